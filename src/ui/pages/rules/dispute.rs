//! One dispute: what is taken here, what else is said, what conflicts, and which rules it touches.

use leptos::prelude::*;

use crate::policy::{Book, Clause, Dispute, Words};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{leaf, page, progress};
use crate::ui::explain::{OTHER, TAKEN, clause_title, period, place, reading, source};
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::rules as words;
use crate::ui::text::{Lang, Said, say};

/// The page of a dispute.
pub(in crate::ui::pages) fn dispute_page(app: App, id: &str) -> AnyView {
    let Some(dispute) = Book::standard().dispute(id) else {
        return lost::lost();
    };
    let number = Said::same(dispute.id.clone());
    let margin = view! { {back(Route::Rules, words::ALL)}{progress(words::DISPUTES, number)} };
    let head = view! {
        <h1 tabindex="-1">{say(&dispute.title)}</h1>
        {move || readings(app.lang(), dispute)}
    };
    let mut leaves = vec![leaf(margin.into_any(), head.into_any())];
    if !dispute.facts.is_empty() {
        leaves.push(chapter(words::FACTS, facts(app, dispute)));
    }
    let touched: Vec<&Clause> = Book::standard()
        .clauses()
        .iter()
        .filter(|clause| clause.disputes.contains(&dispute.id))
        .collect();
    if !touched.is_empty() {
        leaves.push(chapter(words::CLAUSES, clauses(app, touched)));
    }
    page(&dispute.title, leaves)
}

fn readings(lang: Lang, it: &Dispute) -> AnyView {
    let says = |words: &Words| Some(lang.pick(&words.zh, &words.en).clone());
    let other = it
        .literal
        .as_ref()
        .map(|literal| reading(lang, OTHER, says(literal), None));
    let none = it.literal.is_none().then(|| {
        view! { <p class="soft">{words::NO_OTHER.pick(lang)}</p> }
    });
    view! {
        <div class="dispute">
            <div class="readings">{reading(lang, TAKEN, says(&it.resolved), None)}{other}</div>
            {none}
        </div>
    }
    .into_any()
}

fn facts(app: App, dispute: &'static Dispute) -> AnyView {
    let list = move || {
        let lang = app.lang();
        let all = dispute
            .facts
            .iter()
            .filter_map(|id| Book::standard().source(id));
        let items = all.map(|it| view! { <li>{source(lang, it)}</li> });
        view! { <ul class="bullets">{items.collect::<Vec<_>>()}</ul> }
    };
    list.into_any()
}

fn clauses(app: App, touched: Vec<&'static Clause>) -> AnyView {
    let list = move || {
        let lang = app.lang();
        let items = touched.iter().map(|it| view! { <li>{link(lang, it)}</li> });
        view! { <ul>{items.collect::<Vec<_>>()}</ul> }
    };
    list.into_any()
}

/// A link to a clause by what it is about, where and when.
fn link(lang: Lang, it: &Clause) -> AnyView {
    let title = clause_title(it.rule.id()).pick(lang);
    let (place, period) = (place(it.region), period(it));
    let (place, period) = (place.pick(lang), period.pick(lang));
    let label = lang.pick(
        format!("{title}，{place}，{period}"),
        format!("{title}, {place}: {period}"),
    );
    let href = Route::Rule(it.reference()).href();
    view! { <a class="link" href=href>{label}</a> }.into_any()
}
