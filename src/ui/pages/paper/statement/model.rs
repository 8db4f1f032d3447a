//! A year of a person's accounts, or of the family's: a fold of the journal, summed twice.

use chrono::Datelike;

use crate::engine::{Account, Effect, Event, PersonId};
use crate::ledger::{Cause, Entry, Ledger};
use crate::money::{Money, MoneyError};

/// A statement.
#[derive(Debug, PartialEq)]
pub(super) struct Statement {
    /// Every account that had money moved by the end of the year.
    pub accounts: Vec<Kept>,
    /// Who used whose money in that year.
    pub used: Vec<Used>,
}

/// An account over a year.
#[derive(Debug, PartialEq)]
pub(super) struct Kept {
    pub account: Account,
    /// What was in it when the year began; nothing where that wasn't known.
    pub opening: Option<Money>,
    /// What moved, entry by entry.
    pub moves: Vec<Move>,
    /// What went out in all.
    pub out: Money,
    /// What came in in all.
    pub into: Money,
    /// What was in it when the year ended: all that was ever posted to it, summed by itself.
    pub closing: Option<Money>,
}

impl Kept {
    /// Whether the figures agree; nothing where a balance isn't known.
    pub fn agrees(&self) -> Option<bool> {
        let (opening, closing) = (self.opening?, self.closing?);
        let reckoned = opening.plus(self.into).and_then(|it| it.minus(self.out));
        Some(reckoned == Ok(closing))
    }
}

/// What an entry moved in an account.
#[derive(Debug, PartialEq)]
pub(super) struct Move {
    /// The entry's number.
    pub entry: u64,
    /// In (+) or out (−).
    pub amount: Money,
    /// What was in the account after it, where that is known.
    pub balance: Option<Money>,
}

/// What one person used of another's money.
#[derive(Debug, PartialEq)]
pub(super) struct Used {
    pub account: Account,
    pub by: PersonId,
    pub paid: Money,
    pub returned: Money,
}

impl Statement {
    /// The statement of one person, or of everybody, for a year.
    ///
    /// # Errors
    /// [`MoneyError`] where a sum is too large.
    pub fn of(
        ledger: &Ledger,
        whose: Option<&PersonId>,
        year: i32,
    ) -> Result<Statement, MoneyError> {
        let balances = ledger.state().balances.keys();
        let own = balances.filter(|it| owner(it).is_some_and(|it| whose.is_none_or(|us| us == it)));
        let mut accounts = Vec::new();
        for account in own {
            accounts.extend(kept(ledger, account, year)?);
        }
        let mut used: Vec<Used> = Vec::new();
        let in_year = |it: &&Entry| it.at.year() == year;
        for entry in ledger.entries().iter().filter(in_year) {
            note_use(ledger, entry, whose, &mut used)?;
        }
        Ok(Statement { accounts, used })
    }
}

/// Whose money is in an account.
fn owner(account: &Account) -> Option<&PersonId> {
    match account {
        Account::Personal(it) | Account::Wallet(it) => Some(it),
        Account::Quota { holder, .. } => Some(holder),
        Account::Cash(_)
        | Account::Pool
        | Account::Provider
        | Account::PremiumCollection
        | Account::Insurer
        | Account::Opening
        | Account::OnTheWay(_) => None,
    }
}

/// Whether what is in that account is known after an entry; nothing where the entry doesn't say.
fn tells(entry: &Entry, account: &Account) -> Option<bool> {
    let Account::Personal(whose) = account else {
        return None;
    };
    entry.effects.iter().rev().find_map(|effect| match effect {
        Effect::Joined {
            person,
            account_known,
            ..
        }
        | Effect::Amended {
            person,
            account_known,
        } if person.id == *whose => Some(*account_known),
        _ => None,
    })
}

/// An account over a year; nothing where no money had moved in it by then.
fn kept(ledger: &Ledger, account: &Account, year: i32) -> Result<Option<Kept>, MoneyError> {
    let moved = |entry: &Entry| {
        let own = entry.postings.iter().filter(|it| it.account == *account);
        let mut amounts = own.map(|it| it.amount).peekable();
        let touched = amounts.peek().is_some();
        Money::sum(amounts).map(|sum| touched.then_some(sum))
    };
    let (mut known, mut balance, mut opening) = (true, Money::ZERO, Some(Money::ZERO));
    let (mut out, mut into, mut moves) = (Money::ZERO, Money::ZERO, Vec::new());
    let mut all = Vec::new();
    for entry in ledger.entries() {
        if entry.at.year() > year {
            break;
        }
        known = tells(entry, account).unwrap_or(known);
        if let Some(amount) = moved(entry)? {
            balance = balance.plus(amount)?;
            all.push(amount);
            if entry.at.year() == year {
                out = out.plus(amount.negated().or_zero())?;
                into = into.plus(amount.or_zero())?;
                moves.push(Move {
                    entry: entry.number,
                    amount,
                    balance: known.then_some(balance),
                });
            }
        }
        if entry.at.year() < year {
            opening = known.then_some(balance);
        }
    }
    if all.is_empty() {
        return Ok(None);
    }
    let closing = Money::sum(all)?;
    Ok(Some(Kept {
        account: account.clone(),
        opening,
        moves,
        out,
        into,
        closing: known.then_some(closing),
    }))
}

/// For whom an entry uses money, where it does.
fn user<'a>(ledger: &'a Ledger, entry: &'a Entry) -> Option<&'a PersonId> {
    if let Cause::Undo { entry } = entry.cause {
        return user(ledger, ledger.entry(entry)?);
    }
    entry.effects.iter().find_map(|effect| match effect {
        Effect::Paid(payment) => Some(&payment.patient),
        Effect::Retained { reference, .. } => {
            let payment = ledger.state().payments.get(reference)?;
            Some(&payment.patient)
        }
        Effect::Sent(transfer) => Some(&transfer.to),
        Effect::Settled(pending) => match &pending.event {
            Event::Return(transfer) => Some(&transfer.to),
            Event::Sweep(_) | Event::Repay { .. } => None,
        },
        _ => None,
    })
}

/// Notes what an entry used of another's money, and what came back.
fn note_use(
    ledger: &Ledger,
    entry: &Entry,
    whose: Option<&PersonId>,
    used: &mut Vec<Used>,
) -> Result<(), MoneyError> {
    let Some(by) = user(ledger, entry) else {
        return Ok(());
    };
    for posting in &entry.postings {
        let Some(owner) = owner(&posting.account).filter(|it| *it != by) else {
            continue;
        };
        if whose.is_some_and(|us| us != owner && us != by) {
            continue;
        }
        let known = |it: &Used| it.account == posting.account && it.by == *by;
        let place = used.iter().position(known).unwrap_or(used.len());
        if place == used.len() {
            used.push(Used {
                account: posting.account.clone(),
                by: by.clone(),
                paid: Money::ZERO,
                returned: Money::ZERO,
            });
        }
        if let Some(it) = used.get_mut(place) {
            it.paid = it.paid.plus(posting.amount.negated().or_zero())?;
            it.returned = it.returned.plus(posting.amount.or_zero())?;
        }
    }
    Ok(())
}
