//! Results of games and votes: "3-1", "6-4", "52 to 48", "by 5 votes to 4"; and which of "10-15" are ranges instead.

use super::pieces::Pieces;
use super::{Hedge, Interval, Kind, Value};

/// Words near a pair of numbers that make a result of it.
const RESULTS: &[&str] = &[
    "won", "win", "wins", "winning", "beat", "beats", "beating", "beaten", "lost", "lose", "loses", "losing", "loss", "defeat",
    "defeated", "defeats", "victory", "drew", "draw", "drawn", "tie", "tied", "score", "scored", "scoreline", "lead", "leads", "led",
    "leading", "trail", "trailed", "trailing", "down", "up", "vote", "voted", "votes", "voting", "majority", "margin", "ruled",
    "ruling", "decision", "aggregate", "final", "match", "game", "set", "sets", "goal", "goals", "penalties", "shootout", "thrashed",
    "thrashing", "rout", "routed", "edged", "split", "passed", "approved", "rejected", "tally", "count", "result", "ended", "finished",
    "comeback", "hammering", "against", "innings", "wickets", "series", "home", "away", "deficit", "advantage", "favour", "favor",
];

/// The result at `at`, and the piece behind it.
pub(super) fn read(p: &Pieces, at: usize) -> Option<(Value, usize)> {
    let first = p.integer(at).filter(|_| p.word(at).len() <= 3 && !(p.word(at).starts_with('0') && p.word(at).len() > 1))?;
    let number = |at: usize| p.integer(at).filter(|_| p.word(at).len() <= 3);
    let result = |end: usize, second: u32| {
        let (first, against) = (f64::from(first), f64::from(second));
        let value = Value { kind: Kind::Score { against }, range: Interval::point(first), central: first, hedge: Hedge::None };
        Some((value, end))
    };
    let near = |from: usize, to: usize| (at.saturating_sub(from)..at).chain(at + 1..at + 1 + to).any(|at| p.any(at, RESULTS));
    let unit = |at: usize| {
        let entry = p.entry(p.past_hyphen(at));
        entry.unit.is_some() && !p.is(at, "second")
            || entry.coin.is_some_and(|coin| coin.follows)
            || entry.month.is_some()
            || entry.noon.is_some()
            || matches!(entry.numeral, Some(super::lexicon::Numeral::Scale(_) | super::lexicon::Numeral::Letter(_)))
            || p.any(p.past_hyphen(at), &["%", "percent", "per", "percentage", "basis", "pm", "am", "degrees", "°"])
            || p.glued(at) && p.letters(at)
    };
    if p.hyphen(at + 1) {
        let second = number(at + 2)?;
        let end = at + 3;
        // Three in a row are a date or a telephone number, "$5-10" and "aged 5-10" ranges.
        let chain = p.hyphen(end) && (p.number(end + 1) || p.entry(end + 1).unit.is_some()) || p.hyphen(at.wrapping_sub(1));
        let before = at.wrapping_sub(1);
        let ranged = p.entry(before).coin.is_some_and(|coin| coin.leads) || p.any(before, &["aged", "ages", "between", "about", "around", "some", "pages", "least"])
            || p.entry(before).month.is_some();
        if chain || unit(end) || ranged || p.glued(at) && p.letters(before) || p.entry(before).names {
            return None;
        }
        // A range rises and something counted stands behind it; a result may stand anywhere.
        let thing = p.small(end) && p.word(end).len() > 3 && !p.any(end, RESULTS)
            && !p.any(end, &["over", "after", "with", "from", "when", "before", "thanks", "through", "into", "while", "last", "loser",
                "winner", "losers", "winners", "underdogs", "favourites", "favorites"]);
        let counted = first < second && thing && !near(4, 0);
        return if counted { None } else { result(end, second) };
    }
    // "by 5 votes to 4", "52 votes to 48", "nine votes to two"
    if p.any(at + 1, &["votes", "goals", "sets", "points", "games"]) && p.is(at + 2, "to") {
        let second = number(at + 3)?;
        return result(at + 4, second).filter(|_| !unit(at + 4));
    }
    if p.is(at + 1, "to") {
        let second = number(at + 2)?;
        let end = at + 3;
        let from = p.is(at.wrapping_sub(1), "from");
        let thing = p.small(end) && p.word(end).ends_with('s') && !p.any(end, RESULTS) && first < second;
        if unit(end) || from || thing || !near(5, 4) || p.is(at.wrapping_sub(1), "up") && first < second {
            return None;
        }
        // "lost 10 to 15" is weight or men; "won 52 to 48" a vote.
        let vote = (at.saturating_sub(6)..at).any(|at| p.any(at, &["vote", "voted", "by", "won", "beat", "score", "margin", "passed", "approved", "ruled"]));
        return if first > second || vote { result(end, second) } else { None };
    }
    None
}
