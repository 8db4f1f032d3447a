//! What has to be told: the smallest sets of missing facts that settle a decision, whatever they turn
//! out to be.
//!
//! Nothing here knows a rule. A fact is told by supposing each of its values in turn and asking the
//! engine, so a set that leaves nothing open in any of these worlds settles the decision in all.

use super::PersonId;
use super::case::Case;
use super::decision::{Check, FactId, Outcome, Verdict};
use super::world::Supposing;
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::Scheme;
use crate::sorted::{distinct, insert};

/// With more missing facts than this there are too many sets to try: all of them are asked for.
const MOST_FACTS: usize = 6;
/// After so many worlds the search is given up, and all missing facts are asked for.
const MOST_WORLDS: usize = 4000;

/// The facts that the undetermined checks ask for.
pub(super) fn missing(checks: &[Check]) -> Vec<FactId> {
    let unknown = checks.iter().filter_map(|check| match &check.verdict {
        Verdict::Unknown(facts) => Some(facts.clone()),
        Verdict::Pass | Verdict::Warn | Verdict::Refer | Verdict::Fail => None,
    });
    distinct(unknown.flatten())
}

/// The smallest sets, those with the fewest facts first; none contains another.
pub(super) fn smallest_sets(case: &Case<'_>, missing: &[FactId]) -> Vec<Vec<FactId>> {
    search(case, missing).unwrap_or_else(|| vec![missing.to_vec()])
}

/// Nothing where the search would take too long.
fn search(case: &Case<'_>, missing: &[FactId]) -> Option<Vec<Vec<FactId>>> {
    let mut telling = Telling {
        worlds: MOST_WORLDS,
    };
    let facts = telling.all_that_may_be_asked(case, missing)?;
    let mut sets: Vec<Vec<FactId>> = Vec::new();
    for size in 1..=facts.len() {
        for set in choose(&facts, size) {
            let settled = sets
                .iter()
                .any(|known| known.iter().all(|it| set.contains(it)));
            if !settled && telling.settles(case, &set)? {
                sets.push(set);
            }
        }
    }
    Some(sets)
}

/// The ways to choose so many facts, in their order.
fn choose(facts: &[FactId], size: usize) -> Vec<Vec<FactId>> {
    let Some(rest) = size.checked_sub(1) else {
        return vec![Vec::new()];
    };
    let Some((first, others)) = facts.split_first() else {
        return Vec::new();
    };
    let mut sets = choose(others, rest);
    for set in &mut sets {
        set.insert(0, first.clone());
    }
    sets.extend(choose(others, size));
    sets
}

/// The search, which counts the worlds that it may still try.
struct Telling {
    worlds: usize,
}

impl Telling {
    /// The missing facts, and those that are only asked for once some of these are told.
    fn all_that_may_be_asked(
        &mut self,
        case: &Case<'_>,
        missing: &[FactId],
    ) -> Option<Vec<FactId>> {
        let mut facts = missing.to_vec();
        loop {
            let mut open = Vec::new();
            self.tell(case, &facts, &mut |fact| {
                insert(&mut open, fact);
                true
            })?;
            if open.is_empty() {
                return Some(facts);
            }
            facts.extend(open);
            if facts.len() > MOST_FACTS {
                return None;
            }
        }
    }

    /// Whether nothing stays open once these facts are told, whatever they are.
    fn settles(&mut self, case: &Case<'_>, facts: &[FactId]) -> Option<bool> {
        let mut settled = true;
        self.tell(case, facts, &mut |_| {
            settled = false;
            false
        })?;
        Some(settled)
    }

    /// Tells these facts one after the other in every way, and reports each other fact that is still
    /// asked for then, as long as the listener wants to hear more. Gives whether it does.
    fn tell(
        &mut self,
        case: &Case<'_>,
        facts: &[FactId],
        open: &mut dyn FnMut(FactId) -> bool,
    ) -> Option<bool> {
        self.worlds = self.worlds.checked_sub(1)?;
        let Ok(draft) = case.draft_in_any_region() else {
            return Some(true);
        };
        if draft.outcome() != Outcome::Undetermined {
            return Some(true);
        }
        let asked = missing(&draft.checks);
        let next = asked.iter().filter(|it| facts.contains(it));
        let next = next.map(|fact| (fact, worlds(case, fact)));
        let worlds = next.map(|(_, worlds)| worlds).find(|it| !it.is_empty());
        for supposing in worlds.iter().flatten() {
            let told = Case { supposing, ..*case };
            if !self.tell(&told, facts, open)? {
                return Some(false);
            }
        }
        if worlds.is_none() {
            let mut others = asked.into_iter().filter(|it| !facts.contains(it));
            return Some(others.all(open));
        }
        Some(true)
    }
}

/// The worlds in which a fact is told, one for each of its values; none for a fact of the request,
/// whose values nobody here knows.
fn worlds(case: &Case<'_>, fact: &FactId) -> Vec<Supposing> {
    let FactId::Of(person, name) = fact else {
        return Vec::new();
    };
    let suppose = |change: &dyn Fn(&mut Supposing)| {
        let mut supposing = case.supposing.clone();
        change(&mut supposing);
        supposing
    };
    match name.as_str() {
        "scheme" => {
            let schemes = Scheme::ALL.iter();
            schemes
                .map(|scheme| {
                    suppose(&|it| it.person(case.state, person, |it| it.scheme = Some(*scheme)))
                })
                .collect()
        }
        "region" => {
            let regions = regions(case, person).into_iter();
            regions
                .map(|region| {
                    suppose(&|it| it.person(case.state, person, |it| it.region = Some(region)))
                })
                .collect()
        }
        "account" => {
            let balances = [Money::ZERO, Money::MAX_INPUT].into_iter();
            balances
                .map(|balance| suppose(&|it| it.accounts.push((person.clone(), balance))))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The places that make a difference: where the person's own rules govern, all that have rules; else
/// those of the family, which are near or far, and one that is far from all.
fn regions(case: &Case<'_>, person: &PersonId) -> Vec<Region> {
    let governs = case.whose_region_is_missing().as_ref() == Some(person);
    let supposed = case.supposing.people.iter();
    let family = supposed
        .chain(&case.state.people)
        .filter_map(|it| it.person.region);
    let mut regions = distinct(family.chain([Region::NATION]));
    if governs {
        for region in case.policy.regions_with_rules() {
            insert(&mut regions, region);
        }
    }
    regions
}
