//! The state that a decision is made in: people, balances, bindings and payments at one moment.
//!
//! The engine only reads it. It is the ledger that folds the journal into it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::account::Account;
use super::pending::Pending;
use super::{Person, PersonId};
use crate::money::Money;
use crate::policy::rule::{AccountOrder, Instrument, Rate, Relation};

/// Everything that is true at one moment.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The date of the last entry, China standard time.
    pub now: Option<NaiveDateTime>,
    /// The people, in the order in which they joined.
    pub people: Vec<Member>,
    /// Balances of all accounts that something was ever posted to.
    pub balances: BTreeMap<Account, Money>,
    /// All bindings that ever were, by their number.
    pub bindings: Vec<Binding>,
    /// All payments that ever were, by their reference.
    pub payments: BTreeMap<String, Payment>,
    /// What each binding has paid and not got back: the sum over `payments`, kept up to date by the
    /// fold, so that a limit needs no look at all payments.
    pub lent: BTreeMap<u32, Money>,
    /// What is scheduled and has not taken place.
    pub pending: Vec<Pending>,
    /// What was ever sent to a wallet.
    pub sent: Vec<Transfer>,
    /// How many things were ever scheduled.
    pub scheduled: u32,
    /// What is set aside for relatives, the earliest grant first.
    pub quotas: Vec<Quota>,
    /// How many quotas were ever granted.
    pub granted: u32,
}

/// A person, and what is known of their personal account.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The facts about the person.
    pub person: Person,
    /// Whether the balance of the personal account is known.
    pub account_known: bool,
    /// Whether the personal account was paid out and closed.
    pub account_closed: bool,
    /// Whether the person has a wallet.
    pub wallet_open: bool,
}

/// What somebody has in a personal account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// There is no personal account: only employee-insured people have one (F-222).
    None,
    /// There may be one, but the scheme isn't known.
    SchemeUnknown,
    /// There is one, but the balance isn't known.
    BalanceUnknown,
    /// This much.
    Known(Money),
}

impl Holding {
    /// The most that it can give; unknown where that isn't known.
    pub fn at_most(self) -> Option<Money> {
        match self {
            Holding::None => Some(Money::ZERO),
            Holding::Known(amount) => Some(amount.or_zero()),
            Holding::BalanceUnknown | Holding::SchemeUnknown => None,
        }
    }
}

impl State {
    /// The person of that id.
    pub fn member(&self, id: &PersonId) -> Option<&Member> {
        self.people.iter().find(|member| member.person.id == *id)
    }

    /// The balance of an account; zero where nothing was ever posted to it.
    pub fn balance(&self, account: &Account) -> Money {
        self.balances.get(account).copied().unwrap_or(Money::ZERO)
    }

    /// What a binding has paid and not got back.
    pub fn lent(&self, binding: u32) -> Money {
        self.lent.get(&binding).copied().unwrap_or(Money::ZERO)
    }

    /// What takes place next by itself, where that is due by then.
    pub fn due(&self, by: NaiveDateTime) -> Option<&Pending> {
        let due = self.pending.iter();
        let due = due.filter(|it| !it.held && it.due <= by);
        due.min_by_key(|it| (it.due, it.number))
    }

    /// What is scheduled under that number and has not taken place.
    pub fn waiting(&self, number: u32) -> Option<&Pending> {
        self.pending.iter().find(|it| it.number == number)
    }

    /// What the one has set aside for the other.
    pub fn quota(&self, holder: &PersonId, beneficiary: &PersonId) -> Option<&Quota> {
        let mut quotas = self.quotas.iter();
        quotas.find(|it| it.holder == *holder && it.beneficiary == *beneficiary)
    }

    /// The binding of that number.
    pub fn binding(&self, number: u32) -> Option<&Binding> {
        self.bindings
            .iter()
            .find(|binding| binding.number == number)
    }
}

/// A relation between a holder and a beneficiary over `[start, end)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Binding {
    /// Counts the bindings from 1, in the order in which they were made.
    pub number: u32,
    /// 共济人.
    pub holder: PersonId,
    /// 被共济人.
    pub beneficiary: PersonId,
    /// What the beneficiary is to the holder.
    pub relation: Relation,
    /// Whether it shares money, or only looks like it.
    pub instrument: Instrument,
    /// When it was made.
    pub made: NaiveDateTime,
    /// From this moment it is in force.
    pub start: NaiveDateTime,
    /// From this moment it no longer is; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDateTime>,
    /// Whether somebody ended it; else `end` is the date that it was made with.
    #[serde(default)]
    pub unbound: bool,
    /// The most that it may pay in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Money>,
}

