//! The one reader of the clock. Everything else is told what moment it is.

use chrono::{DateTime, Duration, NaiveDateTime};

/// China standard time, whatever the device's own zone is.
pub fn now_in_china() -> NaiveDateTime {
    // Milliseconds since 1970 are whole and far below what an i64 holds.
    #[allow(clippy::cast_possible_truncation)]
    let milliseconds = js_sys::Date::now() as i64;
    let utc = DateTime::from_timestamp_millis(milliseconds)
        .unwrap_or_default()
        .naive_utc();
    // Entries are dated to the second.
    let utc = utc - Duration::milliseconds(milliseconds.rem_euclid(1000));
    utc + Duration::hours(8)
}
