//! What the models see of a word: its letters, its ends, its shape, and what the lexicon knows of it.

use super::keys::{NOWHERE, Part, hash_bytes, join};
use super::table::WordTable;

/// Longest prefix and suffix that are features of their own, in characters.
pub(super) const PREFIXES: usize = 4;
/// See [`PREFIXES`].
pub(super) const SUFFIXES: usize = 5;

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Casing {
    /// Capitals tell names.
    Usual,
    /// Nearly all longer words begin with a capital, as in headlines.
    Title,
    /// Nearly all letters are capitals.
    Upper,
}

/// A word's entry in the lexicon, in one number: 0 for unknown words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry(pub u32);

impl Entry {
    /// Classes of tags a word may have, by number + 1, most frequent first (0: none); cluster + 1 of its meaning (0:
    /// none); whether it has hardly ever another tag.
    #[cfg(feature = "train")]
    pub fn new(first: u8, second: u8, cluster: u16, sure: bool) -> Self {
        Self(u32::from(first) | u32::from(second) << 8 | u32::from(cluster) << 16 | u32::from(sure) << 31)
    }

    /// The tags that the word has had, as one part.
    pub fn tags(self) -> Part {
        Part::from(self.0 & 0xffff)
    }

    /// Class of the word's only tag.
    #[allow(clippy::cast_possible_truncation)]
    pub fn sure(self) -> Option<u8> {
        (self.0 >> 31 == 1).then(|| (self.0 as u8).wrapping_sub(1))
    }

    /// The cluster of the word's meaning.
    pub fn cluster(self) -> Part {
        Part::from(self.0 >> 16 & 0x7fff)
    }
}

/// A word as parts of features.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The form as it is written; as `lower` where capitals tell nothing.
    pub form: Part,
    /// The form in lower case, digits as 0.
    pub lower: Part,
    /// Its first characters: 1, 2, … of them.
    pub prefixes: [Part; PREFIXES],
    /// Its last characters: 1, 2, … of them.
    pub suffixes: [Part; SUFFIXES],
    /// Its sequence of letters, digits and marks, with the sentence's casing.
    pub shape: Part,
    /// What the lexicon knows.
    pub entry: Entry,
}

impl Word {
    /// The word beyond the ends of the sentence.
    pub const NOWHERE: Self = Self {
        form: NOWHERE,
        lower: NOWHERE,
        prefixes: [NOWHERE; PREFIXES],
        suffixes: [NOWHERE; SUFFIXES],
        shape: NOWHERE,
        entry: Entry(0x7fff_ffff),
    };
}

/// The words of one sentence.
#[derive(Default)]
pub(super) struct Words {
    words: Vec<Word>,
    lower: String,
}

impl Words {
    /// Reads a sentence.
    pub fn read(&mut self, forms: &[&str], lexicon: &WordTable) {
        let casing = casing(forms);
        self.words.clear();
        let mut begun = false;
        for form in forms {
            self.lower.clear();
            if form.is_ascii() {
                self.lower.extend(form.bytes().map(|b| char::from(digit_to_zero(b.to_ascii_lowercase()))));
            } else {
                self.lower
                    .extend(form.chars().flat_map(char::to_lowercase).map(|c| if c.is_numeric() { '0' } else { c }));
            }
            let lower = hash_bytes(self.lower.bytes());
            let is_word = form.chars().any(char::is_alphanumeric);
            let mut context = casing as u64;
            if !begun && is_word {
                context += 4;
            }
            begun |= is_word;
            self.words.push(Word {
                form: if casing == Casing::Usual { hash_bytes(form.bytes()) } else { join(lower, 1) },
                lower,
                prefixes: prefixes(&self.lower),
                suffixes: suffixes(&self.lower),
                shape: join(shape(form), context),
                entry: Entry(lexicon.get(lower)),
            });
        }
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at a place, which may be beyond the ends.
    #[inline]
    pub fn at(&self, place: usize) -> &Word {
        self.words.get(place).unwrap_or(&Word::NOWHERE)
    }

    /// The word `back` places before `place`.
    #[inline]
    pub fn before(&self, place: usize, back: usize) -> &Word {
        self.at(place.wrapping_sub(back))
    }
}

/// The key of a word in the lexicon.
#[cfg(feature = "train")]
pub(super) fn lexicon_key(form: &str) -> Part {
    let mut words = Words::default();
    words.read(&[form], &WordTable::new(&[]));
    words.at(0).lower
}

fn digit_to_zero(byte: u8) -> u8 {
    if byte.is_ascii_digit() { b'0' } else { byte }
}

/// How a sentence uses capitals. Short ones that are all names ("Daniel Bernoulli") count as usual.
pub(super) fn casing(forms: &[&str]) -> Casing {
    let (mut long, mut capital, mut upper, mut letters, mut words) = (0, 0, 0, 0, 0);
    for form in forms {
        let Some(first) = form.chars().next().filter(|c| c.is_alphabetic()) else { continue };
        words += 1;
        let length = form.chars().count();
        letters += form.chars().filter(|c| c.is_alphabetic()).count();
        upper += form.chars().filter(|c| c.is_uppercase()).count();
        if length >= 4 {
            long += 1;
            capital += usize::from(first.is_uppercase());
        }
    }
    if words >= 3 && upper * 10 >= letters * 9 {
        Casing::Upper
    } else if long >= 4 && capital * 10 >= long * 9 {
        Casing::Title
    } else {
        Casing::Usual
    }
}

fn prefixes(lower: &str) -> [Part; PREFIXES] {
    let mut ends = lower.char_indices().skip(1).map(|(at, _)| at);
    std::array::from_fn(|_| hash_bytes(lower.bytes().take(ends.next().unwrap_or(lower.len()))))
}

fn suffixes(lower: &str) -> [Part; SUFFIXES] {
    let mut starts = lower.char_indices().rev().map(|(at, _)| at);
    std::array::from_fn(|_| hash_bytes(lower.bytes().skip(starts.next().unwrap_or(0))))
}

/// The sequence of kinds of characters, each run once (runs of capitals twice).
fn shape(form: &str) -> Part {
    let (mut shape, mut last, mut before_last) = (0u64, 0, 0);
    for c in form.chars() {
        let kind = match c {
            '0'..='9' => 1,
            '-' => 2,
            '.' => 3,
            ',' => 4,
            '\'' | '’' => 5,
            _ if c.is_uppercase() => 6,
            _ if c.is_alphabetic() => 7,
            _ => 8,
        };
        if kind == last && (kind != 6 || before_last == 6) {
            continue;
        }
        (before_last, last) = (last, kind);
        shape = shape.wrapping_mul(11).wrapping_add(kind);
    }
    shape
}
