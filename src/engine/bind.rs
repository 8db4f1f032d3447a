//! May this holder let this beneficiary use their personal account, and from when to when?
//!
//! The holder's insured region governs (C-50). All checks run, so that every reason is listed.

use chrono::NaiveDateTime;

use super::decision::{Check, Draft, Effect, FactId, FactValue, Note, Plan, Verdict};
use super::formalities::{consent, documents, identity, instrument};
use super::request::Bind;
use super::state::{Binding, Holding, midnight, midnight_after};
use super::territory::{Side, near};
use super::world::{World, fact, field, holding, place, related, require, untold, word};
use super::{PersonId, RequestError};
use crate::policy::rule::{
    CountLimit, Coverage, CoverageRule, Effect as TakesEffect, EndDate, Repeat, Scheme, ZeroBalance,
};
use crate::policy::{Region, kind};
use crate::sorted::distinct;

/// Holds a binding against every clause of `bind.` and says what it would make.
pub(super) fn bind(world: &World<'_>, request: &Bind) -> Result<Draft, RequestError> {
    if request.holder == request.beneficiary {
        return Err(RequestError::SamePerson(request.holder.clone()));
    }
    let rules = world.rules_of(&request.holder)?;
    let mut checks = vec![
        holder_scheme(world, rules, &request.holder)?,
        beneficiary_insured(world, rules, &request.beneficiary)?,
        relation(world, rules, request),
        territory(world, rules, request)?,
        coverage(world, rules, request)?,
        member_limit(world, rules, request),
        lifetime_limit(world, rules, request),
        single_holder(world, rules, request),
        holder_balance(world, rules, request)?,
        period(world, rules, request),
        duplicate(world, rules, request),
        rebind(world, rules, request),
        consent(world, rules, request),
        identity(world, rules, request),
        documents(world, rules, request),
        instrument(world, rules, request),
    ];
    if !request_shares(request) {
        checks.retain(|check| KIN_CHECKS.contains(&check.clause));
    }
    Ok(Draft {
        checks,
        plan: Plan {
            effects: effects(world, rules, request),
            ..Plan::default()
        },
    })
}

/// A kin account only shows a relative's code: nothing but these clauses speaks of it (F-153).
const KIN_CHECKS: &[crate::policy::ClauseId] = &[
    crate::policy::ClauseId::BindPeriod,
    crate::policy::ClauseId::BindDuplicate,
    crate::policy::ClauseId::BindConsent,
    crate::policy::ClauseId::BindIdentity,
    crate::policy::ClauseId::BindInstrument,
];

fn request_shares(request: &Bind) -> bool {
    request.instrument == crate::policy::rule::Instrument::Aid
}

/// When the binding would start: at once where no later day is named.
fn start(world: &World<'_>, request: &Bind) -> NaiveDateTime {
    let named = request.start.map(midnight);
    named.map_or(world.at, |it| it.max(world.at))
}

