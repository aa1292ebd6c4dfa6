//! Reads a pattern's source into a tree.

use super::{Filler, Lists, MarkKind, Pattern, PatternError};
use crate::lexicon::{fold, words_of};
use crate::vocabulary::closest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A pattern as a tree.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// A word of this form, folded.
    Word(Box<str>),
    /// An entry of a word list.
    List(Arc<WordList>),
    /// A mark.
    Mark(MarkKind),
    /// Any one word.
    Any,
    /// `{words}`.
    Run,
    /// The beginning of a clause.
    Start,
    /// The end of a clause.
    End,
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of them, the first that leads to a match.
    Either(Vec<Node>),
    /// `?`, `*`, `+`.
    Repeat(Box<Node>, Repetition),
    /// What fills something in the claim.
    Capture(Filler, Box<Node>),
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repetition {
    /// `?`
    Maybe,
    /// `*`
    Any,
    /// `+`
    Some,
}

impl Node {
    /// Whether the node can match without covering a word.
    pub(super) fn can_be_empty(&self) -> bool {
        match self {
            Self::Word(_) | Self::List(_) | Self::Mark(_) | Self::Any | Self::Run => false,
            Self::Start | Self::End => true,
            Self::Sequence(parts) => parts.iter().all(Self::can_be_empty),
            Self::Either(parts) => parts.iter().any(Self::can_be_empty),
            Self::Repeat(part, Repetition::Some) | Self::Capture(_, part) => part.can_be_empty(),
            Self::Repeat(..) => true,
        }
    }

    /// The word lists that are named in it.
    pub(super) fn lists(&self) -> Vec<&WordList> {
        match self {
            Self::List(list) => vec![list],
            Self::Sequence(parts) | Self::Either(parts) => parts.iter().flat_map(Self::lists).collect(),
            Self::Repeat(part, _) | Self::Capture(_, part) => part.lists(),
            Self::Word(_) | Self::Mark(_) | Self::Any | Self::Run | Self::Start | Self::End => Vec::new(),
        }
    }

    /// Whether the node can match without demanding anything of the line.
    pub(super) fn is_free(&self) -> bool {
        match self {
            Self::Word(_) | Self::List(_) | Self::Mark(_) | Self::Any | Self::Run | Self::Start | Self::End => false,
            Self::Sequence(parts) => parts.iter().all(Self::is_free),
            Self::Either(parts) => parts.iter().any(Self::is_free),
            Self::Repeat(part, Repetition::Some) | Self::Capture(_, part) => part.is_free(),
            Self::Repeat(..) => true,
        }
    }
}

/// A word list, laid out for matching: patterns that name it share it.
#[derive(Clone, Debug)]
pub struct WordList {
    /// Tells it from other lists of this run.
    number: u32,
    /// First words of the entries; of each, what follows it, longest first.
    entries: BTreeMap<Box<str>, Vec<Vec<Box<str>>>>,
    /// How many words entries have, from most to fewest.
    lengths: Vec<usize>,
    /// See [`looseness`].
    looseness: usize,
}

/// Words of nearly every sentence, in order: to need one of them spares nothing.
const FREQUENT: &[&str] = &[
    "'s", ",", "-", "a", "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did",
    "do", "for", "from", "had", "has", "have", "he", "his", "in", "is", "it", "its", "n't", "no", "not", "of", "on",
    "or", "said", "say", "she", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will",
    "with", "would",
];

/// How many lines hold a word, roughly: large for those of nearly every sentence.
pub(super) fn looseness(word: &str) -> usize {
    if FREQUENT.binary_search(&word).is_ok() { 1000 } else { 1 }
}

impl WordList {
    /// The list of these entries, each of one or more words.
    #[must_use]
    pub fn new<'a>(entries: impl IntoIterator<Item = &'a str>) -> Self {
        let mut list = BTreeMap::<Box<str>, Vec<Vec<Box<str>>>>::new();
        for entry in entries {
            let mut words = folded_words(entry).into_iter();
            if let Some(first) = words.next() {
                list.entry(first).or_default().push(words.collect());
            }
        }
        for tails in list.values_mut().filter(|tails| tails.len() > 1) {
            tails.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
            tails.dedup();
        }
        static LISTS: AtomicU32 = AtomicU32::new(0);
        let lengths: BTreeSet<_> = list.values().flatten().map(|tail| 1 + tail.len()).collect();
        let mut list = Self {
            number: LISTS.fetch_add(1, Ordering::Relaxed),
            entries: list,
            lengths: lengths.into_iter().rev().collect(),
            looseness: 0,
        };
        list.looseness = list.rarest().map(looseness).sum();
        list
    }

    /// Whether it has no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Tells the list from others; a copy has the same number.
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// The first words of the entries, each with what follows it, longest first.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &[Vec<Box<str>>])> {
        self.entries.iter().map(|(first, tails)| (&**first, tails.as_slice()))
    }

    /// How many words entries have, from most to fewest.
    pub(super) fn lengths(&self) -> &[usize] {
        &self.lengths
    }

    /// Sum over [`WordList::rarest`].
    pub(super) fn looseness(&self) -> usize {
        self.looseness
    }

    /// Of each entry the longest word, which is most likely to be rare.
    pub(super) fn rarest(&self) -> impl Iterator<Item = &str> {
        let entries = self.entries().flat_map(|(first, tails)| tails.iter().map(move |tail| (first, tail)));
        entries.map(|(first, tail)| tail.iter().fold(first, |a, b| if b.len() > a.len() { b } else { a }))
    }
}

