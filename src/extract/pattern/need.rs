//! What a line must hold for a pattern to match at all, so that most lines are passed over without a search.

use super::syntax::{Node, Repetition, WordList, looseness};
use std::sync::Arc;

/// What a line must hold for a pattern to match.
#[derive(Clone, Debug, Default)]
pub(super) struct Needs {
    /// One word of these, as form or lemma; none where no word is certain to be there.
    pub(super) words: Option<Vec<Need>>,
    /// Marks of all these kinds ([`MarkKind::bit`](super::MarkKind)).
    pub(super) kinds: u32,
}

/// Words of which one is needed.
#[derive(Clone, Debug)]
pub(super) enum Need {
    /// This one.
    Word(Box<str>),
    /// One of [`WordList::rarest`].
    List(Arc<WordList>),
}

impl Need {
    /// The words.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let (word, list) = match self {
            Self::Word(word) => (Some(&**word), None),
            Self::List(list) => (None, Some(list.rarest())),
        };
        word.into_iter().chain(list.into_iter().flatten())
    }
}

impl Needs {
    /// How many lines would be let through, roughly.
    fn looseness(needs: &[Need]) -> usize {
        let each = needs.iter().map(|need| match need {
            Need::Word(word) => looseness(word),
            Need::List(list) => list.looseness(),
        });
        each.sum()
    }

    fn and(self, other: Self) -> Self {
        let words = match (self.words, other.words) {
            (Some(a), Some(b)) => Some(if Self::looseness(&b) < Self::looseness(&a) { b } else { a }),
            (a, b) => a.or(b),
        };
        Self { words, kinds: self.kinds | other.kinds }
    }

    fn or(self, other: Self) -> Self {
        let words = match (self.words, other.words) {
            (Some(mut a), Some(b)) => {
                a.extend(b);
                Some(a)
            }
            _ => None,
        };
        Self { words, kinds: self.kinds & other.kinds }
    }
}

/// What a line must hold for `node` to match.
pub(super) fn needs(node: &Node) -> Needs {
    match node {
        Node::Word(word) => Needs { words: Some(vec![Need::Word(word.clone())]), kinds: 0 },
        Node::List(list) => Needs { words: Some(vec![Need::List(Arc::clone(list))]), kinds: 0 },
        Node::Mark(kind) => Needs { words: None, kinds: kind.bit() },
        Node::Any | Node::Run | Node::Start | Node::End => Needs::default(),
        Node::Sequence(parts) => parts.iter().map(needs).fold(Needs::default(), Needs::and),
        Node::Either(parts) => parts.iter().map(needs).reduce(Needs::or).unwrap_or_default(),
        Node::Repeat(part, Repetition::Some) | Node::Capture(_, part) => needs(part),
        Node::Repeat(..) => Needs::default(),
    }
}
