//! Where each yuan came from, or went back to: as a picture, a table and a sentence.

mod geometry;
mod model;
mod picture;
mod returns;
mod sentence;
mod stream;
mod view;

pub use model::{Split, balance_after, of_entry};
pub use sentence::split_sentence;
pub use view::{SplitView, split_markup, split_table};
