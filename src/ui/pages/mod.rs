//! The pages, one for each [`Route`].

mod lost;

use leptos::prelude::*;

use super::app::App;
use super::route::Route;

/// The page of a route.
pub fn page(app: App, route: Route) -> AnyView {
    let _ = app;
    match route {
        Route::Home
        | Route::PersonNew
        | Route::Person(_)
        | Route::Samples
        | Route::SampleLoad(_)
        | Route::Date
        | Route::Settings
        | Route::Clear => lost::soon(),
        Route::Start(_) | Route::Ask(..) => lost::soon(),
        Route::Done(_) => lost::soon(),
        Route::Refused => lost::soon(),
        Route::Records | Route::Record(_) => lost::soon(),
        Route::Rules | Route::Rule(_) | Route::Dispute(_) => lost::soon(),
        Route::Lost(_) => lost::lost(),
    }
}
