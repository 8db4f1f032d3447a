//! Two people who aren't in the family: the owner of an account, and a relative. What is only asked
//! about is asked about them.

use chrono::{Days, NaiveDate};

use super::bind;
use crate::engine::PersonId;
use crate::engine::request::Bind;
use crate::policy::rule::{Channel, Document, Relation};
use crate::ui::explain::Names;
use crate::ui::text::{Lang, Text, why as words};

/// The id of the account owner who isn't in the family.
const OWNER: &str = "~owner";
/// The id of the relative who isn't in the family.
const RELATIVE: &str = "~relative";

/// The account owner who isn't in the family.
pub fn owner() -> PersonId {
    PersonId::new(OWNER)
}

/// The relative who isn't in the family.
pub fn relative() -> PersonId {
    PersonId::new(RELATIVE)
}

/// What a stranger is called; nothing for somebody of the family.
pub fn stranger(id: &str) -> Option<Text> {
    match id {
        OWNER => Some(words::THE_OWNER),
        RELATIVE => Some(words::THE_RELATIVE),
        _ => None,
    }
}

/// The names as one language has them: strangers are called otherwise in each.
pub fn in_language(names: &Names, lang: Lang) -> Names {
    let strangers = [owner(), relative()].into_iter();
    strangers.fold(names.clone(), |names, id| match stranger(id.as_str()) {
        Some(called) => names.with(id, called.pick(lang)),
        None => names,
    })
}

/// A binding of the two to which everything was brought along.
pub fn bound(today: NaiveDate, relation: Relation) -> Bind {
    in_order(today, &bind::plain(owner(), relative(), relation))
}

/// A binding with everything that somebody can bring along, so that only the people themselves can
/// stand in its way.
pub(super) fn in_order(today: NaiveDate, binding: &Bind) -> Bind {
    Bind {
        channel: Channel::Window,
        documents: Document::ALL.to_vec(),
        end: today.checked_add_days(Days::new(365)),
        consent: true,
        ..binding.clone()
    }
}
