//! Tables of figures, as markup.

use super::markup::{Markup, all, el, plain, with};

/// A table with a caption: heads, rows and the last row. Every row begins with its own head.
pub struct Table<'a> {
    /// What it shows.
    pub caption: &'a str,
    /// Whether only those who hear the page are told the caption.
    pub caption_hidden: bool,
    /// The head of the first column.
    pub first: &'a str,
    /// The heads of the columns of figures.
    pub columns: &'a [&'a str],
    /// The rows.
    pub rows: Vec<Row>,
    /// The sums.
    pub sum: Option<Row>,
}

/// A row: its head, and what stands in each column.
pub type Row = (Markup, Vec<Markup>);

/// A row of words and figures.
pub fn figures((head, figures): (String, Vec<String>)) -> Row {
    let figures = figures.iter().map(|it| plain(it));
    (plain(&head), figures.collect())
}

impl Table<'_> {
    /// The table as markup.
    pub fn markup(&self) -> Markup {
        let hidden = if self.caption_hidden {
            "visually-hidden"
        } else {
            ""
        };
        let mut heads = with("th", &[("scope", "col")], plain(self.first));
        for column in self.columns {
            heads = heads.then(with(
                "th",
                &[("scope", "col"), ("class", "num")],
                plain(column),
            ));
        }
        let rows = self.rows.iter().map(|row| self.row("", row)).collect();
        let foot = self
            .sum
            .iter()
            .map(|row| self.row("ledger__sum", row))
            .collect();
        let parts = all([
            el("caption", hidden, plain(self.caption)),
            el("thead", "", el("tr", "", heads)),
            el("tbody", "", rows),
            el("tfoot", "", foot),
        ]);
        el("table", "ledger", parts)
    }

    fn row(&self, class: &str, (head, figures): &Row) -> Markup {
        let mut cells = with("th", &[("scope", "row")], head.clone());
        for (figure, column) in figures.iter().zip(self.columns) {
            // An empty cell has no label, or it would look like one whose figure is lost.
            cells = cells.then(if figure.is_empty() {
                el("td", "num", Markup::default())
            } else {
                with(
                    "td",
                    &[("class", "num"), ("data-label", column)],
                    figure.clone(),
                )
            });
        }
        el("tr", class, cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_line_up() {
        let table = Table {
            caption: "甲",
            caption_hidden: true,
            first: "乙",
            columns: &["丙", "丁"],
            rows: vec![figures((
                "一".to_owned(),
                vec!["1.00".to_owned(), String::new()],
            ))],
            sum: None,
        };
        assert_eq!(
            table.markup().as_str(),
            "<table class=\"ledger\"><caption class=\"visually-hidden\">甲</caption><thead><tr>\
             <th scope=\"col\">乙</th><th scope=\"col\" class=\"num\">丙</th>\
             <th scope=\"col\" class=\"num\">丁</th></tr></thead><tbody><tr>\
             <th scope=\"row\">一</th><td class=\"num\" data-label=\"丙\">1.00</td>\
             <td class=\"num\"></td></tr></tbody><tfoot></tfoot></table>"
        );
    }
}
