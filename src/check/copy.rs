//! Edits in near-verbatim copy: a fact changed inside sentences that are otherwise the same.

use super::draft::{Draft, DraftSide};
use crate::claim::Evidence;
use crate::graph::ClaimGraph;
use crate::graph::edit::{Edit, EditKind};
use crate::rule::Rule;
use std::collections::BTreeMap;

/// The edits of the rule's slots; those in the same place of several copies are one finding.
pub(super) fn find(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    let mut groups: Vec<Vec<&Edit>> = Vec::new();
    for edit in graph.edits.iter().filter(|edit| rule.compares(slot(edit.kind))) {
        let touches = |group: &Vec<&Edit>| {
            group.iter().any(|known| {
                [known.a, known.b].iter().any(|place| overlaps(place, &edit.a) || overlaps(place, &edit.b))
            })
        };
        match groups.iter().position(touches) {
            Some(group) => groups[group].push(edit),
            None => groups.push(vec![edit]),
        }
    }
    groups.into_iter().map(|group| draft(rule, &group)).collect()
}

fn overlaps(a: &Evidence, b: &Evidence) -> bool {
    a.document == b.document && a.span.overlaps(b.span)
}

fn draft(rule: &Rule, edits: &[&Edit]) -> Draft {
    let mut sides: BTreeMap<String, (String, Vec<Evidence>)> = BTreeMap::new();
    for edit in edits {
        for (place, says) in [(edit.a, &edit.says_a), (edit.b, &edit.says_b)] {
            let side = sides.entry(says.to_lowercase()).or_insert_with(|| (says.clone(), Vec::new()));
            if !side.1.iter().any(|known| overlaps(known, &place)) {
                side.1.push(place);
            }
        }
    }
    let sides: Vec<DraftSide> = sides.into_values().map(|(value, evidence)| DraftSide { value, evidence }).collect();
    let says: Vec<String> = sides.iter().map(|side| format!("“{}”", side.value)).collect();
    let mut draft = Draft::new(rule, says.join(" / "), sides);
    let ratio = edits.iter().map(|edit| edit.ratio).fold(0.0, f64::max);
    draft.message = format!("two copies of one sentence say {}", says.join(" and "));
    draft.confidence = ratio.min(0.95);
    draft.derivation = vec![
        format!("the sentences share {:.0} % of their words, in order", ratio * 100.0),
        format!("what stands in the same place excludes each other: {}", says.join(" against ")),
    ];
    draft
}

/// The slot by which a rule names a kind of edit.
fn slot(kind: EditKind) -> &'static str {
    match kind {
        EditKind::Polarity => "polarity",
        EditKind::Outcome => "outcome",
        EditKind::Actor => "actor",
        EditKind::Place => "place",
        EditKind::Identity => "identity",
        EditKind::Role => "office",
        EditKind::Certainty => "hedge",
        EditKind::Scope => "extent",
        EditKind::Attribution => "source",
        EditKind::Cause => "cause",
        EditKind::Time => "part-of-day",
    }
}
