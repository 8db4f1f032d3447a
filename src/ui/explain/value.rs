//! What a clause demands, in words: its value, whatever its type.

use super::choice::{
    ASK_OFFICE, arrival, effect, end_date, enrolment, limit, off_site, order, own, partial,
    premium_mode, repeat, territory, transfer, zero_balance,
};
use super::names::{Join, inside, list, place};
use super::sums;
use crate::money::Money;
use crate::policy::rule::{
    ClosedAccount, ClosedHours, CollectionWindow, CountLimit, CoverageRule, DissolveRule, Document,
    InsuranceHolder, InsuranceLimit, ItemKind, MoneyLimit, NightHours, Purchases, RefundCap,
    RefundWay, RelationRule, Request, RequestRule, ScopeRule, Shortfall, VenueRule, WindowDays,
    WithdrawRule,
};
use crate::policy::{Region, Rule};
use crate::ui::text::{Lang, Said, Text, percent, text, words, yuan};

/// The value of a clause as part of a sentence.
pub fn requirement(rule: &Rule) -> Said {
    Said::new(|lang| in_words(rule, lang))
}

fn in_words(rule: &Rule, lang: Lang) -> String {
    match rule {
        Rule::BindHolderScheme(it) | Rule::BindBeneficiaryInsured(it) => {
            any(lang, it, words::scheme)
        }
        Rule::BindRelation(it) => relation(lang, it),
        Rule::BindTerritory(it) | Rule::WalletVenue(it) => territory(*it).pick(lang).to_owned(),
        Rule::BindMemberLimit(it) | Rule::BindLifetimeLimit(it) => count(lang, *it),
        Rule::BindHolderBalance(it) => zero_balance(*it).pick(lang).to_owned(),
        Rule::BindPeriod(it) => end_date(*it).pick(lang).to_owned(),
        Rule::BindDuplicate(it) => repeat(*it).pick(lang).to_owned(),
        Rule::BindRebind(it) | Rule::UnbindEffect(it) => effect(*it).pick(lang).to_owned(),
        Rule::BindIdentity(it) => any(lang, it, words::identity),
        Rule::BindDocuments(it) | Rule::PayAgent(it) | Rule::InsureDocuments(it) => {
            papers(lang, it)
        }
        Rule::BindCoverage(it) | Rule::PayCoverage(it) | Rule::CreditCoverage(it) => {
            coverage(lang, it)
        }
        Rule::BindInstrument(it) => any(lang, it, words::instrument),
        Rule::UnbindParty(it) => any(lang, it, words::party),
        Rule::PayCredential(it) | Rule::PayEntitlement(it) => own(*it).pick(lang).to_owned(),
        Rule::PayCredentialKind(it) => any(lang, it, words::credential),
        Rule::PayVenue(it) => venue(lang, it),
        Rule::PayScope(it) => scope(lang, it),
        Rule::PayOrder(it) => order(*it).pick(lang).to_owned(),
        Rule::PayRequest(it) => asking(lang, it),
        Rule::PayFiling(it) => off_site(*it).pick(lang).to_owned(),
        Rule::PayHolderBalance(Shortfall::PayOtherwise) => lang
            .pick(
                "有多少付多少，剩下的用别的办法付",
                "it pays what it has, the rest is paid otherwise",
            )
            .to_owned(),
        Rule::PayLimit(it) => limit(*it).pick(lang).to_owned(),
        Rule::BindSingleHolder(it) => truth(*it, ONE_HOLDER, MANY_HOLDERS).pick(lang).to_owned(),
        Rule::BindConsent(it)
        | Rule::PayBound(it)
        | Rule::PremiumBound(it)
        | Rule::PremiumSingleAccount(it)
        | Rule::PremiumExclusive(it)
        | Rule::PremiumProof(it)
        | Rule::PremiumOptIn(it)
        | Rule::WithdrawCondition(it)
        | Rule::CreditFormalities(it)
        | Rule::WalletBalance(it)
        | Rule::WalletSupported(it)
        | Rule::WalletFiling(it)
        | Rule::QuotaBalance(it)
        | Rule::InsurePartner(it) => truth(*it, NEEDED, NOT_NEEDED).pick(lang).to_owned(),
        Rule::PremiumMode(it) => premium_mode(*it).pick(lang).to_owned(),
        Rule::PremiumWindow(it) => window(lang, it),
        Rule::PremiumEnrolment(it) => enrolment(*it).pick(lang).to_owned(),
        Rule::WithdrawGround(it) => grounds(lang, it),
        Rule::WithdrawTransfer(it) => transfer(*it).pick(lang).to_owned(),
        Rule::RefundAmount(RefundCap::PaidPerSource) => lang
            .pick("每个来源最多退它付过的数", "at most what each source paid")
            .to_owned(),
        Rule::RefundRoute(RefundWay::Original) => lang
            .pick("从哪里付的，退回哪里", "back to where it came from")
            .to_owned(),
        Rule::RefundPartial(it) => partial(*it).pick(lang).to_owned(),
        Rule::RefundClosedAccount(ClosedAccount::Refer) => ASK_OFFICE.pick(lang).to_owned(),
        Rule::CreditAmount(_)
        | Rule::CreditRate(_)
        | Rule::GapStop(_)
        | Rule::GapResume(_)
        | Rule::GapBackPay(_)
        | Rule::GapYears(_)
        | Rule::YearsCumulative(_)
        | Rule::YearsActual(_)
        | Rule::BaseBounds(_)
        | Rule::ReimbursementTier(_)
        | Rule::ReimbursementClass(_)
        | Rule::ReimbursementDeductible(_)
        | Rule::ReimbursementOffsite(_)
        | Rule::ReimbursementCap(_)
        | Rule::WaitMonths(_)
        | Rule::MaternityDays(_) => sums::in_words(rule, lang),
        Rule::InsureHolder(it) => insurance_holder(lang, it),
        Rule::InsureInsured(it) => truth(*it, ONESELF, ANYBODY).pick(lang).to_owned(),
        Rule::InsureProduct(it) => any(lang, it, words::product),
        Rule::InsureLimit(it) => insurance_limit(lang, *it),
        Rule::QuotaFrozen(it) => truth(*it, FROZEN, NOT_FROZEN).pick(lang).to_owned(),
        Rule::QuotaDissolve(it) => dissolving(lang, it),
        Rule::WalletTerritory(it) | Rule::QuotaTerritory(it) => open_places(lang, it),
        Rule::WalletIdentity(it) => any(lang, it, words::identity),
        Rule::WalletRelation(it) | Rule::QuotaRelation(it) => relation(lang, it),
        Rule::WalletActive(it) => any(lang, it, words::coverage),
        Rule::WalletAmountLimit(MoneyLimit::AtMost(most)) => {
            let most = yuan(lang, Money::from_fen(most.saturating_mul(100)));
            lang.pick(
                format!("每笔最多 {most}"),
                format!("{most} at most each time"),
            )
        }
        Rule::WalletDailyCount(CountLimit::AtMost(most)) => lang.pick(
            format!("一天最多 {most} 笔"),
            format!("{most} a day at most"),
        ),
        Rule::WalletAmountLimit(MoneyLimit::Unlimited(_))
        | Rule::WalletDailyCount(CountLimit::Unlimited(_)) => {
            lang.pick("没有规定上限", "no limit is stated").to_owned()
        }
        Rule::WalletHours(ClosedHours::Night(NightHours { from, to })) => lang.pick(
            format!("{from}点到第二天{to}点不能转"),
            format!("nothing is sent from {from}:00 to {to}:00"),
        ),
        Rule::WalletHours(ClosedHours::Never(_)) => {
            lang.pick("没有规定时间", "no hours are stated").to_owned()
        }
        Rule::WalletPending(it) => arrival(lang, *it),
        Rule::WalletCashOut(it) => truth(*it, CAN, CANNOT).pick(lang).to_owned(),
    }
}

