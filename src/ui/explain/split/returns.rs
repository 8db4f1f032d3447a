//! What came back of a payment since, and to whom.

use chrono::NaiveDate;

use super::model::destination;
use crate::engine::{Account, Effect, Payment};
use crate::ledger::{Cause, Entry, Ledger};
use crate::money::Money;

/// What came back of one part of a payment to one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    /// The place of the part in the payment.
    pub part: usize,
    /// Where it came back to.
    pub account: Account,
    /// How much.
    pub amount: Money,
    /// The entries that returned it, with their days.
    pub entries: Vec<(u64, NaiveDate)>,
}

/// What came back of the payment that an entry made. A refund that was taken back returned nothing;
/// where the payment itself was, everything came back.
pub fn returns(ledger: &Ledger, paid_by: u64, payment: &Payment) -> Vec<Return> {
    let later = ledger.entries().iter().filter(|it| it.number > paid_by);
    let standing = later.filter(|it| match it.cause {
        Cause::Request(_) => ledger.undone_by(it.number).is_none(),
        Cause::Undo { entry } => entry == paid_by,
    });
    let mut left: Vec<Money> = payment.parts.iter().map(|it| it.paid).collect();
    let mut back: Vec<Return> = Vec::new();
    for entry in standing {
        let Some(now) = retained(entry, payment) else {
            continue;
        };
        for (part, (was, now)) in left.iter().zip(&now).enumerate() {
            let account = payment.parts.get(part).map(|it| &it.account);
            let (Some(account), Ok(amount)) = (account, was.minus(*now)) else {
                continue;
            };
            if !amount.is_zero() {
                let to = destination(account, &entry.postings);
                add(&mut back, part, to, amount, entry);
            }
        }
        left = now;
    }
    back
}

/// What each part of a payment still pays after an entry, where the entry is about it.
fn retained(entry: &Entry, payment: &Payment) -> Option<Vec<Money>> {
    entry.effects.iter().find_map(|effect| match effect {
        Effect::Retained {
            reference, parts, ..
        } if *reference == payment.reference => Some(parts.clone()),
        Effect::PaymentVoided { reference } if *reference == payment.reference => {
            Some(vec![Money::ZERO; payment.parts.len()])
        }
        _ => None,
    })
}

fn add(back: &mut Vec<Return>, part: usize, account: Account, amount: Money, entry: &Entry) {
    let entry = (entry.number, entry.at.date());
    let mut known = back.iter_mut();
    match known.find(|it| it.part == part && it.account == account) {
        Some(known) => {
            known.amount = known.amount.plus(amount).unwrap_or(known.amount);
            known.entries.push(entry);
        }
        None => back.push(Return {
            part,
            account,
            amount,
            entries: vec![entry],
        }),
    }
}
