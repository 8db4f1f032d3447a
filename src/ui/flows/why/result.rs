//! Why it doesn't work: the clause that stands in the way, what would change it, and where to ask
//! when no rule does.

use leptos::prelude::*;

use super::{SYMPTOM, Symptom, stopped};
use crate::engine::{Bearing, Check, Decision, Outcome, PersonId, Request, Verdict};
use crate::policy::{ClauseId, Region};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{Seal, leaf, link, page, progress, summary, verdict};
use crate::ui::explain::markup::show;
use crate::ui::explain::{Disputes, Names, finding, headline, reasons, remedies};
use crate::ui::flows::check::{Checked, checked};
use crate::ui::flows::draft::Draft;
use crate::ui::flows::pages::{look, next, supposed};
use crate::ui::flows::strangers::in_language;
use crate::ui::route::{Flow, Route};
use crate::ui::text::words::outcome;
use crate::ui::text::{Said, Text, flow as shared, refused, say, shell, t, why as words};

/// What came out, once nothing is open.
struct Cause {
    symptom: Symptom,
    decision: Decision,
    checked: Checked,
    /// Where the rules are those of the one whose rules hold.
    region: Option<Region>,
}

/// What came of the search.
pub(in crate::ui::flows) fn result(app: App, flow: Flow) -> AnyView {
    let draft: Draft = app.draft(flow.word());
    let cause = look(app, flow, &draft, |interview| {
        let symptom = Symptom::parse(draft.get(SYMPTOM)?)?;
        let request = interview.request.as_ref()?;
        let decision = interview.known.consider(request)?;
        let ruled = interview.known.state.member(whose_rules(request)?);
        Some(Cause {
            symptom,
            decision,
            region: ruled.and_then(|it| it.person.region),
            checked: checked(flow, &interview)?,
        })
    });
    let Some(cause) = cause else {
        let route = next(app, flow, &draft, "");
        queue_microtask(move || app.replace(route));
        return ().into_any();
    };
    let family = supposed(app, flow, &draft).unwrap_or_default();
    let names = Names::here().and(Names::of(&family));
    shown(app, flow, cause, names)
}

/// Whose region's rules hold for what was asked.
fn whose_rules(request: &Request) -> Option<&PersonId> {
    match request {
        Request::Bind(it) => Some(&it.holder),
        Request::Pay(it) => Some(&it.patient),
        Request::Premium(it) => Some(it.payer()),
        Request::WalletSend(it) => Some(&it.from),
        _ => None,
    }
}

fn shown(app: App, flow: Flow, cause: Cause, names: Names) -> AnyView {
    let Cause {
        symptom,
        decision,
        checked: Checked { rows, last, .. },
        region,
    } = cause;
    let (seal, title, lede) = conclusion(symptom, &decision, &names);
    let margin = view! {
        {back(last, shell::BACK)}
        {progress(shared::flow(flow), words::symptom(symptom))}
    };
    let head = verdict(
        seal,
        outcome(decision.outcome),
        title,
        say(lede).into_any(),
        None,
    );
    let mut leaves = vec![leaf(margin.into_any(), head)];
    if !decision.remedies.is_empty() {
        let (decision, names) = (decision.clone(), names.clone());
        let fixes = show("stack", move |lang| {
            remedies(lang, &decision, &in_language(&names, lang))
        });
        leaves.push(chapter(refused::REMEDIES, fixes));
    }
    let (explained, touched) = (decision.clone(), decision);
    let why = show("stack", move |lang| {
        reasons(lang, &explained, &in_language(&names, lang))
    });
    let why = view! { {why}<Disputes decision=touched /> };
    leaves.push(chapter(refused::WHY, why.into_any()));
    let really = view! {
        <p>{t(words::REALLY_HINT)}</p>
        <p>{link("link", Route::Ways(symptom.matter(), region), words::REALLY_LINK)}</p>
    };
    leaves.push(chapter(words::REALLY, really.into_any()));
    let again = move |_| {
        app.drop_draft(flow.word());
        app.go(Route::Start(flow));
    };
    let told = view! {
        {summary(rows)}
        <div class="buttons">
            <button class="button button--second" type="button" on:click=again>
                {t(words::AGAIN)}
            </button>
            {link("link", Route::Home, shell::HOME)}
        </div>
    };
    leaves.push(chapter(words::TOLD, told.into_any()));
    page(title, leaves)
}

/// The seal, the heading, and the sentence below it.
fn conclusion(symptom: Symptom, decision: &Decision, names: &Names) -> (Seal, Text, Said) {
    let each = |said: &dyn Fn(&Names) -> Said| {
        Said::new(|lang| said(&in_language(names, lang)).pick(lang).to_owned())
    };
    let told = |check: &Check| each(&|names| finding(check, names));
    let seal = Seal::of(decision.outcome);
    if decision.outcome == Outcome::Undetermined {
        return (seal, words::OPEN, each(&|names| headline(decision, names)));
    }
    if !decision.outcome.goes_through() {
        return (seal, words::FOUND, each(&|names| headline(decision, names)));
    }
    let limits = |check: &&Check| check.verdict == Verdict::Warn && check.bearing == Bearing::Aid;
    let kin =
        |check: &&Check| check.verdict == Verdict::Warn && check.clause == ClauseId::BindInstrument;
    let mut checks = decision.checks.iter();
    if stopped(decision) {
        let lede = checks.find(limits).map(told).unwrap_or_default();
        return (Seal::Note, words::FOUND, lede);
    }
    if let Some(check) = decision.checks.iter().find(kin) {
        return (Seal::Note, words::FOUND, told(check));
    }
    let rule = symptom.by_rule();
    match checks.find(|check| Some(check.clause) == rule) {
        Some(check) => (Seal::Note, words::BY_THE_RULES, told(check)),
        None => (seal, words::NO_RULE, words::LOOK_ELSEWHERE.into()),
    }
}
