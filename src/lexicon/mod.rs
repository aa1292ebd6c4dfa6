//! Word lists that rules and the text layer share: offices, reporting verbs, hedges, negations, counts, opposites,
//! synonyms, countries, nicknames.
//!
//! They are TOML in `rules/lexicon/`, general English and fitted to no article, inside the program, and read when they
//! are first asked for, each file on its own. A list is one text with commas between its entries, which is easier on
//! the eye than quotation marks around each.
//!
//! Words are compared folded (see [`fold`]); phrases by their tokens, each by its form or its lemma. The lexicon says
//! what words may mean, never what they do mean in a sentence: "general", "major" and "may" are here.

mod counts;
mod geography;
mod hash;
mod hedges;
mod lookup;
mod names;
mod negation;
mod opposites;
mod phrase;
mod reporting;
mod shared;
mod synonyms;
#[cfg(test)]
mod tests;
mod titles;

pub use counts::{CountSlot, Counts, counts};
pub use geography::{Geography, Place, PlaceKind, Sense, SenseKind, geography};
pub use hash::{WordHash, WordHasher};
pub use hedges::{HedgeClass, Hedges, hedges};
pub use lookup::*;
pub use names::{Names, names};
pub use negation::{NegatedPhrase, Negation, NegativeVerb, negation};
pub use opposites::{Opposites, Opposition, Part, Topic, opposites};
pub use phrase::{PhraseMap, PhraseSet, fold, words_of};
pub use reporting::{Reporting, Stance, reporting};
pub use shared::{SHARED, shared};
pub use synonyms::{Synonyms, synonyms};
pub use titles::{Gender, Group, Office, Status, Titles, titles};

use std::collections::BTreeMap;

/// The files of the lexicon: name without ending, and content.
pub const FILES: &[(&str, &str)] = &[
    ("casualties", include_str!("../../rules/lexicon/casualties.toml")),
    ("geography", include_str!("../../rules/lexicon/geography.toml")),
    ("hedges", include_str!("../../rules/lexicon/hedges.toml")),
    ("names", include_str!("../../rules/lexicon/names.toml")),
    ("negation", include_str!("../../rules/lexicon/negation.toml")),
    ("opposites", include_str!("../../rules/lexicon/opposites.toml")),
    ("reporting", include_str!("../../rules/lexicon/reporting.toml")),
    ("synonyms", include_str!("../../rules/lexicon/synonyms.toml")),
    ("titles", include_str!("../../rules/lexicon/titles.toml")),
];

/// A table of lists by name.
type Lists<'a> = BTreeMap<&'a str, &'a str>;

/// Reads a file of the lexicon.
///
/// # Panics
/// Never in a released program: a test reads every file.
fn read<T: serde::Deserialize<'static>>(name: &str) -> T {
    let (_, text) = FILES.iter().find(|(file, _)| *file == name).expect("a file of the lexicon");
    toml::from_str(text).unwrap_or_else(|error| panic!("rules/lexicon/{name}.toml: {error}"))
}
