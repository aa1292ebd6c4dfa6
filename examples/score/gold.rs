//! Annotated clusters: the articles of a folder, and what `gold.toml` beside them says an editor would mark.
//!
//! The format is told in `tests/stories/README.md`. All places are bytes of the files as they are on disk.

use gainsay::document::{self, Document};
use gainsay::rule::Fact;
use gainsay::span::Span;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Words in an article.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Position of the article in its cluster.
    pub document: usize,
    /// Bytes of the file.
    pub span: Span,
}

/// What the sources differ in.
pub struct Conflict {
    /// Kind of fact.
    pub kind: Fact,
    /// What it is about, in a few words.
    pub about: String,
    /// The places that give each value.
    pub sides: Vec<Vec<Place>>,
}

/// What looks different and is not.
pub struct Agree {
    /// What it is about, in a few words.
    pub about: String,
    /// Its places.
    pub places: Vec<Place>,
}

/// Several articles about one event, and what is to be found in them.
pub struct Cluster {
    /// The folder's name.
    pub name: String,
    /// The articles, by name.
    pub documents: Vec<Document>,
    /// What must be reported.
    pub conflicts: Vec<Conflict>,
    /// What may be reported, a list of places each.
    pub notices: Vec<Vec<Place>>,
    /// What must not be reported.
    pub agrees: Vec<Agree>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoldFile {
    event: String,
    /// Which articles are one text; what scores does not ask for it.
    #[serde(default)]
    copies: Vec<Vec<String>>,
    #[serde(default)]
    conflict: Vec<ConflictEntry>,
    #[serde(default)]
    notice: Vec<PlacesEntry>,
    #[serde(default)]
    agree: Vec<PlacesEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConflictEntry {
    kind: String,
    about: String,
    severity: GoldSeverity,
    #[expect(dead_code, reason = "for people")]
    why: Option<String>,
    sides: Vec<Vec<Quoted>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum GoldSeverity {
    Error,
    Warning,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlacesEntry {
    kind: String,
    about: String,
    #[expect(dead_code, reason = "for people")]
    why: Option<String>,
    evidence: Vec<Quoted>,
}

/// Words of an article; `nth` tells which, where they occur more than once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Quoted {
    doc: String,
    text: String,
    nth: Option<usize>,
}

/// The folders at or below `root` that hold a `gold.toml`, sorted.
///
/// # Errors
/// When a folder can't be listed.
pub fn folders(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    if root.join("gold.toml").is_file() {
        found.push(root.to_owned());
    }
    for path in entries(root)?.into_iter().filter(|path| path.is_dir()) {
        found.extend(folders(&path)?);
    }
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    Ok(paths)
}

impl Cluster {
    /// Reads the articles (`*.txt`) and the `gold.toml` of a folder.
    ///
    /// # Errors
    /// When a file can't be read, or `gold.toml` does not fit the articles: the message names the entry.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let path = folder.join("gold.toml");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let gold: GoldFile = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut articles = Articles { files: BTreeMap::new() };
        let mut documents = Vec::new();
        for path in entries(folder)?.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
            let failed = |reason: String| format!("{}: {reason}", path.display());
            let bytes = fs::read(path).map_err(|error| failed(error.to_string()))?;
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let read = document::read(&id, &path.to_string_lossy(), &bytes, None);
            articles.files.insert(id, (documents.len(), bytes));
            documents.push(read.map_err(|refused| failed(refused.reason.to_string()))?);
        }
        let cluster = || -> Result<Self, String> {
            if gold.event.trim().is_empty() {
                return Err("no event line".to_owned());
            }
            if let Some(unknown) = gold.copies.iter().flatten().find(|id| !articles.files.contains_key(*id)) {
                return Err(format!("copies: no article {unknown}.txt"));
            }
            Ok(Self {
                name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                conflicts: gold.conflict.iter().map(|entry| conflict(entry, &articles)).collect::<Result<_, _>>()?,
                notices: gold.notice.iter().map(|entry| places(entry, &articles)).collect::<Result<_, _>>()?,
                agrees: gold
                    .agree
                    .iter()
                    .map(|entry| Ok(Agree { about: entry.about.clone(), places: places(entry, &articles)? }))
                    .collect::<Result<_, String>>()?,
                documents,
            })
        };
        cluster().map_err(|wrong| format!("{}: {wrong}", path.display()))
    }

    /// `a:«22 people»`.
    #[must_use]
    pub fn shown(&self, place: Place) -> String {
        let document = &self.documents[place.document];
        // Back to the text: an article is short, and only what went wrong is shown.
        let words = document.text.char_indices().filter(|&(at, _)| {
            let byte = document.origin.of(at as u32);
            place.span.start <= byte && byte < place.span.end
        });
        format!("{}:«{}»", document.id, words.map(|(_, letter)| letter).collect::<String>())
    }
}

fn conflict(entry: &ConflictEntry, articles: &Articles) -> Result<Conflict, String> {
    let wrong = |what: String| format!("conflict ({}): {what}", entry.about);
    let (GoldSeverity::Error | GoldSeverity::Warning) = entry.severity;
    if entry.sides.len() < 2 {
        return Err(wrong("fewer than two sides".to_owned()));
    }
    let side = |side: &Vec<Quoted>| side.iter().map(|quoted| articles.place(quoted)).collect::<Result<Vec<_>, _>>();
    let sides = entry.sides.iter().map(side).collect::<Result<Vec<_>, _>>().map_err(wrong)?;
    Ok(Conflict { kind: kind(&entry.kind).map_err(wrong)?, about: entry.about.clone(), sides })
}

fn places(entry: &PlacesEntry, articles: &Articles) -> Result<Vec<Place>, String> {
    let found = entry.evidence.iter().map(|quoted| articles.place(quoted)).collect::<Result<Vec<_>, _>>();
    kind(&entry.kind).and(found).map_err(|what| format!("notice or agree ({}): {what}", entry.about))
}

fn kind(word: &str) -> Result<Fact, String> {
    Fact::from_word(word).ok_or_else(|| format!("no kind of conflict is called {word:?}"))
}

/// The bytes of the articles, by id.
struct Articles {
    files: BTreeMap<String, (usize, Vec<u8>)>,
}

impl Articles {
    fn place(&self, quoted: &Quoted) -> Result<Place, String> {
        let (document, bytes) = self.files.get(&quoted.doc).ok_or_else(|| format!("no article {}.txt", quoted.doc))?;
        let words = quoted.text.as_bytes();
        let starts: Vec<usize> = bytes
            .windows(words.len().max(1))
            .enumerate()
            .filter(|(_, part)| *part == words)
            .map(|(at, _)| at)
            .collect();
        match (starts.get(quoted.nth.unwrap_or(1).wrapping_sub(1)), quoted.nth) {
            (Some(_), None) if starts.len() > 1 => {
                Err(format!("{:?} occurs {} times in {}.txt: give nth", quoted.text, starts.len(), quoted.doc))
            }
            (Some(&start), _) => Ok(Place { document: *document, span: Span::new(start, start + words.len()) }),
            (None, nth) => Err(format!("{}.txt does not contain {:?} (nth = {nth:?})", quoted.doc, quoted.text)),
        }
    }
}
