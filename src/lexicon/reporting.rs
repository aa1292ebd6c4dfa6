//! How news gives a source: verbs of saying, and words that bring in a source without a verb.

use super::phrase::{PhraseMap, PhraseSet};
use super::{Lists, read};
use crate::vocabulary::vocabulary;
use serde::Deserialize;
use std::sync::LazyLock;

vocabulary! {
    /// How a verb of saying stands to what is said.
    Stance {
        /// The reporter takes no side: say, tell, add.
        Neutral = "neutral",
        /// The reporter keeps a distance: claim, allege.
        Claim = "claim",
        /// The speaker says that it is not so.
        Deny = "deny",
        /// The speaker says that it is so, as was said before.
        Confirm = "confirm",
        /// As `Confirm`, unwillingly.
        Admit = "admit",
        /// It may come.
        Warn = "warn",
        /// It is thought or will be.
        Expect = "expect",
        /// Somebody should.
        Demand = "demand",
        /// The speaker will.
        Promise = "promise",
        /// Somebody did wrong.
        Accuse = "accuse",
        /// Somebody did well.
        Praise = "praise",
        /// The speaker is unhappy.
        Complain = "complain",
        /// Not in earnest.
        Joke = "joke",
        /// A question.
        Ask = "ask",
    }
}

/// What `reporting.toml` holds.
#[derive(Debug)]
pub struct Reporting {
    /// Verbs of saying, by lemma.
    pub verbs: PhraseMap<Stance>,
    /// Words before a source: "according to", "citing".
    pub before_source: PhraseSet,
    /// Nouns for what was said: "statement", "tally".
    pub nouns: PhraseSet,
    /// Sources without a name: "officials", "witnesses".
    pub unnamed: PhraseSet,
    /// Wordings that withhold the name: "on condition of anonymity".
    pub anonymity: PhraseSet,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    verbs: Lists<'a>,
    #[serde(borrow)]
    sources: Sources<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources<'a> {
    before: &'a str,
    nouns: &'a str,
    unnamed: &'a str,
    anonymity: &'a str,
}

/// What `reporting.toml` holds.
#[must_use]
pub fn reporting() -> &'static Reporting {
    static REPORTING: LazyLock<Reporting> = LazyLock::new(|| {
        let file: File<'static> = read("reporting");
        // A verb in several lists has the stance that comes first here.
        let mut verbs = PhraseMap::new();
        for stance in Stance::ALL {
            verbs.add(file.verbs.get(stance.word()).expect("a list for every stance"), stance);
        }
        Reporting {
            verbs,
            before_source: PhraseSet::of(file.sources.before),
            nouns: PhraseSet::of(file.sources.nouns),
            unnamed: PhraseSet::of(file.sources.unnamed),
            anonymity: PhraseSet::of(file.sources.anonymity),
        }
    });
    &REPORTING
}
