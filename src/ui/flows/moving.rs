//! Somebody is insured in another place from now on.

use super::conversation::Conversation;
use super::facts::who;
use super::interview::Interview;
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::Move;
use crate::ui::text::account as words;

/// How a move is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::MOVE_BUTTON,
    refused: words::NOT_MOVED,
    nothing: |_| None,
    questions: &[("person", "person"), ("region", "place")],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let person = interview.ask_person(
        who(&known, "person", words::MOVES, words::COVERED_LABEL).hint(words::MOVES_HINT),
    )?;
    let now = known.state.member(&person)?.person.region;
    let title = words::moves_to(&known.name(&person));
    let question = Question::new("place", title, words::MOVES_TO_LABEL, Input::Place);
    let region = interview
        .ask_so_that(question, |answer| {
            let here = now.is_some() && answer.place() == now;
            here.then(|| words::THERE_ALREADY.into())
        })?
        .place()?;
    Some(Request::Move(Move { person, region }))
}
