//! A refund: of which payment, all of it, some items or an amount.

use std::cmp::Reverse;

use super::answer::Answer;
use super::conversation::Conversation;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::{Refund, RefundItem};
use crate::engine::{Line, Payment, Request, State};
use crate::money::Money;
use crate::policy::ClauseId;
use crate::sorted::by_key;
use crate::ui::components::Choice;
use crate::ui::text::refund as words;
use crate::ui::text::refused::NOT_RETURNED;

/// All that is left.
const ALL: &str = "all";
/// Some items of the bill.
const ITEMS: &str = "items";
/// An amount.
const AMOUNT: &str = "amount";

/// How a refund is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 2,
    button: words::BUTTON,
    refused: NOT_RETURNED,
    nothing: |known| (!something_left(known.state)).then_some((words::NONE_TITLE, words::NONE)),
    questions: &[("amount", "how"), ("items", "how")],
    supposes: None,
};

/// Asks what a refund needs.
fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let choices = payments(&known).into_iter().map(|it| payment(&known, it));
    let input = Input::One(choices.collect());
    let of =
        interview.ask_word(Question::new("of", words::OF, words::OF_LABEL, input).telling())?;
    let payment = known.state.payments.get(&of)?;
    let mut request = Refund {
        of,
        amount: None,
        items: Vec::new(),
    };
    let left = payment.retained().unwrap_or(Money::ZERO);
    let how = Question::new(
        "how",
        words::HOW,
        words::HOW_LABEL,
        Input::One(ways(payment, left)),
    );
    match interview.ask_fork(how, &[ALL])?.as_str() {
        ITEMS => request.items = ask_items(interview, payment)?,
        AMOUNT => request.amount = Some(ask_amount(interview, &request, left)?),
        _ => {}
    }
    Some(Request::Refund(request))
}

/// Whether there is anything that could be returned.
fn something_left(state: &State) -> bool {
    let left = |it: &Payment| it.retained().is_ok_and(Money::is_positive);
    state.payments.values().any(left)
}

/// All payments, the latest first.
fn payments<'a>(known: &Known<'a>) -> Vec<&'a Payment> {
    let payments = known.state.payments.values();
    by_key(payments, |it| Reverse((it.at, &it.reference)))
}

/// A payment of which nothing is left can't be chosen, and says so.
fn payment(known: &Known<'_>, it: &Payment) -> Choice {
    let left = it.retained().unwrap_or(Money::ZERO);
    let text = words::payment(it, &known.name(&it.patient));
    let choice = Choice::new(&*it.reference, text)
        .with_amount(it.total().unwrap_or(Money::ZERO))
        .with_hint(words::left(it, left));
    Choice {
        disabled: left.is_zero(),
        ..choice
    }
}

/// Items can be chosen only where the bill has some.
fn ways(payment: &Payment, left: Money) -> Vec<Choice> {
    let mut ways = vec![Choice::new(ALL, words::ALL).with_amount(left)];
    if returnable(payment).next().is_some() {
        ways.push(Choice::new(ITEMS, words::ITEMS));
    }
    ways.push(Choice::new(AMOUNT, words::AMOUNT).with_hint(words::AMOUNT_HINT));
    ways
}

/// The items of which something is left.
fn returnable(payment: &Payment) -> impl Iterator<Item = (&str, &Line)> {
    let lines = payment.lines.iter().filter(|it| it.retained.is_positive());
    lines.filter_map(|it| it.id.as_deref().map(|id| (id, it)))
}

fn ask_items(interview: &mut Interview<'_>, payment: &Payment) -> Option<Vec<RefundItem>> {
    let choices = returnable(payment).map(|(id, line)| {
        let choice = Choice::new(id, words::item(id)).with_amount(line.retained);
        if line.shareable {
            choice
        } else {
            choice.with_hint(words::ITEM_CASH)
        }
    });
    let input = Input::Many(choices.collect());
    let question = Question::new("items", words::WHICH_ITEMS, words::HOW_LABEL, input)
        .hint(words::WHICH_ITEMS_HINT)
        .detail_of("how");
    let answer = interview.ask_so_that(question, |answer| {
        let none = *answer == Answer::Words(Vec::new());
        none.then(|| words::NO_ITEM.into())
    })?;
    let ids = answer.words()?.iter().cloned();
    Some(ids.map(|id| RefundItem { id, amount: None }).collect())
}

fn ask_amount(interview: &mut Interview<'_>, request: &Refund, left: Money) -> Option<Money> {
    let known = interview.known;
    let input = Input::Amount { may_be_zero: false };
    let question = Question::new("amount", words::HOW_MUCH, words::HOW_LABEL, input)
        .hint(words::at_most(words::HOW_MUCH_HINT, left))
        .detail_of("how");
    let answer = interview.ask_so_that(question, |answer| {
        let probe = Refund {
            amount: answer.amount(),
            ..request.clone()
        };
        let wrong = known.fails(&Request::Refund(probe), ClauseId::RefundAmount);
        wrong.then(|| words::at_most(words::TOO_MUCH, left))
    })?;
    answer.amount()
}
