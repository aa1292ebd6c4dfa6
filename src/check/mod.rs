//! Rules applied to the claim graph: contradictions become findings, one file per kind of comparison.
//!
//! [`check`] is the whole way of a claim: it reads the documents, puts them into stories, extracts, links and compares.
//! Severity comes from the rule, in exactly one place (`draft.rs`).

mod agreement;
mod copy;
mod draft;
pub mod example;
pub mod finding;
mod quotation;
mod role;
mod sides;
mod spelling;
mod total;
mod value;
mod weekday;

use crate::claim::Family;
use crate::document::{DocIndex, Document};
use crate::extract::topic::Topics;
use crate::extract::{self, Extracted};
use crate::graph::{ClaimGraph, story};
use crate::rule::{Comparison, Rule, RuleSet};
use crate::text::{self, Text};
use draft::Draft;
use finding::{Evidence, Finding, Outcome};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What is asked of a check.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Report only what touches this document.
    pub draft: Option<DocIndex>,
    /// Leave out findings that are less sure than this (0 to 1).
    pub least_confidence: f64,
}

/// Compares documents with each other and each with itself.
#[must_use]
pub fn check(documents: &[Document], rules: &RuleSet, options: Options) -> Outcome {
    let topics = rules.topics();
    let mut outcome = Outcome::default();
    for story in stories(documents, &topics) {
        let found = apply(&story, rules, &story.texts);
        outcome.findings.extend(found);
        outcome.agreements.extend(agreement::find(&story.graph, &story.texts));
    }
    let concerns = |place: &Evidence| options.draft.is_none_or(|draft| place.document == draft);
    outcome.findings.retain(|finding| {
        finding.confidence >= options.least_confidence
            && finding.sides.iter().flat_map(|side| &side.evidence).any(concerns)
    });
    outcome.agreements.retain(|agreement| agreement.evidence.iter().any(concerns));
    outcome.findings.sort_by(|a, b| {
        let place = |finding: &Finding| finding.sides.iter().filter_map(|side| side.evidence.first()).min().copied();
        b.severity
            .cmp(&a.severity)
            .then_with(|| a.rule.cmp(&b.rule))
            .then_with(|| place(a).cmp(&place(b)))
            .then_with(|| a.id.cmp(&b.id))
    });
    outcome.agreements.sort_by_key(|agreement| agreement.evidence.first().copied());
    outcome
}

/// Documents that are about one event, with their linked claims.
pub struct Story<'d> {
    /// Position of each document among all, in order.
    pub documents: Vec<DocIndex>,
    /// What was read of them, in the same order.
    pub texts: Vec<Text<'d>>,
    /// Their claims; a claim's document is a position in `documents`.
    pub graph: ClaimGraph,
}

/// Reads the documents and links the claims of each story.
#[must_use]
pub fn stories<'d>(documents: &'d [Document], topics: &Topics<'_>) -> Vec<Story<'d>> {
    let texts: Vec<Text<'d>> = documents.par_iter().map(text::read).collect();
    // Inside a story documents stand by name, so that nothing depends on the order in which they were given.
    let mut groups = story::group(&texts);
    for group in &mut groups {
        group.sort_by_key(|&at| {
            let document = &documents[at as usize];
            (document.id.as_str(), document.path.as_str(), document.text.as_str())
        });
    }
    let mut left: Vec<Option<Text<'d>>> = texts.into_iter().map(Some).collect();
    let parts: Vec<(Vec<DocIndex>, Vec<Text<'d>>)> = groups
        .into_iter()
        .map(|group| {
            let texts = group.iter().filter_map(|&at| left[at as usize].take()).collect();
            (group.into_iter().map(DocIndex).collect(), texts)
        })
        .collect();
    parts
        .into_par_iter()
        .map(|(documents, texts)| {
            let extracted: Vec<Extracted> = texts
                .iter()
                .enumerate()
                .map(|(at, text)| extract::extract(text, DocIndex(at as u32), topics))
                .collect();
            let graph = ClaimGraph::build(&texts, &extracted, &documents);
            debug_assert_eq!(graph.verify(), Ok(()));
            Story { documents, texts, graph }
        })
        .collect()
}

/// Applies every rule to one story; a disagreement that two rules see is told once, by the graver or the surer.
fn apply(story: &Story<'_>, rules: &RuleSet, texts: &[Text<'_>]) -> Vec<Finding> {
    let mut drafts: Vec<Draft> = Vec::new();
    for rule in rules.iter() {
        drafts.extend(run(&story.graph, texts, rule));
    }
    let documents: BTreeMap<DocIndex, DocIndex> =
        story.documents.iter().enumerate().map(|(local, &global)| (DocIndex(local as u32), global)).collect();
    draft::once(drafts).into_iter().map(|draft| draft.finish(&story.graph, texts, &documents)).collect()
}

/// What one rule finds.
fn run(graph: &ClaimGraph, texts: &[Text<'_>], rule: &Rule) -> Vec<Draft> {
    match rule.compare.kind {
        Comparison::Status => role::status(graph, rule),
        Comparison::Office => role::office(graph, rule),
        Comparison::Quantity => value::find(graph, rule, Family::Quantity),
        Comparison::Duration => value::find(graph, rule, Family::Quantity),
        Comparison::Total => total::find(graph, rule, texts),
        Comparison::Age => value::find(graph, rule, Family::Age),
        Comparison::Date => value::find(graph, rule, Family::Date),
        Comparison::Weekday => weekday::find(graph, rule),
        Comparison::Topic => value::topics(graph, rule),
        Comparison::Certainty => value::certainty(graph, rule),
        Comparison::Quotation => quotation::altered(graph, rule, texts),
        Comparison::Speaker => quotation::speaker(graph, rule),
        Comparison::Spelling => spelling::find(graph, rule),
        Comparison::Copy => copy::find(graph, rule),
        Comparison::Act => value::acts(graph, rule),
    }
}
