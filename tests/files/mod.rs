//! The scenario files, as tests read them.

use std::fs;
use std::path::{Path, PathBuf};

use gongji::scenario::Scenario;
use serde_json::{Map, Value};

/// The scenario files below a folder, in the order of their names.
pub fn scenario_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    Ok(files)
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

/// The scenario of a file, or what is wrong with it.
pub fn scenario(file: &Path) -> Result<Scenario, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| error.to_string().replace('\n', " "))?;
    Scenario::parse(json(toml::Value::Table(table))).map_err(|error| error.to_string())
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
