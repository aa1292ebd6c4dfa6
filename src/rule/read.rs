//! Reads a rule file. Every complaint points at the key or words that it is about.

use super::{
    Compare, Comparison, Doc, Example, ExampleDocument, Extract, Fact, Known, Polarity, Rule, RuleError, Severity,
};
use crate::extract::pattern::{Lists, Pattern, WordList};
use crate::lexicon;
use crate::span::Span;
use crate::vocabulary::closest;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Largest rule file, in bytes.
const LARGEST: usize = 256 * 1024;
/// Most patterns, examples or lists in one rule.
const MOST: usize = 500;
/// Most words in one list.
const MOST_WORDS: usize = 5000;

/// Where a rule file is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It is inside the program: its patterns are known to compile, and do so when they are first needed.
    Builtin,
    /// It is a user's: its patterns are compiled at once, since one may be too large.
    User,
}

/// Reads the rule in `text`, which was given as `path`.
pub(super) fn read(path: &str, text: &str, origin: Origin) -> Result<Rule, RuleError> {
    if text.len() > LARGEST {
        let message = format!("the file has {} bytes; a rule may have {LARGEST}", text.len());
        return Err(RuleError::new(path, text, 0..0, message, ""));
    }
    let parsed = DeTable::parse(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        RuleError::new(path, text, span, "this is not TOML", error.message().replace('\n', "; "))
    })?;
    let source = Source { path, text };
    let top = source.table("the rule".to_owned(), parsed.get_ref(), 0..0);
    top.only(&["id", "title", "severity", "compare", "doc", "words", "extract", "example"])?;

    let words = read_words(&top)?;
    let lists = OwnAndShared::new(&words);
    let extracts = top.tables("extract")?;
    let extracts = extracts.iter().map(|table| read_extract(table, &lists, origin)).collect::<Result<_, _>>()?;
    let rule = Rule {
        id: read_id(&top)?,
        title: top.words("title")?.0.to_owned(),
        severity: top.choice(
            "severity",
            &[("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)],
        )?,
        compare: read_compare(&top.inner("compare")?)?,
        doc: read_doc(&top.inner("doc")?)?,
        words,
        extracts,
        examples: read_examples(&top)?,
        source_path: path.to_owned(),
        source: text.to_owned(),
    };
    Ok(rule)
}

fn read_id(top: &Table) -> Result<String, RuleError> {
    let (id, span) = top.words("id")?;
    if let Some(odd) = id.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
        return Err(top.source.error(
            span,
            format!("`{odd}` in an id"),
            "an id has lower-case letters, digits and hyphens",
        ));
    }
    let file = top.source.path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.strip_suffix(".toml").unwrap_or(file);
    if stem != id {
        return Err(top.source.error(
            span,
            format!("the id is not the file's name `{stem}`"),
            format!("write `{stem}`, or rename the file"),
        ));
    }
    Ok(id.to_owned())
}

fn read_compare(table: &Table) -> Result<Compare, RuleError> {
    table.only(&["kind", "slot", "slots", "reports"])?;
    let comparisons: Vec<_> = Comparison::ALL.iter().map(|one| (one.word(), *one)).collect();
    let kind = table.choice("kind", &comparisons)?;
    let slots = match (table.get("slot"), table.get("slots")) {
        (Some(_), None) => vec![table.words("slot")?.0.to_owned()],
        (None, Some(_)) => table.list("slots", MOST)?,
        (Some(_), Some((key, _))) => {
            return Err(table.source.error(key, "both `slot` and `slots`", "one of them is enough"));
        }
        (None, None) => return Err(table.lacks("slot")),
    };
    let facts: Vec<_> = Fact::ALL.iter().map(|one| (one.word(), *one)).collect();
    let reports = if table.get("reports").is_some() { table.choice("reports", &facts)? } else { kind.fact() };
    Ok(Compare { kind, slots, reports })
}

fn read_doc(table: &Table) -> Result<Doc, RuleError> {
    table.only(&["what", "why", "limits"])?;
    let part = |key| Ok::<_, RuleError>(table.words(key)?.0.trim().to_owned());
    Ok(Doc { what: part("what")?, why: part("why")?, limits: part("limits")? })
}

