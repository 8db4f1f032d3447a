//! What is told of money is what the books say: the history of an account ends at its balance, and
//! what relatives helped with, less what came back, is what payments and transfers still take.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::Datelike;
use gongji::engine::{Account, Event, PersonId, State};
use gongji::ledger::{Ledger, by_year};
use gongji::money::Money;
use gongji::policy::Book;
use gongji::scenario::run;
use proptest::prelude::*;

use super::files;

type Law = Result<(), TestCaseError>;

/// What holds of every journal.
pub fn money_is_told_in_full(ledger: &Ledger) -> Law {
    histories_end_at_the_balance(ledger)?;
    help_is_what_is_still_paid(ledger)?;
    years_sum_up(ledger)
}

#[test]
fn in_every_scenario() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut helped = 0;
    for file in files::scenario_files(&folder).unwrap() {
        let scenario = files::scenario(&file).unwrap();
        let ledger = run(&scenario, Book::standard()).unwrap().ledger;
        if let Err(error) = money_is_told_in_full(&ledger) {
            panic!("{}: {error}", file.display());
        }
        helped += usize::from(!ledger.helps().unwrap().is_empty());
    }
    assert!(
        helped > 60,
        "only {helped} scenarios in which somebody helps"
    );
}

fn histories_end_at_the_balance(ledger: &Ledger) -> Law {
    let histories = ledger.histories().unwrap();
    for history in &histories {
        let (account, changes) = (&history.account, &history.changes);
        let mut before = Money::ZERO;
        for change in changes {
            prop_assert!(!change.amount.is_zero(), "{account:?}: {change:?}");
            prop_assert!(!change.balance.is_negative(), "{account:?}: {change:?}");
            prop_assert_eq!(before.plus(change.amount).unwrap(), change.balance);
            before = change.balance;
        }
        prop_assert!(changes.is_sorted_by_key(|it| (it.at, it.entry)));
        prop_assert_eq!(before, ledger.state().balance(account), "{:?}", account);
        let (into, out) = history.since_first().unwrap();
        let first = changes.first().unwrap().balance;
        prop_assert_eq!(first.plus(into).unwrap().minus(out).unwrap(), before);
    }
    let told = |account: &Account| histories.iter().any(|it| it.account == *account);
    for (account, balance) in &ledger.state().balances {
        let told = told(account) || balance.is_zero() || account.owner().is_none();
        prop_assert!(told, "{account:?} has no history");
    }
    Ok(())
}

type Pairs = BTreeMap<(PersonId, PersonId), Money>;

fn add(sums: &mut Pairs, owner: &PersonId, user: &PersonId, amount: Money) {
    if owner != user {
        let sum = sums.entry((owner.clone(), user.clone())).or_default();
        *sum = sum.plus(amount).unwrap();
    }
}

fn help_is_what_is_still_paid(ledger: &Ledger) -> Law {
    let mut told = Pairs::new();
    for help in ledger.helps().unwrap() {
        add(&mut told, &help.owner, &help.user, help.amount);
    }
    let mut kept = still_paid(ledger.state());
    for entry in ledger.entries() {
        let Some(gongji::engine::Request::Due(pending)) = entry.request() else {
            continue;
        };
        if let (Event::Return(it), None) = (&pending.event, ledger.undone_by(entry.number)) {
            add(&mut kept, &it.from, &it.to, it.amount.negated());
        }
    }
    told.retain(|_, amount| !amount.is_zero());
    kept.retain(|_, amount| !amount.is_zero());
    prop_assert_eq!(told, kept);
    Ok(())
}

/// What payments and transfers took of others' money and have not given back, by pairs.
fn still_paid(state: &State) -> Pairs {
    let mut sums = Pairs::new();
    for payment in state.payments.values() {
        for part in &payment.parts {
            if let Some(owner) = part.account.owner() {
                add(&mut sums, owner, &payment.patient, part.retained);
            }
        }
    }
    for it in &state.sent {
        add(&mut sums, &it.from, &it.to, it.amount);
    }
    sums
}

fn years_sum_up(ledger: &Ledger) -> Law {
    let helps = ledger.helps().unwrap();
    let years = by_year(helps.iter()).unwrap();
    prop_assert!(years.is_sorted_by(|one, next| one.year > next.year));
    let mut net = Money::ZERO;
    for year in &years {
        let (paid, back) = year.sums().unwrap();
        net = net.plus(paid).unwrap().minus(back).unwrap();
        for row in &year.rows {
            prop_assert!(!row.paid.is_negative());
            prop_assert!(row.back.iter().all(|(of, _)| *of <= year.year));
            for entry in row.paid_by.iter().chain(&row.back_by) {
                prop_assert_eq!(ledger.entry(*entry).unwrap().at.year(), year.year);
            }
        }
    }
    let all = Money::sum(helps.iter().map(|it| it.amount)).unwrap();
    prop_assert_eq!(net, all);
    Ok(())
}
