//! Runs a program over a line.

use super::program::{Program, Step};
use super::syntax::WordList;
use super::{Capture, Line, Mark, MarkKind, Match};
use crate::lexicon::fold;
use std::borrow::Cow;

/// A line laid out for patterns: words folded, marks by their first word. Made once, read by every pattern.
#[derive(Clone, Debug)]
pub struct Tape<'a> {
    pub(super) words: Vec<TapeWord<'a>>,
    /// By first word; longer ones first.
    marks: Vec<Mark>,
    /// For each word, where its marks begin in `marks`; one more at the end.
    starts: Vec<u32>,
    /// The kinds of marks on it ([`MarkKind::bit`]).
    pub(super) kinds: u32,
}

#[derive(Clone, Debug)]
pub(super) struct TapeWord<'a> {
    pub(super) form: Cow<'a, str>,
    pub(super) lemma: Cow<'a, str>,
    ends_clause: bool,
}

impl<'a> Tape<'a> {
    /// Lays out `line`.
    #[must_use]
    pub fn new(line: &Line<'a>) -> Self {
        let words: Vec<_> = line
            .words
            .iter()
            .map(|word| TapeWord {
                form: fold(word.form),
                lemma: fold(word.lemma),
                ends_clause: ends_clause(word.form),
            })
            .collect();
        let mut marks: Vec<Mark> =
            line.marks.iter().filter(|mark| mark.first <= mark.last && mark.last < words.len()).copied().collect();
        marks.sort_by_key(|mark| (mark.first, std::cmp::Reverse(mark.last), mark.kind, mark.index));
        let mut starts = Vec::with_capacity(words.len() + 1);
        let mut next = 0;
        for at in 0..=words.len() {
            while marks.get(next).is_some_and(|mark| mark.first < at) {
                next += 1;
            }
            starts.push(next as u32);
        }
        let mut kinds = 0;
        for mark in &marks {
            kinds |= mark.kind.bit();
            if MarkKind::Name.takes(mark.kind) {
                kinds |= MarkKind::Name.bit();
            }
        }
        Self { words, marks, starts, kinds }
    }

    fn marks_at(&self, at: usize) -> &[Mark] {
        match self.starts.get(at + 1) {
            Some(&end) => &self.marks[self.starts[at] as usize..end as usize],
            None => &[],
        }
    }

    fn ends_clause(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.ends_clause)
    }
}

impl TapeWord<'_> {
    fn is(&self, word: &str) -> bool {
        *self.form == *word || *self.lemma == *word
    }
}

fn ends_clause(form: &str) -> bool {
    !form.is_empty()
        && form != "-"
        && form.chars().all(|c| {
            matches!(
                c,
                ',' | '.'
                    | ';'
                    | ':'
                    | '?'
                    | '!'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '"'
                    | '“'
                    | '”'
                    | '„'
                    | '«'
                    | '»'
                    | '…'
                    | '—'
                    | '–'
                    | '-'
                    | '`'
                    | '|'
            )
        })
        || form == "''"
}

/// Memory that searches share.
#[derive(Default)]
pub(super) struct Scratch {
    /// One bit for each step at each word, by word.
    visited: Vec<u64>,
    jobs: Vec<Job>,
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    first: usize,
    /// Behind the last word; none while the capture is open or took no part.
    end: Option<usize>,
    mark: Option<usize>,
}

enum Job {
    /// Go on with this step at this word.
    Run(usize, usize),
    /// As `Run`, after the capture was filled by a mark.
    RunCaptured(usize, usize, usize, usize),
    /// All that followed has failed: give the capture back its content.
    Restore(usize, Slot),
}

