//! What a clause may cite: the facts of the five articles and of further sources, `facts.toml`.

use std::collections::BTreeMap;

use super::parts::{Grade, Source, Words};
use super::read::{Reader, Table};
use super::value::At;
use super::{Problem, Text};

const ARTICLE_KEYS: &[&str] = &["id", "title", "date", "region", "grade"];
const EXTRA_KEYS: &[&str] = &["id", "title", "date", "region", "grade", "addresses"];
const FACT_KEYS: &[&str] = &[
    "id", "article", "line", "topic", "region", "core", "says", "reason",
];

/// Something that a clause or a dispute may cite.
#[derive(Clone)]
pub struct Cited {
    /// What the program is told of it.
    pub source: Source,
    /// Whether it is strong enough for a clause to refuse on: the five articles, or grade A or B.
    pub decides: bool,
    /// What else is known of a statement of an article.
    pub statement: Option<Statement>,
}

/// What is known of a statement of an article besides what it says.
#[derive(Clone)]
pub struct Statement {
    /// Whether it is of the core of the policy.
    pub core: bool,
    /// Why no rule rests on it, where that is so.
    pub reason: Option<Words>,
}

/// All sources by number.
pub type Catalogue = BTreeMap<String, Cited>;

/// Reads the catalogue; nothing where the file isn't TOML, so that no citation is blamed for it.
pub fn read(file: &Text, problems: &mut Vec<Problem>) -> Option<Catalogue> {
    let mut reader = Reader::new(file, problems);
    let entries = reader.parse()?;
    let root = reader.root(&entries, "facts.toml");
    reader.only(&root, &["article", "extra", "fact"]);
    let mut articles = BTreeMap::new();
    for table in reader.list(&root, "article", "an article", ARTICLE_KEYS) {
        if let Some((_, article)) = publication(&mut reader, &table) {
            articles.insert(article.source.id.clone(), article);
        }
    }
    let mut catalogue = Catalogue::new();
    for table in reader.list(&root, "extra", "an extra", EXTRA_KEYS) {
        if let Some((line, cited)) = publication(&mut reader, &table) {
            add(&mut reader, &mut catalogue, line, cited);
        }
    }
    for table in reader.list(&root, "fact", "a fact", FACT_KEYS) {
        if let Some((line, cited)) = fact(&mut reader, &table, &articles) {
            add(&mut reader, &mut catalogue, line, cited);
        }
    }
    Some(catalogue)
}

/// Adds a source, unless its number is taken.
fn add(reader: &mut Reader<'_>, catalogue: &mut Catalogue, line: usize, cited: Cited) {
    let id = &cited.source.id;
    if catalogue.contains_key(id) {
        reader.problem(line, format!("`{id}` is defined twice; give it another id"));
    } else {
        catalogue.insert(id.clone(), cited);
    }
}

/// An article or an extra: a text with a title, a region and a grade.
fn publication(reader: &mut Reader<'_>, table: &Table<'_>) -> Option<(usize, Cited)> {
    let id = reader.string(table, "id", "a number such as \"X-08\"");
    let title = reader.words(table, "title", true);
    let date = reader.date(table, "date", false).map(|date| date.value);
    let _region = reader.string(table, "region", "a six-digit code such as \"350100\"")?;
    let grade = grade(reader, table)?;
    let addresses = reader.strings(table, "addresses", "a list of addresses", false);
    let (id, title) = (id?, title?);
    let source = Source {
        id: id.value,
        line: None,
        grade,
        date,
        says: title.clone(),
        title,
        addresses: addresses.into_iter().map(|address| address.value).collect(),
    };
    let decides = grade <= Grade::B;
    let cited = Cited {
        source,
        decides,
        statement: None,
    };
    Some((id.line, cited))
}

/// A statement of an article, which lends it title, date and grade.
fn fact(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    articles: &BTreeMap<String, Cited>,
) -> Option<(usize, Cited)> {
    let id = reader.string(table, "id", "a number such as \"F-071\"");
    let article = reader.string(
        table,
        "article",
        "the number of an article, such as \"002\"",
    );
    let line = reader.number(table, "line");
    let _region = reader.string(table, "region", "a six-digit code such as \"350100\"");
    let says = reader.words(table, "says", true);
    let _topic = reader.string(table, "topic", "a word such as \"bind\"");
    let statement = Statement {
        core: reader.flag(table, "core"),
        reason: reader.words(table, "reason", false),
    };
    let (id, named) = (id?, article?);
    let Some(article) = articles.get(&named.value) else {
        let message = format!(
            "there is no article `{}`; add it as [[article]]",
            named.value
        );
        reader.problem(named.line, message);
        return None;
    };
    let source = Source {
        id: id.value,
        line: Some(line?.value),
        says: says?,
        ..article.source.clone()
    };
    Some((
        id.line,
        Cited {
            source,
            decides: true,
            statement: Some(statement),
        },
    ))
}

/// The grade, one of four letters.
fn grade(reader: &mut Reader<'_>, table: &Table<'_>) -> Option<Grade> {
    let At { line, value } = reader.string(table, "grade", "\"A\", \"B\", \"C\" or \"D\"")?;
    match value.as_str() {
        "A" => Some(Grade::A),
        "B" => Some(Grade::B),
        "C" => Some(Grade::C),
        "D" => Some(Grade::D),
        other => {
            reader.problem(line, format!("`grade` must be A, B, C or D, not `{other}`"));
            None
        }
    }
}

/// Notes every citation that resolves to nothing.
pub fn check_citations(
    reader: &mut Reader<'_>,
    catalogue: Option<&Catalogue>,
    citations: &[At<String>],
) {
    for citation in citations {
        if catalogue.is_some_and(|all| !all.contains_key(&citation.value)) {
            let message = format!(
                "`{}` is neither a fact nor an extra of facts.toml; cite another, or add it there",
                citation.value
            );
            reader.problem(citation.line, message);
        }
    }
}
