//! Having a personal account paid out: whose, and why.

use super::conversation::Conversation;
use super::facts::who;
use super::interview::Interview;
use super::question::{DONT_KNOW, Input, Question};
use crate::engine::request::Withdraw;
use crate::engine::{Request, Verdict};
use crate::policy::ClauseId;
use crate::policy::rule::WithdrawGround;
use crate::ui::components::Choice;
use crate::ui::text::{account as words, flow};

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
    let person = interview.ask_person(
        who(&known, "person", words::WHOSE, words::WHOSE_LABEL).hint(words::WHOSE_HINT),
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

fn ask_ground(interview: &mut Interview<'_>, request: &mut Withdraw) -> Option<()> {
    let choices = WithdrawGround::ALL.iter().map(|it| {
        let choice = Choice::new(it.word(), withdraw_ground(*it));
        choice.with_hint(words::ground_hint(*it))
    });
    let input = Input::One(choices.collect());
    let question = Question::new("ground", words::GROUND, words::GROUND_LABEL, input);
    request.ground = WithdrawGround::parse(&interview.ask_word(question)?)?;
    Some(())
}

/// Where it moves to, and whether the money can go along, is asked as long as the engine can't tell
/// without. The second may not be known: that is not a no.
fn ask_transfer(interview: &mut Interview<'_>, request: &mut Withdraw) -> Option<()> {
    let known = interview.known;
    let open = |request: &Withdraw| {
        let probe = Request::Withdraw(request.clone());
        let verdict = known.verdict(&probe, ClauseId::WithdrawTransfer);
        matches!(verdict, Some(Verdict::Unknown(_)))
    };
    if open(request) {
        let input = Input::Place;
        let question = Question::new("place", words::TO_REGION, words::TO_REGION_LABEL, input);
        request.to_region = interview.ask(question)?.place();
    }
    if open(request) {
        let key = "transferable";
        let question = Question::yes_or_no(key, words::TRANSFERABLE, words::TRANSFERABLE_LABEL)
            .hint(words::TRANSFERABLE_HINT)
            .detour(flow::DONT_KNOW, key, DONT_KNOW);
        request.transferable = interview.ask(question)?.yes();
    }
    Some(())
}
