//! What is asked of the index, as an address carries it.

use jikji_news::{Reporter, Section};
use jikji_render::address::Asking;
use jikji_search::{Cursor, Filter, Paging, Sort};

use crate::Result;
use crate::fields::{Fields, printable};
use crate::site::Visit;

/// How many characters of a question are read.
pub(crate) const LONGEST: usize = 200;
/// Articles on a page, unless a program asks for another number.
const PER_PAGE: usize = 20;

/// A question.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    /// The words, as they may be shown again.
    pub(crate) query: String,
    pub(crate) section: Option<Section>,
    pub(crate) year: Option<i16>,
    pub(crate) reporter: Option<Reporter>,
    pub(crate) sort: Sort,
    /// At most so many articles.
    pub(crate) size: usize,
    /// Behind this place of the answer.
    pub(crate) after: Option<Cursor>,
    /// The how-manieth page it is on the way the reader came, from 1.
    pub(crate) page: u64,
}

/// A field that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// The field.
    pub(crate) field: &'static str,
    /// What is wrong.
    pub(crate) lack: Lack,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lack {
    /// It must be there.
    Missing,
    /// Nothing has this name.
    NoSuch,
    /// It is no year.
    Year,
    /// It is no order.
    Sort,
    /// It is no number of articles.
    Size,
    /// It is no place of an answer.
    From,
}

impl Lack {
    /// The message that says so.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Missing => "field-missing",
            Self::NoSuch => "field-no-such",
            Self::Year => "field-year",
            Self::Sort => "field-sort",
            Self::Size => "field-size",
            Self::From => "field-from",
        }
    }
}

impl Question {
    /// The names of its fields.
    pub(crate) const FIELDS: [&'static str; 7] = ["q", "section", "year", "reporter", "sort", "size", "from"];

    /// Reads a question, and what in it cannot be read: a reader's page goes on without that, a program is told.
    pub(crate) async fn read(visit: &Visit, fields: &Fields) -> Result<(Self, Vec<Wrong>)> {
        let mut wrong = Vec::new();
        let mut note = |field, lack| wrong.push(Wrong { field, lack });
        let query = printable(fields.get("q").unwrap_or_default(), LONGEST);
        if query.is_empty() {
            note("q", Lack::Missing);
        }
        let asked = fields.get("section");
        let section = visit.furniture().sections.iter().find(|section| Some(section.slug.as_str()) == asked).cloned();
        if asked.is_some() && section.is_none() {
            note("section", Lack::NoSuch);
        }
        let reporter = match fields.get("reporter") {
            Some(slug) => {
                let reporter = visit.reader().reporter_at(slug).await?;
                if reporter.is_none() {
                    note("reporter", Lack::NoSuch);
                }
                reporter
            }
            None => None,
        };
        let mut read = |field, lack, fits: &dyn Fn(&str) -> bool| {
            let value = fields.get(field)?;
            if !fits(value) {
                note(field, lack);
            }
            Some(value)
        };
        let year = read("year", Lack::Year, &|year| year_of(year).is_some()).and_then(year_of);
        let sort = read("sort", Lack::Sort, &|sort| sort_of(sort).is_some()).and_then(sort_of);
        let size = read("size", Lack::Size, &|size| size_of(size).is_some()).and_then(size_of);
        let from = read("from", Lack::From, &|from| place_of(from).is_some()).and_then(place_of);
        let question = Self {
            query,
            section,
            year,
            reporter,
            sort: sort.unwrap_or_default(),
            size: size.unwrap_or(PER_PAGE),
            after: from.map(|(_, cursor)| cursor),
            page: from.map_or(1, |(page, _)| page),
        };
        Ok((question, wrong))
    }

    /// What was chosen beside the words.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            section: self.section.as_ref().map(|section| section.id),
            year: self.year,
            reporter: self.reporter.as_ref().map(|reporter| reporter.id),
        }
    }

    /// The place of the part behind this one.
    pub(crate) fn next_place(&self, cursor: Cursor) -> String {
        format!("{}.{cursor}", self.page + 1)
    }

    /// What the address of the page that asks this from the beginning carries.
    pub(crate) fn asking(&self) -> Asking<'_> {
        Asking {
            query: &self.query,
            section: self.section.as_ref().map(|section| section.slug.as_str()),
            year: self.year,
            reporter: self.reporter.as_ref().map(|reporter| reporter.slug.as_str()),
            sort: (self.sort == Sort::Time).then_some("time"),
            from: None,
        }
    }
}

fn year_of(text: &str) -> Option<i16> {
    text.parse().ok().filter(|year| (1000..=9999).contains(year))
}

fn sort_of(text: &str) -> Option<Sort> {
    match text {
        "relevance" => Some(Sort::Relevance),
        "time" => Some(Sort::Time),
        _ => None,
    }
}

fn size_of(text: &str) -> Option<usize> {
    text.parse().ok().filter(|size| (1..=Paging::MAX).contains(size))
}

/// A page and the place where it begins.
fn place_of(text: &str) -> Option<(u64, Cursor)> {
    let (page, cursor) = text.split_once('.')?;
    let page = page.parse().ok().filter(|page| (2..=1_000_000).contains(page))?;
    Some((page, cursor.parse().ok()?))
}
