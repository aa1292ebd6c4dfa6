//! What a single line is: text, an item of a list, words below a picture, or furniture.

use super::agency;
use super::day::{self, Day, days, month};
use crate::span::Span;
use crate::token::{Token, TokenKind, tokenize};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Longest line that may be furniture by its first words; what is longer is a paragraph.
const LONGEST_NOTICE: usize = 240;

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Headline or paragraph.
    Text,
    /// An item of a list; its words begin this many bytes into the line.
    Item(usize),
    /// Words below a picture, or the picture's credit.
    Caption,
    /// Not part of the article, with what it tells of the article.
    Furniture(Told),
}

/// What a line of furniture tells of its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// A day, at best with its year.
    pub day: Option<(Day, Span)>,
    /// Whether the line says that the article was published then, not just changed.
    pub published: bool,
    /// Names of agencies that supplied the text.
    pub agencies: Vec<&'static str>,
    /// Where the copy was filed, from a dateline on a line of its own.
    pub place: Option<Span>,
    /// Whom the line gives as the source.
    pub publisher: Option<Span>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    lines: BTreeSet<String>,
    openings: Vec<String>,
    labels: BTreeSet<String>,
    captions: BTreeSet<String>,
    kickers: BTreeSet<String>,
}

/// The words of `rules/lexicon/furniture.toml`.
struct Words {
    lines: BTreeSet<String>,
    /// By their first character, since every line asks.
    openings: BTreeMap<Option<char>, Vec<String>>,
    labels: BTreeSet<String>,
    captions: BTreeSet<String>,
    kickers: BTreeSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("../../rules/lexicon/furniture.toml")).expect("built-in furniture words");
    let mut openings: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for opening in file.openings {
        openings.entry(opening.chars().next()).or_default().push(opening);
    }
    Words { lines: file.lines, openings, labels: file.labels, captions: file.captions, kickers: file.kickers }
});

/// Whether words are a kicker: a label before a colon or dash, where a dateline could stand.
pub(super) fn is_kicker(words: &str) -> bool {
    let lower = words.trim().to_lowercase();
    WORDS.kickers.contains(&lower) || lower.ends_with(" news") || lower.ends_with(" update")
}

/// Tells what the line at `span`, which has no white space at its ends, is. `top` says that no headline stands above it.
pub(super) fn line(text: &str, span: Span, top: bool) -> Line {
    let words = span.of(text);
    if !words.chars().any(char::is_alphanumeric) {
        return Line::Furniture(Told::default());
    }
    if words.len() > 2 * LONGEST_NOTICE {
        return item(words).map_or(Line::Text, Line::Item);
    }
    let mut tokens = Vec::new();
    tokenize(text, span, &mut tokens);
    if let Some(told) = date_or_credit(text, &tokens, top).or_else(|| notice(text, span, &tokens)) {
        return Line::Furniture(told);
    }
    if is_caption(words) {
        return Line::Caption;
    }
    if let Some(told) = byline(text, &tokens) {
        return Line::Furniture(told);
    }
    item(words).map_or(Line::Text, Line::Item)
}

/// The length of the bullet or number that a line begins with.
fn item(words: &str) -> Option<usize> {
    let bullet = words.chars().next()?;
    let rest = match bullet {
        '•' | '●' | '◦' | '▪' | '‣' | '·' | '■' | '*' | '►' | '➤' | '✓' => {
            &words[bullet.len_utf8()..]
        }
        '-' | '–' => words[bullet.len_utf8()..].strip_prefix([' ', '\t', '\u{a0}'])?,
        '0'..='9' => {
            let digits = words.bytes().take_while(u8::is_ascii_digit).count();
            let rest = words[digits..].strip_prefix(['.', ')'])?;
            if digits > 2 {
                return None;
            }
            rest.strip_prefix([' ', '\t', '\u{a0}'])?
        }
        _ => return None,
    };
    let item = rest.trim_start();
    item.chars()
        .next()
        .is_some_and(|c| c.is_alphanumeric() || "“\"‘'$£€([".contains(c))
        .then(|| words.len() - item.len())
}

