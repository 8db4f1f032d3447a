//! What was typed, and whether it can be taken: plain functions, apart from any view.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::text::{Said, Text, errors, text};
use crate::engine::Person;
use crate::engine::calculate::given::Month;
use crate::money::{Money, MoneyError};
use crate::policy::rule::Rate;

/// Something to put right, and the id of the field that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the input; of a group, that of the group.
    pub field: String,
    /// What happened, why, and what to do.
    pub said: Said,
}

impl FieldError {
    /// An error at a field.
    pub fn new(field: impl Into<String>, said: impl Into<Said>) -> FieldError {
        FieldError {
            field: field.into(),
            said: said.into(),
        }
    }
}

const DATE_MISSING: Text = text(
    "请把年、月、日都填上，例如 2026 年 4 月 1 日",
    "Fill in year, month and day, such as 2026, 4 and 1",
);
const DATE_NUMBERS: Text = text(
    "年、月、日只能写数字，例如 2026 年 4 月 1 日",
    "Write year, month and day in figures, such as 2026, 4 and 1",
);
const DATE_NONE: Text = text(
    "日历上没有这一天，请看看月份和日子对不对",
    "There is no such day in the calendar: look at the month and the day",
);
const MONTH_WRONG: Text = text(
    "请把年和月都填上，例如 2025 年 1 月",
    "Fill in year and month in figures, such as 2025 and 1",
);
const COUNT_WRONG: Text = text(
    "请只写整数，例如 12",
    "Write a whole number in figures, such as 12",
);
const PERCENT_WRONG: Text = text(
    "比例要在 0 到 100 之间，只写数字，例如 60",
    "The rate must be a figure between 0 and 100, such as 60",
);
const NAME_LONG: Text = text(
    "称呼最多 30 个字，请写短一些",
    "A name has at most 30 characters: make it shorter",
);
const NAME_EMPTY: Text = text(
    "请填一个称呼，真名或小名都可以",
    "Enter a name; a nickname will do",
);

/// An amount as typed.
///
/// # Errors
/// What is wrong with it, at that field.
pub fn amount(field: &str, typed: &str) -> Result<Money, FieldError> {
    Money::parse_typed(typed).map_err(|error| FieldError::new(field, errors::money(error)))
}

/// An amount above zero as typed.
///
/// # Errors
/// What is wrong with it, at that field.
pub fn positive_amount(field: &str, typed: &str) -> Result<Money, FieldError> {
    let amount = amount(field, typed)?;
    if amount.is_zero() {
        return Err(FieldError::new(field, errors::money(MoneyError::Zero)));
    }
    Ok(amount)
}

/// An amount that may be left out.
///
/// # Errors
/// What is wrong with what was typed, at that field.
pub fn optional_amount(field: &str, typed: &str) -> Result<Option<Money>, FieldError> {
    if typed.trim().is_empty() {
        Ok(None)
    } else {
        amount(field, typed).map(Some)
    }
}

/// A name as typed, without the spaces around it.
///
/// # Errors
/// Where it is empty or longer than [`Person::NAME_MAX_CHARS`].
pub fn name(field: &str, typed: &str) -> Result<String, FieldError> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(FieldError::new(field, NAME_EMPTY));
    }
    if name.chars().count() > Person::NAME_MAX_CHARS {
        return Err(FieldError::new(field, NAME_LONG));
    }
    Ok(name.to_owned())
}

/// A day as typed in three fields; nothing where all three are empty.
///
/// # Errors
/// What is wrong with it, at that field's year.
pub fn optional_day(field: &str, typed: [&str; 3]) -> Result<Option<NaiveDate>, FieldError> {
    let wrong = |text| Err(FieldError::new(format!("{field}-year"), text));
    let plain = typed.map(half_width);
    if plain.iter().all(String::is_empty) {
        return Ok(None);
    }
    if plain.iter().any(String::is_empty) {
        return wrong(DATE_MISSING);
    }
    if plain
        .iter()
        .any(|it| it.len() > 4 || !it.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return wrong(DATE_NUMBERS);
    }
    let [year, month, day] = plain.map(|it| it.parse::<u32>().unwrap_or(0));
    let year = i32::try_from(year).unwrap_or(0);
    match NaiveDate::from_ymd_opt(year, month, day).filter(|_| year >= 1900) {
        Some(day) => Ok(Some(day)),
        None => wrong(DATE_NONE),
    }
}

/// A day as typed in three fields.
///
/// # Errors
/// What is wrong with it, at that field's year.
pub fn day(field: &str, typed: [&str; 3]) -> Result<NaiveDate, FieldError> {
    let missing = FieldError::new(format!("{field}-year"), DATE_MISSING);
    optional_day(field, typed)?.ok_or(missing)
}

/// A month as typed in two fields.
///
/// # Errors
/// What is wrong with it, at that field's year.
pub fn month(field: &str, [year, month]: [&str; 2]) -> Result<Month, FieldError> {
    let wrong = |_| FieldError::new(format!("{field}-year"), MONTH_WRONG);
    day(field, [year, month, "1"]).map(Month::of).map_err(wrong)
}

