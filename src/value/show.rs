//! Values as a report names them.

use super::{Clock, DateSet, Grain, Hedge, Kind, Value, lexicon};
use jiff::civil::{Date, Weekday};

impl Value {
    /// The value as a report names it: "at least 22", "$10 billion", "about 1 h", "Thursday 3 July 2025", "11:59 p.m.".
    ///
    /// ```
    /// use gainsay::value::{Hedge, Interval, Kind, Value};
    /// let range = Interval { low: Some(22.0), high: None };
    /// let dead = Value { kind: Kind::Number, range, central: 22.0, hedge: Hedge::AtLeast };
    /// assert_eq!(dead.show(), "at least 22");
    /// ```
    #[must_use]
    pub fn show(&self) -> String {
        match &self.kind {
            Kind::Date(set) => return date(set),
            Kind::Time(clock) => return time(clock, self.hedge),
            Kind::Score { against } => return format!("{}–{}", plain(self.central), plain(*against)),
            Kind::Ordinal => return ordinal(self.central),
            _ => {}
        }
        let words = match self.hedge {
            Hedge::None => "",
            Hedge::About => "about ",
            Hedge::Nearly => "nearly ",
            Hedge::AtLeast => "at least ",
            Hedge::MoreThan => "more than ",
            Hedge::AtMost => "up to ",
            Hedge::LessThan => "less than ",
            Hedge::Range => match (self.range.low, self.range.high) {
                (Some(low), Some(high)) => return self.range_words(low, high),
                _ => "about ",
            },
        };
        format!("{words}{}", self.quantity(self.central))
    }

    /// Both ends of a range, the unit once where it can be.
    fn range_words(&self, low: f64, high: f64) -> String {
        let round = |number: f64| if number.abs() >= 10.0 { number.round() } else { (number * 10.0).round() / 10.0 };
        match self.kind {
            Kind::Number | Kind::Percent | Kind::Points | Kind::Age => {
                let unit = self.quantity(1.0).replacen('1', "", 1).replace("year", "years").replace("point", "points");
                format!("{} to {}{unit}", figure(round(low)), figure(round(high)))
            }
            _ => format!("{} to {}", self.quantity(low), self.quantity(high)),
        }
    }

    /// A number with this value's unit.
    fn quantity(&self, number: f64) -> String {
        match &self.kind {
            Kind::Percent => format!("{}%", plain(number)),
            Kind::Points => format!("{} percentage point{}", plain(number), plural(number)),
            Kind::Money(code) => money(code, number),
            Kind::Measure(unit) => measure(unit, number),
            Kind::Age => age(number),
            Kind::Duration => duration(number),
            _ => figure(number),
        }
    }
}

fn plural(number: f64) -> &'static str {
    if number == 1.0 { "" } else { "s" }
}

/// At most three decimals, thousands set apart by commas.
fn plain(number: f64) -> String {
    let rounded = (number * 1e3).round() / 1e3;
    let text = format!("{}", rounded.abs());
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), ""), |(whole, decimals)| (whole, decimals));
    let mut out = String::new();
    if rounded < 0.0 {
        out.push('−');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push('.');
        out.push_str(decimals);
    }
    out
}

/// As [`plain`], with "million" and more as words where that is shorter.
fn figure(number: f64) -> String {
    for (scale, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
        let part = number / scale;
        if part.abs() >= 1.0 && (part * 1e3).round() / 1e3 == (part * 1e9).round() / 1e9 {
            return format!("{} {word}", plain(part));
        }
    }
    plain(number)
}

fn money(code: &str, number: f64) -> String {
    let sign = match code {
        "USD" => "$",
        "GBP" => "£",
        "EUR" => "€",
        "INR" => "₹",
        _ => "",
    };
    // Prices have two decimals or none.
    let text =
        if number.abs() < 1_000.0 && number.fract().abs() > 1e-9 { format!("{number:.2}") } else { figure(number) };
    if sign.is_empty() { format!("{text} {code}") } else { format!("{sign}{text}") }
}

fn measure(unit: &str, number: f64) -> String {
    let (number, unit) = match unit {
        "magnitude" | "category" => return format!("{unit} {}", plain(number)),
        "degree" => return format!("{} degrees", plain(number)),
        "m" if number.abs() >= 1_000.0 => (number / 1e3, "km"),
        "m" if number.abs() < 0.02 => (number * 1e3, "mm"),
        "m" if number.abs() < 1.0 => (number * 100.0, "cm"),
        "m2" if number.abs() >= 1e6 => (number / 1e6, "km²"),
        "m2" if number.abs() >= 1e4 => (number / 1e4, "ha"),
        "m2" => (number, "m²"),
        "m3" if number.abs() < 1.0 => (number * 1e3, "litres"),
        "m3" => (number, "m³"),
        "kg" if number.abs() >= 1_000.0 => (number / 1e3, "tonnes"),
        "kg" if number.abs() < 1.0 => (number * 1e3, "g"),
        "m/s" => (number * 3.6, "km/h"),
        "W" if number.abs() >= 1e9 => (number / 1e9, "GW"),
        "W" if number.abs() >= 1e6 => (number / 1e6, "MW"),
        "W" if number.abs() >= 1e3 => (number / 1e3, "kW"),
        "J" if number.abs() >= 3.6e9 => (number / 3.6e9, "MWh"),
        "J" if number.abs() >= 3.6e6 => (number / 3.6e6, "kWh"),
        "Pa" => (number / 100.0, "hPa"),
        unit => (number, unit),
    };
    // Three figures say enough of a converted measure.
    let digits = 10f64.powi(2 - number.abs().max(1e-9).log10().floor() as i32).max(1.0);
    format!("{} {unit}", plain((number * digits).round() / digits))
}

