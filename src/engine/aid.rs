//! Aid in a payment: whose accounts may help, what stops them, and how far they go.
//!
//! The money is split twice by the same waterfall: once as if nothing stopped the aid, to see what
//! ran short and so has to be told, and once as it really is.

use super::account::Account;
use super::decision::{Bearing, Check, FactId, FactValue, Note, Verdict};
use super::gates::{asked_for, bound, dissolved, filing, gate, kin};
use super::pay::{Settlement, part};
use super::request::Pay;
use super::state::{Binding, Holding, Part};
use super::waterfall::fill;
use super::world::{World, fact, holding, lacks, untold, warn_if};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::rule::{AccountOrder, AmountLimit};
use crate::policy::{ClauseId, Region, kind};
use crate::sorted::by_key;

/// What an account can give at most; no cap where its balance isn't known.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub account: Account,
    pub binding: Option<u32>,
    pub cap: Option<Money>,
    pub unknown: Option<FactId>,
}

/// A holder's account, and what limits it.
pub(super) struct Helper<'a> {
    pub binding: &'a Binding,
    holding: Holding,
    covered: bool,
    room: Option<Money>,
}

impl Helper<'_> {
    fn offer(&self) -> Offer {
        let room = self.room.unwrap_or(Money::MAX_INPUT);
        let cap = if self.covered {
            self.holding.at_most().map(|it| it.min(room))
        } else {
            Some(Money::ZERO)
        };
        let unknown = match cap {
            Some(_) => None,
            None => lacks(self.holding, &self.binding.holder),
        };
        let account = Account::Personal(self.binding.holder.clone());
        Offer {
            account,
            binding: Some(self.binding.number),
            cap,
            unknown,
        }
    }
}

/// Adds the checks that concern the aid, and gives what own account and aid really pay.
pub(super) fn settle(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
    settlement: &Settlement,
    checks: &mut Vec<Check>,
) -> Result<Vec<Part>, RequestError> {
    let helpers = helpers(world, request)?;
    let wanted = is_wanted(request, settlement, &helpers)?;
    let open_before = checks
        .iter()
        .all(|it| it.bearing != Bearing::Aid || is_pass(it));
    let mut gates = Vec::new();
    if wanted {
        gates.push(bound(world, rules, request, &helpers));
        gates.extend(dissolved(world, request, &helpers)?);
        gates.extend(kin(world, rules, request, &helpers));
        gates.push(asked_for(world, rules, request));
        gates.push(filing(world, rules, request)?);
    }
    let open = open_before && gates.iter().all(is_pass);
    checks.append(&mut gates);
    let offers: Vec<Offer> = helpers.iter().map(Helper::offer).collect();
    if wanted {
        let reached = allot(settlement.personal, &ordered(settlement, &offers, true))?;
        for helper in &helpers {
            checks.extend(limits(world, helper, &reached, open)?);
        }
    }
    let need = if settlement.designated {
        settlement.personal
    } else {
        Money::ZERO
    };
    let given = allot(need, &ordered(settlement, &offers, open))?;
    if let Some(fact) = given
        .unknown
        .filter(|it| settlement.own.unknown.as_ref() == Some(it))
        && let Some(order) = checks.iter_mut().find(|it| it.clause == ClauseId::PayOrder)
        && is_pass(order)
    {
        order.verdict = Verdict::Unknown(vec![fact]);
    }
    Ok(given.parts)
}

pub(super) fn is_pass(check: &Check) -> bool {
    check.verdict == Verdict::Pass
}

