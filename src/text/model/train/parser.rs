//! Training of the parser, with the dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013).

use super::Sentence;
use super::pack::Packing;
use super::perceptron::{Averages, Perceptron, Random};
use crate::text::model::keys::Keys;
use crate::text::model::parser::{State, Transition};
use crate::text::model::table::WordTable;
use crate::text::model::tagger::best;
use crate::text::model::word::Words;
use crate::text::model::{Rel, Tag};

/// Rounds over the treebank.
const EPOCHS: usize = 10;
/// The round from which on the parser mostly follows its own choices.
const EXPLORES_FROM: usize = 1;
/// How often out of ten.
const EXPLORES: u64 = 9;
/// By how much a right transition must win over every wrong one.
const TRANSITION_MARGIN: i32 = 40;
/// By how much the right label must win.
const LABEL_MARGIN: i32 = 15;
/// What is kept of the weights of the transitions.
pub(super) const TRANSITION_PACKING: Packing = Packing { features: 400_000, updates: 2, least: 0.05 };
/// What is kept of the weights of the labels.
pub(super) const LABEL_PACKING: Packing = Packing { features: 75_000, updates: 2, least: 0.2 };

/// Learns the weights of transitions and labels on sentences with the tags that a tagger gave them.
pub(super) fn fit(
    sentences: &[&Sentence],
    tags: &[Vec<Tag>],
    lexicon: &WordTable,
    report: &dyn Fn(&str),
) -> (Averages, Averages) {
    let (mut transitions, mut labels) = (Perceptron::default(), Perceptron::default());
    let mut random = Random::new(3);
    let mut words = Words::default();
    let mut keys = Keys::default();
    for epoch in 0..EPOCHS {
        let (mut wrong, mut steps) = (0, 0);
        for at in random.order(sentences.len()) {
            let sentence = sentences[at];
            words.read(&sentence.forms(), lexicon);
            let gold = Gold::of(sentence);
            let mut state = State::new(&words, &tags[at]);
            while !state.is_done() {
                let transition = step(&state, &gold, &mut transitions, &mut keys, &mut wrong, || {
                    epoch >= EXPLORES_FROM && random.below(10) < EXPLORES
                });
                steps += 1;
                match state.arc(transition) {
                    None => state.shift(),
                    Some((head, dependent)) => {
                        let rel = label(&state, &gold, &mut labels, &mut keys, head, dependent);
                        state.attach(head, dependent, rel);
                    }
                }
            }
        }
        report(&format!("round {} of {EPOCHS}: {wrong} of {steps} transitions wrong", epoch + 1));
    }
    (transitions.averages(), labels.averages())
}

/// Chooses a transition, learns from it, and gives the one to follow.
fn step(
    state: &State,
    gold: &Gold,
    weights: &mut Perceptron,
    keys: &mut Keys,
    wrong: &mut u32,
    explores: impl FnOnce() -> bool,
) -> Transition {
    let costs = Transition::ALL.map(|transition| state.allows(transition).then(|| gold.cost(state, transition)));
    let Some(least) = costs.iter().flatten().min().copied() else { return Transition::Shift };
    state.transition_features(keys);
    let mut scores = [0; 3];
    weights.score(keys.as_slice(), &mut scores);
    let best_of = |possible: &dyn Fn(usize) -> bool| {
        (0..3).filter(|&class| costs[class].is_some_and(possible)).max_by_key(|&class| (scores[class], 3 - class))
    };
    let (Some(right), Some(chosen)) = (best_of(&|cost| cost == least), best_of(&|_| true)) else {
        return Transition::Shift;
    };
    match best_of(&|cost| cost > least) {
        Some(rival) if scores[right] - scores[rival] <= TRANSITION_MARGIN => {
            weights.update(keys.as_slice(), right, rival);
        }
        _ => weights.pass(),
    }
    if costs[chosen] == Some(least) {
        return Transition::ALL[chosen];
    }
    *wrong += 1;
    Transition::ALL[if explores() { chosen } else { right }]
}

/// Chooses the label of an arc and, if the arc is right, learns from it.
fn label(state: &State, gold: &Gold, weights: &mut Perceptron, keys: &mut Keys, head: usize, dependent: usize) -> Rel {
    state.label_features(keys, head, dependent);
    let mut scores = vec![0; Rel::ALL.len()];
    weights.score(keys.as_slice(), &mut scores);
    scores[0] = i32::MIN;
    let chosen = best(&scores);
    if gold.heads[dependent] == Some(head) {
        let right = gold.rels[dependent] as usize;
        weights.learn(keys.as_slice(), &mut scores, Some(right), LABEL_MARGIN);
    }
    Rel::ALL[chosen]
}

/// A gold tree as the oracle needs it.
struct Gold {
    heads: Vec<Option<usize>>,
    rels: Vec<Rel>,
    dependents: Vec<Vec<usize>>,
}

impl Gold {
    fn of(sentence: &Sentence) -> Self {
        let heads: Vec<_> = sentence.arcs.iter().map(|arc| arc.head.map(|head| head as usize)).collect();
        let mut dependents = vec![Vec::new(); heads.len()];
        for (place, head) in heads.iter().enumerate() {
            if let Some(head) = *head {
                dependents[head].push(place);
            }
        }
        Self { heads, rels: sentence.arcs.iter().map(|arc| arc.rel).collect(), dependents }
    }

    /// How many gold arcs a transition puts out of reach.
    fn cost(&self, state: &State, transition: Transition) -> usize {
        let (stack, next) = state.position();
        let (&top, under) = stack.split_last().unwrap_or((&usize::MAX, &[]));
        let later_dependents = |of: usize| self.dependents[of].iter().filter(|&&dependent| dependent >= next).count();
        match transition {
            Transition::Shift => {
                let head_lost = self.heads[next].is_some_and(|head| under.contains(&head));
                let dependents_lost =
                    self.dependents[next].iter().filter(|dependent| stack.contains(dependent)).count();
                usize::from(head_lost) + dependents_lost
            }
            Transition::Left => {
                let head = self.heads[top];
                let head_lost = head.is_none_or(|head| head > next || under.last() == Some(&head));
                usize::from(head_lost) + later_dependents(top)
            }
            Transition::Right => {
                let head_lost = self.heads[top].is_none_or(|head| head >= next);
                usize::from(head_lost) + later_dependents(top)
            }
        }
    }
}
