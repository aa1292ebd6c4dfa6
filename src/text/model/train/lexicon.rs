//! The lexicon: which tags a word has in the treebank, and its cluster.

use std::collections::BTreeMap;

use super::tagger::Classes;
use super::{Clusters, Lexicon, Sentence};
use crate::text::model::word::{Casing, Entry, casing, lexicon_key};

/// Words that are rarer have no tags in the lexicon.
const LEAST_COUNT: u32 = 5;
/// Words that are rarer are not sure of their tag, even if it was always the same.
const LEAST_SURE: u32 = 60;

/// Builds the lexicon of a treebank.
pub(super) fn build(sentences: &[&Sentence], classes: &Classes, clusters: &Clusters) -> Lexicon {
    let mut counts: BTreeMap<u64, BTreeMap<u8, u32>> = BTreeMap::new();
    for sentence in sentences {
        if casing(&sentence.forms()) != Casing::Usual {
            continue;
        }
        for (form, &tag) in sentence.words.iter().zip(&sentence.tags) {
            if let Some(class) = classes.number(tag) {
                *counts.entry(lexicon_key(form)).or_default().entry(class).or_default() += 1;
            }
        }
    }
    let mut lexicon = Lexicon::new();
    for (word, &cluster) in clusters {
        lexicon.insert(lexicon_key(word), Entry::new(0, 0, cluster, false));
    }
    for (key, counts) in counts {
        let total: u32 = counts.values().sum();
        if total < LEAST_COUNT {
            continue;
        }
        let mut ranked: Vec<_> = counts.into_iter().map(|(class, count)| (u32::MAX - count, class)).collect();
        ranked.sort_unstable();
        let (first, first_count) = (ranked[0].1, u32::MAX - ranked[0].0);
        let second =
            ranked.get(1).filter(|(rest, _)| (u32::MAX - rest) * 20 >= total).map_or(0, |&(_, class)| class + 1);
        let sure = total >= LEAST_SURE && first_count == total;
        let cluster = lexicon.get(&key).map_or(0, |entry| entry.cluster() as u16);
        lexicon.insert(key, Entry::new(first + 1, second, cluster, sure));
    }
    lexicon
}
