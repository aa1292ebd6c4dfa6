//! The report for people, in the manner of a good compiler's diagnostics.
//!
//! One block a finding: what disagrees, the sentence of each side with the words underlined, who holds which value, and
//! what helps. Carets mark the side that fewer sources hold, dashes what it stands against; where no side has a majority,
//! all are marked with carets.

use super::excerpt::{self, Excerpt};
use super::severity_word;
use super::sources::{Sources, holders};
use super::summary::{self, counted};
use crate::check::finding::{Agreement, Evidence, Finding, Outcome, Severity, Side};
use crate::document::{DocIndex, Document};
use crate::span::Span;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};
use std::fmt::Write as _;

/// How much a report says of each finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Source excerpts, sources, help and a summary.
    #[default]
    Full,
    /// One line a finding, `path:line:column: severity[rule]: message`, and no summary.
    Line,
}

/// What the renderer has to know of the place where the report will be read.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Columns that lines should keep to.
    pub width: usize,
    /// Whether to colour with ANSI escape sequences.
    pub color: bool,
    /// How much to say of each finding.
    pub detail: Detail,
    /// Whether to list the agreements too.
    pub agreements: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { width: 100, color: false, detail: Detail::Full, agreements: false }
    }
}

/// Places that are quoted for each side; the others are only named.
const QUOTED: usize = 3;
/// Places, or documents, that are named in one enumeration.
const NAMED: usize = 6;
/// Characters of a value that a label shows.
const LABEL: usize = 40;
/// Ends a path that carries its own line and column; see [`unnumbered`].
const ADDRESS_END: char = '\u{1f}';

/// The outcome as text, with a newline at the end of each line. Empty when there is nothing to say.
#[must_use]
pub fn render(documents: &[Document], outcome: &Outcome, style: &Style) -> String {
    let sources = Sources::new(documents);
    let mut report = String::new();
    for finding in &outcome.findings {
        match style.detail {
            Detail::Full => report.push_str(&block(finding, &sources, style)),
            Detail::Line => report.push_str(&line(finding, &sources)),
        }
        report.push_str(if style.detail == Detail::Full { "\n\n" } else { "\n" });
    }
    if style.agreements {
        for agreement in &outcome.agreements {
            report.push_str(&agreed(agreement, &sources));
        }
        if !outcome.agreements.is_empty() {
            report.push('\n');
        }
    }
    if style.detail == Detail::Full {
        report.push_str(&summary::sentence(outcome, documents.len(), style.agreements));
        report.push('\n');
        if let Some(first) = outcome.findings.first() {
            let _ = writeln!(report, "more: gainsay explain {}, gainsay explain {} PATH…", first.rule, first.id);
        }
    }
    report
}

/// A finding in one line.
fn line(finding: &Finding, sources: &Sources) -> String {
    let standing = Standing::of(finding);
    let address = standing.sides().find_map(|(side, _)| side.evidence.first()).map(|first| sources.address(first));
    let severity = severity_word(finding.severity);
    format!("{}: {severity}[{}]: {}", address.unwrap_or_default(), finding.rule, finding.message)
}

/// A finding with its excerpts, without a newline at the end.
fn block(finding: &Finding, sources: &Sources, style: &Style) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let standing = Standing::of(finding);
    let quoted = quotations(&standing, sources);
    let numbers = quoted.iter().map(|quotation| sources.place(&quotation.marks[0].evidence).line).max().unwrap_or(1);
    // The line number, and " | ".
    let gutter = numbers.to_string().len() + 3;
    let room = style.width.saturating_sub(gutter).max(30);

    let mut elements: Vec<Element> = Vec::new();
    for quotation in quoted {
        elements.extend(quotation.snippets(sources, room).into_iter().map(Element::from));
    }
    if !finding.within {
        elements.push(note("held by", &held_by(finding, sources, room / 2), room).into());
    }
    if let Some(more) = unquoted(&standing, sources) {
        elements.push(note("also", &more, room).into());
    }
    if let Some(help) = &finding.help {
        elements.push(Level::HELP.message(wrapped(help, room.saturating_sub("= help: ".len()), 0)).into());
    }
    elements.push(note("finding", &finding.id, room).into());
    let group = level.primary_title(finding.message.as_str()).id(finding.rule.as_str()).elements(elements);

    // Excerpts fit already; a cut of the renderer's own would fall into the middle of a word.
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() }.term_width(usize::MAX / 4);
    unnumbered(&renderer.render(&[group]))
}

