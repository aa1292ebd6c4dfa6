//! Entities across documents: the same person under several spellings, the same organisation under its acronym.

use crate::claim::{Evidence, NamedEntity};
use crate::document::DocIndex;
use crate::extract::Extracted;
use crate::lexicon;
use crate::text::entity::{EntityIndex, given_allows};
use crate::text::model::NameKind;
use compact_str::CompactString;
use std::collections::BTreeMap;

/// Position of an entity among all that the documents name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GlobalEntity(pub u32);

/// Who or what several documents name.
#[derive(Clone, Debug)]
pub struct Named {
    /// Person, organisation, place or other.
    pub kind: NameKind,
    /// The name to report: the form most documents use, the longer one on a tie.
    pub name: String,
    /// Every document's own longest form and where it stands.
    pub forms: Vec<(String, Evidence)>,
    key: Vec<CompactString>,
}

/// The entities of all documents and how each document's own lead to them.
#[derive(Clone, Debug, Default)]
pub struct Entities {
    /// All entities.
    pub all: Vec<Named>,
    of: Vec<Vec<GlobalEntity>>,
}

impl Entities {
    /// Brings the documents' entities together.
    #[must_use]
    pub fn link(documents: &[Extracted]) -> Self {
        let mut entities =
            Self { all: Vec::new(), of: documents.iter().map(|d| vec![GlobalEntity(0); d.entities.len()]).collect() };
        let mut order: Vec<(usize, usize)> =
            documents.iter().enumerate().flat_map(|(doc, d)| (0..d.entities.len()).map(move |at| (doc, at))).collect();
        // Longer names first: a bare surname then finds the one person who bears it.
        order.sort_by_key(|&(doc, at)| (std::cmp::Reverse(documents[doc].entities[at].key.len().min(2)), doc, at));
        let mut index: BTreeMap<(u8, CompactString), Vec<GlobalEntity>> = BTreeMap::new();
        for (doc, at) in order {
            let entity = &documents[doc].entities[at];
            let known = entities.find(&index, entity);
            let global = known.unwrap_or_else(|| {
                entities.all.push(Named {
                    kind: entity.kind,
                    name: String::new(),
                    forms: Vec::new(),
                    key: entity.key.clone(),
                });
                let global = GlobalEntity(entities.all.len() as u32 - 1);
                for key in index_keys(entity) {
                    index.entry(key).or_default().push(global);
                }
                global
            });
            entities.all[global.0 as usize].forms.push((entity.name.clone(), entity.evidence));
            entities.of[doc][at] = global;
        }
        for named in &mut entities.all {
            named.forms.sort_by_key(|(_, evidence)| *evidence);
            let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
            for (form, _) in &named.forms {
                *votes.entry(form).or_default() += 1;
            }
            named.name = votes
                .iter()
                .max_by_key(|&(form, votes)| (form.split(' ').count().min(3), *votes, std::cmp::Reverse(*form)))
                .map(|(form, _)| (*form).to_owned())
                .unwrap_or_default();
        }
        entities
    }

    /// The entity that a document's own refers to.
    #[must_use]
    pub fn global(&self, document: DocIndex, entity: EntityIndex) -> GlobalEntity {
        self.of[document.0 as usize][entity.0 as usize]
    }

    /// The entity's name for a report.
    #[must_use]
    pub fn name(&self, entity: GlobalEntity) -> &str {
        &self.all[entity.0 as usize].name
    }

    fn find(
        &self,
        index: &BTreeMap<(u8, CompactString), Vec<GlobalEntity>>,
        entity: &NamedEntity,
    ) -> Option<GlobalEntity> {
        let mut candidates: Vec<GlobalEntity> =
            index_keys(entity).into_iter().filter_map(|key| index.get(&key)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let fits = |global: &GlobalEntity, exact: bool| {
            let named = &self.all[global.0 as usize];
            if exact { named.key == entity.key } else { same(named, entity) }
        };
        candidates.iter().find(|global| fits(global, true)).copied().or_else(|| {
            let mut fitting = candidates.iter().filter(|global| fits(global, false));
            let first = fitting.next().copied();
            // A bare surname that two people bear is neither's.
            if entity.key.len() == 1 && fitting.next().is_some() { None } else { first }
        })
    }
}

fn group(kind: NameKind) -> u8 {
    match kind {
        NameKind::Person => 0,
        NameKind::Place => 1,
        NameKind::Organisation | NameKind::Other => 2,
    }
}

/// The keys by which an entity is looked up: a person's surname as written and as it sounds, else the whole name, its first
/// word and its initials.
fn index_keys(entity: &NamedEntity) -> Vec<(u8, CompactString)> {
    let group = group(entity.kind);
    let Some(last) = entity.key.last() else { return Vec::new() };
    let mut keys = Vec::new();
    if entity.kind == NameKind::Person {
        keys.push((group, last.clone()));
        keys.push((group, sound(last)));
        if entity.key.len() > 2 {
            keys.push((group, entity.key[1].clone()));
        }
    } else {
        keys.push((group, CompactString::from(entity.key.concat())));
        if entity.key.len() > 1 {
            keys.push((group, initials(&entity.key)));
        }
        keys.push((group, sound(&entity.key.concat())));
    }
    keys.dedup();
    keys
}

fn initials(key: &[CompactString]) -> CompactString {
    key.iter()
        .filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "for"))
        .filter_map(|word| word.chars().next())
        .collect()
}

/// How a name sounds, for look-up: double metaphone, marked so that it never meets a spelling.
fn sound(word: &str) -> CompactString {
    use rphonetic::Encoder;
    // The encoder is only given ASCII letters: it panics on others.
    let letters: String = word.chars().filter(char::is_ascii_alphabetic).collect();
    let code = rphonetic::DoubleMetaphone::default().encode(&letters);
    CompactString::from(format!("~{code}"))
}

/// Whether two spellings may be of one name: they sound alike and look alike, and are not a pair known to differ.
#[must_use]
pub fn spelling_variants(a: &str, b: &str) -> bool {
    a != b && (lexicon::is_spelling_of(a, b) || sounds_and_looks_alike(a, b))
}

fn sounds_and_looks_alike(a: &str, b: &str) -> bool {
    a.len() >= 4
        && b.len() >= 4
        && sound(a) == sound(b)
        && strsim::jaro_winkler(a, b) >= 0.75
        && !lexicon::distinct_names(a, b)
}

fn same(named: &Named, entity: &NamedEntity) -> bool {
    let (Some(a_last), Some(b_last)) = (named.key.last(), entity.key.last()) else { return false };
    if named.kind == NameKind::Person {
        let (a_given, b_given) =
            ((named.key.len() > 1).then(|| &named.key[0]), (entity.key.len() > 1).then(|| &entity.key[0]));
        let given = match (a_given, b_given) {
            (Some(a), Some(b)) => {
                given_allows(a, b)
                    || spelling_variants(a, b)
                    || (a.len() <= 5 && strsim::jaro_winkler(a, b) >= 0.85 && sound(a) == sound(b))
            }
            _ => true,
        };
        let surname = a_last == b_last || (spelling_variants(a_last, b_last) && a_given.is_some() && b_given.is_some());
        return given && surname;
    }
    let (a, b) = (named.key.concat(), entity.key.concat());
    a == b
        || initials(&named.key) == b && b.len() >= 2
        || initials(&entity.key) == a && a.len() >= 2
        || spelling_variants(&a, &b)
}
