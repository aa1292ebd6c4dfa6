//! Stems before -ed, -ing, -er and -est: undoing the doubled consonant, giving the silent "e" back.

use compact_str::CompactString;

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Whether a stem holds a vowel ("y" counts): "br" of "bring" is none.
pub(super) fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(|byte| is_vowel(byte) || byte == b'y') || !stem.is_ascii()
}

/// How many groups of vowels a stem has: about its syllables.
pub(super) fn vowel_groups(stem: &str) -> usize {
    let vowel = |byte: u8| is_vowel(byte) || byte == b'y';
    let bytes = stem.as_bytes();
    (0..bytes.len()).filter(|&at| vowel(bytes[at]) && (at == 0 || !vowel(bytes[at - 1]))).count()
}

/// The dictionary form of a regular verb or adjective from what stands before its ending.
pub(super) fn without_suffix(stem: &str) -> CompactString {
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && before == last
        && is_doubled(stem, *last)
    {
        return stem[..stem.len() - 1].into();
    }
    if ends_in_e(stem) { format!("{stem}e").into() } else { stem.into() }
}

/// Whether the second of two equal consonants was added with the ending ("stopp", not "pass" or "call").
fn is_doubled(stem: &str, last: u8) -> bool {
    match last {
        b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't' | b'v' => {
            !matches!(stem, "purr" | "whirr" | "watt" | "inn")
        }
        b'l' => SINGLE_L.iter().any(|end| stem[..stem.len() - 1].ends_with(end)),
        _ => false,
    }
}

/// Ends of verbs with one "l" that British or both spellings double.
const SINGLE_L: [&str; 52] = [
    "control", "patrol", "compel", "expel", "propel", "repel", "dispel", "impel", "rebel", "excel", "cancel", "travel",
    "label", "model", "level", "fuel", "signal", "total", "counsel", "quarrel", "marvel", "rival", "channel", "tunnel",
    "shovel", "jewel", "duel", "dial", "equal", "ravel", "fulfil", "enrol", "instil", "distil", "initial", "pedal",
    "medal", "panel", "parcel", "cudgel", "grovel", "swivel", "shrivel", "snorkel", "spiral", "stencil", "pencil",
    "council", "towel", "libel", "funnel", "trammel",
];

/// Whether the dictionary form ends in a silent "e" that the ending swallowed.
fn ends_in_e(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let Some((&last, rest)) = bytes.split_last() else { return false };
    let before = rest.last().copied().unwrap_or(0);
    let vowel_before = is_vowel(before) || before == b'y';
    match last {
        b'c' | b'v' | b'u' => true,
        b's' => before != b's' && !["canvas", "chorus", "census", "bias", "focus", "canvass"].contains(&stem),
        b'z' => before != b'z' && before != b't',
        b'g' => soft_g(stem, before),
        b'l' if !vowel_before => !matches!(before, b'l' | b'r' | b'w' | b'h'),
        b'l' | b'r' | b't' | b'd' | b'n' | b'm' | b'p' | b'k' | b'b' | b'f' if vowel_before => open_syllable(stem),
        _ => false,
    }
}

/// Whether a "g" at the end is that of "change" and not that of "hang".
fn soft_g(stem: &str, before: u8) -> bool {
    match before {
        b'd' | b'r' | b'l' => true,
        b'n' => {
            [
                "chang", "rang", "strang", "eng", "ring", "hing", "infring", "imping", "cring", "fring", "bing",
                "ting", "ung", "spong",
            ]
            .iter()
            .any(|end| stem.ends_with(end))
                && !["string", "spring", "bring", "wring", "ring", "tring", "ting", "bung", "dung", "thing", "long"]
                    .contains(&stem)
        }
        _ if is_vowel(before) => !stem.ends_with("og") && stem != "zigzag",
        _ => false,
    }
}

