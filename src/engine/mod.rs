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

use crate::policy::{ClauseId, Policy, Reading};
use crate::sorted::distinct;
use decision::Draft;
use world::{Supposing, World};

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
    let case = Case {
        state,
        policy,
        at,
        request,
        supposing: &Supposing::default(),
    };
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
    let case = Case {
        state,
        policy,
        at,
        request,
        supposing: &Supposing::default(),
    };
    case.settle()
}

/// A request in a world: what [`decide`] and the search for remedies ask about.
#[derive(Clone, Copy)]
struct Case<'a> {
    state: &'a State,
    policy: &'a Policy<'a>,
    at: NaiveDateTime,
    request: &'a Request,
    supposing: &'a Supposing,
}

impl Case<'_> {
    /// The decision with everything but its remedies and the sets of facts that would settle it.
    fn settle(&self) -> Result<Decision, RequestError> {
        if let Some(last) = self.state.now.filter(|last| self.at < *last) {
            return Err(RequestError::BeforeLastEntry { at: self.at, last });
        }
        let mut draft = self.draft_in_any_region()?;
        let disputes = self.weigh_readings(&mut draft)?;
        let outcome = draft.outcome();
        let plan = if outcome.goes_through() {
            draft.plan
        } else {
            self.otherwise()
        };
        let missing = if outcome == Outcome::Undetermined {
            missing::missing(&draft.checks)
        } else {
            Vec::new()
        };
        Ok(Decision {
            outcome,
            checks: draft.checks,
            plan,
            missing,
            asks: Vec::new(),
            disputes,
            remedies: Vec::new(),
            calculation: self.calculation()?,
        })
    }

    /// What is done where the request doesn't go through: what was due has had its time all the
    /// same.
    fn otherwise(&self) -> Plan {
        let mut plan = Plan::default();
        if let Request::Due(pending) = self.request {
            plan.effects.push(Effect::Settled(pending.clone()));
        }
        plan
    }

    /// The checks of one world.
    fn draft(&self) -> Result<Draft, RequestError> {
        let Case {
            state,
            policy,
            at,
            request,
            supposing,
        } = *self;
        let world = World {
            policy,
            state,
            at,
            supposing,
        };
        match request {
            Request::Join(request) => people::join(&world, request),
            Request::Amend(request) => people::amend(&world, request),
            Request::Coverage(request) => people::coverage(&world, request),
            Request::Wait(_) => Ok(Draft::default()),
            Request::Bind(request) => bind::bind(&world, request),
            Request::Unbind(request) => unbind::unbind(&world, request),
            Request::Pay(request) => pay::pay(&world, request),
            Request::Premium(request) => premium::premium(&world, request),
            Request::Withdraw(request) => withdraw::withdraw(&world, request),
            Request::Refund(request) => refund::refund(&world, request),
            Request::Due(pending) => pending::due(&world, pending),
            Request::Calculate(request) => Ok(Draft {
                checks: calculate::calculate(&world, request)?.checks,
                ..Draft::default()
            }),
            Request::WalletOpen(request) => wallet::open(&world, request),
            Request::WalletSend(request) => wallet::send(&world, request),
            Request::WalletAccept(request) => wallet::accept(&world, request),
            Request::WalletCashOut(request) => wallet::cash_out(&world, request),
            Request::QuotaSet(request) => quota::set(&world, request),
            Request::QuotaDissolve(request) => quota::dissolve(&world, request),
            Request::Insure(request) => insure::insure(&world, request),
            Request::Credit(request) => credit::credit(&world, request),
            Request::Move(request) => moving::moving(&world, request),
        }
    }

    /// How a calculation is worked out, and what it comes to under the other reading.
    fn calculation(&self) -> Result<Option<Calculation>, RequestError> {
        let Request::Calculate(request) = self.request else {
            return Ok(None);
        };
        let worked = |policy: &Policy<'_>| {
            let world = World {
                policy,
                state: self.state,
                at: self.at,
                supposing: self.supposing,
            };
            Ok::<_, RequestError>(calculate::calculate(&world, request)?.calculation)
        };
        let mut calculation = worked(self.policy)?;
        let other = worked(&self.policy.under(self.policy.reading.other()))?.result;
        calculation.otherwise = Some(other).filter(|other| *other != calculation.result);
        Ok(Some(calculation))
    }

    /// Where the region whose rules govern is unknown, the rules of every region are tried: what
    /// comes out the same everywhere stands, and what differs is unknown until the region is told.
    fn draft_in_any_region(&self) -> Result<Draft, RequestError> {
        let mut draft = self.draft()?;
        if let Some(person) = self.whose_region_is_missing() {
            self.try_every_region(&person, &mut draft)?;
        }
        pass_over_unknown_aid(&mut draft.checks);
        Ok(draft)
    }

    /// Makes unknown whatever comes out otherwise under the rules of some region.
    fn try_every_region(&self, person: &PersonId, draft: &mut Draft) -> Result<(), RequestError> {
        let fact = FactId::of(person, "region");
        for region in self.policy.regions_with_rules() {
            let supposing = Supposing {
                rules_of: Some(region),
                ..self.supposing.clone()
            };
            let tried = Case {
                supposing: &supposing,
                ..*self
            }
            .draft()?;
            for check in &mut draft.checks {
                let other = tried.checks.iter().find(|it| same_question(it, check));
                if !matches!(check.verdict, Verdict::Unknown(_))
                    && other.is_none_or(|other| other.verdict != check.verdict)
                {
                    check.verdict = Verdict::Unknown(vec![fact.clone()]);
                }
            }
            let unseen = |check: &Check| !draft.checks.iter().any(|it| same_question(it, check));
            let appeared: Vec<Check> = tried
                .checks
                .iter()
                .filter(|it| unseen(it))
                .cloned()
                .collect();
            draft.checks.extend(appeared.into_iter().map(|mut check| {
                check.verdict = Verdict::Unknown(vec![fact.clone()]);
                check
            }));
        }
        Ok(())
    }

    /// The person whose region's rules govern the request, where that region is unknown.
    fn whose_region_is_missing(&self) -> Option<PersonId> {
        let person = match self.request {
            Request::Bind(request) => &request.holder,
            Request::Unbind(request) => &request.holder,
            Request::Pay(request) => &request.patient,
            Request::Premium(request) => request.payer(),
            Request::Withdraw(request) => &request.person,
            Request::Refund(request) => &self.state.payments.get(&request.of)?.patient,
            Request::Due(pending) => pending.payer(),
            Request::WalletSend(request) => &request.from,
            Request::WalletCashOut(request) => &request.person,
            Request::QuotaSet(request) => &request.holder,
            Request::QuotaDissolve(request) => &request.holder,
            Request::Insure(request) => &request.holder,
            Request::Credit(request) => &request.person,
            Request::Join(_)
            | Request::Amend(_)
            | Request::Coverage(_)
            | Request::Move(_)
            | Request::Wait(_)
            | Request::Calculate(_)
            | Request::WalletOpen(_)
            | Request::WalletAccept(_) => return None,
        };
        let member = self.supposing.member(self.state, person)?;
        if member.person.region.is_none() {
            Some(person.clone())
        } else {
            None
        }
    }

    /// Decides under the other reading too, and warns where the resolved reading lets something
    /// pass that the letter of the region's article would stop.
    fn weigh_readings(&self, draft: &mut Draft) -> Result<Vec<Touched>, RequestError> {
        let disputed = disputes(self.policy, &draft.checks);
        if disputed.is_empty() {
            return Ok(Vec::new());
        }
        let reading = self.policy.reading;
        let policy = self.policy.under(reading.other());
        let other = Case {
            policy: &policy,
            ..*self
        }
        .draft_in_any_region()?;
        let here = draft.outcome();
        let (resolved, literal) = match reading {
            Reading::Resolved => (here, other.outcome()),
            Reading::Literal => (other.outcome(), here),
        };
        let mut matter = Vec::new();
        for check in &mut draft.checks {
            let differs = other
                .checks
                .iter()
                .find(|it| same_question(it, check))
                .is_none_or(|it| it.verdict != check.verdict);
            if !differs {
                continue;
            }
            let disputed = disputes_of(self.policy, check);
            if !disputed.is_empty() {
                matter.extend_from_slice(disputed);
                check.notes.push(Note::ReadingsDiffer);
                if reading == Reading::Resolved && check.verdict == Verdict::Pass {
                    check.verdict = Verdict::Warn;
                }
            }
        }
        Ok(disputed
            .into_iter()
            .map(|id| Touched {
                matters: matter.contains(&id),
                id,
                resolved,
                literal,
            })
            .collect())
    }
}

