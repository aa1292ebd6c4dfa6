//! The command line, a file for each behaviour: `tests/cli/cases/*.toml` give arguments and input, the snapshots
//! `snapshots/cli-*.snap` what the program prints.
//!
//! A case runs in a folder of `tests/cli/input`, so that paths in its output are the same on every machine.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case shows, in a sentence.
    what: String,
    /// Arguments, as typed; split at spaces.
    arguments: String,
    /// The folder of `tests/cli/input` in which the program runs.
    #[serde(default)]
    input: String,
    /// What it reads from standard input.
    #[serde(default)]
    stdin: String,
    /// Environment variables beside those that every case has.
    #[serde(default)]
    environment: BTreeMap<String, String>,
    /// Print only this many lines of standard output.
    lines: Option<usize>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli")
}

/// Command, exit code and both outputs, as a person would see them.
fn session(case: &Case) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(case.arguments.split_whitespace())
        .current_dir(folder().join("input").join(&case.input))
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        .env("COLUMNS", "100")
        .envs(&case.environment)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // The program may end without having read its input.
    let _ = program.stdin.take().expect("piped").write_all(case.stdin.as_bytes());
    let output = program.wait_with_output().expect("the program ends");
    let stdout = String::from_utf8(output.stdout).expect("standard output is UTF-8");
    let stderr = String::from_utf8(output.stderr).expect("standard error is UTF-8");

    let mut session = format!("$ gainsay {}", case.arguments).trim_end().to_owned();
    let _ = writeln!(session, "\nexit code {}", output.status.code().expect("an exit code"));
    for (name, text) in [("standard output", stdout), ("standard error", stderr)] {
        let most = if name == "standard output" { case.lines.unwrap_or(usize::MAX) } else { usize::MAX };
        if !text.is_empty() {
            let _ = writeln!(session, "\n--- {name}");
            for line in text.lines().take(most) {
                let _ = writeln!(session, "{}", line.trim_end().replace('\u{1b}', "␛"));
            }
        }
    }
    session.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[test]
fn cases() {
    let mut paths: Vec<PathBuf> =
        folder().join("cases").read_dir().expect("cases").map(|entry| entry.expect("a case").path()).collect();
    paths.sort();
    let mut wrong = Vec::new();
    for path in paths {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        let text = std::fs::read_to_string(&path).expect("readable");
        let case: Case = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let session = session(&case);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_description(&case.what);
        let compare = || settings.bind(|| insta::assert_snapshot!(format!("cli-{name}"), session));
        // All cases that changed are told of, not only the first.
        let matches = std::panic::catch_unwind(std::panic::AssertUnwindSafe(compare));
        if matches.is_err() {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "cases whose output changed: {}", wrong.join(", "));
}

/// `gainsay … | head`: the reader goes away before everything is written.
#[test]
fn a_closed_pipe_is_no_failure() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(["completions", "bash"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(program.stdout.take());
    let output = program.wait_with_output().expect("the program ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}
