//! How old somebody is: "Ann Smith, 43", "a 43-year-old man", "his two-year-old stepson".

use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Slot};
use crate::text::model::{NameKind, Rel, Upos};
use crate::text::{Text, ValueMention};
use crate::value::Kind;

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for value in text.values.iter().filter(|value| value.value.kind == Kind::Age) {
        let sentence = text.sentence_of(value.words.start).words.clone();
        // "Ann Smith, 43," and "Ann Smith (43)": the name right before the mark.
        let before = value.words.start.checked_sub(2).filter(|at| sentence.contains(at));
        let beside = before
            .filter(|&at| matches!(text.form(at + 1), "," | "(") || text.form(at + 1) == "aged")
            .and_then(|at| text.mention_at(at));
        let head = value
            .words
            .clone()
            .find(|&word| text.word(word).head.is_none_or(|head| !value.words.contains(&head)))
            .unwrap_or(value.words.start);
        let governor = text.word(head).head.filter(|governor| sentence.contains(governor));
        // "19-year-old Ann Smith"
        let behind = Some(value.words.end)
            .filter(|at| sentence.contains(at))
            .and_then(|at| text.mention_at(at))
            .filter(|mention| mention.words.start == value.words.end);
        let named = beside.or(behind).filter(|mention| mention.kind == NameKind::Person).or_else(|| {
            // "the 43-year-old Ann Smith", "Ann Smith is 43 years old".
            governor
                .and_then(|governor| text.mention_at(governor))
                .or_else(|| said_of(text, value).and_then(|subject| text.mention_at(subject)))
                .filter(|mention| mention.kind == NameKind::Person)
        });
        let noun = governor.filter(|&governor| text.upos(governor) == Upos::Noun);
        let mut words = value.words.clone();
        let anchor = named.map(|mention| mention.words.clone()).or_else(|| noun.map(|noun| noun..noun + 1));
        if let Some(anchor) = anchor.filter(|anchor| anchor.start.abs_diff(words.start) < 8) {
            words = words.start.min(anchor.start)..words.end.max(anchor.end);
        }
        let mut claim = reader.claim(Family::Age, Slot::new("age"), words, Filler::Value(value.value.clone()));
        claim.entity = named.map(|mention| mention.entity).or_else(|| {
            let noun = noun?;
            // "the 43-year-old said": only where a pronoun or name makes clear who; left open otherwise.
            text.children(noun)
                .find(|&child| text.word(child).rel == Rel::Appos)
                .and_then(|child| text.mention_at(child))
                .map(|mention| mention.entity)
        });
        let predicate = text.predicate(noun.unwrap_or(head));
        claim.frame = clause::frame(text, &value.words, noun, predicate);
        // "his four-year-old son" is somebody's son.
        claim.frame.subject = noun.and_then(|noun| text.child(noun, Rel::NmodPoss)).and_then(|owner| {
            text.mention_at(owner).map(|mention| mention.entity).or_else(|| text.pronoun_referent(owner))
        });
        claim.scope = clause::scope(reader, &value.words, predicate);
        claim.source = reader.attribution(head);
        claims.push(claim);
    }
}

/// The subject whose age a phrase says: "Ann Smith is 43 years old", "Ann Smith died aged 43"; not the one who has a son aged
/// seven.
fn said_of(text: &Text<'_>, value: &ValueMention) -> Option<u32> {
    let head = value.words.clone().find(|&word| text.is_predicate(word));
    if let Some(predicate) = head {
        return text.subject(predicate);
    }
    let before = value.words.start.checked_sub(1)?;
    (text.form(value.words.start) == "aged" && text.upos(before) == Upos::Verb).then(|| text.subject(before)).flatten()
}