fn read_words(top: &Table) -> Result<BTreeMap<String, Vec<String>>, RuleError> {
    if top.get("words").is_none() {
        return Ok(BTreeMap::new());
    }
    let table = top.inner("words")?;
    let mut lists = BTreeMap::new();
    for (key, _) in table.entries {
        let name: &str = key.get_ref();
        if name == "words" || crate::extract::pattern::MarkKind::from_word(name).is_some() {
            let help = format!("`{{{name}}}` stands for what the text layer found; choose another name");
            return Err(table.source.error(key.span(), format!("a word list can't be called `{name}`"), help));
        }
        if let Some(odd) = name.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-' | '_')) {
            let help = "a list's name has lower-case letters, digits and hyphens";
            return Err(table.source.error(key.span(), format!("`{odd}` in the name of a word list"), help));
        }
        lists.insert(name.to_owned(), table.list(name, MOST_WORDS)?);
    }
    Ok(lists)
}

fn read_extract(table: &Table, lists: &OwnAndShared, origin: Origin) -> Result<Extract, RuleError> {
    table.only(&["slot", "pattern", "polarity", "value", "entity"])?;
    let (slot, slot_span) = table.words("slot")?;
    let (source, span) = table.words("pattern")?;
    let read = Pattern::with_lists(source, lists).and_then(|pattern| {
        if origin == Origin::User {
            pattern.compile()?;
        }
        Ok(pattern)
    });
    let pattern = read.map_err(|error| {
        // Where the string is written as it is read (no escapes), the place inside it can be told.
        let written = &table.source.text[span.clone()];
        let place = match written.find(source) {
            Some(quote) => {
                let at = span.start + quote + error.at.min(source.len());
                at..at + 1
            }
            None => span.clone(),
        };
        table.source.error(place, "this is not a pattern", error.expected)
    })?;
    let polarity = match table.get("polarity") {
        Some(_) => table.choice("polarity", &[("affirmed", Polarity::Affirmed), ("negated", Polarity::Negated)])?,
        None => Polarity::Affirmed,
    };
    let constant =
        |key| Ok::<_, RuleError>(if table.get(key).is_some() { Some(table.words(key)?.0.to_owned()) } else { None });
    Ok(Extract {
        slot: slot.to_owned(),
        pattern,
        polarity,
        value: constant("value")?,
        entity: constant("entity")?,
        slot_span,
    })
}

fn read_examples(top: &Table) -> Result<Vec<Example>, RuleError> {
    let tables = top.tables("example")?;
    let mut names = BTreeSet::new();
    let mut examples = Vec::new();
    for table in &tables {
        let example = read_example(table)?;
        if !names.insert(example.name.clone()) {
            let (_, span) = table.words("name")?;
            return Err(top.source.error(
                span,
                format!("two examples are called \"{}\"", example.name),
                "name each for what it shows",
            ));
        }
        examples.push(example);
    }
    for (is_speaking, lacking, help) in [
        (
            true,
            "the rule has no example that it must report",
            "add an [[example]] with the words that disagree marked <<so>>",
        ),
        (
            false,
            "the rule has no example on which it must be silent",
            "add an [[example]] that looks alike but agrees, with nothing marked",
        ),
    ] {
        if !examples.iter().any(|example| example.known.is_none() && example.is_speaking() == is_speaking) {
            return Err(top.source.error(0..0, lacking, help));
        }
    }
    Ok(examples)
}

fn read_example(table: &Table) -> Result<Example, RuleError> {
    let (name, _) = table.words("name")?;
    let mut documents = Vec::new();
    let mut known_keys = vec!["name".to_owned(), "known".to_owned()];
    for letter in 'a'..='z' {
        let (key, published) = (letter.to_string(), format!("published_{letter}"));
        if table.get(&key).is_none() {
            known_keys.extend([key, published].into_iter().take(1));
            break;
        }
        let (written, span) = table.words(&key)?;
        let (text, marks) = read_marks(written)
            .map_err(|message| table.source.error(span, message, "marked words stand between `<<` and `>>`"))?;
        let published_day = if table.get(&published).is_some() { Some(table.day(&published)?) } else { None };
        documents.push(ExampleDocument { text, marks, published: published_day });
        known_keys.extend([key, published]);
    }
    table.only(&known_keys.iter().map(String::as_str).collect::<Vec<_>>())?;
    if documents.is_empty() {
        return Err(table.lacks("a"));
    }
    let known = match table.get("known") {
        Some(_) => Some(table.choice("known", &[("miss", Known::Miss), ("false-alarm", Known::FalseAlarm)])?),
        None => None,
    };
    let example = Example { name: name.to_owned(), documents, known };
    let marked: usize = example.documents.iter().map(|document| document.marks.len()).sum();
    let complaint = match (known, marked) {
        (Some(Known::Miss), 0) => {
            Some(("nothing is marked that could be missed", "mark the words that disagree: <<so>>"))
        }
        (Some(Known::FalseAlarm), 1..) => {
            Some(("a false alarm with marked words", "nothing is marked where the rule should be silent"))
        }
        (_, 1) => Some(("only one place is marked", "a disagreement has at least two sides: mark both")),
        _ => None,
    };
    match complaint {
        Some((message, help)) => Err(table.source.error(table.span.clone(), message, help)),
        None => Ok(example),
    }
}

