//! gainsay reads several news articles about one event, turns each into claims, links the claims that speak of the same
//! thing, and shows where the sources contradict each other, or where one contradicts itself. It works offline, says the
//! same thing every time, and can show why.
//!
//! This page is the map. Each module's own page says what it owns and what it deliberately does not know.
//!
//! # The way of a claim
//!
//! ```text
//! bytes → Document → Text → claims → ClaimGraph → findings → report
//! ```
//!
//! Each arrow is a function from one type to the next; nothing flows back.
//!
//! | step | function | in short |
//! |---|---|---|
//! | read | [`document::read`] | decode, tell headline, paragraphs, captions and furniture apart, find dates and credits |
//! | understand | [`text::read`] | tokens, sentences, tags, parse, typed values, names, quotations and who speaks |
//! | extract | [`extract::extract`] | claims: roles, typed values in their context, ages, days, acts, quotations, topics of the rules |
//! | link | [`graph::ClaimGraph::build`] | entities across documents, copies, aligned sentences; pairs nominated by index, then decided |
//! | compare | [`check::check`] | rules × graph → findings with sides, sources, severity, confidence and derivation |
//! | report | [`report`] | text, JSON; claims, graph, annotations and rules for those who want to see between |
//!
//! # Layers
//!
//! Each imports only from those above it; a test reads the imports and holds them to it.
//!
//! | layer | owns |
//! |---|---|
//! | [`span`] | byte ranges; line and column, computed when asked for |
//! | [`token`] | words, numbers and marks with their bytes |
//! | [`value`] | typed values as sets of possibilities: find, compare, show |
//! | [`document`] | files → documents; positions that lead back to the bytes on disk |
//! | [`lexicon`] | the word lists of `rules/lexicon/` |
//! | [`text`] | what words are and do; the statistical models are in [`text::model`] |
//! | [`claim`] | the vocabulary, and how two fillers of one slot stand to each other |
//! | [`extract`] | texts → claims, one file per family; the pattern language of the rules |
//! | [`graph`] | claims → linked claims; petgraph stays inside |
//! | [`rule`] | `rules/*.toml` → validated rules; examples and how they are judged |
//! | [`check`] | rules × graph → findings, one file per kind of comparison |
//! | [`report`] | findings → text and JSON |
//!
//! The command line (`src/cli`, in the binary) is the only place that reads files, prints and exits.
//!
//! # What holds everywhere
//!
//! * The library does no input or output, prints nothing, and knows no colours but in [`report`].
//! * Text never fails: reading an article and extracting from it is total. Errors are for files, rules and arguments.
//! * A value is the set that its phrase allows, not a point. Two values contradict when their sets share nothing; only in
//!   sentences that are copies of each other does a plain figure have to be the same.
//! * Nomination only proposes. Slot, entity, scope, time and value decide; where it can't be told that two claims are about
//!   the same thing, there is no contradiction.
//! * Nothing is compared all against all: claims by index, sentences by rare words, documents by story.
//! * Deterministic: ordered maps wherever iteration can reach output; findings do not depend on the order of the files or
//!   on the number of threads.
//! * No pattern, list or rule is made for an article; word lists are general English.
//! * regex, petgraph and toml do not appear in public signatures; public types do not derive `Serialize`: each report
//!   format owns its structs and its version.
//!
//! # Where to add something
//!
//! * A topic, or a slot with a wording of its own: a TOML file with `[[extract]]` patterns, no Rust (`--rules DIR`, or
//!   `rules/` and the list in [`rule::builtin`]).
//! * A kind of comparison: a file in `src/check/` and a variant of [`rule::Comparison`].
//! * A family of claims: a file in `src/extract/`, a variant of [`claim::Family`], a function in `src/graph/same.rs` that
//!   decides when two of them are about the same thing, and a key in `src/graph/nominate.rs`.
#![deny(missing_docs)]

pub mod check;
pub mod claim;
pub mod document;
pub mod extract;
pub mod graph;
pub mod lexicon;
pub mod report;
pub mod rule;
pub mod span;
pub mod text;
pub mod token;
pub mod value;
mod vocabulary;
