//! The rules inside the program. A test keeps the list and the folder `rules/` the same.

macro_rules! rules {
    ($($id:literal),* $(,)?) => {
        &[$((concat!("rules/", $id, ".toml"), include_str!(concat!("../../rules/", $id, ".toml"))),)*]
    };
}

/// Path and text of every built-in rule, by id.
pub const RULES: &[(&str, &str)] = rules![
    "age",
    "altered-quotation",
    "cause-denied",
    "changed-cause",
    "changed-extent",
    "changed-hedge",
    "changed-identity",
    "changed-name",
    "changed-negation",
    "changed-office",
    "changed-outcome",
    "changed-place",
    "changed-source",
    "count",
    "duration",
    "event-date",
    "lost-alleged",
    "name-spelling",
    "opposite-act",
    "other-office",
    "other-speaker",
    "role-status",
    "running-total",
    "topic-discussed",
    "weekday",
];
