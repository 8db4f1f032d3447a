//! Which page is shown, as the part of the address after `#`.
//!
//! Hash routes work on any static host, under a sub-path and from a file on disk.

mod address;
mod calculator;
mod flow;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::engine::PersonId;
use crate::policy::rule::Matter;
use crate::policy::{ClauseRef, Reading, Region};

pub use calculator::Calculator;
pub use flow::Flow;

/// Which records are looked for; what is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Whose: a person's id.
    pub person: String,
    /// What was done, as [`crate::ui::text::entries::kind`] names it.
    pub kind: String,
    /// In which year.
    pub year: String,
    /// What was typed.
    pub words: String,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The family, and what can be done.
    Home,
    /// A new person.
    PersonNew,
    /// What is known of a person.
    Person(PersonId),
    /// The sample families.
    Samples,
    /// Whether to put a sample in the place of what is there.
    SampleLoad(String),
    /// The simulated date.
    Date,
    /// The settings.
    Settings,
    /// Whether to clear everything.
    Clear,
    /// The beginning of a flow: its first question that is open.
    Start(Flow),
    /// The beginning of a flow of which one answer is known: a question's name, and its answer.
    StartWith(Flow, String, String),
    /// A question of a flow, by its name.
    Ask(Flow, String),
    /// What became of a request that went through: the entry's number.
    Done(u64),
    /// What became of the last request that did not.
    Refused,
    /// The letter about the decision of an entry.
    Letter(u64),
    /// The letter about the last request that did not go through.
    RefusedLetter,
    /// The short question: may a relative use my account?
    May,
    /// All that can be done.
    Everything,
    /// All that can be calculated.
    Calculators,
    /// One calculator.
    Calculate(Calculator),
    /// Whose money helped whom, and how balances came about.
    Money,
    /// The same of one person.
    MoneyOf(PersonId),
    /// All entries.
    Records,
    /// Those entries that are looked for.
    RecordsOf(Wanted),
    /// One entry.
    Record(u64),
    /// The receipt of an entry.
    Receipt(u64),
    /// The statement of a year: of one person, or of the family.
    Statement(i32, Option<PersonId>),
    /// Which rules to hold all entries against.
    Audit,
    /// What other rules would have altered: those of a day, or of each entry's own, under a reading.
    AuditOf(Option<NaiveDate>, Reading),
    /// Whether to take an entry back.
    TakeBack(u64),
    /// All clauses.
    Rules,
    /// What each statement of the sources is good for.
    Coverage,
    /// One clause.
    Rule(ClauseRef),
    /// One dispute.
    Dispute(String),
    /// Everything that is really done somewhere.
    AllWays,
    /// How something is really done, at a place or anywhere.
    Ways(Matter, Option<Region>),
    /// The stories.
    Stories,
    /// A story: its people and where it begins.
    Story(String),
    /// A step of a story, counted from 1.
    StoryStep(String, usize),
    /// Whether to put a story's family in the place of what is there.
    StoryTake(String),
    /// No page of ours.
    Lost(String),
}
