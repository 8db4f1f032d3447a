//! All clauses, by chapter and by what they are about; then all disputes.

use leptos::prelude::*;

use crate::policy::{Book, Clause, ClauseId, Region};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{disclosure, leaf, page};
use crate::ui::explain::{CHAPTERS, clause_title, dispute_link, period, place};
use crate::ui::route::Route;
use crate::ui::text::rules as words;
use crate::ui::text::shell::HOME;
use crate::ui::text::{Lang, say, t};

/// All rules.
pub(in crate::ui::pages) fn list_page(app: App) -> AnyView {
    let book = Book::standard();
    let regions = book.regions_with_rules();
    let places = regions.iter().filter(|it| **it != Region::NATION).count();
    let count = words::count(book.clauses().len(), places, book.disputes().count());
    let head = view! {
        <h1 tabindex="-1">{t(words::TITLE)}</h1>
        <p>{say(count)}</p>
        <p class="soft">{t(words::HOW)}</p>
    };
    let mut leaves = vec![leaf(back(Route::Home, HOME), head.into_any())];
    for it in CHAPTERS {
        let ids = ClauseId::ALL
            .iter()
            .filter(|id| id.name().starts_with(it.prefix));
        let about: Vec<AnyView> = ids.map(|id| versions(app, *id)).collect();
        leaves.push(chapter(it.title, view! { <div>{about}</div> }.into_any()));
    }
    leaves.push(chapter(words::DISPUTES, disputes(app)));
    page(words::TITLE, leaves)
}

/// The clauses of one id, folded: each place and period a link.
fn versions(app: App, id: ClauseId) -> AnyView {
    let clauses = versions_of(id);
    let said = words::versions(clause_title(id), clauses.len());
    let list = move || {
        let lang = app.lang();
        let items = clauses
            .iter()
            .map(|it| view! { <li>{clause_link(lang, it)}</li> });
        view! { <ul>{items.collect::<Vec<_>>()}</ul> }
    };
    disclosure(said, list.into_any())
}

/// Every clause of an id, by place and then by date.
pub(super) fn versions_of(id: ClauseId) -> Vec<&'static Clause> {
    let all = Book::standard().clauses().iter();
    let mut clauses: Vec<&Clause> = all.filter(|it| it.rule.id() == id).collect();
    clauses.sort_by_key(|it| (it.region, it.from));
    clauses
}

/// A link to a clause by its place and its dates.
pub(super) fn clause_link(lang: Lang, it: &Clause) -> AnyView {
    let (place, period) = (place(it.region), period(it));
    let (place, period) = (place.pick(lang), period.pick(lang));
    let label = lang.pick(format!("{place}，{period}"), format!("{place}: {period}"));
    let href = Route::Rule(it.reference()).href();
    view! { <a class="link" href=href>{label}</a> }.into_any()
}

fn disputes(app: App) -> AnyView {
    let list = move || {
        let lang = app.lang();
        let all = Book::standard().disputes();
        let items = all.map(|it| view! { <li>{dispute_link(lang, &it.id)}</li> });
        view! { <ul>{items.collect::<Vec<_>>()}</ul> }
    };
    view! { <p class="soft">{t(words::DISPUTES_HOW)}</p>{list} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_is_listed_once() {
        let listed: usize = ClauseId::ALL.iter().map(|id| versions_of(*id).len()).sum();
        assert_eq!(listed, Book::standard().clauses().len());
    }
}
