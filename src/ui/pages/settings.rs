//! How the app looks and speaks, and clearing everything.

use leptos::prelude::*;

use crate::ui::aloud::no_voice;
use crate::ui::app::{App, Keeping};
use crate::ui::components::page::{back, chapter};
use crate::ui::components::{
    Choice, Errors, Field, leaf, link, page, progress, radio_tiles, simple_form, warning,
};
use crate::ui::form::FieldError;
use crate::ui::route::Route;
use crate::ui::settings::{Contrast, Settings, TextSize, Theme};
use crate::ui::text::settings as words;
use crate::ui::text::shell::{BACK, HOME};
use crate::ui::text::{Lang, say, t};

/// Every choice takes effect at once.
pub fn settings_page(app: App) -> AnyView {
    let errors: Errors = RwSignal::new(Vec::new());
    let elder = Memo::new(move |_| app.settings.with(|it| it.elder));
    let size = move || {
        let shown = || view! { {no_voice(app)}{text_size(app, errors)} };
        elder.get().then(shown)
    };
    let choices = view! {
        <div class="form">
            <h1 tabindex="-1">{t(words::SETTINGS)}</h1>
            {language(app, errors)}
            {mode(app, errors)}
            {size}
            {theme(app, errors)}
            {contrast(app, errors)}
        </div>
    };
    let data = view! {
        <div class="stack">
            <p>{t(words::DATA_WHERE)}</p>
            <div class="buttons">{link("button button--warn", Route::Clear, words::CLEAR)}</div>
        </div>
    };
    page(
        words::SETTINGS,
        vec![
            leaf(back(Route::Home, HOME), choices.into_any()),
            chapter(words::DATA, data.into_any()),
        ],
    )
}

/// A value of the settings that tiles show and change, wherever else it may be changed.
fn bound<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    all: &'static [(&'static str, T)],
    get: fn(&Settings) -> T,
    set: fn(&mut Settings, T),
) -> RwSignal<String> {
    let word = move || {
        let value = app.settings.with(get);
        all.iter()
            .find(|(_, it)| *it == value)
            .map_or("", |(word, _)| *word)
    };
    let shown = RwSignal::new(untrack(word).to_owned());
    Effect::new(move |_| {
        let word = word();
        if shown.with_untracked(|it| it != word) {
            shown.set(word.to_owned());
        }
    });
    Effect::new(move |_| {
        let chosen = shown.with(|it| all.iter().find(|(word, _)| word == it));
        let Some((_, value)) = chosen else { return };
        if app.settings.with_untracked(get) != *value {
            app.change_settings(|settings| set(settings, *value));
        }
    });
    shown
}

fn language(app: App, errors: Errors) -> AnyView {
    const ALL: &[(&str, Lang)] = &[("zh", Lang::Zh), ("en", Lang::En)];
    let value = bound(app, ALL, |it| it.lang, |it, value| it.lang = value);
    let choices = vec![
        Choice::new("zh", words::CHINESE),
        Choice::new("en", words::ENGLISH),
    ];
    radio_tiles(
        Field::plain("lang", words::LANGUAGE),
        choices,
        value,
        errors,
    )
}

fn mode(app: App, errors: Errors) -> AnyView {
    const ALL: &[(&str, bool)] = &[("usual", false), ("elder", true)];
    let value = bound(app, ALL, |it| it.elder, |it, value| it.elder = value);
    let choices = vec![
        Choice::new("usual", words::ELDER_OFF),
        Choice::new("elder", words::ELDER_ON).with_hint(words::ELDER_HINT),
    ];
    radio_tiles(Field::plain("mode", words::ELDER), choices, value, errors)
}

fn text_size(app: App, errors: Errors) -> AnyView {
    const ALL: &[(&str, TextSize)] = &[
        ("large", TextSize::Large),
        ("larger", TextSize::Larger),
        ("largest", TextSize::Largest),
    ];
    let value = bound(app, ALL, |it| it.text, |it, value| it.text = value);
    let choices = vec![
        Choice::new("large", words::LARGE),
        Choice::new("larger", words::LARGER),
        Choice::new("largest", words::LARGEST),
    ];
    radio_tiles(
        Field::plain("size", words::TEXT_SIZE),
        choices,
        value,
        errors,
    )
}

fn theme(app: App, errors: Errors) -> AnyView {
    const ALL: &[(&str, Theme)] = &[
        ("device", Theme::Device),
        ("light", Theme::Light),
        ("dark", Theme::Dark),
    ];
    let value = bound(app, ALL, |it| it.theme, |it, value| it.theme = value);
    let choices = vec![
        Choice::new("device", words::DEVICE),
        Choice::new("light", words::LIGHT),
        Choice::new("dark", words::DARK),
    ];
    radio_tiles(Field::plain("theme", words::THEME), choices, value, errors)
}

fn contrast(app: App, errors: Errors) -> AnyView {
    const ALL: &[(&str, Contrast)] = &[
        ("device", Contrast::Device),
        ("normal", Contrast::Normal),
        ("high", Contrast::High),
    ];
    let value = bound(app, ALL, |it| it.contrast, |it, value| it.contrast = value);
    let choices = vec![
        Choice::new("device", words::DEVICE),
        Choice::new("normal", words::NORMAL),
        Choice::new("high", words::HIGH).with_hint(words::HIGH_HINT),
    ];
    radio_tiles(
        Field::plain("contrast", words::CONTRAST),
        choices,
        value,
        errors,
    )
}

/// Clearing is asked about once, with what it clears.
pub fn clear_page(app: App) -> AnyView {
    let errors: Errors = RwSignal::new(Vec::new());
    let (people, records) = app
        .ledger
        .with_untracked(|it| (it.state().people.len(), it.entries().len()));
    let unreadable = app
        .keeping
        .with_untracked(|it| matches!(it, Keeping::ReadOnly(_)));
    let submit = move || {
        app.clear_everything()
            .map_err(|it| vec![FieldError::new("clear", it.said())])?;
        app.replace(Route::Home);
        Ok(())
    };
    let fields = view! {
        <h1 tabindex="-1">{t(words::CLEAR_ASK)}</h1>
        <p>{say(words::will_clear(people, records))}</p>
        {unreadable.then(|| warning(words::CLEAR_UNREADABLE))}
    };
    let buttons = view! {
        <button class="button button--warn" type="submit" id="clear">{t(words::CLEAR_YES)}</button>
        {link("link", Route::Settings, words::CLEAR_NO)}
    };
    let margin = view! { {back(Route::Settings, BACK)}{progress(words::SETTINGS, words::CLEAR)} };
    let form = simple_form(errors, fields.into_any(), buttons.into_any(), submit);
    page(words::CLEAR, vec![leaf(margin.into_any(), form)])
}
