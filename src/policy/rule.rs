//! The vocabulary of the rules: every kind of clause that a pack may hold, and the type of its value.
//!
//! The set is closed on purpose. The shapes of these rules are few and known; what varies by region
//! and date is the values, and those are data. A value that doesn't fit its kind can't be compiled.
//!
//! This file is part of the build script too, so it depends on nothing else of the crate.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Writes and reads an enum as its word. By hand, since this is much less code in the browser than
/// what would be derived for each of them.
macro_rules! in_words {
    ($name:ident, $word:path) => {
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($word(*self))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                $name::parse(&text).ok_or_else(|| {
                    let known: Vec<&str> = $name::ALL.iter().map(|it| $word(*it)).collect();
                    serde::de::Error::custom(unknown_word(&text, &known))
                })
            }
        }
    };
}

/// What is said about a word that stands for nothing here.
fn unknown_word(text: &str, known: &[&str]) -> String {
    format!(
        "unknown word `{text}`, expected one of `{}`",
        known.join("`, `")
    )
}

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
        #[derive(Clone, Debug, PartialEq)]
        pub enum Rule {
            $( $(#[$doc])* $kind($value), )+
        }

        impl ClauseId {
            /// Every clause there is, in the order of the chapters.
            pub const ALL: &'static [ClauseId] = &[ $( ClauseId::$kind, )+ ];

            /// The dotted name that packs, scenarios and addresses use.
            pub const fn name(self) -> &'static str {
                match self { $( ClauseId::$kind => $name, )+ }
            }

            /// The clause of that dotted name.
            pub fn parse(name: &str) -> Option<ClauseId> {
                match name { $( $name => Some(ClauseId::$kind), )+ _ => None }
            }
        }

        impl Rule {
            /// A clause's value in the type that its id asks for.
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

            /// The value as packs write it.
            ///
            /// # Errors
            /// Where it can't be written, which no type here makes happen.
            pub fn plain(&self) -> Result<serde_json::Value, serde_json::Error> {
                match self { $( Rule::$kind(value) => serde_json::to_value(value), )+ }
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
}

/// Declares an enum of plain words, written in packs and scenarios in snake case.
macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $word:literal, )+ } )+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$vdoc])* $variant, )+
        }

        in_words!($name, $name::word);

        impl $name {
            /// Every value, in the order of their declaration.
            pub const ALL: &'static [$name] = &[ $( $name::$variant, )+ ];

            /// The word that stands for it in packs, scenarios and stored entries.
            pub const fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )+ }
            }

            /// The value that a word stands for.
            pub fn parse(word: &str) -> Option<$name> {
                match word { $( $word => Some($name::$variant), )+ _ => None }
            }
        }
    )+ };
}

