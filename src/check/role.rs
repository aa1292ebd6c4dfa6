//! Offices: the same title as former, sitting, acting; and two different offices at once.

use super::draft::Draft;
use super::sides::disagreements;
use crate::claim::relation::{Relation, roles_allow};
use crate::claim::{Claim, Family, Filler, Role, Status};
use crate::document::DocIndex;
use crate::graph::{ClaimGraph, Link};
use crate::lexicon;
use crate::rule::Rule;
use std::collections::{BTreeMap, BTreeSet};

fn role(claim: &Claim) -> Option<&Role> {
    match &claim.filler {
        Filler::Role(role) => Some(role),
        _ => None,
    }
}

/// One person with one title, once held and once not.
pub(super) fn status(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    // An article that says "former president" once goes on with "President Smith": the plain title then says nothing.
    let mut marked: BTreeSet<(DocIndex, u32)> = BTreeSet::new();
    for claim in graph.claims() {
        if let (Some(role), Some(entity)) = (role(claim), graph.entity_of(claim))
            && role.status != Status::Current
        {
            marked.insert((claim.evidence.document, entity.0));
        }
    }
    let courtesy = |claim: &Claim| {
        role(claim).is_some_and(|role| role.status == Status::Current)
            && graph.entity_of(claim).is_some_and(|entity| marked.contains(&(claim.evidence.document, entity.0)))
    };
    let links: Vec<Link> = super::value::links(graph, rule, Family::Role)
        .into_iter()
        .filter(|link| !courtesy(graph.claim(link.a)) && !courtesy(graph.claim(link.b)))
        .filter(|link| link.relation != Relation::Contradicts || bodies_allow(graph, link))
        .collect();
    let name = |claim: &Claim| role(claim).map_or(String::new(), named);
    disagreements(graph, &links, name)
        .into_iter()
        .filter_map(|found| {
            let entity = found.claims(graph).iter().find_map(|claim| graph.entity_of(claim))?;
            let person = graph.entities.name(entity).to_owned();
            let mut draft = Draft::new(rule, person.clone(), found.drafted(graph));
            let names: Vec<&str> = found.sides.iter().map(|side| side.0.as_str()).collect();
            draft.message = format!("{person} is called “{}” and “{}”", names[0], names[1..].join("” and “"));
            // Without the title itself ("predecessor") it is only inferred.
            let inferred =
                found.claims(graph).iter().any(|claim| role(claim).is_some_and(|role| role.office.is_none()));
            if inferred {
                draft.severity = draft.severity.min(super::finding::Severity::Warning);
            }
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            Some(draft)
        })
        .collect()
}

fn named(role: &Role) -> String {
    let rank = role.office.map_or("", |office| office.key);
    match role.status {
        Status::Current => rank.to_owned(),
        Status::Elect => format!("{rank}-elect"),
        Status::Former if rank.is_empty() => "predecessor".to_owned(),
        status => format!("{} {rank}", status.name()),
    }
}

/// Whether two titles may be of the same body: one country's president is not another's.
fn bodies_allow(graph: &ClaimGraph, link: &Link) -> bool {
    let (Some(a), Some(b)) = (role(graph.claim(link.a)), role(graph.claim(link.b))) else { return false };
    a.country.is_none() || b.country.is_none() || a.country == b.country
}

/// One person in two offices that nobody holds at once.
pub(super) fn office(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    let mut by_person: BTreeMap<u32, Vec<(usize, &Claim, &Role)>> = BTreeMap::new();
    for (at, claim) in graph.claims().iter().enumerate() {
        if let (Some(role), Some(entity)) = (role(claim), graph.entity_of(claim))
            && role.office.is_some()
            && claim.scope.background.is_none()
            && rule.compares(&claim.slot.0)
        {
            by_person.entry(entity.0).or_default().push((at, claim, role));
        }
    }
    let mut drafts = Vec::new();
    for (entity, claims) in by_person {
        // Titles that one article gives to the person at once are compatible: "president and chief executive".
        let mut together: BTreeSet<(&str, &str)> = BTreeSet::new();
        for (_, a, x) in &claims {
            for (_, b, y) in &claims {
                if a.evidence.document == b.evidence.document {
                    together.insert((key(x), key(y)));
                }
            }
        }
        let mut sides: BTreeMap<String, Vec<crate::claim::Evidence>> = BTreeMap::new();
        for (_, a, x) in &claims {
            let against = claims.iter().any(|(_, b, y)| {
                a.evidence.document != b.evidence.document
                    && x.status == y.status
                    && !together.contains(&(key(x), key(y)))
                    && roles_allow(x, y)
                    && excludes(x, y)
            });
            if against {
                sides.entry(named(x)).or_default().push(a.evidence);
            }
        }
        if sides.len() < 2 {
            continue;
        }
        let person = graph.entities.all[entity as usize].name.clone();
        let names: Vec<String> = sides.keys().cloned().collect();
        let sides = sides.into_iter().map(|(value, evidence)| super::draft::DraftSide { value, evidence }).collect();
        let mut draft = Draft::new(rule, person.clone(), sides);
        draft.message = format!("{person} is called “{}”", names.join("” and “"));
        draft.confidence = 0.7;
        draft.derivation =
            vec![format!("both titles are given to {person}; they exclude each other, and no article gives both")];
        drafts.push(draft);
    }
    drafts
}

/// Whether nobody holds both offices at once: two titles of one exclusive group that are not the same.
fn excludes(x: &Role, y: &Role) -> bool {
    matches!((&x.office, &y.office), (Some(a), Some(b)) if lexicon::offices_exclude(a, b))
}

fn key(role: &Role) -> &'static str {
    role.office.map_or("", |office| office.key)
}
