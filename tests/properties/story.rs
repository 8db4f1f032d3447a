//! Any family, and anything that it may do: what the laws are tried on.
//!
//! Families and deeds are plausible on purpose. Most requests make sense and many go through,
//! since a law that is only ever tried on refusals says little.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use gongji::engine::request::{
    Amend, Bind, CoverageChange, Item, Join, Pay, Premium, PremiumFrom, Refund, RefundItem, Unbind,
    Wait, Withdraw,
};
use gongji::engine::{Person, PersonId, Request};
use gongji::money::Money;
use gongji::policy::rule::{
    Care, Channel, Coverage, Credential, Document, Identity, Instrument, ItemKind, Rate, Relation,
    Scheme, Venue, WithdrawGround,
};
use gongji::policy::{Book, Policy, Reading, Region};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::means::means;

/// Cities with a pack and without, some of one province, and a province as a whole.
pub const REGIONS: &[&str] = &[
    "360100", "360700", "430100", "430200", "429006", "520100", "510400", "350100", "110000",
    "360000",
];

/// The rules that a story is told under.
#[derive(Clone, Debug)]
pub struct Rules {
    pub reading: Reading,
    pub what_if: Option<(&'static str, Value)>,
}

impl Rules {
    /// The rules as the engine asks them.
    pub fn policy(&self) -> Policy<'static> {
        let mut policy = Policy::new(Book::standard(), self.reading);
        if let Some((clause, value)) = &self.what_if {
            policy.what_if(clause, value.clone(), None).unwrap();
        }
        policy
    }
}

/// A family, the day on which its story begins, and what it does.
#[derive(Clone, Debug)]
pub struct Story {
    pub rules: Rules,
    pub begins: NaiveDateTime,
    pub people: Vec<Join>,
    pub deeds: Vec<(TimeDelta, Deed)>,
}

/// Something done. Days are counted from the day on which it is done.
#[derive(Clone, Debug)]
pub enum Deed {
    Bind {
        form: Bind,
        start: Option<i64>,
        end: Option<i64>,
    },
    Unbind {
        form: Unbind,
        end: Option<i64>,
    },
    Ask(Request),
    /// Takes back the entry of that number.
    Undo(u64),
}

impl Deed {
    /// The request that this is on a day; none for an undo.
    pub fn request(&self, today: NaiveDate) -> Option<Request> {
        let day = |offset: i64| today + TimeDelta::days(offset);
        match self {
            Deed::Bind { form, start, end } => Some(Request::Bind(Bind {
                start: start.map(day),
                end: end.map(day),
                ..form.clone()
            })),
            Deed::Unbind { form, end } => Some(Request::Unbind(Unbind {
                end: end.map(day),
                ..form.clone()
            })),
            Deed::Ask(request) => Some(request.clone()),
            Deed::Undo(_) => None,
        }
    }
}

pub fn id(number: usize) -> PersonId {
    PersonId::new(format!("p{number}"))
}

pub fn region(code: &str) -> Region {
    Region::parse(code).unwrap()
}

/// Yes, that often out of a hundred.
pub fn truth(percent: u32) -> impl Strategy<Value = bool> + Clone {
    prop::bool::weighted(f64::from(percent) / 100.0)
}

pub fn who(people: usize) -> impl Strategy<Value = PersonId> {
    (0..people).prop_map(id)
}

/// Mostly everyday amounts, with the smallest and with large ones among them.
pub fn amount() -> impl Strategy<Value = Money> + Clone {
    prop_oneof![2 => 1..=9_i64, 6 => 100..=50_000_i64, 1 => 1..=5_000_000_i64]
        .prop_map(Money::from_fen)
}

fn balance() -> impl Strategy<Value = Money> + Clone {
    prop_oneof![2 => Just(0), 6 => 0..=40_000_i64, 1 => 0..=2_000_000_i64].prop_map(Money::from_fen)
}

pub fn rules() -> impl Strategy<Value = Rules> {
    let what_ifs = [
        ("pay.order", json!("aid_first")),
        ("refund.partial", json!("reverse_order")),
        ("refund.partial", json!("proportional")),
        ("bind.duplicate", json!("replace")),
        ("premium.mode", json!("month_end_sweep")),
        ("premium.mode", json!("reimburse_next_month")),
        ("bind.member_limit", json!(1)),
        ("bind.single_holder", json!(true)),
        ("bind.rebind", json!("immediate")),
        ("unbind.effect", json!("immediate")),
        ("pay.limit", json!("none")),
    ];
    let reading = prop_oneof![3 => Just(Reading::Resolved), 1 => Just(Reading::Literal)];
    (reading, weighted(0.5, select(what_ifs.to_vec())))
        .prop_map(|(reading, what_if)| Rules { reading, what_if })
}

