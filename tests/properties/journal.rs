//! What holds in every journal: money is moved and never made, nothing goes below zero, what is
//! kept can be read back, and what is taken back is as if it never was.

use std::collections::BTreeMap;

use gongji::engine::{Account, Binding, Payment, Request, Split, State};
use gongji::ledger::{Entry, Ledger, LedgerError, Receipt, audit};
use gongji::money::Money;
use gongji::policy::kind::PayOrder;
use gongji::policy::rule::AccountOrder;
use proptest::prelude::*;

use super::means::quotas_stand;
use super::money::money_is_told_in_full;
use super::scheduled::what_is_on_its_way_arrives;
use super::story::story;
use super::tell::{Came, Told, all_of, holdings, tell, visible};

type Law = Result<(), TestCaseError>;

proptest! {
    #[test]
    fn the_books_are_kept(story in story(8)) {
        let ledger = tell(&story, books)?;
        kept(&ledger)?;
        money_is_told_in_full(&ledger)?;
        let found = audit(&ledger, &story.rules.policy());
        prop_assert_eq!(found, Ok(Vec::new()), "the same rules come to the same");
    }

    #[test]
    fn what_is_taken_back_never_was(story in story(6)) {
        tell(&story, taken_back_never_was)?;
    }
}

/// What holds after every deed.
pub fn books(told: &Told<'_>) -> Law {
    let state = told.ledger.state();
    nothing_below_zero(state)?;
    payments_add_up(state)?;
    lent_is_the_sum(state)?;
    what_is_on_its_way_arrives(told)?;
    a_pair_is_bound_once(state)?;
    quotas_stand(state)?;
    match &told.came {
        Came::Asked { request, answer } => {
            answered(told, answer)?;
            if let (Request::Pay(_) | Request::Refund(_), Ok(receipt)) = (request, answer) {
                split_whole(receipt)?;
            }
            if let (Request::Pay(_), Ok(receipt)) = (request, answer) {
                sources_in_turn(told, receipt)?;
            }
        }
        Came::TakenBack { entry, answer } => taken_back(told, *entry, answer)?,
    }
    told.ledger.entries().last().map_or(Ok(()), balanced)
}

/// The last entry can be taken back, once, and then all is as it was.
pub fn taken_back_never_was(told: &Told<'_>) -> Law {
    let Some(entry) = told.entry() else {
        return Ok(());
    };
    let mut ledger = told.ledger.clone();
    let undone = ledger.undo(told.policy, told.at, entry);
    if let Came::TakenBack { .. } = told.came {
        let because_of = None;
        let refused = LedgerError::CannotUndo { entry, because_of };
        prop_assert_eq!(undone, Err(refused), "an undo is not undone");
        return Ok(());
    }
    prop_assert!(
        undone.is_ok(),
        "the last entry can't be taken back: {undone:?}"
    );
    prop_assert_eq!(
        visible(ledger.state(), told.at),
        visible(told.before.state(), told.at)
    );
    let twice = ledger.undo(told.policy, told.at, entry);
    let because_of = undone.ok();
    let refused = LedgerError::CannotUndo { entry, because_of };
    prop_assert_eq!(twice, Err(refused), "nothing is taken back twice");
    Ok(())
}

fn fen(amounts: impl IntoIterator<Item = Money>) -> i64 {
    amounts.into_iter().map(Money::fen).sum()
}

/// A journal that was written down gives the same state when it is read back.
fn kept(ledger: &Ledger) -> Law {
    let text = serde_json::to_string(ledger.entries()).unwrap();
    let entries: Vec<Entry> = serde_json::from_str(&text).unwrap();
    prop_assert_eq!(&entries[..], ledger.entries());
    let again = Ledger::replay(entries).unwrap();
    prop_assert_eq!(all_of(again.state()), all_of(ledger.state()));
    Ok(())
}

fn balanced(entry: &Entry) -> Law {
    let sum = fen(entry.postings.iter().map(|it| it.amount));
    prop_assert_eq!(
        sum,
        0,
        "the postings of entry {} don't balance",
        entry.number
    );
    Ok(())
}

