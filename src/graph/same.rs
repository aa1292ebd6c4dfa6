//! Whether two claims are about the same thing: same slot, same entity, same scope, or not said to be.
//!
//! Nomination only proposes; this decides, and says why. Where the scopes can't be told to be the same, the answer is no:
//! silence beats a false alarm.

use super::align::Alignment;
use super::entity::{Entities, GlobalEntity};
use crate::claim::relation::Strictness;
use crate::claim::{Claim, Family, Filler};
use crate::lexicon;
use crate::value::{Hedge, Kind, Value};
use compact_str::CompactString;
use std::collections::{BTreeMap, BTreeSet};

/// Why two claims are held to be about the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// A line for `explain`.
    pub why: String,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// How strictly their values are compared.
    pub strictness: Strictness,
}

/// What is known of all documents together.
pub struct Context<'a> {
    /// Who is who across documents.
    pub entities: &'a Entities,
    /// In how many documents a lemma stands.
    pub frequency: BTreeMap<CompactString, usize>,
    /// Number of documents.
    pub documents: usize,
    /// Places that divide a slot: some document gives the slot for this place beside another figure without it.
    pub partitions: BTreeMap<CompactString, BTreeSet<GlobalEntity>>,
}

impl Context<'_> {
    fn weight(&self, lemma: &str) -> f64 {
        let documents = self.documents as f64;
        let frequency = self.frequency.get(lemma).copied().unwrap_or(1) as f64;
        0.3 + ((documents + 1.0) / frequency).ln()
    }

    /// Share of the lighter side's weight that both contexts have, 0 to 1.
    fn overlap(&self, a: &BTreeSet<CompactString>, b: &BTreeSet<CompactString>) -> f64 {
        let sum = |set: &mut dyn Iterator<Item = &CompactString>| set.map(|lemma| self.weight(lemma)).sum::<f64>();
        let both = sum(&mut a.intersection(b));
        let least = sum(&mut a.iter()).min(sum(&mut b.iter()));
        if least > 0.0 { both / least } else { 0.0 }
    }

    fn globals(&self, claim: &Claim) -> BTreeSet<GlobalEntity> {
        claim.frame.entities.iter().map(|&entity| self.entities.global(claim.evidence.document, entity)).collect()
    }

    fn subject(&self, claim: &Claim) -> Option<GlobalEntity> {
        claim.frame.subject.map(|entity| self.entities.global(claim.evidence.document, entity))
    }

    /// The entity a claim is about, across documents.
    pub fn entity(&self, claim: &Claim) -> Option<GlobalEntity> {
        claim.entity.map(|entity| self.entities.global(claim.evidence.document, entity))
    }

    fn places(&self, claim: &Claim) -> BTreeSet<GlobalEntity> {
        let dividing = self.partitions.get(claim.slot.0.as_str());
        let places: BTreeSet<GlobalEntity> = claim
            .scope
            .places
            .iter()
            .map(|&place| self.entities.global(claim.evidence.document, place))
            .filter(|place| dividing.is_some_and(|dividing| dividing.contains(place)))
            .collect();
        // "across both provinces" is the whole.
        let parts = dividing.map_or(0, BTreeSet::len);
        if places.len() > 1 && places.len() == parts { BTreeSet::new() } else { places }
    }
}

/// Decides whether two claims of different places are about the same thing.
#[must_use]
pub fn same(context: &Context<'_>, a: &Claim, b: &Claim, alignment: Option<&Alignment>) -> Option<Basis> {
    if a.family != b.family || a.slot != b.slot {
        return None;
    }
    match a.family {
        Family::Role => role(context, a, b),
        Family::Quantity => quantity(context, a, b, alignment),
        Family::Age => age(context, a, b, alignment),
        Family::Date => date(context, a, b, alignment),
        Family::Topic => topic(context, a, b),
        Family::Certainty => certainty(context, a, b, alignment),
        Family::Statement => statement(context, a, b),
        Family::Quotation | Family::Spelling | Family::Calendar => None,
    }
}

