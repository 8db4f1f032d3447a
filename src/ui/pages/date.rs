//! The simulated date is changed.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::ledger::Ledger;
use crate::ui::app::App;
use crate::ui::clock;
use crate::ui::components::page::back;
use crate::ui::components::{Errors, Field, date_field, leaf, page, progress, simple_form};
use crate::ui::form::{self, FieldError};
use crate::ui::route::Route;
use crate::ui::text::settings as words;
use crate::ui::text::shell::BACK;
use crate::ui::text::{entries, t};

/// The page with the one question.
pub fn date_page(app: App) -> AnyView {
    let shown = app.moment().date();
    let last = app
        .ledger
        .with_untracked(|it| it.state().now.map(|last| last.date()));
    let typed = [
        shown.year().to_string(),
        shown.month().to_string(),
        shown.day().to_string(),
    ];
    let typed = typed.map(RwSignal::new);
    let errors: Errors = RwSignal::new(Vec::new());
    let field = Field::heading("date", words::DATE_ASK);
    let field = match last {
        Some(last) => field.with_hint(words::not_before(last)),
        None => field.with_hint(words::DATE_HINT),
    };
    let submit = move || {
        let [year, month, day] = typed.map(|it| it.get_untracked());
        let day = form::day("date", [&year, &month, &day]).map_err(|it| vec![it])?;
        go_to(app, day, Some(day))
    };
    let today = move |_| match go_to(app, clock::now_in_china().date(), None) {
        Ok(()) => {}
        Err(wrong) => {
            app.faulty.set(true);
            errors.set(wrong);
            request_animation_frame(|| crate::ui::components::focus("error-summary"));
        }
    };
    let fields = view! {
        {date_field(field, typed, errors)}
        <div class="inset"><p>{t(words::DATE_EFFECT)}</p></div>
    };
    let buttons = view! {
        <button class="button" type="submit">{t(words::DATE_GO)}</button>
        <button class="button button--second" type="button" on:click=today>
            {t(words::DATE_TODAY)}
        </button>
    };
    let margin = view! { {back(Route::Home, BACK)}{progress(words::DATE, words::ONE_QUESTION)} };
    let form = simple_form(errors, fields.into_any(), buttons.into_any(), submit);
    page(words::DATE, vec![leaf(margin.into_any(), form)])
}

/// Sets the date, unless the journal is further already.
fn go_to(app: App, day: NaiveDate, kept: Option<NaiveDate>) -> Result<(), Vec<FieldError>> {
    app.ledger
        .with_untracked(|ledger| not_too_early(ledger, day))
        .map_err(|it| vec![it])?;
    app.change_settings(|settings| settings.date = kept);
    app.go(Route::Home);
    Ok(())
}

/// A day before the last entry can't be gone to.
fn not_too_early(ledger: &Ledger, day: NaiveDate) -> Result<(), FieldError> {
    match ledger.entries().last().filter(|last| day < last.at.date()) {
        None => Ok(()),
        Some(last) => {
            let (date, reference) = (last.at.date(), last.reference());
            let said = words::too_early(day, date, &reference, &entries::what(last));
            Err(FieldError::new("date-year", said))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Request;
    use crate::engine::request::Wait;
    use crate::policy::{Book, Policy, Reading};
    use crate::ui::text::Lang;

    #[test]
    fn a_date_before_the_last_entry_names_it() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let mut ledger = Ledger::new();
        assert_eq!(not_too_early(&ledger, day(1)), Ok(()));
        let at = day(8).and_hms_opt(9, 0, 0).unwrap();
        ledger.submit(&policy, at, Request::Wait(Wait {})).unwrap();
        assert_eq!(not_too_early(&ledger, day(8)), Ok(()));
        let error = not_too_early(&ledger, day(7)).unwrap_err();
        assert!(error.said.pick(Lang::Zh).contains("GJ-20260308-0001"));
        assert!(error.said.pick(Lang::En).contains("8 March 2026"));
    }
}
