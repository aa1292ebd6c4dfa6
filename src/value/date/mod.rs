//! Days as news writes them: "Thursday", "July 3", "last week", "early March 2022", "10 years ago", "the 1990s".
//!
//! What the words say becomes a stretch of days; [`resolve`] counts from the day of publication where they leave it open.

mod calendar;
mod period;
mod relative;
mod resolve;

use super::pieces::Pieces;
use super::{DateSet, Grain, Hedge, Interval, Kind, Value};
use calendar::{day_first, day_of_month, month_alone, month_first, numeric, year_behind};
use jiff::civil::Date;
use period::{bare_year, holiday, season, the_day};
use relative::{ago, day_near, hedged_ago, near, one_day, pointed, this};

/// Days that were read, and the piece behind them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) set: DateSet,
    pub(super) end: usize,
}

impl Days {
    /// The value; days are numbered from 1970-01-01.
    pub(super) fn value(self) -> Value {
        let low = self.set.first.map(resolve::day_number);
        let high = self.set.last.map(resolve::day_number);
        let central = match (low, high) {
            (Some(low), Some(high)) => ((low + high) / 2.0).floor(),
            _ => 0.0,
        };
        let hedge = if self.set.grain == Grain::Day { Hedge::None } else { Hedge::Range };
        Value { kind: Kind::Date(self.set), range: Interval { low, high }, central, hedge }
    }
}

/// The days that the words at `at` name.
pub(super) fn read(p: &Pieces, at: usize) -> Option<Days> {
    let entry = p.entry(at);
    let dated = entry.days || entry.month.is_some() || entry.weekday.is_some() || entry.numeral.is_some();
    if !(dated || entry.hedges != 0 || p.number(at)) {
        return None;
    }
    if let Some(days) = hedged_ago(p, at) {
        return Some(days);
    }
    let first = part(p, at).or_else(|| whole(p, at))?;
    Some(until(p, first).unwrap_or(first))
}

/// "Monday to Wednesday", "July 3 to July 5", "July 3 to 5", "March to May 2020".
fn until(p: &Pieces, first: Days) -> Option<Days> {
    let joint = first.end;
    if !(p.hyphen(joint) || p.any(joint, &["to", "until", "till", "through", "–"])) {
        return None;
    }
    let start = joint + 1;
    let month_only = |set: &DateSet| set.month.is_some() && set.day.is_some();
    if let Some(mut last) = whole(p, start).filter(|last| last.set.grain == first.set.grain || month_only(&last.set)) {
        // "March to May 2020": the year stands at the end.
        let year = first.set.year.or(last.set.year);
        let mut begin = first.set.first?;
        if let (Some(year), None) = (last.set.year, first.set.year) {
            begin = begin.with().year(year).build().ok()?;
        }
        let mut end = last.set.last?;
        // "from Friday to Monday": the end lies behind the beginning.
        if end < begin && last.set.relative {
            end = if last.set.weekday.is_some() { resolve::days_after(end, 7) } else { resolve::months_after(end, 12) };
        }
        if end < begin || begin == end {
            return None;
        }
        let grain = if first.set.grain == Grain::Day { Grain::Days } else { first.set.grain };
        last.set = DateSet { weekday: None, month: None, day: None, year, ..last.set };
        (last.set.first, last.set.last, last.set.grain) = (Some(begin), Some(end), grain);
        return Some(last);
    }
    // "July 3-5", "June 30 to 2 July" is above.
    let (day, month) = (first.set.day?, first.set.month?);
    let number = i8::try_from(p.integer(start)?).ok().filter(|&number| number > day && number <= 31)?;
    if p.entry(start + 1).unit.is_some() || p.any(start + 1, &["%", "percent", "million", "people"]) {
        return None;
    }
    let (year, end) = year_behind(p, start + 1).map_or((first.set.year, start + 1), |(year, end)| (Some(year), end));
    let mut begin = first.set.first?;
    if let Some(year) = year {
        begin = Date::new(year, month, day).ok()?;
    }
    let last = Date::new(begin.year(), month, number).ok()?;
    let set = DateSet {
        first: Some(begin),
        last: Some(last),
        day: None,
        weekday: None,
        year,
        grain: Grain::Days,
        relative: year.is_none(),
        ..first.set
    };
    Some(Days { set, end })
}