fn role(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<Basis> {
    let entity = context.entity(a)?;
    if context.entity(b) != Some(entity) || a.scope.background.is_some() || b.scope.background.is_some() {
        return None;
    }
    Some(Basis {
        why: format!("both name {}", context.entities.name(entity)),
        confidence: 0.9,
        strictness: Strictness::Sets,
    })
}

fn age(context: &Context<'_>, a: &Claim, b: &Claim, alignment: Option<&Alignment>) -> Option<Basis> {
    if let (Some(x), Some(y)) = (context.entity(a), context.entity(b)) {
        return (x == y).then(|| Basis {
            why: format!("both give the age of {}", context.entities.name(x)),
            confidence: 0.9,
            strictness: Strictness::Sets,
        });
    }
    if let Some(basis) = copied(a, b, alignment) {
        return Some(basis);
    }
    let (x, y) = (context.subject(a)?, context.subject(b)?);
    let noun = a.frame.noun.as_ref()?;
    (x == y && b.frame.noun.as_ref().is_some_and(|other| lexicon::related(noun, other))).then(|| Basis {
        why: format!("both give the age of the {noun} of {}", context.entities.name(x)),
        confidence: 0.75,
        strictness: Strictness::Sets,
    })
}

/// Claims in the same place of sentences that are copies of each other.
fn copied(a: &Claim, b: &Claim, alignment: Option<&Alignment>) -> Option<Basis> {
    let alignment =
        alignment.filter(|alignment| alignment.ratio >= 0.72 && alignment.corresponds(&a.words, &b.words))?;
    Some(Basis {
        why: format!(
            "they stand in the same place of two sentences that share {:.0} % of their words",
            alignment.ratio * 100.0
        ),
        confidence: alignment.ratio.min(0.97),
        strictness: Strictness::Copies,
    })
}

fn quantity(context: &Context<'_>, a: &Claim, b: &Claim, alignment: Option<&Alignment>) -> Option<Basis> {
    let (Filler::Value(x), Filler::Value(y)) = (&a.filler, &b.filler) else { return None };
    if a.scope.background != b.scope.background || a.scope.before != b.scope.before {
        return None;
    }
    if let Some(basis) = copied(a, b, alignment) {
        return (a.scope.part == b.scope.part).then_some(basis);
    }
    if a.modality != b.modality {
        return None;
    }
    // A rank tells which one is meant as often as it is what is said.
    if x.kind == Kind::Ordinal || own_sources(context, a, b) || !days_allow(a, b) {
        return None;
    }
    if lexicon::is_toll(&a.slot.0) {
        return casualties(context, a, b);
    }
    if a.evidence.document == b.evidence.document {
        return None;
    }
    if lexicon::is_count_slot(&a.slot.0) && (context.subject(a).is_none() || context.subject(a) != context.subject(b)) {
        return None;
    }
    if a.slot.0 == "distance" {
        return distance(context, a, b);
    }
    framed(context, a, b, x, y)
}

/// Dead, hurt, missing …: the same group in the same part of the event.
fn casualties(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<Basis> {
    let (x, y) = (context.places(a), context.places(b));
    let placed = x == y || !x.is_disjoint(&y);
    if a.scope.part && x.is_empty() || a.scope.group != b.scope.group || !placed {
        return None;
    }
    if a.evidence.document == b.evidence.document {
        return None;
    }
    let places: Vec<&str> = context.places(a).into_iter().map(|place| context.entities.name(place)).collect();
    let of = a.scope.group.as_ref().map_or(String::new(), |group| format!(" ({group})"));
    let at = if places.is_empty() { String::new() } else { format!(" in {}", places.join(", ")) };
    Some(Basis { why: format!("both count {}{of}{at}", a.slot), confidence: 0.8, strictness: Strictness::Sets })
}

/// How far something is from a place: the same place to count from, and not two things that are known to differ.
fn distance(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<Basis> {
    let (from, other) = (context.subject(a)?, context.subject(b)?);
    let located = |claim: &Claim| claim.entity.map(|entity| context.entities.global(claim.evidence.document, entity));
    let apart = matches!((located(a), located(b)), (Some(p), Some(q)) if p != q);
    (from == other && !apart).then(|| Basis {
        why: format!("both say how far it is from {}", context.entities.name(from)),
        confidence: 0.7,
        strictness: Strictness::Sets,
    })
}

/// Other values: the same thing counted or measured, under the same predicate, beside the same names and words.
fn framed(context: &Context<'_>, a: &Claim, b: &Claim, x: &Value, y: &Value) -> Option<Basis> {
    let (noun, other) = (a.frame.noun.as_ref()?, b.frame.noun.as_ref()?);
    if !lexicon::related(noun, other) || a.scope.part || b.scope.part {
        return None;
    }
    if let (Some(p), Some(q)) = (context.subject(a), context.subject(b))
        && p != q
    {
        return None;
    }
    let places = |claim: &Claim| {
        let global = |&place| context.entities.global(claim.evidence.document, place);
        claim.scope.places.iter().map(global).collect::<BTreeSet<_>>()
    };
    let (here, there) = (places(a), places(b));
    if !here.is_empty() && !there.is_empty() && here.is_disjoint(&there) {
        return None;
    }
    // Figures of another order are figures of something else.
    if x.central > 0.0 && y.central > 0.0 && (x.central / y.central).ln().abs() > 2.0_f64.ln() * 2.0 {
        return None;
    }
    let (only_a, only_b): (Vec<_>, Vec<_>) = (
        a.frame.modifiers.difference(&b.frame.modifiers).collect(),
        b.frame.modifiers.difference(&a.frame.modifiers).collect(),
    );
    if !only_a.is_empty() && !only_b.is_empty() {
        return None;
    }
    if a.slot.0 == "duration" && lexicon::lasts(noun) && lexicon::lasts(other) && a.modality == b.modality {
        return Some(Basis {
            why: format!("both say how long the {noun} lasted"),
            confidence: 0.75,
            strictness: Strictness::Sets,
        });
    }
    // To agree it is enough to give the same figure for the same thing.
    if (x.central - y.central).abs() <= 1e-9 * x.central.abs().max(1.0) && x.central > 1.0 {
        return Some(Basis {
            why: format!("both give the same figure for the {noun}"),
            confidence: 0.6,
            strictness: Strictness::Sets,
        });
    }
    let named = context.globals(a).intersection(&context.globals(b)).count();
    let overlap = context.overlap(&a.frame.context, &b.frame.context);
    let predicate = related(&a.frame.predicate, &b.frame.predicate);
    let strength = overlap + 0.25 * (named.min(2) as f64) + if predicate { 0.25 } else { 0.0 };
    let least = if matches!(x.kind, Kind::Percent | Kind::Money(_)) { 0.8 } else { 0.75 };
    // A figure for one place and a figure for no place in particular are told to be one by more than the frame.
    let least = if here.is_empty() == there.is_empty() { least } else { least + 0.4 };
    if here.is_empty() != there.is_empty() && named == 0 {
        return None;
    }
    if strength < least || !(predicate || named > 0) || x.hedge == Hedge::Range && y.hedge == Hedge::Range {
        return None;
    }
    Some(Basis {
        why: format!(
            "both give the {noun}{}",
            a.frame.predicate.as_ref().filter(|_| predicate).map_or(String::new(), |p| format!(" of “{p}”"))
        ),
        confidence: (0.4 + strength / 4.0).min(0.9),
        strictness: Strictness::Sets,
    })
}

/// Whether each claim has its own named source, so that both may be right about what that source says.
fn own_sources(context: &Context<'_>, a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (&a.source, &b.source) else { return false };
    let global = |claim: &Claim, source: &crate::claim::Attribution| {
        source.entity.map(|entity| context.entities.global(claim.evidence.document, entity))
    };
    match (global(a, x), global(b, y)) {
        (Some(p), Some(q)) => p != q,
        _ => false,
    }
}

/// Whether nothing says that two claims are of different days.
fn days_allow(a: &Claim, b: &Claim) -> bool {
    let (Some(x), Some(y)) = (a.scope.days.first(), b.scope.days.first()) else { return true };
    match (x.first, x.last, y.first, y.last) {
        (Some(x1), Some(x2), Some(y1), Some(y2)) => x1 <= y2 && y1 <= x2,
        _ => match (x.weekday, y.weekday) {
            (Some(p), Some(q)) => p == q,
            _ => true,
        },
    }
}

fn date(context: &Context<'_>, a: &Claim, b: &Claim, alignment: Option<&Alignment>) -> Option<Basis> {
    if a.polarity != b.polarity || a.modality != b.modality {
        return None;
    }
    if let Some(basis) = copied(a, b, alignment) {
        return Some(basis);
    }
    // To agree it is enough that two names are tied to one day.
    if let (Filler::Value(x), Filler::Value(y)) = (&a.filler, &b.filler) {
        let both = context.globals(a).intersection(&context.globals(b)).count();
        if a.slot.0 == "day" && both >= 2 && a.evidence.document != b.evidence.document && x.allows(y) == Some(true) {
            return Some(Basis {
                why: "both tie the same names to the day".to_owned(),
                confidence: 0.6,
                strictness: Strictness::Sets,
            });
        }
    }
    if a.evidence.document == b.evidence.document || !related(&a.frame.predicate, &b.frame.predicate) {
        return None;
    }
    let predicate = a.frame.predicate.as_ref()?;
    if lexicon::is_light(predicate) && a.frame.noun != b.frame.noun {
        return None;
    }
    if let (Some(p), Some(q)) = (context.subject(a), context.subject(b))
        && p != q
    {
        return None;
    }
    let named = context.globals(a).intersection(&context.globals(b)).count();
    let overlap = context.overlap(&a.frame.context, &b.frame.context);
    let noun = related(&a.frame.noun, &b.frame.noun);
    let strength = overlap + 0.25 * (named.min(2) as f64) + if noun { 0.3 } else { 0.0 };
    let event = lexicon::happens(predicate) || b.frame.predicate.as_deref().is_some_and(lexicon::happens);
    let least = if a.slot.0 == "period" { 1.2 } else { 0.85 };
    (strength >= least || event && a.scope.background == b.scope.background).then(|| Basis {
        why: format!("both say when “{predicate}”"),
        confidence: (0.4 + strength / 4.0).min(0.9),
        strictness: Strictness::Sets,
    })
}

/// Statements: the same subject, and the same object or nearly the same words around.
fn statement(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<Basis> {
    if a.evidence.document == b.evidence.document || a.scope.background != b.scope.background || !days_allow(a, b) {
        return None;
    }
    if own_sources(context, a, b) {
        return None;
    }
    let subject = match (context.entity(a), context.entity(b)) {
        (Some(x), Some(y)) if x == y => true,
        (None, None) => !a.frame.modifiers.is_disjoint(&b.frame.modifiers),
        _ => false,
    };
    if !subject {
        return None;
    }
    let object = related(&a.frame.noun, &b.frame.noun);
    let apart = a.frame.noun.is_some() && b.frame.noun.is_some() && !object;
    let named = context.globals(a).intersection(&context.globals(b)).count();
    let overlap = context.overlap(&a.frame.context, &b.frame.context);
    let known = context.entity(a).is_some();
    let enough = if known {
        object && overlap >= 0.3 || !apart && overlap >= 0.45
    } else {
        object && named > 0 && overlap >= 0.5 || !apart && named > 0 && overlap >= 0.6
    };
    (enough && !apart).then(|| Basis {
        why: format!("the same subject, and {:.0} % of the words around in common", overlap * 100.0),
        confidence: 0.55 + 0.25 * overlap,
        strictness: Strictness::Sets,
    })
}

/// Whether two lemmas are there and may be said of the same thing.
fn related(a: &Option<CompactString>, b: &Option<CompactString>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if lexicon::related(a, b))
}

/// Values that patterns of a rule read: the same slot, and not of two different people or things.
fn patterned(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<Basis> {
    let subject = |claim: &Claim| context.entity(claim).or_else(|| context.subject(claim));
    let apart = matches!((subject(a), subject(b)), (Some(x), Some(y)) if x != y);
    let placed = {
        let (x, y) = (context.places(a), context.places(b));
        x == y || !x.is_disjoint(&y)
    };
    let same = !apart && placed && a.modality == b.modality && a.scope.background == b.scope.background;
    if !same || a.evidence.document == b.evidence.document || own_sources(context, a, b) {
        return None;
    }
    let known = subject(a).is_some() && subject(a) == subject(b);
    let overlap = context.overlap(&a.frame.context, &b.frame.context);
    (known || overlap >= 0.2 || subject(a).is_none() && subject(b).is_none()).then(|| Basis {
        why: format!("both fill the slot “{}”", a.slot),
        confidence: if known { 0.85 } else { 0.65 },
        strictness: Strictness::Sets,
    })
}

fn topic(context: &Context<'_>, a: &Claim, b: &Claim) -> Option<Basis> {
    if let (Filler::Value(_), Filler::Value(_)) = (&a.filler, &b.filler) {
        return patterned(context, a, b);
    }
    let (Filler::Topic(x), Filler::Topic(y)) = (&a.filler, &b.filler) else { return None };
    let both = x.intersection(y).count();
    let overlap = context.overlap(x, y);
    // To agree it is enough to name the same; to contradict, it must be the same.
    let agree = a.polarity == b.polarity && both >= 1 && overlap >= 0.45;
    (agree || both >= 2 && overlap >= 0.5 || both >= 1 && overlap >= 0.8).then(|| Basis {
        why: format!(
            "both say whether {} was {}",
            x.intersection(y).map(CompactString::as_str).collect::<Vec<_>>().join(" "),
            a.slot
        ),
        confidence: 0.6 + 0.3 * overlap,
        strictness: Strictness::Sets,
    })
}

fn certainty(context: &Context<'_>, a: &Claim, b: &Claim, alignment: Option<&Alignment>) -> Option<Basis> {
    if a.evidence.document == b.evidence.document
        || !related(&a.frame.noun, &b.frame.noun)
        || a.scope.background != b.scope.background
    {
        return None;
    }
    if let Some(basis) = copied(a, b, alignment) {
        return Some(basis);
    }
    let modifiers = a.frame.modifiers.intersection(&b.frame.modifiers).count();
    let apart = a.frame.modifiers.len().min(b.frame.modifiers.len()) > modifiers;
    let places = context.globals(a).intersection(&context.globals(b)).count();
    let overlap = context.overlap(&a.frame.context, &b.frame.context);
    (modifiers >= 2 && !apart || modifiers >= 1 && !apart && (places > 0 || overlap >= 0.3)).then(|| Basis {
        why: format!(
            "both speak of the {} {}",
            a.frame.modifiers.intersection(&b.frame.modifiers).map(CompactString::as_str).collect::<Vec<_>>().join(" "),
            a.frame.noun.as_deref().unwrap_or("event")
        ),
        confidence: 0.6 + 0.05 * modifiers as f64,
        strictness: Strictness::Sets,
    })
}