fn nothing_below_zero(state: &State) -> Law {
    for (account, balance) in &state.balances {
        let private = matches!(
            account,
            Account::Personal(_)
                | Account::Wallet(_)
                | Account::Quota { .. }
                | Account::OnTheWay(_)
        );
        prop_assert!(
            !private || balance.fen() >= 0,
            "{account:?} is at {balance}"
        );
    }
    prop_assert_eq!(
        fen(state.balances.values().copied()),
        0,
        "money was made or lost"
    );
    Ok(())
}

/// What the sources paid is the bill, and no source keeps less than nothing or more than it paid.
pub fn payments_add_up(state: &State) -> Law {
    for payment in state.payments.values() {
        let Payment {
            lines,
            parts,
            reference,
            ..
        } = payment;
        let (bill, paid) = (
            lines.iter().map(|it| it.amount),
            parts.iter().map(|it| it.paid),
        );
        prop_assert_eq!(fen(bill), fen(paid), "{} is paid", reference);
        let kept = lines.iter().map(|it| it.retained);
        let left = parts.iter().map(|it| it.retained);
        prop_assert_eq!(fen(kept), fen(left), "{} is retained", reference);
        let lines = lines.iter().map(|it| (it.retained, it.amount));
        for (kept, whole) in lines.chain(parts.iter().map(|it| (it.retained, it.paid))) {
            let within = 0 <= kept.fen() && kept <= whole;
            prop_assert!(within, "{reference}: {kept} is left of {whole}");
        }
    }
    Ok(())
}

/// What a binding has lent is what the payments under it keep.
fn lent_is_the_sum(state: &State) -> Law {
    let mut sums: BTreeMap<u32, i64> = BTreeMap::new();
    for part in state.payments.values().flat_map(|it| &it.parts) {
        if let Some(binding) = part.binding {
            *sums.entry(binding).or_default() += part.retained.fen();
        }
    }
    let lent = state
        .lent
        .iter()
        .map(|(binding, lent)| (*binding, lent.fen()));
    prop_assert_eq!(lent.collect::<BTreeMap<_, _>>(), sums);
    Ok(())
}

/// Else one account would be counted twice in one payment.
fn a_pair_is_bound_once(state: &State) -> Law {
    let lasts = |it: &&Binding| it.end.is_none_or(|end| it.start < end);
    let bindings: Vec<&Binding> = state.bindings.iter().filter(lasts).collect();
    for (index, one) in bindings.iter().enumerate() {
        for other in bindings.iter().skip(index + 1) {
            let same = one.holder == other.holder
                && one.beneficiary == other.beneficiary
                && one.instrument == other.instrument;
            let apart = one.end.is_some_and(|end| end <= other.start)
                || other.end.is_some_and(|end| end <= one.start);
            prop_assert!(
                !same || apart,
                "bound twice at a time: {one:?} and {other:?}"
            );
        }
    }
    Ok(())
}

/// What goes through is carried out, and whatever doesn't changes nothing.
fn answered(told: &Told<'_>, answer: &Result<Receipt, LedgerError>) -> Law {
    let entry = match answer {
        Ok(receipt) => {
            let goes = receipt.decision.outcome.goes_through();
            prop_assert_eq!(
                receipt.entry.is_some(),
                goes,
                "{:?}",
                receipt.decision.outcome
            );
            receipt.entry
        }
        Err(LedgerError::Request(_)) => None,
        Err(error) => {
            return Err(TestCaseError::fail(format!(
                "can't be carried out: {error}"
            )));
        }
    };
    if entry.is_none() {
        prop_assert_eq!(all_of(told.ledger.state()), all_of(told.before.state()));
    }
    Ok(())
}

