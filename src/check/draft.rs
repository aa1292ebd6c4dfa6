//! A finding in the making: what a comparison found, before it has its severity, counts and fingerprint.

use super::finding::{Evidence, Finding, Severity, Side};
use crate::document::DocIndex;
use crate::graph::ClaimGraph;
use crate::rule::Rule;
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// One value with its places, in the story's own numbering of documents.
#[derive(Clone, Debug)]
pub(super) struct DraftSide {
    pub value: String,
    pub evidence: Vec<Evidence>,
}

/// What a comparison found.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub rule: String,
    pub kind: String,
    pub severity: Severity,
    pub subject: String,
    pub message: String,
    pub help: Option<String>,
    pub confidence: f64,
    pub derivation: Vec<String>,
    pub sides: Vec<DraftSide>,
}

impl Draft {
    /// A draft of `rule` about `subject`.
    pub fn new(rule: &Rule, subject: impl Into<String>, sides: Vec<DraftSide>) -> Self {
        Self {
            rule: rule.id.to_string(),
            kind: rule.compare.reports.word().to_owned(),
            severity: rule.severity,
            subject: subject.into(),
            message: String::new(),
            help: None,
            confidence: 0.8,
            derivation: Vec::new(),
            sides,
        }
    }

    fn places(&self) -> impl Iterator<Item = &Evidence> {
        self.sides.iter().flat_map(|side| &side.evidence)
    }

    /// The finding: sides ordered by how many independent sources hold them, documents renumbered, fingerprint taken.
    pub fn finish(self, graph: &ClaimGraph, texts: &[Text<'_>], documents: &BTreeMap<DocIndex, DocIndex>) -> Finding {
        let id = fingerprint(&self, texts);
        let within = self.places().map(|place| place.document).collect::<BTreeSet<_>>().len() == 1;
        let mut sides: Vec<(usize, DraftSide)> = self
            .sides
            .into_iter()
            .map(|mut side| {
                side.evidence.sort_unstable();
                side.evidence.dedup();
                (graph.lineage.sources(side.evidence.iter().map(|place| place.document.0)), side)
            })
            .collect();
        sides.sort_by(|(p, a), (q, b)| q.cmp(p).then_with(|| a.evidence.first().cmp(&b.evidence.first())));
        let renumbered = |place: Evidence| Evidence { document: documents[&place.document], ..place };
        let sides: Vec<Side> = sides
            .into_iter()
            .map(|(sources, side)| Side {
                value: side.value,
                sources,
                evidence: side.evidence.into_iter().map(renumbered).collect(),
            })
            .collect();
        Finding {
            id,
            rule: self.rule,
            kind: self.kind,
            severity: self.severity,
            within,
            subject: self.subject,
            message: self.message,
            help: self.help,
            confidence: self.confidence,
            derivation: self.derivation,
            sides,
        }
    }
}

/// 12 hex digits over the rule, the subject and the words of all sides: what a finding is about, wherever it stands.
fn fingerprint(draft: &Draft, texts: &[Text<'_>]) -> String {
    let mut parts: BTreeSet<String> = BTreeSet::new();
    for side in &draft.sides {
        for place in &side.evidence {
            let text = &texts[place.document.0 as usize];
            let words = text.slice(place.span).split_whitespace().collect::<Vec<_>>().join(" ");
            parts.insert(format!("{}\u{1f}{}\u{1f}{words}", side.value, text.document.id));
        }
    }
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in [draft.rule.as_str(), draft.subject.as_str()]
        .into_iter()
        .chain(parts.iter().map(String::as_str))
        .flat_map(str::bytes)
    {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    format!("{:012x}", hash >> 16)
}

/// Leaves each disagreement to one draft: of two whose sides stand in the same words, the graver or else the surer stays.
pub(super) fn once(mut drafts: Vec<Draft>) -> Vec<Draft> {
    // An edit of a copy is the more general way to see what another rule sees more exactly.
    let general = |draft: &Draft| match draft.rule.as_str() {
        "opposite-act" => 2,
        rule if rule.starts_with("changed-") => 1,
        _ => 0,
    };
    drafts.sort_by(|a, b| {
        general(a)
            .cmp(&general(b))
            .then_with(|| b.severity.cmp(&a.severity))
            .then_with(|| b.confidence.total_cmp(&a.confidence))
            .then_with(|| a.rule.cmp(&b.rule))
    });
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        let overlaps = |a: &DraftSide, b: &DraftSide| {
            a.evidence.iter().any(|x| b.evidence.iter().any(|y| x.document == y.document && x.span.overlaps(y.span)))
        };
        let told = kept.iter().any(|known| {
            draft.sides.iter().filter(|side| known.sides.iter().any(|other| overlaps(side, other))).count() >= 2
                && known.sides.iter().filter(|side| draft.sides.iter().any(|other| overlaps(side, other))).count() >= 2
        });
        if !told {
            kept.push(draft);
        }
    }
    kept
}
