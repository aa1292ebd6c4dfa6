//! Whether two values can both be true of the same thing.

use super::{Clock, DateSet, Interval, Kind, Value, clock};

impl Value {
    /// Whether the two allow each other; `None` where they can't be compared: other kinds, units or zones, or days of which
    /// too little is known.
    ///
    /// ```
    /// use gainsay::value::{Hedge, Interval, Kind, Value};
    /// let dead = |number| Value { kind: Kind::Number, range: Interval::point(number), central: number, hedge: Hedge::None };
    /// assert_eq!(dead(22.0).allows(&dead(24.0)), Some(false));
    /// let percent = Value { kind: Kind::Percent, ..dead(22.0) };
    /// assert_eq!(dead(22.0).allows(&percent), None);
    /// ```
    #[must_use]
    pub fn allows(&self, other: &Self) -> Option<bool> {
        match (&self.kind, &other.kind) {
            (Kind::Date(one), Kind::Date(other)) => dates(one, other),
            (Kind::Time(one), Kind::Time(other)) => times(one, other),
            (Kind::Score { against: one }, Kind::Score { against: two }) => {
                // Who reports decides whose number stands first.
                let same = |a: f64, b: f64| (a - b).abs() < 0.5;
                let straight = same(self.central, other.central) && same(*one, *two);
                let crossed = same(self.central, *two) && same(*one, other.central);
                Some(straight || crossed)
            }
            // "a third" is 33%.
            (Kind::Number, Kind::Percent) => share(self).map(|part| part.allows(other.range)),
            (Kind::Percent, Kind::Number) => share(other).map(|part| part.allows(self.range)),
            (one, two) => (one == two).then(|| self.range.allows(other.range)),
        }
    }
}

/// A part of a whole as percent.
fn share(value: &Value) -> Option<Interval> {
    let part = value.central > 0.0 && value.central < 1.0;
    let percent = |side: Option<f64>| side.map(|side| side * 100.0);
    part.then(|| Interval { low: percent(value.range.low), high: percent(value.range.high) })
}

fn dates(one: &DateSet, other: &DateSet) -> Option<bool> {
    if let (Some(first), Some(last), Some(other_first), Some(other_last)) =
        (one.first, one.last, other.first, other.last)
    {
        // Of "next Friday" only the Fridays count.
        let weekdays = match (one.weekday, other.weekday) {
            (Some(one_day), Some(other_day)) => one_day == other_day || first == last && other_first == other_last,
            _ => true,
        };
        return Some(first <= other_last && other_first <= last && weekdays);
    }
    // Without a day to count from the words themselves are compared.
    let (one, other) = (words(one), words(other));
    let mut shared = false;
    for (one, other) in one.into_iter().zip(other) {
        if let (Some(one), Some(other)) = (one, other) {
            if one != other {
                return Some(false);
            }
            shared = true;
        }
    }
    shared.then_some(true)
}

/// Weekday, day, month and year of a set, as far as words or days tell.
fn words(set: &DateSet) -> [Option<i16>; 4] {
    let single = set.first.filter(|first| set.last == Some(*first));
    let month =
        set.first.zip(set.last).filter(|(first, last)| (first.year(), first.month()) == (last.year(), last.month()));
    [
        set.weekday.or(single.map(|day| day.weekday())).map(|day| i16::from(day.to_monday_zero_offset())),
        set.day.or(single.map(|day| day.day())).map(i16::from),
        set.month.or(month.map(|(first, _)| first.month())).map(i16::from),
        set.year.or(set
            .first
            .zip(set.last)
            .filter(|(first, last)| first.year() == last.year())
            .map(|(first, _)| first.year())),
    ]
}

/// Minutes of a day.
const DAY: i32 = 1_440;

fn times(one: &Clock, other: &Clock) -> Option<bool> {
    let shift = match (&one.zone, &other.zone) {
        (None, None) => 0,
        (Some(one), Some(other)) if one == other => 0,
        (Some(one), Some(other)) => {
            i32::from(clock::minutes_from_utc(one)?) - i32::from(clock::minutes_from_utc(other)?)
        }
        _ => return None,
    };
    let length = |clock: &Clock| (i32::from(clock.to) - i32::from(clock.from)).rem_euclid(DAY);
    // How far the second begins behind the first, round the clock.
    let behind = (i32::from(other.from) + shift - i32::from(one.from)).rem_euclid(DAY);
    Some(behind <= length(one) || DAY - behind <= length(other))
}
