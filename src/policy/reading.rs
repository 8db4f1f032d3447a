//! The book under a reading, and the question that everything else asks it: which clause holds
//! here, then?

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::rule::{ClauseId, Rule, kind::Kind};
use super::{Book, Clause, ClauseRef, Grade, Region};
use crate::sorted::{distinct, insert};

/// A book under a reading, with what-ifs: what the engine asks.
#[derive(Clone, Debug)]
pub struct Policy<'a> {
    /// The book.
    pub book: &'a Book,
    /// Which reading is taken.
    pub reading: Reading,
    /// The day whose clauses are asked for, where that is not the day of the case.
    day: Option<NaiveDate>,
    what_ifs: Vec<Clause>,
}

impl<'a> Policy<'a> {
    /// The book under a reading.
    pub fn new(book: &'a Book, reading: Reading) -> Policy<'a> {
        Policy {
            book,
            reading,
            day: None,
            what_ifs: Vec::new(),
        }
    }

    /// The same policy under another reading.
    pub fn under(&self, reading: Reading) -> Policy<'a> {
        Policy {
            reading,
            ..self.clone()
        }
    }

    /// The same policy with the clauses of one day for every case, whenever it takes place.
    pub fn as_of(&self, day: NaiveDate) -> Policy<'a> {
        Policy {
            day: Some(day),
            ..self.clone()
        }
    }

    /// Puts another value in a clause, everywhere or only in one region.
    ///
    /// # Errors
    /// Where the clause is unknown or the value is not of its type.
    pub fn what_if(
        &mut self,
        clause: &str,
        value: serde_json::Value,
        region: Option<Region>,
    ) -> Result<(), OverrideError> {
        let Some(id) = ClauseId::parse(clause) else {
            return Err(OverrideError::UnknownClause(clause.to_owned()));
        };
        let rule = Rule::typed(id, value).map_err(|error| OverrideError::WrongValue {
            clause: clause.to_owned(),
            reason: error.to_string(),
        })?;
        self.what_ifs.push(Clause {
            rule,
            literal: None,
            region: region.unwrap_or(Region::NATION),
            from: NaiveDate::MIN,
            to: None,
            sources: Vec::new(),
            grade: Grade::D,
            decides: true,
            verified: NaiveDate::MIN,
            assumed: true,
            disputes: Vec::new(),
            number: None,
        });
        Ok(())
    }

    /// The clause that holds in a region on a day: a what-if, else the most specific layer's.
    ///
    /// Without a region it is the country's clause.
    pub fn find<K: Kind>(
        &self,
        region: Option<Region>,
        day: NaiveDate,
    ) -> Option<Found<'_, K::Value>> {
        let clause = self.clause(K::ID, region.unwrap_or(Region::NATION), day)?;
        K::value(clause.value(self.reading)).map(|value| Found { value, clause })
    }

    /// The clause of that id that holds in a region on a day.
    pub fn clause(&self, id: ClauseId, region: Region, day: NaiveDate) -> Option<&Clause> {
        let day = self.day.unwrap_or(day);
        let layers = region.layers();
        let what_if = self
            .what_ifs
            .iter()
            .rev()
            .find(|it| it.rule.id() == id && layers.contains(&it.region));
        what_if.or_else(|| {
            let mut layers = layers.iter();
            layers.find_map(|layer| self.book.clause_on(id, *layer, day))
        })
    }

    /// The clause of that name, what-ifs included.
    pub fn by_reference(&self, reference: ClauseRef) -> Option<&Clause> {
        let what_if = self
            .what_ifs
            .iter()
            .rev()
            .find(|it| it.reference() == reference);
        what_if.or_else(|| self.book.clause(reference))
    }

    /// The places that a clause in force on that day names.
    pub fn places_named(&self, day: NaiveDate) -> Vec<Region> {
        let day = self.day.unwrap_or(day);
        let clauses = self.book.clauses().iter().chain(&self.what_ifs);
        let in_force = clauses.filter(|it| it.holds_on(day));
        distinct(
            in_force
                .flat_map(|it| it.value(self.reading).places())
                .copied(),
        )
    }

    /// The regions that rules differ by, what-ifs included, the country first.
    pub fn regions_with_rules(&self) -> Vec<Region> {
        let mut regions = self.book.regions_with_rules();
        for clause in &self.what_ifs {
            insert(&mut regions, clause.region);
        }
        regions
    }
}

/// Why a what-if can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverrideError {
    /// There is no clause of that name.
    UnknownClause(String),
    /// The value is not of the clause's type.
    WrongValue {
        /// The clause.
        clause: String,
        /// What is wrong with the value.
        reason: String,
    },
}

impl fmt::Display for OverrideError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OverrideError::UnknownClause(name) => write!(f, "there is no clause `{name}`"),
            OverrideError::WrongValue { clause, reason } => {
                write!(f, "the value does not fit the clause `{clause}`: {reason}")
            }
        }
    }
}

impl std::error::Error for OverrideError {}

/// Which reading is taken where the sources disagree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// The reasoned resolution of the disagreement, with a warning where it matters.
    #[default]
    Resolved,
    /// What the region's own article says to the letter.
    Literal,
}

impl Reading {
    /// The reading that is not this one.
    pub fn other(self) -> Reading {
        match self {
            Reading::Resolved => Reading::Literal,
            Reading::Literal => Reading::Resolved,
        }
    }
}

/// A clause that holds, with its value in its own type.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a, V> {
    /// The value under the policy's reading.
    pub value: &'a V,
    /// The clause.
    pub clause: &'a Clause,
}
