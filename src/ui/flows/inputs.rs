//! The field of a question, and how what stands in it is read.

use leptos::prelude::*;

use super::items;
use super::question::{Input, Question, has_cities, parts_of_day};
use crate::policy::{Places, Region};
use crate::ui::components::{
    Errors, Field, amount_field, checkbox_tiles, date_field, radio_tiles, select_field, text_field,
};
use crate::ui::text::{Said, flow as words, say, shell};

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
    let chosen = Region::parse(raw);
    let province = RwSignal::new(chosen.map_or(String::new(), |it| it.province().to_string()));
    let city = chosen.filter(|it| !it.is_province());
    let city = RwSignal::new(city.map_or(String::new(), |it| it.to_string()));
    let (province_id, city_id) = match around.id {
        "place" => ("place-province", "place-city"),
        _ => ("fact-province", "fact-city"),
    };
    let provinces = options(Region::is_province);
    let provinces = select_field(
        Field::plain(province_id, words::PROVINCE),
        Signal::stored(provinces),
        province,
        errors,
    );
    let cities = move || {
        let of = province
            .with(|it| Region::parse(it))
            .filter(|it| has_cities(*it))?;
        if city
            .with_untracked(|it| Region::parse(it))
            .is_some_and(|it| it.province() != of)
        {
            city.set(String::new());
        }
        let cities = options(|it| it != of && it.province() == of);
        let field = Field::plain(city_id, words::CITY);
        Some(select_field(field, Signal::stored(cities), city, errors))
    };
    let hint = around
        .hint
        .map(|hint| view! { <p class="field__hint">{say(hint)}</p> });
    let view = view! {
        <div class="field"><fieldset>
            <legend class="field__label field__label--page"><h1>{say(around.label)}</h1></legend>
            {hint}
            <div class="row">{provinces}{cities}</div>
        </fieldset></div>
    };
    Filled {
        view: view.into_any(),
        read: Box::new(move || {
            let city = city.get_untracked();
            if city.is_empty() {
                province.get_untracked()
            } else {
                city
            }
        }),
    }
}

/// The places that fit, as options of a list, with an empty one first.
fn options(fits: impl Fn(Region) -> bool) -> Vec<(String, Said)> {
    let places = Places::standard().iter().filter(|it| fits(it.region));
    let places = places.map(|it| (it.region.to_string(), Said::from(&it.name)));
    let mut options = vec![(String::new(), Said::from(shell::CHOOSE))];
    options.extend(places);
    options
}
