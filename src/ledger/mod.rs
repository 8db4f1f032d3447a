//! What happened is never rewritten: an append-only journal, and the state as its fold.

mod audit;
mod entry;
mod fold;
mod help;
mod history;
mod undo;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDateTime;

pub use audit::{Finding, audit};
pub use entry::{Cause, Entry};
pub use help::{Help, Helped, Year, by_year};
pub use history::{Change, History};

use crate::engine::{Account, Decision, Effect, Event, Request, RequestError, State, decide};
use crate::money::MoneyError;
use crate::policy::Policy;

/// The journal and the state that it folds to.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    state: State,
    /// By the entry that was taken back, the entry that took it back.
    undone: BTreeMap<u64, u64>,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The decision.
    pub decision: Decision,
    /// The number of the entry that carries it out; none where nothing was done.
    pub entry: Option<u64>,
}

impl Ledger {
    /// An empty journal.
    pub fn new() -> Ledger {
        Ledger::default()
    }

    /// Folds a journal that was kept elsewhere. Nothing is decided again.
    ///
    /// # Errors
    /// [`LedgerError`] for the first entry that can't follow those before it.
    pub fn replay(entries: Vec<Entry>) -> Result<Ledger, LedgerError> {
        let mut ledger = Ledger::new();
        for entry in entries {
            ledger.append(entry)?;
        }
        Ok(ledger)
    }

    /// A ledger that goes on from the same state without its entries, for what is only supposed.
    pub fn aside(&self) -> Ledger {
        Ledger {
            state: self.state.clone(),
            ..Ledger::new()
        }
    }

    /// The entries, in the order in which they were made.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of that number.
    pub fn entry(&self, number: u64) -> Option<&Entry> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        self.entries.get(index)
    }

    /// Everything that is true after the last entry.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Everything that is true at a moment, with what is scheduled up to then carried out: the state
    /// itself where nothing is, and a copy that went on otherwise.
    ///
    /// # Errors
    /// As [`Ledger::advance`].
    pub fn state_at(
        &self,
        policy: &Policy<'_>,
        at: NaiveDateTime,
    ) -> Result<Cow<'_, State>, LedgerError> {
        if self.state.due(at).is_none() {
            return Ok(Cow::Borrowed(&self.state));
        }
        let mut then = self.aside();
        then.advance(policy, at)?;
        Ok(Cow::Owned(then.state))
    }

    /// Decides on a request as [`Ledger::submit`] would, and carries out nothing.
    ///
    /// # Errors
    /// [`LedgerError`] where the request makes no sense.
    pub fn consider(
        &self,
        policy: &Policy<'_>,
        at: NaiveDateTime,
        request: &Request,
    ) -> Result<Decision, LedgerError> {
        let state = self.state_at(policy, at)?;
        Ok(decide(&state, policy, at, request)?)
    }

    /// Carries out what is scheduled up to a moment, in the order in which it is due: each an entry
    /// of its own, with its own decision.
    ///
    /// # Errors
    /// [`LedgerError`] where one of them can't be decided on; those before it are carried out.
    pub fn advance(&mut self, policy: &Policy<'_>, at: NaiveDateTime) -> Result<(), LedgerError> {
        while let Some(pending) = self.state.due(at).cloned() {
            let due = self
                .state
                .now
                .map_or(pending.due, |now| now.max(pending.due));
            let request = Request::Due(pending);
            let decision = decide(&self.state, policy, due, &request)?;
            self.carry_out(policy, due, request, &decision)?;
        }
        Ok(())
    }

    /// Decides on a request and, where it goes through, appends the entry that carries it out; what
    /// is scheduled up to then takes place before. A calculation changes nothing, so that nothing is
    /// appended for it.
    ///
    /// # Errors
    /// [`LedgerError`] where the request makes no sense; then nothing is appended for it.
    pub fn submit(
        &mut self,
        policy: &Policy<'_>,
        at: NaiveDateTime,
        request: Request,
    ) -> Result<Receipt, LedgerError> {
        self.advance(policy, at)?;
        let decision = decide(&self.state, policy, at, &request)?;
        let calculated = decision.calculation.is_some();
        if calculated || !decision.outcome.goes_through() {
            return Ok(Receipt {
                decision,
                entry: None,
            });
        }
        let number = self.carry_out(policy, at, request, &decision)?;
        Ok(Receipt {
            decision,
            entry: Some(number),
        })
    }

    fn carry_out(
        &mut self,
        policy: &Policy<'_>,
        at: NaiveDateTime,
        request: Request,
        decision: &Decision,
    ) -> Result<u64, LedgerError> {
        let number = self.next_number();
        let version = policy.book.version.clone();
        self.append(Entry::of_decision(number, at, request, decision, version))?;
        Ok(number)
    }

    /// Takes an entry back by a new one that balances it, and gives the new entry's number; what is
    /// scheduled up to then takes place before.
    ///
    /// # Errors
    /// [`LedgerError::CannotUndo`] where a later entry builds on it.
    pub fn undo(
        &mut self,
        policy: &Policy<'_>,
        at: NaiveDateTime,
        entry: u64,
    ) -> Result<u64, LedgerError> {
        self.advance(policy, at)?;
        let number = self.next_number();
        let compensation = undo::compensation(self, number, at, entry, &policy.book.version)?;
        self.append(compensation)?;
        Ok(number)
    }

    /// The reference of the payment that an entry made, at once or by what it scheduled.
    pub fn payment_of(&self, entry: u64) -> Option<&str> {
        let effects = &self.entry(entry)?.effects;
        effects.iter().find_map(|effect| match effect {
            Effect::Paid(payment) => Some(payment.reference.as_str()),
            Effect::Scheduled(pending) => self.payment_of(self.settled_by(pending.number)?),
            _ => None,
        })
    }

    /// The reference of the transfer that an entry sent, where it has to be accepted.
    pub fn transfer_of(&self, entry: u64) -> Option<String> {
        let effects = &self.entry(entry)?.effects;
        effects.iter().find_map(|effect| match effect {
            Effect::Scheduled(pending) => match pending.event {
                Event::Return(_) => Some(pending.reference()),
                Event::Sweep(_) | Event::Repay { .. } => None,
            },
            _ => None,
        })
    }

    /// The entry by which what was scheduled under that number had its time.
    pub fn settled_by(&self, number: u32) -> Option<u64> {
        let settles = |effect: &Effect| match effect {
            Effect::Settled(pending) => pending.number == number,
            _ => false,
        };
        let mut entries = self.entries.iter();
        let entry = entries.find(|entry| entry.effects.iter().any(settles))?;
        Some(entry.number)
    }

    /// The entry that takes that one back, where there is one.
    pub fn undone_by(&self, entry: u64) -> Option<u64> {
        self.undone.get(&entry).copied()
    }

    fn next_number(&self) -> u64 {
        u64::try_from(self.entries.len())
            .unwrap_or(u64::MAX)
            .saturating_add(1)
    }

    /// Appends an entry that was decided before, here or in another session.
    ///
    /// # Errors
    /// [`LedgerError`] where it can't follow; then the ledger is as it was.
    pub fn append(&mut self, entry: Entry) -> Result<(), LedgerError> {
        if entry.number != self.next_number() {
            return Err(LedgerError::OutOfOrder {
                entry: entry.number,
            });
        }
        if self.state.now.is_some_and(|now| entry.at < now) {
            return Err(LedgerError::OutOfOrder {
                entry: entry.number,
            });
        }
        fold::fold(&mut self.state, &entry)?;
        if let Cause::Undo { entry: earlier } = entry.cause {
            self.undone.entry(earlier).or_insert(entry.number);
        }
        self.entries.push(entry);
        Ok(())
    }
}

