//! Examples of rules, and how they are judged.

use super::Rule;
use crate::span::Span;
use jiff::civil::Date;

/// A few short documents and what a rule has to make of them.
///
/// Where words are marked (`<<…>>`), the rule has to report just these ("speaking"); where none are, it has to be silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows; unique in its rule.
    pub name: String,
    /// The documents `a`, `b` … in this order.
    pub documents: Vec<ExampleDocument>,
    /// A fault of the rule that is known and not yet mended.
    pub known: Option<Known>,
}

/// One document of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleDocument {
    /// Its text, without the brackets around marked words.
    pub text: String,
    /// The marked words, as bytes of `text`, in order.
    pub marks: Vec<Span>,
    /// Day of publication, where the example gives one.
    pub published: Option<Date>,
}

/// What a rule is known to get wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It does not report what is marked.
    Miss,
    /// It reports something though nothing is marked.
    FalseAlarm,
}

impl Example {
    /// Whether the rule has to report something.
    #[must_use]
    pub fn is_speaking(&self) -> bool {
        self.documents.iter().any(|document| !document.marks.is_empty())
    }

    /// The documents: text without brackets, marked words, day of publication.
    #[must_use]
    pub fn documents(&self) -> &[ExampleDocument] {
        &self.documents
    }
}

/// What a rule found in an example, no more than judging needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The rule's id.
    pub rule: String,
    /// For each side its evidence: number of the document in the example, from 0, and the words.
    pub sides: Vec<Vec<(usize, Span)>>,
}

/// How an example came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should.
    Passed,
    /// Wrong, and known to be.
    KnownFault,
    /// Wrong; the text says how.
    Failed(String),
    /// Right, though it is said to be wrong: `known` has to be removed from the example.
    Mended,
}

impl Verdict {
    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        matches!(self, Self::Passed | Self::KnownFault)
    }
}

/// Judges what all rules `found` in `example`, which is one of `rule`'s. Findings of other rules do not count.
///
/// A speaking example passes when the rule has exactly one finding, every marked place is among its evidence, and the
/// marked places lie on at least two of its sides. A silent one passes when the rule has none.
#[must_use]
pub fn judge(rule: &Rule, example: &Example, found: &[Found]) -> Verdict {
    let own: Vec<_> = found.iter().filter(|one| one.rule == rule.id).collect();
    let complaint = match (example.is_speaking(), own.as_slice()) {
        (false, []) => None,
        (false, [first, ..]) => Some(format!("should be silent, but reports {}", shown(example, first))),
        (true, []) => Some("reports nothing".to_owned()),
        (true, [one]) => missed(example, one),
        (true, more) => {
            let all: Vec<_> = more.iter().map(|one| shown(example, one)).collect();
            Some(format!("reports {} findings instead of one: {}", more.len(), all.join("; ")))
        }
    };
    match (complaint, example.known) {
        (None, None) => Verdict::Passed,
        (None, Some(_)) => Verdict::Mended,
        (Some(_), Some(_)) => Verdict::KnownFault,
        (Some(complaint), None) => Verdict::Failed(complaint),
    }
}

/// What the only finding of a speaking example lacks.
fn missed(example: &Example, found: &Found) -> Option<String> {
    let mut sides_hit = vec![false; found.sides.len()];
    for (number, document) in example.documents.iter().enumerate() {
        for &mark in &document.marks {
            let mut is_hit = false;
            for (side, places) in found.sides.iter().enumerate() {
                if places.iter().any(|&(of, span)| of == number && span.overlaps(mark)) {
                    is_hit = true;
                    sides_hit[side] = true;
                }
            }
            if !is_hit {
                let marked = mark.of(&document.text);
                return Some(format!("does not quote the marked \"{marked}\", but {}", shown(example, found)));
            }
        }
    }
    let sides = sides_hit.iter().filter(|&&hit| hit).count();
    (sides < 2).then(|| format!("has the marked words on one side: {}", shown(example, found)))
}

/// The words of a finding, by side.
fn shown(example: &Example, found: &Found) -> String {
    let sides = found.sides.iter().map(|places| {
        let words = places.iter().map(|&(of, span)| {
            let text = example.documents.get(of).and_then(|document| document.text.get(span.range()));
            format!("\"{}\"", text.unwrap_or("(outside the example)"))
        });
        words.collect::<Vec<_>>().join(", ")
    });
    sides.collect::<Vec<_>>().join(" against ")
}
