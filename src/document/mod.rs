//! From bytes to a [`Document`]: text, metadata and blocks, with every position leading back to the file.
//!
//! Reading is total: what could not be decoded becomes a [`Note`]. Only a file that holds no article at all (empty,
//! binary, oversized) is refused, with an [`Unreadable`] that says why. This layer opens no file: it is given bytes.

pub mod agency;
mod article;
mod dateline;
mod day;
mod decode;
mod layout;
mod line;
#[cfg(test)]
mod tests;

use crate::span::Span;
pub use decode::{LARGEST, Reason, Unreadable};
use jiff::civil::Date;

/// Position of a document among those that are checked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocIndex(pub u32);

/// What a stretch of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// A line below the headline that sums up.
    Standfirst,
    /// A paragraph of the body.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// Words that describe a picture.
    Caption,
    /// Credits, dates, navigation, "Also read": no claim is read here.
    Furniture,
}

/// A stretch of an article: one headline, paragraph, list item, caption or piece of furniture. A dateline
/// ("KYIV, July 4 (Reuters) —") at a paragraph's beginning is a furniture block of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its bytes, without surrounding white space or bullet.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What an article says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metadata {
    /// The headline's bytes.
    pub headline: Option<Span>,
    /// Day of publication, and the bytes that give it.
    pub published: Option<(Date, Option<Span>)>,
    /// Who published it ("Dawn"), where the text says so.
    pub publisher: Option<String>,
    /// Agencies credited ("AFP", "Reuters"), in the order in which they are named first.
    pub agencies: Vec<String>,
    /// The place in the dateline ("KYIV"), as written.
    pub dateline: Option<Span>,
}

/// Something that a reader of the report should know about how a document was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A sentence: "read as Windows-1252", "3 bytes could not be decoded".
    pub message: String,
}

/// How positions of the decoded text lead back to the bytes of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Byte for byte, after `0` bytes that were left out at the beginning (a byte order mark).
    #[default]
    Same,
    /// Shifted by this many bytes.
    Shifted(u32),
    /// Pairs (byte of the text, byte of the file), ascending; between two pairs both count alike.
    Table(Vec<(u32, u32)>),
}

/// A source's text and what it says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The file's name without its ending; what reports call the document.
    pub id: String,
    /// The path as it was given.
    pub path: String,
    /// The decoded text.
    pub text: String,
    /// How the text leads back to the file.
    pub origin: Origin,
    /// What the article says of itself.
    pub metadata: Metadata,
    /// The article's stretches, in order, not overlapping.
    pub blocks: Vec<Block>,
    /// How it was read, where that is worth telling.
    pub notes: Vec<Note>,
}

impl Origin {
    /// The byte of the file from which byte `at` of the text was read.
    #[must_use]
    pub fn of(&self, at: u32) -> u32 {
        match self {
            Self::Same => at,
            Self::Shifted(skipped) => at + skipped,
            Self::Table(pairs) => match pairs.partition_point(|&(text, _)| text <= at) {
                0 => at,
                after => pairs[after - 1].1 + (at - pairs[after - 1].0),
            },
        }
    }
}

impl Document {
    /// The bytes of the file on disk from which `span` of the text was read.
    #[must_use]
    pub fn origin_of(&self, span: Span) -> Span {
        Span { start: self.origin.of(span.start), end: self.origin.of(span.end) }
    }
}

/// Reads a file's bytes. `id` is what reports call the document, `path` where it came from; `hint` is its day of
/// publication, used where the text does not give one.
///
/// ```
/// use gainsay::document::{BlockKind, read};
/// let bytes = b"\xEF\xBB\xBFFlood kills two\n\nLEEDS, England (AP) -- Two people drowned on Monday.\n";
/// let document = read("a", "a.txt", bytes, None).unwrap();
/// let kinds: Vec<_> = document.blocks.iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Furniture, BlockKind::Paragraph]);
/// assert_eq!(document.metadata.agencies, ["AP"]);
/// assert_eq!(document.origin_of(document.blocks[0].span).start, 3);
/// ```
///
/// # Errors
/// When the bytes hold no article: empty, larger than [`LARGEST`], or not text.
pub fn read(id: &str, path: &str, bytes: &[u8], hint: Option<Date>) -> Result<Document, Unreadable> {
    let decode::Decoded { text, origin, notes } =
        decode::decode(bytes).map_err(|reason| Unreadable { path: path.to_owned(), reason })?;
    let (blocks, metadata) = article::article(&text, hint);
    Ok(Document { id: id.to_owned(), path: path.to_owned(), text, origin, metadata, blocks, notes })
}

impl Document {
    /// A document of one paragraph of running text, without headline or credit: an example of a rule, a line typed in.
    #[must_use]
    pub fn of_paragraph(id: &str, text: &str, published: Option<Date>) -> Self {
        let metadata = Metadata { published: published.map(|day| (day, None)), ..Metadata::default() };
        let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
        Self {
            id: id.to_owned(),
            path: id.to_owned(),
            text: text.to_owned(),
            origin: Origin::Same,
            metadata,
            blocks: vec![block],
            notes: Vec::new(),
        }
    }
}
