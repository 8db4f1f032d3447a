//! The operations that the format describes and that are not built yet: read in full, so that a
//! mistake in one is found, and reported by name when they are to be run.

use serde::{Deserialize, Serialize};

use crate::engine::PersonId;
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::Document;

/// An operation that can be read but not run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum NotBuilt {
    Insure(Insure),
    Credit(Credit),
    Move(Move),
}

impl NotBuilt {
    /// Their names in `do`.
    pub const NAMES: &'static [&'static str] = &["insure", "credit", "move"];

    /// The operation's name.
    pub fn name(&self) -> &'static str {
        match self {
            NotBuilt::Insure(_) => "insure",
            NotBuilt::Credit(_) => "credit",
            NotBuilt::Move(_) => "move",
        }
    }
}

/// Clauses that the format names and no pack holds yet.
pub const CLAUSES: &[&str] = &[
    "insure.holder",
    "insure.insured",
    "insure.product",
    "insure.limit",
    "insure.documents",
    "insure.partner",
];

/// Declares the fields of an operation.
macro_rules! operations {
    ($( $name:ident { $( $(#[$meta:meta])* $field:ident: $type:ty, )+ } )+) => { $(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs)]
        pub struct $name { $( $(#[$meta])* pub $field: $type, )+ }
    )+ };
}

operations! {
    Insure {
        holder: PersonId,
        insured: PersonId,
        product: String,
        premium: Money,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<Document>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        partner: Option<bool>,
    }
    Credit { person: PersonId, amount: Money, }
    Move { person: PersonId, region: Region, }
}
