//! One name, spelled two ways.

use super::draft::{Draft, DraftSide};
use super::finding::Evidence;
use crate::graph::ClaimGraph;
use crate::graph::entity::{Named, spelling_variants};
use crate::lexicon;
use crate::rule::Rule;
use crate::text::entity::normal;
use crate::text::model::NameKind;
use std::collections::BTreeMap;

/// Entities whose documents spell them differently.
pub(super) fn find(graph: &ClaimGraph, rule: &Rule) -> Vec<Draft> {
    graph
        .entities
        .all
        .iter()
        .filter(|named| named.kind == NameKind::Person || named.kind == NameKind::Place)
        // A country, its adjective and its capital are one entity, not one name.
        .filter(|named| named.forms.iter().all(|(form, _)| lexicon::country(form).is_none()))
        .filter_map(|named| {
            let sides = spellings(named)?;
            let forms: Vec<&str> = sides.iter().map(|side| side.value.as_str()).collect();
            let message = format!("one name in {} spellings: {}", forms.len(), forms.join(", "));
            let mut draft = Draft::new(rule, named.name.clone(), sides);
            draft.message = message;
            draft.confidence = 0.9;
            draft.derivation = vec!["the spellings sound alike and look alike".to_owned()];
            Some(draft)
        })
        .collect()
}

/// The spellings of a name that differ in one of its words, each with its places.
fn spellings(named: &Named) -> Option<Vec<DraftSide>> {
    let words = |form: &str| form.split([' ', '-']).map(normal).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let most = named.forms.iter().map(|(form, _)| words(form).len()).max()?;
    let mut sides: BTreeMap<String, Vec<Evidence>> = BTreeMap::new();
    for (form, evidence) in named.forms.iter().filter(|(form, _)| words(form).len() == most) {
        sides.entry(form.clone()).or_default().push(*evidence);
    }
    let forms: Vec<&String> = sides.keys().collect();
    let varies = forms.iter().enumerate().any(|(at, a)| {
        forms[at + 1..]
            .iter()
            .any(|b| words(a).iter().zip(words(b).iter()).any(|(x, y)| spelling_variants(x, y) && !derived(x, y)))
    });
    varies.then(|| sides.into_iter().map(|(value, evidence)| DraftSide { value, evidence }).collect())
}

/// Whether one word is the other with an ending: Nottingham, Nottinghamshire.
fn derived(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.starts_with(short) && long.len() > short.len() + 1
}
