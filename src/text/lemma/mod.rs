//! Dictionary forms: "struck" → "strike", "dying" → "die", "policemen" → "policeman", "larger" → "large".
//!
//! First a table of exceptions is asked (`exceptions.txt`), then rules of spelling take endings off. English spelling
//! hides whether a stem ended in "e" ("hoping", "visiting"); `stem.rs` decides that by how the stem ends, with lists for
//! the endings that go both ways. The rules are those of the grammars (Quirk et al., A Comprehensive Grammar of the English
//! Language, 3.5–3.10 and 5.79–5.85); their lists were curated by hand.

mod stem;
#[cfg(test)]
mod tests;

use crate::text::model::Upos;
use compact_str::{CompactString, ToCompactString};
use std::collections::HashMap;
use std::sync::LazyLock;
use stem::without_suffix;

/// The class of a word, as far as its endings go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Class {
    Verb,
    Noun,
    Adjective,
    Other,
}

/// Forms with their class, and the dictionary form that they lead to.
static EXCEPTIONS: LazyLock<HashMap<(Class, &'static str), &'static str>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    let mut dictionary = Vec::new();
    for line in include_str!("exceptions.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let class = match words.next() {
            Some("v") => Class::Verb,
            Some("n") => Class::Noun,
            Some("a") => Class::Adjective,
            Some("o") => Class::Other,
            _ => continue,
        };
        let lemma = words.next().expect("a dictionary form after the class");
        for form in words {
            table.entry((class, form)).or_insert(lemma);
        }
        dictionary.push((class, lemma));
    }
    // "Saw" is more often seen than sawn: a form that stands in the file goes before the dictionary form itself.
    for (class, lemma) in dictionary {
        table.entry((class, lemma)).or_insert(lemma);
    }
    table
});

/// The dictionary form of a word of the part of speech `upos`, in small letters. Names keep their form.
///
/// ```
/// use gainsay::text::{lemma::lemma, model::Upos};
/// assert_eq!(lemma("Died", Upos::Verb), "die");
/// assert_eq!(lemma("leaves", Upos::Verb), "leave");
/// assert_eq!(lemma("leaves", Upos::Noun), "leaf");
/// assert_eq!(lemma("Leaves", Upos::Propn), "leaves");
/// ```
#[must_use]
pub fn lemma(form: &str, upos: Upos) -> CompactString {
    let form = form.to_lowercase();
    let class = match upos {
        Upos::Verb | Upos::Aux => Class::Verb,
        Upos::Noun => Class::Noun,
        Upos::Adj | Upos::Adv => Class::Adjective,
        Upos::Propn => return form.to_compact_string(),
        _ => Class::Other,
    };
    if let Some(&lemma) = EXCEPTIONS.get(&(class, form.as_str())) {
        return lemma.into();
    }
    // The last part of a prefixed word decides: "ex-policemen", "re-elected".
    if let Some((prefix, last)) = form.rsplit_once('-').filter(|(prefix, last)| !prefix.is_empty() && last.len() > 2) {
        let lemma = lemma(last, upos);
        return format!("{prefix}-{lemma}").into();
    }
    match class {
        Class::Verb => verb(&form),
        Class::Noun => noun(&form),
        Class::Adjective => adjective(&form),
        Class::Other => form.into(),
    }
}

/// Takes the ending of an inflected regular verb off.
fn verb(form: &str) -> CompactString {
    if let Some(irregular) = prefixed(form) {
        return irregular;
    }
    if let Some(stem) = form.strip_suffix("ied").filter(|stem| stem.len() > 1) {
        return format!("{stem}y").into();
    }
    if form.ends_with("eed") {
        // "agreed", but not "exceed"; bases in -eed are exceptions.
        return form[..form.len() - 1].into();
    }
    if let Some(stem) =
        form.strip_suffix("ed").or_else(|| form.strip_suffix("ing")).filter(|stem| stem::has_vowel(stem))
    {
        return without_suffix(stem);
    }
    // "lovin'", "sayin’".
    if let Some(stem) =
        form.strip_suffix("in'").or_else(|| form.strip_suffix("in’")).filter(|stem| stem::has_vowel(stem))
    {
        return without_suffix(stem);
    }
    singular(form, false)
}

