//! `gainsay rules`.

use super::arguments::{RuleSelection, RulesAction, RulesOptions};
use super::{Ending, Failure, core, output, rule_files};
use gainsay::rule::RuleSet;

pub(super) fn run(options: &RulesOptions) -> Result<Ending, Failure> {
    match &options.action {
        RulesAction::List { rules } => {
            output::print(&core::list_rules(&load(rules)?))?;
            Ok(Ending::Clean)
        }
        RulesAction::Show { id, rules } => {
            let text = core::show_rule(id, &load(rules)?);
            let text =
                text.ok_or_else(|| Failure::Unknown(format!("there is no rule `{id}`: see `gainsay rules list`")))?;
            output::print(&text)?;
            Ok(Ending::Clean)
        }
        RulesAction::Test { path } => {
            let added = rule_files::read(path.as_slice())?;
            let run = core::test_rules(&core::load_rules(&added)?, &added);
            output::print(&run.report)?;
            Ok(if run.failed == 0 { Ending::Clean } else { Ending::Findings })
        }
    }
}

fn load(selection: &RuleSelection) -> Result<RuleSet, Failure> {
    core::load_rules(&rule_files::read(&selection.folders)?)
}
