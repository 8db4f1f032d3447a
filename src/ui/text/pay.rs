//! The words of paying a bill.

use super::flow::{fill, listed};
use super::words::place;
use super::{Said, Text, text, yuan};
use crate::money::Money;
use crate::policy::Region;
use crate::policy::rule::Venue;

/// For whom.
pub const PATIENT: Text = text("谁看病或用药？", "Who is the patient?");
/// Its label.
pub const PATIENT_LABEL: Text = text("病人", "Patient");
/// What helps to answer it.
pub const PATIENT_HINT: Text = text(
    "选看病的人，不是出钱的人",
    "Choose who is treated, not who lends the money",
);
/// Where.
pub const VENUE: Text = text("在哪里看病或买药？", "Where was it?");
/// Its label.
pub const VENUE_LABEL: Text = text("在哪里", "Where");
/// What helps to answer it.
pub const VENUE_HINT: Text = text(
    "门口有“医保定点”的牌子，就是定点的",
    "A sign “医保定点” at the door says that it is a designated one",
);
/// A hospital or pharmacy without the sign.
pub const UNDESIGNATED: Text = text("不是定点的", "Not a designated one");
/// What that means.
pub const UNDESIGNATED_HINT: Text = text("没有“医保定点”的牌子", "Without the sign");
/// What it is then.
pub const VENUE_KIND: Text = text("是医院还是药店？", "Is it a hospital or a pharmacy?");
/// Its label.
pub const VENUE_KIND_LABEL: Text = text("不是定点的，是", "Not designated: a");

/// How much.
pub const TOTAL: Text = text(
    "这张账单\u{200b}一共多少钱？",
    "How much is the whole bill?",
);
/// Its label.
pub const BILL_LABEL: Text = text("账单", "The bill");
/// What helps to answer it.
pub const TOTAL_HINT: Text = text(
    "写收费单上的“总金额”，先不用扣报销。例如 638.00",
    "The total before anything is reimbursed. Such as 638.00",
);
/// Where the total stands.
pub const TOTAL_WHERE: Text = text(
    "收费单上哪个是总金额",
    "Which figure of the receipt that is",
);
/// Where the total stands.
pub const TOTAL_WHERE_TEXT: Text = text(
    "门诊收费单右下角的“金额合计”，住院结算单的“医疗费总额”。不是“个人支付”。",
    "“金额合计” at the bottom right of an outpatient receipt, “医疗费总额” after a hospital stay. \
     Not “个人支付”.",
);
/// To the items.
pub const TO_ITEMS: Text = text(
    "里面有保健品、日用品或疫苗？一项一项填",
    "Wellness products, everyday goods or vaccines in it? Enter it item by item",
);
/// To the total.
pub const TO_TOTAL: Text = text("不分项，只填总金额", "Enter the total alone");
/// Item by item.
pub const ITEMS: Text = text("账单上有哪几项？", "What is on the bill?");
/// What helps to answer it.
pub const ITEMS_HINT: Text = text(
    "名称可以不写。选对种类要紧：有的东西不能用医保的钱",
    "Names may be left out. The kind matters: some things can’t be paid from the insurance",
);
/// A line of the bill.
pub const ITEM: Text = text("第 {0} 项", "Item {0}");
/// What it is called.
pub const ITEM_NAME: Text = text("名称（可不填）", "Name (optional)");
/// Its price.
pub const ITEM_AMOUNT: Text = text("金额", "Amount");
/// What it is.
pub const ITEM_KIND: Text = text("种类", "Kind");
/// One line more.
pub const ADD_ITEM: Text = text("再加一项", "Add an item");
/// One line less.
pub const REMOVE_ITEM: Text = text("去掉第 {0} 项", "Remove item {0}");

