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
    /// The first word of each group.
    heads: Vec<&'static str>,
}

impl Synonyms {
    /// Numbers of the groups that hold `phrase` (lemmas), ascending. Numbers are told apart across parts of speech.
    #[must_use]
    pub fn groups(&self, part: Part, phrase: &str) -> &[u16] {
        self.groups.get(&part).and_then(|groups| groups.get(phrase)).map_or(&[], Vec::as_slice)
    }

    /// The word that stands for the first group of `phrase`; none where it is in no group.
    #[must_use]
    pub fn head(&self, part: Part, phrase: &str) -> Option<&'static str> {
        self.groups(part, phrase).first().map(|&group| self.heads[group as usize])
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
        let (mut groups, mut heads) = (BTreeMap::new(), Vec::new());
        for (part, lists) in file {
            let mut map = PhraseMap::<Vec<u16>>::new();
            for list in lists {
                for phrase in entries(list) {
                    map.entry(phrase, Vec::new).push(heads.len() as u16);
                }
                heads.push(entries(list).next().unwrap_or_default());
            }
            groups.insert(Part::from_word(part).expect("a part of speech"), map);
        }
        Synonyms { groups, heads }
    });
    &SYNONYMS
}
