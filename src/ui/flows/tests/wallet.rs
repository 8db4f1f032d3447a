//! Wallets: opened, filled, emptied.

use super::*;
use crate::engine::request::WalletOpen;
use crate::policy::rule::Relation;

/// While transfers wait to be accepted, and wallets are open in some provinces only.
fn autumn() -> NaiveDateTime {
    day("2025-10-10").and_hms_opt(9, 0, 0).unwrap()
}

fn talk_in_autumn(flow: Flow, ledger: &Ledger, draft: &Draft) -> Talk {
    talk_under(&policy(), autumn(), flow, ledger, draft)
}

#[test]
fn where_a_wallet_is_used_is_asked_while_it_matters() {
    let ledger = family_in("420100", autumn());
    let person = [("person", "li")];
    assert_eq!(
        talk_in_autumn(Flow::WalletOpen, &ledger, &Draft::with(&person)).open(),
        "where"
    );
    let home = with(&person, &[("where", "home")]);
    let open = the!(
        WalletOpen,
        talk_in_autumn(Flow::WalletOpen, &ledger, &home).complete()
    );
    assert_eq!((open.person.as_str(), open.region), ("li", None));
    let away = with(&person, &[("where", "elsewhere"), ("place", "520100")]);
    let open = the!(
        WalletOpen,
        talk_in_autumn(Flow::WalletOpen, &ledger, &away).complete()
    );
    assert_eq!(open.region, Region::parse("520100"));
    // Once they are open in the whole country, the place makes no difference.
    let later = talk(Flow::WalletOpen, &family("420100"), &Draft::with(&person));
    assert_eq!((later.asked.len(), later.request.is_some()), (1, true));
}

#[test]
fn a_transfer_is_sent_and_accepted() {
    let mut ledger = family_in("420100", autumn());
    assert!(nothing(Flow::WalletAccept, &ledger));
    assert!(nothing(Flow::WalletCashOut, &ledger));
    let answers = [
        ("from", "wang"),
        ("to", "li"),
        ("relation", "parent"),
        ("amount", "200"),
        ("identity", "password"),
    ];
    let mut draft = in_turn(&answers, |draft| {
        talk_in_autumn(Flow::WalletSend, &ledger, draft)
    });
    let send = the!(
        WalletSend,
        talk_in_autumn(Flow::WalletSend, &ledger, &draft).complete()
    );
    assert_eq!((send.from.as_str(), send.to.as_str()), ("wang", "li"));
    assert_eq!(
        (send.relation, send.identity),
        (Relation::Parent, Identity::Password)
    );
    assert_eq!(send.amount.fen(), 20_000);

    draft.set("identity", "face");
    let send = talk_in_autumn(Flow::WalletSend, &ledger, &draft).complete();
    let open = Request::WalletOpen(WalletOpen {
        person: PersonId::new("li"),
        region: None,
    });
    for request in [open, send] {
        let receipt = ledger.submit(&policy(), autumn(), request).unwrap();
        assert!(receipt.entry.is_some(), "{:?}", receipt.decision.because());
    }
    assert!(!nothing(Flow::WalletAccept, &ledger));
    let of = Draft::with(&[("of", "T0001")]);
    let accept = the!(
        WalletAccept,
        talk_in_autumn(Flow::WalletAccept, &ledger, &of).complete()
    );
    assert_eq!(accept.of, "T0001");
    let cash = Draft::with(&[("person", "li"), ("amount", "50")]);
    let cash = the!(
        WalletCashOut,
        talk_in_autumn(Flow::WalletCashOut, &ledger, &cash).complete()
    );
    assert_eq!((cash.person.as_str(), cash.amount.fen()), ("li", 5_000));
}

#[test]
fn only_what_is_there_can_be_chosen() {
    let ledger = family_in("420100", autumn());
    for (flow, answers) in [
        (Flow::WalletAccept, &[("of", "T0001")][..]),
        (Flow::WalletCashOut, &[("person", "li")]),
        (Flow::WalletSend, &[("from", "wang"), ("to", "wang")]),
    ] {
        let talk = talk_in_autumn(flow, &ledger, &Draft::with(answers));
        assert_eq!(
            (talk.open(), talk.errors.len()),
            (answers.last().unwrap().0, 1)
        );
    }
}

#[test]
fn where_transfers_have_ended_a_quota_is_offered() {
    let answers = [
        ("from", "wang"),
        ("to", "li"),
        ("relation", "parent"),
        ("amount", "200"),
        ("identity", "face"),
    ];
    let draft = Draft::with(&answers);
    for (at, outcome, other) in [
        (autumn(), Outcome::Warned, None),
        (at(), Outcome::Referred, Some(Flow::QuotaSet)),
    ] {
        let ledger = family_in("420100", autumn());
        let request = talk_under(&policy(), at, Flow::WalletSend, &ledger, &draft).complete();
        let decision = ledger.consider(&policy(), at, &request).unwrap();
        assert_eq!(decision.outcome, outcome);
        assert_eq!(in_its_place(&decision), other);
    }
}
