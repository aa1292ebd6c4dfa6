//! The clause around a value: its frame and its scope.

use super::Reader;
use crate::claim::{Frame, Scope};
use crate::lexicon;
use crate::text::Text;
use crate::text::model::{NameKind, Rel, Upos};
use crate::value::{Grain, Kind};
use compact_str::CompactString;
use jiff::Unit;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Range;

/// An event is one of the past, told as background, when it lies this many days before the day of publication.
const BACKGROUND_DAYS: i32 = 45;

/// The words of the clause of predicate `at`: its dependents down to, but not into, other clauses.
pub(super) fn words(text: &Text<'_>, at: u32) -> BTreeSet<u32> {
    let mut found = BTreeSet::from([at]);
    let mut open = vec![(at, 0)];
    while let Some((word, depth)) = open.pop() {
        if depth > 8 {
            continue;
        }
        for child in text.children(word) {
            let rel = text.word(child).rel;
            let apart = matches!(rel, Rel::Ccomp | Rel::Parataxis | Rel::Advcl | Rel::AclRelcl | Rel::Punct)
                || rel == Rel::Conj && text.upos(child) == Upos::Verb;
            if !apart && found.insert(child) {
                open.push((child, depth + 1));
            }
        }
    }
    found
}

/// Canonical lemma of word `at`: synonyms of the news share one.
pub(super) fn canonical(text: &Text<'_>, at: u32) -> CompactString {
    lexicon::canonical(text.lemma(at), text.upos(at)).into()
}

/// The frame of the phrase `inside`, governed by `predicate` where there is one.
pub(super) fn frame(text: &Text<'_>, inside: &Range<u32>, noun: Option<u32>, predicate: Option<u32>) -> Frame {
    let mut frame = Frame::default();
    let clause = predicate.map_or_else(|| own_sentence(text, inside.start), |predicate| words(text, predicate));
    frame.noun = noun.map(|noun| text.word(noun).lemma.clone());
    frame.predicate = predicate.map(|predicate| event_name(text, predicate));
    if let Some(noun) = noun {
        for child in text.children(noun) {
            if matches!(text.word(child).rel, Rel::Amod | Rel::Compound | Rel::Nmod | Rel::Acl)
                && !inside.contains(&child)
                && text.mention_at(child).is_none()
            {
                frame.modifiers.insert(canonical(text, child));
            }
        }
    }
    for &at in &clause {
        if inside.contains(&at) {
            continue;
        }
        if let Some(mention) = text.mention_at(at) {
            frame.entities.insert(mention.entity);
        } else if matches!(text.upos(at), Upos::Noun | Upos::Verb | Upos::Adj | Upos::Propn)
            && text.value_at(at).is_none()
        {
            frame.context.insert(canonical(text, at));
        }
    }
    frame.subject = predicate.and_then(|predicate| text.subject(predicate)).and_then(|subject| {
        text.mention_at(subject)
            .map(|mention| mention.entity)
            .or_else(|| text.pronoun_referent(subject))
            .or_else(|| super::entity_in(text, text.base_phrase(subject)))
    });
    frame
}

fn own_sentence(text: &Text<'_>, at: u32) -> BTreeSet<u32> {
    text.sentence_of(at).words.clone().collect()
}

/// Where and when the clause of `predicate` holds.
pub(super) fn scope(reader: &Reader<'_, '_>, inside: &Range<u32>, predicate: Option<u32>) -> Scope {
    let text = reader.text;
    let mut scope = Scope::default();
    let clause = predicate.map_or_else(|| own_sentence(text, inside.start), |predicate| words(text, predicate));
    scope.places = places(text, inside);
    let sentence = text.word(inside.start).sentence;
    for value in &text.values[text.values_of(sentence)] {
        let Kind::Date(days) = &value.value.kind else { continue };
        if value.words.clone().any(|word| clause.contains(&word)) {
            scope.days.push(*days);
        }
        if let Some(year) = background(text.published(), days) {
            scope.background = Some(scope.background.map_or(year, |known: i32| known.min(year)));
        }
    }
    scope
}

