//! Training of the models, from treebanks to the weights file; only built with the feature `train`.
//!
//! Weights are learned in integers, in an order drawn from fixed seeds, and each model by one thread: the same
//! treebanks give the same bytes.

mod clusters;
mod conllu;
mod lexicon;
mod namer;
mod pack;
mod parser;
mod perceptron;
mod recase;
mod score;
mod tagger;

use std::collections::BTreeMap;
use std::thread;

pub use clusters::{Clusters, cluster};
pub use conllu::{Sentence, read};
pub use score::{Score, score_file, score_weights};

use super::namer::CLASSES;
use super::word::{Entry, Words};
use super::{Rel, Tag};
use pack::Sections;
use perceptron::Random;
use tagger::Classes;

/// Number of parts into which the treebank is cut to tag each with a tagger that has not seen it.
const FOLDS: usize = 5;

/// Sentences that stay together in one part: neighbours share their subject and its words.
const BLOCK: usize = 40;

/// A lexicon while it is built: the words' keys and their entries.
type Lexicon = BTreeMap<u64, Entry>;

/// Trains all models on the sentences and gives the bytes of the weights file. `report` is told how far it is.
pub fn train(sentences: &[Sentence], clusters: &Clusters, report: &(dyn Fn(&str) + Sync)) -> Vec<u8> {
    let classes = Classes::of(sentences);
    let recased = recase::with_headlines(sentences, &mut Random::new(1));
    report("tags each sentence by a tagger that has not seen it");
    let tags = jackknifed(&recased, &classes, clusters);
    report("learns");

    let all: Vec<_> = recased.iter().map(|(_, sentence)| sentence).collect();
    let lexicon = lexicon::build(&all, &classes, clusters);
    let table = pack::word_table(&lexicon);
    let (tagger, (transitions, labels), namer) = thread::scope(|scope| {
        let tagger = scope.spawn(|| tagger::fit(&all, &table, &classes));
        let namer = scope.spawn(|| namer::fit(&all, &tags, &table));
        let parser = parser::fit(&all, &tags, &table, report);
        (tagger.join().expect("tagger"), parser, namer.join().expect("name tagger"))
    });

    let mut out = Sections::new();
    out.add(pack::words(&lexicon));
    out.add(classes.bytes());
    out.add_all(pack::sparse(&tagger, tagger::PACKING, classes.count()));
    out.add_all(pack::sparse(&namer, namer::PACKING, CLASSES));
    out.add_all(pack::sparse(&labels, parser::LABEL_PACKING, Rel::ALL.len()));
    out.add(pack::pairs(&transitions, parser::TRANSITION_PACKING));
    out.bytes()
}

/// The tags that each sentence gets from a tagger that was trained on the other parts of the treebank: parser and name
/// tagger must learn to live with the tagger's errors.
fn jackknifed(sentences: &[(usize, Sentence)], classes: &Classes, clusters: &Clusters) -> Vec<Vec<Tag>> {
    let fold_of = |at: usize| sentences[at].0 / BLOCK % FOLDS;
    let tag_fold = &|fold: usize| {
        let rest: Vec<_> = (0..sentences.len()).filter(|&at| fold_of(at) != fold).map(|at| &sentences[at].1).collect();
        let lexicon = lexicon::build(&rest, classes, clusters);
        let tagger = tagger::train(&rest, &lexicon, classes);
        let table = pack::word_table(&lexicon);
        let mut words = Words::default();
        let tag = |at: usize| {
            let mut tags = Vec::new();
            words.read(&sentences[at].1.forms(), &table);
            tagger.tag(&words, &mut tags);
            (at, tags)
        };
        (0..sentences.len()).filter(|&at| fold_of(at) == fold).map(tag).collect::<Vec<_>>()
    };
    let mut tags = vec![Vec::new(); sentences.len()];
    thread::scope(|scope| {
        let folds: Vec<_> = (0..FOLDS).map(|fold| scope.spawn(move || tag_fold(fold))).collect();
        for (at, tagged) in folds.into_iter().flat_map(|fold| fold.join().expect("tagger of a part")) {
            tags[at] = tagged;
        }
    });
    tags
}