/// What the pooled fund pays.
pub const POOL: Text = text(
    "统筹基金\u{200b}报销了多少？",
    "How much does the pooled fund pay?",
);
/// Its label.
pub const POOL_LABEL: Text = text("统筹基金付", "The pooled fund pays");
/// An amount.
pub const POOL_AMOUNT: Text = text("单子上写了金额", "The bill says an amount");
/// Where it stands.
pub const POOL_AMOUNT_HINT: Text = text(
    "看“医保统筹支付”或“基金支付”这一栏",
    "See “医保统筹支付” or “基金支付”",
);
/// A rate.
pub const POOL_RATE: Text = text("知道报销比例", "I know the rate");
/// Nothing.
pub const POOL_NOTHING: Text = text("没有报销", "Nothing");
/// When that is so.
pub const POOL_NOTHING_HINT: Text = text("药店买药一般是这样", "As a rule at a pharmacy");
/// Not known.
pub const POOL_UNKNOWN: Text = text("不知道", "I don’t know");
/// What the pooled fund is.
pub const POOL_WHERE: Text = text("什么是统筹基金", "What the pooled fund is");
/// What the pooled fund is.
pub const POOL_WHERE_TEXT: Text = text(
    "大家一起交的医保钱，看病时按比例报销。它按病人自己的医保算，家里人的报销不能给别人用。剩下的才轮到个人账户和共济。",
    "The insurance money that all pay into; it reimburses a part of the bill, by the patient’s own \
     insurance. What is left is for personal accounts and for those who share.",
);
/// How to reckon where it isn't known.
pub const GUESS: Text = text(
    "不知道\u{200b}报销多少，先怎么算？",
    "How shall we reckon for now?",
);
/// What helps to answer it.
pub const GUESS_HINT: Text = text(
    "结算后看收费单，或问收费窗口，就知道准数。现在只能先估一估，结果会跟着变",
    "The receipt or the cashier tells the exact figure afterwards. What comes out now is an estimate",
);
/// By a rate.
pub const GUESS_RATE: Text = text("按一个比例估算", "By a rate");
/// What helps to choose it.
pub const GUESS_RATE_HINT: Text = text(
    "问医院或打 12333，能问到大概比例",
    "The hospital or 12333 can tell you roughly",
);
/// By nothing.
pub const GUESS_NOTHING: Text = text("先按没有报销算", "As if nothing were reimbursed");
/// What helps to choose it.
pub const GUESS_NOTHING_HINT: Text = text(
    "看看最多要自己出多少",
    "To see the most that you may have to pay",
);
/// Which rate.
pub const RATE: Text = text("报销百分之几？", "Which rate, in per cent?");
/// What helps to answer it.
pub const RATE_HINT: Text = text("只写数字，例如 60", "A figure, such as 60");
/// Which amount.
pub const POOL_HOW_MUCH: Text = text(
    "统筹基金付多少钱？",
    "How much money does the pooled fund pay?",
);
/// What helps to answer it.
pub const POOL_HOW_MUCH_HINT: Text = text(
    "照单子上的写，例如 300.00。没有就写 0",
    "As the bill says, such as 300.00. Write 0 where it is nothing",
);
/// Where it is more than the bill.
pub const POOL_TOO_MUCH: Text = text(
    "统筹基金付的比能报销的还多。请看看是不是写成了总金额",
    "That is more than what can be reimbursed. Perhaps it is the total?",
);

/// Whose card.
pub const CREDENTIAL: Text = text(
    "付钱时\u{200b}出示谁的卡或码？",
    "Whose card or code was shown?",
);
/// Its label.
pub const CREDENTIAL_LABEL: Text = text("出示的卡或码", "Card or code shown");
/// Somebody else's.
pub const OTHERS_CREDENTIAL: Text = text("别人的卡或码", "Somebody else’s");
/// Whose then.
pub const CREDENTIAL_OF: Text = text("是谁的卡或码？", "Whose card or code?");
/// Who fetches the medicine.
pub const AGENT: Text = text("谁去买药？", "Who fetches the medicine?");
/// Its label.
pub const AGENT_LABEL: Text = text("谁去买", "Who fetches it");
/// What helps to answer it.
pub const AGENT_HINT: Text = text(
    "替病人去的人，要在家里人名单里",
    "Whoever goes for the patient has to be in the family here",
);
/// Which papers are at hand.
pub const AGENT_PAPERS: Text = text("替人买药，带了哪些证件？", "Which papers are at hand?");

/// Whether the wallet pays.
pub const WALLET: Text = text(
    "要从\u{200b}医保钱包付吗？",
    "Is it to be paid from the wallet?",
);
/// Its label.
pub const WALLET_LABEL: Text = text("从医保钱包付", "From the wallet");
/// What that means.
pub const WALLET_WHY: Text = text("选“是”会怎样", "What a yes means");
/// What that means.
pub const WALLET_WHY_TEXT: Text = text(
    "先用医保钱包，再用家人定的额度，都不够再付现金。自己和家人的个人账户这一次都不用。",
    "The wallet pays first, then what relatives have set aside, and cash the rest. No personal \
     account, one’s own or a relative’s, is used this time.",
);
/// Whether the wallet is taken there.
pub const SUPPORTED: Text = text("这一家收\u{200b}医保钱包吗？", "Is the wallet taken there?");
/// Its label.
pub const SUPPORTED_LABEL: Text = text("那里收医保钱包", "The wallet is taken");
/// What helps to answer it.
pub const SUPPORTED_HINT: Text = text(
    "在国家医保服务平台 App 上查得到，也可以问收费处",
    "The national insurance app lists who takes it, and the cashier can tell",
);

