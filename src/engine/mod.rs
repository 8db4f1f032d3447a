//! What follows from the rules: from a state and a request to a decision that explains itself.
//!
//! [`decide`] is the only place where anything is decided. It is a pure function: it reads no clock
//! and keeps nothing.

mod account;
mod aid;
mod bill;
mod bind;
pub mod calculate;
mod candidates;
mod case;
mod credit;
mod decision;
mod error;
mod fact;
mod formalities;
mod gates;
mod insure;
mod missing;
mod moving;
mod pay;
mod pending;
mod people;
mod person;
mod premium;
mod quota;
mod refund;
mod remedy;
pub mod request;
mod spend;
mod state;
mod territory;
mod unbind;
mod wallet;
pub mod waterfall;
mod withdraw;
mod world;

use chrono::NaiveDateTime;

pub use account::{Account, Posting, balanced};
pub use calculate::{Calculate, Calculation, Results, WorkingLine};
pub use decision::{
    Bearing, Change, Check, Compared, Decision, Effect, FactId, FactValue, Note, Outcome, Plan,
    Remedy, Split, Touched, Verdict,
};
pub use error::RequestError;
pub use pending::{Event, Pending};
pub use person::{Person, PersonId};
pub use request::Request;
pub use state::{
    Binding, Holding, Line, Member, Part, Payment, PaymentKind, PoolBasis, Quota, State, Transfer,
    midnight, midnight_after,
};
pub use territory::near_enough;

use crate::policy::Policy;
use case::Case;

/// Decides on a request made at a moment (China standard time).
///
/// The decision lists every clause that was held against the facts, the disputes that touch it
/// under both readings, the facts that are missing, and on a no the single changes that would make
/// it a yes. Nothing is changed; the ledger carries out the decision's plan.
///
/// # Errors
/// [`RequestError`] where the request makes no sense: an unknown person, an amount out of range, a
/// date before the last entry.
pub fn decide(
    state: &State,
    policy: &Policy<'_>,
    at: NaiveDateTime,
    request: &Request,
) -> Result<Decision, RequestError> {
    let case = Case::new(state, policy, at, request);
    let mut decision = case.settle()?;
    if decision.outcome == Outcome::Denied || decision.aid_is_limited() {
        decision.remedies = remedy::remedies(&case, &decision);
    }
    if decision.outcome == Outcome::Undetermined {
        decision.asks = missing::smallest_sets(&case, &decision.missing);
    }
    Ok(decision)
}

/// The decision alone, without what would change it or settle it, which takes a search: for those
/// who only ask whether something makes a difference.
///
/// # Errors
/// As [`decide`].
pub fn assess(
    state: &State,
    policy: &Policy<'_>,
    at: NaiveDateTime,
    request: &Request,
) -> Result<Decision, RequestError> {
    Case::new(state, policy, at, request).settle()
}
