//! How an entry changes the state. It re-applies what was posted and never decides.

use std::collections::BTreeMap;

use super::{Entry, LedgerError};
use crate::engine::{Account, Binding, Effect, Member, Payment, State, balanced};
use crate::money::{Money, MoneyError};

/// Applies one entry, all of it or nothing.
pub(super) fn fold(state: &mut State, entry: &Entry) -> Result<(), LedgerError> {
    let balances = posted(state, entry)?;
    // Effects are checked on what they touch before anything is written.
    for effect in &entry.effects {
        possible(state, effect).ok_or(LedgerError::Dangling {
            entry: entry.number,
        })?;
    }
    for effect in &entry.effects {
        apply(state, effect);
    }
    state.balances.extend(balances);
    state.now = Some(entry.at);
    Ok(())
}

/// The balances of the accounts that the entry posts to, after it.
fn posted(state: &State, entry: &Entry) -> Result<BTreeMap<Account, Money>, LedgerError> {
    if !balanced(&entry.postings)? {
        return Err(LedgerError::Unbalanced {
            entry: entry.number,
        });
    }
    let mut balances: BTreeMap<Account, Money> = BTreeMap::new();
    for posting in &entry.postings {
        let before = balances.get(&posting.account).copied();
        let before = before.unwrap_or_else(|| state.balance(&posting.account));
        balances.insert(posting.account.clone(), before.plus(posting.amount)?);
    }
    for (account, balance) in &balances {
        if account.never_negative() && balance.is_negative() {
            let account = account.clone();
            return Err(LedgerError::Negative {
                entry: entry.number,
                account,
            });
        }
    }
    Ok(balances)
}

/// Whether what the effect speaks of is there.
fn possible(state: &State, effect: &Effect) -> Option<()> {
    match effect {
        Effect::Joined { person, .. } if state.member(&person.id).is_some() => None,
        Effect::Joined { .. } => Some(()),
        Effect::Bound(it) if state.binding(it.number).is_some() => None,
        Effect::Bound(it) => state
            .member(&it.holder)
            .and(state.member(&it.beneficiary))
            .map(|_| ()),
        Effect::Paid(it) if state.payments.contains_key(&it.reference) => None,
        Effect::Paid(it) => state.member(&it.patient).map(|_| ()),
        Effect::Amended { person, .. } => state.member(&person.id).map(|_| ()),
        Effect::CoverageSet { person, .. }
        | Effect::Moved { person, .. }
        | Effect::Left { person }
        | Effect::AccountClosed { person }
        | Effect::AccountReopened { person } => state.member(person).map(|_| ()),
        Effect::BindingEnds { binding, .. } | Effect::BindingVoided { binding } => {
            state.binding(*binding).map(|_| ())
        }
        Effect::BindingRestored { binding } => state.binding(binding.number).map(|_| ()),
        Effect::PaymentVoided { reference } => state.payments.get(reference).map(|_| ()),
        Effect::WalletOpened { person } | Effect::WalletUnopened { person } => {
            state.member(person).map(|_| ())
        }
        Effect::Sent(it) => state.member(&it.from).and(state.member(&it.to)).map(|_| ()),
        Effect::Unsent(it) => state.sent.contains(it).then_some(()),
        Effect::Granted(it) => {
            let standing = state.quota(&it.holder, &it.beneficiary);
            let people = state.member(&it.holder).and(state.member(&it.beneficiary));
            let alone = standing.is_none_or(|other| other.number == it.number);
            people.filter(|_| alone).map(|_| ())
        }
        Effect::Dissolved(it) => state.quotas.contains(it).then_some(()),
        Effect::Scheduled(it) => (it.number > state.scheduled).then_some(()),
        Effect::Settled(it) | Effect::Unscheduled(it) => state.waiting(it.number).map(|_| ()),
        Effect::Held(it) if state.waiting(it.number).is_some() => None,
        Effect::Held(it) => (it.held && it.number <= state.scheduled).then_some(()),
        Effect::Retained {
            reference,
            lines,
            parts,
        } => {
            let payment = state.payments.get(reference)?;
            let amounts: Vec<Money> = payment.lines.iter().map(|it| it.amount).collect();
            let paid: Vec<Money> = payment.parts.iter().map(|it| it.paid).collect();
            (within(lines, &amounts) && within(parts, &paid)).then_some(())
        }
    }
}

/// Whether each amount lies between nothing and its own whole.
fn within(amounts: &[Money], wholes: &[Money]) -> bool {
    let mut pairs = amounts.iter().zip(wholes);
    amounts.len() == wholes.len() && pairs.all(|(it, whole)| !it.is_negative() && it <= whole)
}

