//! What was found where a check stops something, warns, or leaves it to the office.

use super::stop_money::{aid, counter, money};
use super::{Facts, Group, calculation, insure, quota, wallet};
use crate::policy::rule::{EndDate, RelationRule};
use crate::policy::{ClauseId, Rule};
use crate::ui::text::{Text, text};

/// The sentence for a check that failed.
pub(super) fn template(clause: ClauseId, facts: &Facts<'_>) -> Text {
    let said = GROUPS.iter().find_map(|group| group(clause, facts));
    said.unwrap_or(super::STANDS_AGAINST)
}

/// The sentences by what they are about; the first group that has one for a clause says it.
const GROUPS: &[Group] = &[
    people,
    binding,
    counter,
    aid,
    money,
    calculation::stop,
    wallet::stop,
    quota::stop,
    insure::stop,
];

/// The sentence for a check that only warns; where it says nothing else than a failure would, the
/// same.
pub(super) fn warning(clause: ClauseId, facts: &Facts<'_>) -> Text {
    match clause {
        ClauseId::BindHolderBalance if facts.unknown(0) => text(
            "{w0}的账户里有没有钱还不知道。可以绑，要有钱才付得了。",
            "Whether {w0} has money in the account is not known. It can be bound; paying needs \
             money.",
        ),
        ClauseId::BindHolderBalance => text(
            "{w0}的账户里现在没有钱。可以绑，等有钱了才付得了。",
            "{w0}’s account is empty. It can be bound, and pays once there is money.",
        ),
        ClauseId::PayEntitlement => text(
            "{w0}没有参加医保，统筹基金不能报销，填的那部分没有算。先参保，以后才能报销。",
            "{w0} is not insured, so the pooled fund pays nothing and that part was left out. \
             Enrol first.",
        ),
        ClauseId::WalletPending => wallet::UNOPENED,
        ClauseId::BindTerritory if facts.is(2, "binding") => text(
            "{w0}在{0}参保，{w1}在{1}参保，不够近（{need}），他们的绑定从现在起停。来源没有写明，这是推定的。",
            "{w0} is insured in {0} and {w1} in {1}, which is too far ({need}), so their binding \
             ends now. No source says so; it is inferred.",
        ),
        other => template(other, facts),
    }
}

/// The sentence for what the office decides.
pub(super) fn referral(clause: ClauseId) -> Text {
    match clause {
        ClauseId::BindRelation => text(
            "{0}能不能绑，文件没有写明。请问参保地的经办机构。",
            "Whether this can be bound is not written anywhere: {0}. Ask the office where you are \
             insured.",
        ),
        ClauseId::WalletPending => wallet::ENDED,
        ClauseId::WalletRelation => text(
            "{0}能不能收，文件没有写明。请问参保地的经办机构。",
            "Whether money can be sent to this relative is not written anywhere: {0}. Ask the \
             office where you are insured.",
        ),
        ClauseId::QuotaRelation => text(
            "能不能给{0}定额度，文件没有写明。请问参保地的经办机构。",
            "Whether a quota can be set for this relative is not written anywhere: {0}. Ask the \
             office where you are insured.",
        ),
        ClauseId::PremiumEnrolment => text(
            "{w0}第一次参保，还绑不了，也就没法用家人的账户交。请问经办机构怎么办。",
            "{w0} is not enrolled yet and can’t be bound, so a relative’s account can’t pay. Ask \
             the office.",
        ),
        ClauseId::WithdrawGround => text(
            "因为“{0}”取出，各地做法不同。请问参保地的经办机构。",
            "For “{0}” places differ. Ask the office where you are insured.",
        ),
        ClauseId::RefundRoute => text(
            "退的是居民医保费，没有规定写明怎么退，钱先不动。请问经办机构。",
            "This is a resident premium, and no rule says how one is returned. Ask the office; no \
             money moves.",
        ),
        ClauseId::RefundClosedAccount => text(
            "{0}的个人账户已经销户，没有规定写明退到哪里，钱先不动。请问经办机构。",
            "{0}’s personal account was closed, and no rule says where the money goes. Ask the \
             office; no money moves.",
        ),
        other => calculation::referral(other),
    }
}

