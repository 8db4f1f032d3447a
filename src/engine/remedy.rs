//! What would change it: the single changes under which the engine itself says yes.
//!
//! There is no second set of rules here. Every candidate is tried by asking the same checks in a
//! world that differs in that one point.

use super::candidates::candidates;
use super::decision::{Decision, Outcome, Remedy};
use super::{Case, RequestError};

/// The single changes that would make the request go through, or its aid flow in full.
pub(super) fn remedies(case: &Case<'_>, decision: &Decision) -> Result<Vec<Remedy>, RequestError> {
    let mut found: Vec<Remedy> = Vec::new();
    for candidate in candidates(case) {
        let changed = Case {
            request: &candidate.request,
            supposing: &candidate.supposing,
            at: candidate.at,
            ..*case
        };
        // A change that makes no sense, such as a date too early, is not a remedy.
        let Ok(outcome) = changed.settle() else {
            continue;
        };
        if !mends(decision, &outcome) {
            continue;
        }
        match found.iter_mut().find(|it| it.name == candidate.name) {
            Some(remedy) if remedy.name == "at" => {}
            Some(remedy) => remedy.values.push(candidate.value),
            None => found.push(Remedy {
                name: candidate.name,
                values: vec![candidate.value],
            }),
        }
    }
    Ok(found)
}

/// A denial is mended by going through, and limited aid by aid that is not limited.
fn mends(decision: &Decision, changed: &Decision) -> bool {
    let full_aid = || !changed.aid_is_limited();
    changed.outcome.goes_through() && (decision.outcome == Outcome::Denied || full_aid())
}
