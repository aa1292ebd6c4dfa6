//! Numbers as words, as digits and mixed: "22", "5.2 million", "twenty-two", "two-thirds", "half a million", "dozens".

use super::Hedge;
use super::lexicon::Numeral;
use super::pieces::Pieces;

/// A number as it is written, before its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) central: f64,
    /// The piece behind the number.
    pub(super) end: usize,
    /// What the last digit that matters counts: 0.1 for "6.2", 1,000 for "15,000", 1e8 for "12.8 billion".
    pub(super) step: f64,
    /// Whether a scale word or at least three zeros make it a round number.
    pub(super) round: bool,
    /// Whether a scale word was written with it ("5.2 million").
    pub(super) scale: f64,
    /// Whether it is written with a decimal point.
    pub(super) decimals: bool,
    /// Whether its first word is a numeral in letters.
    pub(super) spelled: bool,
    /// Whether it is a part of a whole ("a third").
    pub(super) part: bool,
    pub(super) hedge: Hedge,
}

impl Amount {
    /// Exactly `number`, read up to `end`.
    pub(super) fn exact(number: f64, end: usize) -> Self {
        Self {
            low: number,
            high: number,
            central: number,
            end,
            step: 1.0,
            round: false,
            scale: 1.0,
            decimals: false,
            spelled: false,
            part: false,
            hedge: Hedge::None,
        }
    }

    /// An inexact word: anything from `low` to `high`.
    fn vague(low: f64, high: f64, central: f64, end: usize) -> Self {
        Self { low, high, hedge: Hedge::Range, spelled: true, ..Self::exact(central, end) }
    }

    /// The same number times `factor`, as by a scale word.
    pub(super) fn scaled(self, factor: f64) -> Self {
        let scale = self.scale * factor;
        // What counts is the last digit written before the scale word, not the zeros before it.
        let step = if self.decimals { self.step } else { 1.0 };
        Self {
            low: self.low * factor,
            high: self.high * factor,
            central: self.central * factor,
            step: if self.scale > 1.0 { self.step * factor } else { step * factor },
            round: self.round || factor >= 1e3,
            scale,
            ..self
        }
    }

    /// How far rounding may lead away from the number to each side. A little under half a step, so that neighbours such
    /// as 12.8 and 12.9 billion share nothing.
    pub(super) fn slack(&self) -> f64 {
        if self.round { (0.49 * self.step).min(0.05 * self.central.abs()) } else { 0.0 }
    }

    fn plus(self, more: f64, end: usize) -> Self {
        Self { low: self.low + more, high: self.high + more, central: self.central + more, end, ..self }
    }
}

/// The number that begins at piece `at`.
pub(super) fn read(p: &Pieces, at: usize) -> Option<Amount> {
    if let Some(start) = sign(p, at) {
        let amount = unsigned(p, start)?;
        return Some(Amount { low: -amount.high, high: -amount.low, central: -amount.central, ..amount });
    }
    unsigned(p, at)
}

/// The piece behind "minus", "negative" or a minus sign before a number.
fn sign(p: &Pieces, at: usize) -> Option<usize> {
    if p.any(at, &["minus", "negative"]) {
        return Some(p.past_hyphen(at + 1));
    }
    let dash = p.any(at, &["-", "−", "–"]) && p.number(at + 1) && p.glued(at + 1);
    let loose = !p.glued(at) || p.any(at.wrapping_sub(1), &["(", "“", "\""]);
    (dash && loose && p.integer(at + 1).is_none_or(|number| number < 1_000) || dash && at == 0).then_some(at + 1)
}

fn unsigned(p: &Pieces, at: usize) -> Option<Amount> {
    let amount = if p.number(at) { digits(p, at)? } else { vague(p, at).or_else(|| words(p, at))? };
    Some(after_hedge(p, with_half(p, amount)))
}

