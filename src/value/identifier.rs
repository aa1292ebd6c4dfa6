//! Numbers that name instead of counting: "Flight 2283", "COVID-19", "Boeing 737-800", "10 Downing Street", telephone
//! numbers, "One Direction". They are told by their neighbours, not by lists of names.

use super::lexicon::Numeral;
use super::pieces::Pieces;

/// The piece behind the name with a number that begins at `at`, where one does.
pub(super) fn skip(p: &Pieces, at: usize) -> Option<usize> {
    if p.entry(at).names && p.entry(at).unit.is_none() {
        return named(p, at);
    }
    if let Some(end) = telephone(p, at).or_else(|| chained(p, at)) {
        return Some(end);
    }
    if p.number(at) {
        return digits(p, at);
    }
    let numeral = p.entry(at).numeral.is_some_and(|numeral| !matches!(numeral, Numeral::Letter(_)));
    (numeral && p.capital(at)).then(|| capital_numeral(p, at)).flatten()
}

/// "flight 2283", "Articles 5 and 6", "section 505(b)", "Boeing 737-800", "Formula One": a naming noun and its numbers.
fn named(p: &Pieces, at: usize) -> Option<usize> {
    let mut next = at + 1;
    // "Flight No. 12"; "Boeing's 737"
    while p.any(next, &["no", "no.", "number", "'s", "’s", "-", "nos", "nos."]) || p.hyphen(next) {
        next += 1;
    }
    let capital = p.capital(at) && !p.opens(at);
    // "line one" may be a row; "unit two people" does not occur.
    let spelled = capital && matches!(p.entry(next).numeral, Some(Numeral::Small(_) | Numeral::Tens(_)));
    if !p.number(next) && !spelled || !p.opens(at) && !capital && p.is(next + 1, "%") {
        return None;
    }
    // With a unit behind it is a quantity: "the building 60 metres high", "on page 5 percent".
    if p.small(at) && (p.entry(next + 1).unit.is_some() || p.any(next + 1, &["%", "percent", "per", "million", "people"])) {
        return None;
    }
    if p.small(at) && p.hyphen(next + 1) && p.entry(next + 2).unit.is_some() {
        return None;
    }
    next += 1;
    loop {
        let tail = p.hyphen(next) || p.glued(next) && p.any(next, &["(", ")", "/"]) || p.glued(next) && p.letters(next);
        let list = p.any(next, &["and", "or", ",", "to"]) && p.number(next + 1) && p.word(at).ends_with('s');
        if tail {
            next += 1;
        } else if list {
            next += 2;
        } else if p.number(next) && (p.glued(next) || p.hyphen(next - 1)) {
            next += 1;
        } else {
            return Some(next);
        }
    }
}

/// "+44 20 7946 0958", "(212) 555-0100", "555-0100", "1-800-273-8255".
fn telephone(p: &Pieces, at: usize) -> Option<usize> {
    let plus = p.is(at, "+") && p.glued(at + 1) && p.number(at + 1);
    let begin = at + usize::from(plus);
    if !p.number(begin) {
        return None;
    }
    let mut end = begin;
    let mut groups = 0;
    let mut total = 0;
    let mut last = 0;
    while p.number(end) && p.integer(end).is_some() {
        last = p.word(end).len();
        total += last;
        groups += 1;
        end += 1;
        if (p.hyphen(end) || plus) && p.number(end + 1) && p.any(end, &["-", "–", ")", "("]) {
            end += 1;
        }
    }
    let international = plus && total >= 7;
    let hyphens = groups >= 3 && total >= 7 && p.hyphen(begin + 1);
    let local = groups == 2 && last == 4 && p.word(begin).len() == 3 && p.hyphen(begin + 1);
    (international || hyphens || local).then_some(end)
}

/// "COVID-19", "F-16", "G20", "SCP-173": letters that hold on to a number. Words that only join stay: "mid-20s", "pre-2014".
fn chained(p: &Pieces, at: usize) -> Option<usize> {
    if !p.number(at) || at == 0 || !p.glued(at) {
        return None;
    }
    let dash = p.hyphen(at - 1);
    let holder = at - 1 - usize::from(dash);
    if !p.letters(holder) || !(p.glued(at) || dash) {
        return None;
    }
    let joins = [
        "mid", "pre", "post", "early", "late", "top", "since", "to", "and", "nearly", "almost", "roughly", "about", "minus",
        "plus", "magnitude", "category", "under", "over", "sub", "a", "or", "through", "non",
    ];
    let entry = p.entry(holder);
    let coin = entry.coin.is_some_and(|coin| coin.leads) && p.word(holder).len() > 1;
    let number = matches!(entry.numeral, Some(numeral) if !matches!(numeral, Numeral::Letter(_)));
    let known = coin
        || entry.month.is_some()
        || dash && (number || entry.weekday.is_some() || p.any(holder, &joins))
        || dash && entry.unit.is_some_and(|unit| !unit.letter)
        || !dash && p.is(holder, "q");
    if known {
        return None;
    }
    Some(tail(p, at + 1))
}

/// Where a chain of letters, numbers and hyphens that began before `at` ends.
fn tail(p: &Pieces, mut at: usize) -> usize {
    while p.hyphen(at) || p.glued(at) && (p.letters(at) && !p.word(at).starts_with(['\'', '’']) || p.number(at)) {
        at += 1;
    }
    at
}

