//! The pages, one for each [`Route`].
//!
//! The first page comes with the app. The others, and with them the engine and the explanations
//! that only they use, are fetched in parts once the first page stands.

mod date;
mod everything;
mod home;
pub(super) mod lost;
mod money;
mod paper;
mod people;
mod records;
mod replace;
mod rules;
mod samples;
mod settings;
mod stories;
mod ways;

use leptos::prelude::*;

use super::aloud::aloud;
use super::app::App;
use super::calculate;
use super::flows;
use super::may;
use super::route::{Route, Wanted};

/// What a part of the program can do.
#[derive(Clone, Copy)]
pub struct Pages {
    /// Builds the page of a route.
    pub page: fn(App, Route) -> AnyView,
    /// Carries out what is due, for which the engine has to be here.
    pub advance: fn(App),
    /// Builds the button that reads the page aloud; one part has it for all.
    pub aloud: Option<fn(App) -> AnyView>,
}

/// A part of the program that is fetched by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What a family does: enters people, binds, pays, calculates, chooses how the app looks; and
    /// the letters about what was decided.
    Acts,
    /// What is looked up: records with their papers, rules, and how things are really done.
    Books,
    /// The stories, which are played by all that acts and all that explains.
    Tales,
}

/// A part could not be fetched; asking again fetches it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfetched;

impl Part {
    /// The part with the page of a route; none for a page that comes with the app.
    pub const fn of(route: &Route) -> Option<Part> {
        match route {
            Route::Home | Route::Lost(_) => None,
            Route::PersonNew
            | Route::Person(_)
            | Route::Samples
            | Route::SampleLoad(_)
            | Route::Date
            | Route::Settings
            | Route::Clear
            | Route::Start(_)
            | Route::StartWith(..)
            | Route::Ask(..)
            | Route::Done(_)
            | Route::Refused
            | Route::Letter(_)
            | Route::RefusedLetter
            | Route::May
            | Route::Everything
            | Route::Calculators
            | Route::Calculate(_) => Some(Part::Acts),
            Route::Money
            | Route::MoneyOf(_)
            | Route::Records
            | Route::RecordsOf(_)
            | Route::Record(_)
            | Route::Receipt(_)
            | Route::Statement(..)
            | Route::TakeBack(_)
            | Route::Audit
            | Route::AuditOf(..)
            | Route::Rules
            | Route::Coverage
            | Route::Rule(_)
            | Route::AllWays
            | Route::Ways(..)
            | Route::Dispute(_) => Some(Part::Books),
            Route::Stories | Route::Story(_) | Route::StoryStep(..) | Route::StoryTake(_) => {
                Some(Part::Tales)
            }
        }
    }

    /// Fetches the part, unless it is here.
    ///
    /// # Errors
    /// [`Unfetched`] where it can't be.
    pub async fn fetch(self) -> Result<Pages, Unfetched> {
        match self {
            Part::Acts => acts().await.map_err(|_| Unfetched),
            Part::Books => books().await.map_err(|_| Unfetched),
            Part::Tales => tales().await.map_err(|_| Unfetched),
        }
    }
}

/// Declares where a part begins: in a build that is one part, everything is here.
macro_rules! seam {
    ($part:ident: $pages:expr, $aloud:expr) => {
        #[cfg(feature = "split")]
        #[allow(unsafe_code)] // That of the macro, which links the parts.
        #[wasm_split_helpers::wasm_split($part, fallible)]
        fn $part() -> Result<Pages, wasm_split_helpers::SplitLoaderError> {
            Ok(Pages {
                page: $pages,
                advance: App::advance,
                aloud: $aloud,
            })
        }

        #[cfg(not(feature = "split"))]
        async fn $part() -> Result<Pages, std::convert::Infallible> {
            Ok(Pages {
                page: $pages,
                advance: App::advance,
                aloud: $aloud,
            })
        }
    };
}

seam!(acts: act, Some(aloud));
seam!(books: book, None);
seam!(tales: tale, None);

/// A page that comes with the app.
pub fn at_hand(app: App, route: &Route) -> AnyView {
    match route {
        Route::Home => home::page(app),
        _ => lost::lost(),
    }
}

/// A page of [`Part::Acts`].
fn act(app: App, route: Route) -> AnyView {
    match route {
        Route::PersonNew => people::new_page(app),
        Route::Person(id) => people::edit_page(app, &id),
        Route::Samples => samples::samples_page(app),
        Route::SampleLoad(name) => samples::load_page(app, &name),
        Route::Date => date::date_page(app),
        Route::Settings => settings::settings_page(app),
        Route::Clear => settings::clear_page(app),
        Route::Start(flow) => flows::start(app, flow),
        Route::StartWith(flow, question, answer) => flows::start_with(app, flow, question, answer),
        Route::Ask(flow, question) => flows::ask(app, flow, &question),
        Route::Done(entry) => flows::done(app, entry),
        Route::Refused => flows::refused(app),
        Route::Letter(entry) => paper::letter_page(app, entry),
        Route::RefusedLetter => paper::refused_letter_page(app),
        Route::May => may::may_page(app),
        Route::Everything => everything::everything_page(),
        Route::Calculators => calculate::list_page(),
        Route::Calculate(it) => calculate::page(app, it),
        _ => lost::lost(),
    }
}

/// A page of [`Part::Books`].
fn book(app: App, route: Route) -> AnyView {
    match route {
        Route::Money => money::money_page(app),
        Route::MoneyOf(id) => money::person_page(app, &id),
        Route::Records => records::list_page(app, Wanted::default()),
        Route::RecordsOf(wanted) => records::list_page(app, wanted),
        Route::Record(entry) => records::entry_page(app, entry),
        Route::Receipt(entry) => paper::receipt_page(app, entry),
        Route::Statement(year, whose) => paper::statement_page(app, year, whose),
        Route::TakeBack(entry) => records::take_back_page(app, entry),
        Route::Audit => records::audit_page(app),
        Route::AuditOf(day, reading) => records::audited_page(app, day, reading),
        Route::Rules => rules::list_page(),
        Route::Coverage => rules::coverage_page(),
        Route::Rule(reference) => rules::clause_page(app, reference),
        Route::Dispute(id) => rules::dispute_page(&id),
        Route::AllWays => ways::list_page(),
        Route::Ways(matter, at) => ways::matter_page(matter, at),
        _ => lost::lost(),
    }
}

/// A page of [`Part::Tales`].
fn tale(app: App, route: Route) -> AnyView {
    match route {
        Route::Stories => stories::list_page(),
        Route::Story(name) => stories::story_page(&name),
        Route::StoryStep(name, step) => stories::step_page(&name, step),
        Route::StoryTake(name) => stories::take_page(app, &name),
        _ => lost::lost(),
    }
}
