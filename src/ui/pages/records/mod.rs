//! The records: all of them, one of them, and taking one back.

mod audit;
mod entry;
mod items;
mod postings;
mod request;
mod take_back;

use leptos::prelude::*;

pub(super) use audit::{audit_page, audited_page};
pub(super) use entry::entry_page;
pub(super) use items::returned;
pub(super) use request::told;
pub(super) use take_back::take_back_page;

use crate::ui::app::App;
use crate::ui::components::page::back;
use crate::ui::components::{entries_table, leaf, page};
use crate::ui::route::Route;
use crate::ui::text::audit as audit_words;
use crate::ui::text::money::TITLE as MONEY;
use crate::ui::text::records as words;
use crate::ui::text::shell::HOME;
use crate::ui::text::t;

/// How many records are shown at first, and how many more at each press.
const STEP: usize = 200;

/// All records, the newest first.
pub(super) fn list_page(app: App) -> AnyView {
    let margin = back(Route::Home, HOME);
    let head = view! {
        <h1 tabindex="-1">{t(words::TITLE)}</h1>
        <p class="soft">{t(words::NEVER_CHANGED)}</p>
        <p><a class="link" href=Route::Audit.href()>{t(audit_words::TITLE)}</a></p>
        <p><a class="link" href=Route::Money.href()>{t(MONEY)}</a></p>
        {list(app)}
    };
    page(words::TITLE, vec![leaf(margin, head.into_any())])
}

fn list(app: App) -> AnyView {
    let shown = RwSignal::new(STEP);
    let table = move || {
        app.ledger.with(|ledger| {
            let all = ledger.entries().len();
            if all == 0 {
                return view! { <p>{t(words::EMPTY)}</p> }.into_any();
            }
            let latest = ledger.entries().iter().rev().take(shown.get());
            let table = entries_table(ledger, latest, words::count(all), false);
            let more = (shown.get() < all).then(|| {
                view! {
                    <div class="buttons">
                        <button class="button button--second" type="button" on:click=move |_| {
                            shown.update(|shown| *shown = shown.saturating_add(STEP));
                        }>{t(words::OLDER)}</button>
                    </div>
                }
            });
            view! { {table}{more} }.into_any()
        })
    };
    table.into_any()
}
