//! Numbers with what they count: percent, money, measures, lengths of time, ages; and ranges of them.

use super::lexicon::{DAY, Dimension, MONTH, Numeral, Unit, YEAR};
use super::number::{self, Amount};
use super::pieces::Pieces;
use super::unit::{Counted, coin_after, coin_before, unit};
use super::{Hedge, Interval, Kind, Value};

/// A number with its unit, before hedges.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    pub(super) kind: Kind,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) central: f64,
    pub(super) hedge: Hedge,
    /// The piece behind it.
    pub(super) end: usize,
    /// The number as it was written.
    pub(super) amount: Amount,
    pub(super) unit: Counted,
}

impl Quantity {
    /// The value, with open sides where the phrase leaves them open.
    pub(super) fn value(self) -> Value {
        let side = |number: f64| number.is_finite().then_some(number);
        let range = Interval { low: side(self.low), high: side(self.high) };
        Value { kind: self.kind, range, central: self.central, hedge: self.hedge }
    }

    /// Whether it is a number and nothing else.
    pub(super) fn bare(&self) -> bool {
        self.kind == Kind::Number
    }
}

/// The quantity at piece `at`: with its unit, or a bare number.
pub(super) fn read(p: &Pieces, at: usize) -> Option<Quantity> {
    if let Some(quantity) = magnitude(p, at).or_else(|| alone(p, at)) {
        return Some(quantity);
    }
    if let Some((code, start)) = coin_before(p, at) {
        let mut amount = number::read(p, start)?;
        // "$10 a share" ends with the number, "$5 billion dollars" says it twice.
        if let Some((other, _, end)) = coin_after(p, amount.end).filter(|coin| coin.0 == code && coin.1 == 1.0) {
            debug_assert_eq!(other, code);
            amount.end = end;
        }
        return Some(counted(amount, Counted::Money(code, 1.0), amount.end));
    }
    let amount = number::read(p, at)?;
    Some(with_unit(p, amount))
}

/// The number with the unit that stands behind it.
fn with_unit(p: &Pieces, amount: Amount) -> Quantity {
    let Some((unit, end)) = unit(p, amount.end, &amount) else {
        return counted(amount, Counted::Number, amount.end);
    };
    // "two years and a half", "an hour and a half" (see `alone`)
    let (end, amount) = match unit {
        Counted::Time(_) | Counted::Age(_) | Counted::Si(..) => half_behind(p, end, amount),
        _ => (end, amount),
    };
    let mut quantity = counted(amount, unit, end);
    if matches!(unit, Counted::Time(_)) {
        compound(p, &mut quantity);
    }
    if let Counted::Si("m", ..) | Counted::Si("kg", ..) = unit {
        feet_and_inches(p, &mut quantity);
    }
    if let Counted::Money(code, 1.0) = unit {
        // "thirteen dollars forty-five cents"
        let next = if p.is(end, "and") { end + 1 } else { end };
        if let Some(cents) = number::read(p, next).filter(|cents| cents.central < 100.0)
            && let Some((_, 0.01, end)) = coin_after(p, cents.end)
        {
            let more = cents.central * 0.01;
            let kind = Kind::Money(code.into());
            let central = quantity.central + more;
            quantity = Quantity { kind, low: central, high: central, central, end, ..quantity };
        }
    }
    quantity
}

/// "and a half" behind a unit.
fn half_behind(p: &Pieces, end: usize, amount: Amount) -> (usize, Amount) {
    let more = match (p.run(end, "and a half"), p.run(end, "and half"), p.run(end, "and a quarter")) {
        (Some(end), ..) => Some((0.5, end)),
        (None, Some(end), _) if p.closes(end) => Some((0.5, end)),
        (_, _, Some(end)) => Some((0.25, end)),
        _ => None,
    };
    match more.filter(|_| !amount.decimals && amount.hedge == Hedge::None) {
        Some((more, end)) if !p.is(end, "dozen") => {
            let central = amount.central + more;
            let scale = Amount { end: amount.end, step: 0.1, decimals: true, ..Amount::exact(central, end) };
            (end, scale)
        }
        _ => (end, amount),
    }
}