/// The sources of a payment or refund make up the whole, and the holders the aid.
fn split_whole(receipt: &Receipt) -> Law {
    let Some(split) = receipt.decision.plan.split.clone() else {
        return Ok(());
    };
    let Split {
        pool,
        own,
        aid,
        wallet,
        quota,
        cash,
        aid_by,
    } = split;
    let sources = [pool, own, aid, wallet, quota, cash];
    let shop = receipt.decision.plan.postings.iter();
    let total = fen(shop
        .filter(|it| matches!(it.account, Account::Provider | Account::Insurer))
        .map(|it| it.amount))
    .abs();
    prop_assert_eq!(fen(sources), total, "the split is not the whole");
    prop_assert_eq!(
        fen(aid_by.values().copied()),
        aid.fen(),
        "the holders are not the aid"
    );
    let all = sources.into_iter().chain(aid_by.into_values());
    prop_assert!(
        fen(all.map(|it| it.min(Money::ZERO))) == 0,
        "a source is below zero"
    );
    Ok(())
}

/// Pool, own account, holders by the age of their bindings, cash, or pool, wallet, quotas by their
/// age, cash; each gives all that it can before the next gives anything, and an allowed payment
/// takes no cash.
fn sources_in_turn(told: &Told<'_>, receipt: &Receipt) -> Law {
    let Some(payment) = receipt
        .entry
        .and_then(|_| told.ledger.state().payments.values().last())
    else {
        return Ok(());
    };
    let state = told.ledger.state();
    let region = state.member(&payment.patient).unwrap().person.region;
    let order = told
        .policy
        .find::<PayOrder>(region, told.at.date())
        .map(|it| *it.value);
    let rank = |account: &Account, binding: Option<u32>| match account {
        Account::Pool => (0, None),
        Account::Personal(_) => match (order, binding) {
            (Some(AccountOrder::AidFirst), None) => (2, None),
            (_, binding) => (1, binding.map(|it| (state.binding(it).unwrap().start, it))),
        },
        Account::Wallet(_) => (1, None),
        Account::Quota {
            holder,
            beneficiary,
        } => {
            let quota = state.quota(holder, beneficiary).unwrap();
            (2, Some((told.at, quota.number)))
        }
        _ => (3, None),
    };
    let ranks: Vec<_> = payment
        .parts
        .iter()
        .map(|it| rank(&it.account, it.binding))
        .collect();
    prop_assert!(ranks.is_sorted(), "not in turn: {:?}", payment.parts);
    let personal = payment
        .parts
        .iter()
        .filter(|it| it.account.never_negative());
    let all_but_last = personal.clone().count().saturating_sub(1);
    for part in personal.take(all_but_last) {
        let limit = part.binding.and_then(|it| state.binding(it).unwrap().limit);
        let exhausted = state.balance(&part.account).is_zero() || limit.is_some();
        prop_assert!(exhausted, "{part:?} could have given more");
    }
    let allowed = receipt.decision.outcome == gongji::engine::Outcome::Allowed;
    let cash = payment
        .parts
        .iter()
        .any(|it| matches!(it.account, Account::Cash(_)));
    prop_assert!(!(allowed && cash), "cash was taken and nobody says why");
    Ok(())
}

/// Whatever entry is taken back, every account has what it would have without it.
fn taken_back(told: &Told<'_>, entry: u64, answer: &Result<u64, LedgerError>) -> Law {
    let Ok(number) = answer else {
        prop_assert_eq!(all_of(told.ledger.state()), all_of(told.before.state()));
        return Ok(());
    };
    let mut expected: BTreeMap<&Account, i64> = BTreeMap::new();
    for (account, balance) in &told.before.state().balances {
        expected.insert(account, balance.fen());
    }
    for posting in &told.ledger.entry(entry).unwrap().postings {
        *expected.entry(&posting.account).or_default() -= posting.amount.fen();
    }
    expected.retain(|_, balance| *balance != 0);
    let holdings = holdings(told.ledger.state());
    let found = holdings
        .into_iter()
        .map(|(account, balance)| (account, balance.fen()));
    prop_assert_eq!(found.collect::<BTreeMap<_, _>>(), expected);
    prop_assert_eq!(told.ledger.undone_by(entry), Some(*number));
    Ok(())
}
