//! What each clause is about, in a few words, and the chapters that the clauses stand in.

use crate::policy::ClauseId;
use crate::ui::text::{Text, text};

/// What a clause is about.
pub const fn clause_title(id: ClauseId) -> Text {
    match id {
        ClauseId::BindHolderScheme => text("谁能当共济人", "Who can be the holder"),
        ClauseId::BindBeneficiaryInsured => text("被共济人要参保", "The beneficiary’s insurance"),
        ClauseId::BindRelation => text("亲属关系", "Relation"),
        ClauseId::BindTerritory => text("两个人的参保地", "The two insured places"),
        ClauseId::BindMemberLimit => text("同时最多绑几个人", "How many people at a time"),
        ClauseId::BindLifetimeLimit => text("前后最多绑几个人", "How many people ever"),
        ClauseId::BindSingleHolder => text("能有几位共济人", "How many holders"),
        ClauseId::BindHolderBalance => {
            text("共济人账户里有没有钱", "Money in the holder’s account")
        }
        ClauseId::BindPeriod => text("绑定的日期", "Dates of the binding"),
        ClauseId::BindDuplicate => text("重复绑定", "Binding twice"),
        ClauseId::BindRebind => text("解绑以后再绑", "Binding again"),
        ClauseId::BindConsent => text("共济人同意", "The holder’s consent"),
        ClauseId::BindIdentity => text("核实身份", "Proof of identity"),
        ClauseId::BindDocuments => text("窗口要的材料", "Papers for the window"),
        ClauseId::BindCoverage => text("两个人的参保状态", "Both people’s insurance status"),
        ClauseId::BindInstrument => text("家庭共济还是亲情账户", "Family sharing or kin account"),
        ClauseId::UnbindParty => text("谁能解绑", "Who can end a binding"),
        ClauseId::UnbindEffect => text("解绑什么时候算数", "When unbinding takes effect"),
        ClauseId::PayBound => text("付款那天要有绑定", "A binding on the day"),
        ClauseId::PayCredential => text("出示谁的卡或码", "Whose credential"),
        ClauseId::PayCredentialKind => text("用哪种卡或码", "Kind of credential"),
        ClauseId::PayVenue => text("在哪里能用", "Where it can be used"),
        ClauseId::PayScope => text("能付哪些项目", "What it can pay for"),
        ClauseId::PayOrder => text("付款的先后", "Order of payment"),
        ClauseId::PayRequest => text("要不要先说明", "Whether to ask for it"),
        ClauseId::PayFiling => text("异地就医备案", "Filing for care elsewhere"),
        ClauseId::PayAgent => text("替人买药要带什么", "Going for the patient"),
        ClauseId::PayHolderBalance => {
            text("共济人的钱够不够", "Whether the holder’s money suffices")
        }
        ClauseId::PayCoverage => text("参保状态", "Insurance status"),
        ClauseId::PayEntitlement => text("统筹基金按谁的待遇报销", "Whose entitlement counts"),
        ClauseId::PayLimit => text("约定的额度", "The agreed amount"),
        ClauseId::PremiumMode => text("保费怎样扣", "How a premium is taken"),
        ClauseId::PremiumBound => text("交保费前先绑定", "A binding before the premium"),
        ClauseId::PremiumSingleAccount => text("一笔保费一个账户", "One account for one premium"),
        ClauseId::PremiumExclusive => text("职工和居民只能选一个", "One scheme only"),
        ClauseId::PremiumWindow => text("什么时候能交", "When it can be paid"),
        ClauseId::PremiumProof => text("垫付要有凭证", "Proof of what was paid"),
        ClauseId::PremiumOptIn => text("自己选这种方式", "Choosing this way to pay"),
        ClauseId::PremiumEnrolment => text("第一次参保的人", "People enrolling for the first time"),
        ClauseId::WithdrawGround => text("什么情况能取出", "Grounds for a withdrawal"),
        ClauseId::WithdrawCondition => text("取出前要停保", "Insurance must have ended"),
        ClauseId::WithdrawTransfer => text("转到别处参保", "Moving the insurance"),
        ClauseId::RefundAmount => text("最多退多少", "How much can be returned"),
        ClauseId::RefundRoute => text("退到哪里", "Where it goes back to"),
        ClauseId::RefundPartial => text("只退一部分怎么算", "Returning a part"),
        ClauseId::RefundClosedAccount => text("账户已经销户", "The account was closed"),
        ClauseId::CreditAmount => text("返款的定额", "Fixed credits"),
        ClauseId::CreditCoverage => text("进账要在参保", "Insurance while credited"),
        ClauseId::CreditFormalities => text("办好退休手续", "Formalities of retirement"),
        ClauseId::CreditRate => text("返款的比例", "Rate of the credit"),
        ClauseId::GapStop => text("从哪天停待遇", "When benefits stop"),
        ClauseId::GapResume => text("从哪天恢复待遇", "When benefits return"),
        ClauseId::GapBackPay => text("能不能补缴", "Paying up a gap"),
        ClauseId::GapYears => text("断缴以后年限怎么算", "Years after a gap"),
        ClauseId::YearsCumulative => text("累计要缴几年", "Years in all"),
        ClauseId::YearsActual => text("实际要缴几年", "Years really paid"),
        ClauseId::BaseBounds => text("缴费基数的上下限", "Bounds of the base"),
        ClauseId::ReimbursementTier => text("报销比例", "Rates of reimbursement"),
        ClauseId::ReimbursementClass => text("乙类和目录外怎么报", "Other classes"),
        ClauseId::ReimbursementDeductible => text("起付线", "Deductible"),
        ClauseId::ReimbursementOffsite => text("到外地看病报多少", "Rates for care elsewhere"),
        ClauseId::ReimbursementCap => text("最高支付限额", "Cap of the pooled fund"),
        ClauseId::WaitMonths => text("断保以后等几个月", "Wait after a break"),
        ClauseId::MaternityDays => text("生育津贴的天数", "Days of maternity allowance"),
        ClauseId::WalletTerritory => text("哪里开通了医保钱包", "Where wallets are open"),
        ClauseId::WalletIdentity => text("转账前核实身份", "Proof of identity for a transfer"),
        ClauseId::WalletRelation => text("能转给哪些亲属", "Relatives to send to"),
        ClauseId::WalletBalance => text("个人账户里要有这笔钱", "Enough in the account"),
        ClauseId::WalletActive => text("两边都要正常参保", "Both insured at present"),
        ClauseId::WalletAmountLimit => text("一笔最多转多少", "How much at a time"),
        ClauseId::WalletDailyCount => text("一天最多转几笔", "How many a day"),
        ClauseId::WalletHours => text("什么时候不能转", "When nothing can be sent"),
        ClauseId::WalletPending => text("转过去怎样到账", "How a transfer arrives"),
        ClauseId::WalletCashOut => text("钱包里的钱能不能取现", "Cash from a wallet"),
        ClauseId::WalletVenue => text("钱包在哪里能用", "Where a wallet pays"),
        ClauseId::WalletSupported => text("这一家收不收钱包", "Whether the wallet is taken"),
        ClauseId::WalletFiling => text("在外地用钱包要备案", "Filing for a wallet elsewhere"),
        ClauseId::QuotaTerritory => text("哪里能定共济额度", "Where quotas can be set"),
        ClauseId::QuotaRelation => text("能给哪些亲属定额度", "Relatives to set a quota for"),
        ClauseId::QuotaBalance => text("定额度要有这笔钱", "Enough in the account for a quota"),
        ClauseId::QuotaFrozen => text("定出去的钱自己不能用", "What is set aside is not to spend"),
        ClauseId::QuotaDissolve => text("额度怎样解除", "How a quota ends"),
        ClauseId::InsureHolder => text("谁能买商业保险", "Who may buy commercial insurance"),
        ClauseId::InsureInsured => text("给谁买", "Who may be insured"),
        ClauseId::InsureProduct => text("能买哪种保险", "Kinds of insurance"),
        ClauseId::InsureLimit => text("最多用余额的几成", "How much of the balance"),
        ClauseId::InsureDocuments => text("买保险要带什么", "Papers for insurance"),
        ClauseId::InsurePartner => text("哪家保险公司", "Which insurer"),
    }
}

