//! Scores the built-in rules against annotated clusters of articles:
//!
//!     cargo run --release --example score -- tests/stories
//!
//! Prints for each kind of fact how many conflicts there are, how many were found, and how many findings are false
//! alarms; with `--list` every miss and false alarm. Ends with 1 where a floor is not reached, with 2 where a cluster
//! can't be read.

mod gold;
mod tally;

use clap::Parser;
use gainsay::check::{Options, check};
use gainsay::rule::RuleSet;
use gold::Cluster;
use std::path::PathBuf;
use std::process::ExitCode;
use tally::Tally;

/// Score the built-in rules against annotated clusters of articles
#[derive(Parser)]
struct Arguments {
    /// Folders with clusters, at any depth: articles (*.txt) and a gold.toml
    #[arg(required = true)]
    folders: Vec<PathBuf>,
    /// Print every miss and false alarm
    #[arg(long)]
    list: bool,
    /// Least precision (0 to 1)
    #[arg(long, default_value_t = 0.0)]
    min_precision: f64,
    /// Least recall (0 to 1)
    #[arg(long, default_value_t = 0.0)]
    min_recall: f64,
}

fn run(arguments: &Arguments) -> Result<bool, String> {
    let rules = RuleSet::builtin();
    let mut tally = Tally::default();
    for root in &arguments.folders {
        for folder in gold::folders(root)? {
            let cluster = Cluster::read(&folder)?;
            let outcome = check(&cluster.documents, &rules, Options::default());
            tally.add(&cluster, &outcome);
        }
    }
    if tally.clusters == 0 {
        return Err("no gold.toml found".to_owned());
    }
    if arguments.list {
        tally.faults.iter().for_each(|line| println!("{line}"));
    }
    print!("{}", tally.table());
    let total = tally.total();
    Ok(total.precision() >= arguments.min_precision && total.recall() >= arguments.min_recall)
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(wrong) => {
            eprintln!("error: {wrong}");
            ExitCode::from(2)
        }
    }
}
