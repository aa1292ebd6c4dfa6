//! Years and longer, quarters, seasons, and days behind "the": "in 2022", "the 1990s", "Q2 2024", "spring 2021", "the 14th".

use super::super::lexicon::Numeral;
use super::super::pieces::Pieces;
use super::super::{DateSet, Grain, rank};
use super::Days;
use super::calendar::{day_first, month_and_day, year_at};
use super::relative::{day_near, one_day};
use super::resolve::{self, Stretch};
use jiff::civil::Date;

/// "the 14th of July", "the 14th" at the end of a clause, "the 1990s", "the second quarter of 2024", "the spring of 2021",
/// "the 20th of next month", "the 19th century".
pub(super) fn the_day(p: &Pieces, at: usize) -> Option<Days> {
    let article = p.is(at, "the");
    let next = at + usize::from(article);
    if article && let Some(days) = bare_year(p, next, false).filter(|days| days.set.grain >= Grain::Decade) {
        return Some(days);
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
        let step = ["last month", "previous month", "this month", "next month"]
            .iter()
            .position(|words| p.run(of, words).is_some())?;
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
pub(super) fn ordinal(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    rank::digits(p, at).or_else(|| rank::spelled(p, at))
}

/// "second quarter of 2024", "third-quarter 2023", "Q2 2024", "Q3".
pub(super) fn quarter(p: &Pieces, at: usize) -> Option<Days> {
    let (count, end) = if p.is(at, "q") && p.glued(at + 1) {
        (p.integer(at + 1)?, at + 2)
    } else {
        let (count, next) = ordinal(p, at)?;
        let place = p.past_hyphen(next);
        if !p.any(place, &["quarter", "half"]) {
            return None;
        }
        (count as u32, place + 1)
    };
    let half = p.is(end - 1, "half");
    let (months, parts) = if half { (6, 2) } else { (3, 4) };
    let count = i8::try_from(count).ok().filter(|count| (1..=parts).contains(count))?;
    let of = end + usize::from(p.any(end, &["of", "in", ","]));
    let (year, behind) = match year_at(p, of) {
        Some((year, behind)) => (year, behind),
        None if p.any(of, &["last", "this"]) && p.is(of + 1, "year") => {
            (p.context.published?.year() - i16::from(p.is(of, "last")), of + 2)
        }
        // Without its year a quarter is often a company's own or a game's.
        None => return None,
    };
    let first = Date::new(year, (count - 1) * months + 1, 1).ok()?;
    let stretch = (first, resolve::days_after(resolve::months_after(first, i64::from(months)), -1));
    let set = DateSet { year: Some(year), ..resolve::set(Some(stretch), Grain::Quarter, false) };
    Some(Days { set, end: behind })
}

/// Number of a season by its word.
pub(super) fn season_index(p: &Pieces, at: usize) -> Option<u8> {
    ["spring", "summer", "autumn", "winter", "fall"]
        .iter()
        .position(|word| p.is(at, word))
        .map(|place| (place % 5) as u8)
}

/// The months that a season may cover in the north, with a month to spare at its end; winter leads into the next year.
pub(super) fn season_stretch(year: i16, season: u8) -> Option<Stretch> {
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
pub(super) fn season(p: &Pieces, at: usize) -> Option<Days> {
    let season = season_index(p, at)?;
    let of = at + 1 + usize::from(p.is(at + 1, "of"));
    let (year, end) = year_at(p, of)?;
    // Half the readers have it the other way round: the year is what is sure.
    let stretch = season_stretch(year, season);
    Some(Days { set: DateSet { year: Some(year), ..resolve::set(stretch, Grain::Quarter, false) }, end })
}

/// A year ("in 2022", "since 2008"), decade ("1990s") or season of sport ("2023-24") in digits. `led` where the words in
/// front already say that it is one.
pub(super) fn bare_year(p: &Pieces, at: usize, led: bool) -> Option<Days> {
    let next = at + 1;
    // "the '60s"
    if p.any(at.wrapping_sub(1), &["'", "’", "‘"])
        && p.is(next, "s")
        && p.glued(at)
        && p.glued(next)
        && p.word(at).len() == 2
    {
        let first = 1_900 + p.integer(at).filter(|number| number % 10 == 0)? as i16;
        let stretch = (Date::new(first, 1, 1).ok()?, Date::new(first + 9, 12, 31).ok()?);
        return Some(Days { set: resolve::set(Some(stretch), Grain::Decade, false), end: next + 1 });
    }
    let number = p.integer(at).filter(|_| p.word(at).len() == 4 && !p.glued(at))? as i16;
    if p.is(next, "s") && p.glued(next)
        || p.any(next, &["'s", "’s"]) && number % 10 == 0 && p.is(at.wrapping_sub(1), "the")
    {
        if number % 10 != 0 || !(1_500..2_100).contains(&number) {
            return None;
        }
        let years = if number % 100 == 0 && number != 2_000 { 99 } else { 9 };
        let stretch = (Date::new(number, 1, 1).ok()?, Date::new(number + years, 12, 31).ok()?);
        return Some(Days { set: resolve::set(Some(stretch), Grain::Decade, false), end: next + 1 });
    }
    let before = at.wrapping_sub(1);
    let leads = [
        "in", "since", "from", "until", "till", "of", "by", "to", "between", "and", "before", "after", "during",
        "late", "early", "mid", "the", "his", "her", "its", "their", "a", "through", "back", "around", "about", "for",
        "year", "this", "last", "as", "than", "first", "fiscal", "post", "pre", "with", "on", "a", "that",
    ];
    let recent = (1_900..2_100).contains(&number);
    let leads = led
        || p.any(before, &leads)
        || at == 0
        || p.opens(at) && recent
        || recent && p.small(before) && p.letters(before);
    let sure = led || p.any(before, &["in", "since", "early", "late", "mid", "year", "fiscal", "until", "from"]);
    let modern = recent || sure && (1_000..1_900).contains(&number);
    let unit = p.entry(next).unit.is_some()
        || p.entry(next).coin.is_some_and(|coin| coin.follows)
        || matches!(p.entry(next).numeral, Some(Numeral::Scale(_) | Numeral::Letter(_) | Numeral::Dozen))
        || p.entry(next).zone.is_some()
        || p.any(next, &["%", "percent", "per", "degrees", "hours", "metres", "meters", "local", "percentage"])
        || p.hyphen(next)
            && (p.entry(next + 1).unit.is_some()
                || p.letters(next + 1) && !p.capital(next + 1) && !p.is(next + 1, "to"));
    // "2000 people", "1500 jobs": a count, rather than something of that year.
    let people = ["people", "men", "women", "children"];
    let counted = p.any(next, &people)
        || number % 100 == 0 && p.small(next) && p.word(next).ends_with('s') && number != 2000
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
pub(super) fn holiday(p: &Pieces, at: usize) -> Option<Days> {
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
    let (month, day, end) =
        table.iter().find_map(|&(words, month, day)| p.run(at, words).map(|end| (month, day, end)))?;
    Some(month_and_day(p, month, day, end))
}
