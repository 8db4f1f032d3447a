//! Telling a story: every deed is asked for, and what came of it is shown to a law.

use chrono::NaiveDateTime;
use gongji::engine::{Account, Binding, Member, Payment, Request, State};
use gongji::ledger::{Ledger, LedgerError, Receipt};
use gongji::money::Money;
use gongji::policy::Policy;
use proptest::prelude::*;

use super::story::{Deed, Story};

/// One deed and what came of it.
pub struct Told<'a> {
    pub policy: &'a Policy<'a>,
    pub at: NaiveDateTime,
    pub before: &'a Ledger,
    pub ledger: &'a Ledger,
    pub came: Came,
}

/// What came of a deed. There is one at a time, so that their sizes may differ.
#[allow(clippy::large_enum_variant)]
pub enum Came {
    Asked {
        request: Request,
        answer: Result<Receipt, LedgerError>,
    },
    TakenBack {
        entry: u64,
        answer: Result<u64, LedgerError>,
    },
}

impl Told<'_> {
    /// The entry that the deed made.
    pub fn entry(&self) -> Option<u64> {
        match &self.came {
            Came::Asked { answer, .. } => answer.as_ref().ok()?.entry,
            Came::TakenBack { answer, .. } => answer.as_ref().ok().copied(),
        }
    }
}

/// Shows every deed of a story to a law; gives the ledger at the end.
pub fn tell(
    story: &Story,
    mut law: impl FnMut(&Told<'_>) -> Result<(), TestCaseError>,
) -> Result<Ledger, TestCaseError> {
    let policy = story.rules.policy();
    let mut ledger = Ledger::new();
    for join in &story.people {
        let joined = ledger.submit(&policy, story.begins, Request::Join(join.clone()));
        prop_assert!(joined.is_ok(), "{join:?} can't join: {joined:?}");
    }
    let mut at = story.begins;
    for (later, deed) in &story.deeds {
        at += *later;
        let advanced = ledger.advance(&policy, at);
        prop_assert!(advanced.is_ok(), "time can't pass: {advanced:?}");
        let before = ledger.clone();
        let came = match deed {
            Deed::Undo(entry) => Came::TakenBack {
                entry: *entry,
                answer: ledger.undo(&policy, at, *entry),
            },
            Deed::Bind { .. } | Deed::Unbind { .. } | Deed::Ask(_) => {
                let request = deed.request(at.date()).unwrap();
                let answer = ledger.submit(&policy, at, request.clone());
                Came::Asked { request, answer }
            }
        };
        law(&Told {
            policy: &policy,
            at,
            before: &before,
            ledger: &ledger,
            came,
        })?;
    }
    Ok(ledger)
}

/// Everything in a state that can be compared.
pub fn all_of(state: &State) -> impl PartialEq + std::fmt::Debug + '_ {
    (
        state.now,
        &state.people,
        &state.balances,
        &state.bindings,
        &state.payments,
        (&state.pending, state.scheduled, &state.sent),
        (&state.quotas, state.granted),
    )
}

/// What is left where somebody looks: accounts that hold something, bindings that are or will be
/// in force, payments of which something was not returned, what is scheduled, and the people.
pub fn visible(state: &State, at: NaiveDateTime) -> impl PartialEq + std::fmt::Debug + '_ {
    let mut people: Vec<&Member> = state.people.iter().collect();
    people.sort_by_key(|it| &it.person.id);
    let bindings = state.bindings.iter();
    let bindings: Vec<&Binding> = bindings.filter(|it| it.in_force_or_scheduled(at)).collect();
    let left = |it: &&Payment| it.lines.iter().any(|line| line.retained.is_positive());
    let payments: Vec<&Payment> = state.payments.values().filter(left).collect();
    (
        people,
        holdings(state),
        bindings,
        payments,
        &state.pending,
        &state.sent,
        &state.quotas,
    )
}

/// The accounts that hold something.
pub fn holdings(state: &State) -> Vec<(&Account, Money)> {
    let balances = state
        .balances
        .iter()
        .map(|(account, amount)| (account, *amount));
    balances.filter(|(_, amount)| !amount.is_zero()).collect()
}
