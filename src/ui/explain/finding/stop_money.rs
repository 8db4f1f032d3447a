//! What was found where a check about money stops something or warns.

use super::Facts;
use crate::policy::ClauseId;
use crate::ui::text::{Text, text};

/// What is shown and asked for at the counter.
pub(super) fn counter(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::PayCredential => text(
            "病人是{0}，出示的却是{1}的卡或码。钱可以共济，卡不能共用。请出示{0}自己的。",
            "The patient is {0}, and {1}’s credential was shown. Money can be shared, cards \
             can’t: show {0}’s own.",
        ),
        ClauseId::PayCredentialKind => text(
            "{0}在这里不能结算。请改用：{need}。",
            "{0}: this doesn’t settle a bill here. Use instead: {need}.",
        ),
        ClauseId::PayVenue if facts.is_true(1) => text(
            "没有找到在{0}能用共济的规定，所以没有用上。请去这些地方：{need}。",
            "{0}: no rule lets aid be used here, so none was. Where it works: {need}.",
        ),
        ClauseId::PayVenue => text(
            "这一家不是定点的，医保和共济都用不上，全部自己付。以后请去定点医院或定点药店。",
            "This is not a designated place, so all of it is paid in cash. Go to a designated one \
             next time.",
        ),
        ClauseId::PayScope => text(
            "账单里有项目不在能付的范围里，这部分自己付。能付的是，{need}。",
            "Some items are outside what can be paid and are paid in cash. What can be paid: \
             {need}.",
        ),
        ClauseId::PayRequest => text(
            "在{0}要先说明用家庭共济，这次没有说，所以没有用上。下次结算时先说一声。",
            "{0}: aid has to be asked for here, and was not. Ask for it before you pay next time.",
        ),
        ClauseId::PayFiling => text(
            "{w0}在{0}参保，在{1}看病，没有先备案，所以没有用上共济的钱。请先办异地就医备案。",
            "{w0} is insured in {0} and was treated in {1} without filing, so no aid was paid. \
             File first.",
        ),
        ClauseId::PayAgent => text(
            "{0}来代办，该带的没有带齐。要带：{need}。",
            "{0} came for the patient without all that is needed. Bring: {need}.",
        ),
        ClauseId::PayEntitlement => text(
            "填的统筹基金金额（{1}）比能报销的还多。请照着票据重新填。",
            "The amount from the pooled fund ({1}) is more than it can pay. Copy it from the bill \
             again.",
        ),
        _ => return None,
    })
}

/// Whose accounts pay, and how far they go.
pub(super) fn aid(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::PayBound if facts.absent(1) => text(
            "付款这天，没有生效的绑定能帮{w0}，所以没有用上共济的钱。先绑定，以后就能用。",
            "No binding was in force for {w0} that day, so no aid was paid. Bind first, then it \
             works.",
        ),
        ClauseId::PayBound => text(
            "付款这天，{1}和{w0}之间没有生效的绑定，所以没有用上共济的钱。先绑定，以后就能用。",
            "No binding between {1} and {w0} was in force that day, so no aid was paid. Bind \
             first.",
        ),
        ClauseId::PayHolderBalance if facts.absent(0) => text(
            "{w0}没有个人账户，帮不上忙。请换一位有个人账户的共济人。",
            "{w0} has no personal account and can’t help. Choose a holder who has one.",
        ),
        ClauseId::PayHolderBalance if facts.is_zero(0) => text(
            "{w0}的个人账户里没有钱，这次没有帮上，用别的办法付了。",
            "{w0}’s personal account is empty, so the bill was paid otherwise.",
        ),
        ClauseId::PayHolderBalance => text(
            "{w0}的个人账户里只有 {0}，不够的用别的办法付了。",
            "{w0} has only {0} in the personal account, so the rest was paid otherwise.",
        ),
        ClauseId::PayCoverage => text(
            "{w0}的参保状态是“{0}”，待遇停着，所以没有用上共济的钱。恢复参保以后就能用。",
            "{w0}’s insurance is “{0}”, so no aid was paid. It works again once the insurance is \
             resumed.",
        ),
        ClauseId::PayLimit if facts.is_zero(0) => text(
            "{w0}约定的额度已经用完，这次用别的办法付了。要多用，请重新约定额度。",
            "The amount that {w0} agreed to is used up, so the bill was paid otherwise.",
        ),
        ClauseId::PayLimit => text(
            "{w0}约定的额度只剩 {0}，超出的用别的办法付了。",
            "Of the amount that {w0} agreed to, {0} was left, so the rest was paid otherwise.",
        ),
        _ => return None,
    })
}

