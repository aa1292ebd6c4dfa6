//! The rules that are in force.

use super::read::{self, Origin};
use super::{Rule, RuleError, builtin};
use crate::claim::Slot;
use crate::extract::topic::{Fill, Topics};
use crate::vocabulary::closest;
use std::collections::{BTreeMap, BTreeSet};

/// Rules by id. The built-in ones can be added to and replaced.
#[derive(Clone, Debug, Default)]
pub struct RuleSet {
    rules: BTreeMap<String, Rule>,
}

impl RuleSet {
    /// A set without a rule.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The rules inside the program.
    ///
    /// # Panics
    /// Never in a released program: a test reads every built-in rule.
    #[must_use]
    pub fn builtin() -> Self {
        let mut set = Self::new();
        if let Err(errors) = set.add_from(builtin::RULES.iter().copied(), Origin::Builtin) {
            panic!("built-in rule: {}", errors[0]);
        }
        set
    }

    /// Adds the rule in `text`; a rule of the same id is replaced. `path` is its file's name, for errors and for the id.
    /// Rules that lean on each other (one fills a slot that the other compares) are added with [`RuleSet::add_all`].
    ///
    /// # Errors
    /// When `text` is not a rule; the set is then as before.
    pub fn add(&mut self, path: &str, text: &str) -> Result<(), RuleError> {
        self.add_all([(path, text)]).map_err(|mut errors| errors.remove(0))
    }

    /// Adds several rules, given as path and text.
    ///
    /// # Errors
    /// What is wrong with each; the set is then as before.
    pub fn add_all<'t>(&mut self, files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<(), Vec<RuleError>> {
        self.add_from(files, Origin::User)
    }

    fn add_from<'t>(
        &mut self,
        files: impl IntoIterator<Item = (&'t str, &'t str)>,
        origin: Origin,
    ) -> Result<(), Vec<RuleError>> {
        let (mut added, mut errors) = (Vec::<(Rule, &str)>::new(), Vec::new());
        for (path, text) in files {
            match read::read(path, text, origin) {
                Ok(rule) => added.push((rule, text)),
                Err(error) => errors.push(error),
            }
        }
        let replaced: BTreeSet<_> = added.iter().map(|(rule, _)| rule.id.as_str()).collect();
        let kept = self.iter().filter(|rule| !replaced.contains(rule.id.as_str()));
        let compared: BTreeSet<&str> = kept
            .chain(added.iter().map(|(rule, _)| rule))
            .flat_map(|rule| rule.compare.slots.iter().map(String::as_str))
            .collect();
        for (rule, text) in &added {
            for extract in rule.extracts.iter().filter(|extract| !compared.contains(extract.slot.as_str())) {
                let help = match closest(&extract.slot, compared.iter().copied()) {
                    Some(close) => format!("did you mean `{close}`?"),
                    None => format!("this rule compares {}", rule.compare.slots.join(", ")),
                };
                let message = format!("no rule compares the slot `{}`", extract.slot);
                errors.push(RuleError::new(&rule.source_path, text, extract.slot_span.clone(), message, help));
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        self.rules.extend(added.into_iter().map(|(rule, _)| (rule.id.clone(), rule)));
        Ok(())
    }

    /// All rules, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    /// The rule of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The patterns of all rules, with what they fill.
    #[must_use]
    pub fn topics(&self) -> Topics<'_> {
        Topics::new(self.iter().flat_map(|rule| &rule.extracts).map(|extract| {
            let fill =
                Fill { slot: Slot::new(&extract.slot), polarity: extract.polarity, value: extract.value.clone() };
            (&extract.pattern, fill)
        }))
    }

    /// How many rules there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there is no rule.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
}
