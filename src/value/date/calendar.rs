//! Days by month, day and year: "July 3", "3rd of July 2025", "March 2022", "17.10.2024", "2025-07-04".

use super::super::lexicon::Numeral;
use super::super::pieces::Pieces;
use super::super::{DateSet, Grain, Hedge, number, rank};
use super::{Days, resolve};
use jiff::civil::Date;

/// "July 3", "July 3, 2025", "July 3rd", "Dec. 18, 2023", "March 2022", "September the twenty-first".
pub(super) fn month_first(p: &Pieces, at: usize) -> Option<Days> {
    let month = p.entry(at).month?;
    let capital = p.capital(at);
    let mut next = at + 1;
    next += usize::from(p.is(next, ".") && p.glued(next));
    // "March 2022", "March, 2022", "March of 2022"
    let comma = next + usize::from(p.any(next, &[",", "of"]));
    if let Some((year, end)) = year_at(p, comma).filter(|_| capital || !p.entry(at).short) {
        let stretch = resolve::month(year, month);
        let set = DateSet { month: Some(month), year: Some(year), ..resolve::set(stretch, Grain::Month, false) };
        return Some(Days { set, end });
    }
    let next = p.past_hyphen(next);
    let stroke = next + usize::from(p.is(next, "/") && p.glued(next));
    let (day, end) = day_of_month(p, stroke + usize::from(p.is(stroke, "the")), p.is(stroke, "the"))?;
    if !capital && !p.number(stroke)
        || !capital && p.any(at, &["may", "march"]) && p.any(at.wrapping_sub(1), &["to", "they"])
    {
        return None;
    }
    // "In March 12 people were killed"
    let counted = p.any(end, &["people", "%", "percent", "per", "million", "billion", "were"])
        || p.entry(end).unit.is_some() && p.word(end).ends_with('s')
        || p.hyphen(end) && p.entry(end + 1).unit.is_some()
        || p.is(at.wrapping_sub(1), "in") && p.small(end) && p.word(end).ends_with('s') && p.word(end).len() > 4;
    // The days of attacks are names, and resolve to the wrong year.
    let name = p.any(end, &["attack", "attacks", "riot", "riots", "insurrection", "terror", "committee", "hijackers"]);
    if counted || name && year_behind(p, end).is_none() {
        return None;
    }
    Some(month_and_day(p, month, day, end))
}

/// "3 July", "3rd of July 2025", "the 14th of July", "22 of Jan"; `first` is where the phrase began.
pub(super) fn day_first(p: &Pieces, at: usize, first: usize) -> Option<Days> {
    let (day, next) = day_of_month(p, at, p.is(first, "the") || first != at)?;
    let mut place = p.past_hyphen(next);
    place += usize::from(p.is(place, "of"));
    // "3-5 July", "3 to 5 July", "3 and 5 July"
    if let Some(last) = p.integer(place).filter(|_| p.hyphen(next) || p.is(next, "–"))
        && let Some(month) = p.entry(place + 1).month.filter(|_| p.capital(place + 1))
    {
        let last = i8::try_from(last).ok().filter(|&last| last > day && last <= 31)?;
        let days = month_and_day(p, month, last, place + 2);
        let begin = days.set.first.and_then(|last| Date::new(last.year(), month, day).ok());
        let set = DateSet { first: begin, day: None, grain: Grain::Days, ..days.set };
        return Some(Days { set, ..days });
    }
    let month = p.entry(place).month.filter(|_| p.capital(place) || !p.entry(place).short)?;
    if !p.capital(place) && p.any(place, &["may", "march"]) {
        return None;
    }
    let end = place + 1;
    let end = end + usize::from(p.is(end, ".") && p.glued(end) && p.entry(place).short && p.number(end + 1));
    let avenue = p.capital(end) && p.any(end, &["avenue", "street", "square", "bridge", "road"]);
    let name = p.any(end, &["attack", "attacks", "riot", "riots"]);
    (!avenue && !name).then(|| month_and_day(p, month, day, end))
}

/// A month and day, with the year behind if there is one.
pub(super) fn month_and_day(p: &Pieces, month: i8, day: i8, end: usize) -> Days {
    let (year, end) = match year_behind(p, end) {
        Some((year, end)) => (Some(year), end),
        None => (None, end),
    };
    let date = match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => resolve::month_day(p.context, month, day),
    };
    let set = DateSet {
        month: Some(month),
        day: Some(day),
        year,
        ..resolve::set(date.map(|date| (date, date)), Grain::Day, year.is_none())
    };
    Days { set, end }
}

/// ", 2025" or " 2025" behind month and day.
pub(super) fn year_behind(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    let next = at + usize::from(p.is(at, ","));
    let next = next + usize::from(p.is(next, "of") && next == at);
    year_at(p, next).or_else(|| spelled_year(p, next))
}

/// "nineteen seventy-eight" behind a date.
pub(super) fn spelled_year(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    if !p.any(at, &["nineteen", "twenty", "two"]) {
        return None;
    }
    if p.is(at, "two") {
        let amount = number::read(p, at).filter(|amount| (2_000.0..2_100.0).contains(&amount.central))?;
        return Some((amount.central as i16, amount.end));
    }
    let century = if p.is(at, "nineteen") { 1_900 } else { 2_000 };
    let zero = p.any(at + 1, &["zero", "oh", "o"]);
    let amount =
        number::read(p, at + 1 + usize::from(zero)).filter(|amount| amount.spelled && amount.central < 100.0)?;
    (zero || amount.central >= 10.0).then_some((century + amount.central as i16, amount.end))
}

