//! Training of the name tagger.

use super::Sentence;
use super::pack::Packing;
use super::perceptron::{Perceptron, Random};
use crate::text::model::Tag;
use crate::text::model::keys::Keys;
use crate::text::model::namer::{CLASSES, OUTSIDE, beginning, choose, continuation, features, may_be_name};
use crate::text::model::table::WordTable;
use crate::text::model::word::Words;

/// Rounds over the treebank.
const EPOCHS: usize = 12;
/// What is kept of the weights.
pub(super) const PACKING: Packing = Packing { updates: 1, least: 0.05 };

/// Learns the weights of the name tagger on the sentences whose names are known, with the tags that a tagger gave them.
pub(super) fn fit(sentences: &[&Sentence], tags: &[Vec<Tag>], lexicon: &WordTable) -> Perceptron {
    let mut weights = Perceptron::default();
    let mut random = Random::new(4);
    let mut words = Words::default();
    let mut keys = Keys::default();
    let mut scores = [0; CLASSES];
    for _ in 0..EPOCHS {
        for at in random.order(sentences.len()) {
            let Some(right) = classes(sentences[at]) else { continue };
            words.read(&sentences[at].forms(), lexicon);
            let (mut last, mut before_last) = (OUTSIDE, OUTSIDE);
            for place in 0..words.len() {
                let mut class = OUTSIDE;
                if may_be_name(&tags[at], place, last) {
                    features(&mut keys, &words, &tags[at], place, last, before_last);
                    weights.score(keys.as_slice(), &mut scores);
                    class = choose(&scores, last);
                    if class == right[place] {
                        weights.pass();
                    } else {
                        weights.update(keys.as_slice(), right[place], class);
                    }
                }
                (before_last, last) = (last, class);
            }
        }
    }
    weights
}

/// The class of each word of a sentence.
fn classes(sentence: &Sentence) -> Option<Vec<usize>> {
    let mut classes = vec![OUTSIDE; sentence.words.len()];
    for name in sentence.names.as_ref()? {
        classes[name.first] = beginning(name.kind);
        classes[name.first + 1..=name.last].fill(continuation(name.kind));
    }
    Some(classes)
}
