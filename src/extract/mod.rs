//! From an annotated document to claims; one file per family.

pub mod pattern;
