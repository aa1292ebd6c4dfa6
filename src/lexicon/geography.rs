//! Countries with their adjectives, people, capitals and metonyms; states, blocs, continents.

use super::phrase::{PhraseMap, PhraseSet, entries};
use super::{Lists, read};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// A country or a territory that news treats as one.
    Country,
    /// A state or province of a country.
    State,
    /// A nation inside a country (Scotland).
    Nation,
    /// A union or bloc.
    Bloc,
    /// A continent.
    Continent,
}

/// A place of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name in English news.
    pub name: &'static str,
    /// What it is.
    pub kind: PlaceKind,
    /// The continent of a country, the country of a state; empty where neither applies.
    pub within: &'static str,
    /// The capital of a country, where there is one.
    pub capital: Option<&'static str>,
}

/// How a word stands for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SenseKind {
    /// It is one of its names.
    Name,
    /// Its adjective ("French"), also for its people.
    Adjective,
    /// Its people ("Spaniard").
    People,
    /// Its capital, which may stand for its government.
    Capital,
    /// Another place or institution that stands for its government ("Kremlin").
    Metonym,
    /// A postal code or an abbreviation ("Calif.").
    Abbreviation,
}

/// One thing that a word may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// Number of the place; see [`Geography::place`].
    pub place: usize,
    /// How the word stands for it.
    pub kind: SenseKind,
}

/// What `geography.toml` holds. Upper and lower case are told apart ("US", "us").
#[derive(Debug)]
pub struct Geography {
    places: Vec<Place>,
    /// What words may mean; several senses for "Georgia", "Congolese", "Washington".
    pub words: PhraseMap<Vec<Sense>>,
    /// Words that name more than one place.
    pub ambiguous: PhraseSet,
}

impl Geography {
    /// The place of a sense.
    #[must_use]
    pub fn place(&self, number: usize) -> &Place {
        &self.places[number]
    }

    /// All places.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// What `phrase` may mean, countries first. Words in capitals throughout, as in datelines, are read as names.
    ///
    /// ```
    /// use gainsay::lexicon::{SenseKind, geography};
    /// let sense = geography().senses("Kremlin")[0];
    /// assert_eq!((geography().place(sense.place).name, sense.kind), ("Russia", SenseKind::Metonym));
    /// assert!(geography().senses("us").is_empty());
    /// ```
    #[must_use]
    pub fn senses(&self, phrase: &str) -> &[Sense] {
        if let Some(senses) = self.words.get(phrase) {
            return senses;
        }
        let is_shouted = phrase.len() > 3 && !phrase.chars().any(char::is_lowercase);
        if !is_shouted {
            return &[];
        }
        let named: Vec<String> = phrase
            .split(' ')
            .map(|word| word.chars().take(1).chain(word.chars().skip(1).flat_map(char::to_lowercase)).collect())
            .collect();
        self.words.get(&named.join(" ")).map_or(&[], Vec::as_slice)
    }

    /// The only country (or bloc) that `phrase` stands for, by name, adjective, people, capital or metonym; none where
    /// it stands for several or for none. A name or adjective counts before a capital.
    #[must_use]
    pub fn country(&self, phrase: &str) -> Option<&Place> {
        let senses = self.senses(phrase);
        let of = |kinds: &[SenseKind]| {
            let mut places = senses.iter().filter(|sense| {
                kinds.contains(&sense.kind)
                    && matches!(self.places[sense.place].kind, PlaceKind::Country | PlaceKind::Bloc)
            });
            let first = places.next()?.place;
            places.all(|sense| sense.place == first).then_some(&self.places[first])
        };
        of(&[SenseKind::Name, SenseKind::Adjective, SenseKind::People])
            .or_else(|| of(&[SenseKind::Capital, SenseKind::Metonym]))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    countries: BTreeMap<&'a str, BTreeMap<&'a str, Names<'a>>>,
    #[serde(borrow)]
    states: BTreeMap<&'a str, Lists<'a>>,
    #[serde(borrow)]
    blocs: BTreeMap<&'a str, Names<'a>>,
    #[serde(borrow)]
    continents: Lists<'a>,
    #[serde(borrow)]
    nations: Lists<'a>,
    #[serde(borrow)]
    ambiguous: Lists<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names<'a> {
    adjective: &'a str,
    #[serde(default)]
    people: &'a str,
    #[serde(default)]
    capital: &'a str,
    #[serde(default)]
    also: &'a str,
    #[serde(default, rename = "for")]
    stands_for: &'a str,
}

/// What `geography.toml` holds.
#[must_use]
pub fn geography() -> &'static Geography {
    static GEOGRAPHY: LazyLock<Geography> = LazyLock::new(|| {
        let file: File<'static> = read("geography");
        let mut ambiguous = PhraseSet::new();
        file.ambiguous.values().for_each(|names| ambiguous.add(names, &()));
        let mut geography = Geography { places: Vec::new(), words: PhraseMap::with_case(), ambiguous };
        for (continent, countries) in file.countries {
            for (name, names) in countries {
                geography.add_named(name, PlaceKind::Country, continent, &names);
            }
        }
        for (name, names) in file.blocs {
            geography.add_named(name, PlaceKind::Bloc, "", &names);
        }
        for (name, people) in file.nations {
            geography.add(name, PlaceKind::Nation, "United Kingdom", None, &[(people, SenseKind::Adjective)]);
        }
        for (country, states) in file.states {
            for (name, codes) in states {
                geography.add(name, PlaceKind::State, country, None, &[(codes, SenseKind::Abbreviation)]);
            }
        }
        for (name, adjective) in file.continents {
            geography.add(name, PlaceKind::Continent, "", None, &[(adjective, SenseKind::Adjective)]);
        }
        geography
    });
    &GEOGRAPHY
}

impl Geography {
    fn add_named(&mut self, name: &'static str, kind: PlaceKind, within: &'static str, names: &Names<'static>) {
        let capital = (!names.capital.is_empty()).then_some(names.capital);
        let words = [
            (names.also, SenseKind::Name),
            (names.adjective, SenseKind::Adjective),
            (names.people, SenseKind::People),
            (names.capital, SenseKind::Capital),
            (names.stands_for, SenseKind::Metonym),
        ];
        self.add(name, kind, within, capital, &words);
    }

    fn add(
        &mut self,
        name: &'static str,
        kind: PlaceKind,
        within: &'static str,
        capital: Option<&'static str>,
        words: &[(&'static str, SenseKind)],
    ) {
        let place = self.places.len();
        self.places.push(Place { name, kind, within, capital });
        self.words.entry(name, Vec::new).push(Sense { place, kind: SenseKind::Name });
        for &(list, kind) in words {
            for phrase in entries(list) {
                let senses = self.words.entry(phrase, Vec::new);
                let sense = Sense { place, kind };
                if !senses.contains(&sense) {
                    senses.push(sense);
                }
            }
        }
    }
}
