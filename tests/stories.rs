//! Whole reports: every story of `tests/stories` as text, what does not depend on the order of files or on chance, and
//! articles with their copies (`tests/copies`).

use gainsay::check::finding::{Finding, Outcome, Severity};
use gainsay::check::{Options, check};
use gainsay::document::{self, Document};
use gainsay::report::text::Style;
use gainsay::report::{json, text};
use gainsay::rule::RuleSet;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// How many of the copies with one changed fact must be found. Single cases may come and go.
const CHANGED_FOUND: usize = 10;

/// The folders in a folder of `tests`, sorted by name.
fn folders(under: &str) -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(under);
    let entries = fs::read_dir(root).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<_> = entries
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path))
        .collect();
    found.sort();
    found
}

/// The articles of a folder, sorted by name, with paths as they are from the repository's root.
fn articles(folder: &Path) -> Vec<Document> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths.iter().map(|path| article(path)).collect()
}

fn article(path: &Path) -> Document {
    let relative = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("inside the repository");
    let id = path.file_stem().expect("a name").to_string_lossy();
    let shown = relative.to_string_lossy().replace('\\', "/");
    document::read(&id, &shown, &fs::read(path).expect("readable"), None).expect("an article")
}

fn outcome(documents: &[Document]) -> Outcome {
    thread_local! {
        static RULES: RuleSet = RuleSet::builtin();
    }
    RULES.with(|rules| check(documents, rules, Options::default()))
}

/// The findings that an editor has to look at.
fn grave(outcome: &Outcome) -> Vec<&Finding> {
    outcome.findings.iter().filter(|finding| finding.severity >= Severity::Warning).collect()
}

#[test]
fn reports() {
    let mut changed = Vec::new();
    for (name, folder) in folders("stories") {
        let documents = articles(&folder);
        let report = text::render(&documents, &outcome(&documents), &Style { width: 100, ..Style::default() });
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_description(format!("gainsay check tests/stories/{name}"));
        let compare = || settings.bind(|| insta::assert_snapshot!(format!("story-{name}"), report));
        // All reports that changed are told of, not only the first.
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(compare)).is_err() {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "stories whose report changed: {}", changed.join(", "));
}

/// A finding without what stands for the order of files: sides and places in an order of their own, documents by name.
fn orderless(finding: &Finding, documents: &[Document]) -> String {
    let mut sides: Vec<String> = finding
        .sides
        .iter()
        .map(|side| {
            let mut places: Vec<String> = side
                .evidence
                .iter()
                .map(|place| {
                    format!("{} {}-{}", documents[place.document.0 as usize].id, place.span.start, place.span.end)
                })
                .collect();
            places.sort();
            format!("{} ({}): {}", side.value, side.sources, places.join(", "))
        })
        .collect();
    sides.sort();
    let (id, rule, severity) = (&finding.id, &finding.rule, finding.severity);
    format!("{rule} {severity:?} {} {id}\n    {}", finding.subject, sides.join("\n    "))
}

fn sorted(documents: &[Document]) -> Vec<String> {
    let mut findings: Vec<String> =
        outcome(documents).findings.iter().map(|finding| orderless(finding, documents)).collect();
    findings.sort();
    findings
}

