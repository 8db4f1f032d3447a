//! The pages, one for each [`Route`].

mod date;
mod home;
pub(super) mod lost;
mod people;
mod records;
mod rules;
mod samples;
mod settings;

use leptos::prelude::*;

use super::app::App;
use super::flows;
use super::route::Route;

/// The page of a route.
pub fn page(app: App, route: Route) -> AnyView {
    match route {
        Route::Home => home::page(app),
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
