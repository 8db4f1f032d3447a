//! What a clause may cite: the facts of the five articles and of further sources, `facts.toml`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::read::{Reader, Table};
use super::value::{At, Words};
use super::{Problem, Text};

const ARTICLE_KEYS: &[&str] = &["id", "title", "date", "region", "grade"];
const EXTRA_KEYS: &[&str] = &["id", "title", "date", "region", "grade", "addresses"];
const FACT_KEYS: &[&str] = &["id", "article", "line", "topic", "region", "core", "says"];

/// How far a source can be trusted, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Grade {
    /// A government page, or a copy of one.
    A,
    /// A mainstream medium.
    B,
    /// An aggregator; all five articles are of this grade.
    C,
    /// Public code, or a text of unknown origin.
    D,
}

/// Something that a clause or a dispute may cite.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its number, such as `F-071` or `X-08`.
    pub id: String,
    /// The article that states it; a source from elsewhere has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// The line of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The region that it speaks of.
    pub region: String,
    /// How far it can be trusted.
    pub grade: Grade,
    /// When it was published, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// The title of the article or page.
    pub title: Words,
    /// What it states.
    pub says: Words,
    /// Where it can be read.
    pub addresses: Vec<String>,
}

impl Source {
    /// Whether it is strong enough for a clause to refuse on: the five articles, or grade A or B.
    pub fn decides(&self) -> bool {
        self.article.is_some() || self.grade <= Grade::B
    }
}

/// All sources by number.
pub type Catalogue = BTreeMap<String, Source>;

/// Reads the catalogue; nothing where the file isn't TOML, so that no citation is blamed for it.
pub fn read(file: &Text, problems: &mut Vec<Problem>) -> Option<Catalogue> {
    let mut reader = Reader::new(file, problems);
    let entries = reader.parse()?;
    let root = reader.root(&entries, "facts.toml");
    reader.only(&root, &["article", "extra", "fact"]);
    let mut articles = BTreeMap::new();
    for table in reader.list(&root, "article", "an article", ARTICLE_KEYS) {
        if let Some((_, article)) = publication(&mut reader, &table) {
            articles.insert(article.id.clone(), article);
        }
    }
    let mut catalogue = Catalogue::new();
    for table in reader.list(&root, "extra", "an extra", EXTRA_KEYS) {
        if let Some((line, source)) = publication(&mut reader, &table) {
            add(&mut reader, &mut catalogue, line, source);
        }
    }
    for table in reader.list(&root, "fact", "a fact", FACT_KEYS) {
        if let Some((line, source)) = fact(&mut reader, &table, &articles) {
            add(&mut reader, &mut catalogue, line, source);
        }
    }
    Some(catalogue)
}

/// Adds a source, unless its number is taken.
fn add(reader: &mut Reader<'_>, catalogue: &mut Catalogue, line: usize, source: Source) {
    if catalogue.contains_key(&source.id) {
        reader.problem(
            line,
            format!("`{}` is defined twice; give it another id", source.id),
        );
    } else {
        catalogue.insert(source.id.clone(), source);
    }
}

/// An article or an extra: a text with a title, a region and a grade.
fn publication(reader: &mut Reader<'_>, table: &Table<'_>) -> Option<(usize, Source)> {
    let id = reader.string(table, "id", "a number such as \"X-08\"");
    let title = reader.words(table, "title", true);
    let date = reader.date(table, "date", false).map(|date| date.value);
    let region = reader.string(table, "region", "a six-digit code such as \"350100\"");
    let grade = grade(reader, table);
    let addresses = reader.strings(table, "addresses", "a list of addresses", false);
    let (id, title) = (id?, title?);
    let source = Source {
        id: id.value,
        article: None,
        line: None,
        region: region?.value,
        grade: grade?,
        date,
        says: title.clone(),
        title,
        addresses: addresses.into_iter().map(|address| address.value).collect(),
    };
    Some((id.line, source))
}

/// A statement of an article, which lends it title, date and grade.
fn fact(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    articles: &BTreeMap<String, Source>,
) -> Option<(usize, Source)> {
    let id = reader.string(table, "id", "a number such as \"F-071\"");
    let article = reader.string(
        table,
        "article",
        "the number of an article, such as \"002\"",
    );
    let line = reader.number(table, "line");
    let region = reader.string(table, "region", "a six-digit code such as \"350100\"");
    let says = reader.words(table, "says", true);
    let _topic = reader.string(table, "topic", "a word such as \"bind\"");
    let _core = reader.flag(table, "core");
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
        article: Some(named.value),
        line: Some(line?.value),
        region: region?.value,
        says: says?,
        ..article.clone()
    };
    Some((id.line, source))
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
