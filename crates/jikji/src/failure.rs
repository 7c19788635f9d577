//! How a command ends when it fails: one sentence for a person, a number for a script.

use std::process::ExitCode;

use jikji_newsroom::Error;
use jikji_store::Error as StoreError;

/// Some of it was done: files could not be read or taken in.
pub(crate) const IN_PART: u8 = 3;
const BUSY: u8 = 4;
/// The disk is full.
pub(crate) const FULL: u8 = 5;
/// The paper, or a backup of one, is damaged.
pub(crate) const DAMAGED: u8 = 6;

/// As a program ends that writes into a pipe which nobody reads any more: 128 and the number of SIGPIPE.
const UNREAD: u8 = 141;

/// Prints the error with its causes and gives the exit code.
pub(crate) fn report(error: &anyhow::Error) -> ExitCode {
    if error.chain().any(is_unread) {
        // Whoever closed the pipe has seen enough (`jikji read --json … | head`).
        return ExitCode::from(UNREAD);
    }
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

fn is_unread(cause: &(dyn std::error::Error + 'static)) -> bool {
    let io = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    let json = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    io.or(json) == Some(std::io::ErrorKind::BrokenPipe)
}

fn code(error: &anyhow::Error) -> u8 {
    error.chain().find_map(code_of).unwrap_or(1)
}

fn code_of(cause: &(dyn std::error::Error + 'static)) -> Option<u8> {
    if let Some(error) = cause.downcast_ref::<StoreError>() {
        return code_of_store(error);
    }
    match cause.downcast_ref::<jikji_web::Error>() {
        Some(jikji_web::Error::Store(error)) => code_of_store(error),
        Some(jikji_web::Error::Newsroom(error)) => code_of_newsroom(error),
        Some(_) => None,
        None => code_of_newsroom(cause.downcast_ref::<Error>()?),
    }
}

fn code_of_newsroom(error: &Error) -> Option<u8> {
    match error {
        Error::Store(error) => code_of_store(error),
        Error::BackupDamaged { .. } | Error::Unproven(_) => Some(DAMAGED),
        _ => None,
    }
}

fn code_of_store(error: &StoreError) -> Option<u8> {
    match error {
        StoreError::Locked { .. } => Some(BUSY),
        StoreError::Full => Some(FULL),
        StoreError::Damaged { .. } => Some(DAMAGED),
        _ => None,
    }
}
