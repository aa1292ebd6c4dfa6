//! Words, numbers and marks of a text, each with its exact bytes.
//!
//! Follows the habits of the English Universal Dependencies treebanks, on which the tagger is trained: clitics are words
//! of their own ("did|n't", "Smith|'s"), hyphenated compounds come apart ("hour|-|long") but prefixes stay ("co-pilot",
//! "mid-July"), abbreviations and initials keep their full stop ("U.S.", "p.m.", "J."), a currency sign and a unit stand
//! apart from their number ("$|5.2|bn"), ranges and scores come apart ("27|-|16"). Addresses are one token.
//!
//! It knows nothing of grammar and never fails. Every character that is not white space lies in exactly one token. The
//! time is linear in the text: each place is looked at once, with a bounded look ahead.

mod abbreviation;
mod address;
mod number;
#[cfg(test)]
mod tests;
mod word;

use crate::span::Span;
pub use abbreviation::{Abbreviation, Ending};
pub(crate) use word::opens_sentence;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, possibly with inner marks ("U.S.", "o'clock", "n't"); also an address ("dpa.com", "@desk").
    Word,
    /// Begins with a digit ("5", "1,300", "6.2", "11:59", "1st", "2025-07-04"), or is ".38" or "'60s".
    Number,
    /// Punctuation: one character, or a run of the same one ("...", "--").
    Mark,
}

/// One token: its bytes and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The bytes of the token in the document's text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

impl Token {
    /// The token's letters.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// Appends the tokens of `span` of `text` to `out`; their spans count bytes of the whole `text`.
///
/// ```
/// use gainsay::{span::Span, token::tokenize};
/// let text = "Smith didn't pay $5.2bn.";
/// let mut tokens = Vec::new();
/// tokenize(text, Span::new(0, text.len()), &mut tokens);
/// let words: Vec<_> = tokens.iter().map(|token| token.of(text)).collect();
/// assert_eq!(words, ["Smith", "did", "n't", "pay", "$", "5.2", "bn", "."]);
/// ```
///
/// # Panics
/// When `span` does not lie on character boundaries of `text`.
pub fn tokenize(text: &str, span: Span, out: &mut Vec<Token>) {
    let base = span.start as usize;
    let mut reader = Reader { text: span.of(text), at: 0, base, out };
    while let Some(here) = reader.char_at(reader.at) {
        reader.step(here);
    }
}

/// Where the tokeniser is in its stretch of text. Positions inside count from the stretch's beginning.
struct Reader<'t, 'o> {
    text: &'t str,
    at: usize,
    base: usize,
    out: &'o mut Vec<Token>,
}

impl Reader<'_, '_> {
    /// Reads what begins with `here`, the character at the reader's place: white space, a word, a number or a mark.
    fn step(&mut self, here: char) {
        if is_space(here) {
            self.at += here.len_utf8();
        } else if let Some(end) = address::end(self.text, self.at, self.text[..self.at].chars().next_back()) {
            self.push(end, TokenKind::Word);
        } else if here.is_ascii_digit() || here.is_numeric() {
            self.number();
        } else if is_word(here) {
            self.word();
        } else {
            self.mark(here);
        }
    }

    /// Makes a token of everything from the reader's place to `end`, and moves there.
    fn push(&mut self, end: usize, kind: TokenKind) {
        debug_assert!(end > self.at);
        self.out.push(Token { span: Span::new(self.base + self.at, self.base + end), kind });
        self.at = end;
    }

    /// The character at byte `at`, if the text goes on so far.
    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(&byte) if byte.is_ascii() => Some(byte as char),
            Some(_) => self.text[at..].chars().next(),
            None => None,
        }
    }

    /// The byte at `at`, or 0 at the text's end.
    fn byte_at(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The character just before the reader's place.
    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// The end of the run of word characters that begins at `at`.
    fn word_end(&self, mut at: usize) -> usize {
        while let Some(next) = self.char_at(at).filter(|&next| is_word(next)) {
            at += next.len_utf8();
        }
        at
    }

    /// Reads punctuation: a run of one repeated mark, a clitic after a closing mark ("”’s"), or one character.
    fn mark(&mut self, here: char) {
        let after = self.at + here.len_utf8();
        let follows_space = self.before().is_none_or(is_space);
        if is_apostrophe(here) {
            if let Some(end) = word::clitic_end(self.text, self.at).filter(|_| !follows_space) {
                return self.push(end, TokenKind::Word);
            }
            if let Some(end) = word::elision_end(self.text, self.at).filter(|_| follows_space) {
                return self.push(end, TokenKind::Word);
            }
            if let Some(end) = number::short_decade_end(self.text, self.at).filter(|_| follows_space) {
                return self.push(end, TokenKind::Number);
            }
        }
        if here == '.' && follows_space && self.byte_at(after).is_ascii_digit() {
            return self.number();
        }
        let mut end = after;
        match here {
            '.' | '-' | '*' | '=' | '_' | '~' | '+' | '—' | '–' | '…' | '\'' | '`' | '<' | '>' | '#' => {
                while self.char_at(end) == Some(here) {
                    end += here.len_utf8();
                }
            }
            '!' | '?' => {
                while matches!(self.byte_at(end), b'!' | b'?') {
                    end += 1;
                }
            }
            _ => {}
        }
        self.push(end, TokenKind::Mark);
    }
}

/// White space, and invisible characters that stand for none.
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{200E}' | '\u{200F}')
}

/// What words are made of: letters, digits, combining marks, joiners and soft hyphens of any script.
fn is_word(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    character.is_alphanumeric()
        || matches!(character, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}

/// The straight and the curly apostrophe.
fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}
