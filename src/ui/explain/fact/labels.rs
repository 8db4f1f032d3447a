//! What the facts are called.

use crate::ui::text::{Text, text};

/// What each fact is called. What isn't here is called another detail.
pub(super) const LABELS: &[(&str, Text)] = &[
    ("scheme", text("参保种类", "insurance")),
    ("region", text("参保地", "insured place")),
    ("coverage", text("参保状态", "insurance status")),
    ("account", text("个人账户余额", "personal account balance")),
    (
        "members",
        text(
            "绑定的人数，加上这一位",
            "relatives bound, this one included",
        ),
    ),
    (
        "members_ever",
        text(
            "前后绑过的人数，加上这一位",
            "relatives ever bound, this one included",
        ),
    ),
    ("other_holder", text("另一位共济人", "other holder")),
    ("bound_since", text("从哪天起绑定", "bound since")),
    (
        "still_bound_until",
        text("原来的绑定到什么时候", "still bound until"),
    ),
    ("holders", text("能帮忙的共济人", "holders who can help")),
    ("instrument", text("开的是什么", "what was set up")),
    (
        "limit_left",
        text("约定额度还剩", "left of the agreed amount"),
    ),
    ("holder", text("用谁的账户", "whose account is used")),
    ("relation", text("亲属关系", "relation")),
    ("start", text("开始日期", "first day")),
    ("end", text("结束日期", "last day")),
    ("consent", text("共济人是否同意", "the holder’s consent")),
    ("identity", text("怎样核实身份", "proof of identity")),
    ("channel", text("在哪里办", "where it is done")),
    ("documents", text("带的材料", "papers shown")),
    ("by", text("谁来办", "who asks for it")),
    ("patient", text("病人", "patient")),
    (
        "credential_of",
        text("出示的是谁的凭证", "whose credential is shown"),
    ),
    ("credential", text("出示什么", "credential")),
    ("agent", text("代办的人", "who goes for the patient")),
    ("venue", text("在哪里看病买药", "where")),
    ("designated", text("是不是定点", "designated or not")),
    ("items", text("哪几个项目", "items")),
    (
        "pool",
        text("统筹基金付的金额", "amount from the pooled fund"),
    ),
    (
        "request_aid",
        text("有没有说明要用共济", "whether aid was asked for"),
    ),
    ("place", text("看病的地方", "place of treatment")),
    ("filed", text("有没有备案", "whether it was filed")),
    (
        "emergency",
        text("是不是急诊", "whether it was an emergency"),
    ),
    ("amount", text("金额", "amount")),
    (
        "refundable",
        text("还能退的金额", "what can still be returned"),
    ),
    ("of", text("退的是什么", "what is returned")),
    ("whole", text("退全部还是一部分", "all of it or a part")),
    ("closed_account", text("已经销户的账户", "closed account")),
    (
        "opt_in",
        text(
            "有没有选用个人账户交",
            "whether this way of paying was chosen",
        ),
    ),
    ("at", text("哪一天", "day")),
    ("year", text("哪一年的保费", "year of the premium")),
    ("transfer", text("在路上的钱", "money on its way")),
    (
        "wallet_open",
        text("有没有开通医保钱包", "whether a wallet is open"),
    ),
    (
        "accepting",
        text(
            "收钱的人有没有开通医保钱包",
            "whether the receiver has a wallet",
        ),
    ),
    ("transfers", text("今天转了几笔", "transfers today")),
    ("ground", text("取出的原因", "ground")),
    ("wallet", text("医保钱包余额", "wallet balance")),
    ("quotas", text("家人定的共济额度", "quotas from relatives")),
    (
        "quota",
        text("还没用的共济额度", "what is left of the quota"),
    ),
    ("insured", text("给谁买", "who is insured")),
    ("product", text("什么保险", "kind of insurance")),
    ("premium", text("保费", "premium")),
    (
        "partner",
        text(
            "是不是有协议的保险公司",
            "whether the insurer has a contract",
        ),
    ),
    (
        "spent",
        text("买商业保险花过的", "spent on commercial insurance"),
    ),
    (
        "room_all",
        text("买过的一起算，还能买", "left, all purchases together"),
    ),
    (
        "room_each",
        text("每次单独算，还能买", "left, each purchase by itself"),
    ),
    (
        "to_region",
        text("转到哪里参保", "where the insurance moves to"),
    ),
    (
        "transferable",
        text("对方能不能接收余额", "whether the balance can go along"),
    ),
    ("binding", text("哪一个绑定", "which binding")),
    ("frozen", text("定给家人的钱", "set aside for relatives")),
    ("short", text("差的金额", "what was short")),
    (
        "wallet_supported",
        text("这一家收不收医保钱包", "whether the wallet is taken"),
    ),
    (
        "proof",
        text("有没有垫付的凭证", "proof of what was paid in cash"),
    ),
    (
        "average_pension",
        text("当地人均养老金", "local average pension"),
    ),
    ("rate", text("返款的比例", "rate of the credit")),
    ("age", text("年龄", "age")),
    ("own_pension", text("本人的养老金", "own pension")),
    (
        "retired_formalities",
        text("退休手续", "formalities of retirement"),
    ),
    ("cost", text("费用", "cost")),
    ("covered", text("能报的金额", "amount covered")),
    ("deductible", text("起付线", "deductible")),
    (
        "hospital_level",
        text("医院的级别", "level of the hospital"),
    ),
    ("local_rate", text("本地的比例", "local rate")),
    ("class", text("药品或服务的类别", "kind of drug or service")),
    ("offsite", text("到外地看病", "care elsewhere")),
    ("status", text("怎样参保", "how it is paid")),
    (
        "last_paid",
        text("断缴前最后缴的月份", "last month paid before the gap"),
    ),
    (
        "resumed",
        text("重新开始缴的月份", "first month paid after the gap"),
    ),
    ("gap_months", text("断缴的月数", "length of the gap")),
    ("back_paid", text("有没有补缴", "whether it was paid up")),
    ("restarts", text("连续年限从头算", "years in a row restart")),
    ("cumulative", text("累计缴费", "paid in all")),
    ("actual", text("实际缴费", "really paid")),
    (
        "elsewhere",
        text("省内别处缴的", "paid elsewhere in the province"),
    ),
    ("sex", text("性别", "sex")),
    ("salary", text("工资", "salary")),
    ("broken_years", text("断保的年数", "years missed")),
    ("repaired_years", text("补缴的年数", "years repaired")),
    ("birth", text("怎样生的", "kind of birth")),
    ("monthly", text("每月", "monthly")),
    ("yearly", text("全年", "yearly")),
    ("personal", text("自己付", "to pay yourself")),
    (
        "deductible_taken",
        text("这次付的起付线", "deductible taken"),
    ),
    (
        "benefits_stop",
        text("从这天起没有待遇", "no benefits from"),
    ),
    (
        "benefits_from",
        text("从这天起恢复待遇", "benefits again from"),
    ),
    (
        "continuous_restarts",
        text("连续年限从头算", "years in a row restart"),
    ),
    (
        "back_pay_allowed",
        text("能不能补缴", "whether it may be paid up"),
    ),
    ("met", text("年限够不够", "enough years")),
    ("short_months", text("还差", "short by")),
    ("base", text("缴费基数", "contribution base")),
    ("months", text("等待", "wait")),
    ("days", text("天数", "days")),
];