/// The binding; where a second one replaces the first, the first ends as it starts.
fn effects(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Vec<Effect> {
    let starts = start(world, request);
    let replaces = world.read::<kind::BindDuplicate>(rules) == Some(&Repeat::Replace);
    let replaced = world
        .bindings()
        .filter(|it| replaces && repeats(it, starts, request));
    let ends = replaced.map(|it| Effect::BindingEnds {
        binding: it.number,
        end: starts.max(it.start),
    });
    ends.chain([made(world, request)]).collect()
}

fn made(world: &World<'_>, request: &Bind) -> Effect {
    let count = u32::try_from(world.state.bindings.len()).unwrap_or(u32::MAX);
    Effect::Bound(Binding {
        number: count.saturating_add(1),
        holder: request.holder.clone(),
        beneficiary: request.beneficiary.clone(),
        relation: request.relation,
        instrument: request.instrument,
        made: world.at,
        start: start(world, request),
        end: request.end.map(midnight_after),
        unbound: false,
        limit: request.limit,
    })
}

fn holder_scheme(
    world: &World<'_>,
    rules: Option<Region>,
    holder: &PersonId,
) -> Result<Check, RequestError> {
    let scheme = world.person(holder)?.scheme;
    let compared = vec![fact(holder, "scheme", word(scheme.map(Scheme::word)))];
    Ok(
        world.check::<kind::BindHolderScheme>(rules, compared, |allowed| match scheme {
            Some(scheme) => require(allowed.contains(&scheme)),
            None => Verdict::Unknown(vec![FactId::of(holder, "scheme")]),
        }),
    )
}

fn beneficiary_insured(
    world: &World<'_>,
    rules: Option<Region>,
    beneficiary: &PersonId,
) -> Result<Check, RequestError> {
    let scheme = world.person(beneficiary)?.scheme;
    let compared = vec![fact(beneficiary, "scheme", word(scheme.map(Scheme::word)))];
    Ok(
        world.check::<kind::BindBeneficiaryInsured>(rules, compared, |allowed| match scheme {
            Some(scheme) => require(allowed.contains(&scheme)),
            None => Verdict::Unknown(vec![FactId::of(beneficiary, "scheme")]),
        }),
    )
}

fn relation(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let relation = request.relation;
    let compared = vec![field("relation", FactValue::Word(relation.word()))];
    world.check::<kind::BindRelation>(rules, compared, |rule| related(rule, relation))
}

/// Compares the real places, never the region whose rules are merely tried.
fn territory(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Bind,
) -> Result<Check, RequestError> {
    let holder = world.person(&request.holder)?.region;
    let beneficiary = world.person(&request.beneficiary)?.region;
    let compared = vec![
        fact(&request.holder, "region", place(holder)),
        fact(&request.beneficiary, "region", place(beneficiary)),
    ];
    let sides = [
        Side::of(&request.holder, holder),
        Side::of(&request.beneficiary, beneficiary),
    ];
    Ok(
        world.check::<kind::BindTerritory>(rules, compared, |territory| {
            let [holder, beneficiary] = &sides;
            near(*territory, holder, beneficiary).map_or_else(Verdict::Unknown, require)
        }),
    )
}

fn coverage(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Bind,
) -> Result<Check, RequestError> {
    let holder = world.person(&request.holder)?.coverage;
    let beneficiary = world.person(&request.beneficiary)?.coverage;
    let compared = vec![
        fact(&request.holder, "coverage", FactValue::Word(holder.word())),
        fact(
            &request.beneficiary,
            "coverage",
            FactValue::Word(beneficiary.word()),
        ),
    ];
    let enjoyed = |rule: &CoverageRule, coverage: Coverage| rule.needs.contains(&coverage);
    Ok(world.check::<kind::BindCoverage>(rules, compared, |rule| {
        require(enjoyed(rule, holder) && enjoyed(rule, beneficiary))
    }))
}

/// The holder's bindings that share money and are in force now or will be.
fn members<'a>(world: &'a World<'_>, holder: &'a PersonId) -> impl Iterator<Item = &'a Binding> {
    world.bindings().filter(move |binding| {
        binding.holder == *holder && binding.shares() && binding.in_force_or_scheduled(world.at)
    })
}

fn at_most(limit: &CountLimit, count: u32) -> Verdict {
    match limit {
        CountLimit::AtMost(most) => require(count <= *most),
        CountLimit::Unlimited(_) => Verdict::Pass,
    }
}

/// How many different people these bindings and the requested one make together.
fn people_with<'a>(bindings: impl Iterator<Item = &'a Binding>, request: &'a Bind) -> u32 {
    let others = bindings.map(|binding| &binding.beneficiary);
    let people = distinct(others.chain([&request.beneficiary]));
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

fn member_limit(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let count = people_with(members(world, &request.holder), request);
    let compared = vec![fact(&request.holder, "members", FactValue::Count(count))];
    world.check::<kind::BindMemberLimit>(rules, compared, |limit| at_most(limit, count))
}

/// Somebody who was bound before counts once.
fn lifetime_limit(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let ever = world
        .bindings()
        .filter(|binding| binding.holder == request.holder && binding.shares());
    let count = people_with(ever, request);
    let compared = vec![fact(
        &request.holder,
        "members_ever",
        FactValue::Count(count),
    )];
    world.check::<kind::BindLifetimeLimit>(rules, compared, |limit| at_most(limit, count))
}

