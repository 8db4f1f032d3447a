//! Quotas: set, changed, given up.

use super::*;
use crate::engine::request::{QuotaDissolve, QuotaSet};
use crate::policy::rule::Relation;

#[test]
fn a_quota_asks_one_thing_after_the_other() {
    let ledger = family("360100");
    let draft = in_turn(QUOTA, |draft| talk(Flow::QuotaSet, &ledger, draft));
    let set = the!(QuotaSet, talk(Flow::QuotaSet, &ledger, &draft).complete());
    let expected = QuotaSet {
        holder: PersonId::new("wang"),
        beneficiary: PersonId::new("li"),
        relation: Relation::Parent,
        amount: Money::from_fen(30_000),
    };
    assert_eq!(set, expected);
    for (key, wrong) in [
        ("amount", "0"),
        ("amount", "12.345"),
        ("beneficiary", "wang"),
    ] {
        let talk = talk(Flow::QuotaSet, &ledger, &with(QUOTA, &[(key, wrong)]));
        assert_eq!((talk.open(), talk.errors.len()), (key, 1), "{wrong}");
    }
}

#[test]
fn a_quota_is_given_up_by_somebody() {
    let mut ledger = family("360100");
    assert!(nothing(Flow::QuotaDissolve, &ledger));
    let set = talk(Flow::QuotaSet, &ledger, &with(QUOTA, &[])).complete();
    apply(&mut ledger, set);
    assert!(!nothing(Flow::QuotaDissolve, &ledger));
    let asked = |answers: &[(&str, &str)]| talk(Flow::QuotaDissolve, &ledger, &with(answers, &[]));
    assert_eq!(asked(&[]).open(), "quota");
    assert_eq!(asked(&[("quota", "2")]).errors.len(), 1);
    assert_eq!(asked(&[("quota", "1")]).open(), "by");
    // A stranger may ask for it too; the engine answers.
    for by in ["wang", "li", "zhao"] {
        let it = the!(
            QuotaDissolve,
            asked(&[("quota", "1"), ("by", by)]).complete()
        );
        let expected = QuotaDissolve {
            holder: PersonId::new("wang"),
            beneficiary: PersonId::new("li"),
            by: PersonId::new(by),
        };
        assert_eq!(it, expected);
    }
    let given_up = asked(&[("quota", "1"), ("by", "li")]).complete();
    apply(&mut ledger, given_up);
    assert!(nothing(Flow::QuotaDissolve, &ledger));
}
