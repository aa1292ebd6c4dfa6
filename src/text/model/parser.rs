//! The dependency parser: greedy, arc-hybrid (Kuhlmann et al. 2011), trained with a dynamic oracle (Goldberg & Nivre
//! 2013). The transitions are chosen without labels; each arc gets its label at the moment it is made, when the
//! dependent has all its own dependents.

use super::keys::{Keys, Part};
use super::labels::Rel;
use super::table::{PairTable, SparseTable};
use super::tagger::{best, tag_part};
use super::word::{Word, Words};
use super::{Arc, Tag};

/// What the parser does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transition {
    /// Puts the next word on the stack.
    Shift,
    /// Makes the top of the stack a dependent of the next word.
    Left,
    /// Makes the top of the stack a dependent of the word under it.
    Right,
}

impl Transition {
    /// All transitions, in the order of their classes.
    pub const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// The place of no word.
const NONE: usize = usize::MAX;

/// A word while it is parsed.
#[derive(Clone, Copy)]
struct Node {
    head: usize,
    rel: Rel,
    tag: Part,
    /// Outermost and second outermost dependents to the left and to the right.
    left: [usize; 2],
    right: [usize; 2],
    left_count: u8,
    right_count: u8,
    /// Labels of the dependents on either side, one bit each.
    left_rels: u64,
    right_rels: u64,
}

impl Node {
    const fn new(tag: Part) -> Self {
        Self {
            head: NONE,
            rel: Rel::Root,
            tag,
            left: [NONE; 2],
            right: [NONE; 2],
            left_count: 0,
            right_count: 0,
            left_rels: 0,
            right_rels: 0,
        }
    }
}

static NOBODY: Node = Node::new(0);

/// A sentence half parsed: the words before `next` are on the stack or have their heads.
pub(super) struct State<'w> {
    words: &'w Words,
    nodes: Vec<Node>,
    stack: Vec<usize>,
    next: usize,
}

impl<'w> State<'w> {
    /// Nothing parsed yet.
    pub fn new(words: &'w Words, tags: &[Tag]) -> Self {
        let tag = |place| tags.get(place).map_or(0, |&tag| tag_part(tag));
        Self {
            words,
            nodes: (0..words.len()).map(|place| Node::new(tag(place))).collect(),
            stack: Vec::with_capacity(words.len()),
            next: 0,
        }
    }

    /// Whether only the root is left.
    pub fn is_done(&self) -> bool {
        self.next == self.nodes.len() && self.stack.len() <= 1
    }

    /// Whether a transition is possible.
    pub fn allows(&self, transition: Transition) -> bool {
        match transition {
            Transition::Shift => self.next < self.nodes.len(),
            Transition::Left => self.next < self.nodes.len() && !self.stack.is_empty(),
            Transition::Right => self.stack.len() >= 2,
        }
    }

    /// Head and dependent of the arc that a transition makes.
    pub fn arc(&self, transition: Transition) -> Option<(usize, usize)> {
        let dependent = *self.stack.last()?;
        match transition {
            Transition::Shift => None,
            Transition::Left => Some((self.next, dependent)),
            Transition::Right => Some((*self.stack.iter().rev().nth(1)?, dependent)),
        }
    }

    /// The words on the stack, the top last, and the place of the next word.
    #[cfg(feature = "train")]
    pub fn position(&self) -> (&[usize], usize) {
        (&self.stack, self.next)
    }

    /// Shifts the next word.
    pub fn shift(&mut self) {
        self.stack.push(self.next);
        self.next += 1;
    }

    /// Pops the top of the stack and makes the arc.
    pub fn attach(&mut self, head: usize, dependent: usize, rel: Rel) {
        self.stack.pop();
        self.nodes[dependent].head = head;
        self.nodes[dependent].rel = rel;
        let node = &mut self.nodes[head];
        if dependent < head {
            node.left = [dependent, node.left[0]];
            node.left_count = node.left_count.saturating_add(1);
            node.left_rels |= 1 << rel as u64;
        } else {
            node.right = [dependent, node.right[0]];
            node.right_count = node.right_count.saturating_add(1);
            node.right_rels |= 1 << rel as u64;
        }
    }

