//! The readers' paper through its real router: a test for every promise.

mod advertorial;
mod api;
mod article;
mod cache;
mod chrome;
mod desk;
mod errors;
mod export;
mod facts;
mod freshness;
mod front;
mod legacy;
mod lists;
mod media;
mod newsstand;
mod nonsense;
mod related;
mod requests;
mod search;
mod seed;
mod serving;
mod setup;
mod topics;
mod weather;
