//! What an answer says beside its outcome, where a scenario file can't: every reason it gives and no
//! other, and what is refused before any clause is asked.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use gongji::engine::{
    Decision, FactId, FactValue, Note, Outcome, Person, PersonId, Request, RequestError,
};
use gongji::ledger::Ledger;
use gongji::money::{Money, MoneyError};
use gongji::policy::{Book, ClauseId, Policy, Reading, Region};
use serde_json::{Value, json};

const MONDAY: &str = "2025-06-02T09:00:00";
const TUESDAY: &str = "2025-06-03T09:00:00";

fn policy() -> Policy<'static> {
    Policy::new(Book::standard(), Reading::Resolved)
}

fn at(moment: &str) -> NaiveDateTime {
    moment.parse().unwrap()
}

fn request(mut value: Value) -> Request {
    match value.get_mut("calculate") {
        Some(given) => Request::Calculate(serde_json::from_value(given.take()).unwrap()),
        None => serde_json::from_value(value).unwrap(),
    }
}

/// Everybody is insured in Tianmen, where several may share with one person.
fn join(id: &str, scheme: &str, account: Option<&str>) -> Value {
    json!({ "join": { "account": account,
        "person": { "id": id, "scheme": scheme, "region": "429006" } } })
}

fn bind(holder: &str, beneficiary: &str) -> Value {
    json!({ "bind": { "holder": holder, "beneficiary": beneficiary, "relation": "child" } })
}

fn coverage(person: &str, state: &str) -> Value {
    json!({ "coverage": { "person": person, "state": state } })
}

fn pay(patient: &str, total: &str) -> Value {
    json!({ "pay": { "patient": patient, "venue": "hospital", "total": total } })
}

/// A journal of these steps, one a minute on Monday; every one must go through.
#[track_caller]
fn journal(steps: &[Value]) -> Ledger {
    let mut ledger = Ledger::new();
    for (minutes, step) in (0..).zip(steps) {
        let moment = at(MONDAY) + TimeDelta::minutes(minutes);
        let receipt = ledger.submit(&policy(), moment, request(step.clone()));
        let receipt = receipt.unwrap();
        let because = receipt.decision.because();
        assert!(receipt.entry.is_some(), "{step}: {because:?}");
    }
    ledger
}

/// What comes of a request on Tuesday, after these steps.
#[track_caller]
fn asked(steps: &[Value], value: Value) -> Decision {
    let ledger = journal(steps);
    let decision = ledger.consider(&policy(), at(TUESDAY), &request(value));
    decision.unwrap()
}

mod why_no_aid_came {
    use super::*;

    #[track_caller]
    fn is_told(steps: &[Value], value: Value, clauses: &[ClauseId]) {
        assert_eq!(asked(steps, value).because(), clauses);
    }

    fn family() -> Vec<Value> {
        vec![
            join("fu", "employee", Some("100.00")),
            join("mu", "employee", Some("300.00")),
            join("hai", "resident", None),
            join("di", "resident", None),
        ]
    }

    fn with(steps: &[Value]) -> Vec<Value> {
        let mut all = family();
        all.extend_from_slice(steps);
        all
    }

    /// Whose insurance has ended is named, where it is their binding that is missed.
    #[test]
    fn the_holder_who_is_no_longer_insured() {
        use ClauseId::{PayBound, PayCoverage, PayHolderBalance};
        let ended = [bind("fu", "hai"), coverage("fu", "ended")];
        is_told(&with(&ended), pay("hai", "50.00"), &[PayBound, PayCoverage]);
        // Of another's member, nobody has lost anything.
        is_told(&with(&ended), pay("di", "50.00"), &[PayBound]);
        // The other holder was named, who never shared.
        let mut named = pay("hai", "50.00");
        named["pay"]["holder"] = json!("mu");
        is_told(&with(&ended), named, &[PayBound]);
        // Insured again, the holder has only not bound anybody again.
        let again = [&ended[..], &[coverage("fu", "active")]].concat();
        is_told(&with(&again), pay("hai", "50.00"), &[PayBound]);
        // Somebody else helps, and has too little.
        let other = [&[bind("mu", "hai")], &ended[..]].concat();
        is_told(&with(&other), pay("hai", "300.01"), &[PayHolderBalance]);
        is_told(&with(&other), pay("hai", "300.00"), &[]);
    }

