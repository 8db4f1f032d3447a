//! What came out of a calculation, how, and by which rules.

use leptos::prelude::*;

use crate::engine::{Decision, Outcome};
use crate::ui::components::page::chapter;
use crate::ui::components::{Seal, leaf, seal};
use crate::ui::explain::markup::show;
use crate::ui::explain::{Disputes, Names, Reasons, headline, lines, worked_out};
use crate::ui::text::calculate as words;
use crate::ui::text::words::outcome;
use crate::ui::text::{say, t};

/// The id of the heading of what came out.
pub(super) const HEADING: &str = "result";

/// What came out, as a live region: it is there from the beginning, so that it is read when filled.
pub(super) fn live(result: RwSignal<Option<Decision>>) -> AnyView {
    let conclusion = move || result.get().map(|it| conclusion(&it));
    view! { <div role="status">{conclusion}</div> }.into_any()
}

fn conclusion(decision: &Decision) -> AnyView {
    let goes = decision.outcome.goes_through();
    let title = if goes {
        words::RESULT
    } else {
        outcome(decision.outcome)
    };
    let names = Names::here();
    let calculation = decision.calculation.clone().filter(|_| goes);
    let body = match calculation {
        Some(it) => show("stack", move |lang| worked_out(lang, &it, &names)).into_any(),
        None => view! { <p class="lede">{say(headline(decision, &names))}</p> }.into_any(),
    };
    // What is simply worked out is neither a yes nor a no.
    let stamp =
        (decision.outcome != Outcome::Allowed).then(|| seal(Seal::of(decision.outcome), true));
    let margin = view! { <h2 id=HEADING tabindex="-1">{t(title)}</h2> };
    let body = view! {
        <div class="verdict">
            {stamp}
            <p class="visually-hidden">{t(outcome(decision.outcome))}</p>
            {body}
        </div>
    };
    leaf(margin.into_any(), body.into_any())
}

/// How it was worked out, line by line, and the rules that were held against it.
pub(super) fn working(result: RwSignal<Option<Decision>>) -> AnyView {
    (move || {
        let decision = result.get()?;
        let goes = decision.outcome.goes_through();
        let calculation = decision
            .calculation
            .clone()
            .filter(|it| goes && !it.lines.is_empty());
        let names = Names::here();
        let lines = calculation.map(|it| {
            let lines = show("", move |lang| lines(lang, &it, &names));
            chapter(words::WORKING, lines.into_any())
        });
        let why = view! { <Reasons decision=decision.clone() /><Disputes decision=decision /> };
        Some(view! { {lines}{chapter(words::RULES, why.into_any())} }.into_any())
    })
    .into_any()
}
