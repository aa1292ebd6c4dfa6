//! Names as the tagger gives them, mended by what stands in and around them.
//!
//! A statistical tagger is unsure of names that it has never seen, and says now "person", now "place". The words around
//! are often plainer ("in Aragon", "Ms Aasen", "Corliss, 43,"), and what is plain once in a document holds for the name
//! throughout. Every mention votes for a kind, with the tagger's voice as one vote among them; the name's most frequent
//! kind wins.

use super::entity::{Mention, normal};
use super::model::{NameKind, Upos};
use super::{NONE, Text};
use crate::lexicon;
use crate::value::Kind;
use compact_str::CompactString;
use std::collections::BTreeMap;
use std::ops::Range;

/// Last words of organisations' names.
const ORGANISATIONS: [&str; 73] = [
    "agency",
    "university",
    "center",
    "centre",
    "survey",
    "ministry",
    "administration",
    "department",
    "company",
    "corp",
    "corporation",
    "inc",
    "ltd",
    "plc",
    "party",
    "union",
    "bank",
    "police",
    "committee",
    "association",
    "commission",
    "council",
    "court",
    "group",
    "news",
    "institute",
    "federation",
    "organization",
    "organisation",
    "foundation",
    "college",
    "school",
    "hospital",
    "airlines",
    "airways",
    "times",
    "post",
    "guardian",
    "journal",
    "press",
    "service",
    "services",
    "authority",
    "board",
    "office",
    "fund",
    "club",
    "united",
    "army",
    "navy",
    "guard",
    "force",
    "forces",
    "senate",
    "parliament",
    "congress",
    "assembly",
    "league",
    "alliance",
    "coalition",
    "society",
    "network",
    "media",
    "television",
    "tv",
    "radio",
    "energy",
    "airport",
    "holdings",
    "partners",
    "bureau",
    "trust",
    "cabinet",
];
/// Last words of places' names.
const PLACES: [&str; 34] = [
    "province",
    "state",
    "city",
    "town",
    "village",
    "county",
    "district",
    "region",
    "island",
    "islands",
    "mountain",
    "mountains",
    "river",
    "lake",
    "valley",
    "bay",
    "sea",
    "ocean",
    "gulf",
    "peninsula",
    "desert",
    "strait",
    "beach",
    "coast",
    "street",
    "avenue",
    "road",
    "square",
    "bridge",
    "harbour",
    "harbor",
    "plateau",
    "creek",
    "prefecture",
];
/// Prepositions that stand before places far more often than before people.
const LOCATIVE: [&str; 9] = ["in", "near", "at", "across", "outside", "around", "throughout", "into", "toward"];

/// How often a name was, by what stands around it, a person, an organisation, a place, something else.
type Votes = [u32; 4];

const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Organisation, NameKind::Place, NameKind::Other];

fn slot(kind: NameKind) -> usize {
    KINDS.iter().position(|&known| known == kind).unwrap_or(3)
}

/// Trims the mentions, drops what is no name and settles the kind of each.
pub(super) fn mend(text: &mut Text<'_>) {
    for at in 0..text.mentions.len() {
        let (words, kind) = trimmed(text, &text.mentions[at]);
        let span = text.span_of(words.clone());
        let mention = &mut text.mentions[at];
        (mention.words, mention.span, mention.kind) = (words, span, kind);
    }
    let kept: Vec<bool> = text.mentions.iter().map(|mention| is_name(text, mention)).collect();
    let mut keep = kept.iter();
    text.mentions.retain(|_| *keep.next().unwrap_or(&true));
    text.index_mentions();
    widen(text);
    settle(text);
    spread(text);
}

/// Whether word `at` may be part of a person's name: capitalised, no title, no place, not all of a shouted line.
fn personal(text: &Text<'_>, at: u32) -> bool {
    let form = text.form(at);
    let bare = lexicon::titles().without_prefix(form).map_or(form, |(_, rest)| rest);
    let mut letters = form.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.any(char::is_lowercase)
        && text.upos(at) == Upos::Propn
        && text.mention_at(at).is_none()
        && text.value_at(at).is_none()
        && !lexicon::is_honorific(form)
        && lexicon::title(bare).is_none()
        && lexicon::status(form).is_none()
        && !lexicon::is_place(form)
}

