//! When something happened: the day or hour of a predicate or of an event that a noun names.

use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Slot};
use crate::text::model::{Rel, Upos};
use crate::text::{Text, ValueMention};
use crate::value::{Grain, Kind};

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for value in &text.values {
        let slot = match &value.value.kind {
            Kind::Date(days) if days.grain <= Grain::Day => "day",
            Kind::Date(_) => "period",
            Kind::Time(_) => "hour",
            _ => continue,
        };
        let head = value
            .words
            .clone()
            .find(|&word| text.word(word).head.is_none_or(|head| !value.words.contains(&head)))
            .unwrap_or(value.words.start);
        // "since", "until", "by", "after" say something else than when.
        if !matches!(text.case(head), "" | "on" | "at" | "in" | "around" | "about" | "during") {
            continue;
        }
        let Some(event) = event(text, value, head) else { continue };
        let predicate = text.predicate(event);
        // The day of a statement is not the day of what it states.
        let slot = if predicate.is_some_and(|predicate| text.reports(predicate)) { "statement-day" } else { slot };
        let mut claim =
            reader.claim(Family::Date, Slot::new(slot), value.words.clone(), Filler::Value(value.value.clone()));
        let noun = (text.upos(event) == Upos::Noun).then_some(event);
        claim.frame = clause::frame(text, &value.words, noun, predicate);
        if noun.is_none() {
            claim.frame.noun = predicate
                .and_then(|p| text.subject(p))
                .filter(|&s| text.mention_at(s).is_none())
                .map(|s| text.word(s).lemma.clone());
        }
        claim.scope = clause::scope(reader, &value.words, predicate);
        claim.scope.days.clear();
        if let Some(predicate) = predicate {
            claim.polarity = text.polarity(predicate);
            claim.modality = text.modality(predicate);
        }
        claim.source = reader.attribution(event);
        claim.entity = claim.frame.subject;
        claims.push(claim);
    }
}

/// What the value dates: the verb that it modifies, or the noun of an event ("Thursday's attack", "the crash on Friday").
fn event(text: &Text<'_>, value: &ValueMention, head: u32) -> Option<u32> {
    // "The next meeting is on May 14."
    if text.child(head, Rel::Cop).is_some() {
        return text.subject(head).filter(|&subject| text.upos(subject) == Upos::Noun);
    }
    let mut governor = text.word(head).head.filter(|governor| !value.words.contains(governor))?;
    // "a call with Smith on Thursday": the day of the call, not of Smith.
    for _ in 0..3 {
        match text.word(governor).head {
            Some(up) if text.upos(governor) == Upos::Propn => governor = up,
            _ => break,
        }
    }
    match text.upos(governor) {
        Upos::Verb => Some(governor),
        Upos::Noun if text.word(head).rel != Rel::Conj => Some(governor),
        _ => None,
    }
}
