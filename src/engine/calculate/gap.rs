//! What a gap in payment leads to: from when there are no benefits, from when there are again, and
//! what becomes of the months that were paid.

use super::given::{Gap, Month};
use super::{Worked, entered, existing, given, held, needs, told};
use crate::engine::RequestError;
use crate::engine::decision::{Compared, FactValue, Verdict};
use crate::engine::world::{World, field, word};
use crate::policy::rule::{BenefitsStop, EmployeeStatus, ResumeMonth, ResumeRule};
use crate::policy::{Region, kind};

pub(super) fn gap(world: &World<'_>, request: &Gap) -> Result<Worked, RequestError> {
    let region = existing(request.region)?;
    let account = entered("account", request.account)?;
    let case = Case {
        world,
        region,
        request,
        back_paid: request.back_paid.unwrap_or(false),
        // Outside: whether both months are told. Inside: whether the one comes after the other.
        months: request
            .last_paid
            .zip(request.resumed)
            .map(|(last, resumed)| last.months_between(resumed)),
    };
    let mut worked = Worked::default();
    case.stop(&mut worked);
    if case.months == Some(None) {
        // The months are the wrong way round, so that there is nothing to hold the rest against.
        return Ok(worked);
    }
    let allowed = case.back_pay(&mut worked);
    let paid_up = case.back_paid && allowed;
    case.resume(paid_up, &mut worked);
    case.years(paid_up, &mut worked);
    if let Some(account) = account {
        let amount = FactValue::Amount(account);
        worked.line("gap_account", vec![amount.clone()], amount, None);
    }
    Ok(worked)
}

struct Case<'a> {
    world: &'a World<'a>,
    region: Option<Region>,
    request: &'a Gap,
    back_paid: bool,
    months: Option<Option<u32>>,
}

