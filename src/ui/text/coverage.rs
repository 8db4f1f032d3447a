//! The words of what each statement of the sources is good for.

use super::{Lang, Said, Text, text};
use crate::policy::Standing;

/// What the page is called.
pub const TITLE: Text = text("每句话用在哪里", "What each statement is used for");
/// What the page is.
pub const WHAT: Text = text(
    "五篇文章里的每句话都编了号。这里写明每一句用在哪条规则里，由哪个例子试过；没有用的，写明为什么。",
    "Every statement of the five articles has a number. Here is which rules rest on it and which \
     examples try them, or why nothing does.",
);
/// How much is used.
pub const FIGURES: Text = text("用了多少", "How much is used");
/// The statements of the core.
pub const CORE: Text = text("核心", "Core");
/// The other statements.
pub const PERIPHERAL: Text = text("外围", "Peripheral");
/// The clauses that are tried.
pub const TRIED: Text = text("规则试过没有", "Whether the rules are tried");
/// The rules that rest on a statement.
pub const RULES: Text = text("用在这些规则里", "Rules that rest on it");
/// The ways in which things are done that rest on a statement.
pub const WAYS: Text = text("用在怎么办里", "Told under how it is really done");
/// Why nothing rests on it.
pub const WHY: Text = text("没有用，因为", "Not used, because");
/// Nothing is known of it.
pub const NOTHING: Text = text(
    "还没有写明用在哪里。",
    "Nobody has said what it is used for.",
);
/// An example that a clause lets through.
pub const PASSES: Text = text("过了这一条的例子", "An example that it lets through");
/// An example that a clause stops.
pub const STOPS: Text = text(
    "被这一条拦下或提醒的例子",
    "An example that it stops or warns of",
);

/// What a statement is good for, in a word.
pub const fn standing(it: Standing) -> Text {
    match it {
        Standing::Rules => text("用在规则里", "in rules"),
        Standing::Channels => text("用在怎么办里", "in how it is done"),
        Standing::Reason => text("没有用，写明了为什么", "not used, and why"),
        Standing::Nothing => text("没有写明", "not said"),
    }
}

/// How many statements are good for what.
pub fn counted(counts: &[(Standing, usize)]) -> Said {
    let sum: usize = counts.iter().map(|(_, count)| count).sum();
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    Said::new(|lang| {
        let each = counts.clone().map(|(it, count)| match lang {
            Lang::Zh => format!("{} {count} 句", standing(*it).zh),
            Lang::En => format!("{count} {}", standing(*it).en),
        });
        let each: Vec<String> = each.collect();
        match lang {
            Lang::Zh => format!("{sum} 句：{}。", each.join("，")),
            Lang::En => {
                let sum = super::counted(sum, "statement", "statements");
                format!("{sum}: {}.", each.join(", "))
            }
        }
    })
}

/// How many clauses are tried, and how.
pub fn tried(both: usize, one_way: usize) -> Said {
    let all = both + one_way;
    Said::new(|lang| match lang {
        Lang::Zh => {
            format!("{all} 条：两种结果都试过 {both} 条；只会有一种结果、试过了 {one_way} 条。")
        }
        Lang::En => format!(
            "{}: {both} tried with both results; {one_way} that can have only one, tried.",
            super::counted(all, "rule", "rules")
        ),
    })
}
