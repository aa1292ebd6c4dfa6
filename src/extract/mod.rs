//! From a document's text to its claims, one file per family.
//!
//! Each extractor is a function from a [`Text`] to claims; none knows of other documents or of rules, except that
//! [`topic`] runs the patterns that rule files bring ([`pattern`]).

mod age;
mod calendar;
mod certainty;
mod clause;
mod date;
pub mod pattern;
mod quantity;
mod quotation;
mod role;
mod statement;
pub mod topic;

use crate::claim::{Attribution, Claim, Evidence, Family, Filler, Frame, Modality, NamedEntity, Polarity, Scope, Slot};
use crate::document::{BlockKind, DocIndex};
use crate::text::Text;
use crate::text::entity::EntityIndex;
use std::ops::Range;
use topic::Topics;

/// What was read from one document: the claims in order of position, and its names.
#[derive(Clone, Debug)]
pub struct Extracted {
    /// The claims, in order of position.
    pub claims: Vec<Claim>,
    /// The document's entities; a claim's [`EntityIndex`] points here.
    pub entities: Vec<NamedEntity>,
}

/// Reads every claim of a document. `topics` are the patterns of the rules.
#[must_use]
pub fn extract(text: &Text<'_>, document: DocIndex, topics: &Topics<'_>) -> Extracted {
    let reader = Reader { text, document };
    let mut claims = Vec::new();
    role::extract(&reader, &mut claims);
    quantity::extract(&reader, &mut claims);
    age::extract(&reader, &mut claims);
    date::extract(&reader, &mut claims);
    calendar::extract(&reader, &mut claims);
    certainty::extract(&reader, &mut claims);
    statement::extract(&reader, &mut claims);
    quotation::extract(&reader, &mut claims);
    topic::extract(&reader, topics, &mut claims);
    claims.sort_by_key(|claim| (claim.evidence.span.start, claim.evidence.span.end, claim.family));
    Extracted { claims, entities: entities(&reader) }
}

/// A text together with its place among the documents.
struct Reader<'t, 'd> {
    text: &'t Text<'d>,
    document: DocIndex,
}

impl Reader<'_, '_> {
    /// A claim whose evidence is `words`, to be filled further by its extractor.
    fn claim(&self, family: Family, slot: Slot, words: Range<u32>, filler: Filler) -> Claim {
        let sentence = self.text.word(words.start).sentence;
        let whole = &self.text.sentences[sentence as usize];
        Claim {
            evidence: Evidence {
                document: self.document,
                span: self.text.span_of(words.clone()),
                sentence: whole.span,
            },
            sentence,
            words,
            family,
            slot,
            entity: None,
            filler,
            polarity: Polarity::Affirmed,
            modality: Modality::Asserted,
            source: None,
            scope: Scope::default(),
            frame: Frame::default(),
            in_headline: whole.block == BlockKind::Headline,
        }
    }

    /// Who is given as the source of word `at`.
    fn attribution(&self, at: u32) -> Option<Attribution> {
        self.text.source(at).map(|source| Attribution {
            entity: source.entity,
            head: source.head.clone(),
            words: self.text.slice(source.span).to_owned(),
        })
    }
}

fn entities(reader: &Reader<'_, '_>) -> Vec<NamedEntity> {
    let text = reader.text;
    text.entities
        .iter()
        .map(|entity| {
            let best = entity
                .mentions
                .iter()
                .map(|&at| &text.mentions[at as usize])
                .max_by_key(|mention| (mention.words.len(), std::cmp::Reverse(mention.span.start)))
                .expect("an entity has a mention");
            NamedEntity {
                kind: entity.kind,
                name: entity.name.clone(),
                key: entity.key.clone(),
                evidence: Evidence {
                    document: reader.document,
                    span: best.span,
                    sentence: text.sentences[best.sentence as usize].span,
                },
                count: entity.mentions.len(),
            }
        })
        .collect()
}

/// The entity of the first mention inside a run of words.
fn entity_in(text: &Text<'_>, mut words: Range<u32>) -> Option<EntityIndex> {
    words.find_map(|word| text.mention_at(word)).map(|mention| mention.entity)
}
