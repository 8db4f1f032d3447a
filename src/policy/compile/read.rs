//! Reads TOML key by key and remembers on which line everything stands.
//!
//! A derived deserializer would stop at the first mistake. Here each mistake is written down, with
//! its line, and reading goes on.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::parts::Words;
use super::value::{At, day, filled, plain};
use super::{Problem, Text};

/// A file while it is read: its problems are added to the list of all files.
pub struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    /// The positions of all ends of lines.
    ends: Vec<usize>,
    problems: &'a mut Vec<Problem>,
}

/// A table of a file, with the line that it begins on and what to call it in messages.
pub struct Table<'t> {
    /// What the table describes, such as "a clause".
    pub what: &'static str,
    /// The line that it begins on.
    pub line: usize,
    entries: &'t DeTable<'t>,
}

impl<'t> Table<'t> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.entries
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }
}

impl<'a> Reader<'a> {
    /// Begins to read a file.
    pub fn new(text: &'a Text, problems: &'a mut Vec<Problem>) -> Self {
        let ends = text
            .text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n');
        let ends = ends.map(|(position, _)| position).collect();
        Reader {
            path: &text.path,
            text: &text.text,
            ends,
            problems,
        }
    }

    /// Parses the file. Where it isn't TOML, every mistake is noted and nothing returned.
    pub fn parse(&mut self) -> Option<DeTable<'a>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let line = self.line_of(error.span().map_or(0, |span| span.start));
            let message = error.message().replace('\n', "; ");
            self.problem(line, format!("this is not TOML: {message}"));
        }
        errors.is_empty().then(|| table.into_inner())
    }

    /// Notes a problem.
    pub fn problem(&mut self, line: usize, message: String) {
        self.problems.push(Problem {
            file: self.path.to_owned(),
            line,
            message,
        });
    }

    /// The line of a position in the text, counted from 1.
    fn line_of(&self, offset: usize) -> usize {
        1 + self.ends.partition_point(|end| *end < offset)
    }

    /// The line that a value begins on.
    pub fn line<T>(&self, value: &Spanned<T>) -> usize {
        self.line_of(value.span().start)
    }

    /// What stands in the file at a value, on one line, for messages.
    pub fn found<T>(&self, value: &Spanned<T>) -> String {
        let raw = self.text.get(value.span()).unwrap_or_default();
        let words: Vec<&str> = raw.split_whitespace().collect();
        words.join(" ")
    }

    /// Takes the whole file as a table.
    pub fn root<'t>(&self, entries: &'t DeTable<'t>, what: &'static str) -> Table<'t> {
        Table {
            what,
            line: 1,
            entries,
        }
    }

    /// Takes the entries of a `[[name]]` list, with the keys that each may have.
    pub fn list<'t>(
        &mut self,
        root: &Table<'t>,
        name: &str,
        what: &'static str,
        keys: &[&str],
    ) -> Vec<Table<'t>> {
        let Some(value) = root.get(name) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            let line = self.line(value);
            self.problem(line, format!("`{name}` must be written as `[[{name}]]`"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items.iter() {
            let line = self.line(item);
            if let Some(entries) = item.get_ref().as_table() {
                let table = Table {
                    what,
                    line,
                    entries,
                };
                self.only(&table, keys);
                tables.push(table);
            } else {
                self.problem(line, format!("`{name}` must be written as `[[{name}]]`"));
            }
        }
        tables
    }

    /// Notes every key of a table that isn't among `keys`.
    pub fn only(&mut self, table: &Table<'_>, keys: &[&str]) {
        for key in table.entries.keys() {
            if !keys.contains(&key.get_ref().as_ref()) {
                let message = format!(
                    "unknown key `{}` in {}; use only {}",
                    key.get_ref(),
                    table.what,
                    keys.join(", ")
                );
                self.problem(self.line(key), message);
            }
        }
    }

    /// Notes a key that is missing.
    fn missing(&mut self, table: &Table<'_>, key: &str, wanted: &str) {
        self.problem(
            table.line,
            format!("{} needs `{key}`: {wanted}", table.what),
        );
    }

    /// Notes a value of the wrong type.
    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let message = format!("`{key}` must be {wanted}, not {}", self.found(value));
        self.problem(self.line(value), message);
    }

    /// Reads a key with `take`; an absent one is noted where it is `required`.
    fn read<'t, T>(
        &mut self,
        table: &Table<'t>,
        key: &str,
        wanted: &str,
        required: bool,
        take: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
    ) -> Option<At<T>> {
        let Some(value) = table.get(key) else {
            if required {
                self.missing(table, key, wanted);
            }
            return None;
        };
        match take(value.get_ref()) {
            Some(taken) => Some(At {
                line: self.line(value),
                value: taken,
            }),
            None => {
                self.wrong(key, value, wanted);
                None
            }
        }
    }

    /// A text that must be there and not be empty.
    pub fn string(&mut self, table: &Table<'_>, key: &str, wanted: &str) -> Option<At<String>> {
        self.read(table, key, wanted, true, filled)
    }

    /// A text that may be absent.
    pub fn optional_string(
        &mut self,
        table: &Table<'_>,
        key: &str,
        wanted: &str,
    ) -> Option<At<String>> {
        self.read(table, key, wanted, false, filled)
    }

    /// A day such as `2024-07-26`.
    pub fn date(&mut self, table: &Table<'_>, key: &str, required: bool) -> Option<At<NaiveDate>> {
        self.read(
            table,
            key,
            "a day such as 2024-07-26, without quotes",
            required,
            day,
        )
    }

    /// A whole number that isn't negative.
    pub fn number(&mut self, table: &Table<'_>, key: &str) -> Option<At<u32>> {
        self.read(table, key, "a whole number", true, |value| {
            plain(value)
                .as_u64()
                .and_then(|number| u32::try_from(number).ok())
        })
    }

    /// Yes or no; absent means no.
    pub fn flag(&mut self, table: &Table<'_>, key: &str) -> bool {
        self.read(table, key, "true or false", false, DeValue::as_bool)
            .is_some_and(|flag| flag.value)
    }

    /// A list of texts, each with its own line.
    pub fn strings(
        &mut self,
        table: &Table<'_>,
        key: &str,
        wanted: &str,
        required: bool,
    ) -> Vec<At<String>> {
        let all = self.read(table, key, wanted, required, |value| {
            let items = value.as_array()?;
            let each = items
                .iter()
                .map(|item| Some((item, item.get_ref().as_str()?)));
            each.collect::<Option<Vec<_>>>()
        });
        let all = all.map(|all| all.value).unwrap_or_default();
        let placed = all.into_iter();
        placed
            .map(|(item, text)| At {
                line: self.line(item),
                value: text.to_owned(),
            })
            .collect()
    }

    /// A list of texts in both languages, which may be absent.
    pub fn words_list(&mut self, table: &Table<'_>, key: &str) -> Vec<Words> {
        let wanted = "a list of { zh = \"…\", en = \"…\" } with both languages";
        let all = self.read(table, key, wanted, false, |value| {
            let items = value.as_array()?;
            items.iter().map(|item| both(item.get_ref())).collect()
        });
        all.map(|all| all.value).unwrap_or_default()
    }

    /// A text in both languages, written `{ zh = "…", en = "…" }`.
    pub fn words(&mut self, table: &Table<'_>, key: &str, required: bool) -> Option<Words> {
        let wanted = "{ zh = \"…\", en = \"…\" } with both languages";
        let words = self.read(table, key, wanted, required, both);
        words.map(|words| words.value)
    }
}

/// A text in both languages and nothing else.
fn both(value: &DeValue<'_>) -> Option<Words> {
    let entries = value.as_table()?;
    let language = |name: &str| {
        let found = entries.iter().find(|(key, _)| key.get_ref() == name);
        found.and_then(|(_, text)| filled(text.get_ref()))
    };
    let words = Words {
        zh: language("zh")?,
        en: language("en")?,
    };
    (entries.len() == 2).then_some(words)
}
