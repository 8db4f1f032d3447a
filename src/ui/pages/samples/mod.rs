//! The sample families, one click away.

mod families;
pub mod list;

use leptos::prelude::*;

use self::families::Sample;
use self::list::cards;
use super::lost;
use crate::ui::app::{App, Keeping, Problem};
use crate::ui::components::page::back;
use crate::ui::components::{Errors, leaf, link, page, progress, simple_form};
use crate::ui::form::FieldError;
use crate::ui::route::Route;
use crate::ui::text::settings as words;
use crate::ui::text::shell::{BACK, HOME};
use crate::ui::text::{Said, say, t};

/// Clears what is there and has the sample's people join, bind and pay, today.
fn load(app: App, sample: &Sample) -> Result<(), Problem> {
    let closed = app
        .keeping
        .with_untracked(|it| matches!(it, Keeping::ReadOnly(_)));
    if closed || app.ledger.with_untracked(|it| !it.entries().is_empty()) {
        app.clear_family()?;
    }
    app.change_settings(|settings| settings.date = None);
    let today = app.moment().date();
    for request in sample.requests(today) {
        app.apply(request)?;
    }
    Ok(())
}

/// All samples.
pub fn samples_page(app: App) -> AnyView {
    let (people, records) = counts(app);
    let notice = (records > 0).then(|| {
        view! {
            <div class="notice">
                <p><strong>{say(words::there_are(people, records))}</strong></p>
                <p>{t(words::SAMPLES_REPLACE)}</p>
            </div>
        }
    });
    let body = view! {
        <div class="stack">
            <h1 tabindex="-1">{t(words::SAMPLES_ASK)}</h1>
            <p>{t(words::SAMPLES_WHAT)}</p>
            {notice}
            {list::list()}
            <p>{link("link", Route::Stories, words::STORIES)}</p>
        </div>
    };
    page(
        words::SAMPLES,
        vec![leaf(back(Route::Home, HOME), body.into_any())],
    )
}

/// Takes a sample where there is nothing yet, and else asks whether it may take the place of what
/// is there.
pub fn load_page(app: App, name: &str) -> AnyView {
    let card = cards().into_iter().find(|it| it.name == name);
    let found = families::samples().into_iter().find(|it| it.name == name);
    let (Some(card), Some(sample)) = (card, found) else {
        return lost::lost();
    };
    let (people, records) = counts(app);
    if records == 0 {
        let sample = sample.clone();
        // After this page is built: what it was built for is then done, and home takes its place.
        Effect::new(move |_| {
            if load(app, &sample).is_ok() {
                app.replace(Route::Home);
            }
        });
    }
    let errors: Errors = RwSignal::new(Vec::new());
    let title = Said::from(&card.title);
    let submit = move || {
        load(app, &sample).map_err(|it| vec![FieldError::new("replace", it.said())])?;
        app.replace(Route::Home);
        Ok(())
    };
    let fields = view! {
        <h1 tabindex="-1">{t(words::REPLACE_ASK)}</h1>
        <p>{say(words::will_replace(people, records, &title))}</p>
    };
    let buttons = view! {
        <button class="button button--warn" type="submit" id="replace">
            {t(words::REPLACE_YES)}
        </button>
        {link("link", Route::Samples, words::REPLACE_NO)}
    };
    let margin = view! { {back(Route::Samples, BACK)}{progress(words::SAMPLES, title)} };
    let form = simple_form(errors, fields.into_any(), buttons.into_any(), submit);
    page(words::REPLACE_ASK, vec![leaf(margin.into_any(), form)])
}

fn counts(app: App) -> (usize, usize) {
    app.ledger
        .with_untracked(|it| (it.state().people.len(), it.entries().len()))
}
