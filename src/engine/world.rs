//! What a check may look at: the state, the policy, the moment, and what is supposed of them.
//!
//! Remedies, readings and unknown regions are all found by asking the same checks in a world that
//! differs in one supposition, so that no second set of rules exists.

use std::cell::RefCell;

use chrono::{NaiveDate, NaiveDateTime};

use super::account::Account;
use super::decision::{Bearing, Check, Compared, FactId, FactValue, Note, Verdict};
use super::state::{Binding, Holding, Member, Payment, Quota, State};
use super::{Person, PersonId, RequestError};
use crate::money::Money;
use crate::policy::kind::Kind;
use crate::policy::rule::{Relation, RelationRule};
use crate::policy::{Clause, ClauseId, Policy, Region};
use crate::sorted::insert;

/// What is supposed to be otherwise than the state says.
#[derive(Clone, Debug, Default)]
pub(super) struct Supposing {
    /// These people, in the place of those of the same id.
    pub people: Vec<Member>,
    /// These balances of personal accounts.
    pub accounts: Vec<(PersonId, Money)>,
    /// Without the binding of this number.
    pub without_binding: Option<u32>,
    /// Where somebody's region is unknown: the region whose rules are tried for them.
    pub rules_of: Option<(PersonId, Region)>,
}

impl Supposing {
    /// The person of that id, as supposed or as they are.
    pub fn member<'a>(&'a self, state: &'a State, id: &PersonId) -> Option<&'a Member> {
        let mut supposed = self.people.iter();
        let supposed = supposed.find(|it| it.person.id == *id);
        supposed.or_else(|| state.member(id))
    }

    /// Supposes something else of a person, beside what is supposed of them already.
    pub fn person(&mut self, state: &State, id: &PersonId, change: impl FnOnce(&mut Person)) {
        let Some(mut member) = self.member(state, id).cloned() else {
            return;
        };
        change(&mut member.person);
        self.people.retain(|it| it.person.id != *id);
        self.people.push(member);
    }
}

/// The state, the policy and the moment of one decision.
pub(super) struct World<'a> {
    pub policy: &'a Policy<'a>,
    pub state: &'a State,
    pub at: NaiveDateTime,
    pub supposing: &'a Supposing,
    /// The people whose region's rules were read although nobody has told their region.
    pub governors: RefCell<Vec<PersonId>>,
}

impl World<'_> {
    /// The day of the decision.
    pub fn today(&self) -> NaiveDate {
        self.at.date()
    }

    /// The person of that id.
    pub fn member(&self, id: &PersonId) -> Result<&Member, RequestError> {
        self.supposing
            .member(self.state, id)
            .ok_or_else(|| RequestError::UnknownPerson(id.clone()))
    }

    /// The facts about the person of that id.
    pub fn person(&self, id: &PersonId) -> Result<&Person, RequestError> {
        self.member(id).map(|member| &member.person)
    }

    /// What the person has in a personal account.
    pub fn holding(&self, id: &PersonId) -> Result<Holding, RequestError> {
        use crate::policy::rule::Scheme;
        if let Some((_, amount)) = self
            .supposing
            .accounts
            .iter()
            .find(|(person, _)| person == id)
        {
            return Ok(Holding::Known(*amount));
        }
        let member = self.member(id)?;
        if member.account_closed {
            return Ok(Holding::None);
        }
        if member.account_known {
            return Ok(Holding::Known(
                self.state.balance(&Account::Personal(id.clone())),
            ));
        }
        Ok(match member.person.scheme {
            Some(Scheme::Employee) => Holding::BalanceUnknown,
            Some(Scheme::Resident | Scheme::None) => Holding::None,
            None => Holding::SchemeUnknown,
        })
    }

    /// What the person has in a wallet, where one was opened.
    pub fn wallet(&self, id: &PersonId) -> Result<Holding, RequestError> {
        Ok(if self.member(id)?.wallet_open {
            Holding::Known(self.state.balance(&Account::Wallet(id.clone())))
        } else {
            Holding::None
        })
    }

    /// All bindings that ever were in force or will be.
    pub fn bindings(&self) -> impl Iterator<Item = &Binding> {
        self.state
            .bindings
            .iter()
            .filter(|it| it.ever_in_force())
            .filter(|it| Some(it.number) != self.supposing.without_binding)
    }

    /// All that is set aside for relatives, the earliest grant first.
    pub fn quotas(&self) -> impl Iterator<Item = &Quota> {
        self.state.quotas.iter()
    }

    /// The payment of that reference.
    pub fn payment(&self, reference: &str) -> Result<&Payment, RequestError> {
        self.state
            .payments
            .get(reference)
            .ok_or_else(|| RequestError::UnknownPayment(reference.to_owned()))
    }

    /// The region whose rules hold for a person: theirs, or where that is unknown, the one tried.
    /// With neither it is noted that this person's region governs.
    pub fn rules_of(&self, id: &PersonId) -> Result<Option<Region>, RequestError> {
        let tried = self.supposing.rules_of.as_ref();
        let tried = tried.filter(|(person, _)| person == id);
        let region = self.person(id)?.region.or(tried.map(|(_, region)| *region));
        if region.is_none() {
            insert(&mut self.governors.borrow_mut(), id.clone());
        }
        Ok(region)
    }

    /// Holds the clause of kind `K` in a region against facts; without a clause the office decides.
    pub fn check<K: Kind>(
        &self,
        region: Option<Region>,
        compared: Vec<Compared>,
        judge: impl FnOnce(&K::Value) -> Verdict,
    ) -> Check {
        let place = region.unwrap_or(Region::NATION);
        let clause = self.policy.clause(K::ID, place, self.today());
        let value = clause.and_then(|it| K::value(it.value(self.policy.reading)));
        let verdict = value.map_or(Verdict::Refer, judge);
        self.checked(K::ID, clause, region, compared, verdict)
    }

    /// What every check has in common, whatever the type of its clause.
    fn checked(
        &self,
        id: ClauseId,
        clause: Option<&Clause>,
        region: Option<Region>,
        compared: Vec<Compared>,
        verdict: Verdict,
    ) -> Check {
        let day = self.today();
        let mut check = Check {
            clause: id,
            read: clause.map(Clause::reference),
            verdict,
            bearing: Bearing::Whole,
            compared,
            notes: Vec::new(),
        };
        let Some(clause) = clause else { return check };
        if check.verdict == Verdict::Fail && !clause.decides {
            check.verdict = Verdict::Warn;
            check.notes.push(Note::OnlyWarns);
        }
        if clause.is_what_if() {
            check.notes.push(Note::WhatIf);
            return check;
        }
        if clause.assumed {
            check.notes.push(Note::Assumed);
        }
        if let Some(place) = region.filter(|place| !self.has_local_rules(*place)) {
            check.notes.push(Note::NoLocalRule(place));
        }
        if clause.verified < day {
            check.notes.push(Note::LastChecked(clause.verified));
        }
        check
    }

    /// The value of the clause of kind `K` in a region, where one is in force.
    pub fn read<K: Kind>(&self, region: Option<Region>) -> Option<&K::Value> {
        self.policy
            .find::<K>(region, self.today())
            .map(|found| found.value)
    }

    fn has_local_rules(&self, place: Region) -> bool {
        let local = [place, place.province()];
        self.policy.book.has_rules_for(&local)
    }
}

