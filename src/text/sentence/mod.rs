//! Where sentences end.
//!
//! A sentence ends with a full stop, question or exclamation mark and the closing marks that follow it, where what comes
//! next can begin a sentence. Abbreviations, initials, enumerations and `“Why?” he asked` don't end one. The rules are
//! decided by the tokens on both sides alone, so that the same words give the same sentences wherever their lines break.

#[cfg(test)]
mod tests;

use crate::span::Span;
use crate::token::{Abbreviation, Ending, Token, TokenKind, opens_sentence};
use std::ops::Range;

/// The sentences of one block, as ranges of `tokens`; together they hold every token of the block. `tokens` are those of
/// `text`, in order, of the block alone or of the whole document.
///
/// ```
/// use gainsay::{span::Span, text::sentence::sentences, token::tokenize};
/// let text = "Sen. Smith left at 5 p.m. Friday. “Why?” he asked.";
/// let block = Span::new(0, text.len());
/// let mut tokens = Vec::new();
/// tokenize(text, block, &mut tokens);
/// assert_eq!(sentences(text, &tokens, block).len(), 2);
/// ```
#[must_use]
pub fn sentences(text: &str, tokens: &[Token], block: Span) -> Vec<Range<usize>> {
    let first = tokens.partition_point(|token| token.span.start < block.start);
    let last = tokens.partition_point(|token| token.span.end <= block.end);
    let view = View { text, tokens: &tokens[..last.max(first)] };
    let mut found = Vec::new();
    let mut start = first;
    let mut at = first;
    while at < last {
        let after = match view.stop(at, start) {
            Some(stop) => {
                let after = view.closed(at + 1, start);
                if after < last && !view.ends(at, stop, after) {
                    at = after;
                    continue;
                }
                after
            }
            None => {
                at += 1;
                continue;
            }
        };
        found.push(start..after);
        start = after;
        at = after;
    }
    if start < last {
        found.push(start..last);
    }
    found
}

/// Bounds, in tokens, how far quotation marks are counted back, so that no text takes more than linear time.
const LOOK_BACK: usize = 512;

/// What may end a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// A full stop of its own.
    Full,
    /// A question or exclamation mark.
    Asking,
    /// Three dots: something is left out, here or at the end.
    Ellipsis,
    /// The full stop of an abbreviation.
    Short(Ending),
}

