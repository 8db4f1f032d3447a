//! What the rules come to in numbers: credits, reimbursement, gaps, years, bases, waits, days.
//!
//! A calculation is decided like anything else, and changes nothing. Each is a pure function of what
//! is given, the policy and the day. Amounts are rounded once, at the end: what the pool pays down
//! to the fen, credits half up.

mod base;
mod credit;
mod gap;
pub mod given;
mod maternity;
mod reimbursement;
mod wait;
mod working;
mod years;

#[cfg(test)]
mod tests;

pub use given::Calculate;
pub(super) use working::Worked;
pub use working::{Calculation, Results, WorkingLine};

use super::RequestError;
use super::decision::{Check, Compared, FactId, FactValue, Verdict};
use super::world::World;
use crate::money::{Money, MoneyError};
use crate::policy::kind::Kind;
use crate::policy::{Places, Region};

/// Holds a calculation against its clauses and works it out.
pub(super) fn calculate(world: &World<'_>, request: &Calculate) -> Result<Worked, RequestError> {
    match request {
        Calculate::Credit(given) => credit::credit(world, given),
        Calculate::Reimbursement(given) => reimbursement::reimbursement(world, given),
        Calculate::Gap(given) => gap::gap(world, given),
        Calculate::Years(given) => years::years(world, given),
        Calculate::Base(given) => base::base(world, given),
        Calculate::Wait(given) => Ok(wait::wait(world, given)),
        Calculate::Maternity(given) => maternity::maternity(world, given),
    }
}

/// A place that there is.
fn existing(region: Option<Region>) -> Result<Option<Region>, RequestError> {
    match region {
        Some(region) if Places::standard().get(region).is_none() => {
            Err(RequestError::UnknownRegion(region))
        }
        known => Ok(known),
    }
}

/// An amount within what may be entered.
fn entered(field: &'static str, amount: Option<Money>) -> Result<Option<Money>, RequestError> {
    let error = match amount {
        Some(amount) if amount.is_negative() => MoneyError::Negative,
        Some(amount) if amount > Money::MAX_INPUT => MoneyError::TooLarge,
        within => return Ok(within),
    };
    Err(RequestError::Amount { field, error })
}

/// Holds the clause of kind `K` in a region; where nobody told the region, that has to be asked.
fn held<K: Kind>(
    world: &World<'_>,
    region: Option<Region>,
    mut compared: Vec<Compared>,
    judge: impl FnOnce(&K::Value) -> Verdict,
) -> Check {
    compared.insert(
        0,
        super::world::field("region", super::world::place(region)),
    );
    let mut check = world.check::<K>(region, compared, judge);
    if region.is_none() && check.verdict != Verdict::Fail {
        check.verdict = missing(&["region"]);
    }
    check
}

/// What is needed and was not told.
fn missing(names: &[&str]) -> Verdict {
    Verdict::Unknown(names.iter().map(|name| FactId::field(name)).collect())
}

/// What is needed of these and was not told: a name, and whether it was.
fn needs<const N: usize>(told: [(&str, bool); N]) -> Option<Verdict> {
    let absent: Vec<&str> = told
        .iter()
        .filter(|(_, told)| !told)
        .map(|(name, _)| *name)
        .collect();
    if absent.is_empty() {
        None
    } else {
        Some(missing(&absent))
    }
}

/// A fact that may be unknown.
fn told<T>(value: Option<T>, known: impl FnOnce(T) -> FactValue) -> FactValue {
    value.map_or(FactValue::Unknown, known)
}

/// A fact that may be left out.
fn given<T>(value: Option<T>, known: impl FnOnce(T) -> FactValue) -> FactValue {
    value.map_or(FactValue::Absent, known)
}
