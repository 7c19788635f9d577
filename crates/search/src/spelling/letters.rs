//! Automata that read letters, for a dictionary that is made of bytes.

use tantivy_fst::Automaton;

/// Something that reads a word letter by letter.
pub(crate) trait Reads {
    /// What is known after some letters.
    type State: Clone;

    /// Before the first letter.
    fn start(&self) -> Self::State;

    /// After one more letter; `None` when no word that goes on like this can match.
    fn read(&self, state: &Self::State, letter: char) -> Option<Self::State>;

    /// Whether what was read is a match.
    fn is_match(&self, state: &Self::State) -> bool;
}

/// Makes an automaton over UTF-8 of one over letters.
pub(crate) struct Letters<R>(pub R);

/// Between two letters or within one.
#[derive(Clone)]
pub(crate) struct Place<S> {
    /// `None` when nothing can match any more.
    state: Option<S>,
    /// The bytes of a letter that is not whole yet.
    bytes: [u8; 4],
    length: u8,
}

impl<R: Reads> Automaton for Letters<R> {
    type State = Place<R::State>;

    fn start(&self) -> Self::State {
        Place { state: Some(self.0.start()), bytes: [0; 4], length: 0 }
    }

    fn is_match(&self, place: &Self::State) -> bool {
        place.length == 0 && place.state.as_ref().is_some_and(|state| self.0.is_match(state))
    }

    fn can_match(&self, place: &Self::State) -> bool {
        place.state.is_some()
    }

    fn accept(&self, place: &Self::State, byte: u8) -> Self::State {
        let mut next = place.clone();
        let Some(state) = &place.state else { return next };
        match next.bytes.get_mut(usize::from(next.length)) {
            Some(slot) => *slot = byte,
            None => next.state = None,
        }
        next.length += 1;
        let whole = next.bytes.get(..usize::from(next.length)).unwrap_or_default();
        if let Ok(text) = std::str::from_utf8(whole) {
            next.state = text.chars().next().and_then(|letter| self.0.read(state, letter));
            next.length = 0;
        }
        next
    }
}
