//! Taking an entry back: a new entry whose postings and effects balance it.
//!
//! Only what nothing later builds on can be taken back; the later entry has to go first.

use chrono::NaiveDateTime;

use super::{Cause, Entry, Ledger, LedgerError};
use crate::engine::{Account, Effect, Outcome, Pending, PersonId, Posting, State};

/// The entry that takes `entry` back.
pub(super) fn compensation(
    ledger: &Ledger,
    number: u64,
    at: NaiveDateTime,
    entry: u64,
    packs: &str,
) -> Result<Entry, LedgerError> {
    let refuse = |because_of| LedgerError::CannotUndo { entry, because_of };
    let original = ledger.entry(entry).ok_or(LedgerError::Dangling { entry })?;
    if let Some(undone) = ledger.undone_by(entry) {
        return Err(refuse(Some(undone)));
    }
    if original.request().is_none() {
        return Err(refuse(None));
    }
    let before = ledger.before(entry)?;
    let after = ledger.before(entry.saturating_add(1))?;
    let mut effects = Vec::new();
    for effect in original.effects.iter().rev() {
        if !stands(&after, ledger.state(), effect) {
            return Err(refuse(ledger.first_later(entry, |it| touches(effect, it))));
        }
        if let Some(later) = ledger.in_the_way(entry, &after, effect) {
            return Err(refuse(Some(later)));
        }
        effects.extend(inverse(&before, effect));
    }
    if let Some(closing) = ledger.closing_since(original) {
        return Err(refuse(Some(closing)));
    }
    let postings = original.postings.iter();
    let postings = postings
        .map(|it| Posting {
            account: it.account.clone(),
            amount: it.amount.negated(),
        })
        .collect();
    Ok(Entry {
        number,
        at,
        cause: Cause::Undo { entry },
        outcome: Outcome::Allowed,
        clauses: Vec::new(),
        packs: packs.to_owned(),
        effects,
        postings,
    })
}

impl Ledger {
    /// The state before that entry.
    fn before(&self, entry: u64) -> Result<State, LedgerError> {
        let earlier = self
            .entries()
            .iter()
            .filter(|it| it.number < entry)
            .cloned();
        Ok(Ledger::replay(earlier.collect())?.state)
    }

    /// The first entry after `entry` with such an effect that was not taken back itself.
    fn first_later(&self, entry: u64, such: impl Fn(&Effect) -> bool) -> Option<u64> {
        let mut later = self.entries().iter().filter(|it| it.number > entry);
        let found =
            later.find(|it| it.effects.iter().any(&such) && self.undone_by(it.number).is_none());
        found.map(|it| it.number)
    }

    /// The first later entry that relies on the effect without changing what it made: a binding or
    /// payment of the person whom it was told about, a binding that would be made twice if the
    /// ended one came back, or the taking back of a binding that the returned money was paid under.
    fn in_the_way(&self, entry: u64, after: &State, effect: &Effect) -> Option<u64> {
        let in_the_way = |later: &Effect| match (effect, later) {
            (Effect::Joined { person, .. } | Effect::Amended { person, .. }, later) => {
                rests_on(&person.id, later)
            }
            (
                Effect::CoverageSet { person, .. }
                | Effect::Moved { person, .. }
                | Effect::AccountClosed { person },
                later,
            ) => rests_on(person, later),
            (Effect::BindingEnds { binding, .. }, Effect::Bound(new)) => {
                after.binding(*binding).is_some_and(|ended| {
                    ended.holder == new.holder || ended.beneficiary == new.beneficiary
                })
            }
            (Effect::Dissolved(ended), Effect::Granted(new)) => {
                ended.holder == new.holder && ended.beneficiary == new.beneficiary
            }
            (Effect::Retained { reference, .. }, Effect::BindingVoided { binding }) => {
                let payment = after.payments.get(reference);
                let mut parts = payment.into_iter().flat_map(|it| &it.parts);
                parts.any(|part| part.binding == Some(*binding))
            }
            _ => false,
        };
        self.first_later(entry, in_the_way)
    }

