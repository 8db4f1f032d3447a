//! What came of the short question: which ways are open, which aren't, and why.

use leptos::prelude::*;

use super::worlds::{Answer, Apart, Found, Way, Where};
use super::{Asked, Result};
use crate::engine::{Check, Compared, FactValue, Outcome, Verdict};
use crate::policy::Region;
use crate::policy::rule::{Matter, Scheme};
use crate::ui::components::page::{chapter, chapter_of};
use crate::ui::components::{Seal, button_link, leaf, link, seal};
use crate::ui::explain::markup::{self, Markup, el, folded, p, plain, show};
use crate::ui::explain::{Names, finding, headline, reasons, remedies};
use crate::ui::flows::strangers::in_language;
use crate::ui::route::{Flow, Route};
use crate::ui::text::words::{outcome, place};
use crate::ui::text::{Lang, Said, may as words, say, t};

/// The id of the heading of what came out.
pub(super) const HEADING: &str = "result";

/// What came out, as a live region: it is there from the beginning, so that it is read when filled.
pub(super) fn live(result: Result) -> AnyView {
    let conclusion = move || {
        result
            .get()
            .map(|(asked, found)| conclusion(&asked, &found))
    };
    view! { <div role="status">{conclusion}</div> }.into_any()
}

/// The seal of all ways together: one that is open is enough.
pub(super) fn verdict(found: &[Found]) -> Seal {
    let mut outcomes = found.iter().flat_map(|it| &it.answers);
    if found.iter().any(Found::always) {
        Seal::Yes
    } else if found.iter().any(Found::sometimes) {
        Seal::Note
    } else if outcomes.all(|it| it.decision.outcome == Outcome::Denied) {
        Seal::No
    } else {
        Seal::Refer
    }
}

fn conclusion(asked: &Asked, found: &[Found]) -> AnyView {
    let stamp = verdict(found);
    let open = found.iter().filter(|it| it.always()).map(|it| it.way);
    let body = view! {
        <div class="verdict">
            {seal(stamp, true)}
            <p class="lede">{say(words::conclusion(asked, stamp, &open.collect::<Vec<_>>()))}</p>
        </div>
        <p class="soft">{t(words::SUPPOSED)}</p>
    };
    let margin = view! { <h2 id=HEADING tabindex="-1">{t(words::verdict(stamp))}</h2> };
    leaf(margin.into_any(), body.into_any())
}

/// Each way with what comes of it, and what to do next.
pub(super) fn ways(result: Result) -> AnyView {
    (move || {
        let (asked, found) = result.get()?;
        let home = asked.home;
        let leaves = found.into_iter().map(|it| way(it, home));
        let next = view! {
            <p>{t(words::NEXT_HINT)}</p>
            <div class="buttons">
                {button_link(false, Route::PersonNew, words::NEXT)}
                {link("link", Route::Samples, words::SAMPLE)}
            </div>
        };
        Some(view! { {leaves.collect_view()}{chapter(words::NEXT_HEADING, next.into_any())} })
    })
    .into_any()
}

fn way(found: Found, home: Option<Region>) -> AnyView {
    let (matter, rehearsed) = match found.way {
        Way::Bind => (Some(Matter::Bind), Flow::Bind),
        // No source says yet where a quota is really set.
        Way::Quota => (None, Flow::QuotaSet),
        Way::Wallet => (Some(Matter::Wallet), Flow::WalletSend),
    };
    let heading = words::way(found.way);
    let open = found.sometimes();
    let body = show("stack", move |lang| {
        let names = in_language(&Names::default(), lang);
        let one = found.answers.len() == 1;
        let answers = found.answers.iter();
        answers
            .map(|it| answer(lang, found.way, it, one, &names))
            .collect()
    });
    let doing = open.then(|| {
        view! {
            <p class="row">
                {matter.map(|it| link("link", Route::Ways(it, home), words::REALLY))}
                {link("link", Route::Start(rehearsed), words::REHEARSE)}
            </p>
        }
    });
    chapter_of(heading.into(), view! { {body}{doing} }.into_any())
}

/// One answer: its seal and word, for whom it holds, what it says, and the rules behind it.
fn answer(lang: Lang, way: Way, it: &Answer, one: bool, names: &Names) -> Markup {
    let decision = &it.decision;
    let stamp = markup::seal(Seal::of(decision.outcome));
    let mut word = outcome(decision.outcome).pick(lang).to_owned();
    if !one {
        word = format!("{}{}{word}", condition(lang, it), lang.pick("：", ": "));
    }
    let mut checks = decision.checks.iter();
    let said = match checks.find(|it| it.verdict.outcome() == decision.outcome) {
        Some(check) if !decision.outcome.goes_through() => {
            example(lang, check, headline(decision, names).pick(lang))
        }
        _ => words::opens(way).pick(lang).to_owned(),
    };
    let mut checks = decision.checks.iter();
    let warned = checks.find(|it| it.verdict == Verdict::Warn).map(|it| {
        let said = example(lang, it, finding(it, names).pick(lang));
        markup::warning(lang, &said)
    });
    let why = reasons(lang, decision, names);
    let change = match decision.remedies.is_empty() {
        true => Markup::default(),
        false => {
            let title = p("", words::CHANGES.pick(lang));
            title.then(remedies(lang, decision, names))
        }
    };
    let head = stamp.then(el("strong", "", plain(&word)));
    markup::all([
        el("div", "row", head),
        p("", &said),
        warned.unwrap_or_default(),
        folded(words::WHY.pick(lang), change.then(why)),
    ])
}

/// A reason that names places, which stand for all that there are: nobody told them.
fn example(lang: Lang, check: &Check, said: &str) -> String {
    let place = |it: &Compared| matches!(it.value, FactValue::Place(_));
    let example = if check.compared.iter().any(place) {
        words::EXAMPLE.pick(lang)
    } else {
        ""
    };
    format!("{example}{said}")
}

/// In which case an answer holds.
fn condition(lang: Lang, it: &Answer) -> String {
    let or = lang.pick("或", " or ");
    let list = |items: Vec<String>| items.join(lang.pick("、", ", "));
    let regions = |regions: &[Region]| {
        let names = regions
            .iter()
            .map(|it| words::rules_of(place(*it), *it).pick(lang).to_owned());
        list(names.collect())
    };
    let schemes = |all: &[Scheme]| {
        let names = all.iter().map(|it| words::has(*it).pick(lang));
        names.collect::<Vec<_>>().join(or)
    };
    let far = |all: &[Apart]| {
        let names = all.iter().map(|it| words::apart_in_words(*it).pick(lang));
        names.collect::<Vec<_>>().join(or)
    };
    let mut parts: Vec<Said> = Vec::new();
    if !it.apart.is_empty() {
        parts.push(Said::same(far(&it.apart)));
    }
    if !it.schemes.is_empty() {
        parts.push(words::with_scheme(&schemes(&it.schemes)));
    }
    match &it.rules {
        Where::Any => {}
        Where::At(all) => parts.push(words::at(&regions(all))),
        Where::Except(all) => parts.push(words::not_at(&regions(all))),
    }
    if parts.is_empty() {
        parts.push(words::OTHERWISE.into());
    }
    let parts: Vec<&str> = parts.iter().map(|it| it.pick(lang)).collect();
    parts.join(lang.pick("，", ", "))
}
