//! What a move to another insured place does to bindings and quotas.
//!
//! The move itself is a fact, and no clause refuses it.

use super::decision::{Check, Draft, Effect, FactId, FactValue, Note, Plan, Verdict};
use super::request::Move;
use super::state::Binding;
use super::territory::near_enough;
use super::world::{World, fact, field, place};
use super::{PersonId, RequestError, quota};
use crate::policy::rule::Territory;
use crate::policy::{Places, Region, kind};

/// A person is insured in another place. Bindings end for which the two places are no longer near
/// enough, and quotas by the rule that they have for it.
pub(super) fn moving(world: &World<'_>, request: &Move) -> Result<Draft, RequestError> {
    let Move { person, region } = request;
    let region = *region;
    if Places::standard().get(region).is_none() {
        return Err(RequestError::UnknownRegion(region));
    }
    let old = world.person(person)?.region;
    let moved = Effect::Moved {
        person: person.clone(),
        region,
    };
    let mut draft = Draft {
        checks: Vec::new(),
        plan: Plan {
            effects: vec![moved],
            ..Plan::default()
        },
    };
    for binding in world.bindings() {
        let involved = binding.holder == *person || binding.beneficiary == *person;
        if involved && binding.shares() && binding.in_force_or_scheduled(world.at) {
            apart(world, request, binding, &mut draft)?;
        }
    }
    let changed = fact(person, "region", FactValue::Place(region));
    quota::end(world, person, &changed, &mut draft, |rule| {
        let near = old.and_then(|old| near_enough(rule.beyond, old, region))?;
        Some(!near)
    })?;
    Ok(draft)
}

/// Ends a binding whose two places are too far apart after the move. No source says that it ends;
/// it is inferred from what a new one would need.
fn apart(
    world: &World<'_>,
    request: &Move,
    binding: &Binding,
    draft: &mut Draft,
) -> Result<(), RequestError> {
    let after = |id: &PersonId| match *id == request.person {
        true => Ok(Some(request.region)),
        false => world.rules_of(id),
    };
    let (holder, beneficiary) = (after(&binding.holder)?, after(&binding.beneficiary)?);
    let verdict = |territory: &Territory| match (territory, holder.zip(beneficiary)) {
        (Territory::Nationwide, _) => Verdict::Pass,
        (_, None) => Verdict::Unknown(missing(binding, holder)),
        (_, Some((holder, beneficiary))) => match near_enough(*territory, holder, beneficiary) {
            Some(true) => Verdict::Pass,
            Some(false) => Verdict::Warn,
            None => Verdict::Unknown(vec![FactId::of(&binding.beneficiary, "region")]),
        },
    };
    let pair = FactValue::Pair(binding.holder.clone(), binding.beneficiary.clone());
    let compared = vec![
        fact(&binding.holder, "region", place(holder)),
        fact(&binding.beneficiary, "region", place(beneficiary)),
        field("binding", pair),
    ];
    let mut check: Check = world.check::<kind::BindTerritory>(holder, compared, verdict);
    if check.verdict == Verdict::Warn {
        if !check.notes.contains(&Note::Assumed) {
            check.notes.push(Note::Assumed);
        }
        draft.plan.effects.push(Effect::BindingEnds {
            binding: binding.number,
            end: world.at,
        });
    }
    draft.checks.push(check);
    Ok(())
}

/// Whose insured place has to be told.
fn missing(binding: &Binding, holder: Option<Region>) -> Vec<FactId> {
    let who = match holder {
        None => &binding.holder,
        Some(_) => &binding.beneficiary,
    };
    vec![FactId::of(who, "region")]
}
