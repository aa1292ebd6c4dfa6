//! Typed values in their context: the slot is the frame that a value stands in.
//!
//! "At least 100 people were killed in Aragon province" fills the slot `deaths` with [100, ∞), scope Aragon. Counts of people
//! hurt, missing, held and the like have slots of their own (`rules/lexicon/casualties.toml`), whatever the wording; any
//! other value has a slot by its type, and its frame (thing counted, predicate, words around it) says what it measures.

use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Polarity, Scope, Slot};
use crate::lexicon;
use crate::text::entity::EntityIndex;
use crate::text::model::{NameKind, Rel, Upos};
use crate::text::{Text, ValueMention};
use crate::value::Kind;
use compact_str::CompactString;
use std::ops::Range;

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    for value in &reader.text.values {
        if matches!(value.value.kind, Kind::Date(_) | Kind::Time(_) | Kind::Age) {
            continue;
        }
        if converts(reader.text, value) {
            continue;
        }
        let Some(mut claim) = read(reader, value) else { continue };
        // "killed 12 and wounded nine others": others than the dead, not a part of the wounded.
        if claim.scope.part && lexicon::is_toll(&claim.slot.0) {
            let before = claims.iter().rev().take_while(|known| known.sentence == claim.sentence);
            let last =
                before.into_iter().find(|known| known.family == Family::Quantity && lexicon::is_toll(&known.slot.0));
            claim.scope.part = last.is_none_or(|known| known.slot == claim.slot);
        }
        if let Some(group) = subset(reader.text, value) {
            let whole = claims.iter().rev().take_while(|known| known.sentence + 1 >= claim.sentence);
            let near = |known: &&Claim| known.family == Family::Quantity && lexicon::is_count_slot(&known.slot.0);
            if let Some(whole) = whole.into_iter().find(near).filter(|_| !lexicon::is_running(&claim.slot.0)) {
                claim.slot = whole.slot.clone();
                claim.scope =
                    Scope { group: Some(clause::canonical(reader.text, group)), part: false, ..whole.scope.clone() };
                claim.modality = whole.modality;
                claim.polarity = whole.polarity;
            }
        }
        claims.push(claim);
    }
}

/// Whether a value only gives the one before it in other units: "80 km (50 miles)".
fn converts(text: &Text<'_>, value: &ValueMention) -> bool {
    let open = value.words.start.checked_sub(1).filter(|&at| text.form(at) == "(");
    open.and_then(|open| open.checked_sub(1)).and_then(|at| text.value_at(at)).is_some_and(|before| {
        before.sentence == value.sentence
            && std::mem::discriminant(&before.value.kind) == std::mem::discriminant(&value.value.kind)
    })
}

/// How badly somebody is hurt: tells some of the injured from the others.
const GRAVITY: [&str; 12] = [
    "critically",
    "seriously",
    "severely",
    "gravely",
    "badly",
    "slightly",
    "lightly",
    "minor",
    "serious",
    "severe",
    "critical",
    "slight",
];

/// The group that a value counts inside the figure before it: "34 people, among them 22 children", "35 people, 23 of them
/// children", "The dead include 24 children".
fn subset(text: &Text<'_>, value: &ValueMention) -> Option<u32> {
    if value.value.kind != Kind::Number {
        return None;
    }
    let sentence = text.sentence_of(value.words.start).words.clone();
    let lemma = |at: u32| if sentence.contains(&at) { text.lemma(at) } else { "" };
    let (start, end) = (value.words.start, value.words.end);
    let person = |at: &u32| {
        sentence.contains(at) && lexicon::is_person_noun(text.lemma(*at)) && !lexicon::is_anybody(text.lemma(*at))
    };
    let pronoun = |at: u32| matches!(lemma(at), "they" | "them" | "whom" | "who");
    let among = start >= 2 && matches!(lemma(start - 2), "among" | "amongst") && pronoun(start - 1);
    if among || start >= 1 && matches!(lemma(start - 1), "include" | "including") {
        return (end..end + 3).find(person);
    }
    (lemma(end) == "of" && pronoun(end + 1)).then(|| (end + 2..end + 5).find(person)).flatten()
}

