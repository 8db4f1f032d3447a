//! The words of the rules: what a person, a request or a clause can say, one enum for each.

use serde::{Deserialize, Serialize};

/// Writes and reads an enum as its word, or where no person reads it as the number of that word. By
/// hand, since this is much less code in the browser than what would be derived for each of them.
macro_rules! in_words {
    ($name:ident, $word:path) => {
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.serialize_str($word(*self))
                } else {
                    serializer.serialize_u8(*self as u8)
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if !deserializer.is_human_readable() {
                    let number = usize::from(u8::deserialize(deserializer)?);
                    let word = $name::ALL.get(number).copied();
                    return word.ok_or_else(|| serde::de::Error::custom("no such word"));
                }
                let text = String::deserialize(deserializer)?;
                $name::parse(&text)
                    .ok_or_else(|| serde::de::Error::custom(unknown_word(&text, $name::WORDS)))
            }
        }
    };
}

/// The value that a word stands for. Looking it up in a list is less code than a comparison for each
/// word, and the same code for every enum.
pub(super) fn by_word<T: Copy>(word: &str, words: &[&str], all: &[T]) -> Option<T> {
    let place = words.iter().position(|it| *it == word)?;
    all.get(place).copied()
}

/// What is said about a word that stands for nothing here.
pub(super) fn unknown_word(text: &str, known: &[&str]) -> String {
    format!(
        "unknown word `{text}`, expected one of `{}`",
        known.join("`, `")
    )
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

            /// The words for them, in the same order.
            const WORDS: &'static [&'static str] = &[ $( $word, )+ ];

            /// The word that stands for it in packs, scenarios and stored entries.
            pub const fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )+ }
            }

            /// The value that a word stands for.
            pub fn parse(word: &str) -> Option<$name> {
                by_word(word, $name::WORDS, $name::ALL)
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
    /// The word for a limit that does not exist.
    NoLimit {
        /// No limit.
        None = "none",
    }
}
