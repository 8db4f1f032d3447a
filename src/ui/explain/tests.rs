//! Every decision of every scenario is explained in both languages, in plain words.

use std::fs;
use std::path::{Path, PathBuf};

use super::clause::clause_card;
use super::clause_title;
use super::effect::effect;
use super::fact::{fact_label, value};
use super::finding::finding;
use super::headline::headline;
use super::markup::plain;
use super::names::Names;
use super::note::note;
use super::remedy::fixes;
use super::split::{of_entry, split_sentence};
use super::working::{results, working_line};
use crate::engine::{
    Change, Decision, FactValue, Outcome, PersonId, Plan, Remedy, Request, Verdict, decide,
};
use crate::ledger::Ledger;
use crate::money::Money;
use crate::policy::{Book, ClauseId, Library, Policy, Reading};
use crate::scenario::from_toml::json;
use crate::scenario::{Report, Scenario, run};
use crate::ui::text::{Lang, Said};

/// A name that is neither an English word nor a part of one, so that it can be taken out again.
const NAME: &str = "某某";

fn scenarios() -> Vec<(PathBuf, Report)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(
        files.len() > 50,
        "only {} scenarios were found",
        files.len()
    );
    files.sort();
    files
        .into_iter()
        .map(|file| (file.clone(), report(&file)))
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "toml") {
            files.push(path);
        }
    }
}

fn report(file: &Path) -> Report {
    let text = fs::read_to_string(file).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let mut scenario = Scenario::parse(json(toml::Value::Table(table))).unwrap();
    for person in &mut scenario.people {
        person.name = Some(NAME.to_owned());
    }
    run(&scenario, Book::standard()).unwrap()
}

/// What is wrong with texts, all of it at once.
#[derive(Default)]
struct Wrong(Vec<String>);

