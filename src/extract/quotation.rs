//! Somebody's words inside quotation marks.

use super::Reader;
use crate::claim::{Attribution, Claim, Family, Filler, Slot, Spoken};
use crate::text::Text;
use crate::text::entity::normal;
use crate::text::quote::Quote;
use compact_str::CompactString;

/// Shorter quotations are terms and titles rather than utterances.
const LEAST_WORDS: usize = 2;

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for quote in &text.quotes {
        let words = spoken(text, quote);
        if words.len() < LEAST_WORDS {
            continue;
        }
        let mut claim = reader.claim(Family::Quotation, Slot::new("words"), quote.words.clone(), Filler::Words(words));
        claim.evidence.span = quote.inner;
        claim.evidence.sentence = quote.span.join(claim.evidence.sentence);
        claim.entity = quote.speaker_entity();
        claim.source = quote.speaker.as_ref().map(|speaker| Attribution {
            entity: speaker.entity,
            head: speaker.head.clone(),
            words: text.slice(speaker.span).to_owned(),
        });
        claims.push(claim);
    }
}

/// The words of a quotation; an ellipsis and words in brackets are marked as the article's own doing.
fn spoken(text: &Text<'_>, quote: &Quote) -> Vec<Spoken> {
    let mut words = Vec::with_capacity(quote.words.len());
    let mut bracket: Option<u32> = None;
    for at in quote.words.clone() {
        let (form, span) = (text.form(at), text.word(at).span);
        match (form, bracket) {
            ("[" | "(", None) => bracket = Some(at),
            ("]" | ")", Some(open)) => {
                let span = text.word(open).span.join(span);
                words.push(Spoken { form: CompactString::const_new(Spoken::ADDED), span });
                bracket = None;
            }
            (_, Some(_)) => {}
            (form, None) if form.starts_with('…') || form.starts_with("..") => {
                words.push(Spoken { form: CompactString::const_new(Spoken::GAP), span });
            }
            _ => {
                let form = normal(form);
                if !form.is_empty() {
                    words.push(Spoken { form, span });
                }
            }
        }
    }
    words
}
