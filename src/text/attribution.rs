//! Who says so: the source of what a word says, from its quotation, its reporting verb or an "according to".

use super::Text;
use super::entity::EntityIndex;
use super::model::{NameKind, Rel, Upos};
use crate::lexicon;
use crate::span::Span;
use compact_str::CompactString;

/// Somebody who is given as the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The name that stands for the source, where there is one.
    pub entity: Option<EntityIndex>,
    /// Head word of the source's description ("police", "official", "survey").
    pub head: CompactString,
    /// The words that name the source.
    pub span: Span,
}

impl Text<'_> {
    /// The source given for what word `at` says; none where the article itself says it.
    #[must_use]
    pub fn source(&self, at: u32) -> Option<Source> {
        let here = self.word(at).span;
        if let Some(quote) = self.quotes.iter().find(|quote| quote.span.contains(here))
            && let Some(speaker) = &quote.speaker
        {
            return Some(speaker.clone());
        }
        let mut now = at;
        for head in std::iter::once(at).chain(self.ancestors(at)) {
            let link = self.word(now).rel;
            if head != now
                && matches!(link, Rel::Ccomp | Rel::Parataxis | Rel::Xcomp | Rel::Obj | Rel::Advcl)
                && self.reports(head)
                && let Some(source) = self.reporter(head)
            {
                return Some(source);
            }
            for child in self.children(head) {
                if self.word(child).rel == Rel::Parataxis
                    && child != now
                    && self.reports(child)
                    && let Some(source) = self.reporter(child)
                {
                    return Some(source);
                }
                if self.is_according(child) {
                    return Some(self.as_source(child));
                }
            }
            now = head;
        }
        None
    }

    /// Whether word `at` is a verb of saying.
    #[must_use]
    pub fn reports(&self, at: u32) -> bool {
        self.upos(at) == Upos::Verb && lexicon::reports(self.lemma(at))
    }

    /// The subject of the verb of saying `verb`, as a source.
    #[must_use]
    pub fn reporter(&self, verb: u32) -> Option<Source> {
        let subject = if self.passive(verb) { self.agent(verb) } else { self.subject(verb) };
        subject.map(|subject| self.as_source(subject))
    }

    /// Whether `at` is the head of "according to X", "citing X".
    fn is_according(&self, at: u32) -> bool {
        self.children(at)
            .any(|case| self.word(case).rel == Rel::Case && matches!(self.lemma(case), "accord" | "according" | "per"))
    }

    /// The noun phrase at `at` as a source.
    fn as_source(&self, at: u32) -> Source {
        let phrase = self.phrase(at);
        let named = |kind: fn(NameKind) -> bool| {
            phrase
                .clone()
                .filter_map(|word| self.mention_at(word))
                .find(|mention| kind(mention.kind))
                .map(|mention| mention.entity)
        };
        let entity = self
            .mention_at(at)
            .map(|mention| mention.entity)
            .or_else(|| self.pronoun_referent(at))
            .or_else(|| named(|kind| kind == NameKind::Person))
            .or_else(|| named(|kind| kind == NameKind::Organisation));
        Source { entity, head: self.word(at).lemma.clone(), span: self.span_of(phrase) }
    }
}
