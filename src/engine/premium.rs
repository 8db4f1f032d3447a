//! Can a resident premium be paid from a personal account or a wallet, whose, and when?
//!
//! The region of the holder whose account pays governs (C-50).

use chrono::{Datelike, NaiveDateTime};

use super::account::{Account, Posting};
use super::bill::positive;
use super::decision::{Check, Draft, Effect, FactId, FactValue, Plan, Verdict};
use super::pay::{next_reference, part, split};
use super::pending::{Event, Pending, month_end, next_month};
use super::request::{Premium, PremiumFrom};
use super::state::{Line, Payment, PaymentKind, PoolBasis};
use super::world::{World, covers, fact, field, holding, require, word};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::rule::{
    AccountOrder, CollectionWindow, Enrolment, PremiumPayment, Scheme, WindowDays,
};
use crate::policy::{Region, kind};

/// Holds a premium against the clauses of `premium.`, and pays it in the way of the place: at once,
/// at the end of the month, or back to whoever has paid it in cash. A wallet pays at once.
pub(super) fn premium(world: &World<'_>, request: &Premium) -> Result<Draft, RequestError> {
    positive("amount", request.amount)?;
    let payer = request.payer();
    let rules = world.rules_of(payer)?;
    let mut checks = vec![
        opt_in(world, rules, request),
        exclusive(world, rules, &request.beneficiary)?,
        enrolment(world, rules, &request.beneficiary)?,
        bound(world, rules, payer, &request.beneficiary),
        single_account(world, rules, request)?,
        window(world, rules, request),
    ];
    if request.from == PremiumFrom::Wallet {
        let plan = paid(world, request, Account::PremiumCollection)?;
        return Ok(Draft { checks, plan });
    }
    checks.insert(0, mode(world, rules, payer));
    let mode = world.read::<kind::PremiumMode>(rules).copied();
    let plan = match mode.unwrap_or(PremiumPayment::Direct) {
        PremiumPayment::Direct => paid(world, request, Account::PremiumCollection)?,
        PremiumPayment::MonthEndSweep => {
            let sweep = Event::Sweep(request.clone());
            scheduled(world, month_end(world.today()), sweep)
        }
        PremiumPayment::ReimburseNextMonth => {
            checks.push(proof(world, rules, request));
            repaid(world, request)?
        }
    };
    Ok(Draft { checks, plan })
}

/// Takes a premium at the end of the month, as far as what was asked for still holds.
pub(super) fn sweep(world: &World<'_>, request: &Premium) -> Result<Draft, RequestError> {
    let payer = request.payer();
    let rules = world.rules_of(payer)?;
    let checks = vec![
        exclusive(world, rules, &request.beneficiary)?,
        bound(world, rules, payer, &request.beneficiary),
        single_account(world, rules, request)?,
    ];
    let plan = paid(world, request, Account::PremiumCollection)?;
    Ok(Draft { checks, plan })
}

/// The whole premium out of the one account that pays it.
fn paid(world: &World<'_>, request: &Premium, to: Account) -> Result<Plan, RequestError> {
    let (insured, kind) = (&request.beneficiary, PaymentKind::Premium);
    in_one_go(world, kind, insured, source(request), request.amount, to)
}

/// A payment of which one account pays the whole.
pub(super) fn in_one_go(
    world: &World<'_>,
    kind: PaymentKind,
    insured: &PersonId,
    source: Account,
    amount: Money,
    to: Account,
) -> Result<Plan, RequestError> {
    let parts = vec![part(source.clone(), None, amount)];
    let split = split(insured, parts.iter().map(|it| (&it.account, it.paid)))?;
    let payment = Payment {
        reference: next_reference(world),
        kind,
        at: world.at,
        patient: insured.clone(),
        lines: vec![Line {
            id: None,
            amount,
            shareable: true,
            retained: amount,
        }],
        pool: PoolBasis::Nothing,
        order: AccountOrder::OwnFirst,
        parts,
    };
    Ok(Plan {
        effects: vec![Effect::Paid(payment)],
        postings: vec![Posting::debit(source, amount), Posting::credit(to, amount)],
        split: Some(split),
    })
}

fn scheduled(world: &World<'_>, due: NaiveDateTime, event: Event) -> Plan {
    Plan {
        effects: vec![Effect::Scheduled(Pending::next(world, due, event))],
        ..Plan::default()
    }
}

/// Out of the account at once, and on the payer's bank card with the next month (F-243). It is the
/// premium itself that comes back, so never more than was paid (C-26).
fn repaid(world: &World<'_>, request: &Premium) -> Result<Plan, RequestError> {
    let person = request.payer().clone();
    let mut plan = paid(world, request, Account::OnTheWay(person.clone()))?;
    let amount = request.amount;
    let later = scheduled(
        world,
        next_month(world.today()),
        Event::Repay { person, amount },
    );
    plan.effects.extend(later.effects);
    Ok(plan)
}

fn source(request: &Premium) -> Account {
    let payer = request.payer().clone();
    match request.from {
        PremiumFrom::Account => Account::Personal(payer),
        PremiumFrom::Wallet => Account::Wallet(payer),
    }
}

