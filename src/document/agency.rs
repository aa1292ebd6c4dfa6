//! News agencies, known by the forms in which copy credits them.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// An agency that copy may credit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// What reports call it: "AP".
    pub name: String,
    /// Other forms of its name, as written.
    pub aliases: Vec<String>,
    /// Whether it supplies pictures only.
    #[serde(default)]
    pub photo: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    agency: Vec<Agency>,
}

/// The agencies of `rules/lexicon/agencies.toml`, in its order.
static AGENCIES: LazyLock<Vec<Agency>> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("../../rules/lexicon/agencies.toml")).expect("built-in list of agencies");
    file.agency
});

/// First word of a form, with every form that begins so (longest first) and whose it is.
static FORMS: LazyLock<BTreeMap<&'static str, Vec<(&'static str, &'static Agency)>>> = LazyLock::new(|| {
    let mut forms: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for agency in AGENCIES.iter() {
        for form in std::iter::once(&agency.name).chain(&agency.aliases) {
            forms.entry(first_word(form)).or_default().push((form.as_str(), agency));
        }
    }
    for starting in forms.values_mut() {
        starting.sort_by_key(|&(form, _)| std::cmp::Reverse(form.len()));
    }
    forms
});

/// The letters and digits that `text` begins with.
fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())]
}

/// The agency whose name `text` begins with, as a whole word, and how many bytes the name takes.
#[must_use]
pub fn at_start(text: &str) -> Option<(&'static Agency, usize)> {
    let starting = FORMS.get(first_word(text))?;
    starting.iter().find_map(|&(form, agency)| {
        let rest = text.strip_prefix(form)?;
        (!rest.chars().next().is_some_and(char::is_alphanumeric)).then_some((agency, form.len()))
    })
}

/// Every agency that `text` names, in order, with the bytes of the name.
pub fn named(text: &str) -> impl Iterator<Item = (&'static Agency, std::ops::Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let rest = &text[at..];
            let start = at;
            if let Some((agency, length)) = at_start(rest) {
                at += length;
                return Some((agency, start..at));
            }
            let word = first_word(rest).len();
            at += if word > 0 { word } else { rest.chars().next().map_or(1, char::len_utf8) };
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        named(text).map(|(agency, _)| agency.name.as_str()).collect()
    }

    #[test]
    fn forms_lead_to_names() {
        assert_eq!(names("(Reporting by Agence France-Presse; The Associated Press, DPA)"), ["AFP", "AP", "dpa"]);
        assert_eq!(names("AP, Reuters"), ["AP", "Reuters"]);
        assert_eq!(names("APEC met; the ani bird; reuters"), [""; 0]);
        assert_eq!(names("Associated Press of Pakistan"), ["APP"]);
    }
}