/// Why an entry can't be made or read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// The request makes no sense.
    Request(RequestError),
    /// Its number or date doesn't follow the last entry.
    OutOfOrder {
        /// The entry.
        entry: u64,
    },
    /// Its postings don't sum to zero.
    Unbalanced {
        /// The entry.
        entry: u64,
    },
    /// It would leave an account below zero that can't be.
    Negative {
        /// The entry.
        entry: u64,
        /// The account.
        account: Account,
    },
    /// It speaks of a person, binding or payment that isn't there.
    Dangling {
        /// The entry.
        entry: u64,
    },
    /// It can't be taken back, since this later entry builds on it, or since it is one itself.
    CannotUndo {
        /// The entry.
        entry: u64,
        /// The later entry, where it is known.
        because_of: Option<u64>,
    },
    /// Some sum is too large.
    Sum(MoneyError),
}

impl From<RequestError> for LedgerError {
    fn from(error: RequestError) -> LedgerError {
        LedgerError::Request(error)
    }
}

impl From<MoneyError> for LedgerError {
    fn from(error: MoneyError) -> LedgerError {
        LedgerError::Sum(error)
    }
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::Request(error) => write!(f, "{error}"),
            LedgerError::OutOfOrder { entry } => {
                write!(f, "entry {entry} does not follow the one before it")
            }
            LedgerError::Unbalanced { entry } => {
                write!(f, "the postings of entry {entry} do not sum to zero")
            }
            LedgerError::Negative { entry, account } => {
                write!(f, "entry {entry} would leave {account:?} below zero")
            }
            LedgerError::Dangling { entry } => {
                write!(f, "entry {entry} speaks of something that is not there")
            }
            LedgerError::CannotUndo {
                entry,
                because_of: Some(later),
            } => {
                write!(
                    f,
                    "entry {entry} cannot be taken back, since entry {later} builds on it"
                )
            }
            LedgerError::CannotUndo {
                entry,
                because_of: None,
            } => {
                write!(f, "entry {entry} cannot be taken back")
            }
            LedgerError::Sum(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for LedgerError {}
