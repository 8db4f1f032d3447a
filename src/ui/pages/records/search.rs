//! Which records are looked for: plain functions over the journal.

use std::sync::Arc;

use chrono::Datelike;

use crate::engine::{Account, Effect, PersonId, Request};
use crate::ledger::{Cause, Entry, Ledger};
use crate::money::Money;
use crate::ui::explain::Names;
use crate::ui::route::Wanted;
use crate::ui::text::{Lang, Said, day, entries, words};

/// All that can be found in a record by typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Card {
    /// Its words, as [`narrow`] has them.
    words: String,
    /// Its amounts, each after [`SIGN`].
    amounts: String,
}

/// What stands before an amount, where people look for one.
const SIGN: char = '¥';

/// The cards of all entries, in their order.
pub(super) fn cards(ledger: &Ledger) -> Vec<Card> {
    let names = Names::of(ledger);
    let entries = ledger.entries().iter();
    entries.map(|it| card(ledger, it, &names)).collect()
}

fn card(ledger: &Ledger, entry: &Entry, names: &Names) -> Card {
    let date = entry.at.date();
    let mut words = vec![entry.reference(), date.to_string()];
    let both = |said: Said| [Lang::Zh, Lang::En].map(|lang| said.pick(lang).to_owned());
    words.extend(both(entries::what(entry)));
    words.extend(both(Said::new(|lang| day(lang, date))));
    words.extend(people(ledger, entry).into_iter().map(|it| names.get(it)));
    let mut amounts: Vec<Money> = entries::how_much(entry).into_iter().collect();
    if let Some(Request::Pay(pay)) = entry.request() {
        words.extend(pay.items.iter().map(|it| it.id.clone()));
        amounts.extend(pay.items.iter().map(|it| it.amount));
    }
    if let Some(Request::Insure(insure)) = entry.request() {
        words.extend(both(words::product(insure.product).into()));
    }
    for effect in &entry.effects {
        match effect {
            Effect::Paid(payment) => words.push(payment.reference.clone()),
            Effect::Retained { reference, .. } => words.push(reference.clone()),
            Effect::Scheduled(pending) | Effect::Settled(pending) => {
                words.push(pending.reference())
            }
            _ => {}
        }
    }
    amounts.extend(entry.postings.iter().map(|it| it.amount));
    let mut figures = String::new();
    for amount in amounts {
        figures.push(SIGN);
        figures.push_str(amount.to_string().trim_start_matches('-'));
    }
    Card {
        words: narrow(&words.join("\n")),
        amounts: figures,
    }
}

/// Everybody whom an entry is about; of one that takes another back, whom that one is about.
pub(super) fn people<'a>(ledger: &'a Ledger, entry: &'a Entry) -> Vec<&'a PersonId> {
    let request = match &entry.cause {
        Cause::Undo { entry } => {
            let undone = ledger.entry(*entry);
            return undone.map_or_else(Vec::new, |it| people(ledger, it));
        }
        Cause::Request(request) => request,
    };
    let mut all = request.people();
    for effect in &entry.effects {
        if let Effect::Settled(pending) = effect {
            all.extend([pending.payer(), pending.beneficiary()]);
        }
    }
    for posting in &entry.postings {
        match &posting.account {
            Account::Personal(it) | Account::Wallet(it) | Account::Cash(it) => all.push(it),
            Account::OnTheWay(it) => all.push(it),
            Account::Quota {
                holder,
                beneficiary,
            } => all.extend([holder, beneficiary]),
            Account::Pool
            | Account::Provider
            | Account::PremiumCollection
            | Account::Insurer
            | Account::Opening => {}
        }
    }
    let mut once: Vec<&PersonId> = Vec::new();
    for it in all {
        if !once.contains(&it) {
            once.push(it);
        }
    }
    once
}

