//! Where the sources disagree: whether it matters here, and what each reading gives.

use leptos::prelude::*;

use super::clause::{dispute_link, words_in};
use super::markup::{Markup, el, folded, list, p, plain, show, with};
use crate::engine::{Decision, Outcome, Touched};
use crate::policy::Library;
use crate::ui::text::{Lang, Said, Text, counted, text, words};

const MATTERS: Text = text(
    "来源说法不一，按哪一种，这次的结果不同。办之前最好先问经办机构。",
    "The sources disagree, and it makes a difference here. It is best to ask the office first.",
);
/// Before the reading that is taken.
pub const TAKEN: Text = text("按这个算", "What is taken here");
/// Before the reading that is not.
pub const OTHER: Text = text("另一种说法", "The other reading");

/// The disputes that touch a decision: those that matter opened, the others folded.
#[component]
pub fn Disputes(
    /// The decision that they touch.
    decision: Decision,
) -> impl IntoView {
    let disputes = decision.disputes;
    (!disputes.is_empty()).then(|| show("stack", move |lang| touched(lang, &disputes)))
}

fn touched(lang: Lang, disputes: &[Touched]) -> Markup {
    let matter = disputes.iter().filter(|it| it.matters);
    let boxes: Markup = matter.map(|it| dispute_box(lang, it)).collect();
    let others: Vec<&Touched> = disputes.iter().filter(|it| !it.matters).collect();
    if others.is_empty() {
        return boxes;
    }
    let title = harmless(others.len());
    let links = others.iter().map(|it| dispute_link(lang, &it.id));
    boxes.then(folded(title.pick(lang), list("", links)))
}

fn harmless(count: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("来源还有 {count} 处说法不一，不影响这次的结果"),
        Lang::En => counted(
            count,
            "more disagreement, which makes no difference here",
            "more disagreements, which make no difference here",
        ),
    })
}

fn dispute_box(lang: Lang, it: &Touched) -> Markup {
    let dispute = Library::standard().dispute(&it.id);
    let title = dispute.map_or(it.id.as_str(), |it| words_in(lang, &it.title));
    let taken = dispute.map_or("", |it| words_in(lang, &it.resolved));
    let other = dispute.and_then(|it| it.literal.as_ref());
    let other = other.map_or("", |it| words_in(lang, it));
    let readings = reading(lang, TAKEN, taken, Some(it.resolved)).then(reading(
        lang,
        OTHER,
        other,
        Some(it.literal),
    ));
    let inner = p("", MATTERS.pick(lang))
        .then(el("div", "readings", readings))
        .then(el("p", "", dispute_link(lang, &it.id)));
    boxed(&it.id, title, inner)
}

/// The box of a dispute, with its heading.
pub fn boxed(id: &str, title: &str, inner: Markup) -> Markup {
    let heading = format!("dispute-{id}");
    let labelled = [("class", "dispute"), ("aria-labelledby", heading.as_str())];
    with(
        "section",
        &labelled,
        with("h3", &[("id", &heading)], plain(title)).then(inner),
    )
}

/// One reading: its name, what comes out under it where that is known, and what it says.
pub fn reading(lang: Lang, name: Text, says: &str, outcome: Option<Outcome>) -> Markup {
    let name = match outcome.map(|it| words::outcome(it).pick(lang)) {
        Some(outcome) => lang.pick(
            format!("{}：{outcome}", name.zh),
            format!("{}: {outcome}", name.en),
        ),
        None => name.pick(lang).to_owned(),
    };
    el(
        "div",
        "reading",
        p("reading__name", &name).then(p("", says)),
    )
}
