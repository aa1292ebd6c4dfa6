//! Patterns of rules: regular expressions whose letters are words.
//!
//! | in a pattern | stands for |
//! |---|---|
//! | `talks` | a word of this form, upper or lower case; written together as in a text ("didn't", "hour-long") |
//! | `{talk}` | an entry of the word list `talk`, by lemma or form; entries may have several words |
//! | `{duration}`, `{person}`, `{not}` … | a [`Mark`] of this [`MarkKind`], however many words it covers |
//! | `.` | any one word |
//! | `{words}` | 1 to 12 words: as few as possible, or, where the pattern may end behind it, as many |
//! | `^`, `$` | the beginning and the end of a clause; cover no word |
//! | `( )`, `\|`, `?`, `*`, `+` | groups, alternatives and repetitions, of words and groups |
//! | `{duration:value}`, `(…):topic` | captures what stands there; see [`Filler`] |
//! | `\` | takes the next character as it is |
//!
//! Words and marks are looked at side by side: in "for nearly an hour", both `hour` and `{duration}` match, and marks
//! may nest and overlap. `.` and `{words}` do not cross the punctuation that ends a clause; a pattern that goes across
//! it says so (`talks , {words} ,`).
//!
//! A pattern is compiled to a small program over words and run by memoised backtracking (the "bounded backtracker"):
//! no pair of a program step and a word is visited twice, so that time grows with the product of both, also for a
//! stranger's pattern. The alternative, to encode words, lemmas and marks into one string for the `regex` crate, would
//! cost a compilation of 50 to 300 µs for each pattern at every start, and could not nest marks of one kind.
//!
//! Matches are leftmost first, as in Perl: earlier alternatives win, repetitions take as much as they can.

mod program;
mod search;
mod set;
mod syntax;
#[cfg(test)]
mod tests;

use crate::vocabulary::vocabulary;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

pub use search::Tape;
pub use set::PatternSet;

/// A sentence as patterns see it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its tokens.
    pub words: &'a [Word<'a>],
    /// What the text layer found in it, in any order; marks that leave the line are ignored.
    pub marks: &'a [Mark],
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// As it is written.
    pub form: &'a str,
    /// Its dictionary form.
    pub lemma: &'a str,
}

/// Tokens that mean something together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What they are.
    pub kind: MarkKind,
    /// First token.
    pub first: usize,
    /// Last token (inclusive).
    pub last: usize,
    /// The caller's own number; handed back in [`Capture::mark`].
    pub index: usize,
}

vocabulary! {
    /// What a [`Mark`] is.
    MarkKind {
        /// A count or bare number, with its hedge.
        Number = "number",
        /// A rank.
        Ordinal = "ordinal",
        /// A percentage.
        Percent = "percent",
        /// A sum of money.
        Money = "money",
        /// A physical quantity.
        Measure = "measure",
        /// A person's age.
        Age = "age",
        /// A length of time.
        Duration = "duration",
        /// A day or span of days.
        Date = "date",
        /// A time of day.
        Time = "time",
        /// A person's name.
        Person = "person",
        /// An organisation's name.
        Organisation = "organisation",
        /// A place's name.
        Place = "place",
        /// A name of any kind; `{name}` also takes persons, organisations and places.
        Name = "name",
        /// A word that negates.
        Not = "not",
        /// A word that makes a statement less certain.
        Hedge = "hedge",
        /// Words in quotation marks.
        Quote = "quote",
        /// A noun phrase.
        Nominal = "nominal",
    }
}

impl MarkKind {
    fn bit(self) -> u32 {
        1 << self as u32
    }

    /// Whether a pattern's `{self}` takes a mark of the kind `other`.
    fn takes(self, other: Self) -> bool {
        self == other || (self == Self::Name && matches!(other, Self::Person | Self::Organisation | Self::Place))
    }
}

vocabulary! {
    /// What a capture fills in the claim.
    Filler {
        /// The value of the slot.
        Value = "value",
        /// Whom or what the claim is about.
        Entity = "entity",
        /// Whether the claim is negated: it is where this capture took part.
        Polarity = "polarity",
        /// Where, or of whom, the claim holds.
        Scope = "scope",
        /// The day or time for which the claim holds.
        When = "when",
        /// The subject matter: the words themselves are the value.
        Topic = "topic",
        /// Who is given as the source.
        Source = "source",
    }
}

