//! What is a bill paid from? Pool, own account, aid, cash, in the order of the rules.
//!
//! The patient's region governs how a bill is settled; a holder's region governs what their account
//! gives (C-50). What stops only the aid never stops the payment.

use super::account::{Account, Posting};
use super::aid::{self, Offer};
use super::bill::{Bill, pool_basis, pool_of};
use super::decision::{Bearing, Check, Draft, Effect, FactId, FactValue, Plan, Split, Verdict};
use super::formalities::one_of_each;
use super::quota;
use super::request::Pay;
use super::spend;
use super::state::{Part, Payment, PaymentKind, PoolBasis};
use super::world::{World, fact, field, lacks, require, warn_if, word};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::rule::{AccountOrder, Coverage, Credential, Document, ItemKind, Scheme, Venue};
use crate::policy::{Region, kind};

/// Holds a payment against the clauses of `pay.` and splits the bill.
pub(super) fn pay(world: &World<'_>, request: &Pay) -> Result<Draft, RequestError> {
    let rules = world.rules_of(&request.patient)?;
    let bill = Bill::of(request, world.read::<kind::PayScope>(rules))?;
    let stated = pool_basis(request)?;
    let designated = request.designated
        || world
            .read::<kind::PayVenue>(rules)
            .is_some_and(|rule| !rule.designated_only);
    let basis = if pool_is_open(world, &request.patient)? {
        stated
    } else {
        PoolBasis::Nothing
    };
    let pool = pool_of(basis, bill.shareable, bill.shareable)?.min(bill.shareable);
    let pool_pays = designated && pool.is_positive();
    let mut checks = vec![
        credential(world, rules, request)?,
        credential_kind(world, rules, request),
        agent(world, rules, request)?,
        venue(world, rules, request),
        scope(world, rules, &bill),
        coverage(world, rules, &request.patient)?,
        entitlement(world, rules, request, stated, bill.shareable, pool_pays)?,
    ];
    let settlement = Settlement {
        order: world
            .read::<kind::PayOrder>(rules)
            .copied()
            .unwrap_or(AccountOrder::OwnFirst),
        personal: bill.shareable.minus(pool)?,
        own: own_offer(world, &request.patient)?,
        designated,
    };
    let mut parts = Vec::new();
    if pool_pays {
        parts.push(part(Account::Pool, None, pool));
    }
    if request.wallet {
        let need = settlement.personal;
        parts.extend(spend::settle(world, rules, request, need, &mut checks)?);
    } else {
        checks.push(order(world, rules, &request.patient, &settlement));
        let given = aid::settle(world, rules, request, &settlement, &mut checks)?;
        let given_in_all = Money::sum(given.iter().map(|it| it.paid))?;
        let short = settlement.personal.minus(given_in_all)?;
        if designated && short.is_positive() {
            checks.extend(quota::frozen(world, rules, &request.patient, short)?);
        }
        parts.extend(given);
    }
    let bill = if designated { bill } else { all_cash(bill) };
    let basis = if designated {
        basis
    } else {
        PoolBasis::Nothing
    };
    Ok(Draft {
        checks,
        plan: plan(world, request, bill, basis, settlement.order, parts)?,
    })
}

/// What personal accounts are asked to pay, and in which order.
pub(super) struct Settlement {
    pub order: AccountOrder,
    /// What is left after the pool, were the venue a designated one.
    pub personal: Money,
    pub own: Offer,
    pub designated: bool,
}

/// A source and what it gave.
pub(super) fn part(account: Account, binding: Option<u32>, paid: Money) -> Part {
    Part {
        account,
        binding,
        paid,
        retained: paid,
    }
}

/// At a venue that isn't a designated one, nothing but cash pays.
fn all_cash(mut bill: Bill) -> Bill {
    for line in &mut bill.lines {
        line.shareable = false;
    }
    bill
}

fn own_offer(world: &World<'_>, patient: &PersonId) -> Result<Offer, RequestError> {
    let has = world.holding(patient)?;
    Ok(Offer {
        account: Account::Personal(patient.clone()),
        binding: None,
        cap: has.at_most(),
        unknown: lacks(has, patient),
    })
}

