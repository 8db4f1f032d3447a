//! What was filled in of a flow so far, word for word as it was typed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::question::DONT_KNOW;

/// Before the name of a question that asks for a fact about a person.
const FACT: &str = "fact.";

/// The answers of one run through a flow. It is kept until the run has become an entry, and after
/// that it only remembers which one: a finished draft can't be handed in again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    #[serde(default)]
    answers: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sent: Option<u64>,
}

impl Draft {
    /// A draft that begins with some answers, for links that know them already.
    pub fn with(answers: &[(&str, &str)]) -> Draft {
        let mut draft = Draft::default();
        for (key, value) in answers {
            draft.set(key, value);
        }
        draft
    }

    /// What was answered to a question.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.answers.get(key).map(String::as_str)
    }

    /// Writes an answer down. Where it is another one than before, what was left open about people
    /// is open again, since it may matter now.
    pub fn set(&mut self, key: &str, value: &str) {
        let before = self.answers.insert(key.to_owned(), value.to_owned());
        if before.as_deref() != Some(value) && !key.starts_with(FACT) {
            let open = |key: &str, value: &str| key.starts_with(FACT) && value == DONT_KNOW;
            self.answers.retain(|key, value| !open(key, value));
        }
    }

    /// Whether some answer names a person.
    pub fn names(&self, person: &str) -> bool {
        let answers = self
            .answers
            .iter()
            .filter(|(key, _)| !key.starts_with(FACT));
        let mut names = answers.filter_map(|(_, value)| value.strip_suffix(person));
        names.any(|before| before.is_empty() || before.ends_with('.'))
    }

    /// The questions about people that were answered.
    pub fn facts(&self) -> impl Iterator<Item = (&str, &str)> {
        let keys = self.answers.keys();
        keys.filter_map(|key| key.strip_prefix(FACT)?.rsplit_once('.'))
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// The entry that this draft became.
    pub fn sent(&self) -> Option<u64> {
        self.sent
    }

    /// The draft that has become an entry; its answers are forgotten.
    pub fn finished(entry: u64) -> Draft {
        Draft {
            answers: BTreeMap::new(),
            sent: Some(entry),
        }
    }
}

/// The name of the question that asks for a fact about a person.
pub fn fact_key(person: &str, field: &str) -> String {
    format!("{FACT}{person}.{field}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_answer_opens_what_was_left_open_about_people() {
        let mut draft = Draft::with(&[("patient", "li")]);
        draft.set(&fact_key("li", "region"), "?");
        draft.set("patient", "li");
        assert_eq!(draft.facts().collect::<Vec<_>>(), [("li", "region")]);
        draft.set("patient", "wang");
        assert_eq!(draft.facts().count(), 0);
    }

    #[test]
    fn drafts_survive_a_reload() {
        let draft = Draft::with(&[("total", "１２.５０"), ("patient", "李.一")]);
        let json = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft);
        assert_eq!(
            serde_json::from_str::<Draft>("{}").unwrap(),
            Draft::default()
        );
        assert!(Draft::finished(7).is_empty());
    }
}
