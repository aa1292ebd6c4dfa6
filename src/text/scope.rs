//! Negation, hedges and modality, with the words that they cover.

use super::model::{Rel, Upos};
use super::{Text, Word};
use crate::lexicon;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether something is said to be so or not to be so.
    Polarity {
        /// It is so.
        Affirmed = "affirmed",
        /// It is not so.
        Negated = "negated",
    }
}

impl Polarity {
    /// The opposite.
    #[must_use]
    pub fn flip(self) -> Self {
        match self {
            Self::Affirmed => Self::Negated,
            Self::Negated => Self::Affirmed,
        }
    }
}

/// How sure a text is of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// Plain fact.
    Asserted,
    /// "suspected", "allegedly", "is believed to".
    Alleged,
    /// "will", "is expected to", "plans to".
    Expected,
    /// "may", "could", "if".
    Possible,
}

/// Whether a sentence speaks of what is to come, so that a bare weekday in it is the next one.
#[must_use]
pub fn looks_ahead(words: &[Word]) -> bool {
    let ahead = |word: &Word| matches!(word.lemma.as_str(), "will" | "shall" | "due" | "upcoming" | "schedule" | "'ll");
    let reported = words.iter().position(|word| word.tag.upos == Upos::Verb).unwrap_or(usize::MAX);
    words.iter().position(ahead).is_some_and(|at| at <= reported.saturating_add(2) || words[at..].len() > 2)
}

impl Text<'_> {
    /// Whether what predicate `at` says is affirmed or negated: "not", "never", "no" on its subject or object, a verb that
    /// negates ("failed to", "declined to", "denied").
    #[must_use]
    pub fn polarity(&self, at: u32) -> Polarity {
        let mut negated = self.has_negator(at);
        let mut now = at;
        for _ in 0..6 {
            let word = self.word(now);
            let Some(head) = word.head else { break };
            let governed =
                matches!(word.rel, Rel::Xcomp | Rel::Ccomp) || word.rel == Rel::Obj && self.upos(head) == Upos::Verb;
            let prevented = word.rel == Rel::Advcl
                && self.children(now).any(|c| self.word(c).rel == Rel::Mark && self.lemma(c) == "without");
            if prevented {
                negated = !negated;
                break;
            }
            if !governed {
                break;
            }
            if lexicon::negates(self.lemma(head)) {
                negated = !negated;
            }
            if word.rel != Rel::Ccomp && self.has_negator(head) {
                negated = !negated;
            }
            now = head;
        }
        if negated { Polarity::Negated } else { Polarity::Affirmed }
    }

    /// Whether "not", "never" or "no" hangs directly from predicate `at`, its subject or its object.
    fn has_negator(&self, at: u32) -> bool {
        let direct = self.children(at).any(|child| {
            lexicon::is_negator(self.lemma(child))
                && matches!(self.word(child).rel, Rel::Advmod | Rel::Det | Rel::Aux | Rel::Cc | Rel::Mark)
        });
        direct
            || self.children(at).any(|child| {
                matches!(self.word(child).rel, Rel::Nsubj | Rel::NsubjPass | Rel::Obj)
                    && (matches!(self.lemma(child), "nobody" | "none" | "nothing" | "neither")
                        || self.child(child, Rel::Det).is_some_and(|det| matches!(self.lemma(det), "no" | "neither")))
            })
    }

    /// Whether predicate `at` states a fact, or something alleged, expected or possible.
    #[must_use]
    pub fn modality(&self, at: u32) -> Modality {
        let mut modality = Modality::Asserted;
        let mut now = at;
        for step in 0..6 {
            for child in self.children(now) {
                let lemma = self.lemma(child);
                match self.word(child).rel {
                    Rel::Aux => match lemma {
                        "may" | "might" | "could" | "would" | "should" | "can" => return Modality::Possible,
                        "will" | "shall" | "'ll" | "wo" => modality = Modality::Expected,
                        _ => {}
                    },
                    Rel::Advmod | Rel::Amod if step == 0 => {
                        if let Some(class) = lexicon::hedge(lemma) {
                            return class;
                        }
                    }
                    Rel::Mark if matches!(lemma, "if" | "unless" | "whether") => return Modality::Possible,
                    _ => {}
                }
            }
            let word = self.word(now);
            let Some(head) = word.head else { break };
            if !matches!(word.rel, Rel::Xcomp | Rel::Ccomp | Rel::Acl) || step == 5 {
                break;
            }
            let infinitive = self.children(now).any(|c| self.word(c).rel == Rel::Mark && self.lemma(c) == "to");
            if infinitive && self.passive(head) && lexicon::hedging_participle(self.lemma(head)) {
                return Modality::Alleged;
            }
            if infinitive && !lexicon::comes_true(self.lemma(head)) && self.upos(head) != Upos::Aux {
                modality = modality.max(Modality::Expected);
            }
            if word.rel == Rel::Ccomp && !infinitive {
                // A clause of its own: only a verb that keeps its distance ("alleged that") says anything of it.
                return match lexicon::hedging_verb(self.lemma(head)) {
                    Some(Modality::Alleged) => Modality::Alleged,
                    _ => modality,
                };
            }
            match lexicon::hedging_verb(self.lemma(head)) {
                // "plans to", "is expected to"; "said it expected" says nothing of what "said" governs.
                Some(Modality::Expected) if infinitive || word.rel == Rel::Acl => return Modality::Expected,
                Some(class) if class != Modality::Expected => return class,
                _ => {}
            }
            now = head;
        }
        modality
    }
}
