//! The words of quotas: money of a personal account that is set aside for a relative.

use super::flow::fill;
use super::{Lang, Said, Text, text, yuan};
use crate::money::Money;

/// Whose account.
pub const HOLDER: Text = text(
    "用谁的\u{200b}个人账户定？",
    "In whose personal account is it set aside?",
);
/// Its label.
pub const HOLDER_LABEL: Text = text("谁来定", "Set by");
/// What helps to answer it.
pub const HOLDER_HINT: Text = text(
    "选出钱的人。钱还留在这个人自己的账户里",
    "Choose whose money it is. It stays in that person’s own account",
);
/// Its label.
pub const BENEFICIARY_LABEL: Text = text("定给谁用", "For whom");
/// What helps to answer it.
pub const BENEFICIARY_HINT: Text = text(
    "选看病买药时要用这些钱的人",
    "Choose who is to spend it on care and medicine",
);
/// Why the relation is asked.
pub const RELATION_WHY: Text = text(
    "能给哪些亲戚定，由规则定。选得准，结论才准。",
    "For which relatives a quota can be set is up to the rules, so this decides a lot.",
);
/// How much.
pub const AMOUNT: Text = text("定多少额度？", "How much is to be set aside?");
/// Its label.
pub const AMOUNT_LABEL: Text = text("额度", "Quota");
/// What helps to answer it.
pub const AMOUNT_HINT: Text = text("例如 500.00", "Such as 500.00");
/// The button that does it.
pub const SET_BUTTON: Text = text("看能不能定", "See whether it can be set");
/// The heading where it is refused.
pub const NOT_SET: Text = text("额度\u{200b}不能这样定", "The quota can’t be set like this");
/// Nobody to set it for.
pub const ALONE_TITLE: Text = text("还没有人可以定", "There is nobody to set it for");
/// What to do about it.
pub const ALONE: Text = text(
    "要有两个人才能定。请先把用钱的家人加进来。",
    "A quota takes two. Add the relative who is to spend it first.",
);

/// Which quota.
pub const WHICH: Text = text("要解除\u{200b}哪一份额度？", "Which quota is to end?");
/// Its label.
pub const WHICH_LABEL: Text = text("哪一份额度", "Which quota");
/// The part of others.
pub const OTHER_HINT: Text = text("和这份额度没有关系", "Has no part in this quota");
/// The button that does it.
pub const DISSOLVE_BUTTON: Text = text("解除额度", "Give it up");
/// The heading where it is refused.
pub const NOT_DISSOLVED: Text = text("额度现在\u{200b}解除不了", "It can’t be given up like this");
/// There is none.
pub const NONE_TITLE: Text = text(
    "现在没有\u{200b}额度可以解除",
    "There is no quota to give up",
);
/// Why there is none.
pub const NONE: Text = text(
    "家里还没有人给别人定过额度，或者都已经解除了。",
    "Nobody in the family has set one for another, or all of them are over.",
);

/// Who is to spend it.
pub fn beneficiary(holder: &Said) -> Said {
    fill(
        text("{0}的钱\u{200b}定给谁用？", "Who is to spend {0}’s money?"),
        &[holder],
    )
}

/// What helps to answer how much, where a quota stands.
pub fn standing(left: Money) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("现在还有 {} 没用完，请写改成多少", yuan(lang, left)),
        Lang::En => format!(
            "{} of it is left at present. Write what it is to be from now on",
            yuan(lang, left)
        ),
    })
}

/// A quota, as an answer.
pub fn quota(holder: &Said, beneficiary: &Said) -> Said {
    fill(
        text("{0}定给{1}的", "Set by {0} for {1}"),
        &[holder, beneficiary],
    )
}

/// What it means for whose money it is.
pub fn frozen(holder: &Said, beneficiary: &Said) -> Said {
    let pattern = text(
        "定了以后，这些钱只有{1}能用，{0}自己不能用。钱还在{0}的账户里；随时可以改少，也可以解除。",
        "Once it is set, only {1} can spend that money, and {0} can’t. It stays in {0}’s account, \
         and can be lowered or given up at any time.",
    );
    fill(pattern, &[holder, beneficiary])
}
