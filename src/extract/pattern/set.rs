//! Many patterns on one line: only those run whose needed words and marks are there.

use super::entry::Entries;
use super::need::Need;
use super::{Match, Pattern, Tape};
use crate::lexicon::WordHash;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Patterns that are run together.
///
/// Most sentences hold none of the words that a pattern cannot do without. The set looks every word of a line up once,
/// as form and lemma, and runs the patterns that this nominates.
#[derive(Clone, Debug, Default)]
pub struct PatternSet<'p> {
    patterns: Vec<&'p Pattern>,
    /// Needed word → patterns. Only asked, never iterated.
    by_word: HashMap<&'p str, Vec<u32>, WordHash>,
    /// One bit for each pattern that needs no certain word.
    wordless: Vec<u64>,
    /// Of all word lists; made when the first pattern is run.
    entries: OnceLock<Entries<'p>>,
}

impl<'p> PatternSet<'p> {
    /// The set of `patterns`, numbered in their order.
    #[must_use]
    pub fn new(patterns: impl IntoIterator<Item = &'p Pattern>) -> Self {
        let patterns: Vec<_> = patterns.into_iter().collect();
        let mut by_word = HashMap::<_, Vec<u32>, WordHash>::default();
        let mut wordless = vec![0; patterns.len().div_ceil(64)];
        for (number, pattern) in patterns.iter().enumerate() {
            match &pattern.needs.words {
                Some(needs) => {
                    for word in needs.iter().flat_map(Need::words) {
                        by_word.entry(word).or_default().push(number as u32);
                    }
                }
                None => wordless[number / 64] |= 1 << (number % 64),
            }
        }
        Self { patterns, by_word, wordless, entries: OnceLock::new() }
    }

    /// Hands every match on `tape` to `report`, with the number of its pattern: pattern by pattern, from left to right.
    pub fn find(&self, tape: &Tape, mut report: impl FnMut(usize, Match)) {
        let mut nominated = self.wordless.clone();
        for word in &tape.words {
            let lemma = (word.lemma != word.form).then_some(&word.lemma);
            for key in [Some(&word.form), lemma].into_iter().flatten() {
                for &number in self.by_word.get(&**key).into_iter().flatten() {
                    nominated[number as usize / 64] |= 1 << (number % 64);
                }
            }
        }
        let mut text = None;
        for (block, mut bits) in nominated.into_iter().enumerate() {
            while bits != 0 {
                let number = block * 64 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let pattern = self.patterns[number];
                if pattern.needs.kinds & !tape.kinds == 0 {
                    let text = text.get_or_insert_with(|| tape.text(self.entries()));
                    pattern.search(tape, text, &mut |hit| report(number, hit));
                }
            }
        }
    }

    fn entries(&self) -> &Entries<'p> {
        self.entries.get_or_init(|| Entries::new(self.patterns.iter().flat_map(|pattern| pattern.node.lists())))
    }

    /// How many patterns there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.patterns.len()
    }

    /// Whether there is no pattern.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }
}
