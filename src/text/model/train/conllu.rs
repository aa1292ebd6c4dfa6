//! Treebanks in CoNLL-U, with GUM's entities in the last column.

use crate::text::model::{Arc, NameKind, NameSpan, Rel, Tag, Upos, Xpos};

/// A sentence with its gold annotation.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The words as they are written.
    pub words: Vec<String>,
    /// Their tags.
    pub tags: Vec<Tag>,
    /// Their heads and relations.
    pub arcs: Vec<Arc>,
    /// The names; `None` where the treebank doesn't tell entities.
    pub names: Option<Vec<NameSpan>>,
}

impl Sentence {
    /// The words, borrowed.
    #[must_use]
    pub fn forms(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }
}

/// Reads the sentences of a CoNLL-U file. Lines that are no words (comments, ranges, empty nodes) are passed over.
#[must_use]
pub fn read(text: &str) -> Vec<Sentence> {
    let tells_entities = text.contains("# global.Entity");
    text.split("\n\n").filter_map(|block| sentence(block, tells_entities)).collect()
}

fn sentence(block: &str, tells_entities: bool) -> Option<Sentence> {
    let mut sentence = Sentence { words: vec![], tags: vec![], arcs: vec![], names: None };
    let mut mentions = Mentions::default();
    for line in block.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, _, upos, xpos, _, head, rel, ..] = columns[..] else { continue };
        if id.contains(['-', '.']) {
            continue;
        }
        let place = sentence.words.len();
        sentence.words.push(form.to_owned());
        sentence
            .tags
            .push(Tag { upos: Upos::parse(upos).unwrap_or(Upos::X), xpos: Xpos::parse(xpos).unwrap_or(Xpos::Other) });
        let rel = Rel::parse(rel).or_else(|| Rel::parse(rel.split(':').next()?)).unwrap_or(Rel::Dep);
        sentence.arcs.push(Arc { head: head.parse::<u32>().ok().and_then(|head| head.checked_sub(1)), rel });
        for attribute in columns.get(9).unwrap_or(&"").split('|') {
            if let Some(brackets) = attribute.strip_prefix("Entity=") {
                mentions.read(brackets, place);
            }
        }
    }
    if sentence.words.is_empty() {
        return None;
    }
    if tells_entities {
        sentence.names = Some(names(&sentence, mentions.done));
    }
    Some(sentence)
}

/// A mention of an entity: its words and the type of the entity.
struct Mention {
    first: usize,
    last: usize,
    kind: String,
}

/// Mentions while a sentence is read.
#[derive(Default)]
struct Mentions {
    open: Vec<(String, String, usize)>,
    done: Vec<Mention>,
}

impl Mentions {
    /// Reads the brackets at one word: "(3-place-…" opens, "3)" closes, "(3-place-…)" is a mention of one word.
    fn read(&mut self, brackets: &str, place: usize) {
        let mut rest = brackets;
        while !rest.is_empty() {
            let end = rest[1..].find(['(', ')']).map_or(rest.len(), |at| at + 1);
            let closes = rest[end..].starts_with(')');
            if let Some(description) = rest[..end].strip_prefix('(') {
                let mut fields = description.split('-');
                let id = fields.next().unwrap_or_default().split('[').next().unwrap_or_default();
                let kind = fields.next().unwrap_or_default();
                self.open.push((id.to_owned(), kind.to_owned(), place));
                if closes {
                    self.close(id, place);
                }
            } else if closes {
                self.close(rest[..end].split('[').next().unwrap_or_default(), place);
            }
            rest = &rest[end + usize::from(closes)..];
        }
    }

    fn close(&mut self, id: &str, place: usize) {
        if let Some(at) = self.open.iter().rposition(|(open, ..)| open == id) {
            let (_, kind, first) = self.open.remove(at);
            self.done.push(Mention { first, last: place, kind });
        }
    }
}

