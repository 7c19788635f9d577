//! Search: what an article is found by, and which articles belong together. Knows no store and no clock.
//!
//! Full text: an [`Index`] in a folder takes [`Document`]s, a [`Searcher`] answers [`Query`]s. The folder is touched in
//! `index/` alone; the language of queries, spelling and passages are pure.
//!
//! Related articles: [`Searcher::related`] counts which articles belong to one and why, from what the same index keeps of
//! each; [`Lists`] keeps what was counted.
//!
//! Relatedness in memory, which goes as soon as the newsroom reads [`Lists`]: [`Relatedness`] holds an index in memory that is rebuilt from the articles at every start. Two stories belong
//! together by what they tell: the cosine of their TF-IDF vectors over the character bigrams of
//! [`jikji_text::bigrams`]; shared topics, a shared series and closeness in time move that a little. Measured on 60
//! articles in `tests/demo_paper.rs`.

mod analysed;
mod document;
mod entry;
mod error;
mod gram;
mod index;
mod layout;
mod likeness;
mod number;
mod ordinary;
mod passage;
mod position;
mod query;
mod ranking;
mod related;
mod relatedness;
mod searcher;
mod sketch;
mod spelling;
mod story;
mod synonyms;
mod term;
mod vocabulary;

pub use document::Document;
pub use error::{Error, Result};
pub use index::{Anew, Condition, Index, Kept, Lists, look};
pub use passage::Marker;
pub use position::Position;
pub use query::Query;
pub use relatedness::Relatedness;
pub use searcher::{Cursor, Filter, Found, Paging, Searcher, Sort, Suggestion, SuggestionKind};
pub use story::Story;
