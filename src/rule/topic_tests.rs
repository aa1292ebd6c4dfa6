//! What the patterns of `topic-discussed` read from sentences: topic and polarity.
//!
//! Sentences are given with their annotations: tokens stand apart, a lemma behind a slash where it differs, marks as
//! brackets with their kind (see the tests of patterns).

use super::{Filler, Polarity, RuleSet};
use crate::extract::pattern::{Line, Mark, MarkKind, PatternSet, Tape, Word};
use std::collections::BTreeSet;

/// Lemmas of words in the sentences below.
const LEMMAS: &[(&str, &str)] = &[
    ("discussed", "discuss"),
    ("discussing", "discuss"),
    ("talked", "talk"),
    ("talking", "talk"),
    ("talks", "talk"),
    ("touched", "touch"),
    ("raised", "raise"),
    ("mentioned", "mention"),
    ("mentioning", "mention"),
    ("covered", "cover"),
    ("included", "include"),
    ("avoided", "avoid"),
    ("declined", "decline"),
    ("did", "do"),
    ("was", "be"),
    ("were", "be"),
    ("been", "be"),
    ("had", "have"),
    ("has", "have"),
    ("n't", "not"),
    ("spoke", "speak"),
    ("addressed", "address"),
    ("brought", "bring"),
    ("discussions", "discussion"),
    ("came", "come"),
    ("exchanged", "exchange"),
    ("dealt", "deal"),
];

fn read(line: &str) -> String {
    let (mut words, mut open, mut marks) = (Vec::<(&str, &str)>::new(), Vec::new(), Vec::new());
    for token in line.split_whitespace() {
        let bare = token.trim_start_matches('[');
        open.extend(std::iter::repeat_n(words.len(), token.len() - bare.len()));
        let mut parts = bare.split(']');
        let form = parts.next().unwrap();
        words.push((form, LEMMAS.iter().find(|(known, _)| *known == form).map_or(form, |(_, lemma)| lemma)));
        for kind in parts {
            let kind = MarkKind::from_word(kind).unwrap();
            marks.push(Mark { kind, first: open.pop().unwrap(), last: words.len() - 1, index: marks.len() });
        }
    }
    for (at, (form, _)) in words.iter().enumerate() {
        if ["not", "n't", "never", "no", "No"].contains(form) {
            marks.push(Mark { kind: MarkKind::Not, first: at, last: at, index: marks.len() });
        }
    }
    let words: Vec<_> = words.iter().map(|&(form, lemma)| Word { form, lemma }).collect();
    let rules = RuleSet::builtin();
    let extracts = &rules.get("topic-discussed").unwrap().extracts;
    let mut read = BTreeSet::new();
    let set = PatternSet::new(extracts.iter().map(|extract| &extract.pattern));
    set.find(&Tape::new(&Line { words: &words, marks: &marks }), |number, hit| {
        let topic = hit.get(Filler::Topic).unwrap();
        let sign = if extracts[number].polarity_of(&hit) == Polarity::Negated { "not: " } else { "" };
        let topic: Vec<_> = words[topic.first..=topic.last].iter().map(|word| word.form).collect();
        read.insert(format!("{sign}{}", topic.join(" ")));
    });
    read.into_iter().collect::<Vec<_>>().join(" / ")
}

#[test]
fn topics_are_read() {
    let mut failures = Vec::new();
    for (line, expected) in [
        ("[The two ministers]nominal discussed the fishing quota during the meeting .", "the fishing quota"),
        ("[The leaders]nominal talked about the border closure on Sunday .", "the border closure"),
        ("[Ana Lopez]person raised the case of the reporter with her counterpart .", "the case of the reporter"),
        ("They also touched on the harvest , he said .", "the harvest"),
        ("[The talks]nominal also covered prisoner exchanges , the ministry said .", "prisoner exchanges"),
        ("Discussions also included a truce .", "a truce"),
        ("[The gas contract]nominal was discussed , an official said .", "The gas contract"),
        ("[The steel tariffs]nominal were on the agenda when they met .", "The steel tariffs"),
        ("[Trade]nominal was also raised .", "Trade"),
        ("[The reporter]nominal 's case came up .", "The reporter 's case"),
        ("[The case]nominal also came up .", "The case"),
        ("They exchanged views on climate change .", "climate change"),
        ("[The leaders]nominal had discussed the quota before the vote .", "the quota"),
        // Negated.
        ("[The two ministers]nominal did not discuss the ferry line .", "not: the ferry line"),
        ("They did n't talk about the ferry line at all .", "not: the ferry line"),
        ("They never discussed the ferry line with him .", "not: the ferry line"),
        ("He left without mentioning the ferry line .", "not: the ferry line"),
        ("[The ferry line]nominal was not discussed .", "not: The ferry line"),
        ("[The ferry line]nominal had not been raised , she said .", "not: The ferry line"),
        ("[The ferry line]nominal was never mentioned .", "not: The ferry line"),
        ("[The ferry line]nominal did not come up .", "not: The ferry line"),
        ("[The ferry line]nominal never came up .", "not: The ferry line"),
        ("[The ferry line]nominal was not on the agenda .", "not: The ferry line"),
        ("[The talks]nominal did not include the ferry line .", "not: the ferry line"),
        ("[The conversation]nominal did not touch upon the ferry line , the ministry said .", "not: the ferry line"),
        ("No mention was made of the ferry line in the call .", "not: the ferry line"),
        ("There was no discussion of the ferry line .", "not: the ferry line"),
        ("[The statement]nominal made no mention of the ferry line .", "not: the ferry line"),
        ("He declined to discuss the ferry line .", "not: the ferry line"),
        ("[The leaders]nominal avoided discussing the ferry line when they met .", "not: the ferry line"),
        // Not about topics, or not only: what else can be raised has no counterpart that denies it.
        ("[The ministry]nominal said that no one was hurt .", ""),
        ("[The company]nominal raised 5 million euros .", "5 million euros"),
        ("[Prices]nominal were raised in May .", "Prices"),
    ] {
        let found = read(line);
        if found != expected {
            failures.push(format!("{line}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
