//! The words that all flows share.

use chrono::NaiveDate;

use super::words::{place, scheme};
use super::{Lang, Said, Text, day, text};
use crate::engine::Person;
use crate::ui::route::Flow;

/// Puts texts in the place of `{0}`, `{1}` … of a pattern, in both languages.
pub fn fill(pattern: Text, parts: &[&Said]) -> Said {
    Said::new(|lang| {
        let mut filled = String::new();
        let mut rest = pattern.pick(lang);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let slot = after.split_once('}');
            let part = slot.and_then(|(number, _)| parts.get(number.parse::<usize>().ok()?));
            filled.push_str(part.map_or("", |part| part.pick(lang)));
            rest = slot.map_or("", |(_, rest)| rest);
        }
        filled.push_str(rest);
        filled
    })
}

/// A day, in both languages.
pub fn date(it: NaiveDate) -> Said {
    Said::new(|lang| day(lang, it))
}

/// Several texts in a row, with the comma of each language between them.
pub fn listed(parts: &[Said]) -> Said {
    Said::new(|lang| {
        let parts: Vec<&str> = parts.iter().map(|it| it.pick(lang)).collect();
        parts.join(lang.pick("，", ", "))
    })
}

/// Sentences in a row.
pub fn told(sentences: &[Said]) -> Said {
    Said::new(|lang| {
        let sentences: Vec<&str> = sentences.iter().map(|it| it.pick(lang)).collect();
        sentences.join(lang.pick("", " "))
    })
}

/// What a flow is called.
pub const fn flow(it: Flow) -> Text {
    match it {
        Flow::Bind => text("绑定家人", "Bind a relative"),
        Flow::Unbind => text("解除绑定", "End a binding"),
        Flow::Pay => text("付一张账单", "Pay a bill"),
        Flow::Refund => text("退费", "Refund"),
        Flow::Premium => text("交居民医保费", "Pay a resident premium"),
        Flow::WalletOpen => text("开通医保钱包", "Open a wallet"),
        Flow::WalletSend => text("转钱到医保钱包", "Send to a wallet"),
        Flow::WalletAccept => text("收下转来的钱", "Accept a transfer"),
        Flow::WalletCashOut => text("从钱包取现金", "Cash from a wallet"),
        Flow::Withdraw => text("取出个人账户", "Pay out an account"),
        Flow::QuotaSet => text("定共济额度", "Set a quota"),
        Flow::QuotaDissolve => text("解除共济额度", "Give up a quota"),
        Flow::Insure => text("买商业保险", "Buy commercial insurance"),
        Flow::Credit => text("个人账户进账", "Money comes in"),
        Flow::Move => text("换参保的地方", "Insured elsewhere"),
        Flow::Why => text("绑不上、用不了，怎么办", "Why doesn’t it work?"),
        Flow::Coverage => text("参保状态变了", "Insurance status"),
    }
}

/// Which question it is, and how many there are as a rule.
pub fn step(number: usize, usual: usize) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("第 {number} 个问题，一般共 {usual} 个"),
        Lang::En => format!("Question {number}, usually of {usual}"),
    })
}

/// Where the answers are checked.
pub const CHECK_STEP: Text = text("最后一步：核对", "Last step: check");
/// Where the result is.
pub const RESULT_STEP: Text = text("结果", "Result");
/// The heading where the answers are checked.
pub const CHECK: Text = text("请看看这些对不对", "Check your answers");
/// What takes place once the button is pressed.
pub const FOLLOWS: Text = text("按了按钮以后：{0}", "Once you press the button: {0}");
/// Below the button that does it.
pub const ONLY_REHEARSED: Text = text(
    "这是模拟：只写进这台设备上的家庭账簿，不会真的办理。",
    "This is a rehearsal: it is only written into the family ledger on this device.",
);
/// Where a draft was begun earlier.
pub const RESUMED: Text = text(
    "上次填到一半，答案都还留着。",
    "You began this earlier, and your answers are still here.",
);
/// To begin anew.
pub const RESTART: Text = text("重新填", "Start again");
/// Where a draft has become an entry already.
pub const SENT_TITLE: Text = text("这一次已经办好了", "This one is done already");
/// Why it can't be handed in again.
pub const SENT: Text = text(
    "同一份答案只办一次，所以没有再办第二遍。可以去看结果，也可以重新办一次。",
    "The same answers count once, so nothing was done a second time. See the result, or begin anew.",
);
/// To the result.
pub const SEE_RESULT: Text = text("看结果", "See the result");
/// To do the same flow once more.
pub const ONCE_MORE: Text = text("再办一次", "Do another");
/// Where there is nobody in the family.
pub const NOBODY_TITLE: Text = text("先把家里人加进来", "Add your family first");
/// Why somebody is needed.
pub const NOBODY: Text = text(
    "还没有家里人的情况，没法判断。可以自己加，也可以先用一个示例家庭试试。",
    "There is nobody here yet to decide about. Add people, or try a sample family first.",
);
/// To a new person.
pub const ADD_PERSON: Text = text("加一位家里人", "Add a person");
/// To the samples.
pub const USE_SAMPLE: Text = text("用示例家庭", "Use a sample family");
/// The answer that says that something isn't known.
pub const DONT_KNOW: Text = text("不知道，先跳过", "I don’t know, go on without");
/// What stands among the answers for something that isn't known.
pub const NOT_KNOWN: Text = text("不知道", "Not known");
/// Nothing was ticked.
pub const NONE: Text = text("都没有", "None of them");
/// Yes.
pub const YES: Text = text("是", "Yes");
/// No.
pub const NO: Text = text("否", "No");
/// The province's field.
pub const PROVINCE: Text = text("省、自治区、直辖市", "Province");
/// The city's field.
pub const CITY: Text = text("市、州", "City");
/// Where the province is missing.
pub const PROVINCE_MISSING: Text = text("请选一个省", "Choose a province");
/// Where the city is missing.
pub const CITY_MISSING: Text = text("请再选一个市", "Choose a city too");
/// What is wrong with the name of an item.
pub const ITEM_LONG: Text = text(
    "名称最多 30 个字，请写短一些",
    "A name has at most 30 characters: make it shorter",
);
/// Where a bill has no items.
pub const ITEMS_MISSING: Text = text(
    "请至少填一项的金额，例如 38.00",
    "Enter the amount of at least one item, such as 38.00",
);
/// The label of the papers.
pub const PAPERS_LABEL: Text = text("带了哪些材料", "Papers at hand");
/// One paper will do.
pub const PAPERS_ONE: Text = text(
    "这里的规则要其中一样。有的都选上，没有就直接继续",
    "The rules want one of these. Tick what you have, or continue with none",
);
/// One paper of each group is needed.
pub const PAPERS_EACH: Text = text(
    "有的都选上，没有就直接继续",
    "Tick what you have, or continue with none",
);
/// Today, with its date.
pub const NOW: Text = text("今天（{0}）", "Today ({0})");
/// What a day may be.
pub const TODAY_HINT: Text = text("{0}或以后", "{0} or later");

