//! Words: inner apostrophes, clitics, prefixes and the full stop of an abbreviation.

use super::{Abbreviation, Reader, TokenKind, is_apostrophe, is_space, is_word};

/// Bounds the look at the neighbours of an initial, in characters; no word of [`opens_sentence`] is longer.
const LONGEST_OPENER: usize = 16;

impl Reader<'_, '_> {
    /// Reads the word at the reader's place, together with a prefix and its hyphen, an inner apostrophe or ampersand, or
    /// an abbreviation's full stop. Clitics become tokens of their own.
    pub(super) fn word(&mut self) {
        if let Some(end) = self.initials_end() {
            return self.push(end, TokenKind::Word);
        }
        let start = self.at;
        let mut end = self.word_end(start);
        let mut prefixed = false;
        while let Some(mark) = self.char_at(end) {
            let after = end + mark.len_utf8();
            let joins = self.char_at(after).is_some_and(is_word)
                && match mark {
                    '&' | '_' => true,
                    _ if is_apostrophe(mark) => true,
                    '-' | '\u{2010}' | '\u{2011}' if !prefixed && is_prefix(&self.text[start..end]) => {
                        prefixed = true;
                        true
                    }
                    '.' => self.byte_at(end - 1).is_ascii_digit() && self.byte_at(after).is_ascii_digit(),
                    _ => false,
                };
            if !joins {
                break;
            }
            end = self.word_end(after);
        }
        if self.byte_at(end) == b'$' && is_dollar_country(&self.text[start..end]) {
            return self.push(end + 1, TokenKind::Word);
        }
        if let Some(letters) = currency_letters(&self.text[start..end]) {
            return self.push(start + letters, TokenKind::Word);
        }
        if self.byte_at(end) == b'.' && self.byte_at(end + 1) != b'.' && self.abbreviates(start, end) {
            return self.push(end + 1, TokenKind::Word);
        }
        self.push_with_clitics(end);
    }

    /// Makes tokens of the word from the reader's place to `end`: its stem, then its clitics.
    fn push_with_clitics(&mut self, end: usize) {
        let word = &self.text[self.at..end];
        let stem = fused_stem(word).map_or_else(|| self.without_clitic(end), |stem| self.at + stem);
        // "I'd've" has two, and no word has three.
        for cut in [self.without_clitic(stem), stem, end] {
            if cut > self.at {
                self.push(cut, TokenKind::Word);
            }
        }
    }

    /// The end of the word from the reader's place to `end` without its last clitic ("n't", "'s", "'ll" …).
    fn without_clitic(&self, end: usize) -> usize {
        let word = &self.text[self.at..end];
        // Clitics are at most five bytes long ("’ll", "n’t").
        let Some((from, mark)) = word.char_indices().rev().take(3).find(|&(_, c)| is_apostrophe(c)) else { return end };
        let tail = &word[from + mark.len_utf8()..];
        let stem = match tail {
            "t" | "T" if word[..from].ends_with(['n', 'N']) => from - 1,
            "s" | "S" | "m" | "M" | "d" | "D" | "re" | "RE" | "ve" | "VE" | "ll" | "LL" => from,
            _ => return end,
        };
        if stem == 0 { end } else { self.at + stem }
    }

    /// Whether the full stop after the word from `start` to `end` belongs to it.
    fn abbreviates(&self, start: usize, end: usize) -> bool {
        let word = &self.text[start..end];
        let mut rest = self.text[end + 1..].chars();
        let after = rest.next();
        let next = if after.is_some_and(is_space) { rest.find(|&c| !is_space(c) || c == '\n') } else { after };
        let previous = self.text[..start].trim_end_matches(' ').chars().next_back();
        match Abbreviation::of(word) {
            Some(Abbreviation::Always(_)) => true,
            Some(Abbreviation::BeforeNumber) => next.is_some_and(|c| c.is_ascii_digit()),
            Some(Abbreviation::BeforeDate) => next.is_some_and(|c| c.is_ascii_digit() || c == ','),
            Some(Abbreviation::AfterComma) => previous == Some(','),
            None => word.chars().count() == 1 && self.is_initial(start, word, after, next),
        }
    }

