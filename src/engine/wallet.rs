//! The medical-insurance wallet: opening one, sending money to a relative's, accepting what was
//! sent. The sender's region governs (C-50).

use chrono::{NaiveDateTime, NaiveTime, Timelike};

use super::account::{Account, Posting};
use super::bill::positive;
use super::decision::{Check, Draft, Effect, FactId, FactValue, Plan, Verdict};
use super::pending::{Event, Pending};
use super::request::{WalletAccept, WalletCashOut, WalletOpen, WalletSend};
use super::state::{Holding, Transfer, midnight_after};
use super::territory::open_to_all;
use super::world::{World, covers, fact, field, holding, place, related, require, word};
use super::{PersonId, RequestError};
use crate::policy::rule::{Arrival, ClosedHours, CountLimit, MoneyLimit, Scheme};
use crate::policy::{Region, kind};

/// Opens a wallet where that can be done (F-166).
pub(super) fn open(world: &World<'_>, request: &WalletOpen) -> Result<Draft, RequestError> {
    let member = world.member(&request.person)?;
    let region = request.region.or(member.person.region);
    let rules = match request.region {
        Some(region) => Some(region),
        None => world.rules_of(&request.person)?,
    };
    let checks = vec![territory(world, rules, &[(&request.person, region)])];
    let person = request.person.clone();
    let effects = match member.wallet_open {
        true => Vec::new(),
        false => vec![Effect::WalletOpened { person }],
    };
    let plan = Plan {
        effects,
        ..Plan::default()
    };
    Ok(Draft { checks, plan })
}

/// Sends money of a personal account to a relative's wallet.
pub(super) fn send(world: &World<'_>, request: &WalletSend) -> Result<Draft, RequestError> {
    let WalletSend { from, to, .. } = request;
    if from == to {
        return Err(RequestError::SamePerson(from.clone()));
    }
    let amount = positive("amount", request.amount)?;
    let places = [
        (from, world.person(from)?.region),
        (to, world.person(to)?.region),
    ];
    let rules = world.rules_of(from)?;
    let checks = vec![
        arrival(world, rules, request)?,
        territory(world, rules, &places),
        identity(world, rules, request),
        relation(world, rules, request),
        active(world, rules, from)?,
        active(world, rules, to)?,
        balance(world, rules, request)?,
        amount_limit(world, rules, request),
        daily_count(world, rules, request),
        hours(world, rules),
    ];
    let transfer = Transfer {
        from: from.clone(),
        to: to.clone(),
        amount,
        at: world.at,
    };
    let model = world.read::<kind::WalletPending>(rules).copied();
    let mut effects = vec![Effect::Sent(transfer.clone())];
    let into = match model {
        Some(Arrival::Accepted { returns_at }) => {
            let due = next_day(world.at, returns_at);
            let back = Pending::next(world, due, Event::Return(transfer));
            effects.push(Effect::Scheduled(back));
            Account::OnTheWay(to.clone())
        }
        Some(Arrival::AtOnce | Arrival::Ended) | None => Account::Wallet(to.clone()),
    };
    let postings = vec![
        Posting::debit(Account::Personal(from.clone()), amount),
        Posting::credit(into, amount),
    ];
    let plan = Plan {
        effects,
        postings,
        split: None,
    };
    Ok(Draft { checks, plan })
}

/// An hour of the next day, at which goes back what nobody accepts.
fn next_day(at: NaiveDateTime, hour: u32) -> NaiveDateTime {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
    midnight_after(at.date()).date().and_time(time)
}

/// Takes what was sent into the receiver's wallet, as long as it is on its way.
pub(super) fn accept(world: &World<'_>, request: &WalletAccept) -> Result<Draft, RequestError> {
    let waiting = world.state.pending.iter().find_map(|it| match &it.event {
        Event::Return(transfer) if it.reference() == request.of => Some((it, transfer)),
        _ => None,
    });
    let (rules, open) = match waiting {
        None => (None, false),
        Some((_, it)) => (world.rules_of(&it.from)?, world.member(&it.to)?.wallet_open),
    };
    let waits = waiting.map_or(FactValue::Absent, |(it, _)| FactValue::Moment(it.due));
    let compared = vec![
        field("transfer", waits),
        field("accepting", FactValue::Truth(open)),
    ];
    let check = world.check::<kind::WalletPending>(rules, compared, |_| require(open));
    let mut plan = Plan::default();
    if let Some((pending, it)) = waiting {
        plan.effects.push(Effect::Settled(pending.clone()));
        plan.postings = vec![
            Posting::debit(Account::OnTheWay(it.to.clone()), it.amount),
            Posting::credit(Account::Wallet(it.to.clone()), it.amount),
        ];
    }
    Ok(Draft {
        checks: vec![check],
        plan,
    })
}

/// Takes cash out of a wallet.
pub(super) fn cash_out(world: &World<'_>, request: &WalletCashOut) -> Result<Draft, RequestError> {
    let amount = positive("amount", request.amount)?;
    let person = &request.person;
    let has = world.wallet(person)?;
    let compared = vec![
        fact(person, "wallet", holding(has)),
        field("amount", FactValue::Amount(amount)),
    ];
    let enough = matches!(has, Holding::Known(balance) if balance >= amount);
    let rules = world.rules_of(person)?;
    let check =
        world.check::<kind::WalletCashOut>(rules, compared, |allowed| require(*allowed && enough));
    let postings = vec![
        Posting::debit(Account::Wallet(person.clone()), amount),
        Posting::credit(Account::Cash(person.clone()), amount),
    ];
    let plan = Plan {
        postings,
        ..Plan::default()
    };
    Ok(Draft {
        checks: vec![check],
        plan,
    })
}

