//! The region codes and names that packs may use: `regions.tsv`.

use std::collections::BTreeMap;

use super::{Problem, Text};

/// The whole country's code, which the table of regions doesn't list.
pub const NATION: &str = "000000";

/// How a row of the table is written.
const COLUMNS: &str = "code, level, name_zh, short_zh and name_en, separated by tabs";

/// A province or a city.
pub struct Region {
    /// The full Chinese name, such as 长沙市.
    pub full: String,
    /// The everyday Chinese name, such as 长沙.
    pub short: String,
    /// The English name.
    pub english: String,
}

/// All provinces and cities by their code.
#[derive(Default)]
pub struct Regions(pub BTreeMap<String, Region>);

impl Regions {
    /// Whether packs and facts may use this code.
    pub fn has(&self, code: &str) -> bool {
        code == NATION || self.0.contains_key(code)
    }
}

/// Reads the table; lines that begin with `#` are comments.
pub fn read(file: &Text, problems: &mut Vec<Problem>) -> Regions {
    let mut regions = Regions::default();
    let lines = file.text.lines().enumerate();
    for (index, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        if line.starts_with('#') {
            continue;
        }
        let mut note = |message| {
            let file = file.path.clone();
            problems.push(Problem {
                file,
                line: index + 1,
                message,
            });
        };
        let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
        let [code, _level, full, short, english] = columns.as_slice() else {
            note(format!("a region needs {COLUMNS}"));
            continue;
        };
        if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            note(format!("`{code}` is not a six-digit region code"));
            continue;
        }
        let region = Region {
            full: (*full).to_owned(),
            short: (*short).to_owned(),
            english: (*english).to_owned(),
        };
        if regions.0.insert((*code).to_owned(), region).is_some() {
            note(format!(
                "region {code} stands here a second time; remove one of the lines"
            ));
        }
    }
    regions
}

/// The layers above a region from the nearest to the country: its province, then the country.
pub fn layers_above(code: &str) -> Vec<String> {
    let province = format!("{}0000", code.get(..2).unwrap_or_default());
    let mut above = Vec::new();
    if code != NATION {
        if code != province {
            above.push(province);
        }
        above.push(NATION.to_owned());
    }
    above
}
