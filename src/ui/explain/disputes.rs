//! Where the sources disagree: whether it matters here, and what each reading gives.

use leptos::prelude::*;

use super::clause::dispute_link;
use crate::engine::{Decision, Outcome, Touched};
use crate::policy::Book;
use crate::ui::app::App;
use crate::ui::components::disclosure;
use crate::ui::text::{Lang, Said, Text, text, words};

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
    let (matter, touched): (Vec<Touched>, Vec<Touched>) =
        decision.disputes.into_iter().partition(|it| it.matters);
    let boxes: Vec<AnyView> = matter.into_iter().map(dispute_box).collect();
    let folded = (!touched.is_empty()).then(|| {
        let said = harmless(touched.len());
        disclosure(said, links(touched))
    });
    view! { {boxes}{folded} }
}

fn harmless(count: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("来源还有 {count} 处说法不一，不影响这次的结果"),
        Lang::En if count == 1 => "1 more disagreement, which makes no difference here".to_owned(),
        Lang::En => format!("{count} more disagreements, which make no difference here"),
    })
}

fn links(touched: Vec<Touched>) -> AnyView {
    let app = App::here();
    let list = move || {
        let lang = app.lang();
        let items = touched
            .iter()
            .map(|it| view! { <li>{dispute_link(lang, &it.id)}</li> });
        view! { <ul>{items.collect_view()}</ul> }
    };
    list.into_any()
}

fn dispute_box(it: Touched) -> AnyView {
    let app = App::here();
    let heading = format!("dispute-{}", it.id);
    let labelled = heading.clone();
    let body = move || {
        let lang = app.lang();
        let dispute = Book::standard().dispute(&it.id);
        let title = dispute.map_or(it.id.as_str(), |it| lang.pick(&it.title.zh, &it.title.en));
        let taken = dispute.map(|it| lang.pick(&it.resolved.zh, &it.resolved.en).clone());
        let other = dispute.and_then(|it| it.literal.as_ref());
        let other = other.map(|it| lang.pick(&it.zh, &it.en).clone());
        view! {
            <h3 id=heading.clone()>{title.to_owned()}</h3>
            <p>{MATTERS.pick(lang)}</p>
            <div class="readings">
                {reading(lang, TAKEN, taken, Some(it.resolved))}
                {reading(lang, OTHER, other, Some(it.literal))}
            </div>
            <p>{dispute_link(lang, &it.id)}</p>
        }
        .into_any()
    };
    view! { <section class="dispute" aria-labelledby=labelled>{body}</section> }.into_any()
}

/// One reading: its name, what comes out under it where that is known, and what it says.
pub fn reading(lang: Lang, name: Text, says: Option<String>, outcome: Option<Outcome>) -> AnyView {
    let name = match outcome.map(|it| words::outcome(it).pick(lang)) {
        Some(outcome) => lang.pick(
            format!("{}：{outcome}", name.zh),
            format!("{}: {outcome}", name.en),
        ),
        None => name.pick(lang).to_owned(),
    };
    view! {
        <div class="reading"><p class="reading__name">{name}</p><p>{says}</p></div>
    }
    .into_any()
}
