//! Markup into a document of blocks, in one walk without recursion.

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use jikji_news::{
    Block, Document, Heading, Href, Inline, LegacyAddress, ListItem, Mark, PictureBlock, Quote, QuoteAttrs, TableCell,
    TableRow,
};
use scraper::{ElementRef, Node};

use super::chaff::{self, Chaff};
use super::inlines::{Inlines, plain};
use super::metadata::host_of;
use super::table::{Use, usage};
use super::text::is_in_line;
use super::{picture, polish};
use crate::Page;

/// Reads the element that holds the text. Links to the page's own `host` lose their target, for what stood there is unknown.
pub(super) fn read(container: ElementRef<'_>, host: Option<&str>, page: &mut Page) {
    let mut walk = Walk { host, ..Walk::default() };
    let mut skipped = None;
    for edge in container.traverse() {
        match edge {
            Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            _ if skipped.is_some() => {}
            Edge::Open(node) => match node.value() {
                Node::Text(text) => walk.line.push_text(text, &walk.marks()),
                Node::Element(_) if node.id() == container.id() => {}
                Node::Element(element) => match chaff::of(element) {
                    Some(kind) => {
                        walk.drop(kind);
                        skipped = Some(node.id());
                    }
                    None => ElementRef::wrap(node).into_iter().for_each(|element| walk.open(element)),
                },
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    walk.close(node.id(), element.name());
                }
            }
        }
    }
    walk.flush();
    let dropped = walk.dropped.iter().map(|(kind, count)| format!("{kind} {count}")).collect::<Vec<_>>();
    if !dropped.is_empty() {
        page.remark(format!("본문에서 뺀 것: {}.", dropped.join(", ")));
    }
    polish::finish(Document { blocks: walk.blocks }, page);
}

/// Where the next line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Paragraph,
    Heading,
    Quote,
    Cite,
    Item,
    Cell,
    Caption,
}

#[derive(Default)]
struct Walk<'a> {
    host: Option<&'a str>,
    blocks: Vec<Block>,
    line: Inlines,
    marks: Vec<(NodeId, Mark)>,
    places: Vec<(NodeId, Place)>,
    list: Option<(NodeId, bool, Vec<ListItem>)>,
    table: Option<(NodeId, Vec<TableRow>)>,
    figure: Option<(NodeId, Vec<PictureBlock>, String)>,
    dropped: Vec<(Chaff, usize)>,
}

