//! Training of the name tagger.

use super::Sentence;
use super::pack::Packing;
use super::perceptron::{Averages, Perceptron, Random};
use crate::text::model::keys::Keys;
use crate::text::model::namer::{CLASSES, OUTSIDE, beginning, choose, continuation, features, may_be_name, may_follow};
use crate::text::model::table::WordTable;
use crate::text::model::word::Words;
use crate::text::model::{NameSpan, Tag};

/// Rounds over the treebank.
const EPOCHS: usize = 7;
/// Number of runs whose weights are averaged.
const RUNS: usize = 8;
/// By how much the right class must win.
const MARGIN: i32 = 5;
/// What is kept of the weights.
pub(super) const PACKING: Packing = Packing { features: 45_000, updates: 3, least: 0.05 };

/// Learns the weights of the name tagger on the sentences whose names are known, with the tags that a tagger gave them.
pub(super) fn fit(sentences: &[&Sentence], tags: &[Vec<Tag>], lexicon: &WordTable) -> Averages {
    Averages::mean((0..RUNS).map(|run| fit_once(sentences, tags, lexicon, Random::new(100 + run as u64))))
}

/// Learns in one order of the sentences.
fn fit_once(sentences: &[&Sentence], tags: &[Vec<Tag>], lexicon: &WordTable, mut random: Random) -> Averages {
    let mut weights = Perceptron::default();
    let mut words = Words::default();
    let mut keys = Keys::default();
    let mut scores = [0; CLASSES];
    for _ in 0..EPOCHS {
        for at in random.order(sentences.len()) {
            let Some(names) = &sentences[at].names else { continue };
            let right = classes(sentences[at].words.len(), names);
            words.read(&sentences[at].forms(), lexicon);
            let (mut last, mut before_last) = (OUTSIDE, OUTSIDE);
            for place in 0..words.len() {
                let mut class = OUTSIDE;
                if may_be_name(&tags[at], place, last) {
                    features(&mut keys, &words, &tags[at], place, last, before_last);
                    weights.score(keys.as_slice(), &mut scores);
                    class = choose(&scores, last);
                    // Classes that can't follow are no rivals.
                    for (other, score) in scores.iter_mut().enumerate() {
                        if !may_follow(other, last) && other != right[place] {
                            *score = i32::MIN;
                        }
                    }
                    weights.learn(keys.as_slice(), &mut scores, Some(right[place]), MARGIN);
                }
                (before_last, last) = (last, class);
            }
        }
    }
    weights.averages()
}

/// The class of each word of a sentence.
fn classes(length: usize, names: &[NameSpan]) -> Vec<usize> {
    let mut classes = vec![OUTSIDE; length];
    for name in names {
        classes[name.first] = beginning(name.kind);
        classes[name.first + 1..=name.last].fill(continuation(name.kind));
    }
    classes
}
