//! Which stories belong together, and why: what is kept of each, and how two are held against each other.
//!
//! Two stories belong together by what they tell: the cosine of their TF-IDF vectors over morphemes and pairs of
//! characters, names counted more. Topics, the series and closeness in time move that a little; so do the stories
//! nearest to either. [`crate::searcher`] finds what is worth comparing.

mod bucket;
mod likeness;
mod neighbourhood;
mod ordinary;
mod rarity;
mod reasons;
mod tale;
mod tally;

pub(crate) use likeness::{Scale, VERSION};
pub(crate) use neighbourhood::Neighbourhood;
pub(crate) use ordinary::Ordinary;
pub(crate) use rarity::{Rarity, Vector};
pub(crate) use reasons::{Beside, reasons};
pub(crate) use tale::Tale;
pub(crate) use tally::Tally;