/// The mode says what is done. Where the payer's region is unknown it has to be told, unless the
/// mode is the same everywhere.
fn mode(world: &World<'_>, rules: Option<Region>, payer: &PersonId) -> Check {
    let under = |region| world.read::<kind::PremiumMode>(region).copied();
    let everywhere = world.policy.regions_with_rules();
    let mut everywhere = everywhere.into_iter().map(|region| under(Some(region)));
    let known = rules.is_some() || everywhere.all(|mode| mode == under(None));
    world.check::<kind::PremiumMode>(rules, Vec::new(), |_| {
        if known {
            Verdict::Pass
        } else {
            Verdict::Unknown(vec![FactId::of(payer, "region")])
        }
    })
}

/// What is repaid was paid in cash before, and that has to be shown (F-242).
fn proof(world: &World<'_>, rules: Option<Region>, request: &Premium) -> Check {
    let compared = vec![field("proof", FactValue::Truth(request.proof))];
    world.check::<kind::PremiumProof>(rules, compared, |needed| require(!needed || request.proof))
}

fn opt_in(world: &World<'_>, rules: Option<Region>, request: &Premium) -> Check {
    let compared = vec![field("opt_in", FactValue::Truth(request.opt_in))];
    world.check::<kind::PremiumOptIn>(rules, compared, |needed| require(!needed || request.opt_in))
}

/// Who has employee insurance has no resident premium to pay (F-130).
fn exclusive(
    world: &World<'_>,
    rules: Option<Region>,
    beneficiary: &PersonId,
) -> Result<Check, RequestError> {
    let scheme = world.person(beneficiary)?.scheme;
    let compared = vec![fact(beneficiary, "scheme", word(scheme.map(Scheme::word)))];
    Ok(
        world.check::<kind::PremiumExclusive>(rules, compared, |exclusive| match scheme {
            Some(Scheme::Employee) => require(!exclusive),
            Some(Scheme::Resident | Scheme::None) => Verdict::Pass,
            None => Verdict::Unknown(vec![FactId::of(beneficiary, "scheme")]),
        }),
    )
}

/// Someone not insured yet can't be bound, though their premium needs a binding (C-45).
fn enrolment(
    world: &World<'_>,
    rules: Option<Region>,
    beneficiary: &PersonId,
) -> Result<Check, RequestError> {
    let scheme = world.person(beneficiary)?.scheme;
    let compared = vec![fact(beneficiary, "scheme", word(scheme.map(Scheme::word)))];
    Ok(
        world.check::<kind::PremiumEnrolment>(rules, compared, |rule| match (scheme, rule) {
            (Some(Scheme::None), Enrolment::Refer) => Verdict::Refer,
            (Some(Scheme::None), Enrolment::Required) => Verdict::Fail,
            (Some(Scheme::Employee | Scheme::Resident), _) => Verdict::Pass,
            (None, _) => Verdict::Unknown(vec![FactId::of(beneficiary, "scheme")]),
        }),
    )
}

fn bound(
    world: &World<'_>,
    rules: Option<Region>,
    holder: &PersonId,
    beneficiary: &PersonId,
) -> Check {
    let bound = holder == beneficiary
        || world.bindings().any(|it| {
            it.holder == *holder
                && it.beneficiary == *beneficiary
                && it.shares()
                && it.in_force(world.at)
        });
    let compared = vec![fact(
        beneficiary,
        "holder",
        FactValue::Somebody(holder.clone()),
    )];
    world.check::<kind::PremiumBound>(rules, compared, |needed| require(!needed || bound))
}

/// One account must cover the whole premium; accounts are not added up (F-132, F-133, C-27).
fn single_account(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Premium,
) -> Result<Check, RequestError> {
    let payer = request.payer();
    let (name, has) = match request.from {
        PremiumFrom::Account => ("account", world.holding(payer)?),
        PremiumFrom::Wallet => ("wallet", world.wallet(payer)?),
    };
    let compared = vec![
        fact(payer, name, holding(has)),
        field("amount", FactValue::Amount(request.amount)),
    ];
    Ok(
        world.check::<kind::PremiumSingleAccount>(rules, compared, |_| {
            covers(has, request.amount, payer)
        }),
    )
}

/// Where a collection window is known, a premium of the next year is paid inside it. Of another year
/// than the window is of, nothing is known.
fn window(world: &World<'_>, rules: Option<Region>, request: &Premium) -> Check {
    let today = world.today();
    let compared = vec![
        field("at", FactValue::Day(today)),
        field(
            "year",
            FactValue::Count(u32::try_from(request.year).unwrap_or(0)),
        ),
    ];
    world.check::<kind::PremiumWindow>(rules, compared, |window| match window {
        CollectionWindow::Unstated(_) => Verdict::Pass,
        CollectionWindow::Days(WindowDays {
            year: Some(year), ..
        }) if *year != request.year => Verdict::Pass,
        CollectionWindow::Days(WindowDays { first, last, .. }) => {
            let day = format!("{:02}-{:02}", today.month(), today.day());
            let year_before = today.year().checked_add(1) == Some(request.year);
            require(year_before && *first <= day && day <= *last)
        }
    })
}
