//! From what is seen to the clause behind it.

use super::*;
use crate::engine::{Decision, Outcome};
use crate::policy::ClauseId;
use crate::ui::flows::strangers::stranger;
use crate::ui::flows::why::Symptom;

/// The questions asked until nothing is open, each answered by the first of these that fits, and
/// what came of it.
fn searched(
    ledger: &Ledger,
    at: NaiveDateTime,
    answers: &[(&str, &str)],
) -> (Vec<String>, Decision) {
    let policy = policy();
    let suppose = Conversation::of(Flow::Why).supposes.unwrap();
    let mut draft = Draft::default();
    loop {
        let family = suppose(ledger, &policy, at, &draft);
        let known = Known {
            state: family.state(),
            policy: &policy,
            at,
        };
        let interview = Interview::of(Flow::Why, known, &draft);
        let asked: Vec<String> = interview
            .asked
            .iter()
            .map(|it| it.question.key.clone())
            .collect();
        let open = interview.asked.iter().find(|it| it.answer.is_err());
        let Some(open) = open.map(|it| it.question.key.clone()) else {
            let request = interview.request.unwrap();
            return (asked, known.consider(&request).unwrap());
        };
        let answer = answers.iter().find(|(key, _)| *key == open);
        let (_, answer) = answer.unwrap_or_else(|| panic!("`{open}` is asked after {asked:?}"));
        assert_ne!(
            draft.get(&open),
            Some(*answer),
            "`{open}` is not answered by {answer}"
        );
        draft.set(&open, answer);
    }
}

const OWNER: [(&str, &str); 3] = [
    ("fact.~owner.scheme", "employee"),
    ("fact.~owner.region", "360100"),
    ("fact.~owner.account", "800"),
];

fn stopped_by(decision: &Decision, clause: ClauseId) {
    assert!(
        decision.because().contains(&clause),
        "{:?}",
        decision.because()
    );
}

#[test]
fn a_relative_who_may_not_is_found_at_once() {
    let answers = [
        ("symptom", "cannot_bind"),
        ("relation", "cousin"),
        ("fact.~owner.scheme", "resident"),
    ];
    let (asked, decision) = searched(&Ledger::new(), at(), &answers);
    assert_eq!(decision.outcome, Outcome::Denied);
    stopped_by(&decision, ClauseId::BindRelation);
    assert!(asked.len() <= 3, "{asked:?}");
}

#[test]
fn only_what_matters_is_asked_before_the_papers() {
    let answers = [
        ("symptom", "cannot_bind"),
        ("relation", "sibling"),
        OWNER[0],
        OWNER[1],
        ("fact.~relative.scheme", "resident"),
        ("fact.~relative.region", "420100"),
    ];
    let (asked, decision) = searched(&Ledger::new(), at(), &answers);
    stopped_by(&decision, ClauseId::BindTerritory);
    assert!(!asked.contains(&"channel".to_owned()), "{asked:?}");
}

/// Between the two of them everything is right, so that only the bill can be the cause.
const BOUND: &[(&str, &str)] = &[
    ("relation", "parent"),
    ("instrument", "aid"),
    ("standing", "stands"),
    OWNER[0],
    OWNER[2],
    ("fact.~relative.scheme", "resident"),
    ("credential", "e_code"),
    ("total", "45.60"),
    ("where", "home"),
];

#[test]
fn a_pharmacy_that_was_not_told() {
    let answers = [
        BOUND,
        &[
            ("symptom", "nothing_paid"),
            ("fact.~owner.region", "430100"),
            ("fact.~relative.region", "430100"),
            ("venue", "pharmacy"),
            ("request", "no"),
        ],
    ];
    let (_, decision) = searched(&Ledger::new(), at(), &answers.concat());
    assert_eq!(decision.because(), [ClauseId::PayRequest]);
}

