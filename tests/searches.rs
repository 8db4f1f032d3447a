//! What the searches find: changes that mend a no, and facts that settle what is open.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::NaiveDateTime;
use gongji::engine::{Decision, FactId, FactValue, Outcome, Request};
use gongji::ledger::Ledger;
use gongji::money::Money;
use gongji::policy::{Book, Policy, Reading};
use serde_json::{Value, json};

const MONDAY: &str = "2025-06-02T09:00:00";

/// What comes of a request in a family on a day of 2025.
#[track_caller]
fn asked(reading: Reading, family: &[Value], request: Value) -> Decision {
    let policy = Policy::new(Book::standard(), reading);
    let joins = family.iter().map(|it| json!({ "join": it }));
    considered(
        &policy,
        MONDAY,
        &joins.collect::<Vec<_>>(),
        (MONDAY, request),
    )
}

/// What comes of a request at a moment, after steps of an earlier one that must all go through.
#[track_caller]
fn considered(
    policy: &Policy<'_>,
    before: &str,
    steps: &[Value],
    (at, request): (&str, Value),
) -> Decision {
    let mut ledger = Ledger::new();
    for step in steps {
        let step: Request = serde_json::from_value(step.clone()).unwrap();
        let receipt = ledger.submit(policy, moment(before), step).unwrap();
        assert!(receipt.entry.is_some(), "{:#?}", receipt.decision.checks);
    }
    let request: Request = serde_json::from_value(request).unwrap();
    ledger.consider(policy, moment(at), &request).unwrap()
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
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

/// What was told of one of two places isn't asked for again.
#[test]
fn only_the_place_that_is_not_told_is_asked_for() {
    let decision = asked(
        Reading::Resolved,
        &[
            json!({ "account": "800.00",
                "person": { "id": "wang", "scheme": "employee", "region": "360100" } }),
            json!({ "person": { "id": "li", "scheme": "resident" } }),
        ],
        json!({ "bind": { "holder": "wang", "beneficiary": "li", "relation": "child" } }),
    );
    assert_eq!(decision.missing, [FactId::of(&"li".into(), "region")]);
}

/// The changes that would each mend it alone, with their values.
fn singles(decision: &Decision) -> Vec<(&str, &[FactValue])> {
    let single = decision.remedies.iter().filter(|it| it.changes.len() == 1);
    let changes = single.flat_map(|it| &it.changes);
    changes
        .map(|it| (it.name.as_str(), it.values.as_slice()))
        .collect()
}

fn values<'a>(decision: &'a Decision, change: &str) -> &'a [FactValue] {
    let found = singles(decision)
        .into_iter()
        .find(|(name, _)| *name == change);
    found.map_or(&[], |(_, values)| values)
}

mod what_would_change_it {
    use super::*;

