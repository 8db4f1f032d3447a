//! What every page shares: the journal, the settings, the page, and the one way to change state.

mod address;
mod keep;

use chrono::{NaiveDateTime, NaiveTime};
use leptos::prelude::*;

use self::address::hash;
use self::keep::read;

use super::clock;
use super::route::Route;
use super::settings::Settings;
use super::text::{Lang, Said, errors};
use crate::engine::{Decision, Request, decide};
use crate::ledger::{Cause, Entry, Ledger, LedgerError, Receipt};
use crate::policy::{Book, Policy, Reading};
use crate::store::{BrowserStorage, Journal, MemoryStorage, SETTINGS, Storage, StoreError};

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
    /// The journal and the state that it folds to. Only what follows from [`App::apply`],
    /// [`App::undo`], [`App::advance`] and [`App::adopt`] changes it.
    pub ledger: RwSignal<Ledger>,
    /// What the person has chosen.
    pub settings: RwSignal<Settings>,
    /// The page.
    pub route: RwSignal<Route>,
    /// Whether what is entered is kept.
    pub keeping: RwSignal<Keeping>,
    /// Whether the page shows errors, which its title then says first.
    pub faulty: RwSignal<bool>,
    kept: StoredValue<Kept, LocalStorage>,
}

struct Kept {
    storage: Box<dyn Storage>,
    journal: Journal,
    /// Drafts that the storage did not take: a flow goes on without room to keep it in.
    unkept: MemoryStorage,
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
    pub fn consider(self, request: &Request) -> Result<Decision, LedgerError> {
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
            decide(before.state(), &self.policy(), it.at, request).ok()
        })
    }

    /// Decides on a request and carries it out where it goes through. Nothing else changes state.
    ///
    /// An entry that can't be kept is there all the same: [`App::keeping`] says so on every page.
    ///
    /// # Errors
    /// [`Problem`]; then it is not carried out. What was due before, or what another tab wrote, is
    /// there all the same.
    pub fn apply(self, request: Request) -> Result<Receipt, Problem> {
        let (at, policy) = (self.moment(), self.policy());
        self.change(|ledger| ledger.submit(&policy, at, request))
    }

    /// Takes over the entries of a journal that was kept elsewhere, as they are, where there are none.
    ///
    /// # Errors
    /// [`Problem`]; where an entry can't follow those before it, these are there all the same.
    pub fn adopt(self, entries: &[Entry]) -> Result<(), Problem> {
        self.change(|ledger| {
            let mut entries = entries.iter().cloned();
            entries.try_for_each(|entry| ledger.append(entry))
        })
    }

    /// Takes an entry back by a new one, and gives the new one's number.
    ///
    /// # Errors
    /// [`Problem`]; then it is not taken back.
    pub fn undo(self, entry: u64) -> Result<u64, Problem> {
        let (at, policy) = (self.moment(), self.policy());
        self.change(|ledger| ledger.undo(&policy, at, entry))
    }

    /// Carries out what is due by now. What is asked for does so too, but what is shown before
    /// should know of it.
    pub fn advance(self) {
        let (at, policy) = (self.moment(), self.policy());
        let due = |ledger: &Ledger| ledger.state().due(at).is_some();
        if self.ledger.with_untracked(due) {
            // Where nothing can be written now, it takes place with the next request.
            drop(self.change(|ledger| ledger.advance(&policy, at)));
        }
    }

    /// Changes the journal and keeps what that appended, which may be something even where it ends
    /// in an error: what was due before.
    fn change<T>(
        self,
        change: impl FnOnce(&mut Ledger) -> Result<T, LedgerError>,
    ) -> Result<T, Problem> {
        self.ready()?;
        let changed = self.ledger.try_update(|ledger| {
            let before = ledger.entries().len();
            let changed = change(ledger);
            (changed, ledger.entries().len() > before)
        });
        let gone = LedgerError::OutOfOrder { entry: 0 };
        let (changed, grown) = changed.unwrap_or((Err(gone), false));
        if grown {
            self.keep();
        }
        changed.map_err(Problem::Ledger)
    }
}

/// The simulated date at nine o'clock, else the present moment; never before the last entry.
fn moment(date: Option<chrono::NaiveDate>, last: Option<NaiveDateTime>) -> NaiveDateTime {
    let morning = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or(NaiveTime::MIN);
    let at = date.map_or_else(clock::now_in_china, |date| date.and_time(morning));
    last.map_or(at, |last| at.max(last))
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
