//! Accepting what was sent to a wallet: which of the transfers that wait.

use super::conversation::Conversation;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::WalletAccept;
use crate::engine::{Event, Pending, Request};
use crate::ui::components::Choice;
use crate::ui::text::wallet as words;

/// How a transfer is accepted.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 1,
    button: words::ACCEPT_BUTTON,
    refused: words::NOT_ACCEPTED,
    nothing: |known| {
        let none = waiting(known).next().is_none();
        none.then_some((words::NOTHING_WAITS_TITLE, words::NOTHING_WAITS))
    },
    questions: &[("transfer", "of")],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let choices = waiting(&known).map(|it| {
        let text = words::transfer(&known.name(it.payer()), &known.name(it.beneficiary()));
        Choice::new(it.reference(), text)
            .with_amount(it.amount())
            .with_hint(words::goes_back(it.due))
    });
    let input = Input::One(choices.collect());
    let of = interview
        .ask_word(Question::new("of", words::WHICH, words::WHICH_LABEL, input).telling())?;
    Some(Request::WalletAccept(WalletAccept { of }))
}

/// The transfers on their way that nobody has accepted yet.
fn waiting<'a>(known: &Known<'a>) -> impl Iterator<Item = &'a Pending> {
    let pending = known.state.pending.iter();
    pending.filter(|it| matches!(it.event, Event::Return(_)) && !it.held)
}
