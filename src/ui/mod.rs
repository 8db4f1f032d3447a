//! What people see: routes, pages, flows, components, and every word in both languages.
//!
//! Components are thin: signals in, view out. [`app::App::apply`] is the one way to change state,
//! the engine the one place that decides, and [`clock`] the one reader of the clock.

mod aloud;
pub mod app;
pub mod calculate;
mod clock;
pub mod components;
pub mod explain;
pub mod flows;
pub mod form;
pub mod may;
pub mod pages;
mod place;
pub mod route;
pub mod settings;
mod shell;
pub mod text;

use leptos::prelude::*;

/// Opens what is kept and puts the app on the page.
pub fn mount() {
    mount_to_body(|| {
        let app = app::App::open();
        provide_context(app);
        shell::shell(app)
    });
}
