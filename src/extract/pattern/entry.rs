//! Looks the entries of many word lists up at once.

use super::syntax::WordList;
use super::tape::{LIST_CODE, TapeWord, list_code};
use crate::lexicon::WordHash;
use std::collections::{HashMap, HashSet};

/// What follows the first word of entries.
type Tails = [Vec<Box<str>>];

/// The entries of some word lists by first word. Only asked, never iterated.
#[derive(Clone, Debug, Default)]
pub(super) struct Entries<'p>(HashMap<&'p str, Vec<(&'p WordList, &'p Tails)>, WordHash>);

impl<'p> Entries<'p> {
    /// The entries of `lists`, of which some may be the same.
    pub(super) fn new(lists: impl IntoIterator<Item = &'p WordList>) -> Self {
        let (mut by_first, mut known) = (HashMap::<_, Vec<_>, WordHash>::default(), HashSet::new());
        for list in lists {
            if known.insert(list.number()) {
                for (first, tails) in list.entries() {
                    by_first.entry(first).or_default().push((list, tails));
                }
            }
        }
        Self(by_first)
    }

    /// The codes of the entries that `words` begin with, each word taken by form or lemma.
    pub(super) fn codes(&self, words: &[TapeWord]) -> impl Iterator<Item = [u8; LIST_CODE]> {
        let keys = words.first().map(|word| [Some(&word.form), (word.lemma != word.form).then_some(&word.lemma)]);
        let lists = keys.into_iter().flatten().flatten().flat_map(|key| self.0.get(&**key)).flatten();
        lists.flat_map(|&(list, tails)| {
            let rest = &words[1..];
            let fits = move |tail: &&Vec<Box<str>>| {
                tail.len() <= rest.len() && tail.iter().zip(rest).all(|(word, here)| here.is(word))
            };
            tails.iter().filter(fits).map(|tail| list_code(list.number(), 1 + tail.len()))
        })
    }
}
