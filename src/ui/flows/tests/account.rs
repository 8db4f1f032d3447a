//! What happens to accounts: paid out, and the insurance behind them.

use super::*;
use crate::engine::Effect;
use crate::engine::request::{Credit, Move, Withdraw};
use crate::policy::rule::{Coverage, WithdrawGround};
use crate::ui::flows::check::follows;

fn withdraw(talk: Talk) -> Withdraw {
    the!(Withdraw, talk.complete())
}

#[test]
fn every_ground_that_the_engine_decides_on_is_offered() {
    // Nanchang leaves to the office what becomes of an account that moves, so nothing is asked.
    let ledger = family("360100");
    for ground in WithdrawGround::ALL {
        let answers = [("person", "wang"), ("ground", ground.word())];
        let talk = talk(Flow::Withdraw, &ledger, &Draft::with(&answers));
        let expected = Withdraw {
            person: PersonId::new("wang"),
            ground: *ground,
            to_region: None,
            transferable: None,
        };
        assert_eq!(withdraw(talk), expected);
    }
}

#[test]
fn a_transfer_asks_what_the_engine_needs_and_takes_that_nobody_knows() {
    let ledger = family("430100");
    let answers = [("person", "wang"), ("ground", "transfer")];
    let asked = |more: &[(&str, &str)]| talk(Flow::Withdraw, &ledger, &with(&answers, more));
    assert_eq!(asked(&[]).open(), "place");
    // Inside the province the account goes on working, whatever the other side can do.
    let inside = withdraw(asked(&[("place", "430200")]));
    assert_eq!(inside.transferable, None);
    assert_eq!(asked(&[("place", "360100")]).open(), "transferable");
    for (said, transferable, outcome) in [
        ("yes", Some(true), Outcome::Allowed),
        ("no", Some(false), Outcome::Allowed),
        (DONT_KNOW, None, Outcome::Undetermined),
    ] {
        let request = withdraw(asked(&[("place", "360100"), ("transferable", said)]));
        assert_eq!(request.to_region, Region::parse("360100"));
        assert_eq!(request.transferable, transferable);
        let request = Request::Withdraw(request);
        let decision = ledger.consider(&policy(), at(), &request).unwrap();
        assert_eq!(decision.outcome, outcome, "{said}");
    }
}

#[test]
fn coverage_changes_into_something_else() {
    let ledger = family("360100");
    for (state, taken) in [
        (Coverage::Active, false),
        (Coverage::Suspended, true),
        (Coverage::Ended, true),
    ] {
        let answers = [("person", "li"), ("state", state.word())];
        let talk = talk(Flow::Coverage, &ledger, &Draft::with(&answers));
        assert_eq!(talk.request.is_some(), taken, "{state:?}");
        if let Some(Request::Coverage(change)) = talk.request {
            assert_eq!((change.person.as_str(), change.state), ("li", state));
        }
    }
}

#[test]
fn money_comes_in() {
    let ledger = family("360100");
    let answers = [("person", "wang"), ("amount", "90")];
    let draft = in_turn(&answers, |draft| talk(Flow::Credit, &ledger, draft));
    let expected = Credit {
        person: PersonId::new("wang"),
        amount: Money::from_fen(9_000),
    };
    let request = talk(Flow::Credit, &ledger, &draft).complete();
    assert_eq!(request, Request::Credit(expected));
}

#[test]
fn a_move_leads_somewhere_else() {
    let ledger = family("360100");
    assert_eq!(
        talk(Flow::Move, &ledger, &Draft::default()).open(),
        "person"
    );
    let to = |place| Draft::with(&[("person", "li"), ("place", place)]);
    // A province alone is not enough where it has cities, and the same place is no move.
    for (place, field) in [
        ("", "place-province"),
        ("430000", "place-city"),
        ("360100", "place-province"),
    ] {
        let talk = talk(Flow::Move, &ledger, &to(place));
        let fields: Vec<&str> = talk.errors.iter().map(|it| &*it.field).collect();
        assert_eq!((talk.open(), fields), ("place", vec![field]), "{place}");
    }
    let request = talk(Flow::Move, &ledger, &to("430100")).complete();
    let expected = Move {
        person: PersonId::new("li"),
        region: Region::parse("430100").unwrap(),
    };
    assert_eq!(request, Request::Move(expected));
}

/// What follows from a request, beside what was asked for.
fn following(ledger: &Ledger, request: &Request) -> Vec<Effect> {
    let decision = ledger.consider(&policy(), at(), request).unwrap();
    let effects = decision.plan.effects.into_iter();
    effects.filter(|it| follows(request, it)).collect()
}

#[test]
fn bindings_and_quotas_that_end_are_told_before() {
    let mut ledger = family("360100");
    let requests = [
        talk(Flow::Bind, &ledger, &with(BIND, &[])).complete(),
        talk(Flow::QuotaSet, &ledger, &with(QUOTA, &[])).complete(),
    ];
    for request in requests {
        apply(&mut ledger, request);
    }
    for (flow, answers, ended) in [
        (Flow::Move, [("person", "li"), ("place", "430100")], 2),
        (Flow::Move, [("person", "li"), ("place", "360400")], 1),
        (Flow::Move, [("person", "zhao"), ("place", "430100")], 0),
        (Flow::Coverage, [("person", "li"), ("state", "ended")], 2),
        (Flow::QuotaDissolve, [("quota", "1"), ("by", "li")], 1),
    ] {
        let request = talk(flow, &ledger, &Draft::with(&answers)).complete();
        let following = following(&ledger, &request);
        assert_eq!(following.len(), ended, "{answers:?}: {following:?}");
    }
}

#[test]
fn a_flow_has_the_name_of_its_operation() {
    let ledger = family("360100");
    for (flow, draft) in [
        (Flow::Bind, with(BIND, &[])),
        (Flow::Pay, with(PAY, &[])),
        (Flow::Premium, with(PREMIUM, &[])),
        (Flow::WalletOpen, Draft::with(&[("person", "li")])),
        (
            Flow::Credit,
            Draft::with(&[("person", "wang"), ("amount", "90")]),
        ),
        (
            Flow::Move,
            Draft::with(&[("person", "wang"), ("place", "430100")]),
        ),
        (
            Flow::Withdraw,
            Draft::with(&[("person", "wang"), ("ground", "death")]),
        ),
        (
            Flow::Coverage,
            Draft::with(&[("person", "li"), ("state", "ended")]),
        ),
    ] {
        let name = talk(flow, &ledger, &draft).complete().name();
        assert_eq!(Flow::parse(name), Some(flow));
    }
}
