//! Reading and writing the structure of a scenario; whatever it does not know, it names.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{Expect, Override, PersonForm, Scenario, Step};
use crate::engine::{PersonId, Request};
use crate::policy::ClauseId;
use crate::policy::rule::ItemKind;

/// What is wrong with a scenario, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioError {
    /// The place: `person 2`, `step visit`, `override 1`, or empty for the top.
    pub place: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

impl std::error::Error for ScenarioError {}

type Fields = Map<String, Value>;

fn wrong(place: &str, message: impl Into<String>) -> ScenarioError {
    ScenarioError {
        place: place.to_owned(),
        message: message.into(),
    }
}

const TOP: &[&str] = &[
    "title", "facts", "cases", "reading", "override", "person", "step",
];

pub(super) fn scenario(value: Value) -> Result<Scenario, ScenarioError> {
    let mut top = fields("", value)?;
    if let Some(key) = top.keys().find(|key| !TOP.contains(&key.as_str())) {
        let known = TOP.join("`, `");
        return Err(wrong(
            "",
            format!("unknown key `{key}`, expected one of `{known}`"),
        ));
    }
    let title: Option<String> = take("", &mut top, "title")?;
    let people: Vec<PersonForm> = list(&mut top, "person")?;
    let overrides: Vec<Override> = list(&mut top, "override")?;
    let steps = match top.remove("step") {
        Some(Value::Array(steps)) => steps,
        Some(_) => return Err(wrong("", "`step` must be a list: write [[step]]")),
        None => Vec::new(),
    };
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(index, it)| step(index, it));
    let scenario = Scenario {
        title: title.ok_or_else(|| wrong("", "missing key `title`"))?,
        facts: take("", &mut top, "facts")?.unwrap_or_default(),
        cases: take("", &mut top, "cases")?.unwrap_or_default(),
        reading: take("", &mut top, "reading")?.unwrap_or_default(),
        overrides,
        people,
        steps: steps.collect::<Result<_, _>>()?,
    };
    consistent(&scenario)?;
    Ok(scenario)
}

fn fields(place: &str, value: Value) -> Result<Fields, ScenarioError> {
    match value {
        Value::Object(fields) => Ok(fields),
        _ => Err(wrong(place, "expected a table")),
    }
}

fn take<T: DeserializeOwned>(
    place: &str,
    fields: &mut Fields,
    key: &str,
) -> Result<Option<T>, ScenarioError> {
    let Some(value) = fields.remove(key) else {
        return Ok(None);
    };
    let read = serde_json::from_value(value);
    read.map(Some)
        .map_err(|error| wrong(place, format!("`{key}`: {error}")))
}

fn list<T: DeserializeOwned>(top: &mut Fields, key: &str) -> Result<Vec<T>, ScenarioError> {
    let Some(value) = top.remove(key) else {
        return Ok(Vec::new());
    };
    let Value::Array(items) = value else {
        return Err(wrong(
            "",
            format!("`{key}` must be a list: write [[{key}]]"),
        ));
    };
    let read = items.into_iter().enumerate().map(|(index, item)| {
        let place = match item
            .get("id")
            .or_else(|| item.get("clause"))
            .and_then(Value::as_str)
        {
            Some(id) => format!("{key} `{id}`"),
            None => format!("{key} {}", index.saturating_add(1)),
        };
        serde_json::from_value(item).map_err(|error| wrong(&place, error.to_string()))
    });
    read.collect()
}

fn step(index: usize, value: Value) -> Result<Step, ScenarioError> {
    let number = index.saturating_add(1);
    let mut place = format!("step {number}");
    let mut fields = fields(&place, value)?;
    let name: Option<String> = take(&place, &mut fields, "name")?;
    if let Some(name) = &name {
        place = format!("step {number} `{name}`");
    }
    let at: Option<String> = take(&place, &mut fields, "at")?;
    let at = at.ok_or_else(|| wrong(&place, "missing key `at`"))?;
    let say = take(&place, &mut fields, "say")?;
    let expect: Option<Expect> = take(&place, &mut fields, "expect")?;
    Ok(Step {
        name,
        at: moment(&at).map_err(|message| wrong(&place, message))?,
        request: operation(&place, fields)?,
        say,
        expect,
    })
}

/// A date and time, or a bare date, which means nine in the morning.
fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    let text = text.replacen(' ', "T", 1);
    for format in ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"] {
        if let Ok(moment) = NaiveDateTime::parse_from_str(&text, format) {
            return Ok(moment);
        }
    }
    NaiveDate::parse_from_str(&text, "%Y-%m-%d")
        .map(|day| day.and_time(nine))
        .map_err(|_| {
            format!("`at`: `{text}` is not a date such as 2025-05-11 or 2025-05-11T10:00:00")
        })
}

/// The operations that the format names.
pub(super) const OPERATIONS: &[&str] = &[
    "bind",
    "unbind",
    "pay",
    "premium",
    "withdraw",
    "refund",
    "coverage",
    "wait",
    "calculate",
    "wallet_open",
    "wallet_send",
    "wallet_accept",
    "wallet_cash_out",
    "quota_set",
    "quota_dissolve",
    "insure",
    "credit",
    "move",
];

fn operation(place: &str, mut fields: Fields) -> Result<Request, ScenarioError> {
    let name: Option<String> = take(place, &mut fields, "do")?;
    let name = name.ok_or_else(|| wrong(place, "missing key `do`"))?;
    if name == "refund" {
        refund_items(place, &mut fields)?;
    }
    if !OPERATIONS.contains(&name.as_str()) {
        let message = format!("`do`: there is no operation `{name}`");
        return Err(wrong(place, message));
    }
    let read = match name.as_str() {
        "calculate" => serde_json::from_value(Value::Object(fields)).map(Request::Calculate),
        other => serde_json::from_value(json!({ other: fields })),
    };
    read.map_err(|error| wrong(place, format!("{name}: {error}")))
}

