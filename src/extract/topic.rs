//! Claims of the slots that rule files bring: whether a topic was discussed, how long a call lasted.

use super::pattern::{Captured, Line, Mark, MarkKind, Pattern, Word as PatternWord};
use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Polarity, Slot};
use crate::lexicon;
use crate::text::Text;
use crate::text::model::{NameKind, Upos};
use crate::value::Kind;
use compact_str::CompactString;
use std::collections::BTreeSet;
use std::ops::Range;

/// A pattern of a rule with what it fills.
#[derive(Clone, Debug)]
pub struct Topic {
    /// The slot that a match fills.
    pub slot: Slot,
    /// What is matched.
    pub pattern: Pattern,
    /// The polarity of a match; without one it is read from the words.
    pub polarity: Option<Polarity>,
}
