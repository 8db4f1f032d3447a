//! Unknown is neither yes nor no: what goes through without a fact goes through in the same way
//! whatever the fact turns out to be, and learning more never reopens what was settled.

use chrono::{NaiveDateTime, TimeDelta};
use gongji::engine::request::{Amend, Bind, Join};
use gongji::engine::{Decision, FactId, Outcome, Person, PersonId, Request};
use gongji::ledger::Ledger;
use gongji::money::Money;
use gongji::policy::rule::{Channel, Coverage, Identity, Instrument, Relation, Scheme};
use gongji::policy::{Policy, Reading};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::story::{
    Charge, Deed, REGIONS, Rules, amount, asking, charge, id, plain, region, rules, sound,
};

const PEOPLE: usize = 3;
/// A place of [`REGIONS`] that is a province, and its cities among them.
const JIANGXI: &str = "360000";
const IN_JIANGXI: [&str; 2] = ["360100", "360700"];

/// A family of which some facts are forgotten, and something that is asked all the same.
#[derive(Clone, Debug)]
struct Puzzle {
    rules: Rules,
    people: Vec<Join>,
    limit: Option<Money>,
    paid: Option<Charge>,
    forgotten: Vec<(bool, bool)>,
    asked: Deed,
    guess: Vec<Index>,
}

fn puzzle() -> impl Strategy<Value = Puzzle> {
    let city = select(
        &[
            "430100", "430200", "429006", "520100", "510400", "350100", "360100",
        ][..],
    );
    let people = city.prop_flat_map(|home| {
        let scheme = prop_oneof![4 => Just(Scheme::Employee), 1 => Just(Scheme::Resident)];
        let place = prop_oneof![5 => Just(home), 1 => select(REGIONS)];
        vec((scheme, place, weighted(0.6, amount())), PEOPLE)
    });
    let people = people.prop_map(|people| {
        let people = people.into_iter().enumerate();
        let joins = people.map(|(number, (scheme, place, account))| {
            // The patient alone need not have an account.
            let scheme = if number == 0 {
                scheme
            } else {
                Scheme::Employee
            };
            let account = account.filter(|_| scheme == Scheme::Employee);
            let person = Person {
                id: id(number),
                scheme: Some(scheme),
                ..sound(place)
            };
            Join {
                person,
                account,
                wallet: None,
            }
        });
        joins.collect()
    });
    let forgotten = vec(
        (prop::bool::weighted(0.3), prop::bool::weighted(0.3)),
        PEOPLE,
    );
    let family = (people, weighted(0.2, amount()), weighted(0.4, charge()));
    let guess = vec(any::<Index>(), PEOPLE * 3 + 1);
    (rules(), family, forgotten, asking(PEOPLE), guess).prop_map(
        |(rules, (people, limit, paid), forgotten, asked, guess)| Puzzle {
            rules,
            people,
            limit,
            paid,
            forgotten,
            asked,
            guess,
        },
    )
}

proptest! {
    #[test]
    fn unknown_never_becomes_yes_by_itself(puzzle in puzzle()) {
        let policy = puzzle.rules.policy();
        let ledger = puzzle.told(&policy)?;
        let at = asked_at();
        let request = puzzle.asked.request(at.date()).unwrap();
        let Ok(base) = ledger.consider(&policy, at, &request) else { return Ok(()) };
        if base.outcome == Outcome::Undetermined {
            let asked: Vec<String> = base.asks.iter().flatten().map(ToString::to_string).collect();
            if asked == ["items"] {
                return Ok(());
            }
            let known = gaps(&ledger).is_empty() && vague(&ledger, &request).is_empty();
            prop_assert!(!known, "all is known: {asked:?}");
            every_set_settles(&puzzle, &policy, &base)?;
            return Ok(());
        }
        let (guess, guesses) = puzzle.guess.split_first().unwrap();
        let mut learnt = vec![everything_learnt(&ledger, &policy, guesses)?];
        for fact in one_of_the_gaps(&ledger, *guess) {
            let mut wiser = ledger.clone();
            fact.learn(&mut wiser, &policy)?;
            learnt.push((vec![fact], wiser));
        }
        for (facts, wiser) in learnt {
            let then = wiser.consider(&policy, at, &request);
            prop_assert!(then.is_ok(), "with {facts:?} it makes no sense: {then:?}");
            let then = then.unwrap();
            let (was, is) = (course(base.outcome), course(then.outcome));
            prop_assert_eq!(was, is, "with {:?}:\n{:#?}\n{:#?}", facts, base.checks, then.checks);
            let (was, is) = (&base.plan.split, &then.plan.split);
            prop_assert_eq!(was, is, "with {:?}:\n{:#?}\n{:#?}", facts, base.checks, then.checks);
        }
    }
}

