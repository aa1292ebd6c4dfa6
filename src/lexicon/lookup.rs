//! What the text layer and the extractors ask of a single word, by form or lemma.

use super::{
    Group, HedgeClass, NegativeVerb, Office, Opposition, Part, Stance, Status, Topic, counts, geography, hedges, names,
    negation, opposites, reporting, synonyms, titles,
};
use crate::text::model::Upos;
use crate::text::scope::Modality;

/// Words for just anybody who is counted; they tell no group.
const ANYBODY: [&str; 12] = [
    "people",
    "person",
    "other",
    "individual",
    "body",
    "victim",
    "life",
    "human",
    "soul",
    "casualty",
    "fatality",
    "death",
];
/// Verbs that say little without their object or subject.
const LIGHT: [&str; 22] = [
    "be", "have", "do", "make", "take", "get", "give", "come", "go", "happen", "occur", "place", "keep", "put", "see",
    "become", "remain", "include", "thing", "recent", "certain", "some",
];
/// Verbs whose infinitive happened: they begin, bring about or find what it says.
const COME_TRUE: [&str; 26] = [
    "manage", "go", "begin", "start", "continue", "happen", "help", "force", "cause", "lead", "come", "prove", "turn",
    "find", "show", "know", "see", "hear", "make", "get", "cease", "fail", "have", "live", "proceed", "rush",
];
/// Kinds of places.
const KINDS_OF_PLACE: [&str; 16] = [
    "province",
    "state",
    "city",
    "town",
    "village",
    "county",
    "district",
    "region",
    "country",
    "island",
    "capital",
    "prefecture",
    "municipality",
    "territory",
    "suburb",
    "neighbourhood",
];
/// Events that have a length.
const LASTING: [&str; 32] = [
    "call",
    "conversation",
    "talk",
    "discussion",
    "meeting",
    "summit",
    "hearing",
    "trial",
    "flight",
    "outage",
    "blackout",
    "siege",
    "speech",
    "match",
    "operation",
    "standoff",
    "ceremony",
    "debate",
    "interview",
    "session",
    "search",
    "rescue",
    "closure",
    "shutdown",
    "evacuation",
    "negotiation",
    "visit",
    "rampage",
    "concert",
    "journey",
    "crossing",
    "ceasefire",
];
/// Events that happen once in a story.
const HAPPENING: [&str; 36] = [
    "crash",
    "accident",
    "collision",
    "quake",
    "earthquake",
    "temblor",
    "tremor",
    "storm",
    "hurricane",
    "typhoon",
    "cyclone",
    "tornado",
    "flood",
    "tsunami",
    "landslide",
    "avalanche",
    "eruption",
    "fire",
    "blaze",
    "wildfire",
    "explosion",
    "blast",
    "attack",
    "shooting",
    "bombing",
    "stabbing",
    "massacre",
    "derailment",
    "collapse",
    "sinking",
    "shock",
    "announcement",
    "incident",
    "disaster",
    "strike",
    "robbery",
];
/// Deeds and doers that people are accused of.
const ACCUSATIONS: [&str; 62] = [
    "attack",
    "assault",
    "strike",
    "bombing",
    "bomb",
    "shooting",
    "killing",
    "murder",
    "explosion",
    "blast",
    "fire",
    "arson",
    "fraud",
    "theft",
    "robbery",
    "burglary",
    "plot",
    "abuse",
    "corruption",
    "bribery",
    "bribe",
    "hack",
    "leak",
    "violation",
    "sabotage",
    "raid",
    "ambush",
    "kidnapping",
    "abduction",
    "hijacking",
    "rape",
    "harassment",
    "stabbing",
    "poisoning",
    "espionage",
    "spying",
    "coup",
    "conspiracy",
    "smuggling",
    "trafficking",
    "crime",
    "offence",
    "offense",
    "misconduct",
    "gunman",
    "attacker",
    "bomber",
    "killer",
    "murderer",
    "thief",
    "robber",
    "fraudster",
    "smuggler",
    "hacker",
    "spy",
    "rapist",
    "stalker",
    "arsonist",
    "kidnapper",
    "militant",
    "terrorist",
    "gangster",
];
/// What stands behind the name of a company.
const COMPANY: [&str; 20] = [
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "plc",
    "co",
    "company",
    "llc",
    "group",
    "holdings",
    "ag",
    "sa",
    "nv",
    "gmbh",
    "spa",
    "bank",
    "airlines",
    "airways",
    "international",
];
/// Sources so general that they may be any other.
const GENERAL: [&str; 21] = [
    "official",
    "authority",
    "source",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "report",
    "statement",
    "agency",
    "department",
    "ministry",
    "government",
    "leader",
    "aide",
    "company",
    "office",
    "media",
    "it",
    "he",
    "she",
    "they",
];