/// The pool pays only for those who are insured and enjoy their coverage (F-025).
fn pool_is_open(world: &World<'_>, patient: &PersonId) -> Result<bool, RequestError> {
    let person = world.person(patient)?;
    Ok(person.coverage == Coverage::Active && person.scheme != Some(Scheme::None))
}

/// Completes the parts with cash and writes the payment down.
fn plan(
    world: &World<'_>,
    request: &Pay,
    bill: Bill,
    pool: PoolBasis,
    order: AccountOrder,
    mut parts: Vec<Part>,
) -> Result<Plan, RequestError> {
    let paid = Money::sum(parts.iter().map(|part| part.paid))?;
    let cash = bill.total.minus(paid)?;
    if cash.is_positive() {
        parts.push(part(Account::Cash(request.patient.clone()), None, cash));
    }
    let mut postings: Vec<Posting> = parts
        .iter()
        .map(|it| Posting::debit(it.account.clone(), it.paid))
        .collect();
    postings.push(Posting::credit(Account::Provider, bill.total));
    let split = split(
        &request.patient,
        parts.iter().map(|it| (&it.account, it.paid)),
    )?;
    let payment = Payment {
        reference: next_reference(world),
        kind: PaymentKind::Bill,
        at: world.at,
        patient: request.patient.clone(),
        lines: bill.lines,
        pool,
        order,
        parts,
    };
    Ok(Plan {
        effects: vec![Effect::Paid(payment)],
        postings,
        split: Some(split),
    })
}

/// The reference of the next payment: payments are counted from P0001.
pub(super) fn next_reference(world: &World<'_>) -> String {
    format!("P{:04}", world.state.payments.len().saturating_add(1))
}

/// Sorts parts by what kind of source they come from.
pub(super) fn split<'a>(
    patient: &PersonId,
    parts: impl Iterator<Item = (&'a Account, Money)>,
) -> Result<Split, RequestError> {
    let mut split = Split::default();
    for (account, amount) in parts {
        let sum = match account {
            Account::Pool => &mut split.pool,
            Account::Personal(person) if person == patient => &mut split.own,
            Account::Personal(person) => {
                let by = split.aid_by.entry(person.clone()).or_insert(Money::ZERO);
                *by = by.plus(amount)?;
                &mut split.aid
            }
            Account::Wallet(_) => &mut split.wallet,
            Account::Quota { .. } => &mut split.quota,
            Account::Cash(_)
            | Account::Provider
            | Account::PremiumCollection
            | Account::Insurer
            | Account::Opening
            | Account::OnTheWay(_) => &mut split.cash,
        };
        *sum = sum.plus(amount)?;
    }
    Ok(split)
}

fn credential(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
) -> Result<Check, RequestError> {
    let shown_by = request.credential_of.as_ref().unwrap_or(&request.patient);
    world.person(shown_by)?;
    let compared = vec![
        field("patient", FactValue::Somebody(request.patient.clone())),
        field("credential_of", FactValue::Somebody(shown_by.clone())),
    ];
    Ok(world
        .check::<kind::PayCredential>(rules, compared, |_| require(*shown_by == request.patient)))
}

fn credential_kind(world: &World<'_>, rules: Option<Region>, request: &Pay) -> Check {
    let compared = vec![field(
        "credential",
        FactValue::Word(request.credential.word()),
    )];
    // A wallet is paid from by face too (F-149).
    let by_face = request.wallet && request.credential == Credential::Face;
    world.check::<kind::PayCredentialKind>(rules, compared, |accepted| {
        require(by_face || accepted.contains(&request.credential))
    })
}

