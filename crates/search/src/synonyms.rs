//! Words that the paper takes for the same.

use std::collections::HashMap;

use crate::layout::Key;

/// Groups of words, each found by any of its words. Spelling does not matter: they are compared folded and without blanks.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    groups: Vec<Vec<String>>,
    places: HashMap<String, Vec<usize>>,
}

impl Synonyms {
    pub fn new(groups: &[Vec<String>]) -> Self {
        let mut synonyms = Self { groups: groups.to_vec(), places: HashMap::new() };
        for (place, group) in groups.iter().enumerate() {
            for word in group.iter().filter_map(|word| Key::name(word)) {
                synonyms.places.entry(word).or_default().push(place);
            }
        }
        synonyms
    }

    /// The other words for a word.
    pub fn of(&self, word: &str) -> impl Iterator<Item = &str> {
        let own = Key::name(word);
        let places = own.as_ref().and_then(|word| self.places.get(word)).map_or(&[][..], Vec::as_slice);
        let words = places.iter().filter_map(|place| self.groups.get(*place)).flatten();
        words.filter(move |word| Key::name(word) != own).map(String::as_str)
    }
}
