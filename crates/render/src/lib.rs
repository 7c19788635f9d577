//! What readers see: page structs, templates, message catalogues and the theme's files.
//!
//! A page is a struct of [`pages`], made of [`parts`], shown by a template of the theme. [`Renderer`] holds all of it and
//! turns a page into HTML. Text never becomes markup: templates escape what they print, and the body of an article reaches
//! them as typed blocks.

pub mod address;
mod asset;
mod catalogue;
mod error;
pub mod json_ld;
mod page;
pub mod pages;
pub mod parts;
mod renderer;
mod sample;

pub use asset::{Asset, Assets};
pub use catalogue::Catalogue;
pub use error::Error;
pub use page::{CachePolicy, Page};
pub use renderer::{Fault, Renderer};