/// What shuts the aid as a whole, whoever the holders are.
const SHUTS_AID: &[ClauseId] = &[
    ClauseId::PayVenue,
    ClauseId::PayBound,
    ClauseId::PayRequest,
    ClauseId::PayFiling,
    ClauseId::WalletVenue,
    ClauseId::WalletSupported,
    ClauseId::WalletFiling,
];

/// Where the aid is shut, nothing else that bears on it has to be known.
fn pass_over_unknown_aid(checks: &mut [Check]) {
    let shuts = |it: &Check| SHUTS_AID.contains(&it.clause) && it.verdict == Verdict::Warn;
    if !checks.iter().any(shuts) {
        return;
    }
    for check in checks {
        if check.bearing == Bearing::Aid && matches!(check.verdict, Verdict::Unknown(_)) {
            check.verdict = Verdict::Pass;
            check.notes.push(Note::UnknownButHarmless);
        }
    }
}

/// Whether two checks hold the same clause against the same facts: a payment holds some clauses
/// against the patient and against each holder.
fn same_question(one: &Check, other: &Check) -> bool {
    one.clause == other.clause && one.compared == other.compared
}

/// The disputes that touch the clause of a check.
fn disputes_of<'a>(policy: &'a Policy<'_>, check: &Check) -> &'a [String] {
    let clause = check
        .read
        .and_then(|reference| policy.by_reference(reference));
    clause.map_or(&[], |clause| &clause.disputes)
}

fn disputes(policy: &Policy<'_>, checks: &[Check]) -> Vec<String> {
    distinct(
        checks
            .iter()
            .flat_map(|check| disputes_of(policy, check))
            .cloned(),
    )
}
