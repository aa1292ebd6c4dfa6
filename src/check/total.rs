//! Running totals: dead, hurt, missing, held. Two copies that give different figures are of different hours; the later
//! and higher one is an update.

use super::draft::Draft;
use super::sides::disagreements;
use super::value::{listed, subject};
use crate::claim::relation::Relation;
use crate::claim::{Claim, Family, Filler};
use crate::document::DocIndex;
use crate::graph::{ClaimGraph, Link};
use crate::rule::Rule;
use crate::text::Text;
use crate::text::entity::EntityIndex;
use crate::value::{Hedge, Interval, Value};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Totals that differ, also where "at least" would allow both.
pub(super) fn find(graph: &ClaimGraph, rule: &Rule, texts: &[Text<'_>]) -> Vec<Draft> {
    let links: Vec<Link> = super::value::links(graph, rule, Family::Quantity)
        .into_iter()
        .map(|mut link| {
            if let (Filler::Value(x), Filler::Value(y)) = (&graph.claim(link.a).filler, &graph.claim(link.b).filler) {
                link.relation = if differs(x, y) { Relation::Contradicts } else { link.relation };
            }
            link
        })
        .collect();
    // Of several figures that one document gives for one slot and group the greatest is the total; the others are parts.
    let mut greatest: BTreeMap<Key<'_>, f64> = BTreeMap::new();
    for claim in graph.claims().iter().filter(|claim| claim.family == Family::Quantity && rule.compares(&claim.slot.0))
    {
        if let Filler::Value(value) = &claim.filler {
            let figure = greatest.entry(key(claim)).or_insert(0.0);
            *figure = figure.max(value.central);
        }
    }
    let total = |claim: &Claim| matches!(&claim.filler, Filler::Value(value) if value.central >= 0.999 * greatest.get(&key(claim)).copied().unwrap_or(0.0));
    let links: Vec<Link> =
        links.into_iter().filter(|link| total(graph.claim(link.a)) && total(graph.claim(link.b))).collect();
    disagreements(graph, &links, figure)
        .into_iter()
        .map(|found| {
            let subject = subject(graph, &found);
            let mut draft = Draft::new(rule, subject.clone(), found.drafted(graph));
            draft.message = format!("{subject} is {}", listed(graph, &found));
            draft.help = update(graph, &found.sides, texts);
            draft.confidence = found.confidence();
            draft.derivation = found.derivation(graph);
            draft
        })
        .collect()
}

/// The figure of a total; "at least 29" and 29 are one.
fn figure(claim: &Claim) -> String {
    match &claim.filler {
        Filler::Value(value) if matches!(value.hedge, Hedge::None | Hedge::AtLeast) => {
            Value { hedge: Hedge::None, range: Interval::point(value.central), ..value.clone() }.show()
        }
        _ => claim.value_name(),
    }
}

/// What totals are told apart by inside one document: slot, group, places and whether it is an earlier event.
type Key<'c> = (DocIndex, &'c str, Option<&'c str>, &'c BTreeSet<EntityIndex>, Option<i32>);

fn key(claim: &Claim) -> Key<'_> {
    let scope = &claim.scope;
    (claim.evidence.document, claim.slot.0.as_str(), scope.group.as_deref(), &scope.places, scope.background)
}

/// Whether two totals are of different hours: both name a figure, and the figures differ. "More than 200" and "dozens" name
/// a bound that a later count may well pass.
pub(super) fn differs(x: &Value, y: &Value) -> bool {
    let figure = |value: &Value| {
        matches!(value.hedge, Hedge::None | Hedge::AtLeast)
            || value.hedge == Hedge::MoreThan && value.central % 10.0 != 0.0
    };
    figure(x) && figure(y) && (x.central - y.central).abs() > 0.5
}

/// The sentence that tells a later, higher figure as an update; none where the days are not known or do not fit.
fn update(graph: &ClaimGraph, sides: &[(String, Vec<crate::graph::ClaimIndex>)], texts: &[Text<'_>]) -> Option<String> {
    let mut dated: Vec<(f64, Date, &str)> = Vec::new();
    for (name, claims) in sides {
        for &claim in claims {
            let claim = graph.claim(claim);
            let Filler::Value(value) = &claim.filler else { continue };
            let published = texts[claim.evidence.document.0 as usize].published()?;
            dated.push((value.central, published, name));
        }
    }
    let newest = dated.iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.total_cmp(&b.0)))?;
    let oldest = dated.iter().min_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.total_cmp(&b.0)))?;
    let highest = dated.iter().map(|figure| figure.0).fold(0.0, f64::max);
    (newest.1 > oldest.1 && newest.0 >= highest)
        .then(|| format!("{} is the later figure ({}): the other copies may be older", newest.2, newest.1))
}
