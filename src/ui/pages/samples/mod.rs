//! The sample families, one click away.

mod families;
pub mod list;

use std::rc::Rc;

use leptos::prelude::*;

use self::families::Sample;
use self::list::cards;
use super::lost;
use super::replace::{Newcomer, counts, replace_page};
use crate::ui::app::{App, Problem};
use crate::ui::components::page::back;
use crate::ui::components::{leaf, link, page};
use crate::ui::route::Route;
use crate::ui::text::settings as words;
use crate::ui::text::shell::HOME;
use crate::ui::text::{Said, say, t};

/// Has the sample's people join, bind and pay, today.
fn enter(app: App, sample: &Sample) -> Result<(), Problem> {
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
    let title = Said::from(&card.title);
    let newcomer = Newcomer {
        from: Route::Samples,
        section: words::SAMPLES,
        what: words::will_replace(people, records, &title),
        title,
        ask: words::REPLACE_ASK,
        yes: words::REPLACE_YES,
        enter: Rc::new(move |app| enter(app, &sample)),
    };
    replace_page(app, newcomer)
}
