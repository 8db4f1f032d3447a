//! The words of the calculators.

use super::flow::fill;
use super::{Said, Text, text};
use crate::ui::route::Calculator;

/// The heading of the list.
pub const LIST: Text = text("算一算", "Calculators");
/// What calculators are.
pub const LEDE: Text = text(
    "只算，不记账。每一步都写明按的是哪一条规则。",
    "They only calculate, and nothing is written down. Every step names the rule that it follows.",
);
/// Beside the name of the list.
pub const KEPT: Text = text("只算，不记账", "Nothing is written down");
/// The button.
pub const BUTTON: Text = text("算一算", "Calculate");
/// Empties the form.
pub const CLEAR: Text = text("清空重填", "Clear the form");
/// For whom.
pub const WHO: Text = text("给谁算", "For whom");
/// What choosing somebody does.
pub const WHO_HINT: Text = text(
    "选了家里人，知道的情况会自动填好",
    "What is known of somebody in the family is filled in for you",
);
/// Nobody of the family.
pub const NOBODY: Text = text("不指定", "Nobody in particular");
/// A place without a rule of its own.
pub const ANOTHER_PLACE: Text = text("别的地方……", "Another place …");
/// The heading of what came out.
pub const RESULT: Text = text("结果", "Result");
/// The heading of how it was worked out.
pub const WORKING: Text = text("怎样算出来的", "How it was worked out");
/// The heading of the rules.
pub const RULES: Text = text("核对的规则", "The rules behind it");

/// About the place.
pub const REGION_HINT: Text = text(
    "列出来的地方有自己的规则。别的地方也能选，没有规则就会说没有",
    "The places listed have rules of their own. Any other can be chosen: where no rule is known, it \
     says so",
);
/// About the age.
pub const AGE_HINT: Text = text(
    "周岁。按年龄定额的地方要填",
    "In years, where the amount goes by age",
);
/// About the average pension.
pub const AVERAGE_HINT: Text = text(
    "每月。没有定额的地方才要填，不是本人的养老金",
    "A month, where no amounts are fixed. Not your own pension",
);
/// About the rate of the credit.
pub const CREDIT_RATE_HINT: Text = text(
    "百分之几，例如 2.5。没有定额的地方才要填",
    "In per cent, such as 2.5, where no amounts are fixed",
);
/// About the cost.
pub const COST_HINT: Text = text("例如 10000.00", "Such as 10000.00");
/// About the deductible.
pub const DEDUCTIBLE_HINT: Text = text(
    "可不填，不填就按当地的规则",
    "May be left empty: the rule of the place then holds",
);
/// About what was used of it.
pub const DEDUCTIBLE_USED_HINT: Text = text(
    "今年看病已经自己付过的起付线。可不填",
    "What was paid of it earlier this year. May be left empty",
);
/// About the local rate.
pub const LOCAL_RATE_HINT: Text = text(
    "百分之几，例如 70。知道当地的比例才填",
    "In per cent, such as 70, if you know it",
);
/// About the months before the gap.
pub const PAID_BEFORE_HINT: Text = text(
    "断缴以前一共缴了多少个月。可不填",
    "In months, before the gap. May be left empty",
);
/// What need not be told.
pub const MAY_BE_EMPTY: Text = text("可不填", "May be left empty");
/// What is told in months.
pub const MONTHS_HINT: Text = text("多少个月，例如 180", "In months, such as 180");
/// About months elsewhere.
pub const ELSEWHERE_HINT: Text = text(
    "多少个月。没有就不填",
    "In months. Leave empty where there are none",
);
/// About the salary.
pub const SALARY_HINT: Text = text("每月，例如 6000.00", "A month, such as 6000.00");
/// About the years missed.
pub const BROKEN_HINT: Text = text(
    "居民医保从 2025 年起断了几年",
    "Years without resident insurance, from 2025 on",
);
/// About the years repaired.
pub const REPAIRED_HINT: Text = text(
    "其中补缴了几年，没有就写 0",
    "How many of them were paid up later, or 0",
);
/// The formalities are done.
pub const DONE: Text = text("办好了", "Done");
/// They are not.
pub const NOT_DONE: Text = text("还没有办", "Not yet");
/// Care where one is insured.
pub const AT_HOME: Text = text("在参保地看病", "Care where insured");
/// The level is not told.
pub const NO_LEVEL: Text = text("不填", "Not told");
/// The levels of hospitals.
pub const LEVELS: [Text; 3] = [
    text("一级", "Level 1"),
    text("二级", "Level 2"),
    text("三级", "Level 3"),
];

/// Where an answer is missing.
pub fn choose(label: &Said) -> Said {
    fill(text("请选：{0}", "Choose: {0}"), &[label])
}

/// Where a figure is missing.
pub fn fill_in(label: &Said) -> Said {
    fill(text("请填：{0}", "Fill in: {0}"), &[label])
}

/// What a calculator is called.
pub const fn name(it: Calculator) -> Text {
    match it {
        Calculator::Credit => text("退休人员每月返款", "A retiree’s monthly credit"),
        Calculator::Reimbursement => text("报销多少", "What is reimbursed"),
        Calculator::Gap => text("断缴的影响", "After a gap in payment"),
        Calculator::Years => text("退休要缴多少年", "Years needed for retirement"),
        Calculator::Base => text("缴费基数", "The base of contributions"),
        Calculator::Wait => text("居民医保等待期", "The wait of resident insurance"),
        Calculator::Maternity => text("生育津贴天数", "Days of a maternity allowance"),
    }
}

/// What it answers.
pub const fn about(it: Calculator) -> Text {
    match it {
        Calculator::Credit => text(
            "退休以后，每个月划进个人账户多少钱",
            "What comes into a retiree’s personal account each month",
        ),
        Calculator::Reimbursement => text(
            "一笔费用，统筹基金付多少，自己付多少",
            "Of a cost, what the pooled fund pays and what is left",
        ),
        Calculator::Gap => text(
            "职工医保断了几个月，什么时候停待遇，什么时候恢复",
            "When benefits of employee insurance stop and return after unpaid months",
        ),
        Calculator::Years => text(
            "缴够了没有，还差多少个月",
            "Whether enough is paid for insurance in retirement, and what is short",
        ),
        Calculator::Base => text(
            "按多少工资缴费，每月缴多少",
            "From what salary contributions are reckoned, and what they come to",
        ),
        Calculator::Wait => text(
            "断保以后再参保，要等几个月才能报销",
            "How many months pass before benefits after years without insurance",
        ),
        Calculator::Maternity => text(
            "生孩子以后，津贴发多少天",
            "For how many days an allowance is paid after a birth",
        ),
    }
}

/// The character on its tab.
pub const fn character(it: Calculator) -> &'static str {
    match it {
        Calculator::Credit => "返",
        Calculator::Reimbursement => "报",
        Calculator::Gap => "断",
        Calculator::Years => "年",
        Calculator::Base => "基",
        Calculator::Wait => "等",
        Calculator::Maternity => "育",
    }
}
