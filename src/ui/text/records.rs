//! The words of the records.

use super::{Lang, Said, Text, counted, text};

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
/// To older records.
pub const OLDER: Text = text("再看早一些的", "Show older ones");
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

/// How many records there are.
pub fn count(all: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("一共 {all} 条，新的在前"),
        Lang::En => counted(all, "record", "records, the newest first"),
    })
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