/// The numbers of the records that are looked for, the newest first. The cards are asked for only
/// where something was typed.
pub(super) fn found(
    ledger: &Ledger,
    wanted: &Wanted,
    cards: impl FnOnce() -> Arc<Vec<Card>>,
) -> Vec<u64> {
    let person = Some(PersonId::new(wanted.person.as_str()));
    let person = person.filter(|it| !it.as_str().is_empty());
    let terms = terms(&wanted.words);
    let cards = (!terms.is_empty()).then(cards);
    let mut found = Vec::new();
    for (index, entry) in ledger.entries().iter().enumerate() {
        let fits = (wanted.kind.is_empty() || entries::kind(entry).0 == wanted.kind)
            && (wanted.year.is_empty() || entry.at.year().to_string() == wanted.year)
            && person
                .as_ref()
                .is_none_or(|it| people(ledger, entry).contains(&it));
        let card = cards.as_ref().and_then(|it| it.get(index));
        if fits && card.is_none_or(|card| terms.iter().all(|it| it.is_in(card))) {
            found.push(entry.number);
        }
    }
    found.reverse();
    found
}

/// One thing that was typed.
#[derive(Debug, PartialEq, Eq)]
struct Term {
    /// As it may stand in words; nothing where only an amount is meant.
    words: Option<String>,
    /// As an amount may begin with it.
    amount: Option<String>,
}

impl Term {
    /// Reads what was typed between spaces: `¥1,234.5` is an amount alone, `1234` may be anything.
    fn read(typed: &str) -> Term {
        let bare = typed.trim_start_matches(SIGN);
        let bare = bare.strip_suffix('元').unwrap_or(bare);
        let bare = bare.strip_suffix("yuan").unwrap_or(bare);
        let digits = bare.replace(',', "");
        let figures = digits.bytes().all(|it| it.is_ascii_digit() || it == b'.');
        let number = figures && digits.starts_with(|it: char| it.is_ascii_digit());
        let signed = number && bare.len() < typed.len();
        Term {
            words: (!signed).then(|| typed.to_owned()),
            amount: number.then(|| format!("{SIGN}{digits}")),
        }
    }

    fn is_in(&self, card: &Card) -> bool {
        let within = |part: &Option<String>, whole: &str| {
            part.as_ref()
                .is_some_and(|part| whole.contains(part.as_str()))
        };
        within(&self.words, &card.words) || within(&self.amount, &card.amounts)
    }
}

/// What was typed, piece by piece: a record is found where all of them are in it.
fn terms(typed: &str) -> Vec<Term> {
    let plain = narrow(typed);
    let pieces = plain.split_whitespace();
    let pieces = pieces.filter(|it| !["元", "yuan", "¥"].contains(it));
    pieces.map(Term::read).collect()
}

/// The form in which words are compared: letters small, and what Chinese keyboards write wide in
/// its narrow form.
fn narrow(typed: &str) -> String {
    let narrow = |it: char| match it {
        '！'..='～' => {
            let code = u32::from(it) - u32::from('！') + u32::from('!');
            char::from_u32(code).unwrap_or(it)
        }
        '￥' => SIGN,
        other => other,
    };
    let narrow = typed.chars().map(narrow);
    narrow.map(|it| it.to_ascii_lowercase()).collect()
}

/// What a search would find if one of its four conditions were given up: each that narrows, with
/// how many records it hides.
pub(super) fn wider(wanted: &Wanted) -> Vec<(Condition, Wanted)> {
    let conditions = [
        Condition::Words,
        Condition::Year,
        Condition::Kind,
        Condition::Person,
    ];
    let narrowing = conditions
        .into_iter()
        .filter(|it| !it.of(&mut wanted.clone()).is_empty());
    narrowing
        .map(|condition| {
            let mut without = wanted.clone();
            condition.of(&mut without).clear();
            (condition, without)
        })
        .collect()
}

/// A condition of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// What was typed.
    Words,
    /// The year.
    Year,
    /// What was done.
    Kind,
    /// Whose.
    Person,
}

