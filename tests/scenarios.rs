//! Runs every scenario file: those below `tests/scenarios`, or those below `$SCENARIOS`.
//!
//! One line for each thing that came out otherwise; the last line counts.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use gongji::policy::Book;
use gongji::scenario::{Scenario, run};
use serde_json::{Map, Value};

fn main() -> ExitCode {
    let folder = env::var_os("SCENARIOS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios"),
        PathBuf::from,
    );
    let mut files = Vec::new();
    if let Err(error) = collect(&folder, &mut files) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    files.sort();
    let mut failed = 0_usize;
    for file in &files {
        if let Some(problem) = problem(file) {
            failed += 1;
            println!("{}: {problem}", file.display());
        }
    }
    if files.is_empty() {
        println!("{}: no scenario files here", folder.display());
    }
    println!("{} passed, {failed} failed", files.len() - failed);
    if failed == 0 && !files.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            files.push(path);
        }
    }
    Ok(())
}

/// What is wrong with a file, or what came out of it otherwise than expected: one line a file.
fn problem(file: &Path) -> Option<String> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return Some(error.to_string()),
    };
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => return Some(error.to_string().replace('\n', " ")),
    };
    let scenario = match Scenario::parse(json(toml::Value::Table(table))) {
        Ok(scenario) => scenario,
        Err(error) => return Some(error.to_string()),
    };
    let report = match run(&scenario, Book::standard()) {
        Ok(report) => report,
        Err(error) => return Some(error.to_string()),
    };
    let lines: Vec<String> = report
        .steps
        .iter()
        .flat_map(|step| {
            step.mismatches
                .iter()
                .map(|it| format!("{}: {it}", step.place))
        })
        .collect();
    if lines.is_empty() {
        round_trip(&scenario)
    } else {
        Some(lines.join("; "))
    }
}

/// What the app writes must be what it read.
fn round_trip(scenario: &Scenario) -> Option<String> {
    match Scenario::parse(scenario.to_json()) {
        Ok(again) if again == *scenario => None,
        Ok(_) => Some("writing it as JSON and reading it again gives another scenario".to_owned()),
        Err(error) => Some(format!("written as JSON it cannot be read: {error}")),
    }
}

/// The same structure as JSON; dates become text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(truth) => Value::Bool(truth),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(json).collect()),
        toml::Value::Table(fields) => {
            let fields = fields.into_iter().map(|(key, value)| (key, json(value)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
    }
}