/// A year in four digits at `at`.
pub(super) fn year_at(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    let number = p.integer(at).filter(|_| p.word(at).len() == 4)?;
    let unit = p.entry(at + 1).unit.is_some() || p.any(at + 1, &["%", "percent", "GMT", "hours"]);
    ((1_000..2_200).contains(&number) && !unit).then_some((number as i16, at + 1))
}

/// A day of the month in digits or, where `words` may be numbers, in letters; not "3.5", "3 million", "3 p.m.".
pub(super) fn day_of_month(p: &Pieces, at: usize, words: bool) -> Option<(i8, usize)> {
    if let Some(number) = p.integer(at) {
        let mut end = at + 1;
        end += usize::from(p.glued(end) && p.any(end, &["st", "nd", "rd", "th"]));
        let other = p.entry(end).noon.is_some()
            || p.is(end, "%")
            || matches!(p.entry(end).numeral, Some(Numeral::Scale(_) | Numeral::Letter(_) | Numeral::Hundred));
        return ((1..=31).contains(&number) && p.word(at).len() <= 2 && !other).then_some((number as i8, end));
    }
    if let Some((number, end)) = rank::spelled(p, at) {
        return ((1.0..=31.0).contains(&number)).then_some((number as i8, end));
    }
    let month_before = p.entry(at.wrapping_sub(1)).month.is_some();
    let amount = number::read(p, at).filter(|amount| (words || month_before) && amount.spelled && !amount.part)?;
    let day = (1.0..=31.0).contains(&amount.central) && amount.hedge == Hedge::None && amount.low == amount.high;
    (day && p.entry(amount.end).unit.is_none() && !p.small(amount.end)).then_some((amount.central as i8, amount.end))
}

/// "in March", "since June": a month alone counts behind a word that leads to one; `led` where something else does.
pub(super) fn month_alone(p: &Pieces, at: usize, led: bool) -> Option<Days> {
    let entry = p.entry(at);
    let month = entry.month.filter(|_| p.capital(at))?;
    let before = at.wrapping_sub(1);
    let leads = [
        "in", "since", "until", "till", "by", "of", "from", "to", "through", "before", "after", "during", "for",
        "between", "late", "early", "mid", "this", "last", "next", "and", "each", "every",
    ];
    let led = led || p.any(before, &leads) || p.hyphen(before);
    // "to May" may lead to a person, "of March" to a march.
    let doubtful =
        p.any(at, &["may", "march", "august", "april", "june"]) && p.any(before, &["to", "and", "for", "of", "with"]);
    let person = p.capital(at + 1) && p.entry(at + 1).weekday.is_none();
    if !led
        || doubtful && p.entry(at.wrapping_sub(2)).month.is_none()
        || person
        || p.any(at + 1, &["'s", "’s"]) && doubtful
    {
        return None;
    }
    let set =
        DateSet { month: Some(month), ..resolve::set(resolve::month_alone(p.context, month), Grain::Month, true) };
    let end = at + 1 + usize::from(entry.short && p.is(at + 1, ".") && p.glued(at + 1) && at + 2 < p.len());
    Some(Days { set, end })
}

/// "2025-07-04", "17.10.2024", "17/10/2024", "10/17/2024".
pub(super) fn numeric(p: &Pieces, at: usize) -> Option<Days> {
    let word = p.word(at);
    let fixed = |date: Date, end| {
        let set = DateSet {
            day: Some(date.day()),
            month: Some(date.month()),
            year: Some(date.year()),
            ..resolve::set(Some((date, date)), Grain::Day, false)
        };
        Some(Days { set, end })
    };
    if word.len() == 10 && word.as_bytes()[4] == b'-' {
        let date = Date::new(word[..4].parse().ok()?, word[5..7].parse().ok()?, word[8..].parse().ok()?).ok()?;
        return fixed(date, at + 1);
    }
    // "21-04-2016" comes in five pieces.
    let mut end = at + 1;
    let parts: [&str; 3] = if p.hyphen(at + 1) && p.number(at + 2) && p.hyphen(at + 3) && p.number(at + 4) {
        end = at + 5;
        [word, p.word(at + 2), p.word(at + 4)]
    } else {
        let separator = if word.contains('/') { '/' } else { '.' };
        let mut parts = word.split(separator);
        let three = [parts.next()?, parts.next()?, parts.next()?];
        if parts.next().is_some() {
            return None;
        }
        three
    };
    // "2019/07/01"
    if parts[0].len() == 4 {
        let date = Date::new(parts[0].parse().ok()?, parts[1].parse().ok()?, parts[2].parse().ok()?).ok()?;
        return fixed(date, end);
    }
    let short = !word.contains('.') || parts[0].len() == 2 && parts[1].len() == 2;
    if parts[0].len() > 2 || parts[1].len() > 2 || !(parts[2].len() == 4 || parts[2].len() == 2 && short) {
        return None;
    }
    let [first, second]: [i8; 2] = [parts[0].parse().ok()?, parts[1].parse().ok()?];
    let mut year: i16 = parts[2].parse().ok()?;
    if parts[2].len() == 2 {
        year += if year < 50 { 2_000 } else { 1_900 };
    }
    let dotted = word.contains('.') || first > 12;
    let european = Date::new(year, second, first).ok();
    let american = Date::new(year, first, second).ok();
    match (european, american) {
        (Some(date), _) if dotted => fixed(date, end),
        (Some(european), Some(american)) if european != american => {
            // Which of the two can't be told: any day between is as good as silence.
            let stretch = (european.min(american), european.max(american));
            let set = DateSet { year: Some(year), ..resolve::set(Some(stretch), Grain::Days, false) };
            Some(Days { set, end })
        }
        (_, Some(date)) | (Some(date), _) => fixed(date, end),
        _ => None,
    }
}