/// Takes out the line and column that the snippet renderer adds to a path: it counts columns in the excerpt, the path
/// carries those of the file.
fn unnumbered(rendered: &str) -> String {
    let mut pieces = rendered.split(ADDRESS_END);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(piece.trim_start_matches(|character: char| character == ':' || character.is_ascii_digit()));
    }
    text
}

/// A line below the excerpts, under a name of our own.
fn note<'a>(name: &'a str, text: &str, room: usize) -> annotate_snippets::Message<'a> {
    let room = room.saturating_sub(name.len() + 4);
    let lines: Vec<String> = text.lines().map(|line| wrapped(line, room, 2)).collect();
    Level::NOTE.with_name(name).message(lines.join("\n"))
}

/// How the sides of a finding stand to each other.
struct Standing<'f> {
    finding: &'f Finding,
    most: usize,
    tied: bool,
}

impl<'f> Standing<'f> {
    fn of(finding: &'f Finding) -> Self {
        let most = finding.sides.iter().map(|side| side.sources).max().unwrap_or(0);
        let tied = finding.sides.iter().all(|side| side.sources == most);
        Self { finding, most, tied }
    }

    /// Whether fewer sources hold this side than another one, or all sides are held by equally many.
    fn is_questioned(&self, side: &Side) -> bool {
        self.tied || side.sources < self.most
    }

    /// What stands next to the underlined `words`: the value where the words are not the value already, and whether only
    /// they give it.
    fn label(&self, side: &Side, words: &str) -> Option<String> {
        let value = (side.value.to_lowercase() != words.to_lowercase()).then(|| clipped(&side.value, LABEL));
        let is_alone = !self.tied && side.evidence.len() == 1 && side.sources < self.most;
        match (value, is_alone) {
            (value, false) => value,
            (None, true) => Some("only here".to_owned()),
            (Some(value), true) => Some(format!("{value}, only here")),
        }
    }

    /// The sides and how to mark them: those that fewer sources hold come first.
    fn sides(&self) -> impl Iterator<Item = (&'f Side, AnnotationKind)> {
        let of = |questioned: bool| {
            let kind = if questioned { AnnotationKind::Primary } else { AnnotationKind::Context };
            self.finding
                .sides
                .iter()
                .filter(move |side| self.is_questioned(side) == questioned)
                .map(move |side| (side, kind))
        };
        of(true).chain(of(false))
    }
}

/// A place to be quoted, and how.
struct Mark {
    evidence: Evidence,
    label: Option<String>,
    kind: AnnotationKind,
}

/// The places of one sentence.
struct Quotation {
    document: DocIndex,
    sentence: Span,
    marks: Vec<Mark>,
}

impl Quotation {
    /// One snippet if its places fit into one excerpt, otherwise one for each.
    fn snippets<'a>(&self, sources: &Sources<'a>, room: usize) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
        let marks: Vec<&Mark> = self.marks.iter().collect();
        if let Some(excerpt) = self.excerpt(&marks, sources, room) {
            return vec![snippet(excerpt, &marks, sources)];
        }
        let alone = |mark| Some(snippet(self.excerpt(&[mark], sources, room)?, &[mark], sources));
        marks.into_iter().filter_map(alone).collect()
    }

    fn excerpt(&self, marks: &[&Mark], sources: &Sources, room: usize) -> Option<Excerpt> {
        let last = marks.iter().max_by_key(|mark| mark.evidence.span.end)?;
        let label = last.label.as_ref().map_or(0, |label| label.chars().count() + 1);
        let spans: Vec<Span> = marks.iter().map(|mark| mark.evidence.span).collect();
        let text = &sources.document(self.document).text;
        excerpt::cut(text, self.sentence, &spans, label, room)
    }
}

fn snippet<'a>(
    excerpt: Excerpt,
    marks: &[&Mark],
    sources: &Sources<'a>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotations: Vec<_> = marks
        .iter()
        .zip(&excerpt.marks)
        .map(|(mark, range)| mark.kind.span(range.clone()).label(mark.label.clone()))
        .collect();
    Snippet::source(excerpt.text)
        .path(format!("{}{ADDRESS_END}", sources.address(&marks[0].evidence)))
        .line_start(sources.place(&marks[0].evidence).line)
        .annotations(annotations)
}