/// The most that a count can be: more months or years than anybody lives.
const COUNT_MAX: u32 = 9_999;

/// A whole number as typed.
///
/// # Errors
/// What is wrong with it, at that field.
pub fn count(field: &str, typed: &str) -> Result<u32, FieldError> {
    let plain = half_width(typed);
    let figures = plain.bytes().all(|byte| byte.is_ascii_digit());
    let count = plain.parse().ok().filter(|it| figures && *it <= COUNT_MAX);
    count.ok_or_else(|| FieldError::new(field, COUNT_WRONG))
}

/// A rate in per cent, as typed, as a fraction of one.
///
/// # Errors
/// What is wrong with it, at that field.
pub fn percent(field: &str, typed: &str) -> Result<Rate, FieldError> {
    let wrong = || FieldError::new(field, PERCENT_WRONG);
    let plain = typed.trim().trim_end_matches(['%', '％']);
    let typed = Money::parse_typed(plain).map_err(|_| wrong())?;
    if typed > Money::from_fen(10_000) {
        return Err(wrong());
    }
    Ok(Rate(Decimal::new(typed.fen(), 4)))
}

/// Digits of Chinese keyboards in their narrow form, without spaces around.
fn half_width(typed: &str) -> String {
    let narrow = |it: char| {
        let digit = u32::from(it)
            .checked_sub(u32::from('０'))
            .filter(|digit| *digit < 10);
        digit
            .and_then(|digit| char::from_digit(digit, 10))
            .unwrap_or(it)
    };
    typed.trim().chars().map(narrow).collect()
}

/// All that was wrong, where something was; else the values.
///
/// # Errors
/// Every error, in the order of the fields.
pub fn all<T>(
    errors: impl IntoIterator<Item = Option<FieldError>>,
    value: Option<T>,
) -> Result<T, Vec<FieldError>> {
    let errors: Vec<FieldError> = errors.into_iter().flatten().collect();
    match value {
        Some(value) if errors.is_empty() => Ok(value),
        _ => Err(errors),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_typed() {
        let april = NaiveDate::from_ymd_opt(2026, 4, 1);
        assert_eq!(day("d", ["2026", "4", "1"]).ok(), april);
        assert_eq!(day("d", [" ２０２６", "０４", "1 "]).ok(), april);
        assert_eq!(optional_day("d", ["", " ", ""]), Ok(None));
        for (typed, said) in [
            (["2026", "", "1"], DATE_MISSING),
            (["2026", "2", "30"], DATE_NONE),
            (["2026", "13", "1"], DATE_NONE),
            (["26", "1", "1"], DATE_NONE),
            (["2026", "四", "1"], DATE_NUMBERS),
            (["2026", "-4", "1"], DATE_NUMBERS),
            (["99999999999", "4", "1"], DATE_NUMBERS),
        ] {
            assert_eq!(day("d", typed), Err(FieldError::new("d-year", said)));
        }
    }

    #[test]
    fn months_counts_and_rates_as_typed() {
        let january = Month::of(NaiveDate::from_ymd_opt(2025, 1, 31).unwrap());
        assert_eq!(month("m", ["２０２５", " 1"]), Ok(january));
        for typed in [
            ["2025", ""],
            ["2025", "13"],
            ["", "1"],
            ["25", "1"],
            ["二五", "1"],
        ] {
            let wrong = FieldError::new("m-year", MONTH_WRONG);
            assert_eq!(month("m", typed), Err(wrong), "{typed:?}");
        }
        for (typed, read) in [(" １２", Some(12)), ("0", Some(0)), ("9999", Some(9_999))] {
            assert_eq!(count("c", typed).ok(), read, "{typed}");
        }
        for typed in ["", "-1", "+1", "1.5", "10000", "十二"] {
            assert_eq!(
                count("c", typed),
                Err(FieldError::new("c", COUNT_WRONG)),
                "{typed}"
            );
        }
        assert_eq!(percent("p", "62.5％"), Ok(Rate("0.6250".parse().unwrap())));
        for typed in ["", "100.01", "-1", "六成"] {
            assert_eq!(
                percent("p", typed),
                Err(FieldError::new("p", PERCENT_WRONG)),
                "{typed}"
            );
        }
    }

    #[test]
    fn names_of_any_script() {
        assert_eq!(
            name("n", "  阿依古丽·买买提 ").as_deref(),
            Ok("阿依古丽·买买提")
        );
        assert!(name("n", &"字".repeat(30)).is_ok());
        assert_eq!(
            name("n", &"字".repeat(31)),
            Err(FieldError::new("n", NAME_LONG))
        );
        assert_eq!(name("n", " "), Err(FieldError::new("n", NAME_EMPTY)));
    }

    #[test]
    fn amounts_may_be_left_out() {
        assert_eq!(optional_amount("a", " "), Ok(None));
        assert_eq!(
            optional_amount("a", "１２.５０"),
            Ok(Some(Money::from_fen(1250)))
        );
        assert!(optional_amount("a", "x").is_err());
        assert!(positive_amount("a", "0").is_err());
    }
}