/// The text without its brackets, and the spans of what stood between them.
fn read_marks(written: &str) -> Result<(String, Vec<Span>), &'static str> {
    let (mut text, mut marks) = (String::with_capacity(written.len()), Vec::new());
    let mut open = None;
    let mut rest = written;
    while let Some(at) = rest.find(['<', '>']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(behind) = rest.strip_prefix("<<") {
            if open.replace(text.len()).is_some() {
                return Err("`<<` inside marked words");
            }
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix(">>") {
            let Some(start) = open.take() else { return Err("`>>` closes nothing") };
            if start == text.len() {
                return Err("no words between `<<` and `>>`");
            }
            marks.push(Span::new(start, text.len()));
            rest = behind;
        } else {
            text.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    text.push_str(rest);
    if open.is_some() {
        return Err("`<<` is not closed");
    }
    Ok((text, marks))
}

/// The word lists of a rule, then those of the lexicon, each laid out once.
struct OwnAndShared(BTreeMap<String, Arc<WordList>>);

impl OwnAndShared {
    fn new(own: &BTreeMap<String, Vec<String>>) -> Self {
        let lists = own.iter().map(|(name, words)| {
            let list = WordList::new(words.iter().map(String::as_str));
            (name.clone(), Arc::new(list))
        });
        Self(lists.collect())
    }
}

impl Lists for OwnAndShared {
    fn list(&self, name: &str) -> Option<Arc<WordList>> {
        static SHARED: Mutex<BTreeMap<String, Arc<WordList>>> = Mutex::new(BTreeMap::new());
        if let Some(list) = self.0.get(name) {
            return Some(Arc::clone(list));
        }
        let mut known = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.contains_key(name) {
            let list = WordList::new(lexicon::shared(name)?.iter().map(String::as_str));
            known.insert(name.to_owned(), Arc::new(list));
        }
        known.get(name).cloned()
    }

    fn names(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).chain(lexicon::SHARED.iter().copied()).collect()
    }
}

/// A file that is being read.
#[derive(Clone, Copy)]
struct Source<'t> {
    path: &'t str,
    text: &'t str,
}

impl<'t> Source<'t> {
    fn error(self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> RuleError {
        RuleError::new(self.path, self.text, span, message, help)
    }

    fn table<'a>(self, name: String, entries: &'a DeTable<'t>, span: Range<usize>) -> Table<'a, 't> {
        Table { source: self, name, entries, span }
    }
}

/// A table of the file.
struct Table<'a, 't> {
    source: Source<'t>,
    /// How errors call it.
    name: String,
    entries: &'a DeTable<'t>,
    /// Its heading.
    span: Range<usize>,
}

impl<'a, 't> Table<'a, 't> {
    fn get(&self, key: &str) -> Option<(Range<usize>, &'a Spanned<DeValue<'t>>)> {
        self.entries.get_key_value(key).map(|(key, value)| (key.span(), value))
    }

    /// Complains about the first key that is not `known`.
    fn only(&self, known: &[&str]) -> Result<(), RuleError> {
        let unknown = self.entries.keys().filter(|key| !known.contains(&&**key.get_ref()));
        let Some(key) = unknown.min_by_key(|key| key.span().start) else { return Ok(()) };
        let help = match closest(key.get_ref(), known.iter().copied()) {
            Some(close) => format!("did you mean `{close}`?"),
            None => format!("known in {} are {}", self.name, known.join(", ")),
        };
        Err(self.source.error(key.span(), format!("unknown key `{}`", key.get_ref()), help))
    }

