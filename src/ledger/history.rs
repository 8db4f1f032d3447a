//! How each account came to its balance: what every entry changed in it, and what was in it then.

use chrono::NaiveDateTime;

use super::Ledger;
use crate::engine::Account;
use crate::money::{Money, MoneyError};

/// What one entry changed in an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The entry.
    pub entry: u64,
    /// Its own date, China standard time.
    pub at: NaiveDateTime,
    /// Yuan in (+) or out (−), never nothing.
    pub amount: Money,
    /// What was in the account after it.
    pub balance: Money,
}

/// Everything that ever changed in an account, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The account.
    pub account: Account,
    /// The changes; there is one at least, and the last leaves what is in the account now.
    pub changes: Vec<Change>,
}

impl History {
    /// What came in and what went out since the first change, without signs. What the first change
    /// left, with the one added and the other taken away, is the balance.
    ///
    /// # Errors
    /// Where a sum is too large.
    pub fn since_first(&self) -> Result<(Money, Money), MoneyError> {
        let later = || self.changes.iter().skip(1).map(|it| it.amount);
        let into = Money::sum(later().filter(|it| it.is_positive()))?;
        let out = Money::sum(later().filter(|it| it.is_negative()))?;
        Ok((into, out.negated()))
    }
}

impl Ledger {
    /// The histories of all personal accounts, wallets and quotas in which money ever moved, in the
    /// order in which it first did. They are a fold of the postings alone, so that corrections and
    /// what was taken back are changes like any other.
    ///
    /// # Errors
    /// Where a sum is too large.
    pub fn histories(&self) -> Result<Vec<History>, MoneyError> {
        let mut histories: Vec<History> = Vec::new();
        for entry in self.entries() {
            let kept = entry.postings.iter();
            for posting in kept.filter(|it| it.account.owner().is_some()) {
                let known = histories
                    .iter()
                    .position(|it| it.account == posting.account);
                let index = known.unwrap_or(histories.len());
                if known.is_none() {
                    histories.push(History {
                        account: posting.account.clone(),
                        changes: Vec::new(),
                    });
                }
                if let Some(history) = histories.get_mut(index) {
                    history.add(entry.number, entry.at, posting.amount)?;
                }
            }
        }
        for history in &mut histories {
            history.changes.retain(|it| !it.amount.is_zero());
        }
        histories.retain(|it| !it.changes.is_empty());
        Ok(histories)
    }
}

impl History {
    /// Several postings of one entry are one change.
    fn add(&mut self, entry: u64, at: NaiveDateTime, amount: Money) -> Result<(), MoneyError> {
        let same = self.changes.last_mut().filter(|it| it.entry == entry);
        if let Some(change) = same {
            change.amount = change.amount.plus(amount)?;
            change.balance = change.balance.plus(amount)?;
            return Ok(());
        }
        let before = self.changes.last().map_or(Money::ZERO, |it| it.balance);
        self.changes.push(Change {
            entry,
            at,
            amount,
            balance: before.plus(amount)?,
        });
        Ok(())
    }
}
