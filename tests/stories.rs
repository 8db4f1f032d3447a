//! The stories are put together, and whatever one of them lacks in a language is named.

// The helpers of a test may fail as loudly as the test itself.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use stories::compile;

#[path = "../src/scenario/from_toml.rs"]
mod from_toml;
#[path = "../src/scenario/compile.rs"]
mod stories;

const INDEX: &str = r#"
[[chapter]]
title = { zh = "甲", en = "A" }

[[chapter.story]]
name = "one"
tab = "一"
line = { zh = "一", en = "One" }
title = "The first"
people = { li = "Li" }
says = ["He waits.", "He waits on."]
"#;

const STORY: &str = r#"
title = "第一个"
facts = ["F-001"]

[[person]]
id = "li"

[[step]]
at = 2025-05-11
do = "wait"
say = "他等。"
[step.expect]
outcome = "allowed"

[[step]]
at = 2025-05-12
do = "wait"
say = "他还在等。"
"#;

/// What is wrong where these words are changed in the index and in the story.
fn problems(index: [&str; 2], story: [&str; 2]) -> Vec<String> {
    let changed = |text: &str, [from, to]: [&str; 2]| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let files = BTreeMap::from([("one".to_owned(), changed(STORY, story))]);
    compile(&changed(INDEX, index), &files)
        .err()
        .unwrap_or_default()
}

#[test]
fn what_a_test_expects_is_not_carried_along() {
    let files = BTreeMap::from([("one".to_owned(), STORY.to_owned())]);
    let compiled = compile(INDEX, &files).unwrap();
    assert!(compiled.contains("他还在等。") && compiled.contains("He waits on."));
    assert!(!compiled.contains("expect") && !compiled.contains("F-001"));
}

#[test]
fn what_is_missing_or_one_too_many_is_named() {
    const SAME: [&str; 2] = ["", ""];
    let cases = [
        (SAME, SAME, ""),
        (["The first", " "], SAME, "its title is missing"),
        (
            [", \"He waits on.\"", ""],
            SAME,
            "it has 2 steps and 1 English says",
        ),
        (
            ["on.\"]\n", "on.\", \"And on.\"]\n"],
            SAME,
            "it has 2 steps and 3 English says",
        ),
        (["He waits on.", ""], SAME, "step 2 says nothing"),
        (SAME, ["say = \"他等。\"\n", ""], "step 1 says nothing"),
        (["{ li = \"Li\" }", "{}"], SAME, "its people are"),
        (["\"one\"", "\"two\""], SAME, "two: there is no such file"),
        (["zh = \"一\", ", ""], SAME, "missing field `zh`"),
        (["people", "persons"], SAME, "unknown field `persons`"),
        (SAME, ["[[step]]", "[[step"], "one: "),
    ];
    for (index, story, expected) in cases {
        let problems = problems(index, story);
        if expected.is_empty() {
            assert_eq!(problems, Vec::<String>::new());
        } else {
            let named = problems.iter().any(|it| it.contains(expected));
            assert!(named, "{expected}: {problems:?}");
        }
    }
}

#[test]
fn a_story_is_listed_once() {
    let files = |names: &[&str]| -> BTreeMap<String, String> {
        names
            .iter()
            .map(|it| ((*it).to_owned(), STORY.to_owned()))
            .collect()
    };
    let problems = compile(INDEX, &files(&["one", "two"])).unwrap_err();
    assert_eq!(problems, ["two: it stands in no chapter of stories.toml"]);
    let (_, again) = INDEX.split_once("\n\n").unwrap();
    let problems = compile(&format!("{INDEX}\n{again}"), &files(&["one"])).unwrap_err();
    assert_eq!(problems, ["one: it is listed twice"]);
}
