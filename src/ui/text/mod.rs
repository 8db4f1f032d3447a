//! Every word on the screen, in both languages at once, so that a missing one can't compile.
//!
//! A fixed text is a [`Text`] constant. A text with names or amounts in it is a function that gives
//! a [`Said`]. [`t`] and [`say`] turn them into what a view shows in the language of the moment.

pub mod account;
pub mod aloud;
pub mod audit;
pub mod bind;
pub mod calculate;
pub mod coverage;
pub mod done;
pub mod entries;
pub mod errors;
pub mod everything;
pub mod flow;
pub mod home;
pub mod insure;
pub mod may;
pub mod money;
pub mod paper;
pub mod pay;
pub mod people;
pub mod premium;
pub mod quota;
pub mod records;
pub mod refund;
pub mod refused;
pub mod rules;
pub mod settings;
pub mod shell;
pub mod stories;
pub mod unbind;
pub mod wallet;
pub mod ways;
pub mod why;
pub mod words;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::app::App;
use crate::money::Money;
use crate::policy::Words;
use crate::policy::rule::Rate;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Chinese, which the rules themselves are written in.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language's name in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Zh => "zh-Hans",
            Lang::En => "en",
        }
    }

    /// The language that is not this one.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        }
    }

    /// The one of the two that is meant for this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

/// A fixed text in both languages.
pub const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

impl Text {
    /// The text in one language.
    pub const fn pick(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A text that was put together, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    zh: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl Said {
    /// Writes the text once for each language.
    pub fn new(write: impl Fn(Lang) -> String) -> Said {
        Said {
            zh: Cow::Owned(write(Lang::Zh)),
            en: Cow::Owned(write(Lang::En)),
        }
    }

    /// A text that is the same in both languages, such as a name.
    pub fn same(text: impl Into<String>) -> Said {
        let text: String = text.into();
        Said {
            zh: Cow::Owned(text.clone()),
            en: Cow::Owned(text),
        }
    }

    /// The text in one language.
    pub fn pick(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// An amount inside a sentence. Its unit never stands alone on the next line.
pub fn yuan(lang: Lang, amount: Money) -> String {
    match lang {
        Lang::Zh => format!("{}\u{a0}元", amount.grouped()),
        Lang::En => format!("{}\u{a0}yuan", amount.grouped()),
    }
}

/// A rate as people write it: 60%.
pub fn percent(Rate(rate): Rate) -> String {
    let percent = rate.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(rate);
    format!("{}%", percent.normalize())
}

impl From<Text> for Said {
    fn from(text: Text) -> Said {
        Said {
            zh: Cow::Borrowed(text.zh),
            en: Cow::Borrowed(text.en),
        }
    }
}

impl From<&Words> for Said {
    fn from(words: &Words) -> Said {
        Said {
            zh: Cow::Owned(words.zh.clone()),
            en: Cow::Owned(words.en.clone()),
        }
    }
}

/// The English word for one, or the one for any other number.
pub fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// A number with the English word for what it counts: `1 record`, `2 records`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", plural(count, one, many))
}

/// A fixed text as a view shows it: it follows the language.
pub fn t(text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let app = App::here();
    move || text.pick(app.lang())
}

/// A text that was put together as a view shows it: it follows the language.
pub fn say(said: impl Into<Said>) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let app = App::here();
    let said = said.into();
    move || said.pick(app.lang()).to_owned()
}

/// A day as people write it: `2026年3月12日`, `12 March 2026`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    let (year, number) = (day.year(), day.day());
    match lang {
        Lang::Zh => format!("{year}年{}月{number}日", day.month()),
        Lang::En => format!("{number} {} {year}", month(day)),
    }
}

/// A day without its year: `3月12日`, `12 March`.
pub fn day_of_year(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}月{}日", day.month(), day.day()),
        Lang::En => format!("{} {}", day.day(), month(day)),
    }
}

/// The English name of a day's month.
fn month(day: NaiveDate) -> &'static str {
    match day.month() {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_thing_and_any_other_number() {
        for (count, said) in [(0, "0 people"), (1, "1 person"), (2, "2 people")] {
            assert_eq!(counted(count, "person", "people"), said);
        }
    }

    #[test]
    fn days_in_both_languages() {
        let it = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        assert_eq!(day(Lang::Zh, it), "2026年3月5日");
        assert_eq!(day(Lang::En, it), "5 March 2026");
        assert_eq!(day_of_year(Lang::En, it), "5 March");
    }
}