/// A returned item may be written as its id alone, or as the bill's own item with its kind.
fn refund_items(place: &str, fields: &mut Fields) -> Result<(), ScenarioError> {
    let Some(Value::Array(items)) = fields.get_mut("items") else {
        return Ok(());
    };
    for item in items {
        if let Value::String(id) = item {
            *item = json!({ "id": id });
        } else if let Value::Object(part) = item {
            let _kind: Option<ItemKind> = take(place, part, "kind")?;
        }
    }
    Ok(())
}

/// Names of people, clauses and steps must be known, and dates must not go back.
fn consistent(scenario: &Scenario) -> Result<(), ScenarioError> {
    let mut people = BTreeSet::new();
    for person in &scenario.people {
        if !people.insert(&person.id) {
            let message = format!("two people have the id `{}`", person.id);
            return Err(wrong("", message));
        }
    }
    for it in &scenario.overrides {
        if ClauseId::parse(&it.clause).is_none() {
            let place = format!("override `{}`", it.clause);
            return Err(wrong(&place, format!("there is no clause `{}`", it.clause)));
        }
    }
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut last: Option<NaiveDateTime> = None;
    for (index, step) in scenario.steps.iter().enumerate() {
        let place = step_place(index, step);
        if let Some(last) = last.filter(|last| step.at < *last) {
            let message = format!("`at` = {} lies before the step before it, {last}", step.at);
            return Err(wrong(&place, message));
        }
        last = Some(step.at);
        if let Some(of) = referred(&step.request)
            && !names.contains(of)
        {
            return Err(wrong(
                &place,
                format!("`of`: no earlier step is called `{of}`"),
            ));
        }
        if let Some(name) = &step.name
            && !names.insert(name)
        {
            return Err(wrong(&place, format!("two steps are called `{name}`")));
        }
        let known = |id: &PersonId| people.contains(id);
        if let Some(expect) = &step.expect {
            expect
                .consistent(known)
                .map_err(|message| wrong(&place, message))?;
        }
    }
    Ok(())
}

/// How messages name a step.
pub(super) fn step_place(index: usize, step: &Step) -> String {
    let number = index.saturating_add(1);
    match &step.name {
        Some(name) => format!("step {number} `{name}`"),
        None => format!("step {number}"),
    }
}

fn referred(request: &Request) -> Option<&str> {
    match request {
        Request::Refund(refund) => Some(&refund.of),
        Request::WalletAccept(accept) => Some(&accept.of),
        _ => None,
    }
}

pub(super) fn to_json(scenario: &Scenario) -> Value {
    let mut top = Map::new();
    top.insert("title".to_owned(), json!(scenario.title));
    if !scenario.facts.is_empty() {
        top.insert("facts".to_owned(), json!(scenario.facts));
    }
    if !scenario.cases.is_empty() {
        top.insert("cases".to_owned(), json!(scenario.cases));
    }
    top.insert("reading".to_owned(), json!(scenario.reading));
    if !scenario.overrides.is_empty() {
        top.insert("override".to_owned(), json!(scenario.overrides));
    }
    top.insert("person".to_owned(), json!(scenario.people));
    let steps: Vec<Value> = scenario.steps.iter().map(step_json).collect();
    top.insert("step".to_owned(), Value::Array(steps));
    Value::Object(top)
}

fn step_json(step: &Step) -> Value {
    let mut fields = Fields::new();
    if let Value::Object(tagged) = json!(step.request) {
        for (name, content) in tagged {
            fields.insert("do".to_owned(), json!(name));
            if let Value::Object(content) = content {
                fields.extend(content);
            }
        }
    }
    fields.insert("at".to_owned(), json!(step.at));
    if let Some(name) = &step.name {
        fields.insert("name".to_owned(), json!(name));
    }
    if let Some(say) = &step.say {
        fields.insert("say".to_owned(), json!(say));
    }
    if let Some(expect) = &step.expect {
        fields.insert("expect".to_owned(), json!(expect));
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::request::RefundItem;

    #[track_caller]
    fn returned(item: Value) -> Result<RefundItem, String> {
        let fields = json!({ "do": "refund", "of": "visit", "items": [item] });
        let Value::Object(fields) = fields else {
            unreachable!()
        };
        match operation("", fields) {
            Ok(Request::Refund(refund)) => Ok(refund.items[0].clone()),
            Ok(other) => panic!("{other:?}"),
            Err(error) => Err(error.message),
        }
    }

    #[test]
    fn a_returned_item_is_an_id_or_an_item_of_the_bill() {
        let whole = RefundItem {
            id: "A".to_owned(),
            amount: None,
        };
        assert_eq!(returned(json!("A")), Ok(whole.clone()));
        assert_eq!(returned(json!({ "id": "A", "kind": "drug" })), Ok(whole));
        let part = returned(json!({ "id": "A", "amount": "1.50" })).unwrap();
        assert_eq!(part.amount, Some(crate::money::Money::from_fen(150)));
        let no_kind = returned(json!({ "id": "A", "kind": "durg" })).unwrap_err();
        assert!(
            no_kind.starts_with("`kind`: unknown word `durg`"),
            "{no_kind}"
        );
        let no_key = returned(json!({ "id": "A", "kinds": "drug" })).unwrap_err();
        assert!(no_key.contains("unknown field `kinds`"), "{no_key}");
        assert!(returned(json!(1)).is_err());
    }
}