words! {
    /// What basic medical insurance a person belongs to.
    Scheme {
        /// 职工医保, the only scheme with a personal account (F-222).
        Employee = "employee",
        /// 居民医保.
        Resident = "resident",
        /// Not insured.
        None = "none",
    }
    /// How an employee-insured person pays.
    EmployeeStatus {
        /// 在职.
        Working = "working",
        /// 灵活就业.
        Flexible = "flexible",
        /// 退休.
        Retired = "retired",
    }
    /// Whether insurance is being enjoyed at present.
    Coverage {
        /// 正常享受待遇.
        Active = "active",
        /// 暂停.
        Suspended = "suspended",
        /// 终止.
        Ended = "ended",
    }
    /// Sex as registered; contribution years differ by it.
    Sex {
        /// 女.
        Female = "female",
        /// 男.
        Male = "male",
    }
    /// What the beneficiary is to the holder.
    Relation {
        /// 配偶.
        Spouse = "spouse",
        /// 父母.
        Parent = "parent",
        /// 子女.
        Child = "child",
        /// 兄弟姐妹.
        Sibling = "sibling",
        /// 祖父母、外祖父母.
        Grandparent = "grandparent",
        /// 孙子女、外孙子女.
        Grandchild = "grandchild",
        /// 配偶的父母.
        ParentInLaw = "parent_in_law",
        /// 子女的配偶.
        ChildInLaw = "child_in_law",
        /// 堂表亲.
        Cousin = "cousin",
        /// 其他.
        Other = "other",
    }
    /// How near two insured places must be.
    Territory {
        /// The same pooling area, a city as a rule.
        SamePoolingArea = "same_pooling_area",
        /// The same province.
        SameProvince = "same_province",
        /// Anywhere in the country.
        Nationwide = "nationwide",
    }
    /// What a zero balance does to a binding.
    ZeroBalance {
        /// Nothing.
        Ignore = "ignore",
        /// The binding is made, with a warning.
        Warn = "warn",
        /// The binding is refused.
        Deny = "deny",
    }
    /// Whether a binding needs an end date.
    EndDate {
        /// It may stay open.
        Optional = "optional",
        /// The form wants one.
        Required = "required",
    }
    /// Whether doing a thing again is accepted.
    Repeat {
        /// A second one is refused.
        Deny = "deny",
        /// A second one replaces the first.
        Replace = "replace",
    }
    /// When something takes effect.
    Effect {
        /// At once.
        Immediate = "immediate",
        /// At midnight, so that the day itself still counts.
        NextDay = "next_day",
    }
    /// How a person proved who they are.
    Identity {
        /// 人脸.
        Face = "face",
        /// 密码.
        Password = "password",
        /// Not at all.
        None = "none",
    }
    /// A paper that a window may ask for.
    Document {
        /// 共济人身份证.
        HolderId = "holder_id",
        /// 被共济人身份证.
        BeneficiaryId = "beneficiary_id",
        /// 患者身份证.
        PatientId = "patient_id",
        /// 代办人身份证.
        AgentId = "agent_id",
        /// 社会保障卡.
        SocialSecurityCard = "social_security_card",
        /// 户口簿.
        HouseholdRegister = "household_register",
        /// 结婚证.
        MarriageCertificate = "marriage_certificate",
        /// 出生医学证明.
        BirthCertificate = "birth_certificate",
        /// 亲属关系证明.
        RelationProof = "relation_proof",
        /// 缴费凭证.
        Receipt = "receipt",
    }
    /// What is set up between two people.
    Instrument {
        /// 家庭共济.
        Aid = "aid",
        /// 亲情账户, which shows a relative's code and shares no money (F-153).
        Kin = "kin",
    }
    /// Where a request is made.
    Channel {
        /// 手机端.
        App = "app",
        /// 经办窗口.
        Window = "window",
    }
    /// A part that a person plays.
    Party {
        /// 共济人.
        Holder = "holder",
        /// 被共济人.
        Beneficiary = "beneficiary",
        /// 患者.
        Patient = "patient",
    }
    /// What is shown to be treated as an insured person.
    Credential {
        /// 社会保障卡.
        Card = "card",
        /// 医保电子凭证.
        ECode = "e_code",
        /// 身份证.
        IdCard = "id_card",
        /// 刷脸.
        Face = "face",
    }
    /// Where care or medicine is bought.
    Venue {
        /// 医院.
        Hospital = "hospital",
        /// 药店.
        Pharmacy = "pharmacy",
        /// 网上药店.
        OnlinePharmacy = "online_pharmacy",
        /// 互联网医院.
        InternetHospital = "internet_hospital",
    }
    /// What kind of care a bill is for.
    Care {
        /// 门诊.
        Outpatient = "outpatient",
        /// 住院.
        Inpatient = "inpatient",
        /// 购药.
        Purchase = "purchase",
    }
    /// What kind of good or service an item of a bill is.
    ItemKind {
        /// 药品.
        Drug = "drug",
        /// 医疗器械.
        Device = "device",
        /// 医用耗材.
        Consumable = "consumable",
        /// 检查检验.
        Exam = "exam",
        /// 治疗.
        Treatment = "treatment",
        /// 疫苗.
        Vaccine = "vaccine",
        /// 公共卫生.
        PublicHealth = "public_health",
        /// 体育健身.
        Fitness = "fitness",
        /// 养生保健.
        Wellness = "wellness",
        /// 其他商品.
        OtherGoods = "other_goods",
    }
    /// Which personal account goes first.
    AccountOrder {
        /// The patient's own.
        OwnFirst = "own_first",
        /// The holder's (C-09).
        AidFirst = "aid_first",
    }
    /// Whether aid comes by itself.
    Request {
        /// The system does it.
        Automatic = "automatic",
        /// The patient has to ask for it.
        Explicit = "explicit",
    }
    /// From what distance treatment counts as off-site.
    OffSite {
        /// Outside the pooling area.
        OutsidePoolingArea = "outside_pooling_area",
        /// Outside the province.
        OutsideProvince = "outside_province",
        /// Never.
        Never = "never",
    }
    /// What happens where the holder's money doesn't suffice.
    Shortfall {
        /// The rest is paid otherwise.
        PayOtherwise = "pay_otherwise",
    }
    /// Whether a cap on an amount exists.
    AmountLimit {
        /// The amount that the holder authorised, where one was set.
        Authorised = "authorised",
        /// No cap.
        None = "none",
    }
    /// How a premium leaves the account.
    PremiumPayment {
        /// At once.
        Direct = "direct",
        /// By itself at the end of the month.
        MonthEndSweep = "month_end_sweep",
        /// Paid in cash first, repaid with the next month's plan.
        ReimburseNextMonth = "reimburse_next_month",
    }
    /// What a not yet enrolled person needs for a premium.
    Enrolment {
        /// The office decides.
        Refer = "refer",
        /// Enrolment comes first.
        Required = "required",
    }
    /// How much may be refunded.
    RefundCap {
        /// What is left of the payment, from every source apart.
        PaidPerSource = "paid_per_source",
    }
    /// Where a refund goes.
    RefundWay {
        /// To the account that each yuan came from.
        Original = "original",
    }
    /// How a part of a bill is refunded.
    PartialRefund {
        /// The bill that remains is settled again.
        Resettle = "resettle",
        /// What was used last comes back first.
        ReverseOrder = "reverse_order",
        /// From every source in proportion, split by largest remainder.
        Proportional = "proportional",
    }
    /// What becomes of a refund to a closed account.
    ClosedAccount {
        /// The office decides, and nothing is posted.
        Refer = "refer",
    }
    /// Why a personal account is to be paid out.
    WithdrawGround {
        /// No particular reason.
        Ordinary = "ordinary",
        /// 死亡.
        Death = "death",
        /// 出国（境）定居.
        Emigration = "emigration",
        /// 主动放弃职工医保.
        Renunciation = "renunciation",
        /// 转移接续.
        Transfer = "transfer",
    }
    /// What becomes of a personal account on a move to another province.
    TransferRule {
        /// It goes along, and to the bank only where it cannot.
        FollowsRelation = "follows_relation",
        /// No rule is known here.
        Refer = "refer",
    }
}

