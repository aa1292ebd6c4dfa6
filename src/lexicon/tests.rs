//! Every file reads, lists and folder are the same set, and words mean what a reader expects.

use super::*;
use std::collections::BTreeSet;
use std::path::Path;

/// What the document layer reads by itself.
const OF_DOCUMENTS: [&str; 2] = ["agencies", "furniture"];

#[test]
fn files_are_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/lexicon");
    let files: BTreeSet<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let listed = FILES.iter().map(|(name, _)| *name).chain(OF_DOCUMENTS);
    assert_eq!(files, listed.map(|name| format!("{name}.toml")).collect());
}

/// A list is split at commas only: an entry that holds a line break lacks one.
#[test]
fn no_comma_is_missing() {
    fn walk(name: &str, value: &toml::Value) {
        match value {
            toml::Value::String(text) => {
                for entry in text.split(',') {
                    assert!(!entry.trim().contains('\n'), "{name}: {entry}");
                    assert!(!entry.trim().is_empty() || text.trim().is_empty(), "{name}: an empty entry in {text}");
                }
            }
            toml::Value::Table(table) => table.values().for_each(|value| walk(name, value)),
            toml::Value::Array(items) => items.iter().for_each(|value| walk(name, value)),
            _ => {}
        }
    }
    for (name, text) in FILES {
        let table: toml::Table = toml::from_str(text).unwrap();
        let without_frames = table.into_iter().filter(|(key, _)| key != "slots");
        without_frames.for_each(|(_, value)| walk(name, &value));
    }
}

#[test]
fn offices_and_statuses() {
    let titles = titles();
    for (phrase, key) in [
        ("PM", "prime minister"),
        ("CEO", "chief executive"),
        ("Secretary of State", "secretary of state"),
        ("Vice-President", "vice president"),
        ("editor-in-chief", "editor in chief"),
        ("vice-minister", "deputy minister"),
        ("spokeswoman", "spokesperson"),
        ("Lt. Gen.", "lieutenant general"),
        ("congresswoman", "representative"),
    ] {
        assert_eq!(titles.offices.get(phrase).map(|office| office.key), Some(key), "{phrase}");
    }
    let line = ["secretary", "of", "state", "marco", "rubio"];
    assert_eq!(titles.offices.longest(&line, &line).unwrap().0, 3);
    let line = ["Newly", "former", "president"];
    assert_eq!(titles.before.longest(&line[1..], &line[1..]), Some((1, &Status::Former)));
    assert_eq!(titles.without_prefix("ex-wife"), Some((Status::Former, "wife")));
    assert_eq!(titles.without_prefix("Ex-"), None);
    let line = ["-", "elect"];
    assert_eq!(titles.after.longest(&line, &line), Some((2, &Status::Elect)));
    assert_eq!(titles.honorifics.get("Mrs"), Some(&Gender::Female));
    assert_eq!((titles.rank("general"), titles.rank("colonel")), (Some(("army", 1)), Some(("army", 5))));
    assert!(titles.may_be_same("official", "foreign minister") && !titles.may_be_same("senator", "governor"));
}

/// Keys that tables refer to exist, and no wording belongs to two offices.
#[test]
fn offices_hang_together() {
    let text = FILES.iter().find(|(name, _)| *name == "titles").unwrap().1;
    let file: toml::Table = toml::from_str(text).unwrap();
    let (mut keys, mut forms) = (BTreeSet::new(), std::collections::BTreeMap::new());
    for (group, offices) in file["offices"].as_table().unwrap() {
        assert!(Group::from_word(group).is_some(), "{group}");
        for (key, list) in offices.as_table().unwrap() {
            assert!(keys.insert(key.clone()), "{key} is in two groups");
            for form in list.as_str().unwrap().split(',') {
                let before = forms.insert(form.trim().to_owned(), key.clone());
                assert_eq!(before, None, "{form} belongs to {key} too");
            }
        }
    }
    for (ladder, steps) in file["ranks"].as_table().unwrap() {
        for key in steps.as_str().unwrap().split(',') {
            assert!(keys.contains(key.trim()), "{ladder}: {key}");
        }
    }
    let inexact = file["may_be"].as_table().unwrap();
    for (word, offices) in inexact {
        for key in offices.as_str().unwrap().split(',') {
            assert!(keys.contains(key.trim()) || inexact.contains_key(key.trim()), "{word}: {key}");
        }
    }
}

