//! What holds for every refund: each source gets back what it gave and never more, a part that is
//! returned leaves what the rest would have cost, and the whole leaves no trace.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use gongji::engine::request::{Bind, Join, Refund, Unbind};
use gongji::engine::{Account, Payment, Person, Request};
use gongji::ledger::Ledger;
use gongji::money::Money;
use gongji::policy::rule::{Channel, Identity, Instrument, ItemKind, Rate, Relation, Venue};
use gongji::policy::{Book, Policy, Reading};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;

use super::journal::payments_add_up;
use super::story::{Charge, amount, charge, id, plain, refund, sound};
use super::tell::holdings;

/// A patient with two holders, a bill, and how parts of it are returned.
#[derive(Clone, Debug)]
struct Visit {
    home: &'static str,
    balances: Vec<Money>,
    limit: Option<Money>,
    aid_first: bool,
    pharmacy: bool,
    charge: Charge,
    unbound: bool,
    refunds: Vec<Refund>,
}

fn visit() -> impl Strategy<Value = Visit> {
    // Where a patient can have two holders.
    let home = select(&["430100", "429006", "350100", "520100"][..]);
    let manner = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.3));
    let refunds = vec(
        refund().prop_map(|it| Refund {
            of: "P0001".to_owned(),
            ..it
        }),
        1..=4,
    );
    let means = (vec(amount(), 3), weighted(0.3, amount()));
    (home, means, manner, charge(), refunds).prop_map(
        |(home, (balances, limit), (aid_first, pharmacy, unbound), charge, refunds)| Visit {
            home,
            balances,
            limit,
            aid_first,
            pharmacy,
            charge,
            unbound,
            refunds,
        },
    )
}

proptest! {
    #[test]
    fn a_part_returned_leaves_what_the_rest_would_have_cost(visit in visit()) {
        let (mut ledger, policy) = visit.paid("resettle")?;
        let Some(payment) = visit.payment(&ledger) else { return Ok(()) };
        let mut rest = Rest::of(&visit.charge);
        for refund in &visit.refunds {
            if !returned(&mut ledger, &policy, refund)? {
                continue;
            }
            rest.without(refund);
            let kept = visit.settled_afresh(&payment, &rest);
            let state = ledger.state();
            let found: Vec<i64> = state.payments[&payment.reference]
                .parts
                .iter()
                .map(|it| it.retained.fen())
                .collect();
            prop_assert_eq!(&found, &kept, "of {:?}", payment.parts);
            for (part, kept) in payment.parts.iter().zip(kept) {
                let back = visit.balance_before(&part.account) - part.paid.fen();
                let now = state.balance(&part.account).fen();
                prop_assert_eq!(now - back, part.paid.fen() - kept, "{:?}", part);
            }
        }
    }

    #[test]
    fn settling_again_is_returning_in_reverse_order(visit in visit()) {
        let (mut one, resettle) = visit.paid("resettle")?;
        let (mut other, reverse) = visit.paid("reverse_order")?;
        for refund in &visit.refunds {
            returned(&mut one, &resettle, refund)?;
            returned(&mut other, &reverse, refund)?;
            prop_assert_eq!(&one.state().payments, &other.state().payments);
            prop_assert_eq!(holdings(one.state()), holdings(other.state()));
        }
    }

    #[test]
    fn the_whole_returned_leaves_no_trace(
        visit in visit(),
        how in select(&["resettle", "reverse_order", "proportional"][..]),
    ) {
        let (mut ledger, policy) = visit.paid(how)?;
        let Some(payment) = visit.payment(&ledger) else { return Ok(()) };
        let mut back = BTreeMap::new();
        let whole = Refund { of: payment.reference.clone(), amount: None, items: Vec::new() };
        for refund in visit.refunds.iter().chain([&whole]) {
            let before = ledger.state().balances.clone();
            returned(&mut ledger, &policy, refund)?;
            payments_add_up(ledger.state())?;
            for part in &payment.parts {
                let before = before.get(&part.account).copied().unwrap_or_default();
                let gained = ledger.state().balance(&part.account).fen() - before.fen();
                prop_assert!(gained >= 0, "{:?} is asked to pay once more", part);
                let sum = back.entry(part.account.clone()).or_insert(0);
                *sum += gained;
                prop_assert!(*sum <= part.paid.fen(), "{:?} gets back {}", part, sum);
            }
        }
        let mut untouched = Ledger::new();
        visit.prepare(&mut untouched, &policy)?;
        prop_assert_eq!(holdings(ledger.state()), holdings(untouched.state()));
        prop_assert!(!returned(&mut ledger, &policy, &whole)?, "nothing is left to return");
    }
}

fn at(day: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2025, 6, day).unwrap();
    day.and_hms_opt(9, 0, 0).unwrap()
}

/// Asks for a refund; says whether it was made.
fn returned(
    ledger: &mut Ledger,
    policy: &Policy<'_>,
    refund: &Refund,
) -> Result<bool, TestCaseError> {
    match ledger.submit(policy, at(9), Request::Refund(refund.clone())) {
        Ok(receipt) => Ok(receipt.entry.is_some()),
        Err(gongji::ledger::LedgerError::Request(_)) => Ok(false),
        Err(error) => Err(TestCaseError::fail(format!(
            "can't be carried out: {error}"
        ))),
    }
}

