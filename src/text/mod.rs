//! What the words of a document are and do: tags, parse, values, names, entities, quotations, negation, hedges, and
//! who says so.
//!
//! [`read`] turns a [`Document`] into a [`Text`], once; everything after it only asks. The order is that of need: tokens,
//! sentences, tags, parse, values, names, entities, quotations. Reading is total: a sentence that can't be parsed is a
//! sentence without arcs, never an error.

pub mod attribution;
pub mod entity;
pub mod grammar;
pub mod lemma;
pub mod model;
mod name;
pub mod quote;
pub mod scope;
pub mod sentence;

use crate::document::{BlockKind, Document};
use crate::span::Span;
use crate::token::{self, Token, TokenKind};
use crate::value::{self, Found, Kind, Lean};
use compact_str::CompactString;
use entity::{Entity, EntityIndex, Mention};
use model::{Model, NameKind, Rel, Tag, Upos};
use quote::Quote;
use std::ops::Range;

/// A token with what is known of it.
#[derive(Clone, Debug)]
pub struct Word {
    /// Its bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Lower-case base form ("die" for "died", "smith" for "Smith").
    pub lemma: CompactString,
    /// Part of speech.
    pub tag: Tag,
    /// The word that it depends on; none for the root of a sentence.
    pub head: Option<u32>,
    /// How it depends on its head.
    pub rel: Rel,
    /// The sentence it stands in.
    pub sentence: u32,
}

/// A run of words inside one block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its bytes, first word to last.
    pub span: Span,
    /// Its words.
    pub words: Range<u32>,
    /// What kind of block it stands in.
    pub block: BlockKind,
}

/// A typed value with its place among the words.
#[derive(Clone, Debug)]
pub struct ValueMention {
    /// The sentence it stands in.
    pub sentence: u32,
    /// Words of the whole phrase, hedge included.
    pub words: Range<u32>,
    /// First word without the hedge.
    pub core: u32,
    /// Bytes of the whole phrase.
    pub span: Span,
    /// What it says.
    pub value: value::Value,
}

/// A document as the extractors see it.
#[derive(Clone, Debug)]
pub struct Text<'d> {
    /// The document that was read.
    pub document: &'d Document,
    /// All its words, in order.
    pub words: Vec<Word>,
    /// All its sentences, in order; furniture has none.
    pub sentences: Vec<Sentence>,
    /// All its values, in order.
    pub values: Vec<ValueMention>,
    /// All names, in order.
    pub mentions: Vec<Mention>,
    /// What the names refer to.
    pub entities: Vec<Entity>,
    /// Quotations, in order.
    pub quotes: Vec<Quote>,
    /// First dependent of each word and the next one of the same head, as links of a list (`u32::MAX` ends it).
    children: Vec<(u32, u32)>,
    /// The value mention that covers a word, by word.
    value_at: Vec<u32>,
    /// The name mention that covers a word, by word.
    mention_at: Vec<u32>,
}

const NONE: u32 = u32::MAX;

/// Reads a document: tokens, sentences, tags, parse, values, names, entities and quotations.
#[must_use]
pub fn read(document: &Document) -> Text<'_> {
    let mut text = Text {
        document,
        words: Vec::with_capacity(document.text.len() / 5),
        sentences: Vec::new(),
        values: Vec::new(),
        mentions: Vec::new(),
        entities: Vec::new(),
        quotes: Vec::new(),
        children: Vec::new(),
        value_at: Vec::new(),
        mention_at: Vec::new(),
    };
    let mut reader =
        Reader { model: Model::get(), tokens: Vec::new(), tags: Vec::new(), arcs: Vec::new(), names: Vec::new() };
    for block in document.blocks.iter().filter(|block| block.kind != BlockKind::Furniture) {
        reader.tokens.clear();
        token::tokenize(&document.text, block.span, &mut reader.tokens);
        for range in sentence::sentences(&document.text, &reader.tokens, block.span) {
            reader.sentence(&mut text, range, block.kind);
        }
    }
    text.index();
    entity::resolve(&mut text);
    quote::find(&mut text);
    text
}

/// Buffers that serve one sentence after the other.
struct Reader {
    model: &'static Model,
    tokens: Vec<Token>,
    tags: Vec<Tag>,
    arcs: Vec<model::Arc>,
    names: Vec<model::NameSpan>,
}

impl Reader {
    fn sentence(&mut self, text: &mut Text<'_>, range: Range<usize>, block: BlockKind) {
        let tokens = &self.tokens[range];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let source = &text.document.text;
        let forms: Vec<&str> = tokens.iter().map(|token| token.of(source)).collect();
        self.model.tag(&forms, &mut self.tags);
        self.model.parse(&forms, &self.tags, &mut self.arcs);
        self.model.names(&forms, &self.tags, &mut self.names);
        let base = text.words.len() as u32;
        let number = text.sentences.len() as u32;
        for (at, token) in tokens.iter().enumerate() {
            text.words.push(Word {
                span: token.span,
                kind: token.kind,
                lemma: lemma::lemma(forms[at], self.tags[at].upos),
                tag: self.tags[at],
                head: self.arcs[at].head.map(|head| head + base),
                rel: self.arcs[at].rel,
                sentence: number,
            });
        }
        let words = base..text.words.len() as u32;
        text.sentences.push(Sentence { span: first.span.join(last.span), words: words.clone(), block });
        let published = text.document.metadata.published.map(|(date, _)| date);
        let lean = if scope::looks_ahead(&text.words[base as usize..]) { Lean::Future } else { Lean::Past };
        for Found { span, first, last, core, value } in value::find(source, tokens, &value::Context { published, lean })
        {
            text.values.push(ValueMention {
                sentence: number,
                words: base + first as u32..base + last as u32 + 1,
                core: base + core as u32,
                span,
                value,
            });
        }
        for name in &self.names {
            text.mentions.push(Mention {
                sentence: number,
                words: base + name.first as u32..base + name.last as u32 + 1,
                span: tokens[name.first].span.join(tokens[name.last].span),
                kind: name.kind,
                entity: EntityIndex(NONE),
            });
        }
    }
}