/// The past of an irregular verb after a prefix: "overslept", "outshone", "rebuilt", "misread".
fn prefixed(form: &str) -> Option<CompactString> {
    // "Present" is not "sent before"; regular endings are left to the rules ("relying", "reaching").
    if ["s", "ed", "ing"].iter().any(|ending| form.ends_with(ending)) || matches!(form, "present" | "resent") {
        return None;
    }
    ["over", "out", "under", "re", "un", "mis", "fore", "up", "with", "pre", "be"].into_iter().find_map(|prefix| {
        let rest = form.strip_prefix(prefix).filter(|rest| rest.len() > 3)?;
        let lemma = EXCEPTIONS.get(&(Class::Verb, rest)).filter(|lemma| **lemma != rest)?;
        Some(format!("{prefix}{lemma}").into())
    })
}

/// Takes the plural's ending off.
fn noun(form: &str) -> CompactString {
    if let Some(stem) = form.strip_suffix("men").filter(|stem| stem.len() > 1) {
        return format!("{stem}man").into();
    }
    for (plural, single) in [("women", "woman"), ("children", "child"), ("wives", "wife"), ("people", "people")] {
        if let Some(stem) = form.strip_suffix(plural) {
            return format!("{stem}{single}").into();
        }
    }
    // "the 1980s", "'60s" and "ICBM's": numbers keep their ending, as in the treebanks.
    if form.starts_with(|c: char| c.is_ascii_digit() || c == '\'' || c == '’') {
        return form.into();
    }
    singular(form, true)
}

/// Takes the -s of a plural noun or of a verb's third person off.
fn singular(form: &str, noun: bool) -> CompactString {
    let Some(stem) = form.strip_suffix('s').filter(|stem| stem.len() > 1) else { return form.into() };
    if stem.ends_with(['\'', '’']) {
        return stem.trim_end_matches(['\'', '’']).into();
    }
    if stem.ends_with('s') || (noun && (stem.ends_with('u') || is_singular_in_is(form))) {
        return form.into();
    }
    if let Some(root) = stem.strip_suffix("ie") {
        return if root.len() > 1 { format!("{root}y").into() } else { stem.into() };
    }
    let Some(root) = stem.strip_suffix('e') else { return stem.into() };
    let takes_es = root.ends_with("ss")
        || root.ends_with("sh")
        || root.ends_with("ch")
        || root.ends_with('x')
        || root.ends_with("zz")
        || root.ends_with("tz")
        || (root.ends_with('o') && root.len() > 1)
        || (noun && root.ends_with("us") && !root.ends_with("ous") && !root.ends_with("aus"));
    if takes_es { root.into() } else { stem.into() }
}

/// Whether a noun in -is is a singular ("crisis", "hepatitis", "tennis") and not a plural ("jihadis", "alibis").
fn is_singular_in_is(form: &str) -> bool {
    ["sis", "itis", "polis", "nnis", "llis", "axis", "lvis", "enis", "ebris", "abis", "oris", "iris", "dermis", "dais"]
        .iter()
        .any(|ending| form.ends_with(ending))
}

/// Takes the ending of a comparative or superlative off; adverbs in -ly stay.
fn adjective(form: &str) -> CompactString {
    let stem = match (form.strip_suffix("er"), form.strip_suffix("est")) {
        (Some(stem), _) | (_, Some(stem)) => stem,
        _ => return form.into(),
    };
    if let Some(root) = stem.strip_suffix('i').filter(|root| root.len() > 1) {
        return format!("{root}y").into();
    }
    if stem.len() < 3 || !stem::has_vowel(stem) || stem::vowel_groups(stem) > 1 {
        // "over"; "sinister", "modest": of longer words those that compare end in -y, -ow, -le.
        let compares = stem.ends_with("ow") || (stem.ends_with('l') && !stem.ends_with("el"));
        if !compares {
            return form.into();
        }
    }
    without_suffix(stem)
}
