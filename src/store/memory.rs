//! A storage that lasts as long as the page, and the one that tests read and damage.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{PREFIX, Storage, StoreError};

/// Texts in memory. Where the browser keeps nothing the app runs on this, and says so.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    texts: RefCell<BTreeMap<String, String>>,
    writes_left: Cell<Option<u32>>,
}

impl MemoryStorage {
    /// A storage with nothing in it.
    pub fn new() -> MemoryStorage {
        MemoryStorage::default()
    }

    /// Refuses every write after so many more, as a full storage does.
    pub fn refuse_after(&self, writes: u32) {
        self.writes_left.set(Some(writes));
    }

    /// Takes writes again.
    pub fn accept(&self) {
        self.writes_left.set(None);
    }
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        match self.writes_left.get() {
            Some(0) => return Err(StoreError::Full),
            Some(left) => self.writes_left.set(Some(left - 1)),
            None => {}
        }
        self.texts
            .borrow_mut()
            .insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let texts = self.texts.borrow();
        Ok(texts
            .keys()
            .filter(|key| key.starts_with(PREFIX))
            .cloned()
            .collect())
    }
}
