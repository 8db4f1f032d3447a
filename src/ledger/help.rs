//! Whose money helped whom: what relatives' accounts paid for others, and what of it came back.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDateTime};

use super::{Entry, Ledger};
use crate::engine::{Account, Effect, Event, Payment, PersonId};
use crate::money::{Money, MoneyError};

/// Money of one person that served another in one entry, or came back in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// The entry.
    pub entry: u64,
    /// The entry's own date.
    pub at: NaiveDateTime,
    /// Whose money it is.
    pub owner: PersonId,
    /// Whom it served.
    pub user: PersonId,
    /// Yuan that were paid (+) or came back (−).
    pub amount: Money,
    /// Of what came back, when it had been paid; none of what was paid. Where the return was taken
    /// back it is paid again, and still told here.
    pub back_of: Option<NaiveDateTime>,
}

/// What one person's money did for another in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helped {
    /// Whose money it is.
    pub owner: PersonId,
    /// Whom it served.
    pub user: PersonId,
    /// What was paid in this year.
    pub paid: Money,
    /// What came back in this year, by the year in which it had been paid, the latest first.
    pub back: Vec<(i32, Money)>,
    /// The entries that paid, in order.
    pub paid_by: Vec<u64>,
    /// The entries by which it came back, in order.
    pub back_by: Vec<u64>,
}

/// What relatives' money did in one year, a row for each pair of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The calendar year of the entries.
    pub year: i32,
    /// The pairs, in the order in which they first come.
    pub rows: Vec<Helped>,
}

impl Helped {
    /// All that came back in this year.
    ///
    /// # Errors
    /// Where the sum is too large.
    pub fn came_back(&self) -> Result<Money, MoneyError> {
        Money::sum(self.back.iter().map(|(_, amount)| *amount))
    }
}

impl Year {
    /// What was paid and what came back in this year, over all rows.
    ///
    /// # Errors
    /// Where a sum is too large.
    pub fn sums(&self) -> Result<(Money, Money), MoneyError> {
        let back = self.rows.iter().map(Helped::came_back);
        let back = back.collect::<Result<Vec<_>, _>>()?;
        let paid = Money::sum(self.rows.iter().map(|it| it.paid))?;
        Ok((paid, Money::sum(back)?))
    }
}

/// Helps by the year of their entry, the latest first. What comes back counts in the year in which
/// it comes back.
///
/// # Errors
/// Where a sum is too large.
pub fn by_year<'a>(helps: impl Iterator<Item = &'a Help>) -> Result<Vec<Year>, MoneyError> {
    let mut years: Vec<Year> = Vec::new();
    for help in helps {
        let year = help.at.year();
        // Entries are in the order of their dates, so that a year once begun is the first.
        if years.first().is_none_or(|it| it.year != year) {
            let rows = Vec::new();
            years.insert(0, Year { year, rows });
        }
        if let Some(year) = years.first_mut() {
            year.add(help)?;
        }
    }
    // Where a return was taken back, nothing came back.
    for row in years.iter_mut().flat_map(|it| &mut it.rows) {
        row.back.retain(|(_, sum)| !sum.is_zero());
    }
    Ok(years)
}

impl Year {
    fn add(&mut self, help: &Help) -> Result<(), MoneyError> {
        let same = |it: &Helped| it.owner == help.owner && it.user == help.user;
        let index = self.rows.iter().position(same);
        let index = index.unwrap_or_else(|| {
            self.rows.push(Helped {
                owner: help.owner.clone(),
                user: help.user.clone(),
                paid: Money::ZERO,
                back: Vec::new(),
                paid_by: Vec::new(),
                back_by: Vec::new(),
            });
            self.rows.len() - 1
        });
        let Some(row) = self.rows.get_mut(index) else {
            return Ok(());
        };
        let behind = match help.back_of {
            None => &mut row.paid_by,
            Some(_) => &mut row.back_by,
        };
        if behind.last() != Some(&help.entry) {
            behind.push(help.entry);
        }
        let Some(paid) = help.back_of else {
            row.paid = row.paid.plus(help.amount)?;
            return Ok(());
        };
        let (of, amount) = (paid.year(), help.amount.negated());
        let place = row.back.partition_point(|(year, _)| *year > of);
        match row.back.get_mut(place).filter(|(year, _)| *year == of) {
            Some((_, sum)) => *sum = sum.plus(amount)?,
            None => row.back.insert(place, (of, amount)),
        }
        Ok(())
    }
}

