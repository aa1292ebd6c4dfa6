//! The parts of an article: headline, standfirst, paragraphs, and what the lines around them tell.

use super::dateline::{Dateline, dateline};
use super::day::Day;
use super::layout::stretches;
use super::line::{Line, Told, line};
use super::{Block, BlockKind, Metadata};
use crate::span::Span;
use crate::token::tokenize;
use jiff::civil::Date;

/// Longest headline, in characters.
const LONGEST_HEADLINE: usize = 220;

/// A headline seldom ends with a full stop; one that does has at most this many words.
const STOPPED_HEADLINE: usize = 12;

/// Longest standfirst, in characters.
const LONGEST_STANDFIRST: usize = 400;

/// Reads the parts of an article. `hint` is the day of publication where the text gives none.
pub(super) fn article(text: &str, hint: Option<Date>) -> (Vec<Block>, Metadata) {
    let stretches = stretches(text);
    let mut reader = Reader { text, blocks: Vec::new(), metadata: Metadata::default(), days: Vec::new(), body: false };
    for (at, &span) in stretches.iter().enumerate() {
        reader.stretch(span, &stretches[at + 1..]);
    }
    reader.metadata.published = published(text, &reader.days, hint);
    (reader.blocks, reader.metadata)
}

/// How much a day that stands beside an article says about when it was published; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// "Published August 2, 2024".
    Labelled,
    /// In a line above the first paragraph.
    Above,
    /// In the dateline.
    Dateline,
    /// In a line further down.
    Below,
}

/// The parts read so far.
struct Reader<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    metadata: Metadata,
    days: Vec<(Standing, Day, Span)>,
    /// Whether a paragraph was read.
    body: bool,
}

