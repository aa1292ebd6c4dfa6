//! Writes tables as the weights file holds them; see `table.rs`.

use std::collections::BTreeMap;

use super::Lexicon;
use super::perceptron::{Average, Averages};
use crate::text::model::table::{BUCKET, FULL, LINE, MAGIC, PAIR_BUCKET, SPARSE_BUCKET, WORD_SLOT, WordTable, place};

/// How much of the weights is kept.
#[derive(Clone, Copy)]
pub(super) struct Packing {
    /// Number of features; those with the largest weights and the most updates are kept.
    pub features: usize,
    /// Features with fewer updates are left out.
    pub updates: u32,
    /// Weights nearer to 0 are left out.
    pub least: f64,
}

/// The parts of a weights file.
pub(super) struct Sections(Vec<u8>);

impl Sections {
    /// Only the beginning of the file.
    pub fn new() -> Self {
        let mut file = Self(MAGIC.to_vec());
        file.fill_line();
        file
    }

    /// Adds a part.
    pub fn add(&mut self, part: Vec<u8>) {
        self.0.extend(u32::try_from(part.len()).expect("parts of less than 4 GB").to_le_bytes());
        self.fill_line();
        self.0.extend(part);
        self.fill_line();
    }

    fn fill_line(&mut self) {
        self.0.resize(self.0.len().next_multiple_of(LINE), 0);
    }

    /// Adds parts.
    pub fn add_all<const N: usize>(&mut self, parts: [Vec<u8>; N]) {
        parts.into_iter().for_each(|part| self.add(part));
    }

    /// The file.
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }
}

/// A table of entries that may be used at once.
pub(super) fn word_table(lexicon: &Lexicon) -> WordTable {
    WordTable::new(words(lexicon).leak())
}

/// The bytes of a lexicon; half of the slots stays empty.
pub(super) fn words(lexicon: &Lexicon) -> Vec<u8> {
    let count = lexicon.len() * 2 + 1;
    let mut slots = vec![[0; WORD_SLOT]; count];
    for (&key, entry) in lexicon.iter().filter(|(_, entry)| entry.0 != 0) {
        let mut at = place(key, count);
        while slots[at][4..] != [0; 4] {
            at = (at + 1) % count;
        }
        slots[at][..4].copy_from_slice(&key.to_le_bytes()[..4]);
        slots[at][4..].copy_from_slice(&entry.0.to_le_bytes());
    }
    slots.concat()
}

/// Buckets and cells of weights over many classes.
pub(super) fn sparse(weights: &Averages, packing: Packing, classes: usize) -> [Vec<u8>; 2] {
    let kept = kept(weights, packing).into_iter().map(|(key, average)| (key, average.weights.clone()));
    let mut cells = Vec::new();
    let buckets = lay_out::<SPARSE_BUCKET, 4>(quantised(kept.collect(), packing), |row| {
        let first = u32::try_from(cells.len() / 2).expect("fewer than 2^32 cells");
        assert!(first < 1 << 24 && classes <= 128, "the place of the cells fits into 4 bytes");
        if row.len() * 2 < classes {
            cells.extend(row.iter().flat_map(|(class, weight)| [*class, weight.to_le_bytes()[0]]));
            return (first << 8 | row.len() as u32).to_le_bytes();
        }
        let full = (0..classes.next_multiple_of(2)).map(|class| row.get(&(class as u8)).copied().unwrap_or_default());
        cells.extend(full.map(|weight| weight.to_le_bytes()[0]));
        (first << 8 | u32::from(FULL)).to_le_bytes()
    });
    [buckets, cells]
}

/// Buckets of weights over three classes.
pub(super) fn pairs(weights: &Averages, packing: Packing) -> Vec<u8> {
    let relative = kept(weights, packing).into_iter().map(|(key, average)| {
        let weight = |class| average.weights.get(&class).copied().unwrap_or_default();
        (key, BTreeMap::from([(1, weight(1) - weight(0)), (2, weight(2) - weight(0))]))
    });
    lay_out::<PAIR_BUCKET, 2>(quantised(relative.collect(), packing), |row| {
        [1, 2].map(|class| row.get(&class).map_or(0, |weight| weight.to_le_bytes()[0]))
    })
}

/// The features worth their room, the best first.
fn kept(weights: &Averages, packing: Packing) -> Vec<(u64, &Average)> {
    let worth = |average: &Average| {
        let largest = average.weights.values().fold(0.0, |most: f64, weight| most.max(weight.abs()));
        largest * f64::from(average.updates).sqrt()
    };
    let mut kept: Vec<_> = weights.0.iter().filter(|(_, average)| average.updates >= packing.updates).collect();
    kept.sort_by(|(_, a), (_, b)| worth(b).total_cmp(&worth(a)));
    kept.into_iter().take(packing.features).map(|(&key, average)| (key, average)).collect()
}

/// The roots of the weights as small integers, without weights near 0 and features that have no other.
fn quantised(features: Vec<(u64, BTreeMap<u8, f64>)>, packing: Packing) -> Vec<(u64, BTreeMap<u8, i8>)> {
    let largest = features.iter().flat_map(|(_, row)| row.values()).fold(packing.least, |most, w| most.max(w.abs()));
    let root = |weight: f64| ((weight.abs() / largest).sqrt() * 127.0).round().copysign(weight) as i8;
    let row = |row: BTreeMap<u8, f64>| -> BTreeMap<u8, i8> {
        let large = row.into_iter().filter(|(_, weight)| weight.abs() >= packing.least);
        large.map(|(class, weight)| (class, root(weight))).filter(|&(_, root)| root != 0).collect()
    };
    features.into_iter().map(|(key, weights)| (key, row(weights))).filter(|(_, row)| !row.is_empty()).collect()
}

/// Fills buckets with features, the best first, as long as they have room: three quarters are filled on average.
/// `value` gives what stands in a slot besides the check; it sees the features in the order of the buckets.
fn lay_out<const SIZE: usize, const VALUE: usize>(
    features: Vec<(u64, BTreeMap<u8, i8>)>,
    mut value: impl FnMut(&BTreeMap<u8, i8>) -> [u8; VALUE],
) -> Vec<u8> {
    let count = features.len() / (BUCKET * 3 / 4) + 1;
    let mut buckets = vec![Vec::new(); count];
    for (key, row) in features {
        let bucket = &mut buckets[place(key, count)];
        if bucket.len() < BUCKET {
            bucket.push((key, row));
        }
    }
    let mut bytes = Vec::with_capacity(count * SIZE);
    for bucket in buckets {
        let mut checks = [0; 2 * BUCKET];
        let mut values = Vec::new();
        for (slot, (key, row)) in bucket.iter().enumerate() {
            checks[2 * slot..2 * slot + 2].copy_from_slice(&key.to_le_bytes()[..2]);
            values.extend(value(row));
        }
        values.resize(SIZE - 2 * BUCKET, 0);
        bytes.extend(checks);
        bytes.extend(values);
    }
    bytes
}
