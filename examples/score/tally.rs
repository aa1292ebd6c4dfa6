//! How findings are counted against what an editor would mark.
//!
//! A finding (error or warning) is a hit when two of its sides quote places that overlap two different sides of one
//! conflict. One more finding for the same conflict is a duplicate. A finding two of whose sides overlap a notice counts
//! neither way. Every other one is a false alarm.

use super::gold::{Cluster, Place};
use gainsay::check::finding::{Evidence, Finding, Outcome, Severity};
use gainsay::document::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::AddAssign;

/// Longer evidence is not read: a finding has to quote the words that disagree, not the paragraph. Bytes.
const LONGEST: u32 = 300;

/// What was counted for one kind of fact.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row {
    /// Conflicts to be found.
    pub gold: usize,
    /// Conflicts that were found.
    pub found: usize,
    /// False alarms.
    pub alarms: usize,
    /// Findings that repeat another.
    pub duplicates: usize,
    /// Findings that name another kind of fact than the conflict.
    pub other_kind: usize,
}

impl AddAssign for Row {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.found += other.found;
        self.alarms += other.alarms;
        self.duplicates += other.duplicates;
        self.other_kind += other.other_kind;
    }
}

impl Row {
    /// Share of the conflicts that were found; 1 where there are none.
    #[must_use]
    pub fn recall(&self) -> f64 {
        ratio(self.found, self.gold).unwrap_or(1.0)
    }

    /// Share of what was reported that is a conflict; 1 where nothing was.
    #[must_use]
    pub fn precision(&self) -> f64 {
        ratio(self.found, self.found + self.alarms).unwrap_or(1.0)
    }
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The counts of one or more clusters.
#[derive(Default)]
pub struct Tally {
    /// By kind of fact.
    pub rows: BTreeMap<String, Row>,
    /// How many clusters were counted.
    pub clusters: usize,
    /// Agreements between several articles that the program could link.
    pub agrees: usize,
    /// Those that it did link.
    pub linked: usize,
    /// Every miss and false alarm, a line each, under the name of its cluster.
    pub faults: Vec<String>,
}

impl Tally {
    /// Counts what was found in a cluster.
    pub fn add(&mut self, cluster: &Cluster, outcome: &Outcome) {
        self.clusters += 1;
        let mut faults = Vec::new();
        let mut found: BTreeSet<usize> = BTreeSet::new();
        for finding in outcome.findings.iter().filter(|finding| finding.severity >= Severity::Warning) {
            let sides = reported(finding, &cluster.documents);
            let matched: Vec<usize> =
                (0..cluster.conflicts.len()).filter(|&at| hits(&sides, &cluster.conflicts[at].sides)).collect();
            if let Some(&first) = matched.first() {
                let kind = cluster.conflicts[first].kind.word();
                let is_new = matched.iter().any(|at| !found.contains(at));
                found.extend(matched);
                let row = self.rows.entry(kind.to_owned()).or_default();
                row.duplicates += usize::from(!is_new);
                row.other_kind += usize::from(is_new && finding.kind != kind);
            } else if !cluster.notices.iter().any(|n| sides.iter().filter(|side| touches(side, n)).count() >= 2) {
                self.rows.entry(finding.kind.clone()).or_default().alarms += 1;
                faults.push(alarm(finding, &sides, cluster));
            }
        }
        for (at, conflict) in cluster.conflicts.iter().enumerate() {
            let row = self.rows.entry(conflict.kind.word().to_owned()).or_default();
            row.gold += 1;
            row.found += usize::from(found.contains(&at));
            if !found.contains(&at) {
                let sides = conflict.sides.iter().filter_map(|side| side.first());
                let sides: Vec<String> = sides.map(|place| cluster.shown(*place)).collect();
                faults.push(format!(
                    "  missed [{}] {}: {}",
                    conflict.kind.word(),
                    conflict.about,
                    sides.join("  ><  ")
                ));
            }
        }
        self.agreements(cluster, outcome);
        if !faults.is_empty() {
            self.faults.push(cluster.name.clone());
            self.faults.extend(faults);
        }
    }

