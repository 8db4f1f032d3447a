//! The calculations whose working and other reading no scenario looks at.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Calculate, Calculation};
use crate::engine::{Decision, FactValue, Outcome, Request, RequestError, State, decide};
use crate::money::Money;
use crate::policy::{Book, ClauseId, Policy, Reading};

fn decided(what: &str, given: Value, reading: Reading) -> Result<Decision, RequestError> {
    let policy = Policy::new(Book::standard(), reading);
    let at = NaiveDate::from_ymd_opt(2025, 5, 12).unwrap();
    let request = serde_json::from_value(json!({ "what": what, "given": given })).unwrap();
    let request = Request::Calculate(request);
    decide(
        &State::default(),
        &policy,
        at.and_hms_opt(9, 0, 0).unwrap(),
        &request,
    )
}

fn calculated(what: &str, given: Value, reading: Reading) -> Calculation {
    decided(what, given, reading).unwrap().calculation.unwrap()
}

#[test]
fn each_line_of_the_working_names_its_clause() {
    let given = json!({ "region": "440000", "cost": "6000.00", "deductible": "800.00" });
    let lines = calculated("reimbursement", given, Reading::Resolved).lines;
    let clauses: Vec<_> = lines
        .iter()
        .map(|it| (it.label, it.clause.map(|it| it.id)))
        .collect();
    let tier = ("tier", Some(ClauseId::ReimbursementTier));
    assert_eq!(
        clauses,
        [
            ("deductible", None),
            tier,
            tier,
            tier,
            ("pool", None),
            ("personal", None)
        ]
    );
    let parts: Vec<_> = lines
        .iter()
        .filter(|it| it.label == "tier")
        .map(|it| &it.value)
        .collect();
    let exact = |fen: i64| FactValue::Exact(Money::from_fen(fen).yuan());
    assert_eq!(parts, [&exact(193_600), &exact(180_000), &exact(92_000)]);
}

#[test]
fn a_pool_is_rounded_once_and_not_for_each_tier() {
    let mut policy = Policy::new(Book::standard(), Reading::Resolved);
    let tiers = json!([{ "to": "0.01", "rate": "0.5" }, { "rate": "0.5" }]);
    policy.what_if("reimbursement.tier", tiers, None).unwrap();
    let request = json!({ "what": "reimbursement",
        "given": { "region": "440000", "cost": "0.02", "deductible": "0.00" } });
    let request = Request::Calculate(serde_json::from_value(request).unwrap());
    let at = NaiveDate::from_ymd_opt(2025, 5, 12)
        .unwrap()
        .and_hms_opt(9, 0, 0)
        .unwrap();
    let decision = decide(&State::default(), &policy, at, &request).unwrap();
    let result = decision.calculation.unwrap().result;
    assert_eq!(result[0], ("pool", FactValue::Amount(Money::FEN)));
}

#[test]
fn both_readings_are_given_where_they_differ() {
    let given = |resumed: &str| {
        json!({ "region": "360100", "status": "working", "last_paid": "2025-01",
            "resumed": resumed, "cumulative": 120 })
    };
    let cumulative = |of: &[(&str, FactValue)]| {
        let found = of.iter().find(|(name, _)| *name == "cumulative");
        found.unwrap().1.clone()
    };
    for (reading, here, there) in [(Reading::Resolved, 120, 0), (Reading::Literal, 0, 120)] {
        let it = calculated("gap", given("2025-05"), reading);
        assert_eq!(cumulative(&it.result), FactValue::Count(here));
        assert_eq!(cumulative(&it.otherwise.unwrap()), FactValue::Count(there));
    }
    assert_eq!(
        calculated("gap", given("2025-04"), Reading::Resolved).otherwise,
        None
    );
}

