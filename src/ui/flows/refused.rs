//! What became of a request that did not go through: why, what would change it, what to do instead.

use leptos::prelude::*;

use super::check::REFUSED;
use super::conversation::Conversation;
use super::draft::Draft;
use super::interview::Known;
use super::pages::look;
use super::remedy::{in_its_place, question_for};
use crate::engine::{Decision, FactId, Outcome, Request};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{Seal, button_link, leaf, link, page, progress, verdict};
use crate::ui::explain::{Disputes, Names, Reasons, Remedies, fact_label, headline, missing_facts};
use crate::ui::pages::lost;
use crate::ui::route::{Flow, Route};
use crate::ui::text::paper::SEE_LETTER;
use crate::ui::text::refused as words;
use crate::ui::text::words::outcome;
use crate::ui::text::{Said, Text, flow as shared, say, shell, t};

/// The last request that did not go through, as it is decided on now.
pub struct Refusal {
    /// Where it was asked.
    pub flow: Flow,
    /// What was asked.
    pub request: Request,
    /// What comes of it now.
    pub decision: Decision,
    /// That, as a heading.
    title: Said,
}

/// The last request that did not go through; nothing where there is none, or where it would go
/// through meanwhile. It is decided on once more, so that what is said holds now, after a reload too.
pub fn refusal(app: App) -> Option<Refusal> {
    let flow = Flow::parse(&app.draft::<String>(REFUSED))?;
    let draft: Draft = app.draft(flow.word());
    let refusal = look(app, flow, &draft, |interview| {
        let request = interview.request?;
        let decision = interview.known.consider(&request)?;
        let title = title(flow, &interview.known, &request, &decision);
        Some(Refusal {
            flow,
            request,
            decision,
            title,
        })
    });
    refusal.filter(|it| !it.decision.outcome.goes_through())
}

/// The page of the last request that did not go through.
pub fn refused(app: App) -> AnyView {
    let word: String = app.draft(REFUSED);
    let Some(flow) = Flow::parse(&word) else {
        return lost::lost();
    };
    let check = move || Route::Ask(flow, Flow::CHECK.to_owned());
    let Some(Refusal {
        decision, title, ..
    }) = refusal(app)
    else {
        // Meanwhile it would go through, or there is nothing to decide on any more.
        queue_microtask(move || app.replace(check()));
        return ().into_any();
    };
    let margin = view! {
        {back(check(), words::BACK)}
        {progress(shared::flow(flow), shared::RESULT_STEP)}
    };
    let verdict = verdict(
        Seal::of(decision.outcome),
        outcome(decision.outcome),
        title.clone(),
        say(headline(&decision, &Names::here())).into_any(),
        None,
    );
    let nothing = view! { <p class="soft">{t(words::NOTHING_CHANGED)}</p> };
    let mut leaves = vec![leaf(
        margin.into_any(),
        view! { {verdict}{nothing} }.into_any(),
    )];
    if !decision.asks.is_empty() {
        leaves.push(chapter(words::MISSING, missing(flow, &decision)));
    }
    if !decision.remedies.is_empty() {
        let remedies = view! { <Remedies decision=decision.clone() flow=flow /> };
        leaves.push(chapter(words::REMEDIES, remedies.into_any()));
    }
    leaves.push(chapter(words::INSTEAD, instead(&decision, check())));
    let why = view! { <Reasons decision=decision.clone() /><Disputes decision=decision /> };
    leaves.push(chapter(words::WHY, why.into_any()));
    page(title, leaves)
}

fn title(flow: Flow, known: &Known<'_>, request: &Request, decision: &Decision) -> Said {
    match decision.outcome {
        Outcome::Undetermined => {
            let count = decision.asks.iter().map(Vec::len).min().unwrap_or(1);
            words::lacking(count)
        }
        Outcome::Referred => words::REFERRED.into(),
        Outcome::Denied | Outcome::Allowed | Outcome::Warned => {
            let title = Conversation::of(flow).refused;
            if let Request::Bind(it) = request {
                let names = [&known.name(&it.beneficiary), &known.name(&it.holder)];
                shared::fill(title, &names)
            } else {
                title.into()
            }
        }
    }
}

/// What has to be told, each with the question that asks it.
fn missing(flow: Flow, decision: &Decision) -> AnyView {
    let names = Names::here();
    let (first, others) = decision.asks.split_first().unzip();
    let items: Vec<AnyView> = first
        .into_iter()
        .flatten()
        .map(|fact| {
            let label = fact_label(fact, &names);
            let ask = question_for(flow, fact).map(|to| link("link", to, words::TELL));
            view! {
                <li class="fix">
                    <p class="fix__title">{say(label)}</p>
                    <p>{ask}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    let others: Vec<AnyView> = others
        .into_iter()
        .flatten()
        .map(|set| view! { <p>{say(or_else(set, &names))}</p> }.into_any())
        .collect();
    view! { <ul>{items}</ul>{others} }.into_any()
}

/// Another set of facts that would do as well.
fn or_else(set: &[FactId], names: &Names) -> Said {
    let facts = Said::new(|lang| missing_facts(set, names, lang));
    shared::fill(words::OR_ELSE, &[&facts])
}

/// What to do in its place, in words.
pub fn advice(decision: &Decision) -> Vec<Text> {
    let advice = match decision.outcome {
        Outcome::Undetermined => words::FIND_OUT,
        Outcome::Referred if in_its_place(decision).is_some() => words::OTHER_WAY,
        Outcome::Referred => words::ASK_OFFICE,
        Outcome::Denied | Outcome::Allowed | Outcome::Warned => words::DOUBT,
    };
    let stuck = decision.outcome == Outcome::Denied && decision.remedies.is_empty();
    let stuck = stuck.then_some(words::NO_REMEDY);
    stuck.into_iter().chain([advice]).collect()
}

fn instead(decision: &Decision, check: Route) -> AnyView {
    let advice = advice(decision).into_iter();
    let advice: Vec<AnyView> = advice
        .map(|it| view! { <p>{t(it)}</p> }.into_any())
        .collect();
    let other = in_its_place(decision);
    let answers = button_link(other.is_some(), check, words::CHANGE_ANSWERS);
    let other = other.map(|flow| button_link(false, Route::Start(flow), shared::flow(flow)));
    view! {
        {advice}
        <div class="buttons">
            {other}
            {answers}
            {button_link(true, Route::RefusedLetter, SEE_LETTER)}
            {link("link", Route::Home, shell::HOME)}
        </div>
    }
    .into_any()
}
