//! One record: what was asked, what came of it, what moved, and what it rested on.

use leptos::prelude::*;

use super::items::returned;
use super::linked::{about, later};
use super::postings;
use super::request::told;
use crate::engine::Request;
use crate::ledger::{Entry, Ledger};
use crate::policy::ClauseRef;
use crate::ui::app::App;
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{Seal, button_link, leaf, link, page};
use crate::ui::explain::markup::{self, Markup, el, list, p, plain, seal, show, summary};
use crate::ui::explain::{
    Names, clause_line, effect, moment, of_entry, split_markup, split_sentence,
};
use crate::ui::pages::lost;
use crate::ui::route::{Flow, Route};
use crate::ui::text::records as words;
use crate::ui::text::{Lang, Said, Text, done, entries, paper, shell, t, words as terms};

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
    let mut leaves = vec![leaf(
        back(Route::Records, words::ALL),
        head(ledger, entry, &names),
    )];
    if !entry.effects.is_empty() {
        let effects: Vec<Said> = entry.effects.iter().map(|it| effect(it, &names)).collect();
        let body = show("", move |lang| {
            list("bullets", effects.iter().map(|it| plain(it.pick(lang))))
        });
        leaves.push(chapter(words::EFFECTS, body));
    }
    if let Some(split) = of_entry(entry, ledger) {
        let heading = match entry.request() {
            Some(Request::Refund(_)) => words::BACK,
            _ => words::FROM,
        };
        let said = split_sentence(&entry.effects, &entry.postings, &names).unwrap_or_default();
        let names = names.clone();
        let body = show("stack", move |lang| {
            p("", said.pick(lang)).then(split_markup(lang, &split, &names))
        });
        leaves.push(chapter(heading, body));
    }
    if !entry.postings.is_empty() {
        let (postings, names) = (entry.postings.clone(), names.clone());
        let body = show("stack", move |lang| {
            postings::table(lang, &postings, &names)
        });
        leaves.push(chapter(words::POSTINGS, body));
    }
    if !entry.clauses.is_empty() {
        leaves.push(chapter(words::CLAUSES, clauses(entry, names)));
    }
    page(entries::what(entry), leaves)
}

fn head(ledger: &Ledger, entry: &Entry, names: &Names) -> AnyView {
    let what = entries::what(entry);
    let outcome = entry.outcome;
    let rows = rows(ledger, entry, names);
    let body = show("stack", move |lang| {
        let conclusion = seal(Seal::of(outcome)).then(p("", terms::outcome(outcome).pick(lang)));
        let rows = rows.iter().map(|it| it.markup(lang));
        markup::all([
            el("h1", "", plain(what.pick(lang))),
            el("div", "row", conclusion),
            summary(rows),
        ])
    });
    let undone = ledger.undone_by(entry.number).map(|by| {
        view! {
            <div class="inset"><p>
                {t(done::UNDONE)} " " {link("link", Route::Record(by), done::SEE_UNDO)}
            </p></div>
        }
    });
    view! { {body}{undone}{buttons(ledger, entry)} }.into_any()
}

/// A row of the summary: words, or a link to another record.
struct Row {
    key: Text,
    /// One line or several.
    value: Vec<Said>,
    to: Option<Route>,
}

impl Row {
    fn markup(&self, lang: Lang) -> (String, Markup) {
        let mut lines = self.value.iter().map(|it| match &self.to {
            Some(to) => markup::link(to, it.pick(lang)),
            None => plain(it.pick(lang)),
        });
        let value = if lines.len() > 1 {
            list("", lines)
        } else {
            lines.next().unwrap_or_default()
        };
        (self.key.pick(lang).to_owned(), value)
    }
}

fn rows(ledger: &Ledger, entry: &Entry, names: &Names) -> Vec<Row> {
    let at = entry.at;
    let row = |key, value| Row {
        key,
        value: vec![value],
        to: None,
    };
    let other = |key, entry: &Entry| Row {
        key,
        value: vec![words::other(&entry.reference(), &entries::what(entry))],
        to: Some(Route::Record(entry.number)),
    };
    let mut rows = vec![
        row(shell::REFERENCE, Said::same(entry.reference())),
        row(words::DATE, Said::new(|lang| moment(lang, at))),
    ];
    if let Some(request) = entry.request() {
        let told = told(request, &returned(ledger, entry), names).into_iter();
        rows.extend(told.map(|(key, value)| Row {
            key,
            value,
            to: None,
        }));
    }
    let (about, later) = (about(ledger, entry), later(ledger, entry));
    rows.extend(about.into_iter().map(|it| other(words::ABOUT, it)));
    rows.extend(later.into_iter().map(|it| other(words::LATER, it)));
    rows.push(row(words::VERSION, Said::same(entry.packs.clone())));
    rows
}

fn buttons(ledger: &Ledger, entry: &Entry) -> AnyView {
    let bill = matches!(entry.request(), Some(Request::Pay(_)));
    let undone = ledger.undone_by(entry.number).is_some();
    let mut buttons: Vec<AnyView> = Vec::new();
    if !entry.clauses.is_empty() {
        buttons.push(button_link(
            false,
            Route::Done(entry.number),
            words::SEE_DECISION,
        ));
    }
    if !entry.postings.is_empty() {
        let to = Route::Receipt(entry.number);
        buttons.push(button_link(true, to, paper::SEE_RECEIPT));
    }
    if entry.request().is_some() {
        let to = Route::Letter(entry.number);
        buttons.push(button_link(true, to, paper::SEE_LETTER));
    }
    if bill && !undone {
        buttons.push(button_link(
            true,
            Route::Start(Flow::Refund),
            entries::REFUND,
        ));
    }
    if entry.request().is_some() && !undone {
        buttons.push(link(
            "link",
            Route::TakeBack(entry.number),
            words::TAKE_BACK,
        ));
    }
    view! { <div class="buttons">{buttons}</div> }.into_any()
}

/// The clauses as the entry keeps them, each once.
fn clauses(entry: &Entry, names: Names) -> AnyView {
    let mut read: Vec<ClauseRef> = Vec::new();
    for reference in &entry.clauses {
        if !read.contains(reference) {
            read.push(*reference);
        }
    }
    show("stack", move |lang| {
        let lines = read.iter().map(|it| clause_line(lang, *it, &names));
        p("", words::AS_KEPT.pick(lang)).then(list("reasons", lines))
    })
}
