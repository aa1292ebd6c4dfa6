//! Hashing of single words. Every word of every article is looked up in several maps, where the standard library's hash,
//! made to withstand hostile keys, costs more than the look-up. These maps hold words of our own lists and of rules.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds the hasher for words.
pub type WordHash = BuildHasherDefault<WordHasher>;

/// FNV-1a (Fowler, Noll, Vo), 64 bits: good for short keys.
#[derive(Clone, Copy, Debug)]
pub struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