impl Walk<'_> {
    fn open(&mut self, element: ElementRef<'_>) {
        let (id, value) = (element.id(), element.value());
        let name = value.name();
        if name == "br" {
            if self.line.push_break() {
                self.flush();
            }
            return;
        }
        if let Some(mark) = self.mark(element) {
            self.marks.push((id, mark));
        }
        if !is_in_line(name) || name == "cite" && self.place() == Place::Quote {
            self.flush();
        }
        let framed = self.table.is_some() || self.figure.is_some();
        let place = match name {
            "img" => return self.picture(element),
            "figure" if !framed => return self.figure = Some((id, Vec::new(), String::new())),
            "table" if !framed => return self.open_table(element),
            "tr" => return self.add_row(),
            "td" | "th" if self.table.is_some() => {
                self.add_cell();
                Place::Cell
            }
            "figcaption" => Place::Caption,
            _ if value.classes().any(|class| class.contains("caption") || class == "img_desc") => Place::Caption,
            _ if framed => return,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Place::Heading,
            "blockquote" => Place::Quote,
            "cite" if self.place() == Place::Quote => Place::Cite,
            "ul" | "ol" => {
                self.list.get_or_insert((id, name == "ol", Vec::new()));
                return;
            }
            "li" if self.list.is_some() => Place::Item,
            _ => return,
        };
        self.places.push((id, place));
    }

    fn close(&mut self, id: NodeId, name: &str) {
        // A line end has said all when it opened.
        if !is_in_line(name) && name != "br" || self.places.last().is_some_and(|(open, _)| *open == id) {
            self.flush();
        }
        self.marks.retain(|(open, _)| *open != id);
        self.places.retain(|(open, _)| *open != id);
        if let Some((_, ordered, content)) = self.list.take_if(|(open, ..)| *open == id)
            && !content.is_empty()
        {
            self.blocks.push(if ordered { Block::OrderedList { content } } else { Block::BulletList { content } });
        }
        if let Some((_, mut content)) = self.table.take_if(|(open, _)| *open == id) {
            content.retain(|row| !row.content.is_empty());
            self.blocks.push(Block::Table { content });
        }
        if let Some((_, pictures, caption)) = self.figure.take_if(|(open, ..)| *open == id) {
            self.close_figure(pictures, &caption);
        }
    }

    fn close_figure(&mut self, mut pictures: Vec<PictureBlock>, caption: &str) {
        match pictures.last_mut() {
            Some(last) => picture::set_caption(last, caption),
            None if caption.is_empty() => {}
            None => self.blocks.push(Block::paragraph(caption)),
        }
        self.blocks.extend(pictures.into_iter().map(|attrs| Block::Picture { attrs }));
    }

    /// Puts the line where it belongs.
    fn flush(&mut self) {
        let content = self.line.take();
        if content.is_empty() {
            return;
        }
        match (self.place(), &mut self.figure) {
            (_, Some((.., caption))) => append(caption, &plain(&content)),
            (Place::Caption, None) => match self.blocks.last_mut() {
                Some(Block::Picture { attrs }) if attrs.caption.is_none() => {
                    picture::set_caption(attrs, &plain(&content));
                }
                _ => self.blocks.push(Block::Paragraph { content }),
            },
            (Place::Paragraph, None) => self.blocks.push(Block::Paragraph { content }),
            (Place::Heading, None) => self.blocks.push(Block::Heading(Heading { content })),
            (Place::Quote, None) => self.blocks.push(Block::Quote(Quote { attrs: QuoteAttrs::default(), content })),
            (Place::Cite, None) => match self.blocks.last_mut() {
                Some(Block::Quote(quote)) => quote.attrs.cite = Some(plain(&content)),
                _ => self.blocks.push(Block::Paragraph { content }),
            },
            (Place::Item, None) => match &mut self.list {
                Some((.., items)) => items.push(ListItem { content }),
                None => self.blocks.push(Block::Paragraph { content }),
            },
            (Place::Cell, None) => {
                let row = self.table.as_mut().and_then(|(_, rows)| rows.last_mut());
                match row.and_then(|row| row.content.last_mut()) {
                    Some(cell) => {
                        if !cell.content.is_empty() {
                            cell.content.push(Inline::Break);
                        }
                        cell.content.extend(content);
                    }
                    None => self.blocks.push(Block::Paragraph { content }),
                }
            }
        }
    }

    fn place(&self) -> Place {
        self.places.last().map_or(Place::Paragraph, |(_, place)| *place)
    }

    fn marks(&self) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::with_capacity(self.marks.len());
        for (_, mark) in &self.marks {
            if !marks.contains(mark) {
                marks.push(mark.clone());
            }
        }
        marks
    }

    fn mark(&self, element: ElementRef<'_>) -> Option<Mark> {
        match element.value().name() {
            "b" | "strong" => Some(Mark::Bold),
            "i" | "em" => Some(Mark::Italic),
            "s" | "strike" | "del" => Some(Mark::Strike),
            "sub" => Some(Mark::Subscript),
            "sup" => Some(Mark::Superscript),
            "a" => self.link(element.attr("href")?),
            _ => None,
        }
    }

    /// A link that leads somewhere known: an absolute address of another house.
    fn link(&self, target: &str) -> Option<Mark> {
        let host = host_of(target)?;
        if Some(host.as_str()) == self.host || LegacyAddress::parse(target).is_some() {
            return None;
        }
        Href::try_from(target.trim().to_owned()).ok().map(|href| Mark::Link { href })
    }

    fn picture(&mut self, img: ElementRef<'_>) {
        let Some(attrs) = picture::of(img.value()) else { return };
        match &mut self.figure {
            Some((_, pictures, _)) => pictures.push(attrs),
            None => self.blocks.push(Block::Picture { attrs }),
        }
    }

    fn open_table(&mut self, table: ElementRef<'_>) {
        match usage(table) {
            Use::Data => self.table = Some((table.id(), Vec::new())),
            Use::Picture => self.figure = Some((table.id(), Vec::new(), String::new())),
            Use::Layout => {}
        }
    }

    fn add_row(&mut self) {
        if let Some((_, rows)) = &mut self.table {
            rows.push(TableRow { content: Vec::new() });
        }
    }

    fn add_cell(&mut self) {
        if let Some(row) = self.table.as_mut().and_then(|(_, rows)| rows.last_mut()) {
            row.content.push(TableCell { content: Vec::new() });
        }
    }

    fn drop(&mut self, kind: Chaff) {
        match self.dropped.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => self.dropped.push((kind, 1)),
        }
    }
}

fn append(caption: &mut String, line: &str) {
    if !caption.is_empty() {
        caption.push(' ');
    }
    caption.push_str(line);
}
