//! One clause: what it says, where and when, instead of what, who says so, and who says otherwise.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::list::{clause_link, versions_of};
use crate::policy::{Book, Clause, ClauseRef, Dispute, Policy, Reading};
use crate::ui::app::App;
use crate::ui::components::basics::{Row, summary};
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{leaf, page, progress, warning};
use crate::ui::explain::{
    OTHER, TAKEN, clause_title, dispute_link, grade, place, reading, requirement, source,
};
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::rules as words;
use crate::ui::text::{Lang, Said, day, say, t};

/// The page of a clause.
pub(in crate::ui::pages) fn clause_page(app: App, reference: ClauseRef) -> AnyView {
    let Some(clause) = Book::standard().clause(reference) else {
        return lost::lost();
    };
    let title = clause_title(clause.rule.id());
    let margin =
        view! { {back(Route::Rules, words::ALL)}{progress(words::TITLE, place(clause.region))} };
    let head = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(title)}</h1>
            <p class="clause__rule">{say(&clause.says)}</p>
            {clause.assumed.then(|| warning(words::ASSUMED))}
            {(!clause.decides).then(|| warning(words::ONLY_WARNS))}
        </div>
    };
    let mut leaves = vec![
        leaf(margin.into_any(), head.into_any()),
        chapter(words::WHERE_WHEN, dates(app, clause)),
        chapter(words::SOURCES, sources(app, clause)),
    ];
    if !clause.disputes.is_empty() {
        leaves.push(chapter(words::DISPUTED, disputes(app, clause)));
    }
    let others: Vec<&Clause> = versions_of(clause.rule.id())
        .into_iter()
        .filter(|it| it.reference() != reference)
        .collect();
    if !others.is_empty() {
        leaves.push(chapter(words::OTHERS, links(app, others)));
    }
    page(title, leaves)
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

fn dates(app: App, clause: &'static Clause) -> AnyView {
    let today = app.moment().date();
    let last = clause.to.and_then(|to| to.pred_opt());
    let on = |date: NaiveDate| Said::new(|lang| day(lang, date));
    let mut rows = vec![
        Row::new(words::DEMAND, requirement(&clause.rule), None),
        Row::new(words::REGION, place(clause.region), None),
        Row::new(words::FROM, on(clause.from), None),
        Row::new(
            words::UNTIL,
            last.map_or_else(|| words::OPEN.into(), on),
            None,
        ),
        Row::new(
            words::VERIFIED,
            words::verified(clause.verified, today),
            None,
        ),
    ];
    if let Some(broader) = instead_of(clause) {
        let value = move || clause_link(app.lang(), broader);
        rows.push(Row {
            key: words::INSTEAD.into(),
            value: value.into_any(),
            change: None,
        });
    }
    let stale = (clause.verified < today).then(|| warning(words::STALE));
    view! { {summary(rows)}{stale} }.into_any()
}

fn sources(app: App, clause: &'static Clause) -> AnyView {
    let list = move || {
        let lang = app.lang();
        let all = clause
            .sources
            .iter()
            .filter_map(|id| Book::standard().source(id));
        let items = all.map(|it| view! { <li>{source(lang, it)}</li> });
        view! {
            <p>{words::TRUST.pick(lang)}" "{grade(lang, clause.grade)}</p>
            <ul class="bullets">{items.collect::<Vec<_>>()}</ul>
        }
    };
    list.into_any()
}

/// Both readings of each dispute; of the one that decides this clause, with the values.
fn disputes(app: App, clause: &'static Clause) -> AnyView {
    let boxes = move || {
        let lang = app.lang();
        let all = clause
            .disputes
            .iter()
            .filter_map(|id| Book::standard().dispute(id));
        all.map(|it| dispute_box(lang, it, clause))
            .collect::<Vec<_>>()
    };
    view! { <div class="stack">{boxes}</div> }.into_any()
}

fn dispute_box(lang: Lang, it: &'static Dispute, clause: &Clause) -> AnyView {
    let heading = format!("dispute-{}", it.id);
    let title = lang.pick(&it.title.zh, &it.title.en).clone();
    let value = clause.literal.as_ref().map(|literal| {
        let (here, there) = (requirement(&clause.rule), requirement(literal));
        (here.pick(lang).to_owned(), there.pick(lang).to_owned())
    });
    let (here, there) = value.unzip();
    let says = |words: &crate::policy::Words, value: Option<String>| {
        let says = lang.pick(&words.zh, &words.en);
        match value {
            Some(value) => lang.pick(format!("{value}。{says}"), format!("{value}. {says}")),
            None => says.clone(),
        }
    };
    let taken = says(&it.resolved, here);
    let other = it.literal.as_ref().map(|it| says(it, there));
    view! {
        <section class="dispute" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{title}</h3>
            <div class="readings">
                {reading(lang, TAKEN, Some(taken), None)}
                {other.map(|other| reading(lang, OTHER, Some(other), None))}
            </div>
            <p>{dispute_link(lang, &it.id)}</p>
        </section>
    }
    .into_any()
}

/// The clause at other times and places.
fn links(app: App, clauses: Vec<&'static Clause>) -> AnyView {
    let list = move || {
        let lang = app.lang();
        let items = clauses
            .iter()
            .map(|it| view! { <li>{clause_link(lang, it)}</li> });
        view! { <ul>{items.collect::<Vec<_>>()}</ul> }
    };
    list.into_any()
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
