//! Money: yuan to the fen, over decimals. Nothing here ever touches a float.
//!
//! Every amount has two decimals. Whatever could leave more is rounded by a function whose name says
//! how: caps and pool payments go down to the fen, credits half up, splits by largest remainder. No
//! source states a rounding, so these are this project's choice.

use std::fmt;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount of yuan with two decimals, positive or negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// What can be wrong with an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Nothing was entered.
    Empty,
    /// There is something else than digits, a point and thousands separators.
    NotANumber,
    /// There are more than two decimals.
    TooManyDecimals,
    /// The amount is below zero.
    Negative,
    /// The amount is zero where something has to be paid.
    Zero,
    /// The amount is above [`Money::MAX_INPUT`].
    TooLarge,
    /// A sum left the range that can be computed with.
    Overflow,
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            MoneyError::Empty => "an amount is missing",
            MoneyError::NotANumber => "write an amount in yuan, such as 12.50",
            MoneyError::TooManyDecimals => "write at most two decimals, such as 12.50",
            MoneyError::Negative => "an amount cannot be below zero",
            MoneyError::Zero => "the amount must be more than zero",
            MoneyError::TooLarge => "an amount can be at most 10,000,000.00",
            MoneyError::Overflow => "the sum of these amounts is too large",
        })
    }
}

impl std::error::Error for MoneyError {}

impl Money {
    /// No yuan.
    pub const ZERO: Money = Money(Decimal::ZERO);
    /// One fen, the smallest amount.
    pub const FEN: Money = Money(Decimal::from_parts(1, 0, 0, false, 2));
    /// The largest amount that may be entered: ten million yuan.
    pub const MAX_INPUT: Money = Money(Decimal::from_parts(1_000_000_000, 0, 0, false, 2));

    /// So many fen.
    pub fn from_fen(fen: i64) -> Money {
        Money(Decimal::new(fen, 2))
    }

    /// How many fen; the amount is clamped to what an `i64` holds.
    pub fn fen(self) -> i64 {
        let clamped = if self.is_negative() {
            i64::MIN
        } else {
            i64::MAX
        };
        (self.0 * Decimal::ONE_HUNDRED).to_i64().unwrap_or(clamped)
    }

    /// Whether this is below zero.
    pub fn is_negative(self) -> bool {
        self < Money::ZERO
    }

    /// Whether this is exactly nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether this is more than nothing.
    pub fn is_positive(self) -> bool {
        self > Money::ZERO
    }

    /// The sum of the two.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] beyond some 10^26 yuan.
    pub fn plus(self, other: Money) -> Result<Money, MoneyError> {
        self.0
            .checked_add(other.0)
            .map(Money)
            .ok_or(MoneyError::Overflow)
    }

    /// This less the other.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] beyond some 10^26 yuan.
    pub fn minus(self, other: Money) -> Result<Money, MoneyError> {
        self.0
            .checked_sub(other.0)
            .map(Money)
            .ok_or(MoneyError::Overflow)
    }

    /// The sum of all.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] beyond some 10^26 yuan.
    pub fn sum(amounts: impl IntoIterator<Item = Money>) -> Result<Money, MoneyError> {
        amounts.into_iter().try_fold(Money::ZERO, Money::plus)
    }

    /// The same amount with the other sign.
    pub fn negated(self) -> Money {
        if self.is_zero() { self } else { Money(-self.0) }
    }

    /// This, or zero where it is negative.
    pub fn or_zero(self) -> Money {
        self.max(Money::ZERO)
    }

    /// A fraction of this, rounded down to the fen (toward zero).
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] where the product is too large.
    pub fn times_rounded_down(self, rate: Decimal) -> Result<Money, MoneyError> {
        let exact = self.0.checked_mul(rate).ok_or(MoneyError::Overflow)?;
        Ok(Money(two_decimals(exact, RoundingStrategy::ToZero)))
    }

    /// The amount as a plain number of yuan, to reckon with before rounding once.
    pub fn yuan(self) -> Decimal {
        self.0
    }

    /// A reckoned amount, rounded down to the fen (toward zero).
    pub fn rounded_down(exact: Decimal) -> Money {
        Money(two_decimals(exact, RoundingStrategy::ToZero))
    }

    /// A reckoned amount, rounded to the nearest fen, half a fen up.
    pub fn rounded_half_up(exact: Decimal) -> Money {
        Money(two_decimals(exact, RoundingStrategy::MidpointAwayFromZero))
    }

    /// This × `part` ÷ `whole`, rounded down to the fen; zero where `whole` is zero.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] where the product is too large.
    pub fn share_rounded_down(self, part: Money, whole: Money) -> Result<Money, MoneyError> {
        if whole.is_zero() {
            return Ok(Money::ZERO);
        }
        let product = self.0.checked_mul(part.0).ok_or(MoneyError::Overflow)?;
        let exact = product.checked_div(whole.0).ok_or(MoneyError::Overflow)?;
        Ok(Money(two_decimals(exact, RoundingStrategy::ToZero)))
    }

    /// An exact amount as files write it: digits, and at most two decimals after a point.
    ///
    /// # Errors
    /// What is wrong with the text, as a [`MoneyError`].
    pub fn parse(text: &str) -> Result<Money, MoneyError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() {
            return Err(MoneyError::Empty);
        }
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || digits.ends_with('.')
        {
            return Err(MoneyError::NotANumber);
        }
        if fraction.len() > 2 {
            return Err(MoneyError::TooManyDecimals);
        }
        if whole.len() > 15 {
            return Err(MoneyError::TooLarge);
        }
        let exact = Decimal::from_str_exact(digits).map_err(|_| MoneyError::NotANumber)?;
        let amount = Money(two_decimals(exact, RoundingStrategy::ToZero));
        Ok(if negative { amount.negated() } else { amount })
    }

    /// An amount as a person types it: full-width digits, spaces, thousands separators and a
    /// leading yuan sign are accepted; it lies between zero and [`Money::MAX_INPUT`].
    ///
    /// # Errors
    /// What is wrong with the text, as a [`MoneyError`].
    pub fn parse_typed(text: &str) -> Result<Money, MoneyError> {
        let plain: String = text.trim().chars().map(half_width).collect();
        let plain = plain.trim_start_matches('¥').trim();
        let plain = plain.strip_suffix('元').unwrap_or(plain).trim();
        if plain.is_empty() {
            return Err(MoneyError::Empty);
        }
        let amount = Money::parse(&without_separators(plain)?)?;
        if amount.is_negative() {
            return Err(MoneyError::Negative);
        }
        if amount > Money::MAX_INPUT {
            return Err(MoneyError::TooLarge);
        }
        Ok(amount)
    }

    /// With thousands separators, for people to read: `1,234.50`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (sign, digits) = match plain.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", plain.as_str()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "00"));
        let mut grouped = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped.push('.');
        grouped.push_str(fraction);
        grouped
    }
}

