//! The rules: all of them by chapter, one clause, one dispute.

mod clause;
mod dispute;
mod list;

pub(super) use clause::clause_page;
pub(super) use dispute::dispute_page;
pub(super) use list::list_page;
