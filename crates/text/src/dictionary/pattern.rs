//! What an entry of the dictionary is made of.

use crate::morpheme::MorphemeTag;
use crate::word::WordKind;

/// The parts of an entry, as the bytes of the dictionary give them: the tag of the whole or 0xFF, its class; then for each
/// part its tag, what it names, and how many letters of the surface it takes, or 0xFF, a count and the form's own bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pattern<'a> {
    whole: Option<MorphemeTag>,
    class: u8,
    parts: &'a [u8],
}

/// One part of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    pub tag: MorphemeTag,
    pub name: Option<WordKind>,
    pub form: Form<'a>,
}

/// What a noun means, as far as it says what 하다 makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A root that does not stand alone: 깨끗.
    Root,
    /// 행위: 조사.
    Action,
    /// Anything else.
    Other,
}

/// How a part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form<'a> {
    /// As the next letters of the surface, so many.
    Letters(usize),
    /// As it stands here.
    Own(&'a str),
}

impl<'a> Pattern<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        match bytes {
            [whole, class, parts @ ..] => Self { whole: tag(*whole), class: *class, parts },
            _ => Self { whole: None, class: 0, parts: &[] },
        }
    }

    /// The tag of the whole; `None` when it only has parts (했 is 하 and 였).
    pub const fn whole(&self) -> Option<MorphemeTag> {
        self.whole
    }

    /// What the whole names.
    pub const fn name(&self) -> Option<WordKind> {
        kind(self.class)
    }

    /// What kind of predicate 하다 makes of it.
    pub const fn sense(&self) -> Sense {
        match (self.whole, self.class) {
            (Some(MorphemeTag::XR), _) => Sense::Root,
            (Some(MorphemeTag::NNG), 3) => Sense::Action,
            _ => Sense::Other,
        }
    }

    /// The tag of the first part.
    pub fn first(&self) -> Option<MorphemeTag> {
        self.parts.first().and_then(|&byte| tag(byte))
    }

    /// The parts in order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'a>> {
        let mut rest = self.parts;
        std::iter::from_fn(move || {
            let &[first, name, letters, ..] = rest else { return None };
            let form = if letters == 0xFF {
                let length = usize::from(*rest.get(3)?);
                let form = Form::Own(std::str::from_utf8(rest.get(4..4 + length)?).ok()?);
                rest = rest.get(4 + length..)?;
                form
            } else {
                rest = rest.get(3..)?;
                Form::Letters(usize::from(letters))
            };
            Some(Part { tag: tag(first)?, name: kind(name), form })
        })
    }
}

fn tag(byte: u8) -> Option<MorphemeTag> {
    MorphemeTag::ALL.get(usize::from(byte)).copied()
}

const fn kind(byte: u8) -> Option<WordKind> {
    match byte {
        1 => Some(WordKind::Person),
        2 => Some(WordKind::Place),
        _ => None,
    }
}