    fn resolved() -> Policy<'static> {
        Policy::new(Book::standard(), Reading::Resolved)
    }

    fn join(id: &str, scheme: &str, region: &str, account: Option<&str>) -> Value {
        json!({ "join": { "account": account,
            "person": { "id": id, "scheme": scheme, "region": region } } })
    }

    fn bind(holder: &str, beneficiary: &str) -> Value {
        json!({ "bind": { "holder": holder, "beneficiary": beneficiary, "relation": "child",
            "end": "2027-12-31" } })
    }

    /// In Tianmen several may share with one person.
    fn family() -> Vec<Value> {
        vec![
            join("fu", "employee", "429006", Some("10.00")),
            join("mu", "employee", "429006", Some("300.00")),
            join("gu", "employee", "429006", Some("900.00")),
            join("hai", "resident", "429006", None),
            join("di", "resident", "429006", None),
            bind("fu", "hai"),
            bind("mu", "hai"),
            bind("gu", "di"),
        ]
    }

    #[test]
    fn another_holder_who_shares_with_this_patient() {
        let pay = json!({ "pay": { "patient": "hai", "venue": "hospital", "total": "100.00",
            "holder": "fu" } });
        let decision = considered(&resolved(), MONDAY, &family(), (MONDAY, pay));
        let mu = FactValue::Somebody("mu".into());
        assert_eq!(
            values(&decision, "holder"),
            [mu],
            "{:?}",
            singles(&decision)
        );
    }

    #[test]
    fn another_holder_whose_account_reaches_for_a_premium() {
        let premium = json!({ "premium": { "beneficiary": "hai", "amount": "100.00", "year": 2026,
            "from": "account", "holder": "fu", "opt_in": true, "proof": true } });
        let decision = considered(&resolved(), MONDAY, &family(), (MONDAY, premium));
        let mu = FactValue::Somebody("mu".into());
        assert_eq!(
            values(&decision, "holder"),
            [mu],
            "{:?}",
            singles(&decision)
        );
    }

    #[test]
    fn another_ground_to_withdraw() {
        let steps = [
            join("fu", "employee", "430100", Some("450.00")),
            json!({ "coverage": { "person": "fu", "state": "ended" } }),
        ];
        let withdraw = json!({ "withdraw": { "person": "fu", "ground": "ordinary" } });
        let decision = considered(&resolved(), MONDAY, &steps, (MONDAY, withdraw));
        let grounds = values(&decision, "ground");
        assert!(grounds.contains(&FactValue::Word("death")), "{grounds:?}");
    }

    #[test]
    fn a_refund_of_what_is_left() {
        let mut steps = family();
        let pay = json!({ "pay": { "patient": "fu", "venue": "hospital", "total": "10.00" } });
        steps.push(pay);
        let refund = json!({ "refund": { "of": "P0001", "amount": "12.00" } });
        let decision = considered(&resolved(), MONDAY, &steps, (MONDAY, refund));
        let ten = FactValue::Amount(Money::from_fen(1_000));
        assert_eq!(
            values(&decision, "amount"),
            [ten],
            "{:?}",
            singles(&decision)
        );
    }

    /// In Jiangxi another may share as soon as the first no longer does, unless that is far off.
    #[test]
    fn a_later_day_within_ten_years() {
        let steps = |end: &str| {
            let mut first = bind("fu", "hai");
            first["bind"]["end"] = json!(end);
            let people = ["fu", "mu"].map(|id| join(id, "employee", "360100", Some("10.00")));
            let children = ["hai", "di"].map(|id| join(id, "resident", "360100", None));
            // Another binding ends later still: of several days the first counts.
            let mut other = bind("fu", "di");
            other["bind"]["end"] = json!("2030-12-31");
            [&people[..], &children[..], &[first, other]].concat()
        };
        let second = || {
            (
                MONDAY,
                json!({ "bind": { "holder": "mu", "beneficiary": "hai",
            "relation": "child" } }),
            )
        };
        let near = considered(&resolved(), MONDAY, &steps("2027-12-31"), second());
        let after = FactValue::Moment(moment("2028-01-01T00:00:00"));
        assert_eq!(values(&near, "at"), [after]);
        let far = considered(&resolved(), MONDAY, &steps("2040-12-31"), second());
        assert_eq!(far.outcome, Outcome::Denied);
        assert_eq!(values(&far, "at"), []);
    }

    /// The holder has bound as many as the place allows; another holder's binding is no remedy.
    #[test]
    fn without_a_binding_of_this_holder() {
        let mut policy = resolved();
        policy.what_if("bind.member_limit", json!(1), None).unwrap();
        let decision = considered(&policy, MONDAY, &family(), (MONDAY, bind("gu", "hai")));
        assert_eq!(decision.outcome, Outcome::Denied);
        let pair = FactValue::Pair("gu".into(), "di".into());
        assert_eq!(
            values(&decision, "unbind"),
            [pair],
            "{:?}",
            singles(&decision)
        );
    }

    /// Only the holder who was named can stand in the way.
    #[test]
    fn what_becomes_of_the_holder_who_was_named() {
        let mut steps = family();
        steps.push(json!({ "coverage": { "person": "mu", "state": "suspended" } }));
        let pay = json!({ "pay": { "patient": "hai", "venue": "hospital", "total": "50.00",
            "holder": "mu" } });
        let decision = considered(&resolved(), MONDAY, &steps, (MONDAY, pay));
        let active = FactValue::Word("active");
        assert_eq!(
            values(&decision, "mu.coverage"),
            [active],
            "{:?}",
            singles(&decision)
        );
    }

    #[test]
    fn as_much_as_the_account_has() {
        let steps = [
            join("sun", "employee", "320500", Some("100.00")),
            join("wu", "employee", "370100", Some("0.00")),
            json!({ "wallet_open": { "person": "wu" } }),
        ];
        let send = json!({ "wallet_send": { "from": "sun", "to": "wu", "relation": "child",
            "amount": "100.01", "identity": "face" } });
        let decision = considered(&resolved(), MONDAY, &steps, (MONDAY, send));
        let all = FactValue::Amount(Money::from_fen(10_000));
        assert_eq!(
            values(&decision, "amount"),
            [all],
            "{:?}",
            singles(&decision)
        );
    }

    #[test]
    fn somebody_who_may_end_the_binding() {
        let unbind = json!({ "unbind": { "holder": "fu", "beneficiary": "hai", "by": "gu" } });
        let decision = considered(&resolved(), MONDAY, &family(), (MONDAY, unbind));
        let who = ["fu", "hai"].map(|id| FactValue::Somebody(id.into()));
        assert_eq!(values(&decision, "by"), who, "{:?}", singles(&decision));
    }

    #[test]
    fn a_last_day_that_is_not_past() {
        let unbind = json!({ "unbind": { "holder": "fu", "beneficiary": "hai", "by": "fu",
            "end": "2025-06-01" } });
        let decision = considered(&resolved(), MONDAY, &family(), (MONDAY, unbind));
        let today = FactValue::Day(moment(MONDAY).date());
        assert_eq!(
            values(&decision, "end"),
            [today],
            "{:?}",
            singles(&decision)
        );
    }

    /// Whoever has set a quota aside is among those who could be otherwise.
    #[test]
    fn what_becomes_of_the_holder_of_a_quota() {
        let steps = [
            join("sun", "employee", "320500", Some("100.00")),
            join("wu", "resident", "370100", None),
            json!({ "wallet_open": { "person": "wu" } }),
            json!({ "quota_set": { "holder": "sun", "beneficiary": "wu", "relation": "child",
                "amount": "40.00" } }),
            json!({ "coverage": { "person": "sun", "state": "suspended" } }),
        ];
        let pay = json!({ "pay": { "patient": "wu", "venue": "hospital", "total": "30.00",
            "wallet": true, "wallet_supported": true } });
        let day = "2026-07-01T09:00:00";
        let decision = considered(&resolved(), day, &steps, (day, pay));
        let active = FactValue::Word("active");
        assert_eq!(
            values(&decision, "sun.coverage"),
            [active],
            "{:?}",
            singles(&decision)
        );
    }

    /// Each change stands by itself, with its own values and no other's.
    #[test]
    fn each_with_its_own_values() {
        let steps = [
            join("wang", "employee", "430100", Some("10.00")),
            join("li", "none", "430100", None),
        ];
        let decision = considered(&resolved(), MONDAY, &steps, (MONDAY, bind("wang", "li")));
        let schemes = ["employee", "resident"].map(FactValue::Word);
        assert_eq!(singles(&decision), [("li.scheme", &schemes[..])]);
    }
}

