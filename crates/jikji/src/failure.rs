//! How a command ends when it fails: one sentence for a person, a number for a script.

use std::process::ExitCode;

/// Some of it was done: files could not be read or taken in.
pub(crate) const IN_PART: u8 = 3;
const BUSY: u8 = 4;
/// The disk is full.
pub(crate) const FULL: u8 = 5;

/// Prints the error with its causes and gives the exit code.
pub(crate) fn report(error: &anyhow::Error) -> ExitCode {
    // Messages of our rooms carry their cause; the chain would only repeat it.
    eprintln!("오류: {error}");
    let mut told = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !told.contains(&cause) {
            eprintln!("  {cause}");
            told = cause;
        }
    }
    ExitCode::from(code(error))
}

fn code(error: &anyhow::Error) -> u8 {
    let store = error.chain().find_map(|cause| {
        cause.downcast_ref::<jikji_store::Error>().or_else(|| match cause.downcast_ref::<jikji_newsroom::Error>() {
            Some(jikji_newsroom::Error::Store(error)) => Some(error),
            _ => None,
        })
    });
    match store {
        Some(jikji_store::Error::Locked { .. }) => BUSY,
        Some(jikji_store::Error::Full) => FULL,
        _ => 1,
    }
}
