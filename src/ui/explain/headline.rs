//! What became of a request, in one sentence.

use super::effect::effect;
use super::finding::{finding, missing};
use super::names::{Join, Names, list};
use super::reasons::sorted;
use super::split::split_sentence;
use super::working::results;
use crate::engine::{Calculation, Decision, Outcome, Plan, Results};
use crate::ui::text::{Lang, Said, counted, plural};

/// The sentence below the title of a result: the first thing that stops it, what is still missing,
/// how the money was split, or what became true.
pub fn headline(decision: &Decision, names: &Names) -> Said {
    match decision.outcome {
        Outcome::Undetermined => asked(decision, names),
        Outcome::Denied | Outcome::Referred => first_stop(decision, names),
        Outcome::Allowed | Outcome::Warned => calculated(decision, names)
            .or_else(|| split(&decision.plan, names))
            .or_else(|| decision.plan.effects.first().map(|it| effect(it, names)))
            .or_else(|| decision.checks.last().map(|it| finding(it, names)))
            .unwrap_or_default(),
    }
}

/// How the plan splits money, where it does.
fn split(plan: &Plan, names: &Names) -> Option<Said> {
    plan.split.as_ref()?;
    split_sentence(&plan.effects, &plan.postings, names)
}

/// What a calculation gave, in one sentence, and in another what the other reading would give.
fn calculated(decision: &Decision, names: &Names) -> Option<Said> {
    let Calculation {
        result, otherwise, ..
    } = decision.calculation.as_ref()?;
    let all = |it: &Results, lang: Lang| {
        let said = results(it, names);
        let said: Vec<&str> = said.iter().map(|it| it.pick(lang)).collect();
        said.join(lang.pick("；", "; "))
    };
    Some(Said::new(|lang| {
        let here = all(result, lang);
        match otherwise.as_ref().map(|it| all(it, lang)) {
            Some(there) => lang.pick(
                format!("{here}。按另一种说法，{there}。"),
                format!("{here}. Under the other reading: {there}."),
            ),
            None => lang.pick(format!("{here}。"), format!("{here}.")),
        }
    }))
}

fn first_stop(decision: &Decision, names: &Names) -> Said {
    let (telling, _) = sorted(&decision.checks);
    let stops = telling
        .iter()
        .filter(|check| check.verdict.outcome() == decision.outcome)
        .count();
    let Some(first) = telling.first() else {
        return Said::default();
    };
    let said = finding(first, names);
    if stops < 2 {
        return said;
    }
    Said::new(|lang| {
        let said = said.pick(lang);
        let more = stops.saturating_sub(1);
        match lang {
            Lang::Zh => format!("{said}另外还有 {more} 条理由。"),
            Lang::En => format!(
                "{said} There {} {}.",
                plural(more, "is", "are"),
                counted(more, "more reason", "more reasons")
            ),
        }
    })
}

fn asked(decision: &Decision, names: &Names) -> Said {
    Said::new(|lang| {
        let sets: Vec<String> = decision
            .asks
            .iter()
            .map(|facts| missing(facts, names, lang))
            .collect();
        let sets = list(lang, &sets, Join::Or);
        lang.pick(
            format!("不知道不等于不行。补上{sets}，马上就有结论。"),
            format!("Not known is not a no. Once this is told, the answer is there: {sets}."),
        )
    })
}
