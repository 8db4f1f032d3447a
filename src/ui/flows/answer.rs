//! An answer to a question, read from what was typed.

use chrono::NaiveDate;

use super::question::SAID_YES;
use crate::engine::request::Item;
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::Rate;

/// An answer, read.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// One of the choices.
    Word(String),
    /// Several of the choices.
    Words(Vec<String>),
    /// An amount.
    Amount(Money),
    /// A rate.
    Rate(Rate),
    /// A day.
    Day(NaiveDate),
    /// A place.
    Place(Region),
    /// The lines of a bill.
    Items(Vec<Item>),
    /// The person doesn't know.
    Unknown,
}

impl Answer {
    /// The word, where it is one.
    pub fn word(&self) -> Option<&str> {
        if let Answer::Word(word) = self {
            Some(word)
        } else {
            None
        }
    }

    /// Whether it is a yes or a no, where it is one of them.
    pub fn yes(&self) -> Option<bool> {
        self.word().map(|it| it == SAID_YES)
    }

    /// The words, where it is several.
    pub fn words(&self) -> Option<&[String]> {
        if let Answer::Words(words) = self {
            Some(words)
        } else {
            None
        }
    }

    /// The amount, where it is one.
    pub fn amount(&self) -> Option<Money> {
        if let Answer::Amount(amount) = self {
            Some(*amount)
        } else {
            None
        }
    }

    /// The day, where it is one.
    pub fn day(&self) -> Option<NaiveDate> {
        if let Answer::Day(day) = self {
            Some(*day)
        } else {
            None
        }
    }

    /// The place, where it is one.
    pub fn place(&self) -> Option<Region> {
        if let Answer::Place(place) = self {
            Some(*place)
        } else {
            None
        }
    }
}
