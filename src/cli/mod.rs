//! The command line: arguments, files, terminal, exit codes. The only place that does input and output.
//!
//! Each command reads what it needs ([`input`], [`rule_files`]), asks the library ([`core`]) and prints ([`output`]).

mod arguments;
mod check;
mod core;
mod explain;
mod input;
mod inspect;
mod output;
mod rule_files;
mod rules;

use arguments::{Arguments, Command};
use clap::{CommandFactory, Parser};
use std::process::ExitCode;

/// Why a command could not do its work. Every message says what is wrong and, where that isn't plain, what to do.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// No document was left to work on; the reasons have been told, file by file.
    #[error("no article could be read: nothing to do")]
    NothingRead,
    /// The draft is among the files that could not be read.
    #[error("the draft {0} could not be read: nothing to compare")]
    DraftUnread(String),
    /// There is neither a rule nor a finding of this name.
    #[error("{0}")]
    Unknown(String),
    /// A file or folder of rules can't be opened.
    #[error("{path}: {reason}")]
    RuleFile { path: String, reason: String },
    /// The library refused, in words of its own.
    #[error("{0}")]
    Core(String),
    /// Standard output can't be written to.
    #[error("cannot write to standard output: {0}")]
    Output(#[from] std::io::Error),
}

/// How a command ended, and the program's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    /// Done, and nothing at or above the level that fails.
    Clean = 0,
    /// Done, and something was found.
    Findings = 1,
    /// Not done, or not on everything that was asked for.
    Failed = 2,
}

/// Name and version, as the foot of a manual page shows them.
const VERSION: &str = concat!("gainsay ", env!("CARGO_PKG_VERSION"));

/// Runs the command that the program's arguments ask for.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(message) => {
            // Help and version come this way too, with exit code 0. A reader who has gone away needs no message.
            let _ = message.print();
            return ExitCode::from(u8::try_from(message.exit_code()).unwrap_or(2));
        }
    };
    let ending = dispatch(arguments).unwrap_or_else(|failure| {
        output::complain(&format!("error: {failure}"));
        Ending::Failed
    });
    ExitCode::from(ending as u8)
}

fn dispatch(arguments: Arguments) -> Result<Ending, Failure> {
    let color = arguments.color;
    match arguments.command {
        Command::Check(options) => check::run(&options, color),
        Command::Explain(options) => explain::run(&options),
        Command::Claims(options) => inspect::claims(&options),
        Command::Graph(options) => inspect::graph(&options),
        Command::Annotate(options) => inspect::annotate(&options),
        Command::Rules(options) => rules::run(&options),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "gainsay", &mut script);
            output::print_bytes(&script)?;
            Ok(Ending::Clean)
        }
        Command::Man { command } => {
            output::print_bytes(&man_page(command.as_deref())?)?;
            Ok(Ending::Clean)
        }
    }
}

/// The page of the program, or of one of its commands, in roff.
fn man_page(command: Option<&str>) -> Result<Vec<u8>, Failure> {
    let mut program = Arguments::command();
    program.build();
    let page = match command {
        None => program,
        Some(name) => {
            let found = program.find_subcommand(name).cloned();
            found.ok_or_else(|| Failure::Unknown(format!("there is no command `{name}`: see `gainsay --help`")))?
        }
    };
    let mut roff = Vec::new();
    clap_mangen::Man::new(page).source(VERSION).manual("gainsay").render(&mut roff)?;
    Ok(roff)
}

#[cfg(test)]
mod tests {
    use super::arguments::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_definition_of_the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
