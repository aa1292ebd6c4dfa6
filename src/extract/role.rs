//! Offices and their status: "former French President Paul Martin", "Ann Smith, the acting mayor of Derby,".

use super::Reader;
use crate::claim::{Claim, Family, Filler, Role, Slot, Status};
use crate::lexicon;
use crate::text::Text;
use crate::text::entity::{Mention, normal};
use crate::text::model::{NameKind, Upos};
use compact_str::CompactString;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many words before a name may belong to its title.
const REACH: u32 = 9;

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for mention in text.mentions.iter().filter(|mention| mention.kind == NameKind::Person) {
        let before = before(text, mention);
        let after = after(text, mention);
        for run in [before, after].into_iter().flatten() {
            let Some(role) = role(text, &run) else { continue };
            let words = run.start.min(mention.words.start)..run.end.max(mention.words.end);
            let mut claim = reader.claim(Family::Role, Slot::new("role"), words, Filler::Role(role));
            claim.entity = Some(mention.entity);
            claim.source = None;
            let predicate = text.predicate(mention.words.start);
            claim.scope = super::clause::scope(reader, &mention.words, predicate);
            claims.push(claim);
        }
    }
}

/// The run of title words right before a name; across one comma when a title ends there ("the mayor's aide, Tom Hill,").
fn before(text: &Text<'_>, mention: &Mention) -> Option<Range<u32>> {
    let sentence = text.sentence_of(mention.words.start).words.clone();
    let mut end = mention.words.start;
    if end > sentence.start && text.form(end - 1) == "," {
        end -= 1;
    }
    let least = end.saturating_sub(REACH).max(sentence.start);
    let mut start = end;
    while start > least && may_belong(text, start - 1) {
        start -= 1;
    }
    // Words before the first that can begin a title are the sentence's own.
    while start < end && matches!(text.form(start), "of" | "and" | "'s" | "’s" | "-" | "for") {
        start += 1;
    }
    (start < end && (end == mention.words.start || title_ends_at(text, start, end))).then_some(start..end)
}

/// The apposition right after a name: ", the former president of Ruritania," up to the next mark or verb.
fn after(text: &Text<'_>, mention: &Mention) -> Option<Range<u32>> {
    let sentence = text.sentence_of(mention.words.start).words.clone();
    let mut start = mention.words.end;
    if start >= sentence.end || text.form(start) != "," {
        return None;
    }
    start += 1;
    // An age in between: "Ann Smith, 43, a former police officer".
    while start < sentence.end
        && (text.value_at(start).is_some() || text.form(start) == ",")
        && start < mention.words.end + 6
    {
        start += 1;
    }
    let most = (start + REACH + 3).min(sentence.end);
    let mut end = start;
    while end < most
        && (may_belong(text, end) || matches!(text.upos(end), Upos::Det | Upos::Adp) && text.lemma(end) != "by")
    {
        end += 1;
    }
    let closed = end == sentence.end || matches!(text.form(end), "," | "." | ";" | ")" | "—" | "–" | "said" | "who");
    let named =
        (start..end).next().is_some_and(|first| text.mention_at(first).is_none_or(|m| m.kind != NameKind::Person));
    (start < end && closed && named).then_some(start..end)
}

/// Whether word `at` can be part of a title phrase.
fn may_belong(text: &Text<'_>, at: u32) -> bool {
    if text.mention_at(at).is_some_and(|mention| mention.kind == NameKind::Person) {
        // "Smith's aide": a person, but the owner of the post.
        return text.mention_at(at).is_some_and(|m| {
            matches!(
                text.words.get(m.words.end as usize).map(|_| text.form(m.words.end)),
                Some("'s" | "’s" | "'" | "’" | "aide" | "ally")
            )
        });
    }
    matches!(text.form(at), "of" | "'s" | "’s" | "-" | "for" | "and" | "’" | "'" | "his" | "her" | "their")
        || matches!(text.upos(at), Upos::Noun | Upos::Propn | Upos::Adj)
        || lexicon::status(text.form(at)).is_some()
}

/// Whether a run is a title up to its end: "aide", "mayor of Graz".
fn title_ends_at(text: &Text<'_>, start: u32, end: u32) -> bool {
    let title = |from: u32, to: u32| lexicon::title(&joined(text, from..to)).is_some();
    (start..end).any(|from| {
        title(from, end)
            || (from + 1..end.min(from + 4)).any(|to| matches!(text.form(to), "of" | "for") && title(from, to))
    })
}