/// A line that holds nothing but days, times, agencies and the words that go with them. A name may stand there too, but
/// not above the headline, where it could be the headline.
fn date_or_credit(text: &str, tokens: &[Token], top: bool) -> Option<Told> {
    let found = days(text, tokens);
    let mut told = Told { day: best_day(&found, tokens), ..Told::default() };
    let start = tokens.first()?.span.start as usize;
    let named = agency::named(words_of(tokens, text));
    let credits: Vec<_> = named.map(|(agency, range)| (agency, range.start + start..range.end + start)).collect();
    told.agencies =
        credits.iter().filter(|(agency, _)| !agency.photo).map(|(agency, _)| agency.name.as_str()).collect();
    let (mut names, mut known) = (0, 0);
    for (at, token) in tokens.iter().enumerate() {
        let word = token.of(text);
        let start = token.span.start as usize;
        if found.iter().any(|(_, range)| range.contains(&at)) || credits.iter().any(|(_, range)| range.contains(&start))
        {
            continue;
        }
        if matches!(word.to_ascii_lowercase().as_str(), "published" | "posted" | "issued" | "publication") {
            told.published = true;
            known += 1;
        } else if goes_with_date(word)
            || day::is_weekday(word)
            || month(word).is_some()
            || token.kind == TokenKind::Number && told.day.is_some()
        {
            known += 1;
        } else if token.kind == TokenKind::Mark && word != "?" {
        } else if word.starts_with(char::is_uppercase) {
            names += 1;
        } else {
            return None;
        }
    }
    let year = told.day.is_some_and(|(day, _)| day.year.is_some());
    let dated = year || (told.day.is_some() && !top && (known > 0 || !credits.is_empty()));
    let allowed = match (dated, credits.is_empty()) {
        (true, _) if told.published => 8,
        (true, false) => 4,
        (true, true) if top => 0,
        (true, true) => 4,
        (false, false) if !top && words_of(tokens, text).ends_with(')') => 3,
        (false, false) => 0,
        (false, true) => return None,
    };
    let ends = tokens.last().is_some_and(|last| last.of(text) == ".") && names > 0;
    let first_credit = credits.iter().map(|(_, range)| range.start as u32).min();
    let end = told.day.map(|(_, span)| span.start).into_iter().chain(first_credit).min();
    told.place = end.and_then(|end| place(text, tokens, end)).filter(|_| names > 0);
    (names <= allowed && !ends).then_some(told)
}

/// The first day with its year, else the first.
fn best_day(found: &[(Day, std::ops::Range<usize>)], tokens: &[Token]) -> Option<(Day, Span)> {
    let (day, range) = found.iter().find(|(day, _)| day.date().is_some()).or(found.first())?;
    Some((*day, day::span_of(tokens, range)))
}

/// The place in capitals that a line begins with, before its day and credit.
fn place(text: &str, tokens: &[Token], end: u32) -> Option<Span> {
    let first = tokens.first()?.of(text);
    let shouted = first.len() > 2 && first.chars().all(char::is_uppercase) && agency::at_start(first).is_none();
    let words = tokens.iter().take_while(|token| token.span.start < end);
    let last = words.filter(|token| token.kind == TokenKind::Word).last()?;
    shouted.then(|| tokens[0].span.join(last.span))
}

/// The line from its first to its last token.
fn words_of<'t>(tokens: &[Token], text: &'t str) -> &'t str {
    tokens.first().zip(tokens.last()).map_or("", |(first, last)| first.span.join(last.span).of(text))
}

/// Words that stand beside a date or a credit.
fn goes_with_date(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "updated"
            | "update"
            | "last"
            | "modified"
            | "first"
            | "created"
            | "date"
            | "on"
            | "at"
            | "in"
            | "by"
            | "from"
            | "the"
            | "of"
            | "and"
            | "with"
            | "inputs"
            | "input"
            | "via"
            | "source"
            | "sources"
            | "time"
            | "am"
            | "pm"
            | "a.m."
            | "p.m."
            | "et"
            | "est"
            | "edt"
            | "pt"
            | "pst"
            | "pdt"
            | "ct"
            | "gmt"
            | "utc"
            | "bst"
            | "cet"
            | "cest"
            | "ist"
            | "jst"
            | "kst"
            | "pkt"
            | "sgt"
            | "hkt"
            | "aest"
            | "aedt"
            | "news"
            | "agency"
            | "agencies"
            | "staff"
            | "writer"
            | "writers"
            | "hrs"
            | "o'clock"
            | "ago"
            | "min"
            | "read"
            | "minute"
            | "minutes"
            | "hours"
            | "hour"
            | "h"
            | "bureau"
            | "correspondent"
            | "reporter"
            | "report"
            | "t"
            | "z"
            | "eastern"
            | "local"
    )
}

