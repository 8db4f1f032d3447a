//! One clause of a pack, read and checked by itself.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::DeValue;

use super::catalogue::check_citations;
use super::near::near;
use super::pack::Known;
use super::parts::{Dispute, Words};
use super::read::{Reader, Table};
use super::rule::{ClauseId, Rule};
use super::value::{At, plain};
use super::wanted;

/// The keys that a clause may have.
pub const KEYS: &[&str] = &[
    "id",
    "value",
    "from",
    "to",
    "sources",
    "verified",
    "overrides",
    "assumed",
    "says",
    "disputes",
    "literal",
];

/// A clause as it stands in a pack. What could not be read is empty and already noted.
pub struct Clause {
    /// The line of its id.
    pub line: usize,
    /// Which clause it is.
    pub id: ClauseId,
    /// The first day on which it holds.
    pub from: At<NaiveDate>,
    /// The first day on which it no longer holds.
    pub to: Option<At<NaiveDate>>,
    /// The value.
    pub value: Option<Rule>,
    /// The numbers of the facts that it rests on.
    pub sources: Vec<String>,
    /// When it was last checked against them.
    pub verified: NaiveDate,
    /// The layer whose clause it takes the place of.
    pub overrides: Option<At<String>>,
    /// Whether it is inferred for this region.
    pub assumed: bool,
    /// The rule in plain words.
    pub says: Words,
    /// The disputes that touch it.
    pub disputes: Vec<String>,
    /// The value under the other reading.
    pub literal: Option<Rule>,
}

/// Reads a clause. Without a known id and a first day there is nothing to place it by, so that it
/// comes back as `None`, after all its other mistakes have been noted too.
pub fn read(reader: &mut Reader<'_>, table: &Table<'_>, known: &Known<'_>) -> Option<Clause> {
    let id = id(reader, table);
    let from = reader.date(table, "from", true);
    let to = reader.date(table, "to", false);
    let value = value(reader, table, "value", id.as_ref());
    places_exist(reader, table, known, value.as_ref());
    let sources = reader.strings(
        table,
        "sources",
        "a list such as [\"F-071\", \"X-08\"]",
        true,
    );
    let empty = |list: &&Spanned<DeValue<'_>>| {
        list.get_ref()
            .as_array()
            .is_some_and(|items| items.is_empty())
    };
    if let Some(list) = table.get("sources").filter(empty) {
        reader.problem(
            reader.line(list),
            "a clause must cite at least one source".to_owned(),
        );
    }
    check_citations(reader, known.catalogue, &sources);
    let sources: Vec<String> = sources.into_iter().map(|source| source.value).collect();
    let verified = verified(reader, table, known, &sources);
    let overrides = reader.optional_string(table, "overrides", "a region code in quotes");
    let assumed = reader.flag(table, "assumed");
    let says = reader.words(table, "says", true);
    let disputes = disputes(reader, table, known);
    let literal = literal(reader, table, id.as_ref());
    let (id, from) = (id?, from?);
    if let Some(to) = to.as_ref().filter(|to| to.value <= from.value) {
        let message = format!(
            "`to` ({}) must be later than `from` ({})",
            to.value, from.value
        );
        reader.problem(to.line, message);
    }
    Some(Clause {
        line: id.line,
        id: id.value,
        from,
        to,
        value,
        sources,
        verified: verified.unwrap_or_default(),
        overrides,
        assumed,
        says: says.unwrap_or_default(),
        disputes,
        literal,
    })
}

/// The clause's id, which must be one that the program knows.
fn id(reader: &mut Reader<'_>, table: &Table<'_>) -> Option<At<ClauseId>> {
    let name = reader.string(
        table,
        "id",
        "the clause's name, such as \"bind.member_limit\"",
    )?;
    let id = ClauseId::parse(&name.value);
    if id.is_none() {
        let names = near(&name.value, ClauseId::ALL.iter().map(|id| id.name()));
        let message = format!(
            "there is no clause `{}`; the nearest are {names}",
            name.value
        );
        reader.problem(name.line, message);
    }
    id.map(|id| At {
        line: name.line,
        value: id,
    })
}

/// A value of the type that the clause wants.
fn value(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    key: &str,
    id: Option<&At<ClauseId>>,
) -> Option<Rule> {
    let Some(raw) = table.get(key) else {
        let wanted = id.map_or_else(
            || "what the rule is".to_owned(),
            |id| wanted::form(id.value),
        );
        reader.problem(table.line, format!("a clause needs `{key}`: {wanted}"));
        return None;
    };
    typed(reader, raw, key, id?.value)
}

/// Notes every place that a value names and that is none.
fn places_exist(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    known: &Known<'_>,
    value: Option<&Rule>,
) {
    let (Some(Rule::WalletTerritory(places)), Some(raw)) = (value, table.get("value")) else {
        return;
    };
    for place in places.iter().map(ToString::to_string) {
        if !known.regions.has(&place) {
            let message = format!("there is no region `{place}`; use a code of regions.tsv");
            reader.problem(reader.line(raw), message);
        }
    }
}

/// Checks a raw value against the clause's type.
fn typed(
    reader: &mut Reader<'_>,
    raw: &Spanned<DeValue<'_>>,
    key: &str,
    id: ClauseId,
) -> Option<Rule> {
    let value = wanted::typed(id, plain(raw.get_ref()));
    if value.is_none() {
        let line = reader.line(raw);
        let found = reader.found(raw);
        let wanted = wanted::form(id);
        reader.problem(
            line,
            format!("`{key}` of {} must be {wanted}, not {found}", id.name()),
        );
    }
    value
}

/// The day of the last check, which can't be earlier than the newest source was published.
fn verified(
    reader: &mut Reader<'_>,
    table: &Table<'_>,
    known: &Known<'_>,
    sources: &[String],
) -> Option<NaiveDate> {
    let verified = reader.date(table, "verified", true)?;
    let dated = sources.iter().filter_map(|id| known.catalogue?.get(id));
    let dated = dated.map(|cited| &cited.source);
    let newest = dated
        .filter_map(|source| Some((source.date?, &source.id)))
        .max();
    if let Some((date, id)) = newest.filter(|(date, _)| verified.value < *date) {
        let message = format!(
            "`verified` ({}) is earlier than {id}, which is of {date}; check the clause against it",
            verified.value
        );
        reader.problem(verified.line, message);
    }
    Some(verified.value)
}

/// The disputes that touch the clause, which must exist.
fn disputes(reader: &mut Reader<'_>, table: &Table<'_>, known: &Known<'_>) -> Vec<String> {
    let disputes = reader.strings(table, "disputes", "a list such as [\"C-01\"]", false);
    let exists = |all: &[Dispute], id: &str| all.iter().any(|it| it.id == id);
    for dispute in &disputes {
        if known
            .disputes
            .is_some_and(|all| !exists(all, &dispute.value))
        {
            let message = format!(
                "there is no dispute `{}` in disputes.toml; name one that is, or add it there",
                dispute.value
            );
            reader.problem(dispute.line, message);
        }
    }
    disputes.into_iter().map(|dispute| dispute.value).collect()
}

/// The value under the other reading, which only a disputed clause has.
fn literal(reader: &mut Reader<'_>, table: &Table<'_>, id: Option<&At<ClauseId>>) -> Option<Rule> {
    let raw = table.get("literal")?;
    if table.get("disputes").is_none() {
        let message = "`literal` needs `disputes`: say which disagreement gives this other reading";
        reader.problem(reader.line(raw), message.to_owned());
    }
    typed(reader, raw, "literal", id?.value)
}
