//! The people of the sample families, from `families.json`, as requests.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::engine::request::{Bind, Join};
use crate::engine::{PersonId, Request};
use crate::policy::rule::{Channel, Identity, Instrument, Relation};
use crate::store::from_json;

/// A made-up family.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// The last part of its address.
    pub name: String,
    people: Vec<Join>,
    bindings: Vec<Tie>,
    #[serde(default)]
    then: Vec<Request>,
}

/// A binding with its days counted from the day on which the sample is taken.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tie {
    holder: PersonId,
    beneficiary: PersonId,
    relation: Relation,
    #[serde(default)]
    start_days: Option<u64>,
    #[serde(default)]
    end_days: Option<u64>,
}

/// All samples. A test reads them, so that here they can't fail to be read.
pub fn samples() -> Vec<Sample> {
    from_json(include_str!("families.json")).unwrap_or_default()
}

impl Sample {
    /// What the family asks for: the people join, are bound, and what else there is.
    pub fn requests(&self, today: NaiveDate) -> Vec<Request> {
        let people = self.people.iter().cloned().map(Request::Join);
        let bindings = self.bindings.iter().map(|it| Request::Bind(it.bind(today)));
        people
            .chain(bindings)
            .chain(self.then.iter().cloned())
            .collect()
    }
}

impl Tie {
    fn bind(&self, today: NaiveDate) -> Bind {
        let day = |days: Option<u64>| days.and_then(|it| today.checked_add_days(Days::new(it)));
        Bind {
            holder: self.holder.clone(),
            beneficiary: self.beneficiary.clone(),
            relation: self.relation,
            instrument: Instrument::Aid,
            start: day(self.start_days),
            end: day(self.end_days),
            channel: Channel::App,
            documents: Vec::new(),
            identity: Identity::Face,
            consent: true,
            limit: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Ledger;
    use crate::policy::{Book, Policy, Reading};
    use crate::ui::pages::samples::list::cards;

    #[test]
    fn every_sample_goes_through_on_any_day() {
        let text = include_str!("families.json");
        let samples: Vec<Sample> = serde_json::from_str(text).unwrap();
        let offered: Vec<String> = cards().into_iter().map(|it| it.name).collect();
        let names: Vec<String> = samples.iter().map(|it| it.name.clone()).collect();
        assert_eq!(names, offered);
        assert_eq!(names.len(), 4);
        let policy = Policy::new(Book::standard(), Reading::Resolved);
        for day in ["2025-06-01", "2026-03-12", "2026-12-31", "2028-02-29"] {
            let day: NaiveDate = day.parse().unwrap();
            for sample in &samples {
                let mut ledger = Ledger::new();
                for request in sample.requests(day) {
                    let asked = format!("{} {day} {request:?}", sample.name);
                    let at = day.and_hms_opt(9, 0, 0).unwrap();
                    let receipt = ledger.submit(&policy, at, request).unwrap();
                    assert!(
                        receipt.entry.is_some(),
                        "{asked}: {:?}",
                        receipt.decision.because()
                    );
                }
            }
        }
    }
}