impl Visit {
    fn policy(&self, refunds: &str) -> Policy<'static> {
        let mut policy = Policy::new(Book::standard(), Reading::Resolved);
        let order = if self.aid_first {
            "aid_first"
        } else {
            "own_first"
        };
        policy.what_if("pay.order", json!(order), None).unwrap();
        policy
            .what_if("refund.partial", json!(refunds), None)
            .unwrap();
        policy
    }

    /// The family before the visit.
    fn prepare(&self, ledger: &mut Ledger, policy: &Policy<'_>) -> Result<(), TestCaseError> {
        let mut steps = Vec::new();
        for (number, balance) in self.balances.iter().enumerate() {
            let person = Person {
                id: id(number),
                ..sound(self.home)
            };
            steps.push(Request::Join(Join {
                person,
                account: Some(*balance),
                wallet: None,
            }));
        }
        for holder in 1..self.balances.len() {
            steps.push(Request::Bind(Bind {
                holder: id(holder),
                beneficiary: id(0),
                relation: Relation::Child,
                instrument: Instrument::Aid,
                start: None,
                end: Some(at(30).date()),
                channel: Channel::App,
                documents: Vec::new(),
                identity: Identity::Face,
                consent: true,
                limit: self.limit.filter(|_| holder == 1),
            }));
        }
        for step in steps {
            let done = ledger.submit(policy, at(1), step);
            let entry = done.as_ref().map(|it| it.entry);
            prop_assert!(matches!(entry, Ok(Some(_))), "{done:?}");
        }
        Ok(())
    }

    /// The family after the visit, with the bill paid where it can be.
    fn paid(&self, refunds: &str) -> Result<(Ledger, Policy<'static>), TestCaseError> {
        let policy = self.policy(refunds);
        let mut ledger = Ledger::new();
        self.prepare(&mut ledger, &policy)?;
        let venue = if self.pharmacy {
            Venue::Pharmacy
        } else {
            Venue::Hospital
        };
        let mut bill = plain(id(0), self.charge.clone());
        bill.venue = venue;
        prop_assert!(ledger.submit(&policy, at(2), Request::Pay(bill)).is_ok());
        if self.unbound {
            let (holder, beneficiary, by) = (id(1), id(0), id(0));
            let unbind = Unbind {
                holder,
                beneficiary,
                by,
                end: None,
            };
            prop_assert!(
                ledger
                    .submit(&policy, at(3), Request::Unbind(unbind))
                    .is_ok()
            );
        }
        Ok((ledger, policy))
    }

    /// The payment; there is none where the pool was to pay more than the bill.
    fn payment(&self, ledger: &Ledger) -> Option<Payment> {
        ledger.state().payments.get("P0001").cloned()
    }

    fn balance_before(&self, account: &Account) -> i64 {
        let of = |number: &usize| *account == Account::Personal(id(*number));
        let person = (0..self.balances.len()).find(of);
        person.map_or(0, |number| self.balances[number].fen())
    }

    fn in_scope(&self, kind: ItemKind) -> bool {
        match kind {
            ItemKind::Drug | ItemKind::Device | ItemKind::Consumable | ItemKind::Treatment => true,
            ItemKind::Exam => !self.pharmacy,
            _ => false,
        }
    }

    /// What each source pays, in fen, where only the rest is billed, by hand: the pool's part of
    /// it, then each source in its turn up to what it paid, and cash for what is out of scope.
    fn settled_afresh(&self, payment: &Payment, rest: &Rest) -> Vec<i64> {
        let items = &self.charge.items;
        let shared = |fen: &[i64]| -> i64 {
            let fen = fen.iter().enumerate();
            fen.filter(|(index, _)| items.get(*index).is_none_or(|it| self.in_scope(it.kind)))
                .map(|(_, fen)| fen)
                .sum()
        };
        let left = shared(&rest.left);
        let pool = match (self.charge.pool, self.charge.pool_rate) {
            (Some(pool), _) if left > 0 => {
                i128::from(pool.fen()) * i128::from(left) / i128::from(shared(&rest.whole))
            }
            (None, Some(Rate(rate))) => {
                let mille = (rate * rust_decimal::Decimal::ONE_THOUSAND)
                    .to_i64()
                    .unwrap();
                i128::from(left) * i128::from(mille) / 1000
            }
            _ => 0,
        };
        let pool = i64::try_from(pool).unwrap();
        let mut personal = left - pool;
        let mut kept = Vec::new();
        for part in &payment.parts {
            kept.push(match part.account {
                Account::Pool => pool,
                Account::Cash(_) => personal + rest.left.iter().sum::<i64>() - left,
                _ => {
                    let gives = personal.min(part.paid.fen());
                    personal -= gives;
                    gives
                }
            });
        }
        kept
    }
}

/// A bill in fen, and what of it was not returned.
struct Rest {
    ids: Vec<String>,
    whole: Vec<i64>,
    left: Vec<i64>,
}

impl Rest {
    fn of(charge: &Charge) -> Rest {
        let whole: Vec<i64> = match charge.total {
            Some(total) => vec![total.fen()],
            None => charge.items.iter().map(|it| it.amount.fen()).collect(),
        };
        let ids = charge.items.iter().map(|it| it.id.clone()).collect();
        Rest {
            ids,
            left: whole.clone(),
            whole,
        }
    }

    /// Takes off what was returned: items as they are named, an amount from the last item back.
    fn without(&mut self, refund: &Refund) {
        for item in &refund.items {
            let index = self.ids.iter().position(|id| *id == item.id).unwrap();
            self.left[index] -= item.amount.map_or(self.left[index], Money::fen);
        }
        let everything = refund.items.is_empty() && refund.amount.is_none();
        let mut amount = refund.amount.map_or(0, Money::fen);
        for left in self.left.iter_mut().rev() {
            let taken = if everything { *left } else { amount.min(*left) };
            *left -= taken;
            amount -= taken;
        }
    }
}
