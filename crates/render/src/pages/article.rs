//! The page of an article.

use jikji_news::{ArticleKind, Language};
use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::{
    BannerView, BodyBlock, BylineGroup, Chrome, FactsBox, Figure, Link, NoticeView, RelatedBlock, Times,
};

/// An article. Fields stand in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArticlePage {
    /// What surrounds it.
    pub chrome: Chrome,
    /// Its number.
    pub number: i64,
    /// The language it is written in.
    pub language: Language,
    /// Its section.
    pub section: Option<Link>,
    /// Its series, the kicker.
    pub series: Option<Link>,
    /// Its labels as printed.
    pub labels: Vec<String>,
    /// Where it comes from; 보도자료, 제휴, 기고 and 기사형 광고 are shown.
    pub kind: ArticleKind,
    /// The headline, without kicker and labels.
    pub headline: String,
    /// Subheads.
    pub decks: Vec<String>,
    /// Who wrote it.
    pub bylines: Vec<BylineGroup>,
    /// When.
    pub times: Times,
    /// Notices above the text.
    pub notices_above: Vec<NoticeView>,
    /// The picture above the text.
    pub lead: Option<Figure>,
    /// The text.
    pub body: Vec<BodyBlock>,
    /// Notices below the text.
    pub notices_below: Vec<NoticeView>,
    /// The topics.
    pub topics: Vec<Link>,
    /// The copyright line of the paper's settings; `None` prints the usual one.
    pub copyright: Option<String>,
    /// Banners below the text; an empty slot shows nothing.
    pub banners_end: Vec<BannerView>,
    /// Banners beside the text.
    pub banners_side: Vec<BannerView>,
    /// 이 기사의 숫자·출처; `None` where there are none, or the paper or the desk wants none.
    pub facts: Option<FactsBox>,
    /// 관련기사; `None` where there are none.
    pub related: Option<RelatedBlock>,
}

impl Page for ArticlePage {
    fn template() -> &'static str {
        "article.html"
    }

    fn samples() -> Vec<Self> {
        crate::sample::articles()
    }

    fn chrome(&self) -> &Chrome {
        &self.chrome
    }

    fn cache_policy(&self) -> CachePolicy {
        CachePolicy::READERS
    }
}
