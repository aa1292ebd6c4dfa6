//! Names and what they refer to inside one document.

use super::model::{NameKind, Rel, Upos};
use super::{NONE, Text};
use crate::lexicon;
use crate::span::Span;
use compact_str::CompactString;
use std::ops::Range;

/// Position of an entity in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityIndex(pub u32);

/// A span that names something.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The sentence it stands in.
    pub sentence: u32,
    /// Its words.
    pub words: Range<u32>,
    /// Its bytes.
    pub span: Span,
    /// What kind of thing it names.
    pub kind: NameKind,
    /// What it refers to.
    pub entity: EntityIndex,
}

/// What one or more mentions of a document refer to.
#[derive(Clone, Debug)]
pub struct Entity {
    /// What kind of thing.
    pub kind: NameKind,
    /// The longest of its names, as written.
    pub name: String,
    /// Its name's words in ASCII and lower case, without titles ("donald", "trump").
    pub key: Vec<CompactString>,
    /// Its mentions, in order.
    pub mentions: Vec<u32>,
}

impl Entity {
    /// The word by which a person is called after the first mention.
    #[must_use]
    pub fn surname(&self) -> &str {
        let skip = |word: &&CompactString| !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii" | "iv");
        self.key.iter().rev().find(skip).map_or("", CompactString::as_str)
    }

    /// A person's first name, where it is given.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        (self.key.len() > 1).then(|| self.key[0].as_str())
    }
}

/// ASCII, lower case, letters and digits only.
#[must_use]
pub fn normal(word: &str) -> CompactString {
    let plain = if word.is_ascii() { word.to_owned() } else { any_ascii::any_ascii(word) };
    plain.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Finds what each name refers to.
pub(super) fn resolve(text: &mut Text<'_>) {
    super::name::mend(text);
    let mut entities: Vec<Entity> = Vec::new();
    let mut order: Vec<usize> = (0..text.mentions.len()).collect();
    // Full names first, so that a surname in the headline finds the person whom the body names in full.
    order.sort_by_key(|&at| (text.mentions[at].words.len() == 1, at));
    for at in order {
        let mention = &text.mentions[at];
        let key = key_of(text, mention);
        let known = entities.iter().position(|entity| entity.kind == mention.kind && same(entity, &key, mention.kind));
        let entity = known.unwrap_or_else(|| {
            entities.push(Entity { kind: mention.kind, name: String::new(), key: Vec::new(), mentions: Vec::new() });
            entities.len() - 1
        });
        let name = text.slice(mention.span);
        if key.len() > entities[entity].key.len() || entities[entity].key.is_empty() {
            entities[entity].key = key;
            entities[entity].name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        entities[entity].mentions.push(at as u32);
        text.mentions[at].entity = EntityIndex(entity as u32);
    }
    for entity in &mut entities {
        entity.mentions.sort_unstable();
    }
    text.entities = entities;
}

fn key_of(text: &Text<'_>, mention: &Mention) -> Vec<CompactString> {
    let words: Vec<CompactString> =
        mention.words.clone().map(|word| normal(text.form(word))).filter(|word| !word.is_empty()).collect();
    if mention.kind == NameKind::Place
        && let Some(country) = lexicon::country(text.slice(mention.span))
    {
        return country.split(' ').map(normal).collect();
    }
    words
}

/// Whether a name of this kind with these words refers to `entity`.
fn same(entity: &Entity, key: &[CompactString], kind: NameKind) -> bool {
    let (Some(first), Some(last)) = (key.first(), key.last()) else { return false };
    if entity.key == key {
        return true;
    }
    match kind {
        NameKind::Person if key.len() == 1 => entity.surname() == last.as_str() || entity.given() == Some(last),
        NameKind::Person => {
            entity.surname() == last.as_str() && entity.given().is_none_or(|given| given_allows(given, first))
        }
        NameKind::Organisation | NameKind::Other => {
            acronym(&entity.key, key) || acronym(key, &entity.key) || begins(&entity.key, key)
        }
        NameKind::Place => false,
    }
}

/// Whether two first names may be the same person's: equal, an initial, a usual short form.
#[must_use]
pub fn given_allows(a: &str, b: &str) -> bool {
    a == b || (a.len() == 1 || b.len() == 1) && a.as_bytes().first() == b.as_bytes().first() || lexicon::nickname(a, b)
}

/// Whether `short` is the initials of `long`.
fn acronym(long: &[CompactString], short: &[CompactString]) -> bool {
    let [short] = short else { return false };
    let initials = |skip: bool| {
        long.iter()
            .filter(|word| !(skip && matches!(word.as_str(), "of" | "the" | "and" | "for" | "in")))
            .filter_map(|word| word.chars().next())
            .collect::<CompactString>()
    };
    short.len() >= 2 && long.len() >= 2 && (initials(true) == *short || initials(false) == *short)
}

/// Whether `short` is how one goes on to call `long`: its first words ("Harlow" for "Harlow Corp").
fn begins(long: &[CompactString], short: &[CompactString]) -> bool {
    short.len() < long.len() && long.starts_with(short) && lexicon::is_company_suffix(&long[long.len() - 1])
}

impl Text<'_> {
    /// The entity that the pronoun at word `at` refers to: the nearest person before it who is the subject of a sentence or
    /// clause. None where two candidates are equally near, or where it is no pronoun of a person.
    #[must_use]
    pub fn pronoun_referent(&self, at: u32) -> Option<EntityIndex> {
        if self.upos(at) != Upos::Pron || !matches!(self.lemma(at), "he" | "she" | "his" | "her" | "him" | "hers") {
            return None;
        }
        let sentence = self.word(at).sentence;
        let before = self.mentions.partition_point(|mention| mention.words.end <= at);
        let subject = |mention: &&Mention| {
            let head = (mention.words.start..mention.words.end)
                .find(|&word| self.word(word).head.is_none_or(|head| !mention.words.contains(&head)));
            head.is_some_and(|head| {
                let mut now = head;
                for _ in 0..3 {
                    if matches!(self.word(now).rel, Rel::Nsubj | Rel::NsubjPass) {
                        return true;
                    }
                    match (self.word(now).rel, self.word(now).head) {
                        (Rel::Appos | Rel::Flat | Rel::NmodDesc | Rel::Compound, Some(up)) => now = up,
                        _ => return false,
                    }
                }
                false
            })
        };
        self.mentions[..before]
            .iter()
            .rev()
            .take_while(|mention| mention.sentence + 3 > sentence)
            .filter(|mention| mention.kind == NameKind::Person)
            .find(subject)
            .map(|mention| mention.entity)
            .filter(|entity| entity.0 != NONE)
    }
}
