//! What happens to accounts: paid out, and the insurance behind them.

use super::*;
use crate::engine::Outcome;
use crate::engine::request::Withdraw;
use crate::policy::rule::{Coverage, WithdrawGround};

fn withdraw(talk: Talk) -> Withdraw {
    let Request::Withdraw(withdraw) = talk.complete() else {
        panic!("not a withdrawal")
    };
    withdraw
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
fn a_flow_has_the_name_of_its_operation() {
    let ledger = family("360100");
    let premium = [
        ("beneficiary", "li"),
        ("year", "2027"),
        ("amount", "400"),
        ("source", "account.wang"),
        ("opt-in", "yes"),
    ];
    for (flow, draft) in [
        (Flow::Bind, with(BIND, &[])),
        (Flow::Pay, with(PAY, &[])),
        (Flow::Premium, Draft::with(&premium)),
        (Flow::WalletOpen, Draft::with(&[("person", "li")])),
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