/// Finds every match of `program` on `tape` and hands it to `report`.
pub(super) fn search(program: &Program, tape: &Tape, scratch: &mut Scratch, report: &mut dyn FnMut(Match)) {
    let (steps, words) = (program.steps.len(), tape.words.len());
    scratch.visited.clear();
    scratch.visited.resize((steps * (words + 1)).div_ceil(64), 0);
    let mut start = 0;
    while start < words {
        scratch.slots.clear();
        scratch.slots.resize(program.captures.len(), Slot::default());
        let Some(end) = run(program, tape, scratch, start).filter(|&end| end > start) else {
            start += 1;
            continue;
        };
        let filled = program.captures.iter().zip(&scratch.slots);
        let captures = filled
            .filter_map(|(&filler, slot)| {
                let end = slot.end.filter(|&end| end > slot.first)?;
                Some(Capture { filler, first: slot.first, last: end - 1, mark: slot.mark })
            })
            .collect();
        report(Match { first: start, last: end - 1, captures });
        // What was visited before `end` is never asked again, and what was visited behind it has failed. Only at `end`
        // itself are steps that have just succeeded.
        for bit in end * steps..(end + 1) * steps {
            scratch.visited[bit / 64] &= !(1 << (bit % 64));
        }
        start = end;
    }
}

/// Where the match that begins at word `start` ends; none when there is none.
fn run(program: &Program, tape: &Tape, scratch: &mut Scratch, start: usize) -> Option<usize> {
    let Scratch { visited, jobs, slots } = scratch;
    jobs.clear();
    jobs.push(Job::Run(0, start));
    while let Some(job) = jobs.pop() {
        let (mut step, mut at) = match job {
            Job::Run(step, at) => (step, at),
            Job::RunCaptured(step, at, capture, mark) => {
                let mark = tape.marks[mark];
                jobs.push(Job::Restore(capture, slots[capture]));
                slots[capture] = Slot { first: mark.first, end: Some(mark.last + 1), mark: Some(mark.index) };
                (step, at)
            }
            Job::Restore(capture, slot) => {
                slots[capture] = slot;
                continue;
            }
        };
        loop {
            let bit = at * program.steps.len() + step;
            if visited[bit / 64] & (1 << (bit % 64)) != 0 {
                break;
            }
            visited[bit / 64] |= 1 << (bit % 64);
            match &program.steps[step] {
                Step::Word(word) if tape.words.get(at).is_some_and(|here| *here.form == **word) => at += 1,
                Step::Any if !tape.ends_clause(at) => at += 1,
                Step::Start if at == 0 || tape.ends_clause(at - 1) => {}
                Step::End if tape.ends_clause(at) => {}
                Step::Word(_) | Step::Any | Step::Start | Step::End => break,
                Step::List(list) => {
                    push_entries(list, tape, step + 1, at, jobs);
                    break;
                }
                Step::Mark(kind, capture) => {
                    let first = tape.starts[at.min(tape.words.len())] as usize;
                    for (n, mark) in
                        tape.marks_at(at).iter().enumerate().rev().filter(|(_, mark)| kind.takes(mark.kind))
                    {
                        jobs.push(match *capture {
                            Some(capture) => Job::RunCaptured(step + 1, mark.last + 1, capture, first + n),
                            None => Job::Run(step + 1, mark.last + 1),
                        });
                    }
                    break;
                }
                Step::Open(capture) => {
                    jobs.push(Job::Restore(*capture, slots[*capture]));
                    slots[*capture] = Slot { first: at, end: None, mark: None };
                }
                Step::Close(capture) => {
                    jobs.push(Job::Restore(*capture, slots[*capture]));
                    slots[*capture].end = Some(at);
                }
                Step::Either(one, other) => {
                    jobs.push(Job::Run(*other, at));
                    step = *one;
                    continue;
                }
                Step::Jump(target) => {
                    step = *target;
                    continue;
                }
                Step::Accept => return Some(at),
            }
            step += 1;
        }
    }
    None
}

/// Pushes a job for every entry of `list` that stands at word `at`; the longest comes out first.
fn push_entries(list: &WordList, tape: &Tape, next: usize, at: usize, jobs: &mut Vec<Job>) {
    let Some(word) = tape.words.get(at) else { return };
    let before = jobs.len();
    let mut push = |key: &str| {
        for tail in list.0.get(key).into_iter().flatten() {
            let rest = &tape.words[at + 1..];
            if tail.len() <= rest.len() && tail.iter().zip(rest).all(|(word, here)| here.is(word)) {
                jobs.push(Job::Run(next, at + 1 + tail.len()));
            }
        }
    };
    push(&word.form);
    if word.lemma != word.form {
        push(&word.lemma);
    }
    jobs[before..].sort_by_key(|job| match job {
        Job::Run(_, end) => *end,
        _ => 0,
    });
}
