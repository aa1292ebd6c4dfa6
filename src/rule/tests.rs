//! Errors as a person reads them, the built-in list against the folder, and how examples are judged.

use super::*;
use crate::span::Span;
use std::collections::BTreeSet;
use std::path::Path;

const SOUND: &str = r#"id = "sound"
title = "A sound rule"
severity = "warning"

[compare]
kind = "topic"
slot = "heard"

[doc]
what = "w"
why = "y"
limits = "l"

[words]
sound = ["bang", "loud noise"]

[[extract]]
slot = "heard"
pattern = "{sound} (was )?heard {place:scope}"

[[example]]
name = "speaks"
a = "A <<bang>> was heard."
b = "<<Nothing>> was heard."
published_b = 2025-07-04

[[example]]
name = "is silent"
a = "A bang was heard."
b = "A bang was heard."
"#;

#[test]
fn a_sound_rule_loads() {
    let mut set = RuleSet::new();
    set.add("some/sound.toml", SOUND).unwrap();
    let rule = set.get("sound").unwrap();
    assert_eq!(rule.compare, Compare { kind: Comparison::Topic, slots: vec!["heard".into()], reports: Fact::Polarity });
    let document = &rule.examples[0].documents()[0];
    assert_eq!((document.text.as_str(), document.marks[0].of(&document.text)), ("A bang was heard.", "bang"));
    assert_eq!(rule.examples[0].documents()[1].published, Some(jiff::civil::date(2025, 7, 4)));
    assert!(rule.examples[0].is_speaking() && !rule.examples[1].is_speaking());
}

#[test]
fn errors_name_the_place_and_the_mend() {
    let changed = |from: &str, to: &str| {
        assert!(SOUND.contains(from), "{from}");
        SOUND.replacen(from, to, 1)
    };
    let shown: Vec<String> = [
        changed("title", "titel"),
        changed("pattern = ", "patern = "),
        changed("slot = \"heard\"\n\n[doc]", "slots = [\"heard\", \"\"]\n\n[doc]"),
        changed("slot = \"heard\"\n\n[doc]", "colour = \"red\"\nslot = \"heard\"\n\n[doc]"),
        changed("\"warning\"", "\"warn\""),
        changed("\"warning\"", "2"),
        changed("\"topic\"", "\"topics\""),
        changed("id = \"sound\"", "id = \"Sound\""),
        changed("id = \"sound\"", "id = \"noise\""),
        changed("limits = \"l\"\n", ""),
        changed("limits = \"l\"", "limits = \" \""),
        changed("[doc]", "[docs]"),
        changed("{place:scope}", "{plaice:scope}"),
        changed("(was )", "(was "),
        changed("sound = [", "not = ["),
        changed("[[extract]]\nslot = \"heard\"", "[[extract]]\nslot = \"herd\""),
        changed("<<bang>>", "<<bang"),
        changed("<<bang>>", "bang"),
        changed("A bang was heard.\"\nb", "A <<bang>> was <<heard>>.\"\nb"),
        changed("A <<bang>> was heard.\"\nb = \"<<Nothing>>", "A bang was heard.\"\nb = \"Nothing"),
        changed("name = \"is silent\"", "name = \"speaks\""),
        changed("name = \"is silent\"", "name = \"is silent\"\nknown = \"miss\""),
        changed("published_b = 2025-07-04", "published_b = \"yesterday\""),
        changed("published_b", "published_c"),
        changed("id = \"sound\"", "id = \"sound"),
    ]
    .iter()
    .map(|text| RuleSet::new().add("rules/sound.toml", text).unwrap_err().to_string())
    .collect();
    insta::with_settings!({ snapshot_path => "../../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("rule-errors", shown.join("\n\n"));
    });
}

#[test]
fn patterns_of_users_compile_at_once() {
    let text = SOUND.replace("loud noise", &"very ".repeat(50_000));
    let error = RuleSet::new().add("rules/sound.toml", &text).unwrap_err();
    assert!(error.message == "this is not a pattern" && error.help.contains("too large"), "{error}");
}

#[test]
fn rules_replace_and_lean_on_each_other() {
    let mut set = RuleSet::new();
    let filler =
        SOUND.replace("sound\"", "filler\"").replace("[[extract]]\nslot = \"heard\"", "[[extract]]\nslot = \"seen\"");
    let comparer = SOUND
        .replace("id = \"sound\"", "id = \"comparer\"")
        .replace("slot = \"heard\"\n\n[doc]", "slots = [\"heard\", \"seen\"]\n\n[doc]");
    assert!(set.add("filler.toml", &filler).is_err() && set.is_empty());
    set.add_all([("filler.toml", filler.as_str()), ("comparer.toml", comparer.as_str())]).unwrap();
    assert_eq!(set.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>(), ["comparer", "filler"]);
    set.add("filler.toml", &filler.replace("A sound rule", "Another")).unwrap();
    assert_eq!((set.len(), set.get("filler").unwrap().title.as_str()), (2, "Another"));
}

#[test]
fn builtin_rules_are_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml"))
        .map(|name| format!("rules/{name}"))
        .collect();
    let listed: Vec<_> = builtin::RULES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert!(listed.is_sorted(), "the list is in order");
    assert_eq!(files, listed.into_iter().collect());
    let rules = RuleSet::builtin();
    assert_eq!(rules.len(), builtin::RULES.len());
    for extract in rules.iter().flat_map(|rule| &rule.extracts) {
        assert_eq!(extract.pattern.compile(), Ok(()), "{}", extract.pattern.source());
    }
}

#[test]
fn examples_are_judged() {
    let mut set = RuleSet::new();
    set.add("sound.toml", SOUND).unwrap();
    let rule = set.get("sound").unwrap();
    let (speaking, silent) = (&rule.examples[0], &rule.examples[1]);
    let of = |rule: &str, sides: &[&[(usize, usize, usize)]]| Found {
        rule: rule.to_owned(),
        sides: sides.iter().map(|side| side.iter().map(|&(of, a, b)| (of, Span::new(a, b))).collect()).collect(),
    };
    let hit = of("sound", &[&[(0, 0, 6)], &[(1, 0, 3)]]);
    assert_eq!(judge(rule, speaking, std::slice::from_ref(&hit)), Verdict::Passed);
    assert_eq!(judge(rule, speaking, &[of("other", &[]), hit.clone()]), Verdict::Passed);
    assert_eq!(judge(rule, silent, &[of("other", &[])]), Verdict::Passed);
    assert_eq!(judge(rule, speaking, &[]), Verdict::Failed("reports nothing".into()));
    let failed = |example, found: &[Found]| match judge(rule, example, found) {
        Verdict::Failed(why) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(failed(silent, std::slice::from_ref(&hit)), "should be silent, but reports \"A bang\" against \"A b\"");
    assert_eq!(
        failed(speaking, &[of("sound", &[&[(0, 7, 10)], &[(1, 0, 3)]])]),
        "does not quote the marked \"bang\", but \"was\" against \"Not\""
    );
    assert_eq!(
        failed(speaking, &[of("sound", &[&[(0, 2, 6), (1, 0, 3)], &[(1, 8, 11)]])]),
        "has the marked words on one side: \"bang\", \"Not\" against \"was\""
    );
    assert!(failed(speaking, &[hit.clone(), hit.clone()]).starts_with("reports 2 findings instead of one"));
    let known = Example { known: Some(Known::Miss), ..speaking.clone() };
    assert_eq!((judge(rule, &known, &[]), judge(rule, &known, &[hit])), (Verdict::KnownFault, Verdict::Mended));
}
