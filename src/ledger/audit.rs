//! What a change of the rules would have altered: every entry is decided again under another
//! policy, in the state in which it was first decided. Nothing in the journal changes.

use super::{Entry, Ledger, LedgerError};
use crate::engine::{Decision, Plan, decide};
use crate::policy::{ClauseRef, Policy};

/// An entry that would have come out differently, or by other clauses.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The entry's number.
    pub entry: u64,
    /// The decision as it would be; none where the request would make no sense.
    pub decision: Option<Decision>,
    /// Whether the outcome, the money or what becomes true would be another.
    pub differs: bool,
    /// The clauses that were read and would not be.
    pub without: Vec<ClauseRef>,
    /// The clauses that would be read and were not.
    pub with: Vec<ClauseRef>,
}

/// Decides every entry again under a policy, at its own moment and in the state before it; gives
/// those that would be otherwise, in their order.
///
/// The state is that of the real journal, never one of what would have been. What is taken back was
/// never asked for, and is passed over.
///
/// # Errors
/// [`LedgerError`] for the first entry that can't follow those before it.
pub fn audit(ledger: &Ledger, policy: &Policy<'_>) -> Result<Vec<Finding>, LedgerError> {
    let mut before = Ledger::new();
    let mut findings = Vec::new();
    for entry in ledger.entries() {
        if let Some(request) = entry.request() {
            let again = decide(before.state(), policy, entry.at, request).ok();
            findings.extend(finding(entry, again));
        }
        before.append(entry.clone())?;
    }
    Ok(findings)
}

/// How an entry would be otherwise, if at all.
fn finding(entry: &Entry, decision: Option<Decision>) -> Option<Finding> {
    let none = Plan::default();
    let plan = decision.as_ref().map_or(&none, |it| &it.plan);
    let checks = decision.iter().flat_map(|it| &it.checks);
    let read: Vec<ClauseRef> = checks.filter_map(|check| check.read).collect();
    let missing = |from: &[ClauseRef], other: &[ClauseRef]| -> Vec<ClauseRef> {
        let mut missing = from.to_vec();
        missing.retain(|it| !other.contains(it));
        missing.dedup();
        missing
    };
    let (without, with) = (
        missing(&entry.clauses, &read),
        missing(&read, &entry.clauses),
    );
    let outcome = decision.as_ref().map(|it| it.outcome);
    let differs = outcome != Some(entry.outcome)
        || plan.postings != entry.postings
        || plan.effects != entry.effects;
    (differs || !without.is_empty() || !with.is_empty()).then_some(Finding {
        entry: entry.number,
        decision,
        differs,
        without,
        with,
    })
}