    /// The later entry that closed an account, or gave up a quota, which the entry moved money in
    /// or out of.
    fn closing_since(&self, entry: &Entry) -> Option<u64> {
        let touched = |account: Account| entry.postings.iter().any(|it| it.account == account);
        let closes = |effect: &Effect| match effect {
            Effect::AccountClosed { person } => touched(Account::Personal(person.clone())),
            Effect::Dissolved(quota) => touched(quota.account()),
            _ => false,
        };
        self.first_later(entry.number, closes)
    }
}

/// Whether a binding or a payment was decided by what was known of the person.
fn rests_on(person: &PersonId, later: &Effect) -> bool {
    match later {
        Effect::Bound(it) => it.holder == *person || it.beneficiary == *person,
        Effect::Paid(it) => {
            let account = Account::Personal(person.clone());
            it.patient == *person || it.parts.iter().any(|part| part.account == account)
        }
        Effect::Sent(it) => it.from == *person || it.to == *person,
        Effect::Granted(it) => it.concerns(person),
        Effect::Scheduled(it) => it.payer() == person || it.beneficiary() == person,
        _ => false,
    }
}

/// Whether what the effect made is still as it made it.
fn stands(after: &State, now: &State, effect: &Effect) -> bool {
    match effect {
        Effect::Joined { person, .. } | Effect::Amended { person, .. } => {
            after.member(&person.id) == now.member(&person.id)
        }
        Effect::CoverageSet { person, .. }
        | Effect::Moved { person, .. }
        | Effect::AccountClosed { person }
        | Effect::WalletOpened { person } => after.member(person) == now.member(person),
        Effect::Bound(binding) => {
            let used = now.payments.values().flat_map(|it| &it.parts);
            let mut used = used.filter(|it| it.binding == Some(binding.number));
            now.binding(binding.number) == Some(binding) && used.all(|it| it.retained.is_zero())
        }
        Effect::BindingEnds { binding, .. } => after.binding(*binding) == now.binding(*binding),
        Effect::Paid(payment) => now.payments.get(&payment.reference) == Some(payment),
        Effect::Retained { reference, .. } => {
            after.payments.get(reference) == now.payments.get(reference)
        }
        Effect::Scheduled(it) => now.waiting(it.number).is_some(),
        Effect::Settled(_) => true,
        Effect::Sent(it) => now.sent.contains(it),
        // What was spent of it has to come back first.
        Effect::Granted(it) => {
            let (account, quota) = (it.account(), after.quota(&it.holder, &it.beneficiary));
            now.quota(&it.holder, &it.beneficiary) == quota
                && now.balance(&account) == after.balance(&account)
        }
        Effect::Dissolved(_) => true,
        Effect::Left { .. }
        | Effect::BindingRestored { .. }
        | Effect::BindingVoided { .. }
        | Effect::PaymentVoided { .. }
        | Effect::AccountReopened { .. }
        | Effect::Unscheduled(_)
        | Effect::Held(_)
        | Effect::WalletUnopened { .. }
        | Effect::Unsent(_) => false,
    }
}

/// What was known of a person before.
fn as_it_was(before: &State, person: &PersonId) -> Option<Effect> {
    let member = before.member(person)?;
    Some(Effect::Amended {
        person: member.person.clone(),
        account_known: member.account_known,
    })
}

