//! The definition of the command line, from which help, completions and the man page are made.

use clap::{Args, Parser, Subcommand, ValueEnum};
use gainsay::check::finding::Severity;
use jiff::civil::Date;
use std::path::PathBuf;

/// Flags contradictions between news articles about the same event, and quotes both sides.
///
/// gainsay reads articles, extracts claims (counts, roles, dates, quotations and more), links the claims that speak of
/// the same thing, and reports where they can't all be true. It works offline and says the same thing every time.
#[derive(Debug, Parser)]
#[command(name = "gainsay", version, disable_help_subcommand = true)]
#[command(after_help = "\
Examples:
  gainsay check a.txt b.txt c.txt       compare three articles
  gainsay check articles/               all .txt and .md files of a folder
  gainsay explain role-status           what a rule looks for, and why it matters

Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 could not check.")]
pub struct Arguments {
    /// When to colour the output; NO_COLOR, CLICOLOR and CLICOLOR_FORCE are obeyed.
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Color::Auto, global = true)]
    pub color: Color,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare articles with each other and each with itself, and report contradictions.
    Check(CheckOptions),
    /// Tell what a rule looks for, or how a finding came about.
    Explain(ExplainOptions),
    /// Print the claims that articles make.
    Claims(ClaimsOptions),
    /// Print the graph of claims and how they stand to each other.
    Graph(GraphOptions),
    /// Print what was found in the text of one article: values, names, quotations. For those who write rules.
    Annotate(AnnotateOptions),
    /// List, show and test rules.
    Rules(RulesOptions),
    /// Print a script that completes gainsay's arguments.
    #[command(after_help = "\
Example:
  gainsay completions bash > ~/.local/share/bash-completion/completions/gainsay")]
    Completions {
        /// The shell it is for.
        shell: clap_complete::Shell,
    },
    /// Print the manual page of gainsay, or of one of its commands.
    #[command(after_help = "\
Example:
  gainsay man > ~/.local/share/man/man1/gainsay.1")]
    Man {
        /// A command, such as `check`.
        command: Option<String>,
    },
}

/// Which articles.
#[derive(Debug, Args)]
pub struct Articles {
    /// Articles: files, folders (all .txt and .md files in them, also in folders below), or - for standard input.
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub publication: Publication,
}

/// When the articles were published.
#[derive(Debug, Args)]
pub struct Publication {
    /// Day of publication of articles that don't give it themselves; "Thursday" and "yesterday" are counted from it.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub published: Option<Date>,
}

/// Which rules.
#[derive(Debug, Args)]
pub struct RuleSelection {
    /// Add the rules in this folder; a rule with the name of a built-in one replaces it. May be given more than once.
    #[arg(long = "rules", value_name = "DIR")]
    pub folders: Vec<PathBuf>,
}

/// Options of `gainsay check`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  gainsay check a.txt b.txt c.txt
  gainsay check --draft draft.txt archive/       only what touches the draft
  gainsay check --format json articles/ > report.json
  gainsay check --fail-on warning --quiet articles/

Exit codes:
  0  nothing found at or above --fail-on
  1  something found
  2  could not check: bad arguments, unreadable input, invalid rule

A file that can't be read is named, and the others are still checked.")]
pub struct CheckOptions {
    #[command(flatten)]
    pub articles: Articles,
    /// Form of the report.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    /// Least severity that makes the exit code 1.
    #[arg(long, value_name = "SEVERITY", value_enum, default_value_t = FailOn::Error)]
    pub fail_on: FailOn,
    /// Report only what touches this article, which is compared with those at PATH.
    #[arg(long, value_name = "FILE")]
    pub draft: Option<PathBuf>,
    /// One line for each finding, without excerpts and summary; nothing at all where nothing was found.
    #[arg(long, short)]
    pub quiet: bool,
    /// What else to show.
    #[arg(long, value_name = "WHAT", value_enum)]
    pub show: Vec<Show>,
    /// Leave out findings that are less sure than this, from 0 to 1.
    #[arg(long, value_name = "NUMBER", value_parser = confidence, default_value = "0")]
    pub min_confidence: f64,
    #[command(flatten)]
    pub rules: RuleSelection,
}

