//! The words of what is made to be printed.

use super::{Lang, Said, Text, day, text};
use chrono::NaiveDate;

/// To the receipt of a record.
pub const SEE_RECEIPT: Text = text("打印凭单", "Receipt to print");
/// To the letter about a decision.
pub const SEE_LETTER: Text = text("打印决定书", "Decision letter to print");
/// The button that prints a sheet.
pub const PRINT: Text = text("打印这份", "Print this");
/// What can be done with a sheet on a device that prints nothing.
pub const HOW: Text = text(
    "也可以在打印窗口里选“另存为 PDF”，发给家里人。",
    "In the print window you can also save it as a PDF and send it to your family.",
);
/// What a sheet is not.
pub const MARK: Text = text(
    "模拟，不是真实办理。这份单子不能用来报销、办事或作证。",
    "A rehearsal, nothing here is real. This sheet proves nothing and claims no money.",
);
/// When it was printed, by the simulated date.
pub const MADE: Text = text("开单日期（模拟）", "Made on (simulated)");
/// The version of the rules.
pub const VERSION: Text = text("规则版本", "Version of the rules");

/// The kind of a sheet.
pub const RECEIPT: Text = text("凭单", "Receipt");
/// See [`RECEIPT`].
pub const LETTER: Text = text("决定书", "Decision letter");
/// See [`RECEIPT`].
pub const STATEMENT: Text = text("年度对账单", "Yearly statement");

/// When something was done.
pub const WHEN: Text = text("日期和时间", "Date and time");
/// What was done.
pub const WHAT: Text = text("做了什么", "What");
/// The conclusion.
pub const OUTCOME: Text = text("结论", "Result");
/// The payment's own number.
pub const PAYMENT: Text = text("付款编号", "Payment");
/// What was asked.
pub const ASKED: Text = text("申请的内容", "What was asked");
/// What became true.
pub const DONE: Text = text("做成了什么", "What it did");
/// Where the money came from.
pub const FROM: Text = text("每一元从哪里来", "Where each yuan came from");
/// Where the money went back to.
pub const BACK: Text = text("每一元退到哪里", "Where each yuan went back");
/// The postings, with balances.
pub const ACCOUNTS: Text = text("每个账户的进出和余额", "Each account, in and out");
/// A column: the account.
pub const ACCOUNT: Text = text("账户", "Account");
/// A column: what went out.
pub const OUT: Text = text("出（元）", "Out (yuan)");
/// A column: what came in.
pub const IN: Text = text("进（元）", "In (yuan)");
/// A column: what is left.
pub const BALANCE: Text = text("余额（元）", "Balance (yuan)");
/// The last row.
pub const SUM: Text = text("合计", "Total");
/// What corrects it, and what it corrects.
pub const LINKED: Text = text("有关的记录", "Records about it");
/// Nobody knows.
pub const UNKNOWN: Text = text("不知道", "Not known");

/// The rules that were read.
pub const RULES: Text = text("依据的规则", "The rules it rests on");
/// Where they stand.
pub const SOURCES: Text = text("规则的来源", "Where the rules stand");
/// Before the numbers of sources.
pub const SOURCE: Text = text("来源", "Sources");
/// Before the grade of a source.
pub const TRUST: Text = text("可信程度", "Trust");
/// Where no source is known.
pub const NO_SOURCE: Text = text("没有找到来源", "No source is known");

/// To whom a letter goes.
pub const TO: Text = text("致", "To");
/// Where a request has no record.
pub const NO_RECORD: Text = text("没有办成，所以没有记录编号", "None: nothing was recorded");
/// What was decided.
pub const DECIDED: Text = text("结论", "The decision");
/// Why.
pub const REASONS: Text = text("理由，逐条", "The reasons, one by one");
/// What would change it.
pub const CHANGE: Text = text("怎样就可以", "What would change it");
/// What would have to be otherwise than it was told.
pub const OTHERWISE: Text = text("如果申请里填的不对", "If something in it was told wrong");
/// What is not known yet.
pub const OPEN: Text = text("还不知道的事", "What is not known yet");
/// Where sources disagree.
pub const DISPUTES: Text = text("来源说法不一的地方", "Where the sources disagree");
/// A disagreement that makes a difference.
pub const MATTERS: Text = text("按哪一种，这次的结果不同", "It makes a difference here");
/// A disagreement that makes none.
pub const HARMLESS: Text = text("不影响这次的结果", "It makes no difference here");
/// What to do next.
pub const NEXT: Text = text("接下来怎么办，去哪里", "What to do next, and where");
/// What a decision leaves to be done that goes through.
pub const CARRIED_OUT: Text = text(
    "这件事在模拟里已经办好，不用再做什么。真正办理，请按下面的办法。",
    "In this rehearsal it is done, and nothing remains to be done. In earnest, this is how.",
);
/// Where everything else fails.
pub const ASK: Text = text(
    "问参保地的医保经办窗口，或拨打 12333。",
    "Ask the office where you are insured, or call 12333.",
);

