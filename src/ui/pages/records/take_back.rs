//! Taking a record back: what that does, whether it can be done, and one press to do it.

use leptos::prelude::*;

use crate::ledger::{Entry, LedgerError};
use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::components::{Errors, leaf, link, page, progress, simple_form, warning};
use crate::ui::explain::{Names, effect};
use crate::ui::form::FieldError;
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::records as words;
use crate::ui::text::{entries, errors, say, shell, t};

/// Asks whether to take an entry back, or says why that can't be done.
pub(in crate::ui::pages) fn take_back_page(app: App, number: u64) -> AnyView {
    let entry = app
        .ledger
        .with_untracked(|ledger| ledger.entry(number).cloned());
    let Some(entry) = entry else {
        return lost::lost();
    };
    let margin = view! {
        {back(Route::Record(number), shell::BACK)}
        {progress(words::TAKE_BACK, entries::what(&entry))}
    };
    let body = match tried(app, number) {
        Ok(compensation) => ask(app, number, &compensation),
        Err(error) => refused(&error),
    };
    page(words::TAKE_BACK, vec![leaf(margin.into_any(), body)])
}

/// The entry that would take it back, made in a copy of the journal.
fn tried(app: App, number: u64) -> Result<Entry, LedgerError> {
    let (at, policy) = (app.moment(), app.policy());
    let mut copy = app.ledger.get_untracked();
    let compensation = copy.undo(&policy, at, number)?;
    let entry = copy.entry(compensation).cloned();
    entry.ok_or(LedgerError::Dangling { entry: number })
}

fn ask(app: App, number: u64, compensation: &Entry) -> AnyView {
    let names = Names::here();
    let lines = compensation.effects.iter();
    let lines = lines
        .map(|it| view! { <li>{say(effect(it, &names))}</li> })
        .collect::<Vec<_>>();
    let wrong: Errors = RwSignal::new(Vec::new());
    let fields = view! {
        <h1 tabindex="-1">{t(words::TAKE_BACK_ASK)}</h1>
        <p>{t(words::TAKE_BACK_HOW)}</p>
        <p>{t(words::TAKE_BACK_WHAT)}</p>
        <ul class="bullets">{lines}</ul>
    };
    let buttons = view! {
        <button class="button" type="submit" id="take-back">{t(words::TAKE_BACK_YES)}</button>
        {link("link", Route::Record(number), words::TAKE_BACK_NO)}
    };
    let submit = move || {
        let undone = app.undo(number);
        let new = undone.map_err(|it| vec![FieldError::new("take-back", it.said())])?;
        app.replace(Route::Record(new));
        Ok(())
    };
    simple_form(wrong, fields.into_any(), buttons.into_any(), submit)
}

fn refused(error: &LedgerError) -> AnyView {
    let blocker = match error {
        LedgerError::CannotUndo {
            because_of: Some(later),
            ..
        } => Some(*later),
        LedgerError::CannotUndo {
            because_of: None, ..
        }
        | LedgerError::Request(_)
        | LedgerError::OutOfOrder { .. }
        | LedgerError::Unbalanced { .. }
        | LedgerError::Negative { .. }
        | LedgerError::Dangling { .. }
        | LedgerError::Sum(_) => None,
    };
    let see = blocker.map(|later| {
        view! { <p>{link("link", Route::Record(later), words::SEE_BLOCKER)}</p> }
    });
    view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::CANNOT)}</h1>
            {warning(errors::ledger(error))}
            {see}
        </div>
    }
    .into_any()
}