/// A part of days: "early Thursday", "late March", "mid-2020", "earlier this month", "the end of 2023".
fn part(p: &Pieces, at: usize) -> Option<Days> {
    let edge = usize::from(p.is(at, "the"));
    let (third, next) = if p.any(at, &["early", "earlier"]) {
        (0, at + 1)
    } else if p.any(at, &["late", "later"]) {
        (2, at + 1)
    } else if p.is(at, "mid") {
        (1, p.past_hyphen(at + 1))
    } else if p.any(at + edge, &["beginning", "start"]) && p.is(at + edge + 1, "of") {
        (0, at + edge + 2)
    } else if p.any(at + edge, &["middle"]) && p.is(at + edge + 1, "of") {
        (1, at + edge + 2)
    } else if p.is(at + edge, "end") && p.is(at + edge + 1, "of") {
        (3, at + edge + 2)
    } else {
        return None;
    };
    // "the end of the year" is this year's; elsewhere "the year" says nothing.
    let own = (third == 0 || third == 3) && p.is(next - 1, "of");
    if let Some(days) = own.then(|| this(p, next)).flatten() {
        return Some(third_of(days, third));
    }
    let next = p.past_hyphen(next);
    let next = next + usize::from(p.any(next, &["in", "on", "the"]));
    let next = next + usize::from(p.is(next, "the"));
    let comparative = p.any(at, &["earlier", "later"]);
    let mut days = whole(p, next).or_else(|| month_alone(p, next, true)).or_else(|| bare_year(p, next, true))?;
    if comparative {
        let (first, last) = (days.set.first, days.set.last);
        // "Earlier this month" ends today, "later this year" begins today.
        let today = p.context.published;
        if matches!(days.set.grain, Grain::Day) && days.set.weekday.is_none() && days.set.day.is_none() {
            return Some(days);
        }
        if let (Some(first), Some(last), Some(today)) = (first, last, today)
            && first <= today
            && today <= last
        {
            (days.set.first, days.set.last) =
                if third == 0 { (Some(first), Some(today)) } else { (Some(today), Some(last)) };
        }
        return Some(days);
    }
    Some(third_of(days, third))
}

/// The first (0), middle (1) or last (2) third of days, or what lies at their end (3).
fn third_of(mut days: Days, third: u8) -> Days {
    if let (Some(first), Some(last)) = (days.set.first, days.set.last)
        && matches!(days.set.grain, Grain::Month | Grain::Quarter | Grain::Year | Grain::Decade)
    {
        // Thirds that overlap by a third of their length: nobody draws the line to the day.
        let length = i64::from(first.until(last).map_or(0, |span| span.get_days())) + 1;
        let (from, to) = match third {
            0 => (0, length * 4 / 9),
            1 => (length * 2 / 9, length * 7 / 9),
            2 => (length * 5 / 9, length - 1),
            _ => (length * 5 / 6, length - 1),
        };
        days.set.first = Some(resolve::days_after(first, from));
        days.set.last = Some(resolve::days_after(first, to));
        if days.set.grain == Grain::Month {
            days.set.grain = Grain::Days;
        }
    }
    days
}

/// Days without "early" and the like, without a range.
fn whole(p: &Pieces, at: usize) -> Option<Days> {
    let entry = p.entry(at);
    if p.number(at) {
        return numeric(p, at)
            .or_else(|| day_first(p, at, at))
            .or_else(|| ago(p, at))
            .or_else(|| bare_year(p, at, false));
    }
    if entry.weekday.is_some() {
        return weekday(p, at);
    }
    if entry.month.is_some() {
        return month_first(p, at).or_else(|| month_alone(p, at, false));
    }
    near(p, at)
        .or_else(|| pointed(p, at))
        .or_else(|| the_day(p, at))
        .or_else(|| ago(p, at))
        .or_else(|| season(p, at))
        .or_else(|| holiday(p, at))
}

/// The piece behind "morning", "night" … at `at`.
fn day_part(p: &Pieces, at: usize) -> usize {
    at + usize::from(p.any(at, &["morning", "afternoon", "evening", "night", "lunchtime", "midday"]))
}

/// "Thursday", "Thursday morning", "Thursday, July 3, 2025", "Friday last week", "Thursday the 21st".
fn weekday(p: &Pieces, at: usize) -> Option<Days> {
    let entry = p.entry(at);
    let name = entry.weekday?;
    let before = at.wrapping_sub(1);
    let paper = ["times", "telegraph", "mirror", "mail", "herald", "post", "express", "league", "star"];
    let marked =
        ["black", "good", "super", "bloody", "ash", "cyber", "fat", "palm", "every", "sheffield", "casual", "giving"];
    if !p.capital(at) && entry.short || p.any(before, &marked) || p.capital(at + 1) && p.any(at + 1, &paper) {
        return None;
    }
    let behind = day_part(p, at + 1);
    // A full date behind the weekday.
    let comma = behind + usize::from(p.is(behind, ","));
    let bracket = comma + usize::from(p.is(comma, "("));
    let dated = month_first(p, bracket).or_else(|| day_first(p, bracket, at)).or_else(|| numeric(p, bracket));
    if let Some(mut days) = dated.filter(|days| days.set.day.is_some() && days.set.grain == Grain::Day) {
        days.end += usize::from(bracket > comma && p.is(days.end, ")"));
        days.set.weekday = Some(name);
        return Some(days);
    }
    if entry.short {
        return None;
    }
    // "Thursday the 21st"
    if p.is(comma, "the")
        && let Some((day, end)) = day_of_month(p, comma + 1, true)
        && !p.small(end)
    {
        let mut set = one_day(day_near(p, day));
        (set.weekday, set.day) = (Some(name), Some(day));
        return Some(Days { set, end });
    }
    let weeks = [
        ("last week", -1),
        ("of last week", -1),
        ("next week", 1),
        ("of next week", 1),
        ("this week", 0),
        ("of this week", 0),
    ];
    let week = weeks.iter().find_map(|&(words, count)| p.run(behind, words).map(|end| (count, end)));
    let (day, end) = match week {
        Some((count, end)) => (resolve::weekday_of_week(p.context, name, count), end),
        None => (resolve::weekday(p.context, name), behind),
    };
    let set = DateSet { weekday: Some(name), ..one_day(day) };
    Some(Days { set, end })
}
