//! Claims of the slots that rule files bring: whether a topic was discussed, how high a ransom was.
//!
//! A pattern of a rule sees a sentence as words with marks for what the text layer found ([`super::pattern`]). What it
//! captures fills the claim: a typed value, or the words themselves (a topic, compared by its content lemmas).

use super::pattern::{Capture, Filler as Fills, Line, Mark, MarkKind, Match, Pattern, PatternSet, Tape, Word};
use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Polarity, Slot};
use crate::lexicon;
use crate::text::model::{NameKind, Rel, Upos};
use crate::text::{Sentence, Text};
use crate::value::Kind;
use compact_str::CompactString;
use std::collections::BTreeSet;
use std::ops::Range;

/// What a pattern's match fills.
#[derive(Clone, Debug)]
pub struct Fill {
    /// The slot.
    pub slot: Slot,
    /// The polarity of a match; a captured negation turns it round.
    pub polarity: Polarity,
    /// The value, where it does not stand in the sentence.
    pub value: Option<String>,
}

/// The patterns of all rules, with what they fill.
#[derive(Clone, Debug, Default)]
pub struct Topics<'r> {
    set: PatternSet<'r>,
    fills: Vec<Fill>,
}

impl<'r> Topics<'r> {
    /// The patterns in order, each with what it fills.
    #[must_use]
    pub fn new(patterns: impl IntoIterator<Item = (&'r Pattern, Fill)>) -> Self {
        let (patterns, fills): (Vec<_>, Vec<_>) = patterns.into_iter().unzip();
        Self { set: PatternSet::new(patterns), fills }
    }
}

pub(super) fn extract(reader: &Reader<'_, '_>, topics: &Topics<'_>, claims: &mut Vec<Claim>) {
    if topics.set.is_empty() {
        return;
    }
    let text = reader.text;
    for (number, sentence) in text.sentences.iter().enumerate() {
        let words: Vec<Word<'_>> =
            sentence.words.clone().map(|at| Word { form: text.form(at), lemma: text.lemma(at) }).collect();
        let marks = marks(text, number as u32, sentence);
        let mut found: Vec<Claim> = Vec::new();
        topics.set.find(&Tape::new(&Line { words: &words, marks: &marks }), |pattern, hit| {
            let claim = claim(reader, sentence, &topics.fills[pattern], &hit);
            // One wording often fits several patterns of a slot; the first that is written says it.
            found.extend(claim.filter(|claim| {
                !found.iter().any(|known| known.slot == claim.slot && known.evidence.span.overlaps(claim.evidence.span))
            }));
        });
        claims.extend(found);
    }
}

/// The claim that a match makes.
fn claim(reader: &Reader<'_, '_>, sentence: &Sentence, fill: &Fill, hit: &Match) -> Option<Claim> {
    let text = reader.text;
    let base = sentence.words.start;
    let range = |capture: &Capture| base + capture.first as u32..base + capture.last as u32 + 1;
    let words = base + hit.first as u32..base + hit.last as u32 + 1;
    let value = hit.get(Fills::Value).and_then(|capture| text.value_at(range(capture).start));
    let filler = match (value, hit.get(Fills::Topic), &fill.value) {
        (Some(value), _, _) => Filler::Value(value.value.clone()),
        (None, Some(topic), _) => Filler::Topic(content(text, range(topic))),
        (None, None, Some(constant)) => Filler::Name(constant.clone()),
        (None, None, None) => {
            Filler::Topic(hit.get(Fills::Value).map(|capture| content(text, range(capture))).unwrap_or_default())
        }
    };
    if matches!(&filler, Filler::Topic(words) if words.is_empty()) {
        return None;
    }
    let words = trimmed(text, words);
    let mut claim = reader.claim(Family::Topic, fill.slot.clone(), words.clone(), filler);
    let predicate = words.clone().find(|&at| text.is_predicate(at)).or_else(|| text.predicate(words.start));
    claim.frame = clause::frame(text, &words, None, predicate);
    claim.scope = clause::scope(reader, &words, predicate);
    claim.entity = hit.get(Fills::Entity).and_then(|capture| super::entity_in(text, range(capture)));
    claim.polarity = if hit.get(Fills::Polarity).is_some() { fill.polarity.flip() } else { fill.polarity };
    if let Some(predicate) = predicate {
        claim.modality = text.modality(predicate);
    }
    claim.source = reader.attribution(words.start);
    Some(claim)
}

/// Without marks of punctuation and words that only lead on at the end.
fn trimmed(text: &Text<'_>, words: Range<u32>) -> Range<u32> {
    let mut end = words.end;
    while end > words.start + 1
        && matches!(text.upos(end - 1), Upos::Punct | Upos::Adp | Upos::Sconj | Upos::Cconj | Upos::Det)
    {
        end -= 1;
    }
    words.start..end
}

/// What a topic is about: canonical lemmas of its nouns, names, verbs and adjectives; a country by one name.
fn content(text: &Text<'_>, words: Range<u32>) -> BTreeSet<CompactString> {
    text.content(words)
        .filter(|&at| text.word(at).rel != Rel::Det && !lexicon::is_light(text.lemma(at)))
        .map(|at| match text.mention_at(at) {
            Some(mention) if mention.kind == NameKind::Place => {
                text.entities[mention.entity.0 as usize].key.concat().into()
            }
            Some(mention) => text.entities[mention.entity.0 as usize].surname().into(),
            None => clause::canonical(text, at),
        })
        .filter(|lemma: &CompactString| lemma.len() > 1)
        .collect()
}

/// What the text layer found in a sentence, as patterns see it.
fn marks(text: &Text<'_>, number: u32, sentence: &Sentence) -> Vec<Mark> {
    let base = sentence.words.start;
    let mark = |kind: MarkKind, words: &Range<u32>, index: usize| Mark {
        kind,
        first: (words.start - base) as usize,
        last: (words.end - 1 - base) as usize,
        index,
    };
    let mut marks = Vec::new();
    for index in text.values_of(number) {
        let value = &text.values[index];
        let kind = match value.value.kind {
            Kind::Number | Kind::Score { .. } => MarkKind::Number,
            Kind::Ordinal => MarkKind::Ordinal,
            Kind::Percent | Kind::Points => MarkKind::Percent,
            Kind::Money(_) => MarkKind::Money,
            Kind::Measure(_) => MarkKind::Measure,
            Kind::Age => MarkKind::Age,
            Kind::Duration => MarkKind::Duration,
            Kind::Date(_) => MarkKind::Date,
            Kind::Time(_) => MarkKind::Time,
        };
        marks.push(mark(kind, &value.words, index));
    }
    for index in text.mentions_of(number) {
        let mention = &text.mentions[index];
        let kind = match mention.kind {
            NameKind::Person => MarkKind::Person,
            NameKind::Organisation => MarkKind::Organisation,
            NameKind::Place => MarkKind::Place,
            NameKind::Other => MarkKind::Name,
        };
        marks.push(mark(kind, &mention.words, index));
    }
    for at in sentence.words.clone() {
        if lexicon::is_negator(text.lemma(at)) {
            marks.push(mark(MarkKind::Not, &(at..at + 1), at as usize));
        }
        if lexicon::hedge(text.lemma(at)).is_some() {
            marks.push(mark(MarkKind::Hedge, &(at..at + 1), at as usize));
        }
        // The head of a noun phrase that is no part of a larger one.
        let nominal = matches!(text.upos(at), Upos::Noun | Upos::Propn)
            && !matches!(
                text.word(at).rel,
                Rel::Compound | Rel::Flat | Rel::NmodPoss | Rel::NmodDesc | Rel::Nmod | Rel::Conj
            );
        if nominal {
            let phrase = text.phrase(at);
            if phrase.start >= base && phrase.end <= sentence.words.end {
                marks.push(mark(MarkKind::Nominal, &phrase, at as usize));
            }
        }
    }
    for (index, quote) in text.quotes.iter().enumerate() {
        if quote.words.start >= base && quote.words.end <= sentence.words.end {
            marks.push(mark(MarkKind::Quote, &quote.words, index));
        }
    }
    marks
}
