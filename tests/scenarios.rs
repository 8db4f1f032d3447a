//! Runs every scenario file: those below `tests/scenarios`, or those below `$SCENARIOS`.
//!
//! One line for each thing that came out otherwise; the last line counts.

mod files;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gongji::policy::Book;
use gongji::scenario::{Scenario, run};

fn main() -> ExitCode {
    let folder = env::var_os("SCENARIOS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios"),
        PathBuf::from,
    );
    let files = match files::scenario_files(&folder) {
        Ok(files) => files,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            return ExitCode::FAILURE;
        }
    };
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

/// What is wrong with a file, or what came out of it otherwise than expected: one line a file.
fn problem(file: &Path) -> Option<String> {
    let scenario = match files::scenario(file) {
        Ok(scenario) => scenario,
        Err(problem) => return Some(problem),
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
