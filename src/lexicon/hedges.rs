//! Words that make a statement less certain.

use super::phrase::PhraseMap;
use super::read;
use crate::vocabulary::vocabulary;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

vocabulary! {
    /// What a hedge makes of a statement.
    HedgeClass {
        /// Somebody says so; nobody vouches for it.
        Alleged = "alleged",
        /// It may be so.
        Possible = "possible",
        /// It has not happened yet.
        Expected = "expected",
    }
}

/// What `hedges.toml` holds, by how the words are used.
#[derive(Debug)]
pub struct Hedges {
    /// "suspected", "likely".
    pub adjectives: PhraseMap<HedgeClass>,
    /// "allegedly", "perhaps".
    pub adverbs: PhraseMap<HedgeClass>,
    /// Before an infinitive or noun: "believed to", "accused of".
    pub participles: PhraseMap<HedgeClass>,
    /// "may", "would".
    pub modals: PhraseMap<HedgeClass>,
    /// Whole phrases: "on suspicion of".
    pub phrases: PhraseMap<HedgeClass>,
    /// Verbs, by lemma: "seem", "plan".
    pub verbs: PhraseMap<HedgeClass>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words<'a> {
    adjectives: &'a str,
    adverbs: &'a str,
    #[serde(default)]
    participles: &'a str,
    #[serde(default)]
    modals: &'a str,
    phrases: &'a str,
    verbs: &'a str,
}

/// What `hedges.toml` holds.
#[must_use]
pub fn hedges() -> &'static Hedges {
    static HEDGES: LazyLock<Hedges> = LazyLock::new(|| {
        let file: BTreeMap<&str, Words<'static>> = read("hedges");
        // A word in several classes belongs to the one that comes first here.
        let map = |list: fn(&Words<'static>) -> &'static str| {
            let mut map = PhraseMap::new();
            for class in HedgeClass::ALL {
                map.add(list(file.get(class.word()).expect("a table for every class")), class);
            }
            map
        };
        Hedges {
            adjectives: map(|words| words.adjectives),
            adverbs: map(|words| words.adverbs),
            participles: map(|words| words.participles),
            modals: map(|words| words.modals),
            phrases: map(|words| words.phrases),
            verbs: map(|words| words.verbs),
        }
    });
    &HEDGES
}
