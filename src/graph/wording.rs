//! Quotations of several documents that render the same utterance.
//!
//! Two quotations are of one utterance when they share a run of words that is too long to be chance, or most of their
//! words in order. A quotation that is the other one cut shorter is no alteration: what is left out at the ends, or at an
//! ellipsis or bracket, says nothing.

use super::diff;
use crate::claim::{Claim, Filler, Spoken};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words in a run by which quotations find each other.
const RUN: usize = 2;

/// How two quotations of one utterance stand to each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rendering {
    /// The same words, or the one cut from the other.
    Same {
        /// Words that both have.
        shared: usize,
    },
    /// The same utterance in other words.
    Altered {
        /// Share of the words inside the part that both render (0 to 1).
        ratio: f64,
    },
}

/// Pairs of quotations that share a run of words, by position in `claims`.
#[must_use]
pub fn nominate(claims: &[&Claim]) -> BTreeSet<(usize, usize)> {
    let mut index: BTreeMap<Vec<&str>, BTreeSet<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        if let Filler::Words(words) = &claim.filler {
            for run in words.windows(RUN.min(words.len())) {
                index.entry(run.iter().map(|word| word.form.as_str()).collect()).or_default().insert(at);
            }
        }
    }
    let mut pairs = BTreeSet::new();
    for group in index.values().filter(|group| group.len() > 1 && group.len() <= 40) {
        for &a in group {
            pairs.extend(group.range(a + 1..).map(|&b| (a, b)));
        }
    }
    pairs
}

/// What two quotations of one utterance share, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How they stand to each other.
    pub rendering: Rendering,
    /// The words that differ inside the part that both render: ranges of positions in each; one of the two may be empty.
    pub changes: Vec<(Range<usize>, Range<usize>)>,
}

/// Compares the words of two quotations; none where they are not of one utterance. `speaker` tells whether both are given
/// to the same speaker.
#[must_use]
pub fn compare(a: &[Spoken], b: &[Spoken], speaker: bool) -> Option<Comparison> {
    let forms = |words: &[Spoken]| words.iter().map(|word| word.form.clone()).collect::<Vec<_>>();
    let runs = diff::runs(&forms(a), &forms(b));
    let (first, last) = (runs.iter().position(|run| run.equal)?, runs.iter().rposition(|run| run.equal)?);
    let lengths = runs.iter().filter(|run| run.equal).map(|run| run.a.len());
    let (shared, longest) = (lengths.clone().sum::<usize>(), lengths.max()?);
    let short = a.len().min(b.len());
    let edited = |words: &[Spoken]| words.iter().any(Spoken::is_editing);
    let changes: Vec<(Range<usize>, Range<usize>)> = runs[first..=last]
        .iter()
        .filter(|run| !run.equal && !edited(&a[run.a.clone()]) && !edited(&b[run.b.clone()]))
        .map(|run| (run.a.clone(), run.b.clone()))
        .collect();
    if changes.is_empty() {
        // What stands before and after belongs to one of the two only, or both go on differently.
        let open = |run: Option<&diff::Run>| run.is_none_or(|run| run.a.is_empty() || run.b.is_empty());
        let cut = open(first.checked_sub(1).and_then(|at| runs.get(at))) && open(runs.get(last + 1));
        if cut && (shared >= 4 || shared + 1 >= short && shared >= 2) {
            return Some(Comparison { rendering: Rendering::Same { shared }, changes });
        }
    }
    let ratio = 2.0 * shared as f64 / (a.len() + b.len()) as f64;
    let cover = shared as f64 / short as f64;
    let enough = if speaker {
        longest >= 5 && cover >= 0.4 || ratio >= 0.5 && shared >= 4 || cover >= 0.6 && shared >= 5 && longest >= 3
    } else {
        longest >= 4 && cover >= 0.6 && shared >= 6 || ratio >= 0.6 && shared >= 6
    };
    let ends = || {
        let outer = [first.checked_sub(1), Some(last + 1)].into_iter().flatten().filter_map(|at| runs.get(at));
        let both = outer.filter(|run| !run.a.is_empty() && !run.b.is_empty());
        both.map(|run| (run.a.clone(), run.b.clone())).collect::<Vec<_>>()
    };
    enough.then(|| {
        let changes = if changes.is_empty() { ends() } else { changes };
        Comparison { rendering: Rendering::Altered { ratio: ratio.max(cover * 0.9) }, changes }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn words(text: &str) -> Vec<Spoken> {
        text.split_whitespace().map(|form| Spoken { form: form.into(), span: Span::default() }).collect()
    }

    fn rendering(a: &str, b: &str) -> Option<Rendering> {
        compare(&words(a), &words(b), true).map(|comparison| comparison.rendering)
    }

    #[test]
    fn a_cut_is_no_alteration() {
        let whole = "we will not leave until the last house has power again";
        assert!(matches!(rendering(whole, "until the last house has power"), Some(Rendering::Same { .. })));
        assert!(matches!(rendering(whole, "we will not leave until … has power again"), Some(Rendering::Same { .. })));
        assert!(matches!(rendering(whole, "we will not leave until [] has power again"), Some(Rendering::Same { .. })));
        assert!(matches!(
            rendering(whole, "we will not go until the last house has power again"),
            Some(Rendering::Altered { .. })
        ));
        assert_eq!(rendering(whole, "the bridge was shut for two days in spring"), None);
    }
}
