//! What a check found, told to people ([`text`]) and to programs ([`json`]).
//!
//! Renderers are pure: documents and an [`Outcome`](crate::check::finding::Outcome) in, a string out. They open no file,
//! ask nothing of the terminal (a [`Style`](text::Style) says all that they need to know of it) and decide nothing: what
//! is a finding, and how grave, is settled before. Same input, same bytes out.

pub mod annotation;
pub mod claims;
mod excerpt;
pub mod explanation;
pub mod graph;
pub mod json;
pub mod rules;
mod sources;
mod summary;
pub mod text;

use crate::check::finding::Severity;

/// The word for a severity, the same in every format, in `--fail-on` and in rule files.
fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}