/// Where a value holds: the places named behind it, before the next value of the sentence; else those before it; else those
/// that "there" or "the province" stands for.
fn places(text: &Text<'_>, inside: &Range<u32>) -> BTreeSet<crate::text::entity::EntityIndex> {
    let sentence = text.sentence_of(inside.start).words.clone();
    let number = text.word(inside.start).sentence;
    let others = || {
        text.values[text.values_of(number)]
            .iter()
            .filter(|value| Text::counts(value) && !inside.contains(&value.words.start))
    };
    let end = others().map(|value| value.words.start).filter(|&at| at >= inside.end).min().unwrap_or(sentence.end);
    let start = others().map(|value| value.words.end).filter(|&at| at <= inside.start).max().unwrap_or(sentence.start);
    let named = |words: Range<u32>| {
        words
            .filter_map(|at| {
                text.mention_at(at).filter(|mention| mention.kind == NameKind::Place && located(text, &mention.words))
            })
            .map(|mention| mention.entity)
            .collect::<BTreeSet<_>>()
    };
    let pointed = |words: Range<u32>| words.filter_map(|at| pointed_at(text, at)).collect::<BTreeSet<_>>();
    let behind = named(inside.end..end);
    let behind = if behind.is_empty() { pointed(inside.end..end) } else { behind };
    if !behind.is_empty() {
        return behind;
    }
    let before = named(start..inside.start);
    let before = if before.is_empty() { pointed(start..inside.start) } else { before };
    if !before.is_empty() {
        return before;
    }
    // "100 dead and 96 injured there", "at least 13 dead, with 182 injured": figures side by side are of one place.
    let beside = |words: Range<u32>| {
        let counting = |at: u32| {
            let lemma = text.lemma(at);
            lexicon::count_state(&text.form(at).to_lowercase())
                .or(lexicon::count_subject(lemma))
                .or(lexicon::count_object(lemma))
                .is_some()
        };
        words.len() <= 9
            && words.clone().any(|at| matches!(text.lemma(at), "and" | "with"))
            && words.clone().all(|at| text.upos(at) != Upos::Verb || counting(at))
    };
    let next =
        others().find(|value| value.words.start >= inside.end).filter(|next| beside(inside.end..next.words.start));
    let last =
        others().rfind(|value| value.words.end <= inside.start).filter(|last| beside(last.words.end..inside.start));
    match (last, next) {
        (Some(last), _) if last.words.start < inside.start => places(text, &last.words),
        (_, Some(next)) => {
            let rest = others()
                .map(|value| value.words.start)
                .filter(|&at| at > next.words.start)
                .min()
                .unwrap_or(sentence.end);
            let behind = named(next.words.end..rest);
            if behind.is_empty() { pointed(next.words.end..rest) } else { behind }
        }
        _ => BTreeSet::new(),
    }
}

/// What a predicate says happened: its lemma with its particle ("come down"); of a verb that says little, or that only says
/// that the event struck, the event that is its subject ("the crash came at noon", "the quake hit").
pub(super) fn event_name(text: &Text<'_>, predicate: u32) -> CompactString {
    let lemma = text.lemma(predicate);
    if let Some(subject) = text.subject(predicate).filter(|&subject| text.mention_at(subject).is_none()) {
        let light = lexicon::is_light(lemma)
            || matches!(lemma, "strike" | "hit" | "begin" | "start" | "erupt" | "rock" | "shake");
        if light && text.upos(subject) == Upos::Noun && lexicon::happens(text.lemma(subject)) {
            return text.lemma(subject).into();
        }
    }
    match text.child(predicate, Rel::CompoundPrt) {
        Some(particle) => compact_str::format_compact!("{lemma} {}", text.lemma(particle)),
        None => lemma.into(),
    }
}

/// The place that "there" or "the province" at word `at` stands for: the last one named before it that is not of another
/// kind ("Kerry County" is no province).
fn pointed_at(text: &Text<'_>, at: u32) -> Option<crate::text::entity::EntityIndex> {
    let lemma = text.lemma(at);
    let generic = lexicon::is_kind_of_place(lemma)
        && text.child(at, Rel::Det).is_some_and(|det| text.lemma(det) == "the")
        && text.mention_at(at).is_none();
    if !(generic || lemma == "there" && text.upos(at) == Upos::Adv) {
        return None;
    }
    let sentence = text.word(at).sentence;
    let before = text.mentions.partition_point(|mention| mention.words.end <= at);
    text.mentions[..before]
        .iter()
        .rev()
        .take_while(|mention| mention.sentence + 2 >= sentence)
        .filter(|mention| mention.kind == NameKind::Place)
        .find(|mention| {
            let kinds = [mention.words.end - 1, mention.words.end.min(text.words.len() as u32 - 1)];
            lemma == "there"
                || kinds.iter().all(|&word| !lexicon::is_kind_of_place(text.lemma(word)) || text.lemma(word) == lemma)
        })
        .map(|mention| mention.entity)
}

/// Whether a place name says where: "in Aragon", "near Lyon", "Lyon's hospitals", "the Lyon hospital", rather than who acts.
fn located(text: &Text<'_>, words: &Range<u32>) -> bool {
    let head = words.clone().find(|&word| text.word(word).head.is_none_or(|head| !words.contains(&head)));
    head.is_some_and(|head| {
        matches!(text.word(head).rel, Rel::Obl | Rel::Nmod | Rel::NmodPoss | Rel::Compound | Rel::Appos | Rel::Conj)
    })
}

/// The year of an event that lies well before the day of publication, or (where that is not known) is given as a year.
fn background(published: Option<Date>, days: &crate::value::DateSet) -> Option<i32> {
    if days.grain > Grain::Year {
        return None;
    }
    match (published, days.last, days.first) {
        (Some(published), Some(last), _) => {
            let gap = published.since((Unit::Day, last)).ok()?.get_days();
            (gap > BACKGROUND_DAYS).then(|| i32::from(last.year()))
        }
        (None, _, Some(first)) if days.grain >= Grain::Month && days.year.is_some() => Some(i32::from(first.year())),
        _ => None,
    }
}
