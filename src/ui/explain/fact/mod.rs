//! The facts that a decision looks at, by the words that people use for them.

mod labels;

use chrono::{Datelike, NaiveDate};

use self::labels::LABELS;
use super::names::{Join, Names, inside, list, moment};
use super::sums::exact;
use crate::engine::{FactId, FactValue};
use crate::policy::rule::{
    Birth, CareClass, Channel, Coverage, Credential, Document, EmployeeStatus, Identity,
    Instrument, ItemKind, Offsite, Product, Relation, Scheme, Sex, Venue, WithdrawGround,
};
use crate::ui::text::{Lang, Said, Text, day, percent, plural, text, words, yuan};

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

/// What is counted by facts of that name: the Chinese unit, and the English one for one and for
/// more. Else it is people.
const UNITS: &[(&str, &str, [&str; 2])] = &[
    ("gap_months", " 个月", [" month", " months"]),
    ("cumulative", " 个月", [" month", " months"]),
    ("actual", " 个月", [" month", " months"]),
    ("elsewhere", " 个月", [" month", " months"]),
    ("short_months", " 个月", [" month", " months"]),
    ("months", " 个月", [" month", " months"]),
    ("broken_years", " 年", [" year", " years"]),
    ("repaired_years", " 年", [" year", " years"]),
    ("days", " 天", [" day", " days"]),
    ("age", " 岁", ["", ""]),
    ("hospital_level", " 级", ["", ""]),
    ("year", "年", ["", ""]),
];

fn count(lang: Lang, name: &str, it: u32) -> String {
    let unit = UNITS.iter().find(|(known, _, _)| *known == name);
    let (zh, [one, many]) = unit.map_or((" 位", ["", ""]), |(_, zh, en)| (*zh, *en));
    let en = plural(it as usize, one, many);
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
        "product" => Product::parse(it).map(words::product),
        "ground" => WithdrawGround::parse(it).map(words::withdraw_ground),
        "class" => CareClass::parse(it).map(words::care_class),
        "offsite" => Offsite::parse(it).map(words::offsite),
        "birth" => Birth::parse(it).map(words::birth),
        "sex" => Sex::parse(it).map(words::sex),
        "status" => EmployeeStatus::parse(it).map(words::status),
        "of" => match it {
            "bill" => Some(text("看病买药的账单", "a bill")),
            "premium" => Some(text("居民医保费", "a resident premium")),
            "insurance" => Some(text("商业保险", "commercial insurance")),
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
        "partner",
        text("有协议", "has a contract"),
        text("没有协议", "has no contract"),
    ),
    (
        "transferable",
        text("能转走", "it can go along"),
        text("转不走", "it can’t go along"),
    ),
    (
        "wallet_supported",
        text("收", "taken"),
        text("不收", "not taken"),
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
        "quota" => text("没有额度", "no quota"),
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
            include_str!("../../../engine/bind.rs"),
            include_str!("../../../engine/formalities.rs"),
            include_str!("../../../engine/unbind.rs"),
            include_str!("../../../engine/pay.rs"),
            include_str!("../../../engine/aid.rs"),
            include_str!("../../../engine/gates.rs"),
            include_str!("../../../engine/refund.rs"),
            include_str!("../../../engine/premium.rs"),
            include_str!("../../../engine/withdraw.rs"),
            include_str!("../../../engine/wallet.rs"),
            include_str!("../../../engine/spend.rs"),
            include_str!("../../../engine/quota.rs"),
            include_str!("../../../engine/insure.rs"),
            include_str!("../../../engine/credit.rs"),
            include_str!("../../../engine/moving.rs"),
            include_str!("../../../engine/people.rs"),
            include_str!("../../../engine/world.rs"),
            include_str!("../../../engine/mod.rs"),
            include_str!("../../../engine/calculate/base.rs"),
            include_str!("../../../engine/calculate/credit.rs"),
            include_str!("../../../engine/calculate/gap.rs"),
            include_str!("../../../engine/calculate/maternity.rs"),
            include_str!("../../../engine/calculate/reimbursement.rs"),
            include_str!("../../../engine/calculate/wait.rs"),
            include_str!("../../../engine/calculate/years.rs"),
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
