//! What is scheduled has its time exactly once, and money on its way is never lost.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use gongji::engine::{Account, Effect, Event, PersonId, Request};
use gongji::policy::Reading;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::story::{Deed, Rules, Story, amount, begins};
use super::tell::{Told, tell};

proptest! {
    #[test]
    fn nothing_on_its_way_is_lost(story in premiums()) {
        tell(&story, what_is_on_its_way_arrives)?;
    }

    #[test]
    fn nothing_sent_is_lost(story in transfers()) {
        tell(&story, what_is_on_its_way_arrives)?;
    }
}

/// Money on its way to somebody is what is scheduled to arrive, and what is scheduled has its time
/// exactly once: it waits, or one entry that still stands has settled it.
pub fn what_is_on_its_way_arrives(told: &Told<'_>) -> Result<(), TestCaseError> {
    let (ledger, state) = (told.ledger, told.ledger.state());
    let mut coming: BTreeMap<&PersonId, i64> = BTreeMap::new();
    for pending in &state.pending {
        if let Event::Repay { .. } | Event::Return(_) = &pending.event {
            *coming.entry(pending.beneficiary()).or_default() += pending.amount().fen();
        }
        let overdue = !pending.held && pending.due <= told.at;
        prop_assert!(!overdue, "{pending:?} should have taken place");
    }
    let on_its_way = state.balances.iter().filter_map(|(account, balance)| {
        let Account::OnTheWay(person) = account else {
            return None;
        };
        (!balance.is_zero()).then_some((person, balance.fen()))
    });
    prop_assert_eq!(on_its_way.collect::<BTreeMap<_, _>>(), coming);
    let standing = |such: &dyn Fn(&Effect) -> bool| {
        let entries = ledger.entries().iter();
        let entries = entries.filter(|it| ledger.undone_by(it.number).is_none());
        entries.filter(|it| it.effects.iter().any(such)).count()
    };
    for number in 1..=state.scheduled {
        let set = standing(&|it| matches!(it, Effect::Scheduled(it) if it.number == number));
        let over = standing(&|it| matches!(it, Effect::Settled(it) if it.number == number));
        let waits = usize::from(state.waiting(number).is_some());
        prop_assert_eq!(set, over + waits, "of what was scheduled as {}", number);
    }
    Ok(())
}

/// A holder who is bound to two parents, and pays their premiums over some months in a mode that
/// takes its time, while bindings, coverage and entries come and go.
fn premiums() -> impl Strategy<Value = Story> {
    let mode = select(&["month_end_sweep", "reimburse_next_month"][..]);
    let days = prop_oneof![2 => Just(0_i64), 3 => 1..=9_i64, 2 => 10..=40_i64];
    let deeds = vec((days.prop_map(TimeDelta::days), deed()), 1..=10);
    (mode, begins(), 0..=300_000_i64, deeds).prop_map(|(mode, begins, fen, then)| {
        let balance = gongji::money::Money::from_fen(fen).to_string();
        let people = [
            json!({ "person": person("wang", "employee"), "account": balance }),
            json!({ "person": person("ma", "resident") }),
            json!({ "person": person("ba", "resident") }),
        ];
        let bound = ["ma", "ba"].map(bind).map(|it| (TimeDelta::zero(), it));
        Story {
            rules: Rules {
                reading: Reading::Resolved,
                what_if: Some(("premium.mode", json!(mode))),
            },
            begins,
            people: people.map(|it| serde_json::from_value(it).unwrap()).into(),
            deeds: bound.into_iter().chain(then).collect(),
        }
    })
}

fn person(id: &str, scheme: &str) -> Value {
    json!({ "id": id, "scheme": scheme, "region": "350100" })
}

/// Two people who send each other money while transfers have to be accepted, and mostly do accept.
fn transfers() -> impl Strategy<Value = Story> {
    let begins: NaiveDateTime = "2025-09-02T09:00:00".parse().unwrap();
    let hours = prop_oneof![5 => Just(0_i64), 3 => 1..=9_i64, 2 => 10..=40_i64];
    vec((hours.prop_map(TimeDelta::hours), sending()), 1..=12).prop_map(move |deeds| {
        let sender = |id: &str| {
            json!({ "account": "3000.00", "wallet": "0.00",
                "person": { "id": id, "scheme": "employee", "region": "320500" } })
        };
        let people = ["su", "ba"].map(sender);
        Story {
            rules: Rules {
                reading: Reading::Resolved,
                what_if: None,
            },
            begins,
            people: people.map(|it| serde_json::from_value(it).unwrap()).into(),
            deeds,
        }
    })
}

fn sending() -> impl Strategy<Value = Deed> {
    let pair = select(&[("su", "ba"), ("ba", "su")][..]);
    prop_oneof![
        5 => (pair, amount()).prop_map(|((from, to), amount)| asked(json!({ "wallet_send": {
            "from": from, "to": to, "relation": "spouse", "amount": amount } }))),
        4 => (1..=6_u32).prop_map(|number| asked(json!({ "wallet_accept": {
            "of": format!("T{number:04}") } }))),
        1 => Just(asked(json!({ "wait": {} }))),
        3 => (1..=14_u64).prop_map(Deed::Undo),
    ]
}

fn asked(request: Value) -> Deed {
    let request: Request = serde_json::from_value(request).unwrap();
    Deed::Ask(request)
}

fn bind(parent: &str) -> Deed {
    asked(json!({ "bind": { "holder": "wang", "beneficiary": parent, "relation": "parent" } }))
}

fn deed() -> impl Strategy<Value = Deed> {
    let parent = select(&["ma", "ba"][..]);
    prop_oneof![
        8 => (parent.clone(), amount()).prop_map(|(parent, amount)| asked(json!({ "premium": {
            "beneficiary": parent, "holder": "wang", "amount": amount, "year": 2026,
            "proof": true } }))),
        1 => amount().prop_map(|amount| asked(json!({ "pay": {
            "patient": "wang", "venue": "hospital", "total": amount } }))),
        1 => parent.clone().prop_map(|parent| asked(json!({ "unbind": {
            "holder": "wang", "beneficiary": parent, "by": "wang" } }))),
        1 => parent.clone().prop_map(bind),
        1 => parent.prop_map(|parent| asked(json!({ "coverage": {
            "person": parent, "state": "suspended" } }))),
        1 => Just(asked(json!({ "wait": {} }))),
        5 => (1..=14_u64).prop_map(Deed::Undo),
    ]
}
