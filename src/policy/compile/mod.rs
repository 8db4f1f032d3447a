//! Turns the policy files into the checked parts that the program carries with it.
//!
//! The build script runs this, so that no TOML parser is shipped to the browser and a mistake in a
//! pack stops the build with its file and line; a test runs it too. It reads no file itself: it is
//! a pure function from texts to either a [`Compiled`] policy or every [`Problem`] found.

use std::fmt;

use super::{parts, region, rule};

mod catalogue;
mod channel;
mod clause;
mod coverage;
mod disputes;
mod layers;
mod near;
mod output;
mod pack;
mod read;
mod regions;
mod value;
mod wanted;

pub use output::Compiled;

/// A file's text, with the path that problems name it by.
pub struct Text {
    /// The path, as a person would type it.
    pub path: String,
    /// The content.
    pub text: String,
}

/// Everything that the policy is compiled from.
pub struct Sources {
    /// The packs, one file for each region.
    pub packs: Vec<Text>,
    /// Where the sources disagree: `disputes.toml`.
    pub disputes: Text,
    /// What may be cited: `facts.toml`.
    pub facts: Text,
    /// Which clauses can come out one way only: `one-way.toml`.
    pub one_way: Text,
    /// Which scenarios try which clauses: `tried.tsv`.
    pub tried: Text,
    /// Region codes and names: `regions.tsv`.
    pub regions: Text,
}

/// Something that is wrong in a policy file, said so that the reader knows what to do about it.
///
/// It is displayed as `file:line: message`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path of the file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Checks all policy files against each other and puts them together.
///
/// All problems are returned, in the order of files and lines. A file that isn't even TOML, or a
/// clause without a usable id or first day, is left out of the checks that would only repeat it.
pub fn compile(sources: &Sources) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let regions = regions::read(&sources.regions, &mut problems);
    let catalogue = catalogue::read(&sources.facts, &mut problems);
    let disputes = disputes::read(&sources.disputes, catalogue.as_ref(), &mut problems);
    let one_way = coverage::one_way(&sources.one_way, &mut problems);
    let known = pack::Known {
        regions: &regions,
        catalogue: catalogue.as_ref(),
        disputes: disputes.as_deref(),
    };
    let packs: Vec<pack::Pack> = sources
        .packs
        .iter()
        .map(|text| pack::read(text, &known, &mut problems))
        .collect();
    layers::check(&packs, &mut problems);
    if !problems.is_empty() {
        problems.sort();
        problems.dedup();
        return Err(problems);
    }
    let catalogue = catalogue.unwrap_or_default();
    let disputes = disputes.unwrap_or_default();
    let mut compiled = output::assemble(regions, &catalogue, disputes, packs);
    let book = &compiled.rules.clauses;
    compiled.coverage = coverage::assemble(&catalogue, one_way, &sources.tried, book);
    Ok(compiled)
}
