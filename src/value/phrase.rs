//! A quantity with its hedges, and which bare numbers count at all.

use super::hedge::{self, Widening};
use super::lexicon::{Dimension, Numeral};
use super::pieces::Pieces;
use super::quantity::{self, Quantity};
use super::unit::Counted;
use super::{Hedge, Interval, Kind, Value, clock};

/// A value with the pieces it takes.
pub(super) struct Phrase {
    /// First piece without the hedge.
    pub(super) core: usize,
    /// The piece behind it.
    pub(super) end: usize,
    pub(super) value: Value,
}

/// The quantity that begins at `at` with its hedges: "at least 22", "between 10 and 15", "20 or so".
pub(super) fn read(p: &Pieces, at: usize) -> Option<Phrase> {
    if let Some(phrase) = nobody(p, at).or_else(|| lasting(p, at)).or_else(|| share(p, at)) {
        return Some(phrase);
    }
    let (widening, mut start) = match hedge::before(p, at) {
        Some((widening, start)) => (Some(widening), start),
        None => (None, at),
    };
    if widening.is_some() {
        start += usize::from(p.any(start, &["another", "additional", "further", "record"]) && !p.letters(start + 1));
        start += usize::from(p.is(start, "the") && p.entry(start + 1).numeral == Some(Numeral::Rank(2.0)));
    }
    let between = p.is(start, "between");
    let core = start + usize::from(between);
    let mut quantity = quantity::range(p, core, between)?;
    if between && quantity.hedge != Hedge::Range {
        return None;
    }
    if p.is(at, "some") && quantity.amount.spelled && quantity.central <= 1.0 && !quantity.amount.part {
        return None;
    }
    if quantity.bare() && !counts(p, core, &quantity, widening) {
        return None;
    }
    if let Some(widening) = widening {
        quantity = hedge::widen(quantity, widening);
    }
    if let Some((widening, end)) = hedge::after(p, quantity.end) {
        // "at least 20 or more" says it twice.
        quantity.end = end;
        quantity = hedge::widen(quantity, widening);
    }
    below_zero(p, &mut quantity);
    Some(Phrase { core, end: quantity.end, value: quantity.value() })
}

/// "10 degrees below zero".
fn below_zero(p: &Pieces, quantity: &mut Quantity) {
    let degrees = matches!(&quantity.kind, Kind::Measure(unit) if unit == "°C" || unit == "degree");
    if let Some(end) = p.run(quantity.end, "below zero").filter(|_| degrees) {
        (quantity.low, quantity.high, quantity.central) = (-quantity.high, -quantity.low, -quantity.central);
        quantity.end = end;
    }
}

/// Whether a bare number counts something: not "one of the few", not a year, not a number that lost its name.
fn counts(p: &Pieces, at: usize, quantity: &Quantity, widening: Option<Widening>) -> bool {
    let amount = &quantity.amount;
    let end = quantity.end;
    let single = amount.hedge == Hedge::None && !amount.part;
    if single && amount.spelled && amount.central == 1.0 && p.is(at, "one") {
        return widening.is_some() && !p.any(end, &["another", "who"]) || one_counts(p, at, end);
    }
    if amount.part && widening.is_none() && p.is(at, "half") && p.is(end, "the") && p.is(end + 1, "time") {
        return false;
    }
    // A year; with a hedge only round ones count ("more than 2000").
    let year = p.integer(at).filter(|_| p.word(at).len() == 4 && end == at + 1);
    if let Some(year) = year.filter(|year| (1_900..2_100).contains(year)) {
        let things = p.small(end) && p.word(end).ends_with('s') || p.is(end, "people");
        return things && (year % 100 == 0 || p.is(end, "people")) || widening.is_some() && p.small(end) && things;
    }
    // "0800" and other digits that are written, not counted.
    if p.number(at) && p.word(at).len() > 1 && p.word(at).starts_with('0') && !p.word(at).starts_with("0.") {
        return false;
    }
    // "a six off the second ball"
    if single && amount.spelled && p.any(at.wrapping_sub(1), &["a", "an"]) && !p.hyphen(end) {
        return false;
    }
    // "2.0.1", "12:30" never get here; "3-D", "7-Eleven", "20-something" do.
    if p.hyphen(end) && p.letters(end + 1) && amount.hedge == Hedge::None {
        let word = p.word(end + 1);
        return p.small(end + 1) && word.len() > 2 && !p.any(end + 1, &["something", "somethings"]);
    }
    if p.glued(end) && p.letters(end) && !p.word(end).starts_with(['\'', '’']) {
        return false;
    }
    // "nil" and "naught" count in results only.
    !p.is(at, "nil") || p.closes(end)
}

