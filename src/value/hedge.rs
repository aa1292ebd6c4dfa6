//! Words that widen a number: "at least 22", "about 150", "nearly an hour", "20 or so".

use super::Hedge;
use super::pieces::Pieces;
use super::quantity::Quantity;

/// Words before a number; of two that begin alike the longer stands first. At most 128 rows: the lexicon keeps a bit for
/// each.
pub(super) const BEFORE: &[(&str, Widening)] = &[
    ("at the very least", Widening::AtLeast),
    ("at least", Widening::AtLeast),
    ("at minimum", Widening::AtLeast),
    ("no fewer than", Widening::AtLeast),
    ("no less than", Widening::AtLeast),
    ("not less than", Widening::AtLeast),
    ("not fewer than", Widening::AtLeast),
    ("a minimum of", Widening::AtLeast),
    ("minimum of", Widening::AtLeast),
    ("just over", Widening::JustOver),
    ("just above", Widening::JustOver),
    ("just more than", Widening::JustOver),
    ("slightly over", Widening::JustOver),
    ("slightly more than", Widening::JustOver),
    ("slightly above", Widening::JustOver),
    ("a little over", Widening::JustOver),
    ("a little more than", Widening::JustOver),
    ("little more than", Widening::JustOver),
    ("well over", Widening::MoreThan),
    ("well above", Widening::MoreThan),
    ("well more than", Widening::MoreThan),
    ("no more than", Widening::AtMost),
    ("not more than", Widening::AtMost),
    ("more than", Widening::MoreThan),
    ("over", Widening::MoreThan),
    ("upwards of", Widening::MoreThan),
    ("upward of", Widening::MoreThan),
    ("north of", Widening::MoreThan),
    ("northwards of", Widening::MoreThan),
    ("exceeding", Widening::MoreThan),
    ("in excess of", Widening::MoreThan),
    ("above", Widening::MoreThan),
    ("beyond", Widening::MoreThan),
    ("at most", Widening::AtMost),
    ("up to", Widening::AtMost),
    ("upto", Widening::AtMost),
    ("as many as", Widening::AtMost),
    ("as much as", Widening::AtMost),
    ("a maximum of", Widening::AtMost),
    ("maximum of", Widening::AtMost),
    ("less than", Widening::LessThan),
    ("fewer than", Widening::LessThan),
    ("well under", Widening::LessThan),
    ("well below", Widening::LessThan),
    ("under", Widening::LessThan),
    ("below", Widening::LessThan),
    ("just under", Widening::JustUnder),
    ("just below", Widening::JustUnder),
    ("just less than", Widening::JustUnder),
    ("just shy of", Widening::JustUnder),
    ("just short of", Widening::JustUnder),
    ("slightly less than", Widening::JustUnder),
    ("slightly under", Widening::JustUnder),
    ("slightly below", Widening::JustUnder),
    ("a little under", Widening::JustUnder),
    ("a little less than", Widening::JustUnder),
    ("close to", Widening::Nearly),
    ("nearly", Widening::Nearly),
    ("almost", Widening::Nearly),
    ("nearing", Widening::Nearly),
    ("approaching", Widening::Nearly),
    ("near", Widening::Nearly),
    ("an estimated", Widening::About),
    ("estimated", Widening::About),
    ("in the region of", Widening::About),
    ("in the order of", Widening::About),
    ("in the vicinity of", Widening::About),
    ("somewhere around", Widening::About),
    ("approximately", Widening::About),
    ("roughly", Widening::About),
    ("around", Widening::About),
    ("about", Widening::About),
    ("some", Widening::About),
    ("circa", Widening::About),
];

/// What hedging words do to a number; finer than [`Hedge`], which reports tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Widening {
    About,
    Nearly,
    JustUnder,
    AtLeast,
    MoreThan,
    JustOver,
    AtMost,
    LessThan,
}

