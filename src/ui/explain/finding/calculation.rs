//! What was found where something is calculated.

use super::Facts;
use crate::policy::{ClauseId, Rule};
use crate::ui::text::{Text, text};

/// The sentence for a check that is in order.
pub(super) fn pass(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::CreditAmount => text("{0}有定额：{need}。", "{0} has fixed amounts: {need}."),
        ClauseId::CreditCoverage => text(
            "{w0}的参保状态是“{0}”，个人账户能进账。",
            "{w0}’s insurance is “{0}”, so money comes into the account.",
        ),
        ClauseId::CreditFormalities if facts.is(0, "status") => text(
            "{w0}是{0}，按办好了退休手续算。",
            "{w0} is {0}, so the formalities count as done.",
        ),
        ClauseId::CreditFormalities => text(
            "退休手续办好了，有返款。",
            "The formalities of retirement are done, so there is a credit.",
        ),
        ClauseId::CreditRate => text(
            "比例是 {1}，在范围里（{need}）。看的是当地人均养老金，不看本人的。",
            "The rate is {1}, as it may be ({need}). The local average pension counts, not your \
             own.",
        ),
        ClauseId::GapStop => text(
            "缴到{1}，{2}又开始缴。停待遇：{need}。",
            "Paid until {1}, and again from {2}. Benefits stop {need}.",
        ),
        ClauseId::GapBackPay if facts.is_true(3) => text(
            "断了 {2}，可以补缴（{need}）。",
            "A gap of {2} may be paid up ({need}).",
        ),
        ClauseId::GapBackPay => text(
            "断了 {2}，没有补缴。能补缴的是：{need}。",
            "A gap of {2}, not paid up. What may be paid up: {need}.",
        ),
        ClauseId::GapResume => text("恢复待遇：{need}。", "When benefits return: {need}."),
        ClauseId::GapYears => text("断了 {1}：{need}。", "A gap of {1}: {need}."),
        ClauseId::YearsCumulative => text("累计缴费要{need}。", "To be paid in all: {need}."),
        ClauseId::YearsActual => text("实际缴费要{need}。", "To be really paid: {need}."),
        ClauseId::BaseBounds => text(
            "工资 {1}。缴费基数{need}。",
            "The salary is {1}. The base is {need}.",
        ),
        ClauseId::ReimbursementTier if facts.is_first("local_rate") => text(
            "按填的本地比例 {0} 算。",
            "It is reckoned with the local rate that was given, {0}.",
        ),
        ClauseId::ReimbursementTier => text("分段报销：{need}。", "Paid by parts: {need}."),
        ClauseId::ReimbursementClass => text("{1}：{need}。", "{1}: {need}."),
        ClauseId::ReimbursementDeductible => text(
            "{1}医院，先自己付的：{need}。",
            "A hospital of level {1}. To be paid first: {need}.",
        ),
        ClauseId::ReimbursementOffsite => text("{0}：{need}。", "{0}: {need}."),
        ClauseId::ReimbursementCap => text(
            "{0}没有超过最高支付限额（{need}）。",
            "{0} is within the cap ({need}).",
        ),
        ClauseId::WaitMonths => text(
            "断了 {0}，补缴了 {1}：{need}。",
            "Missed {0}, repaired {1}: {need}.",
        ),
        ClauseId::MaternityDays => text("{1}：{need}。", "{1}: {need}."),
        _ => return None,
    })
}

