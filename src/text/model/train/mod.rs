//! Training of the models, from treebanks to the weights file; only built with the feature `train`.
//!
//! Everything is counted in integers and drawn from one fixed seed, so that the same treebanks give the same bytes.

mod conllu;
mod lexicon;
mod namer;
mod pack;
mod parser;
mod perceptron;
mod recase;
mod score;
mod tagger;

pub use conllu::{Sentence, read};
pub use score::{Score, score_file, score_weights};

use super::Tag;
use super::word::{Entry, Words};
use pack::Sections;
use perceptron::Random;

/// Number of parts into which the treebank is cut to tag each with a tagger that has not seen it.
const FOLDS: usize = 5;

/// Sentences that stay together in one part: neighbours share their subject and its words.
const BLOCK: usize = 40;

/// Clusters of words by meaning: word in lower case, number of its cluster.
pub type Clusters = std::collections::BTreeMap<String, u16>;

/// Trains all models on the sentences and gives the bytes of the weights file. `report` is told how far it is.
pub fn train(sentences: &[Sentence], clusters: &Clusters, report: &mut dyn FnMut(&str)) -> Vec<u8> {
    report("names of the tags, lexicon");
    let classes = tagger::Classes::of(sentences);
    let recased = recase::with_headlines(sentences, &mut Random::new(1));

    report("tags that each sentence would get from a tagger that has not seen it");
    let mut tags: Vec<Vec<Tag>> = vec![Vec::new(); recased.len()];
    for fold in 0..FOLDS {
        let is_held_out = |at: usize| recased[at].0 / BLOCK % FOLDS == fold;
        let rest: Vec<_> = (0..recased.len()).filter(|&at| !is_held_out(at)).map(|at| &recased[at].1).collect();
        let lexicon = lexicon::build(&rest, &classes, clusters);
        let tagger = tagger::train(&rest, &lexicon, &classes);
        let table = pack::word_table(&lexicon);
        for at in (0..recased.len()).filter(|&at| is_held_out(at)) {
            let mut words = Words::default();
            words.read(&recased[at].1.forms(), &table);
            tagger.tag(&words, &mut tags[at]);
        }
        report(&format!("part {} of {FOLDS} tagged", fold + 1));
    }

    let all: Vec<_> = recased.iter().map(|(_, sentence)| sentence).collect();
    let lexicon = lexicon::build(&all, &classes, clusters);
    let table = pack::word_table(&lexicon);
    let mut out = Sections::new();
    out.add(pack::words(&lexicon));

    report("tagger");
    let tagger = tagger::fit(&all, &table, &classes);
    out.add(classes.bytes());
    out.add_all(pack::sparse(&tagger, tagger::PACKING));

    report("parser");
    let (transitions, labels) = parser::fit(&all, &tags, &table, report);
    out.add(pack::pairs(&transitions, parser::TRANSITION_PACKING));
    out.add_all(pack::sparse(&labels, parser::LABEL_PACKING));

    report("name tagger");
    let namer = namer::fit(&all, &tags, &table);
    out.add_all(pack::sparse(&namer, namer::PACKING));
    out.bytes()
}

/// A lexicon while it is built: the words' keys and their entries.
type Lexicon = std::collections::BTreeMap<u64, Entry>;
