//! What a page says.

use jiff::tz::Offset;
use jiff::{Timestamp, civil};
use jikji_news::{Block, Byline, Document, Label, Language, LegacyAddress, Observation};
use serde::{Serialize, Serializer};

/// The zone of a Korean page's times, printed or meant: +09:00 all year.
pub(crate) const KOREA: Offset = Offset::constant(9);

/// A saved page as it was understood. Serialised it is one object of the report of `read` and `import --json`, keys in this order.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Page {
    /// Where it came from, as the caller named it: a path, `-`.
    pub source: String,
    /// The day on which somebody looked at the page: its date line, not the article's own time.
    pub seen_on: Option<civil::Date>,
    /// The weather strip, in the page's order.
    pub weather: Vec<Observation>,
    /// The credit below it, as printed: 기상청 제공.
    pub weather_credit: Option<String>,
    /// The article's section.
    pub section: Option<String>,
    /// The series named in the bracket before the headline.
    pub series: Option<String>,
    /// The labels of that bracket.
    pub labels: Vec<Label>,
    /// The headline without brackets; none when the page has none.
    pub headline: Option<String>,
    /// The subheads (부제); the key is left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decks: Vec<String>,
    /// Every writer the page names.
    pub bylines: Vec<Byline>,
    /// 입력, if the page tells it; never guessed.
    #[serde(serialize_with = "korean_time")]
    pub published_at: Option<Timestamp>,
    /// 수정, if the page tells it.
    #[serde(serialize_with = "korean_time")]
    pub modified_at: Option<Timestamp>,
    /// The running text, one string a paragraph, without the byline.
    pub paragraphs: Vec<String>,
    /// How many banners stood on the page.
    pub banners: usize,
    /// How many related articles the page says there are.
    pub related_claimed: Option<u64>,
    /// The related articles it shows.
    pub teasers: Vec<Teaser>,
    /// Where the article lives, if the page tells it and it is an address of one of the two families.
    pub address: Option<LegacyAddress>,
    /// The pictures of the text, in order.
    pub pictures: Vec<PagePicture>,
    /// Every line that no rule took.
    pub not_understood: Vec<String>,
    /// What is odd about the page, a Korean sentence each.
    pub remarks: Vec<String>,
    /// The text with its headings, pictures, lists and tables in place.
    #[serde(skip)]
    pub body: Document,
    /// The language the text is written in.
    #[serde(skip)]
    pub language: Language,
    /// The paper's name where the page tells it apart from bylines (`og:site_name`).
    #[serde(skip)]
    pub outlet: Option<String>,
}

/// A related article as a page shows it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Teaser {
    /// The headline without brackets.
    pub headline: String,
    /// The series named in the bracket.
    pub series: Option<String>,
    /// The labels of the bracket.
    pub labels: Vec<Label>,
    /// The writers, lifted off the excerpt.
    pub bylines: Vec<Byline>,
    /// The beginning of the text; none where only the headline is shown.
    pub excerpt: Option<String>,
    /// Whether the excerpt ends with a whole sentence; a teaser is never the whole article.
    pub complete: bool,
}

/// A picture of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PagePicture {
    /// The address as the page writes it.
    pub source: Option<String>,
    /// 설명, without the credit.
    pub caption: Option<String>,
    /// 출처.
    pub credit: Option<String>,
    /// The alternative text.
    pub alt: Option<String>,
}

impl Page {
    /// Takes a body over: the report's paragraphs and pictures are read off it.
    pub(crate) fn set_body(&mut self, body: Document) {
        self.paragraphs = body.paragraphs().collect();
        self.pictures = body
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Picture { attrs } => Some(PagePicture {
                    source: attrs.source.clone(),
                    caption: attrs.caption.clone(),
                    credit: attrs.credit.clone(),
                    alt: attrs.alt.clone(),
                }),
                _ => None,
            })
            .collect();
        self.body = body;
    }

    /// Adds a remark, once.
    pub(crate) fn remark(&mut self, remark: impl Into<String>) {
        let remark = remark.into();
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

fn korean_time<S: Serializer>(moment: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    match moment {
        Some(moment) => serializer.collect_str(&moment.display_with_offset(KOREA)),
        None => serializer.serialize_none(),
    }
}