fn single_holder(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let starts = start(world, request);
    let other = world.bindings().find(|binding| {
        binding.beneficiary == request.beneficiary
            && binding.holder != request.holder
            && binding.shares()
            && overlaps(binding, starts, request)
    });
    let holder = other.map_or(FactValue::Absent, |it| {
        FactValue::Somebody(it.holder.clone())
    });
    let compared = vec![fact(&request.beneficiary, "other_holder", holder)];
    world.check::<kind::BindSingleHolder>(rules, compared, |single| {
        require(!*single || other.is_none())
    })
}

/// Whether a binding and the requested one would be in force at the same time.
fn overlaps(binding: &Binding, starts: NaiveDateTime, request: &Bind) -> bool {
    let begins_before_end = request
        .end
        .map(midnight_after)
        .is_none_or(|requested| binding.start < requested);
    begins_before_end && binding.end.is_none_or(|end| starts < end)
}

/// A balance that isn't known only matters where a zero balance refuses (C-11, C-12).
fn holder_balance(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Bind,
) -> Result<Check, RequestError> {
    let has = world.holding(&request.holder)?;
    let compared = vec![fact(&request.holder, "account", holding(has))];
    let mut harmless = false;
    let mut check =
        world.check::<kind::BindHolderBalance>(rules, compared, |rule| match (rule, has) {
            (ZeroBalance::Ignore, _) | (_, Holding::None) => Verdict::Pass,
            (_, Holding::Known(amount)) if amount.is_positive() => Verdict::Pass,
            (ZeroBalance::Warn, Holding::Known(_)) => Verdict::Warn,
            (ZeroBalance::Deny, Holding::Known(_)) => Verdict::Fail,
            (ZeroBalance::Deny, Holding::BalanceUnknown | Holding::SchemeUnknown) => {
                untold(has, &request.holder)
            }
            (ZeroBalance::Warn, Holding::BalanceUnknown | Holding::SchemeUnknown) => {
                harmless = true;
                Verdict::Warn
            }
        });
    if harmless {
        check.notes.push(Note::UnknownButHarmless);
    }
    Ok(check)
}

fn period(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let day = |day: Option<chrono::NaiveDate>| day.map_or(FactValue::Absent, FactValue::Day);
    let compared = vec![
        field("start", day(request.start)),
        field("end", day(request.end)),
    ];
    let today = world.today();
    let first = request.start.unwrap_or(today);
    let in_order = first >= today && request.end.is_none_or(|end| end >= first);
    world.check::<kind::BindPeriod>(rules, compared, |rule| match rule {
        EndDate::Optional => require(in_order),
        EndDate::Required => require(in_order && request.end.is_some()),
    })
}

/// Whether the request would bind again whom that binding binds already.
fn repeats(binding: &Binding, starts: NaiveDateTime, request: &Bind) -> bool {
    binding.holder == request.holder
        && binding.beneficiary == request.beneficiary
        && binding.instrument == request.instrument
        && overlaps(binding, starts, request)
}

fn duplicate(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let starts = start(world, request);
    let mut bindings = world.bindings();
    let existing = bindings.find(|binding| repeats(binding, starts, request));
    let since = existing.map_or(FactValue::Absent, |it| FactValue::Day(it.start.date()));
    let compared = vec![fact(&request.beneficiary, "bound_since", since)];
    world.check::<kind::BindDuplicate>(rules, compared, |repeat| match repeat {
        Repeat::Deny => require(existing.is_none()),
        Repeat::Replace => Verdict::Pass,
    })
}

/// Someone whose binding was ended today is still bound until midnight, and can be bound again
/// only then, to the same holder or another (F-255, C-16).
fn rebind(world: &World<'_>, rules: Option<Region>, request: &Bind) -> Check {
    let tonight = midnight_after(world.today());
    let ended_today = world.bindings().find(|binding| {
        binding.beneficiary == request.beneficiary
            && binding.shares()
            && binding.unbound
            && binding.end == Some(tonight)
    });
    let until = ended_today.map_or(FactValue::Absent, |_| FactValue::Moment(tonight));
    let compared = vec![fact(&request.beneficiary, "still_bound_until", until)];
    world.check::<kind::BindRebind>(rules, compared, |effect| match effect {
        TakesEffect::NextDay => require(ended_today.is_none()),
        TakesEffect::Immediate => Verdict::Pass,
    })
}
