//! What a clause demands where it is reckoned with: bands, tiers, bounds, months and days.

use rust_decimal::Decimal;

use super::names::{Join, inside, list};
use crate::money::Money;
use crate::policy::Rule;
use crate::policy::rule::{
    BoundsRule, ClassRates, CreditBand, EmployeeStatus, Period, PoolCap, ResumeMonth, ResumeRule,
    Tier, WaitRule, YearsRule, Yuan,
};
use crate::ui::text::{Lang, counted, percent, words, yuan};

/// The value of a clause that is reckoned with, in words; empty for any other.
pub(super) fn in_words(rule: &Rule, lang: Lang) -> String {
    match rule {
        Rule::CreditAmount(it) => credit(lang, it),
        Rule::CreditRate(it) => {
            let (least, most) = (percent(it.least), percent(it.most));
            lang.pick(
                format!("比例在 {least} 到 {most} 之间"),
                format!("a rate between {least} and {most}"),
            )
        }
        Rule::GapStop(_) => lang
            .pick(
                "没有缴的那个月的次月起",
                "from the month after the unpaid one",
            )
            .to_owned(),
        Rule::GapResume(it) => resume(lang, it),
        Rule::GapBackPay(it) => {
            let (who, most) = (statuses(lang, &it.who), it.most_months);
            lang.pick(
                format!("{who}，断缴不超过 {most} 个月"),
                format!("{who}, a gap of {} at most", months(most)),
            )
        }
        Rule::GapYears(it) => {
            let in_a_row = match it.paying_up_keeps {
                true => lang.pick(
                    "补缴了，连续年限接着算",
                    "paying up keeps the years in a row",
                ),
                false => lang.pick("连续年限从头算", "the years in a row restart"),
            };
            let in_all = it.zero_from.map_or_else(
                || {
                    lang.pick("累计年限不变", "the years in all stay")
                        .to_owned()
                },
                |from| {
                    lang.pick(
                        format!("断满 {from} 个月，累计年限清零"),
                        format!("after {} the years in all fall to zero", months(from)),
                    )
                },
            );
            lang.pick(
                format!("{in_a_row}；{in_all}"),
                format!("{in_a_row}; {in_all}"),
            )
        }
        Rule::YearsCumulative(it) | Rule::YearsActual(it) => years(lang, it),
        Rule::BaseBounds(it) => base(lang, it),
        Rule::ReimbursementTier(it) => tiers(lang, it),
        Rule::ReimbursementClass(it) => classes(lang, it),
        Rule::ReimbursementDeductible([first, second, third]) => {
            let [first, second, third] = [first, second, third].map(|it| amount(lang, *it));
            lang.pick(
                format!("一级及以下 {first}，二级 {second}，三级 {third}"),
                format!("{first} at level 1, {second} at level 2, {third} at level 3"),
            )
        }
        Rule::ReimbursementOffsite(it) => {
            let (filed, emergency) = (percent(it.filed), percent(it.emergency));
            lang.pick(
                format!("备案的按本地比例的 {filed}，急诊抢救的按 {emergency}"),
                format!("{filed} of the local rate if filed, {emergency} in an emergency"),
            )
        }
        Rule::ReimbursementCap(PoolCap { limit, above }) => {
            let (limit, above) = (amount(lang, *limit), percent(*above));
            lang.pick(
                format!("到 {limit}，超过的部分付 {above}"),
                format!("up to {limit}, and {above} of what lies above"),
            )
        }
        Rule::WaitMonths(it) => wait(lang, it),
        Rule::MaternityDays(it) => {
            let (natural, difficult) = (it.natural, it.difficult);
            lang.pick(
                format!("顺产 {natural} 天，难产 {difficult} 天"),
                format!("{natural} days after a natural birth, {difficult} after a difficult one"),
            )
        }
        _ => String::new(),
    }
}

/// A number of months in English.
fn months(it: u32) -> String {
    counted(it as usize, "month", "months")
}

fn amount(lang: Lang, it: Yuan) -> String {
    yuan(lang, Money::rounded_down(it.0))
}

fn statuses(lang: Lang, several: &[EmployeeStatus]) -> String {
    let several: Vec<String> = several
        .iter()
        .map(|it| inside(lang, words::status(*it)))
        .collect();
    list(lang, &several, Join::And)
}

fn parts(lang: Lang, parts: Vec<String>) -> String {
    parts.join(lang.pick("；", "; "))
}

