//! A long journal is no slower by the entry than a short one: `cargo test --test speed -- --nocapture`
//! prints what it takes.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use gongji::engine::Request;
use gongji::ledger::Ledger;
use gongji::policy::{Book, Policy, Reading};
use serde_json::json;

/// So many small payments.
const PAYMENTS: usize = 20_000;
/// And no longer than this for all of them, with room for a slow machine: it takes a tenth.
const AT_MOST: Duration = Duration::from_secs(3);

#[test]
fn twenty_thousand_payments() {
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let at: NaiveDateTime = "2026-03-02T09:00:00".parse().unwrap();
    let mut ledger = Ledger::new();
    let mut submit = |step: serde_json::Value| {
        let request: Request = serde_json::from_value(step).unwrap();
        assert!(ledger.submit(&policy, at, request).unwrap().entry.is_some());
    };
    submit(json!({ "join": { "account": "9000000.00",
        "person": { "id": "wang", "scheme": "employee", "region": "430100" } } }));
    submit(json!({ "join": {
        "person": { "id": "li", "scheme": "resident", "region": "430100" } } }));
    submit(
        json!({ "bind": { "holder": "wang", "beneficiary": "li", "relation": "child",
        "end": "2027-12-31", "limit": "8000000.00" } }),
    );
    let pay = json!({ "pay": { "patient": "li", "venue": "hospital", "total": "1.23" } });
    let begun = Instant::now();
    for _ in 0..PAYMENTS {
        submit(pay.clone());
    }
    let took = begun.elapsed();
    println!("{PAYMENTS} payments: {took:?}");
    let begun = Instant::now();
    let again = Ledger::replay(ledger.entries().to_vec()).unwrap();
    println!("read back: {:?}", begun.elapsed());
    assert_eq!(again.state().balances, ledger.state().balances);
    assert_eq!(again.state().lent, ledger.state().lent);
    assert!(took < AT_MOST, "{took:?}");
}
