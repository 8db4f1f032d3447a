//! The words of the pages about one person.

use super::{Said, Text, text};

/// A person is added.
pub const ADD: Text = text("添加家人", "Add a person");
/// What is known of a person is changed.
pub const EDIT: Text = text("家人的情况", "A person");
/// How long it takes.
pub const ONE_PAGE: Text = text(
    "一页填完，不知道的可以空着",
    "One page; leave out what you don’t know",
);
/// The heading for a new person.
pub const NEW_HEADING: Text = text("这位家人的情况", "About this person");
/// What may be left out.
pub const UNKNOWN_IS_FINE: Text = text(
    "不知道的先空着。以后某个判断要用到时，会再来问您。",
    "Leave out what you don’t know. You’ll be asked when an answer needs it.",
);
/// The name.
pub const NAME: Text = text("怎么称呼", "Name");
/// See [`NAME`].
pub const NAME_HINT: Text = text(
    "真名或小名都可以，最多 30 个字",
    "A real name or a nickname, up to 30 characters",
);
/// The insured place.
pub const PLACE: Text = text("在哪里参保", "Where are they insured?");
/// See [`PLACE`].
pub const PLACE_HINT: Text = text(
    "参保的地方，不一定是住的地方",
    "The place of the insurance, which may not be where they live",
);
/// The province.
pub const PROVINCE: Text = text("省、自治区、直辖市", "Province or municipality");
/// The city.
pub const CITY: Text = text("市、州", "City");
/// Not told.
pub const UNKNOWN: Text = text("还不知道", "Not known yet");
/// The insurance.
pub const SCHEME: Text = text("参加哪一种医保", "Which insurance?");
/// See [`SCHEME`].
pub const EMPLOYEE_HINT: Text = text(
    "单位交，或灵活就业自己交；有个人账户",
    "Paid by an employer or as self-employed; has a personal account",
);
/// See [`SCHEME`].
pub const RESIDENT_HINT: Text = text(
    "城乡居民、学生、孩子；没有个人账户",
    "For residents, students and children; has no personal account",
);
/// How an employee-insured person pays.
pub const STATUS: Text = text("是哪一种职工", "Working or retired?");
/// Whether insurance is being enjoyed.
pub const COVERAGE: Text = text("现在的参保状态", "Is the insurance in force?");
/// What a change of it does.
pub const COVERAGE_HINT: Text = text(
    "改了以后，和这位家人有关的绑定可能马上结束，要看共济人参保地的规则",
    "A change may end this person’s bindings at once, as the rules where the holder is insured say",
);
/// The balance.
pub const BALANCE: Text = text("个人账户余额", "Balance of the personal account");
/// See [`BALANCE`].
pub const BALANCE_HINT: Text = text(
    "只有职工医保才有。可以在“国家医保服务平台”查到，不知道就空着",
    "Only employee insurance has one. The national insurance app shows it; leave it out if you don’t know",
);
/// Keeps it.
pub const SAVE: Text = text("保存", "Save");
/// Doesn't.
pub const DONT_SAVE: Text = text("不保存，返回", "Go back without saving");
/// The province has to come first.
pub const PROVINCE_FIRST: Text = text("先选省", "Choose the province first");

/// The heading for somebody who is there.
pub fn about(name: &str) -> Said {
    Said::new(|lang| lang.pick(format!("{name}的情况"), format!("About {name}")))
}

/// The coverage can't be changed before this is known, since it decides which bindings end.
pub fn tell_first(fact: Said) -> Said {
    Said::new(move |lang| {
        let fact = fact.pick(lang);
        lang.pick(
            format!("先填“{fact}”：参保状态变了，绑定会不会结束，各地规定不一样"),
            format!(
                "First tell “{fact}”: whether a binding ends when the insurance changes differs \
                 by region"
            ),
        )
    })
}
