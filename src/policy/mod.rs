//! What the rules say: clauses with value, region, dates, source, grade and dispute.
//!
//! The packs under `packs/` are compiled by the build script, which checks them, into parts
//! that are each read once, where they are asked for: [`Places`], the [`Book`] of clauses, the
//! [`Library`] of texts about them, and the [`Channels`] through which things are done. The book is asked which clause holds in a region on a day.

mod book;
mod channels;
mod coverage;
mod library;
pub mod parts;
mod places;
mod reading;
pub mod region;
pub mod rule;

pub use book::{Book, ClauseRef};
pub use coverage::Standing;
pub use parts::{
    Channel, Channels, Clause, Coverage, Dispute, Fact, Grade, Library, Place, Places, Source,
    Tried, Words,
};
pub use reading::{Found, OverrideError, Policy, Reading};
pub use region::Region;
pub use rule::{ClauseId, Rule, kind};
