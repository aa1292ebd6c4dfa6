//! A line laid out for patterns.

use super::entry::Entries;
use super::{Line, Mark, MarkKind};
use crate::lexicon::fold;
use std::borrow::Cow;

// How a token is laid out, between bytes that UTF-8 never has: BEGIN; codes of the marks and of the entries of word
// lists that begin at it, of each kind and list the longest first; FORM, its form; CLOSES, codes of the marks that end
// at it; END. A token that ends a clause has CLAUSE for BEGIN and END, the line terminator of the regular expressions:
// to them, a line ends before such a token and the next begins behind it, and they can ask for both without covering a
// token.

const BEGIN: u8 = 0xF8;
const END: u8 = 0xF9;
const FORM: u8 = 0xFA;
const CLOSES: u8 = 0xFC;
pub(super) const CLAUSE: u8 = 0xFF;

/// How many marks of one kind may lie over a word; further ones are left out.
pub(super) const LEVELS: usize = 3;

/// The code of a mark, which no other mark of its kind has that overlaps it: the next such code among the marks that
/// end belongs to the same mark.
pub(super) fn mark_code(kind: MarkKind, level: usize) -> u8 {
    b'!' + (kind as usize * LEVELS + level) as u8
}

/// Bytes of [`list_code`].
pub(super) const LIST_CODE: usize = 8;

/// The code of an entry of so many words in the word list of this number. It begins with a byte that is no other code's
/// and goes on with digits to base 64.
pub(super) fn list_code(number: u32, words: usize) -> [u8; LIST_CODE] {
    let digit = |of: usize, place: u32| 0x80 + (of >> (6 * place) & 0x3F) as u8;
    let list = number as usize;
    let [a, b, c, d] = [3, 2, 1, 0].map(|place| digit(list, place));
    let [e, f, g] = [2, 1, 0].map(|place| digit(words, place));
    [0xC0, a, b, c, d, e, f, g]
}

/// A line laid out for patterns: words folded, marks by their first word. Made once, read by every pattern.
#[derive(Clone, Debug)]
pub struct Tape<'a> {
    pub(super) words: Vec<TapeWord<'a>>,
    /// By first word; longer ones first.
    marks: Vec<Mark>,
    /// The kinds of marks on it ([`MarkKind::bit`]).
    pub(super) kinds: u32,
}

#[derive(Clone, Debug)]
pub(super) struct TapeWord<'a> {
    pub(super) form: Cow<'a, str>,
    pub(super) lemma: Cow<'a, str>,
    ends_clause: bool,
}

/// The words and marks of a line as one text.
#[derive(Clone, Debug, Default)]
pub(super) struct TapeText {
    /// One token after the other.
    pub(super) bytes: Vec<u8>,
    /// Where each word begins in `bytes`.
    starts: Vec<usize>,
}

impl TapeText {
    /// The first and last word (inclusive) of what stands in `bytes`, which begins and ends with words.
    pub(super) fn words(&self, bytes: std::ops::Range<usize>) -> Option<(usize, usize)> {
        let first = self.starts.partition_point(|&start| start < bytes.start);
        let behind = self.starts.partition_point(|&start| start < bytes.end);
        (first < behind).then(|| (first, behind - 1))
    }
}

impl<'a> Tape<'a> {
    /// Lays out `line`.
    #[must_use]
    pub fn new(line: &Line<'a>) -> Self {
        let words: Vec<_> = line
            .words
            .iter()
            .map(|word| TapeWord {
                form: fold(word.form),
                lemma: fold(word.lemma),
                ends_clause: ends_clause(word.form),
            })
            .collect();
        let mut marks: Vec<Mark> =
            line.marks.iter().filter(|mark| mark.first <= mark.last && mark.last < words.len()).copied().collect();
        marks.sort_by_key(|mark| (mark.first, std::cmp::Reverse(mark.last), mark.kind, mark.index));
        let kinds = marks.iter().flat_map(|mark| mark.kind.taken_by()).fold(0, |kinds, kind| kinds | kind.bit());
        Self { words, marks, kinds }
    }

    /// [`Mark::index`] of the mark that a pattern's `{kind}` takes and that covers just these words.
    pub(super) fn mark(&self, kind: MarkKind, first: usize, last: usize) -> Option<usize> {
        let begin = self.marks.partition_point(|mark| mark.first < first);
        let mut here = self.marks[begin..].iter().take_while(|mark| mark.first == first);
        here.find(|mark| mark.last == last && kind.takes(mark.kind)).map(|mark| mark.index)
    }

    /// The line as one text, with the `entries` of word lists that stand in it.
    pub(super) fn text(&self, entries: &Entries) -> TapeText {
        let mut closes = vec![Vec::new(); self.words.len()];
        // For each kind and level, the first word that the marks so far leave free.
        let mut free = vec![[0; LEVELS]; MarkKind::ALL.len()];
        let mut marks = self.marks.iter().peekable();
        let mut codes = Vec::new();
        let mut text = TapeText::default();
        for (at, word) in self.words.iter().enumerate() {
            let (begin, end) = if word.ends_clause { (CLAUSE, CLAUSE) } else { (BEGIN, END) };
            text.starts.push(text.bytes.len());
            text.bytes.push(begin);
            while let Some(mark) = marks.next_if(|mark| mark.first == at) {
                for kind in mark.kind.taken_by() {
                    let levels = &mut free[kind as usize];
                    let Some(level) = levels.iter().position(|&free| free <= at) else { continue };
                    levels[level] = mark.last + 1;
                    text.bytes.push(mark_code(kind, level));
                    closes[mark.last].push(mark_code(kind, level));
                }
            }
            codes.extend(entries.codes(&self.words[at..]));
            codes.sort_unstable_by(|a, b| b.cmp(a));
            text.bytes.extend(codes.drain(..).flatten());
            text.bytes.push(FORM);
            text.bytes.extend(word.form.as_bytes());
            text.bytes.push(CLOSES);
            text.bytes.append(&mut closes[at]);
            text.bytes.push(end);
        }
        text
    }
}

impl TapeWord<'_> {
    /// Whether this is its form or lemma.
    pub(super) fn is(&self, word: &str) -> bool {
        *self.form == *word || *self.lemma == *word
    }
}

fn ends_clause(form: &str) -> bool {
    const MARKS: &[char] =
        &[',', '.', ';', ':', '?', '!', '(', ')', '[', ']', '"', '“', '”', '„', '«', '»', '…', '—', '–', '-', '`', '|'];
    !form.is_empty() && form != "-" && form.chars().all(|c| MARKS.contains(&c)) || form == "''"
}
