//! The words of what other rules would have altered.

use chrono::NaiveDate;

use super::{Lang, Said, Text, day, text};
use crate::policy::Reading;

/// What the pages are called.
pub const TITLE: Text = text("换一套规则再看一遍", "Look again under other rules");
/// What the pages are.
pub const WHAT: Text = text(
    "把办成的每条记录按另一天的规则、或另一种读法再判断一次，看结果会不会不同。每条都放在当时真实的情况里判断，前面的记录不会跟着变；记录本身也不会改。",
    "Each record is decided again by the rules of another day, or under the other reading, to see \
     what would be different. Each is taken as things really stood, whatever would have become of \
     those before it. The records themselves never change.",
);
/// What the records don't hold.
pub const DENIED: Text = text(
    "没办成的事没有记录，所以不在这里：换了规则会不会办成，要重新去办才知道。",
    "What was refused left no record and isn’t looked at here: whether it would go through under \
     other rules, only asking for it again tells.",
);
/// What the date is for.
pub const ASK: Text = text("按哪一天的规则？", "By the rules of which day?");
/// What the date may be.
pub const HINT: Text = text(
    "例如 2020 年 6 月 1 日，那时账户里的钱只能自己用。",
    "For example 1 6 2020, when an account was for its owner alone.",
);
/// Starts it.
pub const GO: Text = text("再判断一次", "Decide again");
/// Each record by the rules of its own day, under the other reading.
pub const LITERAL: Text = text(
    "还按每条记录当天的规则，只换成照字面的读法",
    "Keep each record’s own day, and take the rules to the letter",
);
/// Back to the choice.
pub const AGAIN: Text = text("换别的规则", "Choose other rules");
/// The same day under the other reading.
pub const OTHER_READING: Text = text(
    "同一天，换另一种读法",
    "The same day under the other reading",
);
/// Nothing differs.
pub const NOTHING: Text = text(
    "每条记录的结果都一样。",
    "Every record would have come out the same.",
);
/// What differs.
pub const DIFFERENT: Text = text("结果会不同的", "What would be different");
/// What rests on other clauses and comes to the same.
pub const SAME: Text = text(
    "结果一样，只是依据换了的",
    "The same result, by other rules",
);
/// What came out.
pub const BEFORE: Text = text("当时", "Then");
/// What would come out.
pub const AFTER: Text = text("换了以后", "Under these rules");
/// The clauses that are no longer read.
pub const WITHOUT: Text = text("不再用的规则", "Rules no longer used");
/// The clauses that are read in their place.
pub const WITH: Text = text("换成的规则", "Rules used instead");
/// The money as it was split.
pub const MONEY_BEFORE: Text = text("当时的钱", "The money then");
/// The money as it would be split.
pub const MONEY_AFTER: Text = text("换了以后的钱", "The money under these rules");
/// No money moves.
pub const NO_MONEY: Text = text("没有动钱", "No money moves");
/// The decision as it would be.
pub const DECISION: Text = text("这样判断的理由", "Why it would be decided so");
/// The request would make no sense.
pub const SENSELESS: Text = text("那样就办不了", "It could not be asked for");
/// To the record.
pub const RECORD: Text = text("看这条记录", "See the record");

/// By which rules.
pub fn by(on: Option<NaiveDate>, reading: Reading) -> Said {
    Said::new(|lang| {
        let on = match (lang, on) {
            (_, Some(on)) => day(lang, on),
            (Lang::Zh, None) => "每条记录当天".to_owned(),
            (Lang::En, None) => "each record’s own day".to_owned(),
        };
        match (lang, reading) {
            (Lang::Zh, Reading::Resolved) => format!("按{on}的规则"),
            (Lang::Zh, Reading::Literal) => format!("按{on}的规则，照字面的读法"),
            (Lang::En, Reading::Resolved) => format!("By the rules of {on}"),
            (Lang::En, Reading::Literal) => format!("By the rules of {on}, to the letter"),
        }
    })
}

/// How many records were decided again, and how many would differ.
pub fn count(differ: usize, same: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("{differ} 条记录的结果会不同；{same} 条结果一样，只是依据换了。"),
        Lang::En => format!(
            "Records that would be different: {differ}. With the same result by other rules: {same}."
        ),
    })
}