/// A morning under one of the national regimes, mostly of the present one.
pub fn begins() -> impl Strategy<Value = NaiveDateTime> {
    let days = [
        "2020-06-01",
        "2021-05-01",
        "2023-03-01",
        "2024-08-01",
        "2025-06-01",
        "2026-03-01",
        "2026-07-01",
    ];
    let weighted = [1, 1, 2, 4, 6, 4, 4].into_iter().zip(days);
    let choices = weighted.map(|(weight, day)| (weight, Just(day))).collect();
    proptest::strategy::Union::new_weighted(choices).prop_map(|day| {
        let day: NaiveDate = day.parse().unwrap();
        day.and_hms_opt(9, 0, 0).unwrap()
    })
}

/// A person of whom some facts may be unknown.
fn someone(home: &'static str) -> impl Strategy<Value = Person> {
    let scheme = prop_oneof![
        6 => Just(Some(Scheme::Employee)), 2 => Just(Some(Scheme::Resident)),
        1 => Just(Some(Scheme::None)), 1 => Just(None),
    ];
    let place = prop_oneof![
        7 => Just(Some(home)), 2 => select(REGIONS).prop_map(Some), 1 => Just(None),
    ];
    let coverage = prop_oneof![
        18 => Just(Coverage::Active), 1 => Just(Coverage::Suspended), 1 => Just(Coverage::Ended),
    ];
    (scheme, place, coverage).prop_map(|(scheme, place, coverage)| Person {
        scheme,
        region: place.map(region),
        coverage,
        ..Person::unknown("nobody")
    })
}

/// A person of whom all is known and nothing stands in the way.
pub fn sound(home: &str) -> Person {
    Person {
        scheme: Some(Scheme::Employee),
        region: Some(region(home)),
        ..Person::unknown("nobody")
    }
}

/// A family of two to six, most of them insured in one city.
pub fn family() -> impl Strategy<Value = Vec<Join>> {
    select(REGIONS).prop_flat_map(|home| {
        let person = prop_oneof![Just(sound(home)), someone(home)];
        let member = (person, weighted(0.9, balance()), weighted(0.2, balance()));
        vec(member, 2..=6).prop_map(|members| {
            let numbered = members.into_iter().enumerate();
            let joins = numbered.map(|(number, (person, account, wallet))| {
                let may_have = matches!(person.scheme, Some(Scheme::Employee) | None);
                Join {
                    person: Person {
                        id: id(number),
                        ..person
                    },
                    account: account.filter(|_| may_have),
                    wallet,
                }
            });
            joins.collect()
        })
    })
}

/// Two people, hardly ever the same one twice.
pub fn pair(people: usize) -> impl Strategy<Value = (PersonId, PersonId)> {
    (0..people, prop_oneof![1 => Just(0), 40 => 1..people]).prop_map(move |(one, further)| {
        let other = (one + further) % people;
        (id(one), id(other))
    })
}

fn bind(people: usize) -> impl Strategy<Value = Deed> {
    let close = select(&[Relation::Spouse, Relation::Parent, Relation::Child][..]);
    let relation = prop_oneof![8 => close, 2 => select(Relation::ALL)];
    let instrument = prop_oneof![9 => Just(Instrument::Aid), 1 => Just(Instrument::Kin)];
    let channel = prop_oneof![8 => Just(Channel::App), 2 => Just(Channel::Window)];
    let identity = prop_oneof![30 => Just(Identity::Face), 1 => Just(Identity::None)];
    let documents = vec(select(Document::ALL), 0..=2);
    let start = weighted(0.2, -1..=40_i64);
    let end = weighted(0.7, prop_oneof![1 => -1..=3_i64, 4 => 30..=800_i64]);
    let manner = (instrument, channel, identity, documents, truth(98));
    let terms = (start, end, weighted(0.2, amount()));
    (pair(people), relation, manner, terms).prop_map(
        |((holder, beneficiary), relation, manner, (start, end, limit))| {
            let (instrument, channel, identity, documents, consent) = manner;
            let form = Bind {
                holder,
                beneficiary,
                relation,
                instrument,
                start: None,
                end: None,
                channel,
                documents,
                identity,
                consent,
                limit,
            };
            Deed::Bind { form, start, end }
        },
    )
}

