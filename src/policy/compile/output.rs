//! The compiled policy: the parts that the program reads.

use super::catalogue::{Catalogue, Cited};
use super::clause;
use super::pack::Pack;
use super::parts::{
    Channels, Clause, Coverage, Dispute, Grade, Library, Place, Places, Rules, Words,
};
use super::region::Region;
use super::regions::Regions;

/// The checked policy.
pub struct Compiled {
    /// The provinces and cities.
    pub places: Places,
    /// The clauses and their version: sixteen hexadecimal digits, the same for the same content.
    pub rules: Rules,
    /// The texts that explain them.
    pub library: Library,
    /// How things are really done.
    pub channels: Channels,
    /// What the facts are good for, and what tries the clauses.
    pub coverage: Coverage,
}

impl Compiled {
    /// The files that the program carries, by name.
    pub fn files(&self) -> Result<[(&'static str, Vec<u8>); 5], postcard::Error> {
        Ok([
            ("places.bin", postcard::to_allocvec(&self.places)?),
            ("rules.bin", postcard::to_allocvec(&self.rules)?),
            ("texts.bin", postcard::to_allocvec(&self.library)?),
            ("channels.bin", postcard::to_allocvec(&self.channels)?),
            ("coverage.bin", postcard::to_allocvec(&self.coverage)?),
        ])
    }

    /// The FNV-1a hash of everything: short, the same everywhere, and enough to tell versions
    /// apart.
    fn hash(&self) -> Result<u64, postcard::Error> {
        let files = self.files()?;
        let bytes = files.iter().flat_map(|(_, bytes)| bytes);
        Ok(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }
}

/// Puts checked parts together: everything in a fixed order. The version is that
/// of the policy alone, so that trying more of it makes no other policy.
pub fn assemble(
    regions: Regions,
    catalogue: &Catalogue,
    disputes: Vec<Dispute>,
    packs: Vec<Pack>,
) -> Compiled {
    let mut clauses = Vec::new();
    let mut channels = Vec::new();
    for pack in packs {
        channels.extend(pack.channels);
        let Some(region) = pack.region.and_then(|it| Region::parse(&it.value)) else {
            continue;
        };
        let of_region = pack.clauses.into_iter();
        clauses.extend(of_region.filter_map(|clause| finish(clause, region, catalogue)));
    }
    clauses.sort_by_key(|(clause, _)| (clause.rule.id(), clause.region, clause.from));
    let (clauses, says): (Vec<Clause>, Vec<Words>) = clauses.into_iter().unzip();
    channels.sort_by_key(|it| (it.matter, it.region));
    let mut compiled = Compiled {
        places: Places(places(regions)),
        library: Library {
            says,
            sources: catalogue.values().map(|it| it.source.clone()).collect(),
            disputes,
        },
        rules: Rules {
            version: String::new(),
            clauses,
        },
        channels: Channels(channels),
        coverage: Coverage::default(),
    };
    compiled.rules.version = format!("{:016x}", compiled.hash().unwrap_or_default());
    compiled
}

/// The table of regions, which is in the order of its codes.
fn places(regions: Regions) -> Vec<Place> {
    let places = regions.0.into_iter().filter_map(|(code, it)| {
        Some(Place {
            region: Region::parse(&code)?,
            name: Words {
                zh: it.short,
                en: it.english,
            },
            full: it.full,
        })
    });
    places.collect()
}

/// A clause with the grade and the power that it has by its sources, and what it says.
fn finish(
    clause: clause::Clause,
    region: Region,
    catalogue: &Catalogue,
) -> Option<(Clause, Words)> {
    let cited: Vec<&Cited> = clause
        .sources
        .iter()
        .filter_map(|id| catalogue.get(id))
        .collect();
    let grades = cited.iter().map(|cited| cited.source.grade);
    let finished = Clause {
        rule: clause.value?,
        literal: clause.literal,
        region,
        from: clause.from.value,
        to: clause.to.map(|to| to.value),
        grade: grades.min().unwrap_or(Grade::D),
        decides: cited.iter().any(|cited| cited.decides),
        sources: clause.sources,
        verified: clause.verified,
        assumed: clause.assumed,
        disputes: clause.disputes,
        number: None,
    };
    Some((finished, clause.says))
}
