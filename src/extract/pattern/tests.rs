//! A table of patterns, lines and what is found. A line's tokens stand apart, with the lemma behind a slash where it
//! differs; marks are brackets with their kind: `[nearly an hour]duration`.

use super::*;

fn lists() -> BTreeMap<String, Vec<String>> {
    let list = |name: &str, words: &[&str]| (name.to_owned(), words.iter().map(|&word| word.to_owned()).collect());
    BTreeMap::from([
        list("talk", &["call", "conversation", "talk"]),
        list("talking", &["talk about"]),
        list("office", &["secretary", "secretary of state", "prime minister", "vice-president"]),
        list("discuss", &["discuss", "talk about", "touch upon"]),
    ])
}

/// The tokens and marks of a line.
fn read(line: &str) -> (Vec<(String, String)>, Vec<Mark>) {
    let (mut words, mut open, mut marks) = (Vec::<(String, String)>::new(), Vec::new(), Vec::new());
    for token in line.split_whitespace() {
        let mut token = token;
        while let Some(rest) = token.strip_prefix('[') {
            open.push(words.len());
            token = rest;
        }
        let mut parts = token.split(']');
        let (form, lemma) = {
            let word = parts.next().unwrap();
            word.split_once('/').unwrap_or((word, word))
        };
        words.push((form.to_owned(), lemma.to_lowercase()));
        for kind in parts {
            let kind = MarkKind::from_word(kind).unwrap();
            marks.push(Mark { kind, first: open.pop().unwrap(), last: words.len() - 1, index: marks.len() });
        }
    }
    (words, marks)
}

/// Matches as `matched words | filler: words`, joined by ` / `.
fn found(pattern: &str, line: &str) -> String {
    let (words, marks) = read(line);
    let view: Vec<_> = words.iter().map(|(form, lemma)| Word { form, lemma }).collect();
    let line = Line { words: &view, marks: &marks };
    let pattern = Pattern::new(pattern, &lists()).unwrap();
    let hits = pattern.find(&line);
    let mut from_set = Vec::new();
    PatternSet::new([&pattern]).find(&Tape::new(&line), |_, hit| from_set.push(hit));
    assert_eq!(hits, from_set, "the set finds what the pattern finds");
    let text =
        |first: usize, last: usize| view[first..=last].iter().map(|word| word.form).collect::<Vec<_>>().join(" ");
    let shown = hits.iter().map(|hit| {
        let mut shown = text(hit.first, hit.last);
        for capture in &hit.captures {
            shown += &format!(" | {}: {}", capture.filler.word(), text(capture.first, capture.last));
            if let Some(mark) = capture.mark {
                let mark = marks.iter().find(|one| one.index == mark).unwrap();
                assert_eq!((mark.first, mark.last), (capture.first, capture.last));
            }
        }
        shown
    });
    shown.collect::<Vec<_>>().join(" / ")
}

