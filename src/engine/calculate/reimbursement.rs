//! What the pool pays of a cost, tier by tier above the deductible.

use rust_decimal::Decimal;

use super::given::Reimbursement;
use super::{Worked, entered, existing, held, missing, told};
use crate::engine::RequestError;
use crate::engine::decision::{FactValue, Verdict};
use crate::engine::world::{World, field, word};
use crate::money::Money;
use crate::policy::rule::{CareClass, ClassRates, Offsite, Rate, Tier};
use crate::policy::{Region, kind};

pub(super) fn reimbursement(
    world: &World<'_>,
    request: &Reimbursement,
) -> Result<Worked, RequestError> {
    let mut case = Case {
        world,
        request,
        region: existing(request.region)?,
        cost: entered("cost", request.cost)?,
        worked: Worked::default(),
    };
    let taken = case.deductible()?;
    let parts = case.parts(taken);
    let factor = case.offsite();
    let covered = parts.iter().try_fold(Decimal::ZERO, |sum, part| {
        let paid = part
            .amount
            .yuan()
            .checked_mul(part.rate.0)?
            .checked_mul(factor)?;
        sum.checked_add(paid)
    });
    let told = case.cost.zip(taken).zip(covered);
    if let Some(((cost, taken), covered)) = told.filter(|_| case.can_be_told()) {
        case.pay(cost, taken, covered)?;
    }
    Ok(case.worked)
}

struct Case<'a> {
    world: &'a World<'a>,
    request: &'a Reimbursement,
    region: Option<Region>,
    cost: Option<Money>,
    worked: Worked,
}

/// A part of the cost, of which the pool pays at one rate.
struct PartOfCost {
    amount: Money,
    rate: Rate,
}

