//! The small values that policy files are made of.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use toml::de::DeValue;

/// Something read, with the line that it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct At<T> {
    /// The line, counted from 1.
    pub line: usize,
    /// What was read.
    pub value: T,
}

/// A text that isn't blank.
pub fn filled(value: &DeValue<'_>) -> Option<String> {
    value
        .as_str()
        .filter(|text| !text.trim().is_empty())
        .map(str::to_owned)
}

/// A calendar day without a time.
pub fn day(value: &DeValue<'_>) -> Option<NaiveDate> {
    let moment = value.as_datetime().filter(|moment| moment.time.is_none())?;
    let date = moment.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// A TOML value as plain data. What JSON doesn't have, such as a date, becomes text.
pub fn plain(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::String(number.to_string()), Value::from),
        DeValue::Float(number) => Value::String(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Datetime(moment) => Value::String(moment.to_string()),
        DeValue::Array(items) => items.iter().map(|item| plain(item.get_ref())).collect(),
        DeValue::Table(entries) => {
            let pairs = entries
                .iter()
                .map(|(key, value)| (key.get_ref().to_string(), plain(value.get_ref())));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
    }
}
