//! What was found where a check is in order.

use super::{Facts, Group, calculation, insure, quota, wallet};
use crate::policy::rule::CountLimit;
use crate::policy::{ClauseId, Rule};
use crate::ui::text::{Text, text};

/// The sentence for a check that is in order.
pub(super) fn template(clause: ClauseId, facts: &Facts<'_>) -> Text {
    let said = GROUPS.iter().find_map(|group| group(clause, facts));
    said.unwrap_or(super::NOTHING_WRONG)
}

/// The sentences by what they are about; the first group that has one for a clause says it.
const GROUPS: &[Group] = &[
    people,
    binding,
    counter,
    aid,
    money,
    calculation::pass,
    wallet::pass,
    quota::pass,
    insure::pass,
];

/// Who the two people are, and how many.
fn people(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::BindHolderScheme => text(
            "{w0}参加的是{0}，有个人账户。",
            "{w0} is in {0} and so has a personal account.",
        ),
        ClauseId::BindBeneficiaryInsured => text(
            "{w0}参加了基本医保（{0}）。",
            "{w0} has basic medical insurance ({0}).",
        ),
        ClauseId::BindRelation => text("{0}在能绑的亲属里。", "{0}: a relative who can be bound."),
        ClauseId::BindTerritory => text(
            "{w0}在{0}参保，{w1}在{1}参保，够近（{need}）。",
            "{w0} is insured in {0} and {w1} in {1}, which is near enough ({need}).",
        ),
        ClauseId::BindMemberLimit => members(
            facts,
            text(
                "加上这一位，{w0}绑了 {0}，没有超过（{need}）。",
                "With this one {w0} has bound {0}, within the limit ({need}).",
            ),
        ),
        ClauseId::BindLifetimeLimit => members(
            facts,
            text(
                "加上这一位，{w0}前后绑过 {0}，没有超过（{need}）。",
                "With this one {w0} has ever bound {0}, which is within the limit ({need}).",
            ),
        ),
        ClauseId::BindSingleHolder if facts.absent(0) => {
            text("{w0}现在没有别的共济人。", "{w0} has no other holder now.")
        }
        ClauseId::BindSingleHolder => text(
            "{w0}已经有共济人{0}，再加一位也可以。",
            "{w0} has {0} as a holder already, and may have another.",
        ),
        ClauseId::BindCoverage => text(
            "{w0}和{w1}的参保状态都没有问题（{0}）。",
            "The insurance of {w0} and {w1} is in order ({0}).",
        ),
        _ => return None,
    })
}

/// What is done, when, and with which papers.
fn binding(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::BindHolderBalance => balance(facts),
        ClauseId::BindPeriod => text(
            "日期没有问题。开始：{0}；结束：{1}。",
            "The dates are in order. First day: {0}; last day: {1}.",
        ),
        ClauseId::BindDuplicate if facts.absent(0) => text(
            "这两个人之间没有重复的绑定。",
            "The two are not bound already.",
        ),
        ClauseId::BindDuplicate => text(
            "从{0}起的绑定会换成这一个。",
            "The binding since {0} is replaced by this one.",
        ),
        ClauseId::BindRebind => text(
            "{w0}今天没有刚解绑过，可以绑。",
            "{w0} was not unbound today and can be bound.",
        ),
        ClauseId::BindConsent if facts.is_true(0) => {
            text("共济人已经同意。", "The holder has agreed.")
        }
        ClauseId::BindConsent => text(
            "这里不要求共济人另外同意。",
            "No separate consent of the holder is needed here.",
        ),
        ClauseId::BindIdentity => text(
            "共济人的身份核实过了（{0}）。",
            "The holder’s identity was proven ({0}).",
        ),
        ClauseId::BindDocuments if facts.is_word(0, "app") => text(
            "在手机上办，不用带材料。",
            "On the phone, no papers are needed.",
        ),
        ClauseId::BindDocuments if facts.rule == Some(&Rule::BindDocuments(Vec::new())) => text(
            "没有找到当地要带什么的规定。去之前先问一下窗口。",
            "No list of papers is known for this place. Ask the window before you go.",
        ),
        ClauseId::BindDocuments => text(
            "到窗口办，材料够了（{need}）。",
            "The papers for the window are there ({need}).",
        ),
        ClauseId::BindInstrument => text(
            "开的是{0}，能用共济人的钱。",
            "What is set up is {0}, which shares the holder’s money.",
        ),
        ClauseId::UnbindParty => text(
            "{0}自己就能解绑，不用对方同意。",
            "{0} can end it, without the other’s consent.",
        ),
        ClauseId::UnbindEffect => text(
            "解绑的日期没有问题：{need}。",
            "The last day is in order: {need}.",
        ),
        _ => return None,
    })
}

