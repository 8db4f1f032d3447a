//! What can be asked for: the operations, with the fields that scenarios and flows give them.

mod account;
mod people;
mod wallet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use account::{Credit, Insure, Withdraw};
pub use wallet::{QuotaDissolve, QuotaSet, WalletAccept, WalletCashOut, WalletOpen, WalletSend};

use super::{Calculate, Pending, Person, PersonId};
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::{
    Care, Channel, Coverage, Credential, Document, Identity, Instrument, ItemKind, Rate, Relation,
    Venue,
};

/// One operation. All that changes state is one of these.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// A person joins the family, with what they have.
    Join(Join),
    /// What is known about a person changes.
    Amend(Amend),
    /// A holder lets a beneficiary use their personal account.
    Bind(Bind),
    /// A binding is ended.
    Unbind(Unbind),
    /// A bill is paid.
    Pay(Pay),
    /// A resident premium is paid.
    Premium(Premium),
    /// A personal account is paid out.
    Withdraw(Withdraw),
    /// A payment is returned, in whole or in part.
    Refund(Refund),
    /// A person's coverage is suspended, ended or resumed.
    Coverage(CoverageChange),
    /// Time passes.
    Wait(Wait),
    /// What was scheduled takes place. Nobody asks for it: the ledger does, when it is due.
    Due(Pending),
    /// Something is calculated, and nothing changes. It is in no journal, so that what reads journals
    /// doesn't read it.
    #[serde(skip_deserializing)]
    Calculate(Calculate),
    /// A wallet is opened.
    WalletOpen(WalletOpen),
    /// Money is sent to a relative's wallet.
    WalletSend(WalletSend),
    /// What was sent is accepted.
    WalletAccept(WalletAccept),
    /// Cash is taken out of a wallet.
    WalletCashOut(WalletCashOut),
    /// Money of a personal account is set aside for a relative.
    QuotaSet(QuotaSet),
    /// What was set aside is given up.
    QuotaDissolve(QuotaDissolve),
    /// Commercial insurance is bought from a personal account.
    Insure(Insure),
    /// The month's money comes into a personal account.
    Credit(Credit),
    /// A person is insured in another place from now on.
    Move(Move),
}

impl Request {
    /// The place that the request itself names.
    pub(super) fn place(&self) -> Option<Region> {
        match self {
            Request::Pay(request) => request.place,
            Request::WalletOpen(request) => request.region,
            Request::Move(request) => Some(request.region),
            _ => None,
        }
    }

    /// The operation's name, as in `do = "pay"`.
    pub fn name(&self) -> &'static str {
        match self {
            Request::Join(_) => "join",
            Request::Amend(_) => "amend",
            Request::Bind(_) => "bind",
            Request::Unbind(_) => "unbind",
            Request::Pay(_) => "pay",
            Request::Premium(_) => "premium",
            Request::Withdraw(_) => "withdraw",
            Request::Refund(_) => "refund",
            Request::Coverage(_) => "coverage",
            Request::Wait(_) => "wait",
            Request::Due(_) => "due",
            Request::Calculate(_) => "calculate",
            Request::WalletOpen(_) => "wallet_open",
            Request::WalletSend(_) => "wallet_send",
            Request::WalletAccept(_) => "wallet_accept",
            Request::WalletCashOut(_) => "wallet_cash_out",
            Request::QuotaSet(_) => "quota_set",
            Request::QuotaDissolve(_) => "quota_dissolve",
            Request::Insure(_) => "insure",
            Request::Credit(_) => "credit",
            Request::Move(_) => "move",
        }
    }
}

/// A person joins, with opening balances.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// Who.
    pub person: Person,
    /// The balance of the personal account; unknown where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Money>,
    /// The balance of the wallet; there is no wallet where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wallet: Option<Money>,
}

/// What is known about a person is put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amend {
    /// All that is known of the person from now on.
    pub person: Person,
    /// The balance that the personal account really has, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Money>,
}

/// A holder lets a beneficiary use their personal account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bind {
    /// 共济人.
    pub holder: PersonId,
    /// 被共济人.
    pub beneficiary: PersonId,
    /// What the beneficiary is to the holder.
    pub relation: Relation,
    /// Sharing, or a kin account that only looks like it.
    #[serde(default = "defaults::instrument")]
    pub instrument: Instrument,
    /// The first day; today where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The last day, which still counts; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// Where it is done.
    #[serde(default = "defaults::channel")]
    pub channel: Channel,
    /// Papers shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// How the holder proved who they are.
    #[serde(default = "defaults::identity")]
    pub identity: Identity,
    /// Whether the holder agreed.
    #[serde(default = "defaults::yes")]
    pub consent: bool,
    /// The most that the binding may pay in all, where the holder set one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Money>,
}

