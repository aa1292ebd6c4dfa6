//! Times of day: "11:59 p.m.", "3pm", "13:20", "1559 GMT", "noon", "just before midnight".

use super::lexicon::{self, Noon};
use super::pieces::Pieces;
use super::{Clock, Hedge, Interval, Kind, Value};
use compact_str::CompactString;

/// A time of day that was read.
pub(super) struct Hour {
    /// First piece without hedges.
    pub(super) core: usize,
    /// The piece behind it.
    pub(super) end: usize,
    pub(super) value: Value,
}

/// One time as written: its minute, and the other minute where twelve hours more are possible.
#[derive(Clone, Copy)]
struct Reading {
    minute: u16,
    other: Option<u16>,
    end: usize,
    noon: Option<Noon>,
}

/// The time of day at piece `at`, hedges included.
pub(super) fn read(p: &Pieces, at: usize) -> Option<Hour> {
    let entry = p.entry(at);
    let begins = entry.hedges != 0
        || entry.numeral.is_some()
        || p.any(at, &["noon", "midnight", "midday", "between", "shortly", "just"]);
    if !(p.number(at) || begins) {
        return None;
    }
    let (core, before, after) = hedge(p, at);
    let (start, between) = if core == at && p.is(at, "between") { (at + 1, true) } else { (core, false) };
    let first = one(p, start)?;
    let mut end = first.end;
    let (mut from, mut to) = (first.minute, first.other.unwrap_or(first.minute));
    let mut hedge = Hedge::None;
    // "9 a.m. to 5 p.m.", "between 3 and 5 p.m.": "from … to …" is a length of time, see `lasting`.
    let joint = p.hyphen(end) || p.any(end, &["to", "–"]) || between && p.is(end, "and");
    let ranged = if joint { one(p, end + 1) } else { None };
    let bare = first.noon.is_none() && first.other.is_some();
    // Two bare numbers are a result or a range of anything.
    let told = |second: &Reading| second.noon.is_some() || first.noon.is_some() || p.word(start).contains(':');
    if let Some(second) = ranged.filter(|second| before == 0 && after == 0 && told(second)) {
        from = borrowed(first, second);
        (to, end, hedge) = (second.minute, second.end, Hedge::Range);
    } else if between || bare && !at_time(p, start, end) {
        return None;
    }
    if before + after > 0 {
        from = (from + 1_440 - before) % 1_440;
        // "Just before midnight" is on the day that ends.
        let midnight = to == 0 && after == 0;
        to = if midnight { 1_439 } else { (to + after) % 1_440 };
        hedge = Hedge::About;
    }
    let (zone, end) = zone(p, end);
    let central = f64::from(first.minute);
    let range = Interval { low: Some(f64::from(from)), high: Some(f64::from(to)) };
    let value = Value { kind: Kind::Time(Clock { from, to, zone }), range, central, hedge };
    Some(Hour { core: start, end, value })
}

/// "from 3pm to 5pm": how long it lasts, in minutes, and the piece behind.
pub(super) fn lasting(p: &Pieces, at: usize) -> Option<(u16, usize)> {
    if !p.is(at, "from") {
        return None;
    }
    let first = one(p, at + 1)?;
    let (_, joint) = zone(p, first.end);
    if !p.any(joint, &["to", "until", "till", "through"]) {
        return None;
    }
    let second = one(p, joint + 1)?;
    let known = |reading: &Reading| reading.other.is_none();
    if !known(&second) || !known(&first) && second.noon.is_none() {
        return None;
    }
    let (_, end) = zone(p, second.end);
    Some(((second.minute + 1_440 - borrowed(first, second)) % 1_440, end))
}

/// The first of two times, with the half of the day that only the second names.
fn borrowed(first: Reading, second: Reading) -> u16 {
    match (first.noon, second.noon, first.other) {
        (None, Some(Noon::After), Some(later)) if later <= second.minute => later,
        _ => first.minute,
    }
}

