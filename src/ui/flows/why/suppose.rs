//! The family that a search for a cause is about: the one that is there, two strangers, and what was
//! told of them on the way. Nothing of it is kept.

use chrono::{Days, NaiveDateTime};

use super::{NOT_YET, STANDING, STANDS};
use crate::engine::request::{Bind, Join};
use crate::engine::{Person, PersonId, Request};
use crate::ledger::Ledger;
use crate::policy::Policy;
use crate::policy::rule::{Instrument, Relation};
use crate::ui::flows::draft::{Draft, fact_key};
use crate::ui::flows::facts::{amendment, question};
use crate::ui::flows::interview::Known;
use crate::ui::flows::strangers::{in_order, owner, relative};

/// The family as far as a draft tells. What the engine doesn't take is left out: then it is the
/// conversation that comes upon it.
pub(super) fn suppose(
    ledger: &Ledger,
    policy: &Policy<'_>,
    at: NaiveDateTime,
    draft: &Draft,
) -> Ledger {
    let mut family = ledger.aside();
    let tell = |family: &mut Ledger, request: Request| drop(family.submit(policy, at, request));
    for stranger in [owner(), relative()] {
        let join = Join {
            person: Person::unknown(stranger),
            account: None,
            wallet: None,
        };
        tell(&mut family, Request::Join(join));
    }
    // There is an account to tell of once the scheme is told.
    for field in ["scheme", "region", "account"] {
        let people = draft.facts().filter(|(_, of)| *of == field);
        for (person, _) in people {
            let person = PersonId::new(person);
            let known = Known {
                state: family.state(),
                policy,
                at,
            };
            let raw = draft.get(&fact_key(person.as_str(), field)).unwrap_or("");
            let answer = question(&known, &person, field).and_then(|it| it.read(raw).ok());
            let told = answer.and_then(|it| amendment(family.state(), &person, field, &it));
            told.into_iter().for_each(|it| tell(&mut family, it));
        }
    }
    if let Some(binding) = binding(draft) {
        let mut binding = in_order(at.date(), &binding);
        if draft.get(STANDING) == Some(NOT_YET) {
            binding.start = at.date().checked_add_days(Days::new(1));
        }
        tell(&mut family, Request::Bind(binding));
    }
    family
}

/// The binding that was told of, where it stands now or soon.
fn binding(draft: &Draft) -> Option<Bind> {
    draft
        .get(STANDING)
        .filter(|it| [STANDS, NOT_YET].contains(it))?;
    let person = |key, stranger| draft.get(key).map_or(stranger, PersonId::new);
    let relation = Relation::parse(draft.get("relation")?)?;
    let (holder, beneficiary) = (person("holder", owner()), person("beneficiary", relative()));
    let instrument = draft.get("instrument").and_then(Instrument::parse);
    let plain = super::bind::plain(holder, beneficiary, relation);
    Some(Bind {
        instrument: instrument.unwrap_or(plain.instrument),
        ..plain
    })
}
