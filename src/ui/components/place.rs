//! A province and a city of it, chosen from lists.

use leptos::prelude::*;

use super::{Errors, Field, select_field};
use crate::policy::{Places, Region};
use crate::ui::text::{Said, flow as words, shell};

/// What is chosen: a province, and a city of it. Both are empty at first.
#[derive(Clone, Copy)]
pub struct PlaceTyped {
    /// The province's code.
    pub province: RwSignal<String>,
    /// The city's code.
    pub city: RwSignal<String>,
}

impl PlaceTyped {
    /// What shows a place, or nothing.
    pub fn of(place: Option<Region>) -> PlaceTyped {
        let typed = PlaceTyped {
            province: RwSignal::new(String::new()),
            city: RwSignal::new(String::new()),
        };
        typed.set(place);
        typed
    }

    /// Shows another place, or none.
    pub fn set(self, place: Option<Region>) {
        let code = |it: Option<Region>| it.map_or_else(String::new, |it| it.to_string());
        self.province.set(code(place.map(Region::province)));
        self.city.set(code(place.filter(|it| !it.is_province())));
    }

    /// The code of the city, else that of the province.
    pub fn code(self) -> String {
        let (province, city) = (self.province.get(), self.city.get());
        if city.is_empty() { province } else { city }
    }
}

/// The two lists; the second only where the province is told apart by cities. `ids` are theirs.
pub fn place_selects(
    [province_id, city_id]: [&'static str; 2],
    typed: PlaceTyped,
    errors: Errors,
) -> AnyView {
    let PlaceTyped { province, city } = typed;
    let provinces = select_field(
        Field::plain(province_id, words::PROVINCE),
        Signal::stored(places(Region::is_province)),
        province,
        errors,
    );
    let cities = move || {
        let of = province.with(|it| Region::parse(it));
        if city
            .with_untracked(|it| Region::parse(it))
            .is_some_and(|it| Some(it.province()) != of)
        {
            city.set(String::new());
        }
        let of = of.filter(|it| has_cities(*it))?;
        let cities = places(|it| it != of && it.province() == of);
        let field = Field::plain(city_id, words::CITY);
        Some(select_field(field, Signal::stored(cities), city, errors))
    };
    view! { <div class="row">{provinces}{cities}</div> }.into_any()
}

/// Whether a province is told apart by cities.
pub fn has_cities(province: Region) -> bool {
    let mut places = Places::standard().iter();
    places.any(|it| it.region != province && it.region.province() == province)
}

/// The places that fit, as options of a list, with an empty one first.
fn places(fits: impl Fn(Region) -> bool) -> Vec<(String, Said)> {
    let places = Places::standard().iter().filter(|it| fits(it.region));
    let places = places.map(|it| (it.region.to_string(), Said::from(&it.name)));
    let mut options = vec![(String::new(), Said::from(shell::CHOOSE))];
    options.extend(places);
    options
}
