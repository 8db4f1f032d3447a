//! The facts that a check looks at, by name and value.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::Rate;

/// The name of a fact: a field of the request (`relation`), or of a person (`li.region`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FactId {
    /// A field of the request.
    Field(String),
    /// A field of a person.
    Of(PersonId, String),
}

impl FactId {
    /// A field of the request.
    pub fn field(name: &str) -> FactId {
        FactId::Field(name.to_owned())
    }

    /// A field of a person.
    pub fn of(person: &PersonId, name: &str) -> FactId {
        FactId::Of(person.clone(), name.to_owned())
    }

    /// The field's name without the person.
    pub fn name(&self) -> &str {
        match self {
            FactId::Field(name) | FactId::Of(_, name) => name,
        }
    }
}

impl std::fmt::Display for FactId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FactId::Field(name) => f.write_str(name),
            FactId::Of(person, name) => write!(f, "{person}.{name}"),
        }
    }
}

/// The value of a fact, in a form that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// Nobody has told.
    Unknown,
    /// One of the words of `policy::rule`.
    Word(&'static str),
    /// Several of them.
    Words(Vec<&'static str>),
    /// Yes or no.
    Truth(bool),
    /// Yuan.
    Amount(Money),
    /// A number of people, months, years or days.
    Count(u32),
    /// A day.
    Day(NaiveDate),
    /// A moment.
    Moment(NaiveDateTime),
    /// A place.
    Place(Region),
    /// A person.
    Somebody(PersonId),
    /// A holder and a beneficiary.
    Pair(PersonId, PersonId),
    /// Nothing was given.
    Absent,
    /// A part of something.
    Rate(Rate),
    /// A month, by its first day.
    Month(NaiveDate),
    /// Yuan that are not rounded to the fen yet.
    Exact(Decimal),
}

/// A fact that a check looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Which fact.
    pub fact: FactId,
    /// Its value.
    pub value: FactValue,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_named_with_and_without_its_person() {
        let region = FactId::of(&PersonId::new("li"), "region");
        assert_eq!(
            (region.name(), region.to_string().as_str()),
            ("region", "li.region")
        );
        let total = FactId::field("total");
        assert_eq!(
            (total.name(), total.to_string().as_str()),
            ("total", "total")
        );
    }
}
