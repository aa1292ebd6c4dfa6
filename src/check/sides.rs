//! From contradicting pairs to the sides of one disagreement.

use super::draft::DraftSide;
use crate::claim::relation::{Relation, Strictness};
use crate::claim::{Claim, Evidence};
use crate::graph::{ClaimGraph, ClaimIndex, Link};
use std::collections::{BTreeMap, BTreeSet};

/// One disagreement: its sides and the links that it rests on.
pub(super) struct Disagreement {
    /// Two or more sides, each a value with the claims that give it, in order.
    pub sides: Vec<(String, Vec<ClaimIndex>)>,
    /// The contradictions between them.
    pub links: Vec<Link>,
}

impl Disagreement {
    /// The claims of all sides.
    pub fn claims<'g>(&self, graph: &'g ClaimGraph) -> Vec<&'g Claim> {
        self.sides.iter().flat_map(|(_, claims)| claims).map(|&claim| graph.claim(claim)).collect()
    }

    /// The sides as a draft has them.
    pub fn drafted(&self, graph: &ClaimGraph) -> Vec<DraftSide> {
        let places =
            |claims: &[ClaimIndex]| claims.iter().map(|&claim| graph.claim(claim).evidence).collect::<Vec<Evidence>>();
        self.sides.iter().map(|(value, claims)| DraftSide { value: value.clone(), evidence: places(claims) }).collect()
    }

    /// The confidence of the surest link.
    pub fn confidence(&self) -> f64 {
        self.links.iter().map(|link| link.basis.confidence).fold(0.0, f64::max)
    }

    /// How it came about, a line a link, the surest first.
    pub fn derivation(&self, graph: &ClaimGraph) -> Vec<String> {
        let mut links: Vec<&Link> = self.links.iter().collect();
        links.sort_by(|a, b| {
            b.basis.confidence.total_cmp(&a.basis.confidence).then_with(|| (a.a, a.b).cmp(&(b.a, b.b)))
        });
        let mut lines: Vec<String> = Vec::new();
        for link in links.into_iter().take(6) {
            let (a, b) = (graph.claim(link.a), graph.claim(link.b));
            lines.push(format!("{} and {} are linked: {}", a.describe(), b.describe(), link.basis.why));
        }
        lines
    }
}

/// Groups claims that contradict each other into disagreements. `value` names the value that a claim gives; claims with
/// the same name are one side. A claim that only corroborates joins the one side it is linked with; where it would join
/// two it says nothing about the matter and is left out. Claims in copies of one sentence are grouped first: what stands in
/// the same place is surer than what stands in the same frame.
pub(super) fn disagreements(graph: &ClaimGraph, links: &[Link], value: impl Fn(&Claim) -> String) -> Vec<Disagreement> {
    let copied = |link: &&Link| link.basis.strictness == Strictness::Copies;
    let (copies, others): (Vec<&Link>, Vec<&Link>) = links.iter().partition(copied);
    let copies: Vec<Link> = copies.into_iter().cloned().collect();
    let mut found = grouped(graph, &copies, &value);
    let told: BTreeSet<ClaimIndex> =
        found.iter().flat_map(|found| &found.sides).flat_map(|side| side.1.iter().copied()).collect();
    // Claims elsewhere may still join a side that they corroborate, or stand against it as a further side.
    let rest: Vec<Link> =
        others.into_iter().filter(|link| !told.contains(&link.a) && !told.contains(&link.b)).cloned().collect();
    for disagreement in &mut found {
        join(graph, links, disagreement, &told, &value);
    }
    found.extend(grouped(graph, &rest, &value));
    found
}

/// Adds the claims that corroborate just one side of a disagreement.
fn join(
    graph: &ClaimGraph,
    links: &[Link],
    found: &mut Disagreement,
    told: &BTreeSet<ClaimIndex>,
    value: &impl Fn(&Claim) -> String,
) {
    let mut joining: BTreeMap<ClaimIndex, BTreeSet<usize>> = BTreeMap::new();
    for link in links.iter().filter(|link| link.relation == Relation::Corroborates) {
        for (member, other) in [(link.a, link.b), (link.b, link.a)] {
            let side = found.sides.iter().position(|side| side.1.contains(&member));
            if let Some(side) = side.filter(|_| !told.contains(&other)) {
                joining.entry(other).or_default().insert(side);
            }
        }
    }
    for (claim, sides) in joining {
        let side = *sides.iter().next().unwrap_or(&0);
        if sides.len() == 1 && value(graph.claim(claim)) == found.sides[side].0 {
            found.sides[side].1.push(claim);
        }
    }
    for side in &mut found.sides {
        side.1.sort_unstable();
    }
}

