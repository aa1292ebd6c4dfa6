//! gainsay: flags contradictions between news articles about the same event.
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
