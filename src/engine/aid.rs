//! Aid in a payment: whose accounts may help, what stops them, and how far they go.
//!
//! The money is split twice by the same waterfall: once as if nothing stopped the aid, to see what
//! ran short and so has to be told, and once as it really is.

use super::account::Account;
use super::decision::{Bearing, Check, FactId, FactValue, Note, Verdict};
use super::pay::{Settlement, is_pharmacy, part};
use super::request::Pay;
use super::state::{Binding, Holding, Part};
use super::territory::near_enough;
use super::waterfall::fill;
use super::world::{World, fact, field, holding, place};
use super::{PersonId, RequestError};
use crate::money::Money;
use crate::policy::rule::{AccountOrder, AmountLimit, Instrument, OffSite, Request, Territory};
use crate::policy::{ClauseId, Region, kind};

/// What an account can give at most; no cap where its balance isn't known.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub account: Account,
    pub binding: Option<u32>,
    pub cap: Option<Money>,
    pub unknown: Option<FactId>,
}

/// A holder's account, and what limits it.
struct Helper<'a> {
    binding: &'a Binding,
    holding: Holding,
    covered: bool,
    room: Option<Money>,
}

impl Helper<'_> {
    fn offer(&self) -> Offer {
        let balance = match self.holding {
            Holding::None => Some(Money::ZERO),
            Holding::Known(amount) => Some(amount.or_zero()),
            Holding::BalanceUnknown | Holding::SchemeUnknown => None,
        };
        let room = self.room.unwrap_or(Money::MAX_INPUT);
        let cap = if self.covered {
            balance.map(|it| it.min(room))
        } else {
            Some(Money::ZERO)
        };
        let unknown = match cap {
            Some(_) => None,
            None => Some(FactId::of(&self.binding.holder, "account")),
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
    let own_reached = |fact: &FactId| {
        settlement.order == AccountOrder::AidFirst && settlement.own.unknown.as_ref() == Some(fact)
    };
    if let Some(fact) = given.unknown.filter(own_reached)
        && let Some(order) = checks.iter_mut().find(|it| it.clause == ClauseId::PayOrder)
        && is_pass(order)
    {
        order.verdict = Verdict::Unknown(vec![fact]);
    }
    Ok(given.parts)
}

fn is_pass(check: &Check) -> bool {
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
    let mut bindings: Vec<&Binding> = world
        .bindings()
        .filter(|it| it.beneficiary == request.patient && it.shares() && it.in_force(world.at))
        .filter(|it| {
            request
                .holder
                .as_ref()
                .is_none_or(|holder| it.holder == *holder)
        })
        .collect();
    bindings.sort_by_key(|binding| (binding.start, binding.number));
    bindings
        .into_iter()
        .map(|binding| helper(world, binding))
        .collect()
}

fn helper<'a>(world: &World<'_>, binding: &'a Binding) -> Result<Helper<'a>, RequestError> {
    let person = world.person(&binding.holder)?;
    let rules = world.rules_of(&binding.holder)?;
    let covered = world
        .read::<kind::PayCoverage>(rules)
        .is_none_or(|rule| rule.needs.contains(&person.coverage));
    let limited = world.read::<kind::PayLimit>(rules) == Some(&AmountLimit::Authorised);
    let room = match binding.limit.filter(|_| limited) {
        Some(limit) => Some(limit.minus(used(world, binding.number)?)?.or_zero()),
        None => None,
    };
    Ok(Helper {
        binding,
        holding: world.holding(&binding.holder)?,
        covered,
        room,
    })
}

/// What a binding has paid and not got back.
fn used(world: &World<'_>, binding: u32) -> Result<Money, RequestError> {
    let parts = world
        .state
        .payments
        .values()
        .flat_map(|payment| &payment.parts);
    let of_binding = parts.filter(|it| it.binding == Some(binding));
    Ok(Money::sum(of_binding.map(|it| it.retained))?)
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

fn gate(mut check: Check) -> Check {
    check.bearing = Bearing::Aid;
    check
}

fn bound(world: &World<'_>, rules: Option<Region>, request: &Pay, helpers: &[Helper<'_>]) -> Check {
    let holder = request
        .holder
        .clone()
        .map_or(FactValue::Absent, FactValue::Somebody);
    let compared = vec![
        fact(
            &request.patient,
            "holders",
            FactValue::Count(count(helpers.len())),
        ),
        field("holder", holder),
    ];
    gate(world.check::<kind::PayBound>(rules, compared, |needed| {
        if *needed && helpers.is_empty() {
            Verdict::Warn
        } else {
            Verdict::Pass
        }
    }))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Where a binding is gone because its holder's coverage is not active, that is said too.
fn dissolved(
    world: &World<'_>,
    request: &Pay,
    helpers: &[Helper<'_>],
) -> Result<Vec<Check>, RequestError> {
    let mut holders: Vec<&PersonId> = world
        .bindings()
        .filter(|it| it.beneficiary == request.patient && it.shares() && !it.in_force(world.at))
        .filter(|it| {
            request
                .holder
                .as_ref()
                .is_none_or(|holder| it.holder == *holder)
        })
        .map(|it| &it.holder)
        .filter(|holder| helpers.iter().all(|it| it.binding.holder != **holder))
        .collect();
    holders.sort_unstable();
    holders.dedup();
    let mut checks = Vec::new();
    for holder in holders {
        let coverage = world.person(holder)?.coverage;
        let compared = vec![fact(holder, "coverage", FactValue::Word(coverage.word()))];
        let rules = world.rules_of(holder)?;
        let check = world.check::<kind::PayCoverage>(rules, compared, |rule| {
            let lost = helpers.is_empty() && !rule.needs.contains(&coverage);
            if lost { Verdict::Warn } else { Verdict::Pass }
        });
        if !is_pass(&check) {
            checks.push(gate(check));
        }
    }
    Ok(checks)
}

/// Where only a kin account stands between the two, that is why no aid comes (C-28).
fn kin(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
    helpers: &[Helper<'_>],
) -> Option<Check> {
    let kin = world.bindings().find(|it| {
        let involved = it.beneficiary == request.patient || it.holder == request.patient;
        it.instrument == Instrument::Kin && involved && it.in_force(world.at)
    });
    let kin = kin.filter(|_| helpers.is_empty())?;
    let word = FactValue::Word(kin.instrument.word());
    let compared = vec![fact(&request.patient, "instrument", word)];
    Some(gate(world.check::<kind::BindInstrument>(
        rules,
        compared,
        |sharing| {
            if sharing.contains(&kin.instrument) {
                Verdict::Pass
            } else {
                Verdict::Warn
            }
        },
    )))
}

fn asked_for(world: &World<'_>, rules: Option<Region>, request: &Pay) -> Check {
    let compared = vec![
        field("venue", FactValue::Word(request.venue.word())),
        field("request_aid", FactValue::Truth(request.request_aid)),
    ];
    gate(world.check::<kind::PayRequest>(rules, compared, |rule| {
        let how = if is_pharmacy(request.venue) {
            rule.pharmacy
        } else {
            rule.hospital
        };
        match how {
            Request::Explicit if !request.request_aid => Verdict::Warn,
            Request::Explicit | Request::Automatic => Verdict::Pass,
        }
    }))
}

/// Treatment elsewhere has to be filed beforehand, unless it was an emergency (F-141, F-179).
fn filing(world: &World<'_>, rules: Option<Region>, request: &Pay) -> Result<Check, RequestError> {
    let home = world.person(&request.patient)?.region;
    let there = request.place.or(home);
    let compared = vec![
        fact(&request.patient, "region", place(home)),
        field("place", place(there)),
        field("filed", FactValue::Truth(request.filed)),
        field("emergency", FactValue::Truth(request.emergency)),
    ];
    let exempt = request.filed || request.emergency || request.place.is_none();
    Ok(gate(world.check::<kind::PayFiling>(
        rules,
        compared,
        |off_site| {
            let within = match off_site {
                OffSite::Never => return Verdict::Pass,
                OffSite::OutsideProvince => Territory::SameProvince,
                OffSite::OutsidePoolingArea => Territory::SamePoolingArea,
            };
            let near = home
                .zip(there)
                .and_then(|(home, there)| near_enough(within, home, there));
            match near {
                _ if exempt => Verdict::Pass,
                Some(true) => Verdict::Pass,
                Some(false) => Verdict::Warn,
                None => Verdict::Unknown(vec![FactId::of(&request.patient, "region")]),
            }
        },
    )))
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
    let warn = |limited: bool| {
        if limited && short {
            Verdict::Warn
        } else {
            Verdict::Pass
        }
    };
    let mut checks = vec![gate(world.check::<kind::PayCoverage>(
        rules,
        vec![fact(holder, "coverage", FactValue::Word(coverage.word()))],
        |_| warn(!helper.covered),
    ))];
    let needed = reached.unknown.is_some() && helper.covered && open;
    let within_limit = helper.room.is_none_or(|room| match helper.holding {
        Holding::Known(balance) => balance < room,
        Holding::None => true,
        Holding::BalanceUnknown | Holding::SchemeUnknown => false,
    });
    let balance = vec![fact(holder, "account", holding(helper.holding))];
    let mut check =
        world.check::<kind::PayHolderBalance>(rules, balance, |_| match helper.holding {
            Holding::BalanceUnknown | Holding::SchemeUnknown if needed => {
                Verdict::Unknown(vec![FactId::of(holder, "account")])
            }
            Holding::BalanceUnknown | Holding::SchemeUnknown => Verdict::Pass,
            Holding::None | Holding::Known(_) => warn(helper.covered && within_limit),
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
            warn(helper.covered && !within_limit)
        })));
    }
    Ok(checks)
}
