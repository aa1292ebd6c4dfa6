//! Clusters of words by meaning, from word vectors: k-means in two levels, so that a cluster's number tells its group.

use std::collections::BTreeMap;

use super::perceptron::Random;

/// Clusters of words: word in lower case, number of its cluster. A number is that of the group (from 1) times
/// [`IN_GROUP`], plus that of the cluster in its group.
pub type Clusters = BTreeMap<String, u16>;

/// Dimensions of a vector.
const DIMENSIONS: usize = 128;
/// Number of groups.
const GROUPS: usize = 64;
/// Number of clusters in each group.
const IN_GROUP: usize = 16;
/// Rounds of k-means.
const ROUNDS: usize = 12;

type Vector = [f32; DIMENSIONS];

/// Clusters words by the directions of their vectors, 128 numbers a word. Parts of words ("##ing") and what doesn't
/// begin with a letter are left out.
#[must_use]
pub fn cluster(words: &[&str], numbers: &[i8]) -> Clusters {
    let (rows, _) = numbers.as_chunks::<DIMENSIONS>();
    let kept: Vec<(&str, Vector)> = words
        .iter()
        .zip(rows)
        .filter(|(word, _)| word.len() > 1 && word.starts_with(char::is_alphabetic))
        .map(|(&word, row)| (word, unit(&row.map(f32::from))))
        .collect();
    let mut random = Random::new(5);
    let all: Vec<&Vector> = kept.iter().map(|(_, vector)| vector).collect();
    let groups = k_means(&all, GROUPS, &mut random);
    let mut clusters = Clusters::new();
    for group in 0..GROUPS {
        let members: Vec<usize> = (0..kept.len()).filter(|&at| groups[at] == group).collect();
        let vectors: Vec<&Vector> = members.iter().map(|&at| all[at]).collect();
        for (&member, inner) in members.iter().zip(k_means(&vectors, IN_GROUP, &mut random)) {
            let number = u16::try_from((group + 1) * IN_GROUP + inner).expect("few clusters");
            clusters.insert(kept[member].0.to_owned(), number);
        }
    }
    clusters
}

/// The cluster of each vector, by cosine; sums run in a fixed order.
fn k_means(vectors: &[&Vector], count: usize, random: &mut Random) -> Vec<usize> {
    let mut centres: Vec<Vector> = random.order(vectors.len()).iter().take(count).map(|&at| *vectors[at]).collect();
    let mut nearest = vec![0; vectors.len()];
    for _ in 0..ROUNDS {
        for (at, vector) in vectors.iter().enumerate() {
            let similarity = |centre: &Vector| centre.iter().zip(*vector).map(|(a, b)| a * b).sum::<f32>();
            let mut best = f32::MIN;
            for (number, centre) in centres.iter().enumerate() {
                let similarity = similarity(centre);
                if similarity > best {
                    (best, nearest[at]) = (similarity, number);
                }
            }
        }
        let mut sums = vec![[0.0; DIMENSIONS]; centres.len()];
        for (vector, &centre) in vectors.iter().zip(&nearest) {
            sums[centre].iter_mut().zip(*vector).for_each(|(sum, number)| *sum += number);
        }
        centres = sums.iter().map(unit).collect();
    }
    nearest
}

fn unit(vector: &Vector) -> Vector {
    let length = vector.iter().map(|number| number * number).sum::<f32>().sqrt().max(1e-6);
    vector.map(|number| number / length)
}