const CAN: Text = text("能取", "it can");
const CANNOT: Text = text("不能取", "it can’t");
const ONESELF: Text = text("只能给自己买", "oneself only");
const ANYBODY: Text = text("给谁买都行", "anybody");
const FROZEN: Text = text("定出去的，自己不能用", "its owner can’t use it");
const NOT_FROZEN: Text = text("定出去的，自己还能用", "its owner can still use it");
const NEEDED: Text = text("要", "needed");
const NOT_NEEDED: Text = text("不要求", "not needed");
const ONE_HOLDER: Text = text("一次只能有一位", "one at a time");
const MANY_HOLDERS: Text = text("可以有几位", "several are allowed");

fn truth(it: bool, yes: Text, no: Text) -> Text {
    if it { yes } else { no }
}

fn insurance_holder(lang: Lang, rule: &InsuranceHolder) -> String {
    let schemes = any(lang, &rule.schemes, words::scheme);
    let coverage = any(lang, &rule.coverage, words::coverage);
    lang.pick(
        format!("参加{schemes}，参保状态是{coverage}"),
        format!("in {schemes}, and {coverage}"),
    )
}

fn insurance_limit(lang: Lang, rule: InsuranceLimit) -> String {
    let rate = percent(rule.rate);
    match rule.counts {
        Purchases::All => lang.pick(
            format!("买过的和这次的一起，最多用余额的 {rate}"),
            format!("at most {rate} of the balance, all purchases together"),
        ),
        Purchases::Each => lang.pick(
            format!("每次最多用当时余额的 {rate}"),
            format!("at most {rate} of the balance each time"),
        ),
    }
}

