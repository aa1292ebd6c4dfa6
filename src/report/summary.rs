//! The last line of a report: how much was found.

use crate::check::finding::{Outcome, Severity};
use std::fmt::Write as _;

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) error: usize,
    pub(super) warning: usize,
    pub(super) info: usize,
}

impl Counts {
    pub(super) fn of(outcome: &Outcome) -> Self {
        let of = |severity| outcome.findings.iter().filter(|finding| finding.severity == severity).count();
        Self { error: of(Severity::Error), warning: of(Severity::Warning), info: of(Severity::Info) }
    }
}

/// "2 errors, 1 warning and 3 info in 4 documents; 5 agreements (--show agreements)".
///
/// `agreements_shown` leaves out the hint how to see them.
pub(super) fn sentence(outcome: &Outcome, documents: usize, agreements_shown: bool) -> String {
    let counts = Counts::of(outcome);
    let mut parts = Vec::new();
    if counts.error > 0 {
        parts.push(counted(counts.error, "error"));
    }
    if counts.warning > 0 {
        parts.push(counted(counts.warning, "warning"));
    }
    if counts.info > 0 {
        parts.push(format!("{} info", counts.info));
    }
    let mut line = if parts.is_empty() { "no contradiction found".to_owned() } else { enumerated(&parts) };
    let _ = write!(line, " in {}", counted(documents, "document"));
    let agreements = outcome.agreements.len();
    if agreements > 0 {
        let hint = if agreements_shown { "" } else { " (--show agreements)" };
        let _ = write!(line, "; {}{hint}", counted(agreements, "agreement"));
    }
    line
}

/// "1 source", "2 sources".
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// "a", "a and b", "a, b and c".
fn enumerated(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