impl Binding {
    /// Whether it is in force at that moment.
    pub fn in_force(&self, at: NaiveDateTime) -> bool {
        self.start <= at && self.end.is_none_or(|end| at < end)
    }

    /// Whether it is in force at that moment or will be later.
    pub fn in_force_or_scheduled(&self, at: NaiveDateTime) -> bool {
        self.ever_in_force() && self.end.is_none_or(|end| at < end)
    }

    /// Whether there is any moment at which it is in force. One that was taken back, or ended before
    /// it began, has none.
    pub fn ever_in_force(&self) -> bool {
        self.end.is_none_or(|end| self.start < end)
    }

    /// Whether it shares money.
    pub fn shares(&self) -> bool {
        self.instrument == Instrument::Aid
    }
}

/// The first moment of a day.
pub fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

/// The first moment after a day.
pub fn midnight_after(day: NaiveDate) -> NaiveDateTime {
    midnight(day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX))
}

/// Money that was sent to a relative's wallet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Out of whose personal account.
    pub from: PersonId,
    /// Into whose wallet.
    pub to: PersonId,
    /// Yuan.
    pub amount: Money,
    /// When.
    pub at: NaiveDateTime,
}

/// What a holder has set aside for a beneficiary to spend. How much of it is left is in its account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quota {
    /// Counts the quotas from 1, in the order in which they were granted.
    pub number: u32,
    /// 共济人, who can no longer use that money.
    pub holder: PersonId,
    /// 被共济人.
    pub beneficiary: PersonId,
    /// What the beneficiary is to the holder.
    pub relation: Relation,
    /// When it was first granted.
    pub since: NaiveDateTime,
}

impl Quota {
    /// The account that holds what is left of it.
    pub fn account(&self) -> Account {
        Account::Quota {
            holder: self.holder.clone(),
            beneficiary: self.beneficiary.clone(),
        }
    }

    /// Whether somebody is one of its two sides.
    pub fn concerns(&self, person: &PersonId) -> bool {
        self.holder == *person || self.beneficiary == *person
    }
}

/// What a payment was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// A bill for care or medicine.
    Bill,
    /// A resident premium.
    Premium,
    /// Commercial insurance.
    Insurance,
}

/// A line of a bill, and what is left of it after refunds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The item's id; absent where the bill had only a total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its price.
    pub amount: Money,
    /// Whether pool, personal account and aid may pay it; else it is cash.
    pub shareable: bool,
    /// What of it has not been returned.
    pub retained: Money,
}

/// How the pooled fund's part of a bill is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoolBasis {
    /// It pays nothing.
    Nothing,
    /// A stated amount of the whole shareable bill.
    Amount(Money),
    /// A fraction of what is shareable.
    Rate(Rate),
}

/// One source of a payment: what it paid, and what of that has not been returned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Where the money came from.
    pub account: Account,
    /// The binding under which it was paid, for aid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding: Option<u32>,
    /// What it paid.
    pub paid: Money,
    /// What of that has not been returned.
    pub retained: Money,
}

/// A payment that was made, as refunds need to know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    /// How refunds name it.
    pub reference: String,
    /// What it was for.
    pub kind: PaymentKind,
    /// When it was made.
    pub at: NaiveDateTime,
    /// Who was treated, or who is insured by the premium.
    pub patient: PersonId,
    /// The bill, line by line.
    pub lines: Vec<Line>,
    /// How the pooled fund's part was reckoned.
    pub pool: PoolBasis,
    /// Which personal account went first.
    pub order: AccountOrder,
    /// The sources in the order in which they were used; what the bill's own lines take in cash is
    /// part of the last.
    pub parts: Vec<Part>,
}

impl Payment {
    /// The whole bill.
    ///
    /// # Errors
    /// Where the sum is too large.
    pub fn total(&self) -> Result<Money, crate::money::MoneyError> {
        Money::sum(self.lines.iter().map(|line| line.amount))
    }

    /// What has not been returned.
    ///
    /// # Errors
    /// Where the sum is too large.
    pub fn retained(&self) -> Result<Money, crate::money::MoneyError> {
        Money::sum(self.lines.iter().map(|line| line.retained))
    }
}
