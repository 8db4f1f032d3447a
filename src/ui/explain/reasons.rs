//! Why: every check as a line that opens to its clause.

use leptos::prelude::*;

use super::clause::clause_card;
use super::finding::{finding, missing};
use super::markup::{Markup, all, folded, list, opening, p, plain, show};
use super::names::{Names, place};
use super::title::clause_title;
use crate::engine::{Check, Decision, Verdict};
use crate::policy::ClauseRef;
use crate::ui::components::Seal;
use crate::ui::text::{Lang, Said, Text, counted, text};

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

/// The seal of a verdict.
pub const fn verdict_seal(verdict: &Verdict) -> Seal {
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
        Verdict::Pass => IN_ORDER,
    }
}

/// The rank of what is in order.
const IN_ORDER: u8 = 4;

/// The checks that have to be read, the gravest first, and those that are in order.
pub fn sorted(checks: &[Check]) -> (Vec<Check>, Vec<Check>) {
    let of = |wanted: u8| {
        checks
            .iter()
            .filter(move |it| rank(&it.verdict) == wanted)
            .cloned()
    };
    ((0..IN_ORDER).flat_map(of).collect(), of(IN_ORDER).collect())
}

/// How many clauses were held against the request, and what came of it.
pub fn count(telling: usize, passed: usize) -> Said {
    Said::new(|lang| match (lang, telling) {
        (Lang::Zh, 0) => format!("一共核对了 {passed} 条规则，都没有问题。"),
        (Lang::Zh, _) => format!(
            "一共核对了 {} 条规则：{telling} 条要看一看，{passed} 条没有问题。",
            telling + passed
        ),
        (Lang::En, 0) => counted(
            passed,
            "rule was checked, and it is in order.",
            "rules were checked, and all are in order.",
        ),
        (Lang::En, 1) if passed == 0 => "1 rule was checked, and it needs a look.".to_owned(),
        (Lang::En, _) => format!(
            "{} rules were checked: {telling} to look at, {passed} in order.",
            telling + passed
        ),
    })
}

fn in_order(passed: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("核对过、没有问题的 {passed} 条"),
        Lang::En => counted(passed, "that is in order", "that are in order"),
    })
}

/// Why a decision came out as it did, clause by clause.
#[component]
pub fn Reasons(
    /// The decision that is explained.
    decision: Decision,
) -> impl IntoView {
    let names = Names::here();
    show("stack", move |lang| reasons(lang, &decision, &names))
}

/// Every check, the gravest first and opened; those in order folded.
pub fn reasons(lang: Lang, decision: &Decision, names: &Names) -> Markup {
    let (telling, passed) = sorted(&decision.checks);
    let count = count(telling.len(), passed.len());
    let in_order = if passed.is_empty() {
        Markup::default()
    } else {
        let title = in_order(passed.len());
        folded(title.pick(lang), reason_list(lang, &passed, names, false))
    };
    let telling = if telling.is_empty() {
        Markup::default()
    } else {
        reason_list(lang, &telling, names, true)
    };
    all([p("", count.pick(lang)), telling, in_order])
}

fn reason_list(lang: Lang, checks: &[Check], names: &Names, first_open: bool) -> Markup {
    let rows = checks.iter().enumerate();
    list(
        "reasons",
        rows.map(|(index, check)| reason(lang, check, names, first_open && index == 0)),
    )
}

fn reason(lang: Lang, check: &Check, names: &Names, open: bool) -> Markup {
    let said = finding(check, names);
    let word = verdict_word(&check.verdict).pick(lang);
    let title = clause_title(check.clause).pick(lang);
    let below = lang.pick(format!("{word}：{title}"), format!("{word}: {title}"));
    let card = clause_card(lang, check.read, &check.compared, &check.notes, names);
    opening(
        Some(verdict_seal(&check.verdict)),
        said.pick(lang),
        &below,
        card,
        open,
    )
}

/// A clause by itself, as a line that opens to it.
pub fn clause_line(lang: Lang, reference: ClauseRef, names: &Names) -> Markup {
    let card = clause_card(lang, Some(reference), &[], &[], names);
    let region = place(reference.region);
    opening(
        None,
        clause_title(reference.id).pick(lang),
        region.pick(lang),
        card,
        false,
    )
}

/// What is still to be told, in words.
#[component]
pub fn Asks(
    /// The undetermined decision.
    decision: Decision,
) -> impl IntoView {
    let names = Names::here();
    show("", move |lang| {
        let sets = decision.asks.iter();
        list(
            "bullets",
            sets.map(|facts| plain(&missing(facts, &names, lang))),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Bearing;
    use crate::policy::ClauseId;

    #[test]
    fn one_rule_and_several() {
        for (telling, passed, said) in [
            (0, 1, "1 rule was checked, and it is in order."),
            (0, 2, "2 rules were checked, and all are in order."),
            (1, 0, "1 rule was checked, and it needs a look."),
            (1, 1, "2 rules were checked: 1 to look at, 1 in order."),
        ] {
            assert_eq!(count(telling, passed).pick(Lang::En), said);
        }
        assert_eq!(in_order(1).pick(Lang::En), "1 that is in order");
        assert_eq!(in_order(2).pick(Lang::En), "2 that are in order");
    }

    #[test]
    fn the_gravest_comes_first_and_what_is_in_order_apart() {
        let check = |clause, verdict| Check {
            clause,
            read: None,
            verdict,
            bearing: Bearing::Whole,
            compared: Vec::new(),
            notes: Vec::new(),
        };
        let checks = [
            check(ClauseId::BindConsent, Verdict::Pass),
            check(ClauseId::BindHolderBalance, Verdict::Warn),
            check(ClauseId::BindRelation, Verdict::Fail),
            check(ClauseId::BindTerritory, Verdict::Unknown(Vec::new())),
            check(ClauseId::BindPeriod, Verdict::Fail),
        ];
        let (telling, passed) = sorted(&checks);
        let ids =
            |checks: &[Check]| -> Vec<ClauseId> { checks.iter().map(|it| it.clause).collect() };
        let expected = [
            ClauseId::BindRelation,
            ClauseId::BindPeriod,
            ClauseId::BindTerritory,
            ClauseId::BindHolderBalance,
        ];
        assert_eq!(ids(&telling), expected);
        assert_eq!(ids(&passed), [ClauseId::BindConsent]);
    }
}