/// A number that begins with digits, with what multiplies it.
fn digits(p: &Pieces, at: usize) -> Option<Amount> {
    let word = p.word(at);
    if word == "." {
        return None;
    }
    let (number, step, decimals) = match word.split_once('/') {
        Some((part, whole)) => (fraction(part, whole)?, 0.01, false),
        None => parse(word)?,
    };
    let mut amount = Amount { step, decimals, ..Amount::exact(number, at + 1) };
    amount.part = word.contains('/');
    amount.round = !decimals && step >= 1e3;
    // "3 1/4", "3-1/4", "3½"
    let next = p.past_hyphen(at + 1);
    if !decimals && !amount.part && number < 1e4 {
        let word = p.word(next);
        let more = match word.split_once('/') {
            Some((part, whole)) => fraction(part, whole).filter(|&more| more < 1.0),
            None => vulgar(word),
        };
        if let Some(more) = more {
            amount = Amount { step: 0.1, ..amount.plus(more, next + 1) };
        }
    }
    Some(scales(p, amount))
}

/// Scale words behind a number: "million", "bn", "lakh crore", "dozen".
fn scales(p: &Pieces, mut amount: Amount) -> Amount {
    loop {
        let next = p.past_hyphen(amount.end);
        // "a couple of hundred", "a quarter of a million" are read elsewhere.
        let factor = match p.entry(next).numeral {
            Some(Numeral::Hundred) => 100.0,
            Some(Numeral::Scale(factor)) => factor,
            Some(Numeral::Dozen) if amount.scale == 1.0 => 12.0,
            Some(Numeral::Letter(factor)) if p.number(next.wrapping_sub(1)) && letter_scale(p, next) => factor,
            _ if p.is(next, "m") && p.glued(next) && million(p, amount.end) => 1e6,
            _ => return amount,
        };
        if next != amount.end && amount.scale > 1.0 {
            return amount;
        }
        amount = Amount { end: next + 1, ..amount.scaled(factor) };
    }
}

/// "k" and "b" must touch their digits; longer ones may stand apart.
fn letter_scale(p: &Pieces, at: usize) -> bool {
    p.word(at).len() > 1 || p.glued(at)
}

/// Whether the "m" at `at` is a million rather than metres: behind a sum of money, or before something counted.
fn million(p: &Pieces, at: usize) -> bool {
    let before = at.wrapping_sub(2);
    let money = p.entry(before).coin.is_some() || p.hyphen(before) && p.entry(before.wrapping_sub(2)).coin.is_some();
    let counted = p.entry(at + 1).coin.is_some_and(|coin| coin.follows)
        || p.small(at + 1) && (p.word(at + 1).ends_with('s') || p.is(at + 1, "people")) && p.word(at + 1).len() > 3
            && !p.any(at + 1, &["hurdles", "across", "butterfly", "finals", "waves", "deep"]);
    money || counted
}

/// Number, what its last digit counts, and whether it has decimals. `None` where the separators make no number.
fn parse(word: &str) -> Option<(f64, f64, bool)> {
    let mut plain = String::with_capacity(word.len());
    let (whole, decimals) = match word.split_once('.') {
        Some((whole, decimals)) => (whole, decimals),
        None => (word, ""),
    };
    if decimals.contains(['.', ',', ':']) || whole.contains(':') || whole.len() > 20 || decimals.len() > 12 {
        return None;
    }
    let groups = whole.split(',').count();
    for (place, group) in whole.split(',').enumerate() {
        // 1,300,000 and the Indian 12,34,567; one comma before one or two digits is a decimal comma: "5,2".
        let last = place + 1 == groups;
        match (place, last, group.len()) {
            (0, _, _) | (_, true, 3) | (_, false, 2 | 3) => {}
            (1, true, 1 | 2) if groups == 2 && decimals.is_empty() => {
                let number: f64 = word.replace(',', ".").parse().ok()?;
                return Some((number, 0.1f64.powi(group.len() as i32), true));
            }
            _ => return None,
        }
        if groups > 1 && place == 0 && group.len() > 3 {
            return None;
        }
        plain.push_str(group);
    }
    if !decimals.is_empty() {
        plain.push('.');
        plain.push_str(decimals);
    }
    let number: f64 = plain.parse().ok()?;
    let zeros = plain.bytes().rev().take_while(|&byte| byte == b'0').count();
    let step = if decimals.is_empty() {
        if number == 0.0 { 1.0 } else { 10f64.powi(zeros as i32) }
    } else {
        0.1f64.powi(decimals.len() as i32)
    };
    Some((number, step, !decimals.is_empty()))
}

/// A fraction written with a stroke; not 9/11, 7/7 or 24/7.
fn fraction(part: &str, whole: &str) -> Option<f64> {
    let (part, whole): (u32, u32) = (part.parse().ok()?, whole.parse().ok()?);
    let usual = matches!(whole, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100);
    (usual && part > 0 && part < whole).then(|| f64::from(part) / f64::from(whole))
}

