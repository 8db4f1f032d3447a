//! The book of clauses, with their sources, the disputes about them and the places that they hold in.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::compiled::{Document, Rest};
use super::rule::{ClauseId, Rule};
use super::{Reading, Region};
use crate::sorted::distinct;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// How far a source can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// A government page, or a copy of one.
    A,
    /// A mainstream medium.
    B,
    /// An aggregator.
    C,
    /// Public code or a text of unknown origin.
    D,
}

/// A typed value that holds in a region over `[from, to)`, and what vouches for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// The value, and with it the clause's id.
    pub rule: Rule,
    /// The value under the literal reading, where that differs.
    pub literal: Option<Rule>,
    /// Where it holds.
    pub region: Region,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// The first day on which it no longer holds.
    pub to: Option<NaiveDate>,
    /// Fact numbers that it rests on.
    pub sources: Vec<String>,
    /// The best grade among its sources.
    pub grade: Grade,
    /// Whether it can refuse; a clause that rests on grades C and D of elsewhere only warns.
    pub decides: bool,
    /// The day on which it was last checked against its source.
    pub verified: NaiveDate,
    /// Whether no source states it for this region, so that it is inferred.
    pub assumed: bool,
    /// The rule in plain words.
    pub says: Words,
    /// The disputes that touch it.
    pub disputes: Vec<String>,
    /// Whether a scenario put it in the place of the real clause.
    pub what_if: bool,
}

/// Names one clause for good: what it is about, where, and from when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClauseRef {
    /// What it is about.
    pub id: ClauseId,
    /// Where it holds.
    pub region: Region,
    /// From when it holds.
    pub from: NaiveDate,
}

impl Clause {
    /// The clause's name for good.
    pub fn reference(&self) -> ClauseRef {
        ClauseRef {
            id: self.rule.id(),
            region: self.region,
            from: self.from,
        }
    }

    /// Whether the clause holds on that day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// The value under a reading.
    pub fn value(&self, reading: Reading) -> &Rule {
        match (reading, &self.literal) {
            (Reading::Literal, Some(literal)) => literal,
            _ => &self.rule,
        }
    }
}

/// How near to the place asked about a clause was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// The country's, since no local rule is known.
    Nation,
    /// The province's.
    Province,
    /// The city's own.
    City,
}

/// Where a fact is stated.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Source {
    /// The fact's number: `F-071` or `X-08`.
    pub id: String,
    /// The article that states it, where it is one of the five.
    #[serde(default)]
    pub article: Option<Article>,
    /// The line of the article.
    #[serde(default)]
    pub line: Option<u32>,
    /// The region that it speaks of.
    pub region: Region,
    /// How far it can be trusted.
    pub grade: Grade,
    /// Its date, where it bears one.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The title of the article or page.
    pub title: Words,
    /// What it states, in our own words.
    pub says: Words,
    /// Where it can be read.
    #[serde(default)]
    pub addresses: Vec<String>,
}

/// The number of one of the five articles, `000` to `004`.
pub type Article = String;

/// A point on which the sources disagree, or on which they are silent.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Dispute {
    /// Its number: `C-01`.
    pub id: String,
    /// What it is about.
    pub title: Words,
    /// The resolution that is taken.
    pub resolved: Words,
    /// The other reading, where there is one.
    #[serde(default)]
    pub literal: Option<Words>,
    /// The facts that conflict.
    #[serde(default)]
    pub facts: Vec<String>,
}

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

/// Everything that the packs say.
#[derive(Debug)]
pub struct Book {
    /// The version of the packs: the same packs give the same version.
    pub version: String,
    places: BTreeMap<Region, Place>,
    sources: BTreeMap<String, Source>,
    disputes: BTreeMap<String, Dispute>,
    clauses: Vec<Clause>,
    by_place: BTreeMap<(ClauseId, Region), Vec<usize>>,
    with_rules: Vec<Region>,
}

