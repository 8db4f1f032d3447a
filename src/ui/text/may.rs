//! The words of the short question.

use super::{Lang, Said, Text, text, words};
use crate::policy::Region;
use crate::policy::rule::Scheme;
use crate::ui::components::Seal;
use crate::ui::may::{Apart, Asked, Way};

/// The heading.
pub const TITLE: Text = text("我的账户，他能用吗？", "May a relative use my account?");
/// Its short name.
pub const SHORT: Text = text("先问一句", "A short question");
/// Beside the short name.
pub const KEPT: Text = text("只问，不记账", "Nothing is written down");
/// What it is good for, in a list.
pub const ABOUT: Text = text(
    "两三个问题，不用先填家人",
    "Two or three questions, and no family to enter first",
);
/// What the page does.
pub const LEDE: Text = text(
    "回答两三个问题，就知道您的个人账户能不能给家人看病用、用哪一种办法。",
    "Two or three answers, and you know whether your personal account may pay for a relative, and in \
     which way.",
);
/// What the relative is.
pub const RELATION: Text = text("他是您的什么人？", "Who is the relative to you?");
/// Nothing was chosen.
pub const RELATION_MISSING: Text = text("请选他是您的什么人", "Choose what the relative is to you");
/// How far away.
pub const APART: Text = text("他在哪里参保？", "Where is the relative insured?");
/// What it means.
pub const APART_HINT: Text = text(
    "看交医保的地方，不看住在哪里",
    "Where the insurance is paid, not where they live",
);
/// Nothing was chosen.
pub const APART_MISSING: Text = text(
    "请选他在哪里参保；不清楚就选“不知道”",
    "Choose where the relative is insured, or “I don’t know”",
);
/// An answer.
pub const APART_UNKNOWN: Text = text("不知道", "I don’t know");
/// Whether insured.
pub const INSURED: Text = text(
    "他有基本医保吗？",
    "Does the relative have basic medical insurance?",
);
/// An answer.
pub const INSURED_YES: Text = text("有", "Yes");
/// What counts.
pub const INSURED_YES_HINT: Text = text(
    "职工医保、居民医保（城乡居民医保、新农合）都算",
    "Employee or resident insurance, the rural scheme too",
);
/// An answer.
pub const INSURED_NO: Text = text("没有", "No");
/// An answer.
pub const INSURED_UNKNOWN: Text = text("不知道", "I don’t know");
/// Where the owner is insured.
pub const HOME: Text = text("您在哪里参保？", "Where are you insured yourself?");
/// That it may stay empty.
pub const HOME_HINT: Text = text(
    "可以不填，那就把各地的规则都看一遍",
    "May be left out; then the rules of all places are looked at",
);
/// The button.
pub const BUTTON: Text = text("看看能不能用", "See whether it works");
/// What is supposed about the owner.
pub const SUPPOSED: Text = text(
    "这里当您有职工医保，个人账户里有钱，材料也带齐了。",
    "This supposes that you have employee insurance, money in your account, and all papers at hand.",
);
/// What opens the rules.
pub const WHY: Text = text("为什么？看规则和来源", "Why? The rules and their sources");
/// Before what would change it.
pub const CHANGES: Text = text("怎样就可以：", "What would change it:");
/// To how it is done.
pub const REALLY: Text = text("真正去哪里办", "Where it is really done");
/// To trying it.
pub const REHEARSE: Text = text("用自己家人演练一遍", "Rehearse it with your own family");
/// The heading of what comes next.
pub const NEXT_HEADING: Text = text("想算得更准", "For a surer answer");
/// What comes next.
pub const NEXT_HINT: Text = text(
    "把家人填进来，就能按您家的情况绑定、付账、退费，看钱从哪里走。",
    "Enter your family, and you can bind, pay and refund as you would, and see where the money goes.",
);
/// The button.
pub const NEXT: Text = text("添加家人", "Add a person");
/// To the samples.
pub const SAMPLE: Text = text("先看示例家庭", "Try a sample family");
/// An answer that holds where no other does.
pub const OTHERWISE: Text = text("其他情况", "Otherwise");

/// A distance as an answer.
pub const fn apart(it: Apart) -> Text {
    match it {
        Apart::City => text("和我同一个市", "In my city"),
        Apart::Province => text("同一个省，别的市", "In my province, another city"),
        Apart::Country => text("别的省", "In another province"),
    }
}

