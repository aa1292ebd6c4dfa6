//! Translates a pattern's tree to a regular expression over the text of a [`Tape`].

use super::syntax::{Node, Repetition, WordList};
use super::tape::{CLAUSE, LEVELS, Tape, TapeText, list_code, mark_code};
use super::{Capture, Filler, MarkKind, Match};
use regex::bytes::{Regex, RegexBuilder};
use std::fmt::Write as _;

/// Most words that `{words}` covers.
const LONGEST_RUN: usize = 12;

/// Longest regular expression, in bytes.
const LONGEST: usize = 512 * 1024;

/// Most memory that a compiled pattern takes, in bytes. Only entries of hundreds of words come near.
const LARGEST: usize = 4 * 1024 * 1024;

/// Most memory that a search remembers of those before it, in bytes, for each thread.
const LARGEST_CACHE: usize = 1024 * 1024;

/// A pattern ready to be searched for.
#[derive(Clone, Debug)]
pub(super) struct Program {
    regex: Regex,
    /// What each group of the expression captures; none for those that only group.
    captures: Vec<Option<Captured>>,
}

/// What a group captures.
#[derive(Clone, Copy, Debug)]
struct Captured {
    filler: Filler,
    /// The kind of the mark, where it is one.
    mark: Option<MarkKind>,
}

impl Program {
    /// Translates and compiles `node`; fails with a message when it is too large.
    pub(super) fn new(node: &Node) -> Result<Self, String> {
        let mut translation = Translation::default();
        translation.emit(node, true);
        let too_large = |what: String| {
            format!("the pattern is too large: {what}; split it, or shorten the entries of its word lists")
        };
        if translation.regex.len() > LONGEST {
            return Err(too_large(format!("written out, it has more than {LONGEST} bytes")));
        }
        let mut builder = RegexBuilder::new(&translation.regex);
        builder.unicode(false).multi_line(true).line_terminator(CLAUSE);
        builder.size_limit(LARGEST).dfa_size_limit(LARGEST_CACHE);
        let regex = builder.build().map_err(|_| too_large(format!("compiled, it has more than {LARGEST} bytes")))?;
        Ok(Self { regex, captures: translation.captures })
    }

    /// Finds every match on `tape`, of which `text` is the text, from left to right and hands it to `report`.
    pub(super) fn search(&self, tape: &Tape, text: &TapeText, report: &mut dyn FnMut(Match)) {
        let mut groups = self.regex.capture_locations();
        let mut at = 0;
        while let Some(hit) = self.regex.captures_read_at(&mut groups, &text.bytes, at) {
            at = hit.end();
            let Some((first, last)) = text.words(hit.range()) else { break };
            let filled = self.captures.iter().enumerate().filter_map(|(n, captured)| {
                let captured = (*captured)?;
                let (start, end) = groups.get(n + 1)?;
                let (first, last) = text.words(start..end)?;
                let mark = captured.mark.and_then(|kind| tape.mark(kind, first, last));
                Some(Capture { filler: captured.filler, first, last, mark })
            });
            report(Match { first, last, captures: filled.collect() });
        }
    }
}

/// A regular expression in the making.
#[derive(Default)]
struct Translation {
    regex: String,
    captures: Vec<Option<Captured>>,
}

// Parts of regular expressions in the bytes of `tape.rs`.

/// The beginning of a token, whether or not it ends a clause.
const BEGIN: &str = r"[\xF8\xFF]";
/// The rest of a token up to its end.
const TO_END: &str = r"[^\xF9\xFF]*[\xF9\xFF]";
/// What begins at a token, passed over. As little as will do: the longest mark or entry comes first.
const OPENS: &str = r"[^\xFA]*?";

impl Translation {
    /// Appends `node`. `at_end`: whether the pattern may end behind it.
    fn emit(&mut self, node: &Node, at_end: bool) {
        if self.regex.len() > LONGEST {
            return;
        }
        match node {
            Node::Word(word) => self.push(format_args!(r"{BEGIN}{OPENS}\xFA{}\xFC{TO_END}", regex::escape(word))),
            Node::List(list) => self.emit_list(list),
            Node::Mark(kind) => self.emit_mark(*kind),
            Node::Any => self.regex.push_str(r"\xF8[^\xF9]*\xF9"),
            Node::Run => {
                let not: String = (0..LEVELS).map(|level| bytes(&[mark_code(MarkKind::Not, level)])).collect();
                let lazy = if at_end { "" } else { "?" };
                self.push(format_args!(r"(?:\xF8[^\xFA{not}]*\xFA[^\xF9]*\xF9){{1,{LONGEST_RUN}}}{lazy}"));
            }
            Node::Start => self.regex.push('^'),
            Node::End => self.regex.push('$'),
            Node::Sequence(parts) => {
                for (n, part) in parts.iter().enumerate() {
                    let free = parts[n + 1..].iter().all(Node::is_free);
                    self.emit(part, at_end && free);
                }
            }
            // The first stands in a group of its own. Where all begin alike, the regex crate would otherwise take the
            // beginnings together, and prefer the first way through these to the first alternative.
            Node::Either(parts) => {
                self.captures.push(None);
                for (n, part) in parts.iter().enumerate() {
                    self.regex.push_str(match n {
                        0 => "(?:(",
                        1 => ")|",
                        _ => "|",
                    });
                    self.emit(part, at_end);
                }
                self.regex.push(')');
            }
            Node::Repeat(part, repetition) => {
                self.regex.push_str("(?:");
                self.emit(part, at_end);
                self.regex.push_str(match repetition {
                    Repetition::Maybe => ")?",
                    Repetition::Any => ")*",
                    Repetition::Some => ")+",
                });
            }
            Node::Capture(filler, part) => {
                let mark = if let Node::Mark(kind) = **part { Some(kind) } else { None };
                self.captures.push(Some(Captured { filler: *filler, mark }));
                self.regex.push('(');
                self.emit(part, at_end);
                self.regex.push(')');
            }
        }
    }

    /// The longest entries come first. What they are was looked up when the text was made.
    fn emit_list(&mut self, list: &WordList) {
        for (n, &words) in list.lengths().iter().enumerate() {
            let opener = if n == 0 { "(?:" } else { "|" };
            let code = bytes(&list_code(list.number(), words));
            self.push(format_args!("{opener}{BEGIN}{OPENS}{code}{TO_END}"));
            if words > 1 {
                self.push(format_args!("(?:{BEGIN}{TO_END}){{{}}}", words - 1));
            }
        }
        self.regex.push(')');
    }

    /// From the token at which a mark begins to the one at which it ends. Of marks that begin at one word, the longer
    /// one has the lower level.
    fn emit_mark(&mut self, kind: MarkKind) {
        for level in 0..LEVELS {
            let opener = if level == 0 { "(?:" } else { "|" };
            let code = bytes(&[mark_code(kind, level)]);
            let ends_later = format!(r"[^{code}\xF9\xFF]*[\xF9\xFF][^\xFC]*\xFC");
            let ends_here = format!(r"[^{code}\xF9\xFF]*{code}{TO_END}");
            self.push(format_args!(r"{opener}{BEGIN}{OPENS}{code}[^\xFC]*\xFC(?:{ends_later})*{ends_here}"));
        }
        self.regex.push(')');
    }

    fn push(&mut self, part: std::fmt::Arguments) {
        self.regex.write_fmt(part).expect("writing to a string never fails");
    }
}

/// Bytes as they are written in a regular expression.
fn bytes(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("\\x{byte:02X}")).collect()
}
