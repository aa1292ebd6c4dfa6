//! Datelines: where and when a dispatch was filed, and by which agency, before its first sentence.

use super::agency;
use super::day::{self, Day, days};
use super::line::is_kicker;
use crate::span::Span;
use crate::token::{Token, tokenize};

/// A dateline ends within this many bytes; the longest in use name two towns, a region, a day and an agency.
const LONGEST: usize = 120;

/// A dateline at a paragraph's beginning. Positions count bytes of the document's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The dateline with its dash or colon.
    pub span: Span,
    /// Byte at which the paragraph goes on.
    pub body: usize,
    /// The place as written, with its region ("VINHEDO, Brazil").
    pub place: Option<Span>,
    /// The day, most often without its year.
    pub day: Option<(Day, Span)>,
    /// Names of the agencies.
    pub agencies: Vec<&'static str>,
}

/// Marks that may stand after the full stop of a paragraph.
const CLOSING: [char; 6] = ['”', '"', '’', '\'', ')', ']'];

/// How a dateline is set off from the sentence after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    /// "—", "–", "--", " - ".
    Dash,
    Colon,
    /// Nothing but the agency's closing parenthesis.
    Bracket,
}

/// The dateline that the paragraph at `span` begins with. `lead` says that no paragraph stands before it: there a dateline
/// may be a plain place ("Beijing: The"), which elsewhere could be a speaker or a topic.
pub(super) fn dateline(text: &str, span: Span, lead: bool) -> Option<Dateline> {
    let paragraph = span.of(text);
    let (end, after, separator) = separators(paragraph).find(|&(end, after, separator)| {
        let body = paragraph[after..].trim_start();
        separator != Separator::Bracket || (begins_sentence(body) && paragraph[..end].contains('('))
    })?;
    let body = after + paragraph[after..].len() - paragraph[after..].trim_start().len();
    if !begins_sentence(&paragraph[body..]) {
        return None;
    }
    let start = span.start as usize;
    let head = Span::new(start, start + end);
    let mut found = Dateline {
        span: Span::new(start, start + paragraph[..after].trim_end().len()),
        body: start + body,
        place: None,
        day: None,
        agencies: Vec::new(),
    };
    let credited = found.read_credit(text, head)?;
    let place = found.read_place(text, credited)?;
    let rest = &paragraph[body..];
    let sentence = rest.len() > 60 && rest.trim_end_matches(CLOSING).ends_with(['.', '!', '?', '…']);
    let label = is_kicker(credited.of(text));
    if label && matches!(place, Place::Shouted) && separator != Separator::Bracket && sentence {
        // "UPDATE – The", "POLITICS - The": no place, but no part of the sentence either.
        found.place = None;
        return Some(found);
    }
    let accepted = match place {
        Place::None => !found.agencies.is_empty() || found.day.is_some_and(|(day, _)| day.year.is_some()),
        _ if !found.agencies.is_empty() && separator != Separator::Colon => true,
        _ if label || separator == Separator::Bracket => false,
        Place::Shouted => sentence,
        Place::Plain if found.day.is_some() => true,
        Place::Plain => lead && sentence && !rest.starts_with(['“', '"', '‘', '\'']),
    };
    accepted.then_some(found)
}

/// What stands for the place in a dateline.
enum Place {
    /// Nothing: the dateline is a credit or a day.
    None,
    /// In capitals, as wires do.
    Shouted,
    /// Like any name.
    Plain,
}

impl Dateline {
    /// Takes the agencies out of the head: "(Reuters)" at its end, or the whole of it ("AFP — "). Gives what remains.
    fn read_credit(&mut self, text: &str, head: Span) -> Option<Span> {
        let words = head.of(text);
        let trimmed = words.trim();
        if let Some(opening) = words.rfind('(')
            && trimmed.ends_with(')')
        {
            let credit = &words[opening + 1..trimmed.len() - 1 + (words.len() - words.trim_start().len())];
            self.agencies = agency::named(credit).map(|(agency, _)| agency.name.as_str()).collect();
            if self.agencies.is_empty() && credit.len() > 40 {
                return None;
            }
            let rest = words[..opening].trim_end();
            return Some(Span::new(head.start as usize, head.start as usize + rest.len()));
        }
        let mut covered = 0;
        for (agency, range) in agency::named(words) {
            self.agencies.push(&agency.name);
            covered += range.len();
        }
        let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
        if !self.agencies.is_empty() && covered >= letters {
            return Some(Span::new(head.start as usize, head.start as usize));
        }
        Some(head)
    }

    /// Reads place and day from the head without its credit; `None` when it is neither.
    fn read_place(&mut self, text: &str, head: Span) -> Option<Place> {
        let mut tokens = Vec::new();
        tokenize(text, head, &mut tokens);
        let found = days(text, &tokens);
        if found.len() > 1 {
            return None;
        }
        if let Some((day, range)) = found.first() {
            self.day = Some((*day, day::span_of(&tokens, range)));
        }
        let in_day = |at: usize| found.first().is_some_and(|(_, range)| range.contains(&at));
        let rest: Vec<Token> = (0..tokens.len()).filter(|&at| !in_day(at)).map(|at| tokens[at]).collect();
        // An agency may stand between place and day without brackets ("Reuters, LONDON").
        let place = &rest[..rest.iter().rposition(|token| token.of(text) != ",").map_or(0, |last| last + 1)];
        let Some(first) = place.first() else { return Some(Place::None) };
        // "ST. LOUIS", "McALLEN, Texas": the town is in capitals, its region need not be.
        let town = place.iter().take_while(|token| token.of(text) != ",");
        let big = |word: &str| word.chars().filter(|c| c.is_uppercase()).count();
        let small = |word: &str| word.chars().filter(|c| c.is_lowercase()).count();
        let shouted = town
            .map(|token| token.of(text))
            .filter(|word| big(word) > 0)
            .all(|word| (big(word) >= 2 && small(word) <= 1) || matches!(word, "St." | "Ft." | "Mt."));
        let mut words = 0;
        for (at, token) in place.iter().enumerate() {
            let word = token.of(text);
            let capital = word.starts_with(char::is_uppercase);
            let joins = matches!(word, "," | "-" | "/" | "." | "'" | "’" | "'s" | "’s" | ";")
                || (at > 0
                    && matches!(
                        word,
                        "de" | "do" | "da" | "del" | "la" | "le" | "el" | "of" | "and" | "the" | "al" | "an"
                    ))
                || day::is_weekday(word);
            if !(capital || joins) {
                return None;
            }
            words += usize::from(capital);
        }
        if words > 8 || place.last().is_some_and(|last| last.of(text) == ".") {
            return None;
        }
        self.place = Some(first.span.join(place[place.len() - 1].span));
        Some(if shouted { Place::Shouted } else { Place::Plain })
    }
}

