//! Playing a scenario: people join, steps are submitted, and what comes out is compared.

use std::collections::BTreeMap;

use super::parse::step_place;
use super::{Mismatch, Scenario, ScenarioError, Step};
use crate::engine::request::WalletAccept;
use crate::engine::{Decision, Request};
use crate::ledger::{Ledger, Receipt};
use crate::policy::{Book, Places, Policy};

/// What came out of a scenario.
#[derive(Clone, Debug)]
pub struct Report {
    /// The journal after the last step.
    pub ledger: Ledger,
    /// Each step's result.
    pub steps: Vec<StepReport>,
}

impl Report {
    /// Whether all came out as expected.
    pub fn passed(&self) -> bool {
        self.steps.iter().all(|step| step.mismatches.is_empty())
    }
}

/// What came out of one step.
#[derive(Clone, Debug)]
pub struct StepReport {
    /// How messages name the step.
    pub place: String,
    /// What was asked for. A refund names the payment here, not the step that paid.
    pub request: Request,
    /// The decision.
    pub decision: Decision,
    /// The entry that carries it out.
    pub entry: Option<u64>,
    /// What came out otherwise than expected.
    pub mismatches: Vec<Mismatch>,
}

/// The policy of a scenario: its reading, with its what-ifs.
///
/// # Errors
/// [`ScenarioError`] where a what-if's value does not fit its clause.
pub fn prepare<'a>(scenario: &Scenario, book: &'a Book) -> Result<Policy<'a>, ScenarioError> {
    let mut policy = Policy::new(book, scenario.reading);
    for it in &scenario.overrides {
        let place = format!("override `{}`", it.clause);
        let wrong = |message| ScenarioError {
            place: place.clone(),
            message,
        };
        if let Some(region) = it
            .region
            .filter(|region| Places::standard().get(*region).is_none())
        {
            return Err(wrong(format!(
                "`{region}` is not the code of a province or city"
            )));
        }
        let taken = policy.what_if(&it.clause, it.value.clone(), it.region);
        taken.map_err(|error| wrong(error.to_string()))?;
    }
    Ok(policy)
}

/// Plays a scenario from its first step to its last.
///
/// # Errors
/// [`ScenarioError`] where a step can't be decided on at all, naming the step.
pub fn run(scenario: &Scenario, book: &Book) -> Result<Report, ScenarioError> {
    let policy = prepare(scenario, book)?;
    let mut ledger = Ledger::new();
    let start = scenario
        .steps
        .first()
        .map(|step| step.at)
        .unwrap_or_default();
    for person in &scenario.people {
        let place = format!("person `{}`", person.id);
        let joined = ledger.submit(&policy, start, person.join());
        joined.map_err(|error| ScenarioError {
            place,
            message: error.to_string(),
        })?;
    }
    let mut entries = BTreeMap::new();
    let mut steps = Vec::new();
    for (index, step) in scenario.steps.iter().enumerate() {
        let place = step_place(index, step);
        let wrong = |message: String| ScenarioError {
            place: place.clone(),
            message,
        };
        let advanced = ledger.advance(&policy, step.at);
        advanced.map_err(|error| wrong(error.to_string()))?;
        let request = request(step, &entries, &ledger).map_err(wrong)?;
        let receipt = ledger
            .submit(&policy, step.at, request.clone())
            .map_err(|error| wrong(error.to_string()))?;
        if let Some((name, entry)) = step.name.clone().zip(receipt.entry) {
            entries.insert(name, entry);
        }
        let expect = step.expect.clone().unwrap_or_default();
        let mismatches = expect.mismatches(&receipt.decision, ledger.state());
        let Receipt { decision, entry } = receipt;
        steps.push(StepReport {
            place,
            request,
            decision,
            entry,
            mismatches,
        });
    }
    Ok(Report { ledger, steps })
}

/// The step's request, with the payment's reference in the place of the step's name.
fn request(
    step: &Step,
    entries: &BTreeMap<String, u64>,
    ledger: &Ledger,
) -> Result<Request, String> {
    match &step.request {
        Request::Refund(refund) => {
            let entry = entries.get(&refund.of);
            let payment = entry.and_then(|entry| ledger.payment_of(*entry));
            let of =
                payment.ok_or_else(|| format!("`of`: the step `{}` paid nothing", refund.of))?;
            let mut refund = refund.clone();
            refund.of = of.to_owned();
            Ok(Request::Refund(refund))
        }
        // What waits under no reference, the engine says no to.
        Request::WalletAccept(accept) => {
            let entry = entries.get(&accept.of);
            let transfer = entry.and_then(|entry| ledger.transfer_of(*entry));
            Ok(Request::WalletAccept(WalletAccept {
                of: transfer.unwrap_or_else(|| accept.of.clone()),
            }))
        }
        request => Ok(request.clone()),
    }
}
