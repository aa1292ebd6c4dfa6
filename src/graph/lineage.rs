//! Which documents are copies of the same copy: they count as one source.
//!
//! Two documents are of one lineage when a large part of the shorter one stands word for word in the other, or a smaller
//! part does and both credit the same agency. Measured on runs of five words (w-shingling; Broder, "On the resemblance
//! and containment of documents", 1997), sampled by hash, looked up by index.

use crate::text::Text;
use crate::text::entity::normal;
use crate::text::model::Upos;
use std::collections::{BTreeMap, BTreeSet};

/// Words in a run.
const RUN: usize = 5;
/// One run in this many is kept.
const SAMPLE: u64 = 2;
/// A run in more documents than this is a stock phrase.
const COMMON: usize = 40;
/// Least part of the shorter document's runs that both have.
const COPIED: f64 = 0.45;
/// The same, where both credit the same agency.
const CREDITED: f64 = 0.25;

/// Which source each document belongs to: the number of the first document of its lineage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage(Vec<u32>);

impl Lineage {
    /// Compares the wording of all documents.
    #[must_use]
    pub fn read(texts: &[Text<'_>]) -> Self {
        let runs: Vec<BTreeSet<u64>> = texts.iter().map(runs).collect();
        let mut index: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
        for (document, runs) in runs.iter().enumerate() {
            for &run in runs {
                index.entry(run).or_default().push(document as u32);
            }
        }
        let mut shared: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for documents in index.values().filter(|documents| documents.len() > 1 && documents.len() <= COMMON) {
            for (at, &a) in documents.iter().enumerate() {
                for &b in &documents[at + 1..] {
                    *shared.entry((a, b)).or_default() += 1;
                }
            }
        }
        let mut of: Vec<u32> = (0..texts.len() as u32).collect();
        for ((a, b), count) in shared {
            let (x, y) = (&runs[a as usize], &runs[b as usize]);
            let part = count as f64 / x.len().min(y.len()).max(1) as f64;
            let agencies = |at: u32| &texts[at as usize].document.metadata.agencies;
            let credited = agencies(a).iter().any(|agency| agencies(b).contains(agency));
            if part >= COPIED || credited && part >= CREDITED {
                let (one, other) = (find(&of, a), find(&of, b));
                let (least, most) = (one.min(other), one.max(other));
                of[most as usize] = least;
            }
        }
        let roots = (0..of.len() as u32).map(|at| find(&of, at)).collect();
        Self(roots)
    }

    /// How many independent sources these documents are.
    #[must_use]
    pub fn sources(&self, documents: impl IntoIterator<Item = u32>) -> usize {
        documents.into_iter().map(|document| self.0[document as usize]).collect::<BTreeSet<_>>().len()
    }

    /// Whether two documents are copies of the same copy.
    #[must_use]
    pub fn same(&self, a: u32, b: u32) -> bool {
        self.0[a as usize] == self.0[b as usize]
    }
}

fn find(of: &[u32], mut at: u32) -> u32 {
    while of[at as usize] != at {
        at = of[at as usize];
    }
    at
}

fn runs(text: &Text<'_>) -> BTreeSet<u64> {
    let words: Vec<u64> = (0..text.words.len() as u32)
        .filter(|&word| text.upos(word) != Upos::Punct)
        .map(|word| hash(normal(text.form(word)).bytes()))
        .collect();
    let runs = words.windows(RUN).map(|run| hash(run.iter().flat_map(|word| word.to_le_bytes())));
    runs.filter(|run| run % SAMPLE == 0).collect()
}

/// FNV-1a with a final mix: the same on every machine and in every run.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    let mixed = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 33)
}
