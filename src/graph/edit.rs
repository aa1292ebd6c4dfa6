//! What an edit between two aligned sentences does to the fact: a negation dropped, an opposite put in its place, another
//! name, another status, a hedge lost.
//!
//! In a copy nearly every word stands where it stood. A word that was replaced by its synonym says the same; one that was
//! replaced by a word which excludes it says something else. Only changes whose two sides are known to exclude each other
//! count; any other rewording is silent. Changes of typed values are left to the claims, which are compared where they
//! stand.

use super::align::{Alignment, Change};
use crate::claim::{Evidence, Modality};
use crate::document::DocIndex;
use crate::graph::entity::spelling_variants;
use crate::lexicon;
use crate::text::Text;
use crate::text::entity::{Mention, normal};
use crate::text::model::{NameKind, Rel, Upos};
use compact_str::CompactString;
use std::ops::Range;

/// Least share of words that both sentences must have for a change in them to be read as an edit.
const LEAST_RATIO: f64 = 0.7;

/// What an edit changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditKind {
    /// Whether it is so: a negation added or dropped.
    Polarity,
    /// What happened: an opposite or exclusive verb, noun or adjective.
    Outcome,
    /// Who: another person or organisation.
    Actor,
    /// Where: another place, another direction.
    Place,
    /// Who somebody is: first name, sex, kinship, nationality.
    Identity,
    /// An office or its status.
    Role,
    /// How sure: a hedge added or dropped.
    Certainty,
    /// How much of it: some and all, partly and fully, temporary and permanent.
    Scope,
    /// Who says so.
    Attribution,
    /// Why.
    Cause,
    /// Which time of the day or year.
    Time,
}

/// A change of the fact in a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// What it changes.
    pub kind: EditKind,
    /// The words of the first sentence.
    pub a: Evidence,
    /// The words of the second sentence.
    pub b: Evidence,
    /// What the first says.
    pub says_a: String,
    /// What the second says.
    pub says_b: String,
    /// Share of words that both sentences have.
    pub ratio: f64,
}