/// Everybody, in a statement.
pub const FAMILY: Text = text("全家", "The whole family");
/// The year before or after.
pub const OTHER_YEARS: Text = text("别的年份", "Other years");
/// Another person's statement.
pub const OTHERS: Text = text("看谁的", "Whose");
/// What was there when the year began.
pub const OPENING: Text = text("年初余额", "Balance at the start");
/// What is there when the year ends, or now.
pub const CLOSING: Text = text("期末余额", "Balance at the end");
/// A column of a statement.
pub const DATE: Text = text("日期", "Date");
/// See [`DATE`].
pub const REFERENCE: Text = text("编号", "Reference");
/// That the figures agree.
pub const AGREES: Text = text(
    "核对过：年初余额加进、减出，等于期末余额。",
    "Checked: the balance at the start, plus in, minus out, is the balance at the end.",
);
/// That the figures don't agree.
pub const DISAGREES: Text = text(
    "年初余额加进、减出，和期末余额对不上。请看每一条记录，再和医保 App 里的数对一对。",
    "The balance at the start, plus in, minus out, is not the balance at the end. Look at each \
     record, and compare with the insurance app.",
);
/// That a balance was not told.
pub const UNTOLD: Text = text(
    "有一段时间不知道账户里有多少钱，所以这里只写进和出，不写余额。",
    "For some time the balance was not known, so only in and out are written for it.",
);
/// Where nothing moved.
pub const NOTHING: Text = text("这一年没有进出。", "Nothing moved in that year.");
/// Which days it covers.
pub const COVERS: Text = text("起止日期", "Days");
/// All accounts.
pub const SUMMARY: Text = text("各个账户", "All accounts");
/// Who used whose money.
pub const USED: Text = text("谁用了谁的钱", "Who used whose money");
/// A column: who used it.
pub const USER: Text = text("谁用的", "Used by");
/// A column: what was used.
pub const PAID: Text = text("用了（元）", "Used (yuan)");
/// A column: what came back.
pub const RETURNED: Text = text("退回（元）", "Returned (yuan)");
/// A column: what is left of it.
pub const NET: Text = text("净用（元）", "Net (yuan)");
/// Where nobody used another's money.
pub const NOBODY: Text = text(
    "这一年没有人用过别人的钱。",
    "Nobody used another’s money in that year.",
);

/// The running head of a sheet: what it is, its number, its day.
pub fn running(kind: Text, reference: &str, date: NaiveDate) -> Said {
    Said::new(|lang| {
        let (kind, date) = (kind.pick(lang), day(lang, date));
        if reference.is_empty() {
            format!("{kind} · {date}")
        } else {
            format!("{kind} · {reference} · {date}")
        }
    })
}

/// Whose statement of which year it is.
pub fn statement_of(whose: &Said, year: i32) -> Said {
    Said::new(|lang| {
        let whose = whose.pick(lang);
        lang.pick(
            format!("{whose} {year} 年\u{200b}对账单"),
            format!("{whose}: statement for {year}"),
        )
    })
}

/// The days that a statement covers.
pub fn covers(year: i32, last: NaiveDate) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("{year}年1月1日到{}", day(lang, last)),
        Lang::En => format!("1 January {year} to {}", day(lang, last)),
    })
}

/// What an entry did, for whom, and whether that was taken back.
pub fn line(what: &Said, who: &str, undone: bool) -> Said {
    Said::new(|lang| {
        let mut said = what.pick(lang).to_owned();
        if !who.is_empty() {
            said.push_str(&lang.pick(format!("（{who}）"), format!(" ({who})")));
        }
        if undone {
            said.push_str(lang.pick("，已撤回", ", taken back"));
        }
        said
    })
}
