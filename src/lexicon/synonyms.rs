//! Words that news uses for the same thing. They link claims; they never make one.

use super::opposites::Part;
use super::phrase::{PhraseMap, entries};
use super::read;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What `synonyms.toml` holds.
#[derive(Debug)]
pub struct Synonyms {
    /// By part of speech: a phrase → its groups.
    groups: BTreeMap<Part, PhraseMap<Vec<u16>>>,
}

impl Synonyms {
    /// Numbers of the groups that hold `phrase` (lemmas), ascending. Numbers are told apart across parts of speech.
    #[must_use]
    pub fn groups(&self, part: Part, phrase: &str) -> &[u16] {
        self.groups.get(&part).and_then(|groups| groups.get(phrase)).map_or(&[], Vec::as_slice)
    }

    /// Whether `a` and `b` are equal or share a group.
    ///
    /// ```
    /// use gainsay::lexicon::{Part, synonyms};
    /// assert!(synonyms().related(Part::Verb, "quit", "step down"));
    /// assert!(!synonyms().related(Part::Verb, "quit", "hire"));
    /// ```
    #[must_use]
    pub fn related(&self, part: Part, a: &str, b: &str) -> bool {
        let of_b = self.groups(part, b);
        a == b || self.groups(part, a).iter().any(|group| of_b.contains(group))
    }
}

/// What `synonyms.toml` holds.
#[must_use]
pub fn synonyms() -> &'static Synonyms {
    static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| {
        let file: BTreeMap<&str, Vec<&'static str>> = read("synonyms");
        let (mut groups, mut number) = (BTreeMap::new(), 0);
        for (part, lists) in file {
            let mut map = PhraseMap::<Vec<u16>>::new();
            for list in lists {
                for phrase in entries(list) {
                    map.entry(phrase, Vec::new).push(number);
                }
                number += 1;
            }
            groups.insert(Part::from_word(part).expect("a part of speech"), map);
        }
        Synonyms { groups }
    });
    &SYNONYMS
}
