//! How two fillers of the same slot stand to each other.

use super::{Claim, Filler, Polarity, Role, Status};
use crate::lexicon;
use crate::value::{Hedge, Kind, Value};

/// How two claims about the same thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They allow each other.
    Corroborates,
    /// They can't both hold.
    Contradicts,
    /// The later one replaces the earlier.
    Supersedes,
}

/// How strictly two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// Rounding and hedges are allowed for: the sets must share nothing.
    Sets,
    /// The sentences are copies of each other: a plain figure that differs at all was changed.
    Copies,
}

/// How the fillers of two claims about the same thing stand to each other; none where they can't be compared.
#[must_use]
pub fn relate(a: &Claim, b: &Claim, strictness: Strictness) -> Option<Relation> {
    let same = |yes: bool| if yes { Relation::Corroborates } else { Relation::Contradicts };
    match (&a.filler, &b.filler) {
        (Filler::Value(x), Filler::Value(y)) => {
            if a.polarity != b.polarity {
                return None;
            }
            values(x, y, strictness).map(same)
        }
        (Filler::Role(x), Filler::Role(y)) => Some(same(roles_allow(x, y))),
        (Filler::Act { name: x, .. }, Filler::Act { name: y, .. }) => {
            let (x, y) = (act(x, &a.filler), act(y, &b.filler));
            if lexicon::related(&x, &y) || x == y {
                return Some(same(a.polarity == b.polarity));
            }
            let opposed = lexicon::opposed_acts(&x, &y);
            (opposed && a.polarity == b.polarity).then_some(Relation::Contradicts)
        }
        (Filler::Topic(_), Filler::Topic(_)) => Some(same(a.polarity == b.polarity)),
        (Filler::Certainty(x), Filler::Certainty(y)) => Some(same(x == y)),
        (Filler::Name(x), Filler::Name(y)) => Some(same(x == y)),
        _ => None,
    }
}

/// An act as the lexicon names it: in the passive with "be".
fn act(name: &str, filler: &Filler) -> String {
    match filler {
        Filler::Act { passive: true, .. } => format!("be {name}"),
        _ => name.to_owned(),
    }
}

/// Whether two values allow each other; none where their kinds or units differ.
#[must_use]
pub fn values(x: &Value, y: &Value, strictness: Strictness) -> Option<bool> {
    let allows = x.allows(y)?;
    if strictness == Strictness::Copies && x.hedge == Hedge::None && y.hedge == Hedge::None {
        if let Kind::Date(_) | Kind::Time(_) = x.kind {
            return Some(allows);
        }
        return Some(allows && (x.central - y.central).abs() <= 1e-9 * x.central.abs().max(1.0));
    }
    Some(allows)
}

/// Whether one person can be called both at the same time: the same title must have the same status.
#[must_use]
pub fn roles_allow(x: &Role, y: &Role) -> bool {
    let same_office = match (x.office, y.office) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    !same_office || x.deputy != y.deputy || x.status == y.status || !exclusive(x.status, y.status)
}

/// Whether two statuses of one office exclude each other.
fn exclusive(x: Status, y: Status) -> bool {
    use Status::{Acting, Current, Elect, Former, Late};
    matches!(
        (x.min(y), x.max(y)),
        (Current, Former | Acting | Elect) | (Former, Acting | Elect) | (Acting, Elect) | (Current, Late)
    )
}

/// Whether a negated value claim says anything about the value: "did not kill 22" does not.
#[must_use]
pub fn says_value(claim: &Claim) -> bool {
    claim.polarity == Polarity::Affirmed
}
