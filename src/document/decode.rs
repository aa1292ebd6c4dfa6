//! From bytes to text, with the way back.

use super::{Note, Origin};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, WINDOWS_1252};

/// Largest file that is read, in bytes. The longest newspaper articles are under 200 kB; what is larger is no article.
pub const LARGEST: usize = 8 << 20;

/// Why a file holds no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {reason}")]
pub struct Unreadable {
    /// The path as it was given.
    pub path: String,
    /// What is wrong with the file.
    pub reason: Reason,
}

/// What is wrong with a file that holds no article; said with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// No byte but white space.
    #[error("the file is empty; check that the article was saved")]
    Empty,
    /// Larger than [`LARGEST`].
    #[error("the file has {size} bytes, more than the {LARGEST} that are read; split it into one file per article")]
    Oversized {
        /// Bytes of the file.
        size: usize,
    },
    /// Not text, but a format that is known by its first bytes.
    #[error("the file is a {format} file; save its text as plain text in UTF-8")]
    Format {
        /// The format's name.
        format: &'static str,
    },
    /// Not text: zero bytes or mostly control characters.
    #[error("the file is binary; save the article's text as plain text in UTF-8")]
    Binary,
}

/// A decoded text, how it leads back to its bytes, and what is worth telling about it.
pub(super) struct Decoded {
    pub text: String,
    pub origin: Origin,
    pub notes: Vec<Note>,
}

/// Decodes UTF-8 and UTF-16 with or without a byte order mark, and the single-byte encodings of western text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Reason> {
    if bytes.len() > LARGEST {
        return Err(Reason::Oversized { size: bytes.len() });
    }
    if let Some(format) = known_format(bytes) {
        return Err(Reason::Format { format });
    }
    let mut decoded = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, 2, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, 2, u16::from_be_bytes),
        _ => match zeros(bytes) {
            Zeros::Odd => utf16(bytes, 0, u16::from_le_bytes),
            Zeros::Even => utf16(bytes, 0, u16::from_be_bytes),
            Zeros::Both => return Err(Reason::Binary),
            Zeros::None => utf8(bytes, 0)?,
        },
    };
    if decoded.text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\0')) {
        return Err(Reason::Empty);
    }
    let control = |c: char| c.is_control() && !c.is_whitespace() && c != '\u{1B}';
    let controls = decoded.text.chars().filter(|&c| control(c)).count();
    if controls * 20 > decoded.text.len() {
        return Err(Reason::Binary);
    }
    end_lines(&mut decoded.text);
    Ok(decoded)
}

/// Formats whose files begin with a signature.
fn known_format(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 9] = [
        (b"%PDF-", "PDF"),
        (b"PK\x03\x04", "ZIP or Word"),
        (b"\xD0\xCF\x11\xE0", "Word"),
        (b"{\\rtf", "RTF"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1F\x8B", "gzip"),
        (b"\x7FELF", "program"),
    ];
    SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|&(_, format)| format)
}

/// Where a file's zero bytes stand.
enum Zeros {
    None,
    /// At odd places: little-endian UTF-16 of a Latin text.
    Odd,
    /// At even places: big-endian.
    Even,
    Both,
}

fn zeros(bytes: &[u8]) -> Zeros {
    let sample = &bytes[..bytes.len().min(8192)];
    let count = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, half) = (count(0), count(1), sample.len() / 2);
    match (even, odd) {
        (0, 0) if !bytes.contains(&0) => Zeros::None,
        _ if even * 20 <= half && odd * 10 >= half * 6 => Zeros::Odd,
        _ if odd * 20 <= half && even * 10 >= half * 6 => Zeros::Even,
        _ => Zeros::Both,
    }
}

