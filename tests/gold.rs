//! The score on the stories of this repository (`tests/stories`), and the floors that it must not fall below.
//!
//! The same table, with every miss and false alarm: `cargo run --release --example score -- --list tests/stories`.

#[path = "../examples/score/gold.rs"]
mod gold;
#[path = "../examples/score/tally.rs"]
mod tally;

use gainsay::check::{Options, check};
use gainsay::rule::RuleSet;
use gold::Cluster;
use std::path::Path;
use tally::Tally;

/// Least share of the findings that are conflicts. Raise it when the program gets better; lowering it needs a reason.
const PRECISION: f64 = 0.85;
/// Least share of the conflicts that are found.
const RECALL: f64 = 0.35;

#[test]
fn the_score_on_stories_keeps_to_its_floors() {
    let rules = RuleSet::builtin();
    let mut tally = Tally::default();
    for folder in gold::folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")).expect("stories") {
        let cluster = Cluster::read(&folder).unwrap_or_else(|wrong| panic!("{wrong}"));
        tally.add(&cluster, &check(&cluster.documents, &rules, Options::default()));
    }
    assert!(tally.clusters > 0, "there are stories");
    let total = tally.total();
    let table = format!("{}\n{}", tally.faults.join("\n"), tally.table());
    assert!(total.precision() >= PRECISION, "precision {:.3} is below {PRECISION}:\n{table}", total.precision());
    assert!(total.recall() >= RECALL, "recall {:.3} is below {RECALL}:\n{table}", total.recall());
}
