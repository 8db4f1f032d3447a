//! Why: every check as a line that opens to its clause.

use leptos::prelude::*;

use super::clause::clause_card;
use super::finding::{finding, missing};
use super::names::{Names, place};
use super::title::clause_title;
use crate::engine::{Check, Decision, Verdict};
use crate::policy::ClauseRef;
use crate::ui::components::{Seal, disclosure, seal};
use crate::ui::text::{Lang, Said, Text, say, text};

/// What a verdict is called.
pub const fn verdict_word(verdict: &Verdict) -> Text {
    match verdict {
        Verdict::Pass => text("没有问题", "In order"),
        Verdict::Warn => text("留意", "To know"),
        Verdict::Unknown(_) => text("待补", "Missing"),
        Verdict::Refer => text("转经办", "For the office"),
        Verdict::Fail => text("不可以", "No"),
    }
}

const fn verdict_seal(verdict: &Verdict) -> Seal {
    match verdict {
        Verdict::Pass => Seal::Yes,
        Verdict::Warn => Seal::Note,
        Verdict::Unknown(_) => Seal::Ask,
        Verdict::Refer => Seal::Refer,
        Verdict::Fail => Seal::No,
    }
}

/// How far up a check stands: what stops it first, what is in order last.
const fn rank(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Fail => 0,
        Verdict::Unknown(_) => 1,
        Verdict::Refer => 2,
        Verdict::Warn => 3,
        Verdict::Pass => 4,
    }
}

/// The checks that have to be read, the gravest first, and those that are in order.
pub fn sorted(checks: &[Check]) -> (Vec<Check>, Vec<Check>) {
    let (mut telling, passed): (Vec<Check>, Vec<Check>) = checks
        .iter()
        .cloned()
        .partition(|check| check.verdict != Verdict::Pass);
    telling.sort_by_key(|check| rank(&check.verdict));
    (telling, passed)
}

/// How many clauses were held against the request, and what came of it.
pub fn count(telling: usize, passed: usize) -> Said {
    Said::new(|lang| match (lang, telling) {
        (Lang::Zh, 0) => format!("一共核对了 {passed} 条规则，都没有问题。"),
        (Lang::Zh, _) => format!(
            "一共核对了 {} 条规则：{telling} 条要看一看，{passed} 条没有问题。",
            telling + passed
        ),
        (Lang::En, 0) => format!("{passed} rules were checked, and all are in order."),
        (Lang::En, _) => format!(
            "{} rules were checked: {telling} to look at, {passed} in order.",
            telling + passed
        ),
    })
}

fn folded(passed: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("核对过、没有问题的 {passed} 条"),
        Lang::En => format!("{passed} that are in order"),
    })
}

/// Why a decision came out as it did, clause by clause.
#[component]
pub fn Reasons(
    /// The decision that is explained.
    decision: Decision,
) -> impl IntoView {
    let names = Names::here();
    let (telling, passed) = sorted(&decision.checks);
    let summary = say(count(telling.len(), passed.len()));
    let in_order = (!passed.is_empty()).then(|| {
        let said = folded(passed.len());
        disclosure(said, reason_list(passed, &names, false))
    });
    let telling = (!telling.is_empty()).then(|| reason_list(telling, &names, true));
    view! { <div class="stack"><p>{summary}</p>{telling}{in_order}</div> }
}

fn reason_list(checks: Vec<Check>, names: &Names, first_open: bool) -> AnyView {
    let rows = checks
        .into_iter()
        .enumerate()
        .map(|(index, check)| reason(check, names, first_open && index == 0));
    view! { <ul class="reasons">{rows.collect::<Vec<_>>()}</ul> }.into_any()
}

fn reason(check: Check, names: &Names, open: bool) -> AnyView {
    let said = finding(&check, names);
    let (word, title) = (verdict_word(&check.verdict), clause_title(check.clause));
    let below = Said::new(|lang| {
        let (word, title) = (word.pick(lang), title.pick(lang));
        lang.pick(format!("{word}：{title}"), format!("{word}: {title}"))
    });
    let stamp = seal(verdict_seal(&check.verdict), false);
    let card = clause_card(check.read, check.compared, check.notes, names.clone());
    opening(Some(stamp), said, below, card, open)
}

/// A line that opens: a seal, a sentence, a word below it, and what it opens to.
pub fn opening(
    stamp: Option<AnyView>,
    said: impl Into<Said>,
    below: impl Into<Said>,
    body: AnyView,
    open: bool,
) -> AnyView {
    view! {
        <li><details class="reason" open=open>
            <summary>
                {stamp.map(|it| view! { <span class="reason__seal">{it}</span> })}
                <span class="reason__text">
                    {say(said)}
                    <span class="reason__word">{say(below)}</span>
                </span>
            </summary>
            <div class="reason__body">{body}</div>
        </details></li>
    }
    .into_any()
}

/// A clause by itself, as a line that opens to it.
pub fn clause_line(reference: ClauseRef, names: &Names) -> AnyView {
    let card = clause_card(Some(reference), Vec::new(), Vec::new(), names.clone());
    let region = place(reference.region);
    opening(None, clause_title(reference.id), region, card, false)
}

/// What is still to be told, in words.
#[component]
pub fn Asks(
    /// The undetermined decision.
    decision: Decision,
) -> impl IntoView {
    let names = Names::here();
    let sets = decision.asks.into_iter().map(|facts| {
        let said = Said::new(|lang| missing(&facts, &names, lang));
        view! { <li>{say(said)}</li> }
    });
    view! { <ul class="bullets">{sets.collect::<Vec<_>>()}</ul> }
}
