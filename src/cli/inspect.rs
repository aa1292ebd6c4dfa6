//! `gainsay claims`, `gainsay graph` and `gainsay annotate`: what lies between the articles and the report.

use super::arguments::{AnnotateOptions, ClaimsOptions, GraphOptions};
use super::{Ending, Failure, check, core, output, rule_files};

pub(super) fn claims(options: &ClaimsOptions) -> Result<Ending, Failure> {
    let rules = core::load_rules(&rule_files::read(&options.rules.folders)?)?;
    let reading = check::read(&options.articles.paths, options.articles.publication.published)?;
    output::print(&core::claims(&reading.documents, &rules, options.format))?;
    Ok(reading.ending())
}

pub(super) fn graph(options: &GraphOptions) -> Result<Ending, Failure> {
    let rules = core::load_rules(&rule_files::read(&options.rules.folders)?)?;
    let reading = check::read(&options.articles.paths, options.articles.publication.published)?;
    output::print(&core::graph(&reading.documents, &rules, options.format))?;
    Ok(reading.ending())
}

pub(super) fn annotate(options: &AnnotateOptions) -> Result<Ending, Failure> {
    if options.file.is_dir() {
        let file = options.file.display();
        return Err(Failure::Unknown(format!("{file} is a folder: give one article, or use `gainsay claims {file}`")));
    }
    let reading = check::read(std::slice::from_ref(&options.file), options.publication.published)?;
    output::print(&core::annotate(&reading.documents[0], options.format))?;
    Ok(reading.ending())
}
