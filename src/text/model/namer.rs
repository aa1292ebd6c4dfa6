//! The name tagger: an averaged perceptron that says of each word whether it begins, continues or is no name.

use super::keys::{Keys, Part};
use super::labels::Xpos;
use super::table::SparseTable;
use super::tagger::tag_part;
use super::word::Words;
use super::{NameKind, NameSpan, Tag};

/// Number of classes: no name, and beginning and continuation of each kind of name.
pub(super) const CLASSES: usize = 1 + 2 * NameKind::ALL.len();

/// The class of words outside names.
pub(super) const OUTSIDE: usize = 0;

/// The class of the first word of a name.
#[cfg(feature = "train")]
pub(super) fn beginning(kind: NameKind) -> usize {
    1 + 2 * kind as usize
}

/// The class of the further words of a name.
#[cfg(feature = "train")]
pub(super) fn continuation(kind: NameKind) -> usize {
    2 + 2 * kind as usize
}

/// Whether a class may follow another: names continue only with their own kind.
pub(super) fn may_follow(class: usize, last: usize) -> bool {
    class % 2 == 1 || class == OUTSIDE || last == class || last + 1 == class
}

/// Weights of the name tagger.
pub(super) struct Namer {
    weights: SparseTable,
}

impl Namer {
    /// A name tagger over a part of the weights file.
    pub fn new(weights: SparseTable) -> Self {
        Self { weights }
    }

    /// Finds the names of a sentence.
    pub fn names(&self, words: &Words, tags: &[Tag], out: &mut Vec<NameSpan>) {
        out.clear();
        let mut keys = Keys::default();
        let (mut last, mut before_last) = (OUTSIDE, OUTSIDE);
        for place in 0..words.len() {
            let class = if may_be_name(tags, place, last) {
                features(&mut keys, words, tags, place, last, before_last);
                choose(&self.weights.scores(keys.as_slice()), last)
            } else {
                OUTSIDE
            };
            if class != OUTSIDE {
                let kind = NameKind::ALL[(class - 1) / 2];
                match out.last_mut() {
                    Some(name) if class % 2 == 0 && name.last + 1 == place => name.last = place,
                    _ => out.push(NameSpan { first: place, last: place, kind }),
                }
            }
            (before_last, last) = (last, class);
        }
    }
}

/// The best class that may follow.
pub(super) fn choose(scores: &[i32], last: usize) -> usize {
    let mut best = OUTSIDE;
    for class in 1..CLASSES {
        if may_follow(class, last) && scores[class] > scores[best] {
            best = class;
        }
    }
    best
}

/// Whether a word may be part of a name at all: it has the tag of a name, or it continues one, or the next word has.
pub(super) fn may_be_name(tags: &[Tag], place: usize, last: usize) -> bool {
    let is_name = |at: usize| tags.get(at).is_some_and(|tag| matches!(tag.xpos, Xpos::Nnp | Xpos::Nnps));
    last != OUTSIDE || is_name(place) || is_name(place + 1)
}

/// The features of the choice of a class.
pub(super) fn features(keys: &mut Keys, words: &Words, tags: &[Tag], place: usize, last: usize, before_last: usize) {
    let word = words.at(place);
    let (back, back2) = (words.before(place, 1), words.before(place, 2));
    let (next, next2) = (words.at(place + 1), words.at(place + 2));
    let tag = |at: usize| tags.get(at).map_or(0, |&tag| tag_part(tag));
    let (t, tb, tn, tn2) = (tag(place), tag(place.wrapping_sub(1)), tag(place + 1), tag(place + 2));
    let last = last as Part;
    keys.clear();
    keys.add([last]);
    keys.add([last, before_last as Part]);
    keys.add([t, last]);
    keys.add([t, tn, last]);
    keys.add([tb, t, tn]);
    keys.add([t, tn, tn2]);
    keys.add([word.form]);
    keys.add([word.lower]);
    keys.add([word.lower, last]);
    keys.add([word.lower, next.lower]);
    keys.add([back.lower, word.lower]);
    keys.add([word.suffixes[1], t]);
    keys.add([word.suffixes[2], t]);
    keys.add([word.suffixes[3], t]);
    keys.add([word.prefixes[2], t]);
    keys.add([word.prefixes[3], t]);
    keys.add([word.shape, last]);
    keys.add([word.shape, next.shape]);
    keys.add([back.shape, word.shape, next.shape]);
    keys.add([back.lower, t]);
    keys.add([back2.lower, back.lower, t]);
    keys.add([back2.lower, t]);
    keys.add([next.lower, t]);
    keys.add([next.lower, next2.lower, t]);
    keys.add([next2.lower, t]);
    keys.add([word.entry.cluster(), t]);
    keys.add([word.entry.cluster(), last]);
    keys.add([back.entry.cluster(), t]);
    keys.add([next.entry.cluster(), t]);
    keys.add([word.entry.cluster(), next.entry.cluster()]);
    keys.add([back.entry.cluster(), word.entry.cluster()]);
    keys.add([next.suffixes[2], t, tn]);
    keys.add([word.entry.tags(), t]);
    // The name's last word tells its kind: look ahead to where the run of name words ends.
    let end =
        (place + 1..tags.len()).find(|&at| !matches!(tags[at].xpos, Xpos::Nnp | Xpos::Nnps)).unwrap_or(tags.len());
    let final_word = words.at(end - 1);
    keys.add([final_word.lower, last]);
    keys.add([final_word.suffixes[2], last]);
    keys.add([final_word.entry.cluster(), last]);
    keys.add([words.at(end).lower, tag(end), last]);
    keys.add([(end - place).min(4) as Part, t, last]);
    keys.add([word.entry.group(), t, last]);
    keys.add([back.entry.group(), t, last]);
    keys.add([next.entry.group(), t, last]);
    keys.add([word.entry.group(), next.entry.group(), last]);
    keys.add([final_word.entry.group(), word.entry.group(), last]);
    keys.add([back.lower, word.entry.group()]);
    keys.add([next.lower, word.entry.group()]);
    keys.add([tb, back.entry.group(), word.entry.group()]);
}
