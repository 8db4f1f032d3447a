//! The words of results that did not go through.

use super::{Lang, Said, Text, counted, text};

/// Back to the answers.
pub const BACK: Text = text("返回改答案", "Back to the answers");
/// Nobody may use that account.
pub const NOT_BOUND: Text = text(
    "{0}\u{200b}现在不能用\u{200b}{1}的\u{200b}账户",
    "{0} can’t use {1}’s account now",
);
/// It can't be ended.
pub const NOT_UNBOUND: Text = text("现在不能这样解除", "It can’t be ended like this");
/// It can't be paid.
pub const NOT_PAID: Text = text("这张账单不能这样付", "The bill can’t be paid like this");
/// It can't be returned.
pub const NOT_RETURNED: Text = text("现在不能这样退", "It can’t be returned like this");
/// The office decides.
pub const REFERRED: Text = text(
    "这件事要问\u{200b}经办窗口",
    "Ask the insurance office about this",
);
/// What did not happen.
pub const NOTHING_CHANGED: Text = text(
    "什么都没有变动：账户、绑定和记录都和原来一样。",
    "Nothing has changed: accounts, bindings and records are as they were.",
);
/// What is missing.
pub const MISSING: Text = text("请补上", "What is missing");
/// Other facts would do as well.
pub const OR_ELSE: Text = text("或者改为补上{0}。", "Or tell this instead: {0}.");
/// To the question that asks it.
pub const TELL: Text = text("现在补上", "Tell it now");
/// What would change it.
pub const REMEDIES: Text = text("怎样就可以", "What would change it");
/// What to do instead.
pub const INSTEAD: Text = text("现在可以做的", "What you can do now");
/// Where something is missing.
pub const FIND_OUT: Text = text(
    "可以问问家里人，看医保卡或医保 App，也可以拨打 12333 问。问到了再回来，答案都留着。",
    "Ask your relative, look at the insurance card or app, or call 12333. Your answers stay here \
     until you come back.",
);
/// Where the office decides.
pub const ASK_OFFICE: Text = text(
    "规则没有写清楚，要由参保地的医保经办窗口来定。可以先拨打 12333 问，去的时候带上身份证和这份结果。",
    "The rules don’t say, so the office where you are insured decides. Call 12333 first, and take \
     your identity card and this result along.",
);
/// Where the rules have put something else in its place.
pub const OTHER_WAY: Text = text(
    "这个办法已经停了，可以先看看现在的办法行不行。真正怎样办，请问参保地的医保经办窗口，或拨打 12333。",
    "This has come to an end: see whether what took its place would do. How it is really done, the \
     office where you are insured knows; or call 12333.",
);
/// Where it was refused.
pub const DOUBT: Text = text(
    "觉得不对，先看看答案有没有填错，再点开下面的理由看出处。也可以问参保地的医保经办窗口，或拨打 12333。",
    "If this seems wrong, look at your answers first, then open the reasons below to see their \
     sources. You can also ask the insurance office, or call 12333.",
);
/// Where no single change would do.
pub const NO_REMEDY: Text = text(
    "只改一处还不够，下面标着“否”的每一条都要先解决。",
    "No single change is enough: each reason below that says no has to be settled first.",
);
/// Back to the answers.
pub const CHANGE_ANSWERS: Text = text("看看答案，改一改", "Look at the answers");
/// All reasons.
pub const WHY: Text = text("全部理由", "All reasons");

/// How many facts are missing.
pub fn lacking(count: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("还差 {count}\u{a0}件事，才能知道\u{200b}行不行"),
        Lang::En => counted(
            count,
            "thing is missing to tell",
            "things are missing to tell",
        ),
    })
}
