//! The words of the stories.

use chrono::NaiveDate;

use super::calculate;
use super::settings::people_and_records;
use super::{Lang, Said, Text, day, text};
use crate::engine::Calculate;
use crate::policy::Reading;
use crate::ui::route::Calculator;

/// What the pages are called.
pub const TITLE: Text = text("演示故事", "Stories");
/// What they are.
pub const WHAT: Text = text(
    "每个故事几步：先看谁要做什么，再看规则怎么判断、钱从哪里走。",
    "A few steps each: who wants to do what, how the rules decide, and where the money goes.",
);
/// That nothing of one's own changes.
pub const ASIDE: Text = text(
    "人和事都是编的，另有一本账，不动您家的记录。",
    "People and events are made up and have a ledger of their own: your family’s records stay as \
     they are.",
);
/// See [`ASIDE`], beside each step.
pub const ASIDE_SHORT: Text = text(
    "编的故事，不动您家的记录",
    "A made-up story; your family’s records stay as they are",
);
/// Back to where a story begins.
pub const ABOUT: Text = text("故事介绍", "About the story");
/// Back to the list.
pub const ALL: Text = text("全部故事", "All stories");
/// The people.
pub const PEOPLE: Text = text("都有谁", "Who is in it");
/// The days on which it takes place.
pub const DAYS: Text = text("什么时候", "When");
/// By which reading.
pub const READING: Text = text("来源说法不一时", "Where sources disagree");
/// What is supposed.
pub const SUPPOSED: Text = text(
    "这个故事里有假设，和现在的规则不一样：",
    "This story supposes something that the rules don’t say:",
);
/// The steps.
pub const STEPS: Text = text("一步一步", "Step by step");
/// To the first step.
pub const BEGIN: Text = text("开始", "Begin");
/// To the next step.
pub const NEXT: Text = text("下一步", "Next step");
/// To the step before.
pub const BACK: Text = text("上一步", "Step before");
/// After the last step.
pub const END: Text = text("这个故事讲完了。", "This is the end of the story.");
/// From the beginning.
pub const AGAIN: Text = text("从头再看", "From the beginning");
/// To one's own family.
pub const TRY: Text = text("给自己家试一试", "Try it for your own family");
/// Takes the story's family over.
pub const TAKE: Text = text(
    "把这一家放进来，接着试",
    "Take this family over and go on with it",
);
/// The question before.
pub const TAKE_ASK: Text = text(
    "换成故事里的\u{200b}这一家吗？",
    "Put the story’s family in their place?",
);
/// Yes.
pub const TAKE_YES: Text = text("换成这一家", "Take this family");
/// The links between the steps.
pub const NAVIGATION: Text = text("故事的各步", "Steps of the story");
/// What came out.
pub const CONCLUSION: Text = text("结果", "What comes of it");
/// What took place by itself before the step.
pub const MEANWHILE: Text = text("到这时，自动办了", "By now, this took place by itself");
/// Where nothing did.
pub const NOTHING: Text = text(
    "到这时，没有什么自动办的事。",
    "By now, nothing has taken place by itself.",
);
/// What would change it.
pub const REMEDIES: Text = text("怎样才行", "What would change it");
/// How it was worked out.
pub const WORKING: Text = text("怎么算的", "How it was worked out");
/// Why it came out so.
pub const WHY: Text = text("为什么", "Why");
/// The reasons, folded.
pub const REASONS: Text = text("看核对过的每一条规则", "See each rule that was checked");
/// What everybody has afterwards.
pub const AFTER: Text = text("这一步以后", "After this step");
/// The column of amounts.
pub const AMOUNT: Text = text("余额（元）", "Balance (yuan)");
/// A balance that isn't known.
pub const UNKNOWN: Text = text("不知道", "Not known");
/// Nobody has an account here.
pub const NO_PEOPLE: Text = text(
    "这个故事只算数，没有家人。",
    "It only calculates, for nobody in particular.",
);

/// Which step it is, of how many.
pub fn step(number: usize, all: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("第 {number} 步，共 {all} 步"),
        Lang::En => format!("Step {number} of {all}"),
    })
}

/// From the first day to the last.
pub fn days(first: NaiveDate, last: NaiveDate) -> Said {
    Said::new(|lang| {
        let (from, to) = (day(lang, first), day(lang, last));
        match lang {
            _ if first == last => from,
            Lang::Zh => format!("{from}到{to}"),
            Lang::En => format!("{from} to {to}"),
        }
    })
}

/// What taking the story's family does, and that what the story supposes stays behind.
pub fn will_take(
    (people, records): (usize, usize),
    story: &Said,
    last: NaiveDate,
    supposes: bool,
) -> Said {
    Said::new(|lang| {
        let (story, last) = (story.pick(lang), day(lang, last));
        let here = people_and_records(people, records);
        let will = lang.pick(
            format!("会清除现在的 {people} 位家人和 {records} 条记录，换成“{story}”里的一家和他们的全部记录，日期到{last}。清除以后找不回来。"),
            format!(
                "This clears the {here} here now and puts the family of “{story}” with all its \
                 records in their place, on {last}. They can’t be brought back."
            ),
        );
        let supposed = lang.pick(
            "故事里假设的规则不会跟着来，以后按真的规则判断。",
            " What the story supposes doesn’t come along: from then on the real rules decide.",
        );
        if supposes { will + supposed } else { will }
    })
}

/// Which reading is taken.
pub const fn reading(it: Reading) -> Text {
    match it {
        Reading::Resolved => text(
            "按比较下来更可信的说法，并提醒",
            "The better-founded reading is taken, with a warning",
        ),
        Reading::Literal => text(
            "照当地文章的字面意思",
            "What the local article says to the letter",
        ),
    }
}

/// What is calculated.
pub const fn calculated(it: &Calculate) -> Text {
    calculate::name(match it {
        Calculate::Credit(_) => Calculator::Credit,
        Calculate::Reimbursement(_) => Calculator::Reimbursement,
        Calculate::Gap(_) => Calculator::Gap,
        Calculate::Years(_) => Calculator::Years,
        Calculate::Base(_) => Calculator::Base,
        Calculate::Wait(_) => Calculator::Wait,
        Calculate::Maternity(_) => Calculator::Maternity,
    })
}