/// A binding is ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unbind {
    /// 共济人.
    pub holder: PersonId,
    /// 被共济人.
    pub beneficiary: PersonId,
    /// Who asks for it.
    pub by: PersonId,
    /// The last day, which still counts; today where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
}

/// One item of a bill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// How a refund names it.
    pub id: String,
    /// Its price in yuan.
    pub amount: Money,
    /// What it is.
    #[serde(default = "defaults::item_kind")]
    pub kind: ItemKind,
}

/// A bill is paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Who was treated, or for whom the medicine is.
    pub patient: PersonId,
    /// Where.
    pub venue: Venue,
    /// The whole bill in yuan; this or `items`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,
    /// The bill item by item; this or `total`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// What the pooled fund pays, in yuan, as the bill says; this or `pool_rate`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<Money>,
    /// The fraction that the pooled fund pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool_rate: Option<Rate>,
    /// What kind of care.
    #[serde(default = "defaults::care")]
    pub care: Care,
    /// Whether the institution or pharmacy is a designated one.
    #[serde(default = "defaults::yes")]
    pub designated: bool,
    /// Where the treatment takes place; the patient's insured place where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Region>,
    /// Whether treatment elsewhere was filed beforehand.
    #[serde(default)]
    pub filed: bool,
    /// Whether it was an emergency.
    #[serde(default)]
    pub emergency: bool,
    /// Whose credential was shown; the patient's where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_of: Option<PersonId>,
    /// What was shown.
    #[serde(default = "defaults::credential")]
    pub credential: Credential,
    /// Whether the staff were told to use aid, or the aid account was chosen.
    #[serde(default)]
    pub request_aid: bool,
    /// Only this holder's account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<PersonId>,
    /// Who fetches the medicine for the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<PersonId>,
    /// Papers shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Pay from the patient's wallet, then from the quotas granted to them.
    #[serde(default)]
    pub wallet: bool,
    /// Whether the institution supports the wallet.
    #[serde(default = "defaults::yes")]
    pub wallet_supported: bool,
}

/// What pays a premium.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PremiumFrom {
    /// A personal account.
    #[default]
    Account,
    /// A wallet.
    Wallet,
}

/// A resident premium is paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Premium {
    /// Whose premium it is.
    pub beneficiary: PersonId,
    /// Yuan.
    pub amount: Money,
    /// The year that it insures.
    pub year: i32,
    /// What pays it.
    #[serde(default)]
    pub from: PremiumFrom,
    /// Whose account or wallet; the beneficiary's own where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<PersonId>,
    /// Whether the payer chose this way of paying.
    #[serde(default = "defaults::yes")]
    pub opt_in: bool,
    /// Whether a premium already paid in cash is proven.
    #[serde(default)]
    pub proof: bool,
}

impl Premium {
    /// Whose account or wallet pays.
    pub fn payer(&self) -> &PersonId {
        self.holder.as_ref().unwrap_or(&self.beneficiary)
    }
}

/// A payment is returned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refund {
    /// Which payment.
    pub of: String,
    /// How much of it in yuan; this or `items`, or neither for all that is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Which items of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<RefundItem>,
}

/// An item to return: the whole of what is left of it, or a part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefundItem {
    /// The item of the bill.
    pub id: String,
    /// How much of it; all that is left where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// A person's coverage changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageChange {
    /// Whose.
    pub person: PersonId,
    /// What it is from now on.
    pub state: Coverage,
}

/// A person is insured in another place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Who.
    pub person: PersonId,
    /// Where from now on.
    pub region: Region,
}

/// Time passes until the request's own date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {}

/// What a field means where it is absent.
mod defaults {
    use super::{Care, Channel, Credential, Identity, Instrument, ItemKind};

    pub const fn yes() -> bool {
        true
    }
    pub const fn instrument() -> Instrument {
        Instrument::Aid
    }
    pub const fn channel() -> Channel {
        Channel::App
    }
    pub const fn identity() -> Identity {
        Identity::Face
    }
    pub const fn item_kind() -> ItemKind {
        ItemKind::Treatment
    }
    pub const fn care() -> Care {
        Care::Outpatient
    }
    pub const fn credential() -> Credential {
        Credential::ECode
    }
}