/// The claim that one value makes.
fn read(reader: &Reader<'_, '_>, value: &ValueMention) -> Option<Claim> {
    let text = reader.text;
    let head = phrase_head(text, &value.words);
    let noun = noun(text, value, head);
    let predicate = noun.or(Some(head)).and_then(|at| text.predicate(at)).filter(|&at| !value.words.contains(&at));
    let fraction = value.value.kind == Kind::Number && value.value.central < 1.0 && value.value.central > 0.0;
    if fraction || speaks(text, value, noun.unwrap_or(head)) {
        return None;
    }
    let counting =
        matches!(value.value.kind, Kind::Number).then(|| counted(text, value, head, noun, predicate)).flatten();
    let slot =
        counting.as_ref().map_or_else(|| Slot::new(type_name(&value.value.kind)), |counted| counted.slot.clone());
    let words = evidence(text, value, noun, counting.as_ref().and_then(|counted| counted.sign));
    let mut claim = reader.claim(Family::Quantity, slot, words, Filler::Value(value.value.clone()));
    let anchor = noun.unwrap_or(head);
    claim.frame = clause::frame(text, &value.words, noun, predicate);
    claim.scope = clause::scope(reader, &value.words, predicate);
    claim.scope.group = noun.and_then(|noun| group(text, noun));
    // "the seven-member board" tells the size of something else.
    let attributive = value.value.kind == Kind::Number
        && text.words.get(value.words.end as usize).is_some()
        && text.form(value.words.end) == "-";
    claim.scope.part = attributive || is_part(text, value, noun);
    if let Some(predicate) = predicate {
        claim.polarity = text.polarity(predicate);
        claim.modality = text.modality(predicate);
        // "licensed for 80 passengers", "built to carry 80"
        if matches!(
            text.lemma(predicate),
            "license" | "certify" | "design" | "build" | "authorise" | "authorize" | "equip" | "seat"
        ) {
            claim.modality = crate::claim::Modality::Possible;
        }
    }
    claim.source = reader.attribution(anchor);
    claim.entity = claim.frame.subject;
    if let Some(counted) = counting {
        // Of the dead it is the group that counts ("22 children"), not whether the noun or the verb said so.
        if counted.by_noun && noun.is_none_or(|noun| !lexicon::is_person_noun(text.lemma(noun))) {
            claim.scope.group = None;
        }
        if claim.slot.0 == "bodies" {
            claim.scope.group = claim.frame.predicate.clone();
        }
        claim.polarity = Polarity::Affirmed;
    }
    // What a length of time describes ("an hour-long call") lasted so, whatever is said of it.
    if text.word(head).head == noun && matches!(text.word(head).rel, Rel::Amod | Rel::Compound | Rel::NmodUnmarked) {
        claim.polarity = Polarity::Affirmed;
        claim.modality = crate::claim::Modality::Asserted;
    }
    // "from 2.1 %", "from four years to two": the figure of before.
    claim.scope.before = text.case(head) == "from"
        || text.word(head).head.is_some_and(|up| value.words.contains(&up) && text.case(up) == "from");
    if let (Some("magnitude"), Filler::Value(value)) = (claim.frame.noun.as_deref(), &mut claim.filler)
        && value.kind == Kind::Number
    {
        value.kind = Kind::Measure("magnitude".into());
        claim.slot = Slot::new("measure");
    }
    if let Some((from, located)) = distance(text, value) {
        claim.slot = Slot::new("distance");
        (claim.frame.subject, claim.entity) = (Some(from), located);
        claim.scope.places.clear();
    }
    Some(claim)
}

/// The place from which a length counts ("102 km south of Lyon", "80 km from Lyon"), and the place that lies there, where it is
/// named right before.
fn distance(text: &Text<'_>, value: &ValueMention) -> Option<(EntityIndex, Option<EntityIndex>)> {
    if !matches!(&value.value.kind, Kind::Measure(unit) if unit == "m") {
        return None;
    }
    let sentence = text.sentence_of(value.words.start).words.clone();
    let window = value.words.end..(value.words.end + 12).min(sentence.end);
    let leads = window.clone().find(|&at| matches!(text.lemma(at), "of" | "from" | "outside"))?;
    let near = |at: u32| text.mention_at(at).filter(|mention| mention.kind == NameKind::Place);
    let from = (leads..window.end).find_map(near)?;
    // Only words of place stand between: directions, a figure in other units, "the capital of".
    let between = value.words.end..from.words.start;
    if between.clone().any(|at| text.upos(at) == Upos::Verb || matches!(text.form(at), "," | ";")) {
        return None;
    }
    let located = (value.words.start.saturating_sub(4).max(sentence.start)..value.words.start).rev().find_map(near);
    Some((from.entity, located.map(|mention| mention.entity)))
}

