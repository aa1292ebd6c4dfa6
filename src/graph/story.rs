//! Which documents are about one event.
//!
//! Documents are joined when their names and rare words, weighted by how rare they are, point the same way (cosine of
//! tf-idf vectors, by inverted index). A handful of documents is taken for one story: somebody put them together.

use crate::text::Text;
use crate::text::entity::normal;
use crate::text::model::Upos;
use compact_str::CompactString;
use std::collections::BTreeMap;

/// So few documents are one story.
const HANDFUL: usize = 12;
/// Least cosine of two documents of one story.
const ALIKE: f64 = 0.22;

/// The documents of each story, in order of their first document.
#[must_use]
pub fn group(texts: &[Text<'_>]) -> Vec<Vec<u32>> {
    let count = texts.len();
    if count <= HANDFUL {
        return vec![(0..count as u32).collect()];
    }
    let terms: Vec<BTreeMap<CompactString, f64>> = texts.iter().map(terms).collect();
    let mut index: BTreeMap<&str, Vec<(u32, f64)>> = BTreeMap::new();
    for (document, terms) in terms.iter().enumerate() {
        for (term, &times) in terms {
            index.entry(term).or_default().push((document as u32, times));
        }
    }
    let common = (count / 8).max(12);
    let mut length = vec![0.0; count];
    let mut products: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    for postings in index.values() {
        let rarity = (count as f64 / postings.len() as f64).ln();
        for &(document, times) in postings {
            length[document as usize] += (times * rarity).powi(2);
        }
        if postings.len() > 1 && postings.len() <= common {
            for (at, &(a, x)) in postings.iter().enumerate() {
                for &(b, y) in &postings[at + 1..] {
                    *products.entry((a, b)).or_default() += x * y * rarity * rarity;
                }
            }
        }
    }
    let mut of: Vec<u32> = (0..count as u32).collect();
    for ((a, b), product) in products {
        let alike = product / (length[a as usize] * length[b as usize]).sqrt().max(1e-9);
        if alike >= ALIKE {
            let (x, y) = (root(&of, a), root(&of, b));
            of[x.max(y) as usize] = x.min(y);
        }
    }
    let mut stories: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for document in 0..count as u32 {
        stories.entry(root(&of, document)).or_default().push(document);
    }
    stories.into_values().collect()
}

fn root(of: &[u32], mut at: u32) -> u32 {
    while of[at as usize] != at {
        at = of[at as usize];
    }
    at
}

/// Names and nouns with a damped count; names weigh double.
fn terms(text: &Text<'_>) -> BTreeMap<CompactString, f64> {
    let mut terms: BTreeMap<CompactString, f64> = BTreeMap::new();
    for at in 0..text.words.len() as u32 {
        match text.upos(at) {
            Upos::Propn => *terms.entry(normal(text.form(at))).or_default() += 2.0,
            Upos::Noun => *terms.entry(text.word(at).lemma.clone()).or_default() += 1.0,
            _ => {}
        }
    }
    terms.remove("");
    terms.values_mut().for_each(|times| *times = (1.0 + *times).ln());
    terms
}
