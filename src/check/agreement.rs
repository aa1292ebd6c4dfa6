//! What several documents say alike in other words.

use super::finding::{Agreement, Evidence};
use crate::claim::relation::Relation;
use crate::claim::{Claim, Family, Filler, Polarity};
use crate::graph::{ClaimGraph, ClaimIndex};
use crate::lexicon;
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// Claims of different documents that corroborate each other, a group each.
pub(super) fn find(graph: &ClaimGraph, texts: &[Text<'_>]) -> Vec<Agreement> {
    let mut links: Vec<(ClaimIndex, ClaimIndex)> = graph
        .links()
        .filter(|link| link.relation == Relation::Corroborates)
        .filter(|link| graph.claim(link.a).evidence.document != graph.claim(link.b).evidence.document)
        // "At least 31" allows 29 nothing: totals of different hours are no agreement.
        .filter(|link| {
            let (a, b) = (graph.claim(link.a), graph.claim(link.b));
            match (&a.filler, &b.filler) {
                (Filler::Value(x), Filler::Value(y)) => !lexicon::is_running(&a.slot.0) || !super::total::differs(x, y),
                _ => true,
            }
        })
        .map(|link| (link.a, link.b))
        .collect();
    links.sort_unstable();
    let mut group_of: BTreeMap<ClaimIndex, usize> = BTreeMap::new();
    let mut groups: Vec<BTreeSet<ClaimIndex>> = Vec::new();
    for (a, b) in links {
        match (group_of.get(&a).copied(), group_of.get(&b).copied()) {
            (Some(x), Some(y)) if x != y => {
                let moved = std::mem::take(&mut groups[y]);
                for &claim in &moved {
                    group_of.insert(claim, x);
                }
                groups[x].extend(moved);
            }
            (Some(_), Some(_)) => {}
            (Some(x), None) | (None, Some(x)) => {
                groups[x].extend([a, b]);
                group_of.insert(a, x);
                group_of.insert(b, x);
            }
            (None, None) => {
                groups.push(BTreeSet::from([a, b]));
                group_of.insert(a, groups.len() - 1);
                group_of.insert(b, groups.len() - 1);
            }
        }
    }
    groups.iter().filter(|group| !group.is_empty()).map(|group| agreement(graph, texts, group)).collect()
}

fn agreement(graph: &ClaimGraph, texts: &[Text<'_>], group: &BTreeSet<ClaimIndex>) -> Agreement {
    let claims: Vec<&Claim> = group.iter().map(|&claim| graph.claim(claim)).collect();
    let first = claims[0];
    let entity =
        claims.iter().find_map(|claim| graph.entity_of(claim)).map(|entity| graph.entities.name(entity).to_owned());
    let mut evidence: Vec<Evidence> = claims
        .iter()
        .map(|claim| Evidence { document: graph.document(claim.evidence.document), ..claim.evidence })
        .collect();
    evidence.sort_unstable();
    evidence.dedup();
    let slice = |claim: &Claim| {
        let text: &Text<'_> = &texts[claim.evidence.document.0 as usize];
        text.slice(claim.evidence.span).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let value = match &first.filler {
        Filler::Topic(_) if first.polarity == Polarity::Negated => format!("not {}", first.slot),
        Filler::Topic(_) => first.slot.to_string(),
        Filler::Words(_) => slice(first),
        _ => first.value_name(),
    };
    let subject = match (&first.filler, entity) {
        (Filler::Topic(words), _) => words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(" "),
        (_, Some(entity)) => entity,
        _ => first.frame.noun.as_deref().unwrap_or(first.slot.0.as_str()).to_owned(),
    };
    Agreement { kind: kind(first).to_owned(), subject, value, evidence }
}

/// The report's word for a family.
fn kind(claim: &Claim) -> &'static str {
    match claim.family {
        Family::Role => "role",
        Family::Quantity if claim.slot.0 == "duration" => "duration",
        Family::Quantity => "number",
        Family::Age => "identity",
        Family::Date => "time",
        Family::Topic => "polarity",
        Family::Quotation => "quote",
        Family::Certainty => "certainty",
        Family::Spelling => "spelling",
        Family::Statement => "outcome",
        Family::Calendar => "calendar",
    }
}