/// What is shown and asked for at the counter.
fn counter(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::PayCredential => text(
            "出示的是{0}自己的卡或码。",
            "The credential shown is {0}’s own.",
        ),
        ClauseId::PayCredentialKind => text("{0}可以结算。", "{0}: this settles a bill."),
        ClauseId::PayVenue => text("在{0}，可以用（{1}）。", "{0}, {1}: it can be used here."),
        ClauseId::PayScope => text(
            "账单里的项目都在能付的范围里。",
            "Everything on the bill is within what it can pay for.",
        ),
        ClauseId::PayRequest if facts.is_true(1) => {
            text("已经说明要用家庭共济。", "Aid was asked for.")
        }
        ClauseId::PayRequest => text(
            "在{0}不用另外说明，系统自动用共济的钱。",
            "{0}: aid comes by itself, without asking.",
        ),
        ClauseId::PayFiling if facts.is_true(2) => text(
            "已经办了异地就医备案。",
            "The care elsewhere was filed beforehand.",
        ),
        ClauseId::PayFiling if facts.is_true(3) => text(
            "是急诊，不用先备案。",
            "It was an emergency, so nothing had to be filed.",
        ),
        ClauseId::PayFiling => text(
            "看病的地方不用备案。",
            "The place of treatment needs no filing.",
        ),
        ClauseId::PayAgent if facts.absent(0) => {
            text("病人自己办，没有人代办。", "The patient came in person.")
        }
        ClauseId::PayAgent => text(
            "{0}来办，该带的都带了。",
            "{0} came, with all that is needed.",
        ),
        ClauseId::PayEntitlement => text(
            "统筹基金按{w0}自己的待遇报销（{0}）。",
            "The pooled fund pays by {w0}’s own insurance ({0}).",
        ),
        _ => return None,
    })
}

/// Whose accounts pay, and how far they go.
fn aid(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::PayBound => text(
            "付款这天，有 {0}共济人能帮{w0}付。",
            "Holders who could help {w0} on that day: {0}.",
        ),
        ClauseId::PayOrder if facts.is_zero(0) => text(
            "{need}。{w0}自己没有可用的余额。",
            "{need}. {w0} has no balance of their own to use.",
        ),
        ClauseId::PayOrder => text(
            "{need}。{w0}自己的余额：{0}。",
            "{need}. {w0}’s own balance: {0}.",
        ),
        ClauseId::PayHolderBalance if facts.unknown(0) => text(
            "{w0}账户里有多少钱还不知道，这次用不到。",
            "How much {w0} has is not known, and is not needed this time.",
        ),
        ClauseId::PayHolderBalance if facts.absent(0) => text(
            "{w0}没有个人账户，这次也用不到。",
            "{w0} has no personal account, and none is needed this time.",
        ),
        ClauseId::PayHolderBalance => text(
            "{w0}的个人账户里有 {0}。",
            "{w0} has {0} in the personal account.",
        ),
        ClauseId::PayCoverage if facts.is_word(0, "active") => {
            text("{w0}的医保正常。", "{w0}’s insurance is active.")
        }
        ClauseId::PayCoverage => text(
            "{w0}的参保状态是“{0}”，这次不影响付款。",
            "{w0}’s insurance is “{0}”, which doesn’t matter this time.",
        ),
        ClauseId::PayLimit => text(
            "{w0}约定的额度还剩 {0}。",
            "Of the amount that {w0} agreed to, {0} is left.",
        ),
        _ => return None,
    })
}