/// Premiums, withdrawals and refunds.
pub(super) fn money(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::PremiumBound => text(
            "{w0}和{0}之间没有生效的绑定，不能用{0}的账户交。先绑定，再来交。",
            "{w0} is not bound to {0}, so that account can’t pay. Bind first, then pay.",
        ),
        ClauseId::PremiumSingleAccount if facts.is(0, "wallet") && facts.absent(0) => text(
            "{w0}还没有开通医保钱包，付不了 {1}。先开通，或者改用个人账户。",
            "{w0} has no medical wallet to pay {1} from. Open one, or use a personal account.",
        ),
        ClauseId::PremiumSingleAccount if facts.is(0, "wallet") => text(
            "{w0}的医保钱包里有 {0}，不够付 {1}。一笔保费要一次付清，请换个人账户来付。",
            "{w0}’s wallet has {0}, not enough for {1}. A premium is paid in one go: use a \
             personal account.",
        ),
        ClauseId::PremiumSingleAccount if facts.absent(0) => text(
            "{w0}没有个人账户，付不了 {1}。请换一位有个人账户的家人。",
            "{w0} has no personal account to pay {1} from. Choose a relative who has one.",
        ),
        ClauseId::PremiumSingleAccount => text(
            "{w0}的个人账户里有 {0}，不够付 {1}。一笔保费只能从一个账户出，请换一个账户。",
            "{w0} has {0}, not enough for {1}. One account must pay all of it: choose another.",
        ),
        ClauseId::PremiumExclusive => text(
            "{w0}参加了职工医保，不用再交居民医保费。",
            "{w0} is in employee insurance and has no resident premium to pay.",
        ),
        ClauseId::PremiumWindow => text(
            "{0}不能交{1}的保费。缴费期是{need}，请到时候再交。",
            "The premium of {1} can’t be paid on {0}. Pay it within {need}.",
        ),
        ClauseId::PremiumProof => text(
            "自己垫付的保费，要有缴费凭证才能返还。请带上凭证。",
            "A premium paid in cash is repaid only against proof. Bring the receipt.",
        ),
        ClauseId::PremiumOptIn => text(
            "还没有选用个人账户交。要这样交，请先选上。",
            "Paying from the account was not chosen. Choose it first.",
        ),
        ClauseId::PremiumEnrolment => text(
            "{w0}还没有参保。先参保，再交费。",
            "{w0} is not enrolled. Enrol first, then pay.",
        ),
        ClauseId::WithdrawGround if facts.absent(1) => text(
            "{w1}没有个人账户，没有钱可取。",
            "{w1} has no personal account, so there is nothing to take out.",
        ),
        ClauseId::WithdrawGround => text(
            "“{0}”不是能取出的情况。账户里的钱留着看病买药用。",
            "“{0}” is no ground for taking money out. It stays for care and medicine.",
        ),
        ClauseId::WithdrawCondition => text(
            "{w0}的参保状态是“{0}”。要先停了职工医保才能取。",
            "{w0}’s insurance is “{0}”. It must have ended before money is paid out.",
        ),
        ClauseId::WithdrawTransfer => text(
            "{w0}从{0}转到{1}参保，还在省内，账户照样能用，不取现。",
            "{w0}’s insurance moves from {0} to {1}, inside the province. The account goes on \
             working, and nothing is paid out.",
        ),
        ClauseId::RefundAmount if facts.is_zero(1) => text(
            "这笔钱已经全部退完，没有可退的了。",
            "All of this payment was returned already, so nothing is left to return.",
        ),
        ClauseId::RefundAmount if facts.is_zero(0) => text(
            "退的金额要大于零。现在能退 {1}。",
            "Ask for more than zero. {1} can be returned.",
        ),
        ClauseId::RefundAmount => text(
            "要退 {0}，还能退的是 {1}。请把金额改到这以内。",
            "{0} is asked back, and {1} can be returned. Ask for no more than that.",
        ),
        _ => return None,
    })
}
