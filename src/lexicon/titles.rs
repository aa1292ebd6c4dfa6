//! Offices and ranks, what stands before and behind them, and forms of address.

use super::phrase::{PhraseMap, PhraseSet, entries};
use super::{Lists, read};
use crate::vocabulary::vocabulary;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

vocabulary! {
    /// Where an office belongs.
    Group {
        /// Heads of states, governments, cities.
        Executive = "executive",
        /// Kings, princes, nobility.
        Royal = "royal",
        /// Ministers and secretaries.
        Ministerial = "ministerial",
        /// Members and officers of parliaments.
        Legislative = "legislative",
        /// Companies and banks.
        Corporate = "corporate",
        /// Teams.
        Sport = "sport",
        /// Armed forces.
        Military = "military",
        /// Police, fire brigades, services.
        Police = "police",
        /// Courts and lawyers.
        Judicial = "judicial",
        /// Diplomats and international organisations.
        Diplomatic = "diplomatic",
        /// Churches and religions.
        Church = "church",
        /// Universities, schools, medicine.
        Academic = "academic",
        /// Those who speak or work for others.
        Staff = "staff",
    }
}

vocabulary! {
    /// Whether an office is held.
    Status {
        /// No longer.
        Former = "former",
        /// Now.
        Current = "current",
        /// For the time being, in another's place.
        Acting = "acting",
        /// Not yet.
        Elect = "elect",
        /// Second to the one who holds it.
        Deputy = "deputy",
        /// Dead.
        Late = "late",
    }
}

vocabulary! {
    /// Whom a form of address is for.
    Gender {
        /// Men.
        Male = "male",
        /// Women.
        Female = "female",
        /// Anybody.
        Any = "any",
    }
}

/// An office or rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its name among several that mean the same: "prime minister" for "PM". Equal keys are equal offices.
    pub key: &'static str,
    /// Where it belongs.
    pub group: Group,
}

/// What `titles.toml` holds.
#[derive(Debug)]
pub struct Titles {
    /// Offices by what they are called.
    pub offices: PhraseMap<Office>,
    /// Words before an office that say whether it is held ("former", "ex-").
    pub before: PhraseMap<Status>,
    /// Prefixes that the tokeniser leaves on their word ("ex-president"), with their hyphen.
    prefixes: Vec<(&'static str, Status)>,
    /// Words behind it ("-elect", "emeritus").
    pub after: PhraseMap<Status>,
    /// Words before an office that leave it as it is ("disgraced", "veteran").
    pub epithets: PhraseSet,
    /// Forms of address ("Mr", "Dame").
    pub honorifics: PhraseMap<Gender>,
    /// Office key → its ladder and its step on it, 0 at the top.
    ranks: BTreeMap<&'static str, (&'static str, usize)>,
    /// An inexact word → the keys it may stand for.
    may_be: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

impl Titles {
    /// Takes a prefix off a word, and says what it makes of the office behind it.
    ///
    /// ```
    /// use gainsay::lexicon::{Status, titles};
    /// assert_eq!(titles().without_prefix("ex-President"), Some((Status::Former, "President")));
    /// ```
    #[must_use]
    pub fn without_prefix<'w>(&self, word: &'w str) -> Option<(Status, &'w str)> {
        self.prefixes.iter().find_map(|&(prefix, status)| {
            let (head, rest) = word.split_at_checked(prefix.len())?;
            (head.eq_ignore_ascii_case(prefix) && !rest.is_empty()).then_some((status, rest))
        })
    }

    /// Whether two office keys (or inexact words such as "leader") may name one office: they are equal, or one is a less
    /// exact word for the other.
    ///
    /// ```
    /// let titles = gainsay::lexicon::titles();
    /// assert!(titles.may_be_same("leader", "prime minister"));
    /// assert!(!titles.may_be_same("president", "prime minister"));
    /// ```
    #[must_use]
    pub fn may_be_same(&self, a: &str, b: &str) -> bool {
        let covers = |wide: &str, narrow: &str| self.may_be.get(wide).is_some_and(|keys| keys.contains(narrow));
        a == b || covers(a, b) || covers(b, a)
    }

    /// Whether `word` names an office less exactly than an office key does.
    #[must_use]
    pub fn is_inexact(&self, word: &str) -> bool {
        self.may_be.contains_key(word)
    }

    /// The ladder on which an office is a step, and which step, 0 at the top.
    #[must_use]
    pub fn rank(&self, key: &str) -> Option<(&'static str, usize)> {
        self.ranks.get(key).copied()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    offices: BTreeMap<&'a str, Lists<'a>>,
    #[serde(borrow)]
    ranks: Lists<'a>,
    #[serde(borrow)]
    may_be: Lists<'a>,
    #[serde(borrow)]
    status: StatusTables<'a>,
    #[serde(borrow)]
    epithets: Lists<'a>,
    #[serde(borrow)]
    honorifics: Lists<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusTables<'a> {
    #[serde(borrow)]
    before: Lists<'a>,
    #[serde(borrow)]
    after: Lists<'a>,
}

/// What `titles.toml` holds.
#[must_use]
pub fn titles() -> &'static Titles {
    static TITLES: LazyLock<Titles> = LazyLock::new(|| {
        let file: File<'static> = read("titles");
        let mut offices = PhraseMap::new();
        for (group, keys) in file.offices {
            let group = Group::from_word(group).expect("a group of offices");
            for (key, forms) in keys {
                offices.add(forms, &Office { key, group });
            }
        }
        let (mut before, mut prefixes, mut after) = (PhraseMap::new(), Vec::new(), PhraseMap::new());
        let status = |word| Status::from_word(word).expect("a status");
        for (word, list) in file.status.before {
            for phrase in entries(list) {
                if phrase.ends_with('-') {
                    prefixes.push((phrase, status(word)));
                } else {
                    before.entry(phrase, || status(word));
                }
            }
        }
        for (word, list) in file.status.after {
            after.add(list, &status(word));
        }
        let mut honorifics = PhraseMap::new();
        for (gender, words) in file.honorifics {
            honorifics.add(words, &Gender::from_word(gender).expect("a gender"));
        }
        let steps = |(ladder, keys): (&'static str, &'static str)| {
            entries(keys).enumerate().map(move |(step, key)| (key, (ladder, step)))
        };
        let mut epithets = PhraseSet::new();
        file.epithets.values().for_each(|words| epithets.add(words, &()));
        Titles {
            offices,
            before,
            prefixes,
            after,
            epithets,
            honorifics,
            ranks: file.ranks.into_iter().flat_map(steps).collect(),
            may_be: file.may_be.into_iter().map(|(word, keys)| (word, entries(keys).collect())).collect(),
        }
    });
    &TITLES
}
