//! The words of the rules, clauses and disputes.

use super::{Lang, Said, Text, day, text};
use chrono::NaiveDate;

/// What the pages are called.
pub const TITLE: Text = text("规则和来源", "Rules and sources");
/// What a clause is.
pub const HOW: Text = text(
    "每条规则都写明管哪里、管多久、出自哪里、可信程度怎样。当地有规则的先看当地的，没有的看省里的，再没有的看全国的。",
    "Each rule says where and when it holds, where it comes from, and how far to trust it. A \
     city’s own rule comes first, then the province’s, then the country’s.",
);
/// The heading of the disputes.
pub const DISPUTES: Text = text("说法不一\u{200b}的地方", "Where sources disagree");
/// What a dispute is.
pub const DISPUTES_HOW: Text = text(
    "来源之间对不上，或者都没有说的地方。每一处写明按哪一种算，为什么。",
    "Points on which the sources disagree or are silent, with what is taken here and why.",
);
/// Back to the list.
pub const ALL: Text = text("全部规则", "All rules");
/// Where a rule holds, and when.
pub const WHERE_WHEN: Text = text("管哪里，管多久", "Where and when it holds");
/// The demand of a rule.
pub const DEMAND: Text = text("要求", "What it demands");
/// Where it holds.
pub const REGION: Text = text("地区", "Place");
/// The first day.
pub const FROM: Text = text("从", "From");
/// The last day.
pub const UNTIL: Text = text("到", "To");
/// Where no last day is known.
pub const OPEN: Text = text("没有写结束", "No end is stated");
/// The clause that it overrides.
pub const INSTEAD: Text = text("代替了", "In the place of");
/// When it was last checked.
pub const VERIFIED: Text = text("上次核对", "Last checked");
/// The sources.
pub const SOURCES: Text = text("出处", "Sources");
/// The best grade.
pub const TRUST: Text = text("可信程度", "How far to trust it");
/// Other periods and places.
pub const OTHERS: Text = text("别的时候、别的地方", "At other times and places");
/// That it is inferred.
pub const ASSUMED: Text = text(
    "没有来源明说这里也是这样，这一条是按一般做法推定的。",
    "No source says that it is so here; it is inferred from what is usual.",
);
/// That it only warns.
pub const ONLY_WARNS: Text = text(
    "来源的可信程度低，所以这一条只提醒，不会拦着您。",
    "Its sources are weak, so it warns and never refuses.",
);
/// A dispute that a clause is touched by.
pub const DISPUTED: Text = text("不同说法", "Other readings");
/// The facts that conflict.
pub const FACTS: Text = text("对不上的说法", "What conflicts");
/// The clauses that a dispute touches.
pub const CLAUSES: Text = text("关系到\u{200b}哪些规则", "Rules that it touches");
/// Where there is no second reading.
pub const NO_OTHER: Text = text(
    "没有第二种算法：这一处是来源没有说，或者别的说法已经过时。",
    "There is no second reading: the sources are silent, or the other statement is out of date.",
);
/// To the whole text of a dispute.
pub const SEE_DISPUTE: Text = text("看这一处的全部说法", "Read all about this point");

/// How much there is.
pub fn count(clauses: usize, places: usize, disputes: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!(
            "一共 {clauses} 条规则，来自全国和 {places} 个省市，另有 {disputes} 处说法不一。"
        ),
        Lang::En => format!(
            "{clauses} rules of the country and {places} provinces and cities, and {disputes} \
             points in dispute."
        ),
    })
}

/// How many versions a clause has.
pub fn versions(title: Text, count: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("{}（{count} 条）", title.zh),
        Lang::En => format!("{} ({count})", title.en),
    })
}

/// When it was last checked, and how long before the simulated date that is.
pub fn verified(on: NaiveDate, today: NaiveDate) -> Said {
    let days = today.signed_duration_since(on).num_days();
    Said::new(|lang| {
        let on = day(lang, on);
        match (lang, days / 30) {
            (_, i64::MIN..1) => on,
            (Lang::Zh, months @ 1..24) => format!("{on}，离模拟日期 {months} 个月"),
            (Lang::Zh, months) => format!("{on}，离模拟日期 {} 年", months / 12),
            (Lang::En, 1) => format!("{on}, a month before the simulated date"),
            (Lang::En, months @ 2..24) => {
                format!("{on}, {months} months before the simulated date")
            }
            (Lang::En, months) => format!("{on}, {} years before the simulated date", months / 12),
        }
    })
}

/// That it was checked before the simulated date.
pub const STALE: Text = text(
    "从那以后可能变了。真正办之前，请再问一次经办机构。",
    "It may have changed since. Ask the office again before you act.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago() {
        let date = |year, month| NaiveDate::from_ymd_opt(year, month, 12).unwrap();
        let said = |on, today| verified(on, today).pick(Lang::En).to_owned();
        assert_eq!(said(date(2025, 3), date(2025, 3)), "12 March 2025");
        assert_eq!(said(date(2025, 3), date(2024, 3)), "12 March 2025");
        assert_eq!(
            said(date(2025, 3), date(2026, 1)),
            "12 March 2025, 10 months before the simulated date"
        );
        assert_eq!(
            said(date(2021, 3), date(2026, 3)),
            "12 March 2021, 5 years before the simulated date"
        );
    }
}
