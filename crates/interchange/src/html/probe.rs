//! Finding elements by short descriptions, which tables of facts are written in.

use scraper::{CaseSensitivity, ElementRef, Html, Node};

/// Every element of a document, in order.
pub(super) struct Elements<'a>(Vec<ElementRef<'a>>);

impl<'a> Elements<'a> {
    pub(super) fn of(document: &'a Html) -> Self {
        Self(document.tree.root().descendants().filter_map(ElementRef::wrap).collect())
    }

    /// The first element of the first description that has one.
    pub(super) fn first(&self, table: &[&'static str]) -> Option<ElementRef<'a>> {
        table.iter().find_map(|description| self.all(description).next())
    }

    /// The elements that a description fits.
    pub(super) fn all(&self, description: &'static str) -> impl Iterator<Item = ElementRef<'a>> + '_ {
        let probe = Probe::new(description);
        self.0.iter().copied().filter(move |element| probe.fits(*element))
    }
}

/// `ul.infomation li`: the element itself last, what stands around it before. Each part is `tag`, `#id`, `.class`,
/// `[name=value]` or a tag with one of these.
struct Probe {
    itself: Part,
    around: Vec<Part>,
}

impl Probe {
    fn new(description: &'static str) -> Self {
        let mut parts: Vec<Part> = description.split(' ').map(Part::new).collect();
        let itself = parts.pop().unwrap_or_default();
        Self { itself, around: parts }
    }

    fn fits(&self, element: ElementRef<'_>) -> bool {
        self.itself.fits(element.value())
            && self.around.iter().all(|part| {
                element.ancestors().any(|ancestor| matches!(ancestor.value(), Node::Element(value) if part.fits(value)))
            })
    }
}

#[derive(Default)]
struct Part {
    tag: &'static str,
    id: Option<&'static str>,
    class: Option<&'static str>,
    attribute: Option<(&'static str, &'static str)>,
}

impl Part {
    fn new(text: &'static str) -> Self {
        if let Some((tag, id)) = text.split_once('#') {
            return Self { tag, id: Some(id), ..Self::default() };
        }
        if let Some((tag, attribute)) = text.split_once('[') {
            return Self { tag, attribute: attribute.trim_end_matches(']').split_once('='), ..Self::default() };
        }
        match text.split_once('.') {
            Some((tag, class)) => Self { tag, class: Some(class), ..Self::default() },
            None => Self { tag: text, ..Self::default() },
        }
    }

    fn fits(&self, element: &scraper::node::Element) -> bool {
        (self.tag.is_empty() || element.name() == self.tag)
            && self.id.is_none_or(|id| element.id() == Some(id))
            && self.class.is_none_or(|class| element.has_class(class, CaseSensitivity::CaseSensitive))
            && self.attribute.is_none_or(|(name, value)| element.attr(name) == Some(value))
    }
}
