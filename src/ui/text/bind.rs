//! The words of binding.

use super::flow::fill;
use super::{Said, Text, text};
use crate::policy::rule::{Channel, Instrument};

/// Whose account.
pub const HOLDER: Text = text("用谁的个人账户？", "Whose personal account is to be used?");
/// Its label.
pub const HOLDER_LABEL: Text = text("谁的账户（共济人）", "Whose account (the holder)");
/// What helps to answer it.
pub const HOLDER_HINT: Text = text(
    "选出钱的人，也就是“共济人”。只有职工医保才有个人账户",
    "Choose who lends the money, the “holder”. Only employee insurance has a personal account",
);
/// Its label.
pub const BENEFICIARY_LABEL: Text = text("给谁用（被共济人）", "For whom (the beneficiary)");
/// What helps to answer it.
pub const BENEFICIARY_HINT: Text = text(
    "选用钱的人，也就是“被共济人”",
    "Choose who is to use the money, the “beneficiary”",
);
/// Why the relation is asked.
pub const RELATION_WHY: Text = text(
    "哪些亲戚可以共济，由参保地的规则定。选得准，结论才准。",
    "Which relatives may share is set by the rules of the insured place, so this decides a lot.",
);
/// What is set up.
pub const INSTRUMENT: Text = text("要办的是哪一种？", "Which of these is to be set up?");
/// Its label.
pub const INSTRUMENT_LABEL: Text = text("办的是", "What is set up");
/// The holder agrees.
pub const AGREED_FACE: Text = text("同意，刷脸确认", "Yes, confirmed by a face scan");
/// The holder agrees.
pub const AGREED_PASSWORD: Text = text("同意，用密码确认", "Yes, confirmed by a password");
/// The holder agrees, and nobody has checked who it is.
pub const AGREED_UNPROVEN: Text = text(
    "同意，但还没核实是不是本人",
    "Yes, but nobody has checked who it is",
);
/// The holder does not agree, or has not been asked.
pub const NOT_AGREED: Text = text("还没有同意", "Not yet");
/// Where it is done.
pub const CHANNEL: Text = text("打算在哪里办？", "Where will you do it?");
/// Its label.
pub const CHANNEL_LABEL: Text = text("在哪里办", "Where it is done");
/// Which papers are at hand.
pub const PAPERS: Text = text(
    "去窗口\u{200b}带了哪些材料？",
    "Which papers do you bring to the window?",
);
/// From when.
pub const START: Text = text("从哪天开始？", "From which day?");
/// Its label.
pub const START_LABEL: Text = text("从哪天起", "From");
/// What it means to begin today.
pub const TODAY_HINT: Text = text("绑定成功马上能用", "It works as soon as it is bound");
/// On a later day.
pub const START_LATER: Text = text("以后的一天", "A later day");
/// Which later day.
pub const START_DAY: Text = text("从以后的\u{200b}哪一天开始？", "From which later day?");
/// Where the first day lies before today.
pub const START_EARLY: Text = text(
    "开始的日子不能早于今天，请写{0}或以后的日子",
    "It can’t begin before today: write {0} or a later day",
);
/// Until when.
pub const END: Text = text("到哪天结束？", "Until which day?");
/// Its label.
pub const END_LABEL: Text = text("到哪天止", "Until");
/// Where an end may be left open.
pub const END_OPTIONAL: Text = text(
    "这里的规则不要求写结束日期",
    "The rules here don’t want an end date",
);
/// Where an end is needed.
pub const END_NEEDED: Text = text(
    "共济人参保地的规则要求写结束日期，不写就办不成",
    "The rules where the holder is insured want an end date; without one it is refused",
);
/// Where it isn't known whether an end is needed.
pub const END_UNSURE: Text = text(
    "有的地方要求写结束日期。共济人的参保地还不知道，拿不准就写上",
    "Some places want an end date. Where the holder is insured isn’t known yet, so give one if in doubt",
);
/// Without an end.
pub const END_OPEN: Text = text("不写，一直有效", "None: it goes on");
/// With an end.
pub const END_DATED: Text = text("写一个结束日期", "Give an end date");
/// Which day is the last.
pub const END_DAY: Text = text("最后一天是哪天？", "Which day is the last?");
/// What the last day means.
pub const END_DAY_HINT: Text = text(
    "这一天还能用，第二天零点起不能再用",
    "It still works on this day and stops at midnight",
);
/// Where the last day lies before the first.
pub const END_EARLY: Text = text(
    "结束的日子不能早于开始的日子，请写{0}或以后的日子",
    "It can’t end before it begins: write {0} or a later day",
);
/// Its label.
pub const LIMIT_LABEL: Text = text("最多用多少", "At most");
/// Without a limit.
pub const LIMIT_NONE: Text = text("不设上限", "No limit");
/// What that means.
pub const LIMIT_NONE_HINT: Text =
    text("账户里的钱都能用", "All that is in the account can be used");
