//! What is missing, refunds, ends, and changed answers.

use super::*;

/// The family with Sun, of whom nothing is known.
fn with_sun() -> Ledger {
    let mut ledger = family("360100");
    let sun = Join {
        person: Person::unknown("sun"),
        account: None,
        wallet: None,
    };
    apply(&mut ledger, Request::Join(sun));
    ledger
}

#[test]
fn only_what_is_missing_is_asked_and_written_down() {
    let mut ledger = with_sun();
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
    let ledger = with_sun();
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
