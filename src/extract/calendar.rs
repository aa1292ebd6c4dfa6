//! A weekday beside the date that it belongs to: "Thursday, July 4, 2025".

use super::Reader;
use crate::claim::{Claim, Family, Filler, Slot};
use crate::text::model::Upos;
use crate::value::{Grain, Kind};
use jiff::civil::{Date, Weekday};

pub(super) fn extract(reader: &Reader<'_, '_>, claims: &mut Vec<Claim>) {
    let text = reader.text;
    for value in &text.values {
        let Kind::Date(days) = &value.value.kind else { continue };
        let (Some(named), Some(month), Some(day), Grain::Day) = (days.weekday, days.month, days.day, days.grain) else {
            continue;
        };
        let year = days.year.or_else(|| text.published().map(|date| date.year()));
        let Some(date) = year.and_then(|year| Date::new(year, month, day).ok()) else { continue };
        let Some(weekday) =
            value.words.clone().find(|&word| text.form(word).len() >= 3 && names(text.form(word), named))
        else {
            continue;
        };
        let rest = if weekday == value.words.start { weekday + 1..value.words.end } else { value.words.start..weekday };
        let Some(first) = rest.clone().find(|&word| text.upos(word) != Upos::Punct) else { continue };
        let day = text.span_of(first..rest.end);
        let filler = Filler::Weekday { named, weekday: text.word(weekday).span, date, day };
        claims.push(reader.claim(Family::Calendar, Slot::new("weekday"), value.words.clone(), filler));
    }
}

/// Whether a word is the name of a weekday, whole or cut short ("Thu.").
fn names(form: &str, weekday: Weekday) -> bool {
    let whole = match weekday {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    };
    whole.starts_with(form.trim_end_matches('.').to_ascii_lowercase().as_str())
}