fn age(years: f64) -> String {
    if years < 1.9 && years.fract() != 0.0 {
        let months = (years * 12.0).round();
        return format!("{months} month{}", plural(months));
    }
    let years = (years * 10.0).round() / 10.0;
    format!("{} year{}", plain(years), plural(years))
}

/// In the largest unit that gives a whole or a half number, or else in the largest with one decimal.
fn duration(seconds: f64) -> String {
    let units = [
        (lexicon::YEAR, "year"),
        (lexicon::MONTH, "month"),
        (7.0 * lexicon::DAY, "week"),
        (lexicon::DAY, "day"),
        (3_600.0, "h"),
        (60.0, "min"),
        (1.0, "s"),
    ];
    let write = |number: f64, unit: &str| {
        let ending = if matches!(unit, "h" | "min" | "s") { "" } else { plural(number) };
        format!("{} {unit}{ending}", plain(number))
    };
    for (length, unit) in units {
        let count = seconds / length;
        let halves = count * 2.0;
        // Weeks are counted up to a few: 119 days are not called 17 weeks.
        let week = unit != "week" || count < 9.0 && count.fract().abs() < 1e-6;
        let fits = (halves - halves.round()).abs() < 1e-6 && week;
        if count > 0.999 && fits {
            return write((count * 2.0).round() / 2.0, unit);
        }
    }
    let (length, unit) =
        units.into_iter().find(|&(length, unit)| seconds >= length && unit != "week").unwrap_or(units[6]);
    write((seconds / length * 10.0).round() / 10.0, unit)
}

fn ordinal(number: f64) -> String {
    let whole = number as i64;
    let ending = match (whole % 10, whole % 100) {
        (1, tens) if tens != 11 => "st",
        (2, tens) if tens != 12 => "nd",
        (3, tens) if tens != 13 => "rd",
        _ => "th",
    };
    format!("{whole}{ending}")
}

fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// "3 July 2025".
fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), lexicon::month_name(date.month()), date.year())
}

fn date(set: &DateSet) -> String {
    let (Some(first), Some(last)) = (set.first, set.last) else {
        // What the words say, where nothing tells which day it is.
        let parts = [
            set.weekday.map(|name| weekday_name(name).to_owned()),
            set.day.map(|day| day.to_string()),
            set.month.map(|month| lexicon::month_name(month).to_owned()),
            set.year.map(|year| year.to_string()),
        ];
        let words: Vec<String> = parts.into_iter().flatten().collect();
        return if words.is_empty() { "an unknown day".to_owned() } else { words.join(" ") };
    };
    if first == last {
        // The weekday that the words give stands even where the calendar has another.
        return format!("{} {}", weekday_name(set.weekday.unwrap_or(first.weekday())), day(first));
    }
    let whole_year = first.day_of_year() == 1 && last.month() == 12 && last.day() == 31;
    match set.grain {
        Grain::Month if first.month() == last.month() && first.day() == 1 => {
            format!("{} {}", lexicon::month_name(first.month()), first.year())
        }
        Grain::Year if whole_year && first.year() == last.year() => first.year().to_string(),
        Grain::Year | Grain::Decade if whole_year => format!("{}–{}", first.year(), last.year()),
        Grain::Decade if first.year() % 100 == 1 => format!("{}–{}", first.year(), last.year()),
        _ if first.year() == last.year() => {
            format!("{} {} to {}", first.day(), lexicon::month_name(first.month()), day(last))
        }
        _ => format!("{} to {}", day(first), day(last)),
    }
}

/// "11:59 p.m.", "16:00 GMT".
fn time(clock: &Clock, hedge: Hedge) -> String {
    let one = |minute: u16| {
        let (hour, rest) = (minute / 60, minute % 60);
        let half = if hour < 12 { "a.m." } else { "p.m." };
        match (minute, hour % 12) {
            (0, _) => "midnight".to_owned(),
            (720, _) => "noon".to_owned(),
            (_, 0) => format!("12:{rest:02} {half}"),
            (_, hour) => format!("{hour}:{rest:02} {half}"),
        }
    };
    let words = match hedge {
        Hedge::About | Hedge::Range if clock.from != clock.to => format!("{} to {}", one(clock.from), one(clock.to)),
        _ => one(clock.from),
    };
    match &clock.zone {
        Some(zone) => format!("{words} {zone}"),
        None => words,
    }
}
