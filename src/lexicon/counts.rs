//! What news counts (dead, hurt, arrested, votes …) and the frames in which the count stands.

use super::phrase::{PhraseMap, PhraseSet, entries};
use super::read;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Something that is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountSlot {
    /// The slot: "deaths".
    pub name: &'static str,
    /// How reports call those counted: "dead".
    pub of: &'static str,
    /// Whether the count grows while the event lasts, so that a later copy may give a higher one.
    pub running: bool,
    /// Other wordings, as sources of patterns that capture a value (see `crate::extract::pattern`).
    pub frames: Vec<&'static str>,
}

/// What `casualties.toml` holds. Numbers of slots index [`Counts::slots`]; a word may stand for several slots.
#[derive(Debug)]
pub struct Counts {
    /// The slots, by name.
    pub slots: Vec<CountSlot>,
    /// Verbs whose object is counted, by lemma: "kill".
    pub object: PhraseMap<Vec<usize>>,
    /// Verbs whose subject is counted, by lemma: "die".
    pub subject: PhraseMap<Vec<usize>>,
    /// Nouns that are counted: "death".
    pub nouns: PhraseMap<Vec<usize>>,
    /// What is said of those counted: "dead", "in hospital".
    pub adjectives: PhraseMap<Vec<usize>>,
    /// Nouns whose figure is the count: "death toll".
    pub totals: PhraseMap<Vec<usize>>,
    /// Nouns for people, which say nothing about the slot.
    pub people: PhraseSet,
    /// Nouns for other things, which say nothing about the slot.
    pub things: PhraseSet,
}

impl Counts {
    /// The slot of this name.
    #[must_use]
    pub fn slot(&self, name: &str) -> Option<&CountSlot> {
        self.slots.iter().find(|slot| slot.name == name)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    slots: BTreeMap<&'a str, Slot<'a>>,
    #[serde(borrow)]
    counted: Counted<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot<'a> {
    of: &'a str,
    #[serde(default)]
    running: bool,
    #[serde(default)]
    object: &'a str,
    #[serde(default)]
    subject: &'a str,
    #[serde(default)]
    nouns: &'a str,
    #[serde(default)]
    adjectives: &'a str,
    #[serde(default)]
    totals: &'a str,
    #[serde(default, borrow)]
    frames: Vec<&'a str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counted<'a> {
    people: &'a str,
    things: &'a str,
}

/// What `casualties.toml` holds.
#[must_use]
pub fn counts() -> &'static Counts {
    static COUNTS: LazyLock<Counts> = LazyLock::new(|| {
        let file: File<'static> = read("casualties");
        let map = |list: fn(&Slot<'static>) -> &'static str| {
            let mut map = PhraseMap::<Vec<usize>>::new();
            for (number, slot) in file.slots.values().enumerate() {
                for phrase in entries(list(slot)) {
                    map.entry(phrase, Vec::new).push(number);
                }
            }
            map
        };
        Counts {
            object: map(|slot| slot.object),
            subject: map(|slot| slot.subject),
            nouns: map(|slot| slot.nouns),
            adjectives: map(|slot| slot.adjectives),
            totals: map(|slot| slot.totals),
            people: PhraseSet::of(file.counted.people),
            things: PhraseSet::of(file.counted.things),
            slots: file
                .slots
                .iter()
                .map(|(name, slot)| CountSlot { name, of: slot.of, running: slot.running, frames: slot.frames.clone() })
                .collect(),
        }
    });
    &COUNTS
}
