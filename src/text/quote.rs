//! Quotations: where they stand and who speaks.
//!
//! Double marks, curly or straight, always quote; single marks only at the edge of a word. A mark that opens a paragraph
//! while the paragraph before it was never closed goes on with the same quotation. What stays open ends with its
//! paragraph, and the quotation is marked so.

use super::Text;
use super::attribution::Source;
use super::entity::EntityIndex;
use super::model::{NameKind, Rel, Upos};
use crate::document::BlockKind;
use crate::span::Span;
use std::ops::Range;

/// Words inside quotation marks.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The bytes with their marks.
    pub span: Span,
    /// The bytes between the marks.
    pub inner: Span,
    /// The words between the marks.
    pub words: Range<u32>,
    /// Who speaks, where the text tells.
    pub speaker: Option<Source>,
    /// Whether the closing mark is missing.
    pub unclosed: bool,
}

/// Finds the quotations of a text and their speakers.
pub(super) fn find(text: &mut Text<'_>) {
    let mut quotes = Vec::new();
    for block in text.document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture) {
        in_block(text, block.span, &mut quotes);
    }
    for at in 0..quotes.len() {
        quotes[at].speaker = speaker(text, &quotes, at);
    }
    text.quotes = quotes;
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Double,
    Single,
}

/// Reads the marks of one block from left to right.
fn in_block(text: &Text<'_>, block: Span, quotes: &mut Vec<Quote>) {
    let source = &text.document.text[..block.end as usize];
    let mut open: Option<(usize, usize, Mark)> = None;
    let mut before = ' ';
    let mut chars =
        source[block.start as usize..].char_indices().map(|(at, c)| (at + block.start as usize, c)).peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, next)| next);
        let next = at + c.len_utf8();
        let mark = match c {
            '“' | '”' | '"' | '„' | '«' | '»' => Some(Mark::Double),
            '‘' | '’' | '\'' | '‚' => Some(Mark::Single),
            _ => None,
        };
        if let Some(mark) = mark {
            let at_start = !before.is_alphanumeric()
                && !matches!(before, '.' | ',' | '!' | '?' | '…' | '%')
                && !after.is_whitespace();
            match open {
                None if c != '”'
                    && c != '»'
                    && at_start
                    && (mark == Mark::Double || (c != '’' && after.is_alphanumeric())) =>
                {
                    open = Some((at, next, mark));
                }
                None if mark == Mark::Single
                    && c == '’'
                    && at_start
                    && after.is_uppercase()
                    && before.is_whitespace() =>
                {
                    // Some copy opens single quotations with the closing mark.
                    open = Some((at, next, mark));
                }
                Some((start, inner, kind)) if kind == mark => {
                    let ends = match mark {
                        Mark::Double => c != '“' && (c != '"' || !at_start || before == '.' || after.is_whitespace()),
                        Mark::Single => c != '‘' && !after.is_alphanumeric() && !before.is_whitespace(),
                    };
                    if ends {
                        push(text, quotes, start, inner..at, next, false);
                        open = None;
                    } else if mark == Mark::Double {
                        push(text, quotes, start, inner..at, at, true);
                        open = Some((at, next, mark));
                    }
                }
                _ => {}
            }
        }
        before = c;
    }
    if let Some((start, inner, Mark::Double)) = open {
        push(text, quotes, start, inner..source.len(), source.len(), true);
    }
}

fn push(text: &Text<'_>, quotes: &mut Vec<Quote>, start: usize, inner: Range<usize>, end: usize, unclosed: bool) {
    let inner = Span::new(inner.start, inner.end.max(inner.start));
    let words = text.words_in(inner);
    if !words.is_empty() {
        quotes.push(Quote { span: Span::new(start, end), inner, words, speaker: None, unclosed });
    }
}

/// Who speaks quotation `at`: the reporting verb nearest to it in its sentence; else the speaker of the quotation before
/// it in the same paragraph, when the sentence is all quotation.
fn speaker(text: &Text<'_>, quotes: &[Quote], at: usize) -> Option<Source> {
    let quote = &quotes[at];
    let outside =
        |word: u32| !quotes[at.saturating_sub(2)..(at + 3).min(quotes.len())].iter().any(|q| q.words.contains(&word));
    let last = text.word(quote.words.end - 1).sentence;
    let first = text.word(quote.words.start).sentence;
    let mut best: Option<(u32, u32)> = None;
    for sentence in [first, last] {
        let words = text.sentences[sentence as usize].words.clone();
        for verb in words.filter(|&word| outside(word) && text.reports(word)) {
            let gap = if verb < quote.words.start { quote.words.start - verb + 1 } else { verb - quote.words.end };
            if best.is_none_or(|(nearest, _)| gap < nearest) {
                best = Some((gap, verb));
            }
        }
    }
    if let Some((_, verb)) = best {
        let told = text.reporter(verb).filter(|source| !quote.span.contains(source.span));
        let beside = told.or_else(|| name_beside(text, verb, &outside));
        if beside.is_some() {
            return beside;
        }
    }
    let sentence = &text.sentences[first as usize];
    let according = sentence.words.clone().find(|&word| outside(word) && text.case(word).starts_with("accord"));
    if let Some(word) = according {
        return text.source(word);
    }
    let alone = sentence.words.clone().filter(|&word| outside(word) && text.upos(word) != Upos::Punct).count() <= 1;
    let block = |span: Span| text.document.blocks.iter().position(|block| block.span.contains(span));
    if let Some(previous) = at.checked_sub(1).map(|previous| &quotes[previous]) {
        let near = block(previous.span) == block(quote.span) || previous.unclosed;
        if alone && near {
            return previous.speaker.clone();
        }
    }
    // A sentence that ends in a colon introduces the one that follows.
    if alone && first > 0 {
        let before = &text.sentences[first as usize - 1];
        if text.form(before.words.end - 1) == ":" {
            let verb = before.words.clone().find(|&word| text.reports(word));
            return verb.and_then(|verb| text.reporter(verb));
        }
    }
    None
}

/// The person named right beside a reporting verb whose subject the parse does not show ("…, said Smith").
fn name_beside(text: &Text<'_>, verb: u32, outside: &dyn Fn(u32) -> bool) -> Option<Source> {
    let sentence = text.sentence_of(verb).words.clone();
    let near = (verb + 1..(verb + 8).min(sentence.end)).chain((sentence.start.max(verb.saturating_sub(8))..verb).rev());
    let named = near.filter(|&word| outside(word)).find_map(|word| {
        text.mention_at(word).filter(|mention| matches!(mention.kind, NameKind::Person | NameKind::Organisation))
    })?;
    Some(Source { entity: Some(named.entity), head: text.word(named.words.end - 1).lemma.clone(), span: named.span })
}

impl Quote {
    /// The entity that speaks, where it is known.
    #[must_use]
    pub fn speaker_entity(&self) -> Option<EntityIndex> {
        self.speaker.as_ref().and_then(|speaker| speaker.entity)
    }

    /// Whether the words are a whole sentence rather than a few words worked into the article's own.
    #[must_use]
    pub fn is_whole(&self, text: &Text<'_>) -> bool {
        self.words.len() >= 4
            && self.words.clone().any(|word| {
                text.is_predicate(word)
                    && text.children(word).any(|child| matches!(text.word(child).rel, Rel::Nsubj | Rel::NsubjPass))
            })
    }
}