/// Whether the people counted only speak: "two officials said".
fn speaks(text: &Text<'_>, value: &ValueMention, at: u32) -> bool {
    value.value.kind == Kind::Number
        && text.word(at).rel == Rel::Nsubj
        && text.word(at).head.is_some_and(|head| text.reports(head))
}

/// A count whose slot is one of the lexicon's.
struct Counted {
    slot: Slot,
    /// The word that told the slot, to be quoted with the number.
    sign: Option<u32>,
    /// Whether the noun itself told ("22 deaths").
    by_noun: bool,
}

/// Whether a number counts dead, hurt, missing, held … and by which word.
fn counted(
    text: &Text<'_>,
    value: &ValueMention,
    head: u32,
    noun: Option<u32>,
    predicate: Option<u32>,
) -> Option<Counted> {
    let by = |slot: &str, sign: u32, by_noun: bool| Some(Counted { slot: Slot::new(slot), sign: Some(sign), by_noun });
    // "22 dead", "left 22 people dead", "22 people are missing", "124 injured"
    let target = noun.unwrap_or(head);
    let beside = (value.words.end..(value.words.end + 5).min(text.words.len() as u32))
        .take_while(|&at| {
            text.word(at).sentence == value.sentence && !matches!(text.upos(at), Upos::Punct | Upos::Cconj | Upos::Adp)
        })
        .find_map(|at| lexicon::count_state(&text.form(at).to_lowercase()).map(|slot| (at, slot)));
    if let Some((sign, slot)) = beside {
        let people = |noun: u32| lexicon::is_anybody(text.lemma(noun)) || lexicon::is_person_noun(text.lemma(noun));
        if noun.is_none_or(|noun| noun == sign || people(noun)) {
            return by(slot, sign, noun == Some(sign));
        }
    }
    if let Some(noun) = noun {
        // "a death toll of 22", "the toll rose to 118"
        // "a workforce of 110,000 people": the noun that people are "of".
        let of = text.word(noun).head.filter(|_| {
            lexicon::is_anybody(text.lemma(noun)) && text.word(noun).rel == Rel::Nmod && text.case(noun) == "of"
        });
        let by = |slot: &str, sign: u32, by_noun: bool| by(slot, sign, by_noun).filter(|_| text.case(head) != "by");
        if let Some((slot, of)) = of.and_then(|of| Some((lexicon::count_total(text.lemma(of))?, of))) {
            return by(slot, of, true);
        }
        let compound = text.children(noun).filter(|&child| text.word(child).rel == Rel::Compound).last();
        let phrase = compound.map(|compound| format!("{} {}", text.lemma(compound), text.lemma(noun)));
        let straight = straight(text, noun, value);
        let total = phrase.as_deref().and_then(lexicon::count_total).or_else(|| lexicon::count_total(text.lemma(noun)));
        if let Some(slot) = total
            .filter(|_| straight)
            .filter(|_| text.word(head).head != Some(noun) || text.word(head).rel != Rel::Nummod)
        {
            return by(slot, noun, true);
        }
    }
    if let Some(noun) = noun {
        // Passengers were killed or saved before they were aboard.
        let done =
            predicate.filter(|&p| text.patient(p) == Some(noun) || text.subject(p) == Some(noun) && !text.passive(p));
        let told =
            done.filter(|&p| lexicon::count_object(text.lemma(p)).or(lexicon::count_subject(text.lemma(p))).is_some());
        if let Some(slot) = lexicon::count_noun(text.lemma(noun)).filter(|&slot| slot != "aboard" || told.is_none()) {
            return by(slot, noun, true);
        }
    }
    let told = || {
        let (slot, verb) = beside_verb(text, value, noun)?;
        by(slot, verb, false)
    };
    let Some(predicate) = predicate else { return told() };
    // "claimed 22 lives", "22 people lost their lives"
    let takes_lives = |object: u32| {
        text.lemma(object) == "life" && matches!(text.lemma(predicate), "claim" | "take" | "cost" | "lose")
    };
    if noun.is_some_and(takes_lives) {
        return by("deaths", noun.unwrap_or(predicate), true);
    }
    let subject = text.subject(predicate).filter(|&subject| subject == target || value.words.contains(&subject));
    if subject.is_some() && text.child(predicate, Rel::Obj).is_some_and(takes_lives) {
        return by("deaths", predicate, false);
    }
    let patient = text.patient(predicate).is_some_and(|patient| patient == target || value.words.contains(&patient));
    let slot = if patient {
        lexicon::count_object(text.lemma(predicate))
    } else if subject.is_some() && !text.passive(predicate) {
        lexicon::count_subject(text.lemma(predicate))
    } else {
        None
    };
    let Some(slot) = slot else { return told() };
    let people = noun.is_none_or(|noun| {
        lexicon::is_anybody(text.lemma(noun))
            || lexicon::is_person_noun(text.lemma(noun))
            || text.upos(noun) != Upos::Noun
    });
    if people { by(slot, predicate, false) } else { None }
}