    /// The arcs made.
    #[allow(clippy::cast_possible_truncation)]
    pub fn arcs(&self) -> impl Iterator<Item = Arc> {
        self.nodes.iter().map(|node| match node.head {
            NONE => Arc { head: None, rel: Rel::Root },
            head => Arc { head: Some(head as u32), rel: node.rel },
        })
    }

    fn node(&self, place: usize) -> &Node {
        self.nodes.get(place).unwrap_or(&NOBODY)
    }

    fn word(&self, place: usize) -> &Word {
        self.words.at(place)
    }

    fn stacked(&self, depth: usize) -> usize {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |at| self.stack[at])
    }

    /// The features of the choice of a transition (after Zhang & Nivre 2011).
    pub fn transition_features(&self, keys: &mut Keys) {
        let [s0, s1, s2] = [self.stacked(0), self.stacked(1), self.stacked(2)];
        let n0 = self.next;
        let [n1, n2] = [n0 + 1, n0 + 2];
        let word = |place| self.word(place).lower;
        let cluster = |place| self.word(place).entry.cluster();
        let group = |place| self.word(place).entry.group();
        let tag = |place| self.node(place).tag;
        let rel = |place: usize| self.nodes.get(place).map_or(0, |node| node.rel as u64 + 1);
        let [s0_left, s0_left2] = self.node(s0).left;
        let [s0_right, s0_right2] = self.node(s0).right;
        let [s1_left, _] = self.node(s1).left;
        let [s1_right, s1_right2] = self.node(s1).right;
        let [n0_left, n0_left2] = self.node(n0).left;
        let (s0w, s1w, n0w, n1w) = (word(s0), word(s1), word(n0), word(n1));
        let (s0t, s1t, s2t, n0t, n1t, n2t) = (tag(s0), tag(s1), tag(s2), tag(n0), tag(n1), tag(n2));
        let distance = distance(s0, n0);
        let gap = self::distance(s1, s0);
        let valency = |place: usize| {
            u64::from(self.node(place).left_count.min(3)) * 4 + u64::from(self.node(place).right_count.min(3))
        };

        keys.clear();
        keys.add([1]);
        // Single words.
        keys.add([s0w, s0t]);
        keys.add([s0w]);
        keys.add([s0t]);
        keys.add([s1w, s1t]);
        keys.add([s1w]);
        keys.add([s1t]);
        keys.add([n0w, n0t]);
        keys.add([n0w]);
        keys.add([n0t]);
        keys.add([n1w, n1t]);
        keys.add([n1w]);
        keys.add([n1t]);
        keys.add([word(n2), n2t]);
        keys.add([n2t]);
        keys.add([word(s2), s2t]);
        // Pairs.
        keys.add([s0w, s0t, n0w, n0t]);
        keys.add([s0w, s0t, n0t]);
        keys.add([s0t, n0w, n0t]);
        keys.add([s0w, n0w]);
        keys.add([s0t, n0t]);
        keys.add([n0t, n1t]);
        keys.add([s1w, s1t, s0w, s0t]);
        keys.add([s1w, s0t]);
        keys.add([s1t, s0w]);
        keys.add([s1t, s0t]);
        keys.add([s1w, n0t]);
        keys.add([s1t, n0w]);
        keys.add([s0w, n1t]);
        keys.add([s0t, n1w]);
        keys.add([cluster(s0), cluster(n0)]);
        keys.add([cluster(s1), cluster(s0)]);
        keys.add([group(s0), s0t, n0t]);
        keys.add([s0t, group(n0), n0t]);
        keys.add([group(s0), group(n0), s0t, n0t]);
        keys.add([group(s1), group(s0), s1t, s0t]);
        // Threes.
        keys.add([n0t, n1t, n2t]);
        keys.add([s0t, n0t, n1t]);
        keys.add([s1t, s0t, n0t]);
        keys.add([s2t, s1t, s0t]);
        keys.add([s1t, s0t, n0t, n1t]);
        keys.add([s1w, s0t, n0t]);
        keys.add([s1t, s0w, n0t]);
        keys.add([s1t, s0t, n0w]);
        keys.add([s0w, n0t, n1t]);
        keys.add([s0t, n0t, n1w]);
        // Dependents.
        keys.add([s0t, tag(s0_left), n0t]);
        keys.add([s0t, tag(s0_right), n0t]);
        keys.add([s0t, n0t, tag(n0_left)]);
        keys.add([s1t, tag(s1_left), s0t]);
        keys.add([s1t, tag(s1_right), s0t]);
        keys.add([s1t, s0t, tag(s0_left)]);
        keys.add([s1t, s0t, tag(s0_right)]);
        keys.add([s0t, tag(s0_left), tag(s0_left2)]);
        keys.add([s0t, tag(s0_right), tag(s0_right2)]);
        keys.add([n0t, tag(n0_left), tag(n0_left2)]);
        keys.add([s1t, tag(s1_right), tag(s1_right2)]);
        keys.add([s0t, word(s0_left), n0t]);
        keys.add([s0t, word(s0_right), n0t]);
        keys.add([s1t, s0t, word(s0_left)]);
        keys.add([s1w, s0t, word(s0_left)]);
        keys.add([s0t, n0t, word(n0_left)]);
        keys.add([s0w, rel(s0_left), rel(s0_right)]);
        keys.add([s0t, rel(s0_left), rel(s0_right), n0t]);
        keys.add([s1t, rel(s1_left), rel(s1_right), s0t]);
        // Labels.
        keys.add([s0w, self.node(s0).left_rels]);
        keys.add([s0t, self.node(s0).left_rels]);
        keys.add([s0w, self.node(s0).right_rels]);
        keys.add([s0t, self.node(s0).right_rels]);
        keys.add([s1w, self.node(s1).right_rels]);
        keys.add([s1t, self.node(s1).right_rels]);
        keys.add([s1t, self.node(s1).left_rels, s0t]);
        keys.add([n0w, self.node(n0).left_rels]);
        keys.add([n0t, self.node(n0).left_rels]);
        keys.add([s0t, self.node(s0).left_rels, n0t, self.node(n0).left_rels]);
        // Distance and number of dependents.
        keys.add([s0w, distance]);
        keys.add([s0t, distance]);
        keys.add([n0w, distance]);
        keys.add([n0t, distance]);
        keys.add([s0t, n0t, distance]);
        keys.add([s0w, n0w, distance]);
        keys.add([s1t, s0t, gap]);
        keys.add([s0w, valency(s0)]);
        keys.add([s0t, valency(s0)]);
        keys.add([s1t, valency(s1)]);
        keys.add([n0t, valency(n0)]);
        // Without a next word only right arcs remain; few words left means that the clause ends.
        keys.add([s0t, s1t, (self.nodes.len() - n0).min(3) as u64]);
    }

    /// The features of the choice of an arc's label.
    pub fn label_features(&self, keys: &mut Keys, head: usize, dependent: usize) {
        let (h, d) = (self.node(head), self.node(dependent));
        let (hw, dw) = (self.word(head), self.word(dependent));
        let direction = u64::from(dependent < head);
        let distance = distance(head.min(dependent), head.max(dependent)) * 2 + direction;
        let word = |place| self.word(place).lower;
        let tag = |place| self.node(place).tag;
        let rel = |place: usize| self.nodes.get(place).map_or(0, |node| node.rel as u64 + 1);
        let first = d.left[0];
        let (same, other) = if dependent < head { (h.left_rels, h.right_rels) } else { (h.right_rels, h.left_rels) };

        keys.clear();
        keys.add([direction]);
        keys.add([h.tag, d.tag, direction]);
        keys.add([h.tag, d.tag, distance]);
        keys.add([hw.lower, d.tag, direction]);
        keys.add([h.tag, dw.lower, direction]);
        keys.add([hw.lower, dw.lower, direction]);
        keys.add([dw.lower, d.tag]);
        keys.add([hw.lower, h.tag, direction]);
        keys.add([dw.suffixes[2], h.tag, direction]);
        keys.add([hw.suffixes[2], d.tag, direction]);
        keys.add([dw.entry.cluster(), h.tag, direction]);
        keys.add([dw.entry.cluster(), hw.entry.cluster(), direction]);
        keys.add([hw.entry.cluster(), d.tag, direction]);
        keys.add([d.tag, word(first), direction]);
        keys.add([d.tag, word(first), h.tag]);
        keys.add([hw.lower, word(first), direction]);
        keys.add([dw.lower, word(first), direction]);
        keys.add([d.tag, rel(first), tag(first), h.tag]);
        keys.add([d.tag, word(d.left[1]), direction]);
        keys.add([d.tag, word(d.right[0]), direction]);
        keys.add([d.tag, d.left_rels, direction]);
        keys.add([d.tag, d.right_rels, direction]);
        keys.add([dw.lower, d.left_rels, direction]);
        keys.add([d.tag, h.tag, d.left_rels, d.right_rels]);
        keys.add([h.tag, d.tag, same, direction]);
        keys.add([h.tag, d.tag, other, direction]);
        keys.add([hw.lower, d.tag, same, direction]);
        keys.add([d.tag, h.left_rels, h.right_rels, direction]);
        keys.add([d.tag, tag(dependent.wrapping_sub(1)), tag(dependent + 1), direction]);
        keys.add([d.tag, tag(head.wrapping_sub(1)), h.tag, tag(head + 1)]);
        keys.add([d.tag, word(dependent.wrapping_sub(1)), direction]);
        keys.add([d.tag, word(dependent + 1), direction]);
        keys.add([dw.shape, h.tag, direction]);
        keys.add([hw.entry.group(), d.tag, d.left_rels, direction]);
        keys.add([dw.entry.group(), h.tag, d.left_rels, direction]);
        keys.add([dw.entry.group(), word(first), direction]);
        keys.add([hw.entry.group(), dw.entry.group(), word(first)]);
        keys.add([d.tag, tag(self.stacked(1)), tag(self.next), direction]);
    }
}

