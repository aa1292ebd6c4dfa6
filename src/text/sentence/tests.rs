//! Stretches of text with `¦` where one sentence ends and the next begins.

use super::*;
use crate::token::tokenize;

/// Checks that each case, read without its bars, comes apart at the bars.
fn check(cases: &[&str]) {
    for case in cases {
        let text = case.replace("¦ ", " ").replace('¦', "");
        let mut tokens = Vec::new();
        let block = Span::new(0, text.len());
        tokenize(&text, block, &mut tokens);
        let shown: Vec<_> = sentences(&text, &tokens, block)
            .into_iter()
            .map(|range| tokens[range.start].span.join(tokens[range.end - 1].span).of(&text))
            .collect();
        let expected: Vec<_> = case.split('¦').map(str::trim).collect();
        assert_eq!(shown, expected);
    }
}

#[test]
fn plain_stops() {
    check(&[
        "Rescuers found two people alive.¦ They were taken to hospital.",
        "It rose by 5.2%.¦ It fell by 3.1% a year earlier.",
        "The toll stands at 20.¦ 12 more are missing.",
        "Who fired first?¦ Nobody knows!¦ Police are asking.",
        "He left.¦The door stayed open.",
        "She won 6-4, 6-3.¦ It took an hour.",
        "Losses reached $3 million.¦ $2 million was insured.",
        "They named a price.¦ eBay refused it.",
        "Flood kills 12 in northern valley",
        "He called the show Jeopardy! a classic",
        "First line of a\nwrapped paragraph.¦ It goes\non here.",
    ]);
}

#[test]
fn titles_and_initials() {
    check(&[
        "Sen. Smith met Rep. Jones.¦ Gov. Lee was absent.",
        "Mr. and Mrs. Brown thanked Dr. Gray.",
        "J. K. Rowling wrote it.¦ J.R.R. Tolkien did not.",
        "Harry S. Truman decided.¦ George W. Bush agreed.",
        "Lt. Gen. Mark Hill spoke.¦ Prof. Ann Lee listened.",
        "Martin Luther King Jr. spoke there.¦ Sammy Davis Jr. sang.",
        "It was written by Robert Downey Jr.¦ The film opens Friday.",
        "The case is Roe v. Wade.¦ It was overturned.",
        "She needs vitamin C.¦ The doctor said so.",
        "So do I.¦ But not today.",
    ]);
}

#[test]
fn countries_and_places() {
    check(&[
        "The U.S. Senate voted.¦ The House did not.",
        "He moved to the U.S.¦ He never returned.",
        "He moved to the U.S.¦ In May he left.",
        "Ties between the U.S. and the U.K. are close.",
        "They met in Washington, D.C.¦ The talks lasted a day.",
        "A fire in Tampa, Fla., killed two.",
        "She lives in St. Louis.¦ He lives in Ft. Worth.",
        "It is at 10 Main St.¦ The house is empty.",
        "The U.N. Security Council met.",
        "The U.S.-led force withdrew.",
        "Troops from the U.S.¦ “We go home,” one said.",
    ]);
}

#[test]
fn firms() {
    check(&[
        "Ford Motor Co. said sales fell.",
        "Apple Inc. Chief Executive Tim Cook spoke.",
        "It was sold to Acme Corp.¦ The price was not given.",
        "Smith & Sons Ltd. of Leeds closed.",
    ]);
}

#[test]
fn times_and_dates() {
    check(&[
        "The crash came at 5 p.m. Friday.¦ No one was hurt.",
        "The crash came at 5 p.m.¦ Police closed the road.",
        "The game starts at 8 p.m. ET on Sunday.",
        "The ship sank at 9 a.m. Manila time.",
        "It began at 7 a.m. on Sunday.",
        "It will open at 10 a.m. Sept. 4.",
        "The riot of Jan. 6 is recalled.¦ On Sept. 11 it was quiet.",
        "He was born in Dec. 1950.",
        "They met at 5 p.m., then left.",
        "The vote is due by 11:59 p.m.",
    ]);
}

#[test]
fn numbers() {
    check(&[
        "He lives at No. 10 Downing Street.",
        "Did he agree?¦ No.¦ He walked out.",
        "Seed No. 3 lost.¦ No. 5 won.",
        "1. Open the valve.¦ 2. Wait.",
        "a. Open the valve.",
        "It happened in 2019.¦ Nobody noticed.",
        "See Art. 5 of the treaty.",
        "Version 2.0 shipped.¦ Version 3.0 did not.",
    ]);
}

#[test]
fn quotations() {
    check(&[
        "“We lost.¦ We will be back,” she said.",
        "“We lost.¦ We will be back.”¦ She smiled.",
        "\"We lost.¦ We will be back.\"¦ She smiled.",
        "“Why did he go?” he asked.",
        "\"Why did he go?\" he asked.¦ Nobody replied.",
        "“Why now?” Ann Smith asked.¦ “Why not?”",
        "“Stop!” the guard shouted.¦ The car went on.",
        "“Stop!”¦ The car went on.",
        "“I am done.”¦ “So am I.”",
        "He said: “It is over.”¦ The crowd cheered.",
        "She called it “a disgrace.”¦ He did not.",
        "She called it 'a disgrace.'¦ He did not.",
        "“It is over,” he said.¦ “Go home.”",
        "Was it “an act of war”?¦ He would not say.",
        "“Are you mad?!” she cried.",
        "“Yes!”, he said.",
        "He said “no.” and left.",
        "“We were told ‘Leave at once.’¦ We stayed,” she said.",
        "\"Go,\" he said.¦ \"Now.\"",
        "He told them to go. ”¦ They went.",
    ]);
}

#[test]
fn ellipses_and_brackets() {
    check(&[
        "I thought ... well, never mind.",
        "We waited…¦ Then it came.",
        "We waited....¦ Nobody came.",
        "We waited. . .¦ Then it came.",
        "The plan . . . has failed.",
        "The president ... Ann Smith ... agreed.",
        "He left.¦ (He came back later.)¦ She stayed.",
        "He left (at 5 p.m.).¦ She stayed.",
        "The firm (Acme Inc.) denied it.",
        "I'm very sad...¦I don't think he will stop.",
    ]);
}

#[test]
fn odd_ends() {
    check(&["...", "?!", "“", "A. B. C.", ". . ."]);
    check(&[
        "Fruit, nuts, etc.¦ Police took it all.",
        "Tools etc. were found.",
        "e.g. Paris, i.e. The City, vs. London",
    ]);
    assert!(sentences("", &[], Span::default()).is_empty());
}

/// Token indices are those of the slice, also where it holds more than the block.
#[test]
fn a_block_of_a_document() {
    let text = "Head line\nOne here. Two here.\nThree.";
    let mut tokens = Vec::new();
    tokenize(text, Span::new(0, text.len()), &mut tokens);
    assert_eq!(sentences(text, &tokens, Span::new(10, 29)), [2..5, 5..8]);
}
