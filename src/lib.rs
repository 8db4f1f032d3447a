//! 共济通: who may use whose medical-insurance personal account, what a bill is paid from, where a
//! refund goes, and why, clause by clause.
//!
//! Arrows go one way: policy ← engine ← ledger ← scenario ← store ← ui.

pub mod engine;
pub mod ledger;
pub mod money;
pub mod policy;
pub mod scenario;
pub mod sorted;
pub mod store;
#[cfg(feature = "ui")]
pub mod ui;
