//! What a family does with its means besides paying bills: quotas, wallets, insurance, credits,
//! moves. And what holds of them.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use gongji::engine::{Account, PaymentKind, PersonId, Request, State};
use gongji::money::Money;
use gongji::policy::Reading;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::journal::{books, taken_back_never_was};
use super::story::{Deed, REGIONS, Rules, Story, amount, later, pair, refund, truth, who};
use super::tell::{Told, tell};

proptest! {
    #[test]
    fn quotas_are_kept(story in quotas()) {
        tell(&story, books)?;
    }

    #[test]
    fn quotas_that_are_taken_back_never_were(story in quotas()) {
        tell(&story, taken_back_never_was)?;
    }

    #[test]
    fn insurance_takes_its_part_at_most(story in insurance()) {
        tell(&story, |told| {
            books(told)?;
            within_the_limit(told)
        })?;
    }
}

/// What is set aside is set aside for somebody: one quota a pair, and nothing without one.
pub fn quotas_stand(state: &State) -> Result<(), TestCaseError> {
    for (account, balance) in &state.balances {
        let Account::Quota {
            holder,
            beneficiary,
        } = account
        else {
            continue;
        };
        let stands = state.quota(holder, beneficiary).is_some();
        prop_assert!(stands || balance.is_zero(), "{account:?} has {balance}");
    }
    let numbers: Vec<u32> = state.quotas.iter().map(|it| it.number).collect();
    prop_assert!(
        numbers.is_sorted(),
        "not in the order of granting: {numbers:?}"
    );
    let pairs = state.quotas.iter();
    let pairs: BTreeMap<_, _> = pairs
        .map(|it| ((&it.holder, &it.beneficiary), it.number))
        .collect();
    prop_assert_eq!(pairs.len(), numbers.len(), "two quotas of one pair");
    Ok(())
}

/// What was spent on insurance and not returned is at most two fifths of what there would be.
fn within_the_limit(told: &Told<'_>) -> Result<(), TestCaseError> {
    let state = told.ledger.state();
    let bought = told.entry().and_then(|it| told.ledger.entry(it));
    if !matches!(bought.and_then(|it| it.request()), Some(Request::Insure(_))) {
        return Ok(());
    }
    let holder = PersonId::new("zhang");
    let payments = state.payments.values();
    let own = payments.filter(|it| it.kind == PaymentKind::Insurance);
    let spent: i64 = own.map(|it| it.retained().unwrap().fen()).sum();
    let balance = state.balance(&Account::Personal(holder)).fen();
    prop_assert!(5 * spent <= 2 * (balance + spent), "{spent} of {balance}");
    Ok(())
}

fn asked(request: Value) -> Request {
    serde_json::from_value(request).unwrap()
}

/// Anything of that kind, in any family.
pub fn means(people: usize) -> impl Strategy<Value = Request> {
    let relation = prop_oneof![6 => Just("parent"), 1 => Just("cousin"), 1 => Just("child_in_law")];
    let product = select(&["health", "accident", "life"][..]);
    let papers = prop_oneof![
        4 => Just(vec!["holder_id", "social_security_card"]), 1 => Just(vec!["holder_id"]),
    ];
    let manner = (product, papers, truth(90), truth(90));
    prop_oneof![
        8 => (pair(people), relation.clone(), amount()).prop_map(|((holder, other), relation, amount)| {
            asked(json!({ "quota_set": { "holder": holder, "beneficiary": other,
                "relation": relation, "amount": amount } }))
        }),
        3 => (pair(people), who(people)).prop_map(|((holder, other), by)| {
            asked(json!({ "quota_dissolve": { "holder": holder, "beneficiary": other, "by": by } }))
        }),
        2 => (pair(people), relation, amount()).prop_map(|((from, to), relation, amount)| {
            asked(json!({ "wallet_send": { "from": from, "to": to, "relation": relation,
                "amount": amount } }))
        }),
        2 => who(people).prop_map(|it| asked(json!({ "wallet_open": { "person": it } }))),
        4 => (pair(people), amount(), manner).prop_map(|((holder, other), premium, manner)| {
            let (product, documents, own, partner) = manner;
            let insured = if own { holder.clone() } else { other };
            asked(json!({ "insure": { "holder": holder, "insured": insured, "product": product,
                "premium": premium, "documents": documents, "partner": partner } }))
        }),
        2 => (who(people), amount()).prop_map(|(person, amount)| {
            asked(json!({ "credit": { "person": person, "amount": amount } }))
        }),
        2 => (who(people), select(REGIONS)).prop_map(|(person, region)| {
            asked(json!({ "move": { "person": person, "region": region } }))
        }),
        1 => (who(people), select(REGIONS), truth(50)).prop_map(|(person, region, able)| {
            asked(json!({ "withdraw": { "person": person, "ground": "transfer",
                "to_region": region, "transferable": able } }))
        }),
    ]
}

