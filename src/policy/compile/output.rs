//! The compiled policy: the shape in which the program reads it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::catalogue::{Catalogue, Grade, Source};
use super::clause;
use super::disputes::Dispute;
use super::pack::Pack;
use super::regions::Regions;
use super::value::Words;

/// The checked policy, ready to be written as JSON.
#[derive(Serialize)]
pub struct Compiled {
    /// Sixteen hexadecimal digits: the same content has the same version.
    pub version: String,
    #[serde(flatten)]
    content: Content,
}

impl Compiled {
    /// The compact JSON that the program carries.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

#[derive(Serialize)]
struct Content {
    regions: Vec<[String; 4]>,
    sources: Vec<Source>,
    disputes: Vec<Dispute>,
    clauses: Vec<Clause>,
}

/// A clause with what follows from its place and its sources.
#[derive(Serialize)]
struct Clause {
    id: &'static str,
    value: Value,
    region: String,
    from: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<NaiveDate>,
    sources: Vec<String>,
    grade: Grade,
    decides: bool,
    verified: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    overrides: Option<String>,
    assumed: bool,
    says: Words,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disputes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    literal: Option<Value>,
}

/// Puts checked parts together: only the sources that something cites, everything in a fixed order.
pub fn assemble(
    regions: &Regions,
    catalogue: &Catalogue,
    disputes: Vec<Dispute>,
    packs: Vec<Pack>,
) -> Compiled {
    let mut clauses = Vec::new();
    for pack in packs {
        let Some(region) = pack.region else { continue };
        let of_region = pack.clauses.into_iter();
        clauses.extend(of_region.map(|clause| finish(clause, &region.value, catalogue)));
    }
    clauses.sort_by(|a, b| (a.id, &a.region, a.from).cmp(&(b.id, &b.region, b.from)));
    let of_clauses = clauses.iter().flat_map(|clause| &clause.sources);
    let of_disputes = disputes.iter().flat_map(|dispute| &dispute.facts);
    let cited: BTreeSet<&String> = of_clauses.chain(of_disputes).collect();
    let sources = cited
        .into_iter()
        .filter_map(|id| catalogue.get(id).cloned())
        .collect();
    let rows = regions.0.iter().map(|(code, region)| {
        [
            code.clone(),
            region.short.clone(),
            region.english.clone(),
            region.full.clone(),
        ]
    });
    let content = Content {
        regions: rows.collect(),
        sources,
        disputes,
        clauses,
    };
    let text = serde_json::to_string(&content).unwrap_or_default();
    Compiled {
        version: format!("{:016x}", fnv1a(text.as_bytes())),
        content,
    }
}

/// Adds the grade and the power that a clause has by its sources.
fn finish(clause: clause::Clause, region: &str, catalogue: &Catalogue) -> Clause {
    let cited = || clause.sources.iter().filter_map(|id| catalogue.get(id));
    Clause {
        id: clause.id.name(),
        region: region.to_owned(),
        from: clause.from.value,
        to: clause.to.map(|to| to.value),
        grade: cited().map(|source| source.grade).min().unwrap_or(Grade::D),
        decides: cited().any(Source::decides),
        value: clause.value,
        sources: clause.sources,
        verified: clause.verified,
        overrides: clause.overrides.map(|overrides| overrides.value),
        assumed: clause.assumed,
        says: clause.says,
        disputes: clause.disputes,
        literal: clause.literal,
    }
}

/// The FNV-1a hash of 64 bits: short, the same everywhere, and enough to tell versions apart.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
