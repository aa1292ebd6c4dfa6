//! Counts, money, measures, durations, ages and days: values of one slot whose sets share nothing; and what goes the same
//! way, topics that were (not) discussed and facts that are told as alleged.

use super::draft::Draft;
use super::sides::{Disagreement, disagreements};
use crate::claim::relation::Strictness;
use crate::claim::{Claim, Family, Filler, Modality, Polarity};
use crate::document::DocIndex;
use crate::graph::{ClaimGraph, Link};
use crate::lexicon;
use crate::rule::Rule;
use std::collections::{BTreeMap, BTreeSet};

/// The links between claims of the rule's slots.
pub(super) fn links(graph: &ClaimGraph, rule: &Rule, family: Family) -> Vec<Link> {
    graph
        .links()
        .filter(|link| {
            let claim = graph.claim(link.a);
            // A slot that a rule's own patterns fill with values is compared like any other.
            let own = claim.family == Family::Topic && matches!(claim.filler, Filler::Value(_));
            (claim.family == family || own && family == Family::Quantity) && rule.compares(&claim.slot.0)
        })
        .collect()
}

/// Values that exclude each other.
pub(super) fn find(graph: &ClaimGraph, rule: &Rule, family: Family) -> Vec<Draft> {
    disagreements(graph, &links(graph, rule, family), Claim::value_name)
        .into_iter()
        .filter(|found| !acknowledged(graph, found))
        .map(|found| {
            let subject = subject(graph, &found);
            let mut draft = Draft::new(rule, subject.clone(), found.drafted(graph));
            draft.message = format!("{subject} is {}", listed(graph, &found));
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}

/// Whether one document gives the values of two sides itself: what it puts side by side are figures of two things, or of
/// two times, and it knows it.
fn acknowledged(graph: &ClaimGraph, found: &Disagreement) -> bool {
    let documents = |side: &(String, Vec<crate::graph::ClaimIndex>)| {
        side.1.iter().map(|&claim| graph.claim(claim).evidence.document).collect::<BTreeSet<_>>()
    };
    let sides: Vec<BTreeSet<_>> = found.sides.iter().map(documents).collect();
    if found.claims(graph).iter().any(|claim| lexicon::is_toll(&claim.slot.0)) {
        return false;
    }
    let shared =
        sides.iter().enumerate().any(|(at, side)| sides[at + 1..].iter().any(|other| !side.is_disjoint(other)));
    let copies = found.links.iter().any(|link| link.basis.strictness == Strictness::Copies);
    shared || !copies && both_told(graph, found)
}

/// Whether some document of the story gives the figures of two sides in the same slot, wherever it does.
fn both_told(graph: &ClaimGraph, found: &Disagreement) -> bool {
    let central = |claim: &Claim| match &claim.filler {
        Filler::Value(value) => Some(value.central),
        _ => None,
    };
    let sides: Vec<Option<f64>> = found.sides.iter().map(|side| central(graph.claim(side.1[0]))).collect();
    let slot = &graph.claim(found.sides[0].1[0]).slot;
    let mut told: BTreeMap<DocIndex, BTreeSet<usize>> = BTreeMap::new();
    for claim in graph.claims().iter().filter(|claim| claim.slot == *slot) {
        let side =
            sides.iter().position(|side| matches!((side, central(claim)), (Some(x), Some(y)) if (x - y).abs() < 1e-9));
        if let Some(side) = side {
            told.entry(claim.evidence.document).or_default().insert(side);
        }
    }
    told.values().any(|sides| sides.len() > 1)
}

/// Topics that one source says were discussed and another that they were not.
pub(super) fn topics(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    let name = |claim: &Claim| {
        let not = if claim.polarity == Polarity::Negated { "not " } else { "" };
        format!("{not}{}", claim.slot)
    };
    disagreements(graph, &links(graph, rule, Family::Topic), name)
        .into_iter()
        .map(|found| {
            let topic = match &graph.claim(found.sides[0].1[0]).filler {
                Filler::Topic(words) => words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" "),
                _ => String::new(),
            };
            let mut draft = Draft::new(rule, topic.clone(), found.drafted(graph));
            draft.message = format!("“{topic}”: {}", listed(graph, &found));
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}

/// What somebody did by one account, and the opposite by another.
pub(super) fn acts(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    disagreements(graph, &links(graph, rule, Family::Statement), Claim::value_name)
        .into_iter()
        .filter(|found| !acknowledged(graph, found))
        .map(|found| {
            let claims = found.claims(graph);
            let entity = claims.iter().find_map(|claim| graph.entity_of(claim));
            let noun = || claims[0].frame.modifiers.iter().next().map_or(String::new(), |noun| format!("the {noun}"));
            let subject = entity.map_or_else(noun, |entity| graph.entities.name(entity).to_owned());
            let mut draft = Draft::new(rule, subject.clone(), found.drafted(graph));
            if claims.iter().any(|claim| claim.polarity != claims[0].polarity) {
                draft.kind = crate::rule::Fact::Polarity.word().to_owned();
            }
            draft.message = format!("{subject} is said {}", listed(graph, &found));
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}

/// What one source tells as a fact and another as suspected or alleged.
pub(super) fn certainty(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    let name = |claim: &Claim| match claim.filler {
        Filler::Certainty(Modality::Asserted) => "plain fact".to_owned(),
        Filler::Certainty(Modality::Alleged) => "alleged".to_owned(),
        Filler::Certainty(_) => "possible".to_owned(),
        _ => String::new(),
    };
    disagreements(graph, &links(graph, rule, Family::Certainty), name)
        .into_iter()
        .map(|found| {
            let claim = graph.claim(found.sides[0].1[0]);
            let subject = claim
                .frame
                .modifiers
                .iter()
                .chain(&claim.frame.noun)
                .map(|word| word.as_str())
                .collect::<Vec<_>>()
                .join(" ");
            let mut draft = Draft::new(rule, subject.clone(), found.drafted(graph));
            draft.message = format!("“{subject}” is {}", listed(graph, &found));
            draft.help = Some("keep “alleged” or “suspected” until somebody in authority has confirmed it".to_owned());
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}

/// Whom or what a disagreement is about, as the subject of a sentence: "the number of dead", "the age of Ann Smith".
pub(super) fn subject(graph: &ClaimGraph, found: &Disagreement) -> String {
    let claims = found.claims(graph);
    let claim = claims[0];
    let entity = claims.iter().find_map(|claim| graph.entity_of(claim)).map(|entity| graph.entities.name(entity));
    let noun = claims
        .iter()
        .find_map(|claim| claim.frame.noun.as_deref())
        .filter(|noun| noun.chars().any(char::is_alphabetic));
    let predicate = claims.iter().find_map(|claim| claim.frame.predicate.as_deref());
    let of = entity.map_or(String::new(), |name| format!(" of {name}"));
    let slot = claim.slot.0.as_str();
    match (claim.family, slot) {
        (Family::Age, _) if entity.is_some() => format!("the age{of}"),
        (Family::Age, _) => format!("the age of the {}", noun.unwrap_or("person")),
        (Family::Date, "hour") => format!("the hour of “{}”{of}", predicate.or(noun).unwrap_or("it")),
        (Family::Date, _) => format!("the day of “{}”{of}", predicate.or(noun).unwrap_or("it")),
        (_, "distance") => "the distance".to_owned(),
        (_, "duration" | "tenure") => format!("the length of time ({}{of})", noun.unwrap_or(slot)),
        (_, "count" | "percent" | "points" | "money" | "measure" | "ordinal" | "score") => {
            format!("the figure for “{}”{of}", noun.or(predicate).unwrap_or(slot))
        }
        _ => match lexicon::counts().slot(slot) {
            Some(known) => {
                let group = claim.scope.group.as_ref().map_or(String::new(), |group| format!(" ({group})"));
                let people = if known.of.starts_with("on ") || known.of.starts_with("in ") { "people " } else { "" };
                format!("the number of {people}{}{group}", known.of)
            }
            None => format!("the {slot}{of}"),
        },
    }
}

/// The values of all sides with the number of articles that give each: "22 in two articles and 24 in one article".
pub(super) fn listed(graph: &ClaimGraph, found: &Disagreement) -> String {
    let told = |side: &(String, Vec<crate::graph::ClaimIndex>)| {
        let documents: BTreeSet<_> = side.1.iter().map(|&claim| graph.claim(claim).evidence.document).collect();
        let count = match documents.len() {
            1 => "one article".to_owned(),
            2 => "two articles".to_owned(),
            3 => "three articles".to_owned(),
            more => format!("{more} articles"),
        };
        format!("{} in {count}", side.0)
    };
    let told: Vec<String> = found.sides.iter().map(told).collect();
    match told.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => told.join(""),
    }
}
