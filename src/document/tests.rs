//! Files of a few lines, and how they must be read.

use super::*;
use jiff::civil::date;

/// What is read from a file, a line for each block, newlines shown as `/`.
fn shown(text: &str) -> String {
    let document = read("a", "a.txt", text.as_bytes(), None).unwrap();
    let letter = |kind| match kind {
        BlockKind::Headline => 'H',
        BlockKind::Standfirst => 'S',
        BlockKind::Paragraph => 'P',
        BlockKind::ListItem => 'I',
        BlockKind::Caption => 'C',
        BlockKind::Furniture => '-',
    };
    let lines = document.blocks.iter().map(|block| {
        let words = block.span.of(&document.text).replace(['\r', '\n'], "/");
        format!("{} {words}", letter(block.kind))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Checks that a file, with a blank line between its lines, is read as those lines show.
fn check(expected: &str) {
    let lines: Vec<_> = expected.lines().map(str::trim).collect();
    let text: Vec<_> = lines.iter().map(|line| &line[2..]).collect();
    assert_eq!(shown(&text.join("\n\n")), lines.join("\n"));
    assert_eq!(shown(&format!("\n{}\r\n", text.join("\r\n"))), lines.join("\n"));
}

/// A paragraph that is as long as paragraphs are.
const LONG: &str = "The river rose by more than a metre overnight and flooded hundreds of homes in the lower town, the \
                    mayor said on Monday. Two people were taken to hospital, and schools stayed closed.";

fn metadata(text: &str, hint: Option<Date>) -> Metadata {
    read("a", "a.txt", text.as_bytes(), hint).unwrap().metadata
}

#[test]
fn a_web_page() {
    check(&format!(
        "- Select Language:
         H River floods lower town
         - By Ann Lee and JOHN DOE
         - Published: August 9, 2024
         S Hundreds of homes under water
         C Photo: The lower town on Monday
         P {LONG}
         C The bridge, seen on Sunday. / IMAGE: Valley TV via YouTube
         - Also Read: Ten rivers that rose this year
         P {LONG}
         P The dam holds
         C Residents carry sandbags (City hall photo)
         - Advertisement
         P {LONG}
         - [
         - Follow us for more
         - Source link"
    ));
}

#[test]
fn a_wire_dispatch() {
    let text = format!("LEEDS, England (AP) — {LONG}\n\n{LONG}\n\n(Reporting by Ann Lee; Editing by John Doe)");
    assert_eq!(
        shown(&text),
        format!("- LEEDS, England (AP) —\nP {LONG}\nP {LONG}\n- (Reporting by Ann Lee; Editing by John Doe)")
    );
    assert_eq!(metadata(&text, None).agencies, ["AP"]);
    assert_eq!(metadata(&text, None).headline, None);
}

#[test]
fn no_headline() {
    check(&format!("- Credited from: THE HERALD\nP {LONG}\nP {LONG}"));
    assert_eq!(metadata(&format!("Credited from: THE HERALD\n{LONG}"), None).publisher.as_deref(), Some("THE HERALD"));
}

#[test]
fn lines_that_are_text() {
    check(&format!(
        "H Published reports wrong, says mayor
         P {LONG}
         P The photo shows the bridge as it was before the flood, the mayor said.
         P By Monday the water had gone.
         P Reuters reported that two people had drowned, citing the police in Leeds and a neighbour.
         P On August 9, 2024, the dam broke.
         P Posted on X, the video shows the bridge before it fell.
         P Reporting by the Herald showed that the dam was old.
         P Why did it break?
         P 2024 was a wet year.
         P Share prices of builders rose on Tuesday."
    ));
}

#[test]
fn lines_that_are_furniture() {
    for line in [
        "Read more",
        "Read also: Who owns the dam?",
        "Image Source: AFP/File",
        "Share this article",
        "ADVERTISEMENT",
        "Subscribe to our newsletter",
        "This is a developing story and will be updated.",
        "© 2024 Valley Herald",
        "Copyright 2024 The Associated Press. All rights reserved.",
        "Source: Xinhua",
        "AP, Reuters",
        "dpa",
        "(AFP)",
        "dpa | 17.10.2024",
        "Reuters | Published March 6, 2022",
        "Published 2:10 pm Friday, May 3, 2024",
        "Feb. 10, 2023, 8:05 a.m.",
        "date 2025-03-07 Friday, March 7, 2025",
        "2024-08-02",
        "Last updated: 3 May 2024 10:15 GMT",
        "This article originally appeared at Herald.com.",
        "***",
        "3 min read",
        "With inputs from PTI",
        "— Reuters",
        "LONDON, July 14 (AFP)",
        "Filed under: Floods, Weather",
    ] {
        assert_eq!(
            shown(&format!("River floods town\n{line}\n{LONG}")),
            format!("H River floods town\n- {line}\nP {LONG}")
        );
        assert_eq!(
            shown(&format!("River floods town\n{LONG}\n{line}")),
            format!("H River floods town\nP {LONG}\n- {line}")
        );
    }
}

#[test]
fn lists() {
    let text = format!(
        "River floods town\n\n{LONG}\n\n- One bridge is shut\n* Two are open\n• “Stay home”\n1. Boil water\n2) Wait"
    );
    let items = "I One bridge is shut\nI Two are open\nI “Stay home”\nI Boil water\nI Wait";
    assert_eq!(shown(&text), format!("H River floods town\nP {LONG}\n{items}"));
}

/// However wide an article was wrapped, its blocks hold the same words.
#[test]
fn wrapped_text() {
    let plain = format!(
        "River floods hundreds of homes in the lower town\n\nAug. 10, 2024\n\nLEEDS, England (AP) — {LONG}\n\n{LONG}\n\n\
         Officials said the dam was sound.\n\n{LONG}"
    );
    let unwrapped = shown(&plain);
    for column in [50, 66, 72, 80, 100] {
        let wrapped: Vec<String> = plain.split("\n\n").map(|paragraph| wrap(paragraph, column)).collect();
        assert_eq!(shown(&wrapped.join("\n\n")).replace('/', " "), unwrapped, "{column}");
    }
}

fn wrap(paragraph: &str, column: usize) -> String {
    let mut wrapped = String::new();
    let mut width = 0;
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > column {
            wrapped.push('\n');
            width = 0;
        } else if width > 0 {
            wrapped.push(' ');
            width += 1;
        }
        wrapped.push_str(word);
        width += length;
    }
    wrapped
}

#[test]
fn days_of_publication() {
    let published = |text: &str, hint| metadata(text, hint).published.map(|(day, _)| day);
    let hint = Some(date(2025, 1, 2));
    for (line, expected) in [
        ("Published August 2, 2024\nUpdated August 3, 2024", Some(date(2024, 8, 2))),
        ("Updated August 3, 2024 | Published August 2, 2024", Some(date(2024, 8, 3))),
        ("2 August 2024", Some(date(2024, 8, 2))),
        ("", None),
    ] {
        assert_eq!(published(&format!("River floods town\n{line}\n{LONG}"), None), expected, "{line}");
    }
    let filed = format!("River floods town\n\nLEEDS, Dec. 31 (AP) — {LONG}");
    assert_eq!(published(&filed, None), None);
    assert_eq!(published(&filed, hint), Some(date(2024, 12, 31)));
    assert_eq!(published(&format!("{filed}\n\nCopyright 2023 AP"), None), Some(date(2023, 12, 31)));
    assert_eq!(published(LONG, hint), Some(date(2025, 1, 2)));
}

#[test]
fn encodings() {
    let text = "River floods “lower” town\n\nSão Paulo’s river rose by more than a metre — the mayor said on Monday.";
    let find = |document: &Document, bytes: &[u8], word: &[u8]| {
        let at = document.text.find("mayor").unwrap();
        let place = document.origin_of(Span::new(at, at + 5)).range();
        assert_eq!(&bytes[place], word);
    };
    let mut with_mark = b"\xEF\xBB\xBF".to_vec();
    with_mark.extend(text.as_bytes());
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for (bytes, word, note) in [
        (text.as_bytes(), &b"mayor"[..], None),
        (&with_mark, b"mayor", None),
        (&western, b"mayor", Some("read as windows-1252")),
        (&little, b"m\0a\0y\0o\0r\0", Some("read as UTF-16")),
        (&big, b"\0m\0a\0y\0o\0r", Some("read as UTF-16")),
    ] {
        let document = read("a", "a.txt", bytes, None).unwrap();
        assert_eq!(document.text, text);
        assert_eq!(document.notes.first().map(|note| note.message.as_str()), note);
        find(&document, bytes, word);
    }
}

#[test]
fn damaged_bytes() {
    let mut bytes = "“São Paulo” — the town’s ".as_bytes().to_vec();
    bytes.extend(b"\xC3 dam \xFF\xFE and mayor");
    let document = read("a", "a.txt", &bytes, None).unwrap();
    assert_eq!(document.text, "“São Paulo” — the town’s \u{FFFD} dam \u{FFFD}\u{FFFD} and mayor");
    assert_eq!(document.notes[0].message, "3 bytes could not be decoded as UTF-8");
    let at = document.text.find("mayor").unwrap();
    assert_eq!(&bytes[document.origin_of(Span::new(at, at + 5)).range()], b"mayor");
}

#[test]
fn line_ends() {
    for end in ["\n", "\r\n", "\r", "\u{2028}"] {
        assert_eq!(shown(&format!("River floods town{end}{end}{LONG}{end}")), format!("H River floods town\nP {LONG}"));
    }
    assert_eq!(
        shown(&format!("\u{a0}River floods town\u{a0}\n\u{a0}\n\u{3000}{LONG}")),
        format!("H River floods town\nP {LONG}")
    );
}

#[test]
fn refused() {
    let reason = |bytes: &[u8]| read("a", "news/a.txt", bytes, None).unwrap_err().reason;
    assert_eq!(reason(b""), Reason::Empty);
    assert_eq!(reason(b"\xEF\xBB\xBF \n\t\xC2\xA0"), Reason::Empty);
    assert_eq!(reason(b"\xFF\xFE \0\n\0"), Reason::Empty);
    assert_eq!(reason(&[0; 64]), Reason::Binary);
    assert_eq!(reason(b"\x01\x02\x03\x04abc\x05\x06"), Reason::Binary);
    assert_eq!(reason(b"%PDF-1.7 ..."), Reason::Format { format: "PDF" });
    assert_eq!(reason(&vec![b'a'; LARGEST + 1]), Reason::Oversized { size: LARGEST + 1 });
    let message = read("a", "news/a.txt", b" ", None).unwrap_err().to_string();
    assert_eq!(message, "news/a.txt: the file is empty; check that the article was saved");
}

/// Reading is total: any bytes give a document or a reason, and blocks are in order and on character boundaries.
#[test]
fn any_bytes() {
    let mut state = 7u32;
    for length in 0..400 {
        let bytes: Vec<u8> = (0..length)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                b"aA.,:-(\n\"' 1$\xE2\x80\x94\xC3\xA9\xFF\r\t|/"[(state >> 16) as usize % 23]
            })
            .collect();
        let Ok(document) = read("a", "a", &bytes, None) else { continue };
        let mut end = 0;
        for block in &document.blocks {
            assert!(block.span.start >= end && !block.span.of(&document.text).is_empty());
            end = block.span.end;
            assert!(document.origin_of(block.span).end as usize <= bytes.len());
        }
    }
}