/// The office that a phrase names.
#[must_use]
pub fn title(phrase: &str) -> Option<&'static Office> {
    titles().offices.get(phrase)
}

/// What a word before or behind an office makes of it. "Then" is [`Status::Former`]; ask for it before.
#[must_use]
pub fn status(word: &str) -> Option<Status> {
    titles().before.get(word).or_else(|| titles().after.get(word)).copied()
}

/// Whether two office keys exclude each other: two steps of one ladder, or two high offices that nobody holds at once.
#[must_use]
pub fn offices_exclude(a: &Office, b: &Office) -> bool {
    let titles = titles();
    // In a company one may be two things at once.
    let ordered =
        |office: &Office| matches!(office.group, Group::Military | Group::Police | Group::Church | Group::Judicial);
    let ladder = ordered(a)
        && ordered(b)
        && matches!((titles.rank(a.key), titles.rank(b.key)), (Some((x, p)), Some((y, q))) if x == y && p != q);
    let high = a.group == b.group && matches!(a.group, Group::Executive | Group::Royal) || {
        let both = [a.group, b.group];
        both.contains(&Group::Executive) && both.contains(&Group::Ministerial)
    };
    a.key != b.key
        && !titles.may_be_same(a.key, b.key)
        && (ladder || high && !titles.is_inexact(a.key) && !titles.is_inexact(b.key))
}

/// Whether a word is a form of address ("Mr", "Dame").
#[must_use]
pub fn is_honorific(word: &str) -> bool {
    titles().honorifics.get(word).is_some()
}

/// What a word makes of the statement that it hedges; adjectives, adverbs and verbs of seeming.
#[must_use]
pub fn hedge(word: &str) -> Option<Modality> {
    let hedges = hedges();
    hedges.adjectives.get(word).or_else(|| hedges.adverbs.get(word)).map(|&class| modality(class))
}

/// Whether a noun names something that happens once in a story and has a length.
#[must_use]
pub fn lasts(lemma: &str) -> bool {
    LASTING.contains(&lemma)
}

/// Whether a noun names something that happens, by itself or to people.
#[must_use]
pub fn happens(lemma: &str) -> bool {
    HAPPENING.contains(&lemma) || LASTING.contains(&lemma)
}

/// Whether a slot counts people of an event, whose number is one for the whole story ("deaths", "aboard").
#[must_use]
pub fn is_toll(name: &str) -> bool {
    is_running(name) || matches!(name, "aboard" | "survivors")
}

/// Whether a noun names a deed or a doer that people are accused of: attack, fraud, gunman.
#[must_use]
pub fn is_accusation(lemma: &str) -> bool {
    ACCUSATIONS.contains(&lemma)
}

/// What a verb makes of the statement that depends on it ("appear to", "plan to").
#[must_use]
pub fn hedging_verb(lemma: &str) -> Option<Modality> {
    hedges().verbs.get(lemma).map(|&class| modality(class))
}

/// What a passive verb of thinking makes of the statement that depends on it ("is believed to").
#[must_use]
pub fn hedging_participle(lemma: &str) -> bool {
    matches!(
        lemma,
        "believe"
            | "think"
            | "say"
            | "report"
            | "understand"
            | "presume"
            | "fear"
            | "suspect"
            | "allege"
            | "claim"
            | "accuse"
            | "charge"
    )
}

/// Whether what a verb governs with "to" came about: "managed to", "went on to", "was found to".
#[must_use]
pub fn comes_true(lemma: &str) -> bool {
    COME_TRUE.contains(&lemma)
}