    /// A kin account is the reason only while there is one, between these people, and nothing else.
    #[test]
    fn a_kin_account_and_nothing_else() {
        use ClauseId::{BindInstrument, PayBound, PayHolderBalance};
        let mut kin = bind("fu", "hai");
        kin["bind"]["instrument"] = json!("kin");
        let only = std::slice::from_ref(&kin);
        is_told(
            &with(only),
            pay("hai", "50.00"),
            &[PayBound, BindInstrument],
        );
        is_told(
            &with(only),
            pay("fu", "150.00"),
            &[PayBound, BindInstrument],
        );
        is_told(&with(only), pay("di", "50.00"), &[PayBound]);
        let beside = [kin.clone(), bind("mu", "hai")];
        is_told(&with(&beside), pay("hai", "300.01"), &[PayHolderBalance]);
        kin["bind"]["end"] = json!("2025-06-02");
        is_told(&with(&[kin]), pay("hai", "50.00"), &[PayBound]);
    }

    /// Of two limits the one that was reached is told, and a holder who may not help reaches none.
    #[test]
    fn the_limit_that_was_reached() {
        use ClauseId::{PayCoverage, PayHolderBalance, PayLimit};
        let limited = |limit: &str| {
            let mut bind = bind("fu", "hai");
            bind["bind"]["limit"] = json!(limit);
            bind
        };
        let bill = || pay("hai", "200.00");
        is_told(&with(&[limited("99.99")]), bill(), &[PayLimit]);
        is_told(
            &with(&[limited("100.00")]),
            bill(),
            &[PayHolderBalance, PayLimit],
        );
        is_told(&with(&[limited("100.01")]), bill(), &[PayHolderBalance]);
        is_told(&with(&[limited("200.00"), bind("mu", "hai")]), bill(), &[]);
        let suspended = [limited("50.00"), coverage("fu", "suspended")];
        is_told(&with(&suspended), bill(), &[PayCoverage]);
    }
}

/// Where a balance isn't known and that makes no difference, the answer says so, and nowhere else.
#[test]
fn an_unknown_balance_that_does_no_harm_is_noted() {
    let steps = [
        join("fu", "employee", Some("100.00")),
        join("mu", "employee", None),
        join("hai", "resident", None),
        bind("fu", "hai"),
        bind("mu", "hai"),
    ];
    let noted = |total: &str| {
        let checks = asked(&steps, pay("hai", total)).checks;
        let balances = checks
            .iter()
            .filter(|it| it.clause == ClauseId::PayHolderBalance);
        let noted = balances.map(|it| it.notes.contains(&Note::UnknownButHarmless));
        noted.collect::<Vec<bool>>()
    };
    assert_eq!(noted("100.00"), [false, true]);
    assert_eq!(noted("100.01"), [false, false]);
}

/// What is put right of a person says what their account has only where a balance was stated.
#[test]
fn a_balance_is_known_once_it_was_stated() {
    let amend = |account: Option<&str>| {
        json!({ "amend": { "account": account,
            "person": { "id": "fu", "scheme": "employee", "region": "429006" } } })
    };
    let unknown = join("fu", "employee", None);
    let outcome = |steps: &[Value]| asked(steps, pay("fu", "50.00")).because();
    assert_eq!(
        outcome(&[unknown.clone(), amend(None)]),
        [ClauseId::PayOrder, ClauseId::PayBound]
    );
    assert_eq!(outcome(&[unknown, amend(Some("50.00"))]), []);
    let known = join("fu", "employee", Some("50.00"));
    assert_eq!(outcome(&[known, amend(None)]), []);
}

/// Whether the whole of a bill goes back is seen by whether anything of it was named.
#[test]
fn a_refund_is_whole_where_no_part_was_named() {
    let bill = json!({ "pay": { "patient": "fu", "venue": "hospital",
        "items": [{ "id": "A", "amount": "30.00" }, { "id": "B", "amount": "20.00" }] } });
    let steps = [join("fu", "employee", Some("100.00")), bill];
    let whole = |mut refund: Value| {
        refund["of"] = json!("P0001");
        let checks = asked(&steps, json!({ "refund": refund })).checks;
        let mut partial = checks
            .iter()
            .filter(|it| it.clause == ClauseId::RefundPartial);
        partial.next().unwrap().compared[0].value.clone()
    };
    assert_eq!(whole(json!({})), FactValue::Truth(true));
    assert_eq!(whole(json!({ "amount": "50.00" })), FactValue::Truth(false));
    assert_eq!(
        whole(json!({ "items": [{ "id": "A" }] })),
        FactValue::Truth(false)
    );
}

mod what_is_refused_at_the_door {
    use gongji::engine::decide;

    use super::*;

    fn answer(value: Value) -> Result<(), RequestError> {
        let ledger = journal(&[join("fu", "employee", Some("100.00"))]);
        let decision = decide(ledger.state(), &policy(), at(TUESDAY), &request(value));
        decision.map(|_| ())
    }