/// With a limit.
pub const LIMIT_SOME: Text = text("设一个上限", "Set a limit");
/// Which limit.
pub const LIMIT_AMOUNT: Text = text("一共最多用多少钱？", "How much may be used in all?");
/// What the limit means.
pub const LIMIT_AMOUNT_HINT: Text = text(
    "累计用到这个数为止，退回来的会加回去。例如 2000.00",
    "Payments add up to it, and refunds are given back to it. Such as 2000.00",
);
/// The button that does it.
pub const BUTTON: Text = text("看能不能绑定", "See whether it can be bound");

/// Who is to use whose account.
pub fn beneficiary(holder: &Said) -> Said {
    fill(
        text("{0}的账户\u{200b}给谁用？", "Who is to use {0}’s account?"),
        &[holder],
    )
}

/// What the two are to each other.
pub fn relation(beneficiary: &Said, holder: &Said) -> Said {
    fill(
        text("{0}是\u{200b}{1}的\u{200b}什么人？", "What is {0} to {1}?"),
        &[beneficiary, holder],
    )
}

/// Its label.
pub fn relation_label(beneficiary: &Said, holder: &Said) -> Said {
    fill(text("{0}是{1}的", "{0} is {1}’s"), &[beneficiary, holder])
}

/// What helps to answer it.
pub fn relation_hint(holder: &Said) -> Said {
    let pattern = text(
        "从{0}这边看：是{0}的爸爸，就选“父母”",
        "As {0} sees it: {0}’s father is a “Parent”",
    );
    fill(pattern, &[holder])
}

/// Whether the holder agrees.
pub fn agreed(holder: &Said) -> Said {
    fill(
        text("{0}本人\u{200b}同意吗？", "Does {0} agree?"),
        &[holder],
    )
}

/// Its label.
pub fn agreed_label(holder: &Said) -> Said {
    fill(text("{0}本人", "{0} agrees"), &[holder])
}

/// What it means to set it up.
pub const fn instrument_hint(it: Instrument) -> Text {
    match it {
        Instrument::Aid => text(
            "家人看病买药，可以用共济人个人账户里的钱",
            "Bills of the relative can be paid from the holder’s personal account",
        ),
        Instrument::Kin => text(
            "只帮家人出示医保码，花的还是家人自己的钱",
            "It only shows the relative’s code; the relative’s own money is spent",
        ),
    }
}

/// What it means to do it there.
pub const fn channel_hint(it: Channel) -> Text {
    match it {
        Channel::App => text(
            "国家医保服务平台或当地的医保 App",
            "The national insurance app or the local one",
        ),
        Channel::Window => text("要带材料", "Papers are needed"),
    }
}

/// Whether there is a limit.
pub fn limit(beneficiary: &Said, holder: &Said) -> Said {
    let pattern = text(
        "{0}最多能用\u{200b}{1}账户里\u{200b}多少钱？",
        "How much of {1}’s account may {0} use?",
    );
    fill(pattern, &[beneficiary, holder])
}

/// What has to be known before it is done.
pub fn warning(beneficiary: &Said, holder: &Said, limited: bool) -> Said {
    let pattern = if limited {
        text(
            "按下面的按钮，就是{1}本人同意{0}用自己账户里的钱，用到上限为止。",
            "By pressing the button, {1} agrees that {0} uses {1}’s account, up to the limit.",
        )
    } else {
        text(
            "按下面的按钮，就是{1}本人同意{0}用自己账户里的钱，可能全部用掉。",
            "By pressing the button, {1} agrees that {0} uses {1}’s account, perhaps all of it.",
        )
    };
    fill(pattern, &[beneficiary, holder])
}
