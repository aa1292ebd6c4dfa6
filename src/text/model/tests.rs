//! The models on sentences of our own, and on what is hardly a sentence.

use super::{Arc, Model, NameKind, Rel, Tag, Upos, Xpos};

fn tag(forms: &[&str]) -> Vec<Tag> {
    let mut tags = Vec::new();
    Model::get().tag(forms, &mut tags);
    tags
}

fn parse(forms: &[&str]) -> Vec<Arc> {
    let mut arcs = Vec::new();
    Model::get().parse(forms, &tag(forms), &mut arcs);
    arcs
}

/// The names of a sentence, each as it is written and its kind.
fn names(sentence: &str) -> Vec<(String, NameKind)> {
    let forms: Vec<&str> = sentence.split(' ').collect();
    let mut names = Vec::new();
    Model::get().names(&forms, &tag(&forms), &mut names);
    names.iter().map(|name| (forms[name.first..=name.last].join(" "), name.kind)).collect()
}

/// Asserts the universal tags of a sentence.
fn check_upos(sentence: &str, expected: &str) {
    let forms: Vec<&str> = sentence.split(' ').collect();
    let tags: Vec<&str> = tag(&forms).iter().map(|tag| tag.upos.as_str()).collect();
    assert_eq!(tags.join(" "), expected, "{sentence}");
}

/// Asserts the tree of a sentence: for each word its head (1 is the first word, 0 none) and relation.
fn check_tree(sentence: &str, expected: &str) {
    let forms: Vec<&str> = sentence.split(' ').collect();
    let arcs = parse(&forms);
    let tree: Vec<String> =
        arcs.iter().map(|arc| format!("{}:{}", arc.head.map_or(0, |head| head + 1), arc.rel)).collect();
    assert_eq!(tree.join(" "), expected, "{sentence}");
}

#[test]
fn tags_plain_sentences() {
    check_upos("The minister resigned on Monday .", "DET NOUN VERB ADP PROPN PUNCT");
    check_upos("At least 20 people were killed in the quake .", "ADP ADJ NUM NOUN AUX VERB ADP DET NOUN PUNCT");
    check_upos("She did n't sign the bill .", "PRON AUX PART VERB DET NOUN PUNCT");
}

#[test]
fn tells_the_forms_of_verbs() {
    let xpos = |sentence: &str, at: usize| tag(&sentence.split(' ').collect::<Vec<_>>())[at].xpos;
    assert_eq!(xpos("Police said that two men died .", 1), Xpos::Vbd);
    assert_eq!(xpos("Two men have died .", 3), Xpos::Vbn);
    assert_eq!(xpos("He will go home .", 2), Xpos::Vb);
}

#[test]
fn parses_plain_sentences() {
    check_tree("The minister resigned on Monday .", "2:det 3:nsubj 0:root 5:case 3:obl 3:punct");
    check_tree(
        "Three people were killed by the police .",
        "2:nummod 4:nsubj:pass 4:aux:pass 0:root 7:case 7:det 4:obl:agent 4:punct",
    );
}

#[test]
fn finds_names() {
    assert_eq!(names("He lives in London ."), [("London".to_owned(), NameKind::Place)]);
}

#[test]
fn reads_capitals_in_headlines() {
    let forms = ["THE", "MINISTER", "RESIGNED", "ON", "MONDAY"];
    assert_eq!(tag(&forms)[2].upos, Upos::Verb);
}

#[test]
fn answers_to_anything() {
    assert_eq!(tag(&[]), []);
    assert_eq!(parse(&[]), []);
    assert_eq!(parse(&["Yes"]), [Arc { head: None, rel: Rel::Root }]);
    for forms in [vec!["", "", ""], vec!["…", "\u{0}", "ǅ", "İ", "🙂", "x\u{301}"], vec![","; 10]] {
        assert_eq!(tag(&forms).len(), forms.len());
        let arcs = parse(&forms);
        assert_eq!(arcs.iter().filter(|arc| arc.head.is_none()).count(), 1);
    }
}

#[test]
fn long_sentences_get_one_tree() {
    let forms = ["Ann", "said", "that", "the", "bill", "passed", ","].repeat(1000);
    let arcs = parse(&forms);
    assert_eq!(arcs.len(), forms.len());
    assert_eq!(arcs.iter().filter(|arc| arc.head.is_none()).count(), 1);
    for start in 0..arcs.len() {
        let (mut at, mut steps) = (start, 0);
        while let Some(head) = arcs[at].head {
            at = head as usize;
            steps += 1;
            assert!(steps <= arcs.len(), "word {start} is in a cycle");
        }
    }
}

#[test]
fn tags_of_another_length_do_no_harm() {
    let (mut arcs, mut names) = (Vec::new(), Vec::new());
    Model::get().parse(&["A", "man", "died"], &[], &mut arcs);
    Model::get().names(&["A", "man", "died"], &[], &mut names);
    assert_eq!(arcs.len(), 3);
}