/// A text about a day that others may not lie before.
pub fn not_before(pattern: Text, it: NaiveDate) -> Said {
    fill(pattern, &[&date(it)])
}

/// Today, with its date.
pub fn today(pattern: Text, it: NaiveDate) -> Said {
    fill(pattern, &[&date(it)])
}

/// Where a choice is missing.
pub fn choose(label: &Said) -> Said {
    fill(text("请选一个：{0}", "Choose one: {0}"), &[label])
}

/// Where two items have the same name.
pub fn item_twice(name: &str) -> Said {
    let pattern = text(
        "有两项都叫“{0}”，请给其中一项换个名字",
        "Two items are called “{0}”: give one of them another name",
    );
    fill(pattern, &[&Said::same(name)])
}

/// How somebody is insured, as far as it is known.
pub fn insured(person: &Person) -> Said {
    let scheme = person.scheme.map_or(UNKNOWN_SCHEME, scheme);
    let place = person.region.map_or(Said::from(UNKNOWN_PLACE), place);
    listed(&[scheme.into(), place])
}

const UNKNOWN_SCHEME: Text = text("参保情况不知道", "insurance not known");
const UNKNOWN_PLACE: Text = text("参保地不知道", "place not known");

/// A text about somebody.
pub fn about(pattern: Text, name: &Said) -> Said {
    fill(pattern, &[name])
}

/// Which insurance somebody has.
pub const SCHEME: Text = text(
    "{0}参加的是\u{200b}哪种医保？",
    "Which insurance does {0} have?",
);
/// Its label.
pub const SCHEME_LABEL: Text = text("{0}的医保", "{0}’s insurance");
/// What helps to answer it.
pub const SCHEME_HINT: Text = text(
    "单位交或自己按职工交的是职工医保，按年在户籍地或居住地交的是居民医保",
    "Employee insurance is paid through work or as self-employed; resident insurance is paid once \
     a year",
);
/// Where somebody is insured.
pub const REGION: Text = text("{0}\u{200b}在哪里参保？", "Where is {0} insured?");
/// Its label.
pub const REGION_LABEL: Text = text("{0}的参保地", "Where {0} is insured");
/// What helps to answer it.
pub const REGION_HINT: Text = text(
    "可以问问本人，或看医保卡上的发卡地",
    "Ask, or look at the place on the insurance card",
);
/// How much is in an account.
pub const ACCOUNT: Text = text(
    "{0}的个人账户里\u{200b}有多少钱？",
    "How much is in {0}’s personal account?",
);
/// Its label.
pub const ACCOUNT_LABEL: Text = text("{0}的个人账户余额", "{0}’s personal account");
/// What helps to answer it.
pub const ACCOUNT_HINT: Text = text(
    "在医保 App 的“个人账户”里能看到。没有钱就写 0",
    "The insurance app shows it. Write 0 where there is none",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled_in_both_languages() {
        let names = [&Said::same("{1}"), &Said::same("b")];
        let said = fill(text("{0}和{1}。", "{1} and {0}"), &names);
        assert_eq!(
            (said.pick(Lang::Zh), said.pick(Lang::En)),
            ("{1}和b。", "b and {1}")
        );
    }
}
