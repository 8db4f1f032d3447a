//! A question as data: what it says, how it is answered, and how the answer is read.

use super::answer::Answer;
use super::lines;
use crate::policy::Region;
use crate::ui::components::{Choice, has_cities};
use crate::ui::form::{self, FieldError};
use crate::ui::text::flow as words;
use crate::ui::text::{Said, Text};

/// What stands in a draft for "I don't know".
pub const DONT_KNOW: &str = "?";
/// What stands in a draft for yes.
pub const SAID_YES: &str = "yes";
/// What stands in a draft for no.
const SAID_NO: &str = "no";

/// How a question is answered.
pub enum Input {
    /// By one of these.
    One(Vec<Choice>),
    /// By any number of these.
    Many(Vec<Choice>),
    /// By an amount above zero, or by one that may be zero.
    Amount {
        /// Whether nothing at all is an answer.
        may_be_zero: bool,
    },
    /// By a rate in per cent.
    Percent,
    /// By a day.
    Day,
    /// By a province or city.
    Place,
    /// By the lines of a bill.
    Items,
}

/// A way to answer otherwise than by the question's own input.
pub struct Detour {
    /// What the link says.
    pub label: Text,
    /// The question that is answered by it.
    pub key: String,
    /// The answer.
    pub value: &'static str,
}

/// One question of a flow.
pub struct Question {
    /// Its name in the draft and in the address.
    pub key: String,
    /// The id of its field.
    pub id: &'static str,
    /// What is asked: the heading of the page.
    pub title: Said,
    /// What it is called among the answers to check.
    pub label: Said,
    /// What helps to answer.
    pub hint: Option<Said>,
    /// Why it is asked.
    pub why: Option<(Text, Said)>,
    /// How it is answered.
    pub input: Input,
    /// What is filled in where nothing was answered yet.
    pub preset: String,
    /// Another way on.
    pub detour: Option<Detour>,
    /// The question whose answer made this one necessary.
    pub detail_of: Option<&'static str>,
    /// Whether the answers to check leave it out, since a detail says the same.
    pub quiet: bool,
    /// Whether the answers to check show the hint of what was chosen.
    pub telling: bool,
}

impl Question {
    /// A question with nothing around it.
    pub fn new(
        key: &'static str,
        title: impl Into<Said>,
        label: impl Into<Said>,
        input: Input,
    ) -> Question {
        Question {
            key: key.to_owned(),
            id: key,
            title: title.into(),
            label: label.into(),
            hint: None,
            why: None,
            input,
            preset: String::new(),
            detour: None,
            detail_of: None,
            quiet: false,
            telling: false,
        }
    }

    /// A question that is answered by yes or no.
    pub fn yes_or_no(
        key: &'static str,
        title: impl Into<Said>,
        label: impl Into<Said>,
    ) -> Question {
        let choices = vec![
            Choice::new(SAID_YES, words::YES),
            Choice::new(SAID_NO, words::NO),
        ];
        Question::new(key, title, label, Input::One(choices))
    }

    /// The same with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<Said>) -> Question {
        Question {
            hint: Some(hint.into()),
            ..self
        }
    }

    /// The same with an explanation that is folded away.
    #[must_use]
    pub fn explained(self, title: Text, why: impl Into<Said>) -> Question {
        Question {
            why: Some((title, why.into())),
            ..self
        }
    }

    /// The same, filled in beforehand.
    #[must_use]
    pub fn preset(self, value: &str) -> Question {
        Question {
            preset: value.to_owned(),
            ..self
        }
    }

    /// The same as a detail of another question, which leads to it and shows nothing of its own.
    #[must_use]
    pub fn detail_of(self, key: &'static str) -> Question {
        Question {
            detail_of: Some(key),
            ..self
        }
    }

    /// The same; among the answers to check the hint of what was chosen stands beside it.
    #[must_use]
    pub fn telling(self) -> Question {
        Question {
            telling: true,
            ..self
        }
    }

    /// The same with a link that gives another answer.
    #[must_use]
    pub fn detour(self, label: Text, key: &str, value: &'static str) -> Question {
        let key = key.to_owned();
        Question {
            detour: Some(Detour { label, key, value }),
            ..self
        }
    }

    /// The first input of the question, where an error about the whole answer leads to.
    pub fn error_field(&self) -> String {
        match &self.input {
            Input::Day => format!("{}-year", self.id),
            Input::Place => format!("{}-province", self.id),
            Input::Items => format!("{}-amount-1", self.id),
            Input::One(_) | Input::Many(_) | Input::Amount { .. } | Input::Percent => {
                self.id.to_owned()
            }
        }
    }

    /// Reads what a draft holds.
    ///
    /// # Errors
    /// What has to be put right, at the field that it is about.
    pub fn read(&self, raw: &str) -> Result<Answer, Vec<FieldError>> {
        if raw == DONT_KNOW && self.detour.as_ref().is_some_and(|it| it.key == self.key) {
            return Ok(Answer::Unknown);
        }
        let one = |read: Result<Answer, FieldError>| read.map_err(|error| vec![error]);
        match &self.input {
            Input::One(choices) => one(self.one_of(choices, raw)),
            Input::Many(choices) => {
                let chosen = raw.lines().filter(|it| offered(choices, it));
                Ok(Answer::Words(chosen.map(str::to_owned).collect()))
            }
            Input::Amount { may_be_zero: true } => {
                one(form::amount(self.id, raw).map(Answer::Amount))
            }
            Input::Amount { may_be_zero: false } => {
                one(form::positive_amount(self.id, raw).map(Answer::Amount))
            }
            Input::Percent => one(form::percent(self.id, raw).map(Answer::Rate)),
            Input::Day => one(form::day(self.id, parts_of_day(raw)).map(Answer::Day)),
            Input::Place => one(self.place(raw)),
            Input::Items => lines::read(self.id, raw).map(Answer::Items),
        }
    }

    fn one_of(&self, choices: &[Choice], raw: &str) -> Result<Answer, FieldError> {
        if offered(choices, raw) {
            Ok(Answer::Word(raw.to_owned()))
        } else {
            Err(FieldError::new(self.id, words::choose(&self.label)))
        }
    }

    /// The city is the second of two fields; a province alone is not enough, unless it has none.
    fn place(&self, raw: &str) -> Result<Answer, FieldError> {
        let missing = |part: &str, text| Err(FieldError::new(format!("{}-{part}", self.id), text));
        let Some(region) = Region::parse(raw) else {
            return missing("province", words::PROVINCE_MISSING);
        };
        if region.is_province() && has_cities(region) {
            return missing("city", words::CITY_MISSING);
        }
        Ok(Answer::Place(region))
    }
}

fn offered(choices: &[Choice], raw: &str) -> bool {
    choices.iter().any(|it| it.value == raw && !it.disabled)
}

/// The year, month and day that a draft keeps one a line.
pub fn parts_of_day(raw: &str) -> [&str; 3] {
    let mut lines = raw.split('\n');
    std::array::from_fn(|_| lines.next().unwrap_or(""))
}