/// "around", "just before", "shortly after": where the core begins, and the minutes that it opens to both sides.
fn hedge(p: &Pieces, at: usize) -> (usize, u16, u16) {
    if !p.letters(at) {
        return (at, 0, 0);
    }
    let table: [(&str, u16, u16); 11] = [
        ("just before", 30, 0),
        ("shortly before", 40, 0),
        ("a little before", 30, 0),
        ("just after", 0, 30),
        ("shortly after", 0, 40),
        ("a little after", 0, 30),
        ("shortly past", 0, 40),
        ("just past", 0, 30),
        ("around", 30, 30),
        ("about", 30, 30),
        ("approximately", 30, 30),
    ];
    for (words, before, after) in table {
        if let Some(core) = p.run(at, words) {
            return (core, before, after);
        }
    }
    for (word, before) in [("roughly", 30), ("nearly", 30), ("almost", 30)] {
        if p.is(at, word) {
            return (at + 1, before, if before == 30 && word == "roughly" { 30 } else { 0 });
        }
    }
    (at, 0, 0)
}

/// One time without hedge and zone.
fn one(p: &Pieces, at: usize) -> Option<Reading> {
    let named = |minute| Some(Reading { minute, other: None, end: at + 1, noon: Some(Noon::After) });
    if p.letters(at) {
        let twelve = usize::from(p.is(at, "twelve"));
        return match p.word(at + twelve) {
            word if word.eq_ignore_ascii_case("noon") || word.eq_ignore_ascii_case("midday") => named(720),
            word if word.eq_ignore_ascii_case("midnight") => named(0),
            _ => spelled(p, at),
        };
    }
    if p.is(at, "12") && p.any(at + 1, &["noon", "midday"]) {
        return Some(Reading { end: at + 2, ..named(720)? });
    }
    if p.is(at, "12") && p.is(at + 1, "midnight") {
        return Some(Reading { end: at + 2, ..named(0)? });
    }
    if !p.number(at) {
        return None;
    }
    let word = p.word(at);
    let colon = word.split_once(':');
    let (hours, minutes, plain) = match colon.or_else(|| word.split_once('.')) {
        Some((hours, minutes)) => {
            let minutes = minutes.split_once(':').map_or(minutes, |(minutes, _)| minutes);
            if hours.len() > 2 || minutes.len() != 2 {
                return None;
            }
            (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?, false)
        }
        None if word.len() <= 2 => (word.parse().ok()?, 0, true),
        // "1559 GMT", "0600 hours", "1400 local time"
        None if word.len() == 4 => {
            let number: u16 = word.parse().ok()?;
            if number % 100 > 59 || number >= 2_400 || !(zone(p, at + 1).0.is_some() || p.is(at + 1, "hours")) {
                return None;
            }
            let end = at + 1 + usize::from(p.is(at + 1, "hours"));
            return Some(Reading { minute: number / 100 * 60 + number % 100, other: None, end, noon: None });
        }
        None => return None,
    };
    if hours > 24 || minutes > 59 {
        return None;
    }
    let half = half_of_day(p, at + 1);
    if let Some((noon, end)) = half {
        if hours > 12 && noon == Noon::Before || hours == 0 && noon == Noon::After {
            return None;
        }
        let minute =
            if hours > 12 { hours * 60 } else { (hours % 12) * 60 + if noon == Noon::After { 720 } else { 0 } };
        return Some(Reading { minute: minute + minutes, other: None, end, noon: Some(noon) });
    }
    let clock = p.any(at + 1, &["o'clock", "o’clock"]);
    let end = at + 1 + usize::from(clock);
    // "1.30" without more is a number; "13:20" a time; "1:20" one of two; "3" a time only before a second one.
    let full = colon.is_some() && (hours >= 13 || word.starts_with('0'));
    let zoned = zone(p, end).0.is_some();
    if colon.is_none() && !plain && !zoned || hours == 24 {
        return None;
    }
    let minute = hours * 60 + minutes;
    let other = (!full && hours <= 12 && !(zoned && colon.is_some())).then_some((minute + 720) % 1_440);
    if hours > 12 && other.is_none() && colon.is_none() && !zoned {
        return None;
    }
    Some(Reading { minute, other, end, noon: None })
}

