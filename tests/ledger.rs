//! The journal: what was tampered with is refused, and what is taken back is as if it never was.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use chrono::{Days, NaiveDateTime, TimeDelta};
use gongji::engine::{
    Account, Effect, Outcome, Payment, Person, PersonId, Posting, Quota, Request, RequestError,
    State,
};
use gongji::ledger::{Cause, Entry, Ledger, LedgerError, audit};
use gongji::money::Money;
use gongji::policy::rule::{Coverage, Relation};
use gongji::policy::{Book, Policy, Reading};
use serde_json::{Value, json};

/// Wang in Changsha, who may share 500 yuan, and the child Li, who has no account.
fn family() -> Vec<Value> {
    vec![
        json!({ "join": { "account": "500.00",
            "person": { "id": "wang", "scheme": "employee", "region": "430100" } } }),
        json!({ "join": { "person": { "id": "li", "scheme": "resident", "region": "430100" } } }),
    ]
}

fn bind() -> Value {
    json!({ "bind": { "holder": "wang", "beneficiary": "li", "relation": "child",
        "end": "2027-12-31" } })
}

fn unbind() -> Value {
    json!({ "unbind": { "holder": "wang", "beneficiary": "li", "by": "wang" } })
}

fn pay(total: &str) -> Value {
    json!({ "pay": { "patient": "li", "venue": "hospital", "total": total } })
}

fn refund(amount: &str) -> Value {
    json!({ "refund": { "of": "P0001", "amount": amount } })
}

fn amend(id: &str, account: &str) -> Value {
    json!({ "amend": { "account": account,
        "person": { "id": id, "scheme": "employee", "region": "430100" } } })
}

fn coverage(id: &str, state: &str) -> Value {
    json!({ "coverage": { "person": id, "state": state } })
}

fn quota(amount: &str) -> Value {
    json!({ "quota_set": { "holder": "wang", "beneficiary": "li", "relation": "child",
        "amount": amount } })
}

fn dissolve() -> Value {
    json!({ "quota_dissolve": { "holder": "wang", "beneficiary": "li", "by": "li" } })
}

fn spend(total: &str) -> Value {
    json!({ "pay": { "patient": "li", "venue": "hospital", "total": total, "wallet": true } })
}

fn moves(id: &str, region: &str) -> Value {
    json!({ "move": { "person": id, "region": region } })
}

fn withdraw() -> Value {
    json!({ "withdraw": { "person": "wang", "ground": "emigration" } })
}

fn wait() -> Value {
    json!({ "wait": {} })
}

fn policy() -> Policy<'static> {
    Policy::new(Book::standard(), Reading::Resolved)
}

/// The morning of so many days after the first.
fn morning(days: usize) -> NaiveDateTime {
    let first: NaiveDateTime = "2026-03-02T09:00:00".parse().unwrap();
    first + Days::new(u64::try_from(days).unwrap())
}

/// A journal of the family and these steps, one a day; every step must go through.
#[track_caller]
fn journal(steps: &[Value]) -> Ledger {
    let mut ledger = Ledger::new();
    for (day, step) in family().iter().chain(steps).enumerate() {
        let request: Request = serde_json::from_value(step.clone()).unwrap();
        let receipt = ledger.submit(&policy(), morning(day), request).unwrap();
        let (outcome, because) = (receipt.decision.outcome, receipt.decision.because());
        assert!(
            receipt.entry.is_some(),
            "{step} is {outcome:?}: {because:?}"
        );
    }
    ledger
}

fn id(person: &str) -> PersonId {
    PersonId::new(person)
}

fn personal(person: &str) -> Account {
    Account::Personal(id(person))
}

fn yuan(amount: &str) -> Money {
    Money::parse(amount).unwrap()
}

/// Everything in a ledger that can be compared.
fn all_of(ledger: &Ledger) -> impl PartialEq + std::fmt::Debug + '_ {
    let state = ledger.state();
    let (people, balances) = (&state.people, &state.balances);
    (
        ledger.entries(),
        state.now,
        people,
        balances,
        &state.bindings,
        &state.payments,
        &state.pending,
        &state.quotas,
    )
}

