//! Tables of phrasings: one value, many ways to say it, and what must yield nothing. See `tests/values/README.md`.

use super::*;
use crate::token::TokenKind;
use std::fmt::Write;

/// Tokens as the tokeniser cuts them, near enough for tables.
fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    crate::value::tests::simple(text, &mut out);
    out
}

fn simple(text: &str, out: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let first = text[at..].chars().next().unwrap();
        let begin = at;
        at += first.len_utf8();
        if first.is_whitespace() {
            continue;
        }
        let kind = if first.is_ascii_digit() {
            while at < text.len() && (bytes[at].is_ascii_digit() || matches!(bytes[at], b'.' | b',' | b':' | b'/') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)) {
                at += 1;
            }
            TokenKind::Number
        } else if first.is_alphabetic() {
            while let Some(next) = text[at..].chars().next() {
                let dot = next == '.' && (text[begin..at].len() == 1 || text[begin..at].contains('.') || ["Jan","Feb","Mar","Apr","Jun","Jul","Aug","Sep","Sept","Oct","Nov","Dec","No","Mr","Mrs","Inc"].contains(&&text[begin..at]));
                if !(next.is_alphabetic() || dot) || text[at..].starts_with("n't") {
                    break;
                }
                at += next.len_utf8();
            }
            TokenKind::Word
        } else if matches!(first, '\'' | '’') && text[at..].starts_with(char::is_alphabetic) {
            while at < text.len() && bytes[at].is_ascii_alphabetic() { at += 1; }
            TokenKind::Word
        } else {
            TokenKind::Mark
        };
        out.push(Token { span: Span::new(begin, at), kind });
    }
}

/// The value as the tables write it: "number 22..", "duration 2880..3600", "date 2025-07-03", "time 23:59 GMT".
fn write(value: &Value) -> String {
    let side = |number: Option<f64>| number.map_or(String::new(), |number| format!("{}", (number * 1e4).round() / 1e4));
    let range = || match (value.range.low, value.range.high) {
        (Some(low), Some(high)) if (low - high).abs() < 1e-9 => side(Some(low)),
        (low, high) => format!("{}..{}", side(low), side(high)),
    };
    match &value.kind {
        Kind::Number => format!("number {}", range()),
        Kind::Ordinal => format!("ordinal {}", range()),
        Kind::Percent => format!("percent {}", range()),
        Kind::Points => format!("points {}", range()),
        Kind::Money(code) => format!("money {} {code}", range()),
        Kind::Measure(unit) => format!("measure {} {unit}", range()),
        Kind::Age => format!("age {}", range()),
        Kind::Duration => format!("duration {}", range()),
        Kind::Score { against } => format!("score {}-{against}", value.central),
        Kind::Date(set) => {
            let mut out = String::from("date ");
            match (set.first, set.last) {
                (Some(first), Some(last)) if first == last => write!(out, "{first}").unwrap(),
                (Some(first), Some(last)) => write!(out, "{first}..{last}").unwrap(),
                _ => out.push('?'),
            }
            out
        }
        Kind::Time(clock) => {
            let hour = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
            let zone = clock.zone.as_ref().map_or(String::new(), |zone| format!(" {zone}"));
            if clock.from == clock.to {
                format!("time {}{zone}", hour(clock.from))
            } else {
                format!("time {}..{}{zone}", hour(clock.from), hour(clock.to))
            }
        }
    }
}

fn found(text: &str, context: &Context) -> Vec<Found> {
    find(text, &tokens(text), context)
}

/// Prints what is found in the sentences of the file named by the environment: for looking by eye.
#[test]
#[ignore = "a tool for looking at sentences by eye"]
fn look() {
    let Ok(path) = std::env::var("GAINSAY_LOOK") else { return };
    let context = Context { published: Some(jiff::civil::date(2025, 7, 4)), lean: Lean::Past };
    for line in std::fs::read_to_string(path).unwrap().lines() {
        println!("{line}");
        for value in found(line, &context) {
            println!("    [{}] {:?} {} | {}", value.span.of(line), value.value.hedge, write(&value.value), value.value.show());
        }
    }
}
