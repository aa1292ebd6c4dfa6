//! Typed values: counts, money, measures, durations, days … as sets of possibilities.
//!
//! A value is the set of quantities, days or hours that its phrase allows, not a point: "at least 20" is [20, ∞),
//! "nearly an hour" is [48, 60] min, "dozens" is [24, 99], "March 2022" is a month. Two values *allow* each other when
//! their sets share something. The hedge that made a set wide stays on the value, so that a report can say it.
//!
//! [`find`] reads every value in the tokens of one sentence. Nothing here knows who or what a value is about.

mod age;
mod allow;
mod clock;
mod date;
mod hedge;
mod identifier;
mod lexicon;
mod number;
mod phrase;
mod pieces;
mod quantity;
mod rank;
mod score;
mod show;
mod unit;

use crate::span::Span;
use crate::token::Token;
use compact_str::CompactString;
use jiff::civil::{Date, Weekday};
use pieces::Pieces;

/// A closed set of numbers; an open side is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Least possible number.
    pub low: Option<f64>,
    /// Greatest possible number.
    pub high: Option<f64>,
}

impl Interval {
    /// Exactly `number`.
    #[must_use]
    pub fn point(number: f64) -> Self {
        Self { low: Some(number), high: Some(number) }
    }

    /// From `low` to `high`, both possible.
    #[must_use]
    pub fn between(low: f64, high: f64) -> Self {
        Self { low: Some(low.min(high)), high: Some(low.max(high)) }
    }

    /// Whether the two share a number.
    ///
    /// ```
    /// use gainsay::value::Interval;
    /// let at_least_20 = Interval { low: Some(20.0), high: None };
    /// assert!(at_least_20.allows(Interval::point(22.0)));
    /// assert!(!at_least_20.allows(Interval::point(12.0)));
    /// ```
    #[must_use]
    pub fn allows(self, other: Self) -> bool {
        let below = |high: Option<f64>, low: Option<f64>| match (high, low) {
            (Some(high), Some(low)) => high < low - 1e-9 * low.abs().max(1.0),
            _ => false,
        };
        !below(self.high, other.low) && !below(other.high, self.low)
    }
}

/// How a phrase widens its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// A plain figure.
    #[default]
    None,
    /// "about", "around", "some", "roughly", "an estimated", "-odd", "or so".
    About,
    /// "nearly", "almost", "just under", "close to": a little less.
    Nearly,
    /// "at least", "no fewer than", "as least": this many, perhaps more.
    AtLeast,
    /// "more than", "over", "upwards of", "exceeding", "-plus".
    MoreThan,
    /// "at most", "up to", "as many as", "no more than".
    AtMost,
    /// "less than", "fewer than", "under", "below".
    LessThan,
    /// A range or an inexact word: "10 to 15", "dozens", "several", "a few", "in his 40s".
    Range,
}

/// What a value measures, with its unit. Quantities are in the unit named here.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A bare or counting number: "22 people", "a dozen", "no one".
    Number,
    /// "first", "22nd", "No. 3" where it ranks.
    Ordinal,
    /// Percent (of what is said elsewhere): 15 for "15%".
    Percent,
    /// Percentage points: 2 for "two percentage points", 0.25 for "25 basis points".
    Points,
    /// Money: ISO 4217 code ("USD", "EUR", "GBP"; "dollar"-like words with no country are the plain "USD").
    Money(CompactString),
    /// A physical quantity in its SI unit: metres "m", square metres "m2", cubic metres "m3", kilograms "kg",
    /// metres per second "m/s", degrees Celsius "°C", pascal "Pa", watts "W", joules "J"; and "magnitude" for quakes.
    Measure(CompactString),
    /// Age of a person in years.
    Age,
    /// A length of time in seconds; months count as 30.44 days, years as 365.25 days.
    Duration,
    /// A day or a span of days; see [`DateSet`]. `range` holds days since 1970-01-01 where they are known.
    Date(DateSet),
    /// A time of day, in minutes after midnight (see [`Clock`]).
    Time(Clock),
    /// A result of a game or a vote: "3-1", "27-16", "2 to 1"; `range` holds the first, `against` the second number.
    Score {
        /// The second number.
        against: f64,
    },
}

/// How exactly a phrase names a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// One day.
    Day,
    /// A few days, a weekend.
    Days,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter or a season.
    Quarter,
    /// A year.
    Year,
    /// A decade or more.
    Decade,
}