/// The effect that brings back what was before.
fn inverse(before: &State, effect: &Effect) -> Option<Effect> {
    Some(match effect {
        Effect::Joined { person, .. } => Effect::Left {
            person: person.id.clone(),
        },
        Effect::Amended { person, .. } => as_it_was(before, &person.id)?,
        Effect::Moved { person, .. } => as_it_was(before, person)?,
        Effect::CoverageSet { person, .. } => {
            let state = before.member(person)?.person.coverage;
            Effect::CoverageSet {
                person: person.clone(),
                state,
            }
        }
        Effect::AccountClosed { person } => Effect::AccountReopened {
            person: person.clone(),
        },
        Effect::Bound(binding) => Effect::BindingVoided {
            binding: binding.number,
        },
        Effect::BindingEnds { binding, .. } => Effect::BindingRestored {
            binding: before.binding(*binding)?.clone(),
        },
        Effect::Paid(payment) => Effect::PaymentVoided {
            reference: payment.reference.clone(),
        },
        Effect::Retained { reference, .. } => {
            let payment = before.payments.get(reference)?;
            Effect::Retained {
                reference: reference.clone(),
                lines: payment.lines.iter().map(|it| it.retained).collect(),
                parts: payment.parts.iter().map(|it| it.retained).collect(),
            }
        }
        Effect::WalletOpened { person } => Effect::WalletUnopened {
            person: person.clone(),
        },
        Effect::Sent(it) => Effect::Unsent(it.clone()),
        Effect::Granted(it) => match before.quota(&it.holder, &it.beneficiary) {
            Some(standing) => Effect::Granted(standing.clone()),
            None => Effect::Dissolved(it.clone()),
        },
        Effect::Dissolved(it) => Effect::Granted(it.clone()),
        Effect::Scheduled(it) => Effect::Unscheduled(it.clone()),
        Effect::Settled(it) => Effect::Held(Pending {
            held: true,
            ..it.clone()
        }),
        Effect::Left { .. }
        | Effect::BindingRestored { .. }
        | Effect::BindingVoided { .. }
        | Effect::PaymentVoided { .. }
        | Effect::AccountReopened { .. }
        | Effect::Unscheduled(_)
        | Effect::Held(_)
        | Effect::WalletUnopened { .. }
        | Effect::Unsent(_) => return None,
    })
}

/// Whether a later effect is about the person, binding or payment that the first one made.
fn touches(effect: &Effect, later: &Effect) -> bool {
    let (one, other) = (subjects(effect), subjects(later));
    one.iter().any(|subject| other.contains(subject))
}

/// What an effect is about, in words that can be compared.
fn subjects(effect: &Effect) -> Vec<String> {
    let person = |id: &crate::engine::PersonId| format!("person {id}");
    let binding = |number: &u32| format!("binding {number}");
    let payment = |reference: &String| format!("payment {reference}");
    let quota = |account: &Account| format!("{account:?}");
    match effect {
        Effect::Joined { person: it, .. } | Effect::Amended { person: it, .. } => {
            vec![person(&it.id)]
        }
        Effect::Left { person: id }
        | Effect::CoverageSet { person: id, .. }
        | Effect::Moved { person: id, .. }
        | Effect::AccountClosed { person: id }
        | Effect::AccountReopened { person: id }
        | Effect::WalletOpened { person: id }
        | Effect::WalletUnopened { person: id } => vec![person(id)],
        Effect::Sent(it) | Effect::Unsent(it) => vec![person(&it.from), person(&it.to)],
        Effect::Granted(it) | Effect::Dissolved(it) => vec![
            quota(&it.account()),
            person(&it.holder),
            person(&it.beneficiary),
        ],
        Effect::Bound(it) | Effect::BindingRestored { binding: it } => {
            vec![
                binding(&it.number),
                person(&it.holder),
                person(&it.beneficiary),
            ]
        }
        Effect::BindingEnds {
            binding: number, ..
        }
        | Effect::BindingVoided { binding: number } => {
            vec![binding(number)]
        }
        Effect::Paid(it) => {
            let mut subjects = vec![payment(&it.reference), person(&it.patient)];
            subjects.extend(it.parts.iter().map(|part| quota(&part.account)));
            subjects.extend(
                it.parts
                    .iter()
                    .filter_map(|part| part.binding.as_ref().map(binding)),
            );
            subjects
        }
        Effect::PaymentVoided { reference } | Effect::Retained { reference, .. } => {
            vec![payment(reference)]
        }
        Effect::Scheduled(it)
        | Effect::Settled(it)
        | Effect::Unscheduled(it)
        | Effect::Held(it) => vec![format!("pending {}", it.number)],
    }
}