/// Where the treatment was.
pub const WHERE: Text = text("在哪个地方\u{200b}看病或买药？", "In which place was it?");
/// Its label.
pub const WHERE_LABEL: Text = text("看病买药的地方", "Place of treatment");
/// Why it is asked.
pub const WHERE_WHY: Text = text("为什么要问这个", "Why we ask this");
/// Why it is asked.
pub const WHERE_WHY_TEXT: Text = text(
    "在参保地以外看病，病人要先办异地就医备案，家里人的账户才能用。",
    "Away from the insured place the patient has to file first, or the relative’s account can’t be \
     used.",
);
/// Why it is asked, where the wallet pays.
pub const WHERE_WHY_WALLET: Text = text(
    "在参保地以外看病，病人要先办异地就医备案，医保钱包才能用。",
    "Away from the insured place the patient has to file first, or the wallet can’t be used.",
);
/// Somewhere else.
pub const ELSEWHERE: Text = text("别的地方", "Somewhere else");
/// Which place.
pub const PLACE: Text = text("是哪个省、哪个市？", "Which province and city?");
/// Whether it was filed.
pub const FILED: Text = text(
    "先办过\u{200b}异地就医备案吗？",
    "Was treatment elsewhere filed beforehand?",
);
/// Its label.
pub const FILED_LABEL: Text = text("办过异地备案", "Filed beforehand");
/// What helps to answer it.
pub const FILED_HINT: Text = text(
    "在国家医保服务平台或参保地的医保窗口办，是病人自己办",
    "The patient does it in the national insurance app or at the insured place",
);
/// Whether it was an emergency.
pub const EMERGENCY: Text = text("是急诊吗？", "Was it an emergency?");
/// Its label.
pub const EMERGENCY_LABEL: Text = text("急诊", "Emergency");
/// What helps to answer it.
pub const EMERGENCY_HINT: Text = text("急诊抢救不用先备案", "An emergency need not be filed");
/// Whether the staff were told.
pub const REQUEST: Text = text(
    "付钱前，跟工作人员说过\u{200b}要用\u{200b}家里人的账户吗？",
    "Were the staff told to use a relative’s account?",
);
/// Its label.
pub const REQUEST_LABEL: Text = text("说过要用家人的账户", "Staff told");
/// What helps to answer it.
pub const REQUEST_HINT: Text = text(
    "这里的规则要先说一声，不说就不会用",
    "The rules here want it said, or it isn’t used",
);
/// Why it is asked.
pub const REQUEST_WHY: Text = text("怎么说", "What to say");
/// Why it is asked.
pub const REQUEST_WHY_TEXT: Text = text(
    "结算前说：“我要用家庭共济账户付。”",
    "Before paying, say: “我要用家庭共济账户付”, I want to use the family’s shared account.",
);
/// Whose account.
pub const HOLDER: Text = text("用谁的账户帮忙付？", "Whose account is to help?");
/// Whose quota.
pub const GRANTER: Text = text("用谁定的额度？", "Whose quota is to be used?");
/// The label of both.
pub const HOLDER_LABEL: Text = text("谁来帮忙付", "Who helps");
/// Everybody's.
pub const ANY_HOLDER: Text = text("都可以", "Anybody’s");
/// What that means.
pub const ANY_HOLDER_HINT: Text = text("先绑定的先用", "The earliest binding first");
/// What that means of quotas.
pub const ANY_GRANTER_HINT: Text = text("先定的先用", "The earliest quota first");
/// The button that does it.
pub const BUTTON: Text = text("付账，看钱从哪里来", "Pay, and see where it comes from");

/// A place to go to, as an answer.
pub const fn venue(it: Venue) -> Text {
    match it {
        Venue::Hospital => text("定点医院", "Designated hospital"),
        Venue::Pharmacy => text("定点药店", "Designated pharmacy"),
        Venue::OnlinePharmacy => text("网上药店", "Online pharmacy"),
        Venue::InternetHospital => text("互联网医院", "Internet hospital"),
    }
}

/// What belongs to it.
pub const fn venue_hint(it: Venue) -> Text {
    match it {
        Venue::Hospital => text(
            "门诊或住院，社区医院也算",
            "Outpatient or inpatient, clinics too",
        ),
        Venue::Pharmacy => text("到店里买", "In the shop"),
        Venue::OnlinePharmacy => text("手机上买药，送到家", "Medicine that is sent to you"),
        Venue::InternetHospital => text("手机上看医生", "A doctor on the phone"),
    }
}

/// The patient's own card or code.
pub fn own(name: &Said, credential: Text) -> Said {
    let pattern = text("{0}自己的{1}", "{0}’s own: {1}");
    fill(pattern, &[name, &credential.into()])
}

/// What is in somebody's wallet, and what relatives have set aside for them, where it is something.
pub fn held(name: &Said, wallet: Money, quotas: Money) -> Said {
    let parts = [
        (
            wallet,
            text("{0}的医保钱包里有 {1}", "{0} has {1} in the wallet"),
        ),
        (
            quotas,
            text(
                "家人给{0}定的额度有 {1}",
                "{1} set aside by relatives for {0}",
            ),
        ),
    ];
    let parts = parts.iter().filter(|(amount, _)| amount.is_positive());
    let said: Vec<Said> = parts
        .map(|(amount, pattern)| {
            let amount = Said::new(|lang| yuan(lang, *amount));
            fill(*pattern, &[name, &amount])
        })
        .collect();
    listed(&said)
}

/// The patient in person.
pub fn oneself(name: &Said) -> Said {
    fill(text("{0}自己去", "{0} in person"), &[name])
}

/// One holder alone.
pub fn only(name: &Said) -> Said {
    fill(text("只用{0}的", "{0}’s alone"), &[name])
}

/// The insured place.
pub fn at_home(home: Option<Region>) -> Said {
    match home {
        Some(home) => fill(
            text("在参保地（{0}）", "Where insured ({0})"),
            &[&place(home)],
        ),
        None => text("在参保地", "Where insured").into(),
    }
}
