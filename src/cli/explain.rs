//! `gainsay explain`.

use super::arguments::ExplainOptions;
use super::{Ending, Failure, check, core, output, rule_files};
use gainsay::check::Options;
use gainsay::check::finding::Finding;
use gainsay::report::explanation;

pub(super) fn run(options: &ExplainOptions) -> Result<Ending, Failure> {
    let rules = core::load_rules(&rule_files::read(&options.rules.folders)?)?;
    if let Some(text) = core::explain_rule(&options.id, &rules) {
        output::print(&text)?;
        return Ok(Ending::Clean);
    }
    if options.paths.is_empty() {
        let id = &options.id;
        return Err(Failure::Unknown(format!(
            "there is no rule `{id}`: see `gainsay rules list`, or give the articles too if it is the id of a finding \
             (`gainsay explain {id} a.txt b.txt`)"
        )));
    }
    let reading = check::read(&options.paths, options.publication.published)?;
    let outcome = core::check(&reading.documents, &rules, Options::default());
    let finding = find(&options.id, &outcome.findings)?;
    output::print(&explanation::render(&reading.documents, finding))?;
    Ok(reading.ending())
}

/// The one finding whose id begins so.
fn find<'f>(id: &str, findings: &'f [Finding]) -> Result<&'f Finding, Failure> {
    let of_this_name: Vec<&Finding> = findings.iter().filter(|finding| finding.id.starts_with(id)).collect();
    match of_this_name[..] {
        [finding] => Ok(finding),
        [] => Err(Failure::Unknown(format!(
            "there is no finding `{id}` in these articles: run `gainsay check` on them to see the ids"
        ))),
        _ => {
            let ids: Vec<&str> = of_this_name.iter().map(|finding| finding.id.as_str()).collect();
            Err(Failure::Unknown(format!("`{id}` may be any of {}: write more digits", ids.join(", "))))
        }
    }
}
