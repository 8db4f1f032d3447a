//! Which rules rest on which facts, and which scenarios try them.

use std::sync::OnceLock;

use super::Book;
use super::parts::{Channel, Channels, Clause, Coverage, Fact, Tried};

static COVERAGE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/coverage.bin"));

impl Coverage {
    /// The coverage of [`Book::standard`]; empty should it be unreadable.
    pub fn standard() -> &'static Coverage {
        static READ: OnceLock<Coverage> = OnceLock::new();
        READ.get_or_init(|| postcard::from_bytes(COVERAGE).unwrap_or_default())
    }

    /// What tries a clause of the book.
    pub fn of(&self, clause: &Clause) -> Option<&Tried> {
        self.tried.get(clause.number?)
    }
}

impl Fact {
    /// The clauses that rest on it.
    pub fn clauses<'a>(&self, book: &'a Book) -> Vec<&'a Clause> {
        let all = book.clauses().iter();
        all.filter(|it| it.sources.contains(&self.id)).collect()
    }

    /// The ways in which things are done that rest on it.
    pub fn channels<'a>(&self, channels: &'a Channels) -> Vec<&'a Channel> {
        let all = channels.0.iter();
        all.filter(|it| it.sources.contains(&self.id)).collect()
    }

    /// What it is good for.
    pub fn standing(&self, book: &Book, channels: &Channels) -> Standing {
        if !self.clauses(book).is_empty() {
            Standing::Rules
        } else if !self.channels(channels).is_empty() {
            Standing::Channels
        } else if self.reason.is_some() {
            Standing::Reason
        } else {
            Standing::Nothing
        }
    }
}

impl Tried {
    /// Whether it was tried both ways.
    pub fn both(&self) -> bool {
        self.passes.is_some() && self.stops.is_some()
    }

    /// Whether it was tried both ways, or the one way that it can come out.
    pub fn enough(&self) -> bool {
        let one = self.passes.is_some() || self.stops.is_some();
        self.both() || (one && self.one_way.is_some())
    }
}

/// What a fact is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Rules rest on it.
    Rules,
    /// Nothing but a way in which things are done rests on it.
    Channels,
    /// It carries no rule, and it is said why.
    Reason,
    /// Nobody has said.
    Nothing,
}

impl Standing {
    /// Each of them, best first.
    pub const ALL: [Standing; 4] = [
        Standing::Rules,
        Standing::Channels,
        Standing::Reason,
        Standing::Nothing,
    ];
}
