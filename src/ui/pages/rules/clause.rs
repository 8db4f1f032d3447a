//! One clause: what it says, where and when, instead of what, who says so, and who says otherwise.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::list::{clause_link, clause_links, versions_of};
use crate::policy::{Book, Clause, ClauseRef, Dispute, Library, Policy, Reading, Words};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{leaf, page, progress};
use crate::ui::explain::markup::{Markup, all, el, plain, show, summary, warning};
use crate::ui::explain::{
    OTHER, TAKEN, boxed, clause_title, dispute_link, grade, place, reading, requirement, says,
    sources, words_in,
};
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::rules as words;
use crate::ui::text::{Lang, Text, day};

/// The page of a clause.
pub(in crate::ui::pages) fn clause_page(app: App, reference: ClauseRef) -> AnyView {
    let Some(clause) = Book::standard().clause(reference) else {
        return lost::lost();
    };
    let title = clause_title(clause.rule.id());
    let today = app.moment().date();
    let way_back = back(Route::Rules, words::ALL);
    let margin = view! { {way_back}{progress(words::TITLE, place(clause.region))} };
    let mut leaves = vec![
        leaf(margin.into_any(), show("stack", |lang| head(lang, clause))),
        chapter(
            words::WHERE_WHEN,
            show("stack", move |lang| dates(lang, clause, today)),
        ),
        chapter(
            words::SOURCES,
            show("stack", |lang| sources(lang, &clause.sources)),
        ),
    ];
    if !clause.disputes.is_empty() {
        leaves.push(chapter(
            words::DISPUTED,
            show("stack", |lang| disputes(lang, clause)),
        ));
    }
    let mut others = versions_of(clause.rule.id());
    others.retain(|it| it.reference() != reference);
    if !others.is_empty() {
        let body = show("", move |lang| clause_links(lang, &others));
        leaves.push(chapter(words::OTHERS, body));
    }
    page(title, leaves)
}

fn head(lang: Lang, clause: &Clause) -> Markup {
    let mut head =
        el("h1", "", plain(clause_title(clause.rule.id()).pick(lang))).then(says(lang, clause));
    if clause.assumed {
        head = head.then(warning(lang, words::ASSUMED.pick(lang)));
    }
    if !clause.decides {
        head = head.then(warning(lang, words::ONLY_WARNS.pick(lang)));
    }
    head
}

/// The less specific clause that this one stands in the place of.
fn instead_of(clause: &Clause) -> Option<&'static Clause> {
    let book = Book::standard();
    let policy = Policy::new(book, Reading::Resolved);
    let layers = clause.region.layers();
    let broader = layers.into_iter().find(|it| *it != clause.region)?;
    let found = policy.clause(clause.rule.id(), broader, clause.from)?;
    book.clause(found.reference())
        .filter(|it| it.region != clause.region)
}

fn dates(lang: Lang, clause: &Clause, today: NaiveDate) -> Markup {
    let last = clause.to.and_then(|to| to.pred_opt());
    let last = last.map_or_else(|| words::OPEN.pick(lang).to_owned(), |last| day(lang, last));
    let verified = words::verified(clause.verified, today);
    let row = |key: Text, value: &str| (key.pick(lang).to_owned(), plain(value));
    let mut rows = vec![
        row(words::DEMAND, requirement(&clause.rule).pick(lang)),
        row(words::REGION, place(clause.region).pick(lang)),
        row(words::FROM, &day(lang, clause.from)),
        row(words::UNTIL, &last),
        row(words::VERIFIED, verified.pick(lang)),
        (
            words::TRUST.pick(lang).to_owned(),
            grade(lang, clause.grade),
        ),
    ];
    if let Some(broader) = instead_of(clause) {
        rows.push((
            words::INSTEAD.pick(lang).to_owned(),
            clause_link(lang, broader),
        ));
    }
    let stale = if clause.verified < today {
        warning(lang, words::STALE.pick(lang))
    } else {
        Markup::default()
    };
    summary(rows.into_iter()).then(stale)
}

fn disputes(lang: Lang, clause: &Clause) -> Markup {
    let all = clause
        .disputes
        .iter()
        .filter_map(|id| Library::standard().dispute(id));
    all.map(|it| dispute_box(lang, it, clause)).collect()
}

/// Both readings of a dispute, with the values that the clause has under each.
fn dispute_box(lang: Lang, it: &Dispute, clause: &Clause) -> Markup {
    let values = clause.literal.as_ref().map(|literal| {
        let value = |rule| requirement(rule).pick(lang).to_owned();
        (value(&clause.rule), value(literal))
    });
    let (here, there) = values.unzip();
    let says = |words: &Words, value: Option<String>| {
        let says = words_in(lang, words);
        let value = value.map(|it| lang.pick(format!("{it}。{says}"), format!("{it}. {says}")));
        value.unwrap_or_else(|| says.to_owned())
    };
    let taken = reading(lang, TAKEN, &says(&it.resolved, here), None);
    let other = it
        .literal
        .as_ref()
        .map(|it| reading(lang, OTHER, &says(it, there), None));
    let inner = all([
        el("div", "readings", taken.then(other.unwrap_or_default())),
        el("p", "", dispute_link(lang, &it.id)),
    ]);
    boxed(&it.id, words_in(lang, &it.title), inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Region;

    #[test]
    fn a_local_clause_stands_in_the_place_of_a_broader_one() {
        let all = Book::standard().clauses();
        for clause in all {
            let broader = instead_of(clause);
            if clause.region == Region::NATION {
                assert_eq!(broader, None, "{:?}", clause.reference());
            }
            if let Some(broader) = broader {
                assert_eq!(broader.rule.id(), clause.rule.id());
                assert!(clause.region.layers().contains(&broader.region));
                assert!(broader.holds_on(clause.from), "{:?}", clause.reference());
            }
        }
        let local = all.iter().filter(|it| it.region != Region::NATION);
        assert!(local.filter(|it| instead_of(it).is_some()).count() > 50);
    }
}
