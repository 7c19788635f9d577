//! The language of the paper: Korean, and English beside it.
//!
//! Dates as a newspaper prints them, particles, Revised Romanization, sentences and excerpts, headline widths,
//! normalisation and word pieces for comparing texts. Pure: nothing here reads a file or a clock; "now" is a parameter.
//! Every function takes any string, and every span it returns lies on character borders.

mod analyser;
mod big_number;
mod day;
mod dictionary;
mod error;
mod excerpt;
mod facts;
mod fingerprint;
mod hangul;
mod josa;
mod language;
mod learning;
mod letters;
mod moment;
mod morpheme;
mod normal;
mod piece;
mod quotation;
mod romanization;
mod sentence;
mod shingle;
mod slug;
mod term;
mod width;
mod word;

pub use analyser::Analyser;
pub use big_number::big_number;
pub use day::{date_line, long_date, parse_day, short_date};
pub use dictionary::Dictionary;
pub use error::Error;
pub use excerpt::excerpt;
pub use facts::{
    Amount, Clock, Comparison, Currency, Decimal, Fact, FactKind, Length, Part, Period, Qualifier, Quantity, Ratio,
    When, facts,
};
pub use hangul::{Jongseong, Syllable, has_final, initials};
pub use josa::{Josa, josa, with_josa};
pub use language::Language;
pub use learning::{Candidate, learn};
pub use moment::{parse_stamp, relative_time, time_stamp};
pub use morpheme::{Morpheme, MorphemeTag, Origin};
pub use normal::{folded, stored};
pub use romanization::romanize;
pub use sentence::{Sentences, is_complete_sentence, sentences};
pub use shingle::{Bigrams, bigrams};
pub use slug::{SLUG_MAX, slug};
pub use term::{Term, TermKind};
pub use width::{cut_to_width, width};
pub use word::{OwnWord, WordKind};