fn person(id: &str, scheme: &str, account: Option<&str>, region: &str) -> Value {
    json!({ "account": account, "wallet": "20.00",
        "person": { "id": id, "scheme": scheme, "region": region } })
}

fn story(people: &[Value], begins: &str, deeds: Vec<(TimeDelta, Deed)>) -> Story {
    let people = people.iter().cloned();
    let begins: NaiveDateTime = begins.parse().unwrap();
    Story {
        rules: Rules {
            reading: Reading::Resolved,
            what_if: None,
        },
        begins,
        people: people
            .map(|it| serde_json::from_value(it).unwrap())
            .collect(),
        deeds,
    }
}

/// Two who have an account and set quotas for two parents, who spend them, get bills back, end
/// their insurance and move.
fn quotas() -> impl Strategy<Value = Story> {
    let holder = select(&["jie", "di"][..]);
    let parent = select(&["ba", "ma"][..]);
    let anybody = select(&["jie", "di", "ba", "ma"][..]);
    let coverage = select(&["active", "active", "suspended", "ended"][..]);
    let deed = prop_oneof![
        8 => (holder.clone(), parent.clone(), amount()).prop_map(|(holder, parent, amount)| {
            Deed::Ask(asked(json!({ "quota_set": { "holder": holder, "beneficiary": parent,
                "relation": "parent", "amount": amount } })))
        }),
        8 => (parent.clone(), amount()).prop_map(|(patient, total)| {
            Deed::Ask(asked(json!({ "pay": { "patient": patient, "venue": "hospital",
                "total": total, "wallet": true } })))
        }),
        2 => (holder.clone(), amount()).prop_map(|(patient, total)| {
            Deed::Ask(asked(json!({ "pay": { "patient": patient, "venue": "hospital",
                "total": total } })))
        }),
        5 => refund().prop_map(|it| Deed::Ask(Request::Refund(it))),
        3 => (holder, parent).prop_map(|(holder, parent)| {
            Deed::Ask(asked(json!({ "quota_dissolve": { "holder": holder, "beneficiary": parent,
                "by": parent } })))
        }),
        1 => (anybody.clone(), coverage).prop_map(|(person, state)| {
            Deed::Ask(asked(json!({ "coverage": { "person": person, "state": state } })))
        }),
        1 => (anybody, select(REGIONS)).prop_map(|(person, region)| {
            Deed::Ask(asked(json!({ "move": { "person": person, "region": region } })))
        }),
        4 => (5..=16_u64).prop_map(Deed::Undo),
    ];
    vec((later(), deed), 1..=12).prop_map(|deeds| {
        let people = [
            person("jie", "employee", Some("600.00"), "320500"),
            person("di", "employee", Some("300.00"), "110000"),
            person("ba", "resident", None, "411500"),
            person("ma", "resident", None, "411500"),
        ];
        story(&people, "2026-07-01T09:00:00", deeds)
    })
}

/// One who buys insurance, has it cancelled, and pays bills in between.
fn insurance() -> impl Strategy<Value = Story> {
    let premium = prop_oneof![3 => amount(), 1 => (1..=40_000_i64).prop_map(Money::from_fen)];
    let deed = prop_oneof![
        8 => premium.prop_map(|premium| {
            Deed::Ask(asked(json!({ "insure": { "holder": "zhang", "insured": "zhang",
                "product": "health", "premium": premium,
                "documents": ["holder_id", "social_security_card"] } })))
        }),
        4 => refund().prop_map(|it| Deed::Ask(Request::Refund(it))),
        2 => amount().prop_map(|total| {
            Deed::Ask(asked(json!({ "pay": { "patient": "zhang", "venue": "hospital",
                "total": total } })))
        }),
        1 => amount().prop_map(|amount| {
            Deed::Ask(asked(json!({ "credit": { "person": "zhang", "amount": amount } })))
        }),
        3 => (2..=12_u64).prop_map(Deed::Undo),
    ];
    vec((later(), deed), 1..=10).prop_map(|deeds| {
        let people = [person("zhang", "employee", Some("1000.00"), "430100")];
        story(&people, "2025-06-01T09:00:00", deeds)
    })
}
