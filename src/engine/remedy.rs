//! What would change it: the changes under which the engine itself says yes, single ones, and where
//! none is enough, pairs.
//!
//! There is no second set of rules here. Every candidate is tried by asking the same checks in a
//! world that differs in that one point, or in two.

use super::candidates::{Candidate, candidates};
use super::case::Case;
use super::decision::{Bearing, Change, Check, Decision, Outcome, Remedy, Verdict, aid_is_limited};
use crate::policy::ClauseId;

/// The changes that would make the request go through, or its aid flow in full.
pub(super) fn remedies(case: &Case<'_>, decision: &Decision) -> Vec<Remedy> {
    let mut singles: Vec<Change> = Vec::new();
    let mut halves: Vec<Candidate> = Vec::new();
    for candidate in candidates(case) {
        match what_comes(decision, &candidate.case(case)) {
            Comes::Mended => note(&mut singles, candidate),
            Comes::Nearer => halves.push(candidate),
            Comes::NoNearer => {}
        }
    }
    if singles.is_empty() {
        return pairs(case, decision, &halves);
    }
    let alone = singles.into_iter().map(|change| Remedy {
        changes: vec![change],
    });
    alone.collect()
}

/// The pairs of changes that mend what neither of the two mends alone. Each of the two brings the
/// request nearer by itself: what only mends what the other has broken is no help.
fn pairs(case: &Case<'_>, decision: &Decision, halves: &[Candidate]) -> Vec<Remedy> {
    let mut found: Vec<Remedy> = Vec::new();
    for half in halves {
        let changed = half.case(case);
        let mut others: Vec<Change> = Vec::new();
        for other in candidates(&changed) {
            // Another day comes first, since what else is said of days is counted from it.
            let second = other.name != half.name && other.name != "at";
            let helps = second && halves.iter().any(|it| it.name == other.name);
            let known = found.iter().any(|it| joins(it, &other.name, &half.name));
            let comes = || what_comes(decision, &other.case(&changed));
            if helps && !known && comes() == Comes::Mended {
                note(&mut others, other);
            }
        }
        for other in others {
            join(&mut found, half, other);
        }
    }
    found
}

/// Whether a pair is of these two changes, in this order.
fn joins(pair: &Remedy, first: &str, second: &str) -> bool {
    let names = pair.changes.iter().map(|it| it.name.as_str());
    names.eq([first, second])
}

/// Adds a pair. Another value of the first change joins a pair that is known where the second takes
/// the same values with both, so that any two values of a pair go together.
fn join(found: &mut Vec<Remedy>, half: &Candidate, other: Change) {
    let mut pairs = found.iter_mut();
    match pairs.find(|it| joins(it, &half.name, &other.name)) {
        Some(Remedy { changes }) if changes.last() == Some(&other) => {
            let first = changes.first_mut().filter(|it| it.name != "at");
            first
                .into_iter()
                .for_each(|it| it.values.push(half.value.clone()));
        }
        Some(_) => {}
        None => {
            let first = Change {
                name: half.name.clone(),
                values: vec![half.value.clone()],
            };
            found.push(Remedy {
                changes: vec![first, other],
            });
        }
    }
}

/// Adds a change; another value of the same change stands beside the first, but of several days only
/// the first counts.
fn note(changes: &mut Vec<Change>, candidate: Candidate) {
    match changes.iter_mut().find(|it| it.name == candidate.name) {
        Some(change) if change.name == "at" => {}
        Some(change) => change.values.push(candidate.value),
        None => changes.push(Change {
            name: candidate.name,
            values: vec![candidate.value],
        }),
    }
}

/// What comes of a decision in a changed case.
#[derive(Clone, Copy, PartialEq)]
enum Comes {
    /// A denial goes through, or limited aid is not limited.
    Mended,
    /// Some of what is in the way is not, and nothing new is.
    Nearer,
    NoNearer,
}

/// A change that makes no sense, such as a date too early, brings nothing nearer.
fn what_comes(decision: &Decision, changed: &Case<'_>) -> Comes {
    let denied = decision.outcome == Outcome::Denied;
    // The other reading only adds warnings, which matter where aid is limited.
    let checks = if denied {
        let draft = changed.draft_in_any_region();
        draft.map(|it| (it.outcome(), it.checks))
    } else {
        changed.settle().map(|it| (it.outcome, it.checks))
    };
    let Ok((outcome, checks)) = checks else {
        return Comes::NoNearer;
    };
    if outcome.goes_through() && (denied || !aid_is_limited(&checks)) {
        return Comes::Mended;
    }
    let (before, after) = (in_the_way(&decision.checks), in_the_way(&checks));
    if after.len() < before.len() && after.iter().all(|it| before.contains(it)) {
        Comes::Nearer
    } else {
        Comes::NoNearer
    }
}

fn in_the_way(checks: &[Check]) -> Vec<ClauseId> {
    let stops = checks.iter().filter(|it| match it.verdict {
        Verdict::Fail => true,
        Verdict::Warn => it.bearing == Bearing::Aid,
        Verdict::Pass | Verdict::Unknown(_) | Verdict::Refer => false,
    });
    stops.map(|it| it.clause).collect()
}