/// Which relatives may be bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "RelationRuleForm")]
pub struct RelationRule {
    /// The closed list (C-02).
    pub allowed: Vec<Relation>,
    /// Those about whom the sources are silent, so that the office decides (C-03).
    pub refer: Vec<Relation>,
}

/// A relation rule is written as a plain list, or as a table with `allowed` and `refer`.
#[derive(Deserialize)]
#[serde(untagged)]
enum RelationRuleForm {
    List(Vec<Relation>),
    Table(RelationTable),
}

/// The table form of a relation rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RelationTable {
    allowed: Vec<Relation>,
    #[serde(default)]
    refer: Vec<Relation>,
}

impl From<RelationRuleForm> for RelationRule {
    fn from(form: RelationRuleForm) -> Self {
        match form {
            RelationRuleForm::List(allowed) => RelationRule {
                allowed,
                refer: Vec::new(),
            },
            RelationRuleForm::Table(RelationTable { allowed, refer }) => {
                RelationRule { allowed, refer }
            }
        }
    }
}

/// A limit on a number of people: a number, or `"none"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CountLimit {
    /// At most this many.
    AtMost(u32),
    /// No limit is stated.
    Unlimited(NoLimit),
}

words! {
    /// The word for a limit that does not exist.
    NoLimit {
        /// No limit.
        None = "none",
    }
}

/// What a person whose coverage is not active loses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageRule {
    /// Which coverage keeps the right.
    pub needs: Vec<Coverage>,
    /// Which coverage of either side dissolves a binding for good.
    #[serde(default)]
    pub dissolves: Vec<Coverage>,
}

/// Where the personal account and aid may be spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VenueRule {
    /// Whether only designated (定点) institutions and pharmacies count.
    pub designated_only: bool,
    /// Where aid is paid; at any other venue no source says so, and it is not.
    pub venues: Vec<Venue>,
}

/// What the personal account and aid may pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRule {
    /// What is in scope at hospitals.
    pub hospital: Vec<ItemKind>,
    /// What is in scope at pharmacies.
    pub pharmacy: Vec<ItemKind>,
}

/// Where aid comes by itself and where it has to be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestRule {
    /// At hospitals, in person or on the internet.
    pub hospital: Request,
    /// At pharmacies, in person or on the internet.
    pub pharmacy: Request,
}

/// When premiums of the coming year are collected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CollectionWindow {
    /// No window is known here.
    Unstated(NoLimit),
    /// From a day of the year before to a day of that or the next year, both included.
    Days(WindowDays),
}

/// The first and the last day of a window, as `"MM-DD"` of the year before the premium's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowDays {
    /// The first day, `"MM-DD"`.
    pub first: String,
    /// The last day, `"MM-DD"`.
    pub last: String,
}

/// On which grounds a personal account is paid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRule {
    /// Grounds that are accepted.
    pub allowed: Vec<WithdrawGround>,
    /// Grounds that the office decides on.
    #[serde(default)]
    pub refer: Vec<WithdrawGround>,
}

/// A rate as a fraction of one, written in quotes: `"0.9"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rate(#[serde(with = "rust_decimal::serde::str")] pub Decimal);
