//! The words of finding out why something doesn't work.

use super::{Text, text};
use crate::ui::flows::Symptom;

/// What is asked first.
pub const SYMPTOM: Text = text("碰到了什么情况？", "What went wrong?");
/// Its label.
pub const SYMPTOM_LABEL: Text = text("情况", "What went wrong");
/// What helps to answer it.
pub const SYMPTOM_HINT: Text = text(
    "只问几个要紧的问题，不记账，也不改动家里的资料",
    "A few questions that matter; nothing is recorded, and your family stays as it is",
);
/// Whose account it is about.
pub const HOLDER: Text = text("想用谁的个人账户？", "Whose personal account is it about?");
/// Its label.
pub const HOLDER_LABEL: Text = text("账户的主人", "Account owner");
/// Who is to use it.
pub const RELATIVE: Text = text("谁要用这个账户？", "Who is to use it?");
/// Its label.
pub const RELATIVE_LABEL: Text = text("要用账户的人", "Who is to use it");
/// Somebody who isn't in the family yet, as an answer.
pub const SOMEBODY: Text = text("不在上面的人", "Somebody else");
/// What the owner is called who isn't in the family.
pub const THE_OWNER: Text = text("账户的主人", "the account owner");
/// What the relative is called who isn't in the family.
pub const THE_RELATIVE: Text = text("家人", "the relative");
/// Why the relation is asked.
pub const RELATION_WHY: Text = text(
    "哪些亲属可以用，每个地方、每个时候不一样。",
    "Which relatives count differs by place and date.",
);
/// How things stand with the binding.
pub const STANDING: Text = text("现在还绑着吗？", "Does the binding stand now?");
/// Its label.
pub const STANDING_LABEL: Text = text("绑定", "Binding");
/// It does.
pub const STANDS: Text = text("绑着", "It stands");
/// Not yet.
pub const NOT_YET: Text = text("办好了，还没到开始的日子", "It is set up, but starts later");
/// No more.
pub const NO_MORE: Text = text("已经解除，或者到期了", "It was ended, or has run out");
/// How much the bill was.
pub const AMOUNT: Text = text(
    "要自己付的大约是多少钱？",
    "About how much was there to pay?",
);
/// What helps to answer it.
pub const AMOUNT_HINT: Text = text(
    "看票据上“个人支付”那一栏，大约的数就可以",
    "See the part of the bill that is yours; a rough figure will do",
);
/// Its label.
pub const AMOUNT_LABEL: Text = text("要自己付的钱", "What was to pay");

/// Heading: a rule stands in the way.
pub const FOUND: Text = text("原因找到了", "This is why");
/// Heading: the money went the way that the rules say.
pub const BY_THE_RULES: Text = text("这是按规则来的", "This is how the rules have it");
/// Heading: no rule stands in the way.
pub const NO_RULE: Text = text("规则上\u{200b}没有障碍", "No rule stands in the way");
/// Heading: it can't be said yet.
pub const OPEN: Text = text("还差一点才能说清", "A little is missing to tell");
/// Below it, where no rule stands in the way.
pub const LOOK_ELSEWHERE: Text = text(
    "照您说的，规则允许这样办。多半是系统在维护、参保信息没有传到，或这个渠道出了问题。",
    "As you tell it, the rules allow it. Most likely a system is being serviced, your enrolment was \
     not passed on, or the channel has a fault.",
);
/// How it is really done, and whom to ask.
pub const REALLY: Text = text("规则以外的原因，怎么问", "Other causes, and whom to ask");
/// What that page has.
pub const REALLY_HINT: Text = text(
    "真正办的时候走哪个渠道、常见的毛病和电话，按地方列着。",
    "Through which channel it is really done, its usual troubles and whom to call, by place.",
);
/// The link to it.
pub const REALLY_LINK: Text = text("看渠道和电话", "Channels and telephone numbers");
/// What was answered.
pub const TOLD: Text = text("您说的情况", "What you told");
/// Begin anew.
pub const AGAIN: Text = text("换一个情况", "Something else");

/// What is seen, as an answer.
pub const fn symptom(it: Symptom) -> Text {
    match it {
        Symptom::CannotBind => text("绑不上", "The binding can’t be made"),
        Symptom::NothingPaid => text(
            "绑好了，却没有用上家人的钱",
            "It is bound, but no money of the relative was used",
        ),
        Symptom::OwnFirst => text("先扣了自己的钱", "My own money went first"),
        Symptom::NotMine => text(
            "看到的是别人的码、别人的钱",
            "Somebody else’s code or money shows",
        ),
        Symptom::PremiumFails => text(
            "用账户的钱交不了居民医保费",
            "The account can’t pay the resident premium",
        ),
        Symptom::WalletWontSend => {
            text("钱转不进家人的医保钱包", "Money can’t be sent to a wallet")
        }
    }
}
