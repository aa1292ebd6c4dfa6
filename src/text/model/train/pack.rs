//! Writes tables as the weights file holds them; see `table.rs`.

use super::Lexicon;
use super::perceptron::Perceptron;
use crate::text::model::table::{self, MAGIC, WordTable, first_slot};

/// How much of the weights is kept.
#[derive(Clone, Copy)]
pub(super) struct Packing {
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
        Self(MAGIC.to_vec())
    }

    /// Adds a part.
    pub fn add(&mut self, part: Vec<u8>) {
        self.0.extend(u32::try_from(part.len()).expect("parts of less than 4 GB").to_le_bytes());
        self.0.extend(part);
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

/// The bytes of a lexicon.
pub(super) fn words(lexicon: &Lexicon) -> Vec<u8> {
    lay_out::<{ table::WORD_SLOT }>(lexicon.iter().map(|(&key, entry)| {
        let mut slot = [0; table::WORD_SLOT];
        slot[..4].copy_from_slice(&key.to_le_bytes()[..4]);
        slot[4..].copy_from_slice(&entry.0.to_le_bytes());
        (key, slot)
    }))
}

/// Slots and cells of weights over many classes.
pub(super) fn sparse(weights: &Perceptron, packing: Packing) -> [Vec<u8>; 2] {
    let mut features = quantised(weights.averages(packing.updates), packing);
    // Features that are near in the table have their cells near each other.
    features.sort_by_key(|&(key, _)| key);
    let mut cells = Vec::new();
    let slots = lay_out::<{ table::SPARSE_SLOT }>(features.into_iter().map(|(key, row)| {
        let first = u32::try_from(cells.len() / 2).expect("fewer than 2^32 cells").to_le_bytes();
        assert_eq!(first[3], 0, "fewer than 2^24 cells");
        let count = u8::try_from(row.len()).expect("fewer than 256 classes");
        cells.extend(row.iter().flat_map(|&(class, weight)| [class, weight.to_le_bytes()[0]]));
        let check = key.to_le_bytes();
        (key, [check[0], check[1], count, first[0], first[1], first[2]])
    }));
    [slots, cells]
}

/// Slots of weights over three classes.
pub(super) fn pairs(weights: &Perceptron, packing: Packing) -> Vec<u8> {
    let relative = weights.averages(packing.updates).into_iter().map(|(key, cells)| {
        let weight = |class| cells.iter().find(|&&(of, _)| of == class).map_or(0.0, |&(_, weight)| weight);
        (key, vec![(1, weight(1) - weight(0)), (2, weight(2) - weight(0))])
    });
    let features = quantised(relative.collect(), packing);
    lay_out::<{ table::PAIR_SLOT }>(features.into_iter().map(|(key, row)| {
        let weight = |class| row.iter().find(|&&(of, _)| of == class).map_or(0, |&(_, weight)| weight).to_le_bytes()[0];
        let check = key.to_le_bytes();
        (key, [check[0], check[1], weight(1), weight(2)])
    }))
}

/// The roots of the weights as small integers, without weights near 0 and features that have no other.
fn quantised(features: Vec<(u64, Vec<(u8, f64)>)>, packing: Packing) -> Vec<(u64, Vec<(u8, i8)>)> {
    let sizes = features.iter().flat_map(|(_, row)| row.iter().map(|(_, weight)| weight.abs()));
    let largest = sizes.fold(packing.least, f64::max);
    features
        .into_iter()
        .filter_map(|(key, row)| {
            let row: Vec<_> = row
                .into_iter()
                .filter(|(_, weight)| weight.abs() >= packing.least)
                .map(|(class, weight)| {
                    (class, ((weight.abs() / largest).sqrt() * 127.0).round().copysign(weight) as i8)
                })
                .filter(|&(_, root)| root != 0)
                .collect();
            (!row.is_empty()).then_some((key, row))
        })
        .collect()
}

/// Puts filled slots where a search finds them; a quarter of the slots stays empty.
fn lay_out<const SIZE: usize>(filled: impl Iterator<Item = (u64, [u8; SIZE])>) -> Vec<u8> {
    let filled: Vec<_> = filled.collect();
    let count = filled.len() * 4 / 3 + 1;
    let mut slots = vec![[0; SIZE]; count];
    let mut taken = vec![false; count];
    for (key, slot) in filled {
        let mut at = first_slot(key, count);
        while taken[at] {
            at = (at + 1) % count;
        }
        taken[at] = true;
        slots[at] = slot;
    }
    slots.concat()
}