impl Case<'_> {
    /// How long the gap is, where that can be told.
    fn gap(&self) -> Option<u32> {
        self.months.flatten()
    }

    /// Which months still have to be told.
    fn untold(&self) -> Option<Verdict> {
        needs([
            ("last_paid", self.request.last_paid.is_some()),
            ("resumed", self.request.resumed.is_some()),
        ])
    }

    fn dates(&self) -> Vec<Compared> {
        let month = |month: Option<Month>| told(month, |it| FactValue::Month(it.first_day()));
        vec![
            field("last_paid", month(self.request.last_paid)),
            field("resumed", month(self.request.resumed)),
        ]
    }

    /// The facts about the gap itself, which the other checks look at.
    fn gap_facts(&self) -> Vec<Compared> {
        vec![
            field("gap_months", told(self.gap(), FactValue::Count)),
            field("back_paid", FactValue::Truth(self.back_paid)),
        ]
    }

    /// The months must follow each other; what was paid last tells from when benefits stop.
    fn stop(&self, worked: &mut Worked) {
        let check = held::<kind::GapStop>(self.world, self.region, self.dates(), |_| {
            match (self.untold(), self.gap()) {
                (Some(untold), _) => untold,
                (None, None) => Verdict::Fail,
                (None, Some(_)) => Verdict::Pass,
            }
        });
        if let Some(months) = self.gap() {
            let dates = self.dates().into_iter().map(|it| it.value).collect();
            worked.line("gap_months", dates, FactValue::Count(months), None);
            worked.result("gap_months", FactValue::Count(months));
        }
        let stops = !matches!(self.months, Some(None | Some(0)));
        let unpaid = self.request.last_paid.filter(|_| stops);
        let rule = self.world.read::<kind::GapStop>(self.region);
        if let Some((rule, last)) = rule.zip(unpaid) {
            let unpaid = last.plus(1);
            let stop = match rule {
                BenefitsStop::NextMonth => unpaid.plus(1),
            };
            let value = FactValue::Day(stop.first_day());
            let unpaid = FactValue::Month(unpaid.first_day());
            worked.line("gap_stop", vec![unpaid], value.clone(), Some(&check));
            worked.result("benefits_stop", value);
        }
        worked.checks.push(check);
    }

    /// Whether the gap may be paid up; it is refused only where somebody wants to.
    fn back_pay(&self, worked: &mut Worked) -> bool {
        let status = self.request.status;
        let mut compared = vec![field("status", word(status.map(EmployeeStatus::word)))];
        compared.extend(self.gap_facts());
        let rule = self.world.read::<kind::GapBackPay>(self.region);
        let short = rule
            .zip(self.gap())
            .map(|(rule, gap)| gap <= rule.most_months);
        let may = rule
            .zip(status)
            .map(|(rule, status)| rule.who.contains(&status));
        // A no to either is a no, whatever the other is.
        let allowed = match (short, may) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            (None | Some(true), None | Some(true)) => None,
        };
        let check =
            held::<kind::GapBackPay>(self.world, self.region, compared, |_| match allowed {
                Some(false) if self.back_paid => Verdict::Fail,
                Some(_) => Verdict::Pass,
                None => {
                    let status = needs([("status", status.is_some())]);
                    self.untold().or(status).unwrap_or(Verdict::Pass)
                }
            });
        if let Some(allowed) = allowed.filter(|_| self.region.is_some()) {
            let operands = check
                .compared
                .iter()
                .skip(1)
                .map(|it| it.value.clone())
                .collect();
            worked.line(
                "gap_back_pay",
                operands,
                FactValue::Truth(allowed),
                Some(&check),
            );
            worked.result("back_pay_allowed", FactValue::Truth(allowed));
        }
        worked.checks.push(check);
        allowed == Some(true)
    }

    /// From when there are benefits again.
    fn resume(&self, paid_up: bool, worked: &mut Worked) {
        let rule = self.world.read::<kind::GapResume>(self.region);
        let resumed = self.gap().zip(self.request.resumed);
        let from = rule.zip(resumed).and_then(|(rule, (gap, resumed))| {
            resumes(rule, gap, paid_up).map(|later| resumed.plus(later))
        });
        let check =
            held::<kind::GapResume>(self.world, self.region, self.gap_facts(), |rule| {
                match (self.untold(), self.gap()) {
                    (Some(untold), _) => untold,
                    (None, Some(0) | None) => Verdict::Pass,
                    (None, Some(_)) if rule.refer => Verdict::Refer,
                    (None, Some(gap)) if from.is_none() || in_both(rule, gap) => Verdict::Warn,
                    (None, Some(_)) => Verdict::Pass,
                }
            });
        if let Some((from, (gap, resumed))) = from.zip(resumed).filter(|(_, (gap, _))| *gap > 0) {
            let value = FactValue::Day(from.first_day());
            let operands = vec![FactValue::Count(gap), FactValue::Month(resumed.first_day())];
            worked.line("gap_resume", operands, value.clone(), Some(&check));
            worked.result("benefits_from", value);
        }
        worked.checks.push(check);
    }

    /// What becomes of the months that were paid, in all and in a row.
    fn years(&self, paid_up: bool, worked: &mut Worked) {
        let rule = self.world.read::<kind::GapYears>(self.region);
        let after = rule.zip(self.gap()).map(|(rule, gap)| {
            let kept = paid_up && rule.paying_up_keeps;
            let to_zero = rule.zero_from.is_some_and(|from| gap >= from);
            (gap > 0 && !kept, to_zero)
        });
        let cumulative = after.zip(self.request.cumulative).map(
            |((_, to_zero), before)| {
                if to_zero { 0 } else { before }
            },
        );
        // What comes of it is compared too, so that the readings are seen to differ.
        let mut compared = self.gap_facts();
        compared.extend([
            field("cumulative", given(cumulative, FactValue::Count)),
            field(
                "restarts",
                told(after, |(restarts, _)| FactValue::Truth(restarts)),
            ),
        ]);
        let check = held::<kind::GapYears>(self.world, self.region, compared, |_| {
            match (self.untold(), after) {
                (Some(untold), _) => untold,
                (None, Some((_, true))) => Verdict::Warn,
                (None, None | Some((_, false))) => Verdict::Pass,
            }
        });
        if let Some((before, after)) = self.request.cumulative.zip(cumulative) {
            let [before, after] = [before, after].map(FactValue::Count);
            worked.line("gap_cumulative", vec![before], after.clone(), Some(&check));
            worked.result("cumulative", after);
        }
        if let Some((restarts, _)) = after {
            let restarts = FactValue::Truth(restarts);
            worked.line("gap_restarts", Vec::new(), restarts.clone(), Some(&check));
            worked.result("continuous_restarts", restarts);
        }
        worked.checks.push(check);
    }
}

/// How many months after paying again there are benefits; nothing where the rules don't say.
fn resumes(rule: &ResumeRule, gap: u32, paid_up: bool) -> Option<u32> {
    let short = rule
        .paid_up
        .as_ref()
        .filter(|it| paid_up && gap <= it.most_months);
    let waiting = rule.wait.as_ref().filter(|it| gap >= it.least_months);
    let short = short.map(|it| match it.from {
        ResumeMonth::SameMonth => 0,
        ResumeMonth::NextMonth => 1,
    });
    short.or(waiting.map(|it| it.paid_months))
}

/// Whether a gap is short by the one sentence and long by the other (C-19).
fn in_both(rule: &ResumeRule, gap: u32) -> bool {
    let short = rule
        .paid_up
        .as_ref()
        .is_some_and(|it| gap <= it.most_months);
    let long = rule.wait.as_ref().is_some_and(|it| gap >= it.least_months);
    short && long
}