impl Case<'_> {
    fn class(&self) -> CareClass {
        self.request.class.unwrap_or(CareClass::A)
    }

    /// Whether nothing is missing, left to the office or out of its range.
    fn can_be_told(&self) -> bool {
        let verdicts = self.worked.checks.iter().map(|check| &check.verdict);
        verdicts.into_iter().all(|it| it.outcome().goes_through())
    }

    /// What of the cost is paid first without the pool; nothing where that can't be told.
    fn deductible(&mut self) -> Result<Option<Money>, RequestError> {
        let used = entered("deductible_used", self.request.deductible_used)?;
        let used = used.unwrap_or(Money::ZERO);
        let given = entered("deductible", self.request.deductible)?;
        let level = self.request.hospital_level;
        let rule = self
            .world
            .read::<kind::ReimbursementDeductible>(self.region);
        let of_level = |rule: &[_; 3]| {
            let index = usize::try_from(level?.checked_sub(1)?).ok()?;
            rule.get(index).copied()
        };
        let (deductible, check) = match (given, rule) {
            (Some(given), _) => (given, None),
            (None, None) => (Money::ZERO, None),
            (None, Some(rule)) => {
                let compared = vec![field("hospital_level", told(level, FactValue::Count))];
                let amount = of_level(rule);
                let check = held::<kind::ReimbursementDeductible>(
                    self.world,
                    self.region,
                    compared,
                    |_| match (level, amount) {
                        (None, _) => missing(&["hospital_level"]),
                        (Some(_), None) => Verdict::Fail,
                        (Some(_), Some(_)) => Verdict::Pass,
                    },
                );
                self.worked.checks.push(check.clone());
                let Some(amount) = amount else {
                    return Ok(None);
                };
                (Money::rounded_half_up(amount.0), Some(check))
            }
        };
        let Some(cost) = self.cost else {
            return Ok(None);
        };
        let taken = deductible.minus(used)?.or_zero().min(cost);
        if deductible.is_positive() {
            let operands = [deductible, used].map(FactValue::Amount).to_vec();
            let value = FactValue::Amount(taken);
            self.worked
                .line("deductible", operands, value, check.as_ref());
        }
        Ok(Some(taken))
    }

    /// The parts of the cost above what was taken first, each with its rate.
    fn parts(&mut self, taken: Option<Money>) -> Vec<PartOfCost> {
        let left = self
            .cost
            .zip(taken)
            .and_then(|(cost, taken)| cost.minus(taken).ok());
        match (self.class(), self.request.local_rate) {
            (CareClass::A, None) => self.by_tier(taken),
            (CareClass::A, Some(rate)) => {
                self.by_local_rate(rate);
                let whole = left.map(|amount| PartOfCost { amount, rate });
                self.part_lines(whole.into_iter().collect(), "local_rate")
            }
            (class, _) => self.by_class(class, left),
        }
    }

    /// The tiers begin above the deductible, so that it has to be known.
    fn by_tier(&mut self, taken: Option<Money>) -> Vec<PartOfCost> {
        let stated = self
            .world
            .read::<kind::ReimbursementDeductible>(self.region)
            .is_some();
        let begins = self.request.deductible.is_some() || stated;
        let compared = vec![field("cost", told(self.cost, FactValue::Amount))];
        let cost = self.cost;
        let check = held::<kind::ReimbursementTier>(self.world, self.region, compared, |tiers| {
            let told = super::needs([("cost", cost.is_some()), ("deductible", begins)]);
            if tiers.is_empty() {
                Verdict::Refer
            } else {
                told.unwrap_or(Verdict::Pass)
            }
        });
        self.worked.checks.push(check);
        let tiers = self.world.read::<kind::ReimbursementTier>(self.region);
        let parts = tiers.zip(cost.zip(taken)).map(|(tiers, (cost, taken))| {
            let mut from = taken;
            let part = |tier: &Tier| {
                let end = tier
                    .to
                    .map_or(cost, |to| Money::rounded_half_up(to.0).min(cost));
                let amount = end.minus(from).unwrap_or(Money::ZERO).or_zero();
                from = from.max(end);
                PartOfCost {
                    amount,
                    rate: tier.rate,
                }
            };
            tiers
                .iter()
                .map(part)
                .filter(|it| it.amount.is_positive())
                .collect()
        });
        self.part_lines(parts.unwrap_or_default(), "tier")
    }

    /// A local rate stands in the place of the tiers, wherever it is.
    fn by_local_rate(&mut self, rate: Rate) {
        let compared = vec![
            field("local_rate", FactValue::Rate(rate)),
            field("cost", told(self.cost, FactValue::Amount)),
        ];
        let cost = self.cost;
        let check = self
            .world
            .check::<kind::ReimbursementTier>(self.region, compared, |_| {
                if rate.0.is_sign_negative() || rate.0 > Decimal::ONE {
                    Verdict::Fail
                } else {
                    cost.map_or(missing(&["cost"]), |_| Verdict::Pass)
                }
            });
        self.worked.checks.push(check);
    }

    /// What is not of class A has a rate of its own.
    fn by_class(&mut self, class: CareClass, left: Option<Money>) -> Vec<PartOfCost> {
        let compared = vec![
            field("class", word(Some(class.word()))),
            field("cost", told(self.cost, FactValue::Amount)),
        ];
        let cost = self.cost;
        let check = held::<kind::ReimbursementClass>(self.world, self.region, compared, |_| {
            cost.map_or(missing(&["cost"]), |_| Verdict::Pass)
        });
        self.worked.checks.push(check);
        let rates = self.world.read::<kind::ReimbursementClass>(self.region);
        let whole = rates.zip(left).and_then(|(rates, amount)| {
            let rate = class_rate(rates, class)?;
            Some(PartOfCost { amount, rate })
        });
        self.part_lines(whole.into_iter().collect(), "class_rate")
    }

    /// Writes a line for each part, by the clause of the last check.
    fn part_lines(&mut self, parts: Vec<PartOfCost>, label: &'static str) -> Vec<PartOfCost> {
        let check = self.worked.checks.last().cloned();
        for part in &parts {
            let exact = part
                .amount
                .yuan()
                .checked_mul(part.rate.0)
                .unwrap_or_default();
            let operands = vec![FactValue::Amount(part.amount), FactValue::Rate(part.rate)];
            self.worked
                .line(label, operands, FactValue::Exact(exact), check.as_ref());
        }
        parts
    }

    /// The part of the local rate that is paid for care elsewhere.
    fn offsite(&mut self) -> Decimal {
        let Some(why) = self.request.offsite else {
            return Decimal::ONE;
        };
        let compared = vec![field("offsite", word(Some(why.word())))];
        let pass = |_: &_| Verdict::Pass;
        let check = self
            .world
            .check::<kind::ReimbursementOffsite>(self.region, compared, pass);
        let rates = self.world.read::<kind::ReimbursementOffsite>(self.region);
        let rate = rates.map(|rates| match why {
            Offsite::Filed => rates.filed,
            Offsite::Emergency => rates.emergency,
        });
        if let Some(rate) = rate {
            let why = word(Some(why.word()));
            self.worked
                .line("offsite", vec![why], FactValue::Rate(rate), Some(&check));
        }
        self.worked.checks.push(check);
        rate.map_or(Decimal::ONE, |rate| rate.0)
    }

    /// What the pool pays, rounded down to the fen, and what is left to pay.
    fn pay(&mut self, cost: Money, taken: Money, covered: Decimal) -> Result<(), RequestError> {
        let exact = self.capped(covered);
        let pool = Money::rounded_down(exact);
        let personal = cost.minus(pool)?;
        let amount = FactValue::Amount;
        self.worked
            .line("pool", vec![FactValue::Exact(exact)], amount(pool), None);
        let operands = [cost, pool].map(amount).to_vec();
        self.worked
            .line("personal", operands, amount(personal), None);
        self.worked.result("pool", amount(pool));
        self.worked.result("personal", amount(personal));
        self.worked.result("deductible_taken", amount(taken));
        Ok(())
    }

    /// The cap names no place, so that it is shown only where no place is given (C-41).
    fn capped(&mut self, covered: Decimal) -> Decimal {
        let cap = self.world.read::<kind::ReimbursementCap>(None);
        let Some(cap) = cap.filter(|_| self.region.is_none()) else {
            return covered;
        };
        let compared = vec![field("covered", FactValue::Exact(covered))];
        let check = self
            .world
            .check::<kind::ReimbursementCap>(None, compared, |cap| {
                if covered > cap.limit.0 {
                    Verdict::Warn
                } else {
                    Verdict::Pass
                }
            });
        let above = covered
            .checked_sub(cap.limit.0)
            .unwrap_or_default()
            .max(Decimal::ZERO);
        let paid_above = above.checked_mul(cap.above.0).unwrap_or_default();
        let paid = covered
            .min(cap.limit.0)
            .checked_add(paid_above)
            .unwrap_or(covered);
        if above > Decimal::ZERO {
            let limit = FactValue::Amount(Money::rounded_down(cap.limit.0));
            let operands = vec![limit, FactValue::Exact(above), FactValue::Rate(cap.above)];
            self.worked
                .line("cap", operands, FactValue::Exact(paid), Some(&check));
        }
        self.worked.checks.push(check);
        paid
    }
}

/// The rate of a class; class A goes by tiers.
fn class_rate(rates: &ClassRates, class: CareClass) -> Option<Rate> {
    match class {
        CareClass::A => None,
        CareClass::B => Some(rates.b),
        CareClass::Precious => Some(rates.precious),
        CareClass::SpecialExam => Some(rates.special_exam),
        CareClass::OutOfCatalogue => Some(rates.out_of_catalogue),
    }
}
