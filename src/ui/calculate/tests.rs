//! What is read, what is asked for, and what is known of somebody.

use chrono::{NaiveDate, NaiveDateTime};

use super::family::known;
use super::fields::fields;
use super::given::{lacking, request};
use crate::engine::request::Join;
use crate::engine::{Decision, FactValue, Outcome, Person, PersonId, Request, Verdict};
use crate::ledger::Ledger;
use crate::money::Money;
use crate::policy::rule::{EmployeeStatus, Scheme, Sex};
use crate::policy::{Book, Policy, Reading, Region};
use crate::ui::explain::{Names, finding, working_line};
use crate::ui::form::FieldError;
use crate::ui::route::Calculator;
use crate::ui::text::Lang;

fn at() -> NaiveDateTime {
    day("2025-05-12").and_hms_opt(9, 0, 0).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What comes of what was typed.
fn work(it: Calculator, typed: &[(&str, &str)]) -> Result<Decision, Vec<FieldError>> {
    let raw = |name: &str| {
        let found = typed.iter().find(|(key, _)| *key == name);
        found.map_or_else(String::new, |(_, raw)| (*raw).to_owned())
    };
    let given = Request::Calculate(request(it, raw)?);
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let decision = Ledger::new().consider(&policy, at(), &given).unwrap();
    let lacking = lacking(it, &decision, &Names::default());
    if lacking.is_empty() {
        Ok(decision)
    } else {
        Err(lacking)
    }
}

const GAP: &[(&str, &str)] = &[
    ("region", "330100"),
    ("status", "working"),
    ("last_paid", "2025\n1"),
    ("resumed", "2025\n4"),
    ("back_paid", "yes"),
];

#[test]
fn every_calculator_comes_to_something() {
    let amount = |fen| FactValue::Amount(Money::from_fen(fen));
    let count = FactValue::Count;
    for (it, typed, name, value) in [
        (
            Calculator::Credit,
            &[("region", "310000"), ("age", "80")][..],
            "yearly",
            amount(189_000),
        ),
        (
            Calculator::Reimbursement,
            &[("region", "440000"), ("cost", "1000"), ("local_rate", "70")],
            "pool",
            amount(70_000),
        ),
        (Calculator::Gap, GAP, "gap_months", count(2)),
        (
            Calculator::Base,
            &[
                ("region", "350000"),
                ("salary", "9000"),
                ("status", "flexible"),
            ],
            "monthly",
            amount(44_330),
        ),
        (
            Calculator::Wait,
            &[("broken_years", "2"), ("repaired_years", "1")],
            "months",
            count(4),
        ),
    ] {
        let decision = work(it, typed).unwrap();
        let result = decision.calculation.unwrap().result;
        let found = result.iter().find(|(it, _)| *it == name);
        assert_eq!(found.map(|(_, it)| it), Some(&value), "{it:?}");
    }
}

#[test]
fn what_the_engine_asks_for_is_said_at_its_field() {
    for (it, typed, fields) in [
        // Which facts a place asks for is known once the place is.
        (Calculator::Gap, &[][..], &["region"][..]),
        (
            Calculator::Gap,
            &[("region", "330100")],
            &["last_paid-year", "resumed-year"],
        ),
        (Calculator::Wait, &[], &["broken_years", "repaired_years"]),
        (Calculator::Maternity, &[("region", "510100")], &["birth"]),
        (Calculator::Credit, &[("region", "310000")], &["age"]),
        // What can't be read is said before anything is asked for.
        (
            Calculator::Gap,
            &[("last_paid", "2025\n"), ("cumulative", "x")],
            &["last_paid-year", "cumulative"],
        ),
        (
            Calculator::Reimbursement,
            &[("cost", "-1"), ("local_rate", "101")],
            &["cost", "local_rate"],
        ),
        // What can't be so.
        (
            Calculator::Wait,
            &[("broken_years", "1"), ("repaired_years", "2")],
            &["repaired_years"],
        ),
        (
            Calculator::Credit,
            &[
                ("region", "540000"),
                ("average_pension", "3000"),
                ("rate", "9"),
            ],
            &["rate"],
        ),
    ] {
        let wrong = work(it, typed).unwrap_err();
        let found: Vec<&str> = wrong.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(found, fields, "{it:?} {typed:?}");
    }
    let backwards = [GAP, &[("resumed", "2025\n4")]].concat();
    let backwards: Vec<_> = backwards
        .into_iter()
        .map(|(key, raw)| (key, if key == "resumed" { "2024\n12" } else { raw }))
        .collect();
    assert_eq!(
        work(Calculator::Gap, &backwards).unwrap_err()[0].field,
        "resumed-year"
    );
}

/// Nothing is borrowed from another place.
#[test]
fn where_no_rule_is_known_the_office_is_asked() {
    for (it, typed) in [
        (Calculator::Credit, &[("age", "80")][..]),
        (Calculator::Reimbursement, &[("cost", "1000")]),
        (
            Calculator::Years,
            &[("sex", "female"), ("cumulative", "300"), ("actual", "100")],
        ),
        (
            Calculator::Base,
            &[("salary", "9000"), ("status", "working")],
        ),
        (Calculator::Maternity, &[("birth", "natural")]),
    ] {
        let typed = [&[("region", "540000")], typed].concat();
        let decision = work(it, &typed).unwrap();
        assert_eq!(decision.outcome, Outcome::Referred, "{it:?}");
    }
}

#[test]
fn a_field_shows_what_is_known_and_nobody_elses_facts() {
    let mut ledger = Ledger::new();
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let wang = Person {
        scheme: Some(Scheme::Employee),
        status: Some(EmployeeStatus::Retired),
        region: Region::parse("310000"),
        born: Some(day("1950-05-13")),
        sex: Some(Sex::Female),
        ..Person::unknown("wang")
    };
    for (person, account) in [
        (wang, Some(Money::from_fen(1_250))),
        (Person::unknown("li"), None),
    ] {
        let join = Request::Join(Join {
            person,
            account,
            wallet: None,
        });
        ledger.submit(&policy, at(), join).unwrap();
    }
    let shown = |who: &str, name: &str| {
        let member = ledger.state().member(&PersonId::new(who)).unwrap();
        known(ledger.state(), member, at().date(), name)
    };
    for (name, value) in [
        ("region", "310000"),
        ("status", "retired"),
        ("sex", "female"),
        ("age", "74"),
        ("account", "12.50"),
    ] {
        assert_eq!(shown("wang", name).as_deref(), Some(value));
        assert_eq!(shown("li", name).as_deref(), Some(""));
    }
    assert_eq!(shown("wang", "cost"), None);
}

#[test]
fn a_field_is_named_once() {
    for it in Calculator::ALL {
        let names: Vec<&str> = fields(*it).iter().map(|it| it.name).collect();
        for name in &names {
            assert_eq!(
                names.iter().filter(|it| *it == name).count(),
                1,
                "{it:?} {name}"
            );
        }
    }
}

/// Of an amount that the source knows by “about” alone, the warning and the working say so.
#[test]
fn about_so_much_is_said_to_be_about() {
    let decision = work(Calculator::Credit, &[("region", "440300")]).unwrap();
    let names = Names::default();
    let warned = decision
        .checks
        .iter()
        .find(|it| it.verdict == Verdict::Warn);
    let lines = decision.calculation.unwrap().lines;
    let said = [
        finding(warned.unwrap(), &names),
        working_line(&lines[0], &names),
    ];
    let said = said.map(|it| [Lang::Zh, Lang::En].map(|lang| it.pick(lang).to_owned()));
    let expected = [
        [
            "来源只有大约的数：每月大约 250.00\u{a0}元。准数请问经办机构。",
            "The source gives no exact amount: about 250.00\u{a0}yuan a month. Ask the office for it.",
        ],
        [
            "每月大约 250.00\u{a0}元。",
            "About 250.00\u{a0}yuan a month.",
        ],
    ];
    assert_eq!(said, expected);
}