#[test]
fn patterns_find() {
    for (pattern, line, expected) in [
        // Words, by form.
        ("call lasted", "The Call LASTED long", "Call LASTED"),
        ("call last", "The call lasted/last", ""),
        ("didn't discuss", "They did n't/not discuss it", "did n't discuss"),
        ("didn’t discuss", "They did n’t/not discuss it", "did n’t discuss"),
        ("hour-long call", "an hour - long call", "hour - long call"),
        ("cannot stay", "can not stay", "can not stay"),
        ("talks, he said", "talks , he said", "talks , he said"),
        ("U.S. shipments", "The U.S. shipments", "U.S. shipments"),
        ("São Paulo", "in SÃO paulo", "SÃO paulo"),
        (r"\? \(", "really ? ( yes", "? ("),
        // Lists, by lemma or form; the longest entry first, shorter ones where it does not lead on.
        ("{talk} lasted", "calls/call lasted", "calls lasted"),
        ("{discuss} it", "talked/talk about it and discussed/discuss it", "talked about it / discussed it"),
        ("{office:value}", "Secretary of State Blinken", "Secretary of State | value: Secretary of State"),
        ("{office:value} of", "Secretary of State Blinken", "Secretary of | value: Secretary"),
        ("{office}", "the vice-president", "vice-president"),
        // Marks, whole; words inside them still match.
        (
            "{talk} (that )?lasted {duration:value}",
            "a call that lasted [nearly an hour]duration .",
            "call that lasted nearly an hour | value: nearly an hour",
        ),
        ("{duration:value} - long {talk}", "an [hour]duration - long call", "hour - long call | value: hour"),
        ("nearly an hour", "lasted [nearly an hour]duration", "nearly an hour"),
        ("an hour", "lasted [nearly an hour]duration", "an hour"),
        ("{name:entity} said", "[Ann Smith]person said", "Ann Smith said | entity: Ann Smith"),
        ("{person:entity} said", "[Ann Smith]name said", ""),
        // Marks of one kind, nested and overlapping: the longest that leads to a match.
        (
            "{nominal:topic} ended",
            "[the talks in [Doha]nominal]nominal ended",
            "the talks in Doha ended | topic: the talks in Doha",
        ),
        ("{nominal:topic} and", "[[talks]nominal and truce]nominal", "talks and | topic: talks"),
        ("{nominal:topic} ended", "[[the [talks]nominal]nominal ended]nominal", "the talks ended | topic: the talks"),
        ("{number} {number}", "[[5]number million]number 6 [7]number [8]number", "7 8"),
        ("({person}|{nominal}):value", "[[Ann]person Smith]nominal", "Ann | value: Ann"),
        ("({nominal}|{person}):value", "[[Ann]person Smith]nominal", "Ann Smith | value: Ann Smith"),
        ("({talk}|{talking}):value", "talks/talk about it", "talks | value: talks"),
        ("({talking}|{talk}):value", "talks/talk about it", "talks about | value: talks about"),
        ("{person} and {person}", "[Ann]person and Bob and [Eve]place", ""),
        // What stands in a text is never taken for what the layout of a line means.
        ("! a", "x!!! ! a", "! a"),
        ("a", "\u{1}a a\u{0} ￿a", ""),
        ("{number}", "!\"# 3 four", ""),
        // Groups, alternatives, repetitions.
        ("(a|b c)+ d", "x a b c a d", "a b c a d"),
        ("a* b", "a a b b", "a a b / b"),
        ("(not|never)? discuss", "never discuss", "never discuss"),
        ("a|b|c", "c b", "c / b"),
        ("a (b|) c", "a c", "a c"),
        ("((a*)*)* b", "a a a", ""),
        ("did {not:polarity}? {discuss}", "did [n't/not]not discuss", "did n't discuss | polarity: n't"),
        ("(did {not:polarity})? {discuss}", "they discuss", "discuss"),
        ("(one|two):value parties", "two parties", "two parties | value: two"),
        // Any word and runs of words stay inside the clause.
        ("discuss . truce", "discuss the truce , discuss , truce", "discuss the truce"),
        ("discuss .* truce", "discuss a truce and truce", "discuss a truce and truce"),
        (
            "discuss {words:topic} with",
            "discuss the truce with us with him",
            "discuss the truce with | topic: the truce",
        ),
        ("discuss {words:topic} with", "discuss it , or us with him", ""),
        (
            "discuss {words:topic}",
            "discuss the truce in Gaza , he said",
            "discuss the truce in Gaza | topic: the truce in Gaza",
        ),
        (
            "{words:topic} {not:polarity} discussed",
            "the truce was [not]not discussed",
            "the truce was not discussed | topic: the truce was | polarity: not",
        ),
        (
            "discuss {words:topic} (with|during|$)",
            "discuss the truce with him . discuss it .",
            "discuss the truce with | topic: the truce / discuss it | topic: it",
        ),
        (
            "discuss {words:topic}",
            "discuss a b c d e f g h i j k l m n",
            "discuss a b c d e f g h i j k l | topic: a b c d e f g h i j k l",
        ),
        ("^ {words:topic} discussed", "the truce was [not]not discussed", ""),
        ("^ talks", "talks , talks on talks", "talks / talks"),
        ("talks $", "talks , talks on talks", "talks / talks"),
        // Earlier alternatives win.
        ("(a|a b) {words:topic} d", "a b c d", "a b c d | topic: b c"),
        ("(a|a b):value", "a b", "a | value: a"),
    ] {
        assert_eq!(found(pattern, line), expected, "{pattern} on {line}");
    }
}

