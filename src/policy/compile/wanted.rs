//! Checks a clause's value against its type, and says in words what that type is.

use chrono::{NaiveDate, NaiveTime};
use serde_json::Value;

use super::rule::{
    AccountOrder, AmountLimit, Arrival, BenefitsStop, ClauseId, ClosedAccount, ClosedHours,
    CollectionWindow, Coverage, Credential, Document, Effect, EmployeeStatus, EndDate, Enrolment,
    Identity, Instrument, ItemKind, OffSite, PartialRefund, Party, Period, PremiumPayment, Product,
    Purchases, RefundCap, RefundWay, Relation, Repeat, Request, ResumeMonth, Rule, Scheme,
    Shortfall, Territory, TransferRule, Venue, WithdrawGround, ZeroBalance,
};

/// The value in the type of its clause, or nothing where it is of another type.
pub fn typed(id: ClauseId, value: Value) -> Option<Rule> {
    let rule = Rule::typed(id, value).ok()?;
    if let Rule::PremiumWindow(CollectionWindow::Days(days)) = &rule {
        month_day(&days.first)?;
        month_day(&days.last)?;
    }
    match &rule {
        Rule::WalletHours(ClosedHours::Night(night)) => {
            hour(night.from)?;
            hour(night.to)?;
        }
        Rule::WalletPending(Arrival::Accepted { returns_at }) => {
            hour(*returns_at)?;
        }
        _ => {}
    }
    Some(rule)
}

/// An hour of the day, from 0 to 23.
fn hour(hour: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, 0, 0)
}

/// A day of a leap year, written `MM-DD`.
fn month_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d").ok()
}

/// Words of a closed list, as they are written in a pack.
fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    let quoted: Vec<String> = all
        .iter()
        .map(|one| format!("\"{}\"", word(*one)))
        .collect();
    quoted.join(", ")
}

/// What to write as a word of a closed list.
fn one_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    match all {
        [_] => words(all, word),
        _ => format!("one of {}", words(all, word)),
    }
}

/// What to write as a list of words.
fn list_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    format!("a list [...] of {}", words(all, word))
}

