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
use crate::policy::rule::Scheme;
use crate::policy::{Places, Region};
use crate::sorted::{by_key, distinct, insert};

/// With more missing facts than this there are too many sets to try, and the search is given up.
const MOST_FACTS: usize = 6;
/// After so many worlds the search is given up.
const MOST_WORLDS: usize = 4000;

/// The facts that the undetermined checks ask for.
pub(super) fn missing(checks: &[Check]) -> Vec<FactId> {
    let unknown = checks.iter().filter_map(|check| match &check.verdict {
        Verdict::Unknown(facts) => Some(facts.clone()),
        Verdict::Pass | Verdict::Warn | Verdict::Refer | Verdict::Fail => None,
    });
    distinct(unknown.flatten())
}

/// The smallest sets, those with the fewest facts first; none contains another. Where the search is
/// given up it is one set, not the smallest, of all that nobody has told.
pub(super) fn smallest_sets(case: &Case<'_>, missing: &[FactId]) -> Vec<Vec<FactId>> {
    search(case, missing).unwrap_or_else(|| vec![untold(case, missing)])
}

/// What is missing, and all else that nobody has told of those whose facts the checks look at.
fn untold(case: &Case<'_>, missing: &[FactId]) -> Vec<FactId> {
    let mut facts = missing.to_vec();
    let checks = case.draft_in_any_region().map(|it| it.checks);
    for compared in checks.iter().flatten().flat_map(|it| &it.compared) {
        let FactId::Of(person, _) = &compared.fact else {
            continue;
        };
        let Some(member) = case.supposing.member(case.state, person) else {
            continue;
        };
        let may_have = matches!(member.person.scheme, None | Some(Scheme::Employee));
        let account_told = member.account_known || member.account_closed;
        let open = [
            ("scheme", member.person.scheme.is_none()),
            ("region", member.person.region.is_none()),
            ("account", may_have && !account_told),
        ];
        for (name, _) in open.into_iter().filter(|(_, open)| *open) {
            insert(&mut facts, FactId::of(person, name));
        }
    }
    facts
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
        let Ok((draft, governors)) = case.draft_and_governors() else {
            return Some(true);
        };
        if draft.outcome() != Outcome::Undetermined {
            return Some(true);
        }
        let asked = missing(&draft.checks);
        let told = asked.iter().filter(|it| facts.contains(it));
        // A region that governs comes first: while it is open, each world is tried in all regions.
        let told = by_key(told, |it| !governors.iter().any(|id| is_region_of(it, id)));
        let told = told.into_iter().map(|fact| worlds(case, fact, &governors));
        let worlds = told.into_iter().find(|it| !it.is_empty());
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

fn is_region_of(fact: &FactId, id: &PersonId) -> bool {
    matches!(fact, FactId::Of(person, name) if person == id && name == "region")
}

/// The worlds in which a fact is told, one for each of its values; none for a fact of the request,
/// whose values nobody here knows.
fn worlds(case: &Case<'_>, fact: &FactId, governors: &[PersonId]) -> Vec<Supposing> {
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
            let regions = regions(case, person, governors.contains(person)).into_iter();
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

/// The places that make a difference: those that somebody or something else is at, another one in the
/// same province, one that is far from all, those that a clause names; and where the person's own
/// rules govern, all that have rules. Who is told by the province only is at one of its cities.
fn regions(case: &Case<'_>, person: &PersonId, governs: bool) -> Vec<Region> {
    let supposed = case.supposing.people.iter();
    let family = supposed
        .chain(&case.state.people)
        .filter_map(|it| it.person.region);
    let anchors = distinct(family.chain(case.request.place()));
    let with_rules = case.policy.regions_with_rules();
    let taken = |place: Region| anchors.contains(&place) || with_rules.contains(&place);
    let elsewhere = |province: Region| {
        let mut cities = Places::standard().iter().map(|it| it.region);
        let other = |it: &Region| it.province() == province && !it.is_province() && !taken(*it);
        cities.find(other).unwrap_or(province)
    };
    let exactly = |place: Region| match place.is_province() {
        true => elsewhere(place),
        false => place,
    };
    let around = anchors.iter().flat_map(|it| [*it, it.province()]);
    let governing = with_rules.iter().filter(|_| governs).copied();
    let named = case.policy.places_named(case.at.date());
    let regions = [Region::NATION].into_iter().chain(around).chain(named);
    let regions = distinct(regions.chain(governing).map(exactly));
    let member = case.supposing.member(case.state, person);
    let Some(told) = member.and_then(|it| it.person.region) else {
        return regions;
    };
    let inside = |it: &Region| it.province() == told && *it != told;
    regions.into_iter().filter(inside).collect()
}