/// The sentence for a check that stops the calculation or warns.
pub(super) fn stop(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::CreditAmount if only_about(facts) => text(
            "来源只有大约的数：{need}。准数请问经办机构。",
            "The source gives no exact amount: {need}. Ask the office for it.",
        ),
        ClauseId::CreditAmount => text(
            "正好 {1}，来源没有写，按低的算。请问经办机构。规则是：{need}。",
            "At {1} the sources leave it open, and the lower amount is taken. Ask the office. The \
             rule: {need}.",
        ),
        ClauseId::CreditCoverage if facts.absent(2) => text(
            "{w0}没有个人账户，钱没有地方进。先参加职工医保。",
            "{w0} has no personal account for the money to come into. Join employee insurance \
             first.",
        ),
        ClauseId::CreditCoverage => text(
            "{w0}的参保状态是“{0}”，断缴、停保的时候不进账。先恢复参保。",
            "{w0}’s insurance is “{0}”, and no money comes in during a break. Resume it first.",
        ),
        ClauseId::CreditFormalities => text(
            "退休手续还没有办，没有返款。先办好职工医保的退休手续。",
            "The formalities of retirement are not done, so there is no credit. Do them first.",
        ),
        ClauseId::CreditRate => text(
            "比例 {1} 不在范围里：{need}。请改成当地的比例。",
            "The rate {1} is not one that there is: {need}. Give the local one.",
        ),
        ClauseId::GapStop => text(
            "最后缴的是{1}，重新开始缴的是{2}，先后对不上。请改月份。",
            "Paid until {1} and again from {2}: these don’t follow each other. Change the months.",
        ),
        ClauseId::GapBackPay => text(
            "断了 {2}，不能补缴。能补缴的是：{need}。",
            "A gap of {2} may not be paid up here. What may be: {need}.",
        ),
        ClauseId::GapResume if facts.is_true(2) => text(
            "断了 {1}，来源没有写清楚从哪天恢复待遇（{need}）。请问经办机构。",
            "After a gap of {1} the sources are not clear on when benefits return ({need}). Ask \
             the office.",
        ),
        ClauseId::GapResume => text(
            "断了 {1}，又没有补缴，从哪天恢复待遇没有写清楚（{need}）。请问经办机构。",
            "After a gap of {1} that was not paid up it is not clear when benefits return \
             ({need}). Ask the office.",
        ),
        ClauseId::GapYears => text(
            "断了 {1}，按这一种说法，累计年限清零。请问经办机构，别因为这一句就当真。",
            "After a gap of {1}, by this reading the years in all fall to zero. Ask the office \
             before you believe it.",
        ),
        ClauseId::YearsCumulative => text(
            "省内别处缴的 {3} 没有算进去，这里没有写能不能算。请问经办机构。",
            "The {3} paid elsewhere in the province are left out, since no rule says that they \
             count. Ask the office.",
        ),
        ClauseId::YearsActual => text(
            "实际缴费 {2}，省内别处 {3}，和累计的对不上，或者没有算全。请核对一下，或者问经办机构。",
            "Really paid: {2}; elsewhere in the province: {3}. This doesn’t fit the months in all, \
             or not all of it counts. Check it, or ask the office.",
        ),
        ClauseId::ReimbursementTier => text(
            "比例 {0} 不对，要在0到1之间。请照着当地的比例填。",
            "The rate {0} is not between nothing and all. Give the local one.",
        ),
        ClauseId::ReimbursementDeductible => text(
            "没有{1}的医院。请填1到3级。",
            "There is no hospital of level {1}. Give a level from 1 to 3.",
        ),
        ClauseId::ReimbursementCap => text(
            "{0}超过了最高支付限额（{need}）。来源没有说是哪里的规定，只能当演示。",
            "{0} is above the cap ({need}). The source names no place, so this is only a \
             demonstration.",
        ),
        ClauseId::WaitMonths => text(
            "断了 {0}，补缴的却有 {1}。补缴的年数不能比断的多，请改一下。",
            "Missed {0}, but {1} repaired. No more can be repaired than was missed: change it.",
        ),
        _ => return None,
    })
}

/// The sentence for what the office decides.
pub(super) fn referral(clause: ClauseId) -> Text {
    match clause {
        ClauseId::GapResume => text(
            "这里从哪天恢复待遇，来源说法不一。请问经办机构。",
            "The sources differ on when benefits return here. Ask the office.",
        ),
        ClauseId::BaseBounds => text(
            "{2}在这里的缴费基数没有找到规定。请问经办机构。",
            "No base is known here for this way of paying ({2}). Ask the office.",
        ),
        ClauseId::ReimbursementTier => text(
            "没有找到{0}的报销比例。知道当地的比例就填上，或者问经办机构。",
            "No rates of {0} are known. Give the local rate if you know it, or ask the office.",
        ),
        _ => super::LEFT_OPEN,
    }
}

/// Whether the source of a credit gives no more than about how much.
fn only_about(facts: &Facts<'_>) -> bool {
    matches!(facts.rule, Some(Rule::CreditAmount(bands)) if bands.iter().any(|it| it.about))
}
