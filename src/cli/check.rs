//! `gainsay check`.

use super::arguments::{CheckOptions, Color, FailOn, ReportFormat, Show};
use super::input::{self, Reading};
use super::{Ending, Failure, core, output, rule_files};
use gainsay::check::Options;
use gainsay::check::finding::Outcome;
use gainsay::document::DocIndex;
use gainsay::report::text::{Detail, Style};
use gainsay::report::{json, text};
use std::path::{Path, PathBuf};

pub(super) fn run(options: &CheckOptions, color: Color) -> Result<Ending, Failure> {
    let rules = core::load_rules(&rule_files::read(&options.rules.folders)?)?;
    let mut paths = options.articles.paths.clone();
    paths.extend(options.draft.clone());
    let reading = read(&paths, options.articles.publication.published)?;
    if !options.quiet {
        for document in &reading.documents {
            for note in &document.notes {
                output::complain(&format!("note: {}: {}", document.path, note.message));
            }
        }
    }
    let draft = options.draft.as_deref().map(|draft| index_of(draft, &reading)).transpose()?;

    let asked = Options { draft, least_confidence: options.min_confidence };
    let outcome = core::check(&reading.documents, &rules, asked);
    output::print(&match options.format {
        ReportFormat::Json => json::render(&reading.documents, &outcome),
        ReportFormat::Text => {
            let style = Style {
                width: output::width(),
                color: output::is_colored(color),
                detail: if options.quiet { Detail::Line } else { Detail::Full },
                agreements: options.show.contains(&Show::Agreements),
            };
            text::render(&reading.documents, &outcome, &style)
        }
    })?;
    Ok(reading.ending().max(ending(&outcome, options.fail_on)))
}

/// Reads articles, and tells which could not be read.
pub(super) fn read(paths: &[PathBuf], published: Option<jiff::civil::Date>) -> Result<Reading, Failure> {
    let reading = input::read(paths, published);
    for refused in &reading.refused {
        output::complain(&format!("error: {}: {}", refused.path, refused.reason));
    }
    if reading.documents.is_empty() {
        return Err(Failure::NothingRead);
    }
    Ok(reading)
}

impl Reading {
    /// How a command ends that has done its work on the articles that could be read.
    pub(super) fn ending(&self) -> Ending {
        if self.refused.is_empty() { Ending::Clean } else { Ending::Failed }
    }
}

fn ending(outcome: &Outcome, fail_on: FailOn) -> Ending {
    let fails = outcome.findings.iter().any(|finding| fail_on.fails(finding.severity));
    if fails { Ending::Findings } else { Ending::Clean }
}

/// Which of the documents the draft is; it may have been given a second time, by another path.
fn index_of(draft: &Path, reading: &Reading) -> Result<DocIndex, Failure> {
    let is_draft = |path: &str| {
        let path = Path::new(path);
        path == draft || matches!((path.canonicalize(), draft.canonicalize()), (Ok(a), Ok(b)) if a == b)
    };
    let stdin = draft.as_os_str() == "-";
    let at = reading
        .documents
        .iter()
        .position(|document| if stdin { document.path == input::STDIN } else { is_draft(&document.path) });
    at.map(|at| DocIndex(at as u32)).ok_or_else(|| Failure::DraftUnread(draft.display().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use gainsay::check::finding::{Finding, Severity};

    fn outcome(severities: &[Severity]) -> Outcome {
        let finding = |&severity: &Severity| Finding {
            id: "000000000000".to_owned(),
            rule: "rule".to_owned(),
            kind: "number".to_owned(),
            severity,
            within: false,
            subject: String::new(),
            message: String::new(),
            help: None,
            confidence: 1.0,
            derivation: Vec::new(),
            sides: Vec::new(),
        };
        Outcome { findings: severities.iter().map(finding).collect(), agreements: Vec::new() }
    }

    #[test]
    fn exit_code_follows_the_gravest_finding() {
        use Severity::{Error, Info, Warning};
        let cases: [(&[Severity], [i32; 4]); 4] = [
            // Findings, and the exit codes for: error, warning, info, never.
            (&[], [0, 0, 0, 0]),
            (&[Info], [0, 0, 1, 0]),
            (&[Warning, Info], [0, 1, 1, 0]),
            (&[Error], [1, 1, 1, 0]),
        ];
        for (severities, expected) in cases {
            let levels = [FailOn::Error, FailOn::Warning, FailOn::Info, FailOn::Never];
            assert_eq!(levels.map(|level| ending(&outcome(severities), level) as i32), expected, "{severities:?}");
        }
    }
}
