//! The tables of the weights file: hash tables laid out in bytes, read in place.
//!
//! A table is written once by the training program and only looked up afterwards; nothing is built at start. A key's
//! high half chooses the place, its low bits are kept there as a check. Tables of weights have buckets that fit into
//! one or two cache lines, whose checks are compared all at once; what a bucket had no room for was left out.

use std::hint::black_box;

/// A part of the weights file.
pub(super) type Bytes = &'static [u8];

/// Slots of a bucket.
pub(super) const BUCKET: usize = 16;
/// Number of features that are looked up at once.
const BATCH: usize = 64;
/// Bytes of a bucket of a [`PairTable`]: the checks (2 bytes each), then the weights (2 bytes each).
pub(super) const PAIR_BUCKET: usize = 4 * BUCKET;
/// Bytes of a bucket of a [`SparseTable`]: the checks (2 bytes each), then the places of the cells (4 bytes each).
pub(super) const SPARSE_BUCKET: usize = 6 * BUCKET;
/// Bytes of a slot of a [`WordTable`]: the check (4 bytes), then the number (4 bytes).
pub(super) const WORD_SLOT: usize = 8;

/// The bucket that belongs to a key, or the slot at which the search for it begins.
#[inline]
#[allow(clippy::cast_possible_truncation)]
pub(super) fn place(key: u64, count: usize) -> usize {
    (((key >> 32) * count as u64) >> 32) as usize
}

/// Reads a byte of each bucket that keys belong to. The tables are larger than the caches; so all the buckets are
/// fetched at once and not one after the other.
#[inline]
fn touch<const SIZE: usize>(buckets: &[[u8; SIZE]], keys: &[u64]) {
    let first_bytes = keys.iter().map(|&key| buckets.get(place(key, buckets.len())).map_or(0, |bucket| bucket[0]));
    black_box(first_bytes.fold(0, |all, byte| all ^ byte));
}

/// The slot of a bucket whose check is that of the key, and whether there is one. Slots that are not filled come last.
///
/// Without a branch: the tables are larger than the caches, and while one bucket is waited for the next ones are asked
/// for only if the processor need not guess.
#[inline]
fn slot_of(bucket: &[u8], key: u64) -> (usize, bool) {
    let (checks, _) = bucket.as_chunks::<2>();
    let sought = u16::from_le_bytes([key.to_le_bytes()[0], key.to_le_bytes()[1]]);
    let mut found = 0u32;
    for (slot, check) in checks.iter().take(BUCKET).enumerate() {
        found |= u32::from(u16::from_le_bytes(*check) == sought) << slot;
    }
    ((found | 1 << (BUCKET - 1)).trailing_zeros() as usize, found != 0)
}

/// A weight from its byte, which holds the root: small weights are many and need the finer steps.
#[inline]
fn widened(byte: u8) -> i32 {
    let root = i32::from(i8::from_le_bytes([byte]));
    root * root.abs()
}

/// Scores of classes, by their numbers. More than any model has, so that no number needs to be checked.
pub(super) type Scores = [i32; 128];

/// Count of cells that stands for a full row.
pub(super) const FULL: u8 = u8::MAX;

/// Weights of features over many classes: rare features list only the classes for which they have a weight, features
/// with weights for half of the classes have a full row.
#[derive(Clone, Copy)]
pub(super) struct SparseTable {
    buckets: &'static [[u8; SPARSE_BUCKET]],
    cells: &'static [[u8; 2]],
    classes: usize,
}

impl SparseTable {
    /// A table with these buckets, and these cells of (class, weight) or, in full rows, of the weights of two classes.
    /// The place of a feature's cells is the number of the first times 256, plus their count or [`FULL`].
    pub fn new(buckets: Bytes, cells: Bytes, classes: usize) -> Self {
        Self { buckets: buckets.as_chunks().0, cells: cells.as_chunks().0, classes }
    }