/// The places where a dateline may end, in order: byte of the separator, byte after it, and what it is.
fn separators(paragraph: &str) -> impl Iterator<Item = (usize, usize, Separator)> {
    let spaced = |at: usize, length: usize| {
        paragraph[..at].ends_with(char::is_whitespace) && paragraph[at + length..].starts_with(char::is_whitespace)
    };
    paragraph.char_indices().take_while(|&(at, _)| at < LONGEST).filter_map(move |(at, letter)| {
        let rest = &paragraph[at..];
        match letter {
            '—' | '―' => Some((at, at + letter.len_utf8(), Separator::Dash)),
            '–' if spaced(at, 3) => Some((at, at + 3, Separator::Dash)),
            '-' if rest.starts_with("--") => Some((at, at + 2 + usize::from(rest.starts_with("---")), Separator::Dash)),
            '-' if spaced(at, 1) || paragraph[..at].ends_with(')') => Some((at, at + 1, Separator::Dash)),
            ':' if rest[1..].starts_with(char::is_whitespace) => Some((at, at + 1, Separator::Colon)),
            ')' if rest[1..].starts_with(' ') && !rest[1..].trim_start().starts_with(['-', '–', '—', ':', '―']) => {
                Some((at + 1, at + 1, Separator::Bracket))
            }
            _ => None,
        }
    })
}

/// Whether a sentence can begin with `body`: a capital, a figure or an opening mark.
fn begins_sentence(body: &str) -> bool {
    body.chars().next().is_some_and(|c| !c.is_lowercase() && (c.is_alphanumeric() || "“\"‘'$£€[(".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows a dateline as `place | day | agencies | body`, or nothing.
    fn shown(paragraph: &str, lead: bool) -> String {
        dateline(paragraph, Span::new(0, paragraph.len()), lead).map_or(String::new(), |found| {
            let place = found.place.map_or("", |place| place.of(paragraph));
            let day = found.day.map_or("", |(_, span)| span.of(paragraph));
            format!("{place} | {day} | {} | {}", found.agencies.join("+"), &paragraph[found.body..][..3])
        })
    }

    #[test]
    fn datelines() {
        for (head, expected) in [
            ("KYIV, July 4 (Reuters) — ", "KYIV | July 4 | Reuters | The"),
            ("WASHINGTON: ", "WASHINGTON |  |  | The"),
            ("LEEDS, England (AP) — ", "LEEDS, England |  | AP | The"),
            ("SAO PAULO, Aug. 9 (Xinhua) -- ", "SAO PAULO | Aug. 9 | Xinhua | The"),
            ("BANGKOK—", "BANGKOK |  |  | The"),
            ("Hat Yai, Thailand -- ", "Hat Yai, Thailand |  |  | The"),
            ("Beijing: ", "Beijing |  |  | The"),
            ("NEW DELHI, 3 July 2025 (PTI): ", "NEW DELHI | 3 July 2025 | PTI | The"),
            ("MOSCOW/KYIV, July 3 (Reuters) - ", "MOSCOW/KYIV | July 3 | Reuters | The"),
            ("(Reuters) - ", " |  | Reuters | The"),
            ("AFP — ", " |  | AFP | The"),
            ("McALLEN, Texas (AP) ", "McALLEN, Texas |  | AP | The"),
            ("ST. LOUIS – ", "ST. LOUIS |  |  | The"),
            ("Rio de Janeiro, March 3 – ", "Rio de Janeiro | March 3 |  | The"),
            ("UPDATE – ", " |  |  | The"),
            ("LONDON (AFP/dpa) — ", "LONDON |  | AFP+dpa | The"),
        ] {
            let paragraph =
                format!("{head}The river rose by a metre overnight and flooded hundreds of homes, officials said.");
            assert_eq!(shown(&paragraph, true), expected);
        }
    }

    #[test]
    fn no_datelines() {
        for paragraph in [
            "The mayor — a former judge — resigned after a vote on Monday, the council said in a statement.",
            "Smith: “We lost because we played badly, and that is all there is to say about it tonight.”",
            "US-Japan Talks: Ministers meet for a second day",
            "PARIS: Fire kills two at a market",
            "The vote (AP) He had lost.",
            "Update: The river has risen by a metre overnight and flooded hundreds of homes, officials said.",
            "He said: The river has risen by a metre overnight and flooded hundreds of homes.",
            "Paris (the capital) -- where it began -- was calm.",
            "In 2019 - The",
            "",
        ] {
            assert_eq!(shown(paragraph, true), "", "{paragraph}");
        }
        assert_eq!(
            shown("Beijing: The river has risen by a metre overnight and flooded hundreds of homes there.", false),
            ""
        );
    }
}
