//! The tables of the weights file: open-addressing hash tables laid out in bytes, read in place.
//!
//! A table is written once by the training program and only looked up afterwards; nothing is built at start. A key's
//! high half chooses the slot, its low bits are kept in the slot as a check.

/// A part of the weights file.
pub(super) type Bytes = &'static [u8];

/// Bytes of a slot of a [`SparseTable`].
pub(super) const SPARSE_SLOT: usize = 6;
/// Bytes of a slot of a [`PairTable`].
pub(super) const PAIR_SLOT: usize = 4;
/// Bytes of a slot of a [`WordTable`].
pub(super) const WORD_SLOT: usize = 8;

/// The slot at which the search for a key begins.
#[inline]
#[allow(clippy::cast_possible_truncation)]
pub(super) fn first_slot(key: u64, slots: usize) -> usize {
    (((key >> 32) * slots as u64) >> 32) as usize
}

/// The slots of a table from the one at which the search for a key begins, around the end.
#[inline]
fn probe<const SIZE: usize>(slots: Bytes, key: u64) -> impl Iterator<Item = &'static [u8; SIZE]> {
    let (slots, _) = slots.as_chunks::<SIZE>();
    let (before, after) = slots.split_at(first_slot(key, slots.len()));
    after.iter().chain(before)
}

/// A weight from its byte, which holds the root: small weights are many and need the finer steps.
#[inline]
fn widened(byte: u8) -> i32 {
    let root = i32::from(i8::from_le_bytes([byte]));
    root * root.abs()
}

/// Weights of features over many classes: each feature lists only the classes for which it has a weight.
#[derive(Clone, Copy)]
pub(super) struct SparseTable {
    slots: Bytes,
    cells: Bytes,
}

impl SparseTable {
    /// A table whose slots are (check: 2 bytes, number of cells: 1, first cell: 3) and whose cells are (class, weight).
    pub fn new(slots: Bytes, cells: Bytes) -> Self {
        Self { slots, cells }
    }

    /// Adds the weights of a feature to the scores of the classes.
    #[inline]
    pub fn add_to(&self, scores: &mut [i32], key: u64) {
        let check = [key.to_le_bytes()[0], key.to_le_bytes()[1]];
        for &[c0, c1, count, f0, f1, f2] in probe::<SPARSE_SLOT>(self.slots, key) {
            if count == 0 {
                return;
            }
            if [c0, c1] == check {
                let first = 2 * u32::from_le_bytes([f0, f1, f2, 0]) as usize;
                let cells = self.cells.get(first..first + 2 * usize::from(count)).unwrap_or_default();
                for &[class, weight] in cells.as_chunks::<2>().0 {
                    if let Some(score) = scores.get_mut(usize::from(class)) {
                        *score += widened(weight);
                    }
                }
                return;
            }
        }
    }
}

/// Weights of features over three classes, of which the first is the measure of the others: two weights a feature.
#[derive(Clone, Copy)]
pub(super) struct PairTable {
    slots: Bytes,
}

impl PairTable {
    /// A table whose slots are (check: 2 bytes, weight of the second class, weight of the third).
    pub fn new(slots: Bytes) -> Self {
        Self { slots }
    }

    /// Adds the weights of a feature to the scores.
    #[inline]
    pub fn add_to(&self, scores: &mut [i32; 3], key: u64) {
        let check = [key.to_le_bytes()[0], key.to_le_bytes()[1]];
        for &[c0, c1, second, third] in probe::<PAIR_SLOT>(self.slots, key) {
            if second == 0 && third == 0 {
                return;
            }
            if [c0, c1] == check {
                scores[1] += widened(second);
                scores[2] += widened(third);
                return;
            }
        }
    }
}

/// A number for each word of a lexicon.
#[derive(Clone, Copy)]
pub(super) struct WordTable {
    slots: Bytes,
}

impl WordTable {
    /// A table whose slots are (check: 4 bytes, number: 4).
    pub fn new(slots: Bytes) -> Self {
        Self { slots }
    }

    /// The word's number; 0 for a word that is not in the table.
    #[inline]
    pub fn get(&self, key: u64) -> u32 {
        for &[c0, c1, c2, c3, v0, v1, v2, v3] in probe::<WORD_SLOT>(self.slots, key) {
            let value = u32::from_le_bytes([v0, v1, v2, v3]);
            if value == 0 || [c0, c1, c2, c3] == key.to_le_bytes()[..4] {
                return value;
            }
        }
        0
    }
}

/// The parts of the weights file, in their fixed order.
pub(super) struct Sections {
    bytes: Bytes,
    at: usize,
}

/// First bytes of a weights file; the last is the version of the layout.
pub(super) const MAGIC: &[u8; 8] = b"gainsay\x01";

impl Sections {
    /// Opens a weights file; `None` for anything else.
    pub fn open(bytes: Bytes) -> Option<Self> {
        bytes.starts_with(MAGIC).then_some(Self { bytes, at: MAGIC.len() })
    }

    /// The next part: its length in 4 bytes, then its bytes.
    pub fn next(&mut self) -> Option<Bytes> {
        let rest = self.bytes.get(self.at..)?;
        let length = u32::from_le_bytes(*rest.first_chunk::<4>()?) as usize;
        self.at += 4 + length;
        rest.get(4..4 + length)
    }
}
