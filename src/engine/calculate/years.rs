//! Whether enough years are paid for insurance in retirement, and how many months are short.

use super::given::Years;
use super::{Worked, existing, given, held, needs, told};
use crate::engine::RequestError;
use crate::engine::decision::{Check, FactValue, Verdict};
use crate::engine::world::{World, field, word};
use crate::policy::kind::Kind;
use crate::policy::rule::{Sex, YearsRule};
use crate::policy::{Region, kind};

pub(super) fn years(world: &World<'_>, request: &Years) -> Result<Worked, RequestError> {
    let region = existing(request.region)?;
    let mut worked = Worked::default();
    let (cumulative, actual) = (request.cumulative, request.actual);
    let in_all = kept::<kind::YearsCumulative>(world, region, request, "cumulative", cumulative);
    let mut paid = kept::<kind::YearsActual>(world, region, request, "actual", actual);
    if cumulative.zip(actual).is_some_and(|(all, paid)| paid > all) && paid.read.is_some() {
        paid.verdict = Verdict::Fail;
    }
    let rules = world
        .read::<kind::YearsCumulative>(region)
        .zip(world.read::<kind::YearsActual>(region));
    let told = request
        .sex
        .zip(cumulative.zip(actual))
        .filter(|_| paid.verdict != Verdict::Fail);
    if let Some(((rule_in_all, rule_paid), (sex, (cumulative, actual)))) = rules.zip(told) {
        let elsewhere = request.elsewhere.unwrap_or(0);
        let lines = [
            ("years_cumulative", rule_in_all, cumulative, &in_all),
            ("years_actual", rule_paid, actual, &paid),
        ];
        let mut short = 0;
        for (label, rule, months, check) in lines {
            let count = FactValue::Count;
            let counted = months.saturating_add(if rule.elsewhere { elsewhere } else { 0 });
            let wanted = match sex {
                Sex::Male => rule.male,
                Sex::Female => rule.female,
            };
            let missing = wanted.saturating_mul(12).saturating_sub(counted);
            worked.line(
                label,
                vec![count(wanted), count(counted)],
                count(missing),
                Some(check),
            );
            // A month that is paid from now on counts for both.
            short = missing.max(short);
        }
        worked.result("met", FactValue::Truth(short == 0));
        worked.result("short_months", FactValue::Count(short));
    }
    worked.checks.extend([in_all, paid]);
    Ok(worked)
}

/// Holds one of the two clauses against the months that it asks for.
fn kept<K: Kind<Value = YearsRule>>(
    world: &World<'_>,
    region: Option<Region>,
    request: &Years,
    name: &'static str,
    months: Option<u32>,
) -> Check {
    let compared = vec![
        field("sex", word(request.sex.map(Sex::word))),
        field(name, told(months, FactValue::Count)),
        field("elsewhere", given(request.elsewhere, FactValue::Count)),
    ];
    held::<K>(world, region, compared, |rule| {
        let missing = needs([("sex", request.sex.is_some()), (name, months.is_some())]);
        let passed_over = request.elsewhere.is_some_and(|it| it > 0) && !rule.elsewhere;
        missing.unwrap_or(if passed_over {
            Verdict::Warn
        } else {
            Verdict::Pass
        })
    })
}
