//! The journal as it is kept: segments that only grow, and a head that counts them.

use serde::{Deserialize, Serialize};

use super::segment::{CAPACITY, decode, encode, line};
use super::{Storage, StoreError, from_json};
use crate::ledger::Entry;

/// The schema that this version writes.
const SCHEMA: u32 = 1;
const HEAD: &str = "gongji.head";

/// What is written last, so that a write counts only when all of it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    /// How the segments are to be read.
    schema: u32,
    /// Grows with every write, so that a tab notices that another one wrote.
    revision: u64,
    /// How many entries there are in all.
    entries: u64,
}

/// The end of the log, to which entries are appended.
#[derive(Debug)]
pub struct Journal {
    revision: u64,
    full_segments: usize,
    tail: Vec<String>,
    closed: Option<StoreError>,
}

/// What was found in a storage.
#[derive(Debug)]
pub struct Opened {
    /// The log, ready for the next entry unless [`Journal::closed`] says why not.
    pub journal: Journal,
    /// The entries that can be read, from the first on without a gap.
    pub entries: Vec<Entry>,
}

impl Journal {
    /// The name of the key that the head is kept under, for those who watch other tabs.
    pub const HEAD_KEY: &'static str = HEAD;

    /// Reads what is kept and checks every checksum.
    ///
    /// Damage and a newer schema are no errors: what can be read is given, and the journal is
    /// closed to writing.
    ///
    /// # Errors
    /// [`StoreError`] where the storage can't be read at all.
    pub fn open(storage: &dyn Storage) -> Result<Opened, StoreError> {
        let head_text = storage.get(HEAD)?;
        let head: Option<Head> = head_text.as_deref().and_then(from_json);
        let mut found = Found::read(storage)?;
        let head_missing = head.is_none() && (head_text.is_some() || !found.lines.is_empty());
        let short = head.is_some_and(|head| head.entries > count(&found.lines));
        if head_missing || (short && found.unreadable.is_empty()) {
            found.unreadable.push(HEAD.to_owned());
        }
        let newer = head.filter(|head| head.schema > SCHEMA);
        let closed = match newer {
            Some(head) => Some(StoreError::Newer {
                schema: head.schema,
            }),
            None if found.unreadable.is_empty() => None,
            None => Some(StoreError::Damaged {
                keys: found.unreadable,
            }),
        };
        let full_segments = found.lines.len() / CAPACITY;
        let tail = found.lines.split_off(full_segments * CAPACITY);
        let revision = head.map_or(0, |head| head.revision);
        let journal = Journal {
            revision,
            full_segments,
            tail,
            closed,
        };
        Ok(Opened {
            journal,
            entries: found.entries,
        })
    }

    /// A journal with nothing in it.
    pub fn empty() -> Journal {
        Journal {
            revision: 0,
            full_segments: 0,
            tail: Vec::new(),
            closed: None,
        }
    }

    /// How many entries are kept.
    pub fn len(&self) -> u64 {
        u64::try_from(self.full_segments * CAPACITY + self.tail.len()).unwrap_or(u64::MAX)
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Why nothing may be written, where that is so.
    pub fn closed(&self) -> Option<&StoreError> {
        self.closed.as_ref()
    }

    /// Closes the journal to writing, since its entries don't follow from each other.
    pub fn close(&mut self, why: StoreError) {
        self.closed.get_or_insert(why);
    }

    /// Whether an entry could be appended: nothing is damaged, and no other tab has written.
    ///
    /// # Errors
    /// [`StoreError`] that says why not.
    pub fn ready(&self, storage: &dyn Storage) -> Result<(), StoreError> {
        if let Some(why) = &self.closed {
            return Err(why.clone());
        }
        let head = storage.get(HEAD)?;
        let head: Option<Head> = head.as_deref().and_then(from_json);
        if head.map_or(0, |head| head.revision) == self.revision {
            Ok(())
        } else {
            Err(StoreError::OtherTab)
        }
    }

    /// Keeps one more entry, by writing one segment and the head.
    ///
    /// # Errors
    /// [`StoreError`] where it was not kept; then the journal is as it was.
    pub fn append(&mut self, storage: &dyn Storage, entry: &Entry) -> Result<(), StoreError> {
        self.ready(storage)?;
        let key = segment_key(self.full_segments);
        let before = encode(&self.tail);
        self.tail.push(line(entry)?);
        let entries = self.len();
        let kept = storage.set(&key, &encode(&self.tail)).and_then(|()| {
            self.write_head(storage, entries).inspect_err(|_| {
                // The head does not count the entry, so the segment goes back to what it was.
                let restored = if self.tail.len() == 1 {
                    storage.remove(&key)
                } else {
                    storage.set(&key, &before)
                };
                drop(restored);
            })
        });
        if let Err(error) = kept {
            self.tail.pop();
            return Err(error);
        }
        self.revision += 1;
        if self.tail.len() == CAPACITY {
            self.full_segments += 1;
            self.tail.clear();
        }
        Ok(())
    }

    /// Forgets all entries, after the person has been asked. The revision grows on, so that
    /// other tabs notice.
    ///
    /// # Errors
    /// [`StoreError`] where something can't be removed.
    pub fn clear(&mut self, storage: &dyn Storage) -> Result<(), StoreError> {
        // Where even a head finds no room, none at all says the same.
        let revision = match self.write_head(storage, 0) {
            Ok(()) => self.revision + 1,
            Err(_) => storage.remove(HEAD).map(|()| 0)?,
        };
        for key in storage
            .keys()?
            .iter()
            .filter(|key| key.starts_with(SEGMENT))
        {
            storage.remove(key)?;
        }
        *self = Journal {
            revision,
            ..Journal::empty()
        };
        Ok(())
    }

    fn write_head(&self, storage: &dyn Storage, entries: u64) -> Result<(), StoreError> {
        let head = Head {
            schema: SCHEMA,
            revision: self.revision + 1,
            entries,
        };
        let text = serde_json::to_string(&head)
            .map_err(|error| StoreError::Unwritable(error.to_string()))?;
        storage.set(HEAD, &text)
    }
}

const SEGMENT: &str = "gongji.log.";

fn segment_key(index: usize) -> String {
    format!("{SEGMENT}{index}")
}

fn count(lines: &[String]) -> u64 {
    u64::try_from(lines.len()).unwrap_or(u64::MAX)
}

/// What the segments hold, up to the first that can't be read.
#[derive(Default)]
struct Found {
    lines: Vec<String>,
    entries: Vec<Entry>,
    unreadable: Vec<String>,
}

impl Found {
    fn read(storage: &dyn Storage) -> Result<Found, StoreError> {
        let mut found = Found::default();
        let mut may_follow = true;
        for index in 0.. {
            let key = segment_key(index);
            let Some(text) = storage.get(&key)? else {
                break;
            };
            let decoded = if may_follow { decode(&text) } else { None };
            let Some(lines) = decoded else {
                found.unreadable.push(key);
                may_follow = false;
                continue;
            };
            // Only the last segment may hold fewer than all.
            may_follow = lines.len() == CAPACITY;
            for (line, entry) in lines {
                found.lines.push(line);
                found.entries.push(entry);
            }
        }
        Ok(found)
    }
}
