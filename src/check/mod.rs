//! Rules applied to the claim graph.

pub mod finding;
