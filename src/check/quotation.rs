//! Quotations: the words inside the marks differ, or the speaker does.

use super::draft::{Draft, DraftSide};
use super::sides::disagreements;
use crate::claim::relation::Relation;
use crate::claim::{Claim, Evidence, Family, Filler, Spoken};
use crate::graph::wording::{self, Rendering};
use crate::graph::{ClaimGraph, Link};
use crate::rule::Rule;
use crate::span::Span;
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// Evidence is cut to about so many bytes around the words that differ.
const LONGEST: usize = 240;

fn spoken(claim: &Claim) -> &[Spoken] {
    match &claim.filler {
        Filler::Words(words) => words,
        _ => &[],
    }
}

fn links(graph: &ClaimGraph, rule: &Rule, altered: bool) -> Vec<Link> {
    super::value::links(graph, rule, Family::Quotation)
        .into_iter()
        .filter(|link| {
            let (a, b) = (graph.claim(link.a), graph.claim(link.b));
            let same = matches!(wording::compare(spoken(a), spoken(b), false), Some(found) if matches!(found.rendering, Rendering::Same { .. }));
            link.relation != Relation::Contradicts || same != altered
        })
        .collect()
}

/// One utterance with different words inside the quotation marks.
pub(super) fn altered(graph: &ClaimGraph, rule: &Rule, texts: &[Text<'_>]) -> Vec<Draft> {
    let name = |claim: &Claim| spoken(claim).iter().map(|word| word.form.as_str()).collect::<Vec<_>>().join(" ");
    let links = links(graph, rule, true);
    disagreements(graph, &links, name)
        .into_iter()
        .filter(|found| {
            let claims = found.claims(graph);
            claims.iter().any(|claim| claim.evidence.document != claims[0].evidence.document)
        })
        .map(|found| {
            let places = changed(graph, &found.links);
            let sides = found
                .sides
                .iter()
                .map(|(_, claims)| {
                    let evidence: Vec<Evidence> = claims
                        .iter()
                        .map(|index| {
                            let claim = graph.claim(*index);
                            let span = excerpt(claim, places.get(index).copied());
                            Evidence { span, ..claim.evidence }
                        })
                        .collect();
                    let shown = texts[evidence[0].document.0 as usize].slice(evidence[0].span);
                    DraftSide { value: shown.split_whitespace().collect::<Vec<_>>().join(" "), evidence }
                })
                .collect();
            let speaker = found
                .claims(graph)
                .iter()
                .find_map(|claim| graph.entity_of(claim))
                .map(|entity| graph.entities.name(entity).to_owned());
            let subject = speaker.unwrap_or_else(|| "quotation".to_owned());
            let mut draft = Draft::new(rule, subject.clone(), sides);
            draft.message = format!("{subject} is quoted in {} wordings of one utterance", found.sides.len());
            draft.help = Some(
                "what stands inside quotation marks must be what was said: check it against the recording or the wire"
                    .to_owned(),
            );
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}

/// The first words that differ, for each claim of contradicting links.
fn changed(graph: &ClaimGraph, links: &[Link]) -> BTreeMap<crate::graph::ClaimIndex, (usize, usize)> {
    let mut places: BTreeMap<crate::graph::ClaimIndex, (usize, usize)> = BTreeMap::new();
    for link in links {
        let (a, b) = (spoken(graph.claim(link.a)), spoken(graph.claim(link.b)));
        let Some(comparison) = wording::compare(a, b, true) else { continue };
        for (x, y) in comparison.changes {
            for (claim, range) in [(link.a, x), (link.b, y)] {
                let place = places.entry(claim).or_insert((range.start, range.end));
                *place = (place.0.min(range.start), place.1.max(range.end));
            }
        }
    }
    places
}

/// The quotation, or when it is long the part of it around the words that differ.
fn excerpt(claim: &Claim, changed: Option<(usize, usize)>) -> Span {
    let words = spoken(claim);
    if claim.evidence.span.len() <= LONGEST || words.is_empty() {
        return claim.evidence.span;
    }
    let (first, last) = changed.unwrap_or((0, words.len()));
    let mut start = first.min(words.len() - 1);
    let mut end = start + 1;
    let length = |start: usize, end: usize| words[start].span.join(words[end - 1].span).len();
    while end < last.min(words.len()) && length(start, end + 1) <= LONGEST {
        end += 1;
    }
    // Some words before and after, so that a reader knows the place.
    for _ in 0..8 {
        if start > 0 && length(start - 1, end) <= LONGEST {
            start -= 1;
        }
        if end < words.len() && length(start, end + 1) <= LONGEST {
            end += 1;
        }
    }
    words[start].span.join(words[end - 1].span)
}

/// The same words, given to different speakers.
pub(super) fn speaker(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    let name = |claim: &Claim| {
        graph.entity_of(claim).map_or_else(String::new, |entity| graph.entities.name(entity).to_owned())
    };
    disagreements(graph, &links(graph, rule, false), name)
        .into_iter()
        .filter(|found| found.sides.iter().all(|side| !side.0.is_empty()))
        // A bare surname may be the other one's.
        .filter(|found| {
            let words = |name: &str| name.split(' ').map(crate::text::entity::normal).collect::<BTreeSet<_>>();
            let (first, rest) = (words(&found.sides[0].0), &found.sides[1..]);
            rest.iter().all(|side| words(&side.0).is_disjoint(&first))
        })
        // Whom a pronoun stands for is too often a guess.
        .filter(|found| {
            let guessed = |claim: &Claim| {
                claim.source.as_ref().is_none_or(|source| matches!(source.head.as_str(), "he" | "she" | "they"))
            };
            found.sides.iter().all(|side| side.1.iter().any(|&claim| !guessed(graph.claim(claim))))
        })
        .map(|found| {
            let mut sides = found.drafted(graph);
            for side in &mut sides {
                for place in &mut side.evidence {
                    if place.span.len() > LONGEST {
                        place.span.end = place.span.start + LONGEST as u32;
                    }
                }
            }
            let names: Vec<&str> = found.sides.iter().map(|side| side.0.as_str()).collect();
            let mut draft = Draft::new(rule, names.join(", "), sides);
            draft.message = format!("the same words are given to {}", names.join(" and to "));
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}
