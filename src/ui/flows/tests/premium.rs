//! Paying a resident premium.

use super::*;
use crate::engine::request::{Premium, PremiumFrom, WalletOpen};

fn premium(talk: Talk) -> Premium {
    the!(Premium, talk.complete())
}

#[test]
fn a_premium_asks_one_thing_after_the_other() {
    let ledger = family("360100");
    let draft = in_turn(PREMIUM, |draft| talk(Flow::Premium, &ledger, draft));
    let paid = premium(talk(Flow::Premium, &ledger, &draft));
    assert_eq!(
        (paid.payer().as_str(), paid.year, paid.opt_in),
        ("wang", 2027, true)
    );
    assert_eq!(
        (paid.from, paid.amount.fen()),
        (PremiumFrom::Account, 40_000)
    );
}

#[test]
fn the_engine_tells_whether_proof_and_consent_are_asked_for() {
    let ledger = family("360100");
    let draft = with(PREMIUM, &[]);
    let under = |clause: &str, value: serde_json::Value| {
        let mut policy = policy();
        policy.what_if(clause, value, None).unwrap();
        talk_under(&policy, at(), Flow::Premium, &ledger, &draft)
    };
    for (mode, asks) in [
        ("direct", false),
        ("month_end_sweep", false),
        ("reimburse_next_month", true),
    ] {
        let talk = under("premium.mode", json!(mode));
        let found = talk.asked.iter().any(|it| it == "proof");
        assert_eq!((found, talk.request.is_none()), (asks, asks), "{mode}");
    }
    let talk = under("premium.opt_in", json!(false));
    assert!(!talk.asked.iter().any(|it| it == "opt-in"));
}

#[test]
fn a_wallet_pays_too_where_there_is_one() {
    let mut ledger = family("420100");
    let draft = with(PREMIUM, &[("source", "wallet.li")]);
    assert_eq!(talk(Flow::Premium, &ledger, &draft).open(), "source");
    apply(
        &mut ledger,
        Request::WalletOpen(WalletOpen {
            person: PersonId::new("li"),
            region: None,
        }),
    );
    let paid = premium(talk(Flow::Premium, &ledger, &draft));
    assert_eq!(
        (paid.payer().as_str(), paid.from),
        ("li", PremiumFrom::Wallet)
    );
    // A resident has no account that could pay.
    let draft = with(PREMIUM, &[("source", "account.li")]);
    assert_eq!(talk(Flow::Premium, &ledger, &draft).open(), "source");
}