/// The papers of patient and agent, under whichever name they were shown.
fn agent(world: &World<'_>, rules: Option<Region>, request: &Pay) -> Result<Check, RequestError> {
    let mut shown = request.documents.clone();
    if shown.contains(&Document::BeneficiaryId) {
        shown.push(Document::PatientId);
    }
    if let Some(agent) = &request.agent {
        world.person(agent)?;
        if shown.contains(&Document::HolderId) && request.holder.as_ref() == Some(agent) {
            shown.push(Document::AgentId);
        }
    }
    let words = request
        .documents
        .iter()
        .map(|document| document.word())
        .collect();
    let agent = request
        .agent
        .clone()
        .map_or(FactValue::Absent, FactValue::Somebody);
    let compared = vec![
        field("agent", agent),
        field("documents", FactValue::Words(words)),
    ];
    let by_agent = request
        .agent
        .as_ref()
        .is_some_and(|agent| *agent != request.patient);
    Ok(world.check::<kind::PayAgent>(rules, compared, |groups| {
        require(!by_agent || one_of_each(groups, &shown))
    }))
}

fn venue(world: &World<'_>, rules: Option<Region>, request: &Pay) -> Check {
    let compared = vec![
        field("venue", FactValue::Word(request.venue.word())),
        field("designated", FactValue::Truth(request.designated)),
    ];
    let mut check = world.check::<kind::PayVenue>(rules, compared, |rule| {
        let designated = request.designated || !rule.designated_only;
        warn_if(!(designated && rule.venues.contains(&request.venue)))
    });
    check.bearing = Bearing::Aid;
    check
}

fn scope(world: &World<'_>, rules: Option<Region>, bill: &Bill) -> Check {
    let kinds = bill
        .kinds
        .iter()
        .map(|kind: &ItemKind| kind.word())
        .collect();
    let compared = vec![field("items", FactValue::Words(kinds))];
    world.check::<kind::PayScope>(rules, compared, |_| {
        let whole = bill.lines.iter().all(|line| line.shareable);
        warn_if(!whole)
    })
}

/// A patient whose coverage is suspended or ended is not reimbursed and can't be aided; their own
/// balance may still be spent (C-23).
fn coverage(
    world: &World<'_>,
    rules: Option<Region>,
    patient: &PersonId,
) -> Result<Check, RequestError> {
    let coverage = world.person(patient)?.coverage;
    let compared = vec![fact(patient, "coverage", FactValue::Word(coverage.word()))];
    let mut check = world.check::<kind::PayCoverage>(rules, compared, |rule| {
        warn_if(!rule.needs.contains(&coverage))
    });
    check.bearing = Bearing::Aid;
    Ok(check)
}

/// The pool pays by the patient's own entitlement, and never more than the bill. Whether somebody
/// whose scheme isn't known has one has to be asked where the pool is to pay.
fn entitlement(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
    stated: PoolBasis,
    shareable: Money,
    pays: bool,
) -> Result<Check, RequestError> {
    let scheme = world.person(&request.patient)?.scheme;
    let pool = match stated {
        PoolBasis::Amount(amount) => FactValue::Amount(amount),
        PoolBasis::Nothing | PoolBasis::Rate(_) => FactValue::Absent,
    };
    let compared = vec![
        fact(&request.patient, "scheme", word(scheme.map(Scheme::word))),
        field("pool", pool),
    ];
    Ok(
        world.check::<kind::PayEntitlement>(rules, compared, |_| match (stated, scheme) {
            (PoolBasis::Amount(amount), _) if amount > shareable => Verdict::Fail,
            (PoolBasis::Amount(_) | PoolBasis::Rate(_), Some(Scheme::None)) => Verdict::Warn,
            (_, None) if pays => Verdict::Unknown(vec![FactId::of(&request.patient, "scheme")]),
            (_, _) => Verdict::Pass,
        }),
    )
}

/// The order itself is never wrong; whether it reaches a balance that has to be known is seen when
/// the money is split.
fn order(
    world: &World<'_>,
    rules: Option<Region>,
    patient: &PersonId,
    settlement: &Settlement,
) -> Check {
    let own = settlement
        .own
        .cap
        .map_or(FactValue::Unknown, FactValue::Amount);
    let compared = vec![fact(patient, "account", own)];
    world.check::<kind::PayOrder>(rules, compared, |_| Verdict::Pass)
}

/// Whether a venue is a pharmacy of some kind.
pub(super) fn is_pharmacy(venue: Venue) -> bool {
    match venue {
        Venue::Pharmacy | Venue::OnlinePharmacy => true,
        Venue::Hospital | Venue::InternetHospital => false,
    }
}
