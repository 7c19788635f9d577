//! The fields of the index.

mod placed;

use jikji_text::folded;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

pub(crate) use placed::{Line, Placed};

/// Counts up with every change of the fields or of what is written into them. An index of another layout is built anew.
pub(crate) const LAYOUT: u32 = 1;

/// Names of the columns that counting and ranking read.
pub(crate) mod column {
    pub const NUMBER: &str = "number";
    pub const PUBLISHED: &str = "published";
    pub const SECTION: &str = "section";
    pub const YEAR: &str = "year";
    pub const REPORTER: &str = "reporter";
    pub const TALE: &str = "tale";
}

/// The fields, by what is in them. Nothing of the text is stored but the headline: passages are made from the text that the
/// store has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    /// The number of the article.
    pub number: Field,
    /// 1 where readers see it, else 0.
    pub live: Field,
    /// The members of the staff whose article it is.
    pub owner: Field,
    pub section: Field,
    pub series: Field,
    pub topic: Field,
    pub reporter: Field,
    /// The year of publication, by the paper's calendar.
    pub year: Field,
    /// Publication in seconds since 1970.
    pub published: Field,
    /// The terms of everything that can be read, with positions.
    pub words: Field,
    /// The character pairs of the same.
    pub grams: Field,
    /// The terms of the headline once more.
    pub head: Field,
    /// The terms of what stands beside: decks, labels, series, topics, bylines, captions.
    pub beside: Field,
    /// Names whole and folded, each after a letter for what it names; see [`Key`].
    pub keys: Field,
    /// Words that are more than one term, whole and without particles, for finding what was meant by a slip.
    pub spellings: Field,
    /// What is kept of the article to know which others belong to it, of one that readers see; see [`crate::related`].
    pub tale: Field,
    /// The buckets of the terms that lead to it.
    pub told: Field,
    /// The words of the headline as they stand between blanks, for suggestions while they are typed.
    pub starts: Field,
    /// The headline as printed.
    pub title: Field,
}

/// What a whole name in [`Fields::keys`] names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Person,
    Section,
    Series,
    Topic,
}

impl Key {
    /// The letter before the name.
    pub const fn letter(self) -> char {
        match self {
            Self::Person => 'p',
            Self::Section => 's',
            Self::Series => 'r',
            Self::Topic => 't',
        }
    }

    /// A name as a key has it: folded, without blanks. `None` for one that is too long to be a name.
    pub fn name(name: &str) -> Option<String> {
        let name: String = folded(name).split_whitespace().collect();
        (!name.is_empty() && name.len() <= 240).then_some(name)
    }

    /// The term for a name: the letter, the name as [`Key::name`] gives it, and behind a border the name as printed.
    pub fn of(self, printed: &str) -> Option<String> {
        let mut key = self.beginning(printed)?;
        key.push_str(printed);
        Some(key)
    }

    /// What the terms of all spellings of a name begin with.
    pub fn beginning(self, name: &str) -> Option<String> {
        Some([&self.letter().to_string(), &Self::name(name)?, BORDER].concat())
    }

    /// The name as printed, from its term.
    pub fn printed(term: &str) -> Option<&str> {
        Some(term.split_once(BORDER)?.1)
    }
}

/// Between the two halves of a key: a control that no name has.
const BORDER: &str = "\u{1f}";

/// Builds the schema.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let text = |record: IndexRecordOption, norms: bool| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default().set_tokenizer(Placed::NAME).set_index_option(record).set_fieldnorms(norms),
        )
    };
    let fields = Fields {
        number: schema.add_u64_field(column::NUMBER, INDEXED | FAST),
        live: schema.add_u64_field("live", INDEXED),
        owner: schema.add_i64_field("owner", INDEXED),
        section: schema.add_i64_field(column::SECTION, INDEXED | FAST),
        series: schema.add_i64_field("series", INDEXED),
        topic: schema.add_i64_field("topic", INDEXED),
        reporter: schema.add_i64_field(column::REPORTER, INDEXED | FAST),
        year: schema.add_i64_field(column::YEAR, INDEXED | FAST),
        published: schema.add_i64_field(column::PUBLISHED, FAST),
        words: schema.add_text_field("words", text(IndexRecordOption::WithFreqsAndPositions, true)),
        grams: schema.add_text_field("grams", text(IndexRecordOption::WithFreqs, true)),
        head: schema.add_text_field("head", text(IndexRecordOption::WithFreqs, true)),
        beside: schema.add_text_field("beside", text(IndexRecordOption::WithFreqs, true)),
        keys: schema.add_text_field("keys", STRING),
        spellings: schema.add_text_field("spellings", text(IndexRecordOption::Basic, false)),
        tale: schema.add_bytes_field(column::TALE, FAST),
        told: schema.add_bytes_field("told", INDEXED),
        starts: schema.add_text_field("starts", text(IndexRecordOption::Basic, false)),
        title: schema.add_text_field("title", STORED),
    };
    (schema.build(), fields)
}
