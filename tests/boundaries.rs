//! What the code must not do, read off its text: arrows go one way, the core knows no browser,
//! rules are data, files are short and nothing panics.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// The layers from the innermost out; each may name those before it and never those after it.
const LAYERS: &[&str] = &["policy", "engine", "ledger", "scenario", "store", "ui"];
/// The layers that compile and run anywhere; with them goes `money.rs`.
const CORE: &[&str] = &["policy/", "engine/", "ledger/", "scenario/", "money.rs"];
/// What only a browser has.
const BROWSER: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "gloo_storage",
];
/// The longest file, in lines, its tests not counted.
const LINES_MAX: usize = 400;

/// A file of the source without its comments and its tests.
struct Source {
    /// Its path below `src`.
    path: String,
    lines: Vec<String>,
}

impl Source {
    /// The lines that speak of any of these words, as `path:line: text`.
    fn naming(&self, words: &[impl AsRef<str>]) -> Vec<String> {
        let lines = self.lines.iter().enumerate();
        let found = lines.filter(|(_, line)| words.iter().any(|word| names(line, word.as_ref())));
        let found = found.map(|(index, line)| format!("{}:{}: {line}", self.path, index + 1));
        found.collect()
    }
}

/// Whether a line has that text in it; where the text begins or ends like a name, not as a part
/// of a longer one.
fn names(line: &str, text: &str) -> bool {
    let in_a_name = |it: char| it.is_ascii_alphanumeric() || it == '_';
    let [begins, ends] = [text.chars().next(), text.chars().last()];
    line.match_indices(text).any(|(at, _)| {
        let before = line.split_at(at).0.chars().last();
        let after = line.split_at(at + text.len()).1.chars().next();
        let joined = |one: Option<char>, other: Option<char>| {
            one.is_some_and(in_a_name) && other.is_some_and(in_a_name)
        };
        !joined(before, begins) && !joined(ends, after)
    })
}

/// The text of a line of code without its comment.
fn code(line: &str) -> String {
    let comment = line
        .find("// ")
        .or_else(|| line.find("//!"))
        .or_else(|| line.find("///"));
    let quoted = comment.is_some_and(|at| line.split_at(at).0.matches('"').count() % 2 == 1);
    match comment {
        Some(at) if !quoted => line.split_at(at).0.to_owned(),
        _ => line.to_owned(),
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_rust = path.extension().is_some_and(|it| it == "rs");
            // A file `tests.rs`, or a folder `tests`.
            if path.file_stem().is_some_and(|it| it == "tests") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if is_rust {
                let text = fs::read_to_string(&path).unwrap();
                let before_tests = text.lines().take_while(|line| *line != "#[cfg(test)]");
                sources.push(Source {
                    path: path.strip_prefix(&root).unwrap().display().to_string(),
                    lines: before_tests.map(code).collect(),
                });
            }
        }
    }
    assert!(sources.len() > 30, "the source is not where it was");
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

