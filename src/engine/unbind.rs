//! May this person end this binding, and when does it stop to count?

use super::decision::{Check, Draft, Effect, FactValue, Plan};
use super::request::Unbind;
use super::state::{Binding, midnight_after};
use super::world::{World, fact, field, require};
use super::{PersonId, RequestError};
use crate::policy::rule::{Effect as TakesEffect, Party};
use crate::policy::{Region, kind};

/// Holds an unbinding against the clauses of `unbind.` and says what it would end.
pub(super) fn unbind(world: &World<'_>, request: &Unbind) -> Result<Draft, RequestError> {
    let rules = world.rules_of(&request.holder)?;
    world.person(&request.beneficiary)?;
    world.person(&request.by)?;
    let binding = latest(world, &request.holder, &request.beneficiary);
    let ends = match world.read::<kind::UnbindEffect>(rules) {
        Some(TakesEffect::Immediate) if request.end.is_none() => world.at,
        _ => midnight_after(request.end.unwrap_or(world.today())),
    };
    let effects = binding
        .map(|binding| Effect::BindingEnds {
            binding: binding.number,
            end: ends,
        })
        .into_iter()
        .collect();
    Ok(Draft {
        checks: vec![
            party(world, rules, request, binding),
            effect(world, rules, request, binding),
        ],
        plan: Plan {
            effects,
            ..Plan::default()
        },
    })
}

/// The binding between the two that is in force or scheduled: the first of them to start.
fn latest<'a>(
    world: &'a World<'_>,
    holder: &PersonId,
    beneficiary: &PersonId,
) -> Option<&'a Binding> {
    world
        .bindings()
        .filter(|it| it.holder == *holder && it.beneficiary == *beneficiary)
        .filter(|it| it.in_force_or_scheduled(world.at))
        .min_by_key(|it| (!it.shares(), it.unbound, it.start))
}

fn party(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Unbind,
    binding: Option<&Binding>,
) -> Check {
    let by = FactValue::Somebody(request.by.clone());
    let since = binding.map_or(FactValue::Absent, |it| FactValue::Day(it.start.date()));
    let compared = vec![
        field("by", by),
        fact(&request.beneficiary, "bound_since", since),
    ];
    world.check::<kind::UnbindParty>(rules, compared, |parties| {
        let plays = |party: &Party| match party {
            Party::Holder => request.by == request.holder,
            Party::Beneficiary => request.by == request.beneficiary,
            Party::Patient => false,
        };
        require(binding.is_some() && parties.iter().any(plays))
    })
}

/// The last day can be today or later, and never after the end that the binding has already.
fn effect(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Unbind,
    binding: Option<&Binding>,
) -> Check {
    let today = world.today();
    let day = request.end.unwrap_or(today);
    let compared = vec![field(
        "end",
        request.end.map_or(FactValue::Absent, FactValue::Day),
    )];
    let shortens = binding.is_none_or(|it| match it.end {
        Some(end) if it.unbound => midnight_after(day) < end,
        Some(end) => midnight_after(day) <= end,
        None => true,
    });
    world.check::<kind::UnbindEffect>(rules, compared, |_| require(day >= today && shortens))
}
