//! Headlines: treebanks have few, so that some sentences are taken a second time, written as a headline would be.

use super::Sentence;
use super::perceptron::Random;
use crate::text::model::Upos;

/// Longest sentence that becomes a headline, in words.
const LONGEST: usize = 25;

/// The sentences, each with its number, and after some of them a copy as a headline with the same number.
pub(super) fn with_headlines(sentences: &[Sentence], random: &mut Random) -> Vec<(usize, Sentence)> {
    let mut all = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        all.push((number, sentence.clone()));
        if !(4..=LONGEST).contains(&sentence.words.len()) {
            continue;
        }
        let mut copy = without_stop(sentence);
        match random.below(48) {
            0..4 => copy.words.iter_mut().zip(&sentence.tags).for_each(|(word, tag)| capitalise(word, tag.upos)),
            4..6 => copy.words.iter_mut().for_each(|word| *word = word.to_uppercase()),
            6..8 => {}
            _ => continue,
        }
        all.push((number, copy));
    }
    all
}

/// The sentence without its full stop.
fn without_stop(sentence: &Sentence) -> Sentence {
    let mut copy = sentence.clone();
    if copy.words.last().is_some_and(|word| word == ".") && copy.arcs.last().is_some_and(|arc| arc.head.is_some()) {
        copy.words.pop();
        copy.tags.pop();
        copy.arcs.pop();
    }
    copy
}

/// Begins a word with a capital unless it is a short function word.
fn capitalise(word: &mut String, upos: Upos) {
    let is_small = matches!(upos, Upos::Adp | Upos::Det | Upos::Cconj | Upos::Part) && word.len() < 5;
    let mut letters = word.chars();
    if let Some(first) = letters.next().filter(|first| !is_small && first.is_lowercase() && !word.starts_with('\'')) {
        *word = first.to_uppercase().chain(letters).collect();
    }
}
