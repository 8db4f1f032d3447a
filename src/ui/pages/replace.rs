//! Putting another family in the place of the one that is there: at once where nobody is there, and
//! else after asking.

use std::rc::Rc;

use leptos::prelude::*;

use crate::ui::app::{App, Keeping, Problem};
use crate::ui::components::page::back;
use crate::ui::components::{Errors, leaf, link, page, progress, simple_form};
use crate::ui::form::FieldError;
use crate::ui::route::Route;
use crate::ui::text::settings::REPLACE_NO;
use crate::ui::text::shell::BACK;
use crate::ui::text::{Said, Text, say, t};

/// A family that can take the place of the one that is there.
pub(super) struct Newcomer {
    /// The page that offers it.
    pub from: Route,
    /// What that page is about.
    pub section: Text,
    /// What the family is called.
    pub title: Said,
    /// The question before.
    pub ask: Text,
    /// What a yes does.
    pub what: Said,
    /// Yes.
    pub yes: Text,
    /// Enters the family where nobody is there.
    pub enter: Rc<dyn Fn(App) -> Result<(), Problem>>,
}

/// Takes the family where there is nothing yet, and else asks whether it may take the place of what
/// is there.
pub(super) fn replace_page(app: App, newcomer: Newcomer) -> AnyView {
    let Newcomer {
        from,
        section,
        title,
        ask,
        what,
        yes,
        enter,
    } = newcomer;
    if counts(app) == (0, 0) {
        let enter = enter.clone();
        // After this page is built: what it was built for is then done, and home takes its place.
        Effect::new(move |_| {
            if replace(app, enter.as_ref()).is_ok() {
                app.replace(Route::Home);
            }
        });
    }
    let errors: Errors = RwSignal::new(Vec::new());
    let submit = move || {
        replace(app, enter.as_ref()).map_err(|it| vec![FieldError::new("replace", it.said())])?;
        app.replace(Route::Home);
        Ok(())
    };
    let fields = view! {
        <h1 tabindex="-1">{t(ask)}</h1>
        <p>{say(what)}</p>
    };
    let buttons = view! {
        <button class="button button--warn" type="submit" id="replace">{t(yes)}</button>
        {link("link", from.clone(), REPLACE_NO)}
    };
    let margin = view! { {back(from, BACK)}{progress(section, title)} };
    let form = simple_form(errors, fields.into_any(), buttons.into_any(), submit);
    page(ask, vec![leaf(margin.into_any(), form)])
}

/// Clears what is there, and enters the family.
fn replace(app: App, enter: &dyn Fn(App) -> Result<(), Problem>) -> Result<(), Problem> {
    let closed = app
        .keeping
        .with_untracked(|it| matches!(it, Keeping::ReadOnly(_)));
    if closed || counts(app) != (0, 0) {
        app.clear_family()?;
    }
    enter(app)
}

/// How many people and records are there.
pub(super) fn counts(app: App) -> (usize, usize) {
    app.ledger
        .with_untracked(|it| (it.state().people.len(), it.entries().len()))
}
