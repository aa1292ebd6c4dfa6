//! Calendar days as lines around an article write them: "Dec. 19, 2023", "2 August 2024", "17.10.2024", "2024-08-02".

use crate::span::Span;
use crate::token::{Token, TokenKind};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Years that a day of publication may have; other four-digit numbers are no years.
const YEARS: RangeInclusive<i16> = 1900..=2100;

/// A day that a line names; the year is missing in most datelines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub year: Option<i16>,
    pub month: i8,
    pub day: i8,
}

impl Day {
    /// The day of the calendar, if the year is known and there is such a day.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day).ok()
    }
}

/// Every day that the tokens name, with the tokens it takes.
pub(super) fn days(text: &str, tokens: &[Token]) -> Vec<(Day, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match day_at(text, tokens, at) {
            Some((day, length)) => {
                found.push((day, at..at + length));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The bytes from the first to the last token of a range.
pub(super) fn span_of(tokens: &[Token], range: &std::ops::Range<usize>) -> Span {
    tokens[range.start].span.join(tokens[range.end - 1].span)
}

/// The day that begins at token `at`, and how many tokens it takes.
fn day_at(text: &str, tokens: &[Token], at: usize) -> Option<(Day, usize)> {
    let word = |offset: usize| tokens.get(at + offset).map_or("", |token| token.of(text));
    if tokens[at].kind == TokenKind::Number
        && let Some(day) = numeric(word(0))
    {
        return Some((day, 1));
    }
    if let Some(month) = month(word(0)) {
        // "July 4, 2025", "July 4 2025", "July 4".
        let day = day_of_month(word(1))?;
        let comma = usize::from(matches!(word(2), "," | "."));
        return Some(match year(word(2 + comma)) {
            Some(year) => (Day { year: Some(year), month, day }, 3 + comma),
            None => (Day { year: None, month, day }, 2),
        });
    }
    // "4 July 2025", "4th of July, 2025", "4-Jul-2025", "4 July".
    let day = day_of_month(word(0))?;
    let joint = usize::from(matches!(word(1), "of" | "." | "-" | "/"));
    let month = month(word(1 + joint))?;
    let comma = usize::from(matches!(word(2 + joint), "," | "-" | "/" | "."));
    Some(match year(word(2 + joint + comma)) {
        Some(year) => (Day { year: Some(year), month, day }, 3 + joint + comma),
        None => (Day { year: None, month, day }, 2 + joint),
    })
}

/// "2024-08-02", "2024/08/02", "17.10.2024", "17/10/2024", "10/17/2024"; "4/7/2025" could be either and is none.
fn numeric(word: &str) -> Option<Day> {
    let mut parts = word.split(['-', '/', '.']);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let small = |part: &str| if part.len() <= 2 { part.parse::<i8>().ok() } else { None };
    let (year, month, day) = if a.len() == 4 {
        (year(a)?, small(b)?, small(c)?)
    } else {
        let (first, second) = (small(a)?, small(b)?);
        match (first, second) {
            _ if word.contains('.') || first == second || first > 12 => (year(c)?, second, first),
            _ if second > 12 => (year(c)?, first, second),
            _ => return None,
        }
    };
    Date::new(year, month, day).is_ok().then_some(Day { year: Some(year), month, day })
}

fn year(word: &str) -> Option<i16> {
    if word.len() != 4 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    word.parse().ok().filter(|year| YEARS.contains(year))
}

fn day_of_month(word: &str) -> Option<i8> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) || !matches!(&word[digits..], "" | "st" | "nd" | "rd" | "th") {
        return None;
    }
    word[..digits].parse().ok().filter(|day| (1..=31).contains(day))
}

/// The month that a word names, in full or shortened, with a capital.
pub(super) fn month(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let letters = word.trim_end_matches('.').to_ascii_lowercase();
    if letters == "sept" {
        return Some(9);
    }
    let at =
        MONTHS.iter().position(|month| letters == *month || (letters.len() == 3 && month.starts_with(&letters)))?;
    Some(at as i8 + 1)
}

/// Whether a word names a day of the week, in full or shortened, with a capital.
pub(super) fn is_weekday(word: &str) -> bool {
    let letters = word.trim_end_matches('.').to_ascii_lowercase();
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            .iter()
            .any(|day| letters == *day || (matches!(letters.len(), 3..=5) && day.starts_with(&letters)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn forms_of_days() {
        for (line, expected) in [
            ("Dec. 19, 2023", "2023-12-19"),
            ("December 19 2023", "2023-12-19"),
            ("2 August 2024", "2024-08-02"),
            ("2nd of August, 2024", "2024-08-02"),
            ("02-Aug-2024", "2024-08-02"),
            ("2024-08-02", "2024-08-02"),
            ("2024-08-02T10:15:00Z", "2024-08-02"),
            ("2024/08/02", "2024-08-02"),
            ("17.10.2024", "2024-10-17"),
            ("17/10/2024", "2024-10-17"),
            ("10/17/2024", "2024-10-17"),
            ("Published 2:10 pm Friday, May 3, 2024", "2024-05-03"),
            ("Sept. 3, 2024", "2024-09-03"),
            ("OCT 3, 2024", "2024-10-03"),
            ("4/7/2025", ""),
            ("February 30, 2024", ""),
            ("may 3, 2024", ""),
            ("July 4", ""),
            ("10.30.45", ""),
        ] {
            let mut tokens = Vec::new();
            tokenize(line, Span::new(0, line.len()), &mut tokens);
            let dates: Vec<_> = days(line, &tokens).iter().filter_map(|(day, _)| day.date()).collect();
            assert_eq!(dates.iter().map(Date::to_string).collect::<String>(), expected, "{line}");
        }
    }
}
