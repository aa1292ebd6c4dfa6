//! Claims of several documents, linked where they are about the same thing.
//!
//! [`ClaimGraph::build`] brings entities together, finds copies ([`lineage`], [`align`]), nominates pairs of claims by index
//! (`nominate.rs`), decides which are about the same thing ([`same`]) and how they stand to each other
//! ([`crate::claim::relation`]). The graph is never changed after it was built; the graph library stays inside this
//! module.

pub mod align;
mod diff;
pub mod edit;
pub mod entity;
pub mod lineage;
mod nominate;
pub mod same;
pub mod story;
pub mod wording;

use crate::claim::relation::{Relation, Strictness, relate};
use crate::claim::{Claim, Family, Filler};
use crate::document::DocIndex;
use crate::extract::Extracted;
use crate::text::Text;
use align::Alignment;
use edit::Edit;
use entity::{Entities, GlobalEntity};
use lineage::Lineage;
use petgraph::stable_graph::{NodeIndex, StableUnGraph};
use petgraph::visit::{EdgeRef, IntoEdgeReferences};
use same::{Basis, Context};
use std::collections::{BTreeMap, BTreeSet};

/// Position of a claim in its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimIndex(pub u32);

/// Two claims about the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The earlier claim.
    pub a: ClaimIndex,
    /// The later claim.
    pub b: ClaimIndex,
    /// How they stand to each other.
    pub relation: Relation,
    /// Why they are held to be about the same thing.
    pub basis: Basis,
}

enum Node {
    Claim(ClaimIndex),
    Entity(GlobalEntity),
}

enum Edge {
    /// The claim is about the entity.
    About,
    /// The two claims are about the same thing.
    Same(Relation, Basis),
}

/// The claims of one story and how they stand to each other.
pub struct ClaimGraph {
    graph: StableUnGraph<Node, Edge>,
    claims: Vec<Claim>,
    /// Who is who.
    pub entities: Entities,
    /// Which documents are copies of each other.
    pub lineage: Lineage,
    /// Sentences that are copies of each other.
    pub alignments: Vec<Alignment>,
    /// Facts changed inside sentences that are otherwise the same.
    pub edits: Vec<Edit>,
    documents: Vec<DocIndex>,
}

impl ClaimGraph {
    /// Links the claims of the documents of one story. `texts` and `extracted` belong together, one of each a document;
    /// a claim's document is its position there.
    #[must_use]
    pub fn build(texts: &[Text<'_>], extracted: &[Extracted], documents: &[DocIndex]) -> Self {
        let entities = Entities::link(extracted);
        let local: Vec<DocIndex> = (0..texts.len() as u32).map(DocIndex).collect();
        let alignments = align::align(texts, &local);
        let claims: Vec<Claim> = extracted.iter().flat_map(|document| document.claims.iter().cloned()).collect();
        let lineage = Lineage::read(texts);
        let mut graph = StableUnGraph::with_capacity(claims.len(), claims.len() * 2);
        let nodes: Vec<NodeIndex> =
            (0..claims.len() as u32).map(|at| graph.add_node(Node::Claim(ClaimIndex(at)))).collect();
        let context = context(&entities, &claims, texts.len());
        let mut entity_nodes: BTreeMap<GlobalEntity, NodeIndex> = BTreeMap::new();
        for (at, claim) in claims.iter().enumerate() {
            if let Some(entity) = context.entity(claim) {
                let node = *entity_nodes.entry(entity).or_insert_with(|| graph.add_node(Node::Entity(entity)));
                graph.add_edge(nodes[at], node, Edge::About);
            }
        }
        for (a, b, alignment) in nominate::pairs(&context, &claims, &alignments) {
            let (x, y) = (&claims[a.0 as usize], &claims[b.0 as usize]);
            let linked = if x.family == Family::Quotation {
                quotations(&context, x, y)
            } else {
                same::same(&context, x, y, alignment).and_then(|basis| Some((relate(x, y, basis.strictness)?, basis)))
            };
            if let Some((relation, basis)) = linked {
                graph.add_edge(nodes[a.0 as usize], nodes[b.0 as usize], Edge::Same(relation, basis));
            }
        }
        let edits = alignments.iter().flat_map(|alignment| edit::edits(texts, alignment)).collect();
        Self { graph, claims, entities, lineage, alignments, edits, documents: documents.to_vec() }
    }

    /// All claims, in order of document and position.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The claim at `index`.
    #[must_use]
    pub fn claim(&self, index: ClaimIndex) -> &Claim {
        &self.claims[index.0 as usize]
    }

    /// All links, in order of their claims.
    pub fn links(&self) -> impl Iterator<Item = Link> + '_ {
        self.graph.edge_references().filter_map(|edge| {
            let Edge::Same(relation, basis) = edge.weight() else { return None };
            let (Node::Claim(a), Node::Claim(b)) = (&self.graph[edge.source()], &self.graph[edge.target()]) else {
                return None;
            };
            Some(Link { a: *a, b: *b, relation: *relation, basis: basis.clone() })
        })
    }