/// The tokens of words as they are written in a pattern or list, folded.
fn folded_words(written: &str) -> Vec<Box<str>> {
    words_of(written).iter().map(|word| fold(word).into()).collect()
}

/// Deepest nesting of groups.
const DEEPEST: usize = 16;

/// Characters that mean something of their own; a full stop does so only where a word would begin.
const SPECIAL: &[char] = &['(', ')', '{', '}', '|', '?', '*', '+', '^', '$', '[', ']', '\\'];

/// Reads `source`, with `lists` as its word lists.
pub(super) fn parse(source: &str, lists: &dyn Lists) -> Result<Node, PatternError> {
    if source.len() > Pattern::LONGEST {
        let expected = format!("the pattern has {} bytes; at most {} are read", source.len(), Pattern::LONGEST);
        return Err(PatternError { at: Pattern::LONGEST, expected });
    }
    let mut reader = Reader { source, at: 0, depth: 0, lists };
    let node = reader.either()?;
    if reader.at < source.len() {
        return Err(reader.error("this `)` closes no group; write `\\)` for the character itself"));
    }
    if node.can_be_empty() {
        return Err(PatternError {
            at: 0,
            expected: "the pattern can match without a word; something in it has to stand there".into(),
        });
    }
    Ok(node)
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    depth: usize,
    lists: &'a dyn Lists,
}

