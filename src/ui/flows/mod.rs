//! The flows: binding, paying, premiums, wallets, accounts, one question a page.
//!
//! Each flow is a conversation in a file of its own (`bind.rs`, `pay.rs`, `premium.rs` …) that knows
//! no browser: it asks the engine what it still has to ask, and ends with a request.
//! `conversation.rs` lists them, `pages.rs` shows their questions, `check.rs` the answers, `done.rs`
//! and `refused.rs` what came of it.

mod aid;
mod answer;
mod answers;
mod bind;
mod check;
mod conversation;
mod coverage;
mod credit;
mod done;
mod draft;
mod facts;
mod inputs;
mod insure;
mod interview;
mod items;
mod lines;
mod moving;
mod pages;
mod papers;
mod pay;
mod premium;
mod question;
mod quota_dissolve;
mod quota_set;
mod refund;
mod refused;
mod remedy;
pub mod strangers;
#[cfg(test)]
mod tests;
mod unbind;
mod wallet_accept;
mod wallet_cash_out;
mod wallet_open;
mod wallet_send;
mod why;
mod withdraw;

pub use done::{done, really_done};
pub use draft::Draft;
pub use pages::{ask, start, start_with};
pub use refused::{Refusal, advice, refusal, refused};
pub use remedy::question_of;
pub use why::Symptom;