    /// The entity that a claim is about.
    #[must_use]
    pub fn entity_of(&self, claim: &Claim) -> Option<GlobalEntity> {
        claim.entity.map(|entity| self.entities.global(claim.evidence.document, entity))
    }

    /// The document among all that are checked, of a document of this story.
    #[must_use]
    pub fn document(&self, local: DocIndex) -> DocIndex {
        self.documents[local.0 as usize]
    }

    /// Checks what must hold of every graph.
    ///
    /// # Errors
    /// A sentence that names the first thing that does not hold.
    pub fn verify(&self) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for edge in self.graph.edge_references() {
            match (&self.graph[edge.source()], &self.graph[edge.target()], edge.weight()) {
                (Node::Claim(a), Node::Claim(b), Edge::Same(..)) => {
                    if a >= b {
                        return Err(format!("claims {} and {} are linked out of order", a.0, b.0));
                    }
                    if !seen.insert((*a, *b)) {
                        return Err(format!("claims {} and {} are linked twice", a.0, b.0));
                    }
                    if self.claim(*a).family != self.claim(*b).family {
                        return Err(format!("claims {} and {} are of different families", a.0, b.0));
                    }
                }
                (Node::Claim(a), Node::Entity(entity), Edge::About) => {
                    if self.entity_of(self.claim(*a)) != Some(*entity) {
                        return Err(format!("claim {} is not about entity {}", a.0, entity.0));
                    }
                }
                _ => return Err("an edge joins nodes that it can't join".to_owned()),
            }
        }
        let ordered = self.claims.windows(2).all(|pair| {
            (pair[0].evidence.document, pair[0].evidence.span.start)
                <= (pair[1].evidence.document, pair[1].evidence.span.start)
        });
        if ordered { Ok(()) } else { Err("claims are out of order".to_owned()) }
    }
}

/// How two quotations stand to each other, when they are of one utterance.
fn quotations(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<(Relation, Basis)> {
    let (Filler::Words(x), Filler::Words(y)) = (&a.filler, &b.filler) else { return None };
    let (speaker_a, speaker_b) = (context.entity(a), context.entity(b));
    let speaker = matches!((speaker_a, speaker_b), (Some(p), Some(q)) if p == q);
    let other = matches!((speaker_a, speaker_b), (Some(p), Some(q)) if p != q);
    let rendering = wording::compare(x, y, speaker)?;
    let named =
        speaker_a.filter(|_| speaker).map_or(String::new(), |entity| format!(" of {}", context.entities.name(entity)));
    Some(match rendering.rendering {
        wording::Rendering::Same { shared } => {
            let relation = if other && shared >= 6 { Relation::Contradicts } else { Relation::Corroborates };
            let why = format!("both quote the same {shared} words{named}");
            (relation, Basis { why, confidence: 0.9, strictness: Strictness::Sets })
        }
        wording::Rendering::Altered { ratio } => {
            let why = format!("both render one utterance{named}: {:.0} % of the words are the same", ratio * 100.0);
            (
                Relation::Contradicts,
                Basis { why, confidence: (0.5 + ratio / 2.0).min(0.95), strictness: Strictness::Sets },
            )
        }
    })
}

/// What is known of all documents together.
fn context<'a>(entities: &'a Entities, claims: &[Claim], documents: usize) -> Context<'a> {
    let mut seen: BTreeMap<&str, BTreeSet<DocIndex>> = BTreeMap::new();
    for claim in claims {
        let topic = match &claim.filler {
            Filler::Topic(words) => Some(words),
            _ => None,
        };
        for lemma in claim.frame.context.iter().chain(topic.into_iter().flatten()) {
            seen.entry(lemma).or_default().insert(claim.evidence.document);
        }
    }
    let frequency = seen.into_iter().map(|(lemma, documents)| (lemma.into(), documents.len())).collect();
    let mut context = Context { entities, frequency, documents, partitions: BTreeMap::new() };
    context.partitions = partitions(&context, claims);
    context
}

/// The places that divide a slot: where one document gives two figures for it, and only the smaller is tied to the place.
fn partitions(context: &Context<'_>, claims: &[Claim]) -> BTreeMap<compact_str::CompactString, BTreeSet<GlobalEntity>> {
    let mut by_slot: BTreeMap<(DocIndex, &str), Vec<&Claim>> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| claim.family == Family::Quantity && claim.scope.background.is_none()) {
        by_slot.entry((claim.evidence.document, claim.slot.0.as_str())).or_default().push(claim);
    }
    let mut dividing: BTreeMap<compact_str::CompactString, BTreeSet<GlobalEntity>> = BTreeMap::new();
    for ((document, slot), claims) in by_slot {
        for a in &claims {
            let (Filler::Value(x), places) = (&a.filler, &a.scope.places) else { continue };
            for place in places {
                let apart = claims.iter().any(|b| {
                    matches!(&b.filler, Filler::Value(y) if y.central > x.central)
                        && !b.scope.places.contains(place)
                        && a.scope.group == b.scope.group
                });
                if apart {
                    dividing.entry(slot.into()).or_default().insert(context.entities.global(document, *place));
                }
            }
        }
    }
    dividing
}
