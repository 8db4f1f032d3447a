//! Markup as text, written by pure functions.
//!
//! Explanations are long and have no events: nothing in them but links and what folds. Written as
//! text they are tested natively and weigh little, where a view type for every paragraph would be
//! compiled apart. All that is put in goes through [`plain`], which escapes it.

use leptos::prelude::*;
use web_sys::HtmlDivElement;

use crate::money::Money;
use crate::ui::app::App;
use crate::ui::components::Seal;
use crate::ui::route::Route;
use crate::ui::text::shell::{NOTE, YUAN};
use crate::ui::text::{Lang, Text};

/// Well-formed markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// The markup as it is written into the page.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This, and after it that.
    #[must_use]
    pub fn then(mut self, next: Markup) -> Markup {
        self.0.push_str(&next.0);
        self
    }
}

impl FromIterator<Markup> for Markup {
    fn from_iter<I: IntoIterator<Item = Markup>>(several: I) -> Markup {
        several.into_iter().fold(Markup::default(), Markup::then)
    }
}

/// Plain text.
pub fn plain(words: &str) -> Markup {
    let mut escaped = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    Markup(escaped)
}

/// Several pieces, one after another.
pub fn all<const N: usize>(pieces: [Markup; N]) -> Markup {
    pieces.into_iter().collect()
}

/// An element with a class, or with none where that is empty.
pub fn el(tag: &str, class: &str, inner: Markup) -> Markup {
    if class.is_empty() {
        with(tag, &[], inner)
    } else {
        with(tag, &[("class", class)], inner)
    }
}

/// An element with attributes.
pub fn with(tag: &str, attributes: &[(&str, &str)], inner: Markup) -> Markup {
    let mut written = String::with_capacity(inner.0.len() + 64);
    written.push('<');
    written.push_str(tag);
    for (name, value) in attributes {
        written.push(' ');
        written.push_str(name);
        written.push_str("=\"");
        written.push_str(&plain(value).0);
        written.push('"');
    }
    written.push('>');
    written.push_str(&inner.0);
    written.push_str("</");
    written.push_str(tag);
    written.push('>');
    Markup(written)
}

/// A paragraph.
pub fn p(class: &str, words: &str) -> Markup {
    el("p", class, plain(words))
}

/// A list, each piece in its own item.
pub fn list(class: &str, items: impl Iterator<Item = Markup>) -> Markup {
    el("ul", class, items.map(|it| el("li", "", it)).collect())
}

/// A link to a page of ours.
pub fn link(to: &Route, label: &str) -> Markup {
    with(
        "a",
        &[("class", "link"), ("href", &to.href())],
        plain(label),
    )
}

/// A seal, which those who hear the page don't.
pub fn seal(kind: Seal) -> Markup {
    let (class, character) = kind.parts();
    let hidden = [
        ("class", class),
        ("aria-hidden", "true"),
        ("lang", "zh-Hans"),
    ];
    with("span", &hidden, plain(character))
}

/// An amount with its unit.
pub fn amount(lang: Lang, money: Money) -> Markup {
    let unit = el("span", "unit", plain(YUAN.pick(lang)));
    el("span", "amount", plain(&money.grouped()).then(unit))
}

/// Something to know.
pub fn warning(lang: Lang, words: &str) -> Markup {
    let mark = with(
        "span",
        &[("class", "warning__mark"), ("aria-hidden", "true")],
        plain("!"),
    );
    let note = el("span", "visually-hidden", plain(NOTE.pick(lang)));
    el(
        "div",
        "warning",
        mark.then(el("p", "warning__text", note.then(plain(words)))),
    )
}

/// What stays folded until it is asked for.
pub fn folded(title: &str, inner: Markup) -> Markup {
    let summary = el("summary", "", plain(title));
    el(
        "details",
        "more",
        summary.then(el("div", "more__body", inner)),
    )
}

/// A list of what was asked and answered.
pub fn summary(rows: impl Iterator<Item = (String, Markup)>) -> Markup {
    let rows = rows.map(|(key, value)| {
        let key = el("dt", "summary__key", plain(&key));
        el(
            "div",
            "summary__row",
            key.then(el("dd", "summary__value", value)),
        )
    });
    el("dl", "summary", rows.collect())
}

/// A line that opens: a seal or none, a sentence with a word below it, and what it opens to.
pub fn opening(stamp: Option<Seal>, said: &str, below: &str, body: Markup, open: bool) -> Markup {
    let stamp = stamp
        .map(|it| el("span", "reason__seal", seal(it)))
        .unwrap_or_default();
    let word = el("span", "reason__word", plain(below));
    let line = stamp.then(el("span", "reason__text", plain(said).then(word)));
    let inner = el("summary", "", line).then(el("div", "reason__body", body));
    if open {
        with("details", &[("class", "reason"), ("open", "")], inner)
    } else {
        el("details", "reason", inner)
    }
}

/// Puts markup on the page, and writes it anew when the language changes.
pub fn show(
    class: &'static str,
    write: impl Fn(Lang) -> Markup + Send + Sync + 'static,
) -> AnyView {
    shown(class, Box::new(write))
}

type Writer = Box<dyn Fn(Lang) -> Markup + Send + Sync>;

fn shown(class: &'static str, write: Writer) -> AnyView {
    let app = App::here();
    let class = Some(class).filter(|class| !class.is_empty());
    let place = NodeRef::<leptos::html::Div>::new();
    let written = move || {
        if let Some(place) = place.get_untracked() {
            keep_open(place);
        }
        write(app.lang()).0
    };
    view! { <div class=class node_ref=place inner_html=written></div> }.into_any()
}

/// What is open before the markup is written anew is open after it: in either language the same
/// pieces follow one another.
fn keep_open(place: HtmlDivElement) {
    let folds = move || {
        let folds = place.get_elements_by_tag_name("details");
        (0..folds.length()).filter_map(move |index| folds.item(index))
    };
    let open: Vec<bool> = folds().map(|it| it.has_attribute("open")).collect();
    queue_microtask(move || {
        for (fold, open) in folds().zip(open) {
            // It can only fail where the attribute's name is none.
            let _ = fold.toggle_attribute_with_force("open", open);
        }
    });
}

/// A fixed text in one language, as markup.
pub fn fixed(lang: Lang, it: Text) -> Markup {
    plain(it.pick(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_is_never_markup() {
        let name = "<b onclick=\"x\">&李";
        assert_eq!(
            plain(name).as_str(),
            "&lt;b onclick=&quot;x&quot;&gt;&amp;李"
        );
        assert_eq!(
            with("a", &[("href", name)], plain(name)).as_str(),
            "<a href=\"&lt;b onclick=&quot;x&quot;&gt;&amp;李\">&lt;b \
             onclick=&quot;x&quot;&gt;&amp;李</a>"
        );
    }
}
