//! Every built-in rule on its own examples, the whole way from text to finding, and a snapshot for each rule that shows
//! what a person would want to see: the articles with the words that are marked, what was found, and whether that is right.

use gainsay::check::finding::{Finding, Severity};
use gainsay::check::{Options, check, example};
use gainsay::document::Document;
use gainsay::rule::{Example, Known, Rule, RuleSet, Verdict};
use std::fmt::Write as _;

/// The articles of an example as the checker takes them: running text, `a`, `b` …
fn documents(example: &Example) -> Vec<Document> {
    let parts = example.documents().iter().zip('a'..);
    parts.map(|(part, id)| Document::of_paragraph(&id.to_string(), &part.text, part.published)).collect()
}

/// The text on one line, the marked words in the brackets that the rule file puts around them.
fn marked(example: &Example, number: usize) -> String {
    let part = &example.documents()[number];
    let mut text = part.text.clone();
    for mark in part.marks.iter().rev() {
        text.insert_str(mark.end as usize, ">>");
        text.insert_str(mark.start as usize, "<<");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// What disagrees, and for each side its value, sources and words.
fn told(finding: &Finding, documents: &[Document], out: &mut String) {
    let _ = writeln!(out, "  found: {} ({})", finding.message, word(finding.severity));
    for side in &finding.sides {
        let quoted = side.evidence.iter().map(|place| {
            let document = &documents[place.document.0 as usize];
            let words = place.span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ");
            format!("{} “{words}”", document.id)
        });
        let _ = writeln!(out, "    {}: {}", side.value, quoted.collect::<Vec<_>>().join(", "));
    }
    if let Some(help) = &finding.help {
        let _ = writeln!(out, "    help: {help}");
    }
}

fn session(example: &Example, verdict: &Verdict, rule: &Rule, rules: &RuleSet) -> String {
    let mut out =
        format!("{} — {}\n", example.name, if example.is_speaking() { "to be reported" } else { "no finding" });
    let documents = documents(example);
    for (number, part) in example.documents().iter().enumerate() {
        let day = part.published.map_or_else(String::new, |day| format!(" ({day})"));
        let _ = writeln!(out, "  {}{day}: {}", documents[number].id, marked(example, number));
    }
    let outcome = check(&documents, rules, Options::default());
    let (own, others): (Vec<_>, Vec<_>) = outcome.findings.iter().partition(|finding| finding.rule == rule.id);
    if own.is_empty() {
        out.push_str("  found: nothing\n");
    }
    for finding in own {
        told(finding, &documents, &mut out);
    }
    for finding in others {
        let _ = writeln!(out, "  beside it: {} ({})", finding.rule, word(finding.severity));
    }
    let known = match example.known {
        Some(Known::Miss) => "wrong, as is known: should be reported",
        Some(Known::FalseAlarm) => "wrong, as is known: should be silent",
        None => "right",
    };
    match verdict {
        Verdict::Passed | Verdict::KnownFault => writeln!(out, "  {known}"),
        Verdict::Failed(complaint) => writeln!(out, "  WRONG: {complaint}"),
        Verdict::Mended => writeln!(out, "  right now: remove `known`"),
    }
    .expect("strings take everything");
    out
}

#[test]
fn examples_come_out_as_they_are_marked() {
    let rules = RuleSet::builtin();
    let (mut wrong, mut changed) = (Vec::new(), Vec::new());
    for rule in rules.iter() {
        let mut sessions = Vec::new();
        for (example, verdict) in example::run(rule, &rules) {
            sessions.push(session(example, &verdict, rule, &rules));
            match verdict {
                Verdict::Passed | Verdict::KnownFault => {}
                Verdict::Failed(complaint) => wrong.push(format!("{}: {}: {complaint}", rule.id, example.name)),
                Verdict::Mended => wrong.push(format!("{}: {}: right now: remove `known`", rule.id, example.name)),
            }
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_description(format!("{}: {}", rule.id, rule.title));
        let compare = || settings.bind(|| insta::assert_snapshot!(format!("rule-{}", rule.id), sessions.join("\n")));
        // All rules whose snapshot changed are told of, not only the first.
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(compare)).is_err() {
            changed.push(rule.id.as_str());
        }
    }
    assert!(wrong.is_empty(), "{} examples are not as they are marked:\n{}", wrong.len(), wrong.join("\n"));
    assert!(changed.is_empty(), "rules whose snapshot changed: {}", changed.join(", "));
}
