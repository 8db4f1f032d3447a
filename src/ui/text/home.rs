//! The words of the first page, with a family and without one.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::flow::fill;
use super::{Lang, Said, Text, counted, day, text, words, yuan};
use crate::engine::{Event, Pending, Person};
use crate::money::Money;
use crate::policy::rule::Scheme;

/// The heading and title where nobody is there yet.
pub const START: Text = text("开始", "Start");
/// What the app answers.
pub const QUESTION: Text = text(
    "家里谁的个人账户，能给谁看病用？",
    "Whose medical-insurance account in the family may pay for whom?",
);
/// How it answers.
pub const PROMISE: Text = text(
    "把家人填进来，共济通就能告诉您：谁可以用谁的账户、一张账单从哪里付、退费时钱回到哪里，以及根据的是哪一条规则。",
    "Enter your family, and Gongji tells you who may use whose account, what a bill is paid from, \
     where the money goes on a refund, and which rule says so.",
);
/// The first step.
pub const ADD_FIRST: Text = text("添加第一位家人", "Add the first person");
/// To the short question.
pub const MAY: Text = text(
    "先问一句：他能用我的账户吗？",
    "First ask: may a relative use my account?",
);
/// What it costs.
pub const EFFORT: Text = text(
    "一位家人大约 1 分钟。不需要身份证号，也不需要登录。",
    "About one minute a person. No identity number and no login are needed.",
);
/// The other way to begin.
pub const SAMPLES_FIRST: Text = text("先看示例", "Try a sample");
/// What samples are.
pub const SAMPLES_WHAT: Text = text(
    "不想先填？选一个编好的家庭，马上就能试。名字都是编的。",
    "Rather not type yet? Choose a made-up family and try at once. All names are invented.",
);
/// The heading of the family's page.
pub const FAMILY: Text = text("我的家", "My family");
/// One more person.
pub const ADD: Text = text("添加家人", "Add a person");
/// What the row of things to do is.
pub const TO_DO: Text = text("现在可以做", "What you can do now");
/// A bill is paid.
pub const PAY: Text = text("付账", "Pay");
/// A relative is bound.
pub const BIND: Text = text("绑定", "Bind");
/// To the short question.
pub const ASK: Text = text("问问", "Ask");
/// The same in elder mode.
pub const SEE_WHETHER: Text = text("看看能不能用", "See whether it may be used");
/// A payment is returned.
pub const REFUND: Text = text("退费", "Refund");
/// A binding is ended.
pub const UNBIND: Text = text("解绑", "Unbind");
/// What happened.
pub const RECORDS: Text = text("记录", "Records");
/// To finding out why something doesn't work.
pub const WHY: Text = text(
    "绑不上、用不了？找找原因",
    "Something doesn’t work? Find out why",
);
/// To all that can be done.
pub const EVERYTHING: Text = text("还能办什么", "All that can be done");
/// The picture of the family.
pub const WHO_MAY: Text = text("谁能用谁的账户", "Who may use whose account");
/// Before a holder's balance.
pub const BALANCE: Text = text("个人账户余额", "Personal account");
/// Between facts about a person.
pub const COMMA: Text = text("，", ", ");
/// A balance that nobody has told.
pub const BALANCE_UNKNOWN: Text = text("还不知道", "not known yet");
/// A binding in force.
pub const ON: Text = text("正在共济", "Sharing");
/// A binding that has not begun.
pub const SOON: Text = text("还没开始", "Not begun");
/// A binding that is over.
pub const OFF: Text = text("已经结束", "Over");
/// A binding that somebody ended.
pub const UNBOUND: Text = text("已解绑", "Unbound");
/// An account that only shows a relative's code.
pub const KIN: Text = text("亲情账户", "Kin account");
/// What a kin account is not.
pub const KIN_SHARES_NOTHING: Text =
    text("只能代为出示，不能用钱", "Shows the code, shares no money");