#[test]
fn a_kin_account_shares_nothing() {
    let answers = [
        ("symptom", "nothing_paid"),
        ("relation", "parent"),
        ("instrument", "kin"),
    ];
    let (asked, decision) = searched(&Ledger::new(), at(), &answers);
    stopped_by(&decision, ClauseId::BindInstrument);
    assert_eq!(asked.len(), 3, "{asked:?}");
}

#[test]
fn a_binding_that_is_gone_pays_nothing() {
    let answers = [
        &[
            ("symptom", "nothing_paid"),
            ("standing", "no_more"),
            OWNER[1],
            ("fact.~relative.region", "360100"),
            ("venue", "hospital"),
        ],
        BOUND,
    ];
    let (asked, decision) = searched(&Ledger::new(), at(), &answers.concat());
    stopped_by(&decision, ClauseId::PayBound);
    assert!(!asked.contains(&"credential".to_owned()), "{asked:?}");
}

#[test]
fn the_own_account_goes_first() {
    let answers = [
        &[
            ("symptom", "own_first"),
            OWNER[1],
            ("fact.~relative.region", "360100"),
            ("fact.~relative.scheme", "employee"),
            ("fact.~relative.account", "100"),
            ("venue", "hospital"),
        ],
        BOUND,
    ];
    let (_, decision) = searched(&Ledger::new(), at(), &answers.concat());
    assert_eq!(decision.plan.split.unwrap().own, Money::from_fen(4560));
    let order = decision
        .checks
        .iter()
        .find(|it| it.clause == ClauseId::PayOrder);
    assert!(order.is_some());
}

#[test]
fn a_premium_that_the_account_does_not_cover() {
    let answers = [
        &[
            ("symptom", "premium_fails"),
            OWNER[1],
            ("fact.~relative.region", "360100"),
            ("year", "2027"),
            ("amount", "900"),
            ("opt-in", "yes"),
        ],
        BOUND,
    ];
    let (_, decision) = searched(&Ledger::new(), at(), &answers.concat());
    assert_eq!(
        decision.outcome,
        Outcome::Denied,
        "{:?}",
        decision.because()
    );
    stopped_by(&decision, ClauseId::PremiumSingleAccount);
}

#[test]
fn a_place_whose_wallets_are_not_open() {
    let at = day("2025-03-12").and_hms_opt(9, 0, 0).unwrap();
    let answers = [
        ("symptom", "wallet_wont_send"),
        ("relation", "parent"),
        OWNER[0],
        OWNER[1],
        OWNER[2],
        ("fact.~relative.region", "410100"),
        ("fact.~relative.scheme", "resident"),
    ];
    let (asked, decision) = searched(&Ledger::new(), at, &answers);
    stopped_by(&decision, ClauseId::WalletTerritory);
    assert!(!asked.contains(&"amount".to_owned()), "{asked:?}");
}

#[test]
fn a_family_that_is_there_is_asked_for_nothing_that_it_knows() {
    let answers = [
        ("symptom", "cannot_bind"),
        ("holder", "li"),
        ("beneficiary", "wang"),
        ("relation", "child"),
    ];
    let (asked, decision) = searched(&family("360100"), at(), &answers);
    stopped_by(&decision, ClauseId::BindHolderScheme);
    assert_eq!(asked, ["symptom", "holder", "beneficiary", "relation"]);
}

#[test]
fn nothing_that_is_supposed_stays() {
    let ledger = family("360100");
    let before = ledger.entries().len();
    let answers = [
        ("symptom", "cannot_bind"),
        ("holder", "~owner"),
        ("beneficiary", "wang"),
        ("relation", "child"),
        OWNER[1],
        ("fact.~owner.scheme", "none"),
    ];
    searched(&ledger, at(), &answers);
    assert_eq!(ledger.entries().len(), before);
    assert!(stranger("~owner").is_some() && stranger("wang").is_none());
    assert_eq!(Symptom::ALL.len(), 6);
}
