//! Days counted from the day of publication: "yesterday", "last week", "next Friday", "10 years ago".

use super::super::hedge::{self, Widening};
use super::super::lexicon::Dimension;
use super::super::pieces::Pieces;
use super::super::{DateSet, Grain, Lean, number};
use super::period::{season_index, season_stretch};
use super::resolve::{self, Stretch};
use super::{Days, day_part};
use jiff::civil::{Date, Weekday};

/// "the year", "the month", "the week" behind "the end of": those of publication.
pub(super) fn this(p: &Pieces, at: usize) -> Option<Days> {
    let today = p.context.published;
    let (stretch, grain) = match () {
        () if p.run(at, "the year").is_some() => (today.and_then(|today| resolve::year(today.year())), Grain::Year),
        () if p.run(at, "the month").is_some() => {
            (today.and_then(|today| resolve::month(today.year(), today.month())), Grain::Month)
        }
        () if p.run(at, "the week").is_some() => (today.map(|today| resolve::week(today, 0)), Grain::Week),
        () => return None,
    };
    Some(Days { set: resolve::set(stretch, grain, true), end: at + 2 })
}

/// A set for one day that was counted from the day of publication.
pub(super) fn one_day(day: Option<Date>) -> DateSet {
    resolve::set(day.map(|day| (day, day)), Grain::Day, true)
}

/// "today", "yesterday", "tonight", "last night", "this morning", "the day before yesterday".
pub(super) fn near(p: &Pieces, at: usize) -> Option<Days> {
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

/// The nearest day of this number, in the month of publication or the one before.
pub(super) fn day_near(p: &Pieces, day: i8) -> Option<Date> {
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
pub(super) fn pointed(p: &Pieces, at: usize) -> Option<Days> {
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
pub(super) fn pointed_weekday(today: Date, name: Weekday, step: i16) -> Stretch {
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
pub(super) fn weekend_near(today: Date, step: i16, lean: Lean) -> Stretch {
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
pub(super) fn quarter_near(today: Date, step: i16) -> Stretch {
    let begin = (today.month() - 1) / 3 * 3 + 1;
    let first = Date::new(today.year(), begin, 1).unwrap_or(today);
    let first = resolve::months_after(first, i64::from(step) * 3);
    (first, resolve::days_after(resolve::months_after(first, 3), -1))
}

/// "over the weekend", "at the weekend".
pub(super) fn weekend(p: &Pieces, at: usize) -> Option<Days> {
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

/// "two weeks ago", "a year ago", "10 years ago".
pub(super) fn ago(p: &Pieces, at: usize) -> Option<Days> {
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

/// "about a month ago", "more than 10 years ago": days of which one side is open, as far again as they lie back.
pub(super) fn hedged_ago(p: &Pieces, at: usize) -> Option<Days> {
    let (widening, core) = hedge::before(p, at)?;
    let mut days = ago(p, core)?;
    let (first, last, today) = (days.set.first, days.set.last, p.context.published);
    if let (Some(first), Some(last), Some(today)) = (first, last, today) {
        let back = i64::from(last.until(today).map_or(0, |span| span.get_days())).max(1);
        match widening {
            Widening::MoreThan | Widening::AtLeast => days.set.first = Some(resolve::days_after(first, -back)),
            Widening::LessThan | Widening::AtMost => days.set.last = Some(today),
            Widening::About | Widening::JustOver => days.set.first = Some(resolve::days_after(first, -back / 5)),
            Widening::Nearly | Widening::JustUnder => {}
        }
        if matches!(widening, Widening::About | Widening::Nearly | Widening::JustUnder) {
            days.set.last = Some(resolve::days_after(last, back / 5));
        }
    }
    Some(days)
}
