//! What the text layer found in a document: values, names, quotations.

use super::json::to_string;
use crate::text::Text;
use crate::text::model::NameKind;
use crate::value::{Kind, Value};
use jiff::civil::Date;
use serde::Serialize;
use std::fmt::Write as _;

#[derive(Serialize)]
struct Annotation<'t> {
    document: &'t str,
    published: Option<String>,
    values: Vec<ValueEntry<'t>>,
    names: Vec<NameEntry<'t>>,
    quotes: Vec<QuoteEntry<'t>>,
}

#[derive(Serialize)]
struct ValueEntry<'t> {
    kind: &'static str,
    start: u32,
    end: u32,
    text: &'t str,
    low: Bound,
    high: Bound,
    unit: Option<String>,
}

/// A number, or a day in ISO form; null where open.
#[derive(Serialize)]
#[serde(untagged)]
enum Bound {
    Number(f64),
    Whole(i64),
    Day(String),
    Open(()),
}

#[derive(Serialize)]
struct NameEntry<'t> {
    kind: &'static str,
    entity: &'t str,
    start: u32,
    end: u32,
    text: &'t str,
}

#[derive(Serialize)]
struct QuoteEntry<'t> {
    start: u32,
    end: u32,
    text: &'t str,
    speaker: Option<&'t str>,
}

/// The annotations as one JSON object.
#[must_use]
pub fn json(text: &Text<'_>) -> String {
    to_string(&annotation(text))
}

/// The annotations as the article with marks: `[duration 48 min to 1 h: nearly an hour]`.
#[must_use]
pub fn text(text: &Text<'_>) -> String {
    let mut marks: Vec<(u32, u32, String)> = Vec::new();
    for value in &text.values {
        let kind = kind_name(&value.value.kind);
        marks.push((value.span.start, value.span.end, format!("{kind} = {}", value.value.show())));
    }
    for mention in &text.mentions {
        let entity = &text.entities[mention.entity.0 as usize];
        marks.push((mention.span.start, mention.span.end, format!("{} = {}", name_kind(mention.kind), entity.name)));
    }
    // Outer marks first, so that a mark inside another is printed inside it.
    marks.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let mut out = String::new();
    for sentence in &text.sentences {
        let inside = |&&(start, end, _): &&(u32, u32, String)| sentence.span.start <= start && end <= sentence.span.end;
        let mut at = sentence.span.start;
        let mut open: Vec<(u32, &str)> = Vec::new();
        let source = &text.document.text;
        let close = |out: &mut String, at: &mut u32, open: &mut Vec<(u32, &str)>, before: u32| {
            while let Some(&(end, note)) = open.last().filter(|(end, _)| *end <= before) {
                out.push_str(&source[*at as usize..(end.max(*at)) as usize]);
                let _ = write!(out, " ⟨{note}⟩]");
                *at = end.max(*at);
                open.pop();
            }
        };
        for (start, end, note) in marks.iter().filter(inside) {
            close(&mut out, &mut at, &mut open, *start);
            if *start < at || open.last().is_some_and(|(outer, _)| end > outer) {
                continue;
            }
            out.push_str(&source[at as usize..*start as usize]);
            out.push('[');
            at = *start;
            open.push((*end, note));
        }
        close(&mut out, &mut at, &mut open, u32::MAX);
        out.push_str(&source[at as usize..sentence.span.end as usize]);
        out.push('\n');
    }
    for quote in &text.quotes {
        let speaker = quote.speaker.as_ref().map_or("?", |speaker| speaker_name(text, speaker));
        let _ = writeln!(
            out,
            "quote by {speaker}: {}",
            text.slice(quote.span).split_whitespace().collect::<Vec<_>>().join(" ")
        );
    }
    out
}

fn speaker_name<'t>(text: &'t Text<'_>, speaker: &crate::text::attribution::Source) -> &'t str {
    match speaker.entity {
        Some(entity) => &text.entities[entity.0 as usize].name,
        None => text.slice(speaker.span),
    }
}

fn annotation<'t>(text: &'t Text<'_>) -> Annotation<'t> {
    let file = |span| text.document.origin_of(span);
    Annotation {
        document: &text.document.id,
        published: text.published().map(|day| day.to_string()),
        values: text
            .values
            .iter()
            .map(|value| {
                let span = file(value.span);
                let (low, high) = bounds(&value.value);
                ValueEntry {
                    kind: kind_name(&value.value.kind),
                    start: span.start,
                    end: span.end,
                    text: text.slice(value.span),
                    low,
                    high,
                    unit: unit(&value.value.kind),
                }
            })
            .collect(),
        names: text
            .mentions
            .iter()
            .map(|mention| {
                let span = file(mention.span);
                NameEntry {
                    kind: name_kind(mention.kind),
                    entity: &text.entities[mention.entity.0 as usize].name,
                    start: span.start,
                    end: span.end,
                    text: text.slice(mention.span),
                }
            })
            .collect(),
        quotes: text
            .quotes
            .iter()
            .map(|quote| {
                let span = file(quote.span);
                let speaker = quote.speaker.as_ref().map(|speaker| speaker_name(text, speaker));
                QuoteEntry { start: span.start, end: span.end, text: text.slice(quote.span), speaker }
            })
            .collect(),
    }
}

fn bounds(value: &Value) -> (Bound, Bound) {
    if let Kind::Date(days) = &value.kind {
        let day = |day: Option<Date>| day.map_or(Bound::Open(()), |day| Bound::Day(day.to_string()));
        return (day(days.first), day(days.last));
    }
    if let Kind::Time(clock) = &value.kind {
        return (Bound::Whole(i64::from(clock.from)), Bound::Whole(i64::from(clock.to)));
    }
    let number = |number: Option<f64>| match number {
        None => Bound::Open(()),
        Some(number) if number.fract() == 0.0 && number.abs() < 9e15 => Bound::Whole(number as i64),
        Some(number) => Bound::Number(number),
    };
    (number(value.range.low), number(value.range.high))
}

fn unit(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Money(code) | Kind::Measure(code) => Some(code.to_string()),
        Kind::Duration => Some("s".to_owned()),
        Kind::Age => Some("a".to_owned()),
        Kind::Percent => Some("%".to_owned()),
        Kind::Time(clock) => Some(clock.zone.as_ref().map_or_else(|| "min".to_owned(), |zone| format!("min {zone}"))),
        _ => None,
    }
}

/// The contract's word for a kind of value.
pub(super) fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Number | Kind::Score { .. } => "number",
        Kind::Ordinal => "ordinal",
        Kind::Percent | Kind::Points => "percent",
        Kind::Money(_) => "money",
        Kind::Measure(_) => "measure",
        Kind::Age => "age",
        Kind::Duration => "duration",
        Kind::Date(_) => "date",
        Kind::Time(_) => "time",
    }
}

fn name_kind(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Organisation => "organisation",
        NameKind::Place => "place",
        NameKind::Other => "other",
    }
}