/// Whether wallets are open in all these places (F-147).
fn territory(
    world: &World<'_>,
    rules: Option<Region>,
    places: &[(&PersonId, Option<Region>)],
) -> Check {
    let compared = places.iter();
    let compared = compared.map(|(id, region)| fact(id, "region", place(*region)));
    world
        .check::<kind::WalletTerritory>(rules, compared.collect(), |open| open_to_all(open, places))
}

/// How a transfer arrives: while one waits to be accepted there is no other, and whoever has no
/// wallet has to open one first.
fn arrival(
    world: &World<'_>,
    rules: Option<Region>,
    request: &WalletSend,
) -> Result<Check, RequestError> {
    let waiting = world.state.pending.iter().find(|it| match &it.event {
        Event::Return(transfer) => transfer.from == request.from,
        Event::Sweep(_) | Event::Repay { .. } => false,
    });
    let open = world.member(&request.to)?.wallet_open;
    let waits = waiting.map_or(FactValue::Absent, |it| FactValue::Moment(it.due));
    let compared = vec![
        field("transfer", waits),
        fact(&request.to, "wallet_open", FactValue::Truth(open)),
    ];
    Ok(
        world.check::<kind::WalletPending>(rules, compared, |model| match model {
            Arrival::Ended => Verdict::Refer,
            Arrival::Accepted { .. } if waiting.is_some() => Verdict::Fail,
            Arrival::Accepted { .. } | Arrival::AtOnce if !open => Verdict::Warn,
            Arrival::Accepted { .. } | Arrival::AtOnce => Verdict::Pass,
        }),
    )
}

fn identity(world: &World<'_>, rules: Option<Region>, request: &WalletSend) -> Check {
    let compared = vec![field("identity", FactValue::Word(request.identity.word()))];
    world.check::<kind::WalletIdentity>(rules, compared, |accepted| {
        require(accepted.contains(&request.identity))
    })
}

fn relation(world: &World<'_>, rules: Option<Region>, request: &WalletSend) -> Check {
    let relation = request.relation;
    let compared = vec![field("relation", FactValue::Word(relation.word()))];
    world.check::<kind::WalletRelation>(rules, compared, |rule| related(rule, relation))
}

/// Both are insured and enjoy their insurance (F-173, F-174).
pub(super) fn active(
    world: &World<'_>,
    rules: Option<Region>,
    person: &PersonId,
) -> Result<Check, RequestError> {
    let it = world.person(person)?;
    let (scheme, coverage) = (it.scheme, it.coverage);
    let compared = vec![
        fact(person, "coverage", FactValue::Word(coverage.word())),
        fact(person, "scheme", word(scheme.map(Scheme::word))),
    ];
    Ok(
        world.check::<kind::WalletActive>(rules, compared, |needs| match scheme {
            _ if !needs.contains(&coverage) => Verdict::Fail,
            Some(Scheme::None) => Verdict::Fail,
            Some(Scheme::Employee | Scheme::Resident) => Verdict::Pass,
            None => Verdict::Unknown(vec![FactId::of(person, "scheme")]),
        }),
    )
}

fn balance(
    world: &World<'_>,
    rules: Option<Region>,
    request: &WalletSend,
) -> Result<Check, RequestError> {
    let from = &request.from;
    let has = world.holding(from)?;
    let compared = vec![
        fact(from, "account", holding(has)),
        field("amount", FactValue::Amount(request.amount)),
    ];
    Ok(world.check::<kind::WalletBalance>(rules, compared, |_| covers(has, request.amount, from)))
}

fn amount_limit(world: &World<'_>, rules: Option<Region>, request: &WalletSend) -> Check {
    let compared = vec![field("amount", FactValue::Amount(request.amount))];
    world.check::<kind::WalletAmountLimit>(rules, compared, |limit| match limit {
        MoneyLimit::AtMost(yuan) => require(request.amount.fen() <= yuan.saturating_mul(100)),
        MoneyLimit::Unlimited(_) => Verdict::Pass,
    })
}

fn daily_count(world: &World<'_>, rules: Option<Region>, request: &WalletSend) -> Check {
    let sent = world.state.sent.iter();
    let sent = sent.filter(|it| it.from == request.from && it.at.date() == world.today());
    let count = u32::try_from(sent.count())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    let compared = vec![fact(&request.from, "transfers", FactValue::Count(count))];
    world.check::<kind::WalletDailyCount>(rules, compared, |limit| match limit {
        CountLimit::AtMost(most) => require(count <= *most),
        CountLimit::Unlimited(_) => Verdict::Pass,
    })
}

fn hours(world: &World<'_>, rules: Option<Region>) -> Check {
    let hour = world.at.hour();
    let compared = vec![field("at", FactValue::Moment(world.at))];
    world.check::<kind::WalletHours>(rules, compared, |closed| match closed {
        ClosedHours::Never(_) => Verdict::Pass,
        ClosedHours::Night(night) => require(night.to <= hour && hour < night.from),
    })
}
