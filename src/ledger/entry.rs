//! One entry of the journal: what was asked, what came out and by which clauses, what it did.

use chrono::{Datelike, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::engine::{Decision, Effect, Outcome, Posting, Request};
use crate::policy::ClauseRef;

/// Why an entry was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Somebody asked for it.
    Request(Box<Request>),
    /// An earlier entry was taken back.
    Undo {
        /// The earlier entry.
        entry: u64,
    },
}

/// An entry. It is written once and never changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Counts the entries from 1.
    pub number: u64,
    /// Its own date, China standard time; never before the entry before it.
    pub at: NaiveDateTime,
    /// Why it was made.
    pub cause: Cause,
    /// What the decision said.
    pub outcome: Outcome,
    /// The clauses that the decision read, in order.
    pub clauses: Vec<ClauseRef>,
    /// The version of the packs that it was decided under.
    pub packs: String,
    /// What became true.
    pub effects: Vec<Effect>,
    /// What was posted; the sum is zero.
    pub postings: Vec<Posting>,
}

impl Entry {
    /// The entry that carries out a decision.
    pub(super) fn of_decision(
        number: u64,
        at: NaiveDateTime,
        request: Request,
        decision: &Decision,
        packs: String,
    ) -> Entry {
        Entry {
            number,
            at,
            cause: Cause::Request(Box::new(request)),
            outcome: decision.outcome,
            clauses: decision
                .checks
                .iter()
                .filter_map(|check| check.read)
                .collect(),
            packs,
            effects: decision.plan.effects.clone(),
            postings: decision.plan.postings.clone(),
        }
    }

    /// The request that it carries out, where it does.
    pub fn request(&self) -> Option<&Request> {
        match &self.cause {
            Cause::Request(request) => Some(request),
            Cause::Undo { .. } => None,
        }
    }

    /// How people name it on paper: the date and the number.
    pub fn reference(&self) -> String {
        let (year, month, day) = (self.at.year(), self.at.month(), self.at.day());
        format!("GJ-{year:04}{month:02}{day:02}-{:04}", self.number)
    }
}
