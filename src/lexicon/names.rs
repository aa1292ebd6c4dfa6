//! Given names and their short forms, spellings of one name, and names that look alike but are not the same.

use super::phrase::{PhraseMap, entries, fold};
use super::{Lists, read};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// What `names.toml` holds.
#[derive(Debug)]
pub struct Names {
    /// A folded given name or short form → numbers of the given names it belongs to. Only asked, never iterated.
    given: HashMap<String, Vec<u16>>,
    /// The full given names, by number.
    full: Vec<&'static str>,
    /// A folded name → its groups of spellings.
    spellings: PhraseMap<Vec<u16>>,
    /// A place → its groups of spellings.
    places: PhraseMap<Vec<u16>>,
    /// Folded pairs, the smaller first.
    different: BTreeSet<(String, String)>,
}

impl Names {
    /// The given names that `name` may be short for, itself included where it is one: "Bill" → William.
    pub fn full_names(&self, name: &str) -> impl Iterator<Item = &'static str> {
        self.given.get(&*fold(name)).into_iter().flatten().map(|&number| self.full[number as usize])
    }

    /// Whether two given names may be the same person's: equal, short forms of one name, or spellings of one name.
    ///
    /// ```
    /// let names = gainsay::lexicon::names();
    /// assert!(names.may_be_same("Joe", "Joseph") && names.may_be_same("Liz", "Beth"));
    /// assert!(!names.may_be_same("Joe", "John"));
    /// ```
    #[must_use]
    pub fn may_be_same(&self, a: &str, b: &str) -> bool {
        let (a, b) = (fold(a), fold(b));
        if a == b {
            return true;
        }
        let shares = |x: Option<&Vec<u16>>, y: Option<&Vec<u16>>| match (x, y) {
            (Some(x), Some(y)) => x.iter().any(|one| y.contains(one)),
            _ => false,
        };
        shares(self.given.get(&*a), self.given.get(&*b)) || shares(self.spellings.get(&a), self.spellings.get(&b))
    }

    /// Whether `a` and `b` are listed as spellings of one name, given or family.
    #[must_use]
    pub fn is_spelling_of(&self, a: &str, b: &str) -> bool {
        Self::share(&self.spellings, a, b)
    }

    /// Whether `a` and `b` are listed as names of one place: Kyiv, Kiev.
    #[must_use]
    pub fn is_same_place(&self, a: &str, b: &str) -> bool {
        Self::share(&self.places, a, b)
    }

    fn share(map: &PhraseMap<Vec<u16>>, a: &str, b: &str) -> bool {
        match (map.get(a), map.get(b)) {
            (Some(a), Some(b)) => a.iter().any(|group| b.contains(group)),
            _ => false,
        }
    }

    /// Whether `a` and `b` look alike but are known to be different names: Khamenei, Khomeini.
    #[must_use]
    pub fn are_different(&self, a: &str, b: &str) -> bool {
        self.different.contains(&Self::pair(a, b))
    }

    fn pair(a: &str, b: &str) -> (String, String) {
        let (a, b) = (fold(a).into_owned(), fold(b).into_owned());
        if a < b { (a, b) } else { (b, a) }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(borrow)]
    nicknames: Lists<'a>,
    #[serde(borrow)]
    spellings: Groups<'a>,
    #[serde(borrow)]
    places: Groups<'a>,
    #[serde(borrow)]
    different: Pairs<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Groups<'a> {
    #[serde(borrow)]
    groups: Vec<&'a str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pairs<'a> {
    #[serde(borrow)]
    pairs: Vec<&'a str>,
}

/// What `names.toml` holds.
#[must_use]
pub fn names() -> &'static Names {
    static NAMES: LazyLock<Names> = LazyLock::new(|| {
        let file: File<'static> = read("names");
        let (mut given, mut full) = (HashMap::<String, Vec<u16>>::new(), Vec::new());
        for (name, short) in file.nicknames {
            let number = full.len() as u16;
            full.push(name);
            for form in entries(short).chain([name]) {
                given.entry(fold(form).into_owned()).or_default().push(number);
            }
        }
        let groups = |lists: Vec<&'static str>| {
            let mut map = PhraseMap::<Vec<u16>>::new();
            for (number, list) in lists.into_iter().enumerate() {
                for phrase in entries(list) {
                    map.entry(phrase, Vec::new).push(number as u16);
                }
            }
            map
        };
        let pairs = file.different.pairs.into_iter().map(|pair| {
            let mut names = entries(pair);
            Names::pair(names.next().expect("a pair of names"), names.next().expect("a pair of names"))
        });
        Names {
            given,
            full,
            spellings: groups(file.spellings.groups),
            places: groups(file.places.groups),
            different: pairs.collect(),
        }
    });
    &NAMES
}
