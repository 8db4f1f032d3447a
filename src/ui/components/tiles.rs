//! Answers to choose from, one or several.

use leptos::prelude::*;

use super::fields::{Field, described, group, hint_and_error};
use super::question::Errors;
use crate::money::Money;
use crate::ui::text::{Said, say};

/// One answer.
pub struct Choice {
    /// What stands for it in drafts.
    pub value: String,
    /// The answer.
    pub text: Said,
    /// What helps to tell it from others.
    pub hint: Option<Said>,
    /// An amount beside it.
    pub amount: Option<Money>,
    /// Whether it can't be chosen; the hint then says why.
    pub disabled: bool,
}

impl Choice {
    /// An answer with nothing beside it.
    pub fn new(value: impl Into<String>, text: impl Into<Said>) -> Choice {
        let (value, text) = (value.into(), text.into());
        Choice {
            value,
            text,
            hint: None,
            amount: None,
            disabled: false,
        }
    }

    /// The same with a hint.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<Said>) -> Choice {
        Choice {
            hint: Some(hint.into()),
            ..self
        }
    }

    /// The same with an amount.
    #[must_use]
    pub fn with_amount(self, amount: Money) -> Choice {
        Choice {
            amount: Some(amount),
            ..self
        }
    }
}

/// One of several answers; nothing is chosen while `value` is empty.
pub fn radio_tiles(
    field: Field,
    choices: Vec<Choice>,
    value: RwSignal<String>,
    errors: Errors,
) -> AnyView {
    let id = field.id;
    let tiles = with_ids(id, choices).map(|(tile_id, choice)| {
        let own = choice.value.clone();
        let chosen = {
            let own = own.clone();
            Signal::derive(move || value.with(|value| *value == own))
        };
        tile(id, tile_id, "radio", choice, chosen, move |_| {
            value.set(own.clone())
        })
    });
    let tiles = tiles.collect::<Vec<_>>();
    in_group(field, errors, tiles)
}

/// Any number of answers.
pub fn checkbox_tiles(
    field: Field,
    choices: Vec<Choice>,
    values: RwSignal<Vec<String>>,
    errors: Errors,
) -> AnyView {
    let id = field.id;
    let tiles = with_ids(id, choices).map(|(tile_id, choice)| {
        let own = choice.value.clone();
        let chosen = {
            let own = own.clone();
            Signal::derive(move || values.with(|values| values.contains(&own)))
        };
        tile(id, tile_id, "checkbox", choice, chosen, move |on| {
            values.update(|values| {
                values.retain(|value| *value != own);
                if on {
                    values.push(own.clone());
                }
            });
        })
    });
    let tiles = tiles.collect::<Vec<_>>();
    in_group(field, errors, tiles)
}

/// The answers with their ids: the first that can be chosen has the field's own, so that an error at
/// the field leads to it.
fn with_ids(name: &'static str, choices: Vec<Choice>) -> impl Iterator<Item = (String, Choice)> {
    let first = choices.iter().position(|it| !it.disabled);
    choices.into_iter().enumerate().map(move |(index, choice)| {
        let id = if Some(index) == first {
            name.to_owned()
        } else {
            format!("{name}-{index}")
        };
        (id, choice)
    })
}

fn in_group(field: Field, errors: Errors, tiles: Vec<AnyView>) -> AnyView {
    let Field {
        id,
        label,
        hint,
        heading,
    } = field;
    let described = described(errors, id, hint.is_some());
    let body = view! {
        {hint_and_error(errors, id, hint)}
        <div class="tiles">{tiles}</div>
    };
    group(id, label, heading, described, errors, body.into_any())
}

/// The hint stands in the label, so that whoever hears the page hears it with the answer, once.
fn tile(
    name: &'static str,
    id: String,
    kind: &'static str,
    choice: Choice,
    chosen: Signal<bool>,
    choose: impl Fn(bool) + 'static,
) -> AnyView {
    let aside = choice.amount.map(|amount| {
        view! { <span class="tile__aside">{super::amount(amount, "")}</span> }
    });
    let hint = choice.hint.map(|hint| {
        view! { <span class="tile__hint">{say(hint)}</span> }
    });
    view! {
        <div class="tile">
            <input
                class="tile__input"
                type=kind
                name=name
                id=id.clone()
                value=choice.value
                disabled=choice.disabled
                prop:checked=chosen
                on:change=move |event| choose(event_target_checked(&event))
            />
            <label class="tile__label" for=id>
                <span class="tile__text">{say(choice.text)}</span>
                {aside}
                {hint}
            </label>
        </div>
    }
    .into_any()
}