/// Digits that name: "5G", "9/11", "2.0.1", "10 Downing Street", "911 operator", "Windows 11", "Boeing's 737s", "#3".
fn digits(p: &Pieces, at: usize) -> Option<usize> {
    let word = p.word(at);
    let before = at.wrapping_sub(1);
    if p.is(before, "#") && p.glued(at) {
        return Some(tail(p, at + 1));
    }
    if matches!(word, "9/11" | "7/7" | "24/7" | "50/50") {
        return Some(at + 1);
    }
    let next = at + 1;
    // "5G", "737s", "4x4", "3D": letters that are no unit and no ending of a rank.
    if p.glued(next) && p.letters(next) {
        let entry = p.entry(next);
        let ending = p.any(next, &["st", "nd", "rd", "th", "s", "'s", "’s", "m", "p", "c", "f", "k", "x", "bp", "bps"]);
        let known = entry.unit.is_some()
            || entry.noon.is_some()
            || entry.coin.is_some()
            || entry.zone.is_some()
            || entry.month.is_some()
            || matches!(entry.numeral, Some(Numeral::Letter(_) | Numeral::Scale(_)));
        let plural_name = p.is(next, "s") && !decade(p, at);
        let percentage = p.any(next, &["pc", "pct"]);
        if plural_name || !(ending || known || percentage) {
            return Some(tail(p, next + 1));
        }
        return None;
    }
    if word == "911" && (p.any(before, &["called", "call", "calling", "dialed", "dialled", "the", "a", "to"])
        || p.any(next, &["operator", "call", "calls", "caller", "dispatcher", "dispatchers"]))
    {
        return Some(next);
    }
    if address(p, next) {
        return Some(next + 1);
    }
    // "Windows 11", "Boeing 737": a name in front and nothing counted behind.
    if named_by_capital(p, at) {
        return Some(tail(p, next));
    }
    None
}

/// Whether "s" behind the number makes a decade or an age of it: "1990s", "20s", not "737s".
fn decade(p: &Pieces, at: usize) -> bool {
    p.integer(at).is_some_and(|number| number % 10 == 0 && (number < 100 || (1500..2100).contains(&number)))
}

/// Whether a street follows: "10 Downing Street", "1600 Pennsylvania Avenue".
fn address(p: &Pieces, at: usize) -> bool {
    let street = |at: usize| {
        p.capital(at) && p.any(at, &["street", "avenue", "road", "boulevard", "lane", "drive", "st", "ave", "blvd", "rd", "place"])
    };
    p.capital(at) && (street(at + 1) || p.capital(at + 1) && street(at + 2))
}

/// Whether a capitalised word in front makes the number at `at` part of a name.
fn named_by_capital(p: &Pieces, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let (opens, entry) = (at == 0 || p.opens(before), p.entry(before));
    if p.title || opens || !p.capital(before) || p.glued(at) {
        return false;
    }
    let time = entry.month.is_some() || entry.weekday.is_some() || entry.noon.is_some() || entry.zone.is_some();
    let grammar = p.any(
        before,
        &[
            "the", "in", "on", "at", "of", "a", "and", "or", "but", "about", "some", "all", "only", "just", "over", "under",
            "nearly", "almost", "around", "between", "from", "to", "with", "by", "for", "another", "no", "magnitude", "then",
            "aged", "age", "when", "after", "i", "is", "are", "was", "were", "has", "have", "had", "category",
        ],
    );
    let counted = p.entry(at + 1).unit.is_some()
        || p.entry(at + 1).coin.is_some()
        || p.entry(at + 1).numeral.is_some()
        || p.entry(at + 1).noon.is_some()
        || p.entry(at + 1).zone.is_some()
        || p.entry(at + 1).month.is_some()
        || p.any(at + 1, &["%", "percent", "per", "people", "percentage", "basis", "°", "degrees"])
        || p.hyphen(at + 1) && (p.entry(at + 2).unit.is_some() || p.number(at + 2) || p.is(at + 2, "magnitude"))
        || p.small(at + 1) && p.word(at + 1).len() > 3 && p.word(at + 1).ends_with('s') && !p.any(at + 1, &["was", "has"]);
    let clock = p.word(at).contains(':');
    !(time || grammar || counted || clock || entry.coin.is_some() || entry.numeral.is_some())
}

/// "One Direction", "Formula One", "Group of Seven", "Big Four", "Fourth Street": a numeral with a capital inside a sentence,
/// beside other capitals.
fn capital_numeral(p: &Pieces, at: usize) -> Option<usize> {
    let before = at.wrapping_sub(1);
    let next = at + 1;
    // "One Direction" may open a sentence, too; "One Israeli soldier" counts.
    if p.title && !p.is(at, "one") {
        return None;
    }
    if p.opens(at) || p.title {
        let name = p.capital(next) && !people(p.word(next)) && p.entry(next).numeral.is_none() && !p.title;
        let one = p.is(at, "one") && name;
        return one.then_some(next);
    }
    let follows = p.capital(next) && p.entry(next).numeral.is_none() && p.entry(next).unit.is_none();
    let led = p.capital(before) && !p.opens(before) && p.entry(before).month.is_none() && p.entry(before).weekday.is_none()
        || p.is(before, "of") && p.capital(before.wrapping_sub(1));
    (follows || led).then(|| {
        let mut end = next;
        while p.hyphen(end) || p.capital(end) && p.entry(end).numeral.is_some() {
            end += 1;
        }
        end
    })
}

/// Whether a capitalised word is an adjective of a people by its ending, so that a number before it counts.
fn people(word: &str) -> bool {
    let ends = |ending: &str| word.ends_with(ending);
    ends("ian") || ends("can") || ends("ean") || ends("ese") || ends("ish") || ends("aeli") || ends("i") || ends("an")
        || matches!(word, "French" | "Dutch" | "Greek" | "Czech" | "Thai" | "Swiss" | "Welsh" | "UN" | "US" | "U.S." | "UK" | "EU")
}
