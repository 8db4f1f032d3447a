//! What every page shares: the journal, the settings, the page, and the one way to change state.

use chrono::{NaiveDateTime, NaiveTime};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::clock;
use super::route::Route;
use super::settings::Settings;
use super::text::{Lang, Said, errors};
use crate::engine::{Decision, Request, RequestError};
use crate::ledger::{Cause, Ledger, LedgerError, Receipt};
use crate::policy::{Book, Policy, Reading};
use crate::store::{
    BrowserStorage, DRAFT, Journal, MemoryStorage, Opened, SETTINGS, Storage, StoreError,
    forget_everything,
};

/// Whether what is entered is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is.
    Kept,
    /// It lasts as long as the page.
    Memory,
    /// Some entries are not kept yet, for this reason; they are tried again with the next one.
    Behind(StoreError),
    /// Nothing may be changed, for this reason.
    ReadOnly(StoreError),
}

/// Why a request was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The request makes no sense, or can't follow what is there.
    Ledger(LedgerError),
    /// Nothing may be written now.
    Store(StoreError),
}

impl Problem {
    /// What happened, why, and what to do.
    pub fn said(&self) -> Said {
        match self {
            Problem::Ledger(error) => errors::ledger(error),
            Problem::Store(error) => errors::store(error),
        }
    }
}

/// What every page shares. It is a handle: copies share the same signals.
#[derive(Clone, Copy)]
pub struct App {
    /// The journal and the state that it folds to. Only [`App::apply`] changes it.
    pub ledger: RwSignal<Ledger>,
    /// What the person has chosen.
    pub settings: RwSignal<Settings>,
    /// The page.
    pub route: RwSignal<Route>,
    /// Whether what is entered is kept.
    pub keeping: RwSignal<Keeping>,
    /// The last request that was decided on and not carried out, with the decision.
    pub refused: RwSignal<Option<(Request, Decision)>>,
    /// Whether the page shows errors, which its title then says first.
    pub faulty: RwSignal<bool>,
    kept: StoredValue<Kept, LocalStorage>,
}

struct Kept {
    storage: Box<dyn Storage>,
    journal: Journal,
}

impl App {
    /// Opens what the browser keeps, or a storage in memory where it keeps nothing, and follows
    /// the address and other tabs.
    pub fn open() -> App {
        let (storage, keeping): (Box<dyn Storage>, Keeping) = match BrowserStorage::open() {
            Ok(storage) => (Box::new(storage), Keeping::Kept),
            Err(_) => (Box::new(MemoryStorage::new()), Keeping::Memory),
        };
        let settings = storage.get(SETTINGS).ok().flatten();
        let settings = settings.map_or_else(Settings::default, |it| Settings::read(&it));
        let (kept, ledger, keeping) = read(storage, keeping);
        let app = App {
            ledger: RwSignal::new(ledger),
            settings: RwSignal::new(settings),
            route: RwSignal::new(Route::parse(&hash())),
            keeping: RwSignal::new(keeping),
            refused: RwSignal::new(None),
            faulty: RwSignal::new(false),
            kept: StoredValue::new_local(kept),
        };
        app.listen();
        app
    }

    /// The app of the page that is being built.
    pub fn here() -> App {
        expect_context()
    }

    /// The language, followed.
    pub fn lang(self) -> Lang {
        self.settings.with(|settings| settings.lang)
    }

    /// The moment at which a request would be made, followed: see [`App::moment`].
    pub fn now(self) -> NaiveDateTime {
        let date = self.settings.with(|settings| settings.date);
        moment(date, self.ledger.with(|ledger| ledger.state().now))
    }

    /// The moment at which a request would be made: the simulated date's, else the present one in
    /// China; never before the last entry.
    pub fn moment(self) -> NaiveDateTime {
        untrack(|| self.now())
    }

