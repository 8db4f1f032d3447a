//! The calculators: one page each, on which something is worked out and nothing changes.
//!
//! `fields.rs` says what each is given and `given.rs` reads what was typed; what is needed and was
//! not told is what the engine asks for. `family.rs` knows what is known of somebody at home,
//! `result.rs` shows what came out.

mod family;
mod fields;
mod given;
mod page;
mod result;
#[cfg(test)]
mod tests;

use leptos::prelude::*;

pub use page::page;

use super::components::page::back;
use super::components::{action, leaf, page as whole};
use super::route::{Calculator, Route};
use super::text::calculate as words;
use super::text::{shell, t};

/// All calculators.
pub fn list_page() -> AnyView {
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::LIST)}</h1>
            <p class="lede">{t(words::LEDE)}</p>
            <ul class="actions">{list()}</ul>
        </div>
    };
    let margin = back(Route::Home, shell::BACK);
    whole(words::LIST, vec![leaf(margin, body.into_any())])
}

/// A line for each calculator.
pub fn list() -> Vec<AnyView> {
    let lines = Calculator::ALL.iter().map(|it| {
        let to = Route::Calculate(*it);
        action(
            words::character(*it),
            words::name(*it),
            words::about(*it),
            to,
        )
    });
    lines.collect()
}