#[test]
fn words_of_saying_hedging_and_denying() {
    let reporting = reporting();
    assert_eq!(reporting.verbs.get("say"), Some(&Stance::Neutral));
    assert_eq!(reporting.verbs.get("deny"), Some(&Stance::Deny));
    assert!(reporting.before_source.contains("according to"));
    let hedges = hedges();
    assert_eq!(hedges.adjectives.get("suspected"), Some(&HedgeClass::Alleged));
    assert_eq!(hedges.modals.get("might"), Some(&HedgeClass::Possible));
    assert_eq!(hedges.participles.get("expected to"), Some(&HedgeClass::Expected));
    let negation = negation();
    assert!(negation.verbal.contains("n't") && negation.nominal.contains("No one"));
    let line = (["ruled", "out", "a", "deal"], ["rule", "out", "a", "deal"]);
    assert_eq!(negation.verbs.longest(&line.0, &line.1), Some((2, &NegativeVerb::Denial)));
}

#[test]
fn counts_know_their_frames() {
    let counts = counts();
    let slots = |found: Option<&Vec<usize>>| {
        found.into_iter().flatten().map(|&slot| counts.slots[slot].name).collect::<Vec<_>>()
    };
    assert_eq!(slots(counts.object.get("kill")), ["deaths"]);
    assert_eq!(slots(counts.subject.get("die")), ["deaths"]);
    assert_eq!(slots(counts.totals.get("death toll")), ["deaths"]);
    assert_eq!(slots(counts.adjectives.get("missing")), ["missing"]);
    assert!(counts.slot("deaths").unwrap().running && counts.people.contains("police officer"));
}

#[test]
fn opposites_and_synonyms() {
    let opposites = opposites();
    for (part, a, b, expected) in [
        (Part::Verb, "rise", "fall", Some(Opposition::Exclusive)),
        (Part::Verb, "approve", "vote down", Some(Opposition::Exclusive)),
        (Part::Verb, "open", "close", Some(Opposition::Loose)),
        (Part::Noun, "profit", "loss", Some(Opposition::Exclusive)),
        (Part::Adjective, "guilty", "not guilty", Some(Opposition::Exclusive)),
        (Part::Preposition, "before", "after", Some(Opposition::Exclusive)),
        (Part::Verb, "rise", "rise", None),
        (Part::Verb, "rise", "approve", None),
    ] {
        assert_eq!(opposites.opposition(part, a, b), expected, "{a} / {b}");
        assert_eq!(opposites.opposition(part, b, a), expected, "{b} / {a}");
    }
    for (part, a, b) in [
        (Part::Verb, "fire", "sack"),
        (Part::Verb, "injure", "wound"),
        (Part::Noun, "weapon", "arm"),
        (Part::Noun, "shipment", "delivery"),
        (Part::Noun, "phone call", "conversation"),
        (Part::Adjective, "hurt", "wounded"),
    ] {
        assert!(synonyms().related(part, a, b), "{a} / {b}");
    }
}

#[test]
fn places_and_who_stands_for_them() {
    let geography = geography();
    for (phrase, country) in [
        ("French", Some("France")),
        ("Kremlin", Some("Russia")),
        ("the Kremlin", Some("Russia")),
        ("Downing Street", Some("United Kingdom")),
        ("No. 10", Some("United Kingdom")),
        ("US", Some("United States")),
        ("us", None),
        ("BEIJING", Some("China")),
        ("Kiev", Some("Ukraine")),
        ("Congolese", None),
        ("Georgia", Some("Georgia")),
        ("Ohio", None),
        ("EU", Some("European Union")),
        ("Port-au-Prince", Some("Haiti")),
    ] {
        assert_eq!(geography.country(phrase).map(|place| place.name), country, "{phrase}");
    }
    assert_eq!(geography.senses("Georgia").len(), 2, "the country and the state");
    let ohio = geography.place(geography.senses("Ohio")[0].place);
    assert_eq!((ohio.kind, ohio.within), (PlaceKind::State, "United States"));
    assert!(geography.places().iter().filter(|place| place.kind == PlaceKind::Country).count() > 195);
}

#[test]
fn names_and_their_forms() {
    let names = names();
    assert!(names.may_be_same("Bill", "William") && names.may_be_same("Kate", "Katherine"));
    assert!(names.may_be_same("Muhammad", "Mohamed") && !names.may_be_same("Bill", "Bob"));
    assert_eq!(names.full_names("Liz").collect::<Vec<_>>(), ["Elizabeth"]);
    assert!(names.are_different("Iraq", "Iran") && names.are_different("Khamenei", "Khomeini"));
    assert!(!names.are_different("Gaddafi", "Kadhafi") && names.is_spelling_of("Gaddafi", "Kadhafi"));
    assert!(names.is_same_place("Kyiv", "Kiev") && !names.is_same_place("Kyiv", "Lviv"));
}

#[test]
fn every_shared_list_has_words() {
    for name in SHARED {
        assert!(shared(name).is_some_and(|list| list.len() > 5), "{name}");
    }
    assert!(SHARED.is_sorted() && shared("nothing").is_none());
}
