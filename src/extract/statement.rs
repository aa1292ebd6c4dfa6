//! Who did what: a predicate with its grammatical subject and object, where both are plain enough to be found again in
//! another article.

use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Modality, Slot};
use crate::lexicon;
use crate::text::Text;
use crate::text::model::{Rel, Upos};
use compact_str::{CompactString, format_compact};
use std::ops::Range;

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for at in 0..text.words.len() as u32 {
        if text.upos(at) != Upos::Verb || !text.is_predicate(at) || says(text, at) || lexicon::is_light(text.lemma(at))
        {
            continue;
        }
        let Some(subject) = text.subject(at) else { continue };
        let modality = text.modality(at);
        let quoted = text.quotes.iter().any(|quote| quote.words.contains(&at));
        if modality != Modality::Asserted || quoted {
            continue;
        }
        let object = text.child(at, Rel::Obj);
        let group = verb_group(text, at);
        let act = Filler::Act { name: name(text, at), passive: text.passive(at) };
        let mut claim = reader.claim(Family::Statement, Slot::new("act"), evidence(text, group, object), act);
        claim.frame = clause::frame(text, &(at..at + 1), object, Some(at));
        claim.frame.modifiers.clear();
        if claim.frame.subject.is_none() && text.upos(subject) == Upos::Noun {
            claim.frame.modifiers.insert(text.word(subject).lemma.clone());
        }
        claim.entity = claim.frame.subject;
        if claim.entity.is_none() && claim.frame.modifiers.is_empty() {
            continue;
        }
        claim.scope = clause::scope(reader, &(at..at + 1), Some(at));
        claim.polarity = text.polarity(at);
        claim.source = reader.attribution(at);
        claims.push(claim);
    }
}

/// Whether a verb only gives what somebody says: "said that …", rather than "rejected the plan".
fn says(text: &Text<'_>, at: u32) -> bool {
    text.reports(at) && (text.child(at, Rel::Obj).is_none() || text.child(at, Rel::Ccomp).is_some())
}

/// The verb with its particle; in the passive "be" and its participle.
fn name(text: &Text<'_>, at: u32) -> CompactString {
    let lemma = text.lemma(at);
    match text.child(at, Rel::CompoundPrt) {
        Some(particle) => format_compact!("{lemma} {}", text.lemma(particle)),
        None => lemma.into(),
    }
}

/// The verb with its auxiliaries and negation.
fn verb_group(text: &Text<'_>, at: u32) -> Range<u32> {
    let part = |child: &u32| {
        matches!(text.word(*child).rel, Rel::Aux | Rel::AuxPass)
            || text.word(*child).rel == Rel::Advmod && lexicon::is_negator(text.lemma(*child))
            || text.word(*child).rel == Rel::CompoundPrt
    };
    let near = text.children(at).filter(|child| child.abs_diff(at) < 5).filter(part);
    near.fold(at..at + 1, |group, child| group.start.min(child)..group.end.max(child + 1))
}

/// The verb group, with its object when that follows closely.
fn evidence(text: &Text<'_>, group: Range<u32>, object: Option<u32>) -> Range<u32> {
    match object.filter(|&object| object >= group.end && object < group.end + 5) {
        Some(object) => group.start..object + 1,
        None => group.start..group.end.min(text.words.len() as u32),
    }
}
