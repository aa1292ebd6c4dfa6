//! Articles from files, folders and standard input.
//!
//! A file that can't be read is told about and left out. Documents come sorted by their id, so that the order in which
//! files were given changes nothing.

use super::core;
use gainsay::document::Document;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What reports call the path of standard input.
pub const STDIN: &str = "<stdin>";
/// Endings of the files that are taken from a folder. A file that is named itself may be called anything.
const ENDINGS: [&str; 2] = ["txt", "md"];

/// The articles that were read, and what was not.
#[derive(Debug, Default)]
pub struct Reading {
    /// Sorted by id.
    pub documents: Vec<Document>,
    /// In the order in which the paths were given.
    pub refused: Vec<Refused>,
}

/// A path that could not be read.
#[derive(Debug)]
pub struct Refused {
    /// As it was given.
    pub path: String,
    /// Why, and what to do.
    pub reason: String,
}

/// Reads the articles at `paths`, each file once, however often and by whatever way it is given.
pub fn read(paths: &[PathBuf], published: Option<Date>) -> Reading {
    let (files, mut refused) = find(paths);
    let ids = ids(&files);
    let read: Vec<Result<Document, Refused>> =
        files.par_iter().zip(ids).map(|(file, id)| read_one(file, &id, published)).collect();
    let mut documents = Vec::with_capacity(read.len());
    for result in read {
        match result {
            Ok(document) => documents.push(document),
            Err(file) => refused.push(file),
        }
    }
    documents.sort_by(|a: &Document, b: &Document| (&a.id, &a.path).cmp(&(&b.id, &b.path)));
    Reading { documents, refused }
}

fn read_one(file: &Path, id: &str, published: Option<Date>) -> Result<Document, Refused> {
    let path = shown(file);
    let bytes = if is_stdin(file) { bytes_of(io::stdin().lock()) } else { bytes_of_file(file) };
    bytes.and_then(|bytes| core::read(id, &path, &bytes, published)).map_err(|reason| Refused { path, reason })
}

fn bytes_of_file(path: &Path) -> Result<Vec<u8>, String> {
    let file = File::open(path).map_err(|error| reason(&error))?;
    match file.metadata() {
        // Not read at all, and named with its whole size.
        Ok(metadata) if metadata.len() > core::MOST_BYTES as u64 => Err(core::oversized(metadata.len())),
        _ => bytes_of(file),
    }
}

/// All bytes, but of a source that gives too many only so many that this can be seen.
fn bytes_of(source: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    source.take(core::MOST_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    Ok(bytes)
}

/// The files that `paths` lead to, in that order, those of a folder sorted by name.
fn find(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Refused>) {
    let mut files = Vec::new();
    let mut refused = Vec::new();
    let mut seen = BTreeSet::new();
    let mut add = |file: PathBuf, files: &mut Vec<PathBuf>| {
        let same = if is_stdin(&file) { file.clone() } else { file.canonicalize().unwrap_or_else(|_| file.clone()) };
        if seen.insert(same) {
            files.push(file);
        }
    };
    for path in paths {
        if is_stdin(path) || !path.is_dir() {
            add(path.clone(), &mut files);
            continue;
        }
        let mut is_empty = true;
        for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry)) {
            match entry {
                Ok(entry) if entry.path().is_file() && is_article(entry.path()) => {
                    is_empty = false;
                    // "." is left out before the names of the files in it.
                    let file = entry.path().strip_prefix(".").unwrap_or(entry.path()).to_owned();
                    add(file, &mut files);
                }
                Ok(_) => {}
                Err(error) => {
                    is_empty = false;
                    let path = error.path().unwrap_or(path);
                    let reason = error.io_error().map_or_else(|| error.to_string(), reason);
                    refused.push(Refused { path: shown(path), reason });
                }
            }
        }
        if is_empty {
            let reason = "no .txt or .md file in this folder".to_owned();
            refused.push(Refused { path: shown(path), reason });
        }
    }
    (files, refused)
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn is_article(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Files and folders whose name begins with a full stop are no copy; the folder that was given itself may be called so.
fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
}

/// A path as reports show it.
fn shown(path: &Path) -> String {
    if is_stdin(path) { STDIN.to_owned() } else { path.display().to_string() }
}

/// What reports call each file: its name without the ending; where two files share it, with as many folders before it as
/// tell them apart, and with the ending where only that does.
fn ids(files: &[PathBuf]) -> Vec<String> {
    let deepest = files.iter().map(|file| file.components().count()).max().unwrap_or(0);
    let mut folders = vec![0; files.len()];
    loop {
        let id = |(file, &folders): (&PathBuf, &usize)| {
            if folders > deepest { shown(file) } else { id(file, folders) }
        };
        let ids: Vec<String> = files.iter().zip(&folders).map(id).collect();
        let mut count = BTreeMap::new();
        for id in &ids {
            *count.entry(id).or_insert(0) += 1;
        }
        let mut changed = false;
        for (id, folders) in ids.iter().zip(&mut folders) {
            if count[id] > 1 && *folders <= deepest {
                *folders += 1;
                changed = true;
            }
        }
        if !changed {
            return ids;
        }
    }
}

/// The name of `file` after so many of its folders, or as many as it has.
fn id(file: &Path, folders: usize) -> String {
    if is_stdin(file) {
        return "stdin".to_owned();
    }
    let stem = file.with_extension("");
    let parts: Vec<String> = stem.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts[parts.len().saturating_sub(folders + 1)..].join("/")
}

/// Why a file can't be opened, in words that say what to do.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{PathBuf, ids};

    #[test]
    fn ids_tell_files_apart() {
        let cases: [(&[&str], &[&str]); 5] = [
            (&["a.txt", "x/b.md"], &["a", "b"]),
            (&["x/a.txt", "y/a.txt", "y/b.txt"], &["x/a", "y/a", "b"]),
            (&["1/x/a.txt", "2/x/a.txt"], &["1/x/a", "2/x/a"]),
            (&["x/a.txt", "x/a.md"], &["x/a.txt", "x/a.md"]),
            (&["a.txt", "x/a.txt", "-"], &["a", "x/a", "stdin"]),
        ];
        for (files, expected) in cases {
            let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
            assert_eq!(ids(&files), expected);
        }
    }
}
