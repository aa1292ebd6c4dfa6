//! The report formats, on findings made by hand: what they look like does not depend on what is found.

use gainsay::check::finding::{Agreement, Evidence, Finding, Outcome, Severity, Side};
use gainsay::document::{Block, BlockKind, DocIndex, Document, Metadata, Origin};
use gainsay::report::text::{Detail, Style};
use gainsay::report::{explanation, json, text};
use gainsay::span::Span;

const HARBOUR: [(&str, &str); 4] = [
    (
        "coast/herald.txt",
        "Fire at Marnby harbour kills 22\n\nFormer mayor Ann Smith told reporters on Thursday that at least 22 people, most \
         of them dock workers who had just begun the night shift, were killed when a fire broke out in a warehouse at the \
         harbour of Marnby shortly after midnight, and that the number would probably rise. She said 22 families had been \
         told.\n",
    ),
    (
        "coast/post.txt",
        "Mayor mourns\n\nMayor Ann Smith said 24 people died in the warehouse fire that broke out shortly after midnight \
         at the port of Marnby, which firemen fought for nearly three hours.\n",
    ),
    (
        "coast/wire.txt",
        "MARNBY (Wire) — Mayor Ann Smith said\n22 people had died.\nThe fire burned for about three hours.\n",
    ),
    ("coast/copy.txt", "22 people had died, Mayor Ann Smith said.\n"),
];

fn documents(articles: &[(&str, &str)]) -> Vec<Document> {
    let document = |&(path, text): &(&str, &str)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let block = Block { span: Span::new(0, text.trim_end().len()), kind: BlockKind::Paragraph };
        Document {
            id: name.trim_end_matches(".txt").to_owned(),
            path: path.to_owned(),
            text: text.to_owned(),
            origin: Origin::Same,
            metadata: Metadata::default(),
            blocks: vec![block],
            notes: Vec::new(),
        }
    };
    articles.iter().map(document).collect()
}

/// The place of the words inside « » of `words` in document `index`; its sentence ends at full stops and blank lines.
fn evidence(documents: &[Document], index: usize, words: &str) -> Evidence {
    let text = &documents[index].text;
    let at = text.find(&words.replace(['«', '»'], "")).unwrap_or_else(|| panic!("{words} is not in document {index}"));
    let (before, rest) = words.split_once('«').expect("marked");
    let (marked, _) = rest.split_once('»').expect("marked");
    let start = at + before.len();
    let end = start + marked.len();
    let begin = [". ", ".\n", "\n\n"].iter().filter_map(|end| text[..start].rfind(end).map(|at| at + end.len())).max();
    let stop = [". ", ".\n", "\n\n"].iter().filter_map(|stop| text[end..].find(stop).map(|at| end + at + 1)).min();
    Evidence {
        document: DocIndex(index as u32),
        span: Span::new(start, end),
        sentence: Span::new(begin.unwrap_or(0), stop.unwrap_or(text.trim_end().len())),
    }
}

fn side(documents: &[Document], value: &str, sources: usize, places: &[(usize, &str)]) -> Side {
    let evidence = places.iter().map(|&(index, words)| evidence(documents, index, words)).collect();
    Side { value: value.to_owned(), sources, evidence }
}

/// A toll that one of three sources gives otherwise, and an office that one article calls a former one.
fn harbour(documents: &[Document]) -> Outcome {
    let toll = Finding {
        id: "3fa9c1d0e2b4".to_owned(),
        rule: "running-total".to_owned(),
        kind: "number".to_owned(),
        severity: Severity::Warning,
        within: false,
        subject: "deaths, Marnby".to_owned(),
        message: "the number of dead in Marnby is 22 in three articles and 24 in one".to_owned(),
        help: Some(
            "24 is the higher figure, but no copy says when it was counted: give the newest figure and its source, \
             or say \"at least\""
                .to_owned(),
        ),
        confidence: 0.912_345,
        derivation: vec![
            "herald:3:69 “at least 22 people … were killed”: deaths = [22, ∞), scope Marnby".to_owned(),
            "post:3:22 “24 people died”: deaths = 24, scope Marnby".to_owned(),
            "linked: same slot (deaths), same scope (Marnby)".to_owned(),
            "running totals differ: 22 and 24".to_owned(),
        ],
        sides: vec![
            side(
                documents,
                "22",
                2,
                &[
                    (0, "kills «22»"),
                    (0, "at least «22» people"),
                    (0, "said «22» families"),
                    (2, "said\n«22» people"),
                    (3, "«22» people had died"),
                ],
            ),
            side(documents, "24", 1, &[(1, "said «24» people")]),
        ],
    };
    let office = Finding {
        id: "0b1c2d3e4f50".to_owned(),
        rule: "role-status".to_owned(),
        kind: "role".to_owned(),
        severity: Severity::Error,
        within: false,
        subject: "Ann Smith".to_owned(),
        message: "Ann Smith is “former mayor” in one article and “mayor” in another".to_owned(),
        help: None,
        confidence: 0.8,
        derivation: Vec::new(),
        sides: vec![
            side(documents, "former mayor", 1, &[(0, "«Former mayor» Ann")]),
            side(documents, "mayor", 1, &[(1, "«Mayor» Ann")]),
        ],
    };
    let agreement = Agreement {
        kind: "duration".to_owned(),
        subject: "fire".to_owned(),
        value: "about three hours".to_owned(),
        evidence: vec![
            evidence(documents, 1, "for «nearly three hours»"),
            evidence(documents, 2, "for «about three hours»"),
        ],
    };
    Outcome { findings: vec![office, toll], agreements: vec![agreement] }
}

