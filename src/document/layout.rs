//! From the lines of a text to its stretches: a paragraph that was wrapped to a column is one stretch again.

use super::line::{Line, line};
use crate::span::Span;

/// Lines of text that was wrapped are at most this long, in characters. Newsrooms paste a paragraph as one line, which is
/// seldom so short.
const WIDEST: usize = 110;

/// Narrower columns are lists or verse, not wrapped prose.
const NARROWEST: usize = 30;

/// A line of the text.
struct Row {
    /// Its bytes without white space at its ends.
    span: Span,
    /// Whether an empty line, or the text's beginning, stands above it.
    begins: bool,
    /// Length in characters.
    width: usize,
}

/// The stretches of `text`, each a headline, a paragraph or a line of furniture; none is empty.
pub(super) fn stretches(text: &str) -> Vec<Span> {
    let rows = rows(text);
    let column = column(&rows);
    let mut found: Vec<Span> = Vec::with_capacity(rows.len());
    // Lines of the last stretch.
    let mut joined = 0;
    for (at, row) in rows.iter().enumerate() {
        match (at.checked_sub(1).map(|above| &rows[above]), column) {
            (Some(above), Some(column)) if continues(text, above, row, column, (found[found.len() - 1], joined)) => {
                let last = found.len() - 1;
                found[last] = found[last].join(row.span);
                joined += 1;
            }
            _ => {
                found.push(row.span);
                joined = 1;
            }
        }
    }
    found
}

/// The lines of `text` that hold more than white space.
fn rows(text: &str) -> Vec<Row> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}' | '\0');
    let mut rows = Vec::new();
    let mut begins = true;
    let mut start = 0;
    for line in text.split(['\n', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let content = line.trim_start_matches(blank);
        let from = start + line.len() - content.len();
        let content = content.trim_end_matches(blank);
        if content.is_empty() {
            begins = true;
        } else {
            rows.push(Row { span: Span::new(from, from + content.len()), begins, width: content.chars().count() });
            begins = false;
        }
        start += line.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    rows
}

/// The column at which the text was wrapped, in characters; none when its paragraphs are one line each.
fn column(rows: &[Row]) -> Option<usize> {
    let all: usize = rows.iter().map(|row| row.width).sum();
    let long: usize = rows.iter().map(|row| row.width).filter(|&width| width > WIDEST).sum();
    if long * 5 > all {
        return None;
    }
    let followed = rows.windows(2).filter(|pair| !pair[1].begins && pair[0].width <= WIDEST);
    let mut widths: Vec<_> = followed.map(|pair| pair[0].width).collect();
    widths.sort_unstable();
    // A few lines may stick out: a headline, an address.
    let column = *widths.get((widths.len() * 19 / 20).min(widths.len().wrapping_sub(1)))?;
    (column >= NARROWEST).then_some(column)
}

/// Whether `row` goes on with the stretch above it, whose last line is `above`, in a text that was wrapped at `column`. A
/// line was broken there because its next word had no room. Of the stretch its bytes and number of lines are given.
fn continues(text: &str, above: &Row, row: &Row, column: usize, (stretch, lines): (Span, usize)) -> bool {
    if row.begins {
        return false;
    }
    let (upper, lower) = (above.span.of(text), row.span.of(text));
    let first_word = lower.split(char::is_whitespace).next().unwrap_or("").chars().count();
    let full = above.width + 1 + first_word > column;
    let closed = upper.trim_end_matches(['”', '"', '’', '\'', ')', ']']);
    let ended = closed.ends_with(['.', '!', '?']);
    let goes_on = full || (!ended && above.width * 10 >= column * 6 && lower.starts_with(char::is_lowercase));
    if !goes_on {
        return false;
    }
    match line(text, row.span, false) {
        Line::Text => true,
        _ if ended => false,
        // "injured / – 96 of them in" goes on with a sentence, but the next item of a list doesn't.
        Line::Item(_) => !lower.starts_with(['•', '*']) && !matches!(item_above(text, stretch), Line::Item(_)),
        Line::Caption => true,
        // "on / July 4, 2025." and "Picture: / dpa" go on; a date below a headline of two lines doesn't.
        Line::Furniture(_) => {
            let small = lower.starts_with(char::is_lowercase) && lower.split_whitespace().nth(3).is_some();
            let sentence = small || lower.ends_with('.') || closed.ends_with(':') || lines > 2;
            sentence || matches!(item_above(text, stretch), Line::Item(_))
        }
    }
}

/// What a stretch of several lines begins as; only its first bytes are looked at, so that long ones cost no more.
fn item_above(text: &str, stretch: Span) -> Line {
    let words = stretch.of(text);
    let first = words.find('\n').unwrap_or(words.len());
    line(text, Span::new(stretch.start as usize, stretch.start as usize + words[..first].trim_end().len()), false)
}