/// Turns an amount of something into a set.
pub(super) fn counted(amount: Amount, unit: Counted, end: usize) -> Quantity {
    let Amount { mut low, mut high, central, hedge, .. } = amount;
    // A number with nothing vague about it is open as far as its last digit reaches; see the module's comment.
    let exact = low == central && high == central;
    let digit = 0.49 * if amount.decimals || amount.scale > 1.0 { amount.step } else { amount.step.min(1.0) };
    let slack = match unit {
        Counted::Number | Counted::Money(..) => amount.slack(),
        Counted::Percent | Counted::Points(_) | Counted::Magnitude(_) => digit,
        Counted::Si(..) | Counted::Degrees { .. } if amount.decimals => digit,
        // "80 km" may be 78, "13 m" nothing but 13.
        Counted::Si(..) => (0.49 * amount.step).min(0.025 * central.abs()).max((0.1 * central.abs()).min(0.49)),
        Counted::Degrees { .. } => 0.49,
        Counted::Time(_) => (0.1 * central.abs()).min(0.49 * amount.step.min(1.0)),
        Counted::Age(_) => 0.0,
    };
    if exact {
        (low, high) = (low - slack, high + slack);
    }
    let kind = match unit {
        Counted::Number => Kind::Number,
        Counted::Percent => Kind::Percent,
        Counted::Points(_) => Kind::Points,
        Counted::Money(code, _) => Kind::Money(code.into()),
        Counted::Si(unit, ..) | Counted::Degrees { unit, .. } => Kind::Measure(unit.into()),
        Counted::Magnitude(scale) => Kind::Measure(scale.into()),
        Counted::Time(_) => Kind::Duration,
        Counted::Age(_) => Kind::Age,
    };
    let (factor, zero, open) = match unit {
        Counted::Number | Counted::Percent | Counted::Magnitude(_) => (1.0, 0.0, 0.0),
        Counted::Points(factor) | Counted::Money(_, factor) | Counted::Time(factor) | Counted::Age(factor) => {
            (factor, 0.0, 0.0)
        }
        Counted::Si(_, factor, open) => (factor, 0.0, open),
        Counted::Degrees { factor, zero, .. } => (factor, zero, 0.0),
    };
    // Shares such as "half" name no unit's last digit.
    Quantity {
        kind,
        low: (low - zero) * factor * (1.0 - open),
        high: (high - zero) * factor * (1.0 + open),
        central: tidy((central - zero) * factor),
        hedge,
        end,
        amount,
        unit,
    }
}

/// Takes the dust of binary arithmetic off a number: 0.30000000000000004 is 0.3.
fn tidy(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let scale = 10f64.powi(11 - number.abs().log10().ceil() as i32);
    if scale.is_finite() { (number * scale).round() / scale } else { number }
}

/// "magnitude 6.2", "a magnitude of 6.2", "magnitude-8.0"; "Category 5".
fn magnitude(p: &Pieces, at: usize) -> Option<Quantity> {
    let scale = if p.any(at, &["magnitude", "magnitudes"]) {
        "magnitude"
    } else if p.is(at, "category") {
        "category"
    } else {
        return None;
    };
    let mut start = p.past_hyphen(at + 1);
    for filler in ["of", "about", "around"] {
        start += usize::from(scale == "magnitude" && p.is(start, filler));
    }
    let amount = number::read(p, start).filter(|amount| amount.central < 10.0 && amount.scale == 1.0)?;
    // 6.2 km is no magnitude, and no category of storm lies above five.
    let storm = scale != "category" || amount.central <= 5.0 && !amount.decimals;
    (storm && unit(p, amount.end, &amount).is_none()).then(|| counted(amount, Counted::Magnitude(scale), amount.end))
}