/// Word lists that a pattern may name.
pub trait Lists {
    /// The entries of a list.
    fn list(&self, name: &str) -> Option<Cow<'_, [String]>>;

    /// The names of all lists, for "did you mean".
    fn names(&self) -> Vec<&str>;
}

impl Lists for BTreeMap<String, Vec<String>> {
    fn list(&self, name: &str) -> Option<Cow<'_, [String]>> {
        self.get(name).map(|entries| Cow::Borrowed(entries.as_slice()))
    }

    fn names(&self) -> Vec<&str> {
        self.keys().map(String::as_str).collect()
    }
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: String,
    program: program::Program,
    needs: program::Needs,
}

impl Pattern {
    /// Longest pattern, in bytes.
    pub const LONGEST: usize = 2048;

    /// Reads and compiles `source`, with `words` as its word lists.
    ///
    /// # Errors
    /// When `source` is not a pattern, is too long, or can match without a word; the error points at the place.
    ///
    /// ```
    /// use gainsay::extract::pattern::{Filler, Line, Mark, MarkKind, Pattern, Word};
    /// use std::collections::BTreeMap;
    ///
    /// let lists = BTreeMap::from([("talk".to_owned(), vec!["call".to_owned()])]);
    /// let pattern = Pattern::new("{talk} (that )?lasted {duration:value}", &lists)?;
    /// let words = ["The", "call", "lasted", "an", "hour"].map(|form| Word { form, lemma: form });
    /// let marks = [Mark { kind: MarkKind::Duration, first: 3, last: 4, index: 7 }];
    /// let found = pattern.find(&Line { words: &words, marks: &marks });
    /// assert_eq!((found[0].first, found[0].last), (1, 4));
    /// assert_eq!((found[0].captures[0].filler, found[0].captures[0].mark), (Filler::Value, Some(7)));
    /// # Ok::<(), gainsay::extract::pattern::PatternError>(())
    /// ```
    pub fn new(source: &str, words: &BTreeMap<String, Vec<String>>) -> Result<Self, PatternError> {
        Self::with_lists(source, words)
    }

    /// As [`Pattern::new`], with word lists from wherever they are.
    ///
    /// # Errors
    /// As [`Pattern::new`].
    pub fn with_lists(source: &str, lists: &dyn Lists) -> Result<Self, PatternError> {
        let node = syntax::parse(source, lists)?;
        let needs = program::needs(&node);
        let program = program::compile(&node).map_err(|expected| PatternError { at: 0, expected })?;
        Ok(Self { source: source.to_owned(), program, needs })
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// All matches in `line`, from left to right, none overlapping the one before. Where several patterns are tried on
    /// one line, [`PatternSet::find`] is much faster.
    #[must_use]
    pub fn find(&self, line: &Line) -> Vec<Match> {
        let mut found = Vec::new();
        search::search(&self.program, &Tape::new(line), &mut search::Scratch::default(), &mut |hit| found.push(hit));
        found
    }
}

/// Where a pattern matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// First token.
    pub first: usize,
    /// Last token (inclusive).
    pub last: usize,
    /// The captures that took part, in the order in which they stand in the pattern.
    pub captures: Vec<Capture>,
}

impl Match {
    /// The first capture that fills `filler`.
    #[must_use]
    pub fn get(&self, filler: Filler) -> Option<&Capture> {
        self.captures.iter().find(|capture| capture.filler == filler)
    }
}

/// Tokens that fill something in the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capture {
    /// What they fill.
    pub filler: Filler,
    /// First token.
    pub first: usize,
    /// Last token (inclusive).
    pub last: usize,
    /// [`Mark::index`] of the mark that was captured; none for words and groups.
    pub mark: Option<usize>,
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// Byte of the pattern at which reading failed.
    pub at: usize,
    /// A sentence without full stop: what stands there and what could.
    pub expected: String,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {} of the pattern)", self.expected, self.at)
    }
}

impl std::error::Error for PatternError {}