/// Who gives a quota up, and what ends it.
fn dissolving(lang: Lang, rule: &DissolveRule) -> String {
    let by = any(lang, &rule.by, words::party);
    let coverage = any(lang, &rule.coverage, words::coverage);
    let area = territory(rule.beyond).pick(lang);
    lang.pick(
        format!("{by}都能解除；参保状态是{coverage}，或者搬出{area}，自动解除"),
        format!("given up by {by}; it ends by itself once {coverage}, or beyond: {area}"),
    )
}

/// The places in which wallets are open.
fn open_places(lang: Lang, regions: &[Region]) -> String {
    let places = regions.iter();
    let places: Vec<String> = places
        .map(|region| place(*region).pick(lang).to_owned())
        .collect();
    if places.is_empty() {
        return lang.pick("哪里都还没有开通", "nowhere yet").to_owned();
    }
    list(lang, &places, Join::And)
}

/// Several words of which each will do.
fn any<T: Copy>(lang: Lang, several: &[T], word: impl Fn(T) -> Text) -> String {
    let shown: Vec<String> = several.iter().map(|it| inside(lang, word(*it))).collect();
    if shown.is_empty() {
        return lang.pick("哪一种都不行", "none").to_owned();
    }
    list(lang, &shown, Join::Or)
}

fn relation(lang: Lang, rule: &RelationRule) -> String {
    let RelationRule { allowed, refer } = rule;
    if allowed.is_empty() {
        return lang
            .pick(
                "只能自己用，谁都不能绑",
                "nobody: the account is for its owner alone",
            )
            .to_owned();
    }
    let can = any(lang, allowed, words::relation);
    if refer.is_empty() {
        return can;
    }
    let ask = any(lang, refer, words::relation);
    lang.pick(
        format!("{can}；{ask}要问经办机构"),
        format!("{can}; for {ask}, ask the office"),
    )
}

fn count(lang: Lang, it: CountLimit) -> String {
    match it {
        CountLimit::AtMost(most) => lang.pick(format!("最多 {most} 位"), format!("{most} at most")),
        CountLimit::Unlimited(_) => lang.pick("没有规定上限", "no limit is stated").to_owned(),
    }
}

/// One paper of each group.
fn papers(lang: Lang, groups: &[Vec<Document>]) -> String {
    if groups.is_empty() {
        return lang
            .pick("没有规定要带什么", "no papers are asked for")
            .to_owned();
    }
    let groups: Vec<String> = groups
        .iter()
        .map(|group| {
            let papers = any(lang, group, words::document);
            match group.len() {
                0 | 1 => papers,
                _ => lang.pick(
                    format!("{papers}，一样就行"),
                    format!("{papers}, one is enough"),
                ),
            }
        })
        .collect();
    groups.join(lang.pick("，还有", "; and "))
}