impl Ledger {
    /// All that relatives' money ever did for others, in order: payments out of their personal
    /// accounts, wallets and quotas, what was sent to another's wallet, and what came back of
    /// either. What was taken back came back.
    ///
    /// # Errors
    /// Where a sum is too large.
    pub fn helps(&self) -> Result<Vec<Help>, MoneyError> {
        let mut lent = Lent::default();
        for entry in self.entries() {
            for effect in &entry.effects {
                lent.follow(entry, effect)?;
            }
        }
        Ok(lent.helps)
    }
}

/// What is known on the way through the journal.
#[derive(Default)]
struct Lent {
    helps: Vec<Help>,
    /// The payments, with what each part has not got back yet.
    payments: BTreeMap<String, Payment>,
}

impl Lent {
    fn follow(&mut self, entry: &Entry, effect: &Effect) -> Result<(), MoneyError> {
        match effect {
            Effect::Paid(payment) => {
                for part in &payment.parts {
                    self.note(entry, payment, &part.account, part.paid, None);
                }
                let reference = payment.reference.clone();
                self.payments.insert(reference, payment.clone());
                Ok(())
            }
            Effect::Retained {
                reference, parts, ..
            } => self.settle(entry, reference, parts),
            Effect::PaymentVoided { reference } => self.settle(entry, reference, &[]),
            Effect::Sent(it) => {
                self.push(entry, (&it.from, &it.to), it.amount, None);
                Ok(())
            }
            Effect::Unsent(it) => {
                let back = it.amount.negated();
                self.push(entry, (&it.from, &it.to), back, Some(it.at));
                Ok(())
            }
            Effect::Settled(pending) | Effect::Held(pending) => {
                if let Event::Return(it) = &pending.event {
                    let back = arrived(entry, &Account::Personal(it.from.clone()))?;
                    self.push(entry, (&it.from, &it.to), back.negated(), Some(it.at));
                }
                Ok(())
            }
            Effect::Joined { .. }
            | Effect::Left { .. }
            | Effect::Amended { .. }
            | Effect::Moved { .. }
            | Effect::CoverageSet { .. }
            | Effect::Bound(_)
            | Effect::BindingEnds { .. }
            | Effect::BindingRestored { .. }
            | Effect::BindingVoided { .. }
            | Effect::AccountClosed { .. }
            | Effect::AccountReopened { .. }
            | Effect::Scheduled(_)
            | Effect::Unscheduled(_)
            | Effect::WalletOpened { .. }
            | Effect::WalletUnopened { .. }
            | Effect::Granted(_)
            | Effect::Dissolved(_) => Ok(()),
        }
    }

    /// A payment now takes so much of each of its sources, and nothing of those not named.
    fn settle(&mut self, entry: &Entry, of: &str, left: &[Money]) -> Result<(), MoneyError> {
        let Some(mut payment) = self.payments.remove(of) else {
            return Ok(());
        };
        for index in 0..payment.parts.len() {
            let left = left.get(index).copied().unwrap_or(Money::ZERO);
            let Some(part) = payment.parts.get_mut(index) else {
                continue;
            };
            let more = left.minus(part.retained)?;
            part.retained = left;
            let account = part.account.clone();
            self.note(entry, &payment, &account, more, Some(payment.at));
        }
        self.payments.insert(of.to_owned(), payment);
        Ok(())
    }

