//! What is known of somebody at home, as a calculator's fields are filled in.

use chrono::{Datelike, NaiveDate};

use crate::engine::{Account, Member, State};

/// What a field is to show for somebody; nothing for a field that is about no fact of theirs. A fact
/// that nobody knows empties the field: it must not show somebody else's.
pub(super) fn known(
    state: &State,
    member: &Member,
    today: NaiveDate,
    name: &str,
) -> Option<String> {
    let person = &member.person;
    let fact = match name {
        "region" => person.region.map(|it| it.to_string()),
        "status" => person.status.map(|it| it.word().to_owned()),
        "sex" => person.sex.map(|it| it.word().to_owned()),
        "age" => person.born.and_then(|born| age(born, today)),
        "account" => {
            let balance = state.balance(&Account::Personal(person.id.clone()));
            member.account_known.then(|| balance.to_string())
        }
        _ => return None,
    };
    Some(fact.unwrap_or_default())
}

/// How old somebody is in years.
fn age(born: NaiveDate, today: NaiveDate) -> Option<String> {
    let years = today.years_since(born)?;
    (born.year() > 0).then(|| years.to_string())
}
