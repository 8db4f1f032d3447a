//! What can be asked for about wallets and quotas.

use serde::{Deserialize, Serialize};

use crate::engine::PersonId;
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{Identity, Relation};

/// A wallet is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalletOpen {
    /// Whose.
    pub person: PersonId,
    /// Where it is to be used; the insured place where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// Money of a personal account is sent to a relative's wallet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalletSend {
    /// Whose account.
    pub from: PersonId,
    /// Whose wallet.
    pub to: PersonId,
    /// What the receiver is to the sender.
    pub relation: Relation,
    /// Yuan.
    pub amount: Money,
    /// How the sender proved who they are.
    #[serde(default = "super::defaults::identity")]
    pub identity: Identity,
}

/// What was sent is accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalletAccept {
    /// Which transfer.
    pub of: String,
}

/// Cash is taken out of a wallet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalletCashOut {
    /// Whose.
    pub person: PersonId,
    /// Yuan.
    pub amount: Money,
}

/// Money of a personal account is set aside for a relative to spend (共济额度).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotaSet {
    /// Whose account.
    pub holder: PersonId,
    /// Who may spend it.
    pub beneficiary: PersonId,
    /// What the beneficiary is to the holder.
    pub relation: Relation,
    /// How much there is to spend from now on, in yuan.
    pub amount: Money,
}

/// What was set aside for a relative is given up; what is unspent goes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotaDissolve {
    /// Whose account.
    pub holder: PersonId,
    /// Who may spend it.
    pub beneficiary: PersonId,
    /// Who asks for it.
    pub by: PersonId,
}