/// The tokens up to the block's end, with their text.
struct View<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl View<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.of(self.text))
    }

    /// Whether no white space stands before the token.
    fn touches_previous(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    /// What kind of stop the token is, in a sentence that begins at `start`; the last dot of `. . .` stands for all.
    fn stop(&self, at: usize, start: usize) -> Option<Stop> {
        let word = self.word(at);
        match self.tokens[at].kind {
            TokenKind::Mark => match word.as_bytes() {
                [b'.'] if self.word(at + 1).starts_with('.') => None,
                [b'.'] if at > start && self.word(at - 1) == "." => Some(Stop::Ellipsis),
                [b'.'] if self.enumerates(at, start) => None,
                [b'.'] => Some(Stop::Full),
                [b'.', b'.', b'.', b'.', ..] => Some(Stop::Full),
                [b'.', ..] => Some(Stop::Ellipsis),
                [b'!' | b'?', ..] => Some(Stop::Asking),
                _ if word.starts_with('…') => Some(Stop::Ellipsis),
                _ if word.starts_with(['。', '！', '？', '؟', '।']) => Some(Stop::Asking),
                _ => None,
            },
            TokenKind::Word => word.strip_suffix('.').map(|letters| Stop::Short(ending(letters))),
            TokenKind::Number => None,
        }
    }

    /// Whether the full stop follows a number or letter that begins the sentence: "1. Open the door".
    fn enumerates(&self, at: usize, start: usize) -> bool {
        at == start + 1 && {
            let label = self.word(start);
            label.len() == 1 || (label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_digit()))
        }
    }

    /// The first token after the closing marks that begin at `at`. A straight quotation mark closes where it touches what
    /// stands before it and not what follows, else by its turn in the sentence that begins at `start`.
    fn closed(&self, mut at: usize, start: usize) -> usize {
        while at < self.tokens.len() && self.tokens[at].kind == TokenKind::Mark {
            let left = self.touches_previous(at);
            let right = self.touches_previous(at + 1);
            let closes = match self.word(at) {
                "”" | "»" => true,
                ")" | "]" | "’" | "'" | "''" => left,
                "\"" if left != right => left,
                "\"" => {
                    (start.max(at.saturating_sub(LOOK_BACK))..at).filter(|&before| self.word(before) == "\"").count()
                        % 2
                        == 1
                }
                "?" | "!" | "." => left,
                _ => false,
            };
            if !closes {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether the sentence ends between the stop at `at`, with its closing marks, and the token `next`.
    fn ends(&self, at: usize, stop: Stop, next: usize) -> bool {
        let Some(opening) = self.opening(next) else { return false };
        let quoted = (at + 1..next).any(|mark| matches!(self.word(mark), "”" | "\"" | "’" | "'" | "''" | "»"));
        let word = self.word(opening);
        match stop {
            Stop::Full => true,
            Stop::Asking => !(quoted && self.attributes(opening)),
            Stop::Ellipsis => quoted || opening > next || opens_sentence(word),
            Stop::Short(Ending::Never) => false,
            Stop::Short(Ending::Seldom) => quoted || opening > next || opens_sentence(word),
            Stop::Short(Ending::Often) => {
                !word.starts_with(|c: char| c.is_ascii_digit()) && !self.continues_time(opening)
            }
        }
    }

    /// The token that would begin the next sentence, after opening marks; `None` when nothing can begin at `next`.
    fn opening(&self, next: usize) -> Option<usize> {
        let mut at = next;
        while matches!(self.word(at), "“" | "\"" | "‘" | "'" | "(" | "[" | "«" | "``" | "•" | "*" | "¿" | "¡")
        {
            at += 1;
        }
        let word = self.word(at);
        let initial = word.chars().next()?;
        if self.tokens[at].kind == TokenKind::Mark {
            // "$5m was lost." begins a sentence; a comma or a dash continues the last one.
            return matches!(word, "$" | "£" | "€" | "¥" | "₹" | "…" | "...").then_some(at);
        }
        // "iPhone" and "eBay" begin with a small letter.
        let brand = || word.chars().nth(1).is_some_and(char::is_uppercase);
        (!initial.is_lowercase() || brand()).then_some(at)
    }

    /// Whether a name and a verb of saying begin at `at`: "“Why?” Ann Smith asked".
    fn attributes(&self, at: usize) -> bool {
        let name = (at..at + 4).take_while(|&token| self.word(token).starts_with(|c: char| c.is_uppercase())).count();
        name > 0
            && !opens_sentence(self.word(at))
            && matches!(
                self.word(at + name),
                "said"
                    | "says"
                    | "asked"
                    | "asks"
                    | "told"
                    | "tells"
                    | "added"
                    | "wrote"
                    | "writes"
                    | "posted"
                    | "tweeted"
                    | "shouted"
                    | "replied"
                    | "wondered"
                    | "cried"
                    | "yelled"
                    | "exclaimed"
                    | "continued"
                    | "joked"
            )
    }

    /// Whether a word after "p.m." still tells the time: a day, a month, a zone, "Manila time".
    fn continues_time(&self, at: usize) -> bool {
        let word = self.word(at);
        let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].iter().any(|day| word.starts_with(day));
        let whole_day = word.ends_with("day") || word.ends_with("days") || word.len() <= 6;
        let month =
            ["Jan", "Feb", "March", "Mar.", "April", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];
        (day && whole_day)
            || (month.iter().any(|month| word.starts_with(month))
                && self.tokens[at + 1..].first().is_some_and(|token| token.kind == TokenKind::Number))
            || matches!(
                word,
                "ET" | "EST"
                    | "EDT"
                    | "CT"
                    | "CST"
                    | "CDT"
                    | "MT"
                    | "MST"
                    | "MDT"
                    | "PT"
                    | "PST"
                    | "PDT"
                    | "GMT"
                    | "UTC"
                    | "BST"
                    | "CET"
                    | "CEST"
                    | "IST"
                    | "JST"
                    | "KST"
                    | "AEST"
                    | "AEDT"
                    | "HKT"
                    | "SGT"
                    | "WIB"
                    | "EAT"
                    | "Eastern"
                    | "Central"
                    | "Pacific"
                    | "Mountain"
            )
            || self.word(at + 1) == "time"
    }
}

/// How an abbreviation, given without its last full stop, stands to the end of a sentence.
fn ending(letters: &str) -> Ending {
    if let Some(known) = Abbreviation::of(letters) {
        return known.ending();
    }
    match letters {
        "a.m" | "p.m" | "A.M" | "P.M" => Ending::Often,
        "i.e" | "e.g" | "a.k.a" | "v" => Ending::Never,
        // "U.S.", "D.C.", "Ph.D."; an initial is followed by its name.
        _ if letters.contains('.') => Ending::Seldom,
        _ => Ending::Never,
    }
}
