//! The vocabulary: what a claim is.
//!
//! A claim says of somebody or something that a slot has a value, with polarity, modality, source, scope and the words
//! that say so. Claims own what they hold, so that a graph outlives the texts it was read from. How two fillers of one
//! slot stand to each other is in [`relation`].

pub mod relation;

use crate::document::DocIndex;
use crate::lexicon::Office;
use crate::span::Span;
use crate::text::entity::EntityIndex;
use crate::text::model::NameKind;
pub use crate::text::scope::{Modality, Polarity};
use crate::value::{DateSet, Value};
use compact_str::CompactString;
use std::collections::BTreeSet;
use std::ops::Range;

/// Words of one document that give a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// Whose words.
    pub document: DocIndex,
    /// The words that disagree, as bytes of the document's text.
    pub span: Span,
    /// The sentence they stand in.
    pub sentence: Span,
}

/// The attribute that a value fills: "role", "deaths", "duration", "discussed" …
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub CompactString);

impl Slot {
    /// The slot called `name`.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }
}

impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which family of extractors a claim comes from; claims of different families are never about the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Somebody's office and its status.
    Role,
    /// A typed value in its context.
    Quantity,
    /// The age of a person.
    Age,
    /// When something happened.
    Date,
    /// Whether a topic was discussed, agreed, confirmed.
    Topic,
    /// Somebody's words.
    Quotation,
    /// Whether something is told as a fact or as alleged.
    Certainty,
    /// How a name is written.
    Spelling,
    /// A weekday beside a calendar date.
    Calendar,
    /// Who did what.
    Statement,
}

/// Whether somebody holds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Holds it: the plain title.
    Current,
    /// Held it: "former", "ex-", "then", "ousted", "predecessor".
    Former,
    /// Fills in: "acting", "interim", "caretaker".
    Acting,
    /// Will hold it: "-elect", "incoming", "designate".
    Elect,
    /// Has died: "late".
    Late,
}

impl Status {
    /// The word by which a report names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Former => "former",
            Self::Acting => "acting",
            Self::Elect => "-elect",
            Self::Late => "late",
        }
    }
}

/// Somebody's office as a structured value.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// Whether it is held.
    pub status: Status,
    /// The office ("president", "chief executive"); none for "predecessor".
    pub office: Option<Office>,
    /// The country that it is an office of.
    pub country: Option<&'static str>,
    /// What else it is an office of: places, organisations, fields, in ASCII and lower case.
    pub body: BTreeSet<CompactString>,
    /// Whether the title is the deputy's ("deputy", "vice", "assistant").
    pub deputy: bool,
}

/// What fills a slot.
#[derive(Clone, Debug, PartialEq)]
pub enum Filler {
    /// A typed value.
    Value(Value),
    /// An office.
    Role(Role),
    /// The words of a quotation, marks left out.
    Words(Vec<Spoken>),
    /// What was (not) discussed, agreed, confirmed: its content lemmas.
    Topic(BTreeSet<CompactString>),
    /// How sure the article is that it is so.
    Certainty(Modality),
    /// A name as it is written.
    Name(String),
    /// What somebody did, or what was done to somebody.
    Act {
        /// The verb's lemma, with its particle.
        name: CompactString,
        /// Whether the subject is the one to whom it was done.
        passive: bool,
    },
    /// A weekday that stands beside a date.
    Weekday {
        /// The weekday named.
        named: jiff::civil::Weekday,
        /// Where it stands.
        weekday: Span,
        /// The date beside it.
        date: jiff::civil::Date,
        /// Where the date stands.
        day: Span,
    },
}

/// A word of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// ASCII, lower case; [`Spoken::GAP`] for an ellipsis, [`Spoken::ADDED`] for words in brackets.
    pub form: CompactString,
    /// Where it stands.
    pub span: Span,
}

impl Spoken {
    /// The form of an ellipsis: words were left out here.
    pub const GAP: &'static str = "…";
    /// The form of words in brackets: the article's, in the place of the speaker's.
    pub const ADDED: &'static str = "[]";

    /// Whether the word stands for words that the article left out or put in.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        matches!(self.form.as_str(), Self::GAP | Self::ADDED)
    }
}

/// Who is given as the source of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The source's name in the document's entities, where it has one.
    pub entity: Option<EntityIndex>,
    /// Head word of its description ("police", "usgs").
    pub head: CompactString,
    /// The words that name it.
    pub words: String,
}

