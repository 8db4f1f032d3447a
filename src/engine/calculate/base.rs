//! The base that contributions are reckoned from: the salary, kept between two bounds.

use super::given::Base;
use super::{Worked, entered, existing, held, needs, told};
use crate::engine::RequestError;
use crate::engine::decision::{FactValue, Verdict};
use crate::engine::world::{World, field, word};
use crate::money::Money;
use crate::policy::kind;
use crate::policy::rule::EmployeeStatus;

pub(super) fn base(world: &World<'_>, request: &Base) -> Result<Worked, RequestError> {
    let region = existing(request.region)?;
    let salary = entered("salary", request.salary)?;
    let compared = vec![
        field("salary", told(salary, FactValue::Amount)),
        field("status", word(request.status.map(EmployeeStatus::word))),
    ];
    // Whether the status has to be told: not where the same holds for all who pay by themselves.
    let paying = [EmployeeStatus::Working, EmployeeStatus::Flexible];
    let check = held::<kind::BaseBounds>(world, region, compared, |bounds| match request.status {
        Some(status) if !bounds.who.contains(&status) => Verdict::Refer,
        status => {
            let for_all = paying.iter().all(|status| bounds.who.contains(status));
            let missing = needs([
                ("salary", salary.is_some()),
                ("status", status.is_some() || for_all),
            ]);
            missing.unwrap_or(Verdict::Pass)
        }
    });
    let mut worked = Worked::default();
    let bounds = world.read::<kind::BaseBounds>(region);
    let known = bounds
        .zip(salary)
        .filter(|_| check.verdict == Verdict::Pass);
    if let Some((bounds, salary)) = known {
        let [floor, cap] = [bounds.floor, bounds.cap].map(|it| Money::rounded_half_up(it.0));
        let base = salary.max(floor).min(cap);
        let amount = FactValue::Amount;
        let operands = [salary, floor, cap].map(amount).to_vec();
        worked.line("base_bounds", operands, amount(base), Some(&check));
        worked.result("base", amount(base));
        if let Some(rate) = bounds.rate {
            let exact = base.yuan().checked_mul(rate.0).unwrap_or_default();
            let monthly = amount(Money::rounded_half_up(exact));
            let operands = vec![amount(base), FactValue::Rate(rate)];
            worked.line("base_monthly", operands, monthly.clone(), Some(&check));
            worked.result("monthly", monthly);
        }
    }
    worked.checks.push(check);
    Ok(worked)
}
