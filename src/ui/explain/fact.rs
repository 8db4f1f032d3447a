//! The facts that a decision looks at, by the words that people use for them.

use chrono::{Datelike, NaiveDate};

use super::names::{Join, Names, inside, list, moment};
use super::sums::exact;
use crate::engine::{FactId, FactValue};
use crate::policy::rule::{
    Birth, CareClass, Channel, Coverage, Credential, Document, EmployeeStatus, Identity,
    Instrument, ItemKind, Offsite, Relation, Scheme, Sex, Venue, WithdrawGround,
};
use crate::ui::text::{Lang, Said, Text, day, percent, text, words, yuan};

/// What each fact is called. What isn't here is called [`OTHER`].
const LABELS: &[(&str, Text)] = &[
    ("scheme", text("参保种类", "insurance")),
    ("region", text("参保地", "insured place")),
    ("coverage", text("参保状态", "insurance status")),
    ("account", text("个人账户余额", "personal account balance")),
    (
        "members",
        text(
            "绑定的人数，加上这一位",
            "relatives bound, this one included",
        ),
    ),
    (
        "members_ever",
        text(
            "前后绑过的人数，加上这一位",
            "relatives ever bound, this one included",
        ),
    ),
    ("other_holder", text("另一位共济人", "other holder")),
    ("bound_since", text("从哪天起绑定", "bound since")),
    (
        "still_bound_until",
        text("原来的绑定到什么时候", "still bound until"),
    ),
    ("holders", text("能帮忙的共济人", "holders who can help")),
    ("instrument", text("开的是什么", "what was set up")),
    (
        "limit_left",
        text("约定的额度还剩", "left of the agreed amount"),
    ),
    ("holder", text("用谁的账户", "whose account is used")),
    ("relation", text("亲属关系", "relation")),
    ("start", text("开始日期", "first day")),
    ("end", text("结束日期", "last day")),
    ("consent", text("共济人是否同意", "the holder’s consent")),
    ("identity", text("怎样核实身份", "proof of identity")),
    ("channel", text("在哪里办", "where it is done")),
    ("documents", text("带的材料", "papers shown")),
    ("by", text("谁来办", "who asks for it")),
    ("patient", text("病人", "patient")),
    (
        "credential_of",
        text("出示的是谁的凭证", "whose credential is shown"),
    ),
    ("credential", text("出示什么", "credential")),
    ("agent", text("代办的人", "who goes for the patient")),
    ("venue", text("在哪里看病买药", "where")),
    ("designated", text("是不是定点", "designated or not")),
    ("items", text("哪几个项目", "items")),
    (
        "pool",
        text("统筹基金付的金额", "amount from the pooled fund"),
    ),
    (
        "request_aid",
        text("有没有说明要用共济", "whether aid was asked for"),
    ),
    ("place", text("看病的地方", "place of treatment")),
    ("filed", text("有没有备案", "whether it was filed")),
    (
        "emergency",
        text("是不是急诊", "whether it was an emergency"),
    ),
    ("amount", text("金额", "amount")),
    (
        "refundable",
        text("还能退的金额", "what can still be returned"),
    ),
    ("of", text("退的是什么", "what is returned")),
    ("whole", text("退全部还是一部分", "all of it or a part")),
    ("closed_account", text("已经销户的账户", "closed account")),
    (
        "opt_in",
        text(
            "有没有选用个人账户交",
            "whether this way of paying was chosen",
        ),
    ),
    ("at", text("哪一天", "day")),
    ("year", text("哪一年的保费", "year of the premium")),
    ("transfer", text("在路上的钱", "money on its way")),
    (
        "wallet_open",
        text("有没有开通医保钱包", "whether a wallet is open"),
    ),
    (
        "accepting",
        text(
            "收钱的人有没有开通医保钱包",
            "whether the receiver has a wallet",
        ),
    ),
    ("transfers", text("今天转了几笔", "transfers today")),
    ("ground", text("取出的原因", "ground")),
    ("wallet", text("医保钱包余额", "wallet balance")),
    (
        "proof",
        text("有没有垫付的凭证", "proof of what was paid in cash"),
    ),
    (
        "average_pension",
        text("当地人均养老金", "local average pension"),
    ),
    ("rate", text("返款的比例", "rate of the credit")),
    ("age", text("年龄", "age")),
    ("own_pension", text("本人的养老金", "own pension")),
    (
        "retired_formalities",
        text("退休手续", "formalities of retirement"),
    ),
    ("cost", text("费用", "cost")),
    ("covered", text("能报的金额", "amount covered")),
    ("deductible", text("起付线", "deductible")),
    (
        "hospital_level",
        text("医院的级别", "level of the hospital"),
    ),
    ("local_rate", text("本地的比例", "local rate")),
    ("class", text("药品或服务的类别", "kind of drug or service")),
    ("offsite", text("到外地看病", "care elsewhere")),
    ("status", text("怎样参保", "how it is paid")),
    (
        "last_paid",
        text("断缴前最后缴的月份", "last month paid before the gap"),
    ),
    (
        "resumed",
        text("重新开始缴的月份", "first month paid after the gap"),
    ),
    ("gap_months", text("断缴的月数", "length of the gap")),
    ("back_paid", text("有没有补缴", "whether it was paid up")),
    ("restarts", text("连续年限从头算", "years in a row restart")),
    ("cumulative", text("累计缴费", "paid in all")),
    ("actual", text("实际缴费", "really paid")),
    (
        "elsewhere",
        text("省内别处缴的", "paid elsewhere in the province"),
    ),
    ("sex", text("性别", "sex")),
    ("salary", text("工资", "salary")),
    ("broken_years", text("断保的年数", "years missed")),
    ("repaired_years", text("补缴的年数", "years repaired")),
    ("birth", text("怎样生的", "kind of birth")),
    ("monthly", text("每月", "monthly")),
    ("yearly", text("全年", "yearly")),
    ("personal", text("自己付", "to pay yourself")),
    (
        "deductible_taken",
        text("这次付的起付线", "deductible taken"),
    ),
    (
        "benefits_stop",
        text("从这天起没有待遇", "no benefits from"),
    ),
    (
        "benefits_from",
        text("从这天起恢复待遇", "benefits again from"),
    ),
    (
        "continuous_restarts",
        text("连续年限从头算", "years in a row restart"),
    ),
    (
        "back_pay_allowed",
        text("能不能补缴", "whether it may be paid up"),
    ),
    ("met", text("年限够不够", "enough years")),
    ("short_months", text("还差", "short by")),
    ("base", text("缴费基数", "contribution base")),
    ("months", text("等待", "wait")),
    ("days", text("天数", "days")),
];

