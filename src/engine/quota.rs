//! Quotas: money of a personal account that is set aside for a relative, and given up again. The
//! holder's region governs (C-50).

use super::account::{Account, Posting};
use super::bill::positive;
use super::decision::{Check, Compared, Draft, Effect, FactId, FactValue, Plan, Verdict};
use super::request::{QuotaDissolve, QuotaSet};
use super::state::Quota;
use super::territory::open_to_all;
use super::wallet::active;
use super::world::{World, covers, fact, field, holding, place, related, require, warn_if};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::rule::{DissolveRule, Party};
use crate::policy::{Region, kind};

/// Sets a quota, or another amount in one that stands: so much can be spent from now on.
pub(super) fn set(world: &World<'_>, request: &QuotaSet) -> Result<Draft, RequestError> {
    let QuotaSet {
        holder,
        beneficiary,
        relation,
        ..
    } = request;
    if holder == beneficiary {
        return Err(RequestError::SamePerson(holder.clone()));
    }
    let amount = positive("amount", request.amount)?;
    let rules = world.rules_of(holder)?;
    let standing = world.state.quota(holder, beneficiary);
    let quota = Quota {
        number: standing.map_or(world.state.granted.saturating_add(1), |it| it.number),
        holder: holder.clone(),
        beneficiary: beneficiary.clone(),
        relation: *relation,
        since: standing.map_or(world.at, |it| it.since),
    };
    let more = amount.minus(world.state.balance(&quota.account()))?;
    let checks = vec![
        territory(world, rules, request)?,
        relative(world, rules, request),
        active(world, rules, holder)?,
        active(world, rules, beneficiary)?,
        balance(world, rules, request, more)?,
    ];
    let mut postings = Vec::new();
    if !more.is_zero() {
        postings.push(Posting::debit(Account::Personal(holder.clone()), more));
        postings.push(Posting::credit(quota.account(), more));
    }
    let plan = Plan {
        effects: vec![Effect::Granted(quota)],
        postings,
        split: None,
    };
    Ok(Draft { checks, plan })
}

/// Gives a quota up; either of the two may.
pub(super) fn dissolve(world: &World<'_>, request: &QuotaDissolve) -> Result<Draft, RequestError> {
    let QuotaDissolve {
        holder,
        beneficiary,
        by,
    } = request;
    let rules = world.rules_of(holder)?;
    world.person(beneficiary)?;
    world.person(by)?;
    let standing = world.state.quota(holder, beneficiary);
    let left = standing.map_or(FactValue::Absent, |it| left(world, it));
    let compared = vec![
        field("by", FactValue::Somebody(by.clone())),
        fact(beneficiary, "quota", left),
    ];
    let check = world.check::<kind::QuotaDissolve>(rules, compared, |rule| {
        let plays = |party: &Party| match party {
            Party::Holder => by == holder,
            Party::Beneficiary => by == beneficiary,
            Party::Patient => false,
        };
        require(standing.is_some() && rule.by.iter().any(plays))
    });
    let mut plan = Plan::default();
    if let Some(quota) = standing {
        give_up(world, quota, &mut plan);
    }
    Ok(Draft {
        checks: vec![check],
        plan,
    })
}

/// Ends a quota: what is left of it is its owner's again.
pub(super) fn give_up(world: &World<'_>, quota: &Quota, plan: &mut Plan) {
    let left = world.state.balance(&quota.account());
    if !left.is_zero() {
        let owner = Account::Personal(quota.holder.clone());
        plan.postings.push(Posting::debit(quota.account(), left));
        plan.postings.push(Posting::credit(owner, left));
    }
    plan.effects.push(Effect::Dissolved(quota.clone()));
}

/// Ends a person's quotas by themselves, where the rule says that what has changed does so. Where
/// that can't be told, the person's insured place has to be.
pub(super) fn end(
    world: &World<'_>,
    person: &PersonId,
    changed: &Compared,
    draft: &mut Draft,
    ends: impl Fn(&DissolveRule) -> Result<bool, Vec<FactId>>,
) -> Result<(), RequestError> {
    for quota in world.quotas().filter(|it| it.concerns(person)) {
        let rules = world.rules_of(&quota.holder)?;
        let ended = world.read::<kind::QuotaDissolve>(rules).map(&ends);
        if ended == Some(Ok(false)) {
            continue;
        }
        let left = fact(&quota.beneficiary, "quota", left(world, quota));
        let compared = vec![changed.clone(), left];
        draft
            .checks
            .push(
                world.check::<kind::QuotaDissolve>(rules, compared, |rule| match ends(rule) {
                    Ok(_) => Verdict::Pass,
                    Err(untold) => Verdict::Unknown(untold),
                }),
            );
        give_up(world, quota, &mut draft.plan);
    }
    Ok(())
}

/// What somebody has set aside can't pay their own bill; said where the bill ran short.
pub(super) fn frozen(
    world: &World<'_>,
    rules: Option<Region>,
    holder: &PersonId,
    short: Money,
) -> Result<Option<Check>, RequestError> {
    let own = world.quotas().filter(|it| it.holder == *holder);
    let aside = Money::sum(own.map(|it| world.state.balance(&it.account())))?;
    if !aside.is_positive() {
        return Ok(None);
    }
    let compared = vec![
        fact(holder, "frozen", FactValue::Amount(aside)),
        field("short", FactValue::Amount(short)),
    ];
    let check = world.check::<kind::QuotaFrozen>(rules, compared, |frozen| warn_if(*frozen));
    Ok(Some(check))
}

fn left(world: &World<'_>, quota: &Quota) -> FactValue {
    FactValue::Amount(world.state.balance(&quota.account()))
}

/// Both have to be insured somewhere, and quotas have to be there at that time.
fn territory(
    world: &World<'_>,
    rules: Option<Region>,
    request: &QuotaSet,
) -> Result<Check, RequestError> {
    let places = [
        (&request.holder, world.person(&request.holder)?.region),
        (
            &request.beneficiary,
            world.person(&request.beneficiary)?.region,
        ),
    ];
    let compared = places.map(|(id, region)| fact(id, "region", place(region)));
    Ok(world
        .check::<kind::QuotaTerritory>(rules, compared.into(), |open| open_to_all(open, &places)))
}

fn relative(world: &World<'_>, rules: Option<Region>, request: &QuotaSet) -> Check {
    let relation = request.relation;
    let compared = vec![field("relation", FactValue::Word(relation.word()))];
    world.check::<kind::QuotaRelation>(rules, compared, |rule| related(rule, relation))
}

/// The account must have what comes on top of what is set aside already.
fn balance(
    world: &World<'_>,
    rules: Option<Region>,
    request: &QuotaSet,
    more: Money,
) -> Result<Check, RequestError> {
    let holder = &request.holder;
    let has = world.holding(holder)?;
    let aside = request.amount.minus(more)?;
    let compared = vec![
        fact(holder, "account", holding(has)),
        fact(&request.beneficiary, "quota", FactValue::Amount(aside)),
        field("amount", FactValue::Amount(request.amount)),
    ];
    Ok(world.check::<kind::QuotaBalance>(rules, compared, |_| covers(has, more, holder)))
}