/// A part of the rules: the clauses whose names begin with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What the names of its clauses begin with.
    pub prefix: &'static str,
    /// What it is called.
    pub title: Text,
}

/// The chapters in the order of the clauses.
pub const CHAPTERS: &[Chapter] = &[
    Chapter {
        prefix: "bind.",
        title: text("绑定家人", "Binding a relative"),
    },
    Chapter {
        prefix: "unbind.",
        title: text("解绑", "Ending a binding"),
    },
    Chapter {
        prefix: "pay.",
        title: text("付账单", "Paying a bill"),
    },
    Chapter {
        prefix: "premium.",
        title: text("交居民医保费", "Paying a premium"),
    },
    Chapter {
        prefix: "withdraw.",
        title: text("取出个人账户", "Taking money out"),
    },
    Chapter {
        prefix: "refund.",
        title: text("退费", "Returning a bill"),
    },
    Chapter {
        prefix: "credit.",
        title: text("个人账户进账", "Credits to the account"),
    },
    Chapter {
        prefix: "gap.",
        title: text("断缴", "A gap in payment"),
    },
    Chapter {
        prefix: "years.",
        title: text("缴费年限", "Years to be paid"),
    },
    Chapter {
        prefix: "base.",
        title: text("缴费基数", "Contribution base"),
    },
    Chapter {
        prefix: "reimbursement.",
        title: text("报销", "Reimbursement"),
    },
    Chapter {
        prefix: "wait.",
        title: text("等待期", "Waiting period"),
    },
    Chapter {
        prefix: "maternity.",
        title: text("生育", "Maternity"),
    },
    Chapter {
        prefix: "wallet.",
        title: text("医保钱包", "The medical wallet"),
    },
    Chapter {
        prefix: "quota.",
        title: text("共济额度", "Quotas"),
    },
    Chapter {
        prefix: "insure.",
        title: text("买商业保险", "Commercial insurance"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_stands_in_one_chapter() {
        for id in ClauseId::ALL {
            let chapters = CHAPTERS
                .iter()
                .filter(|it| id.name().starts_with(it.prefix));
            assert_eq!(chapters.count(), 1, "{}", id.name());
        }
    }
}
