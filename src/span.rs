//! Byte ranges of a text, and the line and column of a place, computed only when somebody asks.
//!
//! A [`Span`] counts bytes of a document's decoded text. The document knows how these lead back to the bytes of the
//! file (see [`crate::document::Document::origin`]); this module does not know about files.

use std::ops::Range;

/// A half-open range of bytes: `start` is the first byte, `end` the byte after the last.
///
/// ```
/// use gainsay::span::Span;
/// let span = Span::new(3, 7);
/// assert_eq!(span.of("In Kyiv."), "Kyiv");
/// assert!(span.overlaps(Span::new(6, 9)) && !span.overlaps(Span::new(7, 8)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from byte `start` to byte `end`. Texts are bounded well below 4 GiB, so 32 bits hold every position.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end}");
        Self { start: start as u32, end: end as u32 }
    }

    /// The words of `text` at this span.
    ///
    /// # Panics
    /// When the span does not lie on character boundaries of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// The span as a range of `usize`.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two spans share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A place as a person counts: both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Where the lines of a text begin; built once, asked by binary search.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the line starts of `text`; `\n` ends a line, `\r\n` counts as one end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at as u32 + 1));
        Self { starts }
    }

    /// Line and column of byte `at` of the text the index was built from.
    #[must_use]
    pub fn place(&self, text: &str, at: u32) -> Place {
        let line = self.starts.partition_point(|&start| start <= at);
        let start = self.starts[line - 1] as usize;
        Place { line, column: text[start..at as usize].chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "a\n“é” x";
        let at = text.find('x').unwrap() as u32;
        assert_eq!(LineIndex::new(text).place(text, at), Place { line: 2, column: 5 });
        assert_eq!(LineIndex::new(text).place(text, 0), Place { line: 1, column: 1 });
    }
}
