//! What the facts are good for, and which scenarios try the clauses: the reasons of `facts.toml`,
//! `one-way.toml`, and `tried.tsv`, which `make coverage-policy` writes.

use super::catalogue::Catalogue;
use super::parts::{Clause, Coverage, Fact, Scenario, Tried, Words};
use super::read::{Reader, Table};
use super::rule::ClauseId;
use super::{Problem, Text};

/// The clauses that can come out one way only, in groups with the reason of each.
pub type OneWay = Vec<(Vec<String>, Words)>;

/// Reads `one-way.toml`.
pub fn one_way(file: &Text, problems: &mut Vec<Problem>) -> OneWay {
    let mut reader = Reader::new(file, problems);
    let mut one_way = OneWay::default();
    let Some(entries) = reader.parse() else {
        return one_way;
    };
    let root = reader.root(&entries, "one-way.toml");
    reader.only(&root, &["one_way"]);
    for table in reader.list(&root, "one_way", "a group", &["clauses", "says"]) {
        let names = clauses(&mut reader, &table);
        let says = reader.words(&table, "says", true);
        one_way.extend(says.map(|says| (names, says)));
    }
    one_way
}

/// Clauses, each as `id`, `id/region` or `id/region/day`.
fn clauses(reader: &mut Reader<'_>, table: &Table<'_>) -> Vec<String> {
    let wanted = "a list such as [\"pay.order/000000\"]";
    let names = reader.strings(table, "clauses", wanted, true);
    for name in &names {
        let id = name.value.split('/').next().unwrap_or_default();
        if ClauseId::parse(id).is_none() {
            reader.problem(name.line, format!("there is no clause `{id}`"));
        }
    }
    names.into_iter().map(|it| it.value).collect()
}

/// Whether some of these names is the clause's, as far as it goes.
fn named(names: &[String], full: &str) -> bool {
    names
        .iter()
        .any(|name| full == name || full.starts_with(&format!("{name}/")))
}

/// Puts together what is known of the facts and of the clauses of the book, in its order. Rows of
/// `tried.tsv` about clauses that are gone are passed over: a test finds that it is out of date.
pub fn assemble(catalogue: &Catalogue, one_way: OneWay, tried: &Text, book: &[Clause]) -> Coverage {
    let rows = tried.text.lines().map(|row| row.split('\t').collect());
    let rows: Vec<Vec<&str>> = rows.collect();
    let mut scenarios: Vec<Scenario> = Vec::new();
    for row in &rows {
        if let ["scenario", path, title] = row.as_slice() {
            scenarios.push(Scenario {
                path: (*path).to_owned(),
                title: (*title).to_owned(),
            });
        }
    }
    let numbered = |path: &str| scenarios.iter().position(|it| it.path == path);
    let tried = book.iter().map(|clause| {
        let full = format!(
            "{}/{}/{}",
            clause.rule.id().name(),
            clause.region,
            clause.from
        );
        let of_clause = rows.iter().find_map(|row| match row.as_slice() {
            ["clause", name, passes, stops] if *name == full => Some((*passes, *stops)),
            _ => None,
        });
        let (passes, stops) = of_clause.unwrap_or_default();
        Tried {
            passes: numbered(passes),
            stops: numbered(stops),
            one_way: one_way.iter().position(|(names, _)| named(names, &full)),
        }
    });
    let tried = tried.collect();
    let facts = catalogue.iter().filter_map(|(id, cited)| {
        let statement = cited.statement.as_ref()?;
        Some(Fact {
            id: id.clone(),
            core: statement.core,
            reason: statement.reason.clone(),
        })
    });
    Coverage {
        facts: facts.collect(),
        tried,
        scenarios,
        one_ways: one_way.into_iter().map(|(_, says)| says).collect(),
    }
}
