//! What other rules would have altered: which rules, and then every record that would differ.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::engine::Posting;
use crate::ledger::{Entry, Finding, Ledger, audit};
use crate::policy::{Book, ClauseRef, Reading};
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{Errors, Field, Seal, date_field, leaf, page, simple_form};
use crate::ui::explain::markup::{self, Markup, all, el, folded, list, opening, p, plain, show};
use crate::ui::explain::{Names, account, clause_in_full, reasons};
use crate::ui::form;
use crate::ui::route::Route;
use crate::ui::text::audit as words;
use crate::ui::text::{Lang, Text, entries, records, t, words as terms};

/// The choice of rules.
pub(in crate::ui::pages) fn audit_page(app: App) -> AnyView {
    let today = app.moment().date();
    let typed = [
        today.year().to_string(),
        today.month().to_string(),
        today.day().to_string(),
    ];
    let typed = typed.map(RwSignal::new);
    let errors: Errors = RwSignal::new(Vec::new());
    let field = Field::heading("date", words::ASK).with_hint(words::HINT);
    let submit = move || {
        let [year, month, day] = typed.map(|it| it.get_untracked());
        let day = form::day("date", [&year, &month, &day]).map_err(|it| vec![it])?;
        app.go(Route::AuditOf(Some(day), Reading::Resolved));
        Ok(())
    };
    let literal = Route::AuditOf(None, Reading::Literal).href();
    let fields = view! {
        {date_field(field, typed, errors)}
        <div class="inset"><p>{t(words::WHAT)}</p><p>{t(words::DENIED)}</p></div>
    };
    let buttons = view! { <button class="button" type="submit">{t(words::GO)}</button> };
    let form = simple_form(errors, fields.into_any(), buttons.into_any(), submit);
    let body = view! { {form}<p><a class="link" href=literal>{t(words::LITERAL)}</a></p> };
    let margin = back(Route::Records, records::ALL);
    page(words::TITLE, vec![leaf(margin, body.into_any())])
}

/// What came of it.
pub(in crate::ui::pages) fn audited_page(
    app: App,
    day: Option<NaiveDate>,
    reading: Reading,
) -> AnyView {
    let policy = app.policy().under(reading);
    let policy = day.map_or_else(|| policy.clone(), |day| policy.as_of(day));
    let (findings, names) = app.ledger.with_untracked(|ledger| {
        let found = audit(ledger, &policy).unwrap_or_default().into_iter();
        let found = found.filter_map(|it| Found::of(ledger, it));
        (found.collect::<Vec<_>>(), Names::of(ledger))
    });
    let (differ, same): (Vec<_>, Vec<_>) = findings.into_iter().partition(|it| it.finding.differs);
    let counts = (differ.len(), same.len());
    let head = show("stack", move |lang| head(lang, day, reading, counts));
    let mut leaves = vec![leaf(back(Route::Audit, words::AGAIN), head)];
    for (heading, findings) in [(words::DIFFERENT, differ), (words::SAME, same)] {
        if findings.is_empty() {
            continue;
        }
        let names = names.clone();
        let body = show("reasons", move |lang| {
            findings.iter().map(|it| it.markup(lang, &names)).collect()
        });
        leaves.push(chapter(heading, body));
    }
    page(words::TITLE, leaves)
}

fn head(
    lang: Lang,
    day: Option<NaiveDate>,
    reading: Reading,
    (differ, same): (usize, usize),
) -> Markup {
    let came = if differ + same == 0 {
        p("", words::NOTHING.pick(lang))
    } else {
        p("", words::count(differ, same).pick(lang))
    };
    let other = Route::AuditOf(day, reading.other());
    all([
        el("h1", "", plain(words::TITLE.pick(lang))),
        p("", words::by(day, reading).pick(lang)),
        came,
        p("soft", words::DENIED.pick(lang)),
        el(
            "p",
            "",
            markup::link(&other, words::OTHER_READING.pick(lang)),
        ),
    ])
}

/// A finding, with the entry that it is about.
struct Found {
    entry: Entry,
    finding: Finding,
}

impl Found {
    fn of(ledger: &Ledger, finding: Finding) -> Option<Found> {
        let entry = ledger.entry(finding.entry)?.clone();
        Some(Found { entry, finding })
    }

    /// The record in a line, which opens to what was and what would be.
    fn markup(&self, lang: Lang, names: &Names) -> Markup {
        let Found { entry, finding } = self;
        let decision = finding.decision.as_ref();
        let then = terms::outcome(entry.outcome).pick(lang).to_owned();
        let now = match decision {
            Some(decision) => terms::outcome(decision.outcome),
            None => words::SENSELESS,
        };
        let what = entries::what(entry);
        let said = format!("{} {}", entry.reference(), what.pick(lang));
        let now = now.pick(lang);
        let (before, after) = (words::BEFORE.pick(lang), words::AFTER.pick(lang));
        let below = lang.pick(
            format!("{before}：{then}；{after}：{now}"),
            format!("{before}: {then}. {after}: {now}"),
        );
        let plan = decision.map(|it| it.plan.postings.as_slice());
        let money = if plan == Some(&entry.postings) {
            Markup::default()
        } else {
            let after = plan.unwrap_or_default();
            moved(lang, words::MONEY_BEFORE, &entry.postings, names).then(moved(
                lang,
                words::MONEY_AFTER,
                after,
                names,
            ))
        };
        let why = decision.map_or_else(Markup::default, |it| {
            folded(words::DECISION.pick(lang), reasons(lang, it, names))
        });
        let record = markup::link(&Route::Record(entry.number), words::RECORD.pick(lang));
        let body = all([
            money,
            clauses(lang, words::WITHOUT, &finding.without),
            clauses(lang, words::WITH, &finding.with),
            why,
            el("p", "", record),
        ]);
        let seal = decision.map(|it| Seal::of(it.outcome));
        opening(seal, &said, &below, body, false)
    }
}

/// What moves, account by account.
fn moved(lang: Lang, heading: Text, postings: &[Posting], names: &Names) -> Markup {
    let heading = p("", heading.pick(lang));
    if postings.is_empty() {
        return heading.then(p("soft", words::NO_MONEY.pick(lang)));
    }
    let lines = postings.iter().map(|it| {
        let whose = account(&it.account, names);
        plain(&format!("{} ", whose.pick(lang))).then(markup::amount(lang, it.amount))
    });
    heading.then(list("bullets", lines))
}

fn clauses(lang: Lang, heading: Text, clauses: &[ClauseRef]) -> Markup {
    let found = clauses.iter().filter_map(|it| Book::standard().clause(*it));
    let links: Vec<Markup> = found.map(|it| clause_in_full(lang, it)).collect();
    if links.is_empty() {
        return Markup::default();
    }
    p("", heading.pick(lang)).then(list("bullets", links.into_iter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_refused_is_said_to_be_left_out() {
        for lang in [Lang::Zh, Lang::En] {
            let head = head(lang, None, Reading::Literal, (0, 0));
            assert!(head.as_str().contains(words::DENIED.pick(lang)));
        }
    }
}