/// A fact of a request.
pub(super) fn field(name: &str, value: FactValue) -> Compared {
    Compared {
        fact: FactId::field(name),
        value,
    }
}

/// A fact of a person.
pub(super) fn fact(person: &PersonId, name: &str, value: FactValue) -> Compared {
    Compared {
        fact: FactId::of(person, name),
        value,
    }
}

/// A word that may be unknown.
pub(super) fn word(word: Option<&'static str>) -> FactValue {
    word.map_or(FactValue::Unknown, FactValue::Word)
}

/// A place that may be unknown.
pub(super) fn place(region: Option<Region>) -> FactValue {
    region.map_or(FactValue::Unknown, FactValue::Place)
}

/// Whether that relative is among those of a rule, or left to the office by it.
pub(super) fn related(rule: &RelationRule, relation: Relation) -> Verdict {
    if rule.allowed.contains(&relation) {
        Verdict::Pass
    } else if rule.refer.contains(&relation) {
        Verdict::Refer
    } else {
        Verdict::Fail
    }
}

/// Whether what a person has covers an amount; what isn't known of it has to be told.
pub(super) fn covers(has: Holding, amount: Money, person: &PersonId) -> Verdict {
    match has {
        Holding::Known(balance) => require(amount <= balance),
        Holding::None => Verdict::Fail,
        Holding::BalanceUnknown | Holding::SchemeUnknown => untold(has, person),
    }
}

/// What has to be told next before it is known what a person has: whether there is an account at
/// all, and then its balance.
pub(super) fn lacks(has: Holding, person: &PersonId) -> Option<FactId> {
    match has {
        Holding::None | Holding::Known(_) => None,
        Holding::BalanceUnknown => Some(FactId::of(person, "account")),
        Holding::SchemeUnknown => Some(FactId::of(person, "scheme")),
    }
}

/// That it can't be said while this isn't known of what a person has.
pub(super) fn untold(has: Holding, person: &PersonId) -> Verdict {
    Verdict::Unknown(lacks(has, person).into_iter().collect())
}

/// What a person has, as a fact.
pub(super) fn holding(holding: Holding) -> FactValue {
    match holding {
        Holding::None => FactValue::Absent,
        Holding::SchemeUnknown | Holding::BalanceUnknown => FactValue::Unknown,
        Holding::Known(amount) => FactValue::Amount(amount),
    }
}

/// Passes where it holds, fails where it doesn't.
pub(super) fn require(holds: bool) -> Verdict {
    if holds { Verdict::Pass } else { Verdict::Fail }
}

/// Warns where it is so, passes where it isn't.
pub(super) fn warn_if(limited: bool) -> Verdict {
    if limited {
        Verdict::Warn
    } else {
        Verdict::Pass
    }
}
