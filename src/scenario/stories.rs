//! The stories that the app plays: scenarios in which every step says what happens.
//!
//! The build puts them together from `tests/scenarios/stories` and `stories.toml`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, de};

use super::{Report, Scenario, ScenarioError, run};
use crate::engine::PersonId;
use crate::policy::{Book, Words};

static STORIES: &str = include_str!(concat!(env!("OUT_DIR"), "/stories.json"));

/// Stories about one thing.
#[derive(Clone, Debug, Deserialize)]
pub struct Chapter {
    /// What they are about.
    pub title: Words,
    /// The stories, in the order in which they are offered.
    pub stories: Vec<Story>,
}

/// A scenario that is told in both languages.
#[derive(Clone, Debug, Deserialize)]
pub struct Story {
    /// The last part of its address, and the name of its file.
    pub name: String,
    /// The character on its tab.
    pub tab: String,
    /// What it shows, in a line.
    pub line: Words,
    /// Its title in English.
    title: String,
    /// What its people are called in English.
    pub people: BTreeMap<PersonId, String>,
    /// What its steps say in English.
    says: Vec<String>,
    /// People and steps, with title and says in Chinese.
    #[serde(deserialize_with = "scenario")]
    pub scenario: Scenario,
}

impl Chapter {
    /// Every chapter. A test reads them, so that in the app they can't fail to be read.
    pub fn all() -> &'static [Chapter] {
        static READ: OnceLock<Vec<Chapter>> = OnceLock::new();
        READ.get_or_init(|| serde_json::from_str(STORIES).unwrap_or_default())
    }
}

impl Story {
    /// The story of that name.
    pub fn find(name: &str) -> Option<&'static Story> {
        let mut stories = Chapter::all().iter().flat_map(|it| &it.stories);
        stories.find(|it| it.name == name)
    }

    /// Its title.
    pub fn title(&self) -> Words {
        Words {
            zh: self.scenario.title.clone(),
            en: self.title.clone(),
        }
    }

    /// What each of its steps says, in order.
    pub fn says(&self) -> Vec<Words> {
        let steps = self.scenario.steps.iter().zip(&self.says);
        let says = steps.map(|(step, english)| Words {
            zh: step.say.clone().unwrap_or_default(),
            en: english.clone(),
        });
        says.collect()
    }

    /// Plays it from the beginning, as many steps as that, on a ledger of its own.
    ///
    /// # Errors
    /// [`ScenarioError`] as [`run`] gives it.
    pub fn played(&self, steps: usize) -> Result<Report, ScenarioError> {
        let mut scenario = self.scenario.clone();
        scenario.steps.truncate(steps);
        run(&scenario, Book::standard())
    }
}

fn scenario<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Scenario, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    Scenario::parse(value).map_err(de::Error::custom)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_operation_and_every_calculator_is_seen() {
        let stories: Vec<&Story> = Chapter::all().iter().flat_map(|it| &it.stories).collect();
        let seen: BTreeSet<String> = stories
            .iter()
            .flat_map(|it| it.scenario.to_json()["step"].as_array().unwrap().clone())
            .map(|step| match step["what"].as_str() {
                Some(what) => format!("calculate {what}"),
                None => step["do"].as_str().unwrap().to_owned(),
            })
            .collect();
        let calculators = [
            "credit",
            "reimbursement",
            "gap",
            "years",
            "base",
            "wait",
            "maternity",
        ];
        let operations = super::super::parse::OPERATIONS.iter();
        let operations = operations.filter(|it| **it != "calculate");
        let wanted = operations.map(|it| (*it).to_owned());
        let wanted = wanted.chain(calculators.map(|it| format!("calculate {it}")));
        assert_eq!(seen, wanted.collect());
    }

    #[test]
    fn every_story_can_be_played_to_each_of_its_steps() {
        for story in Chapter::all().iter().flat_map(|it| &it.stories) {
            let steps = story.scenario.steps.len();
            assert!((4..=9).contains(&steps), "{} has {steps} steps", story.name);
            for step in 0..=steps {
                let report = story.played(step).unwrap();
                assert_eq!(report.steps.len(), step, "{}", story.name);
            }
        }
    }
}
