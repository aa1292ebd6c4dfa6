//! x
#![allow(missing_docs)]
use std::collections::BTreeMap;
use compact_str::CompactString;
use crate::text::model::Upos;
use crate::text::scope::Modality;
use crate::claim::Status;
pub fn lists() -> &'static BTreeMap<String, Vec<String>> {
    static E: BTreeMap<String, Vec<String>> = BTreeMap::new();
    &E
}
pub struct Title { pub key: CompactString, pub group: CompactString }
pub enum StatusMark { Then, Deputy, Status(Status) }
#[derive(Debug,Clone,Copy,PartialEq)]
pub enum Exclusion { Opposite, Extent, Direction, Person }
pub fn title(_: &str) -> Option<&'static Title> { None }
pub fn status(_: &str) -> Option<StatusMark> { None }
pub fn hedge(_: &str) -> Option<Modality> { None }
pub fn prospective(_: &str) -> Option<Modality> { None }
pub fn negates(_: &str) -> bool { false }
pub fn is_negator(w: &str) -> bool { matches!(w, "not"|"never"|"no"|"n't") }
pub fn reports(w: &str) -> bool { matches!(w, "say"|"tell") }
pub fn is_honorific(_: &str) -> bool { false }
pub fn is_place(_: &str) -> bool { false }
pub fn country(_: &str) -> Option<&'static str> { None }
pub fn nickname(_: &str, _:&str) -> bool { false }
pub fn distinct_names(_: &str, _:&str) -> bool { false }
pub fn is_company_suffix(_: &str) -> bool { false }
pub fn canonical(l: &str, _: Upos) -> &str { l }
pub fn is_people(w: &str) -> bool { w=="people" }
pub fn is_person_noun(_: &str) -> bool { false }
pub fn count_noun(_: &str) -> Option<&'static str> { None }
pub fn count_state(_: &str, _: Upos) -> Option<&'static str> { None }
pub fn count_idiom(_: &str, _:&str) -> Option<&'static str> { None }
pub fn count_verb(_: &str, _:bool, _:bool) -> Option<&'static str> { None }
pub fn is_count_slot(_: &str) -> bool { false }
pub fn is_event(_: &str) -> bool { false }
pub fn is_light(_: &str) -> bool { false }
pub fn is_exclusive_group(_: &str) -> bool { false }
pub fn titles_go_together(_: &str, _:&str) -> bool { false }
pub fn is_occupation(_: &str) -> bool { false }
pub fn may_name_same_source(_: &str, _:&str) -> bool { false }
pub fn excludes(_: &str, _:&str, _: Upos) -> Option<Exclusion> { None }
