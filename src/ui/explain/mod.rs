//! Why: every decision walked back to its clauses, their sources, and how far to trust them.
//!
//! The sentences and the pictures' measures are pure functions; the components only show them. What
//! is explained is a [`crate::engine::Decision`] or an entry of the journal, and nothing here
//! decides anything.

mod change;
mod choice;
mod clause;
mod disputes;
mod effect;
mod fact;
mod finding;
mod headline;
pub mod markup;
mod names;
mod note;
mod reasons;
mod remedy;
mod split;
mod sums;
mod table;
mod title;
mod value;
mod working;

pub use clause::{
    cases, clause_card, clause_in_full, dispute_link, grade, says, sources, words_in,
};
pub use disputes::{Disputes, OTHER, TAKEN, boxed, reading};
pub use effect::effect;
pub use fact::fact_label;
pub use finding::{finding, missing as missing_facts};
pub use headline::headline;
pub use names::{Names, account, moment, period, place};
pub use note::note;
pub use reasons::{Asks, Reasons, clause_line, reasons, sorted, verdict_seal, verdict_word};
pub use remedy::{Remedies, fixes, remedies};
pub use split::{
    Split, SplitView, balance_after, of_entry, split_markup, split_sentence, split_table,
};
pub use table::{Row, Table, figures};
pub use title::{CHAPTERS, Chapter, clause_title};
pub use value::requirement;
pub use working::{lines, results, worked_out, working_line};

#[cfg(test)]
mod tests;