    /// Counts the agreements that two articles share, and of how many the program linked two articles.
    fn agreements(&mut self, cluster: &Cluster, outcome: &Outcome) {
        let documents_of = |places: &[Place]| places.iter().map(|place| place.document).collect::<BTreeSet<_>>().len();
        for agree in cluster.agrees.iter().filter(|agree| documents_of(&agree.places) > 1) {
            self.agrees += 1;
            self.linked += usize::from(outcome.agreements.iter().any(|agreement| {
                let places = places(&agreement.evidence, &cluster.documents, u32::MAX);
                let touched: Vec<Place> =
                    agree.places.iter().filter(|place| touches(&[**place], &places)).copied().collect();
                documents_of(&touched) > 1
            }));
        }
    }

    /// All kinds together.
    #[must_use]
    pub fn total(&self) -> Row {
        let mut total = Row::default();
        self.rows.values().for_each(|row| total += *row);
        total
    }

    /// A line for each kind, and the sums.
    #[must_use]
    pub fn table(&self) -> String {
        let mut out = format!(
            "{:<12}{:>6}{:>7}{:>8}{:>7}{:>9}{:>7}{:>15}\n",
            "kind", "gold", "found", "recall", "false", "precis.", "dupl.", "as other kind"
        );
        let two = |share: Option<f64>| share.map_or("-".to_owned(), |share| format!("{share:.2}"));
        let total = self.total();
        for (kind, row) in self.rows.iter().map(|(kind, row)| (kind.as_str(), row)).chain([("ALL", &total)]) {
            let recall = two(ratio(row.found, row.gold));
            let precision = two(ratio(row.found, row.found + row.alarms));
            let _ = writeln!(
                out,
                "{kind:<12}{:>6}{:>7}{recall:>8}{:>7}{precision:>9}{:>7}{:>15}",
                row.gold, row.found, row.alarms, row.duplicates, row.other_kind
            );
        }
        let (precision, recall) = (total.precision(), total.recall());
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        let _ = writeln!(
            out,
            "{} clusters: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}; agreements linked {} of {}",
            self.clusters, self.linked, self.agrees
        );
        out
    }
}

/// The places of each side, as bytes of the files.
fn reported(finding: &Finding, documents: &[Document]) -> Vec<Vec<Place>> {
    finding.sides.iter().map(|side| places(&side.evidence, documents, LONGEST)).collect()
}

fn places(evidence: &[Evidence], documents: &[Document], longest: u32) -> Vec<Place> {
    let place = |evidence: &Evidence| {
        let document = evidence.document.0 as usize;
        Place { document, span: documents[document].origin_of(evidence.span) }
    };
    evidence.iter().map(place).filter(|place| place.span.end - place.span.start <= longest).collect()
}

fn touches(some: &[Place], others: &[Place]) -> bool {
    let overlap =
        |a: &Place, b: &Place| a.document == b.document && a.span.start < b.span.end && b.span.start < a.span.end;
    some.iter().any(|a| others.iter().any(|b| overlap(a, b)))
}

/// Whether two different sides touch two different sides of the conflict.
fn hits(sides: &[Vec<Place>], gold: &[Vec<Place>]) -> bool {
    let touched: Vec<BTreeSet<usize>> =
        sides.iter().map(|side| (0..gold.len()).filter(|&at| touches(side, &gold[at])).collect()).collect();
    touched
        .iter()
        .enumerate()
        .any(|(at, first)| touched[at + 1..].iter().any(|second| first.iter().any(|j| second.iter().any(|k| j != k))))
}

fn alarm(finding: &Finding, sides: &[Vec<Place>], cluster: &Cluster) -> String {
    let side = |side: &Vec<Place>| side.iter().take(2).map(|place| cluster.shown(*place)).collect::<Vec<_>>().join(" ");
    let trap = cluster.agrees.iter().find(|agree| sides.iter().any(|side| touches(side, &agree.places)));
    let trap = trap.map_or_else(String::new, |agree| format!("   (agree: {})", agree.about));
    let sides: Vec<String> = sides.iter().map(side).collect();
    format!("  false alarm {} [{}] {}{trap}", finding.rule, finding.kind, sides.join("  ><  "))
}