    /// Whether a single letter with a full stop is an initial ("J. Smith", "Harry S. Truman", "Roe v. Wade") and not the
    /// last word of its sentence ("vitamin C.", "and I.").
    fn is_initial(&self, start: usize, letter: &str, after: Option<char>, next: Option<char>) -> bool {
        let capital_follows = next.is_some_and(char::is_uppercase) && after != Some('\n');
        if letter == "v" {
            return capital_follows;
        }
        if !letter.chars().all(char::is_uppercase) || !capital_follows {
            return false;
        }
        let following = self.text[start + letter.len() + 1..].trim_start();
        let length = following.char_indices().take(LONGEST_OPENER).take_while(|&(_, c)| is_word(c)).count();
        if after.is_some_and(is_space) && following.get(..length).is_some_and(opens_sentence) {
            return false;
        }
        // "So do I. Nobody" ends a sentence; "Yoweri I. Museveni" doesn't.
        let previous = self.text[..start].trim_end_matches(' ').chars().rev().take(LONGEST_OPENER);
        let capital_before = previous.take_while(|&c| is_word(c)).last().is_some_and(char::is_uppercase);
        letter != "I" || capital_before
    }

    /// The end of letters each with a full stop: "U.S.", "p.m.", "Ph.D.", "J.K."; the last stop may be missing ("U.S").
    fn initials_end(&self) -> Option<usize> {
        let segment = |at: usize| {
            let length =
                self.text.as_bytes()[at..].iter().take(3).take_while(|byte| byte.is_ascii_alphabetic()).count();
            (length, at + length)
        };
        let (length, mut end) = segment(self.at);
        let degree = matches!(self.text.get(self.at..end), Some("Ph" | "LL" | "Ed" | "Sc"));
        if !(length == 1 || (length == 2 && degree)) || self.byte_at(end) != b'.' {
            return None;
        }
        let mut segments = 1;
        loop {
            let (length, next) = segment(end + 1);
            let boundary = !self.char_at(next).is_some_and(|c| is_word(c) || is_apostrophe(c));
            match (length, self.byte_at(next)) {
                (1..=2, b'.') if self.byte_at(next + 1) != b'.' => end = next,
                (1, _) if boundary && segments >= 1 => return Some(next),
                _ => break,
            }
            segments += 1;
        }
        (segments > 1).then_some(end + 1)
    }
}

/// The end of the clitic at `at`, where one stands after something that is not a word: "(NLD)'s", "”’s".
pub(super) fn clitic_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let letters = &rest[rest.chars().next()?.len_utf8()..];
    ["s", "re", "ve", "ll", "d", "m"].into_iter().find_map(|clitic| {
        let after = letters.strip_prefix(clitic)?;
        (!after.chars().next().is_some_and(is_word)).then_some(text.len() - after.len())
    })
}

/// The end of a word that begins with an apostrophe: "'em", "'til".
pub(super) fn elision_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let letters = &rest[rest.chars().next()?.len_utf8()..];
    ["em", "til", "tis", "twas"].into_iter().find_map(|word| {
        let head = letters.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
        let after = &letters[head.len()..];
        (!after.chars().next().is_some_and(|c| is_word(c) || is_apostrophe(c))).then_some(text.len() - after.len())
    })
}

/// Where two words that are written as one come apart ("can|not", "gon|na"), in bytes.
fn fused_stem(word: &str) -> Option<usize> {
    if !(5..=6).contains(&word.len()) {
        return None;
    }
    ["cannot", "gonna", "wanna", "gotta", "gimme", "lemme"]
        .into_iter()
        .find(|fused| word.eq_ignore_ascii_case(fused))
        .map(|fused| if fused.len() == 6 || fused.ends_with("me") { 3 } else { fused.len() - 2 })
}