    fn bill(fields: Value) -> Value {
        let mut bill = json!({ "patient": "fu", "venue": "hospital" });
        let fields = fields.as_object().cloned().unwrap();
        bill.as_object_mut().unwrap().extend(fields);
        json!({ "pay": bill })
    }

    fn amount(field: &'static str, error: MoneyError) -> Result<(), RequestError> {
        Err(RequestError::Amount { field, error })
    }

    fn over(most: Money) -> Money {
        most.plus(Money::FEN).unwrap()
    }

    #[test]
    fn a_bill_out_of_its_range() {
        let most = Money::MAX_INPUT;
        let rate = || Err(RequestError::Rate { field: "pool_rate" });
        let cases = [
            (json!({}), Err(RequestError::TotalOrItems)),
            (json!({ "items": [] }), Err(RequestError::TotalOrItems)),
            (
                json!({ "total": "0.00" }),
                amount("total", MoneyError::Zero),
            ),
            (
                json!({ "total": "-0.01" }),
                amount("total", MoneyError::Negative),
            ),
            (json!({ "total": most }), Ok(())),
            (
                json!({ "total": over(most) }),
                amount("total", MoneyError::TooLarge),
            ),
            (
                json!({ "total": "9.00", "pool": "-0.01" }),
                amount("pool", MoneyError::Negative),
            ),
            (json!({ "total": "9.00", "pool": "0.00" }), Ok(())),
            (json!({ "total": "9.00", "pool_rate": "-0.01" }), rate()),
            (json!({ "total": "9.00", "pool_rate": "1.01" }), rate()),
            (json!({ "total": "9.00", "pool_rate": "1" }), Ok(())),
        ];
        for (fields, expected) in cases {
            assert_eq!(answer(bill(fields.clone())), expected, "{fields}");
        }
    }

    #[test]
    fn a_person_who_can_not_be() {
        let someone = |scheme: &str, account: Money, name: String| {
            answer(json!({ "join": { "account": account,
                "person": { "id": "li", "name": name, "scheme": scheme } } }))
        };
        let short = || "名".to_owned();
        let most = Person::NAME_MAX_CHARS;
        let li = || PersonId::new("li");
        assert_eq!(someone("employee", Money::ZERO, "名".repeat(most)), Ok(()));
        assert_eq!(
            someone("employee", Money::ZERO, "名".repeat(most + 1)),
            Err(RequestError::NameTooLong(li()))
        );
        assert_eq!(someone("resident", Money::ZERO, short()), Ok(()));
        assert_eq!(
            someone("resident", Money::FEN, short()),
            Err(RequestError::AccountWithoutEmployee(li()))
        );
        assert_eq!(someone("employee", Money::MAX_INPUT, short()), Ok(()));
        assert_eq!(
            someone("employee", over(Money::MAX_INPUT), short()),
            amount("account", MoneyError::TooLarge)
        );
    }
}

mod what_a_check_says {
    use super::*;

    /// Where the place has no rules of its own, the country's are read and that is said.
    #[test]
    fn that_a_place_has_no_rules_of_its_own() {
        let local = |place: &str| {
            let mut li = join("li", "resident", None);
            li["join"]["person"]["region"] = json!(place);
            let decision = asked(&[li], pay("li", "10.00"));
            let notes = decision.checks.into_iter().flat_map(|it| it.notes);
            !notes
                .into_iter()
                .any(|it| matches!(it, Note::NoLocalRule(_)))
        };
        assert!(local("430100") && local("430200") && local("429006"));
        assert!(!local("650100"));
    }

    /// Of a retiree the formalities are said to be done; of nobody else are there any.
    #[test]
    fn that_a_retiree_has_done_the_formalities() {
        for (status, there) in [("retired", true), ("working", false)] {
            let mut li = join("li", "employee", Some("0.00"));
            li["join"]["person"]["status"] = json!(status);
            let credit = json!({ "credit": { "person": "li", "amount": "9.99" } });
            let checks = asked(&[li], credit).checks;
            let mut clauses = checks.iter().map(|it| it.clause);
            assert_eq!(clauses.any(|it| it == ClauseId::CreditFormalities), there);
        }
    }

    /// Each check of a gap shows the months that it looked at.
    #[test]
    fn which_months_a_gap_is_between() {
        let gap = json!({ "calculate": { "what": "gap", "given": { "region": "430100",
            "last_paid": "2024-12", "resumed": "2025-05" } } });
        let checks = asked(&[], gap).checks;
        let facts = checks.iter().flat_map(|it| &it.compared);
        let mut named: Vec<&str> = facts.map(|it| it.fact.name()).collect();
        named.sort_unstable();
        named.dedup();
        assert!(
            named.contains(&"last_paid") && named.contains(&"resumed"),
            "{named:?}"
        );
    }
}

