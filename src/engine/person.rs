//! People as the rules see them. What is not known about a person is absent, and never guessed.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::policy::Region;
use crate::policy::rule::{Coverage, EmployeeStatus, Scheme, Sex};

/// How requests and entries name a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(String);

impl PersonId {
    /// The id of that spelling.
    pub fn new(id: impl Into<String>) -> PersonId {
        PersonId(id.into())
    }

    /// The id's spelling.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PersonId {
    fn from(id: &str) -> PersonId {
        PersonId(id.to_owned())
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The facts about one person. A `None` is unknown, which is neither zero nor no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// How requests name the person.
    pub id: PersonId,
    /// What people call them, 30 characters at most.
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
    /// Whether they enjoy their insurance at present.
    #[serde(default = "active", skip_serializing_if = "is_active")]
    pub coverage: Coverage,
    /// Their date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<NaiveDate>,
    /// Their registered sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

const fn active() -> Coverage {
    Coverage::Active
}

fn is_active(coverage: &Coverage) -> bool {
    *coverage == Coverage::Active
}

impl Person {
    /// The longest name that is taken, in characters of any script.
    pub const NAME_MAX_CHARS: usize = 30;

    /// A person of whom nothing is known yet.
    pub fn unknown(id: impl Into<PersonId>) -> Person {
        Person {
            id: id.into(),
            name: None,
            scheme: None,
            status: None,
            region: None,
            coverage: Coverage::Active,
            born: None,
            sex: None,
        }
    }

    /// The name, or the id where no name was given.
    pub fn shown(&self) -> &str {
        self.name.as_deref().unwrap_or(self.id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_person_without_a_name_goes_by_the_id() {
        let mut li = Person::unknown("li");
        assert_eq!((li.shown(), li.id.as_str()), ("li", "li"));
        li.name = Some("李一".to_owned());
        assert_eq!((li.shown(), li.id.as_str()), ("李一", "li"));
    }

    /// What is not known, or as it is with most people, is not kept.
    #[test]
    fn only_what_was_told_is_written() {
        let mut li = Person::unknown("li");
        assert_eq!(serde_json::to_value(&li).unwrap(), json!({ "id": "li" }));
        li.coverage = Coverage::Ended;
        let ended = json!({ "id": "li", "coverage": "ended" });
        assert_eq!(serde_json::to_value(&li).unwrap(), ended);
    }
}
