//! The files of rules that a newsroom adds to the built-in ones.

use super::Failure;
use super::input::reason;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A rule file as it stands on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleText {
    /// The path, for messages.
    pub path: String,
    /// The path inside the folder that was given, with `/`: "role-status.toml", "lexicon/titles.toml".
    pub name: String,
    /// What the file holds.
    pub text: String,
}

/// Reads all .toml files of the folders, in a fixed order. A path may also be a single file.
pub fn read(folders: &[PathBuf]) -> Result<Vec<RuleText>, Failure> {
    let mut texts = Vec::new();
    for folder in folders {
        if folder.is_file() {
            let parent = folder.parent().unwrap_or(Path::new(""));
            texts.push(read_one(folder, parent)?);
            continue;
        }
        let before = texts.len();
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(folder).to_owned();
                failure(&path, &error.into())
            })?;
            if entry.file_type().is_file() && entry.path().extension() == Some(OsStr::new("toml")) {
                texts.push(read_one(entry.path(), folder)?);
            }
        }
        if texts.len() == before {
            let reason = "no .toml file in this folder: a rule is one TOML file".to_owned();
            return Err(Failure::RuleFile { path: folder.display().to_string(), reason });
        }
    }
    Ok(texts)
}

fn read_one(path: &Path, folder: &Path) -> Result<RuleText, Failure> {
    let text = fs::read_to_string(path).map_err(|error| failure(path, &error))?;
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    let parts: Vec<String> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    Ok(RuleText { path: path.display().to_string(), name: parts.join("/"), text })
}

fn failure(path: &Path, error: &std::io::Error) -> Failure {
    Failure::RuleFile { path: path.display().to_string(), reason: reason(error) }
}
