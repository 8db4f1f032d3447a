//! A long table of which only what is near the window is drawn.
//!
//! The rows come in blocks. A block that is far away is a gap as high as its rows were, so that the
//! page keeps its height; the blocks beside the one that has the focus stay, so that the next link
//! is always there to go to; and whoever prints gets all of them.

use std::cell::Cell;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

use crate::ui::explain::markup::{Markup, with};

/// How many rows are drawn or left out together.
pub(super) const BLOCK: usize = 50;
/// Up to so many rows all are drawn: then the browser's own search finds them too.
const FEW: usize = 200;
/// How far from the window a block is drawn, in heights of the window.
const NEAR: &str = "150%";
/// Before any row was drawn: about as high as one is on a phone.
const ROW_GUESS_PX: usize = 90;
/// On a block: which one it is.
const INDEX: &str = "data-block";
/// On a block of which only the gap stands.
const GAP: &str = "data-gap";

/// Writes the rows of a block.
pub(super) type Rows = Box<dyn Fn(usize) -> Markup>;

/// The blocks of a table.
struct Roll {
    blocks: Vec<HtmlElement>,
    rows: Rows,
    /// The block in which the focus is, or was last.
    focused: Cell<Option<usize>>,
    observer: Option<IntersectionObserver>,
    /// What the observer calls, kept as long as it may.
    _seen: Closure<dyn Fn(js_sys::Array)>,
}

impl Roll {
    /// Draws a block, unless it stands.
    fn fill(&self, index: usize) {
        let Some(block) = self.blocks.get(index) else {
            return;
        };
        if block.has_attribute(GAP) {
            block.set_inner_html((self.rows)(index).as_str());
            // A constant is no malformed name.
            drop(block.remove_attribute(GAP));
        }
    }

    /// Leaves a gap in the place of a block, unless the focus is in it or beside it.
    fn clear(&self, index: usize) {
        let near = |focused: usize| focused.abs_diff(index) <= 1;
        let Some(block) = self.blocks.get(index) else {
            return;
        };
        if !block.has_attribute(GAP) && !self.focused.get().is_some_and(near) {
            let height = block.offset_height();
            leave_gap(block, usize::try_from(height).unwrap_or(0));
        }
    }

    /// Draws what has come near and clears what has gone.
    fn see(&self, entries: &js_sys::Array) {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if let Some(index) = index_of(&entry.target()) {
                if entry.is_intersecting() {
                    self.fill(index);
                } else {
                    self.clear(index);
                }
            }
        }
    }

    /// The focus has come to a block: those beside it are drawn.
    fn focus(&self, index: usize) {
        self.focused.set(Some(index));
        self.fill(index.saturating_sub(1));
        self.fill(index.saturating_add(1));
    }

    fn fill_all(&self) {
        (0..self.blocks.len()).for_each(|index| self.fill(index));
    }

    /// Watches all blocks anew, and with that clears those that are far away.
    fn watch(&self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
            self.blocks.iter().for_each(|it| observer.observe(it));
        }
    }
}

/// The columns of a table, all of whose rows can be reached, read out in their places, and printed.
/// `write` gives the heads, how many rows there are, and what writes a block of them; what it
/// follows, the table follows.
pub(super) fn rolled(class: &'static str, write: impl Fn() -> Written + 'static) -> AnyView {
    let place = NodeRef::<leptos::html::Table>::new();
    let roll = StoredValue::new_local(None::<Rc<Roll>>);
    let now = move || roll.with_value(Clone::clone);
    Effect::new(move |_| {
        let Some(table) = place.get() else { return };
        let Written { heads, count, rows } = write();
        table.set_inner_html(heads.as_str());
        // The heads are a row too.
        let all = count.saturating_add(1).to_string();
        drop(table.set_attribute("aria-rowcount", &all));
        table.set_hidden(count == 0);
        roll.set_value(Some(unroll(&table, count, rows)));
    });
    let before = window_event_listener(ev::beforeprint, move |_| {
        now().into_iter().for_each(|it| it.fill_all());
    });
    let after = window_event_listener(ev::afterprint, move |_| {
        now().into_iter().for_each(|it| it.watch());
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    let focused = move |event: web_sys::FocusEvent| {
        let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
        let block = target.and_then(|it| it.closest("tbody").ok().flatten());
        if let (Some(roll), Some(index)) = (now(), block.and_then(|it| index_of(&it))) {
            roll.focus(index);
        }
    };
    view! { <table class=class node_ref=place on:focusin=focused></table> }.into_any()
}

/// A table as it is to be drawn.
pub(super) struct Written {
    /// What stands before the rows.
    pub heads: Markup,
    /// How many rows there are.
    pub count: usize,
    /// What writes the rows of a block.
    pub rows: Rows,
}

impl Drop for Roll {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Puts rows into a table, in the place of those before. `rows` writes those of a block, counted
/// from 0.
fn unroll(table: &Element, count: usize, rows: Rows) -> Rc<Roll> {
    while let Some(body) = table.query_selector("tbody").ok().flatten() {
        body.remove();
    }
    let mut blocks = Vec::new();
    let mut row_height = ROW_GUESS_PX;
    for index in 0..count.div_ceil(BLOCK) {
        let Ok(block) = document().create_element("tbody") else {
            break;
        };
        let block: HtmlElement = block.unchecked_into();
        // Attributes with constant names, and a child of a table: neither is refused.
        drop(block.set_attribute(INDEX, &index.to_string()));
        let own = BLOCK.min(count.saturating_sub(index.saturating_mul(BLOCK)));
        drop(table.append_child(&block));
        if index == 0 {
            block.set_inner_html(rows(0).as_str());
            let height = usize::try_from(block.offset_height()).unwrap_or(0);
            row_height = height.div_ceil(own.max(1));
        } else {
            leave_gap(&block, own.saturating_mul(row_height));
        }
        blocks.push(block);
    }
    let roll = Rc::new_cyclic(|roll: &std::rc::Weak<Roll>| {
        let roll = roll.clone();
        let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Some(roll) = roll.upgrade() {
                roll.see(&entries);
            }
        });
        let near = web_sys::IntersectionObserverInit::new();
        near.set_root_margin(NEAR);
        let called = seen.as_ref().unchecked_ref();
        let observer = (count > FEW).then(|| IntersectionObserver::new_with_options(called, &near));
        Roll {
            blocks,
            rows,
            focused: Cell::new(None),
            observer: observer.and_then(Result::ok),
            _seen: seen,
        }
    });
    if roll.observer.is_none() {
        // There are few, or the browser can't tell what is near.
        roll.fill_all();
    }
    roll.watch();
    roll
}

fn index_of(block: &Element) -> Option<usize> {
    block.get_attribute(INDEX)?.parse().ok()
}

/// Empties a block but for its height, which a picture of nothing keeps.
fn leave_gap(block: &HtmlElement, height: usize) {
    let height = height.to_string();
    let space = [("width", "1"), ("height", &height), ("focusable", "false")];
    let cell = with(
        "td",
        &[("colspan", "5")],
        with("svg", &space, Markup::default()),
    );
    let row = [("class", "ledger__gap"), ("aria-hidden", "true")];
    block.set_inner_html(with("tr", &row, cell).as_str());
    drop(block.set_attribute(GAP, ""));
}