/// No end date.
pub const OPEN: Text = text("长期有效", "No end date");
/// Nothing was paid under it this year.
pub const UNUSED: Text = text("今年还没有用过", "Not used this year");
/// Before what was used this year.
pub const USED: Text = text("今年用了 ", "Used this year: ");
/// Before what was used last year.
pub const USED_LAST: Text = text("去年用了 ", "Used last year: ");
/// People in no binding.
pub const LOOSE: Text = text("还没有绑定", "Not connected yet");
/// What is set aside for relatives.
pub const QUOTAS: Text = text("共济额度", "Quotas");
/// A bill of somebody's is paid.
pub const PAY_BILL: Text = text("付账单", "Pay a bill");
/// Somebody may use this person's account.
pub const LEND: Text = text("绑定家人", "Bind a relative");
/// This person may use somebody's account.
pub const BORROW: Text = text("看谁的账户能用", "See whose account could help");
/// What waits.
pub const WAITING: Text = text("等着的事", "What waits");
/// The last records.
pub const RECENT: Text = text("最近的账", "Latest records");
/// A column of the records.
pub const COLUMN_DATE: Text = text("日期", "Date");
/// See [`COLUMN_DATE`].
pub const COLUMN_WHAT: Text = text("做了什么", "What");
/// See [`COLUMN_DATE`].
pub const COLUMN_WHO: Text = text("谁", "Who");
/// Between whose money it is and who may use it, to those who hear the page.
pub const TO: Text = text("给", " to ");
/// See [`COLUMN_DATE`].
pub const COLUMN_AMOUNT: Text = text("金额（元）", "Amount (yuan)");
/// See [`COLUMN_DATE`].
pub const COLUMN_OUTCOME: Text = text("结论", "Result");
/// Nothing is known of where somebody is insured.
const PLACE_UNKNOWN: Text = text("参保地还不知道", "place not known yet");
/// Nothing is known of the insurance.
const SCHEME_UNKNOWN: Text = text("参保种类还不知道", "Insurance not known yet");

/// What a person is, in one line: 职工医保（在职），江西南昌.
pub fn facts(person: &Person) -> Said {
    let place = person
        .region
        .map_or_else(|| PLACE_UNKNOWN.into(), words::place);
    Said::new(|lang| {
        let scheme = person
            .scheme
            .map_or(SCHEME_UNKNOWN, words::scheme)
            .pick(lang);
        let status = person.status.map(|it| words::status(it).pick(lang));
        let status = match status {
            Some(status) => lang.pick(
                format!("（{status}）"),
                format!(" ({})", status.to_ascii_lowercase()),
            ),
            None => String::new(),
        };
        if person.scheme == Some(Scheme::None) && person.region.is_none() {
            return scheme.to_owned();
        }
        let comma = lang.pick("，", ", ");
        format!("{scheme}{status}{comma}{}", place.pick(lang))
    })
}

/// Whom something is done for, for those who hear the page.
pub fn for_whom(name: &str) -> Said {
    Said::new(|lang| lang.pick(format!("（{name}）"), format!(" ({name})")))
}

/// Who the people are that follow, for those who hear the page.
pub fn users_of(name: &str) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("能用{name}账户的人："),
            format!("Who may use {name}’s account:"),
        )
    })
}

/// The last day on which something still holds that ends at this moment.
pub fn last_day(end: NaiveDateTime) -> NaiveDate {
    let date = end.date();
    if end.time() == NaiveTime::MIN {
        date.checked_sub_days(Days::new(1)).unwrap_or(date)
    } else {
        date
    }
}

/// The last day of a binding in force.
pub fn until(end: NaiveDateTime) -> Said {
    let last = last_day(end);
    Said::new(|lang| match lang {
        Lang::Zh => format!("到 {}", day(lang, last)),
        Lang::En => format!("to {}", day(lang, last)),
    })
}

/// The last day of a binding that was ended and still counts that day.
pub fn unbound_until(end: NaiveDateTime) -> Said {
    let last = last_day(end);
    Said::new(|lang| match lang {
        Lang::Zh => format!("已解绑，{} 24 时止", day(lang, last)),
        Lang::En => format!("unbound, ends with {}", day(lang, last)),
    })
}

/// The first day of a binding to come.
pub fn from(start: NaiveDateTime) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("{}起", day(lang, start.date())),
        Lang::En => format!("from {}", day(lang, start.date())),
    })
}

/// The last day of a binding that is over.
pub fn ended(end: NaiveDateTime) -> Said {
    let last = last_day(end);
    Said::new(|lang| match lang {
        Lang::Zh => format!("{}止", day(lang, last)),
        Lang::En => format!("ended {}", day(lang, last)),
    })
}

