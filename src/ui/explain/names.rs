//! How people, amounts, lists and days are written inside a sentence.

use chrono::{NaiveDateTime, NaiveTime, Timelike};
use leptos::prelude::*;

use crate::engine::{Account, Effect, PersonId};
use crate::ledger::Ledger;
use crate::policy::{Clause, Region};
use crate::ui::app::App;
use crate::ui::text::{Lang, Said, Text, day, text, words};

/// What people are called and who is bound to whom, everybody and everything that ever was
/// included. What is later in a list is newer and counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    people: Vec<(PersonId, String)>,
    bindings: Vec<(u32, [PersonId; 2])>,
}

impl Names {
    /// The names that a journal gives; the last one where somebody's name changed.
    pub fn of(ledger: &Ledger) -> Names {
        let mut names = Names::default();
        for effect in ledger.entries().iter().flat_map(|entry| &entry.effects) {
            if let Effect::Joined { person, .. } | Effect::Amended { person, .. } = effect {
                let shown = person.shown().to_owned();
                names.people.push((person.id.clone(), shown));
            } else if let Effect::Bound(binding) = effect {
                let pair = [binding.holder.clone(), binding.beneficiary.clone()];
                names.bindings.push((binding.number, pair));
            }
        }
        names
    }

    /// The names of the page's own journal, not followed.
    pub fn here() -> Names {
        App::here().ledger.with_untracked(Names::of)
    }

    /// The names of both, those of the other being newer.
    #[must_use]
    pub fn and(mut self, other: Names) -> Names {
        self.people.extend(other.people);
        self.bindings.extend(other.bindings);
        self
    }

    /// The same, with what somebody is called.
    #[must_use]
    pub fn with(mut self, id: PersonId, name: &str) -> Names {
        self.people.push((id, name.to_owned()));
        self
    }

    /// What somebody is called.
    pub fn get(&self, id: &PersonId) -> String {
        let known = self.people.iter().rev().find(|(known, _)| known == id);
        known.map_or(id.as_str(), |(_, name)| name).to_owned()
    }

    /// The holder and the beneficiary of a binding.
    pub fn of_binding(&self, number: u32) -> (String, String) {
        let known = self.bindings.iter().rev().find(|(it, _)| *it == number);
        known.map_or_else(Default::default, |(_, [holder, beneficiary])| {
            (self.get(holder), self.get(beneficiary))
        })
    }
}

/// An account, with whose it is.
pub fn account(account: &Account, names: &Names) -> Said {
    let of = |id: &PersonId, what: Text| {
        let name = names.get(id);
        Said::new(|lang| match lang {
            Lang::Zh => format!("{name}的{}", what.zh),
            Lang::En => format!("{name}’s {}", what.en),
        })
    };
    match account {
        Account::Personal(id) => of(id, text("个人账户", "personal account")),
        Account::Wallet(id) => of(id, text("医保钱包", "medical wallet")),
        Account::Cash(id) => of(id, text("现金", "cash")),
        Account::Quota {
            holder,
            beneficiary,
        } => {
            let (holder, beneficiary) = (names.get(holder), names.get(beneficiary));
            Said::new(|lang| match lang {
                Lang::Zh => format!("{holder}给{beneficiary}的共济额度"),
                Lang::En => format!("{holder}’s quota for {beneficiary}"),
            })
        }
        Account::OnTheWay(id) => {
            let name = names.get(id);
            Said::new(|lang| match lang {
                Lang::Zh => format!("在路上、要给{name}的钱"),
                Lang::En => format!("On its way to {name}"),
            })
        }
        Account::Pool => Said::from(text("统筹基金", "The pooled fund")),
        Account::Provider => Said::from(text("医院或药店", "Hospital or pharmacy")),
        Account::PremiumCollection => Said::from(text("居民医保费", "Resident premium")),
        Account::Insurer => Said::from(text("商业保险公司", "Commercial insurer")),
        Account::Opening => Said::from(text("记账以前就有的钱", "Money from before the records")),
    }
}