/// Who is counted: the noun, unless it is just anybody; a nationality before it makes a group of its own, and "passengers and
/// crew" are everybody.
fn group(text: &Text<'_>, noun: u32) -> Option<CompactString> {
    let nation = text.children(noun).find_map(|child| lexicon::nationality(text.form(child)));
    let everybody = text.children(noun).any(|child| {
        text.word(child).rel == Rel::Conj && text.lemma(child) == "crew" && text.child(child, Rel::Nummod).is_none()
    });
    let anybody = lexicon::is_anybody(text.lemma(noun)) || everybody;
    match (nation, anybody) {
        (Some(nation), _) => Some(compact_str::format_compact!("{nation} {}", text.lemma(noun))),
        (None, true) => None,
        (None, false) => Some(clause::canonical(text, noun)),
    }
}

/// Whether a figure is what a noun such as "toll" comes to: no comma and no "and" stands between the noun's verb and it.
fn straight(text: &Text<'_>, noun: u32, value: &ValueMention) -> bool {
    let (from, to) = if noun < value.words.start { (noun, value.words.start) } else { (value.words.end, noun) };
    let verb = (from..to).rev().find(|&at| text.upos(at) == Upos::Verb).unwrap_or(from);
    (verb..to).all(|at| !matches!(text.form(at), "," | ";" | "and" | "including" | "with"))
}

/// The slot told by the verb right before a figure ("killed 22 people") or right behind what it counts ("22 people were
/// killed", "22 people died"), where the parse does not show them together.
fn beside_verb(text: &Text<'_>, value: &ValueMention, noun: Option<u32>) -> Option<(&'static str, u32)> {
    let people = |at: u32| lexicon::is_anybody(text.lemma(at)) || lexicon::is_person_noun(text.lemma(at));
    let counted = noun.filter(|&noun| noun >= value.words.end && noun < value.words.end + 3 && people(noun))?;
    let sentence = text.sentence_of(value.words.start).words.clone();
    if let Some(before) =
        value.words.start.checked_sub(1).filter(|at| sentence.contains(at) && text.upos(*at) != Upos::Aux)
        && let Some(slot) = lexicon::count_object(&crate::text::lemma::lemma(text.form(before), Upos::Verb))
    {
        return Some((slot, before));
    }
    let mut behind =
        (counted + 1..(counted + 5).min(sentence.end)).skip_while(|&at| matches!(text.upos(at), Upos::Aux | Upos::Adv));
    let verb = behind.next().filter(|&at| text.upos(at) == Upos::Verb)?;
    let passive = (counted + 1..verb).any(|at| text.lemma(at) == "be");
    let slot =
        if passive { lexicon::count_object(text.lemma(verb)) } else { lexicon::count_subject(text.lemma(verb)) }?;
    Some((slot, verb))
}

/// The word of a phrase whose head lies outside of it.
fn phrase_head(text: &Text<'_>, words: &Range<u32>) -> u32 {
    words.clone().find(|&word| text.word(word).head.is_none_or(|head| !words.contains(&head))).unwrap_or(words.end - 1)
}

