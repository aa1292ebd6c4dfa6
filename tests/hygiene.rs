//! What holds of the repository as a whole: layers import only those above them, the library neither reads nor prints,
//! and the snapshots are those of the rules, stories and cases that exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the library and the program, each importing only those before it.
const LAYERS: [&str; 14] = [
    "span",
    "token",
    "vocabulary",
    "value",
    "document",
    "lexicon",
    "text",
    "claim",
    "extract",
    "graph",
    "rule",
    "check",
    "report",
    "cli",
];

/// Imports against the order, as layer and path. All are plain enums: naming one draws in no work of the layer below.
const EXCEPTIONS: [(&str, &str); 2] = [
    // A list of the lexicon is asked by part of speech, and answers with what a hedge makes of a statement.
    ("lexicon", "text::model::Upos"),
    ("lexicon", "text::scope::Modality"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The entries of a folder, sorted.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = read.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The files below a folder that end in `.rs`.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let (folders, files): (Vec<_>, Vec<_>) = entries(folder).into_iter().partition(|path| path.is_dir());
    let mut found: Vec<PathBuf> =
        files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs")).collect();
    found.extend(folders.iter().flat_map(|folder| sources(folder)));
    found
}

/// What follows `crate::` in a line of code: one path, or each of a group `crate::{…}`.
fn imports(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or(line);
    let after = code.match_indices("crate::").filter(|(at, _)| !code[..*at].ends_with('$'));
    after
        .flat_map(|(at, crate_)| {
            let rest = &code[at + crate_.len()..];
            match rest.strip_prefix('{').map(|group| group.split('}').next().unwrap_or(group)) {
                Some(group) => group.split(',').map(|path| path_at(path.trim())).collect(),
                None => vec![path_at(rest)],
            }
        })
        .collect()
}

fn path_at(text: &str) -> String {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':'))).unwrap_or(text.len());
    text[..end].trim_end_matches(':').to_owned()
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|known| *known == layer)
}

#[test]
fn layers_import_only_those_above_them() {
    let (mut wrong, mut used) = (Vec::new(), BTreeSet::new());
    for path in sources(&root().join("src")) {
        let name = path.strip_prefix(root().join("src")).expect("inside").to_string_lossy().replace('\\', "/");
        let layer = name.split(['/', '.']).next().expect("a layer").to_owned();
        if matches!(name.as_str(), "lib.rs" | "main.rs") {
            continue;
        }
        let Some(own) = rank(&layer) else {
            wrong.push(format!("src/{name}: `{layer}` has no place among the layers"));
            continue;
        };
        let text = fs::read_to_string(&path).expect("readable");
        for (number, line) in text.lines().enumerate() {
            for import in imports(line) {
                let from = import.split("::").next().unwrap_or_default();
                let excepted = EXCEPTIONS.iter().find(|(who, what)| *who == layer && import == *what);
                if let Some(exception) = excepted {
                    used.insert(*exception);
                } else if rank(from).is_none_or(|from| from > own) {
                    wrong.push(format!("src/{name}:{}: `{layer}` imports crate::{import}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "against the order of layers:\n{}", wrong.join("\n"));
    let unused: Vec<_> = EXCEPTIONS.iter().filter(|exception| !used.contains(*exception)).collect();
    assert!(unused.is_empty(), "exceptions that nothing needs any more: {unused:?}");
}

/// What is only for tests stands in files of their own, or at the end of a file.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

#[test]
fn the_library_does_no_input_or_output() {
    let forbidden = ["std::fs", "std::io", "std::env", "std::process", "std::net", "println!", "print!(", "dbg!("];
    let mut wrong = Vec::new();
    for path in sources(&root().join("src")) {
        let name = path.strip_prefix(root()).expect("inside").to_string_lossy().replace('\\', "/");
        let is_test = name.ends_with("tests.rs");
        if name.starts_with("src/cli/") || name == "src/main.rs" || is_test {
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable");
        for (number, line) in without_tests(&text).lines().enumerate() {
            let code = line.split("//").next().unwrap_or(line);
            for word in forbidden.iter().filter(|word| code.contains(**word)) {
                wrong.push(format!("{name}:{}: {word}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "only src/cli reads, prints and asks the system:\n{}", wrong.join("\n"));
}

#[test]
fn snapshots_are_those_of_rules_stories_and_cases() {
    let stems = |folder: &str| -> BTreeSet<String> {
        entries(&root().join(folder))
            .iter()
            .filter(|path| path.is_dir() || path.extension().is_some_and(|ending| ending == "toml"))
            .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
            .collect()
    };
    let mut rules = stems("rules");
    rules.remove("lexicon");
    let builtin = gainsay::rule::RuleSet::builtin();
    assert_eq!(rules, builtin.iter().map(|rule| rule.id.clone()).collect(), "rules/ and the rules inside the program");
    for (prefix, expected) in [("rule-", rules), ("story-", stems("tests/stories")), ("cli-", stems("tests/cli/cases"))]
    {
        let found: BTreeSet<String> = entries(&root().join("snapshots"))
            .iter()
            .filter_map(|path| {
                path.file_name()?.to_str()?.strip_suffix(".snap")?.strip_prefix(prefix).map(str::to_owned)
            })
            // How errors of rule files look; the test of another name writes it.
            .filter(|name| prefix != "rule-" || name != "errors")
            .collect();
        let missing: Vec<_> = expected.difference(&found).collect();
        let left_over: Vec<_> = found.difference(&expected).collect();
        assert!(
            missing.is_empty() && left_over.is_empty(),
            "snapshots/{prefix}*.snap: missing {missing:?}, left over {left_over:?}"
        );
    }
}

/// Names of files and folders keep to what every system and shell takes.
#[test]
fn names_of_snapshots_are_plain() {
    for path in entries(&root().join("snapshots")) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let stem = name.strip_suffix(".snap").unwrap_or_else(|| panic!("snapshots/{name} is no accepted snapshot"));
        assert!(
            stem.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')),
            "snapshots/{name}: names keep to a-z, 0-9 and -"
        );
    }
}