/// The names of a sentence, by this definition:
///
/// - A mention is a name if its head has the tag of a name (PROPN, NNP, NNPS) and it isn't a time.
/// - The name is the longest run of such words around the head inside the mention. To the left it ends after a title
///   (`nmod:desc`). To the right it goes on, except in persons, over "of", "of the", "for", "and", "&", "-" if the next
///   word is of a name and below the head ("University of Chicago"), but not to a conjunct or apposition of the head.
/// - A single word for a person with a determiner or with "of" ("the President", "President of France") is a role and
///   no name. In the plural ("the Democrats") it is one, of kind [`NameKind::Other`].
/// - Of overlapping names the longer counts.
fn names(sentence: &Sentence, mut mentions: Vec<Mention>) -> Vec<NameSpan> {
    mentions.sort_by_key(|mention| (mention.first, usize::MAX - mention.last));
    let mut names: Vec<NameSpan> = mentions.iter().filter_map(|mention| name(sentence, mention)).collect();
    names.sort_by_key(|name| (usize::MAX - (name.last - name.first), name.first));
    let mut chosen: Vec<NameSpan> = Vec::new();
    for name in names {
        if chosen.iter().all(|other| name.last < other.first || other.last < name.first) {
            chosen.push(name);
        }
    }
    chosen.sort();
    chosen
}

fn name(sentence: &Sentence, mention: &Mention) -> Option<NameSpan> {
    let is_name =
        |at: usize| sentence.tags[at].upos == Upos::Propn || matches!(sentence.tags[at].xpos, Xpos::Nnp | Xpos::Nnps);
    let head_of = |at: usize| sentence.arcs[at].head.map(|head| head as usize);
    let inside = mention.first..=mention.last;
    let head = inside.clone().find(|&at| head_of(at).is_none_or(|head| !inside.contains(&head)))?;
    if !is_name(head) || mention.kind == "time" {
        return None;
    }
    // The relation at the head by which a word is below it.
    let below = |word: usize| {
        let mut at = word;
        for _ in 0..sentence.words.len() {
            match head_of(at) {
                Some(up) if up == head => return Some(sentence.arcs[at].rel),
                Some(up) => at = up,
                None => return None,
            }
        }
        None
    };
    let of_name = |at: usize| {
        is_name(at)
            && below(at).is_some_and(|rel| {
                matches!(rel, Rel::Flat | Rel::Compound | Rel::Nmod | Rel::Amod | Rel::Nummod | Rel::NmodPoss)
            })
    };
    let dependents = || (0..sentence.words.len()).filter(|&at| head_of(at) == Some(head));
    let has = |rel: Rel| dependents().any(|at| sentence.arcs[at].rel == rel);
    let is_person = mention.kind == "person";
    let is_plural = sentence.tags[head].xpos == Xpos::Nnps;
    let has_of = dependents().any(|at| {
        sentence.arcs[at].rel == Rel::Nmod && sentence.words.get(head + 1).is_some_and(|word| word == "of") && at > head
    });

    let mut first = head;
    while first > mention.first && is_name(first - 1) && below(first - 1).is_some() {
        if dependents().any(|at| sentence.arcs[at].rel == Rel::NmodDesc && at == first - 1) {
            break;
        }
        first -= 1;
    }
    if is_person && !is_plural && (has(Rel::Det) || has_of) && !has(Rel::Flat) && !has(Rel::NmodDesc) {
        return None;
    }
    let mut last = head;
    loop {
        let mut next = last + 1;
        if !is_person {
            while next < mention.last
                && next <= last + 2
                && matches!(sentence.words[next].as_str(), "of" | "the" | "for" | "and" | "&" | "-")
            {
                next += 1;
            }
        }
        if next > mention.last || !of_name(next) {
            break;
        }
        last = next;
    }
    let kind = match mention.kind.as_str() {
        "person" if !is_plural => NameKind::Person,
        "organization" => NameKind::Organisation,
        "place" => NameKind::Place,
        _ => NameKind::Other,
    };
    Some(NameSpan { first, last, kind })
}
