//! What the models see of a word: its letters, its ends, its shape, and what the lexicon knows of it.

use super::keys::{Hash, NOWHERE, Part, hash_bytes, join};
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
    /// Classes of tags a word may have, by number + 1, most frequent first (0: none); cluster of its meaning (0:
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

    /// The group of that cluster.
    pub fn group(self) -> Part {
        Part::from(self.0 >> 20 & 0x7ff)
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
    /// The letters of the current word in lower case, in UTF-8.
    lower: Vec<u8>,
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
                self.lower.extend(form.bytes().map(|byte| zero_for_digit(byte.to_ascii_lowercase())));
            } else {
                let lower = form.chars().flat_map(char::to_lowercase).map(|c| if c.is_numeric() { '0' } else { c });
                lower.for_each(|c| self.lower.extend(c.encode_utf8(&mut [0; 4]).bytes()));
            }
            let (lower, prefixes) = prefixes(&self.lower);
            let (shape, is_word) = shape(form);
            let mut context = casing as u64;
            if !begun && is_word {
                context += 4;
            }
            begun |= is_word;
            self.words.push(Word {
                form: if casing == Casing::Usual { hash_bytes(form.bytes()) } else { join(lower, 1) },
                lower,
                prefixes,
                suffixes: suffixes(&self.lower),
                shape: join(shape, context),
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

fn zero_for_digit(byte: u8) -> u8 {
    if byte.is_ascii_digit() { b'0' } else { byte }
}

/// How a sentence uses capitals. Short ones that are all names ("Daniel Bernoulli") count as usual.
pub(super) fn casing(forms: &[&str]) -> Casing {
    let (mut long, mut capital, mut upper, mut letters, mut words) = (0, 0, 0, 0, 0);
    for form in forms {
        let Some(first) = form.chars().next().filter(|c| c.is_alphabetic()) else { continue };
        words += 1;
        let mut length = 0;
        for c in form.chars() {
            length += 1;
            letters += usize::from(c.is_alphabetic());
            upper += usize::from(c.is_uppercase());
        }
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

/// The hash of a word and of its first characters; of the whole word where it is shorter.
fn prefixes(lower: &[u8]) -> (Part, [Part; PREFIXES]) {
    let mut prefixes = [0; PREFIXES];
    let (mut hash, mut count) = (Hash::new(), 0);
    for &byte in lower {
        // Bytes from 0x80 to 0xbf go on a character.
        if byte & 0xc0 != 0x80 {
            if (1..=PREFIXES).contains(&count) {
                prefixes[count - 1] = hash.part();
            }
            count += 1;
        }
        hash.add(byte);
    }
    let whole = hash.part();
    if count <= PREFIXES {
        prefixes[count.saturating_sub(1)..].fill(whole);
    }
    (whole, prefixes)
}

/// The hashes of a word's last characters; of the whole word where it is shorter.
fn suffixes(lower: &[u8]) -> [Part; SUFFIXES] {
    let mut suffixes = [0; SUFFIXES];
    let (mut hash, mut count) = (Hash::new(), 0);
    for &byte in lower.iter().rev() {
        hash.add(byte);
        if byte & 0xc0 != 0x80 {
            suffixes[count] = hash.part();
            count += 1;
            if count == SUFFIXES {
                return suffixes;
            }
        }
    }
    suffixes[count..].fill(hash.part());
    suffixes
}

/// The sequence of kinds of characters, each run once (runs of capitals twice), and whether there are letters or digits.
fn shape(form: &str) -> (u64, bool) {
    let (mut shape, mut last, mut before_last, mut is_word) = (0u64, 0, 0, false);
    for c in form.chars() {
        let kind = match c {
            'a'..='z' => 7,
            'A'..='Z' => 6,
            '0'..='9' => 1,
            '-' => 2,
            '.' => 3,
            ',' => 4,
            '\'' | '’' => 5,
            _ if c.is_uppercase() => 6,
            _ if c.is_alphanumeric() => 7,
            _ => 8,
        };
        is_word |= matches!(kind, 1 | 6 | 7);
        if kind == last && (kind != 6 || before_last == 6) {
            continue;
        }
        (before_last, last) = (last, kind);
        shape = shape.wrapping_mul(11).wrapping_add(kind);
    }
    (shape, is_word)
}
