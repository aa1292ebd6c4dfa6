//! Which pairs of claims to look at: those that an index brings together, never all against all.

use super::ClaimIndex;
use super::align::Alignment;
use super::same::Context;
use super::wording;
use crate::claim::{Claim, Family, Filler};
use crate::document::DocIndex;
use crate::lexicon;
use compact_str::{CompactString, format_compact};
use std::collections::{BTreeMap, BTreeSet};

/// Of claims with the same key, this many of one document are compared.
const PER_DOCUMENT: usize = 12;
/// A key under which more claims stand than this says too little.
const COMMON: usize = 400;

/// The pairs, each with the alignment of their sentences where there is one; ascending, every pair once, `a` before `b`.
pub(super) fn pairs<'g>(
    context: &Context<'_>,
    claims: &[Claim],
    alignments: &'g [Alignment],
) -> Vec<(ClaimIndex, ClaimIndex, Option<&'g Alignment>)> {
    let mut found: BTreeMap<(usize, usize), Option<&'g Alignment>> = BTreeMap::new();
    let mut index: BTreeMap<CompactString, Vec<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        for key in keys(context, claim) {
            index.entry(key).or_default().push(at);
        }
    }
    for group in index.values().filter(|group| group.len() > 1 && group.len() <= COMMON) {
        let mut per_document: BTreeMap<DocIndex, usize> = BTreeMap::new();
        let some: Vec<usize> = group
            .iter()
            .copied()
            .filter(|&at| {
                let count = per_document.entry(claims[at].evidence.document).or_default();
                *count += 1;
                *count <= PER_DOCUMENT
            })
            .collect();
        for (position, &a) in some.iter().enumerate() {
            for &b in &some[position + 1..] {
                found.insert((a, b), None);
            }
        }
    }
    let quotations: Vec<usize> = (0..claims.len()).filter(|&at| claims[at].family == Family::Quotation).collect();
    let words: Vec<&Claim> = quotations.iter().map(|&at| &claims[at]).collect();
    for (a, b) in wording::nominate(&words) {
        found.insert((quotations[a], quotations[b]), None);
    }
    by_alignment(claims, alignments, &mut found);
    found.into_iter().map(|((a, b), alignment)| (ClaimIndex(a as u32), ClaimIndex(b as u32), alignment)).collect()
}

/// Claims that stand in the same place of aligned sentences.
fn by_alignment<'g>(
    claims: &[Claim],
    alignments: &'g [Alignment],
    found: &mut BTreeMap<(usize, usize), Option<&'g Alignment>>,
) {
    let mut by_sentence: BTreeMap<(DocIndex, u32), Vec<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        by_sentence.entry((claim.evidence.document, claim.sentence)).or_default().push(at);
    }
    for alignment in alignments {
        let (Some(xs), Some(ys)) = (by_sentence.get(&alignment.a), by_sentence.get(&alignment.b)) else { continue };
        for &x in xs {
            for &y in ys {
                let alike = claims[x].family == claims[y].family && claims[x].family != Family::Quotation;
                if alike && alignment.corresponds(&claims[x].words, &claims[y].words) {
                    found.insert((x.min(y), x.max(y)), Some(alignment));
                }
            }
        }
    }
}

/// What a claim is looked up by: its slot with its entity, or with the synonym groups of its noun or predicate.
fn keys(context: &Context<'_>, claim: &Claim) -> Vec<CompactString> {
    let slot = &claim.slot;
    let entity = context.entity(claim).map(|entity| entity.0);
    let grouped = |word: Option<&CompactString>| -> Vec<CompactString> {
        let Some(word) = word else { return Vec::new() };
        let groups = lexicon::groups(word).map(|group| format_compact!("{slot} {group}"));
        groups.chain([format_compact!("{slot} {word}")]).collect()
    };
    match claim.family {
        Family::Role => entity.map(|entity| format_compact!("role {entity}")).into_iter().collect(),
        Family::Age => {
            let owned = claim.frame.subject.map(|owner| {
                let owner = context.entities.global(claim.evidence.document, owner).0;
                format_compact!("age of somebody of {owner}")
            });
            entity.map(|entity| format_compact!("age {entity}")).into_iter().chain(owned).collect()
        }
        Family::Quantity if slot.0 == "distance" => {
            let from = claim.frame.subject.map(|place| context.entities.global(claim.evidence.document, place).0);
            from.map(|place| format_compact!("distance {place}")).into_iter().collect()
        }
        Family::Quantity if lexicon::is_toll(&slot.0) => {
            vec![format_compact!("{slot} {}", claim.scope.group.as_deref().unwrap_or("people"))]
        }
        Family::Quantity | Family::Certainty => grouped(claim.frame.noun.as_ref()),
        Family::Date => grouped(claim.frame.predicate.as_ref()),
        Family::Topic => match &claim.filler {
            Filler::Topic(words) => {
                words.iter().map(|word| format_compact!("{slot} {word}")).collect::<BTreeSet<_>>().into_iter().collect()
            }
            _ => vec![format_compact!("{slot}")],
        },
        Family::Statement => match entity {
            Some(entity) => vec![format_compact!("act of {entity}")],
            None => claim.frame.modifiers.iter().map(|noun| format_compact!("act of the {noun}")).collect(),
        },
        Family::Quotation | Family::Spelling | Family::Calendar => Vec::new(),
    }
}
