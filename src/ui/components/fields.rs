//! Fields to write in. What was typed stays as it was typed; it is read on Continue.

use leptos::prelude::*;

use super::question::Errors;
use crate::ui::text::shell as words;
use crate::ui::text::{Said, Text, say, t};

/// What stands around a field.
pub struct Field {
    /// The id of the input, and the field that errors name.
    pub id: &'static str,
    /// What is asked.
    pub label: Said,
    /// What helps to answer.
    pub hint: Option<Said>,
    /// Whether the label is the heading of the page.
    pub heading: bool,
}

impl Field {
    /// A field whose label is the page's heading.
    pub fn heading(id: &'static str, label: impl Into<Said>) -> Field {
        Field {
            id,
            label: label.into(),
            hint: None,
            heading: true,
        }
    }

    /// A field among others.
    pub fn plain(id: &'static str, label: impl Into<Said>) -> Field {
        Field {
            id,
            label: label.into(),
            hint: None,
            heading: false,
        }
    }

    /// The same with a hint.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<Said>) -> Field {
        Field {
            hint: Some(hint.into()),
            ..self
        }
    }
}

/// The error at a field, followed.
pub(super) fn error_at(errors: Errors, id: &str) -> Option<Said> {
    errors.with(|errors| {
        errors
            .iter()
            .find(|it| belongs(&it.field, id))
            .map(|it| it.said.clone())
    })
}

