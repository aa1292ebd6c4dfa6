//! A readable piece of a sentence around the words that matter.
//!
//! Paragraphs of news are single lines of several hundred characters, so a source line as it is does not fit a terminal.
//! An excerpt is the whole sentence where that fits, otherwise as many whole words around the marked ones as fit, with
//! "…" where something was left out. Line breaks inside a sentence (hard-wrapped copy) read as spaces.

use crate::span::Span;
use std::ops::Range;

/// A piece of a sentence, one line long.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What to show.
    pub(super) text: String,
    /// The marked words, as bytes of `text`, in the order in which they were asked for.
    pub(super) marks: Vec<Range<usize>>,
}

/// Characters that "… " or " …" takes.
const ELLIPSIS: usize = 2;

/// Cuts an excerpt of at most `room` characters out of `sentence`, so that all `marks` are in it and `label` characters
/// fit to the right of the last one.
///
/// `None` when several marks don't fit into one excerpt. A single mark that is longer than the room is cut short.
pub(super) fn cut(text: &str, sentence: Span, marks: &[Span], label: usize, room: usize) -> Option<Excerpt> {
    let whole = marks.iter().fold(sentence, |whole, &mark| whole.join(mark));
    let line = Line::of(text, whole);
    let ranges: Vec<Range<usize>> = marks.iter().map(|&mark| line.range(mark)).collect();
    let first = ranges.iter().map(|range| range.start).min()?;
    let last = ranges.iter().map(|range| range.end).max()?;
    let label = label.min(room / 2);

    let fits = last - first + 2 * ELLIPSIS <= room;
    if !fits && marks.len() > 1 {
        return None;
    }
    let window = if line.len() <= room && last + label <= room {
        0..line.len()
    } else if fits {
        line.window(first..last, label, room)
    } else {
        first..line.word_end(first + room - 2 * ELLIPSIS, first + 1)
    };
    Some(line.excerpt(&window, &ranges))
}

/// A stretch of text as one line of characters, each with the byte it comes from.
struct Line {
    characters: Vec<(u32, char)>,
}

impl Line {
    fn of(text: &str, span: Span) -> Self {
        let mut characters: Vec<(u32, char)> = Vec::with_capacity(span.len());
        for (at, character) in span.of(text).char_indices() {
            let at = span.start + at as u32;
            if character.is_whitespace() {
                if characters.last().is_some_and(|&(_, before)| before != ' ') {
                    characters.push((at, ' '));
                }
            } else if !character.is_control() {
                characters.push((at, character));
            }
        }
        while characters.last().is_some_and(|&(_, character)| character == ' ') {
            characters.pop();
        }
        Self { characters }
    }

    fn len(&self) -> usize {
        self.characters.len()
    }

    /// The characters that come from the bytes of `span`.
    fn range(&self, span: Span) -> Range<usize> {
        let of = |byte| self.characters.partition_point(|&(at, _)| at < byte);
        of(span.start)..of(span.end)
    }

    fn is_space(&self, at: usize) -> bool {
        self.characters.get(at).is_none_or(|&(_, character)| character == ' ')
    }

    /// The greatest end of a word that is at most `at`, or `at` where no word ends after `least`.
    fn word_end(&self, at: usize, least: usize) -> usize {
        let at = at.min(self.len());
        (least..=at).rev().find(|&end| self.is_space(end) && !self.is_space(end - 1)).unwrap_or(at)
    }

    /// The least beginning of a word that is at least `at`, but not beyond `most`.
    fn word_start(&self, at: usize, most: usize) -> usize {
        (at..most).find(|&start| start == 0 || (self.is_space(start - 1) && !self.is_space(start))).unwrap_or(most)
    }

    /// Which characters to show around `focus`: from the sentence's beginning if possible, otherwise with about a third
    /// of the free room to the right.
    fn window(&self, focus: Range<usize>, label: usize, room: usize) -> Range<usize> {
        let free = room - 2 * ELLIPSIS - (focus.end - focus.start);
        let right = label.max((free / 3).min(self.len() - focus.end)).min(free);
        let start = if focus.end + right + ELLIPSIS <= room {
            0
        } else {
            self.word_start(focus.end + right + 2 * ELLIPSIS - room, focus.start)
        };
        let left_mark = if start > 0 { ELLIPSIS } else { 0 };
        if self.len() - start + left_mark <= room {
            return start..self.len();
        }
        start..self.word_end(start + room - left_mark - ELLIPSIS, focus.end)
    }

    fn excerpt(&self, window: &Range<usize>, ranges: &[Range<usize>]) -> Excerpt {
        let mut text = String::new();
        if window.start > 0 {
            text.push_str("… ");
        }
        let mut marks = vec![0..0; ranges.len()];
        for at in window.start..=window.end {
            for (mark, range) in marks.iter_mut().zip(ranges) {
                if range.start.max(window.start) == at {
                    mark.start = text.len();
                }
                if range.end.min(window.end) == at {
                    mark.end = text.len();
                }
            }
            if at < window.end {
                text.push(self.characters[at].1);
            }
        }
        if window.end < self.len() {
            text.push_str(" …");
        }
        Excerpt { text, marks }
    }
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::span::Span;

    const SENTENCE: &str =
        "On Thursday, former US President Ann Smith told\nreporters that the harbour would open in March.";

    /// The excerpt around `marked`, the marked words between angle brackets.
    fn shown(marked: &[&str], label: usize, room: usize) -> Option<String> {
        let spans: Vec<Span> = marked
            .iter()
            .map(|words| SENTENCE.find(words).map(|at| Span::new(at, at + words.len())).unwrap())
            .collect();
        let excerpt = cut(SENTENCE, Span::new(0, SENTENCE.len()), &spans, label, room)?;
        let mut text = excerpt.text.clone();
        let mut marks = excerpt.marks;
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.start));
        for mark in marks {
            text.insert(mark.end, '>');
            text.insert(mark.start, '<');
        }
        assert!(excerpt.text.chars().count() <= room, "{} characters in {room}", excerpt.text.chars().count());
        Some(text)
    }

    #[test]
    fn a_sentence_that_fits_is_shown_whole() {
        let whole = "On Thursday, <former US President> Ann Smith told reporters that the harbour would open in March.";
        assert_eq!(shown(&["former US President"], 10, 100).unwrap(), whole);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let cuts = [
            ("former", 9, 60, "On Thursday, <former> US President Ann Smith told reporters …"),
            ("March", 9, 60, "… reporters that the harbour would open in <March>."),
            ("harbour", 30, 60, "… reporters that the <harbour> would open in March."),
            ("told\nreporters that the harbour would", 0, 34, "… <told reporters that the> …"),
        ];
        for (marked, label, room, expected) in cuts {
            assert_eq!(shown(&[marked], label, room).unwrap(), expected);
        }
    }

    #[test]
    fn marks_too_far_apart_for_one_excerpt_are_refused() {
        assert!(shown(&["Thursday", "March"], 5, 40).is_none());
        assert_eq!(shown(&["Thursday", "former"], 5, 40).unwrap(), "On <Thursday>, <former> US President Ann …");
    }
}
