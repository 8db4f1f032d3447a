//! Where an address leads to no page.

use leptos::prelude::*;

use crate::ui::components::{button_link, leaf, page};
use crate::ui::route::Route;
use crate::ui::text::{Text, shell as words, t};

/// An address that is none of ours.
pub fn lost() -> AnyView {
    with(words::LOST_TITLE, words::LOST)
}

fn with(title: Text, why: Text) -> AnyView {
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(title)}</h1>
            <p>{t(why)}</p>
            <div class="buttons">{button_link(false, Route::Home, words::HOME)}</div>
        </div>
    };
    page(title, vec![leaf(().into_any(), body.into_any())])
}
