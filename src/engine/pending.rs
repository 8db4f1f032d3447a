//! What takes place later by itself: scheduled by one entry, carried out by another.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::account::{Account, Posting};
use super::decision::{Draft, Effect, Plan};
use super::request::Premium;
use super::state::{Transfer, midnight, midnight_after};
use super::world::World;
use super::{PersonId, RequestError, premium};
use crate::money::Money;

/// Something that takes place by itself at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    /// Counts what was ever scheduled from 1.
    pub number: u32,
    /// When it takes place, China standard time.
    pub due: NaiveDateTime,
    /// What.
    pub event: Event,
    /// Whether it took place and that was taken back: then it does not take place by itself again,
    /// and waits for the entry that scheduled it to be taken back too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}

/// What takes place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A premium is taken from an account (F-131).
    Sweep(Premium),
    /// What was paid in cash arrives on a bank card (F-243).
    Repay {
        /// Whose.
        person: PersonId,
        /// Yuan.
        amount: Money,
    },
    /// What was sent to a wallet and nobody accepted goes back.
    Return(Transfer),
}

impl Pending {
    /// The next thing to be scheduled.
    pub(super) fn next(world: &World<'_>, due: NaiveDateTime, event: Event) -> Pending {
        Pending {
            number: world.state.scheduled.saturating_add(1),
            due,
            event,
            held: false,
        }
    }

    /// How a transfer that waits is named: they are counted with all that is scheduled, from T0001.
    pub fn reference(&self) -> String {
        format!("T{:04}", self.number)
    }

    /// Whose money it is about.
    pub fn payer(&self) -> &PersonId {
        match &self.event {
            Event::Sweep(premium) => premium.payer(),
            Event::Repay { person, .. } => person,
            Event::Return(transfer) => &transfer.from,
        }
    }

    /// Who gets it, or whose premium it pays.
    pub fn beneficiary(&self) -> &PersonId {
        match &self.event {
            Event::Sweep(premium) => &premium.beneficiary,
            Event::Repay { person, .. } => person,
            Event::Return(transfer) => &transfer.to,
        }
    }

    /// How much money it is about.
    pub fn amount(&self) -> Money {
        match &self.event {
            Event::Sweep(premium) => premium.amount,
            Event::Repay { amount, .. } => *amount,
            Event::Return(transfer) => transfer.amount,
        }
    }
}

/// Carries out what is due. It is settled then even where it can't go through.
pub(super) fn due(world: &World<'_>, pending: &Pending) -> Result<Draft, RequestError> {
    if world.at < pending.due || world.state.waiting(pending.number) != Some(pending) {
        return Err(RequestError::NotDue(pending.number));
    }
    let mut draft = match &pending.event {
        Event::Sweep(premium) => premium::sweep(world, premium)?,
        Event::Repay { person, amount } => Draft {
            checks: Vec::new(),
            plan: moved(person, Account::Cash(person.clone()), *amount),
        },
        Event::Return(it) => Draft {
            checks: Vec::new(),
            plan: moved(&it.to, Account::Personal(it.from.clone()), it.amount),
        },
    };
    draft.plan.effects.push(Effect::Settled(pending.clone()));
    Ok(draft)
}

/// Money that was on its way to somebody ends where it belongs.
fn moved(person: &PersonId, into: Account, amount: Money) -> Plan {
    Plan {
        postings: vec![
            Posting::debit(Account::OnTheWay(person.clone()), amount),
            Posting::credit(into, amount),
        ],
        ..Plan::default()
    }
}

/// The coming end of the month: the first moment of its last day, or where that day has begun, the
/// moment after it.
pub(super) fn month_end(today: NaiveDate) -> NaiveDateTime {
    let last = next_month(today)
        .date()
        .checked_sub_days(Days::new(1))
        .unwrap_or(today);
    if today < last {
        midnight(last)
    } else {
        midnight_after(today)
    }
}

/// The first moment of the next month.
pub(super) fn next_month(today: NaiveDate) -> NaiveDateTime {
    let first = today.with_day(1).unwrap_or(today);
    let next = first.checked_add_months(Months::new(1));
    midnight(next.unwrap_or(NaiveDate::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_months() {
        for (today, end, next) in [
            ("2025-03-10", "2025-03-31", "2025-04-01"),
            ("2025-03-30", "2025-03-31", "2025-04-01"),
            ("2025-03-31", "2025-04-01", "2025-04-01"),
            ("2025-02-01", "2025-02-28", "2025-03-01"),
            ("2024-02-28", "2024-02-29", "2024-03-01"),
            ("2024-02-29", "2024-03-01", "2024-03-01"),
            ("2025-04-29", "2025-04-30", "2025-05-01"),
            ("2025-12-05", "2025-12-31", "2026-01-01"),
            ("2025-12-31", "2026-01-01", "2026-01-01"),
            ("2025-01-31", "2025-02-01", "2025-02-01"),
        ] {
            let day = |text: &str| text.parse::<NaiveDate>().unwrap();
            assert_eq!(month_end(day(today)), midnight(day(end)), "{today}");
            assert_eq!(next_month(day(today)), midnight(day(next)), "{today}");
        }
    }
}
