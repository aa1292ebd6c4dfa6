//! Ages that are told by their place: "aged 43", "Smith, 43,", "Bilik (27)", "in his 40s", "at the age of 31".
//! Ages with their unit ("43-year-old") are read as quantities.

use super::pieces::Pieces;
use super::quantity::{self, Quantity};
use super::{Hedge, Interval, Kind, Value, hedge};

/// The age at `at`, and the piece behind it.
pub(super) fn read(p: &Pieces, at: usize) -> Option<(Value, usize)> {
    if p.number(at) {
        return decade(p, at, (0.0, 9.0)).or_else(|| apposition(p, at));
    }
    if p.any(at, &["mid", "early", "late"]) {
        let part = match p.word(at).len() {
            3 => (3.0, 7.0),
            5 => (0.0, 4.0),
            _ => (6.0, 9.0),
        };
        return decade(p, p.past_hyphen(at + 1), part);
    }
    if p.any(at, &["aged", "age", "ages"]) {
        return aged(p, at);
    }
    decade(p, at, (0.0, 9.0))
}

/// "his 40s", "her mid-30s": the years from `part.0` to `part.1` of that decade of a life.
fn decade(p: &Pieces, at: usize, part: (f64, f64)) -> Option<(Value, usize)> {
    let spelled = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "teens"];
    let (number, end) = match spelled.iter().position(|word| p.is(at, word)) {
        Some(8) => (10.0, at + 1),
        Some(place) => ((place as f64 + 2.0) * 10.0, at + 1),
        None => {
            let number = p.integer(at).filter(|number| number % 10 == 0 && (10..=100).contains(number))?;
            let plural = p.glued(at + 1) && p.any(at + 1, &["s", "'s", "’s"]);
            (f64::from(plural.then_some(number)?), at + 2)
        }
    };
    // A person's, by the words before: "in his 40s"; not the 40s of a century, not temperatures.
    let owner = (at.saturating_sub(4)..at).any(|at| p.any(at, &["his", "her", "their", "my", "your", "our"]));
    let people = p.is(at.wrapping_sub(1), "in") && number >= 20.0 && p.closes(end);
    let range = Interval::between(number + part.0, number + part.1);
    let value = Value { kind: Kind::Age, range, central: number + (part.0 + part.1) / 2.0, hedge: Hedge::Range };
    (owner || people).then_some((value, end))
}

/// "Smith, 43," and "Pilar Bilik (27)": a number between marks behind a name.
fn apposition(p: &Pieces, at: usize) -> Option<(Value, usize)> {
    let number = p.integer(at).filter(|number| (1..=115).contains(number) && !p.word(at).starts_with('0'))?;
    let before = at.wrapping_sub(1);
    let name = before.wrapping_sub(1);
    let entry = p.entry(name);
    if !p.capital(name) || entry.month.is_some() || entry.weekday.is_some() || entry.numeral.is_some() || entry.names {
        return None;
    }
    let company = ["Inc", "Inc.", "Ltd", "Ltd.", "Corp", "Corp.", "Co", "Co.", "No", "No.", "A", "St.", "Ave."];
    let bracket = p.is(before, "(") && p.is(at + 1, ")");
    let comma = p.is(before, ",") && !p.glued(at) && (p.any(at + 1, &[",", ".", ":", ";", ")", "—", "–"]) || at + 1 >= p.len());
    // "in Texas, 12, 13 and 14": a list.
    let list = p.number(at + 2) && p.is(at + 1, ",");
    // Behind names in brackets sport gives runs, goals and minutes.
    let sport = bracket && (number < 14 || !p.capital(name.wrapping_sub(1)) || (0..p.len()).any(|at| score_word(p, at)));
    if company.contains(&p.word(name)) || !(bracket || comma) || list || sport {
        return None;
    }
    Some((value(f64::from(number)), at + 1))
}

/// Whether the word belongs to games that are counted.
pub(super) fn score_word(p: &Pieces, at: usize) -> bool {
    let words = [
        "wicket", "wickets", "runs", "innings", "overs", "batted", "goal", "goals", "minute", "penalty", "touchdown", "sets",
        "put", "unbeaten", "scored", "batsman", "bowler", "points", "assists",
    ];
    p.any(at, &words)
}

fn value(years: f64) -> Value {
    Value { kind: Kind::Age, range: Interval::point(years), central: years, hedge: Hedge::None }
}

/// "aged 43", "aged between 18 and 25", "ages 5 to 12", "age 43", "age of 31".
fn aged(p: &Pieces, at: usize) -> Option<(Value, usize)> {
    let mut start = at + 1 + usize::from(p.is(at + 1, "of"));
    let between = p.is(start, "between");
    start += usize::from(between);
    let hedged = hedge::before(p, start);
    start = hedged.map_or(start, |(_, core)| core);
    let article = p.any(start, &["a", "an"]);
    let mut quantity = quantity::range(p, start, between || p.is(at, "ages")).filter(|_| !article)?;
    if let Some((widening, _)) = hedged {
        quantity = hedge::widen(quantity, widening);
    }
    if let Some((widening, end)) = hedge::after(p, quantity.end) {
        quantity = Quantity { end, ..hedge::widen(quantity, widening) };
    }
    let bare = quantity.kind == Kind::Number && !quantity.amount.part && quantity.amount.scale == 1.0;
    // "aged six months" has its unit.
    let (low, high, central, end) = match quantity.kind {
        Kind::Duration => {
            let year = super::lexicon::YEAR;
            (quantity.low / year, quantity.high / year, quantity.central / year, quantity.end)
        }
        _ if bare && quantity.central < 125.0 => (quantity.low, quantity.high, quantity.central, quantity.end),
        _ => return None,
    };
    let single = quantity.hedge == Hedge::None;
    let side = |years: f64| years.is_finite().then_some(years);
    let range = if single && bare { Interval::point(central) } else { Interval { low: side(low), high: side(high) } };
    Some((Value { kind: Kind::Age, range, central, hedge: quantity.hedge }, end))
}