impl Drop for Wrong {
    fn drop(&mut self) {
        self.0.sort();
        self.0.dedup();
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

impl Wrong {
    /// A text reads as plain words: no gap, no id, no word of the program, one language at a time.
    fn unless_plain(&mut self, said: &Said, about: &str) {
        let (zh, en) = (said.pick(Lang::Zh), said.pick(Lang::En));
        let english = en.replace(NAME, "");
        let frightening = ["请勿", "非法", "无效", "系统错误"];
        let wrong = |it: &str| {
            it.trim().is_empty()
                || it.contains(['{', '}', '_'])
                || it.contains("  ")
                || frightening.iter().any(|word| it.contains(word))
                || ClauseId::ALL.iter().any(|id| it.contains(id.name()))
        };
        if wrong(zh) || zh.contains(|it: char| it.is_ascii_lowercase()) {
            self.0.push(format!("{zh} ({about})"));
        }
        if wrong(en) || one_is_many(en) || english.contains(|it: char| it > '\u{2e80}') {
            self.0.push(format!("{en} ({about})"));
        }
    }
}

/// Whether an English text counts one as many: `1 days`.
fn one_is_many(en: &str) -> bool {
    let words: Vec<&str> = en
        .split([' ', '\u{a0}', ',', '.', ':', ';', ')', '('])
        .collect();
    let many = [
        "day", "month", "year", "relative", "item", "rule", "record", "time",
    ];
    words.windows(2).any(|pair| {
        pair[0] == "1"
            && many
                .iter()
                .any(|it| pair[1] == format!("{it}s") || pair[1] == "people")
    })
}

/// What was decided where something was due; no what-if bears on that.
fn due(ledger: &Ledger, entry: u64, request: &Request) -> Decision {
    let earlier = ledger.entries().iter().filter(|it| it.number < entry);
    let before = Ledger::replay(earlier.cloned().collect()).unwrap();
    let policy = Policy::new(Book::standard(), Reading::Resolved);
    let at = ledger.entry(entry).unwrap().at;
    decide(before.state(), &policy, at, request).unwrap()
}

#[test]
fn every_decision_is_explained() {
    let (mut seen, mut wrong) = (0, Wrong::default());
    for (file, report) in scenarios() {
        let names = Names::of(&report.ledger);
        for step in &report.steps {
            let about = format!("{}: {}", file.display(), step.place);
            explained(&step.decision, &names, &about, &mut wrong);
            seen += 1;
        }
        for entry in report.ledger.entries() {
            if let Some(request @ Request::Due(_)) = entry.request() {
                let decision = due(&report.ledger, entry.number, request);
                explained(
                    &decision,
                    &names,
                    &format!("{}", file.display()),
                    &mut wrong,
                );
                seen += 1;
            }
            for it in &entry.effects {
                wrong.unless_plain(&effect(it, &names), &format!("{}", file.display()));
            }
        }
    }
    assert!(seen > 100, "only {seen} decisions were seen");
}

fn explained(decision: &Decision, names: &Names, about: &str, wrong: &mut Wrong) {
    for check in &decision.checks {
        let about = format!("{about}: {} {:?}", check.clause.name(), check.verdict);
        wrong.unless_plain(&finding(check, names), &about);
        for it in &check.notes {
            wrong.unless_plain(&note(it), &about);
        }
        for it in &check.compared {
            wrong.unless_plain(&fact_label(&it.fact, names), &about);
            wrong.unless_plain(
                &Said::new(|lang| value(lang, it.fact.name(), &it.value, names)),
                &about,
            );
            assert!(
                !fact_label(&it.fact, names)
                    .pick(Lang::Zh)
                    .contains("另一项情况"),
                "{about}"
            );
        }
    }
    if let Some(calculation) = &decision.calculation {
        let all = [Some(&calculation.result), calculation.otherwise.as_ref()];
        for said in all.into_iter().flatten().flat_map(|it| results(it, names)) {
            wrong.unless_plain(&said, about);
        }
        for it in &calculation.lines {
            wrong.unless_plain(&working_line(it, names), &format!("{about}: {}", it.label));
        }
    }
    for fix in fixes(decision, names) {
        wrong.unless_plain(&fix.said, about);
    }
    let silent = decision.checks.is_empty() && decision.plan.effects.is_empty();
    if !silent {
        wrong.unless_plain(&headline(decision, names), about);
    }
    if let Some(said) = split_sentence(&decision.plan.effects, &decision.plan.postings, names) {
        wrong.unless_plain(&said, about);
    }
}

/// Where each clause of a decision comes from, and how far to trust that (GC-138).
#[test]
fn every_decision_shows_its_sources() {
    let mut seen = 0;
    for (file, report) in scenarios() {
        let names = Names::of(&report.ledger);
        for check in report.steps.iter().flat_map(|step| &step.decision.checks) {
            let Some(clause) = check.read.and_then(|it| Book::standard().clause(it)) else {
                continue;
            };
            assert!(!clause.sources.is_empty(), "{:?}", clause.reference());
            let card = clause_card(Lang::Zh, check.read, &check.compared, &check.notes, &names);
            for id in &clause.sources {
                let source = Library::standard().source(id).unwrap();
                let told = [id, &source.title.zh].map(|it| plain(it).as_str().to_owned());
                let whole = told.iter().all(|it| card.as_str().contains(it));
                assert!(
                    whole,
                    "{}: {id} of {:?}",
                    file.display(),
                    clause.reference()
                );
            }
            assert!(
                card.as_str().contains("grade__letter"),
                "{:?}",
                clause.reference()
            );
            seen += 1;
        }
    }
    assert!(seen > 1000, "only {seen} clauses were read");
}

#[test]
fn every_clause_has_a_title_and_its_own_findings() {
    let mut fallbacks = Vec::new();
    for (file, report) in scenarios() {
        let names = Names::of(&report.ledger);
        for check in report.steps.iter().flat_map(|step| &step.decision.checks) {
            let said = finding(check, &names);
            let zh = said.pick(Lang::Zh);
            let no_rule = check.read.is_none() || matches!(check.verdict, Verdict::Unknown(_));
            let general = zh.contains("这一条没有问题") || zh.contains("这一条不行");
            if !no_rule && general {
                fallbacks.push(format!("{}: {}", file.display(), check.clause.name()));
            }
        }
    }
    assert_eq!(fallbacks, Vec::<String>::new());
    let mut wrong = Wrong::default();
    for id in ClauseId::ALL {
        wrong.unless_plain(&clause_title(*id).into(), id.name());
    }
}

#[test]
fn the_parts_of_a_split_sum_to_the_whole() {
    let (mut seen, mut returned) = (0, 0);
    for (file, report) in scenarios() {
        for entry in report.ledger.entries() {
            let Some(split) = of_entry(entry, &report.ledger) else {
                continue;
            };
            seen += 1;
            let sum = Money::sum(split.parts.iter().map(|part| part.amount)).unwrap();
            let posted = entry.postings.iter().map(|it| it.amount.or_zero());
            assert_eq!(sum, Money::sum(posted).unwrap(), "{}", file.display());
            let state = report.ledger.state();
            let payment = report.ledger.payment_of(entry.number);
            if let Some(payment) = payment.and_then(|it| state.payments.get(it)) {
                returned += usize::from(!split.back.is_empty());
                let back = Money::sum(split.back.iter().map(|it| it.amount)).unwrap();
                let retained = payment.retained().unwrap();
                assert_eq!(split.total.minus(back), Ok(retained), "{}", file.display());
                for (part, kept) in split.parts.iter().zip(&payment.parts) {
                    assert_eq!(part.kept, kept.retained, "{}", file.display());
                }
            }
            for part in &split.parts {
                assert!(!part.amount.is_negative(), "{}", file.display());
                assert!(!part.clauses.is_empty(), "{}: {part:?}", file.display());
            }
        }
    }
    assert!(seen > 40, "only {seen} splits were seen");
    assert!(
        returned > 20,
        "of only {returned} payments something came back"
    );
}

#[test]
fn the_binding_to_end_is_named_by_both_of_its_people() {
    let (holder, beneficiary) = (PersonId::new("甲"), PersonId::new("乙"));
    let decision = Decision {
        outcome: Outcome::Denied,
        checks: Vec::new(),
        plan: Plan::default(),
        missing: Vec::new(),
        asks: Vec::new(),
        disputes: Vec::new(),
        remedies: vec![Remedy {
            changes: vec![Change {
                name: "unbind".to_owned(),
                values: vec![FactValue::Pair(holder, beneficiary)],
            }],
        }],
        calculation: None,
    };
    let said = &fixes(&decision, &Names::default())[0].said;
    assert_eq!(said.pick(Lang::Zh), "如果先结束甲给乙的绑定，就可以。");
    let en = "It goes through if the binding by 甲 for 乙 is ended first.";
    assert_eq!(said.pick(Lang::En), en);
}
