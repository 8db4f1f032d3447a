//! What happens to accounts: paid out, and the insurance behind them.

use super::*;
use crate::engine::request::Withdraw;
use crate::policy::rule::{Coverage, WithdrawGround};

#[test]
fn every_ground_that_the_engine_decides_on_is_offered() {
    let ledger = family("360100");
    for ground in WithdrawGround::ALL {
        let answers = [("person", "wang"), ("ground", ground.word())];
        let talk = talk(Flow::Withdraw, &ledger, &Draft::with(&answers));
        let request = Request::Withdraw(Withdraw {
            person: PersonId::new("wang"),
            ground: *ground,
            to_region: None,
            transferable: None,
        });
        let decidable = ledger.consider(&policy(), at(), &request).is_ok();
        assert_eq!(talk.errors.is_empty(), decidable, "{ground:?}");
        if *ground != WithdrawGround::Transfer {
            assert_eq!(talk.complete(), request);
        }
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