#[test]
fn errors_point_at_the_place() {
    let long = "a ".repeat(2000);
    let deep = "(".repeat(40);
    let shown: Vec<String> = [
        "{talk} lasted {duratoin:value}",
        "{talk} lasted {duration:valu}",
        "{talks} lasted",
        "{talk lasted",
        "call (that lasted",
        "call that) lasted",
        "call } lasted",
        "? lasted",
        "call +?",
        "^* call",
        "[Cc]all",
        "(?i)call",
        "()",
        "(call)?",
        "$",
        "call \\",
        "",
        "(call|talk):vale",
        &long,
        &deep,
    ]
    .iter()
    .map(|source| {
        let error = Pattern::new(source, &lists()).unwrap_err();
        let shown: String = source.chars().take(40).collect();
        format!("{shown}\n{}^ {}", " ".repeat(error.at.min(40)), error.expected)
    })
    .collect();
    insta::with_settings!({ snapshot_path => "../../../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("pattern-errors", shown.join("\n\n"));
    });
}

/// A pattern that takes exponential time where every path is tried.
#[test]
fn time_is_linear() {
    let words = vec![Word { form: "a", lemma: "a" }; 20_000];
    let pattern = Pattern::new("((a|a a|{words})*)+ (a* a*)* b", &lists()).unwrap();
    let begun = std::time::Instant::now();
    assert!(pattern.find(&Line { words: &words, marks: &[] }).is_empty());
    let pattern = Pattern::new("a ({words} b)?", &lists()).unwrap();
    assert_eq!(pattern.find(&Line { words: &words, marks: &[] }).len(), 20_000);
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}

#[test]
fn patterns_that_are_too_large_are_told() {
    let words = (0..20).map(|number| format!("word-{number}")).collect();
    let lists = BTreeMap::from([("many".to_owned(), words), ("long".to_owned(), vec!["a ".repeat(50_000)])]);
    let error = Pattern::with_lists("a {long}", &lists).unwrap().compile().unwrap_err();
    assert!(error.expected.starts_with("the pattern is too large"), "{error}");
    // The longest pattern of the elements that take most room.
    for element in ["{words}", "{many}", "{name:value}", "word ", "(.*a)*b"] {
        let longest = element.repeat(Pattern::LONGEST / element.len());
        Pattern::new(&longest, &lists).unwrap_or_else(|error| panic!("{element}: {error}"));
    }
}

/// The frames in `rules/lexicon/casualties.toml` are patterns, and read the counts that they are made for.
#[test]
fn frames_of_counts_find() {
    let counts = crate::lexicon::counts();
    let frames: Vec<(&str, Pattern)> = counts
        .slots
        .iter()
        .flat_map(|slot| slot.frames.iter().map(|frame| (slot.name, Pattern::new(frame, &BTreeMap::new()).unwrap())))
        .collect();
    for (line, expected) in [
        ("The blast claimed the lives of [22]number people", "deaths 22"),
        ("The fire cost [five]number lives", "deaths five"),
        ("The death toll has risen to [at least 22]number", "deaths at least 22"),
        ("The death toll stood at [22]number", "deaths 22"),
        ("The toll rose further to [22]number", "deaths 22"),
        ("[Nine]number lives were lost", "deaths Nine"),
        ("The attack left [nine]number people dead", "deaths nine"),
        ("[Nine]number were confirmed dead", "deaths Nine"),
        ("Rescuers recovered the bodies of [nine]number miners", "deaths nine"),
        ("It left [nine]number others injured", "injuries nine"),
        ("[Four]number people are still missing", "missing Four"),
        ("[Four]number of them remain in a critical condition", "critical Four"),
        ("[Six]number people were taken to hospital", "hospitalised Six"),
        ("Police made [six]number arrests", "arrests six"),
        ("The bank will cut [600]number jobs", "jobs-cut 600"),
        ("The plant will create [600]number jobs", "jobs-created 600"),
        ("A bus carrying [40]number pilgrims", "aboard 40"),
        ("a crowd of [about 3,000]number", "attendance about 3,000"),
        ("[51]number votes in favour", "votes-for 51"),
        ("[49]number voted against", "votes-against 49"),
        ("[Nine]number storms passed in May", ""),
    ] {
        let (words, marks) = read(line);
        let view: Vec<_> = words.iter().map(|(form, lemma)| Word { form, lemma }).collect();
        let tape = Tape::new(&Line { words: &view, marks: &marks });
        let mut found = std::collections::BTreeSet::new();
        PatternSet::new(frames.iter().map(|(_, pattern)| pattern)).find(&tape, |number, hit| {
            let value = hit.get(Filler::Value).unwrap();
            let words: Vec<_> = view[value.first..=value.last].iter().map(|word| word.form).collect();
            found.insert(format!("{} {}", frames[number].0, words.join(" ")));
        });
        assert_eq!(found.into_iter().collect::<Vec<_>>().join(" / "), expected, "{line}");
    }
}