/// Whether "e" stood after a single vowel and a single consonant. Where the stem has one syllable it must have, or the
/// consonant would have been doubled ("hop" gives "hopping"); longer ones go by their endings.
fn open_syllable(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let at = bytes.len() - 2;
    let (vowel, last) = (bytes[at], bytes[at + 1]);
    let earlier = at.checked_sub(1).map_or(0, |before| bytes[before]);
    let after_q = earlier == b'u' && at >= 2 && matches!(bytes[at - 2], b'q' | b'g');
    let ends = |list: &[&str]| list.iter().any(|end| stem.ends_with(end));
    if is_vowel(earlier) && !after_q {
        // Two vowels: "treated", but "created", "initiated", "evaluated".
        return match (earlier, vowel, last) {
            (b'i' | b'u', b'a', b't' | b'd') => true,
            (b'e', b'a', b't') => ["creat", "procreat", "recreat", "delineat", "permeat", "nauseat"].contains(&stem),
            (b'i', b'o', _) | (b'e', b'o', _) => false,
            _ => ends(&["rerout", "rout"]) && stem != "grout",
        };
    }
    if vowel_groups(stem) == 1 {
        return !["debut"].contains(&stem);
    }
    match (vowel, last) {
        (b'a', b'n') => ends(&["profan", "hurrican"]),
        (b'a', b'l') => ends(&["hal", "impal", "regal", "upscal", "downscal", "rescal"]),
        (b'a', b'r') => !ends(&["collar", "pillar", "solar"]),
        (b'a', b'p') => !ends(&["kidnap", "gallop"]),
        (b'a', b't') => !ends(&["combat", "format", "carpat"]),
        (b'a', _) => true,
        (b'e', _) => ends(&[
            "complet",
            "compet",
            "delet",
            "deplet",
            "secret",
            "excret",
            "conced",
            "reced",
            "preced",
            "imped",
            "seced",
            "superced",
            "supersed",
            "stamped",
            "interven",
            "conven",
            "contraven",
            "interfer",
            "adher",
            "persever",
            "rever",
            "coher",
            "schem",
            "interced",
            "acced",
            "suprem",
        ]),
        (b'i', b'l') => !ends(&["pencil", "council", "stencil", "peril", "fossil", "evil", "fulfil"]),
        (b'i', b'm') => !ends(&["victim"]),
        (b'i', b'p') => ends(&["wip", "pip", "swip", "strip"]) && !ends(&["worship"]),
        (b'i', b't') => ends(&[
            "unit",
            "invit",
            "excit",
            "ignit",
            "recit",
            "incit",
            "extradit",
            "expedit",
            "rewrit",
            "underwrit",
            "overwrit",
            "polit",
            "despit",
            "requit",
            "indit",
        ]),
        (b'i', b'n') => !ends(&["cabin", "coffin", "robin"]),
        (b'i', _) => true,
        (b'o', b'p') => ends(&["elop", "telescop", "slop"]) && !ends(&["develop", "envelop", "gallop"]),
        (b'o', b'r') => {
            ends(&["explor", "ignor", "restor", "implor", "ador", "deplor", "scor", "stor", "abhor", "befor"])
                && !ends(&["sponsor", "tutor", "monitor"])
        }
        (b'o', b'n') => {
            ends(&["postpon", "condon", "aton", "telephon", "dethron", "enthron", "rezon", "clon", "depon"])
        }
        (b'o', b't') => ends(&["promot", "devot", "denot", "demot", "quot", "remot", "connot", "emot", "outvot"]),
        (b'o', b'm') => ends(&["welcom", "becom", "overcom"]),
        (b'o', b'l') => !ends(&["pistol", "carol", "patrol", "control"]),
        (b'o', _) => true,
        (b'u', b'r') => !ends(&["murmur", "sulfur", "occur", "femur"]),
        (b'u', b't') => !ends(&["debut", "input", "output"]),
        (b'u', _) => !ends(&["album", "succumb"]),
        (b'y', _) => true,
        _ => false,
    }
}
