//! One account over time: a sentence, a line, and the same as a table.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use super::line::{HEIGHT, Line, WIDTH, line};
use crate::engine::{Account, PersonId};
use crate::ledger::{Change, History, Ledger};
use crate::money::Money;
use crate::ui::app::App;
use crate::ui::components::entries::people;
use crate::ui::explain::markup::{Markup, all, el, link, p, plain, show, with};
use crate::ui::explain::{Row, Table};
use crate::ui::route::Route;
use crate::ui::text::money as words;
use crate::ui::text::records::TAKEN_BACK;
use crate::ui::text::{Lang, Said, Text, day, day_of_year, entries, t};

/// How many changes are shown at first, and how many more at each press.
const STEP: usize = 100;

/// Whether somebody owns the account or may spend from it.
pub fn concerns(account: &Account, person: &PersonId) -> bool {
    let spends = match account {
        Account::Quota { beneficiary, .. } => beneficiary == person,
        _ => false,
    };
    spends || account.owner() == Some(person)
}

/// How an account came to its balance: a sentence, and the line that says the same.
pub fn picture(history: &History, until: NaiveDateTime) -> AnyView {
    let Some(drawn) = Drawn::of(history, until) else {
        return ().into_any();
    };
    show("stack", move |lang| drawn.markup(lang))
}

/// What the picture of an account is drawn from.
struct Drawn {
    sentence: Said,
    line: Line,
    most: (Money, NaiveDate),
    from: NaiveDate,
    until: NaiveDate,
}

impl Drawn {
    fn of(history: &History, until: NaiveDateTime) -> Option<Drawn> {
        let (first, last) = (history.changes.first()?, history.changes.last()?);
        let until = until.max(last.at);
        let moved = history.since_first().ok()?;
        let from = first.at.date();
        // Of several days with the greatest balance, the first.
        let most = history.changes.iter().rev().max_by_key(|it| it.balance)?;
        Some(Drawn {
            sentence: words::balance_sentence((from, first.balance), moved, last.balance),
            line: line(&history.changes, until),
            most: (most.balance, most.at.date()),
            from,
            until: until.date(),
        })
    }

    fn markup(&self, lang: Lang) -> Markup {
        let sentence = self.sentence.pick(lang);
        let box_ = format!("0 0 {WIDTH} {HEIGHT}");
        let attributes = [
            ("class", "over-time__line"),
            ("viewBox", box_.as_str()),
            ("preserveAspectRatio", "none"),
            ("role", "img"),
            ("aria-label", sentence),
            ("focusable", "false"),
        ];
        let path = |class, d: &str| with("path", &[("class", class), ("d", d)], Markup::default());
        let paths =
            path("over-time__area", &self.line.area).then(path("over-time__edge", &self.line.line));
        let (most, at) = self.most;
        let mut days = el("span", "", plain(&day(lang, self.from)));
        if self.until > self.from {
            days = days.then(el("span", "", plain(&day(lang, self.until))));
        }
        let figure = all([
            p("over-time__most", &words::most(lang, most, at)),
            with("svg", &attributes, paths),
            with(
                "p",
                &[("class", "over-time__days"), ("aria-hidden", "true")],
                days,
            ),
        ]);
        p("", sentence).then(el("div", "over-time", figure))
    }
}

/// Every change of an account, the newest first, a table for each year.
pub fn table(app: App, history: &History) -> AnyView {
    let changes = history.changes.clone();
    let count = changes.len();
    let shown = RwSignal::new(STEP);
    let years = show("stack", move |lang| {
        let latest: Vec<&Change> = changes.iter().rev().take(shown.get()).collect();
        let years = latest.chunk_by(|one, next| one.at.year() == next.at.year());
        app.ledger
            .with_untracked(|ledger| years.map(|it| of_year(lang, ledger, it)).collect())
    });
    let more = move || {
        (shown.get() < count).then(|| {
            view! {
                <div class="buttons">
                    <button class="button button--second" type="button" on:click=move |_| {
                        shown.update(|shown| *shown = shown.saturating_add(STEP));
                    }>{t(words::EARLIER)}</button>
                </div>
            }
        })
    };
    view! { {years}{more} }.into_any()
}

fn of_year(lang: Lang, ledger: &Ledger, year: &[&Change]) -> Markup {
    let name = year.first().map(|it| words::year(it.at.year()));
    let name = name.unwrap_or_default();
    let columns: [Text; 2] = [words::CHANGE, words::LEFT];
    let table = Table {
        caption: name.pick(lang),
        caption_hidden: false,
        first: words::WHAT.pick(lang),
        columns: &columns.map(|it| it.pick(lang)),
        rows: year.iter().map(|it| row(lang, ledger, it)).collect(),
        sum: None,
    };
    table.markup()
}

/// A change, with the record that made it.
fn row(lang: Lang, ledger: &Ledger, change: &Change) -> Row {
    let when = day_of_year(lang, change.at.date());
    let mut head = el("span", "change__when", plain(&when));
    if let Some(entry) = ledger.entry(change.entry) {
        let record = link(
            &Route::Record(entry.number),
            entries::what(entry).pick(lang),
        );
        let people = people(lang, &entries::who(entry, ledger.state()));
        head = head.then(record).then(el("span", "", people));
    }
    if ledger.undone_by(change.entry).is_some() {
        head = head.then(el("span", "tag tag--off", plain(TAKEN_BACK.pick(lang))));
    }
    let figures = vec![
        plain(&signed(change.amount)),
        plain(&change.balance.grouped()),
    ];
    (el("span", "change", head), figures)
}

/// With its sign, and a minus as long as the plus.
fn signed(amount: Money) -> String {
    if amount.is_negative() {
        format!("−{}", amount.negated().grouped())
    } else {
        format!("+{}", amount.grouped())
    }
}
