//! Puts the stories together for the program, and names what is missing or one too many.
//!
//! What happens in a story stands in its scenario file, in Chinese; `stories.toml` has the order in
//! which stories are offered, and their English. The build script runs this, and a test does.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::from_toml::json;

/// Stories about one thing.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    title: Words,
    #[serde(rename(deserialize = "story", serialize = "stories"))]
    stories: Vec<Story>,
}

/// What `stories.toml` says about a story, and its scenario.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Story {
    name: String,
    tab: String,
    line: Words,
    title: String,
    people: BTreeMap<String, String>,
    says: Vec<String>,
    #[serde(skip_deserializing)]
    scenario: Value,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Words {
    zh: String,
    en: String,
}

/// All of `stories.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    chapter: Vec<Chapter>,
}

/// What the program reads, as JSON.
///
/// # Errors
/// Every problem, each naming the file or the story that has it.
pub fn compile(index: &str, files: &BTreeMap<String, String>) -> Result<String, Vec<String>> {
    let index: Index = toml::from_str(index).map_err(|error| vec![format!("stories: {error}")])?;
    let mut chapters = index.chapter;
    let mut problems = Vec::new();
    let mut told = BTreeSet::new();
    for story in chapters.iter_mut().flat_map(|it| &mut it.stories) {
        match files.get(&story.name).map(|text| scenario(text)) {
            None => problems.push(format!("{}: there is no such file", story.name)),
            Some(Err(error)) => problems.push(format!("{}: {error}", story.name)),
            Some(Ok(scenario)) => {
                let untold = untold(story, &scenario);
                problems.extend(untold.map(|it| format!("{}: {it}", story.name)));
                story.scenario = scenario;
            }
        }
        if !told.insert(story.name.clone()) {
            problems.push(format!("{}: it is listed twice", story.name));
        }
    }
    let unlisted = files.keys().filter(|it| !told.contains(*it));
    problems.extend(unlisted.map(|it| format!("{it}: it stands in no chapter of stories.toml")));
    if problems.is_empty() {
        serde_json::to_string(&chapters).map_err(|error| vec![error.to_string()])
    } else {
        Err(problems)
    }
}

/// A scenario without what only its test needs.
fn scenario(text: &str) -> Result<Value, toml::de::Error> {
    let table: toml::Table = toml::from_str(text)?;
    let mut scenario = json(toml::Value::Table(table));
    if let Some(top) = scenario.as_object_mut() {
        top.retain(|key, _| key != "facts" && key != "cases");
    }
    let steps = scenario.get_mut("step").and_then(Value::as_array_mut);
    for step in steps.into_iter().flatten().filter_map(Value::as_object_mut) {
        step.retain(|key, _| key != "expect");
    }
    Ok(scenario)
}

/// What a story lacks in one language or the other.
fn untold(story: &Story, scenario: &Value) -> impl Iterator<Item = String> {
    let list = |key| {
        let list = scenario.get(key).and_then(Value::as_array);
        list.into_iter().flatten()
    };
    let empty = |text: Option<&str>| text.is_none_or(|it| it.trim().is_empty());
    let word = |value: &Value, key| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let mut problems = Vec::new();
    if empty(word(scenario, "title").as_deref()) || empty(Some(&story.title)) {
        problems.push("its title is missing in one language".to_owned());
    }
    let steps = list("step").count();
    if steps != story.says.len() {
        let says = story.says.len();
        problems.push(format!("it has {steps} steps and {says} English says"));
    }
    for (index, step) in list("step").enumerate() {
        let english = story.says.get(index).map(String::as_str);
        if empty(word(step, "say").as_deref()) || empty(english) {
            let number = index.saturating_add(1);
            problems.push(format!(
                "step {number} says nothing in one of the languages"
            ));
        }
    }
    let people: BTreeSet<String> = list("person").filter_map(|it| word(it, "id")).collect();
    let named: BTreeSet<String> = story.people.keys().cloned().collect();
    if people != named {
        problems.push(format!(
            "its people are {people:?}, those with an English name {named:?}"
        ));
    }
    problems.into_iter()
}
