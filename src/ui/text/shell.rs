//! The words that stand on every page.

use super::{Text, counted, plural, text};

/// The app's name.
pub const NAME: Text = text("共济通", "Gongji");
/// What every page says first.
pub const SIMULATION: Text = text("模拟，不是真实办理", "A rehearsal, nothing here is real");
/// To the page's own content.
pub const SKIP: Text = text("跳到正文", "Skip to the content");
/// Before the simulated date.
pub const DATE: Text = text("模拟日期 ", "Simulated date ");
/// To another answer.
pub const CHANGE: Text = text("更改", "Change");
/// What the change link beside the date changes.
pub const CHANGE_DATE: Text = text("模拟日期", " the simulated date");
/// What the links at the top right are.
pub const TOOLS: Text = text("显示与设置", "Display and settings");
/// The other language, in that language.
pub const OTHER_LANGUAGE: Text = text("English", "中文");
/// The mode for older people.
pub const ELDER: Text = text("长辈版", "Large text");
/// To the settings.
pub const SETTINGS: Text = text("设置", "Settings");
/// What the links at the bottom are.
pub const FOOTER: Text = text("页脚", "Footer");
/// What the app is and isn't.
pub const ABOUT: Text = text(
    "共济通只做演算，不动用真实的钱，也不连接医保系统。您填的内容只存在这台设备上。",
    "Gongji only calculates. It moves no real money and is connected to no insurance system. \
     What you enter stays on this device.",
);
/// How far to trust it.
pub const TRUST: Text = text(
    "规则整理自公开文章和政府网页，有的来源可信程度不高，每一条旁边都写明了。真正办理前，请以参保地医保经办机构的答复为准，也可以拨打 12333。",
    "The rules come from public articles and government pages. Some sources are weak, and each rule \
     says how far it can be trusted. Before you act, ask the insurance office where you are insured, \
     or call 12333.",
);
/// To all that can be done.
pub const EVERYTHING: Text = text("能办什么", "All that can be done");
/// To all rules.
pub const RULES: Text = text("全部规则和来源", "All rules and sources");
/// To how things are really done.
pub const WAYS: Text = text("真正怎么办", "How it is really done");
/// To the sample families.
pub const SAMPLES: Text = text("示例家庭", "Sample families");
/// Back to the page before.
pub const BACK: Text = text("返回", "Back");
/// Back to the first page.
pub const HOME: Text = text("回到首页", "Back to home");
/// On to the next question.
pub const CONTINUE: Text = text("继续", "Continue");
/// Before every error, and first in the title of a page with one.
pub const ERROR: Text = text("错误：", "Error: ");
/// Before what has to be known.
pub const NOTE: Text = text("留意：", "Note: ");
/// The unit of an amount.
pub const YUAN: Text = text("元", " yuan");
/// Why a question is asked.
pub const WHY: Text = text("为什么要问这个", "Why we ask this");
/// Before the number of a record.
pub const REFERENCE: Text = text("记录编号", "Reference");
/// Before the conclusion, for those who hear the page.
pub const CONCLUSION: Text = text("结论：", "Conclusion: ");
/// The year's, month's and day's fields.
pub const YEAR: Text = text("年", "Year");
/// See [`YEAR`].
pub const MONTH: Text = text("月", "Month");
/// See [`YEAR`].
pub const DAY: Text = text("日", "Day");
/// The first choice of a list.
pub const CHOOSE: Text = text("请选择", "Choose");
/// No such page.
pub const LOST_TITLE: Text = text("没有这一页", "There is no such page");
/// Why there is no such page, and what to do.
pub const LOST: Text = text(
    "地址可能抄漏了，或者这条记录已经不在了。请回到首页再找。",
    "The address may be incomplete, or the record is gone. Go home and look from there.",
);
/// A page is being fetched.
pub const COMING: Text = text("正在打开……", "Opening…");
/// A page could not be fetched.
pub const MISSING: Text = text("这一页没有打开", "This page did not open");
/// Why, and what to do.
pub const MISSING_WHY: Text = text(
    "网络可能断了。您填过的内容都还在。连上网以后，再试一次。",
    "The connection may be down. What you have entered is still here. Try again once you are online.",
);
/// To fetch it once more.
pub const FETCH_AGAIN: Text = text("再试一次", "Try again");
/// To keep it once more.
pub const RETRY: Text = text("再存一次", "Try to keep it again");

/// How many things have to be changed.
pub fn to_change(count: usize) -> super::Said {
    super::Said::new(|lang| match lang {
        super::Lang::Zh => format!("有 {count} 处需要改"),
        super::Lang::En => format!(
            "There {} {} to change",
            plural(count, "is", "are"),
            counted(count, "thing", "things")
        ),
    })
}
