//! What is wrong with a rule file, and where.

use crate::span::LineIndex;
use std::fmt;
use std::ops::Range;

/// A rule that does not load: the file, the place, the line itself and what helps.
///
/// Displayed over several lines, as compilers do:
///
/// ```text
/// rules/role-status.toml:12:1: unknown key `patern`
///    |
/// 12 | patern = "{talk} lasted {duration:value}"
///    | ^^^^^^ did you mean `pattern`?
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    /// The file, as it was named to the rule set.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong: a sentence without a full stop.
    pub message: String,
    /// The line, as it stands in the file.
    pub excerpt: String,
    /// How many characters are meant; at least 1.
    pub width: usize,
    /// What helps; may be empty.
    pub help: String,
}

impl RuleError {
    /// An error about the bytes `span` of `text`.
    pub(super) fn new(
        path: &str,
        text: &str,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let start = (0..=span.start.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let place = LineIndex::new(text).place(text, start as u32);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let excerpt = text[line_start..].lines().next().unwrap_or_default();
        let meant = text.get(start..span.end).unwrap_or_default().lines().next().unwrap_or_default();
        Self {
            path: path.to_owned(),
            line: place.line,
            column: place.column,
            message: message.into(),
            excerpt: excerpt.to_owned(),
            width: meant.chars().count().max(1),
            help: help.into(),
        }
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, message, excerpt, width, help } = self;
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        writeln!(f, "{path}:{line}:{column}: {message}")?;
        writeln!(f, "{margin} |")?;
        writeln!(f, "{number} | {}", excerpt.replace('\t', " "))?;
        let marker = format!("{}{} {help}", " ".repeat(column - 1), "^".repeat(*width));
        write!(f, "{margin} | {}", marker.trim_end())
    }
}

impl std::error::Error for RuleError {}
