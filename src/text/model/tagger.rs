//! The part-of-speech tagger: an averaged perceptron (Collins 2002), left to right, each word with its two earlier tags.

use super::Tag;
use super::keys::{Keys, Part};
use super::labels::{Upos, Xpos};
use super::table::{Bytes, SparseTable};
use super::word::Words;

/// A tag as part of a feature.
#[inline]
pub(super) fn tag_part(tag: Tag) -> Part {
    tag.upos as u64 * 64 + tag.xpos as u64 + 1
}

/// Weights and classes of the tagger.
pub(super) struct Tagger {
    /// Upos and xpos of each class, two bytes a class.
    classes: Bytes,
    weights: SparseTable,
}

impl Tagger {
    /// A tagger over parts of the weights file.
    pub fn new(classes: Bytes, weights: SparseTable) -> Self {
        Self { classes, weights }
    }

    /// The tag of a class.
    pub fn tag_of(&self, class: usize) -> Tag {
        let at = |offset| usize::from(self.classes.get(2 * class + offset).copied().unwrap_or(u8::MAX));
        Tag {
            upos: Upos::ALL.get(at(0)).copied().unwrap_or(Upos::X),
            xpos: Xpos::ALL.get(at(1)).copied().unwrap_or(Xpos::Other),
        }
    }

    /// Tags a sentence.
    pub fn tag(&self, words: &Words, out: &mut Vec<Tag>) {
        out.clear();
        let mut keys = Keys::default();
        let (mut last, mut before_last) = (0, 0);
        for place in 0..words.len() {
            let class = match words.at(place).entry.sure() {
                Some(class) => usize::from(class),
                None => {
                    features(&mut keys, words, place, last, before_last);
                    best(&self.weights.scores(keys.as_slice())[..self.classes.len() / 2])
                }
            };
            let tag = self.tag_of(class);
            out.push(tag);
            (before_last, last) = (last, tag_part(tag));
        }
    }
}

/// The class with the highest score, the first of equals.
#[inline]
pub(super) fn best(scores: &[i32]) -> usize {
    let mut best = 0;
    for (class, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = class;
        }
    }
    best
}

/// The features of the choice of a tag.
pub(super) fn features(keys: &mut Keys, words: &Words, place: usize, last: Part, before_last: Part) {
    let word = words.at(place);
    let (back, back2) = (words.before(place, 1), words.before(place, 2));
    let (next, next2) = (words.at(place + 1), words.at(place + 2));
    let tags = word.entry.tags();
    keys.clear();
    keys.add([1]);
    keys.add([word.form]);
    keys.add([word.lower]);
    for suffix in word.suffixes {
        keys.add([suffix]);
    }
    for prefix in word.prefixes {
        keys.add([prefix]);
    }
    keys.add([word.shape]);
    keys.add([word.shape, word.suffixes[1]]);
    keys.add([word.shape, tags]);
    keys.add([word.entry.cluster()]);
    keys.add([tags]);
    keys.add([last]);
    keys.add([last, before_last]);
    keys.add([last, word.lower]);
    keys.add([last, word.suffixes[2]]);
    keys.add([last, tags, next.entry.tags()]);
    keys.add([back.lower]);
    keys.add([back2.lower]);
    keys.add([next.lower]);
    keys.add([next2.lower]);
    keys.add([back.lower, word.lower]);
    keys.add([word.lower, next.lower]);
    keys.add([back.lower, next.lower]);
    keys.add([next.suffixes[2]]);
    keys.add([next.shape]);
    keys.add([back.shape, word.shape]);
    keys.add([back.suffixes[2]]);
    keys.add([next.entry.tags()]);
    keys.add([next.entry.tags(), next2.entry.tags()]);
    keys.add([tags, next.entry.tags(), next2.entry.tags()]);
    keys.add([back.entry.cluster()]);
    keys.add([next.entry.cluster()]);
    keys.add([word.entry.cluster(), last]);
    keys.add([last, next.lower]);
    keys.add([word.entry.group(), word.shape]);
    keys.add([next.entry.group(), last]);
    keys.add([back.entry.group(), word.suffixes[1]]);
    keys.add([word.suffixes[2], next.lower]);
    keys.add([last, word.suffixes[1], next.entry.tags()]);
    keys.add([back.entry.tags(), tags]);
    keys.add([back2.lower, back.lower]);
}
