//! How one finding came about: the claims, what linked them, the comparison made.

use super::severity_word;
use super::sources::Sources;
use crate::check::finding::Finding;
use crate::document::Document;
use std::fmt::Write as _;

/// The finding's derivation as text.
#[must_use]
pub fn render(documents: &[Document], finding: &Finding) -> String {
    let sources = Sources::new(documents);
    let mut text = format!("{}\n\n", finding.message);
    let _ = writeln!(text, "finding     {}", finding.id);
    let _ = writeln!(text, "rule        {} ({})", finding.rule, severity_word(finding.severity));
    let _ = writeln!(text, "about       {}", finding.subject);
    let _ = writeln!(text, "confidence  {:.2}", finding.confidence);
    text.push_str("\nHow it came about\n");
    for (number, step) in finding.derivation.iter().enumerate() {
        let _ = writeln!(text, "  {}. {step}", number + 1);
    }
    for side in &finding.sides {
        let _ = writeln!(text, "\n{} (independent sources: {})", side.value, side.sources);
        for evidence in &side.evidence {
            let words = sources.words(evidence).split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "  {}  {words}", sources.address(evidence));
        }
    }
    if let Some(help) = &finding.help {
        let _ = writeln!(text, "\nhelp: {help}");
    }
    text
}