fn joined(text: &Text<'_>, words: Range<u32>) -> CompactString {
    let mut name = CompactString::default();
    for word in words {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&normal(text.form(word)));
    }
    name
}

/// Reads a run of words as an office: its status, title and body.
fn role(text: &Text<'_>, run: &Range<u32>) -> Option<Role> {
    let mut status = None;
    let mut deputy = false;
    let mut found: Option<(Range<u32>, &'static lexicon::Office)> = None;
    let mut at = run.start;
    while at < run.end {
        let longest = (at + 1..=run.end.min(at + 4))
            .rev()
            .find_map(|end| Some((at..end, lexicon::title(&joined(text, at..end))?)));
        // "ex-president", one token: the prefix is the status.
        let prefixed = || {
            let (mark, rest) = lexicon::titles().without_prefix(text.form(at))?;
            let tail =
                |end: u32| if at + 1 < end { format!("{rest} {}", joined(text, at + 1..end)) } else { rest.to_owned() };
            let found =
                (at + 1..=run.end.min(at + 4)).rev().find_map(|end| Some((at..end, lexicon::title(&tail(end))?)))?;
            Some((mark, found))
        };
        let longest = longest.or_else(|| {
            let (mark, found) = prefixed()?;
            if mark == lexicon::Status::Former {
                status = Some(Status::Former);
            }
            Some(found)
        });
        // "12.35 pm": an hour, not a prime minister.
        let longest = longest.filter(|(words, _)| {
            words.len() > 1
                || text.form(words.start).len() > 2
                || text.form(words.start).starts_with(char::is_uppercase)
        });
        if let Some((words, title)) = longest {
            at = words.end;
            found = Some((words, title));
            // Of an apposition the first title is the person's ("the aide of the president").
            if at < run.end && text.form(at) == "of" {
                break;
            }
            continue;
        }
        let form = normal(text.form(at));
        if let Some(mark) = lexicon::status(&form) {
            use lexicon::Status as Mark;
            match mark {
                // An office of that time says nothing of the day.
                _ if form == "then" => return None,
                Mark::Deputy => deputy = true,
                Mark::Former => status = Some(Status::Former),
                Mark::Current => status = Some(Status::Current),
                Mark::Acting => status = Some(Status::Acting),
                Mark::Elect => status = Some(Status::Elect),
                Mark::Late => status = Some(Status::Late),
            }
        }
        if matches!(form.as_str(), "predecessor" | "successor") {
            let status = if form == "predecessor" { Status::Former } else { Status::Elect };
            return (form == "predecessor").then(|| Role {
                status,
                office: None,
                country: None,
                body: BTreeSet::new(),
                deputy: false,
            });
        }
        at += 1;
    }
    let (words, title) = found?;
    // "president-elect"
    let tail = (words.end..(words.end + 2).min(run.end))
        .map(|at| normal(text.form(at)))
        .find(|form| matches!(form.as_str(), "elect" | "designate"));
    if tail.is_some() {
        status = Some(Status::Elect);
    }
    let mut body = BTreeSet::new();
    let mut country = None;
    for word in run.clone().filter(|word| !words.contains(word)) {
        let named = text.mention_at(word).map_or_else(|| text.form(word), |mention| text.slice(mention.span));
        if let Some(name) = lexicon::country(named) {
            country = country.or(Some(name));
            continue;
        }
        if let Some(mention) = text.mention_at(word) {
            body.extend(text.entities[mention.entity.0 as usize].key.iter().take(1).map(|_| key(text, mention)));
        } else if matches!(text.upos(word), Upos::Noun | Upos::Adj | Upos::Propn)
            && lexicon::status(&normal(text.form(word))).is_none()
        {
            body.insert(normal(text.lemma(word)));
        }
    }
    Some(Role { status: status.unwrap_or(Status::Current), office: Some(*title), country, body, deputy })
}

fn key(text: &Text<'_>, mention: &Mention) -> CompactString {
    let entity = &text.entities[mention.entity.0 as usize];
    CompactString::from(entity.key.concat())
}
