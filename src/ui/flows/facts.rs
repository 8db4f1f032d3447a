//! People as answers, and the facts about them that a decision may need.

use super::answer::Answer;
use super::draft::fact_key;
use super::interview::Known;
use super::question::{DONT_KNOW, Input, Question};
use crate::engine::request::Amend;
use crate::engine::{PersonId, Request, State};
use crate::policy::rule::Scheme;
use crate::ui::components::Choice;
use crate::ui::text::Said;
use crate::ui::text::flow as words;
use crate::ui::text::words::scheme;

/// Everybody in the family but `without`, as answers, each with their insurance.
pub(super) fn people(known: &Known<'_>, without: Option<&PersonId>) -> Vec<Choice> {
    let members = known.state.people.iter();
    let others = members.filter(|it| Some(&it.person.id) != without);
    others
        .map(|it| {
            let id = &it.person.id;
            Choice::new(id.as_str(), known.name(id)).with_hint(words::insured(&it.person))
        })
        .collect()
}

/// The question who of the family it is; the answers to check show how that person is insured.
pub(super) fn who(
    known: &Known<'_>,
    key: &'static str,
    title: impl Into<Said>,
    label: impl Into<Said>,
) -> Question {
    Question::new(key, title, label, Input::One(people(known, None))).telling()
}

/// The question which of the others it is.
pub(super) fn who_else(
    known: &Known<'_>,
    than: &PersonId,
    key: &'static str,
    title: impl Into<Said>,
    label: impl Into<Said>,
) -> Question {
    Question::new(key, title, label, Input::One(people(known, Some(than)))).telling()
}

/// The question for a fact about somebody; none where nobody can answer it here.
pub(super) fn question(known: &Known<'_>, person: &PersonId, field: &str) -> Option<Question> {
    let name = known.name(person);
    let (title, label, hint, input) = match field {
        "scheme" => {
            let choices = Scheme::ALL
                .iter()
                .map(|it| Choice::new(it.word(), scheme(*it)));
            let input = Input::One(choices.collect());
            (
                words::SCHEME,
                words::SCHEME_LABEL,
                words::SCHEME_HINT,
                input,
            )
        }
        "region" => (
            words::REGION,
            words::REGION_LABEL,
            words::REGION_HINT,
            Input::Place,
        ),
        "account" => {
            let input = Input::Amount { may_be_zero: true };
            (
                words::ACCOUNT,
                words::ACCOUNT_LABEL,
                words::ACCOUNT_HINT,
                input,
            )
        }
        _ => return None,
    };
    let key = fact_key(person.as_str(), field);
    let question = Question::new(
        "fact",
        words::about(title, &name),
        words::about(label, &name),
        input,
    )
    .hint(hint)
    .detour(words::DONT_KNOW, &key, DONT_KNOW);
    Some(Question { key, ..question })
}

/// The request that writes what was told about somebody into the family; none where it is there
/// already, or where it isn't known.
pub fn amendment(
    state: &State,
    person: &PersonId,
    field: &str,
    answer: &Answer,
) -> Option<Request> {
    let member = state.member(person)?;
    let mut told = member.person.clone();
    let mut account = None;
    match (field, answer) {
        ("scheme", Answer::Word(word)) => {
            told.scheme = Scheme::parse(word);
            told.status = told
                .status
                .filter(|_| told.scheme == Some(Scheme::Employee));
        }
        ("region", Answer::Place(region)) => told.region = Some(*region),
        ("account", Answer::Amount(amount)) => account = Some(*amount),
        _ => return None,
    }
    if told == member.person && account.is_none() {
        return None;
    }
    Some(Request::Amend(Amend {
        person: told,
        account,
    }))
}
