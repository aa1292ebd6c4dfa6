//! What stands beside a number: units of measure and of time, currencies, "percent", "years old".

use super::lexicon::{self, Dimension, MONTH, Numeral, Unit, YEAR};
use super::number::{self, Amount};
use super::pieces::Pieces;

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
    Degrees {
        unit: &'static str,
        factor: f64,
        zero: f64,
    },
    Magnitude(&'static str),
    /// Seconds of one.
    Time(f64),
    /// Years of one.
    Age(f64),
}

/// The currency that stands before a number at `at`, and where the number begins.
pub(super) fn coin_before(p: &Pieces, at: usize) -> Option<(&'static str, usize)> {
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
pub(super) fn coin_after(p: &Pieces, at: usize) -> Option<(&'static str, f64, usize)> {
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
    let sum = matches!(p.entry(at.wrapping_sub(1)).numeral, Some(Numeral::Scale(_) | Numeral::Letter(_)))
        || p.word(at.wrapping_sub(1)).contains(",")
        || p.word(at.wrapping_sub(1)).len() > 3;
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
        "cost", "costs", "paid", "pay", "pays", "price", "worth", "fine", "fined", "salary", "bill", "tax", "fee",
        "earn", "earned", "bank", "sterling", "£", "fund", "funding", "grant", "prize", "spent", "spend", "raised",
        "bonus",
    ];
    let heavy = ["weigh", "weighs", "weighing", "weighed", "lost", "lose", "heavy", "of", "lb", "kg", "explosives"];
    let near = at.saturating_sub(10)..at + 4;
    let of_money = near.clone().any(|at| p.any(at, &words));
    let of_weight = p.any(at + 1, &["of", "heavier", "lighter"]) || near.clone().any(|at| p.any(at, &heavy[..5]));
    (million && !p.is(at + 1, "of")) || of_money && !of_weight
}

/// The unit behind a number that ends before `at`, and the piece behind the unit.
pub(super) fn unit(p: &Pieces, at: usize, amount: &Amount) -> Option<(Counted, usize)> {
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
    let place =
        place + usize::from(filler && p.entry(place + 1).unit.is_some_and(|unit| unit.dimension == Dimension::Time));
    let letter =
        |place: usize| (p.glued(place) || p.is(place, "m")) && p.number(place.wrapping_sub(1)) && p.small(place);
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
