//! Lists of the lexicon that patterns of any rule may name.

use super::{PhraseMap, PlaceKind, SenseKind, Stance};
use super::{counts, geography, hedges, negation, reporting, titles};

/// Names of the lists that [`shared`] knows, in order.
pub const SHARED: &[&str] = &[
    "alleged",
    "anonymity",
    "bloc",
    "capital",
    "confirm",
    "country",
    "deny",
    "expected",
    "honorific",
    "metonym",
    "nationality",
    "negator",
    "office",
    "people",
    "possible",
    "refuse",
    "report",
    "say",
    "source",
    "status",
    "things",
];

/// The list that patterns call `{name}`: "country", "office", "say" …
///
/// | name | what |
/// |---|---|
/// | `country`, `bloc` | names of countries, of unions and blocs |
/// | `nationality` | adjectives of countries and words for their people |
/// | `capital`, `metonym` | capitals; places and institutions that stand for governments |
/// | `office`, `status`, `honorific` | offices and ranks; words that say whether one is held; forms of address |
/// | `say`, `report` | neutral verbs of saying; all verbs of saying |
/// | `deny`, `confirm`, `refuse` | verbs of saying that it is not so, that it is so; verbs of not doing it |
/// | `source`, `anonymity` | "according to"; "on condition of anonymity" |
/// | `negator` | "not", "never", "no" |
/// | `alleged`, `possible`, `expected` | hedges, by what they make of a statement |
/// | `people`, `things` | nouns for those who, or that which, is counted |
#[must_use]
pub fn shared(name: &str) -> Option<Vec<String>> {
    let list = match name {
        "country" => places(PlaceKind::Country, &[SenseKind::Name]),
        "bloc" => places(PlaceKind::Bloc, &[SenseKind::Name]),
        "nationality" => places(PlaceKind::Country, &[SenseKind::Adjective, SenseKind::People]),
        "capital" => places(PlaceKind::Country, &[SenseKind::Capital]),
        "metonym" => places(PlaceKind::Country, &[SenseKind::Metonym]),
        "office" => titles().offices.phrases(),
        "status" => [titles().before.phrases(), titles().after.phrases()].concat(),
        "honorific" => titles().honorifics.phrases(),
        "say" => stances(&[Stance::Neutral]),
        "report" => stances(Stance::ALL),
        "deny" => stances(&[Stance::Deny]),
        "confirm" => stances(&[Stance::Confirm, Stance::Admit]),
        "refuse" => negation()
            .verbs
            .phrases_where(|kind| matches!(kind, super::NegativeVerb::Refusal | super::NegativeVerb::Failure)),
        "source" => reporting().before_source.phrases(),
        "anonymity" => reporting().anonymity.phrases(),
        "negator" => [negation().verbal.phrases(), negation().nominal.phrases()].concat(),
        "alleged" | "possible" | "expected" => hedged(name),
        "people" => counts().people.phrases(),
        "things" => counts().things.phrases(),
        _ => return None,
    };
    Some(list)
}

fn places(kind: PlaceKind, senses: &[SenseKind]) -> Vec<String> {
    let geography = geography();
    geography.words.phrases_where(|found| {
        found.iter().any(|sense| geography.place(sense.place).kind == kind && senses.contains(&sense.kind))
    })
}

fn stances(wanted: &[Stance]) -> Vec<String> {
    reporting().verbs.phrases_where(|stance| wanted.contains(stance))
}

fn hedged(class: &str) -> Vec<String> {
    let hedges = hedges();
    let of = |map: &PhraseMap<super::HedgeClass>| map.phrases_where(|one| one.word() == class);
    [&hedges.adjectives, &hedges.adverbs, &hedges.participles, &hedges.modals, &hedges.phrases].map(of).concat()
}
