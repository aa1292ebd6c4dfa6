//! The pieces that the grammar reads: tokens, cut once more where digits, letters and marks meet.
//!
//! Tokenisers differ in where they cut "10km", "3-1" or "US$5"; after this cut they no longer do. A piece knows its token,
//! so that what is found can be told in tokens.

use super::Context;
use super::lexicon::{self, Entry};
use crate::span::Span;
use crate::token::{Token, TokenKind};

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Digits with their separators: "5", "1,300", "11:59", "1/4", "17.10.2024", "2025-07-04".
    Number,
    /// Letters, with inner full stops and apostrophes: "p.m.", "o'clock".
    Word,
    /// One other character.
    Mark,
}

/// One piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) token: usize,
    pub(super) kind: PieceKind,
    /// What the lexicon knows about the word.
    pub(super) entry: &'static Entry,
}

/// The pieces of one sentence. Every question takes a position that may lie outside: there is nothing there then.
pub(super) struct Pieces<'t> {
    text: &'t str,
    list: Vec<Piece>,
    /// The day of publication and where bare days lean to.
    pub(super) context: &'t Context,
    /// Whether Most Words Are Capitalised, as in some headlines: capitals then mark no names.
    pub(super) title: bool,
}

impl<'t> Pieces<'t> {
    /// Cuts the tokens of one sentence.
    pub(super) fn new(text: &'t str, tokens: &[Token], context: &'t Context) -> Self {
        let mut list = Vec::with_capacity(tokens.len() + 8);
        for (token, read) in tokens.iter().enumerate() {
            cut(text, read.span, token, read.kind, &mut list);
        }
        let long = |piece: &&Piece| piece.kind == PieceKind::Word && piece.span.len() > 3;
        let capital = |piece: &&Piece| text.as_bytes()[piece.span.start as usize].is_ascii_uppercase();
        let words = list.iter().filter(long).count();
        let title = words > 2 && list.iter().filter(long).filter(capital).count() * 10 > words * 7;
        Self { text, list, context, title }
    }

    /// How many pieces there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The piece at `at`.
    pub(super) fn get(&self, at: usize) -> Option<&Piece> {
        self.list.get(at)
    }

    /// The letters of the piece; nothing outside the sentence.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.get(at).map_or("", |piece| piece.span.of(self.text))
    }

    /// What the lexicon knows about the piece.
    pub(super) fn entry(&self, at: usize) -> &'static Entry {
        self.get(at).map_or(&lexicon::UNKNOWN, |piece| piece.entry)
    }

    /// Whether the piece is this word, in whatever case.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the piece is one of these words, in whatever case.
    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// Whether the pieces from `at` are these words; the position behind them.
    pub(super) fn run(&self, at: usize, words: &str) -> Option<usize> {
        let first = self.word(at).as_bytes().first()?;
        if !words.as_bytes()[0].eq_ignore_ascii_case(first) {
            return None;
        }
        let mut end = at;
        for word in words.split(' ') {
            if !self.is(end, word) {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// Whether the piece is digits.
    pub(super) fn number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|piece| piece.kind == PieceKind::Number)
    }

    /// Whether the piece is letters.
    pub(super) fn letters(&self, at: usize) -> bool {
        self.get(at).is_some_and(|piece| piece.kind == PieceKind::Word)
    }

    /// Whether the piece stands directly behind the one before, without white space.
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.get(at).is_some_and(|piece| self.list[at - 1].span.end == piece.span.start)
    }

    /// Whether the piece is a hyphen or dash between two pieces that it touches.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "–" | "‑" | "‐" | "−") && self.glued(at) && self.glued(at + 1)
    }

    /// The position behind a hyphen at `at`, or `at` itself.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        if self.hyphen(at) { at + 1 } else { at }
    }

    /// Whether the piece is a word with a capital letter.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.letters(at) && self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the piece is a word in small letters.
    pub(super) fn small(&self, at: usize) -> bool {
        self.letters(at) && self.word(at).chars().next().is_some_and(char::is_lowercase)
    }

    /// Whether the sentence, or words in quotation marks or brackets, begin at the piece: a capital proves nothing there.
    pub(super) fn opens(&self, at: usize) -> bool {
        at == 0
            || (!self.letters(at - 1) && !self.number(at - 1) && !matches!(self.word(at - 1), "," | "-" | "–" | "&"))
    }

    /// Whether a clause ends before the piece: a mark, or nothing more.
    pub(super) fn closes(&self, at: usize) -> bool {
        at >= self.len() || self.get(at).is_some_and(|piece| piece.kind == PieceKind::Mark) && !self.hyphen(at)
    }

    /// A whole number of at most nine digits, written without separators.
    pub(super) fn integer(&self, at: usize) -> Option<u32> {
        if !self.number(at) || self.word(at).len() > 9 {
            return None;
        }
        self.word(at).parse().ok()
    }

    /// The bytes from piece `first` to the piece before `end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        self.list[first].span.join(self.list[end - 1].span)
    }

    /// The token of a piece.
    pub(super) fn token(&self, at: usize) -> usize {
        self.list[at].token
    }
}

/// Cuts one token into pieces.
fn cut(text: &str, span: Span, token: usize, kind: TokenKind, list: &mut Vec<Piece>) {
    let mut push = |start: usize, end: usize, kind| {
        let span = Span::new(start, end);
        let entry = if kind == PieceKind::Number { &lexicon::UNKNOWN } else { lexicon::look_up(span.of(text)) };
        list.push(Piece { span, token, kind, entry });
    };
    let bytes = text.as_bytes();
    let (mut at, end) = (span.start as usize, span.end as usize);
    if kind == TokenKind::Word && bytes[at..end].iter().all(|&byte| byte.is_ascii_alphabetic() || byte == b'\'') {
        return push(at, end, PieceKind::Word);
    }
    while at < end {
        let begin = at;
        let decimal =
            bytes[at] == b'.' && kind == TokenKind::Number && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if bytes[at].is_ascii_digit() || decimal {
            at = number_end(&bytes[..end], at);
            push(begin, at, PieceKind::Number);
            continue;
        }
        let first = text[at..end].chars().next().unwrap_or(' ');
        at += first.len_utf8();
        if first.is_alphabetic() || (matches!(first, '\'' | '’') && text[at..end].starts_with(char::is_alphabetic)) {
            while let Some(next) = text[at..end].chars().next() {
                if !(next.is_alphabetic() || matches!(next, '.' | '\'' | '’')) {
                    break;
                }
                at += next.len_utf8();
            }
            push(begin, at, PieceKind::Word);
        } else if !first.is_whitespace() {
            push(begin, at, PieceKind::Mark);
        }
    }
}

/// Where the number that begins at `at` ends: digits, with separators that stand before another digit.
fn number_end(bytes: &[u8], mut at: usize) -> usize {
    let begin = at;
    while at < bytes.len() {
        let digit = bytes[at].is_ascii_digit();
        let inner = matches!(bytes[at], b',' | b'.' | b':' | b'/') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !digit && !inner {
            break;
        }
        at += 1;
    }
    // 2025-07-04 is one number.
    let iso = |tail: &[u8]| {
        tail.len() >= 6
            && tail[0] == b'-'
            && tail[3] == b'-'
            && [1, 2, 4, 5].iter().all(|&place| tail[place].is_ascii_digit())
            && !tail.get(6).is_some_and(u8::is_ascii_digit)
    };
    if at - begin == 4 && iso(&bytes[at..]) { at + 6 } else { at }
}
