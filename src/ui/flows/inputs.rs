//! The field of a question, and how what stands in it is read.

use leptos::prelude::*;

use super::items;
use super::question::{Input, Question, parts_of_day};
use crate::policy::Region;
use crate::ui::components::{
    Errors, Field, PlaceTyped, amount_field, checkbox_tiles, date_field, place_selects,
    radio_tiles, text_field,
};
use crate::ui::text::say;

/// A field with what is filled in, and how it is read.
pub(super) struct Filled {
    /// The field.
    pub view: AnyView,
    /// What stands in it now, as drafts keep it.
    pub read: Box<dyn Fn() -> String>,
}

/// The field of a question with what stands in the draft.
pub(super) fn field(question: &mut Question, raw: &str, errors: Errors) -> Filled {
    let mut around = Field::heading(question.id, question.title.clone());
    around.hint = question.hint.take();
    let value = RwSignal::new(raw.to_owned());
    let plain = |view: AnyView| Filled {
        view,
        read: Box::new(move || value.get_untracked()),
    };
    let input = std::mem::replace(&mut question.input, Input::Day);
    match input {
        Input::One(choices) => plain(radio_tiles(around, choices, value, errors)),
        Input::Many(choices) => {
            let values: Vec<String> = raw.lines().map(str::to_owned).collect();
            let values = RwSignal::new(values);
            Filled {
                view: checkbox_tiles(around, choices, values, errors),
                read: Box::new(move || values.with_untracked(|values| values.join("\n"))),
            }
        }
        Input::Amount { .. } => plain(amount_field(around, value, errors)),
        Input::Percent => plain(text_field(around, value, errors)),
        Input::Day => {
            let parts = parts_of_day(raw).map(|part| RwSignal::new(part.to_owned()));
            Filled {
                view: date_field(around, parts, errors),
                read: Box::new(move || parts.map(|part| part.get_untracked()).join("\n")),
            }
        }
        Input::Place => place(around, raw, errors),
        Input::Items => items::field(around, raw, errors),
    }
}

/// A province and, where it has some, a city of it.
fn place(around: Field, raw: &str, errors: Errors) -> Filled {
    let typed = PlaceTyped::of(Region::parse(raw));
    let ids = match around.id {
        "place" => ["place-province", "place-city"],
        _ => ["fact-province", "fact-city"],
    };
    let hint = around
        .hint
        .map(|hint| view! { <p class="field__hint">{say(hint)}</p> });
    let view = view! {
        <div class="field"><fieldset>
            <legend class="field__label field__label--page"><h1>{say(around.label)}</h1></legend>
            {hint}
            {place_selects(ids, typed, errors)}
        </fieldset></div>
    };
    Filled {
        view: view.into_any(),
        read: Box::new(move || untrack(|| typed.code())),
    }
}