/// A line known by its words: navigation, credits, notices.
fn notice(text: &str, span: Span, tokens: &[Token]) -> Option<Told> {
    let words = span.of(text);
    let lower = words.to_lowercase().replace('’', "'").replace(['\n', '\r'], " ");
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let mut told = Told::default();
    if WORDS.lines.contains(bare) {
        return Some(told);
    }
    let bracketed = words.starts_with('(') || words.starts_with('[');
    let reading_time = bare.len() < 24 && (bare.ends_with("min read") || bare.ends_with("minute read"));
    let opened = words.len() <= LONGEST_NOTICE || bracketed;
    let opening = opened.then(|| WORDS.openings.get(&lower.chars().next())).flatten();
    let opening = opening.and_then(|starting| starting.iter().find(|opening| opens(words, &lower, opening)));
    let label =
        label_end(&lower).filter(|&end| WORDS.labels.contains(lower[..end].trim_start_matches(['(', '[']).trim()));
    // "Update: Ten people have died." is text; so is a label with a paragraph after it.
    let label = label.filter(|_| words.len() <= 120 && !(words.ends_with('.') && words.len() > 60));
    if opening.is_none() && label.is_none() && !reading_time && !bare.ends_with("all rights reserved") {
        return None;
    }
    let found = days(text, tokens);
    told.day =
        found.iter().find(|(day, _)| day.date().is_some()).map(|(day, range)| (*day, day::span_of(tokens, range)));
    told.published = lower.contains("publish") || lower.contains("posted");
    let picture = ["image", "photo", "picture", "pic ", "video"].iter().any(|kind| bare.starts_with(kind));
    let navigation = lower.contains("read") || lower.contains("follow") || lower.contains("subscribe");
    if !picture && !navigation {
        told.agencies =
            agency::named(words).filter(|(agency, _)| !agency.photo).map(|(agency, _)| agency.name.as_str()).collect();
        told.publisher = publisher(text, span, &lower).filter(|_| told.agencies.is_empty());
    }
    Some(told)
}

/// Whether a line begins with an opening as whole words; after "by" only names may follow ("Reporting by Ann Lee; editing
/// by John Doe"), since "Reporting by the Herald shows" is a sentence.
fn opens(words: &str, lower: &str, opening: &str) -> bool {
    let Some(rest) = lower.strip_prefix(opening) else { return false };
    if opening.ends_with(" by") && words.len() == lower.len() {
        let mut after = words[opening.len()..].split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        return after.all(|word| {
            let joins = [
                "and",
                "by",
                "in",
                "the",
                "of",
                "for",
                "from",
                "with",
                "editing",
                "reporting",
                "writing",
                "additional",
            ];
            !word.starts_with(char::is_lowercase) || joins.contains(&word)
        });
    }
    !opening.ends_with(char::is_alphabetic) || opening.ends_with("agenc") || !rest.starts_with(char::is_alphabetic)
}

/// Where the label that a line begins with ends: before its colon, bar or spaced dash.
fn label_end(lower: &str) -> Option<usize> {
    let end = lower.char_indices().take(24).find(|&(at, c)| {
        matches!(c, ':' | '|') || (matches!(c, '-' | '–' | '—') && lower[..at].ends_with(' ')) || (c == '/' && at > 4)
    })?;
    Some(end.0)
}

