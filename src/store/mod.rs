//! Where it is kept: the only module that names `gloo_storage`.
//!
//! The journal is an append-only log in checksummed segments beside a head that counts them, so
//! that a write costs one segment. All of it goes through the fallible [`Storage`], so that a
//! simulated one can refuse, tear or lose any write. What cannot be read is never overwritten.

mod browser;
mod journal;
mod json;
mod memory;
mod segment;
#[cfg(test)]
mod tests;

use std::fmt;

pub use browser::BrowserStorage;
pub use journal::{Journal, Opened};
pub use json::from_json;
pub use memory::MemoryStorage;

/// Before every key of ours: other pages of the same address have keys too.
pub const PREFIX: &str = "gongji.";
/// Where the settings are kept.
pub const SETTINGS: &str = "gongji.settings";
/// Before the name of every draft.
pub const DRAFT: &str = "gongji.draft.";

/// Texts kept under keys. Every operation may fail, and says how.
pub trait Storage {
    /// The text under a key, where there is one.
    ///
    /// # Errors
    /// [`StoreError`] where the storage can't be read.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a text under a key, in the place of the one before.
    ///
    /// # Errors
    /// [`StoreError::Full`] or [`StoreError::Refused`]; then the text before is still there.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Forgets a key; nothing happens where there is none.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the storage can't be changed.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// All keys that begin with [`PREFIX`].
    ///
    /// # Errors
    /// [`StoreError::Refused`] where the storage can't be read.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// Why something can't be kept or read. Each says what a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no room left: something has to be deleted.
    Full,
    /// The browser lets nothing be kept, as in some private windows.
    Blocked,
    /// The browser refused this once; its own words.
    Refused(String),
    /// Another tab wrote in the meantime: read again, then try again.
    OtherTab,
    /// A newer version of the app wrote this, so this version only reads it.
    Newer {
        /// The schema number found.
        schema: u32,
    },
    /// These keys can't be read; they are left as they are, and nothing is written.
    Damaged {
        /// The keys, whose texts are still there byte for byte.
        keys: Vec<String>,
    },
    /// Something of ours could not be written down as text; its own words.
    Unwritable(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Full => f.write_str("the storage of this device is full"),
            StoreError::Blocked => f.write_str("the browser lets nothing be kept"),
            StoreError::Refused(why) => write!(f, "the browser refused to keep it: {why}"),
            StoreError::OtherTab => f.write_str("another tab has written in the meantime"),
            StoreError::Newer { schema } => {
                write!(f, "schema {schema} was written by a newer version")
            }
            StoreError::Damaged { keys } => write!(f, "cannot be read: {}", keys.join(", ")),
            StoreError::Unwritable(why) => write!(f, "cannot be written down: {why}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Forgets everything of ours, settings and drafts included.
///
/// # Errors
/// [`StoreError`] of the first key that can't be forgotten.
pub fn forget_everything(storage: &dyn Storage) -> Result<(), StoreError> {
    storage
        .keys()?
        .iter()
        .try_for_each(|key| storage.remove(key))
}
