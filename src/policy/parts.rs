//! What the packs are compiled to, in the types that the build writes and the program reads.
//!
//! It is three parts, and each is read only where it is asked for: the places, the rules, and the
//! library of all that only explanations show. So a page downloads no texts that it doesn't need.
//!
//! Like the rules, this file is part of the build script too, and depends on nothing else of the
//! crate.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::region::Region;
use super::rule::{Matter, Rule, Way};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// All provinces and cities, in the order of their codes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Row>", into = "Vec<Row>")]
pub struct Places(pub Vec<Place>);

/// A province or a city that a person can be insured in.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its code.
    pub region: Region,
    /// Its everyday name in both languages.
    pub name: Words,
    /// Its full Chinese name.
    pub full: String,
}

/// A place without what the place before it and its own everyday name tell already, so that the
/// whole list takes a third less to download.
#[derive(Serialize, Deserialize)]
struct Row {
    /// How far its code is above that of the place before it.
    step: u32,
    /// Its everyday name.
    name: Words,
    /// How many bytes its full name has in common with its everyday name.
    shared: usize,
    /// The rest of its full name.
    rest: String,
}

impl From<Vec<Row>> for Places {
    fn from(rows: Vec<Row>) -> Places {
        let mut region = Region(0);
        let places = rows.into_iter().map(|row| {
            region.0 += row.step;
            let shared = row.name.zh.get(..row.shared).unwrap_or_default();
            Place {
                region,
                full: [shared, &row.rest].concat(),
                name: row.name,
            }
        });
        Places(places.collect())
    }
}

impl From<Places> for Vec<Row> {
    fn from(places: Places) -> Vec<Row> {
        let mut before = Region(0);
        let rows = places.0.into_iter().map(|place| {
            let pairs = place.name.zh.chars().zip(place.full.chars());
            let shared = pairs.take_while(|(everyday, full)| everyday == full);
            let shared = shared.map(|(letter, _)| letter.len_utf8()).sum();
            let step = place.region.0 - before.0;
            before = place.region;
            Row {
                step,
                name: place.name,
                shared,
                rest: place.full.split_at(shared).1.to_owned(),
            }
        });
        rows.collect()
    }
}

/// What decisions are made by.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rules {
    /// The version of the packs: the same packs give the same version.
    pub version: String,
    /// All clauses, by id, region and date.
    pub clauses: Vec<Clause>,
}

/// A typed value that holds in a region over `[from, to)`, and what vouches for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clause {
    /// The value, and with it the clause's id.
    pub rule: Rule,
    /// The value under the literal reading, where that differs.
    pub literal: Option<Rule>,
    /// Where it holds.
    pub region: Region,
    /// The first day on which it holds.
    #[serde(with = "days")]
    pub from: NaiveDate,
    /// The first day on which it no longer holds.
    #[serde(with = "days::optional")]
    pub to: Option<NaiveDate>,
    /// Fact numbers that it rests on.
    pub sources: Vec<String>,
    /// The best grade among its sources.
    pub grade: Grade,
    /// Whether it can refuse; a clause that rests on grades C and D of elsewhere only warns.
    pub decides: bool,
    /// The day on which it was last checked against its source.
    #[serde(with = "days")]
    pub verified: NaiveDate,
    /// Whether no source states it for this region, so that it is inferred.
    pub assumed: bool,
    /// The disputes that touch it.
    pub disputes: Vec<String>,
    /// Its place in the book; none where a scenario put it in the place of the real clause.
    #[serde(skip)]
    pub number: Option<usize>,
}

/// How far a source can be trusted, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// A government page, or a copy of one.
    A,
    /// A mainstream medium.
    B,
    /// An aggregator; all five articles are of this grade.
    C,
    /// Public code or a text of unknown origin.
    D,
}

/// What explanations show and no decision reads.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Library {
    /// Every clause of the book in plain words, in the order of the book.
    pub says: Vec<Words>,
    /// All sources, by number.
    pub sources: Vec<Source>,
    /// The disputes, by number.
    pub disputes: Vec<Dispute>,
}

/// How things are really done: every way that a source tells of.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Channels(pub Vec<Channel>);

/// A way in which something is done at a place, as its sources tell it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// What is done.
    pub matter: Matter,
    /// Where.
    pub region: Region,
    /// By which way.
    pub way: Way,
    /// What the app, the office or the line is called.
    pub name: Words,
    /// What to do there, in order.
    pub steps: Vec<Words>,
    /// What to take along.
    pub papers: Vec<Words>,
    /// What to beware of.
    pub caution: Option<Words>,
    /// Fact numbers that tell of it.
    pub sources: Vec<String>,
    /// The best grade among them.
    pub grade: Grade,
}

/// What the facts are good for, and what tries the clauses.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// Every statement of the articles, by number.
    pub facts: Vec<Fact>,
    /// What tries each clause of the book, in its order.
    pub tried: Vec<Tried>,
    /// The scenarios that are named in it.
    pub scenarios: Vec<Scenario>,
    /// What counts as having tried a clause that can come out one way only.
    pub one_ways: Vec<Words>,
}

/// A statement of an article; what it says is in the [`Library`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Its number: `F-071`.
    pub id: String,
    /// Whether it is of the core of the policy.
    pub core: bool,
    /// Why no rule rests on it, where that is so.
    pub reason: Option<Words>,
}

/// The scenarios that try a clause, by their place in [`Coverage::scenarios`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tried {
    /// One in which the clause was read and was met.
    pub passes: Option<usize>,
    /// One in which it was read and was not met, warned, or could not be told.
    pub stops: Option<usize>,
    /// Where it can come out one way only: what counts, in [`Coverage::one_ways`].
    pub one_way: Option<usize>,
}

/// A scenario that tries a clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its file below `tests/scenarios`, without the ending.
    pub path: String,
    /// Its title, which is in Chinese.
    pub title: String,
}

/// Where a fact is stated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The fact's number: `F-071` or `X-08`.
    pub id: String,
    /// The line of the article, where one of the five states it.
    pub line: Option<u32>,
    /// How far it can be trusted.
    pub grade: Grade,
    /// Its date, where it bears one.
    #[serde(with = "days::optional")]
    pub date: Option<NaiveDate>,
    /// The title of the article or page.
    pub title: Words,
    /// What it states, in our own words.
    pub says: Words,
    /// Where it can be read.
    pub addresses: Vec<String>,
}

/// A point on which the sources disagree, or on which they are silent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dispute {
    /// Its number: `C-01`.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// The resolution that is taken.
    pub resolved: Words,
    /// The other reading, where there is one.
    pub literal: Option<Words>,
    /// The facts that conflict.
    pub facts: Vec<String>,
}

/// Days as numbers, which are shorter than their ten characters.
mod days {
    use chrono::{Datelike, NaiveDate};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    pub fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        day.num_days_from_ce().serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        day(i32::deserialize(deserializer)?)
    }

    fn day<E: de::Error>(number: i32) -> Result<NaiveDate, E> {
        NaiveDate::from_num_days_from_ce_opt(number).ok_or_else(|| E::custom("no such day"))
    }

    /// Days that may be absent.
    pub mod optional {
        use super::*;

        pub fn serialize<S: Serializer>(
            day: &Option<NaiveDate>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            day.map(|day| day.num_days_from_ce()).serialize(serializer)
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<NaiveDate>, D::Error> {
            let number = Option::<i32>::deserialize(deserializer)?;
            number.map(super::day).transpose()
        }
    }
}
