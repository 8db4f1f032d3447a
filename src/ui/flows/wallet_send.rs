//! Sending money of a personal account to a relative's wallet.

use super::bind::ask_relation;
use super::conversation::Conversation;
use super::facts::{who, who_else};
use super::interview::Interview;
use super::question::{Input, Question};
use crate::engine::Request;
use crate::engine::request::WalletSend;
use crate::money::Money;
use crate::policy::ClauseId;
use crate::policy::rule::Identity;
use crate::ui::components::Choice;
use crate::ui::text::wallet as words;
use crate::ui::text::words::identity;

/// How a transfer is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 5,
    button: words::SEND_BUTTON,
    refused: words::NOT_SENT,
    nothing: |known| {
        let alone = known.state.people.len() < 2;
        alone.then_some((words::ALONE_TITLE, words::ALONE))
    },
    questions: &[
        ("from", "from"),
        ("to", "to"),
        ("relation", "relation"),
        ("amount", "amount"),
        ("identity", "identity"),
    ],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let from = interview
        .ask_person(who(&known, "from", words::FROM, words::FROM_LABEL).hint(words::FROM_HINT))?;
    let to = interview.ask_person(
        who_else(&known, &from, "to", words::TO, words::TO_LABEL).hint(words::TO_HINT),
    )?;
    let relation = ask_relation(interview, &to, &from, words::RELATION_WHY)?;
    let amount = ask_amount(interview)?;
    let mut request = WalletSend {
        from,
        to,
        relation,
        amount,
        identity: Identity::Face,
    };
    ask_identity(interview, &mut request)?;
    Some(Request::WalletSend(request))
}

pub(super) fn ask_amount(interview: &mut Interview<'_>) -> Option<Money> {
    let input = Input::Amount { may_be_zero: false };
    interview.ask_amount(
        Question::new("amount", words::SEND_AMOUNT, words::AMOUNT_LABEL, input)
            .hint(words::SEND_AMOUNT_HINT),
    )
}

/// How the sender proves who they are is asked where the engine objects to some answer.
pub(super) fn ask_identity(interview: &mut Interview<'_>, request: &mut WalletSend) -> Option<()> {
    let known = interview.known;
    let objects = |identity: &Identity| {
        let probe = WalletSend {
            identity: *identity,
            ..request.clone()
        };
        known.fails(&Request::WalletSend(probe), ClauseId::WalletIdentity)
    };
    if !Identity::ALL.iter().any(objects) {
        return Some(());
    }
    let choices = Identity::ALL.iter();
    let choices = choices.map(|it| Choice::new(it.word(), identity(*it)));
    let input = Input::One(choices.collect());
    let title = words::identity(&known.name(&request.from));
    let question = Question::new("identity", title, words::IDENTITY_LABEL, input)
        .preset(request.identity.word());
    request.identity = Identity::parse(&interview.ask_word(question)?)?;
    Some(())
}
