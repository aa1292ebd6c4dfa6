//! The averaged perceptron (Freund & Schapire 1999; Collins 2002), in integers.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::model::tagger::best;

/// Numbers by chance from a fixed seed (splitmix64).
pub(super) struct Random(u64);

impl Random {
    /// The same seed gives the same numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }

    /// The numbers below `count` in a chance order.
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            order.swap(at, self.below(at as u64 + 1) as usize);
        }
        order
    }
}

/// Keys are hashes already.
#[derive(Default)]
struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// A weight of a feature for a class, with its sum over all steps before `since`.
#[derive(Clone, Copy)]
struct Cell {
    class: u8,
    weight: i32,
    since: u32,
    total: i64,
}

/// A feature: its weights, and how often it was updated.
#[derive(Default)]
struct Row {
    cells: Vec<Cell>,
    updates: u32,
}

/// Weights while they are learned.
#[derive(Default)]
pub(super) struct Perceptron {
    rows: HashMap<u64, Row, BuildHasherDefault<KeyHasher>>,
    step: u32,
}

impl Perceptron {
    /// Sets `scores` to the sums of the features' weights.
    pub fn score(&self, keys: &[u64], scores: &mut [i32]) {
        scores.fill(0);
        for key in keys {
            if let Some(row) = self.rows.get(key) {
                for cell in &row.cells {
                    scores[usize::from(cell.class)] += cell.weight;
                }
            }
        }
    }

    /// Counts a decision that needs no change.
    pub fn pass(&mut self) {
        self.step += 1;
    }

    /// Learns from a decision: `right` must win over all other classes by more than `margin`; `None` teaches nothing.
    pub fn learn(&mut self, keys: &[u64], scores: &mut [i32], right: Option<usize>, margin: i32) {
        let Some(right) = right else { return self.pass() };
        scores[right] = scores[right].saturating_sub(margin);
        let rival = best(scores);
        if rival == right { self.pass() } else { self.update(keys, right, rival) }
    }

    /// Moves the weights from the class that was chosen to the one that is right.
    pub fn update(&mut self, keys: &[u64], right: usize, chosen: usize) {
        self.step += 1;
        for &key in keys {
            let row = self.rows.entry(key).or_default();
            row.updates += 1;
            row.change(right, 1, self.step);
            row.change(chosen, -1, self.step);
        }
    }

    /// The average of the weights over all steps.
    pub fn averages(&self) -> Averages {
        let steps = f64::from(self.step.max(1));
        let average = |cell: &Cell| (cell.class, cell.total_at(self.step) as f64 / steps);
        let averages = |row: &Row| Average { updates: row.updates, weights: row.cells.iter().map(average).collect() };
        Averages(self.rows.iter().map(|(&key, row)| (key, averages(row))).collect())
    }
}

/// A feature's average weights by class, and how often it was updated.
pub(super) struct Average {
    pub updates: u32,
    pub weights: BTreeMap<u8, f64>,
}

/// Learned weights by key.
#[derive(Default)]
pub(super) struct Averages(pub BTreeMap<u64, Average>);

impl Averages {
    /// The mean of weights that were learned in different orders; it errs less than each of them.
    pub fn mean(runs: impl ExactSizeIterator<Item = Self>) -> Self {
        let count = runs.len() as f64;
        let mut mean = Self::default();
        for (key, average) in runs.flat_map(|run| run.0) {
            let sum = mean.0.entry(key).or_insert(Average { updates: 0, weights: BTreeMap::new() });
            sum.updates += average.updates;
            for (class, weight) in average.weights {
                *sum.weights.entry(class).or_default() += weight / count;
            }
        }
        mean
    }
}

impl Row {
    fn change(&mut self, class: usize, by: i32, step: u32) {
        let class = u8::try_from(class).expect("fewer than 256 classes");
        let cell = match self.cells.iter().position(|cell| cell.class == class) {
            Some(at) => &mut self.cells[at],
            None => {
                self.cells.push(Cell { class, weight: 0, since: step, total: 0 });
                self.cells.last_mut().expect("just pushed")
            }
        };
        cell.total = cell.total_at(step);
        cell.since = step;
        cell.weight += by;
    }
}

impl Cell {
    fn total_at(&self, step: u32) -> i64 {
        self.total + i64::from(self.weight) * i64::from(step - self.since)
    }
}
