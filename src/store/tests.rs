//! What is kept comes back, and what can't be read is never touched.

use chrono::NaiveDate;

use super::*;
use crate::engine::Request;
use crate::engine::request::Wait;
use crate::ledger::{Entry, Ledger};
use crate::policy::{Book, Policy, Reading};

const HEAD: &str = Journal::HEAD_KEY;

/// A journal in which time passes `count` times.
fn entries(count: u32) -> Vec<Entry> {
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let at = NaiveDate::from_ymd_opt(2026, 3, 12)
        .unwrap()
        .and_hms_opt(9, 0, 0)
        .unwrap();
    let mut ledger = Ledger::new();
    for _ in 0..count {
        ledger.submit(&policy, at, Request::Wait(Wait {})).unwrap();
    }
    ledger.entries().to_vec()
}

/// A storage that holds so many entries.
fn kept(count: u32) -> (MemoryStorage, Journal, Vec<Entry>) {
    let storage = MemoryStorage::new();
    let mut journal = Journal::open(&storage).unwrap().journal;
    let entries = entries(count);
    for entry in &entries {
        journal.append(&storage, entry).unwrap();
    }
    (storage, journal, entries)
}

/// Every key with its text.
fn texts(storage: &MemoryStorage) -> Vec<(String, Option<String>)> {
    let keys = storage.keys().unwrap();
    keys.into_iter()
        .map(|key| (key.clone(), storage.get(&key).unwrap()))
        .collect()
}

/// Opens a damaged storage and checks that it is closed to writing, and left as it was.
#[track_caller]
fn damaged(storage: &MemoryStorage, readable: &[Entry], keys: &[&str]) {
    let before = texts(storage);
    let Opened {
        mut journal,
        entries,
    } = Journal::open(storage).unwrap();
    assert_eq!(entries, readable);
    let keys = keys.iter().map(ToString::to_string).collect();
    let why = StoreError::Damaged { keys };
    assert_eq!(journal.closed(), Some(&why));
    let more = self::entries(1);
    assert_eq!(journal.append(storage, &more[0]), Err(why));
    assert_eq!(texts(storage), before);
}

#[test]
fn what_is_kept_comes_back() {
    for count in [0, 1, 2, 255, 256, 257, 600] {
        let (storage, journal, written) = kept(count);
        assert_eq!(journal.len(), u64::from(count));
        let opened = Journal::open(&storage).unwrap();
        assert_eq!(opened.entries, written);
        assert_eq!(opened.journal.closed(), None);
        assert_eq!(
            storage.keys().unwrap().len() as u32,
            count.div_ceil(256) + u32::from(count > 0)
        );
    }
}

#[test]
fn one_entry_costs_one_segment() {
    let (storage, mut journal, _) = kept(256);
    let first = storage.get("gongji.log.0").unwrap();
    let all = entries(257);
    storage.refuse_after(2);
    assert_eq!(journal.append(&storage, &all[256]), Ok(()));
    assert_eq!(storage.get("gongji.log.0").unwrap(), first);
}

#[test]
fn a_torn_segment_is_left_as_it_is() {
    let (storage, _, written) = kept(300);
    let whole = storage.get("gongji.log.1").unwrap().unwrap();
    for length in [0, 4, 9, 100, whole.len() - 1] {
        storage.set("gongji.log.1", &whole[..length]).unwrap();
        damaged(&storage, &written[..256], &["gongji.log.1"]);
    }
}

#[test]
fn an_altered_segment_takes_those_after_it_along() {
    let (storage, _, _) = kept(300);
    let altered = storage
        .get("gongji.log.0")
        .unwrap()
        .unwrap()
        .replacen("2026", "2027", 1);
    storage.set("gongji.log.0", &altered).unwrap();
    damaged(&storage, &[], &["gongji.log.0", "gongji.log.1"]);
}

#[test]
fn a_lost_segment_or_head_is_noticed() {
    let (storage, _, written) = kept(300);
    storage.remove("gongji.log.1").unwrap();
    damaged(&storage, &written[..256], &[HEAD]);
    let (storage, _, written) = kept(3);
    storage.set(HEAD, "{").unwrap();
    damaged(&storage, &written, &[HEAD]);
    storage.remove(HEAD).unwrap();
    damaged(&storage, &written, &[HEAD]);
}

#[test]
fn a_newer_schema_is_only_read() {
    let (storage, _, written) = kept(3);
    storage
        .set(
            HEAD,
            r#"{"schema":2,"revision":9,"entries":3,"mode":"new"}"#,
        )
        .unwrap();
    let before = texts(&storage);
    let Opened {
        mut journal,
        entries,
    } = Journal::open(&storage).unwrap();
    assert_eq!(entries, written);
    let newer = Err(StoreError::Newer { schema: 2 });
    assert_eq!(journal.append(&storage, &written[0]), newer);
    assert_eq!(texts(&storage), before);
}

#[test]
fn a_refused_write_changes_nothing() {
    for writes in [0, 1] {
        let (storage, mut journal, _) = kept(2);
        let all = entries(3);
        let before = texts(&storage);
        storage.refuse_after(writes);
        assert_eq!(journal.append(&storage, &all[2]), Err(StoreError::Full));
        storage.accept();
        assert_eq!(journal.len(), 2);
        let opened = Journal::open(&storage).unwrap();
        assert_eq!(opened.journal.closed(), None);
        if writes == 0 {
            assert_eq!(texts(&storage), before);
        }
        assert_eq!(journal.append(&storage, &all[2]), Ok(()));
        assert_eq!(Journal::open(&storage).unwrap().entries, all);
    }
}

#[test]
fn another_tab_that_wrote_is_noticed() {
    let (storage, mut here, _) = kept(2);
    let mut there = Journal::open(&storage).unwrap().journal;
    let all = entries(3);
    assert_eq!(there.append(&storage, &all[2]), Ok(()));
    assert_eq!(here.append(&storage, &all[2]), Err(StoreError::OtherTab));
    assert_eq!(Journal::open(&storage).unwrap().entries, all);
    there.clear(&storage).unwrap();
    assert_eq!(here.ready(&storage), Err(StoreError::OtherTab));
}

#[test]
fn clearing_begins_anew() {
    let (storage, mut journal, written) = kept(300);
    storage.set(SETTINGS, "{}").unwrap();
    journal.clear(&storage).unwrap();
    assert!(journal.is_empty());
    assert_eq!(journal.append(&storage, &written[0]), Ok(()));
    assert_eq!(Journal::open(&storage).unwrap().entries, written[..1]);
    assert_eq!(storage.get(SETTINGS).unwrap().as_deref(), Some("{}"));
    // A full storage can be cleared as well.
    storage.refuse_after(0);
    journal.clear(&storage).unwrap();
    storage.accept();
    assert_eq!(Journal::open(&storage).unwrap().journal.closed(), None);
    assert_eq!(journal.append(&storage, &written[0]), Ok(()));
    forget_everything(&storage).unwrap();
    assert_eq!(texts(&storage), []);
}
