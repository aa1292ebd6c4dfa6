//! Sentences of two documents that are copies of each other with small edits.
//!
//! Pairs are nominated by the rare words that two sentences share, never all against all; a pair is aligned when most of
//! the words of the shorter one stand in the same order in the longer one. Every sentence is aligned with at most one of
//! each other document.

use super::diff;
use crate::claim::Evidence;
use crate::document::DocIndex;
use crate::text::Text;
use crate::text::entity::normal;
use crate::text::model::Upos;
use compact_str::CompactString;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Shortest sentence that is aligned, in words.
const LEAST_WORDS: usize = 5;
/// Least share of the words of both sentences that stand in both, in order.
const LEAST_RATIO: f64 = 0.62;
/// Rare words by which a sentence is looked up.
const PROBES: usize = 6;
/// A word that stands in more sentences than this is no probe.
const COMMON: usize = 60;

/// Two sentences that say nearly the same in nearly the same words.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// The first document and its sentence.
    pub a: (DocIndex, u32),
    /// The second document and its sentence.
    pub b: (DocIndex, u32),
    /// Twice the words that both share, in order, by the words of both (Dice coefficient; 0 to 1).
    pub ratio: f64,
    /// What differs: words of the first against words of the second; one side may be empty. Marks are left out.
    pub changes: Vec<Change>,
    /// Pairs of words that stand for each other, ascending.
    pairs: Vec<(u32, u32)>,
}

/// Words of the one sentence in the place of words of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Words of the first document.
    pub a: Range<u32>,
    /// Words of the second document.
    pub b: Range<u32>,
}

impl Alignment {
    /// Whether words `a` of the first sentence stand where words `b` of the second do: one stands for the other, or both
    /// are touched by the same change.
    #[must_use]
    pub fn corresponds(&self, a: &Range<u32>, b: &Range<u32>) -> bool {
        let overlap = |x: &Range<u32>, y: &Range<u32>| x.start < y.end && y.start < x.end;
        self.changes.iter().any(|change| overlap(&change.a, a) && overlap(&change.b, b))
            || self.pairs.iter().any(|(x, y)| a.contains(x) && b.contains(y))
    }
}

/// A sentence as the aligner sees it.
struct Line {
    at: (DocIndex, u32),
    words: Vec<u32>,
    forms: Vec<CompactString>,
}

/// Aligns the sentences of all documents.
#[must_use]
pub fn align(texts: &[Text<'_>], documents: &[DocIndex]) -> Vec<Alignment> {
    let lines: Vec<Line> = texts.iter().zip(documents).flat_map(|(text, &document)| lines(text, document)).collect();
    let mut index: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        for form in line.forms.iter().filter(|form| form.len() > 3).map(CompactString::as_str).collect::<BTreeSet<_>>()
        {
            index.entry(form).or_default().push(number as u32);
        }
    }
    let mut best: BTreeMap<((DocIndex, u32), DocIndex), Alignment> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        let mut probes: Vec<(usize, &str)> = line
            .forms
            .iter()
            .filter_map(|form| index.get(form.as_str()).map(|at| (at.len(), form.as_str())))
            .filter(|probe| probe.0 > 1 && probe.0 <= COMMON)
            .collect();
        probes.sort_unstable();
        probes.dedup();
        let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
        for (_, form) in probes.iter().take(PROBES) {
            for &other in
                index[form].iter().filter(|&&other| other > number as u32 && lines[other as usize].at.0 != line.at.0)
            {
                *shared.entry(other).or_default() += 1;
            }
        }
        for (other, _) in shared.into_iter().filter(|&(_, count)| count >= 2 || probes.len() < 3) {
            let Some(alignment) = pair(line, &lines[other as usize]) else { continue };
            let better = |known: Option<&Alignment>| known.is_none_or(|known| known.ratio < alignment.ratio);
            let (to_b, to_a) = ((alignment.a, alignment.b.0), (alignment.b, alignment.a.0));
            if better(best.get(&to_b)) && better(best.get(&to_a)) {
                best.insert(to_b, alignment.clone());
                best.insert(to_a, alignment);
            }
        }
    }
    let mut alignments: Vec<Alignment> =
        best.into_iter().filter(|(key, found)| key.0 == found.a).map(|(_, found)| found).collect();
    alignments.sort_by_key(|found| (found.a, found.b));
    alignments.dedup_by_key(|found| (found.a, found.b));
    alignments
}

fn lines(text: &Text<'_>, document: DocIndex) -> Vec<Line> {
    text.sentences
        .iter()
        .enumerate()
        .map(|(number, sentence)| {
            let words: Vec<u32> = sentence
                .words
                .clone()
                .filter(|&word| text.upos(word) != Upos::Punct && !normal(text.form(word)).is_empty())
                .collect();
            let forms = words.iter().map(|&word| normal(text.form(word))).collect();
            Line { at: (document, number as u32), words, forms }
        })
        .filter(|line| line.words.len() >= LEAST_WORDS)
        .collect()
}

fn pair(a: &Line, b: &Line) -> Option<Alignment> {
    let (short, long) = (a.forms.len().min(b.forms.len()), a.forms.len().max(b.forms.len()));
    if 2.0 * short as f64 / ((short + long) as f64) < LEAST_RATIO {
        return None;
    }
    // Cheap bound first: the words that both have, in any order.
    let bag: BTreeSet<&str> = b.forms.iter().map(CompactString::as_str).collect();
    let common = a.forms.iter().filter(|form| bag.contains(form.as_str())).count();
    if 2.0 * common as f64 / ((short + long) as f64) < LEAST_RATIO {
        return None;
    }
    let mut pairs = Vec::new();
    let mut changes = Vec::new();
    for run in diff::runs(&a.forms, &b.forms) {
        if run.equal {
            pairs.extend(run.a.zip(run.b).map(|(x, y)| (a.words[x], b.words[y])));
        } else {
            changes.push(Change { a: span(&a.words, &run.a), b: span(&b.words, &run.b) });
        }
    }
    let ratio = 2.0 * pairs.len() as f64 / (short + long) as f64;
    (ratio >= LEAST_RATIO).then_some(Alignment { a: a.at, b: b.at, ratio, changes, pairs })
}

/// The words at positions `range`; an empty range lies before the next word.
fn span(words: &[u32], range: &Range<usize>) -> Range<u32> {
    if range.is_empty() {
        let at = words.get(range.start).copied().unwrap_or_else(|| words.last().map_or(0, |last| last + 1));
        at..at
    } else {
        words[range.start]..words[range.end - 1] + 1
    }
}

/// The words of a change as evidence; widened by its neighbours where the change is an insertion.
#[must_use]
pub fn evidence(text: &Text<'_>, document: DocIndex, words: &Range<u32>) -> Option<Evidence> {
    if words.is_empty() {
        return None;
    }
    let sentence = text.sentence_of(words.start);
    Some(Evidence { document, span: text.span_of(words.clone()), sentence: sentence.span })
}
