//! A retiree's monthly credit: the region's fixed amounts, else the average pension times a rate.

use rust_decimal::Decimal;

use super::given::Credit;
use super::{Calculation, Worked, entered, existing, given, held, missing, needs, told};
use crate::engine::RequestError;
use crate::engine::decision::{FactValue, Verdict};
use crate::engine::world::{World, field, require};
use crate::money::Money;
use crate::policy::rule::{CreditBand, Period};
use crate::policy::{Region, kind};

pub(super) fn credit(world: &World<'_>, request: &Credit) -> Result<Worked, RequestError> {
    let region = existing(request.region)?;
    let average = entered("average_pension", request.average_pension)?;
    let own = entered("own_pension", request.own_pension)?;
    let mut worked = Worked::default();
    let done = request.retired_formalities.unwrap_or(true);
    let formalities = field("retired_formalities", FactValue::Truth(done));
    worked.checks.push(world.check::<kind::CreditFormalities>(
        region,
        vec![formalities],
        |needed| require(done || !needed),
    ));
    let fixed = world.read::<kind::CreditAmount>(region);
    let exact = fixed.is_some_and(|bands| !bands.iter().any(|it| it.about));
    let by_average = average.is_some() || request.rate.is_some();
    if exact || (region.is_some() && !by_average) {
        by_age(world, region, request.age, &mut worked);
    } else {
        by_pension(world, request, average, own, &mut worked);
    }
    if worked.checks.iter().any(|it| it.verdict == Verdict::Fail) {
        worked.calculation = Calculation::default();
    }
    Ok(worked)
}

/// The amount that the region has fixed for that age.
fn by_age(world: &World<'_>, region: Option<Region>, age: Option<u32>, worked: &mut Worked) {
    let compared = vec![field("age", told(age, FactValue::Count))];
    let check =
        held::<kind::CreditAmount>(world, region, compared, |bands| match band(bands, age) {
            None => missing(&["age"]),
            Some(band) if covers(band, age) && !band.about => Verdict::Pass,
            Some(_) => Verdict::Warn,
        });
    let bands = world.read::<kind::CreditAmount>(region);
    if let Some(band) = bands.and_then(|bands| band(bands, age)) {
        let twelve = Decimal::from(12);
        let (monthly, yearly) = match band.per {
            Period::Month => (band.amount.0, band.amount.0.checked_mul(twelve)),
            Period::Year => (band.amount.0 / twelve, Some(band.amount.0)),
        };
        let monthly = FactValue::Amount(Money::rounded_half_up(monthly));
        let yearly = FactValue::Amount(Money::rounded_half_up(yearly.unwrap_or_default()));
        let operands = vec![told(age, FactValue::Count)];
        match band.per {
            Period::Month => {
                let (line, operands) = if band.about {
                    ("credit_about", Vec::new())
                } else {
                    ("credit_month", operands)
                };
                worked.line(line, operands, monthly.clone(), Some(&check));
                worked.line("month_to_year", vec![monthly.clone()], yearly.clone(), None);
            }
            Period::Year => {
                worked.line("credit_year", operands, yearly.clone(), Some(&check));
                worked.line("year_to_month", vec![yearly.clone()], monthly.clone(), None);
            }
        }
        worked.result("monthly", monthly);
        worked.result("yearly", yearly);
    }
    worked.checks.push(check);
}

/// Whether a band is for that age; where nobody told the age, whether it is for any.
fn covers(band: &CreditBand, age: Option<u32>) -> bool {
    match age {
        Some(age) => band.from <= age && band.to.is_none_or(|to| age <= to),
        None => band.from == 0 && band.to.is_none(),
    }
}

/// The band of that age. An age between two bands gets the lower amount of the two (C-31).
fn band(bands: &[CreditBand], age: Option<u32>) -> Option<&CreditBand> {
    let between = || {
        let age = age?;
        let below = bands.iter().rev();
        let below = below.filter(|it| it.to.is_some_and(|to| to < age)).take(1);
        let above = bands.iter().find(|it| it.from > age);
        below.chain(above).min_by_key(|it| it.amount)
    };
    bands.iter().find(|it| covers(it, age)).or_else(between)
}

/// The average pension times the rate.
fn by_pension(
    world: &World<'_>,
    request: &Credit,
    average: Option<Money>,
    own: Option<Money>,
    worked: &mut Worked,
) {
    let rate = request.rate;
    let compared = vec![
        field("average_pension", told(average, FactValue::Amount)),
        field("rate", told(rate, FactValue::Rate)),
        field("own_pension", given(own, FactValue::Amount)),
    ];
    let check = world.check::<kind::CreditRate>(request.region, compared, |range| {
        if rate.is_some_and(|rate| rate < range.least || rate > range.most) {
            return Verdict::Fail;
        }
        let by_itself = average.is_none() && rate.is_none();
        let missing = needs([
            ("region", request.region.is_some() || !by_itself),
            ("average_pension", average.is_some()),
            ("rate", rate.is_some()),
        ]);
        missing.unwrap_or(Verdict::Pass)
    });
    if let Some((average, rate)) = average.zip(rate).filter(|_| check.verdict == Verdict::Pass) {
        let exact = average.yuan().checked_mul(rate.0).unwrap_or_default();
        let monthly = Money::rounded_half_up(exact);
        let yearly = monthly
            .yuan()
            .checked_mul(Decimal::from(12))
            .unwrap_or_default();
        let [monthly, yearly] = [monthly, Money::rounded_half_up(yearly)].map(FactValue::Amount);
        let operands = vec![FactValue::Amount(average), FactValue::Rate(rate)];
        worked.line("credit_rate", operands, monthly.clone(), Some(&check));
        worked.line("month_to_year", vec![monthly.clone()], yearly.clone(), None);
        worked.result("monthly", monthly);
        worked.result("yearly", yearly);
    }
    worked.checks.push(check);
}
