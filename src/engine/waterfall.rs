//! The one routine that splits money over its sources: each gives what it can, in order.
//!
//! Payments use it with what the accounts hold, refunds with what each source paid.

use crate::money::{Money, MoneyError};
use crate::sorted::insert;

/// Takes `need` from sources that can give at most `caps`, the first one first.
///
/// Gives what each source gives, and what remains for nobody.
///
/// # Errors
/// [`MoneyError::Overflow`] where the amounts can't be subtracted.
pub fn fill(need: Money, caps: &[Money]) -> Result<(Vec<Money>, Money), MoneyError> {
    let mut remaining = need;
    let mut given = Vec::with_capacity(caps.len());
    for cap in caps {
        let part = remaining.min(cap.or_zero());
        remaining = remaining.minus(part)?;
        given.push(part);
    }
    Ok((given, remaining))
}

/// Splits `amount` over sources in proportion to their `weights`, by largest remainder: every
/// share is rounded down to the fen, and the fen left over go to those that lost most, so that no
/// share is above its weight where `amount` is not above their sum.
///
/// # Errors
/// [`MoneyError::Overflow`] where the products are too large.
pub fn in_proportion(amount: Money, weights: &[Money]) -> Result<Vec<Money>, MoneyError> {
    let whole = Money::sum(weights.iter().copied())?;
    let mut shares = Vec::with_capacity(weights.len());
    for weight in weights {
        shares.push(amount.share_rounded_down(*weight, whole)?);
    }
    let mut left = amount.minus(Money::sum(shares.iter().copied())?)?;
    let mut order: Vec<(i128, usize)> = Vec::new();
    for (index, weight) in weights.iter().enumerate() {
        let product = i128::from(amount.fen()) * i128::from(weight.fen());
        let remainder = product.checked_rem(i128::from(whole.fen())).unwrap_or(0);
        insert(&mut order, (-remainder, index));
    }
    for (_, index) in order {
        if let Some(share) = shares.get_mut(index).filter(|_| left.is_positive()) {
            *share = share.plus(Money::FEN)?;
            left = left.minus(Money::FEN)?;
        }
    }
    Ok(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(fen: &[i64]) -> Vec<Money> {
        fen.iter().copied().map(Money::from_fen).collect()
    }

    #[track_caller]
    fn fills(need: i64, caps: &[i64], given: &[i64], left: i64) {
        let expected = (money(given), Money::from_fen(left));
        assert_eq!(fill(Money::from_fen(need), &money(caps)), Ok(expected));
    }

    #[test]
    fn the_first_source_first() {
        fills(300, &[100, 150], &[100, 150], 50);
        fills(300, &[500, 150], &[300, 0], 0);
        fills(0, &[500], &[0], 0);
        fills(10, &[], &[], 10);
        fills(10, &[-5, 20], &[0, 10], 0);
    }

    #[track_caller]
    fn splits(amount: i64, weights: &[i64], shares: &[i64]) {
        assert_eq!(
            in_proportion(Money::from_fen(amount), &money(weights)),
            Ok(money(shares))
        );
    }

    #[test]
    fn largest_remainder() {
        splits(100, &[1000, 1000, 1000], &[34, 33, 33]);
        splits(100, &[1000, 2000, 3000], &[17, 33, 50]);
        splits(5, &[0, 10], &[0, 5]);
        splits(0, &[0, 0], &[0, 0]);
    }
}
