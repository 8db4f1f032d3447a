//! Pieces that pages are made of, each as `style/components` draws it.
//!
//! They are plain functions: texts and signals in, a view out. Nothing here decides anything.

pub mod basics;
pub mod entries;
pub mod fields;
pub mod page;
pub mod place;
pub mod question;
pub mod tiles;

use leptos::prelude::document;
use wasm_bindgen::JsCast;

pub use basics::{
    Seal, action, amount, button_link, disclosure, link, print_button, seal, summary, verdict,
    warning,
};
pub use entries::{Line, entries_table};
pub use fields::{
    Field, amount_field, date_field, figure_field, month_field, select_field, text_field,
};
pub use page::{leaf, page, progress, titled};
pub use place::{PlaceTyped, has_cities, place_selects};
pub use question::{Errors, Question, question, repeated_form, simple_form};
pub use tiles::{Choice, checkbox_tiles, radio_tiles};

/// Puts the focus on the element of that id, where there is one.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that can't take the focus leaves it where it was.
        drop(element.focus());
    }
}