/// Whether "one" stands before what it counts, rather than for somebody: "one person", not "one of them", "the one who".
fn one_counts(p: &Pieces, at: usize, end: usize) -> bool {
    let before = at.wrapping_sub(1);
    let pronoun = [
        "the", "this", "that", "each", "every", "any", "some", "no", "which", "another", "last", "next", "first",
        "other", "a", "good", "big", "bad", "new", "old", "whole", "day", "is", "was", "’s", "'s",
    ];
    let verbs = [
        "of", "another", "is", "was", "has", "had", "who", "that", "which", "can", "should", "could", "would", "might",
        "must", "will", "to", "in", "on", "at", "for", "with", "from", "by", "and", "or", "as", "thing", "way", "side",
        "hand", "point", "day", "time", "else", "may", "does", "did", "be", "but", "if", "when", "where", "after",
        "before", "than", "then", "so", "more", "less", "the", "such", "last", "said", "says", "morning", "night",
        "evening", "needs", "wants", "final", "about", "into", "reason",
    ];
    let led = p.any(before, &pronoun) && !(p.any(before, &["is", "was"]) && p.small(end));
    p.letters(end) && (p.small(end) || p.capital(end)) && !led && !p.any(end, &verbs)
        || p.closes(end)
            && p.any(before, &["killed", "killing", "least", "kills", "injured", "injuring", "wounded", "only", "to"])
}

/// "No one", "nobody", "none of", "no deaths": zero.
fn nobody(p: &Pieces, at: usize) -> Option<Phrase> {
    let nouns = [
        "deaths",
        "death",
        "injuries",
        "injury",
        "casualties",
        "casualty",
        "fatalities",
        "fatality",
        "survivors",
        "arrests",
        "victims",
        "passengers",
        "people",
        "children",
        "hostages",
        "wounded",
        "dead",
        "votes",
        "goals",
        "points",
        "seats",
    ];
    if !p.any(at, &["no", "nobody", "none"]) {
        return None;
    }
    let one = p.past_hyphen(at + 1);
    let counted = p.any(at + 1, &nouns);
    let whole = p.any(at + 2, &["the", "them", "those", "its", "his", "her", "their", "us"]);
    let end = if p.is(at, "no") && p.is(one, "one") && !p.any(one + 1, &["'s", "’s"]) {
        one + 1
    } else if p.is(at, "nobody") || p.is(at, "no") && counted || p.run(at, "none of").is_some() && whole {
        at + 1
    } else {
        return None;
    };
    let value = Value { kind: Kind::Number, range: Interval::point(0.0), central: 0.0, hedge: Hedge::None };
    Some(Phrase { core: at, end, value })
}

/// "from 3pm to 5pm": two hours.
fn lasting(p: &Pieces, at: usize) -> Option<Phrase> {
    let (minutes, end) = clock::lasting(p, at)?;
    let seconds = f64::from(minutes) * 60.0;
    // Such hours are seldom meant to the minute.
    let range = Interval::between(seconds * 0.95, seconds * 1.05);
    let value = Value { kind: Kind::Duration, range, central: seconds, hedge: Hedge::None };
    Some(Phrase { core: at, end, value })
}

/// "one in five people", "nine out of 10": percent.
fn share(p: &Pieces, at: usize) -> Option<Phrase> {
    let (widening, start) = match hedge::before(p, at) {
        Some((widening, start)) => (Some(widening), start),
        None => (None, at),
    };
    let small = |at: usize| match p.entry(at).numeral {
        Some(Numeral::Small(number)) => Some(number),
        _ => p.integer(at).map(f64::from),
    };
    let part = small(start).filter(|&part| (1.0..=9.0).contains(&part))?;
    let of = p
        .run(start + 1, "out of")
        .or_else(|| p.run(start + 1, "out of every"))
        .or_else(|| p.run(start + 1, "in every"));
    let next = of.or_else(|| p.run(start + 1, "in"))?;
    let next = next + usize::from(p.is(next, "every"));
    let whole =
        small(next).filter(|&whole| part < whole && matches!(whole as u32, 2..=10 | 12 | 20 | 25 | 50 | 100))?;
    let end = next + 1;
    // "3 in 5 days" is a count in a time, "two in 10 games" hardly a share; people and things are.
    let unit = p.entry(end).unit.is_some_and(|unit| unit.dimension == Dimension::Time);
    let thing =
        p.letters(end) && p.word(end).len() > 2 && !p.any(end, &["minutes", "games", "matches", "attempts", "tests"]);
    let more = p.hyphen(end) || p.entry(end).numeral.is_some() || p.any(end, &["%", "percent", "on", "and", "the"]);
    let out = of.is_some_and(|_| p.is(start + 1, "out"));
    if unit
        || !thing
        || more
        || p.hyphen(start.wrapping_sub(1))
        || out && whole < 5.0
        || out && part + 3.0 < whole && whole < 9.0
    {
        return None;
    }
    let percent = part / whole * 100.0;
    // A small fraction is a rounded one.
    let open = (25.0 / whole).min(2.5);
    let mut value = Value {
        kind: Kind::Percent,
        range: Interval::between(percent - open, percent + open),
        central: percent,
        hedge: Hedge::None,
    };
    if let Some(widening) = widening {
        let amount = super::number::Amount::exact(percent, end);
        value = hedge::widen(quantity::counted(amount, Counted::Percent, end), widening).value();
    }
    Some(Phrase { core: start, end, value })
}
