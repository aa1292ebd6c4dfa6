//! What a rule found: one slot, two or more sides, each a value with its evidence.

pub use crate::claim::Evidence;
pub use crate::rule::Severity;

/// One of the values that are given, with every place that gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The value as a report names it: "former president", "22", "Thursday 3 July".
    pub value: String,
    /// How many independent sources hold it: documents, copies of the same copy counted once.
    pub sources: usize,
    /// The places that give it, in order of document and position; never empty.
    pub evidence: Vec<Evidence>,
}

/// Claims that can't all hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable fingerprint: the same whatever the order of the files and wherever the lines break. 12 hex digits.
    pub id: String,
    /// The rule that found it.
    pub rule: String,
    /// What kind of fact the sources differ in: "role", "number", "quote" …
    pub kind: String,
    /// What a desk would do.
    pub severity: Severity,
    /// Whether one document contradicts itself (both sides in the same document).
    pub within: bool,
    /// Whom or what the claims are about.
    pub subject: String,
    /// One sentence: what disagrees.
    pub message: String,
    /// What helps: what to do about it, or why it may be an update. Empty where there is nothing to add.
    pub help: Option<String>,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// How it came about, a line each: the claims, what linked them, the comparison made.
    pub derivation: Vec<String>,
    /// Two or more sides: the value held by most independent sources first, ties by first evidence.
    pub sides: Vec<Side>,
}

/// Places of several documents that say the same in other words.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// What kind of fact.
    pub kind: String,
    /// Whom or what it is about.
    pub subject: String,
    /// The value they share, as the report names it.
    pub value: String,
    /// The places, in order of document and position.
    pub evidence: Vec<Evidence>,
}

/// Everything that a check found, ready to be rendered.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// Gravest first, then by rule and first evidence.
    pub findings: Vec<Finding>,
    /// In order of first evidence.
    pub agreements: Vec<Agreement>,
}
