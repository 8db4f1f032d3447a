//! What the rules say: clauses with value, region, dates, source, grade and dispute.
//!
//! The packs under `packs/` are compiled into one document by the build script, which checks them;
//! here it is read once and asked which clause holds in a region on a day.

mod book;
mod compiled;
mod reading;
mod region;
pub mod rule;

pub use book::{Article, Book, Clause, ClauseRef, Dispute, Grade, Layer, Place, Source, Words};
pub use reading::{Found, OverrideError, Policy, Reading};
pub use region::Region;
pub use rule::{ClauseId, Rule, kind};
