//! The conversations: what is asked when, and the request that comes of it.

/// What a request asks for; fails where it asks for something else.
macro_rules! the {
    ($kind:ident, $request:expr) => {
        match $request {
            Request::$kind(it) => it,
            other => panic!("another request: {other:?}"),
        }
    };
}

mod account;
mod bind;
mod insure;
mod open;
mod pay;
mod premium;
mod quota;
mod wallet;
mod why;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::answer::Answer;
use super::conversation::Conversation;
use super::draft::{Draft, fact_key};
use super::facts::amendment;
use super::interview::{Interview, Known};
use super::question::DONT_KNOW;
use super::remedy::in_its_place;
use crate::engine::request::Join;
use crate::engine::{Outcome, Person, PersonId, Request};
use crate::ledger::Ledger;
use crate::money::{Money, MoneyError};
use crate::policy::rule::{Channel, Document, Identity, Instrument, Rate, Scheme, Venue};
use crate::policy::{Book, Policy, Reading, Region};
use crate::ui::form::FieldError;
use crate::ui::route::Flow;
use crate::ui::text::{Said, errors};

const TODAY: &str = "2026-03-12";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at() -> NaiveDateTime {
    day(TODAY).and_hms_opt(9, 0, 0).unwrap()
}

fn policy() -> Policy<'static> {
    Policy::new(Book::standard(), Reading::Resolved)
}

/// Wang lends, Li and Zhao use; all insured in one city.
fn family(city: &str) -> Ledger {
    family_in(city, at())
}

/// The same, come together at another moment.
fn family_in(city: &str, at: NaiveDateTime) -> Ledger {
    let mut ledger = Ledger::new();
    let people = [
        ("wang", Some(Scheme::Employee), Some(100_000)),
        ("li", Some(Scheme::Resident), None),
        ("zhao", Some(Scheme::Employee), Some(5_000)),
    ];
    for (id, scheme, fen) in people {
        let person = Person {
            scheme,
            region: Region::parse(city),
            ..Person::unknown(id)
        };
        let join = Request::Join(Join {
            person,
            account: fen.map(Money::from_fen),
            wallet: None,
        });
        ledger.submit(&policy(), at, join).unwrap();
    }
    ledger
}

fn apply(ledger: &mut Ledger, request: Request) {
    let receipt = ledger.submit(&policy(), at(), request).unwrap();
    assert!(receipt.entry.is_some(), "{:?}", receipt.decision.because());
}

/// What comes of a draft: the names of the questions asked, the errors at the open one, the request.
struct Talk {
    asked: Vec<String>,
    errors: Vec<FieldError>,
    request: Option<Request>,
}

impl Talk {
    fn open(&self) -> &str {
        self.asked.last().unwrap()
    }

    fn complete(self) -> Request {
        let open = self.open().to_owned();
        self.request
            .unwrap_or_else(|| panic!("`{open}` is open: {:?}", self.errors))
    }
}

fn talk(flow: Flow, ledger: &Ledger, draft: &Draft) -> Talk {
    talk_under(&policy(), at(), flow, ledger, draft)
}

/// The same under other rules, or at another moment.
fn talk_under(
    policy: &Policy<'_>,
    at: NaiveDateTime,
    flow: Flow,
    ledger: &Ledger,
    draft: &Draft,
) -> Talk {
    let known = Known {
        state: ledger.state(),
        policy,
        at,
    };
    let interview = Interview::of(flow, known, draft);
    let errors = interview
        .asked
        .iter()
        .filter_map(|it| it.answer.as_ref().err());
    Talk {
        errors: errors.flatten().cloned().collect(),
        asked: interview
            .asked
            .iter()
            .map(|it| it.question.key.clone())
            .collect(),
        request: interview.request,
    }
}

/// Gives the answers one after the other, each to the question that is open then, and the draft that
/// holds them all.
fn in_turn(answers: &[(&str, &str)], talk: impl Fn(&Draft) -> Talk) -> Draft {
    let mut draft = Draft::default();
    for (key, value) in answers {
        let talk = talk(&draft);
        assert_eq!((talk.open(), talk.request.is_none()), (*key, true));
        draft.set(key, value);
    }
    draft
}

/// Whether there is nothing to choose from, so that nothing is asked.
fn nothing(flow: Flow, ledger: &Ledger) -> bool {
    let policy = policy();
    let known = Known {
        state: ledger.state(),
        policy: &policy,
        at: at(),
    };
    (Conversation::of(flow).nothing)(&known).is_some()
}

fn with(first: &[(&str, &str)], more: &[(&str, &str)]) -> Draft {
    Draft::with(&[first, more].concat())
}

const BIND: &[(&str, &str)] = &[
    ("holder", "wang"),
    ("beneficiary", "li"),
    ("relation", "parent"),
    ("instrument", "aid"),
    ("channel", "app"),
    ("start", "today"),
    ("end", "open"),
    ("limit", "open"),
    ("agreed", "face"),
];
const PAY: &[(&str, &str)] = &[
    ("patient", "li"),
    ("venue", "hospital"),
    ("total", "638"),
    ("pool", "nothing"),
    ("credential", "e_code"),
    ("where", "home"),
];
const PREMIUM: &[(&str, &str)] = &[
    ("beneficiary", "li"),
    ("year", "2027"),
    ("amount", "400"),
    ("source", "account.wang"),
    ("opt-in", "yes"),
];
const QUOTA: &[(&str, &str)] = &[
    ("holder", "wang"),
    ("beneficiary", "li"),
    ("relation", "parent"),
    ("amount", "300"),
];
