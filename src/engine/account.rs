//! Accounts, and the postings that move money between them.

use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::money::{Money, MoneyError};

/// Something that money is in, comes from or goes to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// A person's personal account (个人账户).
    Personal(PersonId),
    /// A person's wallet (医保钱包).
    Wallet(PersonId),
    /// What a holder has set aside for a beneficiary (共济额度).
    Quota {
        /// Whose money it is.
        holder: PersonId,
        /// Who may spend it.
        beneficiary: PersonId,
    },
    /// A person's own cash or bank card: net, in (+) or out (−).
    Cash(PersonId),
    /// The pooled fund (统筹基金).
    Pool,
    /// Hospitals and pharmacies.
    Provider,
    /// The collection of premiums.
    PremiumCollection,
    /// Commercial insurers.
    Insurer,
    /// Where balances come from that were there before the journal began.
    Opening,
    /// Money that is scheduled to come to a person and not there yet.
    OnTheWay(PersonId),
}

impl Account {
    /// Whose money is kept in it; none where it is nobody's, outside, or cash.
    pub fn owner(&self) -> Option<&PersonId> {
        match self {
            Account::Personal(owner)
            | Account::Wallet(owner)
            | Account::Quota { holder: owner, .. } => Some(owner),
            Account::Cash(_)
            | Account::Pool
            | Account::Provider
            | Account::PremiumCollection
            | Account::Insurer
            | Account::Opening
            | Account::OnTheWay(_) => None,
        }
    }

    /// Whether the account may never be below zero.
    pub fn never_negative(&self) -> bool {
        match self {
            Account::Personal(_)
            | Account::Wallet(_)
            | Account::Quota { .. }
            | Account::OnTheWay(_) => true,
            Account::Cash(_)
            | Account::Pool
            | Account::Provider
            | Account::PremiumCollection
            | Account::Insurer
            | Account::Opening => false,
        }
    }
}

/// One line of a balanced entry: so much into (+) or out of (−) an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The account.
    pub account: Account,
    /// Yuan in (+) or out (−).
    pub amount: Money,
}

impl Posting {
    /// So much into an account.
    pub fn credit(account: Account, amount: Money) -> Posting {
        Posting { account, amount }
    }

    /// So much out of an account.
    pub fn debit(account: Account, amount: Money) -> Posting {
        Posting {
            account,
            amount: amount.negated(),
        }
    }
}

/// Whether the postings of an entry sum to zero.
///
/// # Errors
/// [`MoneyError::Overflow`] where they can't be summed.
pub fn balanced(postings: &[Posting]) -> Result<bool, MoneyError> {
    Ok(Money::sum(postings.iter().map(|posting| posting.amount))?.is_zero())
}
