//! Days as news writes them: "Thursday", "July 3", "last week", "early March 2022", "10 years ago", "the 1990s".

use super::lexicon::{Dimension, Numeral};
use super::pieces::Pieces;
use super::resolve::{self, Stretch};
use super::{DateSet, Grain, Hedge, Interval, Kind, Lean, Value, number, rank};
use jiff::civil::{Date, Weekday};

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
        while end < begin && last.set.relative {
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
        (2, at + edge + 2)
    } else {
        return None;
    };
    let next = p.past_hyphen(next);
    let next = next + usize::from(p.any(next, &["in", "on", "the"]));
    let next = next + usize::from(p.is(next, "the"));
    let comparative = p.any(at, &["earlier", "later"]);
    let mut days = whole(p, next).or_else(|| month_alone(p, next, true)).or_else(|| bare_year(p, next, true))?;
    let (first, last) = (days.set.first, days.set.last);
    if comparative {
        // "Earlier this month" ends today, "later this year" begins today.
        let today = p.context.published;
        if matches!(days.set.grain, Grain::Day) && days.set.weekday.is_none() && days.set.day.is_none() {
            return Some(days);
        }
        if let (Some(first), Some(last), Some(today)) = (first, last, today)
            && first <= today
            && today <= last
        {
            (days.set.first, days.set.last) = if third == 0 { (Some(first), Some(today)) } else { (Some(today), Some(last)) };
        }
        return Some(days);
    }
    if let (Some(first), Some(last)) = (first, last)
        && matches!(days.set.grain, Grain::Month | Grain::Quarter | Grain::Year | Grain::Decade)
    {
        // Thirds that overlap by a third of their length: nobody draws the line to the day.
        let length = i64::from(first.until(last).map_or(0, |span| span.get_days())) + 1;
        let (from, to) = match third {
            0 => (0, length * 4 / 9),
            1 => (length * 2 / 9, length * 7 / 9),
            _ => (length * 5 / 9, length - 1),
        };
        days.set.first = Some(resolve::days_after(first, from));
        days.set.last = Some(resolve::days_after(first, to));
        if days.set.grain == Grain::Month {
            days.set.grain = Grain::Days;
        }
    }
    Some(days)
}

