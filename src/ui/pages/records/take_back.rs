//! Taking a record back: what that does, whether it can be done, and one press to do it.

use leptos::prelude::*;

use crate::ledger::{Entry, LedgerError};
use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::components::{Errors, leaf, link, page, progress, simple_form};
use crate::ui::explain::markup::{self, all, el, list, p, plain, show, warning};
use crate::ui::explain::{Names, effect};
use crate::ui::form::FieldError;
use crate::ui::pages::lost;
use crate::ui::route::Route;
use crate::ui::text::records as words;
use crate::ui::text::{Said, entries, errors, shell, t};

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
    let effects: Vec<Said> = compensation
        .effects
        .iter()
        .map(|it| effect(it, &names))
        .collect();
    let wrong: Errors = RwSignal::new(Vec::new());
    let fields = show("stack", move |lang| {
        all([
            el("h1", "", plain(words::TAKE_BACK_ASK.pick(lang))),
            p("", words::TAKE_BACK_HOW.pick(lang)),
            p("", words::TAKE_BACK_WHAT.pick(lang)),
            list("bullets", effects.iter().map(|it| plain(it.pick(lang)))),
        ])
    });
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
    simple_form(wrong, fields, buttons.into_any(), submit)
}

fn refused(error: &LedgerError) -> AnyView {
    let blocker = match error {
        LedgerError::CannotUndo { because_of, .. } => *because_of,
        LedgerError::Request(_)
        | LedgerError::OutOfOrder { .. }
        | LedgerError::Unbalanced { .. }
        | LedgerError::Negative { .. }
        | LedgerError::Dangling { .. }
        | LedgerError::Sum(_) => None,
    };
    let said = errors::ledger(error);
    show("stack", move |lang| {
        let see = blocker.map(|later| {
            el(
                "p",
                "",
                markup::link(&Route::Record(later), words::SEE_BLOCKER.pick(lang)),
            )
        });
        all([
            el("h1", "", plain(words::CANNOT.pick(lang))),
            warning(lang, said.pick(lang)),
            see.unwrap_or_default(),
        ])
    })
}
