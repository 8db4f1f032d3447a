//! What a clause demands where it is one choice of a few.

use crate::policy::rule::{
    AccountOrder, AmountLimit, Arrival, Effect, EndDate, Enrolment, OffSite, PartialRefund, Party,
    PremiumPayment, Repeat, Territory, TransferRule, ZeroBalance,
};
use crate::ui::text::{Lang, Text, text};

/// What no rule decides.
pub(super) const ASK_OFFICE: Text = text("问经办机构", "ask the office");

pub(super) const fn territory(it: Territory) -> Text {
    match it {
        Territory::SamePoolingArea => text(
            "要在同一个统筹区，一般就是同一个市",
            "in the same pooling area, as a rule the same city",
        ),
        Territory::SameProvince => text("要在同一个省", "in the same province"),
        Territory::Nationwide => text("全国都可以", "anywhere in the country"),
    }
}

pub(super) const fn zero_balance(it: ZeroBalance) -> Text {
    match it {
        ZeroBalance::Ignore => text("没有钱也能绑", "no money is needed to bind"),
        ZeroBalance::Warn => text(
            "没有钱也能绑，有钱了才能用",
            "can be bound without money, and used once there is some",
        ),
        ZeroBalance::Deny => text("没有钱不能绑", "no binding without money"),
    }
}

pub(super) const fn end_date(it: EndDate) -> Text {
    match it {
        EndDate::Optional => text("结束日期可以不写", "the last day may be left open"),
        EndDate::Required => text("要写结束日期", "a last day is needed"),
    }
}

pub(super) const fn repeat(it: Repeat) -> Text {
    match it {
        Repeat::Deny => text("绑着的时候不能再绑一次", "not a second time while it lasts"),
        Repeat::Replace => text("再绑一次会换掉原来的", "a second one replaces the first"),
    }
}

pub(super) const fn effect(it: Effect) -> Text {
    match it {
        Effect::Immediate => text("马上算数", "at once"),
        Effect::NextDay => text(
            "当天还能用，第二天零点起停",
            "that day still counts, it is off from midnight",
        ),
    }
}

pub(super) const fn own(it: Party) -> Text {
    match it {
        Party::Patient => text("病人自己的", "the patient’s own"),
        Party::Holder => text("共济人的", "the holder’s"),
        Party::Beneficiary => text("被共济人的", "the beneficiary’s"),
    }
}

pub(super) const fn order(it: AccountOrder) -> Text {
    match it {
        AccountOrder::OwnFirst => text(
            "先用病人自己的个人账户，再用共济人的",
            "the patient’s own account first, then the holder’s",
        ),
        AccountOrder::AidFirst => text(
            "先用共济人的个人账户，再用病人自己的",
            "the holder’s account first, then the patient’s own",
        ),
    }
}

pub(super) const fn off_site(it: OffSite) -> Text {
    match it {
        OffSite::OutsidePoolingArea => text(
            "出了统筹区（一般就是市）要先备案",
            "file first outside the pooling area, as a rule the city",
        ),
        OffSite::OutsideProvince => text("出了省要先备案", "file first outside the province"),
        OffSite::Never => text("不用备案", "no filing"),
    }
}

pub(super) const fn limit(it: AmountLimit) -> Text {
    match it {
        AmountLimit::Authorised => text(
            "约定了额度的，累计用到额度为止",
            "up to the agreed amount in all, where one was agreed",
        ),
        AmountLimit::None => text("没有额度限制", "no cap"),
    }
}

pub(super) const fn premium_mode(it: PremiumPayment) -> Text {
    match it {
        PremiumPayment::Direct => text("当场扣款", "taken at once"),
        PremiumPayment::MonthEndSweep => {
            text("月底自动扣", "taken by itself at the end of the month")
        }
        PremiumPayment::ReimburseNextMonth => text(
            "先垫付，第二个月返还",
            "paid in cash, repaid the next month",
        ),
    }
}

pub(super) const fn enrolment(it: Enrolment) -> Text {
    match it {
        Enrolment::Refer => ASK_OFFICE,
        Enrolment::Required => text("先参保，再交费", "enrol first, then pay"),
    }
}

pub(super) const fn transfer(it: TransferRule) -> Text {
    match it {
        TransferRule::FollowsRelation => text(
            "余额跟着转走，转不了的才打到银行卡",
            "the balance goes along, and to the bank only where it cannot",
        ),
        TransferRule::Refer => ASK_OFFICE,
    }
}

pub(super) fn arrival(lang: Lang, it: Arrival) -> String {
    match it {
        Arrival::AtOnce => lang.pick("马上到账", "it arrives at once").to_owned(),
        Arrival::Accepted { returns_at } => lang.pick(
            format!("要对方确认，没确认的第二天{returns_at}点退回"),
            format!(
                "it must be accepted, and goes back at {returns_at}:00 the next day if it is not"
            ),
        ),
        Arrival::Ended => lang
            .pick(
                "不再转账，改用共济额度",
                "no more transfers, and quotas in their place",
            )
            .to_owned(),
    }
}

pub(super) const fn partial(it: PartialRefund) -> Text {
    match it {
        PartialRefund::Resettle => text(
            "留下的部分重新算一遍，多付的退回",
            "what is kept is settled again, the difference goes back",
        ),
        PartialRefund::ReverseOrder => text("最后付的先退", "what was used last goes back first"),
        PartialRefund::Proportional => text("每个来源按比例退", "from every source in proportion"),
    }
}