/// One character that is a fraction.
fn vulgar(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "⅕" => 0.2,
        "⅙" => 1.0 / 6.0,
        "⅛" => 0.125,
        _ => return None,
    })
}

/// "and a half", "and a quarter", "and two thirds" behind a whole number, and a scale behind that.
fn with_half(p: &Pieces, amount: Amount) -> Amount {
    if amount.part || amount.decimals || amount.hedge != Hedge::None {
        return amount;
    }
    let joint = p.past_hyphen(amount.end);
    if !p.is(joint, "and") {
        return amount;
    }
    let at = p.past_hyphen(joint + 1);
    let half = p.is(at, "half").then_some(at);
    let Some((more, end)) = part(p, at, true).or(half.map(|at| (0.5, at + 1))) else { return amount };
    // "two million and a half" adds half a million.
    let more = if amount.scale >= 1e3 { more * amount.scale } else { more };
    let amount = Amount { step: 0.1, decimals: amount.scale == 1.0, ..amount.plus(more, end) };
    scales(p, amount)
}

/// "a half", "one-third", "two thirds", "three-quarters": the part and the piece behind it. A single part with an ordinal's
/// name ("a third") needs `joined` or what shows that it is no rank.
fn part(p: &Pieces, at: usize, joined: bool) -> Option<(f64, usize)> {
    let article = p.any(at, &["a", "an"]);
    let (count, next) = if article {
        (1.0, at + 1)
    } else {
        let (count, next) = below_hundred(p, at)?;
        (count, next)
    };
    let dashed = p.hyphen(next);
    let place = p.past_hyphen(next);
    match p.entry(place).numeral {
        Some(Numeral::Parts(whole)) if !article => {
            // Quarters are also spans of the financial year.
            let quarters = whole == 4.0 && count != 3.0 && !dashed;
            (!quarters || joined).then_some((count / whole, place + 1))
        }
        Some(Numeral::Rank(whole)) if count == 1.0 && whole > 1.0 => {
            let shown = whole == 2.0
                || joined
                || dashed && !article
                || p.is(place + 1, "of") && (!article || whole != 4.0 || true)
                || !article && p.closes(place + 1)
                || article && p.any(place + 1, &["less", "more", "fewer", "higher", "lower"]);
            let rank = p.is(place, "second") || p.is(place + 1, "time");
            (shown && !rank).then_some((1.0 / whole, place + 1))
        }
        _ => None,
    }
}

/// A spelled number under a hundred: "seven", "twenty-two".
fn below_hundred(p: &Pieces, at: usize) -> Option<(f64, usize)> {
    match p.entry(at).numeral? {
        Numeral::Small(number) => Some((number, at + 1)),
        Numeral::Tens(tens) => {
            let next = p.past_hyphen(at + 1);
            match p.entry(next).numeral {
                Some(Numeral::Small(ones)) if (1.0..10.0).contains(&ones) => Some((tens + ones, next + 1)),
                _ => Some((tens, at + 1)),
            }
        }
        _ => None,
    }
}

