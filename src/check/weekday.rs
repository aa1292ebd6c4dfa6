//! A weekday against the calendar: "Thursday, July 4, 2025" was a Friday.

use super::draft::{Draft, DraftSide};
use super::finding::Evidence;
use crate::claim::{Family, Filler};
use crate::graph::ClaimGraph;
use crate::rule::Rule;

/// Weekdays that do not fall on the date beside them.
pub(super) fn find(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    let calendar =
        graph.claims().iter().filter(|claim| claim.family == Family::Calendar && rule.compares(&claim.slot.0));
    calendar
        .filter_map(|claim| {
            let Filler::Weekday { named, weekday, date, day } = claim.filler else { return None };
            if date.weekday() == named {
                return None;
            }
            let side = |value: String, span| DraftSide { value, evidence: vec![Evidence { span, ..claim.evidence }] };
            let written = date.strftime("%-d %B %Y").to_string();
            let sides = vec![side(format!("{named:?}"), weekday), side(written.clone(), day)];
            let mut draft = Draft::new(rule, written.clone(), sides);
            draft.message = format!("{written} was a {:?}, not a {named:?}", date.weekday());
            draft.confidence = 0.97;
            draft.derivation = vec![format!("the proleptic Gregorian calendar gives {:?} for {date}", date.weekday())];
            Some(draft)
        })
        .collect()
}
