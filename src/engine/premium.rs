//! Can a resident premium be paid from a personal account, and whose?
//!
//! The region of the holder whose account pays governs (C-50).

use chrono::Datelike;

use super::account::{Account, Posting};
use super::bill::positive;
use super::decision::{Check, Draft, Effect, FactId, FactValue, Plan, Verdict};
use super::pay::{next_reference, part, split};
use super::request::{Premium, PremiumFrom};
use super::state::{Holding, Line, Payment, PaymentKind, PoolBasis};
use super::world::{World, fact, field, holding, require, word};
use super::{PersonId, RequestError};
use crate::policy::rule::{
    AccountOrder, CollectionWindow, Enrolment, PremiumPayment, Scheme, WindowDays,
};
use crate::policy::{Region, kind};

/// Holds a premium against the clauses of `premium.` and pays it at once.
pub(super) fn premium(world: &World<'_>, request: &Premium) -> Result<Draft, RequestError> {
    if request.from == PremiumFrom::Wallet {
        return Err(RequestError::NotBuilt(
            "premium from = \"wallet\"".to_owned(),
        ));
    }
    let amount = positive("amount", request.amount)?;
    let holder = request.holder.as_ref().unwrap_or(&request.beneficiary);
    let rules = world.rules_of(holder)?;
    let mode = world.read::<kind::PremiumMode>(rules).copied();
    if let Some(PremiumPayment::MonthEndSweep | PremiumPayment::ReimburseNextMonth) = mode {
        let word = mode.map_or("", PremiumPayment::word);
        return Err(RequestError::NotBuilt(format!(
            "premium in the mode `{word}`"
        )));
    }
    let checks = vec![
        world.check::<kind::PremiumMode>(rules, Vec::new(), |_| Verdict::Pass),
        opt_in(world, rules, request),
        exclusive(world, rules, &request.beneficiary)?,
        enrolment(world, rules, &request.beneficiary)?,
        bound(world, rules, holder, &request.beneficiary),
        single_account(world, rules, holder, request)?,
        window(world, rules, request),
    ];
    let parts = vec![part(Account::Personal(holder.clone()), None, amount)];
    let split = split(
        &request.beneficiary,
        parts.iter().map(|it| (&it.account, it.paid)),
    )?;
    let payment = Payment {
        reference: next_reference(world),
        kind: PaymentKind::Premium,
        at: world.at,
        patient: request.beneficiary.clone(),
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
    let postings = vec![
        Posting::debit(Account::Personal(holder.clone()), amount),
        Posting::credit(Account::PremiumCollection, amount),
    ];
    let plan = Plan {
        effects: vec![Effect::Paid(payment)],
        postings,
        split: Some(split),
    };
    Ok(Draft { checks, plan })
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
    holder: &PersonId,
    request: &Premium,
) -> Result<Check, RequestError> {
    let has = world.holding(holder)?;
    let compared = vec![
        fact(holder, "account", holding(has)),
        field("amount", FactValue::Amount(request.amount)),
    ];
    Ok(
        world.check::<kind::PremiumSingleAccount>(rules, compared, |_| match has {
            Holding::Known(balance) => require(balance >= request.amount),
            Holding::None => Verdict::Fail,
            Holding::BalanceUnknown => Verdict::Unknown(vec![FactId::of(holder, "account")]),
            Holding::SchemeUnknown => Verdict::Unknown(vec![FactId::of(holder, "scheme")]),
        }),
    )
}

/// Where a collection window is known, a premium of the next year is paid inside it.
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
        CollectionWindow::Days(WindowDays { first, last }) => {
            let day = format!("{:02}-{:02}", today.month(), today.day());
            let year_before = today.year().checked_add(1) == Some(request.year);
            require(year_before && *first <= day && day <= *last)
        }
    })
}
