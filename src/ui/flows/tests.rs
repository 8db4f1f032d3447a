//! The conversations: what is asked when, and the request that comes of it.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::answer::Answer;
use super::draft::{Draft, fact_key};
use super::facts::amendment;
use super::interview::{Interview, Known};
use super::question::DONT_KNOW;
use crate::engine::request::Join;
use crate::engine::{Person, PersonId, Request};
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
        let account = fen.map(Money::from_fen);
        apply(
            &mut ledger,
            Request::Join(Join {
                person,
                account,
                wallet: None,
            }),
        );
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
    let policy = policy();
    let known = Known {
        state: ledger.state(),
        policy: &policy,
        at: at(),
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

#[test]
fn a_binding_asks_one_thing_after_the_other() {
    let ledger = family("360100");
    let mut draft = Draft::default();
    for (key, value) in BIND {
        let talk = talk(Flow::Bind, &ledger, &draft);
        assert_eq!((talk.open(), talk.request.is_none()), (*key, true));
        draft.set(key, value);
    }
    let Request::Bind(bind) = talk(Flow::Bind, &ledger, &draft).complete() else {
        panic!("not a binding")
    };
    assert_eq!(
        (bind.holder.as_str(), bind.beneficiary.as_str()),
        ("wang", "li")
    );
    assert_eq!(
        (bind.channel, bind.start, bind.end, bind.limit),
        (Channel::App, None, None, None)
    );
}

#[test]
fn whether_the_holder_agrees_reaches_the_engine() {
    for (answer, consent, identity) in [
        ("password", true, Identity::Password),
        ("unproven", true, Identity::None),
        ("no", false, Identity::Face),
    ] {
        let draft = with(BIND, &[("agreed", answer)]);
        let Request::Bind(bind) = talk(Flow::Bind, &family("360100"), &draft).complete() else {
            panic!("not a binding")
        };
        assert_eq!(
            (bind.consent, bind.identity),
            (consent, identity),
            "{answer}"
        );
    }
}

#[test]
fn a_kin_account_asks_for_nothing_about_money() {
    let draft = with(BIND, &[("instrument", "kin")]);
    let talk = talk(Flow::Bind, &family("360100"), &draft);
    for left_out in ["channel", "limit"] {
        assert!(!talk.asked.iter().any(|it| it == left_out), "{left_out}");
    }
    assert!(talk.asked.iter().any(|it| it == "agreed"));
    let Request::Bind(bind) = talk.complete() else {
        panic!("not a binding")
    };
    assert_eq!(bind.instrument, Instrument::Kin);
}

/// Where no rule tells the answers apart, there is nothing to ask.
#[test]
fn what_makes_no_difference_is_not_asked() {
    let mut policy = policy();
    let lax = [
        ("bind.consent", json!(false)),
        ("bind.identity", json!(["face", "password", "none"])),
        ("bind.instrument", json!(["aid", "kin"])),
    ];
    for (clause, value) in lax {
        policy.what_if(clause, value, None).unwrap();
    }
    let ledger = family("360100");
    let known = Known {
        state: ledger.state(),
        policy: &policy,
        at: at(),
    };
    let draft = Draft::with(BIND);
    let interview = Interview::of(Flow::Bind, known, &draft);
    for left_out in ["instrument", "agreed"] {
        assert!(interview.find(left_out).is_none(), "{left_out}");
    }
    assert!(interview.request.is_some());
}

#[test]
fn papers_are_asked_for_where_the_rules_want_them() {
    let window = with(BIND, &[("channel", "window")]);
    assert!(
        !talk(Flow::Bind, &family("360100"), &window)
            .asked
            .contains(&"papers".to_owned())
    );
    for city in ["430100", "520100"] {
        let talk = talk(Flow::Bind, &family(city), &window);
        assert_eq!(
            (talk.open(), talk.request.is_none()),
            ("papers", true),
            "{city}"
        );
    }
    let draft = with(
        &window_of(&window),
        &[("papers", "household_register\nreceipt")],
    );
    let Request::Bind(bind) = talk(Flow::Bind, &family("430100"), &draft).complete() else {
        panic!("not a binding")
    };
    assert_eq!(bind.documents, [Document::HouseholdRegister]);
    // None at all is an answer too; the engine then says what is missing.
    let draft = with(&window_of(&window), &[("papers", "")]);
    assert!(
        talk(Flow::Bind, &family("430100"), &draft)
            .request
            .is_some()
    );
}

fn window_of(draft: &Draft) -> Vec<(&'static str, &'static str)> {
    assert_eq!(draft.get("channel"), Some("window"));
    let others = BIND.iter().filter(|(key, _)| *key != "channel").copied();
    others.chain([("channel", "window")]).collect()
}

#[test]
fn days_of_a_binding_are_checked_at_their_field() {
    let ledger = family("360100");
    for (more, field) in [
        (
            &[("start", "later"), ("start-day", "2026\n3\n11")][..],
            Some("start-day-year"),
        ),
        (
            &[("start", "later"), ("start-day", "2026\n\n11")],
            Some("start-day-year"),
        ),
        (&[("start", "later"), ("start-day", "2026\n4\n1")], None),
        (
            &[("end", "limited"), ("end-day", "2026\n3\n11")],
            Some("end-day-year"),
        ),
        (&[("end", "limited"), ("end-day", "2026\n3\n12")], None),
        (
            &[
                ("start", "later"),
                ("start-day", "2026\n4\n2"),
                ("end", "limited"),
                ("end-day", "2026\n4\n1"),
            ],
            Some("end-day-year"),
        ),
    ] {
        let talk = talk(Flow::Bind, &ledger, &with(BIND, more));
        assert_eq!(
            talk.errors.first().map(|it| it.field.as_str()),
            field,
            "{more:?}"
        );
        assert_eq!(talk.request.is_some(), field.is_none(), "{more:?}");
    }
}

#[test]
fn amounts_say_what_is_allowed() {
    let ledger = family("360100");
    for (typed, expected) in [
        ("12.345", Err(MoneyError::TooManyDecimals)),
        ("-1", Err(MoneyError::Negative)),
        ("1e9", Err(MoneyError::NotANumber)),
        ("", Err(MoneyError::Empty)),
        ("0", Err(MoneyError::Zero)),
        ("10000000.01", Err(MoneyError::TooLarge)),
        ("１２.５０", Ok(1_250)),
        ("1,234.50", Ok(123_450)),
        ("10,000,000", Ok(1_000_000_000)),
    ] {
        let talk = talk(Flow::Pay, &ledger, &with(PAY, &[("total", typed)]));
        match expected {
            Err(error) => {
                let said = Said::from(errors::money(error));
                assert_eq!(
                    talk.errors,
                    [FieldError {
                        field: "total".to_owned(),
                        said
                    }],
                    "{typed}"
                );
                assert_eq!(talk.open(), "total");
            }
            Ok(fen) => {
                let Request::Pay(pay) = talk.complete() else {
                    panic!("not a payment")
                };
                assert_eq!(pay.total, Some(Money::from_fen(fen)), "{typed}");
            }
        }
    }
}

#[test]
fn what_only_matters_for_aid_is_asked_only_then() {
    let mut ledger = family("430100");
    let pharmacy = with(PAY, &[("venue", "pharmacy"), ("agent", "li")]);
    // Nobody has bound Li, so neither the place nor the staff matter.
    let alone = talk(Flow::Pay, &ledger, &pharmacy);
    assert!(alone.request.is_some());
    assert!(
        !alone
            .asked
            .iter()
            .any(|it| it == "where" || it == "request")
    );
    let bind = with(BIND, &[("end", "limited"), ("end-day", "2026\n12\n31")]);
    let bind = talk(Flow::Bind, &ledger, &bind).complete();
    apply(&mut ledger, bind);
    // In Changsha a pharmacy has to be told, and a hospital hasn't.
    let told = talk(Flow::Pay, &ledger, &pharmacy);
    assert_eq!(told.open(), "request");
    assert!(talk(Flow::Pay, &ledger, &with(PAY, &[])).request.is_some());
    // Elsewhere, filing matters, and an emergency where nothing was filed.
    let away = [("where", "elsewhere"), ("place", "110000")];
    assert_eq!(talk(Flow::Pay, &ledger, &with(PAY, &away)).open(), "filed");
    let not_filed = [&away[..], &[("filed", "no")]].concat();
    assert_eq!(
        talk(Flow::Pay, &ledger, &with(PAY, &not_filed)).open(),
        "emergency"
    );
    let filed = [&away[..], &[("filed", "yes")]].concat();
    assert!(
        talk(Flow::Pay, &ledger, &with(PAY, &filed))
            .request
            .is_some()
    );
    // One holder needs no choice, two do.
    let second = with(
        BIND,
        &[
            ("holder", "zhao"),
            ("end", "limited"),
            ("end-day", "2026\n12\n31"),
        ],
    );
    let second = talk(Flow::Bind, &ledger, &second).complete();
    apply(&mut ledger, second);
    assert_eq!(talk(Flow::Pay, &ledger, &with(PAY, &[])).open(), "holder");
    let chosen = with(PAY, &[("holder", "zhao")]);
    let Request::Pay(pay) = talk(Flow::Pay, &ledger, &chosen).complete() else {
        panic!("not a payment")
    };
    assert_eq!(pay.holder, Some(PersonId::new("zhao")));
}

#[test]
fn a_bill_item_by_item() {
    let ledger = family("360100");
    let raw = "降压药\t200\tdrug\n\t38\twellness\n\t\tdrug";
    let draft = with(PAY, &[("bill", "items"), ("items", raw)]);
    let Request::Pay(pay) = talk(Flow::Pay, &ledger, &draft).complete() else {
        panic!("not a payment")
    };
    let items: Vec<_> = pay
        .items
        .iter()
        .map(|it| (&*it.id, it.amount.fen()))
        .collect();
    assert_eq!(
        (pay.total, items),
        (None, vec![("降压药", 20_000), ("2", 3_800)])
    );
    for (raw, fields) in [
        ("", &["items-amount-1"][..]),
        ("药\t\tdrug\n药\t1\tdrug", &["items-amount-1"]),
        (
            "药\t1\tdrug\n药\tx\tdrug",
            &["items-name-2", "items-amount-2"],
        ),
    ] {
        let talk = talk(
            Flow::Pay,
            &ledger,
            &with(PAY, &[("bill", "items"), ("items", raw)]),
        );
        let found: Vec<&str> = talk.errors.iter().map(|it| &*it.field).collect();
        assert_eq!(found, fields, "{raw:?}");
    }
}

#[test]
fn what_the_pooled_fund_pays() {
    let ledger = family("360100");
    for (more, pool, rate, open) in [
        (
            &[("pool", "amount"), ("pool-amount", "300")][..],
            Some(30_000),
            None,
            None,
        ),
        (
            &[("pool", "amount"), ("pool-amount", "638.01")],
            None,
            None,
            Some("pool-amount"),
        ),
        (
            &[("pool", "rate"), ("pool-rate", "62.5%")],
            None,
            Some("0.6250"),
            None,
        ),
        (
            &[("pool", "rate"), ("pool-rate", "101")],
            None,
            None,
            Some("pool-rate"),
        ),
        (&[("pool", "unknown")], None, None, Some("pool-guess")),
        (
            &[("pool", "unknown"), ("pool-guess", "nothing")],
            None,
            None,
            None,
        ),
    ] {
        let talk = talk(Flow::Pay, &ledger, &with(PAY, more));
        let Some(open) = open else {
            let Request::Pay(pay) = talk.complete() else {
                panic!("not a payment")
            };
            assert_eq!(pay.pool.map(Money::fen), pool, "{more:?}");
            assert_eq!(
                pay.pool_rate,
                rate.map(|it| Rate(it.parse().unwrap())),
                "{more:?}"
            );
            continue;
        };
        assert_eq!(talk.open(), open);
    }
}

#[test]
fn venues_credentials_and_agents() {
    let ledger = family("360100");
    let more = [
        ("venue", "undesignated"),
        ("venue-kind", "pharmacy"),
        ("credential", "other"),
        ("credential-of", "wang"),
        ("agent", "wang"),
        ("papers", "patient_id\nagent_id"),
    ];
    let Request::Pay(pay) = talk(Flow::Pay, &ledger, &with(PAY, &more)).complete() else {
        panic!("not a payment")
    };
    assert_eq!((pay.venue, pay.designated), (Venue::Pharmacy, false));
    assert_eq!(pay.credential_of, Some(PersonId::new("wang")));
    assert_eq!(pay.agent, Some(PersonId::new("wang")));
    assert_eq!(pay.documents, [Document::PatientId, Document::AgentId]);
}

#[test]
fn only_what_is_missing_is_asked_and_written_down() {
    let mut ledger = family("360100");
    let unknown = Person::unknown("sun");
    apply(
        &mut ledger,
        Request::Join(Join {
            person: unknown,
            account: None,
            wallet: None,
        }),
    );
    let mut draft = with(BIND, &[("beneficiary", "sun")]);
    for (field, raw) in [("region", "360400"), ("scheme", "resident")] {
        let key = fact_key("sun", field);
        let talk = talk(Flow::Bind, &ledger, &draft);
        assert_eq!(talk.open(), key);
        draft.set(&key, raw);
        let answer = if field == "region" {
            Answer::Place(Region::parse(raw).unwrap())
        } else {
            Answer::Word(raw.to_owned())
        };
        let sun = PersonId::new("sun");
        let told = amendment(ledger.state(), &sun, field, &answer).unwrap();
        apply(&mut ledger, told);
        assert_eq!(amendment(ledger.state(), &sun, field, &answer), None);
    }
    let talk = talk(Flow::Bind, &ledger, &draft);
    assert!(
        talk.asked.contains(&fact_key("sun", "region")),
        "it can still be changed"
    );
    assert!(talk.request.is_some());
}

#[test]
fn not_knowing_leads_on() {
    let mut ledger = family("360100");
    let unknown = Person::unknown("sun");
    apply(
        &mut ledger,
        Request::Join(Join {
            person: unknown,
            account: None,
            wallet: None,
        }),
    );
    let facts = [fact_key("sun", "region"), fact_key("sun", "scheme")];
    let mut draft = with(BIND, &[("beneficiary", "sun")]);
    facts.iter().for_each(|key| draft.set(key, DONT_KNOW));
    assert!(talk(Flow::Bind, &ledger, &draft).request.is_some());
}

#[test]
fn refunds_and_ends() {
    let mut ledger = family("360100");
    let raw = "药\t200\tdrug\n艾灸贴\t38\twellness";
    for request in [
        talk(Flow::Bind, &ledger, &with(BIND, &[])).complete(),
        talk(
            Flow::Pay,
            &ledger,
            &with(PAY, &[("bill", "items"), ("items", raw)]),
        )
        .complete(),
    ] {
        apply(&mut ledger, request);
    }
    for (answers, open) in [
        (&[("of", "P0001"), ("how", "all")][..], None),
        (&[("of", "P0001"), ("how", "items"), ("items", "药")], None),
        (
            &[("of", "P0001"), ("how", "items"), ("items", "")],
            Some("items"),
        ),
        (
            &[("of", "P0001"), ("how", "amount"), ("amount", "238.01")],
            Some("amount"),
        ),
        (
            &[("of", "P0001"), ("how", "amount"), ("amount", "238")],
            None,
        ),
        (&[("of", "P0002")], Some("of")),
    ] {
        let talk = talk(Flow::Refund, &ledger, &Draft::with(answers));
        let found = talk.request.is_none().then(|| talk.open().to_owned());
        assert_eq!(found.as_deref(), open, "{answers:?}");
    }
    for (answers, open) in [
        (
            &[("binding", "1"), ("by", "li"), ("end", "today")][..],
            None,
        ),
        (&[("binding", "2")], Some("binding")),
        (
            &[
                ("binding", "1"),
                ("by", "li"),
                ("end", "later"),
                ("end-day", "2026\n3\n11"),
            ],
            Some("end-day"),
        ),
    ] {
        let talk = talk(Flow::Unbind, &ledger, &Draft::with(answers));
        let found = talk.request.is_none().then(|| talk.open().to_owned());
        assert_eq!(found.as_deref(), open, "{answers:?}");
    }
}

#[test]
fn a_changed_answer_leads_to_its_detail_and_then_back() {
    let ledger = family("360100");
    let draft = with(BIND, &[("start", "later"), ("start-day", "2026\n4\n1")]);
    let policy = policy();
    let known = Known {
        state: ledger.state(),
        policy: &policy,
        at: at(),
    };
    let interview = Interview::of(Flow::Bind, known, &draft);
    assert_eq!(interview.after("start"), Some("start-day"));
    assert_eq!(interview.after("start-day"), None);
    assert_eq!(interview.after("holder"), None);
    let day = interview.find("start-day").unwrap();
    assert_eq!(interview.change(day), "start");
    assert!(interview.find("start").unwrap().question.quiet);
}
