//! Patterns of rules: regular expressions whose letters are words.
//!
//! | in a pattern | stands for |
//! |---|---|
//! | `talks` | a word of this form, upper or lower case; written together as in a text ("didn't", "hour-long") |
//! | `{talk}` | an entry of the word list `talk`, by lemma or form; entries may have several words |
//! | `{duration}`, `{person}`, `{not}` … | a [`Mark`] of this [`MarkKind`], however many words it covers |
//! | `.` | any one word |
//! | `{words}` | 1 to 12 words, none of them a `{not}`: as few as possible, or, where the pattern may end behind it, as many |
//! | `^`, `$` | the beginning and the end of a clause; cover no word |
//! | `( )`, `\|`, `?`, `*`, `+` | groups, alternatives and repetitions, of words and groups |
//! | `{duration:value}`, `(…):topic` | captures what stands there; see [`Filler`] |
//! | `\` | takes the next character as it is |
//!
//! Words and marks are looked at side by side: in "for nearly an hour", both `hour` and `{duration}` match, and marks
//! may nest and overlap. `.` and `{words}` do not cross the punctuation that ends a clause; a pattern that goes across
//! it says so (`talks , {words} ,`).
//!
//! The `regex` crate carries them. A line becomes one text ([`Tape`]) with its words and codes for the marks and
//! entries of word lists that begin and end at them, between bytes that no UTF-8 has; a pattern becomes one regular
//! expression over that text, so that each search takes time linear in the line, also for a stranger's pattern. Regular
//! expressions have no back references: which end of a mark belongs to which beginning is told by a code for its kind
//! and for how many marks of this kind it lies in. There are three such levels; marks that lie deeper are not seen.
//!
//! Compiling takes far longer than searching a line, and most articles need few of the patterns. They are compiled when
//! a line first has the words that they can't do without ([`PatternSet`]), or with [`Pattern::compile`].
//!
//! Matches are leftmost first, as in Perl: earlier alternatives win, repetitions take as much as they can.

mod entry;
mod need;
mod set;
mod syntax;
mod tape;
#[cfg(test)]
mod tests;
mod translate;

use crate::vocabulary::vocabulary;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use entry::Entries;
pub use set::PatternSet;
pub use syntax::WordList;
pub use tape::Tape;

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
        other.taken_by().any(|kind| kind == self)
    }

    /// The kinds whose `{…}` takes a mark of this kind.
    fn taken_by(self) -> impl Iterator<Item = Self> {
        let is_name = matches!(self, Self::Person | Self::Organisation | Self::Place);
        [self].into_iter().chain(is_name.then_some(Self::Name))
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
    /// The list of this name.
    fn list(&self, name: &str) -> Option<Arc<WordList>>;

    /// The names of all lists, for "did you mean".
    fn names(&self) -> Vec<&str>;
}

impl Lists for BTreeMap<String, Vec<String>> {
    fn list(&self, name: &str) -> Option<Arc<WordList>> {
        self.get(name).map(|entries| Arc::new(WordList::new(entries.iter().map(String::as_str))))
    }

    fn names(&self) -> Vec<&str> {
        self.keys().map(String::as_str).collect()
    }
}

/// A pattern.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: String,
    node: syntax::Node,
    needs: need::Needs,
    program: OnceLock<Result<translate::Program, PatternError>>,
}

impl Pattern {
    /// Longest pattern, in bytes.
    pub const LONGEST: usize = 2048;

    /// Reads and compiles `source`, with `words` as its word lists.
    ///
    /// # Errors
    /// When `source` is not a pattern, is too long, or can match without a word; the error points at the place. When
    /// the pattern with its lists is too large.
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
        let pattern = Self::with_lists(source, words)?;
        pattern.compile()?;
        Ok(pattern)
    }

    /// Reads `source`, with word lists from wherever they are, and leaves compiling to the first search.
    ///
    /// # Errors
    /// As [`Pattern::new`], but for the size. A pattern that proves too large at the first search finds nothing; for
    /// those of a stranger, [`Pattern::compile`] tells it before.
    pub fn with_lists(source: &str, lists: &dyn Lists) -> Result<Self, PatternError> {
        let node = syntax::parse(source, lists)?;
        let needs = need::needs(&node);
        Ok(Self { source: source.to_owned(), node, needs, program: OnceLock::new() })
    }

    /// Compiles the pattern, unless this was done before.
    ///
    /// # Errors
    /// When it is too large with its lists.
    pub fn compile(&self) -> Result<(), PatternError> {
        self.program().map(drop)
    }

    fn program(&self) -> Result<&translate::Program, PatternError> {
        let program = self
            .program
            .get_or_init(|| translate::Program::new(&self.node).map_err(|expected| PatternError { at: 0, expected }));
        program.as_ref().map_err(PatternError::clone)
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
        let tape = Tape::new(line);
        let text = tape.text(&Entries::new(self.node.lists()));
        self.search(&tape, &text, &mut |hit| found.push(hit));
        found
    }

    fn search(&self, tape: &Tape, text: &tape::TapeText, report: &mut dyn FnMut(Match)) {
        if let Ok(program) = self.program() {
            program.search(tape, text, report);
        }
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
