//! Whether an account may serve a relative, in every world that the answers leave open.
//!
//! Nothing here knows a rule. Each way of sharing is a request, each combination of what was not told
//! is a world, and the engine decides on the one in the other. Worlds in which the same comes out are
//! told together.

use chrono::NaiveDateTime;

use crate::engine::request::{Join, QuotaSet, WalletSend};
use crate::engine::{Decision, Outcome, Person, Request, State, Verdict, assess, decide};
use crate::ledger::Ledger;
use crate::money::Money;
use crate::policy::rule::{Identity, Relation, Scheme};
use crate::policy::{ClauseId, Places, Policy, Region};
use crate::sorted::{by_key, distinct};
use crate::ui::flows::strangers::{bound, owner, relative};

/// What the account's owner is supposed to have, and to give: enough, and a little, so that no
/// balance stands in the way.
const BALANCE_FEN: i64 = 1_000_000;
/// See [`BALANCE_FEN`].
const GIVEN_FEN: i64 = 100;

/// How far from the account's owner the relative is insured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// In the same city.
    City,
    /// In another city of the same province.
    Province,
    /// In another province.
    Country,
}

impl Apart {
    /// Every distance, the nearest first.
    pub const ALL: &'static [Apart] = &[Apart::City, Apart::Province, Apart::Country];

    /// Its name in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Apart::City => "city",
            Apart::Province => "province",
            Apart::Country => "country",
        }
    }
}

/// What was answered. What nobody told is tried in all its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What the relative is to the owner of the account.
    pub relation: Relation,
    /// How far apart the two are insured.
    pub apart: Vec<Apart>,
    /// The relative's insurance.
    pub schemes: Vec<Scheme>,
    /// Where the owner is insured.
    pub home: Option<Region>,
}

/// A way in which an account can serve a relative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A binding.
    Bind,
    /// A quota.
    Quota,
    /// A transfer to the relative's wallet.
    Wallet,
}

impl Way {
    const ALL: [Way; 3] = [Way::Bind, Way::Quota, Way::Wallet];

    /// What is asked of the engine, with all that somebody can bring along.
    fn request(self, relation: Relation, at: NaiveDateTime) -> Request {
        let (from, to) = (owner(), relative());
        let amount = Money::from_fen(GIVEN_FEN);
        match self {
            Way::Bind => Request::Bind(bound(at.date(), relation)),
            Way::Quota => Request::QuotaSet(QuotaSet {
                holder: from,
                beneficiary: to,
                relation,
                amount,
            }),
            Way::Wallet => Request::WalletSend(WalletSend {
                from,
                to,
                relation,
                amount,
                identity: Identity::Face,
            }),
        }
    }
}

/// One combination of what was not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct World {
    apart: Apart,
    scheme: Scheme,
    /// Whose rules govern: a place with rules of its own, or the country for all that have none.
    rules: Region,
    home: Region,
    place: Region,
}

/// What comes of one way: one answer, or several where it depends on what was not told.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The way.
    pub way: Way,
    /// What comes out, that which goes through first.
    pub answers: Vec<Answer>,
}

/// What comes out in some worlds.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The engine's decision in the first of them.
    pub decision: Decision,
    /// In which: empty where it makes no difference.
    pub apart: Vec<Apart>,
    /// See `apart`.
    pub schemes: Vec<Scheme>,
    /// The owner's places, by the rules that govern there.
    pub rules: Where,
}

/// For which of the owner's places an answer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// For any, as far as was asked.
    Any,
    /// For these.
    At(Vec<Region>),
    /// For all but these.
    Except(Vec<Region>),
}

impl Found {
    /// Whether it goes through, whatever was not told.
    pub fn always(&self) -> bool {
        self.answers
            .iter()
            .all(|it| it.decision.outcome.goes_through())
    }

    /// Whether it goes through in some world.
    pub fn sometimes(&self) -> bool {
        self.answers
            .iter()
            .any(|it| it.decision.outcome.goes_through())
    }
}

/// What comes of each way, those that go through first.
pub fn look(policy: &Policy<'_>, at: NaiveDateTime, asked: &Asked) -> Vec<Found> {
    let state = two_strangers(policy, at);
    let worlds = worlds(policy, at, asked);
    let found = Way::ALL.iter().map(|way| {
        let request = way.request(asked.relation, at);
        Found {
            way: *way,
            answers: answers(policy, at, &state, &request, &worlds),
        }
    });
    by_key(found, |it| (!it.always(), !it.sometimes()))
}

/// The owner of an account and a relative, of whom nothing else is told.
fn two_strangers(policy: &Policy<'_>, at: NaiveDateTime) -> State {
    let mut family = Ledger::new();
    let owner = Join {
        person: Person {
            scheme: Some(Scheme::Employee),
            ..Person::unknown(owner())
        },
        account: Some(Money::from_fen(BALANCE_FEN)),
        wallet: None,
    };
    let relative = Join {
        person: Person::unknown(relative()),
        account: None,
        wallet: Some(Money::ZERO),
    };
    for join in [owner, relative] {
        // Two who are new can always join an empty family.
        drop(family.submit(policy, at, Request::Join(join)));
    }
    family.state().clone()
}

