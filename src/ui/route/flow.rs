//! The flows: what can be done, one question at a time.

/// An operation that the page asks for, one question at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Binding a relative.
    Bind,
    /// Ending a binding.
    Unbind,
    /// Paying a bill.
    Pay,
    /// Returning a payment.
    Refund,
    /// Paying a resident premium.
    Premium,
    /// Opening a wallet.
    WalletOpen,
    /// Sending money to a relative's wallet.
    WalletSend,
    /// Accepting what was sent.
    WalletAccept,
    /// Taking cash out of a wallet.
    WalletCashOut,
    /// Setting money aside for a relative.
    QuotaSet,
    /// Giving up what was set aside.
    QuotaDissolve,
    /// Buying commercial insurance.
    Insure,
    /// Money comes into a personal account.
    Credit,
    /// Somebody is insured in another place.
    Move,
    /// Having a personal account paid out.
    Withdraw,
    /// Insurance breaks off, ends or goes on.
    Coverage,
    /// Finding out why something doesn't work.
    Why,
}

impl Flow {
    /// Every flow.
    pub const ALL: &'static [Flow] = &[
        Flow::Bind,
        Flow::Unbind,
        Flow::Pay,
        Flow::Refund,
        Flow::Premium,
        Flow::WalletOpen,
        Flow::WalletSend,
        Flow::WalletAccept,
        Flow::WalletCashOut,
        Flow::QuotaSet,
        Flow::QuotaDissolve,
        Flow::Insure,
        Flow::Credit,
        Flow::Move,
        Flow::Withdraw,
        Flow::Coverage,
        Flow::Why,
    ];
    /// The last part of the address where everything is checked before it is done.
    pub const CHECK: &'static str = "check";

    /// The first part of the flow's addresses, the name of its draft, and that of the operation
    /// that it asks for.
    pub const fn word(self) -> &'static str {
        match self {
            Flow::Bind => "bind",
            Flow::Unbind => "unbind",
            Flow::Pay => "pay",
            Flow::Refund => "refund",
            Flow::Premium => "premium",
            Flow::WalletOpen => "wallet_open",
            Flow::WalletSend => "wallet_send",
            Flow::WalletAccept => "wallet_accept",
            Flow::WalletCashOut => "wallet_cash_out",
            Flow::QuotaSet => "quota_set",
            Flow::QuotaDissolve => "quota_dissolve",
            Flow::Insure => "insure",
            Flow::Credit => "credit",
            Flow::Move => "move",
            Flow::Withdraw => "withdraw",
            Flow::Coverage => "coverage",
            Flow::Why => "why",
        }
    }

    /// The flow of that name.
    pub fn parse(word: &str) -> Option<Flow> {
        Flow::ALL.iter().copied().find(|it| it.word() == word)
    }
}
