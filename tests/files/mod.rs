//! The scenario files, as tests read them.

use std::fs;
use std::path::{Path, PathBuf};

use gongji::scenario::Scenario;

#[path = "../../src/scenario/from_toml.rs"]
mod from_toml;

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
    Scenario::parse(from_toml::json(toml::Value::Table(table))).map_err(|error| error.to_string())
}