/// The distance of two places in classes: 0 for no place, 1, 2, 3, 4, then coarser.
fn distance(from: usize, to: usize) -> u64 {
    if from == NONE || to == NONE {
        return 0;
    }
    match to.saturating_sub(from) {
        near @ 0..=4 => near as u64,
        5..=6 => 5,
        7..=10 => 6,
        _ => 7,
    }
}

/// Weights of the parser.
pub(super) struct Parser {
    transitions: PairTable,
    labels: SparseTable,
}

impl Parser {
    /// A parser over parts of the weights file.
    pub fn new(labels: SparseTable, transitions: PairTable) -> Self {
        Self { labels, transitions }
    }

    /// Parses a sentence.
    pub fn parse(&self, words: &Words, tags: &[Tag], out: &mut Vec<Arc>) {
        out.clear();
        let mut keys = Keys::default();
        let mut state = State::new(words, tags);
        while !state.is_done() {
            let transition = self.choose(&state, &mut keys);
            match state.arc(transition) {
                None => state.shift(),
                Some((head, dependent)) => {
                    state.label_features(&mut keys, head, dependent);
                    let mut labels = self.labels.scores(keys.as_slice());
                    // Root is the label of no arc.
                    labels[0] = i32::MIN;
                    state.attach(head, dependent, Rel::ALL[best(&labels[..Rel::ALL.len()])]);
                }
            }
        }
        out.extend(state.arcs());
    }

    fn choose(&self, state: &State, keys: &mut Keys) -> Transition {
        let possible = Transition::ALL.map(|transition| state.allows(transition));
        if possible == [true, false, false] {
            return Transition::Shift;
        }
        if possible == [false, false, true] {
            return Transition::Right;
        }
        state.transition_features(keys);
        let mut scores = self.transitions.scores(keys.as_slice());
        for (score, possible) in scores.iter_mut().zip(possible) {
            if !possible {
                *score = i32::MIN;
            }
        }
        Transition::ALL[best(&scores)]
    }
}