/// All that can be seen of a state: who is there, what accounts hold, who is bound, what is paid.
fn visible(state: &State, at: NaiveDateTime) -> impl PartialEq + std::fmt::Debug + '_ {
    let balances = state
        .balances
        .iter()
        .filter(|(_, amount)| !amount.is_zero());
    let bindings = state
        .bindings
        .iter()
        .filter(move |it| it.in_force_or_scheduled(at));
    let left = |it: &&Payment| it.lines.iter().any(|line| line.retained.is_positive());
    let payments = state.payments.values().filter(left);
    (
        &state.people,
        balances.collect::<Vec<_>>(),
        bindings.collect::<Vec<_>>(),
        payments.collect::<Vec<_>>(),
        &state.quotas,
    )
}

mod tampered {
    use super::*;

    /// Entry 5 of a journal of joins, binding, payment, refund and an unbinding: the refund.
    const ENTRY: u64 = 5;

    /// Changes one entry, and says what the journal must answer when it is read back.
    #[track_caller]
    fn refused(change: impl Fn(&mut Entry), error: LedgerError) {
        let whole = journal(&[bind(), pay("100.00"), refund("30.00"), unbind()]);
        let mut entries = whole.entries().to_vec();
        change(&mut entries[4]);
        let tampered = entries[4].clone();
        assert_eq!(Ledger::replay(entries.clone()).err(), Some(error.clone()));
        entries.truncate(4);
        let mut ledger = Ledger::replay(entries).unwrap();
        let before = ledger.clone();
        assert_eq!(ledger.append(tampered), Err(error));
        assert_eq!(all_of(&ledger), all_of(&before), "the ledger is as it was");
    }

    fn dangling(effect: Effect) {
        let entry = ENTRY;
        // What can be done comes first, so that half of an entry would be seen.
        let first = Effect::CoverageSet {
            person: id("li"),
            state: Coverage::Ended,
        };
        refused(
            |it| it.effects = vec![first.clone(), effect.clone()],
            LedgerError::Dangling { entry },
        );
    }

    #[test]
    fn unbalanced() {
        let error = LedgerError::Unbalanced { entry: ENTRY };
        refused(|it| it.postings[0].amount = yuan("30.01"), error.clone());
        refused(|it| it.postings[0].amount = yuan("-30.00"), error.clone());
        refused(|it| drop(it.postings.pop()), error.clone());
        refused(|it| it.postings.push(it.postings[0].clone()), error);
    }

    #[test]
    fn below_zero() {
        let takes = |account: Account| {
            move |it: &mut Entry| {
                let amount = yuan("400.01");
                it.postings.push(Posting::debit(account.clone(), amount));
                it.postings.push(Posting::credit(Account::Opening, amount));
            }
        };
        let (wang, li) = (personal("wang"), Account::Wallet(id("li")));
        // 400 are left, and the refund itself brings 30.
        let error = |account| LedgerError::Negative {
            entry: ENTRY,
            account,
        };
        refused(
            |it| {
                it.postings.clear();
                takes(wang.clone())(it);
            },
            error(wang.clone()),
        );
        refused(takes(li.clone()), error(li.clone()));
        let quota = Account::Quota {
            holder: id("wang"),
            beneficiary: id("li"),
        };
        refused(takes(quota.clone()), error(quota.clone()));
    }

    #[test]
    fn out_of_order() {
        refused(|it| it.number = 4, LedgerError::OutOfOrder { entry: 4 });
        refused(|it| it.number = 6, LedgerError::OutOfOrder { entry: 6 });
        refused(|it| it.number = 0, LedgerError::OutOfOrder { entry: 0 });
        let early = |it: &mut Entry| it.at = morning(3) - TimeDelta::seconds(1);
        refused(early, LedgerError::OutOfOrder { entry: ENTRY });
    }

    #[test]
    fn people_who_are_not_there() {
        let person = id("zhao");
        let zhao = Person::unknown("zhao");
        let state = Coverage::Active;
        dangling(Effect::Amended {
            person: zhao,
            account_known: true,
        });
        dangling(Effect::CoverageSet {
            person: person.clone(),
            state,
        });
        dangling(Effect::AccountClosed {
            person: person.clone(),
        });
        dangling(Effect::AccountReopened {
            person: person.clone(),
        });
        dangling(Effect::Left { person });
        let wang = Person::unknown("wang");
        dangling(Effect::Joined {
            person: wang,
            account_known: false,
            wallet_open: false,
        });
    }

