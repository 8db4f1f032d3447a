//! What a flow is: how it asks, and what it says around its questions.

use chrono::NaiveDateTime;

use super::draft::Draft;
use super::interview::{Interview, Known};
use super::{
    bind, coverage, credit, insure, moving, pay, premium, quota_dissolve, quota_set, refund,
    unbind, wallet_accept, wallet_cash_out, wallet_open, wallet_send, why, withdraw,
};
use crate::engine::Request;
use crate::ledger::Ledger;
use crate::policy::Policy;
use crate::ui::route::Flow;
use crate::ui::text::Text;

/// One flow, in data and plain functions.
pub(super) struct Conversation {
    /// Asks what its request needs, and gives the request once nothing is open.
    pub ask: fn(&mut Interview<'_>) -> Option<Request>,
    /// How many questions it has as a rule.
    pub usual: usize,
    /// What the button says that does it.
    pub button: Text,
    /// The heading where it is refused.
    pub refused: Text,
    /// Where there is nothing to choose from: what that is called, and what to do about it.
    pub nothing: fn(&Known<'_>) -> Option<(Text, Text)>,
    /// The question that each field of the request comes from, for links that change it.
    pub questions: &'static [(&'static str, &'static str)],
    /// The family that it asks about, where that is only supposed: then nothing is done at the end,
    /// and what came out is explained.
    pub supposes: Option<Suppose>,
}

/// Makes a supposed family of the one that is there and what a draft tells.
pub(super) type Suppose = fn(&Ledger, &Policy<'_>, NaiveDateTime, &Draft) -> Ledger;

impl Conversation {
    /// That of a flow.
    pub fn of(flow: Flow) -> &'static Conversation {
        match flow {
            Flow::Bind => &bind::TALK,
            Flow::Unbind => &unbind::TALK,
            Flow::Pay => &pay::TALK,
            Flow::Refund => &refund::TALK,
            Flow::Premium => &premium::TALK,
            Flow::WalletOpen => &wallet_open::TALK,
            Flow::WalletSend => &wallet_send::TALK,
            Flow::WalletAccept => &wallet_accept::TALK,
            Flow::WalletCashOut => &wallet_cash_out::TALK,
            Flow::QuotaSet => &quota_set::TALK,
            Flow::QuotaDissolve => &quota_dissolve::TALK,
            Flow::Insure => &insure::TALK,
            Flow::Credit => &credit::TALK,
            Flow::Move => &moving::TALK,
            Flow::Withdraw => &withdraw::TALK,
            Flow::Coverage => &coverage::TALK,
            Flow::Why => &why::TALK,
        }
    }

    /// The question that a field of the request comes from.
    pub fn question(&self, field: &str) -> Option<&'static str> {
        let found = self.questions.iter().find(|(name, _)| *name == field);
        found.map(|(_, question)| *question)
    }
}
