//! The commands, one file each.

pub(crate) mod demo;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod masthead;
pub(crate) mod read;
pub(crate) mod serve;
pub(crate) mod show;