/// The places that are told by their province only, which is not enough where the city counts.
fn vague(ledger: &Ledger, request: &Request) -> Vec<Gap> {
    let people = ledger.state().people.iter().enumerate();
    let vague = people.filter(|(_, it)| it.person.region == Some(region(JIANGXI)));
    let mut vague: Vec<Gap> = vague.map(|(number, _)| Gap::City(number)).collect();
    if matches!(request, Request::Pay(pay) if pay.place == Some(region(JIANGXI))) {
        vague.push(Gap::Place);
    }
    vague
}

/// Once a set is told, whatever it is, nothing more is asked.
fn every_set_settles(
    puzzle: &Puzzle,
    policy: &Policy<'_>,
    base: &Decision,
) -> Result<(), TestCaseError> {
    let at = asked_at();
    for set in &base.asks {
        let mut wiser = puzzle.told(policy)?;
        let mut request = puzzle.asked.request(at.date()).unwrap();
        for guess in &puzzle.guess {
            let mut gaps = gaps(&wiser).into_iter().chain(vague(&wiser, &request));
            let Some(gap) = gaps.find(|gap| set.contains(&gap.fact())) else {
                break;
            };
            match (guess.get(&gap.values()), &mut request) {
                (Fact::Place(place), Request::Pay(pay)) => pay.place = Some(region(place)),
                (fact, _) => fact.learn(&mut wiser, policy)?,
            }
        }
        let then = wiser.consider(policy, at, &request).unwrap();
        let settled = then.outcome != Outcome::Undetermined;
        prop_assert!(settled, "after {set:?} it asks for {:?}", then.missing);
    }
    Ok(())
}

/// A suspended holder gives nothing wherever the patient is insured, so the place isn't asked for.
#[test]
fn nothing_is_asked_that_makes_no_difference() {
    let people = [
        (0, Scheme::Resident, None),
        (1, Scheme::Employee, Some(yuan(50))),
    ];
    let policy = Rules {
        reading: Reading::Resolved,
        what_if: None,
    }
    .policy();
    let mut ledger = Ledger::new();
    let mut ask = |request: Request| ledger.submit(&policy, joined_at(), request).unwrap();
    let person = |number, scheme| Person {
        id: id(number),
        scheme: Some(scheme),
        ..sound("429006")
    };
    for (number, scheme, account) in people {
        let person = person(number, scheme);
        ask(Request::Join(Join {
            person,
            account,
            wallet: None,
        }));
    }
    assert!(ask(Request::Bind(bind(id(1), None))).entry.is_some());
    let patient = Person {
        region: None,
        ..person(0, Scheme::Resident)
    };
    let holder = Person {
        coverage: Coverage::Suspended,
        ..person(1, Scheme::Employee)
    };
    for person in [patient, holder] {
        ask(Request::Amend(Amend {
            person,
            account: None,
        }));
    }
    let total = Some(yuan(80));
    let charge = Charge {
        total,
        items: Vec::new(),
        pool: None,
        pool_rate: None,
    };
    let decision = ask(Request::Pay(plain(id(0), charge))).decision;
    assert_eq!(decision.outcome, Outcome::Warned, "{:#?}", decision.checks);
    assert_eq!(decision.plan.split.unwrap().cash, yuan(80));
}

fn yuan(yuan: i64) -> Money {
    Money::from_fen(yuan * 100)
}

/// What becomes of a request, whether it is warned about or not.
fn course(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Allowed | Outcome::Warned => "goes through",
        Outcome::Referred => "referred",
        Outcome::Undetermined => "undetermined",
        Outcome::Denied => "denied",
    }
}

fn joined_at() -> NaiveDateTime {
    "2025-06-01T09:00:00".parse().unwrap()
}

fn asked_at() -> NaiveDateTime {
    joined_at() + TimeDelta::days(40)
}

/// A fact that nobody has told.
#[derive(Clone, Copy, Debug)]
enum Gap {
    Scheme(usize),
    Region(usize),
    /// The city of somebody whose province is told.
    City(usize),
    /// The city of a bill whose province is told.
    Place,
    Account(usize),
}

/// Such a fact, told.
#[derive(Clone, Copy, Debug)]
enum Fact {
    Scheme(usize, Scheme),
    Region(usize, &'static str),
    Place(&'static str),
    Account(usize, Money),
}

/// What nobody has told; who is not in the employee scheme has no account to be told about.
fn gaps(ledger: &Ledger) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (number, member) in ledger.state().people.iter().enumerate() {
        if member.person.scheme.is_none() {
            gaps.push(Gap::Scheme(number));
        }
        if member.person.region.is_none() {
            gaps.push(Gap::Region(number));
        }
        if member.person.scheme == Some(Scheme::Employee) && !member.account_known {
            gaps.push(Gap::Account(number));
        }
    }
    gaps
}

/// Every scheme, some regions or some balances, for one of the gaps.
fn one_of_the_gaps(ledger: &Ledger, guess: Index) -> Vec<Fact> {
    let gaps = gaps(ledger);
    if gaps.is_empty() {
        return Vec::new();
    }
    let values = guess.get(&gaps).values();
    let further = guess.index(values.len());
    values
        .iter()
        .cycle()
        .skip(further)
        .take(4.min(values.len()))
        .copied()
        .collect()
}

impl Gap {
    fn fact(&self) -> FactId {
        match *self {
            Gap::Scheme(of) => FactId::of(&id(of), "scheme"),
            Gap::Region(of) | Gap::City(of) => FactId::of(&id(of), "region"),
            Gap::Place => FactId::field("place"),
            Gap::Account(of) => FactId::of(&id(of), "account"),
        }
    }

