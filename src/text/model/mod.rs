//! The statistical models: part-of-speech tagger, dependency parser and name tagger.
//!
//! All three are linear: features of a decision are hashed to keys, keys lead to small integer weights in tables that
//! are read where they lie in the program. They know words and labels and nothing of documents, values or claims. They
//! are total (any sequence of words has tags, a tree and names) and always give the same answer. How they are trained:
//! `WEIGHTS.md` beside this file.

mod keys;
mod labels;
mod namer;
mod parser;
mod table;
mod tagger;
#[cfg(test)]
mod tests;
#[cfg(feature = "train")]
pub mod train;
mod word;

use std::sync::LazyLock;

pub use labels::{Rel, Upos, Xpos};
use namer::Namer;
use parser::Parser;
use table::{Aligned, Bytes, PairTable, Sections, SparseTable, WordTable};
use tagger::Tagger;
use word::Words;

/// The two tags of a word, chosen together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn tag.
    pub xpos: Xpos,
}

/// The arc from a word to its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arc {
    /// Place of the head in the sentence; `None` for the root, of which there is exactly one.
    pub head: Option<u32>,
    /// What the word is to its head.
    pub rel: Rel,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// One person.
    Person,
    /// Company, party, authority, club.
    Organisation,
    /// Country, city, building, sea.
    Place,
    /// Anything else: event, work, law, people of a nation or faith. Names of days and months are no names.
    Other,
}

impl NameKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Place, Self::Other];
}

/// A name in a sentence, without titles before it ("President") and determiners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameSpan {
    /// Place of its first word.
    pub first: usize,
    /// Place of its last word.
    pub last: usize,
    /// What it names.
    pub kind: NameKind,
}

/// Tagger, parser and name tagger with their weights.
pub struct Model {
    lexicon: WordTable,
    tagger: Tagger,
    parser: Parser,
    namer: Namer,
}

impl Model {
    /// The model that is built in.
    #[must_use]
    pub fn get() -> &'static Self {
        static MODEL: LazyLock<Model> = LazyLock::new(|| {
            static WEIGHTS: &Aligned<[u8]> = &Aligned(*include_bytes!("weights.bin"));
            Model::read(&WEIGHTS.0).expect("the built-in weights have this version's layout")
        });
        &MODEL
    }

    /// A model over the bytes of a weights file; `None` for anything else.
    fn read(bytes: Bytes) -> Option<Self> {
        let mut sections = Sections::open(bytes)?;
        let lexicon = WordTable::new(sections.next()?);
        let tags = sections.next()?;
        let mut sparse = |classes| Some(SparseTable::new(sections.next()?, sections.next()?, classes));
        Some(Self {
            lexicon,
            tagger: Tagger::new(tags, sparse(tags.len() / 2)?),
            namer: Namer::new(sparse(namer::CLASSES)?),
            parser: Parser::new(sparse(Rel::ALL.len())?, PairTable::new(sections.next()?)),
        })
    }

    /// Tags the words of one sentence; `out` is replaced by one tag a word.
    pub fn tag(&self, forms: &[&str], out: &mut Vec<Tag>) {
        self.tagger.tag(&self.words(forms), out);
    }

    /// Parses one sentence; `out` is replaced by one arc a word. Time grows with the length of the sentence.
    pub fn parse(&self, forms: &[&str], tags: &[Tag], out: &mut Vec<Arc>) {
        self.parser.parse(&self.words(forms), tags, out);
    }

    /// Finds the names of one sentence; `out` is replaced by them, in their order, none overlapping another.
    pub fn names(&self, forms: &[&str], tags: &[Tag], out: &mut Vec<NameSpan>) {
        self.namer.names(&self.words(forms), tags, out);
    }

    fn words(&self, forms: &[&str]) -> Words {
        let mut words = Words::default();
        words.read(forms, &self.lexicon);
        words
    }
}