/// Where, when and of whom a claim holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// Places in the claim's own clause, as entities of the document.
    pub places: BTreeSet<EntityIndex>,
    /// Days in the claim's own clause.
    pub days: Vec<DateSet>,
    /// The year or month of an earlier event that the sentence tells of; none for the event of the day.
    pub background: Option<i32>,
    /// Who is counted, where it is not just people ("child", "passenger").
    pub group: Option<CompactString>,
    /// Whether it is a part beside others: "another 11", "12 others", "two of them".
    pub part: bool,
    /// Whether it is the figure of before: "from 2.1 % to 2.4 %".
    pub before: bool,
}

/// The frame that a value stands in: what it counts, under which predicate, beside which words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// The thing counted or measured; lemma.
    pub noun: Option<CompactString>,
    /// The predicate; lemma.
    pub predicate: Option<CompactString>,
    /// Words that narrow the thing counted ("second", "quarter", "net"); canonical lemmas.
    pub modifiers: BTreeSet<CompactString>,
    /// All content words of the clause but the value's own and names; canonical lemmas.
    pub context: BTreeSet<CompactString>,
    /// Names in the clause, as entities of the document.
    pub entities: BTreeSet<EntityIndex>,
    /// The named subject of the clause.
    pub subject: Option<EntityIndex>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Who says it, where, in which words.
    pub evidence: Evidence,
    /// Number of its sentence in the document.
    pub sentence: u32,
    /// Its words in the document.
    pub words: Range<u32>,
    /// Family of extractors.
    pub family: Family,
    /// The attribute.
    pub slot: Slot,
    /// Whom or what it is about, as an entity of the document.
    pub entity: Option<EntityIndex>,
    /// What fills the slot.
    pub filler: Filler,
    /// Affirmed or negated.
    pub polarity: Polarity,
    /// Fact, alleged, expected, possible.
    pub modality: Modality,
    /// Who says so.
    pub source: Option<Attribution>,
    /// Where, when, of whom.
    pub scope: Scope,
    /// What stands around it.
    pub frame: Frame,
    /// Whether it stands in the headline.
    pub in_headline: bool,
}

/// A name of a document with what it refers to, as the graph needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedEntity {
    /// Person, organisation, place or other.
    pub kind: NameKind,
    /// The longest form, as written.
    pub name: String,
    /// Its words in ASCII and lower case.
    pub key: Vec<CompactString>,
    /// Where the longest form stands.
    pub evidence: Evidence,
    /// How often it is named.
    pub count: usize,
}

impl Claim {
    /// The value that fills the slot, as a report names it.
    #[must_use]
    pub fn value_name(&self) -> String {
        match &self.filler {
            Filler::Value(value) => value.show(),
            Filler::Role(role) => {
                let rank = role.office.map_or("office", |office| office.key);
                if role.status == Status::Current { rank.to_owned() } else { format!("{} {rank}", role.status.name()) }
            }
            Filler::Words(words) => words.iter().map(|word| word.form.as_str()).collect::<Vec<_>>().join(" "),
            Filler::Topic(words) => words.iter().map(CompactString::as_str).collect::<Vec<_>>().join(" "),
            Filler::Certainty(Modality::Asserted) => "plain fact".to_owned(),
            Filler::Certainty(_) => "alleged".to_owned(),
            Filler::Name(name) => name.clone(),
            Filler::Act { name, passive } => {
                let not = if self.polarity == Polarity::Negated { "not " } else { "" };
                let object = self.frame.noun.as_ref().map_or(String::new(), |noun| format!(" {noun}"));
                if *passive { format!("{not}to be “{name}”") } else { format!("{not}to {name}{object}") }
            }
            Filler::Weekday { named, date, .. } => format!("{named:?} {date}"),
        }
    }

    /// The claim in a few words, for `explain`: its slot, value and what limits it.
    #[must_use]
    pub fn describe(&self) -> String {
        let not = if self.polarity == Polarity::Negated { "not " } else { "" };
        let source = self.source.as_ref().map_or(String::new(), |source| format!(", says {}", source.words));
        let group = self.scope.group.as_ref().map_or(String::new(), |group| format!(" of {group}"));
        format!("{}{group} = {not}{}{source}", self.slot, self.value_name())
    }
}
