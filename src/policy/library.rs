//! The library: what clauses say in plain words, who states it, and where that is disputed.

use std::sync::OnceLock;

use super::parts::{Clause, Dispute, Library, Source, Words};

static TEXTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts.bin"));

impl Library {
    /// The library of [`super::Book::standard`]; empty should it be unreadable.
    pub fn standard() -> &'static Library {
        static READ: OnceLock<Library> = OnceLock::new();
        READ.get_or_init(|| postcard::from_bytes(TEXTS).unwrap_or_default())
    }

    /// A clause of the book in plain words; nothing for a what-if, which is in no book.
    pub fn says(&self, clause: &Clause) -> Option<&Words> {
        self.says.get(clause.number?)
    }

    /// The source of that number.
    pub fn source(&self, id: &str) -> Option<&Source> {
        let found = self.sources.binary_search_by(|it| it.id.as_str().cmp(id));
        self.sources.get(found.ok()?)
    }

    /// The dispute of that number.
    pub fn dispute(&self, id: &str) -> Option<&Dispute> {
        let found = self.disputes.binary_search_by(|it| it.id.as_str().cmp(id));
        self.disputes.get(found.ok()?)
    }
}
