//! One dispute: what is taken here, what else is said, what conflicts, and which rules it touches.

use leptos::prelude::*;

use crate::policy::{Book, Clause, Dispute, Library};
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{leaf, page, progress};
use crate::ui::explain::markup::{Markup, el, list, p, plain, show};
use crate::ui::explain::{OTHER, TAKEN, clause_in_full, reading, sources, words_in};
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::rules as words;
use crate::ui::text::{Lang, Said};

/// The page of a dispute.
pub(in crate::ui::pages) fn dispute_page(id: &str) -> AnyView {
    let Some(dispute) = Library::standard().dispute(id) else {
        return lost::lost();
    };
    let number = Said::same(dispute.id.clone());
    let margin = view! { {back(Route::Rules, words::ALL)}{progress(words::DISPUTES, number)} };
    let mut leaves = vec![leaf(
        margin.into_any(),
        show("stack", |lang| head(lang, dispute)),
    )];
    if !dispute.facts.is_empty() {
        let body = show("", |lang| sources(lang, &dispute.facts));
        leaves.push(chapter(words::FACTS, body));
    }
    let clauses = Book::standard().clauses().iter();
    let touched: Vec<&Clause> = clauses
        .filter(|clause| clause.disputes.contains(&dispute.id))
        .collect();
    if !touched.is_empty() {
        let body = show("", move |lang| {
            list("", touched.iter().map(|it| clause_in_full(lang, it)))
        });
        leaves.push(chapter(words::CLAUSES, body));
    }
    page(&dispute.title, leaves)
}

fn head(lang: Lang, it: &Dispute) -> Markup {
    let taken = reading(lang, TAKEN, words_in(lang, &it.resolved), None);
    let (other, none) = match &it.literal {
        Some(literal) => (
            reading(lang, OTHER, words_in(lang, literal), None),
            Markup::default(),
        ),
        None => (Markup::default(), p("soft", words::NO_OTHER.pick(lang))),
    };
    let readings = el("div", "readings", taken.then(other)).then(none);
    el("h1", "", plain(words_in(lang, &it.title))).then(el("div", "dispute", readings))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A heading breaks after punctuation and where its text has a zero-width space, so that no piece
    /// may be wider than a narrow screen.
    #[test]
    fn titles_break_between_words() {
        let breaks = ['\u{200b}', '，', '：', '、'];
        for it in &Library::standard().disputes {
            let pieces = it.title.zh.split_inclusive(breaks);
            let widest = pieces.map(|piece| piece.chars().count()).max();
            assert!(widest.is_some_and(|it| it <= 10), "{}", it.title.zh);
        }
    }
}
