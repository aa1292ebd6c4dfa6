//! Phrases of one or more words, looked up in a line of words.

use super::hash::WordHash;
use crate::span::Span;
use crate::token::tokenize;
use std::borrow::Cow;
use std::collections::HashMap;

/// How words are compared everywhere in the lexicon and in patterns: lower case, straight quotation marks and
/// apostrophes.
#[must_use]
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'`') && word != "''" {
        return Cow::Borrowed(word);
    }
    Cow::Owned(straighten(&word.to_lowercase()).into_owned())
}

fn straighten(word: &str) -> Cow<'_, str> {
    match word {
        "“" | "”" | "„" | "``" | "''" => Cow::Borrowed("\""),
        _ if word.contains(['’', '‘', 'ʼ']) => Cow::Owned(word.replace(['’', '‘', 'ʼ'], "'")),
        _ => Cow::Borrowed(word),
    }
}

/// Characters whose words may come apart.
const JOINTS: &[char] = &['-', '\'', '’', '‘', 'ʼ'];

/// The tokens of a phrase as it is written in a list, with straight apostrophes. Clitics and hyphenated compounds come
/// apart as [`tokenize`] takes them apart in a document; full stops stay with their words ("gov.").
#[must_use]
pub fn words_of(written: &str) -> Vec<Cow<'_, str>> {
    let (mut words, mut tokens) = (Vec::new(), Vec::new());
    for whole in written.split_whitespace() {
        let is_clitic = whole.starts_with(['\'', '’']);
        if is_clitic || !whole.contains(JOINTS) && !whole.eq_ignore_ascii_case("cannot") {
            words.push(straighten(whole));
            continue;
        }
        tokens.clear();
        tokenize(whole, Span::new(0, whole.len()), &mut tokens);
        words.extend(tokens.iter().map(|token| straighten(token.of(whole))));
    }
    words
}

/// The entries of a list in a lexicon file: separated by commas, line breaks are white space.
pub(super) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').map(str::trim).filter(|entry| !entry.is_empty())
}

/// Whether upper and lower case are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Folded,
    Kept,
}

/// Phrases with what they mean. Looked up by words, longest first; never iterated, so its order is nobody's concern.
#[derive(Clone, Debug)]
pub struct PhraseMap<T> {
    case: Case,
    by_first: HashMap<Cow<'static, str>, Vec<Entry<T>>, WordHash>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    /// The words after the first; entries of one first word stand with the longest tail first.
    tail: Box<[Cow<'static, str>]>,
    value: T,
}

impl<T> PhraseMap<T> {
    /// A map that compares words as [`fold`] does.
    pub(super) fn new() -> Self {
        Self { case: Case::Folded, by_first: HashMap::default() }
    }

    /// A map that tells upper from lower case.
    pub(super) fn with_case() -> Self {
        Self { case: Case::Kept, by_first: HashMap::default() }
    }

    fn words(&self, phrase: &'static str) -> Vec<Cow<'static, str>> {
        let mut words = words_of(phrase);
        if self.case == Case::Folded {
            for word in &mut words {
                if let Cow::Owned(folded) = fold(word) {
                    *word = Cow::Owned(folded);
                }
            }
        }
        words
    }

    /// What `phrase` means; made by `value` where it is new.
    pub(super) fn entry(&mut self, phrase: &'static str, value: impl FnOnce() -> T) -> &mut T {
        let mut words = self.words(phrase).into_iter();
        let first = words.next().unwrap_or_default();
        let tail: Box<[_]> = words.collect();
        let entries = self.by_first.entry(first).or_default();
        let at = match entries.iter().position(|entry| entry.tail == tail) {
            Some(at) => at,
            None => {
                let at = entries.partition_point(|entry| entry.tail.len() >= tail.len());
                entries.insert(at, Entry { tail, value: value() });
                at
            }
        };
        &mut entries[at].value
    }

    /// What the phrase means that the whole of `phrase` is.
    ///
    /// ```
    /// let offices = &gainsay::lexicon::titles().offices;
    /// assert_eq!(offices.get("PM").map(|office| office.key), Some("prime minister"));
    /// assert_eq!(offices.get("vice-president").map(|office| office.key), Some("vice president"));
    /// ```
    #[must_use]
    pub fn get(&self, phrase: &str) -> Option<&T> {
        if !phrase.contains(JOINTS) && !phrase.contains(char::is_whitespace) {
            let entry = self.by_first.get(&*self.key(phrase))?.last()?;
            return entry.tail.is_empty().then_some(&entry.value);
        }
        let words = words_of(phrase);
        let (length, value) = self.longest(&words, &words)?;
        (length == words.len()).then_some(value)
    }

    /// The longest phrase that stands at the beginning of a line, and its number of words. Each word counts by its form
    /// or its lemma; both slices begin at the same token.
    #[must_use]
    pub fn longest<F: AsRef<str>, L: AsRef<str>>(&self, forms: &[F], lemmas: &[L]) -> Option<(usize, &T)> {
        let is = |word: &str, other: &str| *self.key(other) == *word;
        let (form, lemma) = (self.key(forms.first()?.as_ref()), self.key(lemmas.first()?.as_ref()));
        let mut best: Option<(usize, &T)> = None;
        let by_form = self.by_first.get(&*form);
        let by_lemma = if lemma == form { None } else { self.by_first.get(&*lemma) };
        for entry in [by_form, by_lemma].into_iter().flatten().flatten() {
            let rest = entry.tail.iter().zip(forms[1..].iter().zip(&lemmas[1..]));
            if entry.tail.len() < forms.len().min(lemmas.len())
                && best.is_none_or(|(length, _)| length < entry.tail.len() + 1)
                && rest.into_iter().all(|(word, (form, lemma))| is(word, form.as_ref()) || is(word, lemma.as_ref()))
            {
                best = Some((entry.tail.len() + 1, &entry.value));
            }
        }
        best
    }

    fn key<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match self.case {
            Case::Folded => fold(word),
            Case::Kept => straighten(word),
        }
    }

    /// All phrases, their words joined by a space, in order.
    #[must_use]
    pub fn phrases(&self) -> Vec<String> {
        self.phrases_where(|_| true)
    }

    /// The phrases whose meaning is `wanted`, their words joined by a space, in order.
    pub fn phrases_where(&self, wanted: impl Fn(&T) -> bool) -> Vec<String> {
        let mut phrases: Vec<String> = Vec::new();
        for (first, entries) in &self.by_first {
            for entry in entries.iter().filter(|entry| wanted(&entry.value)) {
                let words = [&**first].into_iter().chain(entry.tail.iter().map(|word| &**word));
                phrases.push(words.collect::<Vec<_>>().join(" "));
            }
        }
        phrases.sort();
        phrases
    }
}

impl<T: Clone> PhraseMap<T> {
    /// Adds every entry of a lexicon list with `value`; what is there already stays.
    pub(super) fn add(&mut self, list: &'static str, value: &T) {
        for phrase in entries(list) {
            self.entry(phrase, || value.clone());
        }
    }
}

/// A set of phrases.
pub type PhraseSet = PhraseMap<()>;

impl PhraseSet {
    /// The entries of a lexicon list.
    pub(super) fn of(list: &'static str) -> Self {
        let mut set = Self::new();
        set.add(list, &());
        set
    }

    /// Whether the whole of `phrase` is in the set.
    #[must_use]
    pub fn contains(&self, phrase: &str) -> bool {
        self.get(phrase).is_some()
    }
}
