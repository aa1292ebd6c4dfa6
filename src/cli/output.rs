//! Standard output and standard error, and what is to be known of the terminal.

use super::arguments::Color;
use anstream::{AutoStream, ColorChoice};
use std::io::{self, ErrorKind, Write};

/// Columns where the terminal does not say how many it has.
const WIDTH: usize = 100;
/// Beyond this many columns lines are no longer easy to read.
const WIDEST: usize = 160;
/// Below this many there is no room for an excerpt.
const NARROWEST: usize = 50;

/// Prints to standard output. That the reader has gone away (`gainsay check … | head`) is no failure.
pub fn print(text: &str) -> io::Result<()> {
    print_bytes(text.as_bytes())
}

/// Prints bytes to standard output.
pub fn print_bytes(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Prints a line to standard error.
pub fn complain(line: &str) {
    // There is nowhere left to say that this failed.
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Whether to colour what goes to standard output.
pub fn is_colored(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        // Knows of NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM and the terminal.
        Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
    }
}

/// Columns of the terminal: `COLUMNS` where it is set, else what the terminal says.
pub fn width() -> usize {
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let asked = || terminal_size::terminal_size().map(|(terminal_size::Width(columns), _)| usize::from(columns));
    set.or_else(asked).map_or(WIDTH, |columns: usize| columns.clamp(NARROWEST, WIDEST))
}
