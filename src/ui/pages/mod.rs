//! The pages, one for each [`Route`].
//!
//! The first page comes with the app. The others, and with them the engine and the explanations
//! that only they use, are a part of the program of its own, which is fetched once the first page
//! stands.

mod date;
mod home;
pub(super) mod lost;
mod people;
mod records;
mod rules;
mod samples;
mod settings;

use leptos::prelude::*;

pub use home::page as home;

use super::app::App;
use super::flows;
use super::route::Route;

/// Builds the page of a route.
pub type Pages = fn(App, Route) -> AnyView;

/// Fetches the part of the program that has all pages.
///
/// # Errors
/// Where it can't be fetched; asking again fetches it again.
#[cfg(feature = "split")]
#[allow(unsafe_code)] // That of the macro, which links the two parts.
#[wasm_split_helpers::wasm_split(pages, fallible)]
pub fn fetch() -> Result<Pages, wasm_split_helpers::SplitLoaderError> {
    Ok(page)
}

/// All pages, in a build that is one part.
///
/// # Errors
/// None: they are here.
#[cfg(not(feature = "split"))]
pub async fn fetch() -> Result<Pages, std::convert::Infallible> {
    Ok(page)
}

fn page(app: App, route: Route) -> AnyView {
    match route {
        Route::Home => home(app),
        Route::PersonNew => people::new_page(app),
        Route::Person(id) => people::edit_page(app, &id),
        Route::Samples => samples::samples_page(app),
        Route::SampleLoad(name) => samples::load_page(app, &name),
        Route::Date => date::date_page(app),
        Route::Settings => settings::settings_page(app),
        Route::Clear => settings::clear_page(app),
        Route::Start(flow) => flows::start(app, flow),
        Route::Ask(flow, question) => flows::ask(app, flow, &question),
        Route::Done(entry) => flows::done(app, entry),
        Route::Refused => flows::refused(app),
        Route::Records => records::list_page(app),
        Route::Record(entry) => records::entry_page(app, entry),
        Route::TakeBack(entry) => records::take_back_page(app, entry),
        Route::Rules => rules::list_page(),
        Route::Rule(reference) => rules::clause_page(app, reference),
        Route::Dispute(id) => rules::dispute_page(&id),
        Route::Lost(_) => lost::lost(),
    }
}
