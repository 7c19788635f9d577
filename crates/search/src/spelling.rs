//! What was meant by what was typed. Pure.
//!
//! Four ways: another keyboard layout ([`keyboard`]), initial consonants only ([`Initials`]), a slip of a key or two
//! ([`Near`]), a word that is not finished ([`Beginning`]). The last three are automata that run along the dictionary of
//! the index and look only where something can still match.

mod initials;
mod keyboard;
mod letters;
mod near;
mod stroke;

pub(crate) use initials::{Initials, is_initials};
pub(crate) use keyboard::{as_hangul, as_latin};
pub(crate) use letters::Letters;
pub(crate) use near::{Beginning, Near};