/// Days without "early" and the like, without a range.
fn whole(p: &Pieces, at: usize) -> Option<Days> {
    let entry = p.entry(at);
    if p.number(at) {
        return numeric(p, at).or_else(|| day_first(p, at, at)).or_else(|| ago(p, at)).or_else(|| bare_year(p, at, false));
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

/// A set for one day that was counted from the day of publication.
fn one_day(day: Option<Date>) -> DateSet {
    resolve::set(day.map(|day| (day, day)), Grain::Day, true)
}

/// "today", "yesterday", "tonight", "last night", "this morning", "the day before yesterday".
fn near(p: &Pieces, at: usize) -> Option<Days> {
    let table = [
        ("the day before yesterday", -2),
        ("the day after tomorrow", 2),
        ("yesterday", -1),
        ("tomorrow", 1),
        ("today", 0),
        ("tonight", 0),
        ("last night", -1),
        ("yesterday", -1),
        ("this morning", 0),
        ("this afternoon", 0),
        ("this evening", 0),
        ("this day", 0),
    ];
    let (days, end) = table.iter().find_map(|&(words, days)| p.run(at, words).map(|end| (days, end)))?;
    let day = p.context.published.map(|today| resolve::days_after(today, days));
    // "last night" may be written after midnight, or before the night is over.
    Some(Days { set: one_day(day), end: day_part(p, end) })
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
    let marked = ["black", "good", "super", "bloody", "ash", "cyber", "fat", "palm", "every", "sheffield", "casual", "giving"];
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

/// The nearest day of this number, in the month of publication or the one before.
fn day_near(p: &Pieces, day: i8) -> Option<Date> {
    let today = p.context.published?;
    let this = Date::new(today.year(), today.month(), day).ok();
    let other = |count| {
        let first = resolve::months_after(today.first_of_month(), count);
        Date::new(first.year(), first.month(), day).ok()
    };
    match p.context.lean {
        Lean::Past => this.filter(|&date| date <= today).or_else(|| other(-1)),
        Lean::Future => this.filter(|&date| date >= today).or_else(|| other(1)),
    }
}

/// "last", "this", "next" and what they point at: weekday, month, season, week, month, year, weekend, quarter.
fn pointed(p: &Pieces, at: usize) -> Option<Days> {
    let step = if p.any(at, &["last", "past"]) {
        -1
    } else if p.is(at, "next") {
        1
    } else if p.is(at, "this") {
        0
    } else {
        return weekend(p, at);
    };
    let past = p.is(at, "past");
    let next = at + 1 + usize::from(p.any(at + 1, &["coming", "past"]) && step == 0);
    let entry = p.entry(next);
    let today = p.context.published;
    if let Some(name) = entry.weekday.filter(|_| !entry.short && !past) {
        let end = day_part(p, next + 1);
        let stretch = today.map(|today| pointed_weekday(today, name, step));
        let grain = Grain::Day;
        let set = DateSet { weekday: Some(name), ..resolve::set(stretch, grain, true) };
        return Some(Days { set, end });
    }
    if let Some(month) = entry.month.filter(|_| p.capital(next) && !past) {
        // "last May 5"? No: "last May".
        let stretch = today.and_then(|today| {
            let year = today.year();
            let year = match step {
                -1 if month >= today.month() => year - 1,
                1 if month <= today.month() => year + 1,
                _ => year,
            };
            resolve::month(year, month)
        });
        let set = DateSet { month: Some(month), ..resolve::set(stretch, Grain::Month, true) };
        return Some(Days { set, end: next + 1 });
    }
    if let Some(season) = season_index(p, next).filter(|_| !past) {
        let stretch = today.and_then(|today| {
            let year = today.year();
            let this = season_stretch(year, season)?;
            match step {
                -1 if this.1 >= today => season_stretch(year - 1, season),
                1 if this.0 <= today => season_stretch(year + 1, season),
                _ => Some(this),
            }
        });
        return Some(Days { set: resolve::set(stretch, Grain::Quarter, true), end: next + 1 });
    }
    let unit = p.word(next).to_ascii_lowercase();
    let step64 = i64::from(step);
    let (stretch, grain): (Option<Stretch>, Grain) = match unit.as_str() {
        // "Last week" and "the past week" need not respect Monday: the days before count for both.
        "week" => (
            today.map(|today| {
                let (monday, sunday) = resolve::week(today, step64);
                match step {
                    -1 => (monday, if past { today } else { sunday }),
                    _ => (monday, sunday),
                }
            }),
            Grain::Week,
        ),
        "weekend" => (today.map(|today| weekend_near(today, step, p.context.lean)), Grain::Days),
        "month" => (
            today.and_then(|today| {
                let first = resolve::months_after(today.first_of_month(), step64);
                let (first, last) = resolve::month(first.year(), first.month())?;
                Some((first, if past { today } else { last }))
            }),
            Grain::Month,
        ),
        "quarter" => (today.map(|today| quarter_near(today, step)), Grain::Quarter),
        "year" => (
            today.and_then(|today| {
                if past { Some((resolve::months_after(today, -12), today)) } else { resolve::year(today.year() + step) }
            }),
            Grain::Year,
        ),
        "decade" | "century" if step == 0 => return None,
        _ => return None,
    };
    // "this week's", "last year's" stay; "last week" alone is a stretch.
    let mut set = resolve::set(stretch, grain, true);
    if grain == Grain::Year && !past {
        set.year = set.first.map(Date::year);
    }
    Some(Days { set, end: next + 1 })
}

/// "last Friday" is the nearest one or that of last week; "next Friday" the same forward; "this Friday" that of this week.
fn pointed_weekday(today: Date, name: Weekday, step: i16) -> Stretch {
    let ahead = i64::from(today.weekday().until(name));
    let back = i64::from(name.until(today.weekday()));
    match step {
        -1 => {
            let nearest = resolve::days_after(today, -if back == 0 { 7 } else { back });
            let (monday, _) = resolve::week(today, 0);
            // In the same week still, it may as well be the one before.
            if nearest >= monday { (resolve::days_after(nearest, -7), nearest) } else { (nearest, nearest) }
        }
        1 => {
            let nearest = resolve::days_after(today, if ahead == 0 { 7 } else { ahead });
            let (_, sunday) = resolve::week(today, 0);
            if nearest <= sunday { (nearest, resolve::days_after(nearest, 7)) } else { (nearest, nearest) }
        }
        _ => {
            let (monday, _) = resolve::week(today, 0);
            let day = resolve::days_after(monday, i64::from(name.to_monday_zero_offset()));
            (day, day)
        }
    }
}

/// Saturday and Sunday: of last, this or next week.
fn weekend_near(today: Date, step: i16, lean: Lean) -> Stretch {
    let (monday, _) = resolve::week(today, 0);
    let saturday = resolve::days_after(monday, 5);
    let on_it = today >= saturday;
    let weeks = match (step, lean) {
        (-1, _) => -1,
        (1, _) => 1,
        (_, Lean::Past) if !on_it && today.weekday().to_monday_one_offset() <= 3 => -1,
        _ => 0,
    };
    let saturday = resolve::days_after(saturday, weeks * 7);
    (saturday, resolve::days_after(saturday, 1))
}

/// The quarter of the year before, around or behind a day.
fn quarter_near(today: Date, step: i16) -> Stretch {
    let begin = (today.month() - 1) / 3 * 3 + 1;
    let first = Date::new(today.year(), begin, 1).unwrap_or(today);
    let first = resolve::months_after(first, i64::from(step) * 3);
    (first, resolve::days_after(resolve::months_after(first, 3), -1))
}

/// "over the weekend", "at the weekend".
fn weekend(p: &Pieces, at: usize) -> Option<Days> {
    let end = p.run(at, "the weekend")?;
    if !p.any(at.wrapping_sub(1), &["over", "at", "during", "on", "this"]) {
        return None;
    }
    let stretch = p.context.published.map(|today| {
        let lean = p.context.lean;
        let (monday, _) = resolve::week(today, 0);
        let on_it = today >= resolve::days_after(monday, 5);
        weekend_near(today, if lean == Lean::Past && !on_it { -1 } else { 0 }, lean)
    });
    Some(Days { set: resolve::set(stretch, Grain::Days, true), end })
}

/// "July 3", "July 3, 2025", "July 3rd", "Dec. 18, 2023", "March 2022", "September the twenty-first".
fn month_first(p: &Pieces, at: usize) -> Option<Days> {
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
    if !capital && !p.number(stroke) || !capital && p.any(at, &["may", "march"]) && p.any(at.wrapping_sub(1), &["to", "they"]) {
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
fn day_first(p: &Pieces, at: usize, first: usize) -> Option<Days> {
    let (day, next) = day_of_month(p, at, p.is(first, "the") || first != at)?;
    let mut place = p.past_hyphen(next);
    place += usize::from(p.is(place, "of"));
    place += usize::from(p.is(place, ",") && p.entry(place + 1).month.is_some() && p.glued(place) && false);
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
fn month_and_day(p: &Pieces, month: i8, day: i8, end: usize) -> Days {
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
fn year_behind(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    let next = at + usize::from(p.is(at, ","));
    let next = next + usize::from(p.is(next, "of") && next == at);
    year_at(p, next).or_else(|| spelled_year(p, next))
}

/// "nineteen seventy-eight" behind a date.
fn spelled_year(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    if !p.any(at, &["nineteen", "twenty", "two"]) {
        return None;
    }
    if p.is(at, "two") {
        let amount = number::read(p, at).filter(|amount| (2_000.0..2_100.0).contains(&amount.central))?;
        return Some((amount.central as i16, amount.end));
    }
    let century = if p.is(at, "nineteen") { 1_900 } else { 2_000 };
    let zero = p.any(at + 1, &["zero", "oh", "o"]);
    let amount = number::read(p, at + 1 + usize::from(zero)).filter(|amount| amount.spelled && amount.central < 100.0)?;
    (zero || amount.central >= 10.0).then_some((century + amount.central as i16, amount.end))
}

/// A year in four digits at `at`.
fn year_at(p: &Pieces, at: usize) -> Option<(i16, usize)> {
    let number = p.integer(at).filter(|_| p.word(at).len() == 4)?;
    let unit = p.entry(at + 1).unit.is_some() || p.any(at + 1, &["%", "percent", "GMT", "hours"]);
    ((1_000..2_200).contains(&number) && !unit).then_some((number as i16, at + 1))
}

/// A day of the month in digits or, where `words` may be numbers, in letters; not "3.5", "3 million", "3 p.m.".
fn day_of_month(p: &Pieces, at: usize, words: bool) -> Option<(i8, usize)> {
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
fn month_alone(p: &Pieces, at: usize, led: bool) -> Option<Days> {
    let entry = p.entry(at);
    let month = entry.month.filter(|_| p.capital(at))?;
    let before = at.wrapping_sub(1);
    let leads = [
        "in", "since", "until", "till", "by", "of", "from", "to", "through", "before", "after", "during", "for", "between", "late",
        "early", "mid", "this", "last", "next", "and", "each", "every",
    ];
    let led = led || p.any(before, &leads) || p.hyphen(before);
    // "to May" may lead to a person, "of March" to a march.
    let doubtful = p.any(at, &["may", "march", "august", "april", "june"]) && p.any(before, &["to", "and", "for", "of", "with"]);
    let person = p.capital(at + 1) && p.entry(at + 1).weekday.is_none();
    if !led || doubtful && !p.entry(at.wrapping_sub(2)).month.is_some() || person || p.any(at + 1, &["'s", "’s"]) && doubtful {
        return None;
    }
    let set = DateSet { month: Some(month), ..resolve::set(resolve::month_alone(p.context, month), Grain::Month, true) };
    let end = at + 1 + usize::from(entry.short && p.is(at + 1, ".") && p.glued(at + 1) && at + 2 < p.len());
    Some(Days { set, end })
}

/// "2025-07-04", "17.10.2024", "17/10/2024", "10/17/2024".
fn numeric(p: &Pieces, at: usize) -> Option<Days> {
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

/// "the 14th of July", "the 14th" at the end of a clause, "the 1990s", "the second quarter of 2024", "the spring of 2021",
/// "the 20th of next month", "the 19th century".
fn the_day(p: &Pieces, at: usize) -> Option<Days> {
    let article = p.is(at, "the");
    let next = at + usize::from(article);
    if article && p.number(next) {
        if let Some(days) = bare_year(p, next, false).filter(|days| days.set.grain >= Grain::Decade) {
            return Some(days);
        }
    }
    if article && p.any(next, &["spring", "summer", "autumn", "fall", "winter"]) {
        return season(p, next);
    }
    if let Some(days) = quarter(p, next) {
        return Some(days);
    }
    let (count, behind) = ordinal(p, next)?;
    if p.is(behind, "century") && (5.0..=22.0).contains(&count) {
        let first = (count as i16 - 1) * 100 + 1;
        let stretch = Some((Date::new(first, 1, 1).ok()?, Date::new(first + 99, 12, 31).ok()?));
        return Some(Days { set: resolve::set(stretch, Grain::Decade, false), end: behind + 1 });
    }
    // "the first Friday of this month"
    if let Some(name) = p.entry(behind).weekday.filter(|_| count <= 5.0 && !p.entry(behind).short) {
        let of = behind + 1 + usize::from(p.any(behind + 1, &["of", "in"]));
        let step = ["last month", "previous month", "this month", "next month"].iter().position(|words| p.run(of, words).is_some())?;
        let first = resolve::months_after(p.context.published?.first_of_month(), [-1, -1, 0, 1][step]);
        let day = first.nth_weekday_of_month(count as i8, name).ok();
        let set = DateSet { weekday: Some(name), ..one_day(day) };
        return Some(Days { set, end: of + 2 });
    }
    // "the 14th of July", "the tenth of September, two thousand", "Fourth of July"
    if p.is(behind, "of") || p.entry(behind).month.is_some() {
        let july = !article && p.is(next, "fourth") && p.is(behind + 1, "july");
        if (article || july || p.number(next) || p.entry(behind + 1).month.is_some())
            && let Some(days) = day_first(p, next, at)
        {
            return Some(days);
        }
        let (words, step) = [("of last month", -1), ("of this month", 0), ("of next month", 1)]
            .into_iter()
            .find(|(words, _)| p.run(behind, words).is_some())?;
        let end = p.run(behind, words)?;
        let first = resolve::months_after(p.context.published?.first_of_month(), step);
        let day = Date::new(first.year(), first.month(), count as i8).ok();
        return Some(Days { set: DateSet { day: Some(count as i8), ..one_day(day) }, end });
    }
    // "on the 14th"
    let on = article && p.any(at.wrapping_sub(1), &["on", "since", "until"]) && p.number(next);
    if on && (1.0..=31.0).contains(&count) && (p.closes(behind) || p.any(behind, &["and", "at", "in", "when"])) {
        let set = DateSet { day: Some(count as i8), ..one_day(day_near(p, count as i8)) };
        return Some(Days { set, end: behind });
    }
    None
}

/// An ordinal in digits or letters.
fn ordinal(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    rank::digits(p, at).or_else(|| rank::spelled(p, at))
}

/// "second quarter of 2024", "third-quarter 2023", "Q2 2024", "Q3".
fn quarter(p: &Pieces, at: usize) -> Option<Days> {
    let (count, end) = if p.is(at, "q") && p.glued(at + 1) {
        (p.integer(at + 1)?, at + 2)
    } else {
        let (count, next) = ordinal(p, at)?;
        let place = p.past_hyphen(next);
        if !p.is(place, "quarter") {
            return None;
        }
        (count as u32, place + 1)
    };
    let count = i8::try_from(count).ok().filter(|count| (1..=4).contains(count))?;
    let of = end + usize::from(p.any(end, &["of", "in", ","]));
    let (year, behind) = match year_at(p, of) {
        Some((year, behind)) => (year, behind),
        None if p.any(of, &["last", "this"]) && p.is(of + 1, "year") => {
            (p.context.published?.year() - i16::from(p.is(of, "last")), of + 2)
        }
        // Without its year a quarter is often a company's own or a game's.
        None => return None,
    };
    let first = Date::new(year, (count - 1) * 3 + 1, 1).ok()?;
    let stretch = (first, resolve::days_after(resolve::months_after(first, 3), -1));
    let set = DateSet { year: Some(year), ..resolve::set(Some(stretch), Grain::Quarter, false) };
    Some(Days { set, end: behind })
}

/// Number of a season by its word.
fn season_index(p: &Pieces, at: usize) -> Option<u8> {
    ["spring", "summer", "autumn", "winter", "fall"].iter().position(|word| p.is(at, word)).map(|place| (place % 5) as u8)
}

/// The months that a season may cover in the north, with a month to spare at its end; winter leads into the next year.
fn season_stretch(year: i16, season: u8) -> Option<Stretch> {
    let (from, length) = match season {
        0 => (3, 4),
        1 => (6, 4),
        3 => (12, 3),
        _ => (9, 4),
    };
    let first = Date::new(year, from, 1).ok()?;
    Some((first, resolve::days_after(resolve::months_after(first, length), -1)))
}

/// "spring 2021", "summer of 2022"; without a year a season depends on the hemisphere and more.
fn season(p: &Pieces, at: usize) -> Option<Days> {
    let season = season_index(p, at)?;
    let of = at + 1 + usize::from(p.is(at + 1, "of"));
    let (year, end) = year_at(p, of)?;
    // Half the readers have it the other way round: the year is what is sure.
    let stretch = season_stretch(year, season);
    Some(Days { set: DateSet { year: Some(year), ..resolve::set(stretch, Grain::Quarter, false) }, end })
}

/// "two weeks ago", "a year ago", "10 years ago".
fn ago(p: &Pieces, at: usize) -> Option<Days> {
    let (low, high, mut next) = if p.any(at, &["a", "an"]) && p.entry(at + 1).unit.is_some() {
        (1.0, 1.0, at + 1)
    } else {
        let amount = number::read(p, at)?;
        if amount.part {
            return None;
        }
        (amount.low, amount.high, amount.end)
    };
    // "10 to 15 years ago", "two or three days ago"
    let mut high = high;
    if (p.any(next, &["to", "or"]) || p.hyphen(next))
        && let Some(second) = number::read(p, next + 1).filter(|second| second.central > low && second.central < 200.0)
    {
        (high, next) = (second.high, second.end);
    }
    let unit = p.entry(next).unit.filter(|unit| unit.dimension == Dimension::Time)?;
    let back = p.is(next + 1, "ago") || p.run(next + 1, "and a half ago").is_some();
    let yesterday = p.run(next + 1, "before yesterday").is_some() || p.run(next + 1, "from yesterday").is_some();
    let ahead = p.run(next + 1, "from now").is_some() || p.run(next + 1, "from today").is_some();
    if !back && !ahead && !yesterday {
        return None;
    }
    let end = next + if ahead || yesterday { 3 } else { 2 };
    let end = if p.run(next + 1, "and a half ago").is_some() { next + 5 } else { end };
    let days = unit.factor / 86_400.0;
    let forward = ahead || p.run(next + 1, "from yesterday").is_some();
    let sign = if forward { 1.0 } else { -1.0 };
    // How far the count is open: nobody counts months in days. A day ago is exact.
    let (spread, grain) = match days {
        days if days < 1.0 => (1.0, Grain::Day),
        1.0 => (0.0, Grain::Day),
        days if days < 29.0 => (3.0, Grain::Week),
        days if days < 32.0 => (15.0, Grain::Month),
        days if days < 400.0 => (183.0, Grain::Year),
        _ => (730.0, Grain::Year),
    };
    let stretch = p.context.published.map(|today| {
        let origin = if yesterday { resolve::days_after(today, -1) } else { today };
        let far = |count: f64| {
            if days >= 29.0 && count.fract() == 0.0 && days < 4_000.0 {
                let months = (days / 30.4).round() as i64;
                resolve::months_after(origin, (sign * count) as i64 * months)
            } else {
                resolve::days_after(origin, (sign * count * days).round() as i64)
            }
        };
        let (one, other) = (far(low.min(30_000.0)), far(high.min(30_000.0)));
        let (first, last) = (one.min(other), one.max(other));
        let spread = spread as i64;
        if spread == 0 || days < 1.0 && !forward {
            (resolve::days_after(first, if days < 1.0 { -1 } else { 0 }), last)
        } else {
            (resolve::days_after(first, -spread), resolve::days_after(last, spread))
        }
    });
    let grain = if low != high && grain == Grain::Day { Grain::Days } else { grain };
    Some(Days { set: resolve::set(stretch, grain, true), end })
}

/// A year ("in 2022", "since 2008"), decade ("1990s") or season of sport ("2023-24") in digits. `led` where the words in
/// front already say that it is one.
fn bare_year(p: &Pieces, at: usize, led: bool) -> Option<Days> {
    let next = at + 1;
    // "the '60s"
    if p.any(at.wrapping_sub(1), &["'", "’", "‘"]) && p.is(next, "s") && p.glued(at) && p.glued(next) && p.word(at).len() == 2 {
        let first = 1_900 + p.integer(at).filter(|number| number % 10 == 0)? as i16;
        let stretch = (Date::new(first, 1, 1).ok()?, Date::new(first + 9, 12, 31).ok()?);
        return Some(Days { set: resolve::set(Some(stretch), Grain::Decade, false), end: next + 1 });
    }
    let number = p.integer(at).filter(|_| p.word(at).len() == 4 && !p.glued(at))? as i16;
    if p.is(next, "s") && p.glued(next) || p.any(next, &["'s", "’s"]) && number % 10 == 0 && p.is(at.wrapping_sub(1), "the") {
        if number % 10 != 0 || !(1_500..2_100).contains(&number) {
            return None;
        }
        let years = if number % 100 == 0 && number != 2_000 { 99 } else { 9 };
        let stretch = (Date::new(number, 1, 1).ok()?, Date::new(number + years, 12, 31).ok()?);
        return Some(Days { set: resolve::set(Some(stretch), Grain::Decade, false), end: next + 1 });
    }
    let before = at.wrapping_sub(1);
    let leads = [
        "in", "since", "from", "until", "till", "of", "by", "to", "between", "and", "before", "after", "during", "late", "early", "mid",
        "the", "his", "her", "its", "their", "a", "through", "back", "around", "about", "for", "year", "this", "last", "as", "than",
        "first", "fiscal", "post", "pre", "with", "on", "a", "that",
    ];
    let recent = (1_900..2_100).contains(&number);
    let leads = led || p.any(before, &leads) || at == 0 || p.opens(at) && recent || recent && p.small(before) && p.letters(before);
    let sure = led || p.any(before, &["in", "since", "early", "late", "mid", "year", "fiscal", "until", "from"]);
    let modern = recent || sure && (1_000..1_900).contains(&number);
    let unit = p.entry(next).unit.is_some()
        || p.entry(next).coin.is_some_and(|coin| coin.follows)
        || matches!(p.entry(next).numeral, Some(Numeral::Scale(_) | Numeral::Letter(_) | Numeral::Dozen))
        || p.entry(next).zone.is_some()
        || p.any(next, &["%", "percent", "per", "degrees", "hours", "metres", "meters", "local", "percentage"])
        || p.hyphen(next) && (p.entry(next + 1).unit.is_some() || p.letters(next + 1) && !p.capital(next + 1) && !p.is(next + 1, "to"));
    // "2000 people", "1500 jobs": a count, rather than something of that year.
    let people = ["people", "men", "women", "children"];
    let counted = p.any(next, &people) || number % 100 == 0 && p.small(next) && p.word(next).ends_with('s') && number != 2000
        || number % 100 == 0 && p.small(next) && p.word(next).ends_with('s') && !sure && p.word(next).len() > 3;
    if !modern || unit || counted || !leads && !sure {
        return None;
    }
    let mut stretch = resolve::year(number)?;
    let mut end = next;
    // "2023-24", "2023/24", "2014-2018"
    if p.hyphen(next)
        && let Some(last) = p.integer(next + 1)
    {
        let last = match p.word(next + 1).len() {
            2 => number / 100 * 100 + last as i16,
            4 => last as i16,
            _ => return None,
        };
        if last > number && last < number + 60 {
            stretch.1 = resolve::year(last)?.1;
            end = next + 2;
            return Some(Days { set: resolve::set(Some(stretch), Grain::Year, false), end });
        }
    }
    let set = DateSet { year: Some(number), ..resolve::set(Some(stretch), Grain::Year, false) };
    Some(Days { set, end })
}

/// Days that have a name and a fixed date.
fn holiday(p: &Pieces, at: usize) -> Option<Days> {
    let table = [
        ("christmas day", 12, 25),
        ("christmas eve", 12, 24),
        ("new year's day", 1, 1),
        ("new year's eve", 12, 31),
        ("new year 's day", 1, 1),
        ("new year 's eve", 12, 31),
        ("new year ’s day", 1, 1),
        ("new year ’s eve", 12, 31),
    ];
    let (month, day, end) = table.iter().find_map(|&(words, month, day)| p.run(at, words).map(|end| (month, day, end)))?;
    Some(month_and_day(p, month, day, end))
}
