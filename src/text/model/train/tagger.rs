//! Training of the part-of-speech tagger.

use std::collections::BTreeMap;

use super::pack::{self, Packing};
use super::perceptron::{Averages, Perceptron, Random};
use super::{Lexicon, Sentence};
use crate::text::model::Tag;
use crate::text::model::keys::Keys;
use crate::text::model::table::{SparseTable, WordTable};
use crate::text::model::tagger::{Tagger, best, features, tag_part};
use crate::text::model::word::Words;

/// Rounds over the treebank.
const EPOCHS: usize = 10;
/// By how much the right class must win.
const MARGIN: i32 = 8;
/// What is kept of the weights.
pub(super) const PACKING: Packing = Packing { features: 110_000, updates: 2, least: 0.2 };

/// The pairs of tags that the tagger chooses from.
pub(super) struct Classes {
    tags: Vec<Tag>,
}

impl Classes {
    /// The pairs that occur often enough not to be slips.
    pub fn of(sentences: &[Sentence]) -> Self {
        let mut counts: BTreeMap<Tag, u32> = BTreeMap::new();
        for tag in sentences.iter().flat_map(|sentence| &sentence.tags) {
            *counts.entry(*tag).or_default() += 1;
        }
        Self { tags: counts.into_iter().filter(|&(_, count)| count >= 5).map(|(tag, _)| tag).collect() }
    }

    /// The number of a pair.
    pub fn number(&self, tag: Tag) -> Option<u8> {
        self.tags.iter().position(|&other| other == tag).and_then(|at| u8::try_from(at).ok())
    }

    /// Number of pairs.
    pub fn count(&self) -> usize {
        self.tags.len()
    }

    /// The pairs as the weights file holds them.
    pub fn bytes(&self) -> Vec<u8> {
        self.tags.iter().flat_map(|tag| [tag.upos as u8, tag.xpos as u8]).collect()
    }
}

/// A tagger that is ready for use.
pub(super) fn train(sentences: &[&Sentence], lexicon: &Lexicon, classes: &Classes) -> Tagger {
    let weights = fit(sentences, &pack::word_table(lexicon), classes);
    let [slots, cells] = pack::sparse(&weights, PACKING, classes.count());
    Tagger::new(classes.bytes().leak(), SparseTable::new(slots.leak(), cells.leak(), classes.count()))
}

/// Learns the weights of a tagger.
pub(super) fn fit(sentences: &[&Sentence], lexicon: &WordTable, classes: &Classes) -> Averages {
    let mut weights = Perceptron::default();
    let mut random = Random::new(2);
    let words: Vec<Words> = sentences
        .iter()
        .map(|sentence| {
            let mut words = Words::default();
            words.read(&sentence.forms(), lexicon);
            words
        })
        .collect();
    let mut keys = Keys::default();
    let mut scores = vec![0; classes.tags.len()];
    for _ in 0..EPOCHS {
        for at in random.order(sentences.len()) {
            let (sentence, words) = (sentences[at], &words[at]);
            let (mut last, mut before_last) = (0, 0);
            for place in 0..words.len() {
                let class = match words.at(place).entry.sure() {
                    Some(class) => usize::from(class),
                    None => {
                        features(&mut keys, words, place, last, before_last);
                        weights.score(keys.as_slice(), &mut scores);
                        let chosen = best(&scores);
                        let right = classes.number(sentence.tags[place]).map(usize::from);
                        weights.learn(keys.as_slice(), &mut scores, right, MARGIN);
                        chosen
                    }
                };
                (before_last, last) = (last, tag_part(classes.tags[class]));
            }
        }
    }
    weights.averages()
}