/// A pair holds every value of its first change that takes the same second one.
#[test]
fn values_that_go_together_stand_together() {
    let decision = cousin_elsewhere(Reading::Resolved);
    let pair = decision
        .remedies
        .iter()
        .find(|it| it.changes[0].name == "relation")
        .unwrap();
    let words: Vec<FactValue> = [
        "spouse",
        "parent",
        "child",
        "sibling",
        "grandparent",
        "grandchild",
    ]
    .map(FactValue::Word)
    .into();
    assert_eq!(pair.changes[0].values, words, "{pair:?}");
}

/// Hunan wants to be told that aid is wanted, so without a word it matters where the patient is
/// insured; with the word it is the same everywhere.
#[test]
fn a_place_is_asked_for_where_its_rules_differ() {
    let person = |id: &str, scheme: &str, region: Option<&str>| json!({ "id": id, "scheme": scheme, "region": region });
    let steps = [
        json!({ "join": { "account": "100.00", "person": person("fu", "employee", Some("430100")) } }),
        json!({ "join": { "person": person("li", "resident", Some("430100")) } }),
        json!({ "bind": { "holder": "fu", "beneficiary": "li", "relation": "child",
            "end": "2027-12-31" } }),
        json!({ "amend": { "person": person("li", "resident", None) } }),
    ];
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let pay = |word: bool| {
        let pay = json!({ "pay": { "patient": "li", "venue": "hospital", "total": "50.00",
            "request_aid": word } });
        considered(&policy, MONDAY, &steps, (MONDAY, pay))
    };
    assert_eq!(sets(&pay(false)), [["li.region"]]);
    assert!(pay(true).outcome.goes_through());
}

/// With more facts than can be tried the search is given up, and all that is untold is asked for; a
/// resident has no account to tell of.
#[test]
fn where_too_much_is_open_all_of_it_is_asked() {
    let holders = ["fu", "mu", "gu"];
    let person = |id: &str, scheme: &str| json!({ "id": id, "scheme": scheme, "region": "429006" });
    let mut steps = vec![json!({ "join": { "person": person("li", "resident") } })];
    for id in holders {
        steps.push(json!({ "join": { "person": person(id, "employee") } }));
        steps.push(json!({ "bind": { "holder": id, "beneficiary": "li", "relation": "child" } }));
    }
    for id in holders {
        steps.push(json!({ "amend": { "person": { "id": id } } }));
    }
    steps.push(json!({ "amend": { "person": { "id": "li", "scheme": "resident" } } }));
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let pay = json!({ "pay": { "patient": "li", "venue": "hospital", "total": "100.00" } });
    let decision = considered(&policy, MONDAY, &steps, (MONDAY, pay));
    let of_holders = holders
        .into_iter()
        .flat_map(|id| ["account", "region", "scheme"].map(|fact| format!("{id}.{fact}")));
    let mut all: Vec<String> = of_holders.chain(["li.region".to_owned()]).collect();
    all.sort_unstable();
    let mut set = sets(&decision).concat();
    set.sort_unstable();
    assert_eq!(decision.asks.len(), 1);
    assert_eq!(set, all);
}
