//! What stands on the page for those who hear it.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::sentences::figure;
use crate::ui::text::Lang;

/// What is not read: what is only looked at, what is folded away, long lists to choose from, and what
/// stands before the heading.
const UNHEARD: &str = "[aria-hidden=true], thead, select, .aloud, .back, .progress, \
    details:not([open]) > :not(summary)";

/// The page's content, a line for each piece that stands by itself. What only those who hear the
/// page are told is among it, such as the word that a seal stands for.
pub(super) fn heard(lang: Lang) -> Vec<String> {
    let mut lines = vec![String::new()];
    if let Some(main) = document().query_selector("main").ok().flatten() {
        gather(&main, lang, &mut lines);
    }
    lines
}

fn gather(node: &Node, lang: Lang, lines: &mut Vec<String>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        match child.dyn_ref::<Element>() {
            Some(element) => gather_element(element, lang, lines),
            None if child.node_type() == Node::TEXT_NODE => {
                if let (Some(line), Some(text)) = (lines.last_mut(), child.node_value()) {
                    line.push_str(&text);
                }
            }
            // The marks that the page is put together by.
            None => {}
        }
    }
}

fn gather_element(element: &Element, lang: Lang, lines: &mut Vec<String>) {
    let display = display(element);
    if display == "none" || element.matches(UNHEARD).unwrap_or(false) {
        return;
    }
    if display == "inline" {
        return gather(element, lang, lines);
    }
    if element.matches("td.num").unwrap_or(false) {
        let text = element.text_content().unwrap_or_default();
        lines.push(figure(element.get_attribute("data-label"), &text, lang));
    } else {
        lines.push(String::new());
        gather(element, lang, lines);
    }
    lines.push(String::new());
}

/// How an element is laid out; what is set side by side stands by itself too.
fn display(element: &Element) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    let display = style.and_then(|it| it.get_property_value("display").ok());
    display.unwrap_or_default()
}