impl Book {
    /// The book that this build carries.
    ///
    /// The build script has written and checked it, so reading it can't fail; should it all the
    /// same, the book is empty and every decision says that no rule is known.
    pub fn standard() -> &'static Book {
        static BOOK: OnceLock<Book> = OnceLock::new();
        BOOK.get_or_init(|| {
            let text = include_str!(concat!(env!("OUT_DIR"), "/policy.json"));
            Book::read(text).unwrap_or_else(|_| Book::assemble(Vec::new(), Rest::default()))
        })
    }

    /// Reads a compiled book.
    ///
    /// # Errors
    /// Where the text is not one that the pack compiler wrote.
    pub fn read(json: &str) -> Result<Book, serde_json::Error> {
        let mut document: Document = serde_json::from_str(json)?;
        let rows = std::mem::take(&mut document.clauses);
        let clauses = rows
            .into_iter()
            .map(Clause::try_from)
            .collect::<Result<_, _>>()?;
        let Document {
            version,
            regions,
            sources,
            disputes,
            ..
        } = document;
        Ok(Book::assemble(
            clauses,
            Rest {
                version,
                regions,
                sources,
                disputes,
            },
        ))
    }

    fn assemble(clauses: Vec<Clause>, document: Rest) -> Book {
        let mut by_place: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, clause) in clauses.iter().enumerate() {
            by_place
                .entry((clause.rule.id(), clause.region))
                .or_default()
                .push(index);
        }
        let with_rules = distinct(clauses.iter().map(|clause| clause.region));
        Book {
            version: document.version,
            places: document
                .regions
                .into_iter()
                .map(|place| (place.0, place.into()))
                .collect(),
            sources: document
                .sources
                .into_iter()
                .map(|it| (it.id.clone(), it))
                .collect(),
            disputes: document
                .disputes
                .into_iter()
                .map(|it| (it.id.clone(), it))
                .collect(),
            clauses,
            by_place,
            with_rules,
        }
    }

    /// All places, in the order of their codes.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.values()
    }

    /// The place of that code, if there is one.
    pub fn place(&self, region: Region) -> Option<&Place> {
        self.places.get(&region)
    }

    /// All clauses, by id, region and date.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The clause of that name.
    pub fn clause(&self, reference: ClauseRef) -> Option<&Clause> {
        let indices = self.by_place.get(&(reference.id, reference.region))?;
        let mut candidates = indices.iter().filter_map(|index| self.clauses.get(*index));
        candidates.find(|clause| clause.from == reference.from)
    }

    /// The clause of that id that holds in exactly this region on that day.
    pub(super) fn clause_on(
        &self,
        id: ClauseId,
        region: Region,
        day: NaiveDate,
    ) -> Option<&Clause> {
        let indices = self.by_place.get(&(id, region))?;
        let mut clauses = indices.iter().filter_map(|index| self.clauses.get(*index));
        clauses.find(|clause| clause.holds_on(day))
    }

    /// The source of that number.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// The dispute of that number.
    pub fn dispute(&self, id: &str) -> Option<&Dispute> {
        self.disputes.get(id)
    }

    /// All disputes, by number.
    pub fn disputes(&self) -> impl Iterator<Item = &Dispute> {
        self.disputes.values()
    }

    /// Whether any of these regions has a clause of its own.
    pub fn has_rules_for(&self, regions: &[Region]) -> bool {
        self.with_rules
            .iter()
            .any(|region| regions.contains(region))
    }

    /// The regions that have clauses of their own, the country first.
    pub fn regions_with_rules(&self) -> Vec<Region> {
        self.with_rules.clone()
    }

    /// The days on which some clause of that region's layers begins, in order.
    pub fn turning_days(&self, region: Region) -> Vec<NaiveDate> {
        let layers = region.layers();
        let of_layers = self
            .clauses
            .iter()
            .filter(|clause| layers.contains(&clause.region));
        distinct(of_layers.map(|clause| clause.from))
    }
}