/// A distance inside a sentence.
pub const fn apart_in_words(it: Apart) -> Text {
    match it {
        Apart::City => text("同一个市", "in the same city"),
        Apart::Province => text("同省别的市", "in another city of the province"),
        Apart::Country => text("别的省", "in another province"),
    }
}

/// A way of sharing.
pub const fn way(it: Way) -> Text {
    match it {
        Way::Bind => text("绑定家庭共济", "Binding"),
        Way::Quota => text("给他定共济额度", "A quota"),
        Way::Wallet => text("转到他的医保钱包", "A transfer to the wallet"),
    }
}

/// What a way that is open allows.
pub fn opens(it: Way) -> Said {
    let said = match it {
        Way::Bind => text(
            "绑定以后，他看病买药，自己该付的那部分可以用您账户里的钱。",
            "Once bound, the relative’s own part of a bill can be paid from your account.",
        ),
        Way::Quota => text(
            "您在自己账户里给他留一笔钱，他看病买药时就能用。留出来的钱您自己暂时不能用。",
            "You set money aside in your account, and the relative can spend it on care and medicine. \
             Until then it is not yours to spend.",
        ),
        Way::Wallet => text(
            "您把账户里的钱转到他的医保钱包，他收下以后看病买药能用。",
            "You send money to the relative’s medical wallet, to be spent on care and medicine once \
             accepted.",
        ),
    };
    said.into()
}

/// The heading of what came out.
pub const fn verdict(it: Seal) -> Text {
    match it {
        Seal::Yes => text("能用", "Yes"),
        Seal::No => text("不能用", "No"),
        Seal::Note | Seal::Ask => text("看情况", "It depends"),
        Seal::Refer => text("要问经办窗口", "Ask the insurance office"),
    }
}

/// What came out, in one sentence.
pub fn conclusion(asked: &Asked, stamp: Seal, open: &[Way]) -> Said {
    let who = words::relation(asked.relation);
    let [only] = asked.apart.as_slice() else {
        return summed_up(&Said::from(who), stamp, open);
    };
    let only = apart_in_words(*only);
    let who = Said::new(|lang| match lang {
        Lang::Zh => format!("{}在{}参保", who.zh, only.zh),
        Lang::En => format!("{}, insured {}", who.en, only.en),
    });
    summed_up(&who, stamp, open)
}

fn summed_up(who: &Said, stamp: Seal, open: &[Way]) -> Said {
    Said::new(|lang| {
        let names: Vec<&str> = open.iter().map(|it| way(*it).pick(lang)).collect();
        let names = names.join(lang.pick("、", "; "));
        let who = who.pick(lang);
        match (lang, stamp) {
            (Lang::Zh, Seal::Yes) => format!("{who}：能用您的账户，办法是{names}。"),
            (Lang::En, Seal::Yes) => format!("{who}: your account can be used. The way: {names}."),
            (Lang::Zh, Seal::No) => format!("{who}：不能用您的账户。下面写着原因。"),
            (Lang::En, Seal::No) => {
                format!("{who}: your account can’t be used. The reasons are below.")
            }
            (Lang::Zh, Seal::Note | Seal::Ask | Seal::Refer) => {
                format!("{who}：有的情况能用，有的不能。下面一种一种说。")
            }
            (Lang::En, Seal::Note | Seal::Ask | Seal::Refer) => {
                format!("{who}: it works in some cases and not in others, as told below.")
            }
        }
    })
}

/// What insurance the relative has, inside a sentence.
pub const fn has(it: Scheme) -> Text {
    match it {
        Scheme::Employee => text("有职工医保", "has employee insurance"),
        Scheme::Resident => text("有居民医保", "has resident insurance"),
        Scheme::None => text("没有参保", "is not insured"),
    }
}

/// The relative has this insurance.
pub fn with_scheme(has: &str) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("他{has}"),
        Lang::En => format!("the relative {has}"),
    })
}

/// Before a reason that names places which nobody told.
pub const EXAMPLE: Text = text("比方说：", "For example: ");

/// The owner is insured there.
pub fn at(places: &str) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("您在{places}参保"),
        Lang::En => format!("you are insured in {places}"),
    })
}

/// The owner is insured elsewhere.
pub fn not_at(places: &str) -> Said {
    Said::new(|lang| match lang {
        Lang::Zh => format!("您不在{places}参保"),
        Lang::En => format!("you are not insured in {places}"),
    })
}

/// The places where these rules govern.
pub fn rules_of(place: Said, rules: Region) -> Said {
    if rules == Region::NATION {
        text("没有自己规则的地方", "a place without rules of its own").into()
    } else {
        place
    }
}
