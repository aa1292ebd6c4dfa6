//! What turns a statement into its denial.

use super::phrase::{PhraseMap, PhraseSet};
use super::{Lists, read};
use crate::vocabulary::vocabulary;
use serde::Deserialize;
use std::sync::LazyLock;

vocabulary! {
    /// How a verb negates what it governs.
    NegativeVerb {
        /// It is said not to be so.
        Denial = "denial",
        /// Somebody would not do it.
        Refusal = "refusal",
        /// It did not come about.
        Failure = "failure",
        /// It was kept from happening.
        Prevention = "prevention",
        /// It was and is no longer.
        Ending = "ending",
        /// Somebody does not think so.
        Doubt = "doubt",
    }
}

vocabulary! {
    /// What a negating phrase says is not there.
    NegatedPhrase {
        /// Something was not spoken about.
        Mention = "mention",
        /// Nothing tells that it is so.
        Evidence = "evidence",
        /// It did not happen.
        Event = "event",
    }
}

/// What `negation.toml` holds.
#[derive(Debug)]
pub struct Negation {
    /// Negate the verb they stand with: "not", "never".
    pub verbal: PhraseSet,
    /// Negate the noun phrase they begin: "no", "none of".
    pub nominal: PhraseSet,
    /// Negate a circumstance: "without".
    pub prepositional: PhraseSet,
    /// Verbs that negate what they govern, by lemma.
    pub verbs: PhraseMap<NegativeVerb>,
    /// "false", "baseless".
    pub adjectives: PhraseSet,
    /// "falsely", "in vain".
    pub adverbs: PhraseSet,
    /// Phrases that negate as a whole.
    pub phrases: PhraseMap<NegatedPhrase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    negators: Negators<'a>,
    #[serde(borrow)]
    verbs: Lists<'a>,
    #[serde(borrow)]
    words: Words<'a>,
    #[serde(borrow)]
    phrases: Lists<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Negators<'a> {
    verbal: &'a str,
    nominal: &'a str,
    prepositional: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words<'a> {
    adjectives: &'a str,
    adverbs: &'a str,
}

/// What `negation.toml` holds.
#[must_use]
pub fn negation() -> &'static Negation {
    static NEGATION: LazyLock<Negation> = LazyLock::new(|| {
        let file: File<'static> = read("negation");
        // A verb in several lists belongs to the one that comes first here.
        let mut verbs = PhraseMap::new();
        for kind in NegativeVerb::ALL {
            verbs.add(file.verbs.get(kind.word()).expect("a list for every kind of verb"), kind);
        }
        let mut phrases = PhraseMap::new();
        for kind in NegatedPhrase::ALL {
            phrases.add(file.phrases.get(kind.word()).expect("a list for every kind of phrase"), kind);
        }
        Negation {
            verbal: PhraseSet::of(file.negators.verbal),
            nominal: PhraseSet::of(file.negators.nominal),
            prepositional: PhraseSet::of(file.negators.prepositional),
            verbs,
            adjectives: PhraseSet::of(file.words.adjectives),
            adverbs: PhraseSet::of(file.words.adverbs),
            phrases,
        }
    });
    &NEGATION
}