fn credit(lang: Lang, bands: &[CreditBand]) -> String {
    let band = |it: &CreditBand| {
        let ages = match (it.from, it.to) {
            (0, None) => String::new(),
            (0, Some(to)) => lang.pick(format!("{to} 岁及以下，"), format!("up to {to}: ")),
            (from, None) => lang.pick(format!("{from} 岁及以上，"), format!("from {from} on: ")),
            (from, Some(to)) => {
                lang.pick(format!("{from} 到 {to} 岁，"), format!("{from} to {to}: "))
            }
        };
        let about = if it.about {
            lang.pick("大约", "about ")
        } else {
            ""
        };
        let amount = amount(lang, it.amount);
        match it.per {
            Period::Month => lang.pick(
                format!("{ages}每月{about} {amount}"),
                format!("{ages}{about}{amount} a month"),
            ),
            Period::Year => lang.pick(
                format!("{ages}每年{about} {amount}"),
                format!("{ages}{about}{amount} a year"),
            ),
        }
    };
    parts(lang, bands.iter().map(band).collect())
}

fn resume(lang: Lang, rule: &ResumeRule) -> String {
    let paid_up = rule.paid_up.as_ref().map(|it| {
        let most = it.most_months;
        let from = match it.from {
            ResumeMonth::SameMonth => lang.pick("当月", "from that month"),
            ResumeMonth::NextMonth => lang.pick("次月", "from the next month"),
        };
        lang.pick(
            format!("{most} 个月以内补缴了的，{from}恢复"),
            format!("paid up within {}: {from}", months(most)),
        )
    });
    let wait = rule.wait.as_ref().map(|it| {
        let (least, paid) = (it.least_months, it.paid_months);
        lang.pick(
            format!("断满 {least} 个月的，连续缴满 {paid} 个月恢复"),
            format!(
                "after {} or more: once {} paid in a row",
                months(least),
                counted(paid as usize, "month is", "months are")
            ),
        )
    });
    let stated: Vec<String> = paid_up.into_iter().chain(wait).collect();
    if stated.is_empty() {
        return super::choice::ASK_OFFICE.pick(lang).to_owned();
    }
    parts(lang, stated)
}

fn years(lang: Lang, rule: &YearsRule) -> String {
    let YearsRule {
        male,
        female,
        elsewhere,
    } = *rule;
    let years = lang.pick(
        format!("男满 {male} 年，女满 {female} 年"),
        format!("{male} years for men, {female} for women"),
    );
    if !elsewhere {
        return years;
    }
    lang.pick(
        format!("{years}；省内别处缴的也算"),
        format!("{years}; paid elsewhere in the province counts"),
    )
}

fn base(lang: Lang, rule: &BoundsRule) -> String {
    let (floor, cap) = (amount(lang, rule.floor), amount(lang, rule.cap));
    let bounds = lang.pick(
        format!("最低 {floor}，最高 {cap}"),
        format!("at least {floor}, at most {cap}"),
    );
    let Some(rate) = rule.rate.map(percent) else {
        return bounds;
    };
    lang.pick(
        format!("{bounds}，每月缴 {rate}"),
        format!("{bounds}; {rate} of it is paid each month"),
    )
}

fn tiers(lang: Lang, tiers: &[Tier]) -> String {
    if tiers.is_empty() {
        return lang
            .pick(
                "各地自己定，没有全国统一的比例",
                "set by each place, none for the country",
            )
            .to_owned();
    }
    let tier = |it: &Tier| {
        let rate = percent(it.rate);
        match it.to.map(|to| amount(lang, to)) {
            Some(to) => lang.pick(format!("到 {to}，{rate}"), format!("{rate} up to {to}")),
            None => lang.pick(format!("再往上，{rate}"), format!("{rate} above")),
        }
    };
    parts(lang, tiers.iter().map(tier).collect())
}

fn classes(lang: Lang, rates: &ClassRates) -> String {
    let ClassRates {
        b,
        precious,
        special_exam,
        out_of_catalogue,
    } = rates;
    let [b, precious, special, outside] =
        [b, precious, special_exam, out_of_catalogue].map(|it| percent(*it));
    lang.pick(
        format!("乙类 {b}，贵重药品 {precious}，特殊检查和治疗 {special}，目录外 {outside}"),
        format!(
            "{b} of class B, {precious} of precious drugs, {special} of special examinations, \
             {outside} outside the catalogue"
        ),
    )
}

fn wait(lang: Lang, rule: &WaitRule) -> String {
    let WaitRule {
        fixed,
        each_year,
        long_from,
        long_least,
    } = *rule;
    lang.pick(
        format!(
            "固定 {fixed} 个月，每断一年加 {each_year} 个月；断满 {long_from} 年的，最少 \
             {long_least} 个月"
        ),
        format!(
            "{fixed} months, and {each_year} more for each year; after {long_from} years at least \
             {long_least}"
        ),
    )
}

/// Yuan that are not rounded yet.
pub(super) fn exact(lang: Lang, it: Decimal) -> String {
    let rounded = Money::rounded_down(it);
    if rounded.yuan() == it {
        return yuan(lang, rounded);
    }
    let it = it.normalize();
    lang.pick(format!("{it}\u{a0}元"), format!("{it}\u{a0}yuan"))
}
