//! What the short question answers.

use chrono::NaiveDateTime;

use super::found::verdict;
use super::worlds::{Apart, Asked, Found, Way, Where, look};
use super::{distance, schemes};
use crate::policy::rule::{Relation, Scheme};
use crate::policy::{Book, Policy, Reading, Region};
use crate::ui::components::Seal;

fn at(day: &str) -> NaiveDateTime {
    format!("{day}T09:00:00").parse().unwrap()
}

fn asked(relation: Relation, apart: &str, insured: &str, home: Option<&str>) -> Asked {
    Asked {
        relation,
        apart: distance(apart).unwrap(),
        schemes: schemes(insured),
        home: home.map(|it| Region::parse(it).unwrap()),
    }
}

fn ask(day: &str, asked: &Asked) -> Vec<Found> {
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    look(&policy, at(day), asked)
}

/// The ways that are open, whatever was not told.
fn open(found: &[Found]) -> Vec<Way> {
    let open = found.iter().filter(|it| it.always());
    open.map(|it| it.way).collect()
}

#[test]
fn a_brother_in_another_province() {
    let it = asked(Relation::Sibling, "country", "yes", None);
    // Since the quotas of 2026: by quota, and by nothing else.
    let found = ask("2026-11-22", &it);
    assert_eq!(
        (verdict(&found), open(&found)),
        (Seal::Yes, vec![Way::Quota])
    );
    assert!(found.iter().skip(1).all(|it| !it.sometimes()));
    // While only some provinces had wallets, it depends on where the owner is insured.
    let found = ask("2025-05-12", &it);
    assert_eq!((verdict(&found), open(&found)), (Seal::Note, vec![]));
    let sometimes = found.iter().filter(|it| it.sometimes());
    assert_eq!(
        sometimes.map(|it| it.way).collect::<Vec<_>>(),
        [Way::Wallet]
    );
    // Before 2021 nobody but the owner.
    let found = ask("2020-05-12", &it);
    assert_eq!((verdict(&found), open(&found)), (Seal::No, vec![]));
}

#[test]
fn what_was_not_told_is_told_apart() {
    let found = ask(
        "2026-11-22",
        &asked(Relation::Sibling, "country", "unknown", None),
    );
    assert_eq!(verdict(&found), Seal::Note);
    let quota = found.iter().find(|it| it.way == Way::Quota).unwrap();
    let schemes: Vec<_> = quota.answers.iter().map(|it| &it.schemes[..]).collect();
    let insured = [Scheme::Employee, Scheme::Resident];
    assert_eq!(schemes, [&insured[..], &[Scheme::None]]);
    assert!(
        quota
            .answers
            .iter()
            .all(|it| it.rules == Where::Any && it.apart.is_empty())
    );
    // Near and far are told apart too.
    let found = ask(
        "2026-11-22",
        &asked(Relation::Sibling, "unknown", "yes", None),
    );
    let bind = found.iter().find(|it| it.way == Way::Bind).unwrap();
    let near = [Apart::City, Apart::Province];
    assert_eq!(bind.answers[0].apart, near);
    assert_eq!(bind.answers.last().unwrap().apart, [Apart::Country]);
}

#[test]
fn the_answer_is_that_of_every_place() {
    for relation in Relation::ALL {
        for apart in ["city", "province", "country", "unknown"] {
            for insured in ["yes", "no", "unknown"] {
                let all = ask("2026-11-22", &asked(*relation, apart, insured, None));
                for home in ["110000", "430100", "429006", "360100", "520000", "650000"] {
                    let here = ask("2026-11-22", &asked(*relation, apart, insured, Some(home)));
                    for found in &all {
                        let same = here.iter().find(|it| it.way == found.way).unwrap();
                        assert!(
                            !found.always() || same.always(),
                            "{relation:?} {apart} {home}"
                        );
                        assert!(
                            found.sometimes() || !same.sometimes(),
                            "{relation:?} {home}"
                        );
                    }
                }
            }
        }
    }
}
