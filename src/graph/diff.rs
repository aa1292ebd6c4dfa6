//! Two sequences of words side by side: runs that both have, and between them what differs.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::hash::Hash;
use std::ops::Range;

/// A stretch of both sequences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Whether both have the same words here.
    pub equal: bool,
    /// Positions in the first sequence.
    pub a: Range<usize>,
    /// Positions in the second sequence.
    pub b: Range<usize>,
}

/// The runs of two sequences, equal and different ones in turn (Myers, "An O(ND) difference algorithm", 1986). What was left
/// out and what was put in at one place is one run.
pub(super) fn runs<T: Hash + Eq + Ord>(a: &[T], b: &[T]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, a, b) {
        let equal = matches!(operation, DiffOp::Equal { .. });
        let (a, b) = (operation.old_range(), operation.new_range());
        match runs.last_mut() {
            Some(last) if last.equal == equal => {
                last.a.end = last.a.end.max(a.end);
                last.b.end = last.b.end.max(b.end);
            }
            _ => runs.push(Run { equal, a, b }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_one_place_is_one_run() {
        let (a, b): (Vec<_>, Vec<_>) = ("a b c d e".split(' ').collect(), "a x e".split(' ').collect());
        let shown: Vec<_> = runs(&a, &b).into_iter().map(|run| (run.equal, run.a, run.b)).collect();
        assert_eq!(shown, [(true, 0..1, 0..1), (false, 1..4, 1..2), (true, 4..5, 2..3)]);
    }
}
