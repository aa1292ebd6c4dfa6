//! Stretches of text and the tokens they must yield, separated by `|`; white space between tokens is not shown.

use super::*;

/// The tokens of `text`, joined by `|`.
fn shown(text: &str) -> String {
    let mut tokens = Vec::new();
    tokenize(text, Span::new(0, text.len()), &mut tokens);
    tokens.iter().map(|token| token.of(text)).collect::<Vec<_>>().join("|")
}

/// Checks that taking the bars out of each line, and reading what is left, yields the line again.
fn check(lines: &str) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let text = line.replace('|', "");
        let expected: Vec<_> = line.split(['|', ' ']).filter(|token| !token.is_empty()).collect();
        assert_eq!(shown(&text), expected.join("|"), "{text}");
    }
}

#[test]
fn clitics() {
    check(
        "did|n't he|'d we|'re they|'ll I|'ve I|'m
         He did|n’t say it|’s Smith|’s
         can|not Can|not gon|na wan|na got|ta wo|n't ca|n't DO|N'T
         the students|' boss|’ plan
         I|'d|'ve gone
         let|'s go|, as in “|Dune|”|’s case|: (|NLD|)|'s",
    );
}

#[test]
fn apostrophes_inside() {
    check("o'clock O'Brien ma'am Sana'a d'état D’Alesandro L'Oréal");
    check("tell 'em | the '60s | the ’90s | the 1980's | 2024|'s crop");
}

#[test]
fn hyphens() {
    check(
        "a nearly hour|-|long call
         a 22|-|year|-|old man
         Prayuth Chan|-|o|-|cha and Bashar al|-|Assad
         co-pilot ex-president re-elected non-profit mid-July pro-Russian anti-tank vice-president e-mail
         mid-19th|-|century
         UN|-|backed US|-|led EU|-|wide
         Covid|-|19 F|-|16 ATR|-|72
         well|-|known state|-|of|-|the|-|art
         Paris|-|based mother|-|in|-|law
         –|5 C",
    );
}

#[test]
fn abbreviations() {
    check(
        "Mr. Smith and Mrs. Jones
         the U.S. Senate in Washington|, D.C.
         at 5 p.m. Friday
         on Jan. 6|, Sept. 11 and Mar. 3
         No. 10 and no. 7
         He said no|. Then
         Apple Inc. said
         St. Louis and Ft. Worth
         J. K. Rowling and J.K. Rowling
         Harry S. Truman
         George W. Bush
         Roe v. Wade
         in Springfield|, Ill. and Miami|, Fla.
         He was ill|. She
         She sat|. On Sat.|, May 3
         vitamin C|. The
         So do I|. But
         e.g. this|, i.e. that|, a.k.a. them
         a Ph.D. student
         the U.S.|'s plan
         a U.S.|-|led force
         the U.S of today
         Sen. Ann Lee
         and others|, etc. are
         J.|Smith and Mr.|Smith",
    );
}

#[test]
fn ends() {
    check(
        "It ended|. Then
         It ended|.
         ended|.|The next
         Really|?!? No|!
         Wait|... what|…
         Wait|. |. |.
         yes|—|no|–|maybe|--|so
         “|Go|,|” he said|. “|Now|!|”
         '|Go|,|' (|he|) [|said|]",
    );
}

#[test]
fn numbers() {
    check(
        "1,300 people|, 6.2 magnitude|, 11:59 sharp|, 3/4 of|, 9/11
         5,000|, 6,000
         1,00,000 rupees
         on 2025-07-04 and 4-7-2025
         on 17.10.2024
         800-555-0100
         2022|-|23 and 27|-|16 and 3|–|1
         1st 22nd 3rd 20s 1980s 50,000th
         10|km|, 5|kg|, 20|mm|, 16|GB|, 100|mph
         11:59|pm|, 5|am|, 10.30|am|, 5|p.m. sharp
         5.2|bn|, 3|mn|, 200|k
         4G 1MDB 220b H5N1 MH370 A320neo G7
         15|% |; 2½ |% |; ½
         .38 calibre
         25|° |C
         +|5|% |; -|3
         20|minutes
         1|) one",
    );
}

#[test]
fn money() {
    check(
        "$|5.2|bn
         £|30|m and €|4|b
         US$|10 and A$|3.50 and HK$|8
         Rs|5,000 |; EUR|20|m |; RM|5 million
         $|10|/|day
         $|1.5|T |; $|2|M
         a $|100|-|a|-|day job",
    );
}

#[test]
fn addresses() {
    check(
        "see https://example.org/a?b=c-d_(e)|.
         (|see www.example.org/news|)|.
         at Antiwar.com|.
         at bbc.co.uk/news|, or
         write to news.desk@example.co.uk|.
         @desk_uk and #Election2024 |; # |1
         tell @ann|'s friends",
    );
}

#[test]
fn names_with_marks() {
    check(
        "AT&T and R&D and S&P |500
         and|/|or he|/|she
         TCP|/|IP",
    );
}

#[test]
fn other_scripts_and_odd_bytes() {
    check("São Paulo | Zażółć | Владимир Путин | e\u{301}te\u{301}");
    assert_eq!(shown("a\u{a0}b\u{200b}c\u{feff}\td\u{2028}e"), "a|b|c|d|e");
    assert_eq!(shown("🙂🙂 ok"), "🙂|🙂|ok");
    assert_eq!(shown(""), "");
}

/// Every character that is not white space lies in one token, in order; offsets count from the text's beginning.
#[test]
fn tokens_cover_the_text() {
    let text = "“It’s 5.2bn—or US$3…” he didn't\u{a0}say, a.k.a. www.x.org.)  'til [1980's] ½¾ @@ ## .. .5 'a'b'c n't";
    for start in text.char_indices().map(|(at, _)| at) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(start, text.len()), &mut tokens);
        let mut end = start;
        for token in &tokens {
            assert!(text[end..token.span.start as usize].chars().all(is_space));
            assert!(!token.span.is_empty());
            end = token.span.end as usize;
        }
        assert!(text[end..].chars().all(is_space));
    }
}

/// A text without white space takes no more than linear time.
#[test]
fn long_runs() {
    for unit in
        ["a", "a.", "A.", "1.", "1-", "a'", "'d", "a@", "www.a.)", "http://(", "((", ".", "a-", "co-", "#a", "Mr."]
    {
        let text = unit.repeat(200_000 / unit.len());
        let mut tokens = Vec::new();
        tokenize(&text, Span::new(0, text.len()), &mut tokens);
        assert_eq!(tokens.iter().map(|token| token.span.len()).sum::<usize>(), text.len());
    }
}