fn unbind(people: usize) -> impl Strategy<Value = Deed> {
    let by = prop_oneof![5 => Just(None), 1 => who(people).prop_map(Some)];
    let end = weighted(0.3, -1..=60_i64);
    (pair(people), by, end).prop_map(|((holder, beneficiary), by, end)| {
        let by = by.unwrap_or_else(|| holder.clone());
        let form = Unbind {
            holder,
            beneficiary,
            by,
            end: None,
        };
        Deed::Unbind { form, end }
    })
}

/// A bill by its total or item by item, and what the pool pays of it.
#[derive(Clone, Debug)]
pub struct Charge {
    pub total: Option<Money>,
    pub items: Vec<Item>,
    pub pool: Option<Money>,
    pub pool_rate: Option<Rate>,
}

pub fn charge() -> impl Strategy<Value = Charge> {
    let kind = prop_oneof![3 => Just(ItemKind::Treatment), 2 => select(ItemKind::ALL)];
    let items = vec((amount(), kind), 1..=4).prop_map(|items| {
        let named = items.into_iter().zip(["a", "b", "c", "d"]);
        let items = named.map(|((amount, kind), id)| Item {
            id: id.to_owned(),
            amount,
            kind,
        });
        (None, items.collect())
    });
    let bill = prop_oneof![amount().prop_map(|total| (Some(total), Vec::new())), items];
    let pool = prop_oneof![
        2 => Just((None, None)),
        2 => (0..=1020_i64).prop_map(|mille| (Some(mille), None)),
        2 => (0..=1000_i64).prop_map(|mille| (None, Some(Rate(Decimal::new(mille, 3))))),
    ];
    (bill, pool).prop_map(
        |((total, items), (mille, pool_rate)): ((_, Vec<Item>), _)| {
            let fen =
                total.map_or(0, Money::fen) + items.iter().map(|it| it.amount.fen()).sum::<i64>();
            let pool = mille.map(|mille| Money::from_fen(fen * mille / 1000));
            Charge {
                total,
                items,
                pool,
                pool_rate,
            }
        },
    )
}

/// The request to pay a charge in the plainest way.
pub fn plain(patient: PersonId, charge: Charge) -> Pay {
    let Charge {
        total,
        items,
        pool,
        pool_rate,
    } = charge;
    Pay {
        patient,
        venue: Venue::Hospital,
        total,
        items,
        pool,
        pool_rate,
        care: Care::Outpatient,
        designated: true,
        place: None,
        filed: false,
        emergency: false,
        credential_of: None,
        credential: Credential::ECode,
        request_aid: true,
        holder: None,
        agent: None,
        documents: Vec::new(),
        wallet: false,
        wallet_supported: true,
    }
}

pub fn pay(people: usize) -> impl Strategy<Value = Request> {
    let venue = prop_oneof![
        5 => Just(Venue::Hospital), 4 => Just(Venue::Pharmacy), 2 => select(Venue::ALL),
    ];
    let place = weighted(0.2, select(REGIONS));
    let credential = prop_oneof![8 => Just(Credential::ECode), 1 => select(Credential::ALL)];
    let others = (
        weighted(0.04, who(people)),
        weighted(0.25, who(people)),
        weighted(0.1, who(people)),
    );
    let papers = vec(select(&[Document::PatientId, Document::AgentId][..]), 0..=2);
    let manner = (
        venue,
        truth(92),
        place,
        truth(30),
        truth(10),
        credential,
        truth(60),
    );
    let by_wallet = (truth(25), truth(90));
    (who(people), charge(), manner, (others, by_wallet), papers).prop_map(
        |(patient, charge, manner, (others, (wallet, wallet_supported)), documents)| {
            let (credential_of, holder, agent) = others;
            let (venue, designated, place, filed, emergency, credential, request_aid) = manner;
            Request::Pay(Pay {
                venue,
                designated,
                place: place.map(region),
                filed,
                emergency,
                credential_of,
                credential,
                request_aid,
                holder,
                agent,
                documents,
                wallet,
                wallet_supported,
                ..plain(patient, charge)
            })
        },
    )
}

