//! The claims of all documents, as a table or JSON.

use super::json::to_string;
use crate::check::Story;
use crate::claim::{Claim, Modality};
use crate::document::Document;
use serde::Serialize;
use std::fmt::Write as _;

#[derive(Serialize)]
struct Listing<'c> {
    schema: &'static str,
    claims: Vec<Entry<'c>>,
}

#[derive(Serialize)]
struct Entry<'c> {
    document: &'c str,
    start: u32,
    end: u32,
    text: &'c str,
    slot: &'c str,
    value: String,
    entity: Option<&'c str>,
    polarity: &'static str,
    modality: &'static str,
    source: Option<&'c str>,
    group: Option<&'c str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    background: Option<i32>,
}

/// All claims, a line each: where it stands, its slot, its value, whom it is about, its words.
#[must_use]
pub fn table(documents: &[Document], stories: &[Story<'_>]) -> String {
    let rows: Vec<[String; 5]> = entries(documents, stories)
        .into_iter()
        .map(|entry| {
            let words = entry.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mut value = entry.value;
            if entry.polarity == "negated" && !value.starts_with("not ") {
                value.insert_str(0, "not ");
            }
            if entry.modality != "asserted" {
                let _ = write!(value, " ({})", entry.modality);
            }
            let about = entry.entity.or(entry.group).unwrap_or("").to_owned();
            [entry.document.to_owned(), entry.slot.to_owned(), cut(&value), cut(&about), cut(&words)]
        })
        .collect();
    let heads = ["document", "slot", "value", "about", "words"].map(str::to_owned);
    let width = |column: usize| rows.iter().chain([&heads]).map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    let mut out = String::new();
    for row in [&heads].into_iter().chain(&rows) {
        for (column, cell) in row.iter().enumerate() {
            let pad = if column == 4 { 0 } else { widths[column] + 2 - cell.chars().count() };
            let _ = write!(out, "{cell}{:pad$}", "");
        }
        out.push('\n');
    }
    out
}

/// All claims as one JSON object, schema `gainsay.claims/1`.
#[must_use]
pub fn json(documents: &[Document], stories: &[Story<'_>]) -> String {
    to_string(&Listing { schema: "gainsay.claims/1", claims: entries(documents, stories) })
}

fn cut(text: &str) -> String {
    const LONGEST: usize = 48;
    if text.chars().count() <= LONGEST {
        text.to_owned()
    } else {
        text.chars().take(LONGEST - 1).chain(['…']).collect()
    }
}

fn entries<'c>(documents: &'c [Document], stories: &'c [Story<'_>]) -> Vec<Entry<'c>> {
    let mut entries: Vec<(u32, Entry<'c>)> = Vec::new();
    for story in stories {
        for claim in story.graph.claims() {
            let at = story.graph.document(claim.evidence.document).0;
            entries.push((at, entry(&documents[at as usize], story, claim)));
        }
    }
    entries.sort_by_key(|(document, entry)| (*document, entry.start, entry.end));
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn entry<'c>(document: &'c Document, story: &'c Story<'_>, claim: &'c Claim) -> Entry<'c> {
    let span = document.origin_of(claim.evidence.span);
    Entry {
        document: &document.id,
        start: span.start,
        end: span.end,
        text: claim.evidence.span.of(&document.text),
        slot: &claim.slot.0,
        value: claim.value_name(),
        entity: story.graph.entity_of(claim).map(|entity| story.graph.entities.name(entity)),
        polarity: claim.polarity.word(),
        modality: modality(claim.modality),
        source: claim.source.as_ref().map(|source| source.words.as_str()),
        group: claim.scope.group.as_deref().or(claim.frame.noun.as_deref()),
        places: claim
            .scope
            .places
            .iter()
            .map(|&place| story.graph.entities.name(story.graph.entities.global(claim.evidence.document, place)))
            .collect(),
        background: claim.scope.background,
    }
}

fn modality(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "asserted",
        Modality::Alleged => "alleged",
        Modality::Expected => "expected",
        Modality::Possible => "possible",
    }
}