/// Adds first names that the tagger left out of a person's name, and runs of capitals that it missed and that begin with a
/// first name or follow a title. Headlines in title case are left alone.
fn widen(text: &mut Text<'_>) {
    let titled = |text: &Text<'_>, at: u32| {
        let words = text.sentence_of(at).words.clone();
        let capitals = words.clone().filter(|&word| text.form(word).starts_with(char::is_uppercase)).count();
        capitals * 2 > words.len()
    };
    for at in 0..text.mentions.len() {
        let mention = &text.mentions[at];
        if mention.kind != NameKind::Person || mention.words.len() > 2 || titled(text, mention.words.start) {
            continue;
        }
        let mut words = mention.words.clone();
        let first = text.sentence_of(words.start).words.start;
        // "Ann Smith-Jones": the tokeniser sets hyphens apart.
        let close = |text: &Text<'_>, at: u32| text.word(at).span.start == text.word(at - 1).span.end;
        let end = text.sentence_of(words.start).words.end;
        while words.end + 1 < end
            && text.form(words.end) == "-"
            && close(text, words.end)
            && close(text, words.end + 1)
            && text.form(words.end + 1).starts_with(char::is_uppercase)
        {
            words.end += 2;
        }
        while words.start > first && personal(text, words.start - 1) && words.len() < 4 {
            words.start -= 1;
        }
        let span = text.span_of(words.clone());
        (text.mentions[at].words, text.mentions[at].span) = (words, span);
    }
    text.index_mentions();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.words.len() as u32 {
        let end = (at..text.sentence_of(at).words.end)
            .take_while(|&word| personal(text, word))
            .last()
            .map_or(at, |last| last + 1);
        let before = at.checked_sub(1).filter(|&before| text.word(before).sentence == text.word(at).sentence);
        let led = before.is_some_and(|before| {
            lexicon::is_honorific(text.form(before))
                || lexicon::title(text.form(before)).is_some()
                || lexicon::is_person_noun(text.lemma(before))
        });
        if (2..=4).contains(&(end - at)) && (lexicon::is_given_name(text.form(at)) || led) && !titled(text, at) {
            let span = text.span_of(at..end);
            let sentence = text.word(at).sentence;
            let entity = super::entity::EntityIndex(NONE);
            found.push(Mention { sentence, words: at..end, span, kind: NameKind::Person, entity });
        }
        at = end.max(at + 1);
    }
    text.mentions.extend(found);
    text.index_mentions();
}

/// Adds what the tagger missed: every other place where a name of the document stands, and every country.
fn spread(text: &mut Text<'_>) {
    let known: BTreeMap<CompactString, NameKind> = text
        .mentions
        .iter()
        .filter(|mention| mention.words.len() == 1 || mention.kind == NameKind::Person)
        .filter_map(|mention| Some((key(text, mention).pop()?, mention.kind)))
        .filter(|(word, _)| word.len() > 2)
        .collect();
    let mut found = Vec::new();
    for at in 0..text.words.len() as u32 {
        let form = text.form(at);
        if !form.starts_with(char::is_uppercase) || text.mention_at(at).is_some() || text.value_at(at).is_some() {
            continue;
        }
        let kind =
            known.get(&normal(form)).copied().filter(|_| matches!(text.upos(at), Upos::Propn | Upos::Noun | Upos::X));
        let place = || (text.upos(at) == Upos::Propn && lexicon::is_place_name(form)).then_some(NameKind::Place);
        if let Some(kind) = kind.or_else(place) {
            let word = text.word(at);
            let (span, sentence) = (word.span, word.sentence);
            found.push(Mention { sentence, words: at..at + 1, span, kind, entity: super::entity::EntityIndex(NONE) });
        }
    }
    text.mentions.extend(found);
    text.index_mentions();
}

/// A name without title, article and possessive mark.
fn trimmed(text: &Text<'_>, mention: &Mention) -> (Range<u32>, NameKind) {
    let (mut words, mut kind) = (mention.words.clone(), mention.kind);
    while words.len() > 1 && matches!(text.form(words.end - 1), "'s" | "’s" | "'" | "’") {
        words.end -= 1;
    }
    while words.len() > 1 && matches!(text.lemma(words.start), "the" | "a" | "an") {
        words.start += 1;
    }
    // "Ukrainian President Ann Smith" names Ann Smith; "Department of State" is left as it is.
    let title = |word: u32| {
        let form = text.form(word);
        let bare = lexicon::titles().without_prefix(form).map_or(form, |(_, rest)| rest);
        lexicon::is_honorific(form) || lexicon::title(bare).is_some()
    };
    let last = words.clone().rev().find(|&word| title(word));
    if let Some(last) = last.filter(|&last| last + 1 < words.end && kind != NameKind::Organisation) {
        let rest = last + 1..words.end;
        let capital = |word: u32| text.form(word).starts_with(char::is_uppercase);
        if rest.clone().all(capital) && rest.len() <= 4 {
            (words, kind) = (rest, NameKind::Person);
        }
    }
    (words, kind)
}

/// Whether a mention names something: not a number word, a unit, a day or a month, and not a word without a capital.
fn is_name(text: &Text<'_>, mention: &Mention) -> bool {
    let capital = mention.words.clone().any(|word| text.form(word).starts_with(char::is_uppercase));
    let value = text.value_at(mention.words.start).is_some_and(|value| {
        value.words.end >= mention.words.end && !matches!(value.value.kind, Kind::Number if mention.words.len() > 1)
    });
    let common = mention.words.len() == 1
        && text.upos(mention.words.start) == Upos::Noun
        && text.sentence_of(mention.words.start).words.start == mention.words.start;
    // "Foreign Minister" names an office, not a person.
    let office = lexicon::title(text.slice(mention.span)).is_some();
    capital && !value && !common && !office
}

