//! What takes place by itself: once, in its turn, and as the state then is.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use gongji::engine::{Account, Effect, Outcome, Pending, PersonId, Request, RequestError};
use gongji::ledger::{Entry, Ledger, LedgerError};
use gongji::policy::{Book, ClauseId, Policy, Reading};
use serde_json::{Value, json};

fn policy(mode: &str) -> Policy<'static> {
    let mut policy = Policy::new(Book::standard(), Reading::Resolved);
    policy.what_if("premium.mode", json!(mode), None).unwrap();
    policy
}

/// A moment of that day; nine o'clock where no time is given.
fn at(text: &str) -> NaiveDateTime {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    text.parse()
        .unwrap_or_else(|_| text.parse::<NaiveDate>().unwrap().and_time(nine))
}

fn premium(amount: &str) -> Value {
    json!({ "premium": { "beneficiary": "ma", "holder": "wang", "amount": amount, "year": 2026,
        "proof": true } })
}

fn coverage() -> Value {
    json!({ "coverage": { "person": "ma", "state": "suspended" } })
}

fn amend(scheme: &str) -> Value {
    json!({ "amend": { "person": { "id": "ma", "scheme": scheme, "region": "360100" } } })
}

fn emptied() -> Value {
    json!({ "amend": { "account": "0.00",
        "person": { "id": "wang", "scheme": "employee", "region": "360100" } } })
}

/// A journal of Wang, who has 900 yuan, and of the mother, who is bound; then these steps.
struct Story {
    ledger: Ledger,
    policy: Policy<'static>,
}

impl Story {
    fn new(mode: &str) -> Story {
        let (ledger, policy) = (Ledger::new(), policy(mode));
        let mut story = Story { ledger, policy };
        for step in [
            json!({ "join": { "account": "900.00",
                "person": { "id": "wang", "scheme": "employee", "region": "360100" } } }),
            json!({ "join": { "person": { "id": "ma", "scheme": "resident", "region": "360100" } } }),
            json!({ "bind": { "holder": "wang", "beneficiary": "ma", "relation": "parent" } }),
        ] {
            story.step("2025-03-10", step);
        }
        story
    }

    #[track_caller]
    fn step(&mut self, day: &str, step: Value) -> u64 {
        let request: Request = serde_json::from_value(step).unwrap();
        let receipt = self.ledger.submit(&self.policy, at(day), request).unwrap();
        receipt
            .entry
            .unwrap_or_else(|| panic!("{:?}", receipt.decision.because()))
    }

    #[track_caller]
    fn advance(&mut self, day: &str) {
        self.ledger.advance(&self.policy, at(day)).unwrap();
    }

    fn undo(&mut self, day: &str, entry: u64) -> Result<u64, LedgerError> {
        self.ledger.undo(&self.policy, at(day), entry)
    }

    fn last(&self) -> &Entry {
        self.ledger.entries().last().unwrap()
    }

    /// What Wang has in the account, on its way, and in cash.
    fn wang(&self) -> [String; 3] {
        let wang = || PersonId::new("wang");
        let accounts = [
            Account::Personal(wang()),
            Account::OnTheWay(wang()),
            Account::Cash(wang()),
        ];
        accounts.map(|it| self.ledger.state().balance(&it).to_string())
    }
}

#[test]
fn what_is_due_is_an_entry_of_its_own_day() {
    let mut story = Story::new("month_end_sweep");
    story.step("2025-03-10", premium("400.00"));
    let last = story.step("2025-05-05", json!({ "wait": {} }));
    let sweep = story.ledger.entry(last - 1).unwrap();
    assert_eq!(sweep.at, at("2025-03-31T00:00:00"));
    assert_eq!(sweep.outcome, Outcome::Allowed);
    assert_eq!(story.wang(), ["500.00", "0.00", "0.00"]);
    story.advance("2025-12-31");
    assert_eq!(story.last().number, last, "it takes place once");
}

