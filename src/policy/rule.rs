//! The vocabulary of the rules: every kind of clause that a pack may hold, and the type of its value.
//!
//! The set is closed on purpose. The shapes of these rules are few and known; what varies by region
//! and date is the values, and those are data. A value that doesn't fit its kind can't be compiled.
//!
//! This file and those it names are part of the build script too, so they depend on nothing else of
//! the crate but the codes of places.

use serde::{Deserialize, Serialize};

use super::region::Region;

// Each is found from here by its own path, since the build script finds this file by one.
#[macro_use]
#[path = "words.rs"]
mod words;
#[path = "insurance.rs"]
mod insurance;
#[path = "sums.rs"]
mod sums;
#[path = "values.rs"]
mod values;
#[path = "ways.rs"]
mod ways;

pub use insurance::*;
pub use sums::*;
pub use values::*;
pub use ways::*;
pub use words::*;
use words::{by_word, unknown_word};
/// Declares the clause kinds once: the value enum, the id enum, the dotted names and typed access.
macro_rules! clauses {
    ($( $(#[$doc:meta])* $kind:ident($value:ty) = $name:literal, )+) => {
        /// The id of a clause, such as `bind.member_limit`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ClauseId {
            $( $(#[$doc])* $kind, )+
        }

        in_words!(ClauseId, ClauseId::name);

        /// A clause's value, typed by the clause's id.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Rule {
            $( $(#[$doc])* $kind($value), )+
        }

        impl ClauseId {
            /// Every clause there is, in the order of the chapters.
            pub const ALL: &'static [ClauseId] = &[ $( ClauseId::$kind, )+ ];

            /// The dotted names of them, in the same order.
            const WORDS: &'static [&'static str] = &[ $( $name, )+ ];

            /// The dotted name that packs, scenarios and addresses use.
            pub const fn name(self) -> &'static str {
                match self { $( ClauseId::$kind => $name, )+ }
            }

            /// The clause of that dotted name.
            pub fn parse(name: &str) -> Option<ClauseId> {
                by_word(name, ClauseId::WORDS, ClauseId::ALL)
            }
        }

        impl Rule {
            /// A clause's value, as packs and scenarios write it, in the type that its id asks for.
            ///
            /// # Errors
            /// Where the value is not of that type.
            pub fn typed(
                id: ClauseId,
                value: serde_json::Value,
            ) -> Result<Rule, serde_json::Error> {
                match id {
                    $( ClauseId::$kind => serde_json::from_value(value).map(Rule::$kind), )+
                }
            }

            /// Which clause this is a value of.
            pub const fn id(&self) -> ClauseId {
                match self { $( Rule::$kind(_) => ClauseId::$kind, )+ }
            }
        }

        /// One type for each clause, so that reading a clause gives its own type of value.
        pub mod kind {
            use super::{ClauseId, Rule};
            #[allow(unused_imports)]
            use super::*;

            /// A clause as a type: its id, and how to get the value out of a [`Rule`].
            pub trait Kind {
                /// The type of the clause's value.
                type Value;
                /// The clause's id.
                const ID: ClauseId;
                /// The value, where `rule` is of this kind.
                fn value(rule: &Rule) -> Option<&Self::Value>;
            }

            $(
                $(#[$doc])*
                #[derive(Clone, Copy, Debug)]
                pub struct $kind;

                impl Kind for $kind {
                    type Value = $value;
                    const ID: ClauseId = ClauseId::$kind;
                    fn value(rule: &Rule) -> Option<&$value> {
                        match rule { Rule::$kind(value) => Some(value), _ => None }
                    }
                }
            )+
        }
    };
}

impl Rule {
    /// The places that the value names.
    pub fn places(&self) -> &[Region] {
        match self {
            Rule::WalletTerritory(places) | Rule::QuotaTerritory(places) => places,
            _ => &[],
        }
    }
}

clauses! {
    /// Which schemes a holder may belong to.
    BindHolderScheme(Vec<Scheme>) = "bind.holder_scheme",
    /// Which schemes a beneficiary may belong to.
    BindBeneficiaryInsured(Vec<Scheme>) = "bind.beneficiary_insured",
    /// Which relatives may be bound, and which the office decides on.
    BindRelation(RelationRule) = "bind.relation",
    /// How near the two insured places must be.
    BindTerritory(Territory) = "bind.territory",
    /// How many people one holder may have bound at a time; no number where there is no limit.
    BindMemberLimit(CountLimit) = "bind.member_limit",
    /// How many different people one holder may ever bind.
    BindLifetimeLimit(CountLimit) = "bind.lifetime_limit",
    /// Whether a beneficiary may have only one holder at a time.
    BindSingleHolder(bool) = "bind.single_holder",
    /// What a zero balance of the holder does to a binding.
    BindHolderBalance(ZeroBalance) = "bind.holder_balance",
    /// Whether the form wants an end date.
    BindPeriod(EndDate) = "bind.period",
    /// What a second binding of the same two people does.
    BindDuplicate(Repeat) = "bind.duplicate",
    /// From when a beneficiary whose binding was ended may be bound again.
    BindRebind(Effect) = "bind.rebind",
    /// Whether the holder's consent is needed.
    BindConsent(bool) = "bind.consent",
    /// Which proofs of identity are accepted.
    BindIdentity(Vec<Identity>) = "bind.identity",
    /// Which papers a window asks for: one of each group.
    BindDocuments(Vec<Vec<Document>>) = "bind.documents",
    /// What suspended or ended coverage of either side does.
    BindCoverage(CoverageRule) = "bind.coverage",
    /// Which instruments share money; the others only look like it.
    BindInstrument(Vec<Instrument>) = "bind.instrument",

    /// Who may end a binding.
    UnbindParty(Vec<Party>) = "unbind.party",
    /// When an unbinding takes effect.
    UnbindEffect(Effect) = "unbind.effect",

    /// Whether aid needs a binding in force on the day.
    PayBound(bool) = "pay.bound",
    /// Whose credential must be shown.
    PayCredential(Party) = "pay.credential",
    /// Which kinds of credential settle a bill directly.
    PayCredentialKind(Vec<Credential>) = "pay.credential_kind",
    /// Where the personal account and aid may be spent.
    PayVenue(VenueRule) = "pay.venue",
    /// Which goods and services the personal account and aid may pay.
    PayScope(ScopeRule) = "pay.scope",
    /// Whether the patient's own account goes before the holder's.
    PayOrder(AccountOrder) = "pay.order",
    /// Where aid comes by itself and where it has to be asked for.
    PayRequest(RequestRule) = "pay.request",
    /// From what distance treatment elsewhere has to be filed beforehand.
    PayFiling(OffSite) = "pay.filing",
    /// Which papers someone who fetches medicine for the patient needs: one of each group.
    PayAgent(Vec<Vec<Document>>) = "pay.agent",
    /// What a holder's empty or short balance does.
    PayHolderBalance(Shortfall) = "pay.holder_balance",
    /// What suspended or ended coverage does to pool, aid and own account.
    PayCoverage(CoverageRule) = "pay.coverage",
    /// Whose entitlement to the pool counts.
    PayEntitlement(Party) = "pay.entitlement",
    /// Whether an authorised amount caps what a binding pays.
    PayLimit(AmountLimit) = "pay.limit",

    /// How a premium is paid from a personal account.
    PremiumMode(PremiumPayment) = "premium.mode",
    /// Whether another's account needs a binding first.
    PremiumBound(bool) = "premium.bound",
    /// Whether one account must cover the whole premium.
    PremiumSingleAccount(bool) = "premium.single_account",
    /// Whether employee and resident insurance exclude each other.
    PremiumExclusive(bool) = "premium.exclusive",
    /// In which months a premium of the coming year may be paid.
    PremiumWindow(CollectionWindow) = "premium.window",
    /// Whether a premium paid in cash must be proven.
    PremiumProof(bool) = "premium.proof",
    /// Whether the payer has to choose this way of paying.
    PremiumOptIn(bool) = "premium.opt_in",
    /// What happens to a premium for someone who is not enrolled yet.
    PremiumEnrolment(Enrolment) = "premium.enrolment",

    /// On which grounds a personal account may be paid out.
    WithdrawGround(WithdrawRule) = "withdraw.ground",
    /// What must hold besides the ground.
    WithdrawCondition(bool) = "withdraw.condition",
    /// What becomes of the account on a move.
    WithdrawTransfer(TransferRule) = "withdraw.transfer",

    /// How much of a payment may be returned.
    RefundAmount(RefundCap) = "refund.amount",
    /// Where a refund goes.
    RefundRoute(RefundWay) = "refund.route",
    /// How a part of a bill is returned.
    RefundPartial(PartialRefund) = "refund.partial",
    /// What happens where the account that paid is closed.
    RefundClosedAccount(ClosedAccount) = "refund.closed_account",

    /// How much is credited to a retiree's account, by age.
    CreditAmount(Vec<CreditBand>) = "credit.amount",
    /// Whose insurance must be in order for a credit.
    CreditCoverage(CoverageRule) = "credit.coverage",
    /// Whether the formalities of retirement must be done for a retiree's credit.
    CreditFormalities(bool) = "credit.formalities",
    /// Which part of the average pension is credited where no amounts are fixed.
    CreditRate(RateRange) = "credit.rate",

    /// From when there are no benefits where payment stopped.
    GapStop(BenefitsStop) = "gap.stop",
    /// From when there are benefits again.
    GapResume(ResumeRule) = "gap.resume",
    /// Who may pay up the missed months.
    GapBackPay(BackPayRule) = "gap.back_pay",
    /// What a gap does to the months that were paid.
    GapYears(GapYearsRule) = "gap.years",

    /// How many years have to be paid in all for insurance in retirement.
    YearsCumulative(YearsRule) = "years.cumulative",
    /// How many of them have to be really paid.
    YearsActual(YearsRule) = "years.actual",

    /// Between which amounts the monthly base lies.
    BaseBounds(BoundsRule) = "base.bounds",

    /// What the pool pays of each part of a cost; empty where no rates are known.
    ReimbursementTier(Vec<Tier>) = "reimbursement.tier",
    /// What the pool pays of goods and services that are not of class A.
    ReimbursementClass(ClassRates) = "reimbursement.class",
    /// From which amount in a year on the pool pays, by hospital level from 1 to 3.
    ReimbursementDeductible([Yuan; 3]) = "reimbursement.deductible",
    /// Which part of the local rate the pool pays for care elsewhere.
    ReimbursementOffsite(OffsiteRates) = "reimbursement.offsite",
    /// How much the pool pays at most.
    ReimbursementCap(PoolCap) = "reimbursement.cap",

    /// How long a resident waits for benefits after years without insurance.
    WaitMonths(WaitRule) = "wait.months",

    /// For how many days a maternity allowance is paid.
    MaternityDays(MaternityRule) = "maternity.days",

    /// In which places wallets are open, by code; `000000` is the whole country.
    WalletTerritory(Vec<Region>) = "wallet.territory",
    /// Which proofs of identity a transfer takes.
    WalletIdentity(Vec<Identity>) = "wallet.identity",
    /// To which relatives money may be sent, and which the office decides on.
    WalletRelation(RelationRule) = "wallet.relation",
    /// Whether the personal account must have what is sent.
    WalletBalance(bool) = "wallet.balance",
    /// Which coverage both sides need.
    WalletActive(Vec<Coverage>) = "wallet.active",
    /// How much one transfer may be.
    WalletAmountLimit(MoneyLimit) = "wallet.amount_limit",
    /// How many transfers a day may be sent.
    WalletDailyCount(CountLimit) = "wallet.daily_count",
    /// In which hours nothing can be sent.
    WalletHours(ClosedHours) = "wallet.hours",
    /// How a transfer arrives.
    WalletPending(Arrival) = "wallet.pending",
    /// Whether a wallet can be paid out.
    WalletCashOut(bool) = "wallet.cash_out",
    /// How near to the insured place a wallet pays.
    WalletVenue(Territory) = "wallet.venue",
    /// Whether the institution has to support the wallet.
    WalletSupported(bool) = "wallet.supported",
    /// Whether care that was filed beforehand may be paid from a wallet elsewhere too.
    WalletFiling(bool) = "wallet.filing",

    /// In which places a quota can be set, by code; `000000` is the whole country.
    QuotaTerritory(Vec<Region>) = "quota.territory",
    /// For which relatives a quota can be set, and which the office decides on.
    QuotaRelation(RelationRule) = "quota.relation",
    /// Whether the personal account must have what is set aside.
    QuotaBalance(bool) = "quota.balance",
    /// Whether the holder can no longer use what is set aside.
    QuotaFrozen(bool) = "quota.frozen",
    /// Who may give a quota up, and what ends it by itself.
    QuotaDissolve(DissolveRule) = "quota.dissolve",

    /// Who may buy commercial insurance from a personal account.
    InsureHolder(InsuranceHolder) = "insure.holder",
    /// Whether only the account's own holder may be insured.
    InsureInsured(bool) = "insure.insured",
    /// What kinds of commercial insurance.
    InsureProduct(Vec<Product>) = "insure.product",
    /// How much of the balance.
    InsureLimit(InsuranceLimit) = "insure.limit",
    /// Which papers: one of each group.
    InsureDocuments(Vec<Vec<Document>>) = "insure.documents",
    /// Whether the insurer needs a contract with the office.
    InsurePartner(bool) = "insure.partner",
}

impl ClauseId {
    /// Those that only some places have: elsewhere no rule is known, and the office decides.
    pub const LOCAL: &'static [ClauseId] = &[
        ClauseId::CreditAmount,
        ClauseId::YearsCumulative,
        ClauseId::YearsActual,
        ClauseId::BaseBounds,
        ClauseId::ReimbursementClass,
        ClauseId::ReimbursementDeductible,
        ClauseId::MaternityDays,
        ClauseId::InsureHolder,
        ClauseId::InsureInsured,
        ClauseId::InsureProduct,
        ClauseId::InsureLimit,
        ClauseId::InsureDocuments,
        ClauseId::InsurePartner,
    ];
}