/// Who the two people are.
fn people(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::BindHolderScheme => text(
            "{w0}的参保种类是“{0}”，没有个人账户。请换一位参加职工医保的家人来当共济人。",
            "{w0}’s insurance is “{0}”, which has no personal account. Choose a relative in \
             employee insurance.",
        ),
        ClauseId::BindBeneficiaryInsured => text(
            "{w0}还没有参加基本医保，绑不了。先参保，再来绑定。",
            "{w0} has no basic medical insurance and can’t be bound. Enrol first, then bind.",
        ),
        ClauseId::BindRelation if own_use_only(facts) => text(
            "这一天个人账户还只能自己用，谁都绑不了。2021年放开以后才能绑家人。",
            "On this day the account was for its owner alone. Relatives can be bound since the \
             opening of 2021.",
        ),
        ClauseId::BindRelation => text(
            "{0}不在能绑的亲属里。请换一位合适的家人来当共济人。",
            "{0}: not a relative who can be bound. Choose another holder who is near enough to \
             them.",
        ),
        ClauseId::BindTerritory => text(
            "{w0}在{0}参保，{w1}在{1}参保，不够近：{need}。请问当地能不能用医保钱包。",
            "{w0} is insured in {0} and {w1} in {1}. What is asked for: {need}. See whether the \
             wallet would serve.",
        ),
        ClauseId::BindCoverage => text(
            "{w0}：{0}；{w1}：{1}。两个人都要正常参保。先恢复参保，再来绑定。",
            "{w0}: {0}; {w1}: {1}. Both must be insured at present. Resume the insurance, then \
             bind.",
        ),
        ClauseId::BindMemberLimit => text(
            "加上这一位，{w0}就绑了 {0}，超过了：{need}。先解绑一位，再绑这一位。",
            "With this one {w0} would have {0} bound, which is too many: {need}. End one binding \
             first.",
        ),
        ClauseId::BindLifetimeLimit => text(
            "加上这一位，{w0}前后就绑过 {0}，超过了：{need}。办之前先问经办机构。",
            "With this one {w0} would have bound {0} in all, which is too many: {need}. Ask the \
             office first.",
        ),
        ClauseId::BindSingleHolder => text(
            "{w0}已经有共济人{0}，这里一次只能有一位。先和{0}解绑，第二天再绑。",
            "{w0} has {0} as a holder, and may have only one here. End that binding, then bind \
             the next day.",
        ),
        _ => return None,
    })
}

/// Whether the clause allows nobody at all.
fn own_use_only(facts: &Facts<'_>) -> bool {
    matches!(
        facts.rule,
        Some(Rule::BindRelation(RelationRule { allowed, .. })) if allowed.is_empty()
    )
}

/// What is done, when, and with which papers.
fn binding(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::BindHolderBalance => text(
            "{w0}的账户里现在没有钱，这里不让绑。等账户里有钱了再来。",
            "{w0}’s account is empty, and that is refused here. Come back once there is money.",
        ),
        ClauseId::BindPeriod if end_is_missing(facts) => text(
            "这里要写结束日期，还没有写。请补上结束日期。",
            "A last day is needed here and none was given. Give a last day.",
        ),
        ClauseId::BindPeriod => text(
            "日期对不上。开始：{0}；结束：{1}。开始不能早于今天，结束不能早于开始。请改日期。",
            "The dates don’t fit. First day: {0}; last day: {1}. Start today or later, and end \
             after that.",
        ),
        ClauseId::BindDuplicate => text(
            "这两个人从{0}起就绑着，还没有结束，不用再绑一次。",
            "The two have been bound since {0}, so there is nothing to do.",
        ),
        ClauseId::BindRebind => text(
            "{w0}今天刚解绑，原来的绑定到{0}才停。请等到那时再绑。",
            "{w0} was unbound today, and the old binding lasts until {0}. Bind again after that.",
        ),
        ClauseId::BindConsent => text(
            "共济人还没有同意。请本人看过承诺书，点了授权，再来绑定。",
            "The holder has not agreed. Let the holder read the pledge and give the authorisation \
             first.",
        ),
        ClauseId::BindIdentity => text(
            "共济人的身份还没有核实（{0}）。可以用：{need}。",
            "The holder’s identity is not proven ({0}). What serves: {need}.",
        ),
        ClauseId::BindDocuments => text(
            "到窗口办，材料还不够。要带：{need}。也可以改在手机上办。",
            "The papers for the window are not complete. Bring: {need}. Or do it on the phone.",
        ),
        ClauseId::BindInstrument => text(
            "{0}只帮家人出示医保码，花的还是家人自己的钱。要用共济人的钱，请开通家庭共济。",
            "{0}: it only shows a relative’s code, and the relative’s own money is spent. To \
             share money, set up family sharing.",
        ),
        ClauseId::UnbindParty if facts.absent(1) => text(
            "这两个人之间现在没有绑定，不用解绑。",
            "The two are not bound now, so there is nothing to end.",
        ),
        ClauseId::UnbindParty => text(
            "{0}不能替别人解绑。请共济人或被共济人自己来办。",
            "{0} can’t end it for others. The holder or the beneficiary has to do it.",
        ),
        ClauseId::UnbindEffect if facts.absent(0) => text(
            "这个绑定今天过后就停了，不用再解。",
            "This binding ends today already, so there is nothing to do.",
        ),
        ClauseId::UnbindEffect => text(
            "结束日期（{0}）对不上：不能早于今天，也不能晚于原来的结束日期。请换一个日期。",
            "The last day ({0}) doesn’t fit: it must be today or later, and no later than the end \
             that it has already. Choose another day.",
        ),
        _ => return None,
    })
}

/// Whether the form wants an end date and has none.
fn end_is_missing(facts: &Facts<'_>) -> bool {
    facts.absent(1) && facts.rule == Some(&Rule::BindPeriod(EndDate::Required))
}
