//! The family as a picture: who may use whose account, until when, and what waits.

use chrono::{Datelike, Days, NaiveDateTime};

use crate::engine::{Account, Binding, Member, Pending, Person, State};
use crate::money::Money;
use crate::policy::rule::Scheme;

/// How many days before its end a binding counts as ending soon.
const SOON_DAYS: u64 = 30;
/// For how many days a binding that is over is still shown.
const PAST_DAYS: u64 = 365;

/// A person who lets others use their account.
#[derive(Debug, PartialEq)]
pub struct Holder {
    /// Who.
    pub person: Person,
    /// What is in the account.
    pub balance: Balance,
    /// Those who may use it, or could lately, or will.
    pub threads: Vec<Thread>,
}

/// What can be said of a personal account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// There is none.
    None,
    /// Nobody has told.
    Unknown,
    /// So much is in it.
    Known(Money),
}

/// One binding, drawn as a thread from the holder to the beneficiary.
#[derive(Debug, PartialEq)]
pub struct Thread {
    /// The binding.
    pub binding: Binding,
    /// Who may use the account.
    pub beneficiary: Person,
    /// Where the binding stands.
    pub tie: Tie,
    /// What was paid under it.
    pub used: Used,
}

/// Where a binding stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// In force.
    On,
    /// It begins later.
    Soon,
    /// It is over.
    Off,
    /// It is a kin account, which shares no money.
    Kin,
}

/// What was paid under a binding and not returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// This year.
    ThisYear(Money),
    /// Last year, and nothing this year.
    LastYear(Money),
    /// Nothing in either.
    No,
}

/// Something that will happen, or that somebody has to do.
#[derive(Debug, PartialEq)]
pub enum Waiting {
    /// A binding begins.
    Begins(Binding),
    /// A binding ends within days.
    Lapses(Binding),
    /// Something takes place by itself, unless somebody accepts it before.
    Due(Pending),
    /// So many facts about a person are not known.
    Incomplete(Person, usize),
}

/// Those who let others use their account, in the order in which they joined.
pub fn holders(state: &State, at: NaiveDateTime) -> Vec<Holder> {
    let holders = state.people.iter().filter_map(|member| {
        let threads = threads(state, member, at);
        let person = member.person.clone();
        let balance = balance(state, member);
        (!threads.is_empty()).then_some(Holder {
            person,
            balance,
            threads,
        })
    });
    holders.collect()
}

/// Those who are in no binding that is shown.
pub fn loose<'a>(state: &'a State, holders: &[Holder]) -> Vec<&'a Member> {
    let connected = |member: &&Member| {
        let id = &member.person.id;
        let holds = |it: &Holder| {
            it.person.id == *id || it.threads.iter().any(|it| it.beneficiary.id == *id)
        };
        !holders.iter().any(holds)
    };
    state.people.iter().filter(connected).collect()
}

/// What is scheduled, what will happen to bindings, soonest first, then what is not known.
pub fn waiting(state: &State, at: NaiveDateTime) -> Vec<Waiting> {
    let soon = at.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(at);
    let shared = || state.bindings.iter().filter(|it| it.shares());
    let begins = shared().filter(|it| it.start > at && it.in_force_or_scheduled(at));
    let begins = soonest_first(begins, |it| it.start);
    let lapses = shared()
        .filter(|it| it.in_force(at) && !it.unbound && it.end.is_some_and(|end| end <= soon));
    let lapses = soonest_first(lapses, |it| it.end.unwrap_or(it.start));
    let begins = begins.into_iter().map(|it| Waiting::Begins(it.clone()));
    let lapses = lapses.into_iter().map(|it| Waiting::Lapses(it.clone()));
    let incomplete = state.people.iter().filter_map(|member| {
        let missing = missing_facts(member);
        (missing > 0).then(|| Waiting::Incomplete(member.person.clone(), missing))
    });
    let due = state.pending.iter().filter(|it| !it.held);
    let due = due.map(|it| Waiting::Due(it.clone()));
    due.chain(begins).chain(lapses).chain(incomplete).collect()
}

