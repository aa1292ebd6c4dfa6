//! Where the words of a piece of evidence stand, as a reader looks for them.

use crate::check::finding::{Evidence, Side};
use crate::document::{DocIndex, Document};
use crate::span::{LineIndex, Place, Span};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The documents that a report speaks of. A document's lines are counted when a place in it is first asked for.
pub(super) struct Sources<'d> {
    documents: &'d [Document],
    lines: Vec<OnceCell<LineIndex>>,
}

impl<'d> Sources<'d> {
    pub(super) fn new(documents: &'d [Document]) -> Self {
        Self { documents, lines: documents.iter().map(|_| OnceCell::new()).collect() }
    }

    pub(super) fn document(&self, index: DocIndex) -> &'d Document {
        &self.documents[index.0 as usize]
    }

    /// Line and column of the first of the words.
    pub(super) fn place(&self, evidence: &Evidence) -> Place {
        let text = &self.document(evidence.document).text;
        let lines = self.lines[evidence.document.0 as usize].get_or_init(|| LineIndex::new(text));
        lines.place(text, evidence.span.start)
    }

    /// `path:line:column`, which editors and terminals open.
    pub(super) fn address(&self, evidence: &Evidence) -> String {
        let Place { line, column } = self.place(evidence);
        format!("{}:{line}:{column}", self.document(evidence.document).path)
    }

    /// `id:line:column`, for enumerations.
    pub(super) fn short_address(&self, evidence: &Evidence) -> String {
        let Place { line, column } = self.place(evidence);
        format!("{}:{line}:{column}", self.document(evidence.document).id)
    }

    /// The words as bytes of the file on disk.
    pub(super) fn in_file(&self, evidence: &Evidence) -> Span {
        self.document(evidence.document).origin_of(evidence.span)
    }

    /// The words themselves.
    pub(super) fn words(&self, evidence: &Evidence) -> &'d str {
        evidence.span.of(&self.document(evidence.document).text)
    }
}

/// The documents that give a side's value, each once, in order.
pub(super) fn holders(side: &Side) -> Vec<DocIndex> {
    side.evidence.iter().map(|evidence| evidence.document).collect::<BTreeSet<_>>().into_iter().collect()
}