fn snapshot(name: &str, what: &str, report: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(what);
    settings.bind(|| insta::assert_snapshot!(format!("report-{name}"), report));
}

fn in_columns(width: usize) -> String {
    let documents = documents(&HARBOUR);
    text::render(&documents, &harbour(&documents), &Style { width, ..Style::default() })
}

#[test]
fn text_keeps_to_the_width() {
    for width in [60, 80, 100, 140] {
        let report = in_columns(width);
        snapshot(&format!("text-{width}"), &format!("Two findings in a terminal of {width} columns"), &report);
        // Titles are sentences, and left to the terminal.
        for line in report.lines().filter(|line| line.starts_with(' ')) {
            assert!(line.chars().count() <= width, "{} characters in {width} columns: {line}", line.chars().count());
        }
    }
}

#[test]
fn text_of_values_that_stand_in_one_sentence() {
    let documents = documents(&[(
        "today.txt",
        "The council met on Thursday, July 5, 2025, and voted 5-3 for the bridge, with two of the nine members absent.\n",
    )]);
    let calendar = Finding {
        id: "aaaabbbbcccc".to_owned(),
        rule: "weekday-date".to_owned(),
        kind: "calendar".to_owned(),
        severity: Severity::Error,
        within: true,
        subject: "The council".to_owned(),
        message: "5 July 2025 is a Saturday, not a Thursday".to_owned(),
        help: Some("Thursday was 3 July".to_owned()),
        confidence: 1.0,
        derivation: Vec::new(),
        sides: vec![
            side(&documents, "Thursday", 1, &[(0, "on «Thursday», July")]),
            side(&documents, "5 July 2025", 1, &[(0, ", «July 5, 2025», and")]),
        ],
    };
    let outcome = Outcome { findings: vec![calendar], agreements: Vec::new() };
    let report = text::render(&documents, &outcome, &Style::default());
    snapshot("text-within", "Both sides in one sentence", &report);
}

#[test]
fn text_of_agreements() {
    let documents = documents(&HARBOUR);
    let outcome = Outcome { findings: Vec::new(), ..harbour(&documents) };
    let report = text::render(&documents, &outcome, &Style { agreements: true, ..Style::default() });
    snapshot("text-agreements", "No finding, one agreement, which is shown", &report);
    let report = text::render(&documents, &outcome, &Style::default());
    assert_eq!(report, "no contradiction found in 4 documents; 1 agreement (--show agreements)\n");
}

#[test]
fn text_of_a_line_for_each_finding() {
    let documents = documents(&HARBOUR);
    let style = Style { detail: Detail::Line, ..Style::default() };
    snapshot("text-line", "Two findings, a line each", &text::render(&documents, &harbour(&documents), &style));
    assert_eq!(text::render(&documents, &Outcome::default(), &style), "");
}

#[test]
fn colour_only_where_asked_for() {
    let documents = documents(&HARBOUR);
    let outcome = harbour(&documents);
    let colored = text::render(&documents, &outcome, &Style { color: true, ..Style::default() });
    assert!(colored.contains("\u{1b}[") && !in_columns(100).contains('\u{1b}'));
    assert_eq!(anstream::adapter::strip_str(&colored).to_string(), in_columns(100));
}

#[test]
fn json_keeps_its_contract() {
    let mut documents = documents(&HARBOUR[..2]);
    // As in a file that begins with a byte order mark of three bytes.
    documents[1].origin = Origin::Shifted(3);
    documents[1].metadata = Metadata {
        headline: Some(Span::new(0, 12)),
        published: Some((jiff::civil::date(2025, 7, 4), None)),
        publisher: Some("The Post".to_owned()),
        agencies: vec!["AFP".to_owned()],
        dateline: None,
    };
    let full = crate::documents(&HARBOUR);
    let mut outcome = harbour(&full);
    for finding in &mut outcome.findings {
        for side in &mut finding.sides {
            side.evidence.retain(|evidence| evidence.document.0 < 2);
        }
    }
    outcome.agreements[0].evidence.truncate(1);
    snapshot("json", "Two findings as JSON", &json::render(&documents, &outcome));
}

#[test]
fn explanation_of_a_finding() {
    let documents = documents(&HARBOUR);
    let outcome = harbour(&documents);
    snapshot("explanation", "How a finding came about", &explanation::render(&documents, &outcome.findings[1]));
}
