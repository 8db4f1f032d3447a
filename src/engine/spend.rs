//! What a wallet pays of a bill, and after it what relatives have set aside for the patient.
//!
//! Neither the patient's own personal account nor a holder's is used then. What stops the wallet
//! does not stop the payment: the rest is paid in cash.

use super::account::Account;
use super::aid::{is_pass, may_help};
use super::decision::{Bearing, Check, FactValue, Verdict};
use super::gates::{Whereabouts, gate};
use super::pay::part;
use super::request::Pay;
use super::state::{Holding, Part, Quota};
use super::waterfall::fill;
use super::world::{World, fact, field, holding, warn_if};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::{ClauseId, Region, kind};

/// Adds the checks that concern the wallet, and gives what it and the quotas really pay: the wallet
/// first, then the quotas from the earliest on.
pub(super) fn settle(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
    need: Money,
    checks: &mut Vec<Check>,
) -> Result<Vec<Part>, RequestError> {
    if !need.is_positive() {
        return Ok(Vec::new());
    }
    let shut = |it: &&Check| it.bearing == Bearing::Aid && !is_pass(it);
    // What is in the wallet is the patient's own, and may be spent during a break (C-23).
    let covered = checks.iter().filter(shut).count() == 0;
    let own = |it: &&Check| shut(it) && it.clause != ClauseId::PayCoverage;
    let mut open = checks.iter().filter(own).count() == 0;
    let gates = gates(world, rules, request)?;
    open &= gates.iter().all(is_pass);
    checks.extend(gates);
    let patient = &request.patient;
    let wallet = world.wallet(patient)?;
    let mut sources = vec![Account::Wallet(patient.clone())];
    let mut caps = vec![match wallet {
        Holding::Known(balance) => balance,
        Holding::None | Holding::SchemeUnknown | Holding::BalanceUnknown => Money::ZERO,
    }];
    let mut granted = Money::ZERO;
    let mut idle = Vec::new();
    for quota in granted_to(world, request) {
        let balance = world.state.balance(&quota.account());
        let active = may_help(world, &quota.holder)?;
        granted = granted.plus(balance)?;
        if !active {
            idle.push(&quota.holder);
        }
        sources.push(quota.account());
        caps.push(if covered && active {
            balance
        } else {
            Money::ZERO
        });
    }
    let (given, left) = fill(need, &caps)?;
    let short = left.is_positive();
    for holder in idle {
        checks.push(coverage(world, holder, short)?);
    }
    let compared = vec![
        fact(patient, "wallet", holding(wallet)),
        fact(patient, "quotas", FactValue::Amount(granted)),
        field("amount", FactValue::Amount(need)),
    ];
    checks.push(gate(world.check::<kind::WalletBalance>(
        rules,
        compared,
        |_| warn_if(short),
    )));
    let paid = sources.into_iter().zip(given);
    let paid = paid.filter(|(_, amount)| open && amount.is_positive());
    Ok(paid
        .map(|(account, amount)| part(account, None, amount))
        .collect())
}

/// The quotas that may pay: all of the patient's, or those of the one holder who was named.
fn granted_to<'a>(world: &'a World<'_>, request: &'a Pay) -> impl Iterator<Item = &'a Quota> {
    let quotas = world.quotas();
    quotas
        .filter(|it| it.beneficiary == request.patient)
        .filter(|it| {
            let named = request.holder.as_ref();
            named.is_none_or(|holder| it.holder == *holder)
        })
}

/// What opens or shuts the wallet as a whole.
fn gates(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
) -> Result<Vec<Check>, RequestError> {
    let supported = FactValue::Truth(request.wallet_supported);
    let compared = vec![field("wallet_supported", supported)];
    let supported = world.check::<kind::WalletSupported>(rules, compared, |needed| {
        warn_if(*needed && !request.wallet_supported)
    });
    let whereabouts = Whereabouts::of(world, request)?;
    let within = world.read::<kind::WalletVenue>(rules).copied();
    let near = within.map_or(Ok(true), |within| whereabouts.near(within));
    let filed = request.filed || request.emergency;
    let where_paid = |opens: bool| match &near {
        _ if filed && opens => Verdict::Pass,
        Ok(near) => warn_if(!near),
        Err(untold) => Verdict::Unknown(untold.clone()),
    };
    let opens = world.read::<kind::WalletFiling>(rules).copied();
    let opens = opens.unwrap_or(false);
    let compared = whereabouts.compared;
    let venue = world.check::<kind::WalletVenue>(rules, compared.clone(), |_| where_paid(opens));
    let filing = world.check::<kind::WalletFiling>(rules, compared, |opens| where_paid(*opens));
    Ok([supported, venue, filing].map(gate).into())
}

/// A holder whose coverage is not active helps nobody, by a quota either.
fn coverage(world: &World<'_>, holder: &PersonId, short: bool) -> Result<Check, RequestError> {
    let coverage = world.person(holder)?.coverage;
    let compared = vec![fact(holder, "coverage", FactValue::Word(coverage.word()))];
    let rules = world.rules_of(holder)?;
    Ok(gate(world.check::<kind::PayCoverage>(
        rules,
        compared,
        |_| warn_if(short),
    )))
}