/// Whether an error's field is this one, or a part of this group: `d-year` is part of `d`.
fn belongs(field: &str, id: &str) -> bool {
    field
        .strip_prefix(id)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The class of the box around a field.
pub(super) fn field_class(errors: Errors, id: &'static str) -> impl Fn() -> &'static str {
    move || {
        if error_at(errors, id).is_some() {
            "field field--error"
        } else {
            "field"
        }
    }
}

/// What describes an input: its hint and, while there is one, its error.
pub(super) fn described(
    errors: Errors,
    id: &'static str,
    hint: bool,
) -> impl Fn() -> Option<String> + Clone {
    move || {
        let error = error_at(errors, id).is_some();
        match (hint, error) {
            (false, false) => None,
            (true, false) => Some(format!("{id}-hint")),
            (false, true) => Some(format!("{id}-error")),
            (true, true) => Some(format!("{id}-hint {id}-error")),
        }
    }
}

/// The hint and, while there is one, the error of a field.
pub(super) fn hint_and_error(errors: Errors, id: &'static str, hint: Option<Said>) -> AnyView {
    let hint = hint.map(|hint| {
        view! { <p class="field__hint" id=format!("{id}-hint")>{say(hint)}</p> }
    });
    let error = move || {
        error_at(errors, id).map(|said| {
            view! {
                <p class="field__error" id=format!("{id}-error")>
                    <span class="visually-hidden">{t(words::ERROR)}</span>
                    {say(said)}
                </p>
            }
        })
    };
    view! { {hint}{error} }.into_any()
}

/// A field with its label, hint and error around an input.
fn around(field: Field, errors: Errors, input: AnyView) -> AnyView {
    let Field {
        id,
        label,
        hint,
        heading,
    } = field;
    let label = if heading {
        view! {
            <h1><label class="field__label field__label--page" for=id>{say(label)}</label></h1>
        }
        .into_any()
    } else {
        view! { <label class="field__label" for=id>{say(label)}</label> }.into_any()
    };
    view! {
        <div class=field_class(errors, id)>
            {label}
            {hint_and_error(errors, id, hint)}
            {input}
        </div>
    }
    .into_any()
}

/// The input itself.
fn input(
    class: &'static str,
    id: String,
    mode: Option<&'static str>,
    value: RwSignal<String>,
    described: impl Fn() -> Option<String> + Send + 'static,
    invalid: impl Fn() -> bool + Send + 'static,
) -> AnyView {
    view! {
        <input
            class=class
            type="text"
            name=id.clone()
            id=id
            inputmode=mode
            autocomplete="off"
            aria-describedby=described
            aria-invalid=move || invalid().then_some("true")
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
    .into_any()
}

/// A line of text.
pub fn text_field(field: Field, value: RwSignal<String>, errors: Errors) -> AnyView {
    let id = field.id;
    let described = described(errors, id, field.hint.is_some());
    let invalid = move || error_at(errors, id).is_some();
    let input = input("input", id.to_owned(), None, value, described, invalid);
    around(field, errors, input)
}

/// A figure, whole or with decimals.
pub fn figure_field(field: Field, value: RwSignal<String>, errors: Errors) -> AnyView {
    let input = figure(&field, value, errors);
    around(field, errors, input)
}

/// An amount of yuan. It is a line of text, so that what was typed is never altered.
pub fn amount_field(field: Field, value: RwSignal<String>, errors: Errors) -> AnyView {
    let input = figure(&field, value, errors);
    let money = view! {
        <div class="money"><span class="money__sign" aria-hidden="true">"¥"</span>{input}</div>
    };
    around(field, errors, money.into_any())
}

fn figure(field: &Field, value: RwSignal<String>, errors: Errors) -> AnyView {
    let id = field.id;
    let described = described(errors, id, field.hint.is_some());
    let invalid = move || error_at(errors, id).is_some();
    input(
        "input",
        id.to_owned(),
        Some("decimal"),
        value,
        described,
        invalid,
    )
}

/// A day in three fields, whose ids end in `-year`, `-month` and `-day`.
pub fn date_field(field: Field, value: [RwSignal<String>; 3], errors: Errors) -> AnyView {
    let [year, month, day] = value;
    date_parts(field, [year, month], Some(day), errors)
}

/// A month in two fields, whose ids end in `-year` and `-month`.
pub fn month_field(field: Field, value: [RwSignal<String>; 2], errors: Errors) -> AnyView {
    date_parts(field, value, None, errors)
}

fn date_parts(
    field: Field,
    [year, month]: [RwSignal<String>; 2],
    day: Option<RwSignal<String>>,
    errors: Errors,
) -> AnyView {
    let Field {
        id,
        label,
        hint,
        heading,
    } = field;
    let part = |name: &'static str, class, label: Text, value| {
        let id_of_part = format!("{id}-{name}");
        let error = format!("{id}-error");
        let wrong = move || error_at(errors, id).is_some();
        let described = move || wrong().then(|| error.clone());
        view! {
            <div>
                <label class="dates__label" for=id_of_part.clone()>{t(label)}</label>
                {input(class, id_of_part, Some("numeric"), value, described, wrong)}
            </div>
        }
        .into_any()
    };
    let dates = view! {
        <div class="dates">
            {part("year", "input input--year", words::YEAR, year)}
            {part("month", "input", words::MONTH, month)}
            {day.map(|day| part("day", "input", words::DAY, day))}
        </div>
    };
    let described = described(errors, id, hint.is_some());
    let body = view! { {hint_and_error(errors, id, hint)}{dates} }.into_any();
    group(id, label, heading, described, errors, body)
}

/// Several inputs that answer one question.
pub(super) fn group(
    id: &'static str,
    label: Said,
    heading: bool,
    described: impl Fn() -> Option<String> + Send + 'static,
    errors: Errors,
    body: AnyView,
) -> AnyView {
    let legend = if heading {
        view! {
            <legend class="field__label field__label--page"><h1>{say(label)}</h1></legend>
        }
        .into_any()
    } else {
        view! { <legend class="field__label">{say(label)}</legend> }.into_any()
    };
    view! {
        <div class=field_class(errors, id)>
            <fieldset aria-describedby=described>{legend}{body}</fieldset>
        </div>
    }
    .into_any()
}

/// A choice from a list that folds out. The options follow what is chosen elsewhere on the page.
pub fn select_field(
    field: Field,
    options: Signal<Vec<(String, Said)>>,
    value: RwSignal<String>,
    errors: Errors,
) -> AnyView {
    let id = field.id;
    let described = described(errors, id, field.hint.is_some());
    let shown = move || {
        let options = options.get().into_iter().map(|(key, said)| {
            let chosen = value.with_untracked(|value| *value == key);
            view! { <option value=key selected=chosen>{say(said)}</option> }
        });
        options.collect_view()
    };
    let select = view! {
        <select
            class="select"
            id=id
            name=id
            aria-describedby=described
            aria-invalid=move || error_at(errors, id).is_some().then_some("true")
            prop:value=move || {
                options.track();
                value.get()
            }
            on:change=move |event| value.set(event_target_value(&event))
        >{shown}</select>
    };
    around(field, errors, select.into_any())
}