/// A number in letters: "one hundred and five", "two thousand", "half a million", "a dozen", "two-thirds".
fn words(p: &Pieces, at: usize) -> Option<Amount> {
    if let Some(amount) = parts(p, at) {
        return Some(amount);
    }
    let article = p.any(at, &["a", "an"]);
    if article {
        let next = p.entry(at + 1).numeral;
        let scale = matches!(next, Some(Numeral::Hundred | Numeral::Scale(_) | Numeral::Dozen));
        if !scale {
            return None;
        }
    }
    // `total` holds what a scale word has closed, `group` what is being read.
    let (mut total, mut group, mut next) = if article { (0.0, 1.0, at + 1) } else { (0.0, f64::NAN, at) };
    let mut smallest = f64::INFINITY;
    let mut end = at;
    let (mut step, mut scale) = (1.0, 1.0);
    loop {
        if let Some((number, behind)) = below_hundred(p, next) {
            // "one two" is two numbers; "one hundred two" is one.
            if !group.is_nan() && (group % 100.0 != 0.0 || group == 0.0) {
                break;
            }
            group = if group.is_nan() { number } else { group + number };
            (end, next) = (behind, behind);
            (step, scale) = (1.0, 1.0);
        } else {
            let known = group.is_nan() || (group == 0.0 && end != at);
            match p.entry(next).numeral {
                Some(Numeral::Hundred) if !known && group < 100.0 => {
                    group *= 100.0;
                    (step, scale) = (100.0, 100.0);
                }
                Some(Numeral::Scale(factor)) if !known && factor < smallest => {
                    total += group * factor;
                    (step, scale) = (factor, factor);
                    group = f64::NAN;
                    smallest = factor;
                }
                // "three lakh crore", "a hundred thousand million"
                Some(Numeral::Scale(factor)) if group.is_nan() && total > 0.0 && scale > 1.0 => {
                    total *= factor;
                    step *= factor;
                    scale *= factor;
                }
                Some(Numeral::Dozen) if !known => {
                    group *= 12.0;
                    end = next + 1;
                    break;
                }
                _ => break,
            }
            next += 1;
            end = next;
        }
        // "and" and hyphens join what follows, if a number follows.
        let mut ahead = p.past_hyphen(next);
        if p.is(ahead, "and") && scale > 1.0 && below_hundred(p, p.past_hyphen(ahead + 1)).is_some() {
            ahead = p.past_hyphen(ahead + 1);
            // "two hundred and three quarters" counts quarters.
            if part(p, ahead, false).is_some() {
                break;
            }
        }
        next = ahead;
    }
    let number = total + if group.is_nan() { 0.0 } else { group };
    if end == at || (group.is_nan() && total == 0.0) {
        return None;
    }
    while scale == 1.0 && number != 0.0 && number % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    let mut amount = Amount { step, scale, round: scale >= 1e3, spelled: true, ..Amount::exact(number, end) };
    // "two point five"
    if p.is(end, "point") && !article {
        let (mut at, mut tenth) = (end + 1, 0.1);
        while let Some(Numeral::Small(digit)) = p.entry(at).numeral.filter(|_| p.letters(at)) {
            if digit > 9.0 {
                amount = amount.plus(digit * 0.01, at + 1);
                break;
            }
            amount = Amount { step: tenth, decimals: true, ..amount.plus(digit * tenth, at + 1) };
            (at, tenth) = (at + 1, tenth * 0.1);
        }
        return Some(scales(p, amount));
    }
    // "a hundred" and "a dozen" are seldom counted to the last.
    if article && number <= 100.0 {
        let share = if number == 12.0 { 0.09 } else { 0.05 };
        (amount.low, amount.high) = (number * (1.0 - share), number * (1.0 + share));
    }
    Some(amount)
}

/// "two-thirds", "half a million", "a quarter of a million", "half of", "half the".
fn parts(p: &Pieces, at: usize) -> Option<Amount> {
    let half = p.is(at, "half");
    let quarter = p.is(at, "quarter") && matches!(p.entry(at + 1).numeral, Some(Numeral::Scale(_)));
    let (number, mut end) = if half {
        (0.5, at + 1)
    } else if quarter {
        (0.25, at + 1)
    } else if let Some(number) = vulgar(p.word(at)) {
        (number, at + 1)
    } else {
        part(p, at, false)?
    };
    // What the part is of: "half a million", "a quarter of a million", "half-million", "half a dozen".
    let mut of = p.past_hyphen(end);
    if p.is(of, "of") {
        of += 1;
    }
    if p.any(of, &["a", "an"]) {
        of = p.past_hyphen(of + 1);
    }
    let scale = match p.entry(of).numeral {
        Some(Numeral::Hundred) => 100.0,
        Some(Numeral::Scale(scale)) => scale,
        Some(Numeral::Dozen) => 12.0,
        _ => 1.0,
    };
    if scale > 1.0 {
        end = of + 1;
        let number = number * scale;
        let step = if scale > 100.0 { 0.1 * scale } else { 1.0 };
        let amount = Amount { step, scale, round: scale >= 1e3, spelled: true, ..Amount::exact(number, end) };
        return Some(amount);
    }
    let before = at.wrapping_sub(1);
    if half {
        // The other half's names: "first half", "half-time", "half-brother", "half past".
        let whole = p.any(end, &["of", "the", "an", "a", "his", "her", "its", "their", "all"]);
        if p.hyphen(end) || !whole || p.any(before, &["first", "second", "other", "1st", "2nd", "opening"]) {
            return None;
        }
    }
    if p.any(before, &["first", "second", "final", "other", "latter"]) {
        return None;
    }
    let slack = if half { 0.02 } else { 0.015 };
    Some(Amount {
        low: number - slack,
        high: number + slack,
        step: 0.01,
        part: true,
        spelled: true,
        ..Amount::exact(number, end)
    })
}