fn modality(class: HedgeClass) -> Modality {
    match class {
        HedgeClass::Alleged => Modality::Alleged,
        HedgeClass::Possible => Modality::Possible,
        HedgeClass::Expected => Modality::Expected,
    }
}

/// Whether a verb says that what depends on it is not so: deny, refuse, fail.
#[must_use]
pub fn negates(lemma: &str) -> bool {
    use NegativeVerb::{Denial, Failure, Prevention, Refusal};
    matches!(negation().verbs.get(lemma), Some(Denial | Refusal | Failure | Prevention))
}

/// Whether a word negates what it stands with: not, never, no.
#[must_use]
pub fn is_negator(word: &str) -> bool {
    negation().verbal.get(word).is_some() || negation().nominal.get(word).is_some()
}

/// Whether a verb gives what somebody says.
#[must_use]
pub fn reports(lemma: &str) -> bool {
    matches!(reporting().verbs.get(lemma), Some(stance) if !matches!(stance, Stance::Accuse | Stance::Praise | Stance::Joke))
}

/// Whether two sources may be one, because one of them is named only in general ("officials").
#[must_use]
pub fn may_name_same_source(a: &str, b: &str) -> bool {
    GENERAL.contains(&a) || GENERAL.contains(&b)
}

/// The one country or bloc that a name, as written, stands for: by its name, adjective, capital or seat of government.
#[must_use]
pub fn country(name: &str) -> Option<&'static str> {
    geography().country(name).map(|place| place.name)
}

/// Whether a name, as written, is that of a country, state or continent.
#[must_use]
pub fn is_place(name: &str) -> bool {
    !geography().senses(name).is_empty()
}

/// The country whose adjective or people a word, as written, names.
#[must_use]
pub fn nationality(word: &str) -> Option<&'static str> {
    let adjective =
        |sense: &&super::Sense| matches!(sense.kind, super::SenseKind::Adjective | super::SenseKind::People);
    geography().senses(word).iter().find(adjective).map(|sense| geography().place(sense.place).name)
}

/// Whether a word, as written, is the name of a country, state or capital, not an adjective or an abbreviation.
#[must_use]
pub fn is_place_name(word: &str) -> bool {
    geography()
        .senses(word)
        .iter()
        .any(|sense| matches!(sense.kind, super::SenseKind::Name | super::SenseKind::Capital))
}

/// Whether a noun says what kind of place something is.
#[must_use]
pub fn is_kind_of_place(lemma: &str) -> bool {
    KINDS_OF_PLACE.contains(&lemma)
}

/// Whether a word is a first name or short for one.
#[must_use]
pub fn is_given_name(word: &str) -> bool {
    names().full_names(word).next().is_some()
}

/// Whether two first names may be one person's: Bill, William.
#[must_use]
pub fn nickname(a: &str, b: &str) -> bool {
    names().may_be_same(a, b)
}

/// Whether two names that look alike are known to be different.
#[must_use]
pub fn distinct_names(a: &str, b: &str) -> bool {
    names().are_different(a, b)
}

/// Whether two names are known spellings of one person's or place's.
#[must_use]
pub fn is_spelling_of(a: &str, b: &str) -> bool {
    names().is_spelling_of(a, b) || names().is_same_place(a, b)
}

/// Whether a word only ends the name of a company.
#[must_use]
pub fn is_company_suffix(word: &str) -> bool {
    COMPANY.contains(&word)
}

fn part(upos: Upos) -> Option<Part> {
    match upos {
        Upos::Verb | Upos::Aux => Some(Part::Verb),
        Upos::Noun | Upos::Propn => Some(Part::Noun),
        Upos::Adj | Upos::Adv | Upos::Det => Some(Part::Adjective),
        Upos::Adp => Some(Part::Preposition),
        _ => None,
    }
}

/// The word that stands for all that news uses for the same thing; the lemma itself where there is none.
#[must_use]
pub fn canonical(lemma: &str, upos: Upos) -> &str {
    part(upos).and_then(|part| synonyms().head(part, lemma)).unwrap_or(lemma)
}