/// Reads UTF-8; what is not UTF-8 is read in the encoding that it looks like, unless only a few bytes are damaged.
fn utf8(bytes: &[u8], skipped: u32) -> Result<Decoded, Reason> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let origin = if skipped == 0 { Origin::Same } else { Origin::Shifted(skipped) };
        return Ok(Decoded { text: text.to_owned(), origin, notes: Vec::new() });
    }
    let (mut sound, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += chunk.invalid().len();
    }
    if skipped == 0 && damaged > sound {
        return Ok(single_bytes(bytes));
    }
    let mut text = String::with_capacity(bytes.len() + 2 * damaged);
    let mut table = vec![(0, skipped)];
    let mut at = skipped;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len() as u32;
        if !chunk.invalid().is_empty() {
            push_pair(&mut table, text.len(), at);
            text.push(char::REPLACEMENT_CHARACTER);
            at += chunk.invalid().len() as u32;
            push_pair(&mut table, text.len(), at);
        }
    }
    let message = match damaged {
        1 => "1 byte could not be decoded as UTF-8".to_owned(),
        _ => format!("{damaged} bytes could not be decoded as UTF-8"),
    };
    Ok(Decoded { text, origin: Origin::Table(table), notes: vec![Note { message }] })
}

/// Reads an encoding of one byte a character: the one chardetng thinks most likely, Windows-1252 where it has none.
fn single_bytes(bytes: &[u8]) -> Decoded {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let encoding = if guess.is_single_byte() { guess } else { WINDOWS_1252 };
    let letters = letters_of(encoding);
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    let mut table = vec![(0, 0)];
    let mut damaged = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let letter = letters[usize::from(byte)];
        damaged += usize::from(letter == char::REPLACEMENT_CHARACTER);
        text.push(letter);
        if !byte.is_ascii() {
            push_pair(&mut table, text.len(), at as u32 + 1);
        }
    }
    let mut notes = vec![Note { message: format!("read as {}", encoding.name()) }];
    if damaged > 0 {
        notes.push(Note { message: format!("{damaged} bytes stand for no character of {}", encoding.name()) });
    }
    Decoded { text, origin: Origin::Table(table), notes }
}

/// The character of each byte of a single-byte encoding.
fn letters_of(encoding: &'static Encoding) -> Vec<char> {
    (0..=255u8)
        .map(|byte| {
            let bytes = [byte];
            let (letters, _) = encoding.decode_without_bom_handling(&bytes);
            letters.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect()
}

/// Reads UTF-16 after `skipped` bytes; a half character or an odd last byte becomes a replacement character.
fn utf16(bytes: &[u8], skipped: u32, unit: fn([u8; 2]) -> u16) -> Decoded {
    let pairs = bytes.as_chunks::<2>().0;
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut table = Vec::with_capacity(pairs.len());
    let mut at = skipped;
    let mut damaged = 0;
    for letter in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        push_pair(&mut table, text.len(), at);
        damaged += usize::from(letter.is_err());
        let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
        text.push(letter);
        at += 2 * letter.len_utf16() as u32;
    }
    push_pair(&mut table, text.len(), at);
    if bytes.len() % 2 == 1 {
        damaged += 1;
    }
    let mut notes = vec![Note { message: "read as UTF-16".to_owned() }];
    if damaged > 0 {
        notes.push(Note { message: format!("{damaged} places could not be decoded as UTF-16") });
    }
    Decoded { text, origin: Origin::Table(table), notes }
}

/// Adds a pair of places to an origin table.
fn push_pair(table: &mut Vec<(u32, u32)>, text: usize, file: u32) {
    let pair = (text as u32, file);
    match table.last_mut() {
        Some(last) if last.0 == pair.0 => *last = pair,
        _ => table.push(pair),
    }
}

/// Makes a lone carriage return, the line end of old Macintosh files, a line feed; no byte changes its place.
fn end_lines(text: &mut String) {
    if !text.as_bytes().contains(&b'\r') {
        return;
    }
    let mut bytes = std::mem::take(text).into_bytes();
    for at in 0..bytes.len() {
        if bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
            bytes[at] = b'\n';
        }
    }
    *text = String::from_utf8(bytes).expect("one ASCII byte replaced by another");
}