/// The days that a date phrase allows. What the text doesn't say and nothing tells stays `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DateSet {
    /// First possible day.
    pub first: Option<Date>,
    /// Last possible day.
    pub last: Option<Date>,
    /// The weekday that the words name ("Thursday"), kept also when the day could be resolved.
    pub weekday: Option<Weekday>,
    /// Month (1–12) that the words name.
    pub month: Option<i8>,
    /// Day of the month that the words name.
    pub day: Option<i8>,
    /// Year that the words name.
    pub year: Option<i16>,
    /// How exactly.
    pub grain: Grain,
    /// Whether the words alone fix the days ("3 July 2025"), or they were counted from the day of publication
    /// ("Thursday", "last week", "July 3").
    pub relative: bool,
}

/// A time of day: minutes after midnight, local unless a zone is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// Least possible minute (0 to 1439).
    pub from: u16,
    /// Greatest possible minute.
    pub to: u16,
    /// The zone that the words name ("GMT", "ET", "Manila time"), upper-cased; none for local time.
    pub zone: Option<CompactString>,
}

/// A typed value: the set that its phrase allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What it measures and in which unit.
    pub kind: Kind,
    /// The numbers that the phrase allows, hedge and rounding included.
    pub range: Interval,
    /// The number that the phrase names, without its hedge (of a range: its middle).
    pub central: f64,
    /// What widened it.
    pub hedge: Hedge,
}

/// A value in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The bytes of the whole phrase, hedge included ("at least 22", "nearly an hour", "$5.2 billion").
    pub span: Span,
    /// First token of the phrase, hedge included.
    pub first: usize,
    /// Last token of the phrase (inclusive).
    pub last: usize,
    /// First token without the hedge.
    pub core: usize,
    /// What the phrase says.
    pub value: Value,
}

/// Which way a day leans that the words leave open: "Friday", "July 3".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lean {
    /// The nearest one that is over, the day of publication included: what news tells has happened.
    #[default]
    Past,
    /// The nearest one to come: "will meet on Friday".
    Future,
}

/// What the words are read against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Day of publication; without it "Thursday" stays a Thursday.
    pub published: Option<Date>,
    /// What a bare weekday or month and day mean.
    pub lean: Lean,
}

/// Reads every value in the tokens of one sentence, in order, not overlapping, the longest first where several begin at
/// the same word. Linear in the number of tokens; never fails.
///
/// ```
/// use gainsay::span::Span;
/// use gainsay::token::tokenize;
/// use gainsay::value::{Context, find};
/// let text = "At least 22 people died on Thursday, the mayor said.";
/// let mut tokens = Vec::new();
/// tokenize(text, Span::new(0, text.len()), &mut tokens);
/// let context = Context { published: "2025-07-04".parse().ok(), ..Context::default() };
/// let shown: Vec<_> = find(text, &tokens, &context).iter().map(|found| found.value.show()).collect();
/// assert_eq!(shown, ["at least 22", "Thursday 3 July 2025"]);
/// ```
#[must_use]
pub fn find(text: &str, tokens: &[Token], context: &Context) -> Vec<Found> {
    let p = &Pieces::new(text, tokens, context);
    let mut found = Vec::new();
    let mut at = 0;
    while at < p.len() {
        if !p.number(at) && !p.entry(at).starts {
            at += 1;
        } else if let Some(end) = identifier::skip(p, at) {
            at = end.max(at + 1);
        } else if let Some((core, end, value)) = longest(p, at) {
            let span = p.span(at, end);
            found.push(Found { span, first: p.token(at), last: p.token(end - 1), core: p.token(core), value });
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// The longest value that begins at piece `at`: its first piece without hedges, the piece behind it, and the value. Of two
/// equally long ones the more special kind, which stands first here.
fn longest(p: &Pieces, at: usize) -> Option<(usize, usize, Value)> {
    let readings = [
        date::read(p, at).map(|days| (at, days.end, days.value())),
        clock::read(p, at).map(|hour| (hour.core, hour.end, hour.value)),
        age::read(p, at).map(|(value, end)| (at, end, value)),
        score::read(p, at).map(|(value, end)| (at, end, value)),
        phrase::read(p, at).map(|phrase| (phrase.core, phrase.end, phrase.value)),
        rank::read(p, at).map(|(value, end)| (at, end, value)),
    ];
    let mut best: Option<(usize, usize, Value)> = None;
    for reading in readings.into_iter().flatten() {
        if best.as_ref().is_none_or(|best| reading.1 > best.1) {
            best = Some(reading);
        }
    }
    best
}
