//! What makes a request impossible to decide on: not a no, but a request that makes no sense.

use std::fmt;

use chrono::NaiveDateTime;

use super::PersonId;
use crate::money::MoneyError;
use crate::policy::Region;

/// Why a request can't be decided on. Each says what to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestError {
    /// Nobody has this id.
    UnknownPerson(PersonId),
    /// Somebody has this id already.
    PersonExists(PersonId),
    /// There is no place of this code.
    UnknownRegion(Region),
    /// There is no payment of this reference.
    UnknownPayment(String),
    /// The bill has no such item.
    UnknownItem(String),
    /// Two items of the bill have the same id.
    RepeatedItem(String),
    /// Two people are needed and one was named twice.
    SamePerson(PersonId),
    /// The request's date lies before the last entry's.
    BeforeLastEntry {
        /// The request's date.
        at: NaiveDateTime,
        /// The last entry's date.
        last: NaiveDateTime,
    },
    /// An amount is out of its range.
    Amount {
        /// The field.
        field: &'static str,
        /// What is wrong with it.
        error: MoneyError,
    },
    /// A rate is not between 0 and 1.
    Rate {
        /// The field.
        field: &'static str,
    },
    /// A bill needs either a total or items.
    TotalOrItems,
    /// The pool's part is either an amount or a rate.
    PoolOrRate,
    /// A refund is by amount or by items.
    AmountOrItems,
    /// A name is longer than [`super::Person::NAME_MAX_CHARS`].
    NameTooLong(PersonId),
    /// Only employee-insured people are working, flexible or retired.
    StatusWithoutEmployee(PersonId),
    /// Only employee-insured people have a personal account.
    AccountWithoutEmployee(PersonId),
    /// The personal account was paid out and closed, so that no balance can be stated.
    AccountClosed(PersonId),
    /// Nothing of this number is due.
    NotDue(u32),
    /// Some sum is too large.
    Sum(MoneyError),
}

impl From<MoneyError> for RequestError {
    fn from(error: MoneyError) -> RequestError {
        RequestError::Sum(error)
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RequestError::UnknownPerson(id) => write!(f, "there is no person `{id}`"),
            RequestError::PersonExists(id) => write!(f, "there is a person `{id}` already"),
            RequestError::UnknownRegion(region) => {
                write!(f, "`{region}` is not the code of a province or city")
            }
            RequestError::UnknownPayment(reference) => {
                write!(f, "`{reference}` names no payment that was made")
            }
            RequestError::UnknownItem(id) => write!(f, "the bill has no item `{id}`"),
            RequestError::RepeatedItem(id) => write!(f, "two items of the bill are called `{id}`"),
            RequestError::SamePerson(id) => {
                write!(f, "holder and beneficiary are both `{id}`: name two people")
            }
            RequestError::BeforeLastEntry { at, last } => {
                write!(f, "`at` = {at} lies before the last entry, {last}")
            }
            RequestError::Amount { field, error } => write!(f, "`{field}`: {error}"),
            RequestError::Rate { field } => {
                write!(
                    f,
                    "`{field}`: write a fraction between 0 and 1, such as \"0.6\""
                )
            }
            RequestError::TotalOrItems => {
                f.write_str("give the bill either a `total` or some `items`")
            }
            RequestError::PoolOrRate => f.write_str("give either `pool` or `pool_rate`, not both"),
            RequestError::AmountOrItems => f.write_str("give either `amount` or `items`, not both"),
            RequestError::NameTooLong(id) => write!(f, "`{id}`: a name has at most 30 characters"),
            RequestError::StatusWithoutEmployee(id) => {
                write!(f, "`{id}`: only scheme = \"employee\" has a `status`")
            }
            RequestError::AccountWithoutEmployee(id) => {
                write!(f, "`{id}`: only scheme = \"employee\" has an `account`")
            }
            RequestError::AccountClosed(id) => {
                write!(
                    f,
                    "`{id}`: the account was paid out and closed, so it has no balance"
                )
            }
            RequestError::NotDue(number) => {
                write!(f, "nothing scheduled with number {number} is due")
            }
            RequestError::Sum(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for RequestError {}
