//! The commands as a script meets them: what they print, what they leave behind, and the number they end with.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod bytes;
mod disk;
mod export;
mod harness;
mod import;
mod init;
mod keeping;
mod locked;
mod masthead;
mod outcomes;
mod pages;
mod permissions;
mod read;
mod serve;
mod show;
mod staff;
mod usage;
mod words;