/// What to write as the value of a clause.
///
/// Every clause is named, so that a new one can't be forgotten here.
pub fn form(id: ClauseId) -> String {
    match id {
        ClauseId::BindHolderScheme | ClauseId::BindBeneficiaryInsured => {
            list_of(Scheme::ALL, Scheme::word)
        }
        ClauseId::BindRelation => relations(),
        ClauseId::BindTerritory | ClauseId::WalletVenue => one_of(Territory::ALL, Territory::word),
        ClauseId::BindMemberLimit | ClauseId::BindLifetimeLimit => {
            "a number of people such as 10, or \"none\"".to_owned()
        }
        ClauseId::BindSingleHolder
        | ClauseId::BindConsent
        | ClauseId::PayBound
        | ClauseId::PremiumBound
        | ClauseId::PremiumSingleAccount
        | ClauseId::PremiumExclusive
        | ClauseId::PremiumProof
        | ClauseId::PremiumOptIn
        | ClauseId::WithdrawCondition
        | ClauseId::CreditFormalities
        | ClauseId::WalletBalance
        | ClauseId::WalletCashOut
        | ClauseId::WalletSupported
        | ClauseId::WalletFiling
        | ClauseId::QuotaBalance
        | ClauseId::QuotaFrozen
        | ClauseId::InsureInsured
        | ClauseId::InsurePartner => "true or false".to_owned(),
        ClauseId::BindHolderBalance => one_of(ZeroBalance::ALL, ZeroBalance::word),
        ClauseId::BindPeriod => one_of(EndDate::ALL, EndDate::word),
        ClauseId::BindDuplicate => one_of(Repeat::ALL, Repeat::word),
        ClauseId::BindRebind | ClauseId::UnbindEffect => one_of(Effect::ALL, Effect::word),
        ClauseId::BindIdentity => list_of(Identity::ALL, Identity::word),
        ClauseId::BindDocuments | ClauseId::PayAgent | ClauseId::InsureDocuments => documents(),
        ClauseId::BindCoverage | ClauseId::PayCoverage | ClauseId::CreditCoverage => format!(
            "{{ needs = [...], dissolves = [...] }}; needs is {}",
            list_of(Coverage::ALL, Coverage::word)
        ),
        ClauseId::BindInstrument => list_of(Instrument::ALL, Instrument::word),
        ClauseId::UnbindParty => list_of(Party::ALL, Party::word),
        ClauseId::PayCredential | ClauseId::PayEntitlement => one_of(Party::ALL, Party::word),
        ClauseId::PayCredentialKind => list_of(Credential::ALL, Credential::word),
        ClauseId::PayVenue => venues(),
        ClauseId::PayScope => scope(),
        ClauseId::PayOrder => one_of(AccountOrder::ALL, AccountOrder::word),
        ClauseId::PayRequest => {
            let each = one_of(Request::ALL, Request::word);
            format!("{{ hospital = …, pharmacy = … }}, each {each}")
        }
        ClauseId::PayFiling => one_of(OffSite::ALL, OffSite::word),
        ClauseId::PayHolderBalance => one_of(Shortfall::ALL, Shortfall::word),
        ClauseId::PayLimit => one_of(AmountLimit::ALL, AmountLimit::word),
        ClauseId::PremiumMode => one_of(PremiumPayment::ALL, PremiumPayment::word),
        ClauseId::PremiumWindow => {
            "{ first = \"MM-DD\", last = \"MM-DD\", year = 2025 }, where year may be left out, or \"none\""
                .to_owned()
        }
        ClauseId::PremiumEnrolment => one_of(Enrolment::ALL, Enrolment::word),
        ClauseId::WithdrawGround => grounds(),
        ClauseId::WithdrawTransfer => one_of(TransferRule::ALL, TransferRule::word),
        ClauseId::RefundAmount => one_of(RefundCap::ALL, RefundCap::word),
        ClauseId::RefundRoute => one_of(RefundWay::ALL, RefundWay::word),
        ClauseId::RefundPartial => one_of(PartialRefund::ALL, PartialRefund::word),
        ClauseId::RefundClosedAccount => one_of(ClosedAccount::ALL, ClosedAccount::word),
        ClauseId::CreditAmount => {
            let per = one_of(Period::ALL, Period::word);
            format!(
                "a list of {{ from = 0, to = 69, amount = \"100.00\", per = …, about = true or false \
                 }}; from and to are ages and may be left out as about may, per is {per}"
            )
        }
        ClauseId::CreditRate => "{ least = \"0.02\", most = \"0.03\" }".to_owned(),
        ClauseId::GapStop => one_of(BenefitsStop::ALL, BenefitsStop::word),
        ClauseId::GapResume => {
            let from = one_of(ResumeMonth::ALL, ResumeMonth::word);
            format!(
                "{{ paid_up = {{ most_months = 3, from = … }}, wait = {{ least_months = 3, \
                 paid_months = 6 }}, refer = true or false }}, each may be left out; from is {from}"
            )
        }
        ClauseId::GapBackPay => {
            let who = list_of(EmployeeStatus::ALL, EmployeeStatus::word);
            format!("{{ who = [...], most_months = 3 }}; who is {who}")
        }
        ClauseId::GapYears => {
            "{ paying_up_keeps = true or false, zero_from = 3 }; zero_from may be left out"
                .to_owned()
        }
        ClauseId::YearsCumulative | ClauseId::YearsActual => {
            "{ male = 30, female = 25, elsewhere = true or false }; elsewhere may be left out"
                .to_owned()
        }
        ClauseId::BaseBounds => {
            let who = list_of(EmployeeStatus::ALL, EmployeeStatus::word);
            format!(
                "{{ who = [...], floor = \"4416.00\", cap = \"22078.00\", rate = \"0.1\" }}; rate \
                 may be left out, who is {who}"
            )
        }
        ClauseId::ReimbursementTier => {
            "a list of { to = \"3000.00\", rate = \"0.88\" }, from the lowest up; the last has no \
             `to`"
                .to_owned()
        }
        ClauseId::ReimbursementClass => {
            "{ b = \"0.8\", precious = \"0.7\", special_exam = \"0.7\", out_of_catalogue = \"0\" }"
                .to_owned()
        }
        ClauseId::ReimbursementDeductible => {
            "three amounts, for hospitals of level 1, 2 and 3: [\"100.00\", \"200.00\", \"300.00\"]"
                .to_owned()
        }
        ClauseId::ReimbursementOffsite => "{ filed = \"1\", emergency = \"0.9\" }".to_owned(),
        ClauseId::ReimbursementCap => "{ limit = \"630000.00\", above = \"0.8\" }".to_owned(),
        ClauseId::WaitMonths => {
            "{ fixed = 3, each_year = 1, long_from = 4, long_least = 6 }, in months and years"
                .to_owned()
        }
        ClauseId::MaternityDays => "{ natural = 98, difficult = 113 }".to_owned(),
        ClauseId::WalletTerritory | ClauseId::QuotaTerritory => {
            "a list of codes such as [\"130000\"]; \"000000\" is the whole country".to_owned()
        }
        ClauseId::WalletIdentity => list_of(Identity::ALL, Identity::word),
        ClauseId::WalletRelation | ClauseId::QuotaRelation => relations(),
        ClauseId::WalletActive => list_of(Coverage::ALL, Coverage::word),
        ClauseId::WalletAmountLimit => "whole yuan such as 2000, or \"none\"".to_owned(),
        ClauseId::WalletDailyCount => "a number such as 3, or \"none\"".to_owned(),
        ClauseId::WalletHours => "{ from = 22, to = 6 }, or \"none\"".to_owned(),
        ClauseId::InsureHolder => format!(
            "{{ schemes = [...], coverage = [...] }}; schemes is {}, coverage {}",
            list_of(Scheme::ALL, Scheme::word),
            list_of(Coverage::ALL, Coverage::word)
        ),
        ClauseId::InsureProduct => list_of(Product::ALL, Product::word),
        ClauseId::InsureLimit => {
            let counts = one_of(Purchases::ALL, Purchases::word);
            format!("{{ rate = \"0.4\", counts = … }}; counts is {counts}")
        }
        ClauseId::QuotaDissolve => format!(
            "{{ by = [...], coverage = [...], beyond = … }}; by is {}, coverage {}, beyond {}",
            list_of(Party::ALL, Party::word),
            list_of(Coverage::ALL, Coverage::word),
            one_of(Territory::ALL, Territory::word)
        ),
        ClauseId::WalletPending => {
            "\"at_once\", \"ended\", or { accepted = { returns_at = 6 } }, an hour from 0 to 23"
                .to_owned()
        }
    }
}

/// The form of a relation rule.
fn relations() -> String {
    let words = words(Relation::ALL, Relation::word);
    format!("a list [...], or {{ allowed = [...], refer = [...] }}, of {words}")
}

/// The form of groups of papers.
fn documents() -> String {
    let words = words(Document::ALL, Document::word);
    format!("a list of lists [[...], [...]], one paper of each is needed, of {words}")
}

/// The form of a venue rule.
fn venues() -> String {
    let venues = list_of(Venue::ALL, Venue::word);
    format!("{{ designated_only = true or false, venues = [...] }}; venues is {venues}")
}

/// The form of a scope rule.
fn scope() -> String {
    let kinds = list_of(ItemKind::ALL, ItemKind::word);
    format!("{{ hospital = [...], pharmacy = [...] }}, each {kinds}")
}

/// The form of a rule on grounds of withdrawal.
fn grounds() -> String {
    let grounds = list_of(WithdrawGround::ALL, WithdrawGround::word);
    format!("{{ allowed = [...], refer = [...] }}, each {grounds}")
}
