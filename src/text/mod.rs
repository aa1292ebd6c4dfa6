//! What the words of a document are and do: tags, parse, names, quotations, negation, hedges, attribution.

pub mod model;
pub mod sentence;