#[test]
fn what_is_not_told_is_never_taken_for_nothing() {
    for what in [
        "reimbursement",
        "gap",
        "years",
        "base",
        "wait",
        "maternity",
        "credit",
    ] {
        let decision = decided(what, json!({}), Reading::Resolved).unwrap();
        assert_eq!(decision.outcome, Outcome::Undetermined, "{what}");
        assert_eq!(decision.calculation.unwrap().result, Vec::new(), "{what}");
    }
}

#[test]
fn what_makes_no_sense_is_an_error() {
    let base = |region: &str, salary: &str| {
        let given = json!({ "region": region, "salary": salary });
        decided("base", given, Reading::Resolved)
    };
    assert!(matches!(
        base("999999", "1.00"),
        Err(RequestError::UnknownRegion(_))
    ));
    let negative = base("370900", "-1.00");
    assert!(matches!(
        negative,
        Err(RequestError::Amount {
            field: "salary",
            ..
        })
    ));
}

#[test]
fn as_much_as_may_be_entered_is_reckoned_with() {
    let cost = |cost: Money| {
        let given = json!({ "cost": cost, "local_rate": "1" });
        decided("reimbursement", given, Reading::Resolved).is_ok()
    };
    assert!(cost(Money::MAX_INPUT));
    assert!(!cost(Money::MAX_INPUT.plus(Money::FEN).unwrap()));
}

#[test]
fn unknown_keys_are_named() {
    for (what, given, named) in [
        (
            "credit",
            json!({ "avarage_pension": "1.00" }),
            "avarage_pension",
        ),
        ("gap", json!({ "resumed": "2025-13" }), "2025-13"),
        ("years", json!({ "sex": "other" }), "other"),
        ("tax", json!({}), "tax"),
    ] {
        let read = serde_json::from_value::<Calculate>(json!({ "what": what, "given": given }));
        let error = read.unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
    let more = json!({ "what": "base", "given": {}, "gives": {} });
    let error = serde_json::from_value::<Calculate>(more)
        .unwrap_err()
        .to_string();
    assert!(error.contains("gives"), "{error}");
}

fn labels(calculation: &Calculation) -> Vec<&'static str> {
    calculation.lines.iter().map(|it| it.label).collect()
}

/// The working names only what had a part in it: the cap where the cost is above it, the least wait
/// where so many years were missed.
#[test]
fn the_working_has_a_line_for_what_counts_alone() {
    let cost = |cost: &str| {
        let given = json!({ "cost": cost, "local_rate": "1" });
        labels(&calculated("reimbursement", given, Reading::Resolved))
    };
    assert!(cost("630000.01").contains(&"cap"));
    assert!(!cost("630000.00").contains(&"cap"));
    let wait = |broken: u32| {
        let given = json!({ "broken_years": broken, "repaired_years": 0 });
        labels(&calculated("wait", given, Reading::Resolved))
    };
    assert_eq!(wait(3), ["wait_fixed", "wait_added", "wait_months"]);
    let long = ["wait_fixed", "wait_added", "wait_least", "wait_months"];
    assert_eq!(wait(4), long);
}

/// Years paid elsewhere are warned of where they don't count, and only where there are some.
#[test]
fn years_elsewhere_are_passed_over_with_a_word() {
    let years = |region: &str, elsewhere: u32| {
        let given = json!({ "region": region, "sex": "female", "cumulative": 300, "actual": 300,
            "elsewhere": elsewhere });
        decided("years", given, Reading::Resolved).unwrap().outcome
    };
    assert_eq!(years("640100", 12), Outcome::Warned);
    assert_eq!(years("640100", 0), Outcome::Allowed);
    assert_eq!(years("370900", 12), Outcome::Allowed);
}

/// While the office decides on some part, no sum is given.
#[test]
fn no_sum_is_given_while_a_part_is_open() {
    let given = json!({ "region": "440000", "cost": "6000.00" });
    let decision = decided("reimbursement", given, Reading::Resolved).unwrap();
    assert!(!decision.outcome.goes_through());
    assert_eq!(decision.calculation.unwrap().result, Vec::new());
}