/// The places to quote, those of one sentence together, in order of first appearance.
fn quotations(standing: &Standing, sources: &Sources) -> Vec<Quotation> {
    let mut quotations: Vec<Quotation> = Vec::new();
    for (side, kind) in standing.sides() {
        for evidence in quoted(side) {
            let mark = Mark { evidence, label: standing.label(side, sources.words(&evidence)), kind };
            let same = |quotation: &&mut Quotation| {
                quotation.document == evidence.document && quotation.sentence == evidence.sentence
            };
            match quotations.iter_mut().find(same) {
                Some(quotation) => quotation.marks.push(mark),
                None => quotations.push(Quotation {
                    document: evidence.document,
                    sentence: evidence.sentence,
                    marks: vec![mark],
                }),
            }
        }
    }
    quotations
}

/// Which places of a side to quote: the first of each document, then others, [`QUOTED`] at most.
fn quoted(side: &Side) -> Vec<Evidence> {
    let is_first = |at: usize| !side.evidence[..at].iter().any(|other| other.document == side.evidence[at].document);
    let mut order: Vec<usize> = (0..side.evidence.len()).collect();
    order.sort_by_key(|&at| (!is_first(at), at));
    order.truncate(QUOTED);
    order.sort_unstable();
    order.into_iter().map(|at| side.evidence[at]).collect()
}

/// "former president   001 alone", a line a side; at most `most` characters of a value.
fn held_by(finding: &Finding, sources: &Sources, most: usize) -> String {
    let shared = finding.sides.iter().any(|side| side.sources > 1);
    let values: Vec<String> = finding.sides.iter().map(|side| clipped(&side.value, most)).collect();
    let width = values.iter().map(|value| value.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (side, value) in finding.sides.iter().zip(values) {
        let documents = holders(side);
        let names: Vec<String> = documents.iter().map(|&index| named(sources.document(index))).collect();
        let padding = width - value.chars().count();
        let _ = write!(text, "{value}{:padding$}  {}", "", first_of(&names));
        match documents.len() {
            1 if shared => text.push_str(" alone"),
            1 => {}
            copies if copies > side.sources => {
                let _ = write!(text, " ({})", counted(side.sources, "independent source"));
            }
            _ => {
                let _ = write!(text, " ({})", counted(side.sources, "source"));
            }
        }
        text.push('\n');
    }
    text
}

/// "001", or "001 (Dawn)" where the article names its publisher or agency.
fn named(document: &Document) -> String {
    let metadata = &document.metadata;
    match metadata.publisher.as_ref().or(metadata.agencies.first()) {
        Some(name) => format!("{} ({name})", document.id),
        None => document.id.clone(),
    }
}

/// The places that are not quoted: "president at 000:9:3, 002:14:5", a line a side.
fn unquoted(standing: &Standing, sources: &Sources) -> Option<String> {
    let mut lines = Vec::new();
    for (side, _) in standing.sides() {
        let shown = quoted(side);
        let places: Vec<String> = side
            .evidence
            .iter()
            .filter(|evidence| !shown.contains(evidence))
            .map(|evidence| sources.short_address(evidence))
            .collect();
        if !places.is_empty() {
            lines.push(format!("{} at {}", clipped(&side.value, LABEL), first_of(&places)));
        }
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The first few of a list, and how many there are beyond.
fn first_of(names: &[String]) -> String {
    match names.len() {
        count if count > NAMED => format!("{} and {} more", names[..NAMED].join(", "), count - NAMED),
        _ => names.join(", "),
    }
}

/// An agreement: what is shared, and the words of each place.
fn agreed(agreement: &Agreement, sources: &Sources) -> String {
    let mut text = format!("agreement[{}]: {}: {}\n", agreement.kind, agreement.subject, agreement.value);
    let addresses: Vec<String> = agreement.evidence.iter().map(|evidence| sources.address(evidence)).collect();
    let width = addresses.iter().map(|address| address.chars().count()).max().unwrap_or(0);
    for (evidence, address) in agreement.evidence.iter().zip(addresses) {
        let words = sources.words(evidence).split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(text, "  {address:width$}  {}", clipped(&words, 2 * LABEL));
    }
    text
}

/// At most `most` characters, with "…" where something is missing.
fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    let kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    format!("{}…", kept.trim_end())
}

/// Breaks a line between words so that it keeps to `room` characters; what follows the first line is indented.
fn wrapped(text: &str, room: usize, indent: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut wrapped = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > room {
            wrapped.push('\n');
            wrapped.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += length;
    }
    wrapped
}
