//! The words and values of clauses about commercial insurance.

use serde::{Deserialize, Serialize};

use super::words::{by_word, unknown_word};
use super::{Coverage, Rate, Scheme};

words! {
    /// What kind of commercial insurance is bought.
    Product {
        /// 商业健康保险.
        Health = "health",
        /// 意外伤害保险.
        Accident = "accident",
        /// Any other.
        Other = "other",
    }
    /// Which purchases a limit counts.
    Purchases {
        /// All that were not returned.
        All = "all",
        /// Each by itself.
        Each = "each",
    }
}

/// Who may buy commercial insurance from a personal account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsuranceHolder {
    /// The schemes that they may belong to.
    pub schemes: Vec<Scheme>,
    /// The coverage that they need.
    pub coverage: Vec<Coverage>,
}

/// How much commercial insurance may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InsuranceLimit {
    /// Which part of the balance.
    pub rate: Rate,
    /// Which purchases count: where all do, the balance is taken as it would be without them.
    pub counts: Purchases,
}
