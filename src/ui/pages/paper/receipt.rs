//! The receipt of a record: what moved, from where and to where, and by which rules.

use leptos::prelude::*;

use super::cited::{once, rules, sources};
use super::table::{figure, out_and_in, table};
use super::{Sheet, head, part, row};
use crate::engine::Effect;
use crate::ledger::{Entry, Ledger};
use crate::money::Money;
use crate::ui::app::App;
use crate::ui::components::Seal;
use crate::ui::components::page::back;
use crate::ui::explain::markup::{Markup, list, plain, seal};
use crate::ui::explain::{
    Names, Split, account, balance_after, effect, moment, of_entry, split_table,
};
use crate::ui::pages::lost;
use crate::ui::pages::records::{Told, about, later, returned, told};
use crate::ui::route::Route;
use crate::ui::text::paper as words;
use crate::ui::text::{Lang, Said, Text, entries, records, shell, words as terms};

/// The receipt of an entry.
pub(in crate::ui::pages) fn receipt_page(app: App, number: u64) -> AnyView {
    let receipt = app.ledger.with_untracked(|ledger| {
        let entry = ledger.entry(number)?;
        Some(Receipt::of(ledger, entry))
    });
    let Some(receipt) = receipt else {
        return lost::lost();
    };
    let entry = &receipt.entry;
    let sheet = Sheet {
        title: receipt.title.clone(),
        running: words::running(words::RECEIPT, &entry.reference(), entry.at.date()),
        beside: back(Route::Record(number), shell::BACK),
    };
    sheet.page(move |lang| receipt.markup(lang))
}

/// All that a receipt says.
struct Receipt {
    entry: Entry,
    title: Said,
    told: Vec<Told>,
    split: Option<Split>,
    /// What is in each account that the entry touched, after it.
    after: Vec<Option<Money>>,
    /// The records that it corrects and that correct it.
    linked: Vec<(Text, Said)>,
    names: Names,
}

impl Receipt {
    fn of(ledger: &Ledger, entry: &Entry) -> Receipt {
        let names = Names::of(ledger);
        let what = entries::what(entry);
        let title = Said::new(|lang| {
            let (what, kind) = (what.pick(lang), words::RECEIPT.pick(lang));
            lang.pick(format!("{kind}：{what}"), format!("{kind}: {what}"))
        });
        let request = entry.request();
        let told = request.map(|it| told(it, &returned(ledger, entry), &names));
        let other =
            |key: Text, it: &Entry| (key, records::other(&it.reference(), &entries::what(it)));
        let about = about(ledger, entry).into_iter();
        let later = later(ledger, entry).into_iter();
        let linked = about.map(|it| other(records::ABOUT, it));
        let linked = linked.chain(later.map(|it| other(records::LATER, it)));
        let after = entry.postings.iter();
        let after = after.map(|it| balance_after(ledger, entry.number, &it.account));
        Receipt {
            title,
            told: told.unwrap_or_default(),
            split: of_entry(entry, ledger),
            after: after.collect(),
            linked: linked.collect(),
            entry: entry.clone(),
            names,
        }
    }

    fn markup(&self, lang: Lang) -> Markup {
        let Receipt { entry, names, .. } = self;
        let stamp = seal(Seal::of(entry.outcome));
        let (from, split) = match &self.split {
            Some(split) => {
                let heading = if split.is_returned() {
                    words::BACK
                } else {
                    words::FROM
                };
                (heading, split_table(lang, split, names))
            }
            None => (words::FROM, Markup::default()),
        };
        let effects = entry.effects.iter().map(|it| effect(it, names));
        let effects: Vec<Said> = effects.collect();
        let done = if effects.is_empty() {
            Markup::default()
        } else {
            list("bullets", effects.iter().map(|it| plain(it.pick(lang))))
        };
        let clauses = once(entry.clauses.iter().copied());
        [
            head(lang, &self.title, stamp, self.rows(lang)),
            part(lang, words::DONE, done),
            part(lang, from, split),
            part(lang, words::ACCOUNTS, self.accounts(lang)),
            part(lang, words::RULES, rules(lang, &clauses)),
            part(
                lang,
                words::SOURCES,
                sources(lang, &clauses, [].into_iter()),
            ),
        ]
        .into_iter()
        .collect()
    }