impl<'d> Text<'d> {
    /// The day of publication, where the article gives it.
    #[must_use]
    pub fn published(&self) -> Option<jiff::civil::Date> {
        self.document.metadata.published.map(|(date, _)| date)
    }

    /// The letters of word `at`.
    #[must_use]
    pub fn form(&self, at: u32) -> &'d str {
        self.words[at as usize].span.of(&self.document.text)
    }

    /// The letters at `span`.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'d str {
        span.of(&self.document.text)
    }

    /// Word `at`.
    #[must_use]
    pub fn word(&self, at: u32) -> &Word {
        &self.words[at as usize]
    }

    /// The lemma of word `at`.
    #[must_use]
    pub fn lemma(&self, at: u32) -> &str {
        &self.words[at as usize].lemma
    }

    /// Part of speech of word `at`.
    #[must_use]
    pub fn upos(&self, at: u32) -> Upos {
        self.words[at as usize].tag.upos
    }

    /// The sentence that word `at` stands in.
    #[must_use]
    pub fn sentence_of(&self, at: u32) -> &Sentence {
        &self.sentences[self.words[at as usize].sentence as usize]
    }

    /// Bytes of the words `range`.
    ///
    /// # Panics
    /// When the range is empty.
    #[must_use]
    pub fn span_of(&self, range: Range<u32>) -> Span {
        self.words[range.start as usize].span.join(self.words[range.end as usize - 1].span)
    }

    /// The dependents of word `at`, in order.
    pub fn children(&self, at: u32) -> impl Iterator<Item = u32> + '_ {
        let mut next = self.children[at as usize].0;
        std::iter::from_fn(move || {
            let now = next;
            if now == NONE {
                return None;
            }
            next = self.children[now as usize].1;
            Some(now)
        })
    }

    /// The first dependent of word `at` that has relation `rel`.
    #[must_use]
    pub fn child(&self, at: u32, rel: Rel) -> Option<u32> {
        self.children(at).find(|&child| self.words[child as usize].rel == rel)
    }

    /// The values of sentence `number`.
    #[must_use]
    pub fn values_of(&self, number: u32) -> Range<usize> {
        let start = self.values.partition_point(|value| value.sentence < number);
        start..start + self.values[start..].partition_point(|value| value.sentence == number)
    }

    /// The names of sentence `number`.
    #[must_use]
    pub fn mentions_of(&self, number: u32) -> Range<usize> {
        let start = self.mentions.partition_point(|mention| mention.sentence < number);
        start..start + self.mentions[start..].partition_point(|mention| mention.sentence == number)
    }

    /// The value phrase that covers word `at`.
    #[must_use]
    pub fn value_at(&self, at: u32) -> Option<&ValueMention> {
        self.values.get(self.value_at[at as usize] as usize)
    }

    /// The name that covers word `at`.
    #[must_use]
    pub fn mention_at(&self, at: u32) -> Option<&Mention> {
        self.mentions.get(self.mention_at[at as usize] as usize)
    }

    /// The first word that begins at or after byte `at`.
    #[must_use]
    pub fn word_from(&self, at: u32) -> u32 {
        self.words.partition_point(|word| word.span.start < at) as u32
    }

    /// The words that lie inside `span`.
    #[must_use]
    pub fn words_in(&self, span: Span) -> Range<u32> {
        let start = self.word_from(span.start);
        let end = self.words.partition_point(|word| word.span.end <= span.end) as u32;
        start..end.max(start)
    }

    /// Links dependents and covers once all words, values and names are there.
    fn index(&mut self) {
        self.children = vec![(NONE, NONE); self.words.len()];
        for at in (0..self.words.len()).rev() {
            if let Some(head) = self.words[at].head {
                self.children[at].1 = self.children[head as usize].0;
                self.children[head as usize].0 = at as u32;
            }
        }
        self.value_at = vec![NONE; self.words.len()];
        for (number, value) in self.values.iter().enumerate() {
            self.value_at[value.words.start as usize..value.words.end as usize].fill(number as u32);
        }
        self.index_mentions();
    }

    /// Brings the cover of names up to date after names were added or joined.
    fn index_mentions(&mut self) {
        self.mentions.sort_by_key(|mention| mention.words.start);
        self.mention_at = vec![NONE; self.words.len()];
        for (number, mention) in self.mentions.iter().enumerate() {
            self.mention_at[mention.words.start as usize..mention.words.end as usize].fill(number as u32);
        }
    }

    /// Whether a value of `mention` counts things ("22 people"), rather than naming a day, an hour or a rank.
    #[must_use]
    pub fn counts(mention: &ValueMention) -> bool {
        matches!(mention.value.kind, Kind::Number | Kind::Percent | Kind::Money(_) | Kind::Measure(_))
    }

    /// Whether the name at word `at` is of this kind.
    #[must_use]
    pub fn is_name(&self, at: u32, kind: NameKind) -> bool {
        self.mention_at(at).is_some_and(|mention| mention.kind == kind)
    }
}
