//! What stands on every page: the strip, the masthead, the page's place, the foot.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::app::{App, Keeping};
use super::components::basics::{link, mark, patterns};
use super::components::focus;
use super::place::{Parts, place};
use super::route::Route;
use super::text::shell as words;
use super::text::{day, errors, say, t};

/// The whole page.
pub(super) fn shell(app: App) -> impl IntoView {
    Effect::new(move |_| show_settings(app));
    let parts = Parts::fetch(app);
    follow_route(app, parts);
    view! {
        <a class="skip" href="#main" on:click=|event| {
            event.prevent_default();
            focus("main");
        }>{t(words::SKIP)}</a>
        {header(app)}
        <main id="main" class="frame" tabindex="-1">
            <div class="page">
                {keeping(app)}
                {move || {
                    let elder = app.settings.with(|it| it.elder);
                    parts.later().filter(|_| elder).and_then(|it| it.aloud).map(|it| it(app))
                }}
                {place(app, parts)}
            </div>
        </main>
        {footer()}
        {patterns()}
    }
}

fn header(app: App) -> AnyView {
    let today = Memo::new(move |_| app.now().date());
    view! {
        <header>
            <div class="strip"><div class="frame strip__in">
                <p class="strip__sim">{t(words::SIMULATION)}</p>
                <p class="strip__date">
                    <span>
                        <span class="strip__label">{t(words::DATE)}</span>
                        <time datetime=move || today.get().to_string()>
                            {move || day(app.lang(), today.get())}
                        </time>
                    </span>
                    " "
                    <a href=Route::Date.href()>
                        {t(words::CHANGE)}
                        <span class="visually-hidden">{t(words::CHANGE_DATE)}</span>
                    </a>
                </p>
            </div></div>
            <div class="frame masthead">
                <a class="wordmark" href=Route::Home.href()>{mark()}{t(words::NAME)}</a>
                <nav class="tools" aria-label=t(words::TOOLS)>
                    <button
                        class="tool"
                        type="button"
                        lang=move || app.lang().pick("en", "zh-Hans")
                        on:click=move |_| app.change_settings(|it| it.lang = it.lang.other())
                    >{t(words::OTHER_LANGUAGE)}</button>
                    <button
                        class="tool"
                        type="button"
                        aria-pressed=move || app.settings.with(|it| it.elder).to_string()
                        on:click=move |_| app.change_settings(|it| it.elder = !it.elder)
                    >{t(words::ELDER)}</button>
                    <a class="tool" href=Route::Settings.href()>{t(words::SETTINGS)}</a>
                </nav>
            </div>
            <div class="rule"></div>
        </header>
    }
    .into_any()
}

fn footer() -> AnyView {
    view! {
        <footer class="foot">
            <div class="rule"></div>
            <div class="frame foot__in stack">
                <p>{t(words::ABOUT)}</p>
                <p>{t(words::TRUST)}</p>
                <nav class="foot__links" aria-label=t(words::FOOTER)>
                    {link("", Route::Everything, words::EVERYTHING)}
                    {link("", Route::Rules, words::RULES)}
                    {link("", Route::AllWays, words::WAYS)}
                    {link("", Route::Samples, words::SAMPLES)}
                    {link("", Route::Settings, words::SETTINGS)}
                </nav>
            </div>
        </footer>
    }
    .into_any()
}

/// What is wrong with keeping, on every page until it is put right.
fn keeping(app: App) -> impl IntoView {
    move || {
        let (error, retry) = match app.keeping.get() {
            Keeping::Kept => return None,
            Keeping::Memory => (crate::store::StoreError::Blocked, false),
            Keeping::Behind(error) => (error, true),
            Keeping::ReadOnly(error) => (error, false),
        };
        let again = retry.then(|| {
            view! {
                <p><button class="link" type="button" on:click=move |_| app.keep()>
                    {t(words::RETRY)}
                </button></p>
            }
        });
        let notice = view! {
            <div class="notice" role="status"><p>{say(errors::store(&error))}</p>{again}</div>
        };
        Some(notice.into_any())
    }
}

/// Writes the settings into the page's root, where the styles look for them.
fn show_settings(app: App) {
    let attributes = app.settings.with(|settings| settings.attributes());
    let Some(root) = document().document_element() else {
        return;
    };
    for (name, value) in attributes {
        let written = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
        // Only a malformed name is refused, and these are constants.
        drop(written);
    }
}

/// After each change of the page its heading takes the focus, and it begins at its top.
fn follow_route(app: App, parts: Parts) {
    Effect::new(move |before: Option<()>| {
        app.route.track();
        if parts.stand(app) && before.is_some() {
            request_animation_frame(|| {
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
                focus_heading();
            });
        }
    });
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    let heading = heading.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(heading) = heading {
        heading.set_tab_index(-1);
        // An element that can't take the focus leaves it where it was.
        drop(heading.focus());
    }
}
