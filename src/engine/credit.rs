//! Does the month's money come into a personal account?

use super::account::{Account, Posting};
use super::bill::positive;
use super::decision::{Check, Draft, FactId, FactValue, Plan, Verdict};
use super::request::Credit;
use super::state::Holding;
use super::world::{World, fact, holding, require, word};
use super::{PersonId, RequestError};
use crate::policy::rule::{EmployeeStatus, Scheme};
use crate::policy::{Region, kind};

/// Holds a credit against the clauses of `credit.`. How much it is, the office has reckoned.
pub(super) fn credit(world: &World<'_>, request: &Credit) -> Result<Draft, RequestError> {
    let amount = positive("amount", request.amount)?;
    let person = &request.person;
    let rules = world.rules_of(person)?;
    let mut checks = Vec::from_iter(formalities(world, rules, person)?);
    checks.push(coverage(world, rules, person)?);
    let plan = Plan {
        postings: vec![
            Posting::debit(Account::Pool, amount),
            Posting::credit(Account::Personal(person.clone()), amount),
        ],
        ..Plan::default()
    };
    Ok(Draft { checks, plan })
}

/// There is none during a break (F-026), and none where there is no account for it.
fn coverage(
    world: &World<'_>,
    rules: Option<Region>,
    person: &PersonId,
) -> Result<Check, RequestError> {
    let it = world.person(person)?;
    let (scheme, coverage) = (it.scheme, it.coverage);
    let has = world.holding(person)?;
    let compared = vec![
        fact(person, "coverage", FactValue::Word(coverage.word())),
        fact(person, "scheme", word(scheme.map(Scheme::word))),
        fact(person, "account", holding(has)),
    ];
    Ok(
        world.check::<kind::CreditCoverage>(rules, compared, |rule| match has {
            _ if !rule.needs.contains(&coverage) => Verdict::Fail,
            Holding::None => Verdict::Fail,
            Holding::SchemeUnknown => Verdict::Unknown(vec![FactId::of(person, "scheme")]),
            Holding::BalanceUnknown | Holding::Known(_) => Verdict::Pass,
        }),
    )
}

/// Whoever is told to be retired in the employee scheme has done the formalities of it (F-054).
fn formalities(
    world: &World<'_>,
    rules: Option<Region>,
    person: &PersonId,
) -> Result<Option<Check>, RequestError> {
    let retired = world
        .person(person)?
        .status
        .filter(|status| *status == EmployeeStatus::Retired);
    Ok(retired.map(|status| {
        let compared = vec![fact(person, "status", FactValue::Word(status.word()))];
        world.check::<kind::CreditFormalities>(rules, compared, |_| require(true))
    }))
}