/// A refund of one of the first payments: the whole, an amount, or some items.
pub fn refund() -> impl Strategy<Value = Refund> {
    let id = select(&["a", "b", "c", "d"][..]);
    let item = (id, weighted(0.4, amount()));
    let how = prop_oneof![
        2 => Just((None, Vec::new())),
        4 => amount().prop_map(|amount| (Some(amount), Vec::new())),
        3 => vec(item, 1..=2).prop_map(|items| {
            let items = items.into_iter();
            let items = items.map(|(id, amount)| RefundItem { id: id.to_owned(), amount });
            (None, items.collect())
        }),
    ];
    (prop_oneof![4 => Just(1_u8), 2 => 2..=3_u8], how).prop_map(|(number, (amount, items))| {
        Refund {
            of: format!("P{number:04}"),
            amount,
            items,
        }
    })
}

fn premium(people: usize) -> impl Strategy<Value = Request> {
    let from = prop_oneof![4 => Just(PremiumFrom::Account), 1 => Just(PremiumFrom::Wallet)];
    let manner = (from, truth(90), truth(80));
    (who(people), amount(), weighted(0.6, who(people)), manner).prop_map(
        |(beneficiary, amount, holder, (from, opt_in, proof))| {
            Request::Premium(Premium {
                beneficiary,
                amount,
                year: 2026,
                from,
                holder,
                opt_in,
                proof,
            })
        },
    )
}

fn amend(people: usize) -> impl Strategy<Value = Request> {
    (0..people, someone("360100"), weighted(0.5, balance())).prop_map(
        |(number, person, account)| {
            let may_have = matches!(person.scheme, Some(Scheme::Employee) | None);
            let person = Person {
                id: id(number),
                ..person
            };
            Request::Amend(Amend {
                person,
                account: account.filter(|_| may_have),
            })
        },
    )
}

fn coverage(people: usize) -> impl Strategy<Value = Request> {
    (who(people), select(Coverage::ALL))
        .prop_map(|(person, state)| Request::Coverage(CoverageChange { person, state }))
}

fn withdraw(people: usize) -> impl Strategy<Value = Request> {
    let grounds = select(&[WithdrawGround::Emigration, WithdrawGround::Ordinary][..]);
    (who(people), grounds).prop_map(|(person, ground)| {
        Request::Withdraw(Withdraw {
            person,
            ground,
            to_region: None,
            transferable: None,
        })
    })
}

/// Anything but an undo.
pub fn asking(people: usize) -> impl Strategy<Value = Deed> {
    prop_oneof![
        12 => bind(people),
        4 => unbind(people),
        14 => pay(people).prop_map(Deed::Ask),
        10 => refund().prop_map(|it| Deed::Ask(Request::Refund(it))),
        8 => means(people).prop_map(Deed::Ask),
        3 => coverage(people).prop_map(Deed::Ask),
        2 => amend(people).prop_map(Deed::Ask),
        5 => premium(people).prop_map(Deed::Ask),
        2 => withdraw(people).prop_map(Deed::Ask),
        1 => Just(Deed::Ask(Request::Wait(Wait::default()))),
    ]
}

fn deed(people: usize) -> impl Strategy<Value = Deed> {
    prop_oneof![7 => asking(people), 1 => (2..=14_u64).prop_map(Deed::Undo)]
}

/// How much later something is done.
pub fn later() -> impl Strategy<Value = TimeDelta> {
    let hours = prop_oneof![
        4 => Just(0_i64), 3 => 1..=14_i64, 3 => 15..=40_i64, 1 => 24..=1200_i64, 1 => 8000..=9500_i64,
    ];
    hours.prop_map(TimeDelta::hours)
}

/// A family that may bind some of its people, and then does up to so many things.
pub fn story(deeds: usize) -> impl Strategy<Value = Story> {
    (rules(), begins(), family()).prop_flat_map(move |(rules, begins, people)| {
        let first = vec((Just(TimeDelta::zero()), bind(people.len())), 0..=2);
        let then = vec((later(), deed(people.len())), 1..=deeds);
        (first, then).prop_map(move |(first, then)| Story {
            rules: rules.clone(),
            begins,
            people: people.clone(),
            deeds: first.into_iter().chain(then).collect(),
        })
    })
}

/// The day after.
pub fn tomorrow(at: NaiveDateTime) -> NaiveDateTime {
    (at.date() + Days::new(1)).and_hms_opt(0, 0, 0).unwrap()
}