/// Nothing may be found in any file; what is, is listed.
#[track_caller]
fn none(what: &str, find: impl Fn(&Source) -> Vec<String>) {
    let found: Vec<String> = sources().iter().flat_map(find).collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn words_are_told_apart() {
    assert!(names("use leptos::prelude::*;", "leptos"));
    assert!(names("let it = x.unwrap();", ".unwrap()"));
    assert!(!names("use gloo_storage::LocalStorage;", "storage"));
    assert!(!names("crate::storehouse", "crate::store"));
    assert!(names("crate::store::Journal", "crate::store"));
    assert!(names("let it = \"长沙市\";", "长沙"));
    assert_eq!(code("let it = 1; // one"), "let it = 1; ");
    assert_eq!(code("let it = \"https:// \";"), "let it = \"https:// \";");
}

#[test]
fn the_core_knows_no_browser() {
    none("the core names the browser", |source| {
        let core = CORE.iter().any(|core| source.path.starts_with(core));
        source.naming(if core { BROWSER } else { &[] })
    });
}

#[test]
fn arrows_go_one_way() {
    none("a layer names a later one", |source| {
        let layer = source.path.split('/').next().unwrap();
        let own = LAYERS.iter().position(|it| *it == layer);
        let first_later = match own {
            Some(own) => own + 1,
            None if source.path == "money.rs" => 0,
            None => LAYERS.len(),
        };
        let later = LAYERS.iter().skip(first_later);
        let later = later.flat_map(|it| [format!("crate::{it}"), format!("gongji::{it}")]);
        source.naming(&later.collect::<Vec<_>>())
    });
}

#[test]
fn only_the_store_names_gloo_storage() {
    none("gloo_storage is named outside the store", |source| {
        let store = source.path.starts_with("store/");
        source.naming(if store {
            &[]
        } else {
            &["gloo_storage", "local_storage"]
        })
    });
}

/// A new region is a new file: no name or code of one that has a file is written in the code.
#[test]
fn no_region_with_a_pack_is_named() {
    let policy = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy");
    let packs = fs::read_dir(policy.join("packs")).unwrap();
    let texts = packs.map(|it| fs::read_to_string(it.unwrap().path()).unwrap());
    let codes: Vec<String> = texts.filter_map(|text| region_of(&text)).collect();
    assert!(codes.len() >= 9, "the packs are not where they were");
    let table = fs::read_to_string(policy.join("regions.tsv")).unwrap();
    let mut words = Vec::new();
    for code in &codes {
        let (province, city) = code.split_at(3);
        words.extend([code.clone(), format!("{province}_{city}")]);
        let row = table
            .lines()
            .find(|line| line.starts_with(code.as_str()))
            .unwrap();
        let names = row.split('\t').skip(2).filter(|it| !it.is_empty());
        words.extend(names.map(str::to_owned));
    }
    none("a region that has a pack is named", |source| {
        source.naming(&words)
    });
}

/// The region that a pack is for; the country has no name of its own.
fn region_of(pack: &str) -> Option<String> {
    let line = pack.lines().find(|line| line.starts_with("region = "))?;
    let code = line.split('"').nth(1)?;
    (code != "000000").then(|| code.to_owned())
}

#[test]
fn files_are_short() {
    none("a file is longer than it may be", |source| {
        let lines = source.lines.len();
        let long = (lines > LINES_MAX).then(|| format!("{}: {lines} lines", source.path));
        long.into_iter().collect()
    });
}

/// Clippy says so too; this also finds what an `allow` would hide.
#[test]
fn nothing_panics() {
    let ways = [
        ".unwrap()",
        ".expect(",
        ".unwrap_err()",
        "panic!(",
        "unreachable!(",
        "todo!(",
    ];
    none("something can panic", |source| source.naming(&ways));
}

/// What people read is written in the code, in the packs and in the stories: nobody who is worried
/// is to be shouted at.
#[test]
fn no_text_frightens() {
    let frightening = ["请勿", "非法", "无效", "系统错误"];
    none("a text frightens", |source| source.naming(&frightening));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        "src/policy",
        "src/policy/packs",
        "src/scenario",
        "tests/scenarios/stories",
    ];
    let files = folders
        .iter()
        .flat_map(|it| fs::read_dir(root.join(it)).unwrap());
    let files = files.map(|it| it.unwrap().path());
    let files: Vec<_> = files
        .filter(|it| it.extension().is_some_and(|it| it == "toml"))
        .collect();
    assert!(
        files.len() > 40,
        "the packs and stories are not where they were"
    );
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for word in frightening {
            assert!(!text.contains(word), "{word} in {}", file.display());
        }
    }
}

/// Else the unit may stand alone at the beginning of a line.
#[test]
fn an_amount_and_its_unit_stay_together() {
    let spaced = ["} 元", "0 元", "} yuan", "0 yuan"];
    none("an amount can part from its unit", |source| {
        source.naming(&spaced)
    });
}