/// Options of `gainsay explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  gainsay explain role-status                    what the rule looks for, and why it matters
  gainsay explain 3fa9c1d0e2b4 a.txt b.txt       how this finding of `gainsay check a.txt b.txt` came about")]
pub struct ExplainOptions {
    /// A rule, or with PATH the id of a finding (its first digits are enough).
    #[arg(value_name = "RULE|FINDING")]
    pub id: String,
    /// The articles that were checked when the finding was reported.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub publication: Publication,
    #[command(flatten)]
    pub rules: RuleSelection,
}

/// Options of `gainsay claims`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  gainsay claims a.txt
  gainsay claims --format json articles/")]
pub struct ClaimsOptions {
    #[command(flatten)]
    pub articles: Articles,
    /// Form of the output.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    #[command(flatten)]
    pub rules: RuleSelection,
}

/// Options of `gainsay graph`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  gainsay graph a.txt b.txt | dot -Tsvg > claims.svg
  gainsay graph --format json articles/")]
pub struct GraphOptions {
    #[command(flatten)]
    pub articles: Articles,
    /// Form of the output.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = GraphFormat::Dot)]
    pub format: GraphFormat,
    #[command(flatten)]
    pub rules: RuleSelection,
}

/// Options of `gainsay annotate`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  gainsay annotate --format json a.txt")]
pub struct AnnotateOptions {
    /// The article, or - for standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Form of the output.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    #[command(flatten)]
    pub publication: Publication,
}

/// Options of `gainsay rules`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  gainsay rules list
  gainsay rules show role-status
  gainsay rules test newsroom/rules/")]
pub struct RulesOptions {
    /// What to do with the rules.
    #[command(subcommand)]
    pub action: RulesAction,
}

/// What `gainsay rules` does.
#[derive(Debug, Subcommand)]
pub enum RulesAction {
    /// List the rules: severity, name, title.
    #[command(after_help = "Example:\n  gainsay rules list --rules newsroom/rules/")]
    List {
        #[command(flatten)]
        rules: RuleSelection,
    },
    /// Print a rule's file, ready to be changed and given back with --rules.
    #[command(after_help = "Example:\n  gainsay rules show role-status > newsroom/rules/role-status.toml")]
    Show {
        /// The rule's name.
        #[arg(value_name = "RULE")]
        id: String,
        #[command(flatten)]
        rules: RuleSelection,
    },
    /// Run the examples that stand in the rules.
    #[command(after_help = "\
Examples:
  gainsay rules test                             the built-in rules
  gainsay rules test newsroom/rules/offside.toml

Exit codes: 0 every example behaves as marked, 1 some don't, 2 a rule is not valid.")]
    Test {
        /// A rule file or a folder of them; without it, the built-in rules.
        path: Option<PathBuf>,
    },
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Form of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// A table.
    Text,
    /// For programs.
    Json,
}

/// Form of a graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// For Graphviz.
    Dot,
    /// For programs.
    Json,
}

/// Parts of a report that are shown on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// What articles say alike in other words.
    Agreements,
}

/// Which findings make the exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// One of the articles is wrong.
    Error,
    /// Also what an editor should look at.
    Warning,
    /// Any finding.
    Info,
    /// None: the exit code tells only whether the check could be made.
    Never,
}

impl FailOn {
    /// Whether a finding of this severity makes the exit code 1.
    pub fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Info => true,
            Self::Never => false,
        }
    }
}

fn day(argument: &str) -> Result<Date, String> {
    argument.parse().map_err(|_| "write the day as year-month-day, such as 2025-07-04".to_owned())
}

fn confidence(argument: &str) -> Result<f64, String> {
    match argument.parse() {
        Ok(number) if (0.0..=1.0).contains(&number) => Ok(number),
        _ => Err("write a number from 0 to 1, such as 0.8".to_owned()),
    }
}
