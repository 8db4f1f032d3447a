//! The table of records: one row an entry, as markup.

use chrono::NaiveDate;

use super::Seal;
use crate::engine::Outcome;
use crate::ledger::{Entry, Ledger};
use crate::ui::explain::markup::{Markup, all, el, fixed, plain, seal, with};
use crate::ui::route::Route;
use crate::ui::text::home as words;
use crate::ui::text::records::TAKEN_BACK;
use crate::ui::text::words as terms;
use crate::ui::text::{Lang, Said, day, entries};

/// A record as its row shows it.
pub struct Line {
    number: u64,
    date: NaiveDate,
    what: Said,
    who: (String, Option<String>),
    amount: String,
    outcome: Outcome,
    undone: bool,
}

impl Line {
    /// The row of an entry.
    pub fn of(ledger: &Ledger, entry: &Entry) -> Line {
        let amount = entries::how_much(entry);
        Line {
            number: entry.number,
            date: entry.at.date(),
            what: entries::what(entry),
            who: entries::who(entry, ledger.state()),
            amount: amount.map_or_else(String::new, |it| it.grouped()),
            outcome: entry.outcome,
            undone: ledger.undone_by(entry.number).is_some(),
        }
    }

    /// The row; with its place in the table, counted from 1, where not all of that is drawn.
    pub fn markup(&self, lang: Lang, index: Option<usize>) -> Markup {
        let date = day(lang, self.date);
        let date = with(
            "time",
            &[("datetime", &self.date.to_string())],
            plain(&date),
        );
        let to = Route::Record(self.number).href();
        let what = with("a", &[("href", &to)], plain(self.what.pick(lang)));
        let undone = if self.undone {
            plain(" ").then(el("span", "tag tag--off", fixed(lang, TAKEN_BACK)))
        } else {
            Markup::default()
        };
        let outcome = fixed(lang, terms::outcome(self.outcome));
        let outcome = seal(Seal::of(self.outcome)).then(el("span", "visually-hidden", outcome));
        let cells = all([
            el("td", "when", date),
            el("td", "what", what.then(undone)),
            el("td", "who", people(lang, &self.who)),
            el("td", "num", plain(&self.amount)),
            el("td", "mark-cell", outcome),
        ]);
        match index {
            Some(index) => with("tr", &[("aria-rowindex", &index.to_string())], cells),
            None => el("tr", "", cells),
        }
    }
}

/// One name, or from whom and to whom: an arrow for those who see it, a word for those who hear it.
pub fn people(lang: Lang, (who, whom): &(String, Option<String>)) -> Markup {
    let whom = whom.as_ref().map(|whom| {
        let arrow = with("span", &[("aria-hidden", "true")], plain(" → "));
        let word = el("span", "visually-hidden", fixed(lang, words::TO));
        all([arrow, word, plain(whom)])
    });
    plain(who).then(whom.unwrap_or_default())
}

/// The heads of the columns.
pub fn heads(lang: Lang) -> Markup {
    let heads = [
        ("when", words::COLUMN_DATE),
        ("what", words::COLUMN_WHAT),
        ("who", words::COLUMN_WHO),
        ("num", words::COLUMN_AMOUNT),
        ("mark-cell", words::COLUMN_OUTCOME),
    ];
    let heads = heads.map(|(class, head)| {
        with(
            "th",
            &[("scope", "col"), ("class", class)],
            fixed(lang, head),
        )
    });
    el("thead", "", el("tr", "", all(heads)))
}

/// Records as a table whose caption only those who hear the page are told.
pub fn entries_table(lang: Lang, lines: &[Line], caption: &str) -> Markup {
    let rows = lines.iter().map(|it| it.markup(lang, None)).collect();
    let parts = all([
        el("caption", "visually-hidden", plain(caption)),
        heads(lang),
        el("tbody", "", rows),
    ]);
    el("table", "ledger ledger--records", parts)
}