/// A fact that has no label of its own.
const OTHER: Text = text("另一项情况", "another detail");

/// What a fact is called, without whose it is.
pub fn label_text(name: &str) -> Text {
    let known = LABELS.iter().find(|(it, _)| *it == name);
    known.map_or(OTHER, |(_, label)| *label)
}

/// What a fact is called, with whose it is: 李的参保地.
pub fn fact_label(fact: &FactId, names: &Names) -> Said {
    let label = label_text(fact.name());
    match fact {
        FactId::Field(_) => Said::new(|lang| match lang {
            Lang::Zh => label.zh.to_owned(),
            Lang::En => super::names::sentence(lang, label.en.to_owned()),
        }),
        FactId::Of(person, _) => {
            let name = names.get(person);
            Said::new(|lang| match lang {
                Lang::Zh => format!("{name}的{}", label.zh),
                Lang::En => format!("{name}: {}", label.en),
            })
        }
    }
}

/// A fact's value inside a sentence.
pub fn value(lang: Lang, name: &str, value: &FactValue, names: &Names) -> String {
    match value {
        FactValue::Unknown => lang.pick("还不知道", "not known yet").to_owned(),
        FactValue::Word(it) => inside(lang, word(name, it)),
        FactValue::Words(several) if several.is_empty() => lang.pick("没有", "none").to_owned(),
        FactValue::Words(several) => {
            let mut shown: Vec<String> = several
                .iter()
                .map(|it| inside(lang, word(name, it)))
                .collect();
            shown.dedup();
            list(lang, &shown, Join::And)
        }
        FactValue::Truth(it) => truth(name, *it).pick(lang).to_owned(),
        FactValue::Amount(it) => yuan(lang, *it),
        FactValue::Count(it) => count(lang, name, *it),
        FactValue::Day(it) => day(lang, *it),
        FactValue::Moment(it) => moment(lang, *it),
        FactValue::Place(it) => words::place(*it).pick(lang).to_owned(),
        FactValue::Somebody(it) => names.get(it),
        FactValue::Pair(holder, beneficiary) => {
            let (holder, beneficiary) = (names.get(holder), names.get(beneficiary));
            lang.pick(
                format!("{holder}给{beneficiary}"),
                format!("{holder} for {beneficiary}"),
            )
        }
        FactValue::Absent => absent(name).pick(lang).to_owned(),
        FactValue::Rate(it) => percent(*it),
        FactValue::Month(it) => month(lang, *it),
        FactValue::Exact(it) => exact(lang, *it),
    }
}

