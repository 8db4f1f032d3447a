//! What is made to be printed: receipts, yearly statements, letters about decisions.
//!
//! On the screen a sheet looks as it will come out. Its text is written by pure functions, which a
//! native test reads in both languages; `style/print.css` puts its running head, the page numbers
//! and the mark that nothing is real onto every page.

mod cited;
mod letter;
mod receipt;
mod statement;
mod table;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub(super) use letter::{letter_page, refused_letter_page};
pub(super) use receipt::receipt_page;
pub(super) use statement::statement_page;

use crate::ui::app::App;
use crate::ui::components::{leaf, page, print_button};
use crate::ui::explain::markup::{Markup, all, el, fixed, p, plain, show, summary};
use crate::ui::text::paper as words;
use crate::ui::text::{Lang, Said, Text, t};

/// A sheet, with what stands beside it on the screen and is not printed.
struct Sheet {
    /// The title of the page.
    title: Said,
    /// What stands at the head of every page.
    running: Said,
    /// The way back, and to other sheets.
    beside: AnyView,
}

impl Sheet {
    /// The page with the sheet that `write` writes.
    fn page(self, write: impl Fn(Lang) -> Markup + Send + Sync + 'static) -> AnyView {
        let Sheet {
            title,
            running,
            beside,
        } = self;
        run(running);
        let body = view! {
            <div class="sheet__tools">
                <div class="buttons">{print_button(words::PRINT)}</div>
                <p class="soft">{t(words::HOW)}</p>
            </div>
            <article class="sheet">{show("", write)}</article>
        };
        page(title, vec![leaf(beside, body.into_any())])
    }
}

/// Gives the running head to the styles, as long as the page stands.
fn run(running: Said) {
    const NAME: &str = "--running";
    let style = || {
        let root = document().document_element();
        let root = root.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        root.map(|it| it.style())
    };
    let app = App::here();
    Effect::new(move |_| {
        let value = quoted(running.pick(app.lang()));
        // Where the styles can't be written the sheet has no running head.
        drop(style().map(|it| it.set_property(NAME, &value)));
    });
    on_cleanup(move || drop(style().map(|it| it.remove_property(NAME))));
}

/// A text as the styles write one.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars().filter(|it| !it.is_control()) {
        if matches!(character, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    quoted.push('"');
    quoted
}

/// The head of a sheet: that nothing is real, its title, and the rows that identify it.
fn head(
    lang: Lang,
    title: &Said,
    stamp: Markup,
    rows: impl Iterator<Item = (String, Markup)>,
) -> Markup {
    let title = el("h1", "", plain(title.pick(lang)));
    all([
        p("sheet__mark", words::MARK.pick(lang)),
        el("div", "sheet__title", title.then(stamp)),
        summary(rows),
    ])
}

/// A part of a sheet with its heading; nothing where the part is empty.
fn part(lang: Lang, heading: Text, body: Markup) -> Markup {
    if body.is_empty() {
        return body;
    }
    let heading = el("h2", "", fixed(lang, heading));
    el("section", "sheet__part", heading.then(body))
}

/// A row of words.
fn row(lang: Lang, key: Text, value: &str) -> (String, Markup) {
    (key.pick(lang).to_owned(), plain(value))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_name_ends_the_text_of_a_style() {
        assert_eq!(quoted("甲 \"乙\" \\\n丙"), "\"甲 \\\"乙\\\" \\\\丙\"");
    }
}
