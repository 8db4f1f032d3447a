//! A pack: the clauses of one region, and how things are really done there.

use super::catalogue::Catalogue;
use super::channel;
use super::clause::{self, Clause};
use super::parts::{Channel, Dispute};
use super::read::{Reader, Table};
use super::region::Region;
use super::regions::Regions;
use super::value::At;
use super::{Problem, Text};

/// What a pack may refer to. A file that could not be read is `None` and holds nothing against it.
pub struct Known<'a> {
    /// The region codes.
    pub regions: &'a Regions,
    /// What may be cited.
    pub catalogue: Option<&'a Catalogue>,
    /// The disputes.
    pub disputes: Option<&'a [Dispute]>,
}

/// A pack as read.
pub struct Pack {
    /// The path of the file.
    pub path: String,
    /// The region that it is about, where that could be read.
    pub region: Option<At<String>>,
    /// The clauses that have an id and a first day.
    pub clauses: Vec<Clause>,
    /// The ways in which things are done.
    pub channels: Vec<Channel>,
    /// Whether nothing was left out for a mistake, so that what is missing is really missing.
    pub whole: bool,
}

/// Reads a pack.
pub fn read(file: &Text, known: &Known<'_>, problems: &mut Vec<Problem>) -> Pack {
    let mut reader = Reader::new(file, problems);
    let mut pack = Pack {
        path: file.path.clone(),
        region: None,
        clauses: Vec::new(),
        channels: Vec::new(),
        whole: false,
    };
    let Some(entries) = reader.parse() else {
        return pack;
    };
    let root = reader.root(&entries, "a pack");
    reader.only(&root, &["region", "clause", "channel"]);
    pack.region = region(&mut reader, &root, known.regions);
    pack.whole = pack.region.is_some();
    for table in reader.list(&root, "clause", "a clause", clause::KEYS) {
        match clause::read(&mut reader, &table, known) {
            Some(clause) => pack.clauses.push(clause),
            None => pack.whole = false,
        }
    }
    let region = pack.region.as_ref().and_then(|it| Region::parse(&it.value));
    for table in reader.list(&root, "channel", "a channel", channel::KEYS) {
        let channel = channel::read(&mut reader, &table, known, region);
        pack.channels.extend(channel);
    }
    pack
}

/// The region of a pack, which must exist.
fn region(reader: &mut Reader<'_>, root: &Table<'_>, regions: &Regions) -> Option<At<String>> {
    let region = reader.string(root, "region", "a six-digit code such as \"350100\"")?;
    if regions.has(&region.value) {
        return Some(region);
    }
    let message = format!(
        "there is no region `{}`; use a code of regions.tsv, or \"000000\" for the whole country",
        region.value
    );
    reader.problem(region.line, message);
    None
}
