//! The place on the page where the page of the address stands, once the part of the program that
//! has it is here.

use leptos::either::Either;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::App;
use super::pages::{Pages, Part, at_hand};
use super::text::{shell as words, t};

/// What has come of a part.
#[derive(Clone, Copy)]
enum Came {
    NotYet,
    Here(Pages),
    Failed,
}

/// The parts of the program, as far as they are here.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    acts: RwSignal<Came>,
    books: RwSignal<Came>,
    tales: RwSignal<Came>,
}

impl Parts {
    /// Begins to fetch all of them.
    pub fn fetch(app: App) -> Parts {
        let parts = Parts {
            acts: RwSignal::new(Came::NotYet),
            books: RwSignal::new(Came::NotYet),
            tales: RwSignal::new(Came::NotYet),
        };
        for part in [Part::Acts, Part::Books, Part::Tales] {
            parts.fetch_again(part);
        }
        parts.follow_date(app);
        parts
    }

    /// What is due takes place as soon as the engine is here, and whenever the date moves.
    fn follow_date(self, app: App) {
        let date = Memo::new(move |_| app.settings.with(|it| it.date));
        Effect::new(move |_| {
            date.track();
            if let Came::Here(pages) = self.acts.get() {
                (pages.advance)(app);
            }
        });
    }

    fn fetch_again(self, part: Part) {
        let came = self.came(part);
        came.set(Came::NotYet);
        spawn_local(async move {
            came.set(part.fetch().await.map_or(Came::Failed, Came::Here));
        });
    }

    fn came(self, part: Part) -> RwSignal<Came> {
        match part {
            Part::Acts => self.acts,
            Part::Books => self.books,
            Part::Tales => self.tales,
        }
    }

    /// What a later part brings to every page, once it is here, followed.
    pub fn later(self) -> Option<Pages> {
        match self.acts.get() {
            Came::Here(pages) => Some(pages),
            Came::NotYet | Came::Failed => None,
        }
    }

    /// Whether the page of the address stands, followed; one that can't be fetched says so.
    pub fn stand(self, app: App) -> bool {
        match app.route.with(Part::of) {
            None => true,
            Some(part) => !matches!(self.came(part).get(), Came::NotYet),
        }
    }
}

/// The page of the address, built anew each time: two pages in a row never share elements, or a
/// chosen radio button of the one would be chosen in the other.
pub(super) fn place(app: App, parts: Parts) -> impl IntoView {
    let turn = StoredValue::new(false);
    move || {
        let route = app.route.get();
        turn.update_value(|it| *it = !*it);
        // A page follows what it names itself, so that what is typed outlives what another tab
        // writes.
        let page = match Part::of(&route) {
            None => untrack(|| at_hand(app, &route)),
            Some(part) => match parts.came(part).get() {
                Came::Here(pages) => untrack(|| (pages.page)(app, route)),
                Came::NotYet => coming(),
                Came::Failed => failed(parts, part),
            },
        };
        if turn.get_value() {
            Either::Left(page)
        } else {
            Either::Right(page)
        }
    }
}

fn coming() -> AnyView {
    view! { <p class="soft" role="status">{t(words::COMING)}</p> }.into_any()
}

fn failed(parts: Parts, part: Part) -> AnyView {
    view! {
        <div class="stack" role="alert">
            <h1 tabindex="-1">{t(words::MISSING)}</h1>
            <p>{t(words::MISSING_WHY)}</p>
            <div class="buttons">
                <button class="button" type="button" on:click=move |_| parts.fetch_again(part)>
                    {t(words::FETCH_AGAIN)}
                </button>
            </div>
        </div>
    }
    .into_any()
}