/// Aid matters where it was asked for, or where the patient's own account does not suffice.
fn is_wanted(
    request: &Pay,
    settlement: &Settlement,
    helpers: &[Helper<'_>],
) -> Result<bool, RequestError> {
    if !settlement.personal.is_positive() {
        return Ok(false);
    }
    let own = settlement.own.cap.unwrap_or(Money::ZERO);
    let short = settlement.personal.minus(own)?.is_positive();
    let named = request
        .holder
        .as_ref()
        .is_some_and(|holder| *holder != request.patient);
    let first = settlement.order == AccountOrder::AidFirst && !helpers.is_empty();
    Ok(short || named || request.request_aid || first)
}

/// The holders who may help: the one named, or all, the earliest binding first (C-49).
fn helpers<'a>(world: &'a World<'_>, request: &Pay) -> Result<Vec<Helper<'a>>, RequestError> {
    if let Some(holder) = &request.holder {
        world.person(holder)?;
    }
    let bindings = world
        .bindings()
        .filter(|it| it.beneficiary == request.patient && it.shares() && it.in_force(world.at))
        .filter(|it| {
            request
                .holder
                .as_ref()
                .is_none_or(|holder| it.holder == *holder)
        });
    by_key(bindings, |binding| (binding.start, binding.number))
        .into_iter()
        .map(|binding| helper(world, binding))
        .collect()
}

fn helper<'a>(world: &World<'_>, binding: &'a Binding) -> Result<Helper<'a>, RequestError> {
    let rules = world.rules_of(&binding.holder)?;
    let limited = world.read::<kind::PayLimit>(rules) == Some(&AmountLimit::Authorised);
    let room = match binding.limit.filter(|_| limited) {
        Some(limit) => Some(limit.minus(world.state.lent(binding.number))?.or_zero()),
        None => None,
    };
    Ok(Helper {
        binding,
        holding: world.holding(&binding.holder)?,
        covered: may_help(world, &binding.holder)?,
        room,
    })
}

/// Whether a holder's coverage lets them help.
pub(super) fn may_help(world: &World<'_>, holder: &PersonId) -> Result<bool, RequestError> {
    let coverage = world.person(holder)?.coverage;
    let rule = world.read::<kind::PayCoverage>(world.rules_of(holder)?);
    Ok(rule.is_none_or(|rule| rule.needs.contains(&coverage)))
}

/// The sources in the order of the rules.
fn ordered(settlement: &Settlement, helpers: &[Offer], open: bool) -> Vec<Offer> {
    let own = std::iter::once(settlement.own.clone());
    let aid = helpers.iter().filter(|_| open).cloned();
    match settlement.order {
        AccountOrder::OwnFirst => own.chain(aid).collect(),
        AccountOrder::AidFirst => aid.chain(own).collect(),
    }
}

/// What a waterfall over offers gives.
struct Allotment {
    parts: Vec<Part>,
    left: Money,
    /// The first fact without which the waterfall can't go on.
    unknown: Option<FactId>,
}

fn allot(need: Money, offers: &[Offer]) -> Result<Allotment, RequestError> {
    let caps: Vec<Money> = offers
        .iter()
        .map(|it| it.cap.unwrap_or(Money::ZERO))
        .collect();
    let (given, left) = fill(need, &caps)?;
    let mut before = Money::ZERO;
    let mut unknown = None;
    let mut parts = Vec::new();
    for (offer, amount) in offers.iter().zip(given) {
        if unknown.is_none() && before < need {
            unknown = offer.unknown.clone();
        }
        before = before.plus(amount)?;
        if amount.is_positive() {
            parts.push(part(offer.account.clone(), offer.binding, amount));
        }
    }
    Ok(Allotment {
        parts,
        left,
        unknown,
    })
}

/// What limits one holder's help: their coverage, their balance, the amount they authorised.
fn limits(
    world: &World<'_>,
    helper: &Helper<'_>,
    reached: &Allotment,
    open: bool,
) -> Result<Vec<Check>, RequestError> {
    let holder = &helper.binding.holder;
    let rules = world.rules_of(holder)?;
    let short = reached.left.is_positive();
    let coverage = world.person(holder)?.coverage;
    let warn = |limited: bool| warn_if(limited && short);
    let mut checks = vec![gate(world.check::<kind::PayCoverage>(
        rules,
        vec![fact(holder, "coverage", FactValue::Word(coverage.word()))],
        |_| warn(!helper.covered),
    ))];
    let needed = reached.unknown.is_some() && helper.covered && open;
    let has = helper.holding.at_most();
    let used_up = has.zip(helper.room).is_none_or(|(has, room)| has <= room);
    let balance = vec![fact(holder, "account", holding(helper.holding))];
    let mut check =
        world.check::<kind::PayHolderBalance>(rules, balance, |_| match helper.holding {
            Holding::BalanceUnknown | Holding::SchemeUnknown if needed => {
                untold(helper.holding, holder)
            }
            Holding::BalanceUnknown | Holding::SchemeUnknown => Verdict::Pass,
            Holding::None | Holding::Known(_) => warn(helper.covered && used_up),
        });
    if matches!(
        helper.holding,
        Holding::BalanceUnknown | Holding::SchemeUnknown
    ) && !needed
    {
        check.notes.push(Note::UnknownButHarmless);
    }
    checks.push(gate(check));
    if let Some(room) = helper.room {
        let compared = vec![fact(holder, "limit_left", FactValue::Amount(room))];
        checks.push(gate(world.check::<kind::PayLimit>(rules, compared, |_| {
            warn(helper.covered && has.is_none_or(|has| room <= has))
        })));
    }
    Ok(checks)
}
