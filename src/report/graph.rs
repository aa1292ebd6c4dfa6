//! The claim graph, as DOT (Graphviz) or JSON.

use super::json::to_string;
use crate::check::Story;
use crate::claim::relation::Relation;
use crate::document::Document;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;

#[derive(Serialize)]
struct Listing<'g> {
    schema: &'static str,
    claims: Vec<ClaimEntry<'g>>,
    links: Vec<LinkEntry>,
}

#[derive(Serialize)]
struct ClaimEntry<'g> {
    id: String,
    document: &'g str,
    start: u32,
    end: u32,
    text: &'g str,
    slot: &'g str,
    value: String,
    entity: Option<&'g str>,
}

#[derive(Serialize)]
struct LinkEntry {
    a: String,
    b: String,
    relation: &'static str,
    confidence: f64,
    why: String,
}

fn word(relation: Relation) -> &'static str {
    match relation {
        Relation::Corroborates => "corroborates",
        Relation::Contradicts => "contradicts",
        Relation::Supersedes => "supersedes",
    }
}

fn listing<'g>(documents: &'g [Document], stories: &'g [Story<'_>]) -> Listing<'g> {
    let mut listing = Listing { schema: "gainsay.graph/1", claims: Vec::new(), links: Vec::new() };
    for (number, story) in stories.iter().enumerate() {
        let id = |claim: u32| format!("s{number}c{claim}");
        let mut linked = BTreeSet::new();
        for link in story.graph.links() {
            linked.extend([link.a, link.b]);
            listing.links.push(LinkEntry {
                a: id(link.a.0),
                b: id(link.b.0),
                relation: word(link.relation),
                confidence: (link.basis.confidence * 100.0).round() / 100.0,
                why: link.basis.why,
            });
        }
        for index in linked {
            let claim = story.graph.claim(index);
            let document = &documents[story.graph.document(claim.evidence.document).0 as usize];
            let span = document.origin_of(claim.evidence.span);
            listing.claims.push(ClaimEntry {
                id: id(index.0),
                document: &document.id,
                start: span.start,
                end: span.end,
                text: claim.evidence.span.of(&document.text),
                slot: &claim.slot.0,
                value: claim.value_name(),
                entity: story.graph.entity_of(claim).map(|entity| story.graph.entities.name(entity)),
            });
        }
    }
    listing
}

/// Linked claims and their links as one JSON object, schema `gainsay.graph/1`.
#[must_use]
pub fn json(documents: &[Document], stories: &[Story<'_>]) -> String {
    to_string(&listing(documents, stories))
}

/// Linked claims and their links as a graph in DOT; contradictions in red.
#[must_use]
pub fn dot(documents: &[Document], stories: &[Story<'_>]) -> String {
    let listing = listing(documents, stories);
    let quoted =
        |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\\', "\\\\").replace('"', "\\\"");
    let mut out = String::from("graph claims {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
    for claim in &listing.claims {
        let about = claim.entity.map_or(String::new(), |entity| format!(" of {}", quoted(entity)));
        let _ = writeln!(
            out,
            "  {} [label=\"{}: {}{about} = {}\\n“{}”\"];",
            claim.id,
            quoted(claim.document),
            quoted(claim.slot),
            quoted(&claim.value),
            quoted(claim.text)
        );
    }
    for link in &listing.links {
        let look = if link.relation == "contradicts" { "color=red, penwidth=2" } else { "color=gray" };
        let _ = writeln!(
            out,
            "  {} -- {} [label=\"{}\", tooltip=\"{}\", {look}];",
            link.a,
            link.b,
            link.relation,
            quoted(&link.why)
        );
    }
    out.push_str("}\n");
    out
}
