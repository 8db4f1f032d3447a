//! Compiles the policy packs and the stories into the parts that the program carries, and stops the
//! build with file and line where a pack has a mistake, or where a story isn't told in both languages.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use compile::{Sources, Text, compile};

#[path = "src/policy/compile/mod.rs"]
mod compile;
#[path = "src/scenario/from_toml.rs"]
mod from_toml;
// The build only writes these; what the program does with them it has no use for.
#[allow(dead_code)]
#[path = "src/policy/parts.rs"]
mod parts;
#[allow(dead_code)]
#[path = "src/policy/region.rs"]
mod region;
#[allow(dead_code)]
#[path = "src/policy/rule.rs"]
mod rule;
#[path = "src/scenario/compile.rs"]
mod stories;

const PACKS: &str = "src/policy/packs";
const STORIES: &str = "tests/scenarios/stories";

fn main() -> ExitCode {
    // The compiler's own sources are watched too; naming any file turns off watching all of them.
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/policy/compile");
    for file in ["parts", "region", "rule", "sums", "values", "ways", "words"] {
        println!("cargo::rerun-if-changed=src/policy/{file}.rs");
    }
    println!("cargo::rerun-if-changed={PACKS}");
    for file in ["compile", "from_toml"] {
        println!("cargo::rerun-if-changed=src/scenario/{file}.rs");
    }
    println!("cargo::rerun-if-changed={STORIES}");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What refers to what, by which the program is taken apart.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    match sources().and_then(|sources| build(&sources)) {
        Ok(code) => code,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// Compiles and writes the parts, or prints every problem as an error of the build.
fn build(sources: &Sources) -> io::Result<ExitCode> {
    let compiled = match compile(sources) {
        Ok(compiled) => compiled,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    for (name, bytes) in compiled.files().map_err(io::Error::other)? {
        fs::write(Path::new(&folder).join(name), bytes)?;
    }
    match told()? {
        Ok(stories) => fs::write(Path::new(&folder).join("stories.json"), stories)?,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={STORIES}: {problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads all policy files, the packs in the order of their names.
fn sources() -> io::Result<Sources> {
    Ok(Sources {
        packs: folder(PACKS)?
            .into_values()
            .map(|path| text(&path))
            .collect::<io::Result<_>>()?,
        disputes: text("src/policy/disputes.toml")?,
        facts: text("src/policy/facts.toml")?,
        one_way: text("src/policy/one-way.toml")?,
        tried: text("src/policy/tried.tsv")?,
        regions: text("src/policy/regions.tsv")?,
    })
}

/// Puts the stories together, or finds what is wrong with them.
fn told() -> io::Result<Result<String, Vec<String>>> {
    let index = text("src/scenario/stories.toml")?;
    let mut files = BTreeMap::new();
    for (name, path) in folder(STORIES)? {
        files.insert(name, text(&path)?.text);
    }
    Ok(stories::compile(&index.text, &files))
}

/// The paths of a folder's TOML files, by their names without the ending.
fn folder(folder: &str) -> io::Result<BTreeMap<String, String>> {
    let mut paths = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|error| at(folder, &error))? {
        let name = entry?.file_name();
        if let Some(stem) = name.to_string_lossy().strip_suffix(".toml") {
            paths.insert(
                stem.to_owned(),
                format!("{folder}/{}", name.to_string_lossy()),
            );
        }
    }
    Ok(paths)
}

/// Reads one file and has the build watch it.
fn text(path: &str) -> io::Result<Text> {
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(path).map_err(|error| at(path, &error))?;
    Ok(Text {
        path: path.to_owned(),
        text,
    })
}

/// An error that names the file that could not be read.
fn at(path: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{path}: {error}"))
}