/// The thing that a value counts or measures: what it is a numeral or part of, what follows "of", or what it is said of.
fn noun(text: &Text<'_>, value: &ValueMention, head: u32) -> Option<u32> {
    let word = text.word(head);
    let governor = word.head.filter(|governor| !value.words.contains(governor));
    let nominal = |at: u32| matches!(text.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Sym);
    if let (Rel::Nummod | Rel::Amod | Rel::Compound | Rel::NmodUnmarked | Rel::NmodPoss, Some(governor)) =
        (word.rel, governor)
        && nominal(governor)
        && text.word(governor).sentence == value.sentence
    {
        return Some(governor);
    }
    // "15% of its workforce", "$8.5 billion in funding"
    let complement = text.children(head).find(|&child| {
        !value.words.contains(&child)
            && text.word(child).rel == Rel::Nmod
            && (text.case(child) == "of" || text.case(child) == "in" && matches!(value.value.kind, Kind::Money(_)))
    });
    if complement.is_some() {
        return complement;
    }
    // "a depth of 10 km", "a death toll of 22", "a magnitude of 5.9"
    if let (Rel::Nmod, Some(governor)) = (word.rel, governor)
        && nominal(governor)
        && matches!(text.case(head), "of" | "")
    {
        return Some(governor);
    }
    // "calls to 999": a number that hangs from another noun is what that noun says it is.
    if word.rel == Rel::Nmod && value.value.kind == Kind::Number {
        return None;
    }
    // "revenue was $12.8 billion", "shares fell 12%", "the toll rose to 118"
    let predicate = text.predicate(head)?;
    let said_of = if value.words.contains(&predicate) || !matches!(word.rel, Rel::Nsubj | Rel::NsubjPass) {
        text.subject(predicate).filter(|subject| !value.words.contains(subject))
    } else {
        None
    };
    let direct = text.child(predicate, Rel::Obj).filter(|object| !value.words.contains(object) && word.rel == Rel::Obl);
    if matches!(value.value.kind, Kind::Number) && word.rel == Rel::Obj { None } else { direct.or(said_of) }
}

/// The words to quote: the value, what it counts and the word that told the slot, when they stand together.
fn evidence(text: &Text<'_>, value: &ValueMention, noun: Option<u32>, sign: Option<u32>) -> Range<u32> {
    let mut words = value.words.clone();
    for at in [noun, sign].into_iter().flatten() {
        if text.word(at).sentence != value.sentence {
            continue;
        }
        if at >= words.end && at - words.end < 5 {
            words.end = at + 1;
        } else if at < words.start && words.start - at < 5 {
            words.start = at;
        }
    }
    words
}

/// Whether a value is given as a part beside others: "another 11", "12 others", "two of them", "eleven more". After a figure
/// of another kind "others" are no part: "killed 12 and wounded nine others".
fn is_part(text: &Text<'_>, value: &ValueMention, noun: Option<u32>) -> bool {
    let part = |at: u32| {
        let form = text.form(at).to_lowercase();
        matches!(form.as_str(), "another" | "other" | "others" | "more" | "further" | "additional")
            && text.word(at).rel != Rel::Fixed
            && !value.words.contains(&at)
    };
    let sentence = text.sentence_of(value.words.start).words.clone();
    let before = value.words.start.checked_sub(1).filter(|at| sentence.contains(at));
    let after = value.words.end..(value.words.end + 3).min(sentence.end);
    before.is_some_and(part)
        || after.clone().take_while(|&at| !matches!(text.upos(at), Upos::Punct | Upos::Verb)).any(part)
        || noun.is_some_and(|noun| {
            part(noun)
                || text.children(noun).any(|child| matches!(text.word(child).rel, Rel::Amod | Rel::Det) && part(child))
        })
        // "two of them", "97 of the dead"
        || text.form(after.start.min(sentence.end - 1)) == "of"
            && after.clone().any(|at| text.upos(at) == Upos::Pron || lexicon::count_state(&text.form(at).to_lowercase()).is_some() || matches!(text.lemma(at), "those" | "dead" | "injured" | "wounded"))
        // "one critically injured", "two suffered minor injuries": some of the injured.
        || (value.words.end..(value.words.end + 4).min(sentence.end)).any(|at| GRAVITY.contains(&text.form(at).to_lowercase().as_str()))
}

/// The slot of a value whose frame says the rest.
fn type_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number => "count",
        Kind::Ordinal => "ordinal",
        Kind::Percent => "percent",
        Kind::Points => "points",
        Kind::Money(_) => "money",
        Kind::Measure(_) => "measure",
        Kind::Duration => "duration",
        Kind::Score { .. } => "score",
        Kind::Age => "age",
        Kind::Date(_) => "date",
        Kind::Time(_) => "time",
    }
}
