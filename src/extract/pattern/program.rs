//! Compiles a pattern's tree to steps over words, and tells what a line must hold for the pattern to match at all.

use super::syntax::{Node, Repetition, WordList};
use super::{Filler, MarkKind};
use std::collections::BTreeSet;

/// One step of a program; each leads to the next one unless it says otherwise.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Covers a word of this form.
    Word(Box<str>),
    /// Covers an entry of a word list.
    List(WordList),
    /// Covers a mark, and captures it where a capture is named.
    Mark(MarkKind, Option<usize>),
    /// Covers any word that does not end a clause.
    Any,
    /// Demands the beginning of a clause.
    Start,
    /// Demands the end of a clause.
    End,
    /// A capture begins.
    Open(usize),
    /// A capture ends.
    Close(usize),
    /// Goes on at the first step or, failing that, at the second.
    Either(usize, usize),
    /// Goes on elsewhere.
    Jump(usize),
    /// The pattern has matched.
    Accept,
}

/// A compiled pattern.
#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    /// The steps; the first is the beginning.
    pub(super) steps: Vec<Step>,
    /// What each capture fills.
    pub(super) captures: Vec<Filler>,
}

/// Most steps of one program. Patterns are short and have no counted repetition, so only `{words}` counts for more than
/// a few.
const MOST_STEPS: usize = 4096;

/// Most words that `{words}` covers.
const LONGEST_RUN: usize = 12;

/// Compiles `node`; fails with a message when it is too large.
pub(super) fn compile(node: &Node) -> Result<Program, String> {
    let mut program = Program::default();
    program.emit(node, true);
    program.steps.push(Step::Accept);
    if program.steps.len() > MOST_STEPS {
        return Err(format!("the pattern has {} steps; at most {MOST_STEPS} are run", program.steps.len()));
    }
    Ok(program)
}

impl Program {
    /// Appends the steps of `node`. `at_end`: whether the pattern may end behind it.
    fn emit(&mut self, node: &Node, at_end: bool) {
        match node {
            Node::Word(word) => self.steps.push(Step::Word(word.clone())),
            Node::List(list) => self.steps.push(Step::List(list.clone())),
            Node::Mark(kind) => self.steps.push(Step::Mark(*kind, None)),
            Node::Any => self.steps.push(Step::Any),
            Node::Run => self.emit_run(at_end),
            Node::Start => self.steps.push(Step::Start),
            Node::End => self.steps.push(Step::End),
            Node::Sequence(parts) => {
                for (n, part) in parts.iter().enumerate() {
                    let free = parts[n + 1..].iter().all(Node::is_free);
                    self.emit(part, at_end && free);
                }
            }
            Node::Either(parts) => self.emit_either(parts, at_end),
            Node::Repeat(part, repetition) => self.emit_repeat(part, *repetition, at_end),
            Node::Capture(filler, part) => {
                let capture = self.captures.len();
                self.captures.push(*filler);
                if let Node::Mark(kind) = **part {
                    self.steps.push(Step::Mark(kind, Some(capture)));
                } else {
                    self.steps.push(Step::Open(capture));
                    self.emit(part, at_end);
                    self.steps.push(Step::Close(capture));
                }
            }
        }
    }

    fn emit_run(&mut self, greedy: bool) {
        self.steps.push(Step::Any);
        let behind = self.steps.len() + 2 * (LONGEST_RUN - 1);
        for _ in 1..LONGEST_RUN {
            let next = self.steps.len() + 1;
            self.steps.push(if greedy { Step::Either(next, behind) } else { Step::Either(behind, next) });
            self.steps.push(Step::Any);
        }
    }

    fn emit_either(&mut self, parts: &[Node], at_end: bool) {
        let mut jumps = Vec::new();
        for (n, part) in parts.iter().enumerate() {
            let fork = self.steps.len();
            let is_last = n + 1 == parts.len();
            if !is_last {
                self.steps.push(Step::Either(fork + 1, 0));
            }
            self.emit(part, at_end);
            if !is_last {
                jumps.push(self.steps.len());
                self.steps.push(Step::Jump(0));
                self.steps[fork] = Step::Either(fork + 1, self.steps.len());
            }
        }
        let behind = self.steps.len();
        for jump in jumps {
            self.steps[jump] = Step::Jump(behind);
        }
    }

    fn emit_repeat(&mut self, part: &Node, repetition: Repetition, at_end: bool) {
        let start = self.steps.len();
        match repetition {
            Repetition::Some => {
                self.emit(part, at_end);
                let behind = self.steps.len() + 1;
                self.steps.push(Step::Either(start, behind));
            }
            Repetition::Maybe | Repetition::Any => {
                self.steps.push(Step::Either(start + 1, 0));
                self.emit(part, at_end);
                if repetition == Repetition::Any {
                    self.steps.push(Step::Jump(start));
                }
                self.steps[start] = Step::Either(start + 1, self.steps.len());
            }
        }
    }
}

/// What a line must hold for a pattern to match.
#[derive(Clone, Debug, Default)]
pub(super) struct Needs {
    /// One of these words, as form or lemma; none where no word is certain to be there.
    pub(super) words: Option<BTreeSet<Box<str>>>,
    /// Marks of all these kinds ([`MarkKind::bit`]).
    pub(super) kinds: u32,
}

/// Words of nearly every sentence: to need them spares nothing.
const FREQUENT: &[&str] = &[
    "a", "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "for",
    "from", "had", "has", "have", "he", "his", "in", "is", "it", "its", "n't", "no", "not", "of", "on", "or", "said",
    "say", "she", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
    "-", ",", "'s",
];

impl Needs {
    /// How many lines would be let through, roughly.
    fn looseness(words: &BTreeSet<Box<str>>) -> usize {
        words.iter().map(|word| if FREQUENT.contains(&&**word) { 1000 } else { 1 }).sum()
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
            (Some(a), Some(b)) => Some(&a | &b),
            _ => None,
        };
        Self { words, kinds: self.kinds & other.kinds }
    }
}

/// What a line must hold for `node` to match.
pub(super) fn needs(node: &Node) -> Needs {
    match node {
        Node::Word(word) => Needs { words: Some(BTreeSet::from([word.clone()])), kinds: 0 },
        Node::List(WordList(list)) => {
            // Of an entry with several words, the longest is most likely to be rare.
            let entries = list.iter().flat_map(|(first, tails)| tails.iter().map(move |tail| (first, tail)));
            let rarest = entries
                .map(|(first, tail)| tail.iter().chain([first]).max_by_key(|word| word.len()).unwrap_or(first).clone());
            Needs { words: Some(rarest.collect()), kinds: 0 }
        }
        Node::Mark(kind) => Needs { words: None, kinds: kind.bit() },
        Node::Any | Node::Run | Node::Start | Node::End => Needs::default(),
        Node::Sequence(parts) => parts.iter().map(needs).fold(Needs::default(), Needs::and),
        Node::Either(parts) => parts.iter().map(needs).reduce(Needs::or).unwrap_or_default(),
        Node::Repeat(part, Repetition::Some) | Node::Capture(_, part) => needs(part),
        Node::Repeat(..) => Needs::default(),
    }
}