#[test]
fn what_cannot_go_through_is_an_entry_with_its_reasons_and_is_over() {
    for (change, because, outcome) in [
        (
            amend("employee"),
            ClauseId::PremiumExclusive,
            Outcome::Denied,
        ),
        (emptied(), ClauseId::PremiumSingleAccount, Outcome::Denied),
        (coverage(), ClauseId::PremiumBound, Outcome::Denied),
    ] {
        let mut story = Story::new("month_end_sweep");
        story.step("2025-03-10", premium("400.00"));
        story.step("2025-03-20", change);
        let before = story.wang();
        story.advance("2025-03-31");
        let entry = story.last();
        let Some(Request::Due(pending)) = entry.request() else {
            panic!("{entry:?}")
        };
        assert_eq!(entry.outcome, outcome, "{because:?}");
        let mut read = entry.clauses.iter().map(|it| it.id);
        assert!(read.any(|it| it == because), "{because:?}");
        assert_eq!(entry.effects, [Effect::Settled(pending.clone())]);
        assert_eq!(entry.postings, []);
        assert_eq!(story.wang(), before);
        assert_eq!(story.ledger.state().pending, []);
    }
}

#[test]
fn the_earlier_due_goes_first_and_then_the_earlier_asked() {
    let mut story = Story::new("month_end_sweep");
    story.step("2025-03-31T10:00:00", premium("500.00"));
    story.step("2025-03-31T11:00:00", premium("300.00"));
    story.step("2025-03-31T12:00:00", premium("200.00"));
    story.advance("2025-04-01");
    let outcomes: Vec<_> = story.ledger.entries()[6..]
        .iter()
        .map(|it| (it.at, it.outcome))
        .collect();
    let midnight = at("2025-04-01T00:00:00");
    let went = |outcome| (midnight, outcome);
    let expected = [Outcome::Allowed, Outcome::Allowed, Outcome::Denied].map(went);
    assert_eq!(outcomes, expected);
    assert_eq!(story.wang(), ["100.00", "0.00", "0.00"]);
}

#[test]
fn what_was_asked_for_can_be_taken_back_before_it_takes_place() {
    for mode in ["month_end_sweep", "reimburse_next_month"] {
        let mut story = Story::new(mode);
        let asked = story.step("2025-03-10", premium("400.00"));
        story.undo("2025-03-20", asked).unwrap();
        assert_eq!(story.wang(), ["900.00", "0.00", "0.00"], "{mode}");
        story.advance("2025-12-31");
        assert_eq!(story.wang(), ["900.00", "0.00", "0.00"], "{mode}");
        let again = story.step("2025-12-31", premium("400.00"));
        let numbers = story.ledger.entry(again).unwrap().effects.iter();
        let numbers: Vec<u32> = numbers
            .filter_map(|it| match it {
                Effect::Scheduled(Pending { number, .. }) => Some(*number),
                _ => None,
            })
            .collect();
        assert_eq!(numbers, [2], "a number is never given twice");
    }
}

#[test]
fn what_took_place_is_taken_back_first_and_then_what_asked_for_it() {
    for (mode, before, after) in [
        (
            "month_end_sweep",
            ["900.00", "0.00", "0.00"],
            ["500.00", "0.00", "0.00"],
        ),
        (
            "reimburse_next_month",
            ["500.00", "400.00", "0.00"],
            ["500.00", "0.00", "400.00"],
        ),
    ] {
        let mut story = Story::new(mode);
        let asked = story.step("2025-03-10", premium("400.00"));
        assert_eq!(story.wang(), before, "{mode}");
        let refused = story.undo("2025-04-05", asked);
        let done = story.last().number;
        let because_of = Some(done);
        let entry = asked;
        assert_eq!(
            refused,
            Err(LedgerError::CannotUndo { entry, because_of }),
            "{mode}"
        );
        assert_eq!(story.wang(), after, "{mode}: what was due has taken place");
        story.undo("2025-04-05", done).unwrap();
        assert_eq!(story.wang(), before, "{mode}");
        story.advance("2025-12-31");
        assert_eq!(story.wang(), before, "{mode}: it does not take place again");
        assert_eq!(story.ledger.state().pending.len(), 1, "{mode}");
        story.undo("2025-12-31", asked).unwrap();
        assert_eq!(story.wang(), ["900.00", "0.00", "0.00"], "{mode}");
        assert_eq!(story.ledger.state().pending, []);
    }
}

#[test]
fn the_people_of_what_is_scheduled_stay() {
    let mut story = Story::new("month_end_sweep");
    let asked = story.step("2025-03-10", premium("400.00"));
    let because_of = Some(3);
    assert_eq!(
        story.undo("2025-03-11", 2),
        Err(LedgerError::CannotUndo {
            entry: 2,
            because_of
        })
    );
    story.undo("2025-03-11", 3).unwrap();
    let because_of = Some(asked);
    for entry in [1, 2] {
        let refused = Err(LedgerError::CannotUndo { entry, because_of });
        assert_eq!(story.undo("2025-03-11", entry), refused);
    }
}

