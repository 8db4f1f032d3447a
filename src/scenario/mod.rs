//! One format for tests, stories, share links and bug reports: these people, then these steps, and
//! this is what must come out.
//!
//! On disk it is TOML, in the app JSON; both are the same structure, which arrives here as a JSON
//! value. Nothing unknown is ever ignored.

mod expect;
#[cfg(test)]
pub mod from_toml;
mod parse;
mod run;
mod stories;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub use expect::{Expect, Mismatch, SplitForm};
pub use parse::ScenarioError;
pub use run::{Report, StepReport, prepare, run};
pub use stories::{Chapter, Story};

use crate::engine::request::Join;
use crate::engine::{Person, PersonId, Request};
use crate::money::Money;
use crate::policy::rule::{Coverage, EmployeeStatus, Scheme, Sex};
use crate::policy::{Reading, Region};

/// People, steps and what must come out.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What it shows.
    pub title: String,
    /// Fact numbers that it proves.
    pub facts: Vec<String>,
    /// Case numbers that it proves.
    pub cases: Vec<String>,
    /// Which reading is taken where the sources disagree.
    pub reading: Reading,
    /// Other values put in clauses for this scenario only.
    pub overrides: Vec<Override>,
    /// The people, who are there from the first step on.
    pub people: Vec<PersonForm>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// Another value in a clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The clause.
    pub clause: String,
    /// The value, of the clause's own type.
    pub value: serde_json::Value,
    /// Only here; everywhere where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A person as a scenario writes them. What is absent is unknown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonForm {
    /// How steps name the person.
    pub id: PersonId,
    /// What people call them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which basic medical insurance they belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Scheme>,
    /// How an employee-insured person pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<EmployeeStatus>,
    /// Where they are insured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The balance of the personal account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Money>,
    /// The balance of the wallet; there is none where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wallet: Option<Money>,
    /// Whether they enjoy their insurance; active where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
    /// Their date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<NaiveDate>,
    /// Their registered sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

impl PersonForm {
    /// The facts about the person.
    pub fn person(&self) -> Person {
        Person {
            id: self.id.clone(),
            name: self.name.clone(),
            scheme: self.scheme,
            status: self.status,
            region: self.region,
            coverage: self.coverage.unwrap_or(Coverage::Active),
            born: self.born,
            sex: self.sex,
        }
    }

    /// The request by which the person joins.
    pub fn join(&self) -> Request {
        let (account, wallet) = (self.account, self.wallet);
        Request::Join(Join {
            person: self.person(),
            account,
            wallet,
        })
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// How later steps and `of` name it.
    pub name: Option<String>,
    /// When it happens, China standard time.
    pub at: NaiveDateTime,
    /// What is done. A refund, and the accepting of a transfer, name the step that it is about.
    pub request: Request,
    /// What a story shows beside it.
    pub say: Option<String>,
    /// What must come out.
    pub expect: Option<Expect>,
}

impl Scenario {
    /// Reads a scenario.
    ///
    /// # Errors
    /// [`ScenarioError`] naming the key, person, clause or step that is wrong.
    pub fn parse(value: serde_json::Value) -> Result<Scenario, ScenarioError> {
        parse::scenario(value)
    }

    /// Writes the scenario in the structure that [`Scenario::parse`] reads.
    pub fn to_json(&self) -> serde_json::Value {
        parse::to_json(self)
    }
}
