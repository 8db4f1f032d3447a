//! The flows: binding, ending a binding, paying, refunding, one question a page.
//!
//! Each flow is a conversation (`bind.rs`, `unbind.rs`, `pay.rs`, `refund.rs`) that knows no
//! browser: it asks the engine what it still has to ask, and ends with a request. `pages.rs` shows
//! its questions, `check.rs` its answers, `done.rs` and `refused.rs` what came of it.

mod aid;
mod answer;
mod answers;
mod bind;
mod check;
mod done;
mod draft;
mod facts;
mod inputs;
mod interview;
mod items;
mod lines;
mod pages;
mod papers;
mod pay;
mod question;
mod refund;
mod refused;
mod remedy;
#[cfg(test)]
mod tests;
mod unbind;

pub use done::done;
pub use pages::{ask, start, start_with};
pub use refused::refused;
pub use remedy::question_of;
