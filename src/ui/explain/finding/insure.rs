//! What was found on commercial insurance, in order or not.

use super::Facts;
use crate::policy::ClauseId;
use crate::ui::text::{Text, text};

/// The sentence for a check that is in order.
pub(super) fn pass(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::InsureHolder => text(
            "{w0}参加的是{0}，参保状态是“{1}”，可以买。",
            "{w0} is in {0}, and {1}, so it may be bought.",
        ),
        ClauseId::InsureInsured => text("{0}给自己买。", "{0} is insured by the own account."),
        ClauseId::InsureProduct => text("{0}可以买。", "{0}: it may be bought."),
        ClauseId::InsureLimit if facts.is_zero(2) => text(
            "{w0}的个人账户里有 {0}，最多能用 {3}，够付 {1}。",
            "{w0} has {0}, of which {3} may be used, enough for {1}.",
        ),
        ClauseId::InsureLimit => text(
            "{w0}的个人账户里有 {0}，买过 {2}。一起算还能用 {3}，每次单独算能用 {4}；这次 {1}。",
            "{w0} has {0} and has spent {2} before. All together {3} may be used, each by itself \
             {4}; this one is {1}.",
        ),
        ClauseId::InsureDocuments => text("要带的带齐了。", "All the papers were shown."),
        ClauseId::InsurePartner => text(
            "这家保险公司和医保经办机构有协议。",
            "The insurer has a contract with the office.",
        ),
        _ => return None,
    })
}

/// The sentence for a check that failed.
pub(super) fn stop(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::InsureHolder => text(
            "{w0}参加的是{0}，参保状态是“{1}”，不能用个人账户买。能买的是：{need}。",
            "{w0} is in {0}, and {1}, and can’t buy it from an account. Who may: {need}.",
        ),
        ClauseId::InsureInsured => text(
            "{1}的个人账户只能给自己买商业保险，不能给{0}买。请用别的钱给{0}买。",
            "{1}’s account buys commercial insurance for {1} only, not for {0}. Pay for {0} \
             otherwise.",
        ),
        ClauseId::InsureProduct => text(
            "{0}不能用个人账户买。能买的是：{need}。",
            "{0}: it can’t be bought from the account. What can: {need}.",
        ),
        ClauseId::InsureLimit if facts.absent(0) => text(
            "{w0}没有个人账户，付不了 {1}。请用别的钱买。",
            "{w0} has no personal account to pay {1} from. Pay otherwise.",
        ),
        ClauseId::InsureLimit => text(
            "保费 {1} 太多了。{w0}的个人账户里有 {0}，买过 {2}，一起算还能用 {3}；每次单独算能用 {4}。请少买一些。",
            "{1} is too much. {w0} has {0} and has spent {2} before: all together {3} may be used, \
             each by itself {4}. Buy less.",
        ),
        ClauseId::InsureDocuments => text(
            "该带的没有带齐。要带：{need}。",
            "Not all the papers were shown. Bring: {need}.",
        ),
        ClauseId::InsurePartner => text(
            "这家保险公司和医保经办机构没有协议。请到有协议的一家去买。",
            "The insurer has no contract with the office. Go to one that has.",
        ),
        _ => return None,
    })
}