    /// Number, time, conclusion, all that was told, and the records about it.
    fn rows(&self, lang: Lang) -> impl Iterator<Item = (String, Markup)> {
        let entry = &self.entry;
        let payment = entry.effects.iter().find_map(|it| match it {
            Effect::Paid(payment) => Some(payment.reference.as_str()),
            _ => None,
        });
        let first = [
            row(lang, shell::REFERENCE, &entry.reference()),
            row(lang, words::WHEN, &moment(lang, entry.at)),
            row(
                lang,
                words::OUTCOME,
                terms::outcome(entry.outcome).pick(lang),
            ),
        ];
        let payment = payment.map(|it| row(lang, words::PAYMENT, it));
        let told = self.told.iter().map(move |it| told_row(lang, it));
        let linked = self.linked.iter();
        let linked = linked.map(move |(key, said)| row(lang, *key, said.pick(lang)));
        let version = row(lang, words::VERSION, &entry.packs);
        let rows = first.into_iter().chain(payment);
        rows.chain(told).chain(linked).chain([version])
    }

    /// Each account: what went out, what came in, and what is in it after that.
    fn accounts(&self, lang: Lang) -> Markup {
        let postings = &self.entry.postings;
        if postings.is_empty() {
            return Markup::default();
        }
        let columns = [
            (words::ACCOUNT.pick(lang), false),
            (words::OUT.pick(lang), true),
            (words::IN.pick(lang), true),
            (words::BALANCE.pick(lang), true),
        ];
        let rows = postings.iter().zip(&self.after).map(|(it, after)| {
            let name = account(&it.account, &self.names).pick(lang).to_owned();
            let [out, into] = out_and_in(it.amount);
            vec![name, out, into, figure(*after)]
        });
        let sum = |wanted: fn(Money) -> bool| {
            let amounts = postings.iter().map(|it| it.amount);
            let sum = Money::sum(amounts.filter(|it| wanted(*it))).ok();
            figure(sum.map(|it| it.max(it.negated())))
        };
        let name = words::SUM.pick(lang).to_owned();
        let sums = vec![
            name,
            sum(Money::is_negative),
            sum(Money::is_positive),
            String::new(),
        ];
        table(
            words::ACCOUNTS.pick(lang),
            &columns,
            rows,
            [sums].into_iter(),
        )
    }
}

/// A row of what was told; several lines are a list.
pub(super) fn told_row(lang: Lang, (key, lines): &Told) -> (String, Markup) {
    let mut lines = lines.iter().map(|it| plain(it.pick(lang)));
    let value = if lines.len() > 1 {
        list("", lines)
    } else {
        lines.next().unwrap_or_default()
    };
    (key.pick(lang).to_owned(), value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Book, Policy, Reading};

    #[test]
    fn every_item_account_and_balance_in_both_languages() {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-03-02T09:05:00".parse().unwrap();
        for request in [
            r#"{"join":{"person":{"id":"ma","scheme":"employee","region":"430100"},"account":"50.00"}}"#,
            r#"{"pay":{"patient":"ma","venue":"hospital","items":[
                {"id":"降压药","amount":"60.00","kind":"drug"},{"id":"2","amount":"40.00"}]}}"#,
            r#"{"refund":{"of":"P0001","items":[{"id":"2"}]}}"#,
        ] {
            let request = serde_json::from_str(request).unwrap();
            ledger.submit(&policy, at, request).unwrap().entry.unwrap();
        }
        for lang in [Lang::Zh, Lang::En] {
            for (number, figures) in [
                (2, ["60.00", "100.00", "0.00"]),
                (3, ["40.00", "100.00", "60.00"]),
            ] {
                let receipt = Receipt::of(&ledger, ledger.entry(number).unwrap());
                let markup = receipt.markup(lang);
                let has = |words: &str| {
                    assert!(
                        markup.as_str().contains(words),
                        "{words} in {}",
                        markup.as_str()
                    );
                };
                figures.iter().for_each(|it| has(it));
                has(&format!("GJ-20260302-{number:04}"));
                has("P0001");
                has(words::MARK.pick(lang));
                has(words::SOURCES.pick(lang));
                for it in &receipt.entry.postings {
                    has(account(&it.account, &receipt.names).pick(lang));
                }
                let other = if number == 2 { 3 } else { 2 };
                has(&format!("GJ-20260302-{other:04}"));
            }
        }
    }
}
