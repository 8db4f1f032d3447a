//! The values of clauses that are more than one word, a number or a truth.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    Coverage, ItemKind, NoLimit, Party, Relation, Request, Territory, Venue, WithdrawGround,
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
    MoneyLimit as OrNone<i64>,
    ClosedHours as OrNone<NightHours>,
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

/// A limit on an amount: whole yuan, or `"none"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub enum MoneyLimit {
    /// At most so many yuan.
    AtMost(i64),
    /// No limit is stated.
    Unlimited(NoLimit),
}

impl From<OrNone<i64>> for MoneyLimit {
    fn from(form: OrNone<i64>) -> Self {
        match form {
            OrNone::None(none) => MoneyLimit::Unlimited(none),
            OrNone::Some(yuan) => MoneyLimit::AtMost(yuan),
        }
    }
}

/// How a wallet transfer arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Arrival {
    /// It is in the receiver's wallet at once.
    AtOnce,
    /// The receiver has to accept it.
    Accepted {
        /// The hour of the next day at which it goes back otherwise, from 0 to 23.
        returns_at: u32,
    },
    /// There are no transfers any more, and quotas in their place.
    Ended,
}

/// The hours of a night in which something can't be done, or `"none"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub enum ClosedHours {
    /// No hours are stated.
    Never(NoLimit),
    /// From an hour of the evening to one of the morning.
    Night(NightHours),
}

/// The hours of a night, as numbers from 0 to 23.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NightHours {
    /// The first that is closed.
    pub from: u32,
    /// The first that is open again.
    pub to: u32,
}

impl From<OrNone<NightHours>> for ClosedHours {
    fn from(form: OrNone<NightHours>) -> Self {
        match form {
            OrNone::None(none) => ClosedHours::Never(none),
            OrNone::Some(hours) => ClosedHours::Night(hours),
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

/// What ends a quota.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DissolveRule {
    /// Who may give it up.
    pub by: Vec<Party>,
    /// Which coverage of either side ends it by itself.
    pub coverage: Vec<Coverage>,
    /// Either side's move out of this area ends it by itself.
    pub beyond: Territory,
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
    /// The one premium year of which the days are known; any where absent.
    #[serde(default)]
    pub year: Option<i32>,
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