impl Condition {
    /// Its place in a search.
    pub(super) fn of(self, wanted: &mut Wanted) -> &mut String {
        match self {
            Condition::Words => &mut wanted.words,
            Condition::Year => &mut wanted.year,
            Condition::Kind => &mut wanted.kind,
            Condition::Person => &mut wanted.person,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Book, Policy, Reading};

    /// A family with a bill of two items, a refund and another year.
    fn ledger() -> Ledger {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let mut ask = |at: &str, request: &str| {
            let request = serde_json::from_str(request).unwrap();
            let receipt = ledger.submit(&policy, at.parse().unwrap(), request);
            assert!(receipt.unwrap().entry.is_some(), "{at}");
        };
        let join = |id: &str, name: &str, scheme: &str| {
            format!(
                r#"{{"join":{{"person":{{"id":"{id}","name":"{name}","scheme":"{scheme}","region":"430100"}},"account":"5000.00"}}}}"#
            )
        };
        ask("2025-03-01T09:00:00", &join("li", "李小满", "employee"));
        ask("2025-03-01T09:00:00", &join("gu", "Gu Yu", "employee"));
        ask(
            "2025-03-02T09:00:00",
            r#"{"pay":{"patient":"li","venue":"hospital","items":[
                {"id":"降压药","amount":"1234.50","kind":"drug"},{"id":"2","amount":"40.00"}]}}"#,
        );
        ask(
            "2026-01-05T09:00:00",
            r#"{"refund":{"of":"P0001","items":[{"id":"2"}]}}"#,
        );
        ask(
            "2026-02-05T09:00:00",
            r#"{"credit":{"person":"gu","amount":"300.00"}}"#,
        );
        ledger
    }

    #[track_caller]
    fn check(ledger: &Ledger, wanted: [&str; 4], numbers: &[u64]) {
        let [person, kind, year, words] = wanted.map(str::to_owned);
        let wanted = Wanted {
            person,
            kind,
            year,
            words,
        };
        let found = found(ledger, &wanted, || Arc::new(cards(ledger)));
        assert_eq!(found, numbers, "{wanted:?}");
    }

    #[test]
    fn as_people_type_it() {
        let ledger = ledger();
        for (words, numbers) in [
            ("", &[5, 4, 3, 2, 1][..]),
            ("GJ-20250302-0003", &[3]),
            ("gj-2026", &[5, 4]),
            ("p0001", &[4, 3]),
            ("小满", &[4, 3, 1]),
            ("gu yu", &[5, 2]),
            ("ｇｕ", &[5, 2]),
            ("降压", &[3]),
            ("退费", &[4]),
            ("refund", &[4]),
            ("付账，门诊", &[3]),
            ("1,234.5", &[3]),
            ("１，２３４．５", &[3]),
            ("￥1234.50", &[3]),
            ("1234.50元", &[3]),
            ("1,234.50 yuan", &[3]),
            ("234.50", &[]),
            ("¥40", &[4, 3]),
            ("小满　40", &[4, 3]),
            ("2026年1月5日", &[4]),
            ("5 January 2026", &[4]),
            ("没有的", &[]),
        ] {
            check(&ledger, ["", "", "", words], numbers);
        }
    }

    #[test]
    fn by_person_kind_and_year() {
        let ledger = ledger();
        check(&ledger, ["li", "", "", ""], &[4, 3, 1]);
        check(&ledger, ["gu", "", "2026", ""], &[5]);
        check(&ledger, ["", "pay", "", ""], &[3]);
        check(&ledger, ["", "join", "2025", "小满"], &[1]);
        check(&ledger, ["li", "credit", "", ""], &[]);
        check(&ledger, ["nobody", "", "", ""], &[]);
    }

    #[test]
    fn what_takes_back_is_about_whom_it_takes_back() {
        let mut ledger = ledger();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-02-06T09:00:00".parse().unwrap();
        ledger.undo(&policy, at, 5).unwrap();
        check(&ledger, ["gu", "undo", "", ""], &[6]);
        check(&ledger, ["li", "undo", "", ""], &[]);
    }

    #[test]
    fn each_condition_can_be_given_up_alone() {
        let wanted = Wanted {
            year: "2025".to_owned(),
            words: "药".to_owned(),
            ..Wanted::default()
        };
        let wider = wider(&wanted);
        let conditions: Vec<Condition> = wider.iter().map(|it| it.0).collect();
        assert_eq!(conditions, [Condition::Words, Condition::Year]);
        assert!(wider.iter().all(|(condition, without)| {
            condition.of(&mut without.clone()).is_empty() && *without != Wanted::default()
        }));
        assert!(super::wider(&Wanted::default()).is_empty());
    }
}