/// Gives every name the kind that most of its mentions speak for.
fn settle(text: &mut Text<'_>) {
    let mut votes: BTreeMap<Vec<CompactString>, Votes> = BTreeMap::new();
    let keys: Vec<Vec<CompactString>> = text.mentions.iter().map(|mention| key(text, mention)).collect();
    for (mention, key) in text.mentions.iter().zip(&keys) {
        let mut vote = around(text, mention, key);
        vote[slot(mention.kind)] += if mention.words.len() > 1 { 2 } else { 1 };
        add(votes.entry(key.clone()).or_default(), &vote);
        // A person's full name speaks for the surname, which is all that the rest of the text uses.
        if key.len() > 1 && vote[0] == *vote.iter().max().unwrap_or(&0) {
            let surname = vec![key[key.len() - 1].clone()];
            add(votes.entry(surname).or_default(), &[vote[0] + 2, 0, 0, 0]);
        }
    }
    let known: Vec<Option<NameKind>> = text.mentions.iter().map(|mention| known(text, mention)).collect();
    for ((mention, key), known) in text.mentions.iter_mut().zip(&keys).zip(known) {
        let votes = &votes[key];
        let most = (0..4).max_by_key(|&kind| (votes[kind], kind == slot(mention.kind), std::cmp::Reverse(kind)));
        mention.kind = known.or(most.map(|kind| KINDS[kind])).unwrap_or(mention.kind);
        mention.entity = super::entity::EntityIndex(NONE);
    }
}

fn add(to: &mut Votes, more: &Votes) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}

/// The kind of a name that the lexicon knows.
fn known(text: &Text<'_>, mention: &Mention) -> Option<NameKind> {
    let name = text.slice(mention.span);
    lexicon::is_place(name).then_some(NameKind::Place)
}

/// What the words in and around a mention speak for.
fn around(text: &Text<'_>, mention: &Mention, key: &[CompactString]) -> Votes {
    let mut votes = [0; 4];
    let words = &mention.words;
    let sentence = text.sentence_of(words.start).words.clone();
    let at = |at: Option<u32>| at.filter(|at| sentence.contains(at));
    let before = at(words.start.checked_sub(1));
    let after = at(Some(words.end));
    let last = key.last().map_or("", CompactString::as_str);
    if ORGANISATIONS.contains(&last) && key.len() > 1 {
        votes[1] += 6;
    }
    let acronym = key.len() == 1
        && last.len() >= 2
        && last.len() <= 6
        && text.form(words.start).chars().all(|c| c.is_ascii_uppercase() || c == '.');
    if acronym
        && !text.sentence_of(words.start).words.clone().all(|word| !text.form(word).chars().any(char::is_lowercase))
    {
        votes[1] += 3;
    }
    if PLACES.contains(&last) && key.len() > 1 || after.is_some_and(|after| PLACES.contains(&text.lemma(after))) {
        votes[2] += 4;
    }
    if let Some(before) = before {
        let form = text.form(before);
        if lexicon::is_honorific(form) || lexicon::title(form).is_some() && text.upos(before) != Upos::Verb {
            votes[0] += 4;
        }
        let lower = text.lemma(before);
        if lower == "from" {
            votes[2] += 1;
        }
        if LOCATIVE.contains(&lower)
            || matches!(lower, "of" | "from" | "to")
                && at(words.start.checked_sub(2)).is_some_and(|two| is_direction(text.lemma(two)))
        {
            votes[2] += 3;
        }
    }
    if key.len() > 1 && lexicon::is_given_name(text.form(words.start)) {
        votes[0] += 3;
    }
    if let Some(after) = after {
        // "Corliss, 43," and "Corliss (43)"
        let age = text.form(after) == ","
            && at(Some(after + 1))
                .and_then(|next| text.value_at(next))
                .is_some_and(|value| value.value.kind == Kind::Age);
        // "Lanzhou, China", "Salto, Uruguay": a place that says where the place lies.
        let within = text.form(after) == ","
            && at(Some(after + 1))
                .and_then(|next| text.mention_at(next))
                .is_some_and(|next| lexicon::is_place(text.slice(next.span)));
        votes[0] += if age { 4 } else { 0 };
        votes[2] += if within && !age { 3 } else { 0 };
        if matches!(text.lemma(after), "who" | "whose") {
            votes[0] += 2;
        }
        // Somebody whose words follow; agencies speak too.
        if text.reports(after) && key.len() == 1 && !acronym {
            votes[0] += 1;
        }
    }
    votes
}

fn is_direction(lemma: &str) -> bool {
    lemma.ends_with("north")
        || lemma.ends_with("south")
        || lemma.ends_with("east")
        || lemma.ends_with("west")
        || matches!(
            lemma,
            "outskirt" | "suburb" | "city" | "town" | "coast" | "centre" | "center" | "part" | "province" | "state"
        )
}

fn key(text: &Text<'_>, mention: &Mention) -> Vec<CompactString> {
    mention.words.clone().map(|word| normal(text.form(word))).filter(|word| !word.is_empty()).collect()
}