    fn values(self) -> Vec<Fact> {
        match self {
            Gap::Scheme(of) => Scheme::ALL.iter().map(|it| Fact::Scheme(of, *it)).collect(),
            Gap::Region(of) => {
                let exact = REGIONS.iter().filter(|it| **it != JIANGXI);
                exact.map(|it| Fact::Region(of, it)).collect()
            }
            Gap::City(of) => IN_JIANGXI.map(|it| Fact::Region(of, it)).to_vec(),
            Gap::Place => IN_JIANGXI.map(Fact::Place).to_vec(),
            Gap::Account(of) => {
                let fen = [0, 1, 5_000, 1_000_000_000];
                fen.into_iter()
                    .map(|it| Fact::Account(of, Money::from_fen(it)))
                    .collect()
            }
        }
    }
}

impl Fact {
    fn learn(self, ledger: &mut Ledger, policy: &Policy<'_>) -> Result<(), TestCaseError> {
        let (of, balance) = match self {
            Fact::Scheme(of, _) | Fact::Region(of, _) => (of, None),
            Fact::Account(of, balance) => (of, Some(balance)),
            Fact::Place(_) => return Ok(()),
        };
        let mut person = ledger.state().member(&id(of)).unwrap().person.clone();
        match self {
            Fact::Scheme(_, scheme) => person.scheme = Some(scheme),
            Fact::Region(_, place) => person.region = Some(region(place)),
            Fact::Account(..) | Fact::Place(_) => {}
        }
        amend(ledger, policy, person, balance)
    }
}

fn amend(
    ledger: &mut Ledger,
    policy: &Policy<'_>,
    person: Person,
    account: Option<Money>,
) -> Result<(), TestCaseError> {
    let amended = ledger.submit(
        policy,
        asked_at(),
        Request::Amend(Amend { person, account }),
    );
    prop_assert!(amended.is_ok(), "{amended:?}");
    Ok(())
}

/// Fills every gap, those that open by it too.
fn everything_learnt(
    ledger: &Ledger,
    policy: &Policy<'_>,
    guesses: &[Index],
) -> Result<(Vec<Fact>, Ledger), TestCaseError> {
    let mut wisest = ledger.clone();
    let mut facts = Vec::new();
    for guess in guesses {
        let Some(gap) = gaps(&wisest).first().copied() else {
            break;
        };
        let fact = *guess.get(&gap.values());
        fact.learn(&mut wisest, policy)?;
        facts.push(fact);
    }
    Ok((facts, wisest))
}

impl Puzzle {
    /// The family with its bindings and perhaps a payment, after some facts were forgotten.
    fn told(&self, policy: &Policy<'_>) -> Result<Ledger, TestCaseError> {
        let mut ledger = Ledger::new();
        for join in &self.people {
            let joined = ledger.submit(policy, joined_at(), Request::Join(join.clone()));
            prop_assert!(joined.is_ok(), "{joined:?}");
        }
        for holder in 1..PEOPLE {
            let bind = Request::Bind(bind(id(holder), self.limit));
            prop_assert!(ledger.submit(policy, joined_at(), bind).is_ok());
        }
        if let Some(charge) = &self.paid {
            let pay = Request::Pay(plain(id(0), charge.clone()));
            prop_assert!(ledger.submit(policy, joined_at(), pay).is_ok());
        }
        for (number, (scheme, place)) in self.forgotten.iter().enumerate() {
            let known = &self.people[number].person;
            let person = Person {
                scheme: known.scheme.filter(|_| !scheme),
                region: known.region.filter(|_| !place),
                ..known.clone()
            };
            amend(&mut ledger, policy, person, None)?;
        }
        Ok(ledger)
    }
}

/// The patient is bound as a child for two years.
fn bind(holder: PersonId, limit: Option<Money>) -> Bind {
    Bind {
        holder,
        beneficiary: id(0),
        relation: Relation::Child,
        instrument: Instrument::Aid,
        start: None,
        end: Some((joined_at() + TimeDelta::days(730)).date()),
        channel: Channel::App,
        documents: Vec::new(),
        identity: Identity::Face,
        consent: true,
        limit,
    }
}
