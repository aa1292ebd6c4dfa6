//! The report for programs: one JSON object, `gainsay.report/1`.
//!
//! The structs here are the contract; the types of the checking core can change without changing it. Keys may be added
//! under the same version; none changes its meaning or goes away.

use super::severity_word;
use super::sources::Sources;
use super::summary::Counts;
use crate::check::finding::{Agreement, Evidence, Finding, Outcome, Side};
use crate::document::{BlockKind, Document};
use serde::Serialize;

/// Name and version of the format.
pub const SCHEMA: &str = "gainsay.report/1";

/// The outcome as pretty-printed JSON, with a newline at the end.
///
/// `start` and `end` are byte offsets into the file as it is on disk, `line` and `column` count from 1, columns in
/// characters.
#[must_use]
pub fn render(documents: &[Document], outcome: &Outcome) -> String {
    let sources = Sources::new(documents);
    let report = Report {
        schema: SCHEMA,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        documents: documents.iter().map(DocumentEntry::new).collect(),
        findings: outcome.findings.iter().map(|finding| FindingEntry::new(finding, &sources)).collect(),
        agreements: outcome.agreements.iter().map(|agreement| AgreementEntry::new(agreement, &sources)).collect(),
        summary: Counts::of(outcome).into(),
    };
    to_string(&report)
}

/// Pretty-printed JSON with a newline at the end.
pub(super) fn to_string(object: &impl Serialize) -> String {
    let mut json = serde_json::to_string_pretty(object).expect("strings, numbers and lists always serialise");
    json.push('\n');
    json
}

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    tool: Tool,
    documents: Vec<DocumentEntry<'a>>,
    findings: Vec<FindingEntry<'a>>,
    agreements: Vec<AgreementEntry<'a>>,
    summary: SummaryEntry,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct DocumentEntry<'a> {
    id: &'a str,
    path: &'a str,
    headline: Option<&'a str>,
    published: Option<String>,
    publisher: Option<&'a str>,
    /// The agency that is credited first.
    agency: Option<&'a str>,
    /// Words outside furniture.
    words: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<&'a str>,
}

impl<'a> DocumentEntry<'a> {
    fn new(document: &'a Document) -> Self {
        let metadata = &document.metadata;
        let words = |block: &crate::document::Block| block.span.of(&document.text).split_whitespace().count();
        Self {
            id: &document.id,
            path: &document.path,
            headline: metadata.headline.map(|span| span.of(&document.text)),
            published: metadata.published.map(|(day, _)| day.to_string()),
            publisher: metadata.publisher.as_deref(),
            agency: metadata.agencies.first().map(String::as_str),
            words: document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture).map(words).sum(),
            notes: document.notes.iter().map(|note| note.message.as_str()).collect(),
        }
    }
}

#[derive(Serialize)]
struct FindingEntry<'a> {
    id: &'a str,
    rule: &'a str,
    kind: &'a str,
    severity: &'static str,
    confidence: f64,
    within: bool,
    subject: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    sides: Vec<SideEntry<'a>>,
}

impl<'a> FindingEntry<'a> {
    fn new(finding: &'a Finding, sources: &Sources<'a>) -> Self {
        Self {
            id: &finding.id,
            rule: &finding.rule,
            kind: &finding.kind,
            severity: severity_word(finding.severity),
            // Two digits: what comes after is noise of floating-point sums.
            confidence: (finding.confidence * 100.0).round() / 100.0,
            within: finding.within,
            subject: &finding.subject,
            message: &finding.message,
            help: finding.help.as_deref(),
            sides: finding.sides.iter().map(|side| SideEntry::new(side, sources)).collect(),
        }
    }
}

#[derive(Serialize)]
struct SideEntry<'a> {
    value: &'a str,
    sources: usize,
    evidence: Vec<EvidenceEntry<'a>>,
}

impl<'a> SideEntry<'a> {
    fn new(side: &'a Side, sources: &Sources<'a>) -> Self {
        let evidence = side.evidence.iter().map(|evidence| EvidenceEntry::new(evidence, sources)).collect();
        Self { value: &side.value, sources: side.sources, evidence }
    }
}

#[derive(Serialize)]
struct EvidenceEntry<'a> {
    document: &'a str,
    start: u32,
    end: u32,
    line: usize,
    column: usize,
    text: &'a str,
}

impl<'a> EvidenceEntry<'a> {
    fn new(evidence: &Evidence, sources: &Sources<'a>) -> Self {
        let document = sources.document(evidence.document);
        let origin = sources.in_file(evidence);
        let place = sources.place(evidence);
        Self {
            document: &document.id,
            start: origin.start,
            end: origin.end,
            line: place.line,
            column: place.column,
            text: sources.words(evidence),
        }
    }
}

#[derive(Serialize)]
struct AgreementEntry<'a> {
    kind: &'a str,
    subject: &'a str,
    value: &'a str,
    evidence: Vec<EvidenceEntry<'a>>,
}

impl<'a> AgreementEntry<'a> {
    fn new(agreement: &'a Agreement, sources: &Sources<'a>) -> Self {
        Self {
            kind: &agreement.kind,
            subject: &agreement.subject,
            value: &agreement.value,
            evidence: agreement.evidence.iter().map(|evidence| EvidenceEntry::new(evidence, sources)).collect(),
        }
    }
}

#[derive(Serialize)]
struct SummaryEntry {
    error: usize,
    warning: usize,
    info: usize,
}

impl From<Counts> for SummaryEntry {
    fn from(counts: Counts) -> Self {
        Self { error: counts.error, warning: counts.warning, info: counts.info }
    }
}
