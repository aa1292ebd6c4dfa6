//! Words, numbers and marks of a text, each with its exact bytes.
//!
//! Follows the habits of the English Universal Dependencies treebanks, on which the tagger is trained: clitics are words
//! of their own ("did|n't", "Putin|'s"), hyphenated compounds come apart ("hour|-|long"), abbreviations and initials keep
//! their full stop ("U.S.", "p.m.", "J."), a currency sign and a unit stand apart from their number ("$|5.2|bn").
//! It knows nothing of grammar and never fails.

use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, possibly with inner marks ("U.S.", "o'clock", "n't").
    Word,
    /// Begins with a digit ("5", "1,300", "6.2", "11:59", "1st", "2025-07-04").
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
