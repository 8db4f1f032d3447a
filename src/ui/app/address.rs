//! Going from page to page, and following the address and other tabs.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::App;
use crate::store::{Journal, SETTINGS};
use crate::ui::route::Route;

impl App {
    /// Goes to another page.
    pub fn go(self, route: Route) {
        if let Some(window) = web_sys::window() {
            // Where the address can't be set the page changes all the same.
            drop(window.location().set_hash(&route.href()));
        }
        self.turn_to(route);
    }

    /// Goes to another page, which takes the place of this one in the history: going back from a
    /// result must not lead to the button that caused it.
    pub fn replace(self, route: Route) {
        if let Some(window) = web_sys::window() {
            drop(window.location().replace(&route.href()));
        }
        self.turn_to(route);
    }

    /// Writes into the address what the page that is shown has come to show, so that coming back
    /// shows the same; the page itself stays as it is.
    pub fn rename(self, route: Route) {
        let history = web_sys::window().and_then(|window| window.history().ok());
        if let Some(history) = history {
            let address = Some(route.href());
            // Where the address can't be set the page shows the same all the same.
            drop(history.replace_state_with_url(&JsValue::NULL, "", address.as_deref()));
        }
        self.route.update_untracked(|shown| *shown = route);
    }

    /// Shows the page of the address, unless it is the one that is shown.
    fn follow_address(self) {
        let route = Route::parse(&hash());
        if self.route.with_untracked(|shown| *shown != route) {
            self.turn_to(route);
        }
    }

    /// Shows a page anew, even the same one: its heading then takes the focus again.
    fn turn_to(self, route: Route) {
        self.faulty.set(false);
        self.route.set(route);
    }

    /// Follows the address and what other tabs write.
    pub(super) fn listen(self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let moved = Closure::<dyn Fn()>::new(move || self.follow_address());
        let heard =
            window.add_event_listener_with_callback("hashchange", moved.as_ref().unchecked_ref());
        drop(heard);
        moved.forget();
        let written =
            Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
                match event.key().as_deref() {
                    Some(Journal::HEAD_KEY | SETTINGS) | None => self.reread(),
                    Some(_) => {}
                }
            });
        let heard =
            window.add_event_listener_with_callback("storage", written.as_ref().unchecked_ref());
        drop(heard);
        written.forget();
    }
}

/// The address's part from `#` on.
pub(super) fn hash() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}
