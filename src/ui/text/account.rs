//! The words of what happens to an account: it is paid out, or the insurance behind it changes.

use super::flow::fill;
use super::{Said, Text, text};
use crate::policy::rule::{Coverage, WithdrawGround};

/// Whose account is paid out.
pub const WHOSE: Text = text(
    "取谁的个人账户？",
    "Whose personal account is to be paid out?",
);
/// Its label.
pub const WHOSE_LABEL: Text = text("谁的个人账户", "Whose account");
/// What helps to answer it.
pub const WHOSE_HINT: Text = text(
    "只有参加职工医保的人才有个人账户",
    "Only employee insurance has a personal account",
);
/// Why.
pub const GROUND: Text = text("为什么要取？", "For what reason?");
/// Its label.
pub const GROUND_LABEL: Text = text("原因", "Reason");
/// Where the insurance moves to.
pub const TO_REGION: Text = text("转到哪里参保？", "Where does the insurance move to?");
/// Its label.
pub const TO_REGION_LABEL: Text = text("转到哪里", "Moves to");
/// Whether the account can go along.
pub const TRANSFERABLE: Text = text(
    "那边能接收\u{200b}个人账户里的钱吗？",
    "Can the other side take the account over?",
);
/// Its label.
pub const TRANSFERABLE_LABEL: Text = text("那边能接收", "It can be taken over");
/// What helps to answer it.
pub const TRANSFERABLE_HINT: Text = text(
    "要问转入地的医保经办窗口",
    "The insurance office of the other place can tell",
);
/// The button that does it.
pub const WITHDRAW_BUTTON: Text = text("看能不能取", "See whether it can be paid out");
/// The heading where it is refused.
pub const NOT_WITHDRAWN: Text = text(
    "个人账户\u{200b}不能这样取",
    "The account can’t be paid out like this",
);

/// Whose insurance changes.
pub const COVERED: Text = text(
    "谁的参保状态\u{200b}变了？",
    "Whose insurance status changes?",
);
/// Its label.
pub const COVERED_LABEL: Text = text("谁", "Who");
/// Its label.
pub const STATE_LABEL: Text = text("从现在起", "From now on");
/// What holds already.
pub const STATE_NOW: Text = text("现在就是这样", "It is so now");
/// The button that does it.
pub const COVERAGE_BUTTON: Text = text("记下来，看影响什么", "Write it down, and see what follows");
/// The heading where it is refused.
pub const NOT_CHANGED: Text = text("参保状态现在改不了", "The status can’t be changed now");

/// Whose account gets money.
pub const CREDITED: Text = text(
    "谁的\u{200b}个人账户\u{200b}进账？",
    "Into whose personal account does money come?",
);
/// How much.
pub const CREDIT: Text = text("这次进账多少钱？", "How much comes in?");
/// Its label.
pub const CREDIT_LABEL: Text = text("进账", "Credit");
/// What helps to answer it.
pub const CREDIT_HINT: Text = text(
    "照医保 App 里的划入记录写，例如 90.00",
    "What the insurance app shows as credited, such as 90.00",
);
/// The button that does it.
pub const CREDIT_BUTTON: Text = text("看能不能进账", "See whether it comes in");
/// The heading where it is refused.
pub const NOT_CREDITED: Text = text("这笔钱\u{200b}进不了账", "It doesn’t come in");

/// Who is insured elsewhere.
pub const MOVES: Text = text(
    "谁要换\u{200b}参保的地方？",
    "Who is to be insured elsewhere?",
);
/// What helps to answer it.
pub const MOVES_HINT: Text = text(
    "选医保关系转到别处的人，不是出门看病的人",
    "Whoever’s insurance moves, not whoever travels for treatment",
);
/// Its label.
pub const MOVES_TO_LABEL: Text = text("从现在起在", "From now on in");
/// The place is the same as before.
pub const THERE_ALREADY: Text = text(
    "现在就在那里参保，请选另一个地方",
    "That is the insured place already: choose another one",
);
/// The button that does it.
pub const MOVE_BUTTON: Text = text("记下来，看影响什么", "Write it down, and see what follows");
/// The heading where it is refused.
pub const NOT_MOVED: Text = text(
    "参保的地方\u{200b}现在换不了",
    "The insured place can’t be changed now",
);

/// Where somebody is insured from now on.
pub fn moves_to(name: &Said) -> Said {
    fill(
        text(
            "{0}换到\u{200b}哪里参保？",
            "Where is {0} insured from now on?",
        ),
        &[name],
    )
}

/// What somebody's insurance is from now on.
pub fn state(name: &Said) -> Said {
    fill(
        text(
            "{0}的医保\u{200b}现在怎么样？",
            "What is {0}’s insurance from now on?",
        ),
        &[name],
    )
}

/// What helps to choose a state.
pub const fn state_hint(it: Coverage) -> Text {
    match it {
        Coverage::Active => text("又开始缴费，待遇恢复", "Paid again, with its benefits"),
        Coverage::Suspended => text(
            "停止缴费，例如换工作还没接上",
            "Not paid for now, such as between two jobs",
        ),
        Coverage::Ended => text(
            "办了停保，例如去世或出国定居",
            "Ended for good, such as by death or settling abroad",
        ),
    }
}

/// What helps to choose a reason.
pub const fn ground_hint(it: WithdrawGround) -> Text {
    match it {
        WithdrawGround::Ordinary => text("只是想把钱取出来", "Only to have the money"),
        WithdrawGround::Death => text("由家人来取", "The family asks for it"),
        WithdrawGround::Emigration => text("不再回来参保", "The insurance ends for good"),
        WithdrawGround::Renunciation => text("以后不再参加", "Not to be insured by it again"),
        WithdrawGround::Transfer => {
            text("在外省重新参保", "Insured in another province from now on")
        }
    }
}
