//! What opens or shuts the aid of a payment as a whole, before any one holder is looked at.
//!
//! None of it stops the payment, so every check here bears on the aid alone.

use super::RequestError;
use super::aid::{Helper, is_pass};
use super::decision::{Bearing, Check, Compared, FactId, FactValue, Verdict};
use super::pay::is_pharmacy;
use super::request::Pay;
use super::territory::{Side, near};
use super::world::{World, fact, field, place, warn_if};
use crate::policy::rule::{Instrument, OffSite, Request, Territory};
use crate::policy::{Region, kind};
use crate::sorted::distinct;

pub(super) fn gate(mut check: Check) -> Check {
    check.bearing = Bearing::Aid;
    check
}

pub(super) fn bound(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
    helpers: &[Helper<'_>],
) -> Check {
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
        warn_if(*needed && helpers.is_empty())
    }))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Where nobody helps, and a binding is gone because its holder's coverage is not active, that is
/// said too.
pub(super) fn dissolved(
    world: &World<'_>,
    request: &Pay,
    helpers: &[Helper<'_>],
) -> Result<Vec<Check>, RequestError> {
    if !helpers.is_empty() {
        return Ok(Vec::new());
    }
    let holders = world
        .bindings()
        .filter(|it| it.beneficiary == request.patient && it.shares() && !it.in_force(world.at))
        .filter(|it| {
            request
                .holder
                .as_ref()
                .is_none_or(|holder| it.holder == *holder)
        })
        .map(|it| &it.holder);
    let mut checks = Vec::new();
    for holder in distinct(holders) {
        let coverage = world.person(holder)?.coverage;
        let compared = vec![fact(holder, "coverage", FactValue::Word(coverage.word()))];
        let rules = world.rules_of(holder)?;
        let check = world.check::<kind::PayCoverage>(rules, compared, |rule| {
            warn_if(!rule.needs.contains(&coverage))
        });
        if !is_pass(&check) {
            checks.push(gate(check));
        }
    }
    Ok(checks)
}

/// Where only a kin account stands between the two, that is why no aid comes (C-28).
pub(super) fn kin(
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
        |sharing| warn_if(!sharing.contains(&kin.instrument)),
    )))
}

pub(super) fn asked_for(world: &World<'_>, rules: Option<Region>, request: &Pay) -> Check {
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

/// Where the patient is insured and where the bill is paid: at home where nothing is said of it.
pub(super) struct Whereabouts {
    home: Side,
    there: Side,
    at_home: bool,
    /// What a check of it looks at.
    pub compared: Vec<Compared>,
}

impl Whereabouts {
    /// What the bill and the patient's record say of it.
    pub fn of(world: &World<'_>, request: &Pay) -> Result<Whereabouts, RequestError> {
        let home = world.person(&request.patient)?.region;
        let there = request.place.or(home);
        Ok(Whereabouts {
            home: Side::of(&request.patient, home),
            there: Side::field("place", there),
            at_home: request.place.is_none(),
            compared: vec![
                fact(&request.patient, "region", place(home)),
                field("place", place(there)),
                field("filed", FactValue::Truth(request.filed)),
                field("emergency", FactValue::Truth(request.emergency)),
            ],
        })
    }

    /// Whether the two are as near as `within` asks.
    ///
    /// # Errors
    /// The facts that have to be told first.
    pub fn near(&self, within: Territory) -> Result<bool, Vec<FactId>> {
        match self.at_home {
            true => Ok(true),
            false => near(within, &self.home, &self.there),
        }
    }
}

/// Treatment elsewhere has to be filed beforehand, unless it was an emergency (F-141, F-179).
pub(super) fn filing(
    world: &World<'_>,
    rules: Option<Region>,
    request: &Pay,
) -> Result<Check, RequestError> {
    let whereabouts = Whereabouts::of(world, request)?;
    let exempt = request.filed || request.emergency;
    let compared = whereabouts.compared.clone();
    Ok(gate(world.check::<kind::PayFiling>(
        rules,
        compared,
        |off_site| {
            let within = match off_site {
                OffSite::Never => return Verdict::Pass,
                OffSite::OutsideProvince => Territory::SameProvince,
                OffSite::OutsidePoolingArea => Territory::SamePoolingArea,
            };
            match whereabouts.near(within) {
                _ if exempt => Verdict::Pass,
                Ok(near) => warn_if(!near),
                Err(untold) => Verdict::Unknown(untold),
            }
        },
    )))
}
