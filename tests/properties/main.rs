//! The laws: what holds for any family, any bill and any order of things.
//!
//! `PROPTEST_CASES` says on how many cases each law is tried.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../files/mod.rs"]
mod files;
mod journal;
mod knowledge;
mod means;
mod money;
mod reasons;
mod refunds;
mod scheduled;
mod story;
mod tell;
