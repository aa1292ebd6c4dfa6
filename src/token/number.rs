//! Numbers: separators stay inside, units and the halves of a range come apart.

use super::{Reader, TokenKind, is_word};

impl Reader<'_, '_> {
    /// Reads the number at the reader's place, with the ordinal or plural ending that belongs to it ("1st", "1980s").
    /// A unit that is glued to it becomes a token of its own ("10|km").
    pub(super) fn number(&mut self) {
        if let Some(end) = self.hyphenated_end() {
            return self.push(end, TokenKind::Number);
        }
        let mut end = self.at + usize::from(self.byte_at(self.at) == b'.');
        let digit = |byte: u8| byte.is_ascii_digit();
        let start = end;
        loop {
            while digit(self.byte_at(end)) {
                end += 1;
            }
            let joins = matches!(self.byte_at(end), b',' | b'.' | b':' | b'/');
            if end == start || !joins || !digit(self.byte_at(end + 1)) {
                break;
            }
            end += 1;
        }
        // Fractions and digits of other scripts.
        while let Some(next) = self.char_at(end).filter(|next| !next.is_alphabetic() && next.is_numeric()) {
            end += next.len_utf8();
        }
        let letters = self.word_end(end);
        let suffix = &self.text[end..letters];
        if suffix.is_empty() {
            self.plural_or_plain(end);
        } else if is_unit(suffix, self.sum_before(end)) || self.dotted_half_day(end) {
            self.push(end, TokenKind::Number);
        } else {
            // "1st", "20s", "1MDB", "4G".
            self.push(letters, TokenKind::Number);
        }
    }

    /// Ends the number at `end`, unless it is a decade written with an apostrophe ("1980's").
    fn plural_or_plain(&mut self, end: usize) {
        let rest = &self.text[end..];
        let apostrophe = ["'s", "’s"].into_iter().find(|s| rest.starts_with(s) && self.byte_at(end - 1) == b'0');
        let decade = end - self.at == 4 || end - self.at == 2;
        let end = match apostrophe {
            Some(ending) if decade && !self.char_at(end + ending.len()).is_some_and(is_word) => end + ending.len(),
            _ => end,
        };
        self.push(end, TokenKind::Number);
    }

    /// Whether the number that ends at `end` is a sum: it has a fraction or a currency sign before it. Then a single
    /// letter after it counts millions, billions or trillions ("$2b"), where otherwise it names a part ("Section 2b").
    fn sum_before(&self, end: usize) -> bool {
        let currency = |c: char| matches!(c, '$' | '£' | '€' | '¥' | '₹' | '₩' | '₽' | '₦' | '₺' | '₱' | '฿' | '₫');
        self.before().is_some_and(currency) || self.text[self.at..end].contains('.')
    }

    /// Whether "a.m." or "p.m." is glued to the number.
    fn dotted_half_day(&self, end: usize) -> bool {
        matches!(self.text.as_bytes().get(end..end + 3), Some([b'a' | b'p' | b'A' | b'P', b'.', b'm' | b'M']))
    }

    /// The end of a day or telephone number written with hyphens: "2025-07-04", "4-7-2025", "800-555-0100".
    fn hyphenated_end(&self) -> Option<usize> {
        let mut lengths = [0usize; 3];
        let mut at = self.at;
        for (part, length) in lengths.iter_mut().enumerate() {
            while self.byte_at(at).is_ascii_digit() && *length < 5 {
                at += 1;
                *length += 1;
            }
            if part < 2 {
                if self.byte_at(at) != b'-' {
                    return None;
                }
                at += 1;
            }
        }
        let whole = matches!(lengths, [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4] | [3, 3, 4]);
        let ends = !self.char_at(at).is_some_and(is_word) && self.byte_at(at) != b'-';
        // An ISO instant ("2025-07-04T10:15") comes apart after the day.
        (whole && (ends || self.byte_at(at) == b'T')).then_some(at)
    }
}

/// Whether letters glued to a number are a unit, which is a token of its own. `sum` says that the number is a sum of money
/// or has a fraction.
fn is_unit(letters: &str, sum: bool) -> bool {
    match letters {
        "am" | "pm" | "AM" | "PM" | "Am" | "Pm" | "km" | "KM" | "Km" | "m" | "cm" | "mm" | "kg" | "KG" | "Kg" | "g"
        | "mg" | "lb" | "lbs" | "oz" | "ft" | "sq" | "mi" | "mph" | "MPH" | "kph" | "kmh" | "kmph" | "km²" | "m²"
        | "m³" | "k" | "K" | "mn" | "mln" | "mil" | "bn" | "Bn" | "BN" | "bln" | "tn" | "trn" | "tln" | "cr" | "hr"
        | "hrs" | "h" | "min" | "mins" | "sec" | "secs" | "yr" | "yrs" | "yo" | "bps" | "bp" | "pc" | "pct" | "ppm"
        | "Hz" | "kHz" | "MHz" | "GHz" | "W" | "kW" | "KW" | "MW" | "GW" | "TW" | "kWh" | "MWh" | "GWh" | "V"
        | "kV" | "kB" | "KB" | "MB" | "GB" | "TB" | "kb" | "mb" | "gb" | "tb" | "Gb" | "Mb" | "C" | "F" | "hh"
        | "ml" | "cl" | "dl" | "l" | "ha" | "mAh" | "dB" | "bbl" | "bpd" | "boe" | "nm" | "px" | "fps" | "rpm"
        | "hp" | "bhp" | "Nm" | "kt" | "Mt" | "Gt" | "p" | "USD" | "EUR" | "GMT" | "UTC" | "ET" | "EST" | "EDT"
        | "BST" | "CET" | "IST" => true,
        "b" | "B" | "t" | "T" | "M" | "tr" => sum,
        // A whole word that lost its space: "20minutes".
        _ => letters.len() >= 4 && letters.bytes().all(|byte| byte.is_ascii_lowercase()),
    }
}

/// The end of "'60s" or "’90s" at `at`: an apostrophe, a decade and "s".
pub(super) fn short_decade_end(text: &str, at: usize) -> Option<usize> {
    let apostrophe = text[at..].chars().next()?.len_utf8();
    let rest = text.as_bytes().get(at + apostrophe..)?;
    match rest {
        [b'0'..=b'9', b'0', b's', after @ ..] if !after.first().is_some_and(u8::is_ascii_alphanumeric) => {
            Some(at + apostrophe + 3)
        }
        _ => None,
    }
}
