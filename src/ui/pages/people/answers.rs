//! From what the form says to what is asked for.

use chrono::NaiveDateTime;

use crate::engine::request::{Amend, CoverageChange};
use crate::engine::{Decision, Person, PersonId, Request, State};
use crate::ledger::{Ledger, LedgerError};
use crate::money::Money;
use crate::policy::{Places, Policy, Region};
use crate::ui::text::Said;
use crate::ui::text::people as words;

/// What the form says, once it can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The facts; the id is that of the person, or a new one.
    pub person: Person,
    /// The balance, where it was told.
    pub account: Option<Money>,
}

/// The requests that lead from what was known to what was answered. Coverage has a request of its
/// own, because a change of it ends bindings; it comes last, since where the person is insured
/// decides which.
pub fn changes(before: &Person, balance_before: &str, answers: Answers) -> Vec<Request> {
    let Answers { person, account } = answers;
    let mut requests = Vec::new();
    let facts = Person {
        coverage: before.coverage,
        ..person.clone()
    };
    let same_balance = account.is_none_or(|it| it.to_string() == balance_before);
    if !(facts == *before && same_balance) {
        let person = facts;
        requests.push(Request::Amend(Amend { person, account }));
    }
    if person.coverage != before.coverage {
        let (person, state) = (person.id, person.coverage);
        requests.push(Request::Coverage(CoverageChange { person, state }));
    }
    requests
}

/// The first decision that does not go through when these requests are made one after another.
///
/// # Errors
/// [`LedgerError`] where one makes no sense.
pub fn stopped(
    mut ledger: Ledger,
    policy: &Policy<'_>,
    at: NaiveDateTime,
    requests: &[Request],
) -> Result<Option<Decision>, LedgerError> {
    for request in requests {
        let receipt = ledger.submit(policy, at, request.clone())?;
        if receipt.entry.is_none() {
            return Ok(Some(receipt.decision));
        }
    }
    Ok(None)
}

/// An id that nobody has: `p1`, `p2` …
pub fn free_id(state: &State) -> PersonId {
    let ids = (1..).map(|number: u32| PersonId::new(format!("p{number}")));
    let free = ids.take(100_000).find(|id| state.member(id).is_none());
    free.unwrap_or_else(|| PersonId::new("p"))
}

/// The provinces, or the cities of one, with "not known yet" first.
pub fn options(province: Option<Region>) -> Vec<(String, Said)> {
    let wanted = |region: Region| match province {
        None => region.is_province(),
        Some(province) => region.province() == province && !region.is_province(),
    };
    let places = Places::standard()
        .iter()
        .filter(|place| wanted(place.region));
    let places = places.map(|place| {
        let name = Said::new(|lang| lang.pick(&place.full, &place.name.en).clone());
        (place.region.to_string(), name)
    });
    std::iter::once((String::new(), words::UNKNOWN.into()))
        .chain(places)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::request::Join;
    use crate::policy::rule::{Coverage, Scheme};
    use crate::policy::{Book, Reading};

    fn tian() -> Person {
        Person {
            name: Some("田谷雨".to_owned()),
            scheme: Some(Scheme::Employee),
            region: Region::parse("360100"),
            ..Person::unknown("p1")
        }
    }

    #[track_caller]
    fn asked(person: Person, account: Option<i64>, names: &[&str]) {
        let account = account.map(Money::from_fen);
        let requests = changes(&tian(), "100.00", Answers { person, account });
        assert_eq!(
            requests.iter().map(Request::name).collect::<Vec<_>>(),
            names
        );
    }

    #[test]
    fn only_what_changed_is_asked_for() {
        let suspended = Person {
            coverage: Coverage::Suspended,
            ..tian()
        };
        asked(tian(), Some(10_000), &[]);
        asked(tian(), None, &[]);
        asked(tian(), Some(10_001), &["amend"]);
        asked(
            Person {
                region: None,
                ..tian()
            },
            Some(10_000),
            &["amend"],
        );
        asked(suspended.clone(), Some(10_000), &["coverage"]);
        asked(
            Person {
                scheme: None,
                ..suspended
            },
            None,
            &["amend", "coverage"],
        );
    }

    #[test]
    fn where_somebody_is_insured_is_told_before_their_coverage_changes() {
        let mut ledger = Ledger::new();
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let at = "2026-03-02T09:00:00".parse().unwrap();
        let child = Person {
            scheme: Some(Scheme::Resident),
            region: Region::parse("360100"),
            ..Person::unknown("p2")
        };
        for (person, account) in [(tian(), Some(Money::from_fen(10_000))), (child, None)] {
            let wallet = None;
            let join = Request::Join(Join {
                person,
                account,
                wallet,
            });
            ledger.submit(&policy, at, join).unwrap();
        }
        let bind = r#"{"bind":{"holder":"p1","beneficiary":"p2","relation":"child"}}"#;
        let bind = serde_json::from_str(bind).unwrap();
        assert!(ledger.submit(&policy, at, bind).unwrap().entry.is_some());
        let nowhere = Person {
            region: None,
            coverage: Coverage::Suspended,
            ..tian()
        };
        let ask = |before: &Person, person: Person, account| {
            changes(before, "", Answers { person, account })
        };
        let forgotten = ask(&tian(), nowhere.clone(), None);
        let stops = stopped(ledger.clone(), &policy, at, &forgotten).unwrap();
        assert_eq!(stops.unwrap().asks[0][0].to_string(), "p1.region");
        let told = Person {
            coverage: Coverage::Suspended,
            ..tian()
        };
        let before = Person {
            coverage: Coverage::Active,
            ..nowhere
        };
        assert_eq!(
            stopped(ledger, &policy, at, &ask(&before, told, None)),
            Ok(None)
        );
    }

    #[test]
    fn places_to_choose_from() {
        assert_eq!(options(None).len(), 32);
        assert_eq!(options(Region::parse("360000")).len(), 12);
        assert_eq!(options(Region::parse("110000")).len(), 1);
    }
}