/// The bindings by a moment. The lists are short, and the standard sort would weigh more in the
/// browser than this page.
fn soonest_first<'a>(
    bindings: impl Iterator<Item = &'a Binding>,
    moment: fn(&Binding) -> NaiveDateTime,
) -> Vec<&'a Binding> {
    let mut ordered: Vec<&Binding> = Vec::new();
    for binding in bindings {
        let place = ordered.partition_point(|it| moment(it) <= moment(binding));
        ordered.insert(place, binding);
    }
    ordered
}

/// How many facts are unknown that decisions ask for again and again.
fn missing_facts(member: &Member) -> usize {
    let person = &member.person;
    let account =
        person.scheme == Some(Scheme::Employee) && !member.account_known && !member.account_closed;
    usize::from(person.scheme.is_none())
        + usize::from(person.region.is_none())
        + usize::from(account)
}

/// What can be said of a person's account.
pub fn balance(state: &State, member: &Member) -> Balance {
    if member.account_closed {
        return Balance::None;
    }
    if member.account_known {
        let account = Account::Personal(member.person.id.clone());
        return Balance::Known(state.balance(&account));
    }
    match member.person.scheme {
        Some(Scheme::Employee) => Balance::Unknown,
        Some(Scheme::Resident | Scheme::None) | None => Balance::None,
    }
}

fn threads(state: &State, holder: &Member, at: NaiveDateTime) -> Vec<Thread> {
    let own = state
        .bindings
        .iter()
        .filter(|it| it.holder == holder.person.id);
    let mut threads: Vec<Thread> = own
        .filter_map(|binding| {
            let tie = tie(binding, at)?;
            let beneficiary = state.member(&binding.beneficiary)?.person.clone();
            let used = used(state, binding, at.year());
            Some(Thread {
                binding: binding.clone(),
                beneficiary,
                tie,
                used,
            })
        })
        .collect();
    // Of two people only the last word is shown, unless both bindings still count.
    let latest = |it: &Thread| it.tie != Tie::Off || !own_later(state, &it.binding);
    threads.retain(latest);
    let (mut shown, others): (Vec<Thread>, Vec<Thread>) =
        threads.into_iter().partition(|it| it.tie == Tie::On);
    let (over, others): (Vec<Thread>, Vec<Thread>) =
        others.into_iter().partition(|it| it.tie == Tie::Off);
    shown.extend(others);
    shown.extend(over);
    shown
}

/// Whether the same two people were bound again later.
fn own_later(state: &State, binding: &Binding) -> bool {
    state.bindings.iter().any(|it| {
        it.number > binding.number
            && it.holder == binding.holder
            && it.beneficiary == binding.beneficiary
            && it.end != Some(it.start)
    })
}

/// Where a binding stands; nothing where it never was, or was over long ago.
fn tie(binding: &Binding, at: NaiveDateTime) -> Option<Tie> {
    if binding.end.is_some_and(|end| end <= binding.start) {
        return None;
    }
    if binding.in_force_or_scheduled(at) {
        return Some(match (binding.shares(), binding.in_force(at)) {
            (false, _) => Tie::Kin,
            (true, true) => Tie::On,
            (true, false) => Tie::Soon,
        });
    }
    let shown_from = at.checked_sub_days(Days::new(PAST_DAYS)).unwrap_or(at);
    (binding.shares() && binding.end.is_some_and(|end| end > shown_from)).then_some(Tie::Off)
}

