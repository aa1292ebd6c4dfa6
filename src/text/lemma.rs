//! x
use compact_str::CompactString;
/// x
pub fn lemma(form:&str,_:crate::text::model::Upos)->CompactString{ form.to_lowercase().into() }