/// Rounds to two decimals and keeps both, so that 5 is written 5.00.
fn two_decimals(exact: Decimal, strategy: RoundingStrategy) -> Decimal {
    let mut rounded = exact.round_dp_with_strategy(2, strategy);
    rounded.rescale(2);
    if rounded.is_zero() {
        Decimal::ZERO
    } else {
        rounded
    }
}

/// The half-width form of a character that Chinese keyboards write in full width.
fn half_width(character: char) -> char {
    match character {
        '０'..='９' => char::from_u32(u32::from(character) - u32::from('０') + u32::from('0'))
            .unwrap_or(character),
        '．' | '。' => '.',
        '，' => ',',
        '－' | '−' => '-',
        '　' => ' ',
        '￥' => '¥',
        other => other,
    }
}

/// Takes out thousands separators where they stand between groups of three digits.
fn without_separators(text: &str) -> Result<String, MoneyError> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !whole.contains(',') {
        return Ok(text.to_owned());
    }
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next().unwrap_or("");
    let well_grouped =
        (1..=3).contains(&first.len()) && groups.all(|group| group.chars().count() == 3);
    if !well_grouped || fraction.contains(',') {
        return Err(MoneyError::NotANumber);
    }
    Ok(text.replace(',', ""))
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = self.0;
        shown.rescale(2);
        write!(f, "{shown}")
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Money::parse(&text).map_err(|error| serde::de::Error::custom(format!("`{text}`: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn typed(text: &str, expected: Result<&str, MoneyError>) {
        assert_eq!(
            Money::parse_typed(text).map(|money| money.to_string()),
            expected.map(String::from)
        );
    }

    #[test]
    fn what_people_type() {
        typed("12.50", Ok("12.50"));
        typed("１２.５０", Ok("12.50"));
        typed("１２．５０", Ok("12.50"));
        typed("1,234.50", Ok("1234.50"));
        typed("１，２３４．５", Ok("1234.50"));
        typed(" ¥ 8 ", Ok("8.00"));
        typed("8元", Ok("8.00"));
        typed("0", Ok("0.00"));
        typed("10000000", Ok("10000000.00"));
        typed("", Err(MoneyError::Empty));
        typed("  ", Err(MoneyError::Empty));
        typed("12.345", Err(MoneyError::TooManyDecimals));
        typed("-1", Err(MoneyError::Negative));
        typed("－1", Err(MoneyError::Negative));
        typed("1e9", Err(MoneyError::NotANumber));
        typed("1,23.50", Err(MoneyError::NotANumber));
        typed("12,34", Err(MoneyError::NotANumber));
        typed("1.2.3", Err(MoneyError::NotANumber));
        typed("abc", Err(MoneyError::NotANumber));
        typed("5.", Err(MoneyError::NotANumber));
        typed(".5", Err(MoneyError::NotANumber));
        typed("10000000.01", Err(MoneyError::TooLarge));
        typed("99999999999999999999999999999", Err(MoneyError::TooLarge));
    }

    #[test]
    fn grouping() {
        for (fen, shown) in [
            (0, "0.00"),
            (5, "0.05"),
            (123_456, "1,234.56"),
            (-100_000_000, "-1,000,000.00"),
        ] {
            assert_eq!(Money::from_fen(fen).grouped(), shown);
        }
    }

    #[test]
    fn shares_round_down() {
        let money = Money::from_fen(10_000);
        let third = money.share_rounded_down(Money::from_fen(1), Money::from_fen(3));
        assert_eq!(third, Ok(Money::from_fen(3_333)));
        assert_eq!(
            money.times_rounded_down(Decimal::new(33_339, 5)),
            Ok(Money::from_fen(3_333))
        );
    }
}
