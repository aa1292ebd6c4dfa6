//! Features as numbers: each feature of a decision is one 64-bit key, made from the number of its template and the parts
//! that fill it.
//!
//! Nothing remembers the parts: at 64 bits (48 in the weights file) chance collisions are rarer than wrong weights.

/// A part of a feature: a hashed word, a tag, a distance …
pub(super) type Part = u64;

/// The part that stands for a place beyond the sentence.
pub(super) const NOWHERE: Part = 0x9e37_79b9_7f4a_7c15;

const FACTORS: [u64; 5] =
    [0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3, 0x1d8e_4e27_c47d_124f];

/// Multiplies to 128 bits and folds the halves: every bit of the factors reaches every bit of the result.
#[inline]
#[allow(clippy::cast_possible_truncation)]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product >> 64) as u64 ^ product as u64
}

/// The hash of bytes that come one by one (FNV-1a, folded at the end).
pub(super) struct Hash(u64);

impl Hash {
    /// The hash of no bytes.
    pub fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a byte.
    #[inline]
    pub fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    /// The hash of the bytes so far.
    #[inline]
    pub fn part(&self) -> Part {
        fold(self.0 ^ FACTORS[0], FACTORS[1])
    }
}

/// The hash of a run of bytes.
#[inline]
pub(super) fn hash_bytes(bytes: impl IntoIterator<Item = u8>) -> Part {
    let mut hash = Hash::new();
    bytes.into_iter().for_each(|byte| hash.add(byte));
    hash.part()
}

/// The hash of two parts taken as one.
#[inline]
pub(super) fn join(a: Part, b: Part) -> Part {
    fold(a ^ FACTORS[2], b.wrapping_mul(FACTORS[3]) ^ FACTORS[4])
}

/// The keys of the features of one decision, in the order of the templates.
#[derive(Default)]
pub(super) struct Keys {
    keys: Vec<u64>,
}

impl Keys {
    /// Begins the next decision.
    pub fn clear(&mut self) {
        self.keys.clear();
    }

    /// Adds the feature of the next template.
    #[inline]
    pub fn add<const N: usize>(&mut self, parts: [Part; N]) {
        let mut sum = (self.keys.len() as u64 + 1).wrapping_mul(NOWHERE);
        for (part, factor) in parts.into_iter().zip(FACTORS) {
            sum = sum.wrapping_add(part.wrapping_mul(factor));
        }
        self.keys.push(fold(sum, FACTORS[3]));
    }

    /// The keys.
    pub fn as_slice(&self) -> &[u64] {
        &self.keys
    }
}
