//! Can a personal account be paid out? As a rule no; with enumerated exceptions (C-25).

use super::account::{Account, Posting};
use super::decision::{Check, Draft, Effect, FactId, FactValue, Plan, Split, Verdict};
use super::request::Withdraw;
use super::state::Holding;
use super::world::{World, fact, field, holding, place, require, untold};
use super::{PersonId, RequestError, quota};
use crate::money::Money;
use crate::policy::rule::{Coverage, TransferRule, WithdrawGround};
use crate::policy::{Region, kind};

/// Holds a withdrawal against the clauses of `withdraw.`; what is paid out closes the account.
pub(super) fn withdraw(world: &World<'_>, request: &Withdraw) -> Result<Draft, RequestError> {
    let rules = world.rules_of(&request.person)?;
    let has = world.holding(&request.person)?;
    let moves = request.ground == WithdrawGround::Transfer;
    let checks = vec![
        ground(world, rules, request, has),
        if moves {
            transfer(world, rules, request)?
        } else {
            condition(world, rules, &request.person)?
        },
    ];
    let plan = if goes_along(request) {
        Plan::default()
    } else {
        paid_out(world, &request.person, has)?
    };
    Ok(Draft { checks, plan })
}

/// Whether the money goes where the insurance goes, so that nothing is paid out (F-088).
fn goes_along(request: &Withdraw) -> bool {
    request.ground == WithdrawGround::Transfer && request.transferable != Some(false)
}

/// All that is in the account, and what was set aside in it, into cash.
fn paid_out(world: &World<'_>, person: &PersonId, has: Holding) -> Result<Plan, RequestError> {
    let mut amount = match has {
        Holding::Known(amount) => amount,
        Holding::None | Holding::BalanceUnknown | Holding::SchemeUnknown => Money::ZERO,
    };
    let mut plan = Plan::default();
    for quota in world.quotas().filter(|it| it.holder == *person) {
        amount = amount.plus(world.state.balance(&quota.account()))?;
        quota::give_up(world, quota, &mut plan);
    }
    let person = person.clone();
    plan.effects.push(Effect::AccountClosed {
        person: person.clone(),
    });
    plan.postings.extend([
        Posting::debit(Account::Personal(person.clone()), amount),
        Posting::credit(Account::Cash(person), amount),
    ]);
    plan.split = Some(Split {
        own: amount,
        ..Split::default()
    });
    Ok(plan)
}

fn ground(world: &World<'_>, rules: Option<Region>, request: &Withdraw, has: Holding) -> Check {
    let compared = vec![
        field("ground", FactValue::Word(request.ground.word())),
        fact(&request.person, "account", holding(has)),
    ];
    world.check::<kind::WithdrawGround>(rules, compared, |rule| {
        let known = match has {
            Holding::Known(_) => Verdict::Pass,
            Holding::None => Verdict::Fail,
            Holding::BalanceUnknown if goes_along(request) => Verdict::Pass,
            Holding::BalanceUnknown | Holding::SchemeUnknown => untold(has, &request.person),
        };
        if rule.allowed.contains(&request.ground) {
            known
        } else if rule.refer.contains(&request.ground) {
            Verdict::Refer
        } else {
            Verdict::Fail
        }
    })
}

/// Inside the province the account goes on working, and to another the money goes along: it is paid
/// out only where that can't be done (F-087, F-088).
fn transfer(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Withdraw,
) -> Result<Check, RequestError> {
    let person = &request.person;
    let from = world.person(person)?.region;
    let (to, able) = (request.to_region, request.transferable);
    let compared = vec![
        fact(person, "region", place(from)),
        field("to_region", place(to)),
        field(
            "transferable",
            able.map_or(FactValue::Unknown, FactValue::Truth),
        ),
    ];
    Ok(
        world.check::<kind::WithdrawTransfer>(rules, compared, |rule| {
            let inside = from
                .zip(to)
                .map(|(from, to)| from.province() == to.province());
            let missing = [
                (from.is_none(), FactId::of(person, "region")),
                (to.is_none(), FactId::field("to_region")),
                (able.is_none(), FactId::field("transferable")),
            ];
            let missing = missing.into_iter().filter(|(missing, _)| *missing);
            let missing: Vec<FactId> = missing.map(|(_, fact)| fact).collect();
            match rule {
                TransferRule::Refer => Verdict::Refer,
                TransferRule::FollowsRelation if inside == Some(true) => Verdict::Fail,
                TransferRule::FollowsRelation if missing.is_empty() => Verdict::Pass,
                TransferRule::FollowsRelation => Verdict::Unknown(missing),
            }
        }),
    )
}

/// The insurance must have ended: who is still insured can still use the account (F-089, F-090).
fn condition(
    world: &World<'_>,
    rules: Option<Region>,
    person: &PersonId,
) -> Result<Check, RequestError> {
    let coverage = world.person(person)?.coverage;
    let compared = vec![fact(person, "coverage", FactValue::Word(coverage.word()))];
    Ok(
        world.check::<kind::WithdrawCondition>(rules, compared, |ended| {
            require(!ended || coverage == Coverage::Ended)
        }),
    )
}
