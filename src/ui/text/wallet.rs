//! The words of the medical-insurance wallet.

use chrono::NaiveDateTime;

use super::flow::fill;
use super::{Said, Text, day, text};

/// An amount among the answers.
pub const AMOUNT_LABEL: Text = text("金额", "Amount");

/// Whose wallet is opened.
pub const WHOSE: Text = text(
    "给谁\u{200b}开通医保钱包？",
    "Whose wallet is to be opened?",
);
/// Its label.
pub const WHOSE_LABEL: Text = text("谁的医保钱包", "Whose wallet");
/// What helps to answer it.
pub const WHOSE_HINT: Text = text(
    "钱包用来收家人转来的个人账户的钱，看病、交保费时用",
    "A wallet receives money that relatives send from their personal accounts, for care and premiums",
);
/// There is a wallet.
pub const IS_OPEN: Text = text("已经开通了", "Open already");
/// Where it is to be used.
pub const WHERE: Text = text("在哪个地方用？", "Where is it to be used?");
/// Its label.
pub const WHERE_LABEL: Text = text("在哪里用", "Place of use");
/// Why it is asked.
pub const WHERE_WHY: Text = text("为什么要问这个", "Why we ask this");
/// Why it is asked.
pub const WHERE_WHY_TEXT: Text = text(
    "医保钱包不是到处都开通了，在哪一天、哪个地方，结论可能不一样。",
    "Wallets were not opened everywhere at once, so the day and the place can decide.",
);
/// The button that does it.
pub const OPEN_BUTTON: Text = text("看能不能开通", "See whether it can be opened");
/// The heading where it is refused.
pub const NOT_OPENED: Text = text(
    "医保钱包\u{200b}现在开不了",
    "The wallet can’t be opened now",
);
/// Everybody has one.
pub const ALL_OPEN_TITLE: Text = text("每个人都开通了", "Everybody has a wallet");
/// What to do then.
pub const ALL_OPEN: Text = text(
    "家里每个人都已经有医保钱包，不用再开。",
    "Everybody in the family has a wallet already, so there is none to open.",
);

/// Who sends.
pub const FROM: Text = text("用谁的个人账户转？", "From whose personal account?");
/// Its label.
pub const FROM_LABEL: Text = text("谁转", "From");
/// What helps to answer it.
pub const FROM_HINT: Text = text(
    "选出钱的人。只有职工医保才有个人账户",
    "Choose who sends the money. Only employee insurance has a personal account",
);
/// Who receives.
pub const TO: Text = text("转到谁的医保钱包？", "To whose wallet?");
/// Its label.
pub const TO_LABEL: Text = text("转给谁", "To");
/// What helps to answer it.
pub const TO_HINT: Text = text(
    "钱转过去，就是收的人的了，由收的人自己用",
    "Once it has arrived, the money is the receiver’s own to use",
);
/// Why the relation is asked.
pub const RELATION_WHY: Text = text(
    "哪些亲戚之间可以转，由规则定。选得准，结论才准。",
    "Between which relatives money may be sent is set by the rules, so this decides a lot.",
);
/// How much.
pub const SEND_AMOUNT: Text = text("转多少钱？", "How much is to be sent?");
/// What helps to answer it.
pub const SEND_AMOUNT_HINT: Text = text("例如 200.00", "Such as 200.00");
/// Its label.
pub const IDENTITY_LABEL: Text = text("怎样核实本人", "How it was proven");
/// The button that does it.
pub const SEND_BUTTON: Text = text("看能不能转", "See whether it can be sent");
/// The heading where it is refused.
pub const NOT_SENT: Text = text("现在不能这样转", "It can’t be sent like this");
/// Nobody to send to.
pub const ALONE_TITLE: Text = text("还没有人可以转", "There is nobody to send to");
/// What to do about it.
pub const ALONE: Text = text(
    "要有两个人才能转。请先把收钱的家人加进来。",
    "Sending takes two. Add the relative who is to receive it first.",
);

/// Which transfer.
pub const WHICH: Text = text("收下哪一笔？", "Which transfer is to be accepted?");
/// Its label.
pub const WHICH_LABEL: Text = text("哪一笔", "Which transfer");
/// The button that does it.
pub const ACCEPT_BUTTON: Text = text("收下", "Accept it");
/// The heading where it is refused.
pub const NOT_ACCEPTED: Text = text("这一笔现在收不下", "It can’t be accepted now");
/// Nothing waits.
pub const NOTHING_WAITS_TITLE: Text = text("没有等着收的钱", "No transfer waits");
/// What to do about it.
pub const NOTHING_WAITS: Text = text(
    "现在没有等着收下的转账。转过来的钱，有的直接到钱包，有的过了时间已经退回。",
    "Nothing waits to be accepted. What was sent has arrived by itself, or has gone back by now.",
);

/// Whose cash.
pub const CASH_WHOSE: Text = text("从谁的钱包\u{200b}取现金？", "Cash out of whose wallet?");
/// Its label.
pub const CASH_WHOSE_LABEL: Text = text("谁的医保钱包", "Whose wallet");
/// How much.
pub const CASH_AMOUNT: Text = text("想取多少现金？", "How much cash?");
/// What helps to answer it.
pub const CASH_AMOUNT_HINT: Text = text("例如 100.00", "Such as 100.00");
/// The button that does it.
pub const CASH_BUTTON: Text = text("看能不能取", "See whether it can be taken out");
/// The heading where it is refused.
pub const NO_CASH: Text = text(
    "钱包里的钱\u{200b}不能这样取",
    "It can’t be taken out like this",
);
/// Nobody has one.
pub const NO_WALLET_TITLE: Text = text("还没有医保钱包", "There is no wallet yet");
/// What to do about it.
pub const NO_WALLET: Text = text(
    "家里还没有人开通医保钱包。请先开通，再回来。",
    "Nobody in the family has a wallet. Open one first, then come back.",
);

/// How the sender proves who they are.
pub fn identity(name: &Said) -> Said {
    fill(
        text(
            "怎样核实\u{200b}是{0}本人？",
            "How does {0} prove who they are?",
        ),
        &[name],
    )
}

/// A transfer, as an answer.
pub fn transfer(from: &Said, to: &Said) -> Said {
    fill(text("{0}转给{1}", "{0} to {1}"), &[from, to])
}

/// When a transfer goes back.
pub fn goes_back(due: NaiveDateTime) -> Said {
    Said::new(|lang| {
        let (date, time) = (day(lang, due.date()), due.format("%H:%M"));
        lang.pick(
            format!("{date} {time} 还没收下，就退回去"),
            format!("Goes back on {date} at {time} unless accepted"),
        )
    })
}