/// A kin account only shows a code, so that it is held against the few clauses that speak of it, and
/// a cousin far away who is not insured can be shown one.
#[test]
fn a_kin_account_is_asked_little_of() {
    let mut far = join("hai", "none", None);
    far["join"]["person"]["region"] = json!("360100");
    let family = [join("fu", "employee", Some("0.00")), far];
    let mut kin = bind("fu", "hai");
    kin["bind"]["relation"] = json!("cousin");
    let aid = asked(&family, kin.clone());
    assert_eq!(aid.outcome, Outcome::Denied);
    kin["bind"]["instrument"] = json!("kin");
    let kin = asked(&family, kin);
    assert!(kin.outcome.goes_through(), "{:?}", kin.because());
    let spoken = kin.checks.iter().map(|it| it.clause);
    use ClauseId::{BindConsent, BindDuplicate, BindIdentity, BindInstrument, BindPeriod};
    let all = [
        BindPeriod,
        BindDuplicate,
        BindConsent,
        BindIdentity,
        BindInstrument,
    ];
    assert_eq!(spoken.collect::<Vec<_>>(), all);
}

/// Whether a binding outlasts a move is for the rules of the holder's place, whoever moves.
#[test]
fn a_move_is_held_against_the_rules_of_the_holder() {
    let ledger = journal(&[
        join("fu", "employee", Some("0.00")),
        join("hai", "resident", None),
        bind("fu", "hai"),
    ]);
    let ends = |who: &str, nationwide: &str| {
        let mut policy = policy();
        let place = Region::parse(nationwide);
        policy
            .what_if("bind.territory", json!("nationwide"), place)
            .unwrap();
        let moves = request(json!({ "move": { "person": who, "region": "430100" } }));
        let decision = ledger.consider(&policy, at(TUESDAY), &moves).unwrap();
        !decision.because().is_empty()
    };
    assert!(!ends("hai", "429006") && ends("hai", "430100"));
    assert!(ends("fu", "429006") && !ends("fu", "430100"));
}

/// What a move ends is inferred and no source says it; whose place is compared is the new one.
#[test]
fn what_a_move_ends_is_said_to_be_assumed() {
    let steps = [
        join("fu", "employee", Some("0.00")),
        join("hai", "resident", None),
        bind("fu", "hai"),
    ];
    let moves = json!({ "move": { "person": "hai", "region": "430100" } });
    let checks = asked(&steps, moves).checks;
    let check = checks
        .iter()
        .find(|it| it.clause == ClauseId::BindTerritory);
    let check = check.unwrap();
    let assumed = check.notes.iter().filter(|it| **it == Note::Assumed);
    assert_eq!(assumed.count(), 1);
    let places = [("fu", "429006"), ("hai", "430100")];
    for (compared, (person, place)) in check.compared.iter().zip(places) {
        assert_eq!(
            compared.fact,
            FactId::Of(PersonId::new(person), "region".to_owned())
        );
        assert_eq!(
            compared.value,
            FactValue::Place(Region::parse(place).unwrap())
        );
    }
}

/// Whether a binding is there says how many there are.
#[test]
fn a_payment_says_how_many_may_help() {
    let steps = [
        join("fu", "employee", Some("100.00")),
        join("mu", "employee", Some("100.00")),
        join("hai", "resident", None),
        bind("fu", "hai"),
        bind("mu", "hai"),
    ];
    let checks = asked(&steps, pay("hai", "10.00")).checks;
    let bound = checks.iter().find(|it| it.clause == ClauseId::PayBound);
    assert_eq!(bound.unwrap().compared[0].value, FactValue::Count(2));
}

/// A clause vouches for the day on which it was checked against its source, and for none after.
#[test]
fn a_day_after_the_last_check_is_noted() {
    let policy = policy();
    let region = Region::parse("429006").unwrap();
    let clause = policy.clause(ClauseId::BindTerritory, region, at(MONDAY).date());
    let verified = clause.unwrap().verified;
    let noted = |day: NaiveDate| {
        let mut ledger = Ledger::new();
        let moment = day.and_time(NaiveTime::MIN);
        for step in [join("fu", "employee", None), join("hai", "resident", None)] {
            ledger.submit(&policy, moment, request(step)).unwrap();
        }
        let decision = ledger.consider(&policy, moment, &request(bind("fu", "hai")));
        let checks = decision.unwrap().checks;
        let check = checks
            .iter()
            .find(|it| it.clause == ClauseId::BindTerritory);
        check.unwrap().notes.contains(&Note::LastChecked(verified))
    };
    assert!(!noted(verified));
    assert!(noted(verified.succ_opt().unwrap()));
}
