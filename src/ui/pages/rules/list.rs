//! All clauses, by chapter and by what they are about; then all disputes.

use leptos::prelude::*;

use crate::policy::{Book, Clause, ClauseId, Library, Region};
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{leaf, page};
use crate::ui::explain::markup::{Markup, all, el, folded, link, list, p, plain, show};
use crate::ui::explain::{CHAPTERS, clause_title, dispute_link, period, place};
use crate::ui::route::Route;
use crate::ui::text::Lang;
use crate::ui::text::coverage;
use crate::ui::text::rules as words;
use crate::ui::text::shell::HOME;

/// All rules.
pub(in crate::ui::pages) fn list_page() -> AnyView {
    let mut leaves = vec![leaf(back(Route::Home, HOME), show("stack", head))];
    for it in CHAPTERS {
        let body = show("", |lang| {
            let ids = ClauseId::ALL
                .iter()
                .filter(|id| id.name().starts_with(it.prefix));
            ids.map(|id| versions(lang, *id)).collect()
        });
        leaves.push(chapter(it.title, body));
    }
    leaves.push(chapter(words::DISPUTES, show("stack", disputes)));
    page(words::TITLE, leaves)
}

fn head(lang: Lang) -> Markup {
    let book = Book::standard();
    let regions = book.regions_with_rules();
    let places = regions.iter().filter(|it| **it != Region::NATION).count();
    let count = words::count(
        book.clauses().len(),
        places,
        Library::standard().disputes.len(),
    );
    all([
        el("h1", "", plain(words::TITLE.pick(lang))),
        p("", count.pick(lang)),
        p("soft", words::HOW.pick(lang)),
        el("p", "", link(&Route::Coverage, coverage::TITLE.pick(lang))),
    ])
}

/// The clauses of one id, folded: each place and period a link.
fn versions(lang: Lang, id: ClauseId) -> Markup {
    let clauses = versions_of(id);
    let title = words::versions(clause_title(id), clauses.len());
    folded(title.pick(lang), clause_links(lang, &clauses))
}

/// Every clause of an id, by place and then by date: the order of the book.
pub(super) fn versions_of(id: ClauseId) -> Vec<&'static Clause> {
    let all = Book::standard().clauses().iter();
    all.filter(|it| it.rule.id() == id).collect()
}

/// Clauses as links.
pub(super) fn clause_links(lang: Lang, clauses: &[&Clause]) -> Markup {
    list("", clauses.iter().map(|it| clause_link(lang, it)))
}

/// A link to a clause by its place and its dates.
pub(super) fn clause_link(lang: Lang, it: &Clause) -> Markup {
    let (place, period) = (place(it.region), period(it));
    let (place, period) = (place.pick(lang), period.pick(lang));
    let label = lang.pick(format!("{place}，{period}"), format!("{place}: {period}"));
    link(&Route::Rule(it.reference()), &label)
}

fn disputes(lang: Lang) -> Markup {
    let links = Library::standard()
        .disputes
        .iter()
        .map(|it| dispute_link(lang, &it.id));
    p("soft", words::DISPUTES_HOW.pick(lang)).then(list("", links))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_is_listed_once_by_place_and_date() {
        let mut listed = 0;
        for id in ClauseId::ALL {
            let clauses = versions_of(*id);
            assert!(
                clauses.is_sorted_by_key(|it| (it.region, it.from)),
                "{}",
                id.name()
            );
            listed += clauses.len();
        }
        assert_eq!(listed, Book::standard().clauses().len());
    }
}
