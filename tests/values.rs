//! Tables of phrasings: one value, the many ways to say it, and what must yield nothing. See `tests/values/README.md`.

use gainsay::span::Span;
use gainsay::token::tokenize;
use gainsay::value::{Context, Found, Kind, Lean, Value, find};
use std::fmt::Write;
use std::path::Path;

/// Reads the values of one sentence.
fn found(text: &str, context: &Context) -> Vec<Found> {
    let mut tokens = Vec::new();
    tokenize(text, Span::new(0, text.len()), &mut tokens);
    find(text, &tokens, context)
}

/// The value as the tables write it: "number 22..", "duration 2880..3600", "date 2025-07-03", "time 23:59 GMT".
fn write(value: &Value) -> String {
    let side = |number: Option<f64>| number.map_or(String::new(), |number| format!("{}", (number * 1e3).round() / 1e3));
    let range = match (value.range.low, value.range.high) {
        (Some(low), Some(high)) if (low - high).abs() < 1e-9 => side(Some(low)),
        (low, high) => format!("{}..{}", side(low), side(high)),
    };
    match &value.kind {
        Kind::Number => format!("number {range}"),
        Kind::Ordinal => format!("ordinal {range}"),
        Kind::Percent => format!("percent {range}"),
        Kind::Points => format!("points {range}"),
        Kind::Money(code) => format!("money {range} {code}"),
        Kind::Measure(unit) => format!("measure {range} {unit}"),
        Kind::Age => format!("age {range}"),
        Kind::Duration => format!("duration {range}"),
        Kind::Score { against } => format!("score {}-{against}", value.central),
        Kind::Date(set) => match (set.first, set.last) {
            (Some(first), Some(last)) if first == last => format!("date {first}"),
            (Some(first), Some(last)) => format!("date {first}..{last}"),
            _ => "date ?".to_owned(),
        },
        Kind::Time(clock) => {
            let hour = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
            let zone = clock.zone.as_ref().map_or(String::new(), |zone| format!(" {zone}"));
            let end = if clock.from == clock.to { String::new() } else { format!("..{}", hour(clock.to)) };
            format!("time {}{end}{zone}", hour(clock.from))
        }
    }
}

/// Reads one table and prints every line that yields something else than its heading says.
fn check(name: &str, least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/values").join(name);
    let table = std::fs::read_to_string(&path).expect("a table of values");
    let mut context = Context::default();
    let mut expected = String::new();
    let (mut cases, mut failures) = (0, String::new());
    for (number, line) in table.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(day) = line.strip_prefix("@ ") {
            let (day, lean) = day.split_once(' ').unwrap_or((day, "past"));
            let lean = if lean == "future" { Lean::Future } else { Lean::Past };
            context = Context { published: day.parse().ok(), lean };
        } else if let Some(heading) = line.strip_prefix("= ") {
            heading.clone_into(&mut expected);
        } else {
            cases += 1;
            let text = line.replace(['[', ']'], "");
            let values = found(&text, &context);
            let read: Vec<String> = values.iter().map(|found| write(&found.value)).collect();
            let read = if read.is_empty() { "nothing".to_owned() } else { read.join("; ") };
            if read != expected {
                writeln!(failures, "{name}:{}: {text}\n    must be {expected}\n    but is  {read}", number + 1)
                    .unwrap();
            }
            // Brackets mark the words that the value must take.
            for phrase in line.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|pair| pair.0) {
                if !values.iter().any(|found| found.span.of(&text) == phrase) {
                    let spans: Vec<&str> = values.iter().map(|found| found.span.of(&text)).collect();
                    writeln!(failures, "{name}:{}: {text}\n    must take [{phrase}], takes {spans:?}", number + 1)
                        .unwrap();
                }
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
    assert!(cases >= least, "{name} has {cases} cases");
}

#[test]
fn numbers() {
    check("numbers.txt", 100);
}

#[test]
fn percent_and_money() {
    check("money.txt", 75);
}

#[test]
fn measures() {
    check("measures.txt", 60);
}

#[test]
fn durations() {
    check("durations.txt", 60);
}

#[test]
fn dates() {
    check("dates.txt", 120);
}

#[test]
fn times() {
    check("times.txt", 40);
}

#[test]
fn ages() {
    check("ages.txt", 35);
}

#[test]
fn results_and_ranks() {
    check("results.txt", 40);
}

#[test]
fn names_with_numbers() {
    check("nothing.txt", 80);
}

/// Whatever stands together, `find` answers, in order and without overlaps.
#[test]
fn answers_to_anything() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/values");
    let mut words: Vec<String> = Vec::new();
    for file in ["numbers", "money", "measures", "durations", "dates", "times", "ages", "results", "nothing"] {
        let table = std::fs::read_to_string(folder.join(file).with_extension("txt")).expect("a table of values");
        words.extend(table.split_whitespace().map(str::to_owned));
    }
    words.extend(
        ["999999999999999999999", "30000 centuries ago", "1e999", "0/0", "“", "€", "٣", "½", "a a a", "-", "--"]
            .map(String::from),
    );
    let days = ["2024-02-29", "0001-01-01", "-009999-01-01", "9999-12-31"].map(|day| day.parse().ok());
    let mut seed = 1u64;
    let mut next = |below: usize| {
        // Knuth's MMIX generator.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..1 + next(12) {
            text.push_str(&words[next(words.len())]);
            text.push_str([" ", " ", " ", "", "-", ", "][next(6)]);
        }
        let lean = if next(2) == 0 { Lean::Past } else { Lean::Future };
        let values = found(&text, &Context { published: days[next(days.len())], lean });
        for value in &values {
            assert!(!value.value.show().is_empty() && value.first <= value.core && value.core <= value.last, "{text}");
            let range = value.value.range;
            let ordered = range
                .low
                .zip(range.high)
                .is_none_or(|(low, high)| low <= high || matches!(value.value.kind, Kind::Time(_)));
            assert!(ordered && value.value.central.is_finite(), "{text}: {:?}", value.value);
            assert_ne!(value.value.allows(&value.value), Some(false), "{text}: {:?}", value.value);
        }
        assert!(values.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{text}");
    }
}

/// Prints what is found in the lines of the file that `GAINSAY_LOOK` names, published on the day that a line "@ DAY" gives.
#[test]
#[ignore = "for looking by eye at what is found in sentences"]
fn look() {
    let Ok(path) = std::env::var("GAINSAY_LOOK") else { return };
    let mut context = Context { published: "2025-07-04".parse().ok(), lean: Lean::Past };
    for line in std::fs::read_to_string(path).expect("sentences").lines() {
        if let Some(day) = line.strip_prefix("@ ") {
            context.published = day.parse().ok();
            continue;
        }
        println!("{line}");
        for value in found(line, &context) {
            println!("    [{}] {} | {}", value.span.of(line), write(&value.value), value.value.show());
        }
    }
}
