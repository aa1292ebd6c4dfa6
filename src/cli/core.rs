//! What the commands ask of the library, a function each.

use super::Failure;
use super::arguments::{GraphFormat, ListFormat};
use super::rule_files::RuleText;
use gainsay::check::finding::Outcome;
use gainsay::check::{self, Options};
use gainsay::document::{self, Document, Reason};
use gainsay::report::{annotation, claims as claim_report, graph as graph_report, rules as rule_report};
use gainsay::rule::RuleSet;
use jiff::civil::Date;

/// Greatest size of an article's file.
pub(super) const MOST_BYTES: usize = document::LARGEST;

/// What the examples of rules gave.
pub(super) struct ExampleRun {
    /// What to print.
    pub(super) report: String,
    /// How many examples don't behave as they are marked.
    pub(super) failed: usize,
}

/// An article from the bytes of its file; `published` is the day for articles that don't give it.
pub(super) fn read(id: &str, path: &str, bytes: &[u8], published: Option<Date>) -> Result<Document, String> {
    document::read(id, path, bytes, published).map_err(|refused| refused.reason.to_string())
}

/// Why a file of so many bytes is not read.
pub(super) fn oversized(bytes: u64) -> String {
    Reason::Oversized { size: usize::try_from(bytes).unwrap_or(usize::MAX) }.to_string()
}

/// The built-in rules and those in `added`; of two rules with one name the later one counts.
pub(super) fn load_rules(added: &[RuleText]) -> Result<RuleSet, Failure> {
    let mut rules = RuleSet::builtin();
    let files = added.iter().map(|file| (file.path.as_str(), file.text.as_str()));
    rules
        .add_all(files)
        .map_err(|errors| Failure::Core(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
    Ok(rules)
}

/// What the rules find in the documents.
pub(super) fn check(documents: &[Document], rules: &RuleSet, options: Options) -> Outcome {
    check::check(documents, rules, options)
}

/// The claims of the documents as a table or JSON.
pub(super) fn claims(documents: &[Document], rules: &RuleSet, format: ListFormat) -> String {
    let stories = check::stories(documents, &rules.topics());
    match format {
        ListFormat::Text => claim_report::table(documents, &stories),
        ListFormat::Json => claim_report::json(documents, &stories),
    }
}

/// The claim graph of the documents.
pub(super) fn graph(documents: &[Document], rules: &RuleSet, format: GraphFormat) -> String {
    let stories = check::stories(documents, &rules.topics());
    match format {
        GraphFormat::Dot => graph_report::dot(documents, &stories),
        GraphFormat::Json => graph_report::json(documents, &stories),
    }
}

/// What the text layer finds in a document.
pub(super) fn annotate(document: &Document, format: ListFormat) -> String {
    let text = gainsay::text::read(document);
    match format {
        ListFormat::Text => annotation::text(&text),
        ListFormat::Json => annotation::json(&text),
    }
}

/// A rule's documentation as `gainsay explain` prints it; `None` where there is no such rule.
pub(super) fn explain_rule(id: &str, rules: &RuleSet) -> Option<String> {
    rules.get(id).map(rule_report::explanation)
}

/// A line for each rule: severity, name, title.
pub(super) fn list_rules(rules: &RuleSet) -> String {
    rule_report::list(rules)
}

/// A rule's file; `None` where there is no such rule.
pub(super) fn show_rule(id: &str, rules: &RuleSet) -> Option<String> {
    rules.get(id).map(|rule| rule.source.clone())
}

/// Runs the examples of the `added` rules, or of all `rules` where none were added.
pub(super) fn test_rules(rules: &RuleSet, added: &[RuleText]) -> ExampleRun {
    let chosen = rules.iter().filter(|rule| added.is_empty() || added.iter().any(|file| file.path == rule.source_path));
    let (mut report, mut failed) = (String::new(), 0);
    for rule in chosen {
        let outcomes = check::example::run(rule, rules);
        failed += outcomes.iter().filter(|(_, verdict)| !verdict.is_fine()).count();
        report.push_str(&rule_report::verdicts(rule, &outcomes));
    }
    ExampleRun { report, failed }
}
