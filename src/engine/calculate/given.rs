//! What a calculation is given. What is absent is unknown, and asked for where it is needed.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{Birth, CareClass, EmployeeStatus, Offsite, Rate, Sex};

/// What is to be calculated, of what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "what",
    content = "given",
    rename_all = "snake_case",
    deny_unknown_fields
)]
pub enum Calculate {
    /// A retiree's monthly credit (返款).
    Credit(Credit),
    /// What the pool pays of a cost.
    Reimbursement(Reimbursement),
    /// What a gap in payment leads to.
    Gap(Gap),
    /// Whether enough years are paid for insurance in retirement.
    Years(Years),
    /// The base that contributions are reckoned from.
    Base(Base),
    /// How long a resident waits after years without insurance.
    Wait(Wait),
    /// The days of a maternity allowance.
    Maternity(Maternity),
}

/// Declares what a calculation may be given.
macro_rules! given {
    ($( $(#[$doc:meta])* $name:ident {
        $( $(#[$field_doc:meta])* $field:ident: $type:ty, )+
    } )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $(
            $(#[$field_doc])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $field: Option<$type>,
        )+ }
    )+ };
}

given! {
    /// For a retiree's monthly credit.
    Credit {
        /// Where they are insured.
        region: Region,
        /// The average pension there.
        average_pension: Money,
        /// The part of it that is credited.
        rate: Rate,
        /// How old they are.
        age: u32,
        /// Their own pension, which makes no difference (F-055).
        own_pension: Money,
        /// Whether the formalities of retirement are done; yes where absent.
        retired_formalities: bool,
    }
    /// For what the pool pays of a cost.
    Reimbursement {
        /// Whose rates hold.
        region: Region,
        /// The cost.
        cost: Money,
        /// What is paid first without the pool; the region's own where absent.
        deductible: Money,
        /// How much of it was paid earlier in the year.
        deductible_used: Money,
        /// What kind of drug or service it is for; class A where absent.
        class: CareClass,
        /// The hospital's level, from 1 to 3.
        hospital_level: u32,
        /// The local rate, in the place of the region's tiers.
        local_rate: Rate,
        /// Why care elsewhere is settled directly; care is at home where absent.
        offsite: Offsite,
    }
    /// For what a gap in payment leads to.
    Gap {
        /// Where they are insured.
        region: Region,
        /// How they pay.
        status: EmployeeStatus,
        /// The last month that was paid before the gap.
        last_paid: Month,
        /// The first month that was paid after it.
        resumed: Month,
        /// Whether the months between were paid up; no where absent.
        back_paid: bool,
        /// The months paid in all, before the gap.
        cumulative: u32,
        /// The balance of the personal account.
        account: Money,
    }
    /// For whether enough years are paid.
    Years {
        /// Where they retire.
        region: Region,
        /// Their registered sex.
        sex: Sex,
        /// The months that count in all.
        cumulative: u32,
        /// The months really paid among them.
        actual: u32,
        /// Further months paid elsewhere in the province; none where absent.
        elsewhere: u32,
    }
    /// For the base that contributions are reckoned from.
    Base {
        /// Where they are insured.
        region: Region,
        /// The monthly salary.
        salary: Money,
        /// How they pay.
        status: EmployeeStatus,
    }
    /// For how long a resident waits.
    Wait {
        /// Years without insurance, from 2025 on.
        broken_years: u32,
        /// How many of them were paid afterwards.
        repaired_years: u32,
    }
    /// For the days of a maternity allowance.
    Maternity {
        /// Where they are insured.
        region: Region,
        /// How the child was born.
        birth: Birth,
    }
}

/// A month, written `2025-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Month {
        Month(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// The month so many months later; the last that there is where that is too far.
    pub fn plus(self, months: u32) -> Month {
        Month(
            self.0
                .checked_add_months(Months::new(months))
                .unwrap_or(self.0),
        )
    }

    /// How many months lie between the two; none where `later` doesn't come after this.
    pub fn months_between(self, later: Month) -> Option<u32> {
        let number = |month: Month| {
            let years = i64::from(month.0.year());
            years
                .saturating_mul(12)
                .saturating_add(i64::from(month.0.month()))
        };
        let apart = number(later).saturating_sub(number(self));
        u32::try_from(apart.saturating_sub(1)).ok()
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format("%Y-%m"))
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let day = NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d");
        let wrong = |_| de::Error::custom(format!("`{text}` is not a month such as \"2025-01\""));
        day.map(Month).map_err(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        serde_json::from_value(text.into()).unwrap()
    }

    #[test]
    fn months_between() {
        for (from, to, between) in [
            ("2025-01", "2025-02", Some(0)),
            ("2025-01", "2025-04", Some(2)),
            ("2024-11", "2025-03", Some(3)),
            ("2025-01", "2025-01", None),
            ("2025-02", "2025-01", None),
        ] {
            assert_eq!(
                month(from).months_between(month(to)),
                between,
                "{from} {to}"
            );
        }
        assert_eq!(month("2024-11").plus(2), month("2025-01"));
    }

    #[test]
    fn what_is_no_month() {
        for text in ["2025-13", "2025", "2025-01-01", "一月"] {
            assert!(
                serde_json::from_value::<Month>(text.into()).is_err(),
                "{text}"
            );
        }
    }
}
