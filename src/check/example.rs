//! Runs the examples of rules: each is a small set of articles that goes the whole way.

use super::{Options, check};
use crate::document::{DocIndex, Document};
use crate::rule::{Example, Found, Rule, RuleSet, Verdict, judge};

/// The verdict on each of a rule's examples, checked with all `rules` in force.
#[must_use]
pub fn run<'r>(rule: &'r Rule, rules: &RuleSet) -> Vec<(&'r Example, Verdict)> {
    rule.examples.iter().map(|example| (example, verdict(rule, example, rules))).collect()
}

fn verdict(rule: &Rule, example: &Example, rules: &RuleSet) -> Verdict {
    let mut documents: Vec<Document> = Vec::new();
    for (at, part) in example.documents().iter().enumerate() {
        let id = char::from(b'a' + at as u8).to_string();
        // An example is running text, without headline or metadata but the day of publication.
        documents.push(Document::of_paragraph(&id, &part.text, part.published));
    }
    let outcome = check(&documents, rules, Options::default());
    let found: Vec<Found> = outcome
        .findings
        .iter()
        .map(|finding| Found {
            rule: finding.rule.clone(),
            sides: finding
                .sides
                .iter()
                .map(|side| side.evidence.iter().map(|place| (index(place.document), place.span)).collect())
                .collect(),
        })
        .collect();
    judge(rule, example, &found)
}

fn index(document: DocIndex) -> usize {
    document.0 as usize
}
