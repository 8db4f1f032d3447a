//! Binding.

use super::*;

#[test]
fn a_binding_asks_one_thing_after_the_other() {
    let ledger = family("360100");
    let draft = in_turn(BIND, |draft| talk(Flow::Bind, &ledger, draft));
    let bind = the!(Bind, talk(Flow::Bind, &ledger, &draft).complete());
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
        let bind = the!(Bind, talk(Flow::Bind, &family("360100"), &draft).complete());
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
    let bind = the!(Bind, talk.complete());
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
    let bind = the!(Bind, talk(Flow::Bind, &family("430100"), &draft).complete());
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
