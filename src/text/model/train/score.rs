//! How well the models do on a treebank.

use std::fmt;

use super::conllu::{Sentence, read};
use crate::text::model::{Model, NameKind, NameSpan};

/// Counts of right decisions, on gold tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    words: u32,
    upos: u32,
    xpos: u32,
    heads: u32,
    arcs: u32,
    /// Names found and right, found, in the treebank.
    names: [u32; 3],
    /// The same without regard to the kind.
    spans: [u32; 3],
    kinds: [[u32; 3]; NameKind::ALL.len()],
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |right: u32| 100.0 * f64::from(right) / f64::from(self.words.max(1));
        writeln!(f, "words {}", self.words)?;
        writeln!(f, "UPOS  {:.2}  XPOS {:.2}", percent(self.upos), percent(self.xpos))?;
        writeln!(f, "UAS   {:.2}  LAS  {:.2}", percent(self.heads), percent(self.arcs))?;
        let f1 = |[right, found, gold]: [u32; 3]| f64::from(2 * right) / f64::from((found + gold).max(1));
        writeln!(f, "names F1 {:.3} of {} (spans alone {:.3})", f1(self.names), self.names[2], f1(self.spans))?;
        for (kind, &counts) in NameKind::ALL.iter().zip(&self.kinds) {
            writeln!(f, "  {kind:?} {:.3} of {}", f1(counts), counts[2])?;
        }
        Ok(())
    }
}

/// Scores the built-in model on a CoNLL-U file.
#[must_use]
pub fn score_file(text: &str) -> Score {
    score(Model::get(), &read(text))
}

/// Scores the weights `bytes` on sentences; `None` if they are no weights.
#[must_use]
pub fn score_weights(bytes: &[u8], sentences: &[Sentence]) -> Option<Score> {
    Some(score(&Model::read(bytes.to_vec().leak())?, sentences))
}

/// Scores a model on sentences; the parser and the name tagger get the tags of the model's tagger.
#[must_use]
fn score(model: &Model, sentences: &[Sentence]) -> Score {
    let mut score = Score::default();
    let (mut tags, mut arcs, mut names) = (vec![], vec![], vec![]);
    for sentence in sentences {
        let forms = sentence.forms();
        model.tag(&forms, &mut tags);
        model.parse(&forms, &tags, &mut arcs);
        for (place, (tag, arc)) in tags.iter().zip(&arcs).enumerate() {
            let (right_tag, right_arc) = (sentence.tags[place], sentence.arcs[place]);
            score.words += 1;
            score.upos += u32::from(tag.upos == right_tag.upos);
            score.xpos += u32::from(tag.xpos == right_tag.xpos);
            score.heads += u32::from(arc.head == right_arc.head);
            score.arcs += u32::from(*arc == right_arc);
        }
        let Some(gold) = &sentence.names else { continue };
        model.names(&forms, &tags, &mut names);
        let span = |name: &NameSpan| (name.first, name.last);
        let right_spans = names.iter().filter(|name| gold.iter().any(|other| span(other) == span(name))).count();
        add(&mut score.spans, [right_spans, names.len(), gold.len()]);
        for kind in NameKind::ALL {
            let of_kind = |names: &[NameSpan]| names.iter().filter(|name| name.kind == kind).count();
            let right = names.iter().filter(|name| name.kind == kind && gold.contains(name)).count();
            let counts = [right, of_kind(&names), of_kind(gold)];
            add(&mut score.names, counts);
            add(&mut score.kinds[kind as usize], counts);
        }
    }
    score
}

fn add(counts: &mut [u32; 3], more: [usize; 3]) {
    for (count, more) in counts.iter_mut().zip(more) {
        *count += u32::try_from(more).unwrap_or(u32::MAX);
    }
}
