//! What the commands ask of the library, a function each.

use super::Failure;
use super::arguments::{GraphFormat, ListFormat};
use super::rule_files::RuleText;
use gainsay::check::finding::Outcome;
use gainsay::document::{Block, BlockKind, Document, Metadata, Origin};
use gainsay::span::Span;
use jiff::civil::Date;

/// Greatest size of an article's file.
pub(super) const MOST_BYTES: usize = 16 << 20;

/// The rules of a check: the built-in ones and those that were added.
pub(super) struct Rules;

/// What the examples of rules gave.
pub(super) struct ExampleRun {
    /// What to print.
    pub(super) report: String,
    /// How many examples don't behave as they are marked.
    pub(super) failed: usize,
}

/// An article from the bytes of its file; `published` is the day for articles that don't give it.
pub(super) fn read(id: &str, path: &str, bytes: &[u8], published: Option<Date>) -> Result<Document, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".to_owned())?;
    if text.trim().is_empty() {
        return Err("it is empty".to_owned());
    }
    Ok(Document {
        id: id.to_owned(),
        path: path.to_owned(),
        text: text.to_owned(),
        origin: Origin::Same,
        metadata: Metadata { published: published.map(|day| (day, None)), ..Metadata::default() },
        blocks: vec![Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }],
        notes: Vec::new(),
    })
}

/// The built-in rules and those in `added`; of two rules with one name the later one counts.
pub(super) fn load_rules(added: &[RuleText]) -> Result<Rules, Failure> {
    if let Some(file) = added.first() {
        return Err(Failure::Core(format!("{}: this build cannot load rules from files", file.path)));
    }
    Ok(Rules)
}

/// What the rules find in the documents.
pub(super) fn check(_documents: &[Document], _rules: &Rules) -> Result<Outcome, Failure> {
    absent("check articles")
}

/// The claims of the documents as a table or JSON.
pub(super) fn claims(_documents: &[Document], _rules: &Rules, _format: ListFormat) -> Result<String, Failure> {
    absent("list claims")
}

/// The claim graph of the documents.
pub(super) fn graph(_documents: &[Document], _rules: &Rules, _format: GraphFormat) -> Result<String, Failure> {
    absent("print the claim graph")
}

/// What the text layer finds in a document.
pub(super) fn annotate(_document: &Document, _format: ListFormat) -> Result<String, Failure> {
    absent("annotate articles")
}

/// A rule's documentation as `gainsay explain` prints it; `None` where there is no such rule.
pub(super) fn explain_rule(_id: &str, _rules: &Rules) -> Result<Option<String>, Failure> {
    Ok(None)
}

/// A line for each rule: severity, name, title.
pub(super) fn list_rules(_rules: &Rules) -> Result<String, Failure> {
    absent("list rules")
}

/// A rule's file; `None` where there is no such rule.
pub(super) fn show_rule(_id: &str, _rules: &Rules) -> Result<Option<String>, Failure> {
    Ok(None)
}

/// Runs the examples of the `added` rules, or of all `rules` where none were added.
pub(super) fn test_rules(_rules: &Rules, _added: &[RuleText]) -> Result<ExampleRun, Failure> {
    absent("test rules")
}

fn absent<T>(what: &str) -> Result<T, Failure> {
    Err(Failure::Core(format!("this build cannot {what}: it was made without the checking core")))
}
