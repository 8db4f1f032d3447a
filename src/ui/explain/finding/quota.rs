//! What was found on quotas, in order or not.

use super::Facts;
use crate::policy::{ClauseId, Rule};
use crate::ui::text::{Text, text};

/// The sentence for a check that is in order.
pub(super) fn pass(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::QuotaTerritory => text(
            "{w0}在{0}参保，{w1}在{1}参保，能定共济额度。",
            "{w0} is insured in {0} and {w1} in {1}, and a quota can be set.",
        ),
        ClauseId::QuotaRelation => text(
            "{0}在能定额度的亲属里。",
            "{0}: a relative whom a quota can be set for.",
        ),
        ClauseId::QuotaBalance if facts.is_zero(1) => text(
            "{w0}的个人账户里有 {0}，够定 {2}。",
            "{w0} has {0} in the account, enough to set aside {2}.",
        ),
        ClauseId::QuotaBalance => text(
            "{w0}的个人账户里有 {0}，原来定了还没用的有 {1}，够改成 {2}。",
            "{w0} has {0} in the account and {1} set aside already, enough to make it {2}.",
        ),
        ClauseId::QuotaDissolve if facts.is(0, "by") => text(
            "{0}能解除这份额度，没用完的 {1} 退回。",
            "{0} may give the quota up, and the {1} left of it goes back.",
        ),
        ClauseId::QuotaDissolve if facts.is(0, "coverage") => text(
            "{w0}的参保状态变成“{0}”，额度自动解除，没用完的 {1} 退回。",
            "{w0}’s insurance is now “{0}”, so the quota ends by itself and the {1} left of it \
             goes back.",
        ),
        ClauseId::QuotaDissolve => text(
            "{w0}转到{0}参保，额度自动解除，没用完的 {1} 退回。",
            "{w0} is insured in {0} from now on, so the quota ends by itself and the {1} left of \
             it goes back.",
        ),
        _ => return None,
    })
}

/// The sentence for a check that failed, or that warns.
pub(super) fn stop(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::QuotaTerritory if not_yet(facts) => text(
            "这一天还没有共济额度。同一个省的，可以直接绑定；别的省，看能不能转到医保钱包。",
            "On this day there were no quotas. Inside one province, bind directly; elsewhere, see \
             whether money can be sent to a wallet.",
        ),
        ClauseId::QuotaTerritory => text(
            "{w0}在{0}参保，{w1}在{1}参保。能定额度的地方：{need}。请问参保地的经办机构。",
            "{w0} is insured in {0} and {w1} in {1}. Where quotas can be set: {need}. Ask the \
             office where you are insured.",
        ),
        ClauseId::QuotaRelation => text(
            "{0}不在能定额度的亲属里。能定的是：{need}。",
            "{0}: not a relative whom a quota can be set for. Who is: {need}.",
        ),
        ClauseId::QuotaBalance if facts.absent(0) => text(
            "{w0}没有个人账户，定不了额度。请换一位有个人账户的家人。",
            "{w0} has no personal account to set money aside in. Choose a relative who has one.",
        ),
        ClauseId::QuotaBalance if facts.is_zero(1) => text(
            "{w0}的个人账户里只有 {0}，不够定 {2}。请定少一些。",
            "{w0} has only {0} in the account, not enough to set aside {2}. Set less aside.",
        ),
        ClauseId::QuotaBalance => text(
            "{w0}的个人账户里只有 {0}，原来定了还没用的有 {1}，不够改成 {2}。请定少一些。",
            "{w0} has only {0} in the account and {1} set aside already, not enough for {2}. Set \
             less aside.",
        ),
        ClauseId::QuotaFrozen => text(
            "{w0}有 {0} 定给了家人，自己不能用，所以差的 {1} 用别的办法付了。要自己用，先把额度改少或解除。",
            "{0} of {w0}’s money is set aside for relatives, so the {1} that was short was paid \
             otherwise. Lower or give up a quota to use it.",
        ),
        ClauseId::QuotaDissolve if facts.absent(1) => text(
            "这两个人之间现在没有额度，不用解除。",
            "No quota stands between the two, so there is nothing to give up.",
        ),
        ClauseId::QuotaDissolve => text(
            "{0}不能替别人解除额度。请定的人或用的人自己来办。",
            "{0} can’t give it up for others. Whoever set it or may spend it has to do it.",
        ),
        _ => return None,
    })
}

/// Whether there were no quotas anywhere.
fn not_yet(facts: &Facts<'_>) -> bool {
    matches!(facts.rule, Some(Rule::QuotaTerritory(open)) if open.is_empty())
}
