//! x
use std::collections::BTreeMap;
/// x
pub fn lists() -> &'static BTreeMap<String, Vec<String>> {
    static E: BTreeMap<String, Vec<String>> = BTreeMap::new();
    &E
}
