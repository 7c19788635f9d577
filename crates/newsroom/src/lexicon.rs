//! The paper's own words and synonyms: what the desk decides on them. A decision holds from the next text and the next search on.

mod know_word;
mod refuse_word;
mod set_synonyms;

use jikji_text::stored;

use crate::{Error, Result};

/// The longest word, in characters: longer ones are phrases, and a search finds those without help.
const LONGEST: usize = 40;

/// A word as it is kept: trimmed, of composed characters, with single blanks.
///
/// # Errors
/// [`Error::UnfitWord`] for what is none: nothing at all, a sentence, control characters.
fn fit(word: &str) -> Result<String> {
    let word = stored(word).split_whitespace().collect::<Vec<_>>().join(" ");
    let why = if word.is_empty() {
        "비어 있습니다"
    } else if word.chars().count() > LONGEST {
        "마흔 자보다 깁니다"
    } else if word.chars().any(char::is_control) || !word.chars().any(char::is_alphanumeric) {
        "글자가 아닌 것이 있습니다"
    } else {
        return Ok(word);
    };
    Err(Error::UnfitWord { word, why })
}
