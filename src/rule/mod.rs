//! Rules: what is compared, how grave a disagreement is, why it matters, and examples of both.
//!
//! A rule is a TOML file (`rules/*.toml`). It names a [`Comparison`] and the slots that this looks at, may bring
//! patterns that read claims of its own from sentences ([`Extract`]), and carries examples that must be reported and
//! examples that must not. This layer turns text into validated rules and says how an example is judged; it neither
//! opens files nor runs rules.

pub mod builtin;
mod error;
mod example;
mod read;
mod set;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod topic_tests;

pub use crate::claim::Polarity;
use crate::extract::pattern::{Filler, Match, Pattern};
use crate::lexicon;
use crate::vocabulary::vocabulary;
use std::collections::BTreeMap;
use std::ops::Range;

pub use error::RuleError;
pub use example::{Example, ExampleDocument, Found, Known, Verdict, judge};
pub use set::RuleSet;

vocabulary! {
    /// How claims of a slot are compared.
    Comparison {
        /// Former, acting, -elect or sitting.
        Status = "status",
        /// Which office a person holds.
        Office = "office",
        /// A count, sum or measure.
        Quantity = "quantity",
        /// A running total, such as a death toll.
        Total = "total",
        /// A length of time.
        Duration = "duration",
        /// A person's age.
        Age = "age",
        /// A day or a time.
        Date = "date",
        /// A weekday against its date.
        Weekday = "weekday",
        /// Whether something was discussed, agreed, mentioned.
        Topic = "topic",
        /// The words of a quotation.
        Quotation = "quotation",
        /// Who said a quotation.
        Speaker = "speaker",
        /// Alleged or plain fact.
        Certainty = "certainty",
        /// How a name is written.
        Spelling = "spelling",
        /// A fact changed in near-verbatim copy.
        Copy = "copy",
        /// What somebody did, against its opposite or its denial.
        Act = "act",
    }
}

impl Comparison {
    /// What a finding of this comparison is about, unless the rule says otherwise.
    #[must_use]
    pub fn fact(self) -> Fact {
        match self {
            Self::Status | Self::Office => Fact::Role,
            Self::Quantity | Self::Total => Fact::Number,
            Self::Duration => Fact::Duration,
            Self::Age => Fact::Identity,
            Self::Date => Fact::Time,
            Self::Weekday => Fact::Calendar,
            Self::Topic => Fact::Polarity,
            Self::Quotation | Self::Speaker => Fact::Quote,
            Self::Certainty => Fact::Certainty,
            Self::Spelling => Fact::Spelling,
            Self::Copy | Self::Act => Fact::Outcome,
        }
    }
}

vocabulary! {
    /// What kind of fact sources differ in; the `kind` of a finding.
    Fact {
        /// A person's office or its status.
        Role = "role",
        /// Who a person, or what a thing is.
        Identity = "identity",
        /// A count or measure.
        Number = "number",
        /// How long something lasted or will last.
        Duration = "duration",
        /// The day, date or hour.
        Time = "time",
        /// Where.
        Place = "place",
        /// Whether it happened, was said, was agreed.
        Polarity = "polarity",
        /// Opposite or exclusive acts.
        Outcome = "outcome",
        /// Who did it, who was hit.
        Actor = "actor",
        /// Words inside quotation marks, or their speaker.
        Quote = "quote",
        /// Who is given as the source.
        Attribution = "attribution",
        /// Alleged, expected or plain.
        Certainty = "certainty",
        /// Why.
        Cause = "cause",
        /// Some or all, partly or fully, at least or at most.
        Scope = "scope",
        /// An article against the calendar or its own arithmetic.
        Calendar = "calendar",
        /// A headline against its body.
        Headline = "headline",
        /// A name written in two ways.
        Spelling = "spelling",
    }
}

/// What a desk would do about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; never fails a check (spelling, precision, omission).
    Info,
    /// An editor should look (altered quotation, lost "alleged", older toll).
    Warning,
    /// A reader of both knows that one is wrong.
    Error,
}

/// A validated rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name, also the name of its file: lower-case letters, digits and hyphens.
    pub id: String,
    /// A few words for lists.
    pub title: String,
    /// What a desk would do about a finding.
    pub severity: Severity,
    /// What is compared.
    pub compare: Compare,
    /// What it is, why it matters, where it ends.
    pub doc: Doc,
    /// Its own word lists.
    pub words: BTreeMap<String, Vec<String>>,
    /// How it reads claims from sentences.
    pub extracts: Vec<Extract>,
    /// What it must report, and what it must not.
    pub examples: Vec<Example>,
    /// Where it came from, as it was given to [`RuleSet::add`].
    pub source_path: String,
    /// The file's text.
    pub source: String,
}

impl Rule {
    /// Whether the rule looks at claims of this slot. A rule may name all the slots of the lexicon's counts at once:
    /// `running` those whose figure grows while an event lasts, `counted` the others.
    #[must_use]
    pub fn compares(&self, slot: &str) -> bool {
        self.compare.slots.iter().any(|own| match own.as_str() {
            "running" => lexicon::is_running(slot),
            "counted" => lexicon::is_count_slot(slot) && !lexicon::is_running(slot),
            own => own == slot,
        })
    }
}

/// What a rule compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// How.
    pub kind: Comparison,
    /// The slots whose claims it looks at; never empty.
    pub slots: Vec<String>,
    /// What its findings are about.
    pub reports: Fact,
}

/// What `explain`, report help and documentation say about a rule. No part is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// What is found.
    pub what: String,
    /// Why an editor cares.
    pub why: String,
    /// What it does not find, or takes wrongly.
    pub limits: String,
}

/// A pattern that reads claims of one slot.
#[derive(Clone, Debug)]
pub struct Extract {
    /// The slot that is filled.
    pub slot: String,
    /// Where in a sentence.
    pub pattern: Pattern,
    /// The polarity of the claim as the wording of the pattern gives it; see [`Extract::polarity_of`].
    pub polarity: Polarity,
    /// The value, where it does not stand in the sentence.
    pub value: Option<String>,
    /// The entity, where it does not stand in the sentence.
    pub entity: Option<String>,
    /// Where the slot is named, for errors.
    slot_span: Range<usize>,
}

impl Extract {
    /// The polarity of the claim that `hit` makes: a captured `{not:polarity}` turns the pattern's own round.
    #[must_use]
    pub fn polarity_of(&self, hit: &Match) -> Polarity {
        match (self.polarity, hit.get(Filler::Polarity).is_some()) {
            (Polarity::Affirmed, false) | (Polarity::Negated, true) => Polarity::Affirmed,
            (Polarity::Affirmed, true) | (Polarity::Negated, false) => Polarity::Negated,
        }
    }
}
