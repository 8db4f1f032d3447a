//! One channel of a pack: a way in which something is really done.

use super::catalogue::{Cited, check_citations};
use super::near::near;
use super::pack::Known;
use super::parts::{Channel, Grade};
use super::read::{Reader, Table};
use super::region::Region;
use super::rule::{Matter, Way};

/// The keys that a channel may have.
pub const KEYS: &[&str] = &[
    "matter", "way", "name", "steps", "papers", "caution", "sources",
];

/// Reads a channel of a region's pack; nothing where it can't be placed, which is noted.
pub fn read(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    known: &Known<'_>,
    region: Option<Region>,
) -> Option<Channel> {
    let matter = word(reader, table, "matter", Matter::ALL, Matter::word);
    let way = word(reader, table, "way", Way::ALL, Way::word);
    let name = reader.words(table, "name", true);
    let steps = reader.words_list(table, "steps");
    let papers = reader.words_list(table, "papers");
    let caution = reader.words(table, "caution", false);
    let sources = reader.strings(table, "sources", "a list such as [\"F-070\"]", true);
    check_citations(reader, known.catalogue, &sources);
    if steps.is_empty() && papers.is_empty() && caution.is_none() {
        let message = "a channel needs `steps`, `papers` or a `caution`, or it tells nothing";
        reader.problem(table.line, message.to_owned());
    }
    let sources: Vec<String> = sources.into_iter().map(|source| source.value).collect();
    let cited = |id: &String| known.catalogue.and_then(|all: &_| all.get(id));
    let grades = sources
        .iter()
        .filter_map(cited)
        .map(|cited: &Cited| cited.source.grade);
    Some(Channel {
        matter: matter?,
        region: region?,
        way: way?,
        name: name?,
        steps,
        papers,
        caution,
        grade: grades.min().unwrap_or(Grade::D),
        sources,
    })
}

/// A word of a closed list.
fn word<T: Copy>(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    key: &str,
    all: &[T],
    word: fn(T) -> &'static str,
) -> Option<T> {
    let wanted = format!(
        "a word such as \"{}\"",
        all.first().map_or("", |it| word(*it))
    );
    let written = reader.string(table, key, &wanted)?;
    let found = all.iter().find(|it| word(**it) == written.value);
    if found.is_none() {
        let names = near(&written.value, all.iter().map(|it| word(*it)));
        let message = format!(
            "`{key}` can't be `{}`; the nearest words are {names}",
            written.value
        );
        reader.problem(written.line, message);
    }
    found.copied()
}
