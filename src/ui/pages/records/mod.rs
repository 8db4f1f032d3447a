//! The records: all of them, one of them, and taking one back.

mod audit;
mod entry;
mod items;
mod linked;
mod list;
mod postings;
mod request;
mod roll;
mod search;
mod take_back;

pub(super) use audit::{audit_page, audited_page};
pub(super) use entry::entry_page;
pub(super) use items::returned;
pub(super) use linked::{about, later};
pub(super) use list::{list_page, years};
pub(super) use request::{Told, told};
pub(super) use take_back::take_back_page;
