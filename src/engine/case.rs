//! A request in a world, and what comes of it: under both readings, and where a region is unknown, by
//! the rules of every region.

use std::cell::RefCell;

use chrono::NaiveDateTime;

use super::calculate::{self, Calculation};
use super::decision::{
    Bearing, Check, Decision, Draft, Effect, FactId, Note, Outcome, Plan, Touched, Verdict,
};
use super::missing::missing;
use super::world::{Supposing, World};
use super::{PersonId, Request, RequestError, State};
use super::{
    bind, credit, insure, moving, pay, pending, people, premium, quota, refund, unbind, wallet,
    withdraw,
};
use crate::policy::{ClauseId, Policy, Reading};
use crate::sorted::distinct;

/// A request in a world: what [`decide`] and the search for remedies ask about.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub state: &'a State,
    pub policy: &'a Policy<'a>,
    pub at: NaiveDateTime,
    pub request: &'a Request,
    pub supposing: &'a Supposing,
}

/// Nothing is supposed: all is as the state says.
static AS_IT_IS: Supposing = Supposing {
    people: Vec::new(),
    accounts: Vec::new(),
    without_binding: None,
    rules_of: None,
};

impl<'a> Case<'a> {
    /// A request in the world as it is.
    pub fn new(
        state: &'a State,
        policy: &'a Policy<'a>,
        at: NaiveDateTime,
        request: &'a Request,
    ) -> Case<'a> {
        Case {
            state,
            policy,
            at,
            request,
            supposing: &AS_IT_IS,
        }
    }
}

impl Case<'_> {
    /// The decision with everything but its remedies and the sets of facts that would settle it.
    pub fn settle(&self) -> Result<Decision, RequestError> {
        let mut draft = self.draft_in_any_region()?;
        let disputes = self.weigh_readings(&mut draft)?;
        let outcome = draft.outcome();
        let plan = if outcome.goes_through() {
            draft.plan
        } else {
            self.otherwise()
        };
        let missing = if outcome == Outcome::Undetermined {
            missing(&draft.checks)
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

    /// The state, the policy and the moment, to look at.
    pub fn world<'a>(&'a self, policy: &'a Policy<'a>) -> World<'a> {
        World {
            policy,
            state: self.state,
            at: self.at,
            supposing: self.supposing,
            governors: RefCell::default(),
        }
    }

    /// The checks of one world, and the people of untold region whose rules were read for them.
    fn draft(&self) -> Result<(Draft, Vec<PersonId>), RequestError> {
        let world = self.world(self.policy);
        let draft = self.checked(&world)?;
        Ok((draft, world.governors.into_inner()))
    }

    fn checked(&self, world: &World<'_>) -> Result<Draft, RequestError> {
        match self.request {
            Request::Join(request) => people::join(world, request),
            Request::Amend(request) => people::amend(world, request),
            Request::Coverage(request) => people::coverage(world, request),
            Request::Wait(_) => Ok(Draft::default()),
            Request::Bind(request) => bind::bind(world, request),
            Request::Unbind(request) => unbind::unbind(world, request),
            Request::Pay(request) => pay::pay(world, request),
            Request::Premium(request) => premium::premium(world, request),
            Request::Withdraw(request) => withdraw::withdraw(world, request),
            Request::Refund(request) => refund::refund(world, request),
            Request::Due(pending) => pending::due(world, pending),
            Request::Calculate(request) => Ok(Draft {
                checks: calculate::calculate(world, request)?.checks,
                ..Draft::default()
            }),
            Request::WalletOpen(request) => wallet::open(world, request),
            Request::WalletSend(request) => wallet::send(world, request),
            Request::WalletAccept(request) => wallet::accept(world, request),
            Request::WalletCashOut(request) => wallet::cash_out(world, request),
            Request::QuotaSet(request) => quota::set(world, request),
            Request::QuotaDissolve(request) => quota::dissolve(world, request),
            Request::Insure(request) => insure::insure(world, request),
            Request::Credit(request) => credit::credit(world, request),
            Request::Move(request) => moving::moving(world, request),
        }
    }

    /// How a calculation is worked out, and what it comes to under the other reading.
    fn calculation(&self) -> Result<Option<Calculation>, RequestError> {
        let Request::Calculate(request) = self.request else {
            return Ok(None);
        };
        let worked = |policy: &Policy<'_>| {
            let world = self.world(policy);
            Ok::<_, RequestError>(calculate::calculate(&world, request)?.calculation)
        };
        let mut calculation = worked(self.policy)?;
        let other = worked(&self.policy.under(self.policy.reading.other()))?.result;
        calculation.otherwise = Some(other).filter(|other| *other != calculation.result);
        Ok(Some(calculation))
    }

    /// Where a region whose rules govern is unknown, the rules of every region are tried: what
    /// comes out the same everywhere stands, and what differs is unknown until the region is told.
    pub fn draft_in_any_region(&self) -> Result<Draft, RequestError> {
        self.draft_and_governors().map(|(draft, _)| draft)
    }

    /// The same, and the people whose untold regions govern.
    pub fn draft_and_governors(&self) -> Result<(Draft, Vec<PersonId>), RequestError> {
        if let Some(last) = self.state.now.filter(|last| self.at < *last) {
            return Err(RequestError::BeforeLastEntry { at: self.at, last });
        }
        let (mut draft, governors) = self.draft()?;
        for person in &governors {
            self.try_every_region(person, &mut draft)?;
        }
        pass_over_unknown_aid(&mut draft.checks);
        Ok((draft, governors))
    }

    /// Makes unknown whatever comes out otherwise under the rules of some region.
    fn try_every_region(&self, person: &PersonId, draft: &mut Draft) -> Result<(), RequestError> {
        let fact = FactId::of(person, "region");
        for region in self.policy.regions_with_rules() {
            let supposing = Supposing {
                rules_of: Some((person.clone(), region)),
                ..self.supposing.clone()
            };
            let (tried, _) = Case {
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
