//! Buying commercial insurance.

use super::*;
use crate::engine::request::Insure;
use crate::policy::rule::Product;

const INSURE: &[(&str, &str)] = &[
    ("holder", "wang"),
    ("product", "health"),
    ("premium", "300"),
];

fn insure(talk: Talk) -> Insure {
    the!(Insure, talk.complete())
}

#[test]
fn what_the_place_does_not_want_to_know_is_not_asked() {
    // Nanchang says nothing on commercial insurance, and the office decides.
    let elsewhere = insure(talk(Flow::Insure, &family("360100"), &with(INSURE, &[])));
    assert_eq!(elsewhere.insured, elsewhere.holder);
    assert_eq!(elsewhere.product, Product::Health);

    let ledger = family("430100");
    let mut draft = with(INSURE, &[]);
    for (key, value) in [
        ("insured", "wang"),
        ("papers", "holder_id\nsocial_security_card"),
        ("partner", "yes"),
    ] {
        assert_eq!(talk(Flow::Insure, &ledger, &draft).open(), key);
        draft.set(key, value);
    }
    let bought = insure(talk(Flow::Insure, &ledger, &draft));
    let papers = [Document::HolderId, Document::SocialSecurityCard];
    assert_eq!((bought.premium.fen(), bought.partner), (30_000, true));
    assert_eq!(bought.documents, papers);
    for (premium, outcome) in [("400", Outcome::Allowed), ("400.01", Outcome::Denied)] {
        draft.set("premium", premium);
        let request = Request::Insure(insure(talk(Flow::Insure, &ledger, &draft)));
        let decision = ledger.consider(&policy(), at(), &request).unwrap();
        assert_eq!(decision.outcome, outcome, "{premium}");
    }
}

#[test]
fn the_engine_tells_what_is_asked_for() {
    let ledger = family("430100");
    let asked = |clause: &str, value: serde_json::Value| {
        let mut policy = policy();
        policy.what_if(clause, value, None).unwrap();
        let answers = [("insured", "li"), ("papers", ""), ("partner", "no")];
        let draft = with(INSURE, &answers);
        talk_under(&policy, at(), Flow::Insure, &ledger, &draft).asked
    };
    for (clause, value, question) in [
        ("insure.insured", json!(false), "insured"),
        ("insure.documents", json!([]), "papers"),
        ("insure.partner", json!(false), "partner"),
    ] {
        let asked = asked(clause, value);
        assert!(
            !asked.iter().any(|it| it == question),
            "{clause}: {asked:?}"
        );
    }
}