    /// So much more of an account went to a payment.
    fn note(
        &mut self,
        entry: &Entry,
        payment: &Payment,
        account: &Account,
        amount: Money,
        back_of: Option<NaiveDateTime>,
    ) {
        if let Some(owner) = account.owner() {
            self.push(entry, (owner, &payment.patient), amount, back_of);
        }
    }

    fn push(
        &mut self,
        entry: &Entry,
        (owner, user): (&PersonId, &PersonId),
        amount: Money,
        back_of: Option<NaiveDateTime>,
    ) {
        if owner != user && !amount.is_zero() {
            self.helps.push(Help {
                entry: entry.number,
                at: entry.at,
                owner: owner.clone(),
                user: user.clone(),
                amount,
                back_of,
            });
        }
    }
}

/// What an entry brought into an account.
fn arrived(entry: &Entry, account: &Account) -> Result<Money, MoneyError> {
    let own = entry.postings.iter().filter(|it| it.account == *account);
    Money::sum(own.map(|it| it.amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Request;
    use crate::policy::{Book, Policy, Reading};

    /// A year's rows as text: who used whose, what was paid, what came back of which year, and the
    /// entries behind both.
    fn told(ledger: &Ledger) -> Vec<String> {
        let years = by_year(ledger.helps().unwrap().iter()).unwrap();
        let rows = years.iter().flat_map(|year| {
            year.rows.iter().map(|it| {
                let back: Vec<_> = it
                    .back
                    .iter()
                    .map(|(of, sum)| format!("{of} {sum}"))
                    .collect();
                let (year, user, owner) = (year.year, it.user.as_str(), it.owner.as_str());
                let behind = format!("{:?} {:?}", it.paid_by, it.back_by);
                format!(
                    "{year} {user}←{owner} {} [{}] {behind}",
                    it.paid,
                    back.join(", ")
                )
            })
        });
        rows.collect()
    }

    #[test]
    fn what_comes_back_counts_in_the_year_in_which_it_does() {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let ask = |ledger: &mut Ledger, at: &str, request: &str| {
            let request: Request = serde_json::from_str(request).unwrap();
            let at = format!("{at}T09:00:00").parse().unwrap();
            ledger.submit(&policy, at, request).unwrap().entry.unwrap()
        };
        let people = [
            r#"{"join":{"person":{"id":"li","scheme":"employee","region":"360100"},"account":"500.00"}}"#,
            r#"{"join":{"person":{"id":"ma","scheme":"resident","region":"360100"}}}"#,
            r#"{"bind":{"holder":"li","beneficiary":"ma","relation":"parent","channel":"app",
                "identity":"face","consent":true}}"#,
        ];
        for request in people {
            ask(&mut ledger, "2025-12-01", request);
        }
        let bill = r#"{"pay":{"patient":"ma","venue":"hospital","total":"100.00"}}"#;
        let back = r#"{"refund":{"of":"P0001","amount":"30.00"}}"#;
        assert_eq!(ask(&mut ledger, "2025-12-31", bill), 4);
        assert_eq!(told(&ledger), ["2025 ma←li 100.00 [] [4] []"]);
        assert_eq!(ask(&mut ledger, "2026-01-01", back), 5);
        assert_eq!(ask(&mut ledger, "2026-01-02", bill), 6);
        let then = [
            "2026 ma←li 100.00 [2025 30.00] [6] [5]",
            "2025 ma←li 100.00 [] [4] []",
        ];
        assert_eq!(told(&ledger), then);
        let at = "2026-01-03T09:00:00".parse().unwrap();
        assert_eq!(ledger.undo(&policy, at, 6), Ok(7));
        assert_eq!(ledger.undo(&policy, at, 5), Ok(8));
        let undone = [
            "2026 ma←li 100.00 [2026 100.00] [6] [5, 7, 8]",
            "2025 ma←li 100.00 [] [4] []",
        ];
        assert_eq!(told(&ledger), undone);
    }
}
