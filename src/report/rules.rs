//! Rules as a list, as documentation, and how their examples came out.

use super::severity_word;
use crate::rule::{Example, Rule, RuleSet, Verdict};
use std::fmt::Write as _;

/// A line for each rule: severity, name, title.
#[must_use]
pub fn list(rules: &RuleSet) -> String {
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut out = String::new();
    for rule in rules.iter() {
        let _ = writeln!(out, "{:<8} {:<width$}  {}", severity_word(rule.severity), rule.id, rule.title);
    }
    out
}

/// What a rule finds, why that matters, where it ends, and its examples.
#[must_use]
pub fn explanation(rule: &Rule) -> String {
    let mut out = format!("{} ({})\n{}\n", rule.id, severity_word(rule.severity), rule.title);
    for (head, text) in
        [("What it finds", &rule.doc.what), ("Why it matters", &rule.doc.why), ("Limits", &rule.doc.limits)]
    {
        let _ = writeln!(out, "\n{head}\n{}", indented(text));
    }
    for (head, speaking) in [("Reported", true), ("Not reported", false)] {
        let _ = writeln!(out, "\n{head}");
        for example in rule.examples.iter().filter(|example| example.is_speaking() == speaking) {
            let _ = writeln!(out, "  {}", example.name);
            for document in example.documents() {
                let _ = writeln!(out, "    “{}”", document.text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
    out
}

/// A line for each example of a rule, with what is wrong where something is.
#[must_use]
pub fn verdicts(rule: &Rule, outcomes: &[(&Example, Verdict)]) -> String {
    let mut out = String::new();
    for (example, verdict) in outcomes {
        let said = match verdict {
            Verdict::Passed => "ok".to_owned(),
            Verdict::KnownFault => "known fault".to_owned(),
            Verdict::Failed(complaint) => format!("FAILED: {complaint}"),
            Verdict::Mended => "FAILED: it is right now: remove `known` from the example".to_owned(),
        };
        let _ = writeln!(out, "{}: {}: {said}", rule.id, example.name);
    }
    out
}

fn indented(text: &str) -> String {
    text.trim().lines().map(|line| format!("  {}", line.trim())).collect::<Vec<_>>().join("\n")
}