fn used(state: &State, binding: &Binding, year: i32) -> Used {
    let in_year = |year| {
        let payments = state.payments.values().filter(|it| it.at.year() == year);
        let parts = payments.flat_map(|it| &it.parts);
        let under = parts.filter(|it| it.binding == Some(binding.number));
        Money::sum(under.map(|it| it.retained)).unwrap_or(Money::ZERO)
    };
    let (this, last) = (in_year(year), in_year(year - 1));
    if this.is_positive() {
        Used::ThisYear(this)
    } else if last.is_positive() {
        Used::LastYear(last)
    } else {
        Used::No
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::request::{Join, Wait};
    use crate::engine::{Event, PersonId, Request};
    use crate::ledger::Ledger;
    use crate::policy::rule::{Instrument, Relation};
    use crate::policy::{Book, Policy, Reading};

    fn at(text: &str) -> NaiveDateTime {
        format!("{text}T09:00:00").parse().unwrap()
    }

    fn midnight(text: &str) -> NaiveDateTime {
        format!("{text}T00:00:00").parse().unwrap()
    }

    /// Two people and these bindings between them, each `[start, end)`.
    fn state(bindings: &[(&str, Option<&str>, bool)]) -> State {
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        let mut ledger = Ledger::new();
        for id in ["wang", "li"] {
            let person = Person::unknown(id);
            let join = Join {
                person,
                account: None,
                wallet: None,
            };
            ledger
                .submit(&policy, at("2026-01-01"), Request::Join(join))
                .unwrap();
        }
        ledger
            .submit(&policy, at("2026-01-01"), Request::Wait(Wait {}))
            .unwrap();
        let mut state = ledger.state().clone();
        state.bindings = (1..)
            .zip(bindings)
            .map(|(number, (start, end, unbound))| Binding {
                number,
                holder: PersonId::new("wang"),
                beneficiary: PersonId::new("li"),
                relation: Relation::Sibling,
                instrument: Instrument::Aid,
                made: at("2026-01-01"),
                start: midnight(start),
                end: end.map(midnight),
                unbound: *unbound,
                limit: None,
            })
            .collect();
        state
    }

    #[track_caller]
    fn ties(bindings: &[(&str, Option<&str>, bool)], expected: &[Tie]) {
        let state = state(bindings);
        let holders = holders(&state, at("2026-03-12"));
        let ties: Vec<Tie> = holders
            .iter()
            .flat_map(|it| &it.threads)
            .map(|it| it.tie)
            .collect();
        assert_eq!(ties, expected);
        assert_eq!(loose(&state, &holders).is_empty(), !expected.is_empty());
    }

    #[test]
    fn where_a_binding_stands() {
        ties(&[], &[]);
        ties(&[("2026-01-01", None, false)], &[Tie::On]);
        ties(&[("2026-04-01", None, false)], &[Tie::Soon]);
        ties(&[("2026-01-01", Some("2026-03-13"), true)], &[Tie::On]);
        ties(&[("2026-01-01", Some("2026-03-12"), true)], &[Tie::Off]);
        ties(&[("2024-01-01", Some("2025-01-01"), false)], &[]);
        // One that never was, and one that another followed.
        ties(&[("2026-01-01", Some("2026-01-01"), false)], &[]);
        let again = [
            ("2026-01-01", Some("2026-02-01"), true),
            ("2026-03-01", None, false),
        ];
        ties(&again, &[Tie::On]);
    }

    #[test]
    fn what_waits() {
        let mut state = state(&[
            ("2026-01-01", Some("2026-04-01"), false),
            ("2026-05-01", None, false),
            ("2026-01-01", Some("2026-12-31"), false),
        ]);
        let repay = |number, held| Pending {
            number,
            due: at("2026-04-01"),
            event: Event::Repay {
                person: PersonId::new("li"),
                amount: Money::from_fen(1),
            },
            held,
        };
        state.pending = vec![repay(1, true), repay(2, false)];
        let waiting = waiting(&state, at("2026-03-12"));
        let numbers: Vec<u32> = waiting
            .iter()
            .map(|it| match it {
                Waiting::Begins(it) | Waiting::Lapses(it) => it.number,
                Waiting::Due(it) => 100 + it.number,
                Waiting::Incomplete(_, missing) => {
                    assert_eq!(*missing, 2);
                    0
                }
            })
            .collect();
        assert_eq!(numbers, [102, 2, 1, 0, 0]);
    }
}
