//! The commands, one file each.

pub(crate) mod backup;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod lab;
pub(crate) mod masthead;
pub(crate) mod read;
pub(crate) mod reindex;
pub(crate) mod related;
pub(crate) mod restore;
pub(crate) mod serve;
pub(crate) mod show;
pub(crate) mod staff;
pub(crate) mod token;
pub(crate) mod verify;
pub(crate) mod words;
