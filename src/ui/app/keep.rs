//! What is entered is kept, and what is kept is read: the journal, the settings, the drafts.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{App, Keeping, Kept, Problem};
use crate::ledger::Ledger;
use crate::store::{
    DRAFT, Journal, MemoryStorage, Opened, SETTINGS, Storage, StoreError, forget_everything,
    from_json,
};
use crate::ui::settings::Settings;

impl App {
    /// Keeps every entry that is not kept yet, and tells how that went.
    pub fn keep(self) {
        let kept = self.kept.try_update_value(
            |Kept {
                 storage, journal, ..
             }| {
                self.ledger.with_untracked(|ledger| {
                    let mut missing = ledger
                        .entries()
                        .iter()
                        .filter(|it| it.number > journal.len());
                    // The filter above reads the length once; each entry is then appended in turn.
                    let missing: Vec<_> = missing.by_ref().collect();
                    missing
                        .into_iter()
                        .try_for_each(|entry| journal.append(storage.as_ref(), entry))
                })
            },
        );
        let memory = self.keeping.with_untracked(|it| *it == Keeping::Memory);
        match kept {
            Some(Err(error)) => self.keeping.set(Keeping::Behind(error)),
            _ if memory => {}
            _ => self.keeping.set(Keeping::Kept),
        }
    }

    /// Whether something may be written now; what another tab wrote is read first.
    pub(super) fn ready(self) -> Result<(), Problem> {
        let ready = self
            .kept
            .with_value(|kept| kept.journal.ready(kept.storage.as_ref()));
        match ready {
            Ok(()) => Ok(()),
            Err(error) => {
                if error == StoreError::OtherTab {
                    self.reread();
                }
                Err(Problem::Store(error))
            }
        }
    }

    /// Reads the journal and the settings again, as another tab left them.
    pub(super) fn reread(self) {
        let opened = self
            .kept
            .with_value(|kept| Journal::open(kept.storage.as_ref()));
        let Ok(opened) = opened else { return };
        let (journal, ledger, fault) = fold(opened);
        self.kept.update_value(|kept| kept.journal = journal);
        self.ledger.set(ledger);
        self.keeping
            .set(fault.map_or(Keeping::Kept, Keeping::ReadOnly));
        let settings = self.kept.with_value(|kept| kept.storage.get(SETTINGS));
        if let Ok(Some(settings)) = settings {
            self.settings.set(Settings::read(&settings));
        }
    }

    /// Forgets all people and entries; settings and language stay.
    ///
    /// # Errors
    /// [`Problem::Store`] where they can't be removed, or where some can't be read: those are only
    /// ever cleared by [`App::clear_everything`], which says so first.
    pub fn clear_family(self) -> Result<(), Problem> {
        match self.kept.with_value(|kept| kept.journal.closed().cloned()) {
            Some(why) => Err(Problem::Store(why)),
            None => self.forget_family(),
        }
    }

    fn forget_family(self) -> Result<(), Problem> {
        let cleared = self.kept.try_update_value(|kept| {
            let Kept {
                storage,
                journal,
                unkept,
            } = kept;
            for key in storage.keys()?.iter().filter(|key| key.starts_with(DRAFT)) {
                storage.remove(key)?;
            }
            *unkept = MemoryStorage::new();
            journal.clear(storage.as_ref())
        });
        cleared.unwrap_or(Ok(())).map_err(Problem::Store)?;
        self.ledger.set(Ledger::new());
        self.change_settings(|settings| settings.date = None);
        if self.keeping.with_untracked(|it| *it != Keeping::Memory) {
            self.keeping.set(Keeping::Kept);
        }
        Ok(())
    }

