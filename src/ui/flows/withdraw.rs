//! Having a personal account paid out: whose, and why.

use super::conversation::Conversation;
use super::facts::people;
use super::interview::Interview;
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::Withdraw;
use crate::policy::rule::WithdrawGround;
use crate::ui::components::Choice;
use crate::ui::text::account as words;
use crate::ui::text::words::withdraw_ground;

/// How a withdrawal is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::WITHDRAW_BUTTON,
    refused: words::NOT_WITHDRAWN,
    nothing: |_| None,
    questions: &[
        ("person", "person"),
        ("ground", "ground"),
        ("to_region", "place"),
        ("transferable", "transferable"),
    ],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let everybody = Input::One(people(&known, None));
    let person = interview.ask_person(
        Question::new("person", words::WHOSE, words::WHOSE_LABEL, everybody)
            .hint(words::WHOSE_HINT)
            .telling(),
    )?;
    let mut request = Withdraw {
        person,
        ground: WithdrawGround::Ordinary,
        to_region: None,
        transferable: None,
    };
    ask_ground(interview, &mut request)?;
    if request.ground == WithdrawGround::Transfer {
        ask_transfer(interview, &mut request)?;
    }
    Some(Request::Withdraw(request))
}

/// Only what the engine can decide on is offered.
fn ask_ground(interview: &mut Interview<'_>, request: &mut Withdraw) -> Option<()> {
    let known = interview.known;
    let decidable = |ground: &&WithdrawGround| {
        let probe = Withdraw {
            ground: **ground,
            ..request.clone()
        };
        known.consider(&Request::Withdraw(probe)).is_some()
    };
    let grounds = WithdrawGround::ALL.iter().filter(decidable);
    let choices = grounds.map(|it| {
        let choice = Choice::new(it.word(), withdraw_ground(*it));
        choice.with_hint(words::ground_hint(*it))
    });
    let input = Input::One(choices.collect());
    let question = Question::new("ground", words::GROUND, words::GROUND_LABEL, input);
    request.ground = WithdrawGround::parse(&interview.ask_word(question)?)?;
    Some(())
}

fn ask_transfer(interview: &mut Interview<'_>, request: &mut Withdraw) -> Option<()> {
    let input = Input::Place;
    let question = Question::new("place", words::TO_REGION, words::TO_REGION_LABEL, input);
    request.to_region = interview.ask(question)?.place();
    let question = Question::yes_or_no(
        "transferable",
        words::TRANSFERABLE,
        words::TRANSFERABLE_LABEL,
    )
    .hint(words::TRANSFERABLE_HINT);
    request.transferable = Some(interview.ask_yes(question)?);
    Some(())
}
