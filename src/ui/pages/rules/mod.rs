//! The rules: all of them by chapter, one clause, one dispute, and what each statement of the
//! sources is good for.

mod clause;
mod coverage;
mod dispute;
mod list;

pub(super) use clause::clause_page;
pub(super) use coverage::coverage_page;
pub(super) use dispute::dispute_page;
pub(super) use list::list_page;
