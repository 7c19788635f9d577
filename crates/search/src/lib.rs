//! Relatedness: stories in; numbers, scores and reasons out. Knows no store, no clock and no file.
//!
//! [`Relatedness`] holds an index in memory that is rebuilt from the articles at every start. Two stories belong
//! together by what they tell: the cosine of their TF-IDF vectors over the character bigrams of
//! [`jikji_text::bigrams`]; shared topics, a shared series and closeness in time move that a little. Measured on 60
//! articles in `tests/demo_paper.rs`.

mod entry;
mod likeness;
mod ordinary;
mod ranking;
mod relatedness;
mod sketch;
mod story;
mod term;
mod vocabulary;

pub use relatedness::Relatedness;
pub use story::Story;