    /// Forgets everything but how the app looks and speaks: whoever needs large text needs it
    /// most on the page that comes next.
    ///
    /// # Errors
    /// [`Problem::Store`] where it can't be removed.
    pub fn clear_everything(self) -> Result<(), Problem> {
        self.forget_family()?;
        let forgotten = self.kept.with_value(|kept| {
            forget_everything(kept.storage.as_ref())?;
            Journal::open(kept.storage.as_ref())
        });
        let opened = forgotten.map_err(Problem::Store)?;
        self.kept.update_value(|kept| kept.journal = opened.journal);
        self.change_settings(|settings| settings.date = None);
        Ok(())
    }

    /// Changes the settings and keeps them. Where they can't be kept they last as long as the page.
    pub fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        let json = self.settings.with_untracked(serde_json::to_string);
        if let Ok(json) = json {
            self.write(SETTINGS, &json);
        }
    }

    /// What was filled in of a flow so far, even before a reload.
    pub fn draft<T: DeserializeOwned + Default>(self, flow: &str) -> T {
        let key = format!("{DRAFT}{flow}");
        let text = self.kept.with_value(|kept| {
            let unkept = kept.unkept.get(&key).ok().flatten();
            unkept.or_else(|| kept.storage.get(&key).ok().flatten())
        });
        text.and_then(|text| from_json(&text)).unwrap_or_default()
    }

    /// Keeps what was filled in of a flow so far.
    pub fn keep_draft<T: Serialize>(self, flow: &str, draft: &T) {
        let Ok(json) = serde_json::to_string(draft) else {
            return;
        };
        let key = format!("{DRAFT}{flow}");
        let written = self.kept.with_value(|kept| {
            let written = kept.storage.set(&key, &json);
            let beside = match &written {
                Ok(()) => kept.unkept.remove(&key),
                Err(_) => kept.unkept.set(&key, &json),
            };
            written.and(beside)
        });
        self.note(written);
    }

    /// Forgets what was filled in of a flow: it is done, or begins anew.
    pub fn drop_draft(self, flow: &str) {
        let key = format!("{DRAFT}{flow}");
        let removed = self.kept.with_value(|kept| {
            let beside = kept.unkept.remove(&key);
            kept.storage.remove(&key).and(beside)
        });
        self.note(removed);
    }

    fn write(self, key: &str, value: &str) {
        let written = self.kept.with_value(|kept| kept.storage.set(key, value));
        self.note(written);
    }

    /// Shows that something could not be kept, unless something graver is shown already.
    fn note(self, written: Result<(), StoreError>) {
        let calm = self.keeping.with_untracked(|it| *it == Keeping::Kept);
        if let (Err(error), true) = (written, calm) {
            self.keeping.set(Keeping::Behind(error));
        }
    }
}

/// Reads the journal; where even that fails, the page works in memory and says so.
pub(super) fn read(storage: Box<dyn Storage>, keeping: Keeping) -> (Kept, Ledger, Keeping) {
    match Journal::open(storage.as_ref()) {
        Ok(opened) => {
            let (journal, ledger, fault) = fold(opened);
            let keeping = fault.map_or(keeping, Keeping::ReadOnly);
            let unkept = MemoryStorage::new();
            let kept = Kept {
                storage,
                journal,
                unkept,
            };
            (kept, ledger, keeping)
        }
        Err(_) => {
            let memory = MemoryStorage::new();
            let journal = Journal::empty();
            let kept = Kept {
                storage: Box::new(memory),
                journal,
                unkept: MemoryStorage::new(),
            };
            (kept, Ledger::new(), Keeping::Memory)
        }
    }
}

/// Folds the entries as far as they follow from each other; beyond that the journal is closed.
fn fold(opened: Opened) -> (Journal, Ledger, Option<StoreError>) {
    let Opened {
        mut journal,
        entries,
    } = opened;
    let mut ledger = Ledger::new();
    for entry in entries {
        let number = entry.number;
        if ledger.append(entry).is_err() {
            journal.close(StoreError::Damaged {
                keys: vec![format!("entry {number}")],
            });
            break;
        }
    }
    let fault = journal.closed().cloned();
    (journal, ledger, fault)
}
