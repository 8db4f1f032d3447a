//! Tables that run over several pages.

use crate::money::Money;
use crate::ui::explain::markup::{Markup, all, el, plain, with};

/// A column: its head, and whether it has figures.
pub(super) type Column<'a> = (&'a str, bool);

/// A table whose heads stand on each of its pages; the last rows are sums.
pub(super) fn table(
    caption: &str,
    columns: &[Column<'_>],
    rows: impl Iterator<Item = Vec<String>>,
    sums: impl Iterator<Item = Vec<String>>,
) -> Markup {
    let heads = columns.iter().map(|(head, figures)| {
        let class = if *figures { "num" } else { "" };
        with("th", &[("scope", "col"), ("class", class)], plain(head))
    });
    let line = |class: &str, cells: Vec<String>| {
        let cells = cells.into_iter().zip(columns);
        let cells = cells.map(|(cell, column)| self::cell(&cell, column));
        el("tr", class, cells.collect())
    };
    let body = rows.map(|cells| line("", cells)).collect();
    let foot: Markup = sums.map(|cells| line("ledger__sum", cells)).collect();
    // At the end of the table alone, where a `tfoot` would stand at the end of each of its pages.
    let foot = if foot.is_empty() {
        foot
    } else {
        el("tbody", "", foot)
    };
    let parts = all([
        el("caption", "visually-hidden", plain(caption)),
        el("thead", "", el("tr", "", heads.collect())),
        el("tbody", "", body),
        foot,
    ]);
    el("table", "ledger", parts)
}

fn cell(content: &str, (head, figures): &Column<'_>) -> Markup {
    let class = if *figures { "num" } else { "" };
    if content.is_empty() {
        return el("td", class, Markup::default());
    }
    let attributes = [("class", class), ("data-label", *head)];
    with("td", &attributes, plain(content))
}

/// An amount in a cell; a dash where there is none.
pub(super) fn figure(amount: Option<Money>) -> String {
    amount.map_or_else(|| "—".to_owned(), Money::grouped)
}

/// What went out and what came in, as two cells.
pub(super) fn out_and_in(amount: Money) -> [String; 2] {
    if amount.is_negative() {
        [amount.negated().grouped(), String::new()]
    } else {
        [String::new(), amount.grouped()]
    }
}