/// What is counted by facts of that name: Chinese unit, English unit. Else it is people.
const UNITS: &[(&str, &str, &str)] = &[
    ("gap_months", " 个月", " months"),
    ("cumulative", " 个月", " months"),
    ("actual", " 个月", " months"),
    ("elsewhere", " 个月", " months"),
    ("short_months", " 个月", " months"),
    ("months", " 个月", " months"),
    ("broken_years", " 年", " years"),
    ("repaired_years", " 年", " years"),
    ("days", " 天", " days"),
    ("age", " 岁", ""),
    ("hospital_level", " 级", ""),
    ("year", "年", ""),
];

fn count(lang: Lang, name: &str, it: u32) -> String {
    let unit = UNITS.iter().find(|(known, _, _)| *known == name);
    let (zh, en) = unit.map_or((" 位", ""), |(_, zh, en)| (*zh, *en));
    let en = if it == 1 {
        en.trim_end_matches('s')
    } else {
        en
    };
    lang.pick(format!("{it}{zh}"), format!("{it}{en}"))
}

fn month(lang: Lang, it: NaiveDate) -> String {
    lang.pick(
        format!("{}年{}月", it.year(), it.month()),
        format!("{}", it.format("%B %Y")),
    )
}

/// One of the rules' words, as the fact of that name means it.
fn word(name: &str, it: &str) -> Text {
    let known = match name {
        "scheme" => Scheme::parse(it).map(words::scheme),
        "coverage" => Coverage::parse(it).map(words::coverage),
        "relation" => Relation::parse(it).map(words::relation),
        "identity" => Identity::parse(it).map(words::identity),
        "documents" => Document::parse(it).map(words::document),
        "channel" => Channel::parse(it).map(words::channel),
        "instrument" => Instrument::parse(it).map(words::instrument),
        "venue" => Venue::parse(it).map(words::venue),
        "credential" => Credential::parse(it).map(words::credential),
        "items" => ItemKind::parse(it).map(words::item_kind),
        "ground" => WithdrawGround::parse(it).map(words::withdraw_ground),
        "class" => CareClass::parse(it).map(words::care_class),
        "offsite" => Offsite::parse(it).map(words::offsite),
        "birth" => Birth::parse(it).map(words::birth),
        "sex" => Sex::parse(it).map(words::sex),
        "status" => EmployeeStatus::parse(it).map(words::status),
        "of" => match it {
            "bill" => Some(text("看病买药的账单", "a bill")),
            "premium" => Some(text("居民医保费", "a resident premium")),
            _ => None,
        },
        _ => None,
    };
    known.unwrap_or(OTHER)
}

