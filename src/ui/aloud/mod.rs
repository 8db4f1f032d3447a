//! Reading the page aloud, in elder mode.
//!
//! Only a voice that the device has itself is used: another one would send what stands on the page
//! to somebody's server. It comes with a later part of the program, since the first page stands
//! without it.

mod heard;
mod sentences;
mod voices;

use leptos::ev;
use leptos::prelude::*;

use self::heard::heard;
use self::sentences::sentences;
use self::voices::Voices;
use super::app::App;
use super::text::{aloud as words, t};

/// The button that reads the page and stops reading it; nothing where there is no voice for the
/// language. It also stops on another page, in another language, on Escape and on leaving.
pub fn aloud(app: App) -> AnyView {
    let voices = Voices::follow();
    let reading = RwSignal::new(false);
    let stop = move || {
        voices.hush();
        reading.set(false);
    };
    let press = move |_| {
        if reading.get_untracked() {
            stop();
        } else {
            let sentences = untrack(|| sentences(&heard(app.lang())));
            reading.set(voices.say(app, &sentences, reading));
        }
    };
    Effect::new(move |_| {
        app.route.track();
        app.lang();
        stop();
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            stop();
        }
    });
    let left = window_event_listener(ev::pagehide, move |_| stop());
    on_cleanup(move || {
        escape.remove();
        left.remove();
        voices.hush();
    });
    let label = move || {
        let label = if reading.get() {
            words::STOP
        } else {
            words::READ
        };
        label.pick(app.lang())
    };
    let button = move || {
        voices.of(app.lang()).map(|_| {
            view! {
                <p class="aloud">
                    <button class="button button--second" type="button" on:click=press>{label}</button>
                </p>
            }
        })
    };
    button.into_any()
}

/// Where the device has no voice for the language: that, and what can be done about it.
pub fn no_voice(app: App) -> AnyView {
    let voices = Voices::follow();
    let said = move || {
        let none = voices.of(app.lang()).is_none();
        none.then(|| view! { <p class="soft">{t(words::NO_VOICE)}</p> })
    };
    said.into_any()
}