/// Inexact words: "dozens", "tens of thousands", "several hundred", "a few", "a couple of".
fn vague(p: &Pieces, at: usize) -> Option<Amount> {
    let article = usize::from(p.is(at, "a"));
    let word = p.word(at + article);
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    let next = at + article + 1;
    let of = |low: f64, high: f64, central: f64| Some(Amount::vague(low, high, central, next));
    let range = if article == 0 && is("dozens") {
        of(24.0, 99.0, 36.0)
    } else if article == 0 && is("scores") && p.is(next, "of") {
        of(40.0, 199.0, 60.0)
    } else if article == 0 && is("tens") && p.is(next, "of") {
        let many = scale_plural(p, next + 1)?;
        Some(Amount::vague(20.0 * many, 99.999 * many, 30.0 * many, next + 2))
    } else if article == 0 && is("hundreds") {
        match p.is(next, "of").then(|| scale_plural(p, next + 1)).flatten() {
            Some(many) => Some(Amount::vague(200.0 * many, 1_999.0 * many, 300.0 * many, next + 2)),
            None => of(200.0, 1_999.0, 300.0),
        }
    } else if article == 0 && is("several") {
        many(p, next, 3.0, 10.0, 5.0).or_else(|| of(3.0, 99.0, 5.0))
    } else if is("few") {
        // "few" alone says little rather than how many.
        if article == 0 && !p.any(at.wrapping_sub(1), &["past", "last", "next", "first", "the", "every"]) {
            return None;
        }
        many(p, next, 2.0, 9.0, 3.0).or_else(|| of(2.0, 20.0, 3.0))
    } else if article == 1 && is("handful") {
        of(2.0, 12.0, 5.0)
    } else if is("couple") && (article == 1 || p.any(at.wrapping_sub(1), &["last", "past", "next", "first"])) {
        let next = if p.is(next, "of") { next + 1 } else { next };
        if let Some(amount) = many(p, next, 2.0, 3.0, 2.0) {
            return Some(amount);
        }
        // A couple is two people, too.
        if !p.is(next.wrapping_sub(1), "of") && p.entry(next).unit.is_none() {
            return None;
        }
        Some(Amount::vague(2.0, 3.0, 2.0, next))
    } else if article == 0 {
        let scale = scale_plural(p, at)?;
        of(2.0 * scale, 99.9 * scale, 3.0 * scale)
    } else {
        None
    };
    range
}

/// "several hundred", "a few dozen": times what scale word stands at `at`.
fn many(p: &Pieces, at: usize, low: f64, high: f64, central: f64) -> Option<Amount> {
    let scale = match p.entry(at).numeral? {
        Numeral::Hundred => 100.0,
        Numeral::Scale(scale) => scale,
        Numeral::Dozen => 12.0,
        _ => return None,
    };
    Some(Amount::vague(low * scale, (high + 0.99) * scale, central * scale, at + 1))
}

/// "thousands", "millions".
fn scale_plural(p: &Pieces, at: usize) -> Option<f64> {
    let scales = [("thousands", 1e3), ("millions", 1e6), ("billions", 1e9), ("trillions", 1e12)];
    scales.iter().find(|(word, _)| p.is(at, word)).map(|pair| pair.1)
}

/// "-odd", "-plus", "+", "plus" between number and unit.
fn after_hedge(p: &Pieces, amount: Amount) -> Amount {
    let at = p.past_hyphen(amount.end);
    let dashed = at != amount.end;
    if dashed && p.is(at, "odd") {
        let (low, high) = (amount.low * 0.9, amount.high * 1.1);
        Amount { low, high, hedge: Hedge::About, end: at + 1, ..amount }
    } else if dashed && p.is(at, "plus") || p.is(at, "+") && p.glued(at) && !p.number(at + 1) {
        Amount { high: f64::INFINITY, hedge: Hedge::MoreThan, end: at + 1, ..amount }
    } else {
        amount
    }
}
