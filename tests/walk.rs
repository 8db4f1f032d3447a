//! A walk over all bindings that can be asked for: every relation, both people's schemes and
//! places with what isn't known of them, each of the national regimes and both readings.
//!
//! At a desk each holder's place is tried under a quarter of the regimes and readings, another
//! quarter for the next place; with `CI` in the environment, under all of them. The beneficiary's
//! place is the holder's, a neighbour in the province, each other place in turn, or unknown.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::HashMap;
use std::env;
use std::thread;
use std::time::Instant;

use chrono::NaiveDateTime;
use gongji::engine::request::Bind;
use gongji::engine::{
    Account, Decision, FactId, FactValue, Member, Outcome, Person, PersonId, Remedy, Request,
    State, Verdict, decide,
};
use gongji::money::Money;
use gongji::policy::rule::{Channel, Coverage, Identity, Instrument, Relation, Scheme};
use gongji::policy::{Book, Library, Places, Policy, Reading, Region};

/// A day under each of the national regimes: own use only, the 2021 document, near relatives, and
/// the quota.
const DAYS: [&str; 4] = ["2020-06-01", "2022-06-01", "2025-06-02", "2026-03-02"];
/// Of this many regimes and readings, a holder's place is tried under one where time is short.
const ONE_OF: usize = 4;
/// And where that place is unknown, one of this many bindings is tried: the engine tries the rules of all regions on each of them and on each of its remedies.
const ONE_OF_UNPLACED: usize = 7;
const SCHEMES: [Option<Scheme>; 4] = [
    Some(Scheme::Employee),
    Some(Scheme::Resident),
    Some(Scheme::None),
    None,
];
/// No pack speaks of it or of its province.
const WITHOUT_PACK: &str = "620100";

#[test]
fn every_binding_is_decided_in_earnest() {
    let places = places();
    let begun = Instant::now();
    let days = DAYS.iter().flat_map(|day| {
        [Reading::Resolved, Reading::Literal].map(|reading| (format!("{day}T09:00:00"), reading))
    });
    let regimes: Vec<(String, Reading)> = days.collect();
    let thorough = env::var_os("CI").is_some();
    let walk = |number: usize| {
        let (at, reading) = &regimes[number];
        let mut walk = Walk::new(&places, at.parse().unwrap(), *reading);
        for (index, holder) in places.iter().enumerate() {
            if thorough || (index + number).is_multiple_of(ONE_OF) {
                walk.pairs(index + number, *holder);
            }
        }
        walk.tally
    };
    let halves = thread::scope(|scope| {
        let half = |first: usize| (first..regimes.len()).step_by(2).map(walk).collect();
        let other = scope.spawn(move || -> Vec<Tally> { half(1) });
        let mut all: Vec<Tally> = half(0);
        all.extend(other.join().unwrap());
        all
    });
    let mut all = Tally::default();
    halves.into_iter().for_each(|it| all.add(it));
    println!("{all:#?} in {:?}", begun.elapsed());
    assert!(all.broken.is_empty(), "{}", all.broken.join("\n"));
}

/// Every place with a pack, one without, and a place that nobody has told.
fn places() -> Vec<Option<Region>> {
    let with_rules = Book::standard().regions_with_rules().into_iter();
    let with_rules = with_rules.filter(|it| *it != Region::NATION);
    let without = Region::parse(WITHOUT_PACK).unwrap();
    with_rules
        .chain([without])
        .map(Some)
        .chain([None])
        .collect()
}

/// How much was tried, and what did not hold.
#[derive(Debug, Default)]
struct Tally {
    binds: usize,
    denied: usize,
    undetermined: usize,
    remedies: usize,
    facts_told: usize,
    broken: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Tally) {
        self.binds += other.binds;
        self.denied += other.denied;
        self.undetermined += other.undetermined;
        self.remedies += other.remedies;
        self.facts_told += other.facts_told;
        self.broken.extend(other.broken);
    }

    fn holds(&mut self, holds: bool, message: impl FnOnce() -> String) {
        if !holds {
            self.broken.push(message());
        }
    }
}

/// A binding that is asked for, and what is known of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Case {
    relation: Relation,
    holder: (Option<Scheme>, Option<Region>),
    beneficiary: (Option<Scheme>, Option<Region>),
}

/// A case as the engine is asked about it.
#[derive(Clone)]
struct Asked {
    state: State,
    at: NaiveDateTime,
    request: Bind,
}

impl Asked {
    fn decide(&self, policy: &Policy<'_>) -> Decision {
        let request = Request::Bind(self.request.clone());
        decide(&self.state, policy, self.at, &request).unwrap()
    }
}

