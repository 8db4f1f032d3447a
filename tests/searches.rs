//! What the searches find: changes that mend a no, and facts that settle what is open.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDateTime;
use gongji::engine::{Decision, Outcome, Request};
use gongji::ledger::Ledger;
use gongji::policy::{Book, Policy, Reading};
use serde_json::{Value, json};

/// What comes of a request in a family on a day of 2025.
fn asked(reading: Reading, family: &[Value], request: Value) -> Decision {
    let policy = Policy::new(Book::standard(), reading);
    let at: NaiveDateTime = "2025-06-02T09:00:00".parse().unwrap();
    let mut ledger = Ledger::new();
    for join in family {
        let join: Request = serde_json::from_value(json!({ "join": join })).unwrap();
        ledger.submit(&policy, at, join).unwrap();
    }
    let request: Request = serde_json::from_value(request).unwrap();
    ledger.consider(&policy, at, &request).unwrap()
}

fn cousin_elsewhere(reading: Reading) -> Decision {
    asked(
        reading,
        &[
            json!({ "account": "800.00",
                "person": { "id": "wang", "scheme": "employee", "region": "360100" } }),
            json!({ "person": { "id": "li", "scheme": "resident", "region": "420100" } }),
        ],
        json!({ "bind": { "holder": "wang", "beneficiary": "li", "relation": "cousin" } }),
    )
}

/// The changes of each remedy, by name.
fn names(decision: &Decision) -> Vec<Vec<&str>> {
    let remedies = decision.remedies.iter();
    let names = remedies.map(|it| it.changes.iter().map(|it| it.name.as_str()).collect());
    names.collect()
}

#[test]
fn what_no_single_change_mends_two_may() {
    let decision = cousin_elsewhere(Reading::Resolved);
    assert_eq!(decision.outcome, Outcome::Denied);
    let pairs = names(&decision);
    assert!(pairs.contains(&vec!["relation", "li.region"]), "{pairs:?}");
    assert!(pairs.iter().all(|it| it.len() == 2), "{pairs:?}");
    let mut unordered: Vec<Vec<&str>> = pairs.clone();
    unordered.iter_mut().for_each(|it| it.sort_unstable());
    unordered.sort();
    unordered.dedup();
    assert_eq!(unordered.len(), pairs.len(), "a pair stands there twice");
}

#[test]
fn where_one_change_is_enough_no_pair_is_named() {
    let decision = asked(
        Reading::Resolved,
        &[
            json!({ "account": "800.00",
                "person": { "id": "wang", "scheme": "employee", "region": "360100" } }),
            json!({ "person": { "id": "li", "scheme": "resident", "region": "360700" } }),
        ],
        json!({ "bind": { "holder": "wang", "beneficiary": "li", "relation": "cousin" } }),
    );
    assert_eq!(names(&decision), [["relation"]]);
}

/// The facts of each set, by name.
fn sets(decision: &Decision) -> Vec<Vec<String>> {
    let sets = decision.asks.iter();
    let sets = sets.map(|it| it.iter().map(ToString::to_string).collect());
    sets.collect()
}

/// Under the letter of Changsha's article an empty account can't be shared, so the balance has to be
/// told too; but it is asked for only once it is known that there is an account.
#[test]
fn a_set_holds_what_the_first_answers_lead_to() {
    let family = [
        json!({ "person": { "id": "wang", "region": "430100" } }),
        json!({ "person": { "id": "li", "scheme": "resident", "region": "430100" } }),
    ];
    let request = json!({ "bind": { "holder": "wang", "beneficiary": "li", "relation": "parent",
        "end": "2026-06-01" } });
    let decision = asked(Reading::Literal, &family, request.clone());
    assert_eq!(decision.outcome, Outcome::Undetermined);
    assert_eq!(sets(&decision), [["wang.scheme", "wang.account"]]);
    let missing: Vec<String> = decision.missing.iter().map(ToString::to_string).collect();
    assert_eq!(missing, ["wang.scheme"]);
    let decision = asked(Reading::Resolved, &family, request);
    assert_eq!(sets(&decision), [["wang.scheme"]]);
}

/// Whether the fund pays follows from the scheme, and only an employee has an account to tell of.
#[test]
fn whether_there_is_an_account_comes_before_its_balance() {
    let family = [json!({ "person": { "id": "li", "region": "360100" } })];
    let request = json!({ "pay": { "patient": "li", "venue": "hospital", "total": "100.00",
        "pool": "60.00" } });
    let decision = asked(Reading::Resolved, &family, request);
    assert_eq!(sets(&decision), [["li.scheme", "li.account"]]);
}