impl Reader<'_> {
    fn error(&self, expected: impl Into<String>) -> PatternError {
        PatternError { at: self.at, expected: expected.into() }
    }

    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, character: char) -> bool {
        let taken = self.peek() == Some(character);
        if taken {
            self.at += character.len_utf8();
        }
        taken
    }

    fn skip_space(&mut self) {
        self.at = self.source.len() - self.rest().trim_start().len();
    }

    fn either(&mut self) -> Result<Node, PatternError> {
        let mut parts = vec![self.sequence()?];
        while self.take('|') {
            parts.push(self.sequence()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Node::Either(parts) })
    }

    fn sequence(&mut self) -> Result<Node, PatternError> {
        let mut parts = Vec::new();
        loop {
            self.skip_space();
            if matches!(self.peek(), None | Some('|' | ')')) {
                return Ok(if parts.len() == 1 { parts.remove(0) } else { Node::Sequence(parts) });
            }
            let atom = self.atom()?;
            parts.push(self.repeated(atom)?);
        }
    }

    fn repeated(&mut self, atom: Node) -> Result<Node, PatternError> {
        let repetition = match self.peek() {
            Some('?') => Repetition::Maybe,
            Some('*') => Repetition::Any,
            Some('+') => Repetition::Some,
            _ => return Ok(atom),
        };
        if matches!(atom, Node::Start | Node::End) {
            return Err(self.error("`^` and `$` cover no word and can't be repeated"));
        }
        self.at += 1;
        if matches!(self.peek(), Some('?' | '*' | '+')) {
            return Err(self.error("one of `?`, `*`, `+` is enough; for a further one, put the first into a group"));
        }
        Ok(Node::Repeat(Box::new(atom), repetition))
    }

    fn atom(&mut self) -> Result<Node, PatternError> {
        match self.peek() {
            Some('(') => self.group(),
            Some('{') => self.element(),
            Some('^') => {
                self.at += 1;
                Ok(Node::Start)
            }
            Some('$') => {
                self.at += 1;
                Ok(Node::End)
            }
            Some('.') => {
                self.at += 1;
                Ok(Node::Any)
            }
            Some('?' | '*' | '+') => Err(self.error("nothing stands before this that could be repeated")),
            Some('[' | ']') => Err(self.error("there are no classes of characters in a pattern; write `(one|other)`")),
            Some('}') => Err(self.error("this `}` closes nothing; write `\\}` for the character itself")),
            _ => self.word(),
        }
    }

    fn group(&mut self) -> Result<Node, PatternError> {
        let opened = self.at;
        self.at += 1;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(format!("groups are nested more than {DEEPEST} deep")));
        }
        if self.peek() == Some('?') {
            return Err(self.error("groups have no options; a group is captured with `(…):value`"));
        }
        let node = self.either()?;
        if !self.take(')') {
            return Err(PatternError {
                at: opened,
                expected: "the group that begins here is not closed with `)`".into(),
            });
        }
        self.depth -= 1;
        if matches!(&node, Node::Sequence(parts) if parts.is_empty()) {
            return Err(PatternError { at: opened, expected: "the group is empty".into() });
        }
        let letter_follows =
            self.rest().strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic()));
        if letter_follows {
            self.at += 1;
            let end = self.rest().find(|c: char| !c.is_alphanumeric()).unwrap_or(self.rest().len());
            let filler = self.filler(self.at, self.at + end)?;
            self.at += end;
            return Ok(Node::Capture(filler, Box::new(node)));
        }
        Ok(node)
    }

    fn element(&mut self) -> Result<Node, PatternError> {
        let opened = self.at;
        let Some(length) = self.rest().find('}') else {
            return Err(self.error("the `{` that stands here is not closed with `}`"));
        };
        let inside = opened + 1..opened + length;
        self.at = inside.start;
        let text = &self.source[inside.clone()];
        let (name, filler) = match text.find(':') {
            Some(colon) => (&text[..colon], Some(self.filler(inside.start + colon + 1, inside.end)?)),
            None => (text, None),
        };
        let node = self.named(name)?;
        self.at = inside.end + 1;
        Ok(match filler {
            Some(filler) => Node::Capture(filler, Box::new(node)),
            None => node,
        })
    }

    fn named(&self, name: &str) -> Result<Node, PatternError> {
        if name == "words" {
            return Ok(Node::Run);
        }
        if let Some(kind) = MarkKind::from_word(name) {
            return Ok(Node::Mark(kind));
        }
        if let Some(list) = self.lists.list(name) {
            if list.is_empty() {
                return Err(self.error(format!("the word list `{name}` is empty")));
            }
            return Ok(Node::List(list));
        }
        let known = MarkKind::ALL.iter().map(|kind| kind.word()).chain(["words"]);
        let close = closest(name, known.chain(self.lists.names()));
        let hint = close.map(|word| format!("; did you mean `{{{word}}}`?")).unwrap_or_default();
        Err(self.error(format!("`{name}` is neither a word list nor a mark{hint}")))
    }

    fn filler(&self, start: usize, end: usize) -> Result<Filler, PatternError> {
        let word = &self.source[start..end];
        Filler::from_word(word).ok_or_else(|| {
            let all: Vec<_> = Filler::ALL.iter().map(|filler| filler.word()).collect();
            PatternError {
                at: start,
                expected: format!("`{word}` fills nothing in a claim; known are {}", all.join(", ")),
            }
        })
    }

    fn word(&mut self) -> Result<Node, PatternError> {
        let mut word = String::new();
        while let Some(next) = self.peek() {
            if next == '\\' {
                self.at += 1;
                let Some(escaped) = self.peek() else {
                    return Err(self.error("nothing stands behind this `\\`"));
                };
                word.push(escaped);
                self.at += escaped.len_utf8();
            } else if next.is_whitespace() || SPECIAL.contains(&next) {
                break;
            } else {
                word.push(next);
                self.at += next.len_utf8();
            }
        }
        let mut tokens: Vec<Node> = split_punctuation(&word).into_iter().map(Node::Word).collect();
        Ok(if tokens.len() == 1 { tokens.remove(0) } else { Node::Sequence(tokens) })
    }
}

/// As [`words_of`], with a comma, semicolon, colon or currency sign at the edge of a word apart from it.
fn split_punctuation(word: &str) -> Vec<Box<str>> {
    const EDGE: &[char] = &[',', ';', ':', '"', '“', '”', '%', '£', '€', '!'];
    let mut tokens = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next().filter(|first| EDGE.contains(first)) {
        tokens.push(fold(&rest[..first.len_utf8()]).into());
        rest = &rest[first.len_utf8()..];
    }
    let body = rest.trim_end_matches(EDGE);
    tokens.extend(folded_words(body));
    tokens.extend(rest[body.len()..].chars().map(|mark| Box::from(fold(&mark.to_string()))));
    tokens
}