/// The hedging words at `at`, and the piece behind them.
pub(super) fn before(p: &Pieces, at: usize) -> Option<(Widening, usize)> {
    let (widening, end) = words(p, at)?;
    // "at least about 20", "up to around 300": the outer word decides.
    Some((widening, words(p, end).map_or(end, |(_, end)| end)))
}

fn words(p: &Pieces, at: usize) -> Option<(Widening, usize)> {
    let mut rows = p.entry(at).hedges;
    while rows != 0 {
        let (words, widening) = BEFORE[rows.trailing_zeros() as usize];
        if let Some(end) = p.run(at, words) {
            return Some((widening, end));
        }
        rows &= rows - 1;
    }
    None
}

/// The hedging words behind a quantity that ends before `at`.
pub(super) fn after(p: &Pieces, at: usize) -> Option<(Widening, usize)> {
    let two = |first: &str, seconds: &[&str]| (p.is(at, first) && p.any(at + 1, seconds)).then_some(at + 2);
    let comma = at + usize::from(p.is(at, ","));
    if let Some(end) = two("or", &["so", "thereabouts"]) {
        return Some((Widening::About, end));
    }
    let more = ["more", "higher", "above", "greater", "larger", "stronger", "older", "longer", "over", "better"];
    if let Some(end) = two("or", &more).or_else(|| two("and", &["counting", "above", "over", "up", "older"])) {
        return Some((Widening::AtLeast, end));
    }
    if let Some(end) =
        two("or", &["fewer", "less", "under", "below", "younger", "lower"]).or_else(|| two("and", &["under"]))
    {
        return Some((Widening::AtMost, end));
    }
    if p.run(comma, "at least").is_some() && p.closes(comma + 2) {
        return Some((Widening::AtLeast, comma + 2));
    }
    if p.run(comma, "at most").is_some() && p.closes(comma + 2) {
        return Some((Widening::AtMost, comma + 2));
    }
    if p.any(at, &["plus", "+"]) && !p.number(at + 1) && p.small(at + 1) == p.is(at, "plus") {
        return (p.is(at, "+") && p.glued(at)).then_some((Widening::MoreThan, at + 1));
    }
    None
}

/// Widens the set of a quantity.
pub(super) fn widen(mut quantity: Quantity, widening: Widening) -> Quantity {
    let Quantity { low, high, central, .. } = quantity;
    let tenth = 0.1 * central.abs();
    // A unit by itself ("an hour") and inexact words stay as open as they are.
    let inexact = quantity.hedge != Hedge::None;
    let (floor, roof) = if inexact { (low, high) } else { (central, central) };
    let nothing =
        if central < 0.0 || quantity.kind == super::Kind::Measure("°C".into()) { f64::NEG_INFINITY } else { 0.0 };
    let (low, high, hedge) = match widening {
        Widening::About if inexact => (low - 0.1 * low.abs(), high + 0.1 * high.abs(), Hedge::About),
        Widening::About => (low.min(central - tenth), high.max(central + tenth), Hedge::About),
        Widening::Nearly => (floor - 0.2 * floor.abs(), roof, Hedge::Nearly),
        Widening::JustUnder => (floor - 0.1 * floor.abs(), roof, Hedge::Nearly),
        Widening::AtLeast => (floor, f64::INFINITY, Hedge::AtLeast),
        Widening::MoreThan => (floor, f64::INFINITY, Hedge::MoreThan),
        Widening::JustOver => (floor, roof + 0.1 * roof.abs(), Hedge::MoreThan),
        Widening::AtMost => (nothing, roof, Hedge::AtMost),
        Widening::LessThan => (nothing, roof, Hedge::LessThan),
    };
    // "10 to 15 or so" stays a range; "more than a dozen" is no longer one.
    let range = quantity.hedge == Hedge::Range && hedge == Hedge::About;
    (quantity.low, quantity.high) = (low, high);
    quantity.hedge = if range { Hedge::Range } else { hedge };
    quantity
}
