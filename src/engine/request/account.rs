//! What can be asked for about a personal account itself.

use serde::{Deserialize, Deserializer, Serialize};

use crate::engine::PersonId;
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{Document, Product, WithdrawGround};

/// A personal account is paid out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// Whose account.
    pub person: PersonId,
    /// Why.
    pub ground: WithdrawGround,
    /// Where the insurance moves to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_region: Option<Region>,
    /// Whether the receiving side can take the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<bool>,
}

/// Commercial insurance is bought from a personal account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insure {
    /// Whose account.
    pub holder: PersonId,
    /// Who is insured.
    pub insured: PersonId,
    /// What kind of insurance.
    #[serde(deserialize_with = "product")]
    pub product: Product,
    /// Yuan.
    pub premium: Money,
    /// Papers shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Whether the insurer has a contract with the insurance office.
    #[serde(default = "super::defaults::yes")]
    pub partner: bool,
}

/// A product of whatever name: those that no rule knows are all alike.
fn product<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Product, D::Error> {
    let word = String::deserialize(deserializer)?;
    Ok(Product::parse(&word).unwrap_or(Product::Other))
}

/// The month's money comes into a personal account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// Whose.
    pub person: PersonId,
    /// Yuan.
    pub amount: Money,
}