/// The worlds, the usual ones first: insured relatives, places without rules of their own.
fn worlds(policy: &Policy<'_>, at: NaiveDateTime, asked: &Asked) -> Vec<World> {
    let with_rules = policy.regions_with_rules();
    let named = policy.places_named(at.date());
    let mut worlds = Vec::new();
    for rules in homes(&with_rules, asked.home) {
        let home = at_home(&with_rules, rules, asked.home);
        for apart in &asked.apart {
            for place in around(&with_rules, &named, home, *apart) {
                worlds.extend(asked.schemes.iter().map(|scheme| World {
                    apart: *apart,
                    scheme: *scheme,
                    rules,
                    home,
                    place,
                }));
            }
        }
    }
    worlds
}

/// Whose rules may govern: those of the place that was told and, where that is a province, of its
/// cities; without one, all that there are.
fn homes(with_rules: &[Region], told: Option<Region>) -> Vec<Region> {
    match told {
        None => with_rules.to_vec(),
        Some(home) => {
            let cities = with_rules.iter().copied();
            let inside = |it: &Region| home.is_province() && *it != home && it.province() == home;
            [home].into_iter().chain(cities.filter(inside)).collect()
        }
    }
}

/// A place at which these rules govern and no nearer ones.
fn at_home(with_rules: &[Region], rules: Region, told: Option<Region>) -> Region {
    if rules == Region::NATION {
        let provinces = Places::standard().iter().map(|it| it.region);
        let without =
            |it: &Region| it.is_province() && !with_rules.iter().any(|with| with.province() == *it);
        let mut provinces = provinces.filter(without);
        return provinces
            .next()
            .map_or(rules, |it| city_of(with_rules, it, rules));
    }
    if rules.is_province() && told.is_none_or(|it| it == rules) {
        return city_of(with_rules, rules, rules);
    }
    rules
}

/// A city of the province, without rules of its own and not the one beside it; the province itself
/// where it has no cities.
fn city_of(with_rules: &[Region], province: Region, beside: Region) -> Region {
    let mut cities = Places::standard().iter().map(|it| it.region);
    let fits = |it: &Region| {
        it.province() == province && !it.is_province() && *it != beside && !with_rules.contains(it)
    };
    cities.find(fits).unwrap_or(province)
}

/// Places so far from home that make a difference: in another province, those that a clause names and
/// one that none does.
fn around(with_rules: &[Region], named: &[Region], home: Region, apart: Apart) -> Vec<Region> {
    match apart {
        Apart::City => vec![home],
        Apart::Province => vec![city_of(with_rules, home.province(), home)],
        Apart::Country => {
            let away = |it: &Region| it.province() != home.province() && *it != Region::NATION;
            let mut all = Places::standard().iter().map(|it| it.region);
            let unnamed = |it: &Region| {
                it.is_province() && away(it) && !named.iter().any(|named| named.province() == *it)
            };
            let unnamed = all.find(unnamed).map(|it| city_of(with_rules, it, it));
            let named = named.iter().copied().filter(away);
            unnamed.into_iter().chain(named).collect()
        }
    }
}

/// What is the same where two worlds are told together: the outcome, and what stops it first.
type Key = (Outcome, Option<ClauseId>);

fn key(decision: &Decision) -> Key {
    let outcome = match decision.outcome {
        Outcome::Warned => Outcome::Allowed,
        other => other,
    };
    let stops = |verdict: &Verdict| verdict.outcome() == decision.outcome;
    let mut checks = decision.checks.iter();
    let first = checks.find(|it| !outcome.goes_through() && stops(&it.verdict));
    (outcome, first.map(|it| it.clause))
}

fn answers(
    policy: &Policy<'_>,
    at: NaiveDateTime,
    state: &State,
    request: &Request,
    worlds: &[World],
) -> Vec<Answer> {
    let mut groups: Vec<(Key, Vec<World>)> = Vec::new();
    for world in worlds {
        let state = with(state, *world);
        let Ok(decision) = assess(&state, policy, at, request) else {
            continue;
        };
        let key = key(&decision);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, same)) => same.push(*world),
            None => groups.push((key, vec![*world])),
        }
    }
    let groups = by_key(groups, |((outcome, _), _)| !outcome.goes_through());
    let answers = groups.iter().filter_map(|(_, same)| {
        let first = same.first()?;
        let decision = decide(&with(state, *first), policy, at, request).ok()?;
        Some(Answer {
            decision,
            apart: unless_all(same, worlds, |it| it.apart),
            schemes: unless_all(same, worlds, |it| it.scheme),
            rules: whereabouts(same, worlds),
        })
    });
    answers.collect()
}

/// The family in a world.
fn with(state: &State, world: World) -> State {
    let mut state = state.clone();
    for member in &mut state.people {
        if member.person.id == owner() {
            member.person.region = Some(world.home);
        } else {
            member.person.region = Some(world.place);
            member.person.scheme = Some(world.scheme);
        }
    }
    state
}

/// What these worlds have, unless it is all that there is.
fn unless_all<T: Ord>(some: &[World], all: &[World], of: fn(&World) -> T) -> Vec<T> {
    let here = distinct(some.iter().map(of));
    let everywhere = distinct(all.iter().map(of));
    if here == everywhere { Vec::new() } else { here }
}

/// For which of the owner's places these worlds stand. Who is where the wider rules govern is told by
/// the places that are left out.
fn whereabouts(some: &[World], all: &[World]) -> Where {
    let here = unless_all(some, all, |it| it.rules);
    let others = distinct(all.iter().map(|it| it.rules));
    let others: Vec<Region> = others.into_iter().filter(|it| !here.contains(it)).collect();
    let wider = |it: &Region| others.iter().any(|other| other.layers().contains(it));
    if here.is_empty() {
        Where::Any
    } else if here.iter().any(wider) {
        Where::Except(others)
    } else {
        Where::At(here)
    }
}