/// The changes of fact in an alignment.
#[must_use]
pub fn edits(texts: &[Text<'_>], alignment: &Alignment) -> Vec<Edit> {
    if alignment.ratio < LEAST_RATIO {
        return Vec::new();
    }
    let pair = Pair { a: &texts[alignment.a.0.0 as usize], b: &texts[alignment.b.0.0 as usize], alignment };
    alignment.changes.iter().filter_map(|change| pair.read(change)).collect()
}

struct Pair<'t, 'd> {
    a: &'t Text<'d>,
    b: &'t Text<'d>,
    alignment: &'t Alignment,
}

impl Pair<'_, '_> {
    fn read(&self, change: &Change) -> Option<Edit> {
        if self.quoted(self.a, &change.a) && self.quoted(self.b, &change.b) {
            return None;
        }
        self.negation(change)
            .or_else(|| self.certainty(change))
            .or_else(|| self.status(change))
            .or_else(|| self.names(change))
            .or_else(|| self.exclusive(change))
            .or_else(|| self.source(change))
            .or_else(|| self.cause(change))
    }

    fn quoted(&self, text: &Text<'_>, words: &Range<u32>) -> bool {
        !words.is_empty()
            && text.quotes.iter().any(|quote| quote.words.start <= words.start && words.end <= quote.words.end)
    }

    fn evidence(&self, text: &Text<'_>, document: DocIndex, words: Range<u32>) -> Option<Evidence> {
        if words.is_empty() || words.end as usize > text.words.len() {
            return None;
        }
        let sentence = text.sentence_of(words.start);
        Some(Evidence { document, span: text.span_of(words), sentence: sentence.span })
    }

    fn edit(&self, kind: EditKind, a: Range<u32>, b: Range<u32>) -> Option<Edit> {
        let shown = |text: &Text<'_>, words: &Range<u32>| {
            text.slice(text.span_of(words.clone())).split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let (x, y) = (
            self.evidence(self.a, self.alignment.a.0, a.clone())?,
            self.evidence(self.b, self.alignment.b.0, b.clone())?,
        );
        Some(Edit {
            kind,
            a: x,
            b: y,
            says_a: shown(self.a, &a),
            says_b: shown(self.b, &b),
            ratio: self.alignment.ratio,
        })
    }

    /// "did not agree" against "agreed"; "no trains ran" against "trains ran".
    fn negation(&self, change: &Change) -> Option<Edit> {
        let (x, y) = (Negation::read(self.a, &change.a), Negation::read(self.b, &change.b));
        if x.negators == y.negators || x.rest != y.rest {
            return None;
        }
        let (text, negated) = if x.negators { (self.a, &change.a) } else { (self.b, &change.b) };
        // What is negated must be what the sentence says of the day, not a word inside it ("not only").
        let negator = negated.clone().find(|&word| lexicon::is_negator(text.lemma(word)))?;
        let scope = text.word(negator).head?;
        if matches!(text.form(negator + 1).to_lowercase().as_str(), "only" | "just" | "least") {
            return None;
        }
        let near = |text: &Text<'_>, words: &Range<u32>| {
            let sentence = text.sentence_of(words.start.min(text.words.len() as u32 - 1)).words.clone();
            words.start.saturating_sub(1).max(sentence.start)..(words.end + 1).min(sentence.end)
        };
        let _ = scope;
        self.edit(EditKind::Polarity, near(self.a, &change.a), near(self.b, &change.b))
    }

    /// "the alleged thief" against "the thief"; "reportedly left" against "left".
    fn certainty(&self, change: &Change) -> Option<Edit> {
        let hedged = |text: &Text<'_>, words: &Range<u32>| {
            words.clone().any(|word| {
                matches!(
                    lexicon::hedge(text.lemma(word)).or_else(|| lexicon::hedge(&text.form(word).to_lowercase())),
                    Some(Modality::Alleged)
                ) || lexicon::hedging_participle(text.lemma(word))
                    && words.contains(&(word + 1))
                    && text.form(word + 1) == "to"
            })
        };
        let rest = |text: &Text<'_>, words: &Range<u32>| {
            words
                .clone()
                .filter(|&word| {
                    lexicon::hedge(text.lemma(word)).is_none()
                        && !(lexicon::hedging_participle(text.lemma(word))
                            && words.contains(&(word + 1))
                            && text.form(word + 1) == "to")
                        && lexicon::hedge(&text.form(word).to_lowercase()).is_none()
                        && !matches!(
                            text.upos(word),
                            Upos::Det | Upos::Aux | Upos::Part | Upos::Punct | Upos::Adp | Upos::Pron
                        )
                })
                .map(|word| text.word(word).lemma.clone())
                .collect::<Vec<_>>()
        };
        if hedged(self.a, &change.a) == hedged(self.b, &change.b) || rest(self.a, &change.a) != rest(self.b, &change.b)
        {
            return None;
        }
        let widen = |text: &Text<'_>, words: &Range<u32>| {
            words.start..(words.end + 2).min(text.sentence_of(words.start.min(text.words.len() as u32 - 1)).words.end)
        };
        self.edit(EditKind::Certainty, widen(self.a, &change.a), widen(self.b, &change.b))
    }

    /// A status or title put in, left out or replaced.
    fn status(&self, change: &Change) -> Option<Edit> {
        let office = |text: &Text<'_>, words: &Range<u32>| {
            let mut status: Option<CompactString> = None;
            let mut title: Option<&'static str> = None;
            let mut other = 0;
            for word in words.clone() {
                let form = normal(text.form(word));
                if lexicon::status(&form).is_some() {
                    status = Some(form);
                } else if let Some(found) = lexicon::title(&form) {
                    title = Some(found.key);
                } else if !matches!(text.upos(word), Upos::Det | Upos::Punct | Upos::Adp) {
                    other += 1;
                }
            }
            (status, title, other)
        };
        let ((status_a, title_a, other_a), (status_b, title_b, other_b)) =
            (office(self.a, &change.a), office(self.b, &change.b));
        if other_a + other_b > 0 {
            return None;
        }
        let widen = |text: &Text<'_>, words: &Range<u32>| {
            words.start..(words.end + 1).min(text.sentence_of(words.start.min(text.words.len() as u32 - 1)).words.end)
        };
        let changed_status = status_a != status_b && title_a == title_b;
        let changed_title =
            matches!((title_a, title_b), (Some(x), Some(y)) if x != y && !lexicon::titles().may_be_same(x, y));
        // A status alone must stand before a title: "the late edition" has none.
        let before_title = |text: &Text<'_>, words: &Range<u32>| {
            let end = text.sentence_of(words.start.min(text.words.len() as u32 - 1)).words.end;
            let office = |word: u32| {
                let pair = format!("{} {}", text.form(word), if word + 1 < end { text.form(word + 1) } else { "" });
                lexicon::title(text.form(word)).or_else(|| lexicon::title(&pair)).is_some()
                    || lexicon::is_person_noun(text.lemma(word))
                    || matches!(text.lemma(word), "head" | "chief" | "leader" | "boss" | "manager" | "director")
            };
            (words.end..(words.end + 3).min(end)).chain(words.clone()).any(office)
        };
        if changed_title || changed_status && before_title(self.a, &change.a) && before_title(self.b, &change.b) {
            return self.edit(EditKind::Role, widen(self.a, &change.a), widen(self.b, &change.b));
        }
        None
    }

    /// One name in the place of another of the same kind.
    fn names(&self, change: &Change) -> Option<Edit> {
        let (x, y) = (whole_name(self.a, &change.a)?, whole_name(self.b, &change.b)?);
        let (p, q) = (key(self.a, x), key(self.b, y));
        let same_entity = |text: &Text<'_>, mention: &Mention, other: &[CompactString]| {
            let entity = &text.entities[mention.entity.0 as usize];
            entity.mentions.iter().any(|&at| key(text, &text.mentions[at as usize]) == other)
        };
        let inside = |one: &[CompactString], other: &[CompactString]| one.iter().all(|word| other.contains(word));
        if p == q
            || inside(&p, &q)
            || inside(&q, &p)
            || same_entity(self.a, x, &q)
            || same_entity(self.b, y, &p)
            || same_name(&p, &q)
            || same_country(self.a.slice(x.span), self.b.slice(y.span))
        {
            return None;
        }
        let kind = match (x.kind, y.kind) {
            (NameKind::Person, NameKind::Person) if p.last() == q.last() => EditKind::Identity,
            (NameKind::Person, NameKind::Person) | (NameKind::Organisation, NameKind::Organisation) => EditKind::Actor,
            (NameKind::Place, NameKind::Place) => EditKind::Place,
            _ => return None,
        };
        let kind = if kind == EditKind::Actor && self.is_source(x.words.start) { EditKind::Attribution } else { kind };
        self.edit(kind, x.words.clone(), y.words.clone())
    }

    /// Whether the name at word `at` of the first sentence is the subject of a verb of saying.
    fn is_source(&self, at: u32) -> bool {
        let head = self.a.ancestors(at).find(|&word| self.a.is_predicate(word));
        head.is_some_and(|verb| {
            self.a.reports(verb) && self.a.subject(verb).is_some_and(|subject| subject.abs_diff(at) < 5)
        })
    }

    /// One word in the place of another that excludes it.
    fn exclusive(&self, change: &Change) -> Option<Edit> {
        let (x, y) = (content(self.a, &change.a), content(self.b, &change.b));
        if x.is_empty() || y.is_empty() || x.len() > 4 || y.len() > 4 {
            return None;
        }
        for &at in &x {
            for &other in &y {
                let nationality = (lexicon::nationality(self.a.form(at)), lexicon::nationality(self.b.form(other)));
                if matches!(nationality, (Some(p), Some(q)) if p != q) {
                    return self.edit(EditKind::Identity, at..at + 1, other..other + 1);
                }
                let (p, q) = (self.a.lemma(at), self.b.lemma(other));
                if let Some((topic, _)) = lexicon::excludes(p, q, self.a.upos(at)) {
                    let kind = match topic {
                        lexicon::Topic::Outcome => EditKind::Outcome,
                        lexicon::Topic::Extent => EditKind::Scope,
                        lexicon::Topic::Direction => EditKind::Place,
                        lexicon::Topic::Person => EditKind::Identity,
                        lexicon::Topic::Time => EditKind::Time,
                    };
                    return self.edit(kind, at..at + 1, other..other + 1);
                }
            }
        }
        None
    }

    /// Another source for the same statement: "police said" against "witnesses said".
    fn source(&self, change: &Change) -> Option<Edit> {
        let subject = |text: &Text<'_>, words: &Range<u32>| {
            words.clone().find(|&word| {
                matches!(text.word(word).rel, Rel::Nsubj | Rel::Obl)
                    && text.word(word).head.is_some_and(|head| {
                        text.reports(head) && text.subject(head) == Some(word) || text.case(word).starts_with("accord")
                    })
            })
        };
        let (x, y) = (subject(self.a, &change.a)?, subject(self.b, &change.b)?);
        let (p, q) = (lexicon::canonical(self.a.lemma(x), Upos::Noun), lexicon::canonical(self.b.lemma(y), Upos::Noun));
        let generic = |text: &Text<'_>, at: u32| text.upos(at) == Upos::Pron || text.mention_at(at).is_some();
        if p == q || generic(self.a, x) || generic(self.b, y) || lexicon::may_name_same_source(p, q) {
            return None;
        }
        self.edit(EditKind::Attribution, self.a.base_phrase(x), self.b.base_phrase(y))
    }

    /// Another cause behind the same "because of", "due to", "caused by".
    fn cause(&self, change: &Change) -> Option<Edit> {
        let caused = |text: &Text<'_>, words: &Range<u32>| {
            let sentence = text.sentence_of(words.start.min(text.words.len() as u32 - 1)).words.clone();
            let before = words.start.saturating_sub(4).max(sentence.start)..words.start;
            before
                .into_iter()
                .any(|word| matches!(text.lemma(word), "because" | "due" | "cause" | "owing" | "blame" | "attribute"))
        };
        if !caused(self.a, &change.a) || !caused(self.b, &change.b) {
            return None;
        }
        let nouns = |text: &Text<'_>, words: &Range<u32>| {
            content(text, words).into_iter().filter(|&word| matches!(text.upos(word), Upos::Noun)).collect::<Vec<_>>()
        };
        let (x, y) = (nouns(self.a, &change.a), nouns(self.b, &change.b));
        let known = |text: &Text<'_>, at: u32| CompactString::from(lexicon::canonical(text.lemma(at), Upos::Noun));
        let disjoint = x.iter().all(|&p| y.iter().all(|&q| known(self.a, p) != known(self.b, q)));
        if x.is_empty() || y.is_empty() || !disjoint {
            return None;
        }
        self.edit(EditKind::Cause, change.a.clone(), change.b.clone())
    }
}

