//! Articles made in a line.

use jiff::Timestamp;
use jikji_news::{ArticleNumber, Block, Byline, Content, Origin, State};
use jikji_newsroom::listing;
use jikji_store::NewArticle;

use crate::TestPaper;

/// An article to be put into a test paper.
#[derive(Debug, Clone)]
pub struct Story {
    section: String,
    series: Option<String>,
    state: State,
    published_at: Option<Timestamp>,
    wanted: Option<ArticleNumber>,
    /// What is written; a test may change whatever it needs.
    pub content: Content,
}

impl Story {
    /// A published article with this headline, of the section 사회, by 하진우 기자, with two paragraphs.
    pub fn new(headline: &str) -> Self {
        let mut content = Content::default();
        content.headlines.headline = headline.to_owned();
        content.bylines = vec![Byline {
            outlet: Some("새나루신문".into()),
            name: "하진우".into(),
            role: Some("기자".into()),
            email: None,
        }];
        content.body =
            [format!("{headline}. 새나루시가 12일 이같이 밝혔다."), "시는 다음 달까지 의견을 듣기로 했다.".into()]
                .map(Block::paragraph)
                .into_iter()
                .collect();
        Self {
            section: "사회".into(),
            series: None,
            state: State::Published,
            published_at: Some(Timestamp::constant(1_768_180_000, 0)),
            wanted: None,
            content,
        }
    }

    /// In this section.
    pub fn section(mut self, name: &str) -> Self {
        self.section = name.to_owned();
        self
    }

    /// In this series.
    pub fn series(mut self, name: &str) -> Self {
        self.series = Some(name.to_owned());
        self
    }

    /// In this state.
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// First published then; `None` is unknown.
    pub fn published(mut self, at: Option<Timestamp>) -> Self {
        self.published_at = at;
        self
    }

    /// Under this number, if it is free.
    pub fn number(mut self, number: i64) -> Self {
        self.wanted = ArticleNumber::new(number);
        self
    }

    /// With these paragraphs.
    pub fn text(mut self, paragraphs: &[&str]) -> Self {
        self.content.body = paragraphs.iter().map(|text| Block::paragraph(*text)).collect();
        self
    }

    /// With what `change` does to its content.
    pub fn with(mut self, change: impl FnOnce(&mut Content)) -> Self {
        change(&mut self.content);
        self
    }

    /// Puts it into a paper.
    ///
    /// # Panics
    /// When the paper refuses.
    pub async fn put(self, paper: &TestPaper) -> ArticleNumber {
        let zone = paper.paper().zone().clone();
        paper
            .write(async move |tx| {
                let mut content = self.content;
                content.section = Some(tx.section(&self.section).await?);
                if let Some(series) = &self.series {
                    content.series = Some(tx.series(series, None).await?);
                }
                let mut reporters = Vec::new();
                for byline in &content.bylines {
                    let (outlet, role) = (byline.outlet.as_deref(), byline.role.as_deref());
                    reporters.push(tx.reporter(&byline.name, outlet, role).await?);
                }
                let listing = listing(&content, self.published_at, None, reporters, tx.at(), &zone);
                let new =
                    NewArticle { wanted: self.wanted, state: self.state, origin: Origin::Staff, content, listing };
                tx.add_article(&new).await
            })
            .await
    }
}
