//! Whether something is told as plain fact or as suspected, alleged, apparent: "a suspected drone attack".

use super::{Reader, clause};
use crate::claim::{Claim, Family, Filler, Modality, Slot};
use crate::lexicon;
use crate::text::model::{Rel, Upos};

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for at in 0..text.words.len() as u32 {
        if text.upos(at) != Upos::Noun {
            continue;
        }
        let phrase = text.base_phrase(at);
        let mut modality = Modality::Asserted;
        let mut modifiers = Vec::new();
        for word in phrase.start..at {
            match text.upos(word) {
                Upos::Adj | Upos::Noun | Upos::Propn | Upos::Verb => {
                    match lexicon::hedge(text.lemma(word)).or_else(|| lexicon::hedge(&text.form(word).to_lowercase())) {
                        Some(class) => modality = class,
                        None => modifiers.push(word),
                    }
                }
                Upos::Adv => {
                    if let Some(class) = lexicon::hedge(text.lemma(word)) {
                        modality = class;
                    }
                }
                _ => {}
            }
        }
        // Without a word that says which attack, two mentions can't be told to be the same.
        if modifiers.is_empty() || modality == Modality::Asserted && !lexicon::is_accusation(text.lemma(at)) {
            continue;
        }
        let predicate = text.predicate(at);
        let mut claim =
            reader.claim(Family::Certainty, Slot::new("certainty"), phrase.clone(), Filler::Certainty(modality));
        claim.frame = clause::frame(text, &(at..at + 1), Some(at), predicate);
        claim.frame.modifiers = modifiers.iter().map(|&word| clause::canonical(text, word)).collect();
        claim.scope = clause::scope(reader, &(at..at + 1), predicate);
        if let Some(predicate) = predicate {
            claim.polarity = text.polarity(predicate);
            claim.modality = text.modality(predicate);
        }
        // What a source suspects, a source may well suspect.
        claim.source = reader.attribution(at);
        let quoted = text.quotes.iter().any(|quote| quote.words.contains(&at));
        let generic = text.child(at, Rel::Det).is_none() && text.word(at).tag.xpos == crate::text::model::Xpos::Nns;
        if !quoted && !generic {
            claims.push(claim);
        }
    }
}
