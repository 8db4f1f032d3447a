//! The table of records: one row an entry.

use leptos::prelude::*;

use super::{Seal, seal};
use crate::ledger::{Entry, Ledger};
use crate::ui::route::Route;
use crate::ui::text::home as words;
use crate::ui::text::records::TAKEN_BACK;
use crate::ui::text::words as terms;
use crate::ui::text::{Said, day, entries, say, t};

/// Entries as a table, in the order in which they are given.
pub fn entries_table<'a>(
    ledger: &Ledger,
    shown: impl Iterator<Item = &'a Entry>,
    caption: Said,
    caption_hidden: bool,
) -> AnyView {
    let rows = shown.map(|entry| row(ledger, entry)).collect::<Vec<_>>();
    let caption_class = caption_hidden.then_some("visually-hidden");
    view! {
        <table class="ledger ledger--records">
            <caption class=caption_class>{say(caption)}</caption>
            <thead><tr>
                <th scope="col">{t(words::COLUMN_DATE)}</th>
                <th scope="col">{t(words::COLUMN_WHAT)}</th>
                <th scope="col">{t(words::COLUMN_WHO)}</th>
                <th scope="col" class="num">{t(words::COLUMN_AMOUNT)}</th>
                <th scope="col">{t(words::COLUMN_OUTCOME)}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ledger: &Ledger, entry: &Entry) -> AnyView {
    let date = entry.at.date();
    let undone = ledger.undone_by(entry.number).map(|_| {
        view! { " "<span class="tag tag--off">{t(TAKEN_BACK)}</span> }
    });
    let (who, whom) = entries::who(entry, ledger.state());
    let whom = whom.map(|whom| {
        view! {
            <span aria-hidden="true">" → "</span>
            <span class="visually-hidden">{t(words::TO)}</span>
            {whom}
        }
    });
    let amount = entries::how_much(entry).map_or_else(String::new, |it| it.grouped());
    view! {
        <tr>
            <td class="when">
                <time datetime=date.to_string()>{say(Said::new(|lang| day(lang, date)))}</time>
            </td>
            <td class="what">
                <a href=Route::Record(entry.number).href()>{say(entries::what(entry))}</a>
                {undone}
            </td>
            <td class="who">{who}{whom}</td>
            <td class="num">{amount}</td>
            <td class="mark-cell">
                {seal(Seal::of(entry.outcome), false)}
                <span class="visually-hidden">{t(terms::outcome(entry.outcome))}</span>
            </td>
        </tr>
    }
    .into_any()
}
