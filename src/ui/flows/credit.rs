//! The month's money comes into a personal account.

use super::conversation::Conversation;
use super::facts::who;
use super::interview::Interview;
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::Credit;
use crate::ui::text::account as words;

/// How a credit is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::CREDIT_BUTTON,
    refused: words::NOT_CREDITED,
    nothing: |_| None,
    questions: &[("person", "person"), ("amount", "amount")],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let person = interview.ask_person(
        who(&known, "person", words::CREDITED, words::WHOSE_LABEL).hint(words::WHOSE_HINT),
    )?;
    let input = Input::Amount { may_be_zero: false };
    let amount = interview.ask_amount(
        Question::new("amount", words::CREDIT, words::CREDIT_LABEL, input).hint(words::CREDIT_HINT),
    )?;
    Some(Request::Credit(Credit { person, amount }))
}
