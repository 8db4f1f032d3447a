//! The items of a bill that a refund returned, and how much of each.

use crate::engine::request::Item;
use crate::engine::{Effect, Request};
use crate::ledger::{Entry, Ledger};
use crate::money::Money;

/// What a refund returned of each item of its bill; nothing where the bill had only a total.
pub(in crate::ui::pages) fn returned(ledger: &Ledger, entry: &Entry) -> Vec<Item> {
    let Some(Request::Refund(refund)) = entry.request() else {
        return Vec::new();
    };
    let entries = |last: u64| ledger.entries().iter().filter(move |it| it.number <= last);
    let left = |last: u64| entries(last).rev().find_map(|it| left(it, &refund.of));
    let before = left(entry.number.saturating_sub(1)).unwrap_or_default();
    let after = left(entry.number).unwrap_or_default();
    let mut bills = entries(entry.number).filter(|it| paid(it) == Some(refund.of.as_str()));
    let Some(Request::Pay(pay)) = bills.next().and_then(Entry::request) else {
        return Vec::new();
    };
    let items = pay.items.iter().zip(before.into_iter().zip(after));
    let parts = items.filter_map(|(item, (before, after))| {
        let amount = before.minus(after).ok()?;
        amount.is_positive().then(|| Item {
            amount,
            ..item.clone()
        })
    });
    parts.collect()
}

/// The payment that an entry made.
pub(super) fn paid(entry: &Entry) -> Option<&str> {
    entry.effects.iter().find_map(|it| match it {
        Effect::Paid(payment) => Some(payment.reference.as_str()),
        _ => None,
    })
}

/// What an entry left of each line of that payment, where it is about it.
fn left(entry: &Entry, of: &str) -> Option<Vec<Money>> {
    entry.effects.iter().find_map(|it| match it {
        Effect::Paid(payment) if payment.reference == of => {
            Some(payment.lines.iter().map(|it| it.retained).collect())
        }
        Effect::Retained {
            reference, lines, ..
        } if reference == of => Some(lines.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Book, Policy, Reading};

    #[test]
    fn each_refund_names_what_it_returned() {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-03-02T09:00:00".parse().unwrap();
        let mut ask = |request: &str| {
            let request = serde_json::from_str(request).unwrap();
            ledger.submit(&policy, at, request).unwrap().entry.unwrap()
        };
        ask(r#"{"join":{"person":{"id":"li","scheme":"resident","region":"430100"}}}"#);
        let bill = ask(r#"{"pay":{"patient":"li","venue":"hospital","items":[
                {"id":"A","amount":"60.00","kind":"drug"},{"id":"2","amount":"40.00"}]}}"#);
        let part = ask(r#"{"refund":{"of":"P0001","items":[{"id":"A","amount":"25.00"}]}}"#);
        let rest = ask(r#"{"refund":{"of":"P0001","items":[{"id":"A"},{"id":"2"}]}}"#);
        let shown = |entry: u64| {
            let items = returned(&ledger, ledger.entry(entry).unwrap());
            let items = items.iter().map(|it| format!("{} {}", it.id, it.amount));
            items.collect::<Vec<_>>()
        };
        assert!(shown(bill).is_empty());
        assert_eq!(shown(part), ["A 25.00"]);
        assert_eq!(shown(rest), ["A 35.00", "2 40.00"]);
    }
}