/// Yes and no, in the words of the question.
const TRUTHS: &[(&str, Text, Text)] = &[
    (
        "consent",
        text("已经同意", "given"),
        text("还没有同意", "not given"),
    ),
    (
        "designated",
        text("定点", "designated"),
        text("不是定点", "not designated"),
    ),
    ("request_aid", text("说了", "yes"), text("没有说", "no")),
    (
        "filed",
        text("已经备案", "filed"),
        text("没有备案", "not filed"),
    ),
    (
        "emergency",
        text("是急诊", "an emergency"),
        text("不是急诊", "no emergency"),
    ),
    (
        "opt_in",
        text("选了", "chosen"),
        text("没有选", "not chosen"),
    ),
    ("whole", text("全部", "all of it"), text("一部分", "a part")),
    (
        "retired_formalities",
        text("办好了", "done"),
        text("还没有办", "not done"),
    ),
    (
        "back_paid",
        text("补缴了", "paid up"),
        text("没有补缴", "not paid up"),
    ),
    (
        "back_pay_allowed",
        text("可以", "it may"),
        text("不可以", "it may not"),
    ),
    ("met", text("够了", "yes"), text("不够", "no")),
];

fn truth(name: &str, it: bool) -> Text {
    let known = TRUTHS.iter().find(|(fact, _, _)| *fact == name);
    match (known, it) {
        (Some((_, yes, _)), true) => *yes,
        (Some((_, _, no)), false) => *no,
        (None, true) => text("是", "yes"),
        (None, false) => text("不是", "no"),
    }
}

/// What it means that nothing was given.
fn absent(name: &str) -> Text {
    match name {
        "account" => text("没有个人账户", "no personal account"),
        "start" => text("当天", "the same day"),
        "end" => text("没有写", "none given"),
        "bound_since" | "still_bound_until" => text("没有绑定", "no binding"),
        "holder" => text("没有指定", "nobody in particular"),
        "agent" => text("没有人代办", "nobody"),
        "pool" => text("没有写金额", "no amount given"),
        _ => text("没有", "none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::PersonId;

    /// Every name in the engine's own `field("…")`, `fact(…, "…")` and `FactId::of(…, "…")`.
    #[test]
    fn every_fact_of_the_engine_has_a_label() {
        let sources = [
            include_str!("../../engine/bind.rs"),
            include_str!("../../engine/formalities.rs"),
            include_str!("../../engine/unbind.rs"),
            include_str!("../../engine/pay.rs"),
            include_str!("../../engine/aid.rs"),
            include_str!("../../engine/gates.rs"),
            include_str!("../../engine/refund.rs"),
            include_str!("../../engine/premium.rs"),
            include_str!("../../engine/withdraw.rs"),
            include_str!("../../engine/mod.rs"),
            include_str!("../../engine/calculate/base.rs"),
            include_str!("../../engine/calculate/credit.rs"),
            include_str!("../../engine/calculate/gap.rs"),
            include_str!("../../engine/calculate/maternity.rs"),
            include_str!("../../engine/calculate/reimbursement.rs"),
            include_str!("../../engine/calculate/wait.rs"),
            include_str!("../../engine/calculate/years.rs"),
        ];
        let mut found = 0;
        for source in sources {
            let flat: String = source.split_whitespace().collect();
            for call in ["field(\"", "fact(", "FactId::of("] {
                for after in flat.split(call).skip(1) {
                    let arguments = after.split(')').next().unwrap_or("");
                    let quoted = match call {
                        "field(\"" => arguments.split('"').next(),
                        _ => arguments.split('"').nth(1),
                    };
                    let Some(name) = quoted.filter(|it| !it.is_empty()) else {
                        continue;
                    };
                    found += 1;
                    assert_ne!(label_text(name), OTHER, "{name}");
                }
            }
        }
        assert!(found > 60, "only {found} facts were seen");
    }

    #[test]
    fn a_fact_without_a_label_is_still_said() {
        let names = Names::default();
        let fact = FactId::of(&PersonId::new("甲"), "shoe_size");
        assert_eq!(fact_label(&fact, &names).pick(Lang::Zh), "甲的另一项情况");
        assert_eq!(
            fact_label(&fact, &names).pick(Lang::En),
            "甲: another detail"
        );
        let said = value(Lang::En, "shoe_size", &FactValue::Word("very_big"), &names);
        assert_eq!(said, "another detail");
    }
}