    fn lacks(&self, key: &str) -> RuleError {
        self.source.error(self.span.clone(), format!("{} lacks `{key}`", self.name), format!("add `{key} = …`"))
    }

    fn need(&self, key: &str) -> Result<&'a Spanned<DeValue<'t>>, RuleError> {
        self.get(key).map(|(_, value)| value).ok_or_else(|| self.lacks(key))
    }

    /// A text that is not empty.
    fn words(&self, key: &str) -> Result<(&'a str, Range<usize>), RuleError> {
        let value = self.need(key)?;
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                Err(self.source.error(value.span(), format!("`{key}` is empty"), ""))
            }
            DeValue::String(text) => Ok((text, value.span())),
            other => Err(self.is_not(key, value.span(), other, "a text in quotation marks")),
        }
    }

    fn is_not(&self, key: &str, span: Range<usize>, found: &DeValue, wanted: &str) -> RuleError {
        self.source.error(span, format!("`{key}` is {}", kind_of(found)), format!("{wanted} is expected"))
    }

    /// One of a few words.
    fn choice<T: Copy>(&self, key: &str, choices: &[(&str, T)]) -> Result<T, RuleError> {
        let (word, span) = self.words(key)?;
        choices.iter().find(|(known, _)| *known == word).map(|(_, value)| *value).ok_or_else(|| {
            let known: Vec<_> = choices.iter().map(|(known, _)| *known).collect();
            let help = match closest(word, known.iter().copied()) {
                Some(close) => format!("did you mean `{close}`?"),
                None => format!("known are {}", known.join(", ")),
            };
            self.source.error(span, format!("unknown {key} `{word}`"), help)
        })
    }

    /// A list of texts that is not empty.
    fn list(&self, key: &str, most: usize) -> Result<Vec<String>, RuleError> {
        let value = self.need(key)?;
        let DeValue::Array(items) = value.get_ref() else {
            return Err(self.is_not(key, value.span(), value.get_ref(), "a list of texts"));
        };
        if items.is_empty() || items.len() > most {
            let message = format!("`{key}` has {} entries", items.len());
            return Err(self.source.error(value.span(), message, format!("1 to {most} are expected")));
        }
        let texts = items.iter().map(|item| match item.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Ok(text.to_string()),
            DeValue::String(_) => Err(self.source.error(item.span(), format!("an entry of `{key}` is empty"), "")),
            other => Err(self.is_not(key, item.span(), other, "a text in quotation marks")),
        });
        texts.collect()
    }

    /// A day, as text or as TOML's own date.
    fn day(&self, key: &str) -> Result<Date, RuleError> {
        let value = self.need(key)?;
        let written = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(day) => day.to_string(),
            other => return Err(self.is_not(key, value.span(), other, "a day such as \"2025-07-04\"")),
        };
        written
            .parse()
            .map_err(|_| self.source.error(value.span(), format!("`{key}` is no day"), "write it as \"2025-07-04\""))
    }

    /// A table inside this one.
    fn inner(&self, key: &str) -> Result<Table<'a, 't>, RuleError> {
        let value = self.need(key)?;
        match value.get_ref() {
            DeValue::Table(entries) => Ok(self.source.table(format!("[{key}]"), entries, value.span())),
            other => Err(self.is_not(key, value.span(), other, &format!("a table [{key}]"))),
        }
    }

    /// All tables `[[key]]`; none is fine.
    fn tables(&self, key: &str) -> Result<Vec<Table<'a, 't>>, RuleError> {
        let Some((_, value)) = self.get(key) else { return Ok(Vec::new()) };
        let DeValue::Array(items) = value.get_ref() else {
            return Err(self.is_not(key, value.span(), value.get_ref(), &format!("a list of tables [[{key}]]")));
        };
        if items.len() > MOST {
            return Err(self.source.error(
                value.span(),
                format!("{} times [[{key}]]", items.len()),
                format!("at most {MOST} are read"),
            ));
        }
        let tables = items.iter().map(|item| match item.get_ref() {
            DeValue::Table(entries) => Ok(self.source.table(format!("[[{key}]]"), entries, item.span())),
            other => Err(self.is_not(key, item.span(), other, &format!("a table [[{key}]]"))),
        });
        tables.collect()
    }
}

fn kind_of(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a day or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