fn coverage(lang: Lang, rule: &CoverageRule) -> String {
    let needs = any(lang, &rule.needs, words::coverage);
    if rule.dissolves.is_empty() {
        return lang.pick(format!("要{needs}"), needs);
    }
    let ends = any(lang, &rule.dissolves, words::coverage);
    lang.pick(
        format!("要{needs}；{ends}的，绑定自动解除"),
        format!("{needs}; once {ends}, the binding ends by itself"),
    )
}

fn venue(lang: Lang, rule: &VenueRule) -> String {
    let venues = any(lang, &rule.venues, words::venue);
    match (rule.designated_only, lang) {
        (true, Lang::Zh) => format!("定点的{venues}"),
        (true, Lang::En) => format!("designated ones: {venues}"),
        (false, Lang::Zh | Lang::En) => venues,
    }
}

fn scope(lang: Lang, rule: &ScopeRule) -> String {
    let kinds = |several: &[ItemKind]| any(lang, several, words::item_kind);
    let (hospital, pharmacy) = (kinds(&rule.hospital), kinds(&rule.pharmacy));
    lang.pick(
        format!("医院里：{hospital}；药店里：{pharmacy}"),
        format!("in a hospital: {hospital}; in a pharmacy: {pharmacy}"),
    )
}

fn asking(lang: Lang, rule: &RequestRule) -> String {
    let how = |it: Request| match it {
        Request::Automatic => lang.pick("不用说明", "no need to ask"),
        Request::Explicit => lang.pick("要先说明", "ask for it first"),
    };
    let (hospital, pharmacy) = (how(rule.hospital), how(rule.pharmacy));
    lang.pick(
        format!("医院{hospital}，药店{pharmacy}"),
        format!("in a hospital: {hospital}; in a pharmacy: {pharmacy}"),
    )
}

fn window(lang: Lang, it: &CollectionWindow) -> String {
    match it {
        CollectionWindow::Unstated(_) => lang
            .pick("没有找到当地的日期", "the local days are not known")
            .to_owned(),
        CollectionWindow::Days(WindowDays { first, last, year }) => {
            let parts = |day: &str| {
                let (month, day) = day.split_once('-').unwrap_or((day, ""));
                let bare = |part: &str| part.trim_start_matches('0').to_owned();
                (bare(month), bare(day))
            };
            let ((from_month, from), (to_month, to)) = (parts(first), parts(last));
            let before = match year {
                Some(year) => {
                    let before = year.saturating_sub(1);
                    lang.pick(format!("{before}年"), before.to_string())
                }
                None => lang.pick("前一年", "the year before").to_owned(),
            };
            lang.pick(
                format!("{before}{from_month}月{from}日到{to_month}月{to}日"),
                format!("{from}/{from_month} to {to}/{to_month} of {before}, day before month"),
            )
        }
    }
}

fn grounds(lang: Lang, rule: &WithdrawRule) -> String {
    let ask = any(lang, &rule.refer, words::withdraw_ground);
    let can = any(lang, &rule.allowed, words::withdraw_ground);
    match (rule.allowed.is_empty(), rule.refer.is_empty()) {
        (_, true) => can,
        (true, false) => lang.pick(
            format!("{ask}，都要问经办机构"),
            format!("for {ask}, ask the office"),
        ),
        (false, false) => lang.pick(
            format!("{can}；{ask}要问经办机构"),
            format!("{can}; for {ask}, ask the office"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Book;

    #[test]
    fn every_value_in_the_book_is_said() {
        for clause in Book::standard().clauses() {
            for rule in std::iter::once(&clause.rule).chain(&clause.literal) {
                let said = requirement(rule);
                assert!(!said.pick(Lang::Zh).is_empty(), "{:?}", clause.reference());
                let zh = said.pick(Lang::Zh);
                assert!(!zh.contains(|it: char| it.is_ascii_lowercase()), "{zh}");
                assert!(said.pick(Lang::En).is_ascii_or_quotes(), "{:?}", said);
            }
        }
    }

    trait English {
        fn is_ascii_or_quotes(&self) -> bool;
    }

    impl English for str {
        fn is_ascii_or_quotes(&self) -> bool {
            !self.is_empty() && !self.contains('_') && self.chars().all(|it| it < '\u{2e80}')
        }
    }
}
