//! Where does the money of a returned bill go? Back to the account that each yuan came from.
//!
//! A partial refund settles what is retained once more, by the waterfall of payments, with every
//! source capped at what it paid. No article states this; it is inferred (C-44).

use super::RequestError;
use super::account::{Account, Posting};
use super::bill::{pool_of, shareable};
use super::decision::{Check, Draft, Effect, FactId, FactValue, Plan, Verdict};
use super::pay::split;
use super::request::Refund;
use super::state::{Payment, PaymentKind};
use super::waterfall::{fill, in_proportion};
use super::world::{World, field, require};
use crate::money::{Money, MoneyError};
use crate::policy::rule::PartialRefund;
use crate::policy::{Region, kind};

/// Holds a refund against the clauses of `refund.` and splits what goes back.
pub(super) fn refund(world: &World<'_>, request: &Refund) -> Result<Draft, RequestError> {
    let payment = world.payment(&request.of)?;
    let rules = world.rules_of(&payment.patient)?;
    let asked = asked(payment, request)?;
    let how = world.read::<kind::RefundPartial>(rules).copied();
    let lines = asked
        .lines
        .clone()
        .unwrap_or_else(|| retained_lines(payment));
    let parts = retained_parts(payment, &lines, how.unwrap_or(PartialRefund::Resettle))?;
    let checks = vec![
        amount(world, rules, payment, &asked)?,
        route(world, rules, payment),
        partial(world, rules, payment, request),
        closed_account(world, rules, payment, &parts)?,
    ];
    Ok(Draft {
        checks,
        plan: plan(world, payment, lines, parts)?,
    })
}

/// What a refund asks for: how much, and what it would leave of each line where that is possible.
struct Asked {
    amount: Money,
    lines: Option<Vec<Money>>,
}

fn retained_lines(payment: &Payment) -> Vec<Money> {
    payment.lines.iter().map(|line| line.retained).collect()
}

fn asked(payment: &Payment, request: &Refund) -> Result<Asked, RequestError> {
    match (request.amount, request.items.as_slice()) {
        (Some(_), [_, ..]) => Err(RequestError::AmountOrItems),
        (None, []) => Ok(Asked {
            amount: payment.retained()?,
            lines: Some(vec![Money::ZERO; payment.lines.len()]),
        }),
        (Some(amount), []) => by_amount(payment, amount),
        (None, _) => by_items(payment, request),
    }
}

/// A refund by amount is taken from the lines from the last to the first.
fn by_amount(payment: &Payment, amount: Money) -> Result<Asked, RequestError> {
    if amount.is_negative() {
        return Err(RequestError::Amount {
            field: "amount",
            error: MoneyError::Negative,
        });
    }
    let mut caps = retained_lines(payment);
    caps.reverse();
    let (mut taken, left) = fill(amount, &caps)?;
    taken.reverse();
    if left.is_positive() {
        return Ok(Asked {
            amount,
            lines: None,
        });
    }
    let remains = payment
        .lines
        .iter()
        .zip(taken)
        .map(|(line, part)| line.retained.minus(part));
    Ok(Asked {
        amount,
        lines: Some(remains.collect::<Result<_, _>>()?),
    })
}

fn by_items(payment: &Payment, request: &Refund) -> Result<Asked, RequestError> {
    let mut lines = retained_lines(payment);
    let mut amount = Money::ZERO;
    let mut possible = true;
    for item in &request.items {
        let position = payment
            .lines
            .iter()
            .position(|it| it.id.as_deref() == Some(&*item.id));
        let remains = position.and_then(|index| lines.get_mut(index));
        let Some(remains) = remains else {
            return Err(RequestError::UnknownItem(item.id.clone()));
        };
        let part = item.amount.unwrap_or(*remains);
        if part.is_negative() {
            return Err(RequestError::Amount {
                field: "items",
                error: MoneyError::Negative,
            });
        }
        amount = amount.plus(part)?;
        possible &= part <= *remains && part.is_positive();
        *remains = remains.minus(part.min(*remains))?;
    }
    Ok(Asked {
        amount,
        lines: possible.then_some(lines),
    })
}

/// What every source keeps when of the lines so much is retained.
fn retained_parts(
    payment: &Payment,
    lines: &[Money],
    how: PartialRefund,
) -> Result<Vec<Money>, RequestError> {
    let left = payment.lines.iter().zip(lines);
    let shared = left
        .clone()
        .filter(|(line, _)| line.shareable)
        .map(|(_, left)| *left);
    let cash_only = left
        .filter(|(line, _)| !line.shareable)
        .map(|(_, left)| *left);
    let (shared, cash_only) = (Money::sum(shared)?, Money::sum(cash_only)?);
    let whole = shareable(&payment.lines, |line| line.amount)?;
    let pool = pool_of(payment.pool, shared, whole)?;
    let sources = Sources::of(payment)?;
    let mut kept = sources.keep(shared.minus(pool)?, how)?.into_iter();
    let mut parts = Vec::with_capacity(payment.parts.len());
    for part in &payment.parts {
        parts.push(match part.account {
            Account::Pool => pool,
            Account::Cash(_) => kept.next().unwrap_or(Money::ZERO).plus(cash_only)?,
            _ => kept.next().unwrap_or(Money::ZERO),
        });
    }
    Ok(parts)
}

/// The sources of the personal part, in the order of their use: what each paid of it, and what of
/// that it has not got back.
struct Sources {
    paid: Vec<Money>,
    retained: Vec<Money>,
}