fn grouped(graph: &ClaimGraph, links: &[Link], value: &impl Fn(&Claim) -> String) -> Vec<Disagreement> {
    let mut component: BTreeMap<ClaimIndex, ClaimIndex> = BTreeMap::new();
    for link in links.iter().filter(|link| link.relation == Relation::Contradicts) {
        let (a, b) = (root(&component, link.a), root(&component, link.b));
        component.insert(link.a, *component.get(&link.a).unwrap_or(&link.a));
        component.insert(link.b, *component.get(&link.b).unwrap_or(&link.b));
        component.insert(a.max(b), a.min(b));
        component.insert(a.min(b), a.min(b));
    }
    let mut members: BTreeMap<ClaimIndex, BTreeSet<ClaimIndex>> = BTreeMap::new();
    for &claim in component.keys() {
        members.entry(root(&component, claim)).or_default().insert(claim);
    }
    members.into_values().filter_map(|members| disagreement(graph, links, &members, value)).collect()
}

fn root(component: &BTreeMap<ClaimIndex, ClaimIndex>, mut at: ClaimIndex) -> ClaimIndex {
    while let Some(&up) = component.get(&at) {
        if up == at {
            break;
        }
        at = up;
    }
    at
}

fn disagreement(
    graph: &ClaimGraph,
    links: &[Link],
    members: &BTreeSet<ClaimIndex>,
    value: &impl Fn(&Claim) -> String,
) -> Option<Disagreement> {
    let inside: Vec<&Link> =
        links.iter().filter(|link| members.contains(&link.a) || members.contains(&link.b)).collect();
    let contradict: BTreeSet<(ClaimIndex, ClaimIndex)> = inside
        .iter()
        .filter(|link| link.relation == Relation::Contradicts)
        .flat_map(|link| [(link.a, link.b), (link.b, link.a)])
        .collect();
    let allow: BTreeSet<(ClaimIndex, ClaimIndex)> = inside
        .iter()
        .filter(|link| link.relation == Relation::Corroborates)
        .flat_map(|link| [(link.a, link.b), (link.b, link.a)])
        .collect();
    let mut sides: Vec<(String, Vec<ClaimIndex>)> = Vec::new();
    // Claims that contradict found sides, those with most contradictions first, so that a wide value does not lead.
    let mut order: Vec<ClaimIndex> = members.iter().copied().collect();
    order.sort_by_key(|&claim| (std::cmp::Reverse(contradict.iter().filter(|pair| pair.0 == claim).count()), claim));
    for claim in order {
        let name = value(graph.claim(claim));
        let fits = |side: &(String, Vec<ClaimIndex>)| {
            side.0 == name && !side.1.iter().any(|&other| contradict.contains(&(claim, other)))
                || side.1.iter().all(|&other| allow.contains(&(claim, other)))
        };
        let fitting: Vec<usize> = (0..sides.len()).filter(|&at| fits(&sides[at])).collect();
        match fitting.as_slice() {
            [] => sides.push((name, vec![claim])),
            [side] => sides[*side].1.push(claim),
            _ => {}
        }
    }
    // Claims that no one contradicts, but that give one of the values.
    let beside: BTreeSet<ClaimIndex> =
        inside.iter().flat_map(|link| [link.a, link.b]).filter(|claim| !members.contains(claim)).collect();
    for claim in beside {
        let fitting: Vec<usize> =
            (0..sides.len()).filter(|&at| sides[at].1.iter().any(|&other| allow.contains(&(claim, other)))).collect();
        if let [side] = fitting.as_slice() {
            sides[*side].1.push(claim);
        }
    }
    // A side that contradicts no other is no side.
    let touches =
        |a: &[ClaimIndex], b: &[ClaimIndex]| a.iter().any(|&x| b.iter().any(|&y| contradict.contains(&(x, y))));
    let real: Vec<bool> = (0..sides.len())
        .map(|at| (0..sides.len()).any(|other| other != at && touches(&sides[at].1, &sides[other].1)))
        .collect();
    let mut sides: Vec<(String, Vec<ClaimIndex>)> =
        sides.into_iter().zip(real).filter(|(_, real)| *real).map(|(side, _)| side).collect();
    for side in &mut sides {
        side.1.sort_unstable();
    }
    sides.sort_by_key(|side| side.1[0]);
    let links = inside.into_iter().filter(|link| link.relation == Relation::Contradicts).cloned().collect();
    (sides.len() >= 2).then_some(Disagreement { sides, links })
}