    #[test]
    fn bindings_that_are_not_there() {
        let ledger = journal(&[bind()]);
        let there = ledger.state().bindings[0].clone();
        let mut binding = there.clone();
        binding.number = 7;
        dangling(Effect::BindingEnds {
            binding: 7,
            end: morning(9),
        });
        dangling(Effect::BindingVoided { binding: 7 });
        dangling(Effect::BindingRestored {
            binding: binding.clone(),
        });
        dangling(Effect::Bound(there));
        binding.beneficiary = id("zhao");
        dangling(Effect::Bound(binding));
    }

    #[test]
    fn quotas_that_are_not_there() {
        let quota = |holder: &str| Quota {
            number: 1,
            holder: id(holder),
            beneficiary: id("li"),
            relation: Relation::Child,
            since: morning(2),
        };
        dangling(Effect::Dissolved(quota("wang")));
        dangling(Effect::Granted(quota("zhao")));
    }

    #[test]
    fn payments_that_are_not_there() {
        let ledger = journal(&[bind(), pay("100.00")]);
        let there = ledger.state().payments["P0001"].clone();
        let retained = |reference: &str, lines: &[&str], parts: &[&str]| Effect::Retained {
            reference: reference.to_owned(),
            lines: lines.iter().map(|it| yuan(it)).collect(),
            parts: parts.iter().map(|it| yuan(it)).collect(),
        };
        dangling(Effect::PaymentVoided {
            reference: "P0002".to_owned(),
        });
        dangling(retained("P0002", &["70.00"], &["70.00"]));
        dangling(retained("P0001", &[], &["70.00"]));
        dangling(retained("P0001", &["70.00"], &[]));
        dangling(retained("P0001", &["70.00"], &["100.01"]));
        dangling(retained("P0001", &["-0.01"], &["70.00"]));
        dangling(Effect::Paid(there.clone()));
        let mut of_nobody = there;
        of_nobody.reference = "P0002".to_owned();
        of_nobody.patient = id("zhao");
        dangling(Effect::Paid(of_nobody));
    }
}

#[test]
fn no_balance_is_stated_of_a_closed_account() {
    let mut ledger = journal(&[coverage("wang", "ended"), withdraw()]);
    let state = |ledger: &mut Ledger, account: &str| {
        let request: Request = serde_json::from_value(amend("wang", account)).unwrap();
        ledger.submit(&policy(), morning(9), request)
    };
    let closed = RequestError::AccountClosed(id("wang"));
    assert_eq!(
        state(&mut ledger, "500.00").err(),
        Some(LedgerError::Request(closed))
    );
    assert!(state(&mut ledger, "0.00").unwrap().entry.is_some());
    ledger.undo(&policy(), morning(9), 5).unwrap();
    ledger.undo(&policy(), morning(9), 4).unwrap();
    assert!(state(&mut ledger, "400.00").unwrap().entry.is_some());
}

mod undo {
    use super::*;

