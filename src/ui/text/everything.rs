//! The words of the page with all that can be done.

use super::{Text, text};
use crate::ui::route::Flow;

/// The heading.
pub const TITLE: Text = text("能办什么", "All that can be done");
/// What the page is.
pub const LEDE: Text = text(
    "都是模拟：能不能办、钱怎么走、为什么，办一遍就知道。",
    "All of it is a rehearsal: try it, and see whether it works, where the money goes, and why.",
);
/// A group.
pub const SHARE: Text = text("共用账户", "Share an account");
/// One more person.
pub const ADD: Text = text("添加家人", "Add a person");
/// Who.
pub const ADD_HINT: Text = text(
    "出钱的、用钱的，都先填进来",
    "Whoever has an account, and whoever may use it",
);
/// A group.
pub const FAMILY: Text = text("我的家", "My family");
/// A group.
pub const PAY: Text = text("看病买药", "Care and medicine");
/// A group.
pub const WALLET: Text = text("医保钱包", "Wallet");
/// A group.
pub const QUOTA: Text = text("共济额度", "Quotas");
/// A group.
pub const PREMIUM: Text = text("交保费", "Premiums");
/// A group.
pub const ACCOUNT: Text = text("账户有变", "Account changes");
/// A group.
pub const HELP: Text = text("办不成", "When it doesn’t work");
/// A group.
pub const LOOK_BACK: Text = text("查一查", "Look things up");
/// A group.
pub const CALCULATE: Text = text("算一算", "Calculate");
/// A group.
pub const REALLY: Text = text("真正去办", "In earnest");

/// The journal.
pub const RECORDS: Text = text("全部记录", "All records");
/// What is in it.
pub const RECORDS_HINT: Text = text(
    "每一笔钱从哪里来、到哪里去，也可以撤回",
    "Where each yuan came from and went; a record can be taken back",
);
/// The clauses.
pub const RULES: Text = text("全部规则和来源", "All rules and sources");
/// What is in them.
pub const RULES_HINT: Text = text(
    "哪里的规则、从哪天起、可信程度如何",
    "Of which place, from which day, and how far to trust them",
);
/// The stories.
pub const STORIES: Text = text("演示故事", "Stories");
/// What is in them.
pub const STORIES_HINT: Text = text(
    "编好的几家人，一步一步看规则怎样起作用",
    "Made-up families, step by step, to see the rules at work",
);
/// The simulated date.
pub const DATE: Text = text("模拟日期", "The simulated date");
/// What it does.
pub const DATE_HINT: Text = text(
    "换一天，看那天的规则",
    "Another day, with the rules of that day",
);
/// How things are really done.
pub const WAYS: Text = text("真正怎么办", "How it is really done");
/// What is in it.
pub const WAYS_HINT: Text = text(
    "去哪里、用什么 App、带什么材料",
    "Where to go, which app to open, which papers to bring",
);

/// The character of a flow's tab, and what the flow is for.
pub const fn about(it: Flow) -> (&'static str, Text) {
    match it {
        Flow::Why => (
            "惑",
            text(
                "从碰到的情况找到那条规则，再看怎么改",
                "From what you see to the rule behind it, and what would change it",
            ),
        ),
        Flow::Bind => (
            "绑",
            text(
                "让家人用个人账户里的钱",
                "Let a relative use a personal account",
            ),
        ),
        Flow::Unbind => ("解", text("不再让家人用", "Let them use it no longer")),
        Flow::Pay => (
            "付",
            text("看一张账单从哪里付", "See what a bill is paid from"),
        ),
        Flow::Refund => (
            "退",
            text("看退的钱回到哪里", "See where the money goes back to"),
        ),
        Flow::Premium => (
            "保",
            text(
                "用个人账户或钱包交居民医保费",
                "From a personal account or a wallet",
            ),
        ),
        Flow::WalletOpen => (
            "开",
            text(
                "先开通，才能收家人转的钱",
                "Needed to receive what relatives send",
            ),
        ),
        Flow::WalletSend => (
            "转",
            text(
                "把个人账户里的钱转给家人",
                "From a personal account to a relative",
            ),
        ),
        Flow::WalletAccept => (
            "收",
            text("看有没有转来的钱等着收", "See whether a transfer waits"),
        ),
        Flow::WalletCashOut => (
            "现",
            text("看钱包里的钱能不能取", "See whether it can be taken out"),
        ),
        Flow::QuotaSet => (
            "额",
            text(
                "给家人留一笔钱用，钱还在自己账户里",
                "Money set aside for a relative, in one’s own account",
            ),
        ),
        Flow::QuotaDissolve => (
            "撤",
            text(
                "没用完的自己又能用",
                "What is left of it is its owner’s again",
            ),
        ),
        Flow::Insure => (
            "险",
            text(
                "看个人账户能不能买、最多买多少",
                "Whether an account can buy it, and for how much",
            ),
        ),
        Flow::Credit => (
            "进",
            text(
                "每月划进来的钱，看能不能进",
                "The month’s credit, and whether it comes in",
            ),
        ),
        Flow::Move => (
            "迁",
            text(
                "转到别处参保，看绑定和额度怎么变",
                "What becomes of bindings and quotas on a move",
            ),
        ),
        Flow::Coverage => (
            "状",
            text(
                "停缴、停保、又参保，看影响什么",
                "Suspended, ended or resumed, and what follows",
            ),
        ),
        Flow::Withdraw => (
            "取",
            text(
                "去世、出国定居等，看能不能取",
                "By death, settling abroad and the like",
            ),
        ),
    }
}