/// A unit without a number: "an hour", "hour-long", "a mile", "half an hour", "a percentage point", "a billion-dollar".
fn alone(p: &Pieces, at: usize) -> Option<Quantity> {
    if let Some(unit) = p.entry(at).unit.filter(|unit| unit.dimension == Dimension::Time) {
        return long(p, at, unit);
    }
    for (word, unit) in
        [("yearlong", YEAR), ("monthlong", MONTH), ("weeklong", 7.0 * DAY), ("daylong", DAY), ("hourlong", 3_600.0)]
    {
        if p.is(at, word) {
            return Some(roughly_one(1.0, Counted::Time(unit), at + 1));
        }
    }
    let half = p.any(at, &["half", "quarter"]);
    let article = p.any(at, &["a", "an"]);
    // "half an hour", "a half-hour", "half a mile", "a quarter of an hour", "half a percentage point"
    let part = at + usize::from(article);
    if half
        || article && p.any(part, &["half", "quarter"])
        || p.is(at, "three") && p.is(p.past_hyphen(at + 1), "quarters")
    {
        let (share, mut next) = match p.word(part) {
            word if word.eq_ignore_ascii_case("half") => (0.5, part + 1),
            word if word.eq_ignore_ascii_case("quarter") => (0.25, part + 1),
            _ => (0.75, p.past_hyphen(part + 1) + 1),
        };
        next = p.past_hyphen(next);
        next += usize::from(p.is(next, "of"));
        next += usize::from(p.any(next, &["a", "an"]));
        let amount = Amount { step: 0.1, decimals: true, ..Amount::exact(share, next) };
        if p.is(next, "point") && share < 0.75 {
            return Some(counted(amount, Counted::Points(1.0), next + 1));
        }
        let (unit, end) = unit(p, next, &amount)?;
        return match unit {
            Counted::Time(unit) => Some(roughly_one(share, Counted::Time(unit), end)),
            Counted::Si(..) | Counted::Percent | Counted::Points(_) => Some(counted(amount, unit, end)),
            _ => None,
        };
    }
    let one = p.is(at, "one");
    if !article && !one {
        return None;
    }
    let filler = at + 1 + usize::from(p.any(at + 1, &["full", "whole", "entire", "single", "further"]));
    let next = if one && filler == at + 1 { return None } else { filler };
    let amount = Amount::exact(1.0, next);
    let (unit, end) = unit(p, next, &amount)?;
    // "an hour-long" is told by its end, "$5 a day" is a rate.
    let singular = !p.word(next).ends_with('s') || p.any(next, &["gross"]);
    // "a day care center", "a week's", "a year-end"
    let compound_noun =
        ["care", "center", "centre", "nursery", "school", "trip", "tour", "job", "out", "trader", "end"];
    let rate = rate(p, at) || p.any(p.past_hyphen(next + 1), &compound_noun);
    match unit {
        Counted::Time(seconds) if singular && !rate && !p.is(next, "second") => {
            let (end, amount) = half_behind(p, end, amount);
            if amount.decimals {
                let mut quantity = counted(amount, unit, end);
                compound(p, &mut quantity);
                return Some(quantity);
            }
            let mut quantity = roughly_one(1.0, Counted::Time(seconds), end);
            compound(p, &mut quantity);
            Some(quantity)
        }
        Counted::Age(_) => Some(counted(amount, unit, end)),
        Counted::Points(_) | Counted::Percent => Some(counted(amount, unit, end)),
        Counted::Si("m", factor, _) if singular && !rate && factor >= 1_000.0 => Some(counted(amount, unit, end)),
        _ => None,
    }
}

/// A length of time named by its unit alone: a tenth to each side.
fn roughly_one(share: f64, unit: Counted, end: usize) -> Quantity {
    let amount = Amount { low: 0.9 * share, high: 1.1 * share, ..Amount::exact(share, end) };
    counted(amount, unit, end)
}

/// "hour-long", "day-long"; "hours-long", "decades-long" are two and more.
fn long(p: &Pieces, at: usize, unit: Unit) -> Option<Quantity> {
    let many = p.word(at).ends_with('s');
    if !(p.hyphen(at + 1) && p.any(at + 2, &["long", "old"])) || p.hyphen(at.wrapping_sub(1)) {
        return None;
    }
    if p.is(at + 2, "old") && !many {
        return None;
    }
    if many {
        let amount = Amount { low: 2.0, high: 30.0, hedge: Hedge::Range, ..Amount::exact(3.0, at + 3) };
        return Some(counted(amount, Counted::Time(unit.factor), at + 3));
    }
    Some(roughly_one(1.0, Counted::Time(unit.factor), at + 3))
}

/// Whether "a day" behind these words says how often: "$5 a day", "three times a week", "barrels a day".
fn rate(p: &Pieces, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let entry = p.entry(before);
    let word = p.word(before);
    let verb =
        ["lasts", "takes", "spends", "was", "is", "has", "runs", "needs", "gives", "s", "'s", "’s", "as", "days"];
    p.number(before)
        || entry.coin.is_some_and(|coin| coin.follows)
        || matches!(entry.numeral, Some(Numeral::Scale(_) | Numeral::Letter(_) | Numeral::Hundred))
        || p.any(
            before,
            &["times", "once", "twice", "people", "%", "percent", "barrel", "men", "women", "children", "share"],
        )
        || word.len() > 3 && word.ends_with('s') && !p.any(before, &verb) && !p.capital(before)
}

/// "1 hour 20 minutes", "two years, three months and four days", "an hour and 20 minutes".
fn compound(p: &Pieces, quantity: &mut Quantity) {
    let mut smallest = quantity.central / quantity.amount.central.max(1e-9);
    loop {
        let mut next = quantity.end;
        next += usize::from(p.is(next, ","));
        next += usize::from(p.is(next, "and"));
        let Some(amount) = number::read(p, next).filter(|amount| amount.hedge == Hedge::None) else { return };
        let Some((Counted::Time(seconds), end)) = unit(p, amount.end, &amount) else { return };
        // Only smaller units go on with the same length, and no more of them than make one of the larger.
        if seconds >= smallest * 0.99 || amount.central * seconds > smallest * 1.5 {
            return;
        }
        if p.any(end, &["old", "ago"]) || p.hyphen(end) {
            return;
        }
        smallest = seconds;
        let central = quantity.central + amount.central * seconds;
        let slack = 0.49 * seconds * amount.step.min(1.0);
        *quantity = Quantity { low: central - slack, high: central + slack, central, end, ..quantity.clone() };
    }
}