#[test]
fn nobody_can_ask_for_what_is_not_due() {
    let mut story = Story::new("month_end_sweep");
    story.step("2025-03-10", premium("400.00"));
    let pending = story.ledger.state().pending[0].clone();
    let not_due = |number| Err(LedgerError::Request(RequestError::NotDue(number)));
    let ask = |story: &mut Story, day, pending: &Pending| {
        let request = Request::Due(pending.clone());
        story.ledger.submit(&story.policy, at(day), request)
    };
    assert_eq!(ask(&mut story, "2025-03-11", &pending), not_due(1));
    let dearer = Pending {
        due: at("2025-03-11"),
        ..pending.clone()
    };
    assert_eq!(ask(&mut story, "2025-03-12", &dearer), not_due(1));
    assert_eq!(
        ask(&mut story, "2025-03-31", &pending),
        not_due(1),
        "it has taken place by then"
    );
    assert_eq!(story.wang(), ["500.00", "0.00", "0.00"]);
}

#[test]
fn a_journal_that_was_written_down_is_read_back() {
    for mode in ["month_end_sweep", "reimburse_next_month"] {
        let mut story = Story::new(mode);
        story.step("2025-03-10", premium("400.00"));
        story.step("2025-03-10", premium("300.00"));
        story.advance("2025-04-05");
        let done = story.last().number;
        story.undo("2025-04-06", done).unwrap();
        let text = serde_json::to_string(story.ledger.entries()).unwrap();
        let entries: Vec<Entry> = serde_json::from_str(&text).unwrap();
        let again = Ledger::replay(entries).unwrap();
        assert_eq!(
            again.state().pending,
            story.ledger.state().pending,
            "{mode}"
        );
        assert_eq!(
            again.state().balances,
            story.ledger.state().balances,
            "{mode}"
        );
        assert_eq!(again.state().scheduled, 2);
    }
}

#[test]
fn a_tampered_schedule_is_refused() {
    let mut story = Story::new("reimburse_next_month");
    story.step("2025-03-10", premium("400.00"));
    story.advance("2025-04-05");
    let whole: Vec<Entry> = story.ledger.entries().to_vec();
    assert!(Ledger::replay(whole.clone()).is_ok());
    let scheduled = |it: &Effect| matches!(it, Effect::Scheduled(_));
    let mut never_set = whole.clone();
    never_set[3].effects.retain(|it| !scheduled(it));
    let mut set_twice = whole.clone();
    set_twice.push(Entry {
        number: 6,
        effects: vec![
            whole[3]
                .effects
                .iter()
                .find(|it| scheduled(it))
                .unwrap()
                .clone(),
        ],
        postings: Vec::new(),
        ..whole[4].clone()
    });
    let mut settled_twice = whole.clone();
    settled_twice.push(Entry {
        number: 6,
        postings: Vec::new(),
        ..whole[4].clone()
    });
    for (journal, entry) in [(never_set, 5), (set_twice, 6), (settled_twice, 6)] {
        let found = Ledger::replay(journal).map(|_| ());
        assert_eq!(found, Err(LedgerError::Dangling { entry }));
    }
    // What is held again had been set, and is not waiting still.
    let waiting = whole[3].effects.iter().find_map(|it| match it {
        Effect::Scheduled(it) => Some(it.clone()),
        _ => None,
    });
    let waiting = waiting.unwrap();
    let held = |after: usize, number: u32, held: bool| {
        let again = Pending {
            number,
            held,
            ..waiting.clone()
        };
        let mut journal = whole[..after].to_vec();
        journal.push(Entry {
            number: u64::try_from(after).unwrap() + 1,
            effects: vec![Effect::Held(again)],
            postings: Vec::new(),
            ..whole[4].clone()
        });
        Ledger::replay(journal).map(|_| ())
    };
    let number = waiting.number;
    let dangling = |entry: u64| Err(LedgerError::Dangling { entry });
    assert_eq!(held(5, number, true), Ok(()));
    assert_eq!(held(5, number, false), dangling(6));
    assert_eq!(held(5, number + 1, true), dangling(6));
    assert_eq!(held(4, number, true), dangling(5));
}