/// The words of a change with the negators taken out.
#[derive(PartialEq)]
struct Negation {
    negators: bool,
    rest: Vec<CompactString>,
}

impl Negation {
    fn read(text: &Text<'_>, words: &Range<u32>) -> Self {
        let mut negation = Self { negators: false, rest: Vec::new() };
        for word in words.clone() {
            if lexicon::is_negator(text.lemma(word)) {
                negation.negators = !negation.negators;
            } else if !matches!(text.upos(word), Upos::Aux | Upos::Det | Upos::Punct | Upos::Part | Upos::Adv) {
                negation.rest.push(text.word(word).lemma.clone());
            }
        }
        negation
    }
}

/// The words of a run that carry meaning of their own.
fn content(text: &Text<'_>, words: &Range<u32>) -> Vec<u32> {
    words
        .clone()
        .filter(|&word| {
            !matches!(text.upos(word), Upos::Det | Upos::Punct | Upos::Aux | Upos::Part | Upos::Cconj)
                && text.value_at(word).is_none()
        })
        .collect()
}

/// The name that a change is about: all its content words lie in one name.
fn whole_name<'t>(text: &'t Text<'_>, words: &Range<u32>) -> Option<&'t Mention> {
    let content = content(text, words);
    let mention = text.mention_at(*content.first()?)?;
    content.iter().all(|word| mention.words.contains(word)).then_some(mention)
}

fn key(text: &Text<'_>, mention: &Mention) -> Vec<CompactString> {
    mention.words.clone().map(|word| normal(text.form(word))).filter(|word| !word.is_empty()).collect()
}

/// Whether two names may be one: a spelling variant, an acronym, a country under its capital, adjective or seat of government.
fn same_name(a: &[CompactString], b: &[CompactString]) -> bool {
    let (x, y) = (a.join(" "), b.join(" "));
    let initials = |key: &[CompactString]| key.iter().filter_map(|word| word.chars().next()).collect::<String>();
    initials(a) == y
        || initials(b) == x
        || a.len() == b.len()
            && a.iter().zip(b).all(|(p, q)| p == q || spelling_variants(p, q) || lexicon::nickname(p, q))
}

/// Whether two names, as written, stand for one country: its name, adjective, capital or seat of government.
fn same_country(a: &str, b: &str) -> bool {
    matches!((lexicon::country(a), lexicon::country(b)), (Some(x), Some(y)) if x == y)
}
