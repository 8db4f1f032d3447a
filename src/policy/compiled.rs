//! The compiled book, as the build script writes it.

use chrono::NaiveDate;
use serde::Deserialize;

use super::rule::{ClauseId, Rule};
use super::{Clause, Dispute, Grade, Place, Region, Source, Words};

/// All of it.
#[derive(Deserialize)]
pub(super) struct Document {
    pub version: String,
    pub regions: Vec<PlaceRow>,
    pub sources: Vec<Source>,
    pub disputes: Vec<Dispute>,
    pub clauses: Vec<ClauseRow>,
}

/// Everything but the clauses.
#[derive(Default)]
pub(super) struct Rest {
    pub version: String,
    pub regions: Vec<PlaceRow>,
    pub sources: Vec<Source>,
    pub disputes: Vec<Dispute>,
}

/// Code, everyday name, English name, full name.
#[derive(Deserialize)]
pub(super) struct PlaceRow(pub Region, String, String, String);

impl From<PlaceRow> for Place {
    fn from(PlaceRow(region, zh, en, full): PlaceRow) -> Place {
        Place {
            region,
            name: Words { zh, en },
            full,
        }
    }
}

/// A clause whose values are not typed yet.
#[derive(Deserialize)]
pub(super) struct ClauseRow {
    id: ClauseId,
    value: serde_json::Value,
    region: Region,
    from: NaiveDate,
    #[serde(default)]
    to: Option<NaiveDate>,
    sources: Vec<String>,
    grade: Grade,
    decides: bool,
    verified: NaiveDate,
    #[serde(default)]
    assumed: bool,
    says: Words,
    #[serde(default)]
    disputes: Vec<String>,
    #[serde(default)]
    literal: Option<serde_json::Value>,
}

impl TryFrom<ClauseRow> for Clause {
    type Error = serde_json::Error;

    fn try_from(row: ClauseRow) -> Result<Clause, serde_json::Error> {
        Ok(Clause {
            rule: Rule::typed(row.id, row.value)?,
            literal: row
                .literal
                .map(|value| Rule::typed(row.id, value))
                .transpose()?,
            region: row.region,
            from: row.from,
            to: row.to,
            sources: row.sources,
            grade: row.grade,
            decides: row.decides,
            verified: row.verified,
            assumed: row.assumed,
            says: row.says,
            disputes: row.disputes,
            what_if: false,
        })
    }
}