/// Whether a word opens sentences more often than it is a name after an initial or an abbreviation. Given as written.
pub(crate) fn opens_sentence(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "There"
            | "Here"
            | "He"
            | "She"
            | "It"
            | "They"
            | "We"
            | "I"
            | "You"
            | "His"
            | "Her"
            | "Its"
            | "Their"
            | "Our"
            | "My"
            | "Your"
            | "In"
            | "On"
            | "At"
            | "By"
            | "For"
            | "From"
            | "With"
            | "To"
            | "As"
            | "Of"
            | "After"
            | "Before"
            | "During"
            | "Since"
            | "Until"
            | "Under"
            | "Over"
            | "Among"
            | "Between"
            | "Despite"
            | "According"
            | "Although"
            | "Though"
            | "While"
            | "When"
            | "Where"
            | "If"
            | "Because"
            | "Once"
            | "But"
            | "And"
            | "Or"
            | "So"
            | "Yet"
            | "Nor"
            | "However"
            | "Meanwhile"
            | "Also"
            | "Still"
            | "Then"
            | "Now"
            | "Later"
            | "Earlier"
            | "Instead"
            | "Who"
            | "What"
            | "Which"
            | "Why"
            | "How"
            | "No"
            | "Not"
            | "Some"
            | "Many"
            | "Most"
            | "All"
            | "Both"
            | "Each"
            | "Several"
            | "Few"
            | "Another"
            | "Other"
            | "Others"
            | "One"
            | "Two"
            | "Three"
            | "Four"
            | "Five"
            | "Six"
            | "Dozens"
            | "Hundreds"
            | "Thousands"
            | "Police"
            | "Officials"
            | "Authorities"
            | "Shares"
            | "Investigators"
            | "Witnesses"
            | "Nobody"
            | "Everyone"
            | "Only"
            | "Even"
            | "About"
            | "Nearly"
            | "Almost"
            | "More"
            | "Last"
            | "Next"
            | "Just"
            | "Speaking"
            | "Asked"
            | "Without"
            | "Following"
            | "Through"
            | "Against"
            | "Around"
            | "Is"
            | "Are"
            | "Was"
            | "Were"
            | "Did"
            | "Do"
            | "Does"
            | "Has"
            | "Have"
            | "Had"
            | "Will"
            | "Would"
            | "Could"
            | "Should"
            | "Can"
    )
}

/// Prefixes that stay with their word, hyphen included; the habit of the treebanks, whose guidelines list them.
fn is_prefix(word: &str) -> bool {
    let mut lower = [0u8; 8];
    // "UN-backed" and "E-3" are names; a prefix is at most capitalised.
    let shouted = word.bytes().last().is_some_and(|byte| byte.is_ascii_uppercase());
    let Some(buffer) = lower.get_mut(..word.len()).filter(|_| word.is_ascii() && !(shouted && word.len() < 4)) else {
        return false;
    };
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    matches!(
        &*buffer,
        b"anti"
            | b"ante"
            | b"arch"
            | b"bi"
            | b"co"
            | b"counter"
            | b"de"
            | b"dis"
            | b"e"
            | b"ex"
            | b"extra"
            | b"hyper"
            | b"inter"
            | b"intra"
            | b"macro"
            | b"mega"
            | b"micro"
            | b"mid"
            | b"mini"
            | b"mis"
            | b"mono"
            | b"multi"
            | b"neo"
            | b"non"
            | b"over"
            | b"para"
            | b"post"
            | b"pre"
            | b"pro"
            | b"proto"
            | b"pseudo"
            | b"re"
            | b"semi"
            | b"socio"
            | b"sub"
            | b"super"
            | b"trans"
            | b"tri"
            | b"ultra"
            | b"un"
            | b"under"
            | b"uni"
            | b"vice"
            | b"cross"
    )
}

/// Letters that name a country before a dollar sign: "US$" is one token.
fn is_dollar_country(letters: &str) -> bool {
    matches!(letters, "US" | "A" | "AU" | "C" | "CA" | "HK" | "NZ" | "S" | "NT" | "R" | "Z" | "J" | "TT" | "U" | "Mex")
}

/// Length of a currency's letters when an amount is glued to them: "Rs|5,000", "EUR|20". The rest is read as a number.
fn currency_letters(word: &str) -> Option<usize> {
    let letters = word.bytes().position(|byte| byte.is_ascii_digit())?;
    let known = matches!(
        &word[..letters],
        "Rs" | "RM"
            | "Rp"
            | "Sh"
            | "KSh"
            | "Ksh"
            | "USD"
            | "EUR"
            | "GBP"
            | "INR"
            | "AUD"
            | "CAD"
            | "SGD"
            | "HKD"
            | "JPY"
            | "CNY"
            | "RMB"
            | "CHF"
            | "PKR"
            | "Tk"
            | "NT"
            | "Dh"
            | "Dhs"
            | "AED"
    );
    known.then_some(letters)
}
