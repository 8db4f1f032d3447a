//! The book of clauses: what holds where, from when until when.

use std::ops::Range;
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::parts::{Clause, Rules};
use super::rule::{ClauseId, Rule};
use super::{Reading, Region};
use crate::sorted::distinct;

static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));

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

    /// Whether a scenario put it in the place of the real clause.
    pub fn is_what_if(&self) -> bool {
        self.number.is_none()
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

/// Everything that decisions are made by.
#[derive(Debug, PartialEq)]
pub struct Book {
    /// The version of the packs: the same packs give the same version.
    pub version: String,
    clauses: Vec<Clause>,
    /// Where among them those of each id are, since every check of every decision looks one up.
    by_id: Vec<Range<usize>>,
    with_rules: Vec<Region>,
}

impl Book {
    /// The book that this build carries.
    ///
    /// The build script has written and checked it, so reading it can't fail; should it all the
    /// same, the book is empty and every decision says that no rule is known.
    pub fn standard() -> &'static Book {
        static BOOK: OnceLock<Book> = OnceLock::new();
        BOOK.get_or_init(|| Book::new(postcard::from_bytes(RULES).unwrap_or_default()))
    }

    /// A book of these rules, which are in the order of their ids, regions and dates.
    pub fn new(rules: Rules) -> Book {
        let mut clauses = rules.clauses;
        for (number, clause) in clauses.iter_mut().enumerate() {
            clause.number = Some(number);
        }
        let up_to = |id: &ClauseId| clauses.partition_point(|it| it.rule.id() <= *id);
        let by_id = ClauseId::ALL.iter().scan(0, |first, id| {
            let range = *first..up_to(id);
            *first = range.end;
            Some(range)
        });
        Book {
            version: rules.version,
            by_id: by_id.collect(),
            with_rules: distinct(clauses.iter().map(|clause| clause.region)),
            clauses,
        }
    }

    /// All clauses, by id, region and date.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The clause of that name.
    pub fn clause(&self, reference: ClauseRef) -> Option<&Clause> {
        let mut versions = self.versions(reference.id, reference.region);
        versions.find(|clause| clause.from == reference.from)
    }

    /// The clause of that id that holds in exactly this region on that day.
    pub(super) fn clause_on(
        &self,
        id: ClauseId,
        region: Region,
        day: NaiveDate,
    ) -> Option<&Clause> {
        let mut versions = self.versions(id, region);
        versions.find(|clause| clause.holds_on(day))
    }

    /// The clauses of that id in exactly this region, by date.
    fn versions(&self, id: ClauseId, region: Region) -> impl Iterator<Item = &Clause> {
        let range = self.by_id.get(id as usize).cloned();
        let of_id = range.and_then(|range| self.clauses.get(range));
        let of_id = of_id.unwrap_or_default().iter();
        of_id.filter(move |it| it.region == region)
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
