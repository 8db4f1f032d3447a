//! What the rules say: clauses with value, region, dates, source, grade and dispute.
//!
//! The packs under `packs/` are compiled by the build script, which checks them, into three parts
//! that are each read once, where they are asked for: [`Places`], the [`Book`] of clauses, and the
//! [`Library`] of texts about them. The book is asked which clause holds in a region on a day.

mod book;
mod library;
pub mod parts;
mod places;
mod reading;
pub mod region;
pub mod rule;

pub use book::{Book, ClauseRef};
pub use parts::{Clause, Dispute, Grade, Library, Place, Places, Source, Words};
pub use reading::{Found, OverrideError, Policy, Reading};
pub use region::Region;
pub use rule::{ClauseId, Rule, kind};
