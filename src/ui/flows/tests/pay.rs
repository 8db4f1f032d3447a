//! Paying a bill.

use super::*;
use crate::engine::Account;
use crate::engine::request::QuotaSet;
use crate::policy::rule::Relation;

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
                let pay = the!(Pay, talk.complete());
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
    let pay = the!(Pay, talk(Flow::Pay, &ledger, &chosen).complete());
    assert_eq!(pay.holder, Some(PersonId::new("zhao")));
}

#[test]
fn a_bill_item_by_item() {
    let ledger = family("360100");
    let raw = "降压药\t200\tdrug\n\t38\twellness\n\t\tdrug";
    let draft = with(PAY, &[("bill", "items"), ("items", raw)]);
    let pay = the!(Pay, talk(Flow::Pay, &ledger, &draft).complete());
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
            let pay = the!(Pay, talk.complete());
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
    let pay = the!(Pay, talk(Flow::Pay, &ledger, &with(PAY, &more)).complete());
    assert_eq!((pay.venue, pay.designated), (Venue::Pharmacy, false));
    assert_eq!(pay.credential_of, Some(PersonId::new("wang")));
    assert_eq!(pay.agent, Some(PersonId::new("wang")));
    assert_eq!(pay.documents, [Document::PatientId, Document::AgentId]);
}

/// A family in which Wang has set money aside for Li, or Sun has a wallet.
fn provided(from: &str) -> Ledger {
    let mut ledger = family("360100");
    let (wang, li) = (PersonId::new("wang"), PersonId::new("li"));
    let amount = Money::from_fen(50_000);
    apply(
        &mut ledger,
        match from {
            "quota" => Request::QuotaSet(QuotaSet {
                holder: wang,
                beneficiary: li,
                relation: Relation::Parent,
                amount,
            }),
            _ => Request::Join(Join {
                person: Person {
                    region: Region::parse("360100"),
                    scheme: Some(Scheme::Resident),
                    ..Person::unknown("sun")
                },
                account: None,
                wallet: Some(amount),
            }),
        },
    );
    ledger
}

#[test]
fn whose_quota_is_asked_where_there_are_several() {
    let mut ledger = provided("quota");
    let asked = |ledger: &Ledger, more: &[(&str, &str)]| {
        let taken = [("wallet", "yes"), ("supported", "yes")];
        talk(Flow::Pay, ledger, &with(PAY, &[&taken[..], more].concat()))
    };
    assert!(asked(&ledger, &[]).request.is_some(), "one needs no choice");
    let sun = Join {
        person: Person {
            region: Region::parse("110000"),
            scheme: Some(Scheme::Employee),
            ..Person::unknown("sun")
        },
        account: Some(Money::from_fen(30_000)),
        wallet: None,
    };
    apply(&mut ledger, Request::Join(sun));
    let second = QuotaSet {
        holder: PersonId::new("sun"),
        beneficiary: PersonId::new("li"),
        relation: Relation::Parent,
        amount: Money::from_fen(30_000),
    };
    apply(&mut ledger, Request::QuotaSet(second));
    assert_eq!(asked(&ledger, &[]).open(), "holder");
    let not_taken = [("supported", "no")];
    assert!(asked(&ledger, &not_taken).request.is_some());
    for (holder, by) in [
        ("any", [50_000, 13_800]),
        ("wang", [50_000, 0]),
        ("sun", [0, 30_000]),
    ] {
        let request = asked(&ledger, &[("holder", holder)]).complete();
        let decision = ledger.consider(&policy(), at(), &request).unwrap();
        let paid = ["wang", "sun"].map(|it| {
            let quota = Account::Quota {
                holder: PersonId::new(it),
                beneficiary: PersonId::new("li"),
            };
            let postings = decision.plan.postings.iter();
            let of_it = postings.filter(|posting| posting.account == quota);
            of_it.map(|posting| -posting.amount.fen()).sum::<i64>()
        });
        assert_eq!(paid, by, "{holder}");
    }
}

#[test]
fn the_wallet_is_asked_for_where_it_makes_a_difference() {
    let alone = talk(Flow::Pay, &family("360100"), &with(PAY, &[]));
    assert!(!alone.asked.iter().any(|it| it == "wallet"));
    for (from, patient) in [("quota", "li"), ("wallet", "sun")] {
        let ledger = provided(from);
        let asked = |more: &[(&str, &str)]| {
            let draft = with(
                PAY,
                &[&[("patient", patient), ("where", "")], more].concat(),
            );
            talk(Flow::Pay, &ledger, &draft)
        };
        assert_eq!(asked(&[]).open(), "wallet", "{from}");
        let without = asked(&[("wallet", "no")]);
        assert!(!without.asked.iter().any(|it| it == "where"));
        assert_eq!(asked(&[("wallet", "yes")]).open(), "supported");
        // Where it isn't taken, the place makes no difference any more.
        let refused = [("wallet", "yes"), ("supported", "no")];
        assert!(asked(&refused).request.is_some());
        let taken = [("wallet", "yes"), ("supported", "yes")];
        assert_eq!(asked(&taken).open(), "where");
        let away = [("where", "elsewhere"), ("place", "110000")];
        let away = [&taken[..], &away].concat();
        assert_eq!(asked(&away).open(), "filed");
        let filed = [&away[..], &[("filed", "yes")]].concat();
        for (answers, wallet, supported, paid) in [
            (vec![("wallet", "no")], false, true, 0),
            (refused.to_vec(), true, false, 0),
            (
                [&taken[..], &[("where", "home")]].concat(),
                true,
                true,
                50_000,
            ),
            (filed, true, true, 50_000),
        ] {
            let request = asked(&answers).complete();
            let decision = ledger.consider(&policy(), at(), &request).unwrap();
            let split = decision.plan.split.unwrap();
            assert_eq!(
                split.wallet.plus(split.quota).unwrap().fen(),
                paid,
                "{answers:?}"
            );
            let pay = the!(Pay, request);
            assert_eq!((pay.wallet, pay.wallet_supported), (wallet, supported));
        }
    }
}
