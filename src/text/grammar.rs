//! Questions to the parse: which predicate governs a word, who does what to whom, in which phrase a word stands.
//!
//! Every walk up or down the tree is bounded, so that a malformed tree costs no more than a well-formed one.

use super::Text;
use super::model::{Rel, Upos};
use std::ops::Range;

/// How far a walk up the tree goes.
const DEPTH: usize = 24;

impl Text<'_> {
    /// The heads of word `at`, nearest first.
    pub fn ancestors(&self, at: u32) -> impl Iterator<Item = u32> + '_ {
        std::iter::successors(self.words[at as usize].head, |&head| self.words[head as usize].head).take(DEPTH)
    }

    /// Whether word `at` is the head of a clause: a verb, or what a copula joins to its subject.
    #[must_use]
    pub fn is_predicate(&self, at: u32) -> bool {
        match self.upos(at) {
            Upos::Verb => !matches!(self.words[at as usize].rel, Rel::Amod | Rel::Compound | Rel::Case),
            Upos::Aux => self.words[at as usize].rel == Rel::Root,
            _ => self.child(at, Rel::Cop).is_some(),
        }
    }

    /// The predicate of the clause that word `at` stands in, or the word itself when it is one. None in a fragment
    /// without a verb.
    #[must_use]
    pub fn predicate(&self, at: u32) -> Option<u32> {
        std::iter::once(at).chain(self.ancestors(at)).find(|&word| self.is_predicate(word))
    }

    /// The grammatical subject of predicate `at`: its own, or that of the clause that it continues ("died and was
    /// buried", "tried to flee", "…, killing 24").
    #[must_use]
    pub fn subject(&self, at: u32) -> Option<u32> {
        let mut now = at;
        for _ in 0..DEPTH {
            let own = self.children(now).find(|&child| {
                matches!(self.words[child as usize].rel, Rel::Nsubj | Rel::NsubjPass | Rel::Csubj | Rel::CsubjPass)
            });
            if own.is_some() {
                return own;
            }
            let word = self.word(now);
            match (word.rel, word.head) {
                (Rel::Conj | Rel::Xcomp | Rel::Advcl, Some(head)) => now = head,
                (Rel::Acl | Rel::AclRelcl, Some(head)) => return Some(head),
                _ => return None,
            }
        }
        None
    }

    /// Whether predicate `at` is in the passive voice.
    #[must_use]
    pub fn passive(&self, at: u32) -> bool {
        self.children(at).any(|child| matches!(self.word(child).rel, Rel::NsubjPass | Rel::AuxPass | Rel::CsubjPass))
            || (self.word(at).rel == Rel::Acl && self.word(at).tag.xpos == super::model::Xpos::Vbn)
    }

    /// Who does what predicate `at` says: the subject of an active verb, the "by" phrase of a passive one.
    #[must_use]
    pub fn agent(&self, at: u32) -> Option<u32> {
        if self.passive(at) {
            self.children(at).find(|&child| {
                self.word(child).rel == Rel::OblAgent || (self.word(child).rel == Rel::Obl && self.case(child) == "by")
            })
        } else {
            self.subject(at)
        }
    }

    /// To whom predicate `at` does something: the object of an active verb, the subject of a passive one.
    #[must_use]
    pub fn patient(&self, at: u32) -> Option<u32> {
        if self.passive(at) { self.subject(at) } else { self.child(at, Rel::Obj) }
    }

    /// The preposition of a phrase whose head is `at`, lower-case; empty where it has none.
    #[must_use]
    pub fn case(&self, at: u32) -> &str {
        self.child(at, Rel::Case).map_or("", |case| self.lemma(case))
    }

    /// The words that hang from `at`, itself included, as one run: the phrase, without clauses that follow it.
    #[must_use]
    pub fn phrase(&self, at: u32) -> Range<u32> {
        let (mut start, mut end) = (at, at + 1);
        let mut open = vec![(at, 0)];
        while let Some((word, depth)) = open.pop() {
            start = start.min(word);
            end = end.max(word + 1);
            if depth >= 6 {
                continue;
            }
            for child in self.children(word) {
                let clausal = matches!(
                    self.word(child).rel,
                    Rel::AclRelcl
                        | Rel::Acl
                        | Rel::Advcl
                        | Rel::Parataxis
                        | Rel::Conj
                        | Rel::Appos
                        | Rel::Punct
                        | Rel::Cc
                );
                if !(clausal || depth == 0 && self.word(child).rel == Rel::Case) {
                    open.push((child, depth + 1));
                }
            }
        }
        start..end
    }

    /// The noun phrase around `at` without what follows its head: "three former ministers" of "three former ministers
    /// from Oslo".
    #[must_use]
    pub fn base_phrase(&self, at: u32) -> Range<u32> {
        let mut start = at;
        for child in self.children(at) {
            if child < start
                && matches!(
                    self.word(child).rel,
                    Rel::Det
                        | Rel::Amod
                        | Rel::Compound
                        | Rel::Nummod
                        | Rel::NmodPoss
                        | Rel::NmodDesc
                        | Rel::Flat
                        | Rel::Nmod
                )
            {
                start = child;
            }
        }
        start..at + 1
    }

    /// The content words of a run: lemmas of nouns, verbs, adjectives, names and numbers.
    pub fn content(&self, range: Range<u32>) -> impl Iterator<Item = u32> + '_ {
        range.filter(|&at| {
            matches!(self.upos(at), Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Num)
                && !matches!(self.word(at).rel, Rel::Aux | Rel::AuxPass | Rel::Cop)
        })
    }
}
