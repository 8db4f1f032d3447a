//! A resident premium: whose, for which year, how much, out of whose account or wallet.

use chrono::Datelike;

use super::conversation::Conversation;
use super::facts::who;
use super::interview::{Interview, Known};
use super::question::{Input, Question};
use crate::engine::request::{Premium, PremiumFrom};
use crate::engine::{Account, Member, PersonId, Request};
use crate::money::Money;
use crate::policy::ClauseId;
use crate::policy::rule::Scheme;
use crate::ui::components::Choice;
use crate::ui::text::flow::insured;
use crate::ui::text::premium as words;

/// How a premium is asked for.
pub(super) const TALK: Conversation = Conversation {
    ask,
    usual: 5,
    button: words::BUTTON,
    refused: words::NOT_PAID,
    nothing: |known| {
        sources(known)
            .is_empty()
            .then_some((words::NONE_TITLE, words::NONE))
    },
    questions: &[
        ("beneficiary", "beneficiary"),
        ("year", "year"),
        ("amount", "amount"),
        ("holder", "source"),
        ("opt_in", "opt-in"),
        ("proof", "proof"),
    ],
    supposes: None,
};

fn ask(interview: &mut Interview<'_>) -> Option<Request> {
    let known = interview.known;
    let beneficiary = interview.ask_person(
        who(&known, "beneficiary", words::WHOSE, words::WHOSE_LABEL).hint(words::WHOSE_HINT),
    )?;
    let year = ask_year(interview)?;
    let amount = ask_amount(interview)?;
    let (from, holder) = ask_source(interview)?;
    let mut request = Premium {
        beneficiary,
        amount,
        year,
        from,
        holder: Some(holder),
        opt_in: true,
        proof: false,
    };
    ask_opt_in(interview, &mut request)?;
    ask_proof(interview, &mut request)?;
    Some(Request::Premium(request))
}

pub(super) fn ask_amount(interview: &mut Interview<'_>) -> Option<Money> {
    let input = Input::Amount { may_be_zero: false };
    interview.ask_amount(
        Question::new("amount", words::AMOUNT, words::AMOUNT_LABEL, input).hint(words::AMOUNT_HINT),
    )
}

/// A premium insures the year to come, or what is left of this one.
pub(super) fn ask_year(interview: &mut Interview<'_>) -> Option<i32> {
    let this = interview.known.today().year();
    let years = [this.saturating_add(1), this];
    let choices = years.map(|it| Choice::new(it.to_string(), words::year(it)));
    let input = Input::One(choices.into());
    let word = interview.ask_word(Question::new("year", words::YEAR, words::YEAR_LABEL, input))?;
    word.parse().ok()
}

/// Before whose account it is, in drafts.
const ACCOUNT: &str = "account.";
/// Before whose wallet it is, in drafts.
const WALLET: &str = "wallet.";

fn ask_source(interview: &mut Interview<'_>) -> Option<(PremiumFrom, PersonId)> {
    let input = Input::One(sources(&interview.known));
    let question = Question::new("source", words::SOURCE, words::SOURCE_LABEL, input)
        .hint(words::SOURCE_HINT)
        .telling();
    let word = interview.ask_word(question)?;
    let (from, person) = match word.strip_prefix(WALLET) {
        Some(person) => (PremiumFrom::Wallet, person),
        None => (PremiumFrom::Account, word.strip_prefix(ACCOUNT)?),
    };
    Some((from, PersonId::new(person)))
}

/// The accounts that there are or may be, then the wallets.
fn sources(known: &Known<'_>) -> Vec<Choice> {
    let members = known.state.people.iter();
    let accounts = members.clone().filter(|it| may_have_account(it)).map(|it| {
        let id = &it.person.id;
        let choice = Choice::new(format!("{ACCOUNT}{id}"), words::account(&known.name(id)));
        let balance = known.state.balance(&Account::Personal(id.clone()));
        let choice = choice.with_hint(insured(&it.person));
        if it.account_known {
            choice.with_amount(balance)
        } else {
            choice
        }
    });
    let wallets = members.filter(|it| it.wallet_open).map(|it| {
        let id = &it.person.id;
        let balance = known.state.balance(&Account::Wallet(id.clone()));
        Choice::new(format!("{WALLET}{id}"), words::wallet(&known.name(id))).with_amount(balance)
    });
    accounts.chain(wallets).collect()
}

/// Whether somebody has a personal account as far as it is known.
fn may_have_account(member: &Member) -> bool {
    !member.account_closed
        && match member.person.scheme {
            Some(Scheme::Employee) | None => true,
            Some(Scheme::Resident | Scheme::None) => false,
        }
}

/// Whether the payer wants it is asked where the engine would object to a no.
pub(super) fn ask_opt_in(interview: &mut Interview<'_>, request: &mut Premium) -> Option<()> {
    let probe = Premium {
        opt_in: false,
        ..request.clone()
    };
    let known = interview.known;
    if known.fails(&Request::Premium(probe), ClauseId::PremiumOptIn) {
        let payer = known.name(request.payer());
        let question = Question::yes_or_no("opt-in", words::opt_in(&payer), words::OPT_IN_LABEL);
        request.opt_in = interview.ask_yes(question.hint(words::OPT_IN_HINT))?;
    }
    Some(())
}

/// Proof of a payment in cash is asked for where the engine refuses without it: where the premium is
/// repaid.
pub(super) fn ask_proof(interview: &mut Interview<'_>, request: &mut Premium) -> Option<()> {
    if interview
        .known
        .fails(&Request::Premium(request.clone()), ClauseId::PremiumProof)
    {
        let question = Question::yes_or_no("proof", words::PROOF, words::PROOF_LABEL);
        request.proof = interview.ask_yes(question.hint(words::PROOF_HINT))?;
    }
    Some(())
}