fn apply(state: &mut State, effect: &Effect) {
    match effect {
        Effect::Joined {
            person,
            account_known,
            wallet_open,
        } => state.people.push(Member {
            person: person.clone(),
            account_known: *account_known,
            account_closed: false,
            wallet_open: *wallet_open,
        }),
        Effect::Left { person } => state.people.retain(|it| it.person.id != *person),
        Effect::Amended {
            person,
            account_known,
        } => {
            change(state, &person.id, |member| {
                member.person = person.clone();
                member.account_known = *account_known;
            });
        }
        Effect::CoverageSet {
            person,
            state: coverage,
        } => {
            change(state, person, |member| member.person.coverage = *coverage);
        }
        Effect::Moved { person, region } => {
            change(state, person, |member| member.person.region = Some(*region));
        }
        Effect::AccountClosed { person } => {
            change(state, person, |member| member.account_closed = true);
        }
        Effect::AccountReopened { person } => {
            change(state, person, |member| member.account_closed = false);
        }
        Effect::Bound(binding) => state.bindings.push(binding.clone()),
        Effect::BindingEnds { binding, end } => {
            rebind(state, *binding, |it| {
                it.end = Some(*end);
                it.unbound = true;
            });
        }
        Effect::BindingRestored { binding } => {
            rebind(state, binding.number, |it| *it = binding.clone());
        }
        // A binding that never was keeps its number, so that numbers stay unique.
        Effect::BindingVoided { binding } => {
            rebind(state, *binding, |it| it.end = Some(it.start));
        }
        Effect::Paid(payment) => {
            lend(state, payment, Money::plus);
            state
                .payments
                .insert(payment.reference.clone(), payment.clone());
        }
        Effect::PaymentVoided { reference } => retain(state, reference, &[], &[]),
        Effect::Retained {
            reference,
            lines,
            parts,
        } => retain(state, reference, lines, parts),
        Effect::Scheduled(it) => {
            state.scheduled = it.number;
            state.pending.push(it.clone());
        }
        Effect::Settled(it) | Effect::Unscheduled(it) => {
            state.pending.retain(|other| other.number != it.number);
        }
        Effect::Held(it) => state.pending.push(it.clone()),
        Effect::WalletOpened { person } => change(state, person, |it| it.wallet_open = true),
        Effect::WalletUnopened { person } => change(state, person, |it| it.wallet_open = false),
        Effect::Granted(it) => {
            state.granted = state.granted.max(it.number);
            state.quotas.retain(|other| other.number != it.number);
            let place = state
                .quotas
                .partition_point(|other| other.number < it.number);
            state.quotas.insert(place, it.clone());
        }
        Effect::Dissolved(it) => state.quotas.retain(|other| other.number != it.number),
        Effect::Sent(transfer) => state.sent.push(transfer.clone()),
        Effect::Unsent(transfer) => {
            let sent = state.sent.iter().rposition(|it| it == transfer);
            sent.map(|index| state.sent.remove(index));
        }
    }
}

fn change(state: &mut State, id: &crate::engine::PersonId, with: impl FnOnce(&mut Member)) {
    if let Some(member) = state.people.iter_mut().find(|it| it.person.id == *id) {
        with(member);
    }
}

fn rebind(state: &mut State, number: u32, with: impl FnOnce(&mut Binding)) {
    if let Some(binding) = state.bindings.iter_mut().find(|it| it.number == number) {
        with(binding);
    }
}

/// Sets what is left of lines and parts; where no amount is given, nothing is left.
fn retain(state: &mut State, reference: &str, lines: &[Money], parts: &[Money]) {
    let Some(mut payment) = state.payments.remove(reference) else {
        return;
    };
    lend(state, &payment, Money::minus);
    let mut left = lines.iter().copied();
    for line in &mut payment.lines {
        line.retained = left.next().unwrap_or(Money::ZERO);
    }
    let mut left = parts.iter().copied();
    for part in &mut payment.parts {
        part.retained = left.next().unwrap_or(Money::ZERO);
    }
    lend(state, &payment, Money::plus);
    state.payments.insert(payment.reference.clone(), payment);
}

/// Adds what the payment's bindings have paid of it to what they have lent, or takes it away. It
/// can't leave the range that is computed with: that would take 10^11 of the largest amounts.
fn lend(
    state: &mut State,
    payment: &Payment,
    change: impl Fn(Money, Money) -> Result<Money, MoneyError>,
) {
    for part in &payment.parts {
        if let Some(binding) = part.binding {
            let lent = state.lent.entry(binding).or_default();
            *lent = change(*lent, part.retained).unwrap_or(*lent);
        }
    }
}