#[test]
fn the_order_of_files_changes_nothing() {
    let mut wrong = Vec::new();
    for (name, folder) in folders("stories") {
        let documents = articles(&folder);
        let expected = sorted(&documents);
        let reversed: Vec<Document> = documents.iter().rev().cloned().collect();
        let mut rotated = documents;
        rotated.rotate_left(2);
        for (order, documents) in [("reversed", reversed), ("rotated", rotated)] {
            let found = sorted(&documents);
            let lost = expected.iter().filter(|finding| !found.contains(finding)).map(|finding| format!("- {finding}"));
            let new = found.iter().filter(|finding| !expected.contains(finding)).map(|finding| format!("+ {finding}"));
            let differences: Vec<String> = lost.chain(new).collect();
            if !differences.is_empty() {
                wrong.push(format!("{name}, {order}:\n{}", differences.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "findings depend on the order of files:\n{}", wrong.join("\n\n"));
}

#[test]
fn the_same_bytes_come_out_every_time() {
    let all: Vec<Document> = folders("stories").iter().flat_map(|(_, folder)| articles(folder)).collect();
    let render = || json::render(&all, &outcome(&all));
    let first = render();
    assert!(first.contains("\"findings\""));
    for threads in [1, 2, 7] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        assert!(pool.install(render) == first, "the report changed with {threads} threads");
    }
}

/// The groups of articles in a story's `gold.toml` that are one text; the last of each changes no fact of the first.
#[derive(Deserialize)]
struct Copies {
    copies: Vec<Vec<String>>,
}

#[test]
fn copies_in_stories_are_silent() {
    let mut wrong = Vec::new();
    for (name, folder) in folders("stories") {
        let gold = fs::read_to_string(folder.join("gold.toml")).expect("gold.toml");
        let groups: Copies = toml::from_str(&gold).unwrap_or_else(|error| panic!("{name}: {error}"));
        for group in groups.copies.iter().filter(|group| group.len() > 2) {
            let ends = [&group[0], &group[group.len() - 1]];
            let documents = ends.map(|id| article(&folder.join(format!("{id}.txt"))));
            let outcome = outcome(&documents);
            wrong.extend(grave(&outcome).into_iter().map(|finding| format!("{name} {ends:?}: {}", one_line(finding))));
        }
    }
    assert!(wrong.is_empty(), "reported between copies that say the same:\n{}", wrong.join("\n"));
}

/// `case.toml` of a folder in `tests/copies`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// Kind of the changed fact, or "same".
    kind: String,
    /// The words of the original that the copy changes.
    original: Option<String>,
    /// What the copy says there.
    changed: Option<String>,
    /// How the copy differs, where it changes no fact.
    what: Option<String>,
}

fn cases() -> impl Iterator<Item = (String, Case, Vec<Document>)> {
    folders("copies").into_iter().map(|(name, folder)| {
        let text = fs::read_to_string(folder.join("case.toml")).expect("case.toml");
        let case = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let documents = ["original.txt", "changed.txt"].map(|file| article(&folder.join(file)));
        (name, case, documents.to_vec())
    })
}

fn one_line(finding: &Finding) -> String {
    let sides: Vec<&str> = finding.sides.iter().map(|side| side.value.as_str()).collect();
    format!("{}: {}", finding.rule, sides.join(" >< "))
}

#[test]
fn copies_that_change_no_fact_are_silent() {
    let mut wrong = Vec::new();
    for (name, case, documents) in cases().filter(|(_, case, _)| case.kind == "same") {
        let outcome = outcome(&documents);
        let what = case.what.expect("how the copy differs");
        wrong.extend(grave(&outcome).into_iter().map(|finding| format!("{name} ({what}): {}", one_line(finding))));
    }
    assert!(wrong.is_empty(), "reported between copies that say the same:\n{}", wrong.join("\n"));
}

/// Whether one side quotes the original's words and another the copy's.
fn is_found(case: &Case, documents: &[Document], outcome: &Outcome) -> bool {
    let place = |words: &Option<String>, document: usize| {
        let words = words.as_deref().expect("words");
        let start = documents[document].text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the article"));
        gainsay::span::Span::new(start, start + words.len())
    };
    let gold = [place(&case.original, 0), place(&case.changed, 1)];
    grave(outcome).into_iter().any(|finding| {
        let side_of = |number: usize| {
            finding.sides.iter().position(|side| {
                side.evidence
                    .iter()
                    .any(|place| place.document.0 as usize == number && place.span.overlaps(gold[number]))
            })
        };
        matches!((side_of(0), side_of(1)), (Some(a), Some(b)) if a != b)
    })
}

#[test]
fn most_changed_facts_are_found() {
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (name, case, documents) in cases().filter(|(_, case, _)| case.kind != "same") {
        let found = is_found(&case, &documents, &outcome(&documents));
        let count = kinds.entry(case.kind).or_default();
        count.0 += usize::from(found);
        count.1 += 1;
        if !found {
            missed.push(name);
        }
    }
    let table: Vec<String> = kinds.iter().map(|(kind, (found, all))| format!("{kind:<12} {found} of {all}")).collect();
    println!("{}\nmissed: {}", table.join("\n"), missed.join(", "));
    let found: usize = kinds.values().map(|(found, _)| found).sum();
    assert!(
        found >= CHANGED_FOUND,
        "{found} of the changed facts found, at least {CHANGED_FOUND} expected:\n{missed:?}"
    );
}