/// Whether two lemmas may be said of the same event, as a verb or as a noun.
#[must_use]
pub fn related(a: &str, b: &str) -> bool {
    a == b || synonyms().related(Part::Verb, a, b) || synonyms().related(Part::Noun, a, b)
}

/// Numbers of the synonym groups of a lemma, verbs and nouns.
pub fn groups(lemma: &str) -> impl Iterator<Item = u16> {
    let synonyms = synonyms();
    synonyms.groups(Part::Verb, lemma).iter().chain(synonyms.groups(Part::Noun, lemma)).copied()
}

/// Whether a noun stands for just anybody who is counted.
#[must_use]
pub fn is_anybody(lemma: &str) -> bool {
    ANYBODY.contains(&lemma)
}

/// Whether a noun stands for people who may be counted: "child", "passenger".
#[must_use]
pub fn is_person_noun(lemma: &str) -> bool {
    counts().people.get(lemma).is_some()
}

/// The slots that a counted noun fills ("deaths" for "fatality").
#[must_use]
pub fn count_noun(lemma: &str) -> Option<&'static str> {
    counts().nouns.get(lemma).map(|slots| counts().slots[slots[0]].name)
}

/// The slot whose figure a noun has ("deaths" for "death toll").
#[must_use]
pub fn count_total(phrase: &str) -> Option<&'static str> {
    counts().totals.get(phrase).map(|slots| counts().slots[slots[0]].name)
}

/// The slot that an adjective or participle tells of those counted ("deaths" for "dead").
#[must_use]
pub fn count_state(word: &str) -> Option<&'static str> {
    counts().adjectives.get(word).map(|slots| counts().slots[slots[0]].name)
}

/// The slot of what a verb is done to ("deaths" for "kill").
#[must_use]
pub fn count_object(lemma: &str) -> Option<&'static str> {
    counts().object.get(lemma).map(|slots| counts().slots[slots[0]].name)
}

/// The slot of who does what a verb says ("deaths" for "die").
#[must_use]
pub fn count_subject(lemma: &str) -> Option<&'static str> {
    counts().subject.get(lemma).map(|slots| counts().slots[slots[0]].name)
}

/// Whether a slot is one of counted people or things.
#[must_use]
pub fn is_count_slot(name: &str) -> bool {
    counts().slot(name).is_some()
}

/// Whether the figure of a slot grows while an event lasts.
#[must_use]
pub fn is_running(name: &str) -> bool {
    counts().slot(name).is_some_and(|slot| slot.running)
}

/// Whether a lemma says little of its own.
#[must_use]
pub fn is_light(lemma: &str) -> bool {
    LIGHT.contains(&lemma)
}

/// Whether two acts of one subject exclude each other. Passives begin with "be": "resign" excludes "be dismiss", and of two
/// passives the verbs exclude each other. Steps that may follow each other (arrested, released) do not.
#[must_use]
pub fn opposed_acts(a: &str, b: &str) -> bool {
    let opposed = |a: &str, b: &str| opposites().opposition(Part::Verb, a, b) == Some(Opposition::Exclusive);
    match (a.strip_prefix("be "), b.strip_prefix("be ")) {
        (Some(x), Some(y)) => opposed(x, y),
        (None, None) => opposed(a, b),
        (Some(passive), None) => opposed(&format!("be {}", participle(passive)), b),
        (None, Some(passive)) => opposed(a, &format!("be {}", participle(passive))),
    }
}

/// The participle as the lists write it ("be dismissed").
fn participle(lemma: &str) -> String {
    if lemma.ends_with('e') { format!("{lemma}d") } else { format!("{lemma}ed") }
}

/// What two lemmas of one part of speech are about, where they exclude each other.
#[must_use]
pub fn excludes(a: &str, b: &str, upos: Upos) -> Option<(Topic, Opposition)> {
    let part = part(upos)?;
    let opposites = opposites();
    let noun = (part == Part::Adjective).then_some(Part::Noun);
    [Some(part), noun]
        .into_iter()
        .flatten()
        .find_map(|part| Some((opposites.topic(part, a, b)?, opposites.opposition(part, a, b)?)))
}
