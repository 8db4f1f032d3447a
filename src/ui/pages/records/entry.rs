//! One record: what was asked, what came of it, what moved, and what it rested on.

use leptos::prelude::*;

use super::postings;
use super::request::told;
use crate::engine::{Effect, Request};
use crate::ledger::{Cause, Entry, Ledger};
use crate::policy::ClauseRef;
use crate::ui::app::App;
use crate::ui::components::basics::{Row, summary};
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{Seal, button_link, leaf, link, page, seal};
use crate::ui::explain::{Names, clause_line, effect, moment, of_entry, split_view};
use crate::ui::pages::lost;
use crate::ui::route::{Flow, Route};
use crate::ui::text::records as words;
use crate::ui::text::{Said, entries, say, shell, t, words as terms};

/// The page of an entry.
pub(in crate::ui::pages) fn entry_page(app: App, number: u64) -> AnyView {
    app.ledger
        .with_untracked(|ledger| match ledger.entry(number) {
            Some(entry) => shown(ledger, entry),
            None => lost::lost(),
        })
}

fn shown(ledger: &Ledger, entry: &Entry) -> AnyView {
    let names = Names::of(ledger);
    let title = entries::what(entry);
    let mut leaves = vec![leaf(
        back(Route::Records, words::ALL),
        head(ledger, entry, &names),
    )];
    if !entry.effects.is_empty() {
        leaves.push(chapter(words::EFFECTS, effects(entry, &names)));
    }
    if let Some(split) = of_entry(entry, ledger) {
        let heading = match entry.request() {
            Some(Request::Refund(_)) => words::BACK,
            _ => words::FROM,
        };
        leaves.push(chapter(heading, split_view(split, &names)));
    }
    if !entry.postings.is_empty() {
        leaves.push(chapter(
            words::POSTINGS,
            postings::table(&entry.postings, &names),
        ));
    }
    if !entry.clauses.is_empty() {
        leaves.push(chapter(words::CLAUSES, clauses(entry, &names)));
    }
    page(title, leaves)
}

fn head(ledger: &Ledger, entry: &Entry, names: &Names) -> AnyView {
    let at = entry.at;
    let mut rows = vec![
        Row::new(shell::REFERENCE, Said::same(entry.reference()), None),
        Row::new(words::DATE, Said::new(|lang| moment(lang, at)), None),
    ];
    if let Some(request) = entry.request() {
        rows.extend(
            told(request, names)
                .into_iter()
                .map(|(key, value)| Row::new(key, value, None)),
        );
    }
    rows.extend(about(ledger, entry).map(|it| link_row(words::ABOUT, it)));
    rows.extend(
        later(ledger, entry)
            .into_iter()
            .map(|it| link_row(words::LATER, it)),
    );
    rows.push(Row::new(
        words::VERSION,
        Said::same(entry.packs.clone()),
        None,
    ));
    view! {
        <div class="stack">
            <h1 tabindex="-1">{say(entries::what(entry))}</h1>
            <div class="row">
                {seal(Seal::of(entry.outcome), false)}
                <p>{t(terms::outcome(entry.outcome))}</p>
            </div>
            {summary(rows)}
            {buttons(ledger, entry)}
        </div>
    }
    .into_any()
}

/// A row that leads to another record.
fn link_row(key: crate::ui::text::Text, entry: &Entry) -> Row {
    let said = words::other(&entry.reference(), &entries::what(entry));
    Row {
        key: key.into(),
        value: link("link", Route::Record(entry.number), said),
        change: None,
    }
}

/// The earlier entry that this one takes back, or whose payment it returns.
fn about<'a>(ledger: &'a Ledger, entry: &Entry) -> Option<&'a Entry> {
    match &entry.cause {
        Cause::Undo { entry } => ledger.entry(*entry),
        Cause::Request(request) => match request.as_ref() {
            Request::Refund(refund) => ledger.entries().iter().find(|it| pays(it, &refund.of)),
            Request::Join(_)
            | Request::Amend(_)
            | Request::Bind(_)
            | Request::Unbind(_)
            | Request::Pay(_)
            | Request::Premium(_)
            | Request::Withdraw(_)
            | Request::Coverage(_)
            | Request::Wait(_) => None,
        },
    }
}

/// Whether an entry made that payment.
fn pays(entry: &Entry, reference: &str) -> bool {
    paid(entry) == Some(reference)
}

/// The payment that an entry made.
fn paid(entry: &Entry) -> Option<&str> {
    entry.effects.iter().find_map(|it| match it {
        Effect::Paid(payment) => Some(payment.reference.as_str()),
        _ => None,
    })
}

/// The later entries that take this one back or return its payment.
fn later<'a>(ledger: &'a Ledger, entry: &'a Entry) -> Vec<&'a Entry> {
    let number = entry.number;
    let payment = paid(entry);
    let concerns = |it: &&Entry| match &it.cause {
        Cause::Undo { entry } => *entry == number,
        Cause::Request(request) => match request.as_ref() {
            Request::Refund(refund) => payment == Some(refund.of.as_str()),
            _ => false,
        },
    };
    ledger
        .entries()
        .iter()
        .filter(|it| it.number > number)
        .filter(concerns)
        .collect()
}

fn buttons(ledger: &Ledger, entry: &Entry) -> AnyView {
    let bill = matches!(entry.request(), Some(Request::Pay(_)));
    let undone = ledger.undone_by(entry.number).is_some();
    let decided = (!entry.clauses.is_empty())
        .then(|| button_link(false, Route::Done(entry.number), words::SEE_DECISION));
    let refund =
        (bill && !undone).then(|| button_link(true, Route::Start(Flow::Refund), entries::REFUND));
    let take_back = (entry.request().is_some() && !undone)
        .then(|| link("link", Route::TakeBack(entry.number), words::TAKE_BACK));
    view! { <div class="buttons">{decided}{refund}{take_back}</div> }.into_any()
}

fn effects(entry: &Entry, names: &Names) -> AnyView {
    let lines = entry
        .effects
        .iter()
        .map(|it| view! { <li>{say(effect(it, names))}</li> });
    view! { <ul class="bullets">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The clauses as the entry keeps them, each once.
fn clauses(entry: &Entry, names: &Names) -> AnyView {
    let mut read: Vec<ClauseRef> = Vec::new();
    for reference in &entry.clauses {
        if !read.contains(reference) {
            read.push(*reference);
        }
    }
    let lines = read
        .into_iter()
        .map(|it| clause_line(it, names))
        .collect::<Vec<_>>();
    view! {
        <p>{t(words::AS_KEPT)}</p>
        <ul class="reasons">{lines}</ul>
    }
    .into_any()
}
