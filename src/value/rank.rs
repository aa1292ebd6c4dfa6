//! Ordinals: "first", "22nd", "twenty-fifth", "No. 3" where it ranks.

use super::lexicon::Numeral;
use super::pieces::Pieces;
use super::{Hedge, Interval, Kind, Value};

/// An ordinal's number and the piece behind it: "22nd".
pub(super) fn digits(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    if !p.number(at) || !p.glued(at + 1) || !p.any(at + 1, &["st", "nd", "rd", "th"]) {
        return None;
    }
    let number: f64 = p.word(at).replace(',', "").parse().ok()?;
    Some((number, at + 2))
}

/// An ordinal in letters: "first", "twenty-fifth", "one hundred twenty-fifth".
pub(super) fn spelled(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    let entry = p.entry(at);
    match entry.numeral? {
        Numeral::Rank(number) if !p.any(at, &["half", "quarter"]) => Some((number, at + 1)),
        Numeral::Tens(tens) => {
            let next = p.past_hyphen(at + 1);
            match p.entry(next).numeral {
                Some(Numeral::Rank(ones)) if ones < 10.0 && !p.any(next, &["half", "quarter"]) => Some((tens + ones, next + 1)),
                _ => None,
            }
        }
        Numeral::Small(count) if count >= 1.0 => {
            let next = p.past_hyphen(at + 1);
            if p.is(next, "hundredth") && count > 1.0 {
                return Some((count * 100.0, next + 1));
            }
            if p.entry(next).numeral != Some(Numeral::Hundred) {
                return None;
            }
            let rest = next + 1 + usize::from(p.is(next + 1, "and"));
            let (more, end) = spelled(p, rest).filter(|&(more, _)| more < 100.0)?;
            Some((count * 100.0 + more, end))
        }
        _ => None,
    }
}

/// The ordinal at `at` as a value.
pub(super) fn read(p: &Pieces, at: usize) -> Option<(Value, usize)> {
    let (number, end) = digits(p, at).or_else(|| spelled(p, at)).or_else(|| numbered(p, at))?;
    let before = at.wrapping_sub(1);
    let streets = [
        "street", "avenue", "amendment", "circuit", "district", "airborne", "division", "brigade", "regiment", "infantry",
        "army", "fleet", "battalion", "squadron", "precinct", "ward", "arrondissement", "corps", "floor",
    ];
    let other = p.capital(end) && p.any(end, &streets[..streets.len() - 1])
        || p.any(end, &["lady", "aid", "responder", "responders", "minister", "name", "party", "half", "hand", "degree", "world"])
            && !p.is(end, "half")
        || p.is(before, "at") && p.is(at, "first")
        || p.is(end, "of") && p.entry(end + 1).month.is_some() && p.capital(end + 1)
        || p.run(end, "of all").is_some()
        || p.is(at, "second") && (p.is(before, "a") && p.closes(end) || p.number(before) || p.is(before, "per"))
        || p.capital(at) && p.capital(end) && !p.opens(at) && !p.title && p.letters(at);
    if other {
        return None;
    }
    let value = Value { kind: Kind::Ordinal, range: Interval::point(number), central: number, hedge: Hedge::None };
    Some((value, end))
}

/// "No. 3", "number one": a rank, save where it is a house.
fn numbered(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    let next = at + 1 + usize::from(p.is(at + 1, "."));
    if !p.any(at, &["no", "no."]) || !p.capital(at) || !p.number(next) {
        return None;
    }
    let number = p.integer(next).filter(|&number| number > 0 && number < 1_000)?;
    let house = number == 10 && !p.small(next + 1) || p.capital(next + 1) && p.opens(at) || p.capital(at.wrapping_sub(1)) && !p.opens(at - 1);
    let ranked = p.small(next + 1) || p.closes(next + 1) || p.capital(next + 1);
    (!house && ranked).then_some((f64::from(number), next + 1))
}
