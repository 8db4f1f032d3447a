//! Who belongs to the family, what is known of them, and how their coverage changes.
//!
//! These requests state facts, and no clause refuses them. They are entries all the same, so that
//! the whole state is a fold of the journal.

use super::account::{Account, Posting};
use super::decision::{Check, Draft, Effect, FactId, FactValue, Plan, Verdict};
use super::request::{Amend, CoverageChange, Join};
use super::world::{World, fact};
use super::{Person, PersonId, RequestError, quota};
use crate::money::{Money, MoneyError};
use crate::policy::rule::{Coverage, Scheme};
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
            if member.account_closed {
                return Err(RequestError::AccountClosed(person.id.clone()));
            }
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

/// Coverage changes; what that does to the person's bindings is for each holder's region to say.
pub(super) fn coverage(world: &World<'_>, request: &CoverageChange) -> Result<Draft, RequestError> {
    world.person(&request.person)?;
    let person = request.person.clone();
    let mut effects = vec![Effect::CoverageSet {
        person,
        state: request.state,
    }];
    let mut checks = Vec::new();
    for binding in world.bindings() {
        let involved = binding.holder == request.person || binding.beneficiary == request.person;
        if !involved || !binding.shares() || !binding.in_force_or_scheduled(world.at) {
            continue;
        }
        match dissolves(world, &binding.holder, request.state)? {
            Some(true) => effects.push(Effect::BindingEnds {
                binding: binding.number,
                end: world.at,
            }),
            Some(false) => {}
            None => checks.push(whose_rules(world, &binding.holder)),
        }
    }
    let mut draft = Draft {
        checks,
        plan: Plan {
            effects,
            ..Plan::default()
        },
    };
    let changed = fact(
        &request.person,
        "coverage",
        FactValue::Word(request.state.word()),
    );
    quota::end(world, &request.person, &changed, &mut draft, |rule| {
        Ok(rule.coverage.contains(&request.state))
    })?;
    Ok(draft)
}

/// Whether that coverage dissolves the holder's bindings. Where the holder's region is unknown the
/// rules of every region are tried, and it is unknown too unless they all say the same.
fn dissolves(
    world: &World<'_>,
    holder: &PersonId,
    state: Coverage,
) -> Result<Option<bool>, RequestError> {
    let under = |rules| {
        let rule = world.read::<kind::BindCoverage>(rules);
        rule.is_some_and(|rule| rule.dissolves.contains(&state))
    };
    let known = world.person(holder)?.region;
    if known.is_some() {
        return Ok(Some(under(known)));
    }
    let regions = world.policy.regions_with_rules();
    let mut answers = regions.into_iter().map(|region| under(Some(region)));
    let first = answers.next();
    Ok(first.filter(|first| answers.all(|it| it == *first)))
}

/// The holder's region has to be told, since it decides whether the binding is dissolved.
fn whose_rules(world: &World<'_>, holder: &PersonId) -> Check {
    let compared = vec![fact(holder, "region", FactValue::Unknown)];
    let missing = FactId::of(holder, "region");
    world.check::<kind::BindCoverage>(None, compared, |_| Verdict::Unknown(vec![missing]))
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
