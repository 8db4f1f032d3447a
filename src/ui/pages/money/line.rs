//! The line of a balance over time, in whole units of a picture that is stretched to its place.

use chrono::NaiveDateTime;

use crate::ledger::Change;
use crate::money::Money;

/// How wide the picture is: no page has as many pixels to show more of it.
pub const WIDTH: i64 = 1_000;
/// How high the picture is.
pub const HEIGHT: i64 = 200;
/// The room above the greatest balance, so that its line is not cut.
const HEADROOM: i64 = 8;

/// A line of steps, as the paths of an SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub line: String,
    /// What lies below it.
    pub area: String,
}

/// What happens in one column of pixels: between which heights the line goes, and where it ends.
struct Column {
    x: i64,
    top: i64,
    foot: i64,
    end: i64,
}

/// The line of these changes, drawn on to a last moment. Changes that fall into one column of the
/// picture are drawn as one, so that a long journal makes no longer line than a screen can show.
pub fn line(changes: &[Change], until: NaiveDateTime) -> Line {
    let columns = columns(changes, until);
    let mut line = String::new();
    let mut area = format!("M0 {HEIGHT}");
    for (index, it) in columns.iter().enumerate() {
        if index == 0 {
            line.push_str(&format!("M{} {}", it.x, it.end));
        } else {
            line.push_str(&format!("H{}", it.x));
            for height in [it.foot, it.top, it.end] {
                line.push_str(&format!("V{height}"));
            }
        }
        area.push_str(&format!("H{}V{}", it.x, it.end));
    }
    line.push_str(&format!("H{WIDTH}"));
    area.push_str(&format!("H{WIDTH}V{HEIGHT}Z"));
    Line { line, area }
}

fn columns(changes: &[Change], until: NaiveDateTime) -> Vec<Column> {
    let Some(first) = changes.first() else {
        return Vec::new();
    };
    let seconds = |at: NaiveDateTime| at.signed_duration_since(first.at).num_seconds();
    let last = changes.iter().map(|it| seconds(it.at)).max();
    let span = last.unwrap_or(0).max(seconds(until)).max(1);
    let most = changes.iter().map(|it| it.balance).max();
    let most = most.unwrap_or(Money::ZERO).fen().max(1);
    let mut columns: Vec<Column> = Vec::new();
    for it in changes {
        let x = scaled(seconds(it.at), WIDTH, span);
        let y = HEIGHT - scaled(it.balance.fen(), HEIGHT - HEADROOM, most);
        match columns.last_mut().filter(|column| column.x == x) {
            Some(column) => {
                column.top = column.top.min(y);
                column.foot = column.foot.max(y);
                column.end = y;
            }
            None => columns.push(Column {
                x,
                top: y,
                foot: y,
                end: y,
            }),
        }
    }
    columns
}

/// `part` of `whole`, on a scale of so many units.
fn scaled(part: i64, units: i64, whole: i64) -> i64 {
    let exact = i128::from(part) * i128::from(units) / i128::from(whole);
    i64::try_from(exact).unwrap_or(units).clamp(0, units)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32, hour: u32) -> NaiveDateTime {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 1, day).unwrap();
        day.and_hms_opt(hour, 0, 0).unwrap()
    }

    fn change(at: NaiveDateTime, balance: i64) -> Change {
        Change {
            entry: 1,
            at,
            amount: Money::FEN,
            balance: Money::from_fen(balance),
        }
    }

    #[test]
    fn steps_go_across_and_then_up_or_down() {
        let changes = [change(at(1, 0), 192), change(at(6, 0), 96)];
        let Line { line, area } = line(&changes, at(11, 0));
        assert_eq!(line, "M0 8H500V104V104V104H1000");
        assert_eq!(area, "M0 200H0V8H500V104H1000V200Z");
    }

    #[test]
    fn all_at_one_moment_is_a_level_line() {
        let changes = [change(at(1, 0), 5), change(at(1, 0), 10)];
        assert_eq!(line(&changes, at(1, 0)).line, "M0 8H1000");
        assert_eq!(line(&[change(at(1, 0), 0)], at(1, 0)).line, "M0 200H1000");
    }

    #[test]
    fn a_long_journal_keeps_its_peaks_and_no_more_than_its_pixels() {
        let mut changes: Vec<Change> = (0..20_000)
            .map(|index| {
                let seconds = chrono::TimeDelta::seconds(index * 60);
                change(at(1, 0) + seconds, 500 + index % 7)
            })
            .collect();
        changes[11_111].balance = Money::from_fen(1_000_000);
        let line = line(&changes, at(15, 0)).line;
        assert!(line.contains("V8V"), "the peak is seen");
        assert!(line.matches('H').count() <= 1_002);
        assert!(line.len() < 20_000, "{}", line.len());
    }
}