/// "eight o'clock", "three in the afternoon", "seven p.m.".
fn spelled(p: &Pieces, at: usize) -> Option<Reading> {
    let super::lexicon::Numeral::Small(hours) = p.entry(at).numeral? else { return None };
    if !(1.0..=12.0).contains(&hours) {
        return None;
    }
    let hours = hours as u16;
    if let Some((noon, end)) = half_of_day(p, at + 1) {
        let minute = (hours % 12) * 60 + if noon == Noon::After { 720 } else { 0 };
        return Some(Reading { minute, other: None, end, noon: Some(noon) });
    }
    let clock = p.any(at + 1, &["o'clock", "o’clock"]);
    clock.then_some(Reading { minute: hours * 60, other: Some((hours * 60 + 720) % 1_440), end: at + 2, noon: None })
}

/// "p.m.", "a.m.", "in the morning", "at night" behind a time.
fn half_of_day(p: &Pieces, at: usize) -> Option<(Noon, usize)> {
    let clock = at + usize::from(p.any(at, &["o'clock", "o’clock"]));
    if let Some(noon) = p.entry(p.past_hyphen(at)).noon {
        // "I am" is no morning.
        return Some((noon, p.past_hyphen(at) + 1));
    }
    for (words, noon) in [
        ("in the morning", Noon::Before),
        ("in the afternoon", Noon::After),
        ("in the evening", Noon::After),
        ("at night", Noon::After),
    ] {
        if let Some(end) = p.run(clock, words) {
            return Some((noon, end));
        }
    }
    None
}

/// Whether the words around an incomplete time ("1:20", "8 o'clock") say that it is one.
fn at_time(p: &Pieces, at: usize, end: usize) -> bool {
    let colon = p.word(at).contains(':');
    let clock = p.any(end.wrapping_sub(1), &["o'clock", "o’clock"]);
    let led = p.any(
        at.wrapping_sub(1),
        &[
            "at",
            "by",
            "around",
            "about",
            "until",
            "till",
            "from",
            "before",
            "after",
            "since",
            "past",
            "approximately",
            "exactly",
        ],
    );
    clock || zone(p, end).0.is_some() || colon && (led || p.is(end, "on") || p.entry(end).weekday.is_some())
}

/// The zone at `at`: "GMT", "local time", "Eastern time", "Manila time"; and the piece behind it.
fn zone(p: &Pieces, at: usize) -> (Option<CompactString>, usize) {
    let upper = p.letters(at) && p.word(at).chars().all(|letter| letter.is_ascii_uppercase() || letter == '.');
    if upper && p.entry(at).zone.is_some() {
        let name = p.word(at).replace('.', "");
        return (Some(name.into()), at + 1);
    }
    if let Some(end) = p.run(at, "local time") {
        return (None, end);
    }
    // "Eastern time", "Eastern Daylight Time", "Hong Kong time"
    for length in 1..=3 {
        let capital = (0..length).all(|more| p.capital(at + more) && p.entry(at + more).weekday.is_none());
        if capital && p.any(at + length, &["time"]) {
            let mut name = String::new();
            for place in at..at + length {
                let word = p.word(place);
                if !["standard", "daylight", "summer"].contains(&word.to_ascii_lowercase().as_str()) {
                    name.push_str(&word.to_uppercase());
                    name.push(' ');
                }
            }
            return (Some(format!("{name}TIME").into()), at + length + 1);
        }
    }
    (None, at)
}

/// The clock's minutes counted in UTC, where its zone tells.
pub(super) fn minutes_from_utc(zone: &str) -> Option<i16> {
    lexicon::zone_minutes(zone)
}
