//! Who belongs to the family, what is known of them, and how their coverage changes.
//!
//! These requests state facts; no clause decides on them. They are entries all the same, so that
//! the whole state is a fold of the journal.

use super::account::{Account, Posting};
use super::decision::{Draft, Effect, Plan};
use super::request::{Amend, CoverageChange, Join};
use super::world::World;
use super::{Person, RequestError};
use crate::money::{Money, MoneyError};
use crate::policy::rule::Scheme;
use crate::policy::{Places, kind};

/// A person joins with what they have.
pub(super) fn join(world: &World<'_>, request: &Join) -> Result<Draft, RequestError> {
    let person = &request.person;
    if world.state.member(&person.id).is_some() {
        return Err(RequestError::PersonExists(person.id.clone()));
    }
    well_formed(person, request.account)?;
    let mut postings = Vec::new();
    let opening = [
        (Account::Personal(person.id.clone()), request.account),
        (Account::Wallet(person.id.clone()), request.wallet),
    ];
    for (account, amount) in opening {
        if let Some(amount) = amount.filter(|amount| !amount.is_zero()) {
            postings.push(Posting::debit(Account::Opening, opening_amount(amount)?));
            postings.push(Posting::credit(account, amount));
        }
    }
    let effect = Effect::Joined {
        person: person.clone(),
        account_known: request.account.is_some() && may_have_account(person),
        wallet_open: request.wallet.is_some(),
    };
    Ok(Draft {
        checks: Vec::new(),
        plan: Plan {
            effects: vec![effect],
            postings,
            split: None,
        },
    })
}

/// What is known of a person is put right; a stated balance is posted as the difference.
pub(super) fn amend(world: &World<'_>, request: &Amend) -> Result<Draft, RequestError> {
    let person = &request.person;
    let member = world.member(&person.id)?;
    well_formed(person, request.account)?;
    let account = Account::Personal(person.id.clone());
    let mut postings = Vec::new();
    if let Some(amount) = request.account {
        let difference = opening_amount(amount)?.minus(world.state.balance(&account))?;
        if !difference.is_zero() {
            postings.push(Posting::debit(Account::Opening, difference));
            postings.push(Posting::credit(account, difference));
        }
    }
    let stated = request.account.is_some() && may_have_account(person);
    let effect = Effect::Amended {
        person: person.clone(),
        account_known: member.account_known || stated,
    };
    Ok(Draft {
        checks: Vec::new(),
        plan: Plan {
            effects: vec![effect],
            postings,
            split: None,
        },
    })
}

/// Coverage changes; what that does to the person's bindings is for the holder's region to say.
pub(super) fn coverage(world: &World<'_>, request: &CoverageChange) -> Result<Draft, RequestError> {
    world.person(&request.person)?;
    let person = request.person.clone();
    let mut effects = vec![Effect::CoverageSet {
        person,
        state: request.state,
    }];
    for binding in world.bindings() {
        let involved = binding.holder == request.person || binding.beneficiary == request.person;
        if !involved || !binding.shares() || !binding.in_force_or_scheduled(world.at) {
            continue;
        }
        let rules = world.rules_of(&binding.holder)?;
        let rule = world.read::<kind::BindCoverage>(rules);
        if rule.is_some_and(|rule| rule.dissolves.contains(&request.state)) {
            effects.push(Effect::BindingEnds {
                binding: binding.number,
                end: world.at,
            });
        }
    }
    Ok(Draft {
        checks: Vec::new(),
        plan: Plan {
            effects,
            ..Plan::default()
        },
    })
}

fn may_have_account(person: &Person) -> bool {
    match person.scheme {
        Some(Scheme::Employee) | None => true,
        Some(Scheme::Resident | Scheme::None) => false,
    }
}

fn well_formed(person: &Person, account: Option<Money>) -> Result<(), RequestError> {
    let name = person.name.as_deref().unwrap_or("");
    if name.chars().count() > Person::NAME_MAX_CHARS {
        return Err(RequestError::NameTooLong(person.id.clone()));
    }
    if let Some(region) = person.region
        && Places::standard().get(region).is_none()
    {
        return Err(RequestError::UnknownRegion(region));
    }
    if person.status.is_some()
        && person
            .scheme
            .is_some_and(|scheme| scheme != Scheme::Employee)
    {
        return Err(RequestError::StatusWithoutEmployee(person.id.clone()));
    }
    if account.is_some_and(|it| !it.is_zero()) && !may_have_account(person) {
        return Err(RequestError::AccountWithoutEmployee(person.id.clone()));
    }
    Ok(())
}

fn opening_amount(amount: Money) -> Result<Money, RequestError> {
    if amount.is_negative() {
        return Err(RequestError::Amount {
            field: "account",
            error: MoneyError::Negative,
        });
    }
    if amount > Money::MAX_INPUT {
        return Err(RequestError::Amount {
            field: "account",
            error: MoneyError::TooLarge,
        });
    }
    Ok(amount)
}
