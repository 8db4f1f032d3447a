//! What would change it: each change that the engine found, or each pair, as one sentence.

use leptos::prelude::*;

use super::change::{self, change};
use super::fact::value;
use super::markup::{Markup, el, folded, link, p, show};
use super::names::{Join, Names, fill, list};
use super::value::requirement;
use crate::engine::{Change, Check, Decision, FactValue, Outcome, Remedy};
use crate::policy::{Book, ClauseId};
use crate::ui::flows::question_of;
use crate::ui::route::Flow;
use crate::ui::text::{Lang, Said, Text, day, text};

/// A change as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the engine calls it, change by change.
    pub names: Vec<String>,
    /// The sentence.
    pub said: Said,
    /// Whether it can be done, or only helps where something was told wrong.
    pub in_your_power: bool,
}

/// A change that has no words of its own yet.
const OTHER: Text = text("换一个条件（{v}）", "something else changes ({v})");

/// The sentences, in the order in which the engine found the changes.
pub fn fixes(decision: &Decision, names: &Names) -> Vec<Fix> {
    let remedies = decision.remedies.iter();
    remedies
        .map(|remedy| fix(remedy, decision, names))
        .collect()
}

fn fix(remedy: &Remedy, decision: &Decision, names: &Names) -> Fix {
    let changes: Vec<(&Change, Option<&change::Change>)> = remedy
        .changes
        .iter()
        .map(|it| (it, change(&it.name)))
        .collect();
    let whole = decision.outcome == Outcome::Denied;
    let by_wallet = |check: &Check| check.clause == ClauseId::WalletSupported;
    let wallet = decision.checks.iter().any(by_wallet);
    let said = Said::new(|lang| {
        let conditions: Vec<String> = changes
            .iter()
            .map(|(it, known)| {
                let condition = known.map_or(OTHER, |known| known.condition);
                fill(condition.pick(lang), |gap| {
                    gap_of(gap, it, decision, names, lang)
                })
            })
            .collect();
        let condition = conditions.join(lang.pick("，而且", ", and "));
        match (lang, whole, wallet) {
            (Lang::Zh, true, _) => format!("如果{condition}，就可以。"),
            (Lang::Zh, false, true) => format!("如果{condition}，就能全部用钱包付。"),
            (Lang::Zh, false, false) => format!("如果{condition}，共济的钱就能全部用上。"),
            (Lang::En, true, _) => format!("It goes through if {condition}."),
            (Lang::En, false, true) => format!("The wallet pays in full if {condition}."),
            (Lang::En, false, false) => format!("Aid pays in full if {condition}."),
        }
    });
    Fix {
        names: remedy.changes.iter().map(|it| it.name.clone()).collect(),
        said,
        in_your_power: changes
            .iter()
            .all(|(_, known)| known.is_none_or(|it| it.in_your_power)),
    }
}

fn gap_of(gap: &str, change: &Change, decision: &Decision, names: &Names, lang: Lang) -> String {
    let (person, fact) = change
        .name
        .rsplit_once('.')
        .map_or((None, change.name.as_str()), |(person, fact)| {
            (Some(person), fact)
        });
    let one = |it: &FactValue| match it {
        // Nothing is done at midnight: the day is what counts.
        FactValue::Moment(at) => day(lang, at.date()),
        other => value(lang, fact, other, names),
    };
    match gap {
        "p" => person.map_or_else(String::new, |person| names.get(&person.into())),
        "papers" => papers(decision, lang).unwrap_or_else(|| values(change, lang, one)),
        "first" => change.values.first().map_or_else(String::new, one),
        _ => values(change, lang, one),
    }
}

fn values(change: &Change, lang: Lang, one: impl Fn(&FactValue) -> String) -> String {
    let shown: Vec<String> = change.values.iter().map(one).collect();
    list(lang, &shown, Join::Or)
}

/// What the clause about papers asks for: trying all papers there are was only the engine's way of
/// finding out whether papers would help.
fn papers(decision: &Decision, lang: Lang) -> Option<String> {
    let about_papers = |id: ClauseId| {
        matches!(
            id,
            ClauseId::BindDocuments | ClauseId::PayAgent | ClauseId::InsureDocuments
        )
    };
    let check = decision.checks.iter().find(|it| about_papers(it.clause))?;
    let clause = Book::standard().clause(check.read?)?;
    Some(requirement(&clause.rule).pick(lang).to_owned())
}

const CHANGE: Text = text("去改这一项", "Change it");
const OTHERWISE: Text = text("如果上面填的不对", "If something above was told wrong");

/// What would change it; nothing where nothing would.
#[component]
pub fn Remedies(
    /// The decision whose remedies are shown.
    decision: Decision,
    /// The flow whose answers can still be changed; then each remedy leads to its question.
    #[prop(optional)]
    flow: Option<Flow>,
) -> impl IntoView {
    let names = Names::here();
    let fixes = fixes(&decision, &names);
    (!fixes.is_empty()).then(|| show("stack", move |lang| listed(lang, &fixes, flow)))
}

/// What would change a decision, with no way to change it here.
pub fn remedies(lang: Lang, decision: &Decision, names: &Names) -> Markup {
    listed(lang, &fixes(decision, names), None)
}

/// What can be done, and folded below it what would have to be otherwise than it was told.
fn listed(lang: Lang, fixes: &[Fix], flow: Option<Flow>) -> Markup {
    let list_of = |in_your_power: bool| -> Markup {
        let chosen = fixes
            .iter()
            .filter(|fix| fix.in_your_power == in_your_power);
        chosen.map(|fix| line(lang, fix, flow)).collect()
    };
    let (doable, supposed) = (list_of(true), list_of(false));
    match (doable.is_empty(), supposed.is_empty()) {
        (true, _) => el("ul", "", supposed),
        (false, true) => el("ul", "", doable),
        (false, false) => {
            let supposed = folded(OTHERWISE.pick(lang), el("ul", "", supposed));
            el("ul", "", doable).then(supposed)
        }
    }
}

fn line(lang: Lang, fix: &Fix, flow: Option<Flow>) -> Markup {
    let said = p("fix__title", fix.said.pick(lang));
    let questions = flow.into_iter().flat_map(|flow| {
        let names = fix.names.iter();
        names.filter_map(move |name| question_of(flow, name))
    });
    let links = questions.map(|to| el("p", "", link(&to, CHANGE.pick(lang))));
    el("li", "fix", said.then(links.collect()))
}
