//! Words that exclude each other when they are said of the same thing at the same time.

use super::phrase::{PhraseMap, entries};
use super::read;
use crate::vocabulary::vocabulary;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

vocabulary! {
    /// Part of speech, as far as word lists tell them apart.
    Part {
        /// Verbs, by lemma.
        Verb = "verbs",
        /// Nouns, by lemma.
        Noun = "nouns",
        /// Adjectives and adverbs.
        Adjective = "adjectives",
        /// Prepositions.
        Preposition = "prepositions",
    }
}

/// How two words exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opposition {
    /// Both can be true of two steps of one event: arrested, then released.
    Loose,
    /// Only one can be true.
    Exclusive,
}

vocabulary! {
    /// What a pair of opposites is about.
    Topic {
        /// What happened or how it is.
        Outcome = "outcome",
        /// Who somebody is: sex, kinship.
        Person = "person",
        /// Which way, which side.
        Direction = "direction",
        /// Which time of the day or the year.
        Time = "time",
        /// How much of it, for how long.
        Extent = "extent",
    }
}

/// What `opposites.toml` holds.
#[derive(Debug)]
pub struct Opposites {
    /// By part of speech: a phrase → the pairs in which it stands, and on which side.
    sides: BTreeMap<Part, PhraseMap<Vec<(u16, Side)>>>,
    /// By number of the pair.
    oppositions: Vec<Opposition>,
    /// By number of the pair.
    topics: Vec<Topic>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    A,
    B,
}

impl Opposites {
    /// How `a` and `b` exclude each other, both lemmas or phrases of lemmas; the strongest, where several pairs hold them.
    ///
    /// ```
    /// use gainsay::lexicon::{Opposition, Part, opposites};
    /// assert_eq!(opposites().opposition(Part::Verb, "climb", "slump"), Some(Opposition::Exclusive));
    /// assert_eq!(opposites().opposition(Part::Verb, "release", "arrest"), Some(Opposition::Loose));
    /// assert_eq!(opposites().opposition(Part::Verb, "climb", "soar"), None);
    /// ```
    #[must_use]
    pub fn opposition(&self, part: Part, a: &str, b: &str) -> Option<Opposition> {
        self.pair(part, a, b).map(|pair| self.oppositions[pair as usize])
    }

    /// What `a` and `b`, which exclude each other, are about.
    #[must_use]
    pub fn topic(&self, part: Part, a: &str, b: &str) -> Option<Topic> {
        self.pair(part, a, b).map(|pair| self.topics[pair as usize])
    }

    /// The pair that holds both on different sides; the strongest of several.
    fn pair(&self, part: Part, a: &str, b: &str) -> Option<u16> {
        let sides = self.sides.get(&part)?;
        let (of_a, of_b) = (sides.get(a)?, sides.get(b)?);
        let opposed = |&(pair, side): &(u16, Side)| of_b.iter().any(|&(other, at)| other == pair && at != side);
        // A word on both sides of a pair, or with the other on one side of any pair, tells nothing.
        if of_a.iter().any(|one| of_b.contains(one)) {
            return None;
        }
        of_a.iter()
            .filter(|one| opposed(one))
            .map(|&(pair, _)| pair)
            .max_by_key(|&pair| self.oppositions[pair as usize])
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair<'a> {
    a: &'a str,
    b: &'a str,
    #[serde(default)]
    loose: bool,
    #[serde(default)]
    about: &'a str,
}

/// What `opposites.toml` holds.
#[must_use]
pub fn opposites() -> &'static Opposites {
    static OPPOSITES: LazyLock<Opposites> = LazyLock::new(|| {
        let file: BTreeMap<&str, Vec<Pair<'static>>> = read("opposites");
        let (mut sides, mut oppositions, mut topics) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (part, pairs) in file {
            let mut map = PhraseMap::<Vec<_>>::new();
            for pair in pairs {
                let number = oppositions.len() as u16;
                topics.push(match pair.about {
                    "" => Topic::Outcome,
                    word => Topic::from_word(word).expect("what a pair is about"),
                });
                oppositions.push(if pair.loose { Opposition::Loose } else { Opposition::Exclusive });
                for (list, side) in [(pair.a, Side::A), (pair.b, Side::B)] {
                    for phrase in entries(list) {
                        map.entry(phrase, Vec::new).push((number, side));
                    }
                }
            }
            sides.insert(Part::from_word(part).expect("a part of speech"), map);
        }
        Opposites { sides, oppositions, topics }
    });
    &OPPOSITES
}