/// Premiums, withdrawals and refunds.
fn money(clause: ClauseId, facts: &Facts<'_>) -> Option<Text> {
    Some(match clause {
        ClauseId::PremiumMode => text("这里的保费{need}。", "Premiums here are {need}."),
        ClauseId::PremiumBound => text(
            "可以用{0}的个人账户交。",
            "{0}’s personal account may be used.",
        ),
        ClauseId::PremiumSingleAccount if facts.is(0, "wallet") => text(
            "{w0}的医保钱包里有 {0}，够付 {1}。",
            "{w0}’s wallet has {0}, enough for {1}.",
        ),
        ClauseId::PremiumSingleAccount => text(
            "{w0}的个人账户里有 {0}，够付 {1}。",
            "{w0} has {0}, enough for {1}.",
        ),
        ClauseId::PremiumExclusive => text(
            "{w0}没有参加职工医保，可以交居民医保费。",
            "{w0} is not in employee insurance, so a resident premium can be paid.",
        ),
        ClauseId::PremiumWindow => text(
            "{0}可以交{1}的保费。",
            "The premium of {1} can be paid on {0}.",
        ),
        ClauseId::PremiumProof => text("有缴费凭证。", "There is proof of payment."),
        ClauseId::PremiumOptIn => text("已经选了用个人账户交。", "This way of paying was chosen."),
        ClauseId::PremiumEnrolment => text("{w0}已经参保（{0}）。", "{w0} is enrolled ({0})."),
        ClauseId::WithdrawGround => text(
            "因为“{0}”，可以取出。",
            "On the ground of “{0}” it can be paid out.",
        ),
        ClauseId::WithdrawCondition => text(
            "{w0}的参保状态是“{0}”，可以取。",
            "{w0}’s insurance is “{0}”, so it can be paid out.",
        ),
        ClauseId::WithdrawTransfer if facts.is_true(2) => text(
            "{w0}从{0}转到{1}参保，余额跟着转走，不取现。",
            "{w0}’s insurance moves from {0} to {1}, and the balance goes along. Nothing is paid \
             out.",
        ),
        ClauseId::WithdrawTransfer => text(
            "{w0}从{0}转到{1}参保，余额转不走，打到本人的银行卡。",
            "{w0}’s insurance moves from {0} to {1}, and the balance can’t go along, so it is paid \
             to the bank.",
        ),
        ClauseId::RefundAmount => text(
            "要退 {0}，还能退 {1}，可以退。",
            "{0} is asked back, of {1} that can be returned.",
        ),
        ClauseId::RefundRoute => text(
            "从哪里付的，退回哪里。",
            "The money goes back to where it came from.",
        ),
        ClauseId::RefundPartial if facts.is_true(0) => text(
            "全部退，每个来源付多少退多少。",
            "All of it is returned, to each source what it paid.",
        ),
        ClauseId::RefundPartial => text("只退一部分：{need}。", "A part is returned: {need}."),
        ClauseId::RefundClosedAccount => text(
            "付过钱的账户都还在。",
            "The accounts that paid are all still open.",
        ),
        _ => return None,
    })
}

/// Where no number is a limit, none was kept to.
fn members(facts: &Facts<'_>, limited: Text) -> Text {
    match facts.rule {
        Some(Rule::BindMemberLimit(CountLimit::Unlimited(_)))
        | Some(Rule::BindLifetimeLimit(CountLimit::Unlimited(_))) => text(
            "加上这一位是 {0}。这里没有规定上限。",
            "With this one it makes {0}, and no limit is stated here.",
        ),
        _ => limited,
    }
}

fn balance(facts: &Facts<'_>) -> Text {
    if facts.absent(0) {
        text(
            "{w0}没有个人账户，这一条不用看。",
            "{w0} has no personal account, so this doesn’t matter.",
        )
    } else if facts.unknown(0) || facts.is_zero(0) {
        text(
            "{w0}账户里有没有钱，不影响绑定。",
            "Whether {w0} has money in the account doesn’t matter here.",
        )
    } else {
        text(
            "{w0}的个人账户里有 {0}。",
            "{w0} has {0} in the personal account.",
        )
    }
}