impl Sources {
    fn of(payment: &Payment) -> Result<Sources, RequestError> {
        let outside = payment.lines.iter().filter(|line| !line.shareable);
        let outside_paid = Money::sum(outside.clone().map(|line| line.amount))?;
        let outside_retained = Money::sum(outside.map(|line| line.retained))?;
        let (mut paid, mut retained) = (Vec::new(), Vec::new());
        for part in payment
            .parts
            .iter()
            .filter(|part| part.account != Account::Pool)
        {
            let cash = matches!(part.account, Account::Cash(_));
            let (less_paid, less_retained) = if cash {
                (outside_paid, outside_retained)
            } else {
                (Money::ZERO, Money::ZERO)
            };
            paid.push(part.paid.minus(less_paid)?);
            retained.push(part.retained.minus(less_retained)?);
        }
        Ok(Sources { paid, retained })
    }

    /// What each source keeps where the personal part shrinks to `personal`.
    fn keep(&self, personal: Money, how: PartialRefund) -> Result<Vec<Money>, RequestError> {
        if how == PartialRefund::Resettle {
            return Ok(fill(personal, &self.paid)?.0);
        }
        let back = Money::sum(self.retained.iter().copied())?.minus(personal)?;
        let returned = if how == PartialRefund::Proportional {
            in_proportion(back, &self.retained)?
        } else {
            let reversed: Vec<Money> = self.retained.iter().rev().copied().collect();
            fill(back, &reversed)?.0.into_iter().rev().collect()
        };
        let kept = self
            .retained
            .iter()
            .zip(returned)
            .map(|(had, part)| had.minus(part));
        Ok(kept.collect::<Result<_, _>>()?)
    }
}

/// Where what a source paid goes back to: to itself, and what a quota paid that was given up since,
/// to the account that it was set aside in.
fn back_to(world: &World<'_>, source: &Account) -> Account {
    match source {
        Account::Quota {
            holder,
            beneficiary,
        } if world.state.quota(holder, beneficiary).is_none() => Account::Personal(holder.clone()),
        other => other.clone(),
    }
}

fn plan(
    world: &World<'_>,
    payment: &Payment,
    lines: Vec<Money>,
    parts: Vec<Money>,
) -> Result<Plan, RequestError> {
    let mut postings = Vec::new();
    let mut back = Vec::new();
    for (part, kept) in payment.parts.iter().zip(&parts) {
        let returned = part.retained.minus(*kept)?;
        if !returned.is_zero() {
            postings.push(Posting::credit(back_to(world, &part.account), returned));
            back.push((&part.account, returned));
        }
    }
    let whole = Money::sum(back.iter().map(|(_, amount)| *amount))?;
    let from = match payment.kind {
        PaymentKind::Bill => Account::Provider,
        PaymentKind::Premium => Account::PremiumCollection,
        PaymentKind::Insurance => Account::Insurer,
    };
    postings.push(Posting::debit(from, whole));
    let split = split(&payment.patient, back.into_iter())?;
    let reference = payment.reference.clone();
    Ok(Plan {
        effects: vec![Effect::Retained {
            reference,
            lines,
            parts,
        }],
        postings,
        split: Some(split),
    })
}

/// No more than what is left, and more than nothing.
fn amount(
    world: &World<'_>,
    rules: Option<Region>,
    payment: &Payment,
    asked: &Asked,
) -> Result<Check, RequestError> {
    let compared = vec![
        field("amount", FactValue::Amount(asked.amount)),
        field("refundable", FactValue::Amount(payment.retained()?)),
    ];
    Ok(world.check::<kind::RefundAmount>(rules, compared, |_| {
        require(asked.amount.is_positive() && asked.lines.is_some())
    }))
}

/// Bills go back to their sources, and so does a cancelled policy (F-103); for premiums no source
/// names a ground or a way.
fn route(world: &World<'_>, rules: Option<Region>, payment: &Payment) -> Check {
    let of = FactValue::Word(match payment.kind {
        PaymentKind::Bill => "bill",
        PaymentKind::Premium => "premium",
        PaymentKind::Insurance => "insurance",
    });
    world.check::<kind::RefundRoute>(rules, vec![field("of", of)], |_| match payment.kind {
        PaymentKind::Bill | PaymentKind::Insurance => Verdict::Pass,
        PaymentKind::Premium => Verdict::Refer,
    })
}

/// Where only some items were in scope, a part of the bill has to say which items it means.
fn partial(world: &World<'_>, rules: Option<Region>, payment: &Payment, request: &Refund) -> Check {
    let mut lines = payment.lines.iter();
    let mixed = lines.clone().any(|it| it.shareable) && lines.any(|it| !it.shareable);
    let part = |amount| payment.retained() != Ok(amount);
    let vague = mixed && request.amount.is_some_and(part);
    let whole = request.amount.is_none() && request.items.is_empty();
    world.check::<kind::RefundPartial>(rules, vec![field("whole", FactValue::Truth(whole))], |_| {
        if vague {
            Verdict::Unknown(vec![FactId::field("items")])
        } else {
            Verdict::Pass
        }
    })
}

/// An account that was paid out and closed can't take anything back; the office decides.
fn closed_account(
    world: &World<'_>,
    rules: Option<Region>,
    payment: &Payment,
    parts: &[Money],
) -> Result<Check, RequestError> {
    let mut closed = None;
    for (part, kept) in payment.parts.iter().zip(parts) {
        if let Account::Personal(person) = back_to(world, &part.account)
            && part.retained > *kept
            && world.member(&person)?.account_closed
        {
            closed = Some(person);
        }
    }
    let somebody = closed
        .clone()
        .map_or(FactValue::Absent, FactValue::Somebody);
    let compared = vec![field("closed_account", somebody)];
    Ok(
        world.check::<kind::RefundClosedAccount>(rules, compared, |_| {
            if closed.is_some() {
                Verdict::Refer
            } else {
                Verdict::Pass
            }
        }),
    )
}
