//! How long a resident waits for benefits after years without insurance.

use super::given::Wait;
use super::{Worked, needs, told};
use crate::engine::decision::{FactValue, Verdict};
use crate::engine::world::{World, field};
use crate::policy::kind;

pub(super) fn wait(world: &World<'_>, request: &Wait) -> Worked {
    let (broken, repaired) = (request.broken_years, request.repaired_years);
    let compared = vec![
        field("broken_years", told(broken, FactValue::Count)),
        field("repaired_years", told(repaired, FactValue::Count)),
    ];
    let left = broken
        .zip(repaired)
        .map(|(broken, repaired)| broken.checked_sub(repaired));
    let check = world.check::<kind::WaitMonths>(None, compared, |_| match left {
        None => {
            let missing = needs([
                ("broken_years", broken.is_some()),
                ("repaired_years", repaired.is_some()),
            ]);
            missing.unwrap_or(Verdict::Pass)
        }
        Some(None) => Verdict::Fail,
        Some(Some(_)) => Verdict::Pass,
    });
    let mut worked = Worked::default();
    let rule = world.read::<kind::WaitMonths>(None);
    if let Some(((broken, left), rule)) = broken.zip(left.flatten()).zip(rule) {
        let count = FactValue::Count;
        let fixed = if broken == 0 { 0 } else { rule.fixed };
        let added = rule.each_year.saturating_mul(left);
        let sum = fixed.saturating_add(added);
        let least = if broken >= rule.long_from {
            rule.long_least
        } else {
            0
        };
        let months = sum.max(least);
        worked.line("wait_fixed", Vec::new(), count(fixed), Some(&check));
        worked.line("wait_added", vec![count(left)], count(added), Some(&check));
        if least > 0 {
            worked.line(
                "wait_least",
                vec![count(broken)],
                count(least),
                Some(&check),
            );
        }
        worked.line("wait_months", Vec::new(), count(months), None);
        worked.result("months", count(months));
    }
    worked.checks.push(check);
    worked
}
