//! Somebody's insurance breaks off, ends or goes on.

use super::conversation::Conversation;
use super::facts::who;
use super::interview::Interview;
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::CoverageChange;
use crate::policy::rule::Coverage;
use crate::ui::components::Choice;
use crate::ui::text::account as words;
use crate::ui::text::words::coverage;

/// How a change of coverage is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::COVERAGE_BUTTON,
    refused: words::NOT_CHANGED,
    nothing: |_| None,
    questions: &[("person", "person"), ("coverage", "state")],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let person =
        interview.ask_person(who(&known, "person", words::COVERED, words::COVERED_LABEL))?;
    let now = known.state.member(&person)?.person.coverage;
    let choices = Coverage::ALL.iter().map(|it| {
        let choice = Choice::new(it.word(), coverage(*it));
        if *it == now {
            Choice {
                disabled: true,
                ..choice.with_hint(words::STATE_NOW)
            }
        } else {
            choice.with_hint(words::state_hint(*it))
        }
    });
    let input = Input::One(choices.collect());
    let title = words::state(&known.name(&person));
    let word = interview.ask_word(Question::new("state", title, words::STATE_LABEL, input))?;
    let state = Coverage::parse(&word)?;
    Some(Request::Coverage(CoverageChange { person, state }))
}
