//! Can commercial insurance be bought from a personal account? Only where a place says so. The
//! holder's region governs (C-50).

use super::account::Account;
use super::bill::positive;
use super::decision::{Check, Draft, FactId, FactValue, Verdict};
use super::formalities::one_of_each;
use super::premium::in_one_go;
use super::request::Insure;
use super::state::{Holding, PaymentKind};
use super::world::{World, covers, fact, field, holding, require, word};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::rule::{Purchases, Rate, Scheme};
use crate::policy::{Region, kind};

/// Holds a purchase against the clauses of `insure.`.
pub(super) fn insure(world: &World<'_>, request: &Insure) -> Result<Draft, RequestError> {
    let premium = positive("premium", request.premium)?;
    let holder = &request.holder;
    let rules = world.rules_of(holder)?;
    let checks = vec![
        who_pays(world, rules, holder)?,
        insured(world, rules, request)?,
        product(world, rules, request),
        limit(world, rules, request)?,
        documents(world, rules, request),
        partner(world, rules, request),
    ];
    let account = Account::Personal(holder.clone());
    let kind = PaymentKind::Insurance;
    let plan = in_one_go(world, kind, holder, account, premium, Account::Insurer)?;
    Ok(Draft { checks, plan })
}

fn who_pays(
    world: &World<'_>,
    rules: Option<Region>,
    holder: &PersonId,
) -> Result<Check, RequestError> {
    let person = world.person(holder)?;
    let (scheme, coverage) = (person.scheme, person.coverage);
    let compared = vec![
        fact(holder, "scheme", word(scheme.map(Scheme::word))),
        fact(holder, "coverage", FactValue::Word(coverage.word())),
    ];
    Ok(
        world.check::<kind::InsureHolder>(rules, compared, |rule| match scheme {
            _ if !rule.coverage.contains(&coverage) => Verdict::Fail,
            Some(scheme) => require(rule.schemes.contains(&scheme)),
            None => Verdict::Unknown(vec![FactId::of(holder, "scheme")]),
        }),
    )
}

fn insured(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Insure,
) -> Result<Check, RequestError> {
    world.person(&request.insured)?;
    let compared = vec![
        field("insured", FactValue::Somebody(request.insured.clone())),
        field("holder", FactValue::Somebody(request.holder.clone())),
    ];
    let own = request.insured == request.holder;
    Ok(world.check::<kind::InsureInsured>(rules, compared, |only| require(!only || own)))
}

fn product(world: &World<'_>, rules: Option<Region>, request: &Insure) -> Check {
    let compared = vec![field("product", FactValue::Word(request.product.word()))];
    world.check::<kind::InsureProduct>(rules, compared, |products| {
        require(products.contains(&request.product))
    })
}

fn documents(world: &World<'_>, rules: Option<Region>, request: &Insure) -> Check {
    let shown = request.documents.iter().map(|it| it.word()).collect();
    let compared = vec![field("documents", FactValue::Words(shown))];
    world.check::<kind::InsureDocuments>(rules, compared, |groups| {
        require(one_of_each(groups, &request.documents))
    })
}

fn partner(world: &World<'_>, rules: Option<Region>, request: &Insure) -> Check {
    let compared = vec![field("partner", FactValue::Truth(request.partner))];
    world.check::<kind::InsurePartner>(rules, compared, |needed| {
        require(!needed || request.partner)
    })
}

/// What was spent on commercial insurance and not returned.
fn spent(world: &World<'_>, holder: &PersonId) -> Result<Money, RequestError> {
    let payments = world.state.payments.values();
    let own = payments.filter(|it| it.kind == PaymentKind::Insurance && it.patient == *holder);
    let mut sum = Money::ZERO;
    for payment in own {
        sum = sum.plus(payment.retained()?)?;
    }
    Ok(sum)
}

/// What may still be spent: where all purchases count, and where each counts by itself (C-39).
struct Room {
    all: Money,
    each: Money,
}

impl Room {
    fn of(balance: Money, spent: Money, Rate(rate): Rate) -> Result<Room, RequestError> {
        let whole = balance.plus(spent)?.times_rounded_down(rate)?;
        Ok(Room {
            all: whole.minus(spent)?.or_zero(),
            each: balance.times_rounded_down(rate)?,
        })
    }
}

/// How much may still be spent, as far as the place's rule and the balance are known.
pub(super) fn room(world: &World<'_>, holder: &PersonId) -> Result<Option<Money>, RequestError> {
    let rule = world.read::<kind::InsureLimit>(world.rules_of(holder)?);
    let Some((rule, Holding::Known(balance))) = rule.zip(Some(world.holding(holder)?)) else {
        return Ok(None);
    };
    let room = Room::of(balance, spent(world, holder)?, rule.rate)?;
    Ok(Some(match rule.counts {
        Purchases::All => room.all,
        Purchases::Each => room.each,
    }))
}

/// At most a part of the balance. Both readings are told, whichever holds.
fn limit(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Insure,
) -> Result<Check, RequestError> {
    let holder = &request.holder;
    let (has, spent) = (world.holding(holder)?, spent(world, holder)?);
    let rate = world.read::<kind::InsureLimit>(rules).map(|it| it.rate);
    let room = match (has, rate) {
        (Holding::Known(balance), Some(rate)) => Some(Room::of(balance, spent, rate)?),
        _ => None,
    };
    let told = |amount: Option<Money>| amount.map_or(FactValue::Unknown, FactValue::Amount);
    let compared = vec![
        fact(holder, "account", holding(has)),
        field("premium", FactValue::Amount(request.premium)),
        fact(holder, "spent", FactValue::Amount(spent)),
        field("room_all", told(room.as_ref().map(|it| it.all))),
        field("room_each", told(room.as_ref().map(|it| it.each))),
    ];
    Ok(
        world.check::<kind::InsureLimit>(rules, compared, |rule| match &room {
            Some(room) => require(match rule.counts {
                Purchases::All => request.premium <= room.all,
                Purchases::Each => request.premium <= room.each,
            }),
            None => covers(has, request.premium, holder),
        }),
    )
}
