//! Where the sources contradict each other or are silent: `disputes.toml`.

use super::catalogue::{Catalogue, check_citations};
use super::parts::Dispute;
use super::read::Reader;
use super::{Problem, Text};

const KEYS: &[&str] = &["id", "title", "resolved", "literal", "facts"];

/// Reads the disputes; nothing where the file isn't TOML.
pub fn read(
    file: &Text,
    catalogue: Option<&Catalogue>,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Dispute>> {
    let mut reader = Reader::new(file, problems);
    let entries = reader.parse()?;
    let root = reader.root(&entries, "disputes.toml");
    reader.only(&root, &["dispute"]);
    let mut disputes: Vec<Dispute> = Vec::new();
    for table in reader.list(&root, "dispute", "a dispute", KEYS) {
        let id = reader.string(&table, "id", "a number such as \"C-01\"");
        let title = reader.words(&table, "title", true);
        let resolved = reader.words(&table, "resolved", true);
        let literal = reader.words(&table, "literal", false);
        let facts = reader.strings(&table, "facts", "a list such as [\"F-071\"]", true);
        check_citations(&mut reader, catalogue, &facts);
        let Some(id) = id else { continue };
        if disputes.iter().any(|earlier| earlier.id == id.value) {
            let message = format!("`{}` is defined twice; give it another id", id.value);
            reader.problem(id.line, message);
        }
        disputes.push(Dispute {
            id: id.value,
            title: title.unwrap_or_default(),
            resolved: resolved.unwrap_or_default(),
            literal,
            facts: facts.into_iter().map(|fact| fact.value).collect(),
        });
    }
    disputes.sort_by(|a, b| a.id.cmp(&b.id));
    Some(disputes)
}