    /// Takes the last of the steps back: all is as it was, and nothing can be taken back twice.
    #[track_caller]
    fn restores(steps: &[Value]) {
        let (_, earlier) = steps.split_last().unwrap();
        let (before, mut ledger) = (journal(earlier), journal(steps));
        let entry = ledger.entries().last().unwrap().number;
        let later = morning(30);
        let undo = ledger.undo(&policy(), later, entry).unwrap();
        assert_eq!(
            visible(ledger.state(), later),
            visible(before.state(), later)
        );
        assert_eq!(ledger.undone_by(entry), Some(undo));
        assert_eq!(ledger.entry(undo).unwrap().cause, Cause::Undo { entry });
        let text = serde_json::to_string(ledger.entries()).unwrap();
        let again = Ledger::replay(serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(all_of(&again), all_of(&ledger), "it survives a reload");
        let twice = LedgerError::CannotUndo {
            entry,
            because_of: Some(undo),
        };
        assert_eq!(ledger.undo(&policy(), later, entry), Err(twice));
        let of_the_undo = LedgerError::CannotUndo {
            entry: undo,
            because_of: None,
        };
        assert_eq!(ledger.undo(&policy(), later, undo), Err(of_the_undo));
    }

    #[test]
    fn of_each_kind() {
        let zhao = json!({ "join": { "account": "9.99", "wallet": "1.00",
            "person": { "id": "zhao", "scheme": "employee", "region": "430100" } } });
        let items = json!({ "pay": { "patient": "li", "venue": "hospital", "pool": "20.00",
            "items": [{ "id": "a", "amount": "60.00" },
                { "id": "b", "amount": "40.00", "kind": "vaccine" }] } });
        let premium = json!({ "premium": { "beneficiary": "li", "holder": "wang",
            "amount": "400.00", "year": 2027 } });
        let ended = coverage("wang", "ended");
        restores(&[zhao]);
        restores(&[amend("wang", "123.45")]);
        restores(&[amend("li", "0.00")]);
        restores(&[bind()]);
        restores(&[bind(), unbind()]);
        restores(&[bind(), pay("100.00")]);
        restores(&[bind(), pay("600.00")]);
        restores(&[bind(), items.clone()]);
        restores(&[bind(), items.clone(), refund("100.00")]);
        restores(&[bind(), pay("100.00"), refund("30.00")]);
        restores(&[bind(), pay("100.00"), refund("30.00"), refund("70.00")]);
        restores(&[bind(), pay("100.00"), unbind(), refund("30.00")]);
        restores(&[bind(), premium]);
        restores(&[bind(), coverage("li", "suspended")]);
        // Ended coverage dissolves the binding; both come back.
        restores(&[bind(), ended.clone()]);
        restores(&[ended, withdraw()]);
        restores(&[wait()]);
    }

    /// Entries 1 and 2 are the joins, so the first step is entry 3.
    #[track_caller]
    fn refused(steps: &[Value], entry: u64, because_of: u64) {
        let because_of = Some(because_of);
        answers(
            journal(steps),
            entry,
            LedgerError::CannotUndo { entry, because_of },
        );
    }

    #[track_caller]
    fn answers(mut ledger: Ledger, entry: u64, error: LedgerError) {
        let before = ledger.clone();
        assert_eq!(ledger.undo(&policy(), morning(30), entry), Err(error));
        assert_eq!(all_of(&ledger), all_of(&before), "the ledger is as it was");
    }

    #[test]
    fn of_quotas_insurance_credits_and_moves() {
        let insure = json!({ "insure": { "holder": "wang", "insured": "wang", "product": "health",
            "premium": "200.00", "documents": ["holder_id", "social_security_card"] } });
        let credit = json!({ "credit": { "person": "wang", "amount": "9.99" } });
        let along = json!({ "withdraw": { "person": "wang", "ground": "transfer",
            "to_region": "360100", "transferable": true } });
        let ended = coverage("wang", "ended");
        restores(&[quota("300.00")]);
        restores(&[quota("300.00"), quota("400.00")]);
        restores(&[quota("300.00"), quota("0.01")]);
        restores(&[quota("300.00"), dissolve()]);
        restores(&[quota("300.00"), spend("100.00")]);
        restores(&[quota("300.00"), spend("100.00"), refund("40.00")]);
        restores(&[quota("300.00"), spend("100.00"), dissolve()]);
        restores(&[
            quota("300.00"),
            spend("100.00"),
            dissolve(),
            refund("40.00"),
        ]);
        restores(&[quota("300.00"), ended.clone()]);
        restores(&[quota("300.00"), bind(), moves("li", "420100")]);
        restores(&[quota("300.00"), ended, withdraw()]);
        restores(&[wait(), insure.clone()]);
        restores(&[insure, refund("50.00")]);
        restores(&[credit]);
        restores(&[along]);
    }

    /// What was told of the sender or of the receiver, before the one sent money to the other.
    #[test]
    fn of_what_a_transfer_rests_on() {
        let told =
            |id: &str, region: &str| json!({ "id": id, "scheme": "employee", "region": region });
        let (sun, wu) = (told("sun", "320500"), told("wu", "370100"));
        for amended in [&sun, &wu] {
            let steps = [
                json!({ "join": { "account": "100.00", "person": sun } }),
                json!({ "join": { "account": "0.00", "person": wu } }),
                json!({ "wallet_open": { "person": "wu" } }),
                json!({ "amend": { "person": amended } }),
                json!({ "wallet_send": { "from": "sun", "to": "wu", "relation": "child",
                    "amount": "40.00", "identity": "face" } }),
            ];
            // Money could be sent from wallet to wallet until the year after.
            let day: NaiveDateTime = "2025-06-02T09:00:00".parse().unwrap();
            let mut ledger = Ledger::new();
            for step in steps {
                let step: Request = serde_json::from_value(step).unwrap();
                assert!(ledger.submit(&policy(), day, step).unwrap().entry.is_some());
            }
            let (entry, because_of) = (4, Some(5));
            answers(ledger, entry, LedgerError::CannotUndo { entry, because_of });
        }
    }

    #[test]
    fn of_a_quota_that_something_later_builds_on() {
        // What was spent of it, or set otherwise, or given up since.
        refused(&[quota("300.00"), spend("1.00")], 3, 4);
        refused(&[quota("300.00"), quota("301.00")], 3, 4);
        refused(&[quota("300.00"), dissolve()], 3, 4);
        refused(&[quota("300.00"), spend("1.00"), dissolve()], 4, 5);
        refused(&[quota("300.00"), dissolve(), quota("1.00")], 4, 5);
        refused(&[quota("300.00"), moves("li", "420100")], 3, 4);
        // What was told of somebody before a quota was set for them.
        refused(&[moves("li", "420100"), quota("300.00")], 3, 4);
    }

    #[test]
    fn of_what_something_later_builds_on() {
        let ended = coverage("wang", "ended");
        // Somebody who is bound, a binding that paid, one that was ended.
        refused(&[bind()], 1, 3);
        refused(&[bind()], 2, 3);
        refused(&[pay("100.00")], 2, 3);
        // What was told of somebody before they were bound, or something was paid for or by them.
        refused(&[amend("wang", "600.00"), bind()], 3, 4);
        refused(&[amend("li", "0.00"), bind()], 3, 4);
        refused(&[bind(), amend("wang", "600.00"), pay("550.00")], 4, 5);
        refused(&[bind(), coverage("li", "suspended"), pay("9.00")], 4, 5);
        refused(&[bind(), pay("100.00")], 3, 4);
        refused(&[bind(), unbind()], 3, 4);
        // A payment of which something was returned, and a refund before another.
        refused(&[bind(), pay("100.00"), refund("30.00")], 4, 5);
        refused(
            &[bind(), pay("100.00"), refund("30.00"), refund("20.00")],
            5,
            6,
        );
        // A person about whom something else was told since.
        refused(
            &[amend("wang", "100.00"), coverage("wang", "suspended")],
            3,
            4,
        );
        refused(
            &[coverage("wang", "suspended"), coverage("wang", "active")],
            3,
            4,
        );
        // An unbinding after which the same two were bound again.
        refused(&[bind(), unbind(), bind()], 4, 5);
        refused(
            &[bind(), ended.clone(), coverage("wang", "active"), bind()],
            4,
            6,
        );
        // What was paid from an account that has been closed.
        refused(&[bind(), pay("100.00"), ended.clone(), withdraw()], 4, 6);
        refused(
            &[bind(), pay("100.00"), refund("30.00"), ended, withdraw()],
            5,
            7,
        );
    }

    /// An unbinding stays where somebody was bound since in place of the one who left, on either
    /// side; what strangers did since is no hindrance.
    #[test]
    fn of_an_unbinding_after_which_others_were_bound() {
        let zhao = json!({ "join": { "account": "100.00",
            "person": { "id": "zhao", "scheme": "employee", "region": "430100" } } });
        let sun = json!({ "join": { "person":
            { "id": "sun", "scheme": "resident", "region": "430100" } } });
        let between = |holder: &str, beneficiary: &str| {
            json!({ "bind": { "holder": holder, "beneficiary": beneficiary,
                "relation": "child", "end": "2027-12-31" } })
        };
        let then = |last: Value| [zhao.clone(), sun.clone(), bind(), unbind(), last];
        refused(&then(between("zhao", "li")), 6, 7);
        refused(&then(between("wang", "sun")), 6, 7);
        let mut ledger = journal(&then(between("zhao", "sun")));
        ledger.undo(&policy(), morning(10), 6).unwrap();
        assert_eq!(
            ledger.state().bindings[0].end,
            ledger.entry(5).map(end_of).unwrap()
        );
    }

    fn end_of(entry: &Entry) -> Option<NaiveDateTime> {
        let ends = entry.effects.iter().find_map(|it| match it {
            Effect::Bound(binding) => Some(binding.end),
            _ => None,
        });
        ends.flatten()
    }

    /// Only the same quota, or the account itself, being gone since is in the way.
    #[test]
    fn of_money_beside_which_others_was_closed() {
        let zhao = json!({ "join": { "account": "100.00",
            "person": { "id": "zhao", "scheme": "employee", "region": "430100" } } });
        let aside = json!({ "quota_set": { "holder": "wang", "beneficiary": "zhao",
            "relation": "sibling", "amount": "1.00" } });
        let leaves = json!({ "withdraw": { "person": "zhao", "ground": "emigration" } });
        let mut ledger = journal(&[zhao.clone(), quota("300.00"), dissolve(), aside]);
        ledger.undo(&policy(), morning(10), 5).unwrap();
        assert_eq!(ledger.state().balance(&personal("wang")), yuan("199.00"));
        let mut ledger = journal(&[
            zhao,
            bind(),
            pay("50.00"),
            coverage("zhao", "ended"),
            leaves,
        ]);
        ledger.undo(&policy(), morning(10), 5).unwrap();
        assert_eq!(ledger.state().balance(&personal("wang")), yuan("500.00"));
    }

    #[test]
    fn of_a_refund_under_a_binding_that_never_was() {
        let mut ledger = journal(&[bind(), pay("100.00"), refund("100.00")]);
        let undo = ledger.undo(&policy(), morning(10), 3).unwrap();
        let because_of = Some(undo);
        answers(
            ledger,
            5,
            LedgerError::CannotUndo {
                entry: 5,
                because_of,
            },
        );
    }

    #[test]
    fn of_an_unbinding_once_the_later_binding_is_gone() {
        let mut ledger = journal(&[bind(), unbind(), bind()]);
        ledger.undo(&policy(), morning(10), 5).unwrap();
        ledger.undo(&policy(), morning(10), 4).unwrap();
        let standing = ledger.state().bindings.iter();
        let standing = standing.filter(|it| it.in_force(morning(10)));
        assert_eq!(standing.map(|it| it.number).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn of_what_was_told_once_the_payment_is_gone() {
        let zhao = json!({ "join": { "account": "100.00",
            "person": { "id": "zhao", "scheme": "employee", "region": "430100" } } });
        let pays = json!({ "pay": { "patient": "zhao", "venue": "hospital", "total": "60.00" } });
        let lends = json!({ "bind": { "holder": "zhao", "beneficiary": "li", "relation": "child",
            "end": "2027-12-31" } });
        let mut ledger = journal(&[zhao, amend("zhao", "80.00"), pays, lends]);
        for entry in [6, 5, 4, 3] {
            ledger.undo(&policy(), morning(10), entry).unwrap();
        }
        assert!(ledger.state().member(&id("zhao")).is_none());
        // What was never in force holds nobody up who stays.
        let pay: Request = serde_json::from_value(pay("10.00")).unwrap();
        ledger.submit(&policy(), morning(10), pay).unwrap();
    }

    #[test]
    fn names_an_entry_that_still_stands() {
        let mut ledger = journal(&[bind(), coverage("wang", "suspended")]);
        ledger.undo(&policy(), morning(10), 3).unwrap();
        let because_of = Some(4);
        let refused = LedgerError::CannotUndo {
            entry: 1,
            because_of,
        };
        answers(ledger, 1, refused);
    }

    #[test]
    fn of_money_that_was_spent_again() {
        let spent = journal(&[bind(), pay("500.00"), refund("500.00"), pay("500.00")]);
        let account = personal("wang");
        answers(spent, 5, LedgerError::Negative { entry: 7, account });
    }

    #[test]
    fn of_nothing_and_at_no_time() {
        answers(journal(&[bind()]), 0, LedgerError::Dangling { entry: 0 });
        answers(journal(&[bind()]), 99, LedgerError::Dangling { entry: 99 });
        let mut ledger = journal(&[bind()]);
        let early = ledger.undo(&policy(), morning(1), 3);
        assert_eq!(early, Err(LedgerError::OutOfOrder { entry: 4 }));
    }
}

#[test]
fn a_calculation_leaves_no_entry() {
    let mut ledger = journal(&[]);
    let before = ledger.entries().len();
    let request = json!({ "what": "credit",
        "given": { "average_pension": "3700.00", "rate": "0.03" } });
    let request = Request::Calculate(serde_json::from_value(request).unwrap());
    let receipt = ledger.submit(&policy(), morning(1), request).unwrap();
    assert!(receipt.decision.outcome.goes_through());
    assert!(receipt.decision.calculation.is_some());
    assert_eq!(receipt.entry, None);
    assert_eq!(ledger.entries().len(), before);
    // So nothing that is read back may hold one.
    let kept = json!({ "calculate": { "what": "wait", "given": {} } });
    assert!(serde_json::from_value::<Request>(kept).is_err());
}

/// What differs of each entry under another policy, by its number.
fn otherwise(ledger: &Ledger, policy: &Policy<'_>) -> Vec<(u64, Option<Outcome>)> {
    let findings = audit(ledger, policy).unwrap();
    let differ = findings.into_iter().filter(|it| it.differs);
    differ
        .map(|it| (it.entry, it.decision.map(|it| it.outcome)))
        .collect()
}

#[test]
fn an_audit_tells_what_other_rules_would_have_altered() {
    let ledger = journal(&[bind(), pay("100.00"), refund("40.00")]);
    assert_eq!(audit(&ledger, &policy()), Ok(Vec::new()), "the same rules");
    let before_2021 = policy().as_of("2020-06-01".parse().unwrap());
    let first = otherwise(&ledger, &before_2021).first().copied();
    assert_eq!(first, Some((3, Some(Outcome::Denied))), "the binding");
    let mut what_if = policy();
    what_if.what_if("pay.bound", json!(true), None).unwrap();
    let findings = audit(&ledger, &what_if).unwrap();
    let of_payment = &findings[0];
    assert_eq!(of_payment.entry, 4);
    assert!(!of_payment.differs, "the same by another clause");
    assert_eq!(of_payment.without.len(), 1);
    assert_eq!(of_payment.with.len(), 1);
}

/// An entry that says something else than the same rules give is told, though it read the same
/// clauses.
#[test]
fn an_audit_tells_what_was_never_decided_so() {
    let mut entries = journal(&[bind(), pay("100.00")]).entries().to_vec();
    entries[3].outcome = Outcome::Warned;
    let ledger = Ledger::replay(entries).unwrap();
    let expected = vec![(4, Some(Outcome::Allowed))];
    assert_eq!(otherwise(&ledger, &policy()), expected);
}

/// The payment is decided in the state in which it was made: with the binding that other rules
/// would have refused.
#[test]
fn an_audit_stands_on_what_really_happened() {
    let ledger = journal(&[bind(), pay("100.00")]);
    let mut closed = policy();
    closed
        .what_if("bind.holder_scheme", json!([]), None)
        .unwrap();
    assert_eq!(
        otherwise(&ledger, &closed),
        vec![(3, Some(Outcome::Denied))]
    );
}

/// What stands on paper: the day and the number, so that it is found again.
#[test]
fn an_entry_is_named_by_its_day_and_number() {
    let ledger = journal(&[]);
    let names: Vec<String> = ledger.entries().iter().map(Entry::reference).collect();
    assert_eq!(names[..2], ["GJ-20260302-0001", "GJ-20260303-0002"]);
}
