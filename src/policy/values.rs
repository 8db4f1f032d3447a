//! The values of clauses that are more than one word, a number or a truth.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    Coverage, EmployeeStatus, ItemKind, NoLimit, Period, Relation, Request, ResumeMonth, Venue,
    WithdrawGround,
};

/// Reads a value in the form that people write it in, or plainly where a program wrote it.
macro_rules! people_write {
    ($( $name:ident as $form:ty, )+) => { $(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name::serialize(self, serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    <$form>::deserialize(deserializer).map($name::from)
                } else {
                    $name::deserialize(deserializer)
                }
            }
        }
    )+ };
}

people_write! {
    RelationRule as RelationForm,
    CountLimit as OrNone<u32>,
    CollectionWindow as OrNone<WindowDays>,
}

/// A value, or the word that there is none.
#[derive(Deserialize)]
#[serde(untagged)]
enum OrNone<T> {
    None(NoLimit),
    Some(T),
}

/// Which relatives may be bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub struct RelationRule {
    /// The closed list (C-02).
    pub allowed: Vec<Relation>,
    /// Those about whom the sources are silent, so that the office decides (C-03).
    pub refer: Vec<Relation>,
}

/// A relation rule is written as a plain list, or as a table with `allowed` and `refer`.
#[derive(Deserialize)]
#[serde(untagged)]
enum RelationForm {
    List(Vec<Relation>),
    Table(RelationTable),
}

/// The table form of a relation rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RelationTable {
    allowed: Vec<Relation>,
    #[serde(default)]
    refer: Vec<Relation>,
}

impl From<RelationForm> for RelationRule {
    fn from(form: RelationForm) -> Self {
        match form {
            RelationForm::List(allowed) => RelationRule {
                allowed,
                refer: Vec::new(),
            },
            RelationForm::Table(RelationTable { allowed, refer }) => {
                RelationRule { allowed, refer }
            }
        }
    }
}

/// A limit on a number of people: a number, or `"none"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub enum CountLimit {
    /// At most this many.
    AtMost(u32),
    /// No limit is stated.
    Unlimited(NoLimit),
}

impl From<OrNone<u32>> for CountLimit {
    fn from(form: OrNone<u32>) -> Self {
        match form {
            OrNone::None(none) => CountLimit::Unlimited(none),
            OrNone::Some(count) => CountLimit::AtMost(count),
        }
    }
}

/// What a person whose coverage is not active loses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageRule {
    /// Which coverage keeps the right.
    pub needs: Vec<Coverage>,
    /// Which coverage of either side dissolves a binding for good.
    #[serde(default)]
    pub dissolves: Vec<Coverage>,
}

/// Where the personal account and aid may be spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VenueRule {
    /// Whether only designated (定点) institutions and pharmacies count.
    pub designated_only: bool,
    /// Where aid is paid; at any other venue no source says so, and it is not.
    pub venues: Vec<Venue>,
}

/// What the personal account and aid may pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRule {
    /// What is in scope at hospitals.
    pub hospital: Vec<ItemKind>,
    /// What is in scope at pharmacies.
    pub pharmacy: Vec<ItemKind>,
}

/// Where aid comes by itself and where it has to be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestRule {
    /// At hospitals, in person or on the internet.
    pub hospital: Request,
    /// At pharmacies, in person or on the internet.
    pub pharmacy: Request,
}

/// When premiums of the coming year are collected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub enum CollectionWindow {
    /// No window is known here.
    Unstated(NoLimit),
    /// From a day of the year before to a day of that or the next year, both included.
    Days(WindowDays),
}

impl From<OrNone<WindowDays>> for CollectionWindow {
    fn from(form: OrNone<WindowDays>) -> Self {
        match form {
            OrNone::None(none) => CollectionWindow::Unstated(none),
            OrNone::Some(days) => CollectionWindow::Days(days),
        }
    }
}

/// The first and the last day of a window, as `"MM-DD"` of the year before the premium's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowDays {
    /// The first day, `"MM-DD"`.
    pub first: String,
    /// The last day, `"MM-DD"`.
    pub last: String,
}

/// On which grounds a personal account is paid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRule {
    /// Grounds that are accepted.
    pub allowed: Vec<WithdrawGround>,
    /// Grounds that the office decides on.
    #[serde(default)]
    pub refer: Vec<WithdrawGround>,
}

/// A decimal that is written in quotes, so that nothing ever reads it as a binary fraction.
macro_rules! quoted {
    ($( $(#[$doc:meta])* $name:ident like $example:literal, )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub Decimal);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                decimal(&String::deserialize(deserializer)?, $example).map($name)
            }
        }
    )+ };
}

/// The decimal of that text; an example says what would be one.
fn decimal<E: de::Error>(text: &str, example: &str) -> Result<Decimal, E> {
    let wrong = |_| de::Error::custom(format!("`{text}` is not a number such as \"{example}\""));
    Decimal::from_str_exact(text).map_err(wrong)
}

quoted! {
    /// A rate as a fraction of one, written in quotes: `"0.9"`.
    Rate like "0.9",
    /// Yuan, written in quotes: `"4416.00"`.
    Yuan like "4416.00",
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
