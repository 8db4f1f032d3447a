//! For how many days a maternity allowance is paid. How a day's amount is found no source says.

use super::given::Maternity;
use super::{Worked, existing, held, missing};
use crate::engine::RequestError;
use crate::engine::decision::{FactValue, Verdict};
use crate::engine::world::{World, field, word};
use crate::policy::kind;
use crate::policy::rule::Birth;

pub(super) fn maternity(world: &World<'_>, request: &Maternity) -> Result<Worked, RequestError> {
    let region = existing(request.region)?;
    let birth = field("birth", word(request.birth.map(Birth::word)));
    let check = held::<kind::MaternityDays>(world, region, vec![birth.clone()], |_| {
        request.birth.map_or(missing(&["birth"]), |_| Verdict::Pass)
    });
    let mut worked = Worked::default();
    let rule = world.read::<kind::MaternityDays>(region);
    if let Some((rule, kind)) = rule.zip(request.birth) {
        let days = match kind {
            Birth::Natural => rule.natural,
            Birth::Difficult => rule.difficult,
        };
        let days = FactValue::Count(days);
        worked.line(
            "maternity_days",
            vec![birth.value],
            days.clone(),
            Some(&check),
        );
        worked.result("days", days);
    }
    worked.checks.push(check);
    Ok(worked)
}
