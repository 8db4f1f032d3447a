//! Statements whose figures can be reckoned by hand.

use super::model::Statement;
use crate::engine::{Account, PersonId};
use crate::ledger::Ledger;
use crate::money::Money;
use crate::policy::{Book, Policy, Reading};

/// A mother with 5,000 yuan whose son is bound to her: she lends him 300 for a bill and gets 120 back
/// the year after; his own balance nobody knows.
fn family() -> Ledger {
    let mut ledger = Ledger::new();
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let mut ask = |at: &str, request: &str| {
        let request = serde_json::from_str(request).unwrap();
        let receipt = ledger
            .submit(&policy, at.parse().unwrap(), request)
            .unwrap();
        assert!(
            receipt.entry.is_some(),
            "{at}: {:?}",
            receipt.decision.because()
        );
    };
    ask(
        "2025-03-01T09:00:00",
        r#"{"join":{"person":{"id":"ma","scheme":"employee","region":"360100","coverage":"active"},"account":"5000.00"}}"#,
    );
    ask(
        "2025-03-01T09:10:00",
        r#"{"join":{"person":{"id":"son","scheme":"resident","region":"360100","coverage":"active"}}}"#,
    );
    ask(
        "2025-03-01T09:20:00",
        r#"{"bind":{"holder":"ma","beneficiary":"son","relation":"child","consent":true,"end":"2027-12-31"}}"#,
    );
    ask(
        "2025-04-01T09:00:00",
        r#"{"pay":{"patient":"son","venue":"hospital","total":"300.00","request_aid":true}}"#,
    );
    ask(
        "2025-05-01T09:00:00",
        r#"{"credit":{"person":"ma","amount":"200.00"}}"#,
    );
    ask(
        "2026-01-05T09:00:00",
        r#"{"refund":{"of":"P0001","amount":"120.00"}}"#,
    );
    ledger
}

fn yuan(amount: i64) -> Money {
    Money::from_fen(amount * 100)
}

#[test]
fn each_year_begins_where_the_one_before_ended() {
    let ledger = family();
    let ma = PersonId::new("ma");
    let of = |year| Statement::of(&ledger, Some(&ma), year).unwrap();
    let account = Account::Personal(ma.clone());
    let figures = |year| {
        let statement = of(year);
        let it = statement
            .accounts
            .into_iter()
            .find(|it| it.account == account);
        let it = it.unwrap();
        assert_eq!(it.agrees(), Some(true), "{year}");
        (it.opening, it.out, it.into, it.closing, it.moves.len())
    };
    assert_eq!(
        figures(2025),
        (Some(yuan(0)), yuan(300), yuan(5_200), Some(yuan(4_900)), 3)
    );
    assert_eq!(
        figures(2026),
        (Some(yuan(4_900)), yuan(0), yuan(120), Some(yuan(5_020)), 1)
    );
    assert!(of(2024).accounts.is_empty());
    assert_eq!(ledger.state().balance(&account), yuan(5_020));
}

#[test]
fn who_used_whose_money_is_told_to_both() {
    let ledger = family();
    for whose in [None, Some("ma"), Some("son")] {
        let whose = whose.map(PersonId::new);
        let of = |year| Statement::of(&ledger, whose.as_ref(), year).unwrap().used;
        let figures = |year| {
            let used = of(year);
            assert_eq!(used.len(), 1, "{whose:?}");
            let it = &used[0];
            assert_eq!(it.account, Account::Personal(PersonId::new("ma")));
            assert_eq!(it.by, PersonId::new("son"));
            (it.paid, it.returned)
        };
        assert_eq!(figures(2025), (yuan(300), yuan(0)));
        assert_eq!(figures(2026), (yuan(0), yuan(120)));
    }
}

#[test]
fn a_payment_taken_back_is_money_that_came_back() {
    let mut ledger = family();
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let at = "2026-02-01T09:00:00".parse().unwrap();
    ledger.undo(&policy, at, 6).unwrap();
    ledger.undo(&policy, at, 4).unwrap();
    let used = Statement::of(&ledger, None, 2026).unwrap().used;
    assert_eq!((used[0].paid, used[0].returned), (yuan(120), yuan(420)));
}

#[test]
fn a_balance_that_nobody_knows_is_not_reckoned() {
    let mut ledger = Ledger::new();
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    for (at, request) in [
        (
            "2025-03-01T09:00:00",
            r#"{"join":{"person":{"id":"ma","scheme":"employee","region":"430100"}}}"#,
        ),
        (
            "2025-04-01T09:00:00",
            r#"{"credit":{"person":"ma","amount":"200.00"}}"#,
        ),
    ] {
        let request = serde_json::from_str(request).unwrap();
        ledger
            .submit(&policy, at.parse().unwrap(), request)
            .unwrap();
    }
    let statement = Statement::of(&ledger, None, 2025).unwrap();
    for it in &statement.accounts {
        assert_eq!((it.agrees(), it.closing), (None, None));
        assert!(it.moves.iter().all(|it| it.balance.is_none()));
    }
}
