//! The words of paying a resident premium.

use super::flow::fill;
use super::{Said, Text, text};

/// Whose premium.
pub const WHOSE: Text = text(
    "交谁的\u{200b}居民医保费？",
    "Whose resident premium is it?",
);
/// Its label.
pub const WHOSE_LABEL: Text = text("交谁的保费", "Whose premium");
/// What helps to answer it.
pub const WHOSE_HINT: Text = text(
    "选参加居民医保的人，不是出钱的人",
    "Choose who is insured by it, not who pays",
);
/// For which year.
pub const YEAR: Text = text("交哪一年的保费？", "For which year is it?");
/// Its label.
pub const YEAR_LABEL: Text = text("哪一年的", "Year");
/// How much.
pub const AMOUNT: Text = text("保费是多少钱？", "How much is the premium?");
/// Its label.
pub const AMOUNT_LABEL: Text = text("保费", "Premium");
/// What helps to answer it.
pub const AMOUNT_HINT: Text = text(
    "照当地通知上个人要交的数写，例如 400.00",
    "What the local notice asks each person to pay, such as 400.00",
);
/// From where.
pub const SOURCE: Text = text("从哪里出这笔钱？", "What is it paid from?");
/// Its label.
pub const SOURCE_LABEL: Text = text("从哪里出", "Paid from");
/// What helps to answer it.
pub const SOURCE_HINT: Text = text(
    "一笔保费只能由一个账户出，不能几个账户凑",
    "One account pays the whole premium; several can’t be added up",
);
/// Its label.
pub const OPT_IN_LABEL: Text = text("本人愿意这样交", "Agreed to pay this way");
/// What helps to answer it.
pub const OPT_IN_HINT: Text = text(
    "账户里的钱不会自己去交保费，要出钱的人先选好",
    "The money doesn’t pay premiums by itself: whoever owns it has to choose so",
);
/// Whether it was paid in cash.
pub const PROOF: Text = text(
    "保费已经用现金交过，\u{200b}有缴费凭证吗？",
    "Was the premium paid in cash, and is there a proof of it?",
);
/// Its label.
pub const PROOF_LABEL: Text = text("有缴费凭证", "Proof of payment");
/// What helps to answer it.
pub const PROOF_HINT: Text = text(
    "这里的规则是先用现金交，凭缴费凭证再还到出钱的人手里",
    "The rules here want it paid in cash first; it is repaid to whoever shows the proof",
);
/// The button that does it.
pub const BUTTON: Text = text("看能不能这样交", "See whether it can be paid like this");
/// The heading where it is refused.
pub const NOT_PAID: Text = text("保费不能这样交", "The premium can’t be paid like this");
/// Where nobody has an account or a wallet.
pub const NONE_TITLE: Text = text(
    "家里还没有\u{200b}能交保费的账户",
    "No account here could pay a premium",
);
/// What to do about it.
pub const NONE: Text = text(
    "参加职工医保的人才有个人账户。请先加一位参加职工医保的家人，或者先开通医保钱包。",
    "Only employee insurance has a personal account. Add somebody with employee insurance, or open \
     a wallet first.",
);

/// A year, as an answer.
pub fn year(it: i32) -> Said {
    Said::new(|lang| lang.pick(format!("{it} 年"), it.to_string()))
}

/// Somebody's personal account.
pub fn account(name: &Said) -> Said {
    fill(text("{0}的个人账户", "{0}’s personal account"), &[name])
}

/// Somebody's wallet.
pub fn wallet(name: &Said) -> Said {
    fill(text("{0}的医保钱包", "{0}’s wallet"), &[name])
}

/// Whether the payer wants it.
pub fn opt_in(name: &Said) -> Said {
    fill(
        text(
            "{0}愿意\u{200b}用这笔钱交吗？",
            "Does {0} agree to pay it from there?",
        ),
        &[name],
    )
}