/// A moment: its day, and its time where that isn't midnight, which a day begins with.
pub fn moment(lang: Lang, at: NaiveDateTime) -> String {
    let date = day(lang, at.date());
    if at.time() == NaiveTime::MIN {
        return match lang {
            Lang::Zh => format!("{date}零点"),
            Lang::En => format!("midnight, the start of {date}"),
        };
    }
    let (hour, minute) = (at.hour(), at.minute());
    match lang {
        Lang::Zh => format!("{date} {hour:02}:{minute:02}"),
        Lang::En => format!("{date}, {hour:02}:{minute:02}"),
    }
}

/// What joins the last item of a list to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All of them.
    And,
    /// Any one of them.
    Or,
}

/// Items as a list inside a sentence; empty where there are none.
pub fn list(lang: Lang, items: &[String], join: Join) -> String {
    let Some((last, before)) = items.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return last.clone();
    }
    let (comma, word) = match (lang, join) {
        (Lang::Zh, Join::And) => ("、", "和"),
        (Lang::Zh, Join::Or) => ("、", "或"),
        (Lang::En, Join::And) => (", ", " and "),
        (Lang::En, Join::Or) => (", ", " or "),
    };
    format!("{}{word}{last}", before.join(comma))
}

/// A word of a label inside a sentence: in English without its capital.
pub fn inside(lang: Lang, word: Text) -> String {
    match lang {
        Lang::Zh => word.zh.to_owned(),
        Lang::En => with_first(word.en, |first| first.to_lowercase().collect()),
    }
}

/// A sentence begins with a capital.
pub fn sentence(lang: Lang, text: String) -> String {
    match lang {
        Lang::Zh => text,
        Lang::En => with_first(&text, |first| first.to_uppercase().collect()),
    }
}

fn with_first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        format!("{}{}", change(first), rest.as_str())
    })
}

/// The whole country by its name too.
pub fn place(region: Region) -> Said {
    if region == Region::NATION {
        Said::from(text("全国", "The whole country"))
    } else {
        words::place(region)
    }
}

/// When a clause holds; its last day is the one before `to`.
pub fn period(clause: &Clause) -> Said {
    if clause.is_what_if() {
        return Said::from(text("任何时候", "At any time"));
    }
    let last = clause.to.and_then(|to| to.pred_opt());
    Said::new(|lang| {
        let from = day(lang, clause.from);
        match (lang, last.map(|last| day(lang, last))) {
            (Lang::Zh, None) => format!("{from}起，没有写结束"),
            (Lang::Zh, Some(last)) => format!("{from}到{last}"),
            (Lang::En, None) => format!("From {from}, no end stated"),
            (Lang::En, Some(last)) => format!("From {from} to {last}"),
        }
    })
}

/// Puts values in the place of `{name}`; a name that `value` doesn't know stays empty.
pub fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(&value(name));
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn lists_in_both_languages() {
        let items = |count: usize| -> Vec<String> {
            ["甲", "乙", "丙"]
                .iter()
                .take(count)
                .map(|it| (*it).to_owned())
                .collect()
        };
        for (count, zh, en) in [
            (0, "", ""),
            (1, "甲", "甲"),
            (2, "甲或乙", "甲 or 乙"),
            (3, "甲、乙或丙", "甲, 乙 or 丙"),
        ] {
            assert_eq!(list(Lang::Zh, &items(count), Join::Or), zh);
            assert_eq!(list(Lang::En, &items(count), Join::Or), en);
        }
    }

    #[test]
    fn filling_in() {
        let value = |name: &str| {
            if name == "0" {
                "甲".to_owned()
            } else {
                String::new()
            }
        };
        assert_eq!(fill("{0}和{0}，{9}。", value), "甲和甲，。");
        assert_eq!(fill("没有", value), "没有");
        assert_eq!(fill("断了{0", value), "断了甲");
    }

    #[test]
    fn midnight_belongs_to_the_day_that_begins() {
        let date = NaiveDate::from_ymd_opt(2025, 3, 13).unwrap();
        let at = date.and_hms_opt(0, 0, 0).unwrap();
        assert_eq!(moment(Lang::Zh, at), "2025年3月13日零点");
        let at = date.and_hms_opt(9, 5, 0).unwrap();
        assert_eq!(moment(Lang::En, at), "13 March 2025, 09:05");
    }
}
