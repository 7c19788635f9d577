//! The words before a colon.

/// What is asked of something else than the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keyword {
    Reporter,
    Section,
    Series,
    Date,
}

/// The spellings, lower case.
const SPELLINGS: &[(&str, Keyword)] = &[
    ("기자", Keyword::Reporter),
    ("글쓴이", Keyword::Reporter),
    ("reporter", Keyword::Reporter),
    ("author", Keyword::Reporter),
    ("by", Keyword::Reporter),
    ("섹션", Keyword::Section),
    ("면", Keyword::Section),
    ("section", Keyword::Section),
    ("연재", Keyword::Series),
    ("시리즈", Keyword::Series),
    ("series", Keyword::Series),
    ("기간", Keyword::Date),
    ("날짜", Keyword::Date),
    ("date", Keyword::Date),
    ("when", Keyword::Date),
];

impl Keyword {
    /// The keyword of this spelling.
    pub fn of(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        SPELLINGS.iter().find(|(spelling, _)| *spelling == word).map(|(_, keyword)| *keyword)
    }
}
