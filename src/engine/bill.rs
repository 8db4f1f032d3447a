//! A bill as it is presented: its lines, what of them can be shared, and what the pool pays.

use super::RequestError;
use super::request::Pay;
use super::state::{Line, PoolBasis};
use crate::money::{Money, MoneyError};
use crate::policy::rule::{ItemKind, Rate, ScopeRule, Venue};

/// A bill, line by line.
#[derive(Clone, Debug)]
pub(super) struct Bill {
    pub lines: Vec<Line>,
    pub kinds: Vec<ItemKind>,
    /// The sum of the lines that pool, own account and aid may pay.
    pub shareable: Money,
    pub total: Money,
}

impl Bill {
    /// Reads the bill of a request and marks what is in scope.
    ///
    /// A bill that has only a total is in scope as a whole.
    pub fn of(request: &Pay, scope: Option<&ScopeRule>) -> Result<Bill, RequestError> {
        let mut lines = Vec::new();
        let mut kinds = Vec::new();
        match (request.total, request.items.as_slice()) {
            (Some(total), []) => {
                let amount = positive("total", total)?;
                lines.push(Line {
                    id: None,
                    amount,
                    shareable: true,
                    retained: amount,
                });
            }
            (None, items) if !items.is_empty() => {
                for item in items {
                    let amount = positive("items", item.amount)?;
                    let id = Some(item.id.clone());
                    if lines.iter().any(|line: &Line| line.id == id) {
                        return Err(RequestError::RepeatedItem(item.id.clone()));
                    }
                    let shareable =
                        scope.is_none_or(|scope| in_scope(scope, request.venue, item.kind));
                    lines.push(Line {
                        id,
                        amount,
                        shareable,
                        retained: amount,
                    });
                    kinds.push(item.kind);
                }
            }
            _ => return Err(RequestError::TotalOrItems),
        }
        let total = positive("total", Money::sum(lines.iter().map(|line| line.amount))?)?;
        let shareable = shareable(&lines, |line| line.amount)?;
        Ok(Bill {
            lines,
            kinds,
            shareable,
            total,
        })
    }
}

/// The sum of what is shareable, by whichever amount of a line is asked about.
pub(super) fn shareable(
    lines: &[Line],
    amount: impl Fn(&Line) -> Money,
) -> Result<Money, MoneyError> {
    Money::sum(lines.iter().filter(|line| line.shareable).map(amount))
}

fn in_scope(scope: &ScopeRule, venue: Venue, kind: ItemKind) -> bool {
    match venue {
        Venue::Hospital | Venue::InternetHospital => scope.hospital.contains(&kind),
        Venue::Pharmacy | Venue::OnlinePharmacy => scope.pharmacy.contains(&kind),
    }
}

/// An amount that something can be done with: above zero, and within what may be entered.
pub(super) fn positive(field: &'static str, amount: Money) -> Result<Money, RequestError> {
    let wrong = |error| Err(RequestError::Amount { field, error });
    if amount.is_negative() {
        wrong(MoneyError::Negative)
    } else if amount.is_zero() {
        wrong(MoneyError::Zero)
    } else if amount > Money::MAX_INPUT {
        wrong(MoneyError::TooLarge)
    } else {
        Ok(amount)
    }
}

/// How the request says that the pool's part is reckoned.
pub(super) fn pool_basis(request: &Pay) -> Result<PoolBasis, RequestError> {
    match (request.pool, request.pool_rate) {
        (Some(_), Some(_)) => Err(RequestError::PoolOrRate),
        (Some(amount), None) if amount.is_negative() => Err(RequestError::Amount {
            field: "pool",
            error: MoneyError::Negative,
        }),
        (None, Some(Rate(rate)))
            if rate.is_sign_negative() || rate > rust_decimal::Decimal::ONE =>
        {
            Err(RequestError::Rate { field: "pool_rate" })
        }
        (Some(amount), None) if amount.is_zero() => Ok(PoolBasis::Nothing),
        (Some(amount), None) => Ok(PoolBasis::Amount(amount)),
        (None, Some(Rate(rate))) if rate.is_zero() => Ok(PoolBasis::Nothing),
        (None, Some(rate)) => Ok(PoolBasis::Rate(rate)),
        (None, None) => Ok(PoolBasis::Nothing),
    }
}

/// What the pool pays of `part` of a shareable bill of `whole`, rounded down to the fen.
pub(super) fn pool_of(basis: PoolBasis, part: Money, whole: Money) -> Result<Money, MoneyError> {
    match basis {
        PoolBasis::Nothing => Ok(Money::ZERO),
        PoolBasis::Rate(Rate(rate)) => part.times_rounded_down(rate),
        PoolBasis::Amount(amount) => amount.share_rounded_down(part, whole),
    }
}
