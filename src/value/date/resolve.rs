//! Days counted from the day of publication, as news means them.

use super::super::{Context, DateSet, Grain, Lean};
use jiff::Span;
use jiff::civil::{Date, Weekday};

/// A stretch of days, both ends included.
pub(super) type Stretch = (Date, Date);

/// `date` and `count` days more; `date` itself where the calendar ends.
pub(super) fn days_after(date: Date, count: i64) -> Date {
    Span::new().try_days(count).and_then(|span| date.checked_add(span)).unwrap_or(date)
}

/// `date` and `count` months more; the last day of the month where the month is shorter.
pub(super) fn months_after(date: Date, count: i64) -> Date {
    Span::new().try_months(count).and_then(|span| date.checked_add(span)).unwrap_or(date)
}

/// The whole month.
pub(super) fn month(year: i16, month: i8) -> Option<Stretch> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// The whole year.
pub(super) fn year(year: i16) -> Option<Stretch> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The week, Monday to Sunday, `count` weeks after that of `date`.
pub(super) fn week(date: Date, count: i64) -> Stretch {
    let monday = days_after(date, 7 * count - i64::from(date.weekday().to_monday_zero_offset()));
    (monday, days_after(monday, 6))
}

/// The nearest day with this name: in the past, the day of publication included, or from it on.
pub(super) fn weekday(context: &Context, weekday: Weekday) -> Option<Date> {
    let day = context.published?;
    Some(match context.lean {
        Lean::Past => days_after(day, -i64::from(weekday.until(day.weekday()))),
        Lean::Future => days_after(day, i64::from(day.weekday().until(weekday))),
    })
}

/// The day of a week, `count` weeks after that of publication.
pub(super) fn weekday_of_week(context: &Context, weekday: Weekday, count: i64) -> Option<Date> {
    let (monday, _) = week(context.published?, count);
    Some(days_after(monday, i64::from(weekday.to_monday_zero_offset())))
}

/// How many days a date without a year may lie on the side where the lean doesn't point: the tense of copy is a hint.
const OVERHANG: i64 = 60;

/// The year of a month and day that were written without one.
pub(super) fn month_day(context: &Context, month: i8, day: i8) -> Option<Date> {
    let published = context.published?;
    let candidates = [-1, 0, 1, -2, -3, -4].map(|more| Date::new(published.year() + more, month, day).ok());
    let candidates = candidates.into_iter().flatten();
    match context.lean {
        Lean::Past => candidates.filter(|&date| date <= days_after(published, OVERHANG)).max(),
        Lean::Future => candidates.filter(|&date| date >= days_after(published, -OVERHANG)).min(),
    }
}

/// The year of a month that was written without one.
pub(super) fn month_alone(context: &Context, wanted: i8) -> Option<Stretch> {
    let published = context.published?;
    let this = published.year();
    let year = match context.lean {
        Lean::Past if wanted > published.month() + 1 => this - 1,
        Lean::Future if wanted + 1 < published.month() => this + 1,
        _ => this,
    };
    month(year, wanted)
}

/// Days since 1970-01-01.
pub(super) fn day_number(date: Date) -> f64 {
    let epoch = Date::constant(1970, 1, 1);
    epoch.until(date).map_or(0.0, |span| f64::from(span.get_days()))
}

/// A set of days without what the words say.
pub(super) fn set(stretch: Option<Stretch>, grain: Grain, relative: bool) -> DateSet {
    DateSet {
        // At the calendar's ends a stretch may be cut short.
        first: stretch.map(|stretch| stretch.0.min(stretch.1)),
        last: stretch.map(|stretch| stretch.1.max(stretch.0)),
        weekday: None,
        month: None,
        day: None,
        year: None,
        grain,
        relative,
    }
}
