//! The words and values of clauses that are reckoned with: bands, tiers, bounds, months and days.

use serde::{Deserialize, Serialize};

use super::words::{by_word, unknown_word};
use super::{EmployeeStatus, Rate, Yuan};

words! {
    /// For how long an amount is.
    Period {
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
    /// From when there are no benefits where a month was not paid.
    BenefitsStop {
        /// From the month after the first that was not paid (C-46).
        NextMonth = "next_month",
    }
    /// From when there are benefits where the missed months were paid up.
    ResumeMonth {
        /// From the month in which they were.
        SameMonth = "same_month",
        /// From the month after.
        NextMonth = "next_month",
    }
    /// What kind of drug or service a cost is for.
    CareClass {
        /// 甲类.
        A = "a",
        /// 乙类.
        B = "b",
        /// 贵重药品.
        Precious = "precious",
        /// 特殊检查、特殊治疗.
        SpecialExam = "special_exam",
        /// 目录外.
        OutOfCatalogue = "out_of_catalogue",
    }
    /// Why care elsewhere is settled directly.
    Offsite {
        /// 已备案.
        Filed = "filed",
        /// 急诊抢救.
        Emergency = "emergency",
    }
    /// How a child was born.
    Birth {
        /// 顺产.
        Natural = "natural",
        /// 难产.
        Difficult = "difficult",
    }
}

/// What is credited to the account of a retiree within a span of ages, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditBand {
    /// The youngest age; from birth where absent.
    #[serde(default)]
    pub from: u32,
    /// The oldest age; any where absent.
    #[serde(default)]
    pub to: Option<u32>,
    /// How much.
    pub amount: Yuan,
    /// For how long.
    pub per: Period,
    /// Whether the source gives no more than about how much.
    #[serde(default)]
    pub about: bool,
}

/// The least and the most that a rate may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateRange {
    /// The least.
    pub least: Rate,
    /// The most.
    pub most: Rate,
}

/// Who may pay up the months that were missed, and how many of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackPayRule {
    /// Those who may.
    pub who: Vec<EmployeeStatus>,
    /// The longest gap that may be paid up, in months.
    pub most_months: u32,
}

/// From when there are benefits again after a gap. Where nothing fits, the rules don't say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResumeRule {
    /// After a gap that was paid up.
    #[serde(default)]
    pub paid_up: Option<PaidUp>,
    /// After a long gap.
    #[serde(default)]
    pub wait: Option<LongGap>,
    /// Whether the office decides.
    #[serde(default)]
    pub refer: bool,
}

/// What a gap that was paid up leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaidUp {
    /// The longest gap of this kind, in months.
    pub most_months: u32,
    /// From when there are benefits.
    pub from: ResumeMonth,
}

/// What a long gap leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongGap {
    /// The shortest gap of this kind, in months.
    pub least_months: u32,
    /// How many months have to be paid in a row before there are benefits.
    pub paid_months: u32,
}

/// What a gap does to the months that were paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapYearsRule {
    /// Whether paying up keeps the months in a row.
    pub paying_up_keeps: bool,
    /// From how many months on the cumulative months fall to zero; never where absent.
    #[serde(default)]
    pub zero_from: Option<u32>,
}

/// How many years have to be paid, by sex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearsRule {
    /// For men.
    pub male: u32,
    /// For women.
    pub female: u32,
    /// Whether what was paid elsewhere in the province counts too.
    #[serde(default)]
    pub elsewhere: bool,
}

/// Between which amounts the monthly base lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundsRule {
    /// Whose.
    pub who: Vec<EmployeeStatus>,
    /// The least.
    pub floor: Yuan,
    /// The most.
    pub cap: Yuan,
    /// Which part of the base is paid each month, where that is known.
    #[serde(default)]
    pub rate: Option<Rate>,
}

/// What the pool pays of the part of a cost that lies in this tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Where the tier ends; it has no end where absent.
    #[serde(default)]
    pub to: Option<Yuan>,
    /// The rate.
    pub rate: Rate,
}

/// What the pool pays of goods and services that are not of class A.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassRates {
    /// Class B drugs.
    pub b: Rate,
    /// Precious drugs.
    pub precious: Rate,
    /// Special examinations and treatment.
    pub special_exam: Rate,
    /// What is in no catalogue.
    pub out_of_catalogue: Rate,
}

/// Which part of the local rate the pool pays for care elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OffsiteRates {
    /// Where it was filed.
    pub filed: Rate,
    /// In an emergency.
    pub emergency: Rate,
}

/// How much the pool pays, and which part of what lies above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolCap {
    /// Up to here it pays all of it.
    pub limit: Yuan,
    /// The part of what lies above.
    pub above: Rate,
}

/// How long a resident waits for benefits after years without insurance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitRule {
    /// Months in any case.
    pub fixed: u32,
    /// Months for each year that was missed and not repaired.
    pub each_year: u32,
    /// From how many missed years on there is a least wait.
    pub long_from: u32,
    /// The least wait then, in months.
    pub long_least: u32,
}

/// For how many days the allowance is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaternityRule {
    /// After a natural birth.
    pub natural: u32,
    /// After a difficult one.
    pub difficult: u32,
}