    /// The scores of the classes: the sums of the weights of the features.
    pub fn scores(&self, keys: &[u64]) -> Scores {
        let mut scores = [0; 128];
        let mut places = [0; BATCH];
        for keys in keys.chunks(BATCH) {
            touch(self.buckets, keys);
            for (place, key) in places.iter_mut().zip(keys) {
                *place = self.place_of(*key);
            }
            let first_bytes = places[..keys.len()].iter().map(|place| self.cells.get((place >> 8) as usize));
            black_box(first_bytes.fold(0, |all, cell| all ^ cell.map_or(0, |cell| cell[0])));
            for &place in &places[..keys.len()] {
                let (first, count) = ((place >> 8) as usize, place.to_le_bytes()[0]);
                if count == FULL {
                    let row =
                        self.cells.get(first..first + self.classes.div_ceil(2)).unwrap_or_default().as_flattened();
                    scores.iter_mut().zip(row).for_each(|(score, &weight)| *score += widened(weight));
                } else {
                    for &[class, weight] in self.cells.get(first..first + usize::from(count)).unwrap_or_default() {
                        scores[usize::from(class) % 128] += widened(weight);
                    }
                }
            }
        }
        scores
    }

    /// The place of a feature's cells; 0, which is no cells, for unknown features.
    #[inline]
    fn place_of(&self, key: u64) -> u32 {
        let Some(bucket) = self.buckets.get(place(key, self.buckets.len())) else { return 0 };
        let (slot, found) = slot_of(bucket, key);
        let (places, _) = bucket[2 * BUCKET..].as_chunks::<4>();
        u32::from_le_bytes(places[slot]) * u32::from(found)
    }
}

/// Weights of features over three classes, of which the first is the measure of the others: two weights a feature.
#[derive(Clone, Copy)]
pub(super) struct PairTable {
    buckets: &'static [[u8; PAIR_BUCKET]],
}

impl PairTable {
    /// A table with these buckets.
    pub fn new(buckets: Bytes) -> Self {
        Self { buckets: buckets.as_chunks().0 }
    }

    /// The scores of the classes: the sums of the weights of the features.
    pub fn scores(&self, keys: &[u64]) -> [i32; 3] {
        let mut scores = [0; 3];
        touch(self.buckets, keys);
        for &key in keys {
            let Some(bucket) = self.buckets.get(place(key, self.buckets.len())) else { break };
            let (slot, found) = slot_of(bucket, key);
            let (weights, _) = bucket[2 * BUCKET..].as_chunks::<2>();
            scores[1] += widened(weights[slot][0]) * i32::from(found);
            scores[2] += widened(weights[slot][1]) * i32::from(found);
        }
        scores
    }
}

/// A number for each word of a lexicon.
#[derive(Clone, Copy)]
pub(super) struct WordTable {
    slots: &'static [[u8; WORD_SLOT]],
}

impl WordTable {
    /// A table with these slots, searched from the place of the key on to the first that is empty.
    pub fn new(slots: Bytes) -> Self {
        Self { slots: slots.as_chunks().0 }
    }

    /// The word's number; 0 for a word that is not in the table.
    #[inline]
    pub fn get(&self, key: u64) -> u32 {
        let (before, after) = self.slots.split_at(place(key, self.slots.len()));
        for &[c0, c1, c2, c3, v0, v1, v2, v3] in after.iter().chain(before) {
            let value = u32::from_le_bytes([v0, v1, v2, v3]);
            if value == 0 || [c0, c1, c2, c3] == key.to_le_bytes()[..4] {
                return value;
            }
        }
        0
    }
}

/// The weights file, with its parts at multiples of [`LINE`] as they are in the file.
#[repr(C, align(64))]
pub(super) struct Aligned<T: ?Sized>(pub T);

/// Bytes of a cache line.
pub(super) const LINE: usize = 64;

/// The parts of the weights file, in their fixed order.
pub(super) struct Sections {
    bytes: Bytes,
    at: usize,
}

/// First bytes of a weights file; the last is the version of the layout.
pub(super) const MAGIC: &[u8; 8] = b"gainsay\x02";

impl Sections {
    /// Opens a weights file; `None` for anything else.
    pub fn open(bytes: Bytes) -> Option<Self> {
        bytes.starts_with(MAGIC).then_some(Self { bytes, at: LINE })
    }

    /// The next part: its length in 4 bytes, the rest of the cache line empty, then its bytes.
    pub fn next(&mut self) -> Option<Bytes> {
        let rest = self.bytes.get(self.at..)?;
        let length = u32::from_le_bytes(*rest.first_chunk::<4>()?) as usize;
        self.at += LINE + length.next_multiple_of(LINE);
        rest.get(LINE..LINE + length)
    }
}
