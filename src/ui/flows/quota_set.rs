//! Setting a quota: in whose account, for whom, how much.

use super::bind::ask_relation;
use super::conversation::Conversation;
use super::facts::{who, who_else};
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::QuotaSet;
use crate::engine::{PersonId, Request};
use crate::money::Money;
use crate::policy::kind;
use crate::ui::text::{Said, quota as words};

/// How a quota is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 4,
    button: words::SET_BUTTON,
    refused: words::NOT_SET,
    nothing: |known| {
        let alone = known.state.people.len() < 2;
        alone.then_some((words::ALONE_TITLE, words::ALONE))
    },
    questions: &[
        ("holder", "holder"),
        ("beneficiary", "beneficiary"),
        ("relation", "relation"),
        ("amount", "amount"),
    ],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let holder = interview.ask_person(
        who(&known, "holder", words::HOLDER, words::HOLDER_LABEL).hint(words::HOLDER_HINT),
    )?;
    let title = words::beneficiary(&known.name(&holder));
    let beneficiary = interview.ask_person(
        who_else(
            &known,
            &holder,
            "beneficiary",
            title,
            words::BENEFICIARY_LABEL,
        )
        .hint(words::BENEFICIARY_HINT),
    )?;
    let relation = ask_relation(interview, &beneficiary, &holder, words::RELATION_WHY)?;
    let amount = ask_amount(interview, &holder, &beneficiary)?;
    Some(Request::QuotaSet(QuotaSet {
        holder,
        beneficiary,
        relation,
        amount,
    }))
}

/// Where a quota stands, another amount takes its place.
fn ask_amount(
    interview: &mut Interview<'_>,
    holder: &PersonId,
    beneficiary: &PersonId,
) -> Option<Money> {
    let state = interview.known.state;
    let standing = state.quota(holder, beneficiary);
    let hint = standing.map_or(Said::from(words::AMOUNT_HINT), |it| {
        words::standing(state.balance(&it.account()))
    });
    let input = Input::Amount { may_be_zero: false };
    let question = Question::new("amount", words::AMOUNT, words::AMOUNT_LABEL, input);
    interview.ask_amount(question.hint(hint))
}

/// What has to be known before a quota is set: its owner can't use that money, where the rules say
/// so.
pub(super) fn frozen(known: &Known<'_>, request: &QuotaSet) -> Option<Said> {
    let frozen = known.rule::<kind::QuotaFrozen>(&request.holder)?;
    let (holder, beneficiary) = (
        known.name(&request.holder),
        known.name(&request.beneficiary),
    );
    frozen.then(|| words::frozen(&holder, &beneficiary))
}