impl Reader<'_> {
    /// Reads one stretch; `below` are those after it.
    fn stretch(&mut self, span: Span, below: &[Span]) {
        let top = self.metadata.headline.is_none() && !self.body;
        match line(self.text, span, top) {
            Line::Furniture(told) => {
                self.tell(told);
                self.push(span, BlockKind::Furniture);
            }
            Line::Caption => self.push(span, BlockKind::Caption),
            Line::Item(offset) => {
                self.push(Span::new(span.start as usize + offset, span.end as usize), BlockKind::ListItem)
            }
            Line::Text => self.text(span, below),
        }
    }

    /// Reads a stretch of text: the first is the headline unless it is a paragraph already.
    fn text(&mut self, span: Span, below: &[Span]) {
        let found = dateline(self.text, span, !self.body);
        if found.is_none() && !self.body {
            if self.metadata.headline.is_none() {
                if self.is_headline(span, below) {
                    self.metadata.headline = Some(span);
                    return self.push(span, BlockKind::Headline);
                }
            } else if self.names_only(span) {
                return self.push(span, BlockKind::Furniture);
            } else if !self.blocks.iter().any(|block| block.kind == BlockKind::Standfirst)
                && self.is_standfirst(span, below)
            {
                return self.push(span, BlockKind::Standfirst);
            }
        }
        self.body = true;
        let Some(found) = found else { return self.push(span, BlockKind::Paragraph) };
        self.push(found.span, BlockKind::Furniture);
        let body = Span::new(found.body, span.end as usize);
        self.filed(found);
        self.push(body, BlockKind::Paragraph);
    }

    fn push(&mut self, span: Span, kind: BlockKind) {
        self.blocks.push(Block { span, kind });
    }

    /// Takes over what a line of furniture tells.
    fn tell(&mut self, told: Told) {
        if let Some((day, span)) = told.day {
            let standing = match (told.published, self.body) {
                (true, _) => Standing::Labelled,
                (false, false) => Standing::Above,
                (false, true) => Standing::Below,
            };
            self.days.push((standing, day, span));
        }
        self.credit(&told.agencies);
        self.metadata.dateline = self.metadata.dateline.or(told.place);
        if let Some(publisher) = told.publisher.filter(|_| self.metadata.publisher.is_none()) {
            self.metadata.publisher = Some(publisher.of(self.text).to_owned());
        }
    }

    /// Takes over what a dateline tells.
    fn filed(&mut self, dateline: Dateline) {
        self.credit(&dateline.agencies);
        self.metadata.dateline = self.metadata.dateline.or(dateline.place);
        self.days.extend(dateline.day.map(|(day, span)| (Standing::Dateline, day, span)));
    }

    fn credit(&mut self, agencies: &[&str]) {
        for &agency in agencies {
            if !self.metadata.agencies.iter().any(|known| known == agency) {
                self.metadata.agencies.push(agency.to_owned());
            }
        }
    }

    /// Whether the first stretch of text is a headline and not the first paragraph.
    fn is_headline(&self, span: Span, below: &[Span]) -> bool {
        let words = span.of(self.text);
        let count = words.split_whitespace().count();
        let length = words.chars().count();
        length <= LONGEST_HEADLINE && (!self.stops(span) || (count <= STOPPED_HEADLINE && !below.is_empty()))
    }

    /// Whether a stretch below the headline sums the article up: it is no sentence, or a dispatch begins below it.
    fn is_standfirst(&self, span: Span, below: &[Span]) -> bool {
        let words = span.of(self.text);
        let text_below = below.iter().find(|&&next| line(self.text, next, false) == Line::Text);
        let Some(&next) = text_below.filter(|_| words.len() <= LONGEST_STANDFIRST && !words.ends_with(':')) else {
            return false;
        };
        !self.stops(span) || dateline(self.text, next, false).is_some()
    }

    /// Whether a stretch is up to four names and nothing else: who wrote the article, or where.
    fn names_only(&self, span: Span) -> bool {
        let words = span.of(self.text);
        words.len() <= 40
            && words.split_whitespace().count() <= 4
            && words.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
            && !words.ends_with(['.', '?', '!', ':', '"', '”'])
    }

    /// Whether a stretch ends with a full stop of a sentence; that of an abbreviation or three dots are none.
    fn stops(&self, span: Span) -> bool {
        let words = span.of(self.text).trim_end_matches(['”', '"', '’', '\'', ')']);
        let from = words.char_indices().rev().take(24).last().map_or(0, |(at, _)| at);
        let mut tokens = Vec::new();
        tokenize(words, Span::new(from, words.len()), &mut tokens);
        tokens.last().is_some_and(|last| last.of(words) == ".")
    }
}

/// The day of publication: the best standing of those with a year, else a dateline's day in a year that is known.
fn published(text: &str, days: &[(Standing, Day, Span)], hint: Option<Date>) -> Option<(Date, Option<Span>)> {
    let full = days.iter().filter_map(|&(standing, day, span)| Some((standing, day.date()?, span)));
    if let Some((_, date, span)) = full.min_by_key(|&(standing, _, span)| (standing, span.start)) {
        return Some((date, Some(span)));
    }
    let Some(hint) = hint else {
        let &(_, day, span) = days.first()?;
        let date = Day { year: Some(copyright_year(text)?), ..day }.date()?;
        return Some((date, Some(span)));
    };
    let resolved = days.iter().find_map(|&(_, day, span)| {
        let near = (-1..=1).filter_map(|years| Day { year: Some(hint.year() + years), ..day }.date());
        let apart = |date: &Date| date.since(hint).map_or(i32::MAX, |gap| gap.get_days().abs());
        near.min_by_key(apart).map(|date| (date, Some(span)))
    });
    resolved.or(Some((hint, None)))
}

/// The year of a copyright notice: "© 2024", "Copyright 2024".
fn copyright_year(text: &str) -> Option<i16> {
    let from = ["©", "Copyright", "(c)", "COPYRIGHT"].iter().filter_map(|mark| text.rfind(mark)).max()?;
    let digits = text[from..].char_indices().take(40).find(|(_, c)| c.is_ascii_digit())?.0;
    text.get(from + digits..from + digits + 4)?.parse().ok().filter(|year| (1900..=2100).contains(year))
}
