//! Addresses and tags, each one token: URLs, bare domains, e-mail addresses, @handles, #tags.

use super::is_word;

/// Longest local part of an e-mail address (RFC 5321, 4.5.3.1.1); bounds the look ahead for its "@".
const LOCAL_PART: usize = 64;

/// Longest domain name (RFC 1035, 2.3.4).
const DOMAIN: usize = 253;

/// Where the address that begins at byte `at` ends, if one begins there. `before` is the character before it.
pub(super) fn end(text: &str, at: usize, before: Option<char>) -> Option<usize> {
    let rest = &text.as_bytes()[at..];
    let first = rest[0];
    let inside_word = before.is_some_and(is_word);
    match first {
        b'#' | b'@' if !inside_word => tag_end(text, at),
        _ if inside_word || !first.is_ascii_alphanumeric() => None,
        _ => url_end(text, at).or_else(|| email_end(text, at)).or_else(|| domain_end(rest).map(|length| at + length)),
    }
}

/// "#Election2024", "@desk_uk": the sign and at least one letter.
fn tag_end(text: &str, at: usize) -> Option<usize> {
    let mut letters = text[at + 1..].char_indices().skip_while(|&(_, c)| is_word(c) || c == '_');
    let end = letters.next().map_or(text.len(), |(offset, _)| at + 1 + offset);
    let first = text[at + 1..].chars().next()?;
    (end > at + 1 && (first.is_alphabetic() || first == '_')).then_some(end)
}

/// "https://example.org/a?b=c", "www.example.org/a", without the punctuation that ends the sentence around it.
fn url_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let begins =
        |prefix: &str| rest.as_bytes().get(..prefix.len()).is_some_and(|b| b.eq_ignore_ascii_case(prefix.as_bytes()));
    if !["http://", "https://", "www.", "ftp://", "mailto:"].iter().any(|prefix| begins(prefix)) {
        return None;
    }
    let length = rest.find(|c: char| super::is_space(c) || matches!(c, '"' | '<' | '>' | '“' | '”' | '…' | '—'));
    let mut address = &rest[..length.unwrap_or(rest.len())];
    let opened = address.contains('(');
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', ']', '*']);
        // A closing parenthesis belongs to the address only where the address opened one.
        let shorter = match shorter.strip_suffix(')') {
            Some(inner) if !opened => inner,
            _ => shorter,
        };
        if shorter.len() == address.len() {
            break;
        }
        address = shorter;
    }
    Some(at + address.len())
}

/// "desk@example.org".
fn email_end(text: &str, at: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[at..];
    let local = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%');
    let sign = bytes.iter().take(LOCAL_PART + 1).position(|&byte| !local(byte))?;
    if bytes[sign] != b'@' || sign == 0 {
        return None;
    }
    let domain = labels_end(&bytes[sign + 1..]);
    bytes[sign + 1..sign + 1 + domain].contains(&b'.').then_some(at + sign + 1 + domain)
}

/// The length of the run of dotted labels that `bytes` begins with; an ending dot or hyphen is not part of it.
fn labels_end(bytes: &[u8]) -> usize {
    let label = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let length = bytes.iter().take(DOMAIN).take_while(|byte| label(byte)).count();
    let end = bytes[..length].iter().rposition(|byte| byte.is_ascii_alphanumeric());
    end.map_or(0, |last| last + 1)
}

/// "Antiwar.com", "bbc.co.uk/news": a bare domain is known by its last label, since "said.The" has a dot too.
fn domain_end(bytes: &[u8]) -> Option<usize> {
    let first = bytes.iter().take(DOMAIN).position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-')?;
    if bytes[first] != b'.' || !bytes.get(first + 1).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let mut end = labels_end(bytes);
    let last = bytes[..end].iter().rposition(|&byte| byte == b'.')? + 1;
    let known: &[&[u8]] = &[
        b"com", b"org", b"net", b"edu", b"gov", b"int", b"mil", b"info", b"io", b"tv", b"uk", b"au", b"eu", b"de",
        b"fr",
    ];
    if end - last > 4 || last < 3 || !known.contains(&bytes[last..end].to_ascii_lowercase().as_slice()) {
        return None;
    }
    // "de", "fr", "int" after a capital letter that ended a sentence would be odd; the label must be lower-case or shout.
    if bytes[last].is_ascii_uppercase() && !bytes[..end].iter().all(|byte| !byte.is_ascii_lowercase()) {
        return None;
    }
    if bytes.get(end) == Some(&b'/') {
        let path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-_.?=&%#~+".contains(byte);
        end += bytes[end..].iter().take_while(|byte| path(byte)).count();
        while end > 0 && matches!(bytes[end - 1], b'.' | b'?') {
            end -= 1;
        }
    }
    Some(end)
}