/// What was told of the sender or the receiver before a transfer stays; of others it can go.
#[test]
fn what_a_transfer_rests_on_stays() {
    let mut story = Story::new("direct");
    let someone = |id: &str, account: &str| {
        json!({ "account": account,
            "person": { "id": id, "scheme": "employee", "region": "320500" } })
    };
    for id in ["su", "ba", "di"] {
        let mut join = someone(id, "400.00");
        join["wallet"] = json!("0.00");
        story.step("2025-09-18", json!({ "join": join }));
    }
    let told = ["su", "ba", "di"].map(|id| {
        let amend = json!({ "amend": someone(id, "500.00") });
        story.step("2025-09-18T09:30:00", amend)
    });
    let send = json!({ "wallet_send": { "from": "su", "to": "ba", "relation": "parent",
        "amount": "300.00" } });
    let sent = story.step("2025-09-18T10:00:00", send);
    let of_each = told.map(|entry| story.undo("2025-09-18T11:00:00", entry).err());
    let refused = |entry: u64| {
        let because_of = Some(sent);
        Some(LedgerError::CannotUndo { entry, because_of })
    };
    assert_eq!(of_each, [refused(told[0]), refused(told[1]), None]);
}

#[test]
fn a_transfer_is_taken_back_before_it_is_accepted_and_acceptance_first_after() {
    let mut story = Story::new("direct");
    let join = |id: &str| {
        json!({ "join": { "account": "500.00", "wallet": "0.00",
            "person": { "id": id, "scheme": "employee", "region": "320500" } } })
    };
    story.step("2025-09-18", join("su"));
    story.step("2025-09-18", join("ba"));
    let send = json!({ "wallet_send": { "from": "su", "to": "ba", "relation": "parent",
        "amount": "300.00" } });
    let held = |story: &Story| {
        let (su, ba) = (PersonId::new("su"), PersonId::new("ba"));
        let accounts = [
            Account::Personal(su),
            Account::OnTheWay(ba.clone()),
            Account::Wallet(ba),
        ];
        accounts.map(|it| story.ledger.state().balance(&it).to_string())
    };
    let first = story.step("2025-09-18T10:00:00", send.clone());
    assert_eq!(held(&story), ["200.00", "300.00", "0.00"]);
    story.undo("2025-09-18T10:10:00", first).unwrap();
    assert_eq!(held(&story), ["500.00", "0.00", "0.00"]);
    let again = story.step("2025-09-18T11:00:00", send);
    let of = story.ledger.transfer_of(again).unwrap();
    let accepted = story.step(
        "2025-09-18T12:00:00",
        json!({ "wallet_accept": { "of": of } }),
    );
    assert_eq!(held(&story), ["200.00", "0.00", "300.00"]);
    let because_of = Some(accepted);
    let refused = Err(LedgerError::CannotUndo {
        entry: again,
        because_of,
    });
    assert_eq!(story.undo("2025-09-18T13:00:00", again), refused);
    story.undo("2025-09-18T13:00:00", accepted).unwrap();
    assert_eq!(held(&story), ["200.00", "300.00", "0.00"]);
    story.undo("2025-09-18T14:00:00", again).unwrap();
    assert_eq!(held(&story), ["500.00", "0.00", "0.00"]);
    assert_eq!(story.ledger.state().sent, []);
}

/// What is due by then has taken place for what is only considered too, and for that alone.
#[test]
fn what_is_considered_comes_out_as_it_would_be_done() {
    let before = |day: &str, amount: &str| {
        let mut story = Story::new("month_end_sweep");
        story.step("2025-03-10", premium("400.00"));
        let request: Request = serde_json::from_value(premium(amount)).unwrap();
        let considered = story.ledger.consider(&story.policy, at(day), &request);
        let waiting = story.ledger.state().pending.len();
        assert_eq!((waiting, story.wang()[0].as_str()), (1, "900.00"), "{day}");
        let state = story.ledger.state_at(&story.policy, at(day)).unwrap();
        let copied = matches!(state, Cow::Owned(_));
        let receipt = story.ledger.submit(&story.policy, at(day), request);
        let considered = considered.unwrap();
        assert_eq!(considered, receipt.unwrap().decision, "{day}");
        (considered.outcome, copied)
    };
    let [last, next] = ["2025-03-30T23:59:59", "2025-03-31T00:00:00"];
    assert_eq!(before(last, "600.00"), (Outcome::Allowed, false));
    assert_eq!(before(next, "500.00"), (Outcome::Allowed, true));
    assert_eq!(before(next, "500.01"), (Outcome::Denied, true));
}