/// "5 feet 2 inches", "6ft 4in", "6-foot-4".
fn feet_and_inches(p: &Pieces, quantity: &mut Quantity) {
    let last = quantity.end.wrapping_sub(1);
    if !p.any(last, &["foot", "feet", "ft"]) {
        return;
    }
    let next = p.past_hyphen(quantity.end);
    let next = next + usize::from(p.is(next, "and"));
    let Some(inches) = number::read(p, next).filter(|inches| inches.central < 12.0 && inches.scale == 1.0) else {
        return;
    };
    let end = if p.any(inches.end, &["inch", "inches", "in", "ins"]) {
        inches.end + 1
    } else if p.hyphen(quantity.end) || p.glued(quantity.end) || p.is(last, "ft") && p.closes(inches.end) {
        inches.end
    } else {
        return;
    };
    let central = quantity.central + inches.central * 0.0254;
    let slack = 0.0124;
    *quantity = Quantity { low: central - slack, high: central + slack, central, end, ..quantity.clone() };
}

/// A range of quantities: "10 to 15", "between 10 and 15", "10-15 percent", "13 or 14 meters". `between` is set behind that
/// word.
pub(super) fn range(p: &Pieces, at: usize, between: bool) -> Option<Quantity> {
    let first = read(p, at)?;
    if first.amount.hedge != Hedge::None {
        return Some(first);
    }
    let joint = first.end;
    // "18- to 25-year-olds"
    let joint = joint + usize::from(p.is(joint, "-") && p.glued(joint) && p.is(joint + 1, "to"));
    let dash = p.hyphen(joint) || p.any(joint, &["–", "—"]) && p.number(joint + 1) && p.number(joint.wrapping_sub(1));
    let from =
        p.is(at.wrapping_sub(1), "from") && !p.any(at.wrapping_sub(2), &["ranging", "ranged", "range", "anywhere"]);
    let (start, alternative) = if dash {
        // "10-to-15-year"
        (joint + 1 + if p.is(joint + 1, "to") { p.past_hyphen(joint + 2) - joint - 1 } else { 0 }, false)
    } else if p.is(joint, "to") && !from || p.is(joint, "and") && between {
        (joint + 1, false)
    } else if p.is(joint, "or") {
        (joint + 1, true)
    } else {
        return Some(first);
    };
    let second = read(p, start).filter(|second| second.amount.hedge == Hedge::None);
    Some(second.and_then(|second| join(&first, &second, alternative)).unwrap_or(first))
}

/// One range of two quantities, where they make one: each borrows the unit that only the other names, and the first the
/// scale of the second.
fn join(first: &Quantity, second: &Quantity, alternative: bool) -> Option<Quantity> {
    let money = |quantity: &Quantity| matches!(quantity.unit, Counted::Money(..));
    let (mut low, mut high) = (first.amount, second.amount);
    let unit = match (first.bare(), second.bare()) {
        (false, false) if first.kind != second.kind => return None,
        (false, true) if !money(first) => return None,
        (false, true) => first.unit,
        _ => second.unit,
    };
    // "5 to 10 million" counts millions on both sides.
    let lacks_scale = low.scale == 1.0 && high.scale >= 100.0 && low.central < 1_000.0 && low.step < 100.0;
    if lacks_scale && (first.bare() || second.bare() || money(first)) {
        low = low.scaled(high.scale);
    }
    let same = if first.bare() || second.bare() { unit } else { first.unit };
    let (low, high) =
        (counted(low, same, first.end), counted(std::mem::replace(&mut high, second.amount), unit, second.end));
    // "two or three", "13 or 14", but not "5 or 100".
    let near = high.central <= low.central * 2.0 || high.amount.central <= 10.0;
    if low.central >= high.central || first.bare() && first.amount.part != second.amount.part || alternative && !near {
        return None;
    }
    // A measure of several units ("5 feet 2 inches") is as wide as it was read.
    let high = if second.bare() { high } else { second.clone() };
    // The ends are said; only inexact words reach beyond them.
    let vague = |quantity: &Quantity| quantity.amount.low != quantity.amount.high;
    Some(Quantity {
        low: if vague(&low) { low.low } else { low.central },
        high: if vague(&high) { high.high } else { high.central },
        central: tidy((low.central + high.central) / 2.0),
        hedge: Hedge::Range,
        kind: low.kind,
        end: second.end,
        amount: Amount { hedge: Hedge::Range, ..first.amount },
        unit,
    })
}
