//! Which records belong together: what one takes back, returns, ends or carries out of another.

use super::items::paid;
use crate::engine::{Effect, Request};
use crate::ledger::{Cause, Entry, Ledger};

/// The earlier entries that this one is about.
pub(in crate::ui::pages) fn about<'a>(ledger: &'a Ledger, entry: &Entry) -> Vec<&'a Entry> {
    let earlier = ledger.entries().iter();
    let earlier = earlier.take_while(|it| it.number < entry.number);
    earlier.filter(|it| follows(ledger, it, entry)).collect()
}

/// The later entries that are about this one.
pub(in crate::ui::pages) fn later<'a>(ledger: &'a Ledger, entry: &Entry) -> Vec<&'a Entry> {
    let later = ledger.entries().iter();
    let later = later.skip_while(|it| it.number <= entry.number);
    later.filter(|it| follows(ledger, entry, it)).collect()
}

/// Whether the later entry is about the earlier one.
fn follows(ledger: &Ledger, earlier: &Entry, later: &Entry) -> bool {
    let request = match &later.cause {
        Cause::Undo { entry } => return *entry == earlier.number,
        Cause::Request(request) => request.as_ref(),
    };
    match request {
        Request::Refund(it) => paid(earlier) == Some(it.of.as_str()),
        Request::WalletAccept(it) => ledger.transfer_of(earlier.number).as_ref() == Some(&it.of),
        _ => later.effects.iter().any(|it| ends(it, earlier)),
    }
}

/// Whether an effect ends or carries out what an entry began.
fn ends(effect: &Effect, earlier: &Entry) -> bool {
    let mut begun = earlier.effects.iter();
    begun.any(|begun| match (begun, effect) {
        (Effect::Bound(bound), Effect::BindingEnds { binding, .. }) => bound.number == *binding,
        (Effect::Granted(granted), Effect::Dissolved(quota)) => granted.number == quota.number,
        (Effect::Scheduled(scheduled), Effect::Settled(pending)) => {
            scheduled.number == pending.number
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Book, Policy, Reading};

    #[test]
    fn what_belongs_together_is_found_from_either_side() {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-03-02T09:00:00".parse().unwrap();
        for request in [
            r#"{"join":{"person":{"id":"ma","scheme":"employee","region":"360100","coverage":"active"},"account":"900.00"}}"#,
            r#"{"join":{"person":{"id":"son","scheme":"resident","region":"360100","coverage":"active"}}}"#,
            r#"{"bind":{"holder":"ma","beneficiary":"son","relation":"child","consent":true,"end":"2027-12-31"}}"#,
            r#"{"pay":{"patient":"ma","venue":"hospital","total":"60.00"}}"#,
            r#"{"refund":{"of":"P0001","amount":"20.00"}}"#,
            r#"{"unbind":{"holder":"ma","beneficiary":"son","by":"ma"}}"#,
        ] {
            let request = serde_json::from_str(request).unwrap();
            let receipt = ledger.submit(&policy, at, request).unwrap();
            assert!(receipt.entry.is_some(), "{:?}", receipt.decision.because());
        }
        ledger.undo(&policy, at, 6).unwrap();
        for (earlier, later) in [(3, 6), (4, 5), (6, 7)] {
            let numbers = |all: Vec<&Entry>| all.iter().map(|it| it.number).collect::<Vec<_>>();
            let entry = |number| ledger.entry(number).unwrap();
            assert_eq!(numbers(about(&ledger, entry(later))), [earlier], "{later}");
            assert_eq!(numbers(super::later(&ledger, entry(earlier))), [later]);
        }
    }
}