/// Whom a line such as "Credited from: DAWN" or "This article originally appeared at dpa.com." names as the source.
fn publisher(text: &str, span: Span, lower: &str) -> Option<Span> {
    const BEFORE: [&str; 12] = [
        "credited from",
        "appeared at",
        "appeared in",
        "appeared on",
        "published at",
        "published in",
        "published on",
        "published by",
        "republished from",
        "reprinted from",
        "source",
        "credit",
    ];
    let words = span.of(text);
    if lower.len() != words.len() {
        // Lower-casing moved the letters, so that places can't be compared.
        return None;
    }
    let from = BEFORE.iter().find_map(|before| lower.find(before).map(|at| at + before.len()))?;
    let name = words[from..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = words.len() - name.len();
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let short =
        !name.is_empty() && name.len() <= 48 && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (short || name.contains('.')).then(|| {
        let begin = span.start as usize + start;
        Span::new(begin, begin + name.len())
    })
}

/// Words below a picture: a label, a remark in brackets, or a credit at the end.
fn is_caption(words: &str) -> bool {
    let lower = words.to_lowercase().replace(['\n', '\r'], " ");
    let label = label_end(&lower).map(|end| lower[..end].trim_matches(|c: char| !c.is_alphanumeric()));
    if label.is_some_and(|label| WORDS.captions.contains(label)) {
        return true;
    }
    // "… on May 3, 2019 (White House photo)"
    if let Some(remark) = lower.strip_suffix(')').and_then(|rest| rest.rsplit('(').next())
        && remark.len() < 40
        && ["photo", "image", "picture"].iter().any(|kind| remark.ends_with(kind))
    {
        return true;
    }
    const PICTURE: [&str; 8] = ["photo", "image", "picture", "pic", "photos", "images", "pictures", "handout"];
    let is_picture = |word: &str| PICTURE.contains(&word);
    let bracketed = words.starts_with(['(', '[']) && words.ends_with([')', ']']);
    if bracketed && words.len() < 160 && lower.split(|c: char| !c.is_alphanumeric()).any(is_picture) {
        return true;
    }
    // "… / IMAGE: Sky via YouTube", "… | Photo: AFP", "… (Photo by Ann Lee)", "… [Image/dpa]".
    for mark in [" / ", " | ", " (", " [", ". "] {
        if let Some(at) = lower.rfind(mark) {
            let credit = lower[at + mark.len()..].trim_start();
            let word = &credit[..credit.find(|c: char| !c.is_alphabetic()).unwrap_or(credit.len())];
            let after = credit[word.len()..].trim_start();
            let credits = after.starts_with([':', '/'])
                || after.starts_with("by ")
                || after.starts_with("credit")
                || after.starts_with("courtesy");
            if is_picture(word) && credits && words.len() - at < 120 {
                return true;
            }
        }
    }
    ends_in_credit(words)
}

/// Whether a line ends in an agency that is set apart from what stands before it: "… on Friday. AFP", "… – Reuters/Ann Lee".
fn ends_in_credit(words: &str) -> bool {
    let Some(body) = words.strip_suffix([')', ']']).or(Some(words)) else { return false };
    let from = body.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    let Some((_, range)) = agency::named(&body[from..]).last() else { return false };
    let (start, end) = (from + range.start, from + range.end);
    let closing = &body[end..];
    let tail = closing.is_empty()
        || (closing.starts_with('/') && closing.len() < 40)
        || closing.eq_ignore_ascii_case(" photo")
        || closing.to_ascii_lowercase().starts_with(" photo/");
    let before = body[..start].trim_end();
    let apart = before.ends_with(['/', '|', '—', '–', '(', '[', '.', ')', '”', '"', ':', '©'])
        || before.ends_with(" -")
        || before.ends_with("via");
    // A paragraph of several sentences may end with its agency too.
    let sentences = before.matches(['.', '?', '!']).count();
    tail && apart && before.len() > 10 && words.len() < 300 && sentences < 3
}

/// "By Jane Smith", "By JANE SMITH and JOHN DOE, Associated Press".
fn byline(text: &str, tokens: &[Token]) -> Option<Told> {
    let first = tokens.first()?.of(text);
    if !first.eq_ignore_ascii_case("by") || !(2..=24).contains(&tokens.len()) {
        return None;
    }
    let mut names = 0;
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let word = token.of(text);
        match token.kind {
            TokenKind::Word if word.starts_with(char::is_uppercase) => names += 1,
            TokenKind::Word
                if at > 1
                    && matches!(
                        word,
                        "and" | "in" | "of" | "for" | "the" | "with" | "de" | "van" | "von" | "der" | "al" | "at"
                    )
                    || word.contains('@')
                    || agency::at_start(word).is_some() => {}
            TokenKind::Mark
                if matches!(
                    word,
                    "," | "-" | "&" | "|" | "/" | ";" | "–" | "—" | "'" | "’" | "(" | ")" | "." | "•"
                ) => {}
            _ => return None,
        }
    }
    let (start, end) = (tokens[0].span, tokens[tokens.len() - 1].span);
    let agencies = agency::named(start.join(end).of(text)).map(|(agency, _)| agency.name.as_str()).collect();
    let sentence = tokens[tokens.len() - 1].of(text) == ".";
    ((1..=10).contains(&names) && !sentence).then_some(Told { agencies, ..Told::default() })
}
