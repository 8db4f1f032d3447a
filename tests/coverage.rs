//! Every fact is good for something, and every clause is tried both ways by the scenarios.
//!
//! `make coverage-policy` prints the report and writes `src/policy/tried.tsv` anew.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

use gongji::engine::Verdict;
use gongji::policy::{Book, Channels, ClauseRef, Coverage, Standing};
use gongji::scenario::run;

const SCENARIOS: &str = "tests/scenarios";
const TRIED: &str = "src/policy/tried.tsv";
const HEAD: &str = "# Written by `make coverage-policy` from what the scenarios come to: for each clause \
                    one scenario that passes it and one that it stops.\n";

/// The scenarios that a clause let through, and those that it did not.
/// Each is with whether it passed a clause only to be stopped by another.
type Ways = [BTreeSet<(bool, String)>; 2];

/// What every scenario read, by clause: seen in its decisions, not told by its file.
fn read_by_scenarios() -> (BTreeMap<ClauseRef, Ways>, BTreeMap<String, String>) {
    let mut read: BTreeMap<ClauseRef, Ways> = BTreeMap::new();
    let mut titles = BTreeMap::new();
    for file in files::scenario_files(Path::new(SCENARIOS)).unwrap() {
        let scenario = files::scenario(&file).unwrap();
        let path = file.strip_prefix(SCENARIOS).unwrap().with_extension("");
        let path = path.to_str().unwrap().replace('\\', "/");
        let report = run(&scenario, Book::standard()).unwrap();
        let decisions = report.steps.iter().map(|it| &it.decision);
        for (decision, check) in decisions.flat_map(|it| it.checks.iter().map(move |of| (it, of))) {
            if let Some(reference) = check.read {
                let passes = check.verdict == Verdict::Pass;
                let elsewhere = passes && !decision.outcome.goes_through();
                let ways = read.entry(reference).or_default();
                ways[usize::from(!passes)].insert((elsewhere, path.clone()));
            }
        }
        titles.insert(path, scenario.title);
    }
    (read, titles)
}

/// The name of a clause in full.
fn name(it: ClauseRef) -> String {
    format!("{}/{}/{}", it.id.name(), it.region, it.from)
}

/// One scenario of several: one that nothing else stops, and one of the clause's own chapter.
fn chosen(of: ClauseRef, paths: &BTreeSet<(bool, String)>) -> &str {
    let chapter = of.id.name().split('.').next().unwrap();
    let best = paths
        .iter()
        .min_by_key(|(elsewhere, path)| (*elsewhere, !path.starts_with(chapter), path));
    best.map_or("", |(_, path)| path)
}

/// `tried.tsv` as it has to be.
fn tried() -> String {
    let (read, titles) = read_by_scenarios();
    let mut text = HEAD.to_owned();
    let mut named = BTreeSet::new();
    for clause in Book::standard().clauses() {
        let of = clause.reference();
        let [passes, stops] = read.get(&of).cloned().unwrap_or_default();
        let ways = [chosen(of, &passes), chosen(of, &stops)];
        named.extend(
            ways.iter()
                .filter(|it| !it.is_empty())
                .map(|it| (*it).to_owned()),
        );
        text.push_str(&format!("clause\t{}\t{}\t{}\n", name(of), ways[0], ways[1]));
    }
    for path in named {
        text.push_str(&format!("scenario\t{path}\t{}\n", titles[&path]));
    }
    text
}

#[test]
fn what_the_scenarios_try_is_written_down() {
    let tried = tried();
    if env::var_os("WRITE").is_some() {
        fs::write(TRIED, tried).unwrap();
        return;
    }
    let written = fs::read_to_string(TRIED).unwrap();
    assert!(
        written == tried,
        "{TRIED} is out of date: run `make coverage-policy`"
    );
}

#[test]
fn every_clause_is_tried() {
    let coverage = Coverage::standard();
    let mut missing = Vec::new();
    for clause in Book::standard().clauses() {
        let tried = coverage.of(clause).unwrap();
        let name = name(clause.reference());
        if !tried.enough() {
            let passes = tried.passes.is_some();
            missing.push(format!(
                "{name}: passed {passes}, stopped {}",
                tried.stops.is_some()
            ));
        }
        if tried.both() && tried.one_way.is_some() {
            missing.push(format!(
                "{name}: comes out both ways, and one-way.toml says one"
            ));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_fact_is_good_for_something() {
    let (book, channels) = (Book::standard(), Channels::standard());
    let mut missing = Vec::new();
    let mut count = BTreeMap::new();
    for fact in &Coverage::standard().facts {
        let standing = fact.standing(book, channels);
        let scope = if fact.core { "core" } else { "peripheral" };
        let clauses = fact.clauses(book).into_iter();
        let clauses: Vec<String> = clauses.map(|it| name(it.reference())).collect();
        println!("{} {scope}: {standing:?} {}", fact.id, clauses.join(", "));
        *count.entry(format!("{scope}: {standing:?}")).or_insert(0) += 1;
        if standing == Standing::Nothing {
            missing.push(format!(
                "{}: nothing rests on it, and no reason is given",
                fact.id
            ));
        }
        let idle = standing == Standing::Rules || standing == Standing::Channels;
        if idle && fact.reason.is_some() {
            missing.push(format!(
                "{}: something rests on it, so it needs no reason",
                fact.id
            ));
        }
    }
    println!("{count:#?}");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
