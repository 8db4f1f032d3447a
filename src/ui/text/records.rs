//! The words of the records.

use super::{Lang, Said, Text, plural, text};
use crate::money::Money;

/// What the pages are called.
pub const TITLE: Text = text("记录", "Records");
/// What is never done to records.
pub const NEVER_CHANGED: Text = text(
    "写下的账不会改。改正、退费和撤回，都会另记一笔。",
    "What is written is never changed. A correction, a refund or taking back is a record of its \
     own.",
);
/// Where there are none.
pub const EMPTY: Text = text(
    "还没有记录。先添加一位家人，或打开一个示例家庭。",
    "There are no records yet. Add a person first, or open a sample family.",
);
/// Back to the list.
pub const ALL: Text = text("全部记录", "All records");
/// Beside a record that was taken back.
pub const TAKEN_BACK: Text = text("已撤回", "Taken back");

/// The date of a record.
pub const DATE: Text = text("日期", "Date");
/// The version of the rules.
pub const VERSION: Text = text("规则版本", "Version of the rules");
/// What happened to it since.
pub const LATER: Text = text("后来", "Since then");
/// What it corrects.
pub const ABOUT: Text = text("针对哪一条", "About");

/// What became true.
pub const EFFECTS: Text = text("做成了什么", "What it did");
/// Where the money came from.
pub const FROM: Text = text("钱从哪里来", "Where the money came from");
/// Where the money went back to.
pub const BACK: Text = text("钱回到哪里", "Where the money went back");
/// The postings.
pub const POSTINGS: Text = text("每个账户\u{200b}的进出", "In and out of each account");
/// The column of accounts.
pub const ACCOUNT: Text = text("账户", "Account");
/// The column of what went out.
pub const OUT: Text = text("出（元）", "Out (yuan)");
/// The column of what came in.
pub const IN: Text = text("进（元）", "In (yuan)");
/// The last row.
pub const SUM: Text = text("合计", "Total");
/// That the postings sum to zero.
pub const BALANCED: Text = text(
    "出和进一样多，账是平的。",
    "As much went out as came in: the books balance.",
);
/// The clauses.
pub const CLAUSES: Text = text("当时的依据", "What it rested on");
/// How the clauses are shown.
pub const AS_KEPT: Text = text(
    "下面是当时核对过的规则，照记下的样子列出，没有重新判断。",
    "These are the rules that were read at the time, as the record keeps them; nothing is decided \
     anew.",
);
/// To the decision with what was found.
pub const SEE_DECISION: Text = text("看逐条的判断", "See what was found for each");

/// To the page that takes a record back.
pub const TAKE_BACK: Text = text("撤回这一笔", "Take this back");
/// The heading of that page.
pub const TAKE_BACK_ASK: Text = text("要撤回这一笔吗？", "Take this record back?");
/// What taking back does.
pub const TAKE_BACK_HOW: Text = text(
    "原来的记录会留着。共济通另记一笔，把钱和绑定都退回到它以前的样子。",
    "The record stays. Another one is written that puts money and bindings back to how they were.",
);
/// Before what would be undone.
pub const TAKE_BACK_WHAT: Text = text("会退回这些：", "This is undone:");
/// The button.
pub const TAKE_BACK_YES: Text = text("撤回，另记一笔", "Take it back");
/// The way out.
pub const TAKE_BACK_NO: Text = text("不撤回", "Keep it");
/// Where it can't be taken back.
pub const CANNOT: Text = text("这一笔现在撤不回", "This can’t be taken back now");
/// To the record that stands in the way.
pub const SEE_BLOCKER: Text = text("看挡着的那一条", "See the record in the way");

/// What is asked for a search.
pub const SEARCH: Text = text("找一条记录", "Find a record");
/// What can be typed.
pub const SEARCH_HINT: Text = text(
    "编号、姓名、做了什么、药名、日期或金额，写一部分就行",
    "A reference, a name, what was done, a medicine, a date or an amount; a part of it will do",
);
/// Whose records.
pub const PERSON: Text = text("谁的", "Whose");
/// See [`PERSON`].
pub const ANYBODY: Text = text("所有人", "Everybody’s");
/// What was done.
pub const KIND: Text = text("哪一类", "What kind");
/// See [`KIND`].
pub const ANY_KIND: Text = text("所有种类", "All kinds");
/// In which year.
pub const YEAR: Text = text("哪一年", "Which year");
/// See [`YEAR`].
pub const ANY_YEAR: Text = text("所有年份", "All years");
/// Prints what is found.
pub const PRINT: Text = text("打印这些记录", "Print these records");
/// Shows all records again.
pub const SHOW_ALL: Text = text("看全部记录", "Show all records");
/// Above what would find more.
pub const WIDEN: Text = text("可以这样放宽：", "To find more:");

/// How many records are found, of how many.
pub fn found(found: usize, all: usize) -> Said {
    let (some, whole) = (thousands(found), thousands(all));
    Said::new(|lang| match lang {
        Lang::Zh if found == all => format!("一共 {whole} 条，新的在前"),
        Lang::Zh if found == 0 => format!("{whole} 条记录里没有找到"),
        Lang::Zh => format!("{whole} 条记录里找到 {some} 条，新的在前"),
        Lang::En if found == all => format!(
            "{whole} {}, the newest first",
            plural(all, "record", "records")
        ),
        Lang::En if found == 0 => format!("Nothing found in {whole} records"),
        Lang::En => format!("{some} of {whole} records found, the newest first"),
    })
}

/// A year in a list.
pub fn year(year: i32) -> Said {
    Said::new(|lang| lang.pick(format!("{year} 年"), year.to_string()))
}

/// To the statement of a year.
pub fn statement(year: i32) -> Said {
    Said::new(|lang| lang.pick(format!("{year} 年对账单"), format!("Statement for {year}")))
}

/// Gives up what was typed, and finds so many.
pub fn without_words(words: &str, found: usize) -> Said {
    let count = thousands(found);
    Said::new(|lang| {
        lang.pick(
            format!("不写“{words}”（{count} 条）"),
            format!("Without “{words}” ({count})"),
        )
    })
}

/// Gives up another condition, and finds so many.
pub fn without(any: Text, found: usize) -> Said {
    let count = thousands(found);
    Said::new(|lang| {
        let any = any.pick(lang);
        lang.pick(format!("看{any}（{count} 条）"), format!("{any} ({count})"))
    })
}

/// A count as people read it: `20,000`.
fn thousands(count: usize) -> String {
    let whole = i64::try_from(count).unwrap_or(i64::MAX);
    let grouped = Money::from_fen(whole.saturating_mul(100)).grouped();
    grouped.trim_end_matches(".00").to_owned()
}

/// Another record, by its date and what it did.
pub fn other(reference: &str, what: &Said) -> Said {
    Said::new(|lang| {
        let what = what.pick(lang);
        lang.pick(
            format!("{what}（{reference}）"),
            format!("{what} ({reference})"),
        )
    })
}