impl Case {
    /// Who is known to be in the employee scheme has money in an account.
    fn asked(self, at: NaiveDateTime) -> Asked {
        let mut state = State::default();
        for (id, (scheme, region)) in [("holder", self.holder), ("beneficiary", self.beneficiary)] {
            let account_known = scheme == Some(Scheme::Employee);
            let person = Person {
                scheme,
                region,
                ..Person::unknown(id)
            };
            if account_known {
                let account = Account::Personal(person.id.clone());
                state.balances.insert(account, Money::from_fen(10_000));
            }
            state.people.push(Member {
                person,
                account_known,
                account_closed: false,
                wallet_open: false,
            });
        }
        let request = Bind {
            holder: PersonId::new("holder"),
            beneficiary: PersonId::new("beneficiary"),
            relation: self.relation,
            instrument: Instrument::Aid,
            start: None,
            end: None,
            channel: Channel::App,
            documents: Vec::new(),
            identity: Identity::Face,
            consent: true,
            limit: None,
        };
        Asked { state, at, request }
    }

    /// The case with one fact told, in each way that it may turn out.
    fn told(self, fact: &FactId, places: &[Option<Region>]) -> Vec<Case> {
        let told = |scheme: Option<Scheme>, region: Option<Region>| {
            let mut case = self;
            let person = match fact {
                FactId::Of(person, _) if person.as_str() == "holder" => &mut case.holder,
                _ => &mut case.beneficiary,
            };
            *person = (scheme.or(person.0), region.or(person.1));
            case
        };
        match fact.name() {
            "scheme" => SCHEMES
                .iter()
                .flatten()
                .map(|it| told(Some(*it), None))
                .collect(),
            "region" => places
                .iter()
                .flatten()
                .map(|it| told(None, Some(*it)))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What nobody has told of the two.
    fn gaps(self) -> Vec<FactId> {
        let gaps = [
            (self.holder.0.is_none(), "holder", "scheme"),
            (self.holder.1.is_none(), "holder", "region"),
            (self.beneficiary.0.is_none(), "beneficiary", "scheme"),
            (self.beneficiary.1.is_none(), "beneficiary", "region"),
        ];
        let open = gaps.into_iter().filter(|(open, ..)| *open);
        open.map(|(_, person, name)| FactId::of(&person.into(), name))
            .collect()
    }
}

/// The walk under one regime and one reading.
struct Walk<'a> {
    places: &'a [Option<Region>],
    policy: Policy<'a>,
    at: NaiveDateTime,
    /// What came out, so that what is told to one case need not be decided again for another.
    seen: HashMap<Case, Outcome>,
    tally: Tally,
}

impl<'a> Walk<'a> {
    fn new(places: &'a [Option<Region>], at: NaiveDateTime, reading: Reading) -> Walk<'a> {
        Walk {
            places,
            policy: Policy::new(Book::standard(), reading),
            at,
            seen: HashMap::new(),
            tally: Tally::default(),
        }
    }

    /// A holder's place with the same place, a neighbour in the province, one of the other places
    /// in turn, and with a place that nobody has told.
    fn pairs(&mut self, turn: usize, holder: Option<Region>) {
        let neighbour = holder.and_then(|holder| {
            let mut places = Places::standard().0.iter().map(|it| it.region);
            places.find(|it| it.province() == holder.province() && *it != holder)
        });
        let elsewhere = self.places.iter().cycle().skip(turn * 7).flatten().next();
        let mut beneficiaries = vec![holder, neighbour, elsewhere.copied(), None];
        beneficiaries.sort();
        beneficiaries.dedup();
        let schemes = SCHEMES
            .iter()
            .flat_map(|it| SCHEMES.map(|other| (*it, other)));
        let mut cases = Vec::new();
        for beneficiary in beneficiaries {
            for relation in Relation::ALL {
                cases.extend(schemes.clone().map(|(one, other)| Case {
                    relation: *relation,
                    holder: (one, holder),
                    beneficiary: (other, beneficiary),
                }));
            }
        }
        let one_of = if holder.is_some() { 1 } else { ONE_OF_UNPLACED };
        let cases = cases.into_iter().skip(turn % one_of).step_by(one_of);
        cases.for_each(|case| self.case(case));
    }

    fn case(&mut self, case: Case) {
        let asked = case.asked(self.at);
        let decision = asked.decide(&self.policy);
        self.tally.binds += 1;
        self.seen.insert(case, decision.outcome);
        match decision.outcome {
            Outcome::Denied => {
                self.tally.denied += 1;
                self.grounded(case, &decision);
                self.remedies_help(case, &asked, &decision);
            }
            Outcome::Undetermined => {
                self.tally.undetermined += 1;
                self.asks_what_matters(case, &decision);
            }
            Outcome::Allowed | Outcome::Warned | Outcome::Referred => {}
        }
        if decision.outcome != Outcome::Undetermined {
            self.stays_settled(case, decision.outcome);
        }
    }

    /// Some clause that is in force says no, and it rests on sources that the library has.
    fn grounded(&mut self, case: Case, decision: &Decision) {
        let library = Library::standard();
        let mut failed = decision
            .checks
            .iter()
            .filter(|it| it.verdict == Verdict::Fail);
        let sound = failed.all(|check| {
            let clause = check.read.and_then(|it| self.policy.by_reference(it));
            clause.is_some_and(|it| {
                let mut sources = it.sources.iter();
                it.decides
                    && it.holds_on(self.at.date())
                    && !it.sources.is_empty()
                    && sources.all(|source| library.source(source).is_some())
            })
        });
        self.tally
            .holds(sound, || format!("{case:?}: a no without a ground"));
    }

    /// Whoever takes an offer is let through.
    fn remedies_help(&mut self, case: Case, asked: &Asked, decision: &Decision) {
        for changes in decision.remedies.iter().flat_map(ways) {
            let mut changed = asked.clone();
            changes
                .iter()
                .for_each(|(name, value)| change(&mut changed, name, value));
            let outcome = changed.decide(&self.policy).outcome;
            self.tally.remedies += 1;
            self.tally.holds(outcome.goes_through(), || {
                format!("{case:?}: {changes:?} gives {outcome:?}")
            });
        }
    }

    /// What is settled without a fact is settled in the same way with it.
    fn stays_settled(&mut self, case: Case, outcome: Outcome) {
        for fact in case.gaps() {
            for told in case.told(&fact, self.places) {
                let then = self.outcome(told);
                self.tally.facts_told += 1;
                self.tally.holds(course(then) == course(outcome), || {
                    format!("{case:?}: {outcome:?}, but {then:?} with {fact}: {told:?}")
                });
            }
        }
    }

    /// A fact is only asked for where it can turn out so that it makes a difference, or so that
    /// something else has to be told. Which reasons there are is such a difference even where it is
    /// a no either way: a no gives all its reasons, and other reasons have other remedies.
    fn asks_what_matters(&mut self, case: Case, decision: &Decision) {
        let facts = decision.asks.iter().flatten();
        for fact in facts.filter(|it| case.gaps().contains(it)) {
            let mut courses = case
                .told(fact, self.places)
                .into_iter()
                .map(|it| course(self.outcome(it)));
            let first = courses.next();
            let differs = first == Some(None) || courses.any(|it| Some(it) != first);
            let matters = differs || self.reasons_differ(case, fact);
            self.tally.facts_told += 1;
            self.tally.holds(matters, || {
                format!("{case:?}: {fact} is asked for, and makes no difference")
            });
        }
        self.tally.holds(!decision.asks.is_empty(), || {
            format!("{case:?}: undetermined, and nothing is asked for")
        });
    }

    fn reasons_differ(&self, case: Case, fact: &FactId) -> bool {
        let told = case.told(fact, self.places).into_iter();
        let mut reasons = told.map(|it| it.asked(self.at).decide(&self.policy).because());
        let first = reasons.next();
        reasons.any(|it| Some(it) != first)
    }

    fn outcome(&mut self, case: Case) -> Outcome {
        let (policy, at) = (&self.policy, self.at);
        *self
            .seen
            .entry(case)
            .or_insert_with(|| case.asked(at).decide(policy).outcome)
    }
}

/// What becomes of a binding, whether it is warned about or not; nothing where it isn't settled.
fn course(outcome: Outcome) -> Option<Outcome> {
    match outcome {
        Outcome::Allowed | Outcome::Warned => Some(Outcome::Allowed),
        Outcome::Referred | Outcome::Denied => Some(outcome),
        Outcome::Undetermined => None,
    }
}

/// Each way in which a remedy can be taken: the changes that belong together.
fn ways(remedy: &Remedy) -> Vec<Vec<(&str, &FactValue)>> {
    remedy
        .changes
        .iter()
        .fold(vec![Vec::new()], |ways, change| {
            let and = |value| {
                ways.iter()
                    .map(move |way| [&way[..], &[(change.name.as_str(), value)]].concat())
            };
            change.values.iter().flat_map(and).collect()
        })
}

/// Makes one change of a remedy.
fn change(asked: &mut Asked, name: &str, value: &FactValue) {
    if let Some((id, fact)) = name.split_once('.') {
        let mut people = asked.state.people.iter_mut();
        let member = people.find(|it| it.person.id.as_str() == id).unwrap();
        let person = &mut member.person;
        match (fact, value) {
            ("scheme", FactValue::Word(word)) => person.scheme = Scheme::parse(word),
            ("region", FactValue::Place(place)) => person.region = Some(*place),
            ("coverage", FactValue::Word(word)) => {
                person.coverage = Coverage::parse(word).unwrap();
            }
            ("account", FactValue::Amount(amount)) => {
                member.account_known = true;
                let account = Account::Personal(person.id.clone());
                asked.state.balances.insert(account, *amount);
            }
            other => panic!("nobody can change {other:?}"),
        }
        return;
    }
    match (name, value) {
        ("relation", FactValue::Word(word)) => {
            asked.request.relation = Relation::parse(word).unwrap();
        }
        ("end", FactValue::Day(day)) => asked.request.end = Some(*day),
        ("at", FactValue::Moment(moment)) => asked.at = *moment,
        other => panic!("nobody can change {other:?}"),
    }
}