/// What somebody has set aside for a relative.
pub fn quota(holder: &str, beneficiary: &str) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("{holder}定给{beneficiary}用的钱"),
            format!("Set aside by {holder} for {beneficiary}"),
        )
    })
}

/// How much of it is left, and that it isn't its owner's to use.
pub fn quota_hint(left: Money, holder: &str) -> Said {
    Said::new(|lang| {
        let left = yuan(lang, left);
        lang.pick(
            format!("还有 {left} 没用，{holder}的余额里已经不算"),
            format!("{left} left to spend, which {holder}’s balance no longer counts"),
        )
    })
}

/// A binding that begins later.
pub fn begins(beneficiary: &str) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("{beneficiary}的共济还没开始"),
            format!("{beneficiary}’s sharing has not begun"),
        )
    })
}

/// What a binding that begins later will allow.
pub fn begins_hint(start: NaiveDateTime, beneficiary: &str, holder: &str) -> Said {
    Said::new(|lang| {
        let first = day(lang, start.date());
        lang.pick(
            format!("{first}起，{beneficiary}可以用{holder}的账户"),
            format!("From {first}, {beneficiary} may use {holder}’s account"),
        )
    })
}

/// A binding that ends soon.
pub fn lapses(beneficiary: &str) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("{beneficiary}的共济快到期了"),
            format!("{beneficiary}’s sharing ends soon"),
        )
    })
}

/// What a binding that ends soon will no longer allow.
pub fn lapses_hint(end: NaiveDateTime, beneficiary: &str, holder: &str) -> Said {
    let last = last_day(end);
    Said::new(|lang| {
        let last = day(lang, last);
        lang.pick(
            format!("{last}以后，{beneficiary}不能再用{holder}的账户"),
            format!("After {last}, {beneficiary} may no longer use {holder}’s account"),
        )
    })
}

/// What takes place by itself, or waits to be accepted.
pub fn due(event: &Event, name: &str) -> Said {
    let pattern = match event {
        Event::Return(_) => text(
            "有钱转给{0}，等着收下",
            "A transfer waits for {0} to accept it",
        ),
        Event::Sweep(_) => text(
            "{0}的居民医保费还没扣",
            "{0}’s premium is still to be taken",
        ),
        Event::Repay { .. } => text("有钱要打给{0}", "Money is on its way to {0}"),
    };
    fill(pattern, &[&Said::same(name)])
}

/// How much it is, and when it takes place.
pub fn due_hint(it: &Pending, from: &str) -> Said {
    Said::new(|lang| {
        let (amount, date) = (yuan(lang, it.amount()), day(lang, it.due.date()));
        let hour = it.due.format("%H:%M");
        match (&it.event, lang) {
            (Event::Return(_), Lang::Zh) => {
                format!("{from}转来 {amount}，{date} {hour} 前不收下就退回")
            }
            (Event::Return(_), Lang::En) => {
                format!("{amount} from {from}; goes back on {date} at {hour}")
            }
            (Event::Sweep(_), Lang::Zh) => format!("{date}从{from}的个人账户扣 {amount}"),
            (Event::Sweep(_), Lang::En) => format!("{amount} on {date}, from {from}’s account"),
            (Event::Repay { .. }, Lang::Zh) => format!("{date}打到银行卡，{amount}"),
            (Event::Repay { .. }, Lang::En) => format!("{amount}, on a bank card on {date}"),
        }
    })
}

/// Somebody of whom something is not known.
pub fn incomplete(name: &str) -> Said {
    Said::new(|lang| {
        lang.pick(
            format!("{name}的情况还没填全"),
            format!("Something about {name} is not known"),
        )
    })
}

/// How many facts are missing.
pub fn incomplete_hint(count: usize) -> Said {
    Said::new(|lang| match (lang, count) {
        (Lang::Zh, _) => format!("补上 {count} 件事，判断会更准"),
        (Lang::En, _) => {
            let things = counted(count, "thing", "things");
            format!("Fill in {things} for surer answers")
        }
    })
}

/// To all records.
pub fn all_records(count: usize) -> Said {
    Said::new(|lang| match (lang, count) {
        (Lang::Zh, _) => format!("看全部 {count} 条记录"),
        (Lang::En, 1) => "See the record".to_owned(),
        (Lang::En, _) => format!("See all {count} records"),
    })
}
