//! Numbers with what they count: percent, money, measures, lengths of time, ages; and ranges of them.

use super::lexicon::{self, DAY, Dimension, MONTH, Numeral, Unit, YEAR};
use super::number::{self, Amount};
use super::pieces::Pieces;
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

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    Number,
    Percent,
    /// Percentage points, with the share of one.
    Points(f64),
    /// Currency and share of one.
    Money(&'static str, f64),
    /// SI unit, factor, and how far the unit is open.
    Si(&'static str, f64, f64),
    /// Degrees: what one counts and where zero lies.
    Degrees { unit: &'static str, factor: f64, zero: f64 },
    Magnitude(&'static str),
    /// Seconds of one.
    Time(f64),
    /// Years of one.
    Age(f64),
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
    if half || article && p.any(part, &["half", "quarter"]) || p.is(at, "three") && p.is(p.past_hyphen(at + 1), "quarters") {
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
    let rate = rate(p, at);
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
    let verb = ["lasts", "takes", "spends", "was", "is", "has", "runs", "needs", "gives", "s", "'s", "’s", "as", "days"];
    p.number(before)
        || entry.coin.is_some_and(|coin| coin.follows)
        || matches!(entry.numeral, Some(Numeral::Scale(_) | Numeral::Letter(_) | Numeral::Hundred))
        || p.any(before, &["times", "once", "twice", "people", "%", "percent", "barrel", "men", "women", "children", "share"])
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
    let Some(inches) = number::read(p, next).filter(|inches| inches.central < 12.0 && inches.scale == 1.0) else { return };
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

/// The currency that stands before a number at `at`, and where the number begins.
fn coin_before(p: &Pieces, at: usize) -> Option<(&'static str, usize)> {
    let number = |at: usize| p.number(at) && p.glued(at) || number::read(p, at).is_some_and(|amount| !amount.part);
    // "US$5", "A$ 5", "u.s $ 5"
    if p.letters(at) && p.any(at + 1, &["$"]) && (p.glued(at + 1) || p.word(at).len() > 1) {
        let code = lexicon::country_coin(p.word(at), p.word(at + 1))?;
        return number(at + 2).then_some((code, at + 2));
    }
    let coin = p.entry(at).coin.filter(|coin| coin.leads)?;
    let dotted = at + 1 + usize::from(p.is(at + 1, ".") && p.glued(at + 1) && p.letters(at));
    if p.letters(at) && p.word(at).chars().all(char::is_lowercase) && !p.any(at, &["rs", "rmb", "usd"]) {
        return None;
    }
    number(dotted).then_some((coin.code, dotted))
}

/// The currency behind a number, the share of it that is counted, and the piece behind.
fn coin_after(p: &Pieces, at: usize) -> Option<(&'static str, f64, usize)> {
    let (written, at) = (at, p.past_hyphen(at));
    // The sign behind a hyphen leads the next sum: "$10m-$15m".
    if at != written && !p.letters(at) {
        return None;
    }
    // "Australian dollars", "Hong Kong dollars", "US cents"
    for place in [at + 1, at + 2] {
        if !p.letters(at) {
            break;
        }
        let coin = p.entry(place).coin;
        let pounds = p.any(place, &["pound", "pounds", "real", "reals"]);
        if (coin.is_some() || pounds)
            && let Some(code) = lexicon::country_coin(p.word(place - 1), p.word(place))
        {
            return Some((code, coin.map_or(1.0, |coin| coin.factor), place + 1));
        }
    }
    if p.any(at, &["pound", "pounds"]) && (p.is(at + 1, "sterling") || money_pounds(p, at)) {
        return Some(("GBP", 1.0, at + 1 + usize::from(p.is(at + 1, "sterling"))));
    }
    if p.is(at, "p") && p.glued(at) && p.number(at.wrapping_sub(1)) && !p.is(at + 1, ".") {
        return Some(("GBP", 0.01, at + 1));
    }
    let coin = p.entry(at).coin.filter(|coin| coin.follows)?;
    // "won" and "rand" are other words too: a sum of them is large; "$" behind a number must touch it.
    let sum = matches!(
        p.entry(at.wrapping_sub(1)).numeral,
        Some(Numeral::Scale(_) | Numeral::Letter(_))
    ) || p.word(at.wrapping_sub(1)).contains(",") || p.word(at.wrapping_sub(1)).len() > 3;
    if p.any(at, &["won", "rand", "real", "dong"]) && !sum {
        return None;
    }
    if p.word(at) == "$" && p.number(at + 1) && !p.glued(at) {
        return None;
    }
    Some((coin.code, coin.factor, at + 1))
}

/// Whether pounds here are money: by the words around them, or because the sum is that of no weight.
fn money_pounds(p: &Pieces, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let scale = p.entry(before).numeral;
    let million = matches!(scale, Some(Numeral::Scale(scale) | Numeral::Letter(scale)) if scale >= 1e6)
        || p.is(before, "m") && p.glued(before);
    let words = [
        "cost", "costs", "paid", "pay", "pays", "price", "worth", "fine", "fined", "salary", "bill", "tax", "fee", "earn",
        "earned", "bank", "sterling", "£", "fund", "funding", "grant", "prize", "spent", "spend", "raised", "bonus",
    ];
    let heavy = ["weigh", "weighs", "weighing", "weighed", "lost", "lose", "heavy", "of", "lb", "kg", "explosives"];
    let near = at.saturating_sub(10)..at + 4;
    let of_money = near.clone().any(|at| p.any(at, &words));
    let of_weight = p.any(at + 1, &["of", "heavier", "lighter"]) || near.clone().any(|at| p.any(at, &heavy[..5]));
    (million && !p.is(at + 1, "of")) || of_money && !of_weight
}

/// The unit behind a number that ends before `at`, and the piece behind the unit.
fn unit(p: &Pieces, at: usize, amount: &Amount) -> Option<(Counted, usize)> {
    let next = p.past_hyphen(at);
    if let Some(found) = percent(p, next).or_else(|| degrees(p, next, amount)) {
        return Some(found);
    }
    if p.is(next, "magnitude") && amount.central < 10.0 {
        return Some((Counted::Magnitude("magnitude"), next + 1));
    }
    if let Some(end) = p.run(next, "on the richter scale") {
        return Some((Counted::Magnitude("magnitude"), end));
    }
    if let Some((code, factor, end)) = coin_after(p, at) {
        return Some((Counted::Money(code, factor), end));
    }
    let power = if p.any(next, &["square", "sq"]) {
        2
    } else if p.is(next, "cubic") {
        3
    } else {
        1
    };
    let place = next + usize::from(power > 1);
    let place = place + usize::from(p.any(place, &["metric", "nautical", "statute", "short", "long", "imperial"]));
    let place = place + usize::from(power > 1 && p.is(place, "."));
    let filler = p.any(place, &["full", "whole", "consecutive", "straight", "more", "additional", "further", "other"]);
    let place = place + usize::from(filler && p.entry(place + 1).unit.is_some_and(|unit| unit.dimension == Dimension::Time));
    let letter = |place: usize| p.glued(place) && p.number(place.wrapping_sub(1)) && p.small(place);
    let unit = p.entry(place).unit.filter(|unit| !unit.letter || letter(place))?;
    let mut end = place + 1;
    end += usize::from(p.is(end, ".") && p.glued(end) && p.any(place, &["sq", "ft"]));
    let nautical = p.is(place.wrapping_sub(1), "nautical");
    let factor = match (nautical, p.is(place.wrapping_sub(1), "metric")) {
        (true, _) => 1_852.0,
        (_, true) => 1_000.0,
        _ => unit.factor,
    };
    let open = if nautical || p.any(place.wrapping_sub(1), &["metric", "imperial"]) { 0.0 } else { unit.slack };
    if unit.dimension == Dimension::Time {
        return time_unit(p, place, end, unit, amount);
    }
    if unit.dimension == Dimension::Length {
        // "km2", "km²", "m3"
        let power = match p.word(end) {
            "2" | "²" if p.glued(end) => 2,
            "3" | "³" if p.glued(end) => 3,
            _ => power,
        };
        end += usize::from(p.glued(end) && matches!(p.word(end), "2" | "²" | "3" | "³"));
        match power {
            2 => return Some((Counted::Si("m2", factor * factor, 0.0), end)),
            3 => return Some((Counted::Si("m3", factor * factor * factor, 0.0), end)),
            _ => {}
        }
        if let Some((seconds, end)) = per(p, end) {
            return Some((Counted::Si("m/s", factor / seconds, 0.0), end));
        }
    }
    let symbol = match unit.dimension {
        Dimension::Length => "m",
        Dimension::Area => "m2",
        Dimension::Volume => "m3",
        Dimension::Mass => "kg",
        Dimension::Speed => "m/s",
        Dimension::Pressure => "Pa",
        Dimension::Power => "W",
        Dimension::Energy => "J",
        Dimension::Time => return None,
    };
    Some((Counted::Si(symbol, factor, open), end))
}

/// "per hour", "an hour", "/h", "p.h.": the seconds, and the piece behind.
fn per(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    let at = p.past_hyphen(at);
    let slash = p.is(at, "/") || p.is(at, "per");
    if slash || p.any(at, &["a", "an"]) {
        let next = p.past_hyphen(at + 1);
        let seconds = if p.any(next, &["hour", "h", "hr"]) {
            3_600.0
        } else if p.any(next, &["second", "sec", "s"]) {
            1.0
        } else {
            return None;
        };
        return Some((seconds, next + 1));
    }
    None
}

/// "%", "percent", "per cent", "percentage points", "basis points".
fn percent(p: &Pieces, at: usize) -> Option<(Counted, usize)> {
    if let Some(end) = p.run(at, "basis") {
        let end = p.past_hyphen(end);
        return p.any(end, &["point", "points"]).then_some((Counted::Points(0.01), end + 1));
    }
    if p.any(at, &["bps", "bp"]) {
        return Some((Counted::Points(0.01), at + 1));
    }
    let end = if p.any(at, &["%", "percent", "pct", "percentage"]) {
        at + 1
    } else {
        p.run(at, "per cent").or_else(|| p.run(at, "per - cent"))?
    };
    let dashed = p.past_hyphen(end);
    if p.any(dashed, &["point", "points"]) {
        return Some((Counted::Points(1.0), dashed + 1));
    }
    Some((Counted::Percent, end))
}

/// "°C", "degrees Celsius", "C" directly behind digits; "degrees" alone, of an unknown scale.
fn degrees(p: &Pieces, at: usize, amount: &Amount) -> Option<(Counted, usize)> {
    const CELSIUS: Counted = Counted::Degrees { unit: "°C", factor: 1.0, zero: 0.0 };
    const FAHRENHEIT: Counted = Counted::Degrees { unit: "°C", factor: 5.0 / 9.0, zero: 32.0 };
    let scale = |at: usize| match p.word(at).trim_end_matches('.') {
        "C" | "c" => Some(CELSIUS),
        "F" | "f" => Some(FAHRENHEIT),
        word if word.eq_ignore_ascii_case("celsius") || word.eq_ignore_ascii_case("centigrade") => Some(CELSIUS),
        word if word.eq_ignore_ascii_case("fahrenheit") => Some(FAHRENHEIT),
        _ => None,
    };
    let sign = p.any(at, &["°", "º", "degree", "degrees"]);
    if sign {
        let next = p.past_hyphen(at + 1);
        if let Some(unit) = scale(next) {
            return Some((unit, next + 1));
        }
        return Some((Counted::Degrees { unit: "degree", factor: 1.0, zero: 0.0 }, at + 1));
    }
    let unit = scale(at)?;
    // "40C", "104 F"; a small letter or "C" apart from its number is something else.
    let letter = p.word(at).trim_end_matches('.').len() == 1;
    let written = p.number(at.wrapping_sub(1)) && p.capital(at) && p.glued(at) && amount.central.abs() < 2_000.0;
    (!letter || written).then_some((unit, at + 1))
}

/// Seconds; or, before "old" and "of age", years of an age.
fn time_unit(p: &Pieces, place: usize, end: usize, unit: Unit, amount: &Amount) -> Option<(Counted, usize)> {
    // "second" is a rank more often than a time.
    let second = p.is(place, "second") && amount.spelled;
    let tens = amount.central >= 20.0 && amount.central % 10.0 == 0.0;
    if second && (tens || !p.hyphen(place.wrapping_sub(1)) && amount.central != 1.0) {
        return None;
    }
    if p.is(place, "sec") && p.is(end, ".") && p.number(end + 1) {
        return None;
    }
    let dashed = p.past_hyphen(end);
    // A month of an age is a twelfth of a year.
    let years = if unit.factor == MONTH { 1.0 / 12.0 } else { unit.factor / YEAR };
    if p.any(dashed, &["old", "olds"]) {
        return Some((Counted::Age(years), dashed + 1));
    }
    if let Some(end) = p.run(end, "of age") {
        return Some((Counted::Age(years), end));
    }
    if p.hyphen(end) && p.is(dashed, "long") {
        return Some((Counted::Time(unit.factor), dashed + 1));
    }
    Some((Counted::Time(unit.factor), end))
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
    let from = p.is(at.wrapping_sub(1), "from") && !p.any(at.wrapping_sub(2), &["ranging", "ranged", "range", "anywhere"]);
    let (start, alternative) = if dash {
        // "10-to-15-year"
        (joint + 1 + if p.is(joint + 1, "to") { p.past_hyphen(joint + 2) - joint - 1 } else { 0 }, false)
    } else if p.is(joint, "to") && !from {
        (joint + 1, false)
    } else if p.is(joint, "and") && between {
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
    let (low, high) = (counted(low, same, first.end), counted(std::mem::replace(&mut high, second.amount), unit, second.end));
    // "two or three", "13 or 14", but not "5 or 100".
    let near = high.central <= low.central * 2.0 || high.amount.central <= 10.0;
    if low.central >= high.central || first.bare() && first.amount.part != second.amount.part || alternative && !near {
        return None;
    }
    // A measure of several units ("5 feet 2 inches") is as wide as it was read.
    let high = if second.bare() { high } else { second.clone() };
    Some(Quantity {
        low: low.low,
        high: high.high,
        central: tidy((low.central + high.central) / 2.0),
        hedge: Hedge::Range,
        kind: low.kind,
        end: second.end,
        amount: Amount { hedge: Hedge::Range, ..first.amount },
        unit,
    })
}
