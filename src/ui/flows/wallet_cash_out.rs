//! Taking cash out of a wallet: whose, and how much.

use super::conversation::Conversation;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::WalletCashOut;
use crate::engine::{Account, Request};
use crate::ui::components::Choice;
use crate::ui::text::{Said, wallet as words};

/// How cash is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::CASH_BUTTON,
    refused: words::NO_CASH,
    nothing: |known| {
        let none = wallets(known).is_empty();
        none.then_some((words::NO_WALLET_TITLE, words::NO_WALLET))
    },
    questions: &[("person", "person"), ("amount", "amount")],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let input = Input::One(wallets(&known));
    let person = interview.ask_person(Question::new(
        "person",
        words::CASH_WHOSE,
        words::CASH_WHOSE_LABEL,
        input,
    ))?;
    let input = Input::Amount { may_be_zero: false };
    let amount = interview.ask_amount(
        Question::new("amount", words::CASH_AMOUNT, words::AMOUNT_LABEL, input)
            .hint(words::CASH_AMOUNT_HINT),
    )?;
    Some(Request::WalletCashOut(WalletCashOut { person, amount }))
}

/// The wallets that are open, with what is in them.
fn wallets(known: &Known<'_>) -> Vec<Choice> {
    let open = known.state.people.iter().filter(|it| it.wallet_open);
    let choices = open.map(|it| {
        let wallet = Account::Wallet(it.person.id.clone());
        Choice::new(it.person.id.as_str(), Said::same(it.person.shown()))
            .with_amount(known.state.balance(&wallet))
    });
    choices.collect()
}