    /// The rules.
    pub fn policy(self) -> Policy<'static> {
        Policy::new(Book::standard(), Reading::Resolved)
    }

    /// Decides on a request without carrying it out.
    ///
    /// # Errors
    /// Where the request makes no sense.
    pub fn consider(self, request: &Request) -> Result<Decision, RequestError> {
        let at = self.moment();
        self.ledger
            .with_untracked(|ledger| ledger.consider(&self.policy(), at, request))
    }

    /// Decides once more what an entry decided, in the state that it was decided in, so that its
    /// reasons can be shown. Nothing for an entry that takes another one back.
    pub fn decision_of(self, entry: u64) -> Option<Decision> {
        self.ledger.with_untracked(|ledger| {
            let it = ledger.entry(entry)?;
            let request = match &it.cause {
                Cause::Request(request) => request,
                Cause::Undo { .. } => return None,
            };
            let earlier = ledger
                .entries()
                .iter()
                .take_while(|other| other.number < entry);
            let before = Ledger::replay(earlier.cloned().collect()).ok()?;
            before.consider(&self.policy(), it.at, request).ok()
        })
    }

    /// Decides on a request and carries it out where it goes through. Nothing else changes state.
    ///
    /// An entry that can't be kept is there all the same: [`App::keeping`] says so on every page.
    ///
    /// # Errors
    /// [`Problem`]; then nothing has changed, except that what another tab wrote is now here.
    pub fn apply(self, request: Request) -> Result<Receipt, Problem> {
        self.ready()?;
        let (at, policy) = (self.moment(), self.policy());
        let asked = request.clone();
        let receipt = self
            .ledger
            .try_update(|ledger| ledger.submit(&policy, at, request))
            .unwrap_or(Err(LedgerError::OutOfOrder { entry: 0 }))
            .map_err(Problem::Ledger)?;
        match receipt.entry {
            Some(_) => self.keep(),
            None => self.refused.set(Some((asked, receipt.decision.clone()))),
        }
        Ok(receipt)
    }

    /// Takes an entry back by a new one, and gives the new one's number.
    ///
    /// # Errors
    /// [`Problem`]; then nothing has changed.
    pub fn undo(self, entry: u64) -> Result<u64, Problem> {
        self.ready()?;
        let (at, policy) = (self.moment(), self.policy());
        let number = self
            .ledger
            .try_update(|ledger| ledger.undo(&policy, at, entry))
            .unwrap_or(Err(LedgerError::OutOfOrder { entry: 0 }))
            .map_err(Problem::Ledger)?;
        self.keep();
        Ok(number)
    }

    /// Keeps every entry that is not kept yet, and tells how that went.
    pub fn keep(self) {
        let kept = self.kept.try_update_value(|Kept { storage, journal }| {
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
        });
        let memory = self.keeping.with_untracked(|it| *it == Keeping::Memory);
        match kept {
            Some(Err(error)) => self.keeping.set(Keeping::Behind(error)),
            _ if memory => {}
            _ => self.keeping.set(Keeping::Kept),
        }
    }

    /// Whether something may be written now; what another tab wrote is read first.
    fn ready(self) -> Result<(), Problem> {
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
    fn reread(self) {
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
    /// [`Problem::Store`] where they can't be removed.
    pub fn clear_family(self) -> Result<(), Problem> {
        let cleared = self.kept.try_update_value(|Kept { storage, journal }| {
            for key in storage.keys()?.iter().filter(|key| key.starts_with(DRAFT)) {
                storage.remove(key)?;
            }
            journal.clear(storage.as_ref())
        });
        cleared.unwrap_or(Ok(())).map_err(Problem::Store)?;
        self.ledger.set(Ledger::new());
        self.refused.set(None);
        self.change_settings(|settings| settings.date = None);
        if self.keeping.with_untracked(|it| *it != Keeping::Memory) {
            self.keeping.set(Keeping::Kept);
        }
        Ok(())
    }

    /// Forgets everything, settings included.
    ///
    /// # Errors
    /// [`Problem::Store`] where it can't be removed.
    pub fn clear_everything(self) -> Result<(), Problem> {
        self.clear_family()?;
        let lang = self.settings.with_untracked(|settings| settings.lang);
        let forgotten = self.kept.with_value(|kept| {
            forget_everything(kept.storage.as_ref())?;
            Journal::open(kept.storage.as_ref())
        });
        let opened = forgotten.map_err(Problem::Store)?;
        self.kept.update_value(|kept| kept.journal = opened.journal);
        self.settings.set(Settings {
            lang,
            ..Settings::default()
        });
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
        let text = self
            .kept
            .with_value(|kept| kept.storage.get(&format!("{DRAFT}{flow}")));
        let text = text.ok().flatten();
        text.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Keeps what was filled in of a flow so far.
    pub fn keep_draft<T: Serialize>(self, flow: &str, draft: &T) {
        if let Ok(json) = serde_json::to_string(draft) {
            self.write(&format!("{DRAFT}{flow}"), &json);
        }
    }

    /// Forgets what was filled in of a flow: it is done, or begins anew.
    pub fn drop_draft(self, flow: &str) {
        let removed = self
            .kept
            .with_value(|kept| kept.storage.remove(&format!("{DRAFT}{flow}")));
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

    /// Goes to another page.
    pub fn go(self, route: Route) {
        if let Some(window) = web_sys::window() {
            // Where the address can't be set the page changes all the same.
            drop(window.location().set_hash(&route.href()));
        }
        self.turn_to(route);
    }

    /// Goes to another page, which takes the place of this one in the history: going back from a
    /// result must not lead to the button that caused it.
    pub fn replace(self, route: Route) {
        if let Some(window) = web_sys::window() {
            drop(window.location().replace(&route.href()));
        }
        self.turn_to(route);
    }

    /// Shows the page of the address, unless it is the one that is shown.
    fn follow_address(self) {
        let route = Route::parse(&hash());
        if self.route.with_untracked(|shown| *shown != route) {
            self.turn_to(route);
        }
    }

    /// Shows a page anew, even the same one: its heading then takes the focus again.
    fn turn_to(self, route: Route) {
        self.faulty.set(false);
        self.route.set(route);
    }

    /// Follows the address and what other tabs write.
    fn listen(self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let moved = Closure::<dyn Fn()>::new(move || self.follow_address());
        let heard =
            window.add_event_listener_with_callback("hashchange", moved.as_ref().unchecked_ref());
        drop(heard);
        moved.forget();
        let written =
            Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
                match event.key().as_deref() {
                    Some(Journal::HEAD_KEY | SETTINGS) | None => self.reread(),
                    Some(_) => {}
                }
            });
        let heard =
            window.add_event_listener_with_callback("storage", written.as_ref().unchecked_ref());
        drop(heard);
        written.forget();
    }
}

/// The address's part from `#` on.
fn hash() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The simulated date at nine o'clock, else the present moment; never before the last entry.
fn moment(date: Option<chrono::NaiveDate>, last: Option<NaiveDateTime>) -> NaiveDateTime {
    let morning = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or(NaiveTime::MIN);
    let at = date.map_or_else(clock::now_in_china, |date| date.and_time(morning));
    last.map_or(at, |last| at.max(last))
}

/// Reads the journal; where even that fails, the page works in memory and says so.
fn read(storage: Box<dyn Storage>, keeping: Keeping) -> (Kept, Ledger, Keeping) {
    match Journal::open(storage.as_ref()) {
        Ok(opened) => {
            let (journal, ledger, fault) = fold(opened);
            let keeping = fault.map_or(keeping, Keeping::ReadOnly);
            (Kept { storage, journal }, ledger, keeping)
        }
        Err(_) => {
            let memory = MemoryStorage::new();
            let journal = Journal::empty();
            let kept = Kept {
                storage: Box::new(memory),
                journal,
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

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn the_moment_is_never_before_the_last_entry() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let at = |it, hour| day(it).and_hms_opt(hour, 0, 0).unwrap();
        assert_eq!(moment(Some(day(8)), None), at(8, 9));
        assert_eq!(moment(Some(day(8)), Some(at(7, 23))), at(8, 9));
        assert_eq!(moment(Some(day(8)), Some(at(8, 10))), at(8, 10));
        assert_eq!(moment(Some(day(8)), Some(at(9, 0))), at(9, 0));
    }
}
