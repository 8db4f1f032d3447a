//! What a move to another insured place does to bindings and quotas.
//!
//! The move itself is a fact, and no clause refuses it.

use super::decision::{Check, Draft, Effect, FactValue, Note, Plan, Verdict};
use super::request::Move;
use super::state::Binding;
use super::territory::{Side, near};
use super::world::{World, fact, field, place};
use super::{PersonId, RequestError, quota};
use crate::policy::rule::Territory;
use crate::policy::{Places, kind};

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
        let (old, new) = (Side::of(person, old), Side::field("region", Some(region)));
        near(rule.beyond, &old, &new).map(|near| !near)
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
        true => Ok::<_, RequestError>(Some(request.region)),
        false => Ok(world.person(id)?.region),
    };
    let (holder, beneficiary) = (after(&binding.holder)?, after(&binding.beneficiary)?);
    let rules = match binding.holder == request.person {
        true => Some(request.region),
        false => world.rules_of(&binding.holder)?,
    };
    let sides = (
        Side::of(&binding.holder, holder),
        Side::of(&binding.beneficiary, beneficiary),
    );
    let verdict = |territory: &Territory| match near(*territory, &sides.0, &sides.1) {
        Ok(true) => Verdict::Pass,
        Ok(false) => Verdict::Warn,
        Err(untold) => Verdict::Unknown(untold),
    };
    let pair = FactValue::Pair(binding.holder.clone(), binding.beneficiary.clone());
    let compared = vec![
        fact(&binding.holder, "region", place(holder)),
        fact(&binding.beneficiary, "region", place(beneficiary)),
        field("binding", pair),
    ];
    let mut check: Check = world.check::<kind::BindTerritory>(rules, compared, verdict);
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
