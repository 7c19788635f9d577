//! Writing articles: the row that lists read, the revision that is kept for ever, the links to reporters and topics.

use jiff::Timestamp;
use jikji_news::{Article, ArticleNumber, ChangeKind, Content, Notice, NoticeId, Origin, ReporterId, State, Subject};

use super::Tx;
use crate::kept::{NoticeRow, Voucher};
use crate::{Error, Kept, Result, kept, sql};

/// What lists need to know of an article beside its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The cut of the text.
    pub excerpt: String,
    /// The order key.
    pub listed_at: Timestamp,
    /// 입력.
    pub published_at: Option<Timestamp>,
    /// 수정.
    pub modified_at: Option<Timestamp>,
    /// The reporters behind the bylines.
    pub reporters: Vec<ReporterId>,
}

/// An article to be stored for the first time.
#[derive(Debug, Clone, PartialEq)]
pub struct NewArticle {
    /// The number it should have; taken when free, else it gets the next.
    pub wanted: Option<ArticleNumber>,
    /// The state it starts in.
    pub state: State,
    /// Who wrote it.
    pub origin: Origin,
    /// What is written.
    pub content: Content,
    /// What lists show.
    pub listing: Listing,
}

impl Tx {
    /// Stores a new article; answers its number.
    pub async fn add_article(&mut self, new: &NewArticle) -> Result<ArticleNumber> {
        let number = self.free_number(new.wanted).await?;
        let insert = "insert into article (number, version, live_version, state, public, origin, published_at, \
                      modified_at, changed_at, listed_at, section, series, kind, language, headline, labels, bylines, \
                      excerpt, seen_on, lead_picture) \
                      values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
        let live = new.state.is_public().then_some(1i64);
        let mut values = vec![number.get().into(), live.into()];
        values.extend(self.columns(new.state, new.origin, &new.content, &new.listing)?);
        sql::run(&self.db, insert, values).await?;
        let wrote = self.add_revision(number, 1, &new.content).await?;
        self.link(number, &new.content, &new.listing, new.state.is_public()).await?;
        let kind = if new.state.is_public() { ChangeKind::ArticlePublished } else { ChangeKind::DraftSaved };
        self.note_kept(kind, subjects(number, &[&new.content], &new.listing.reporters), wrote);
        Ok(number)
    }

    /// Stores a new version of an article, based on the one that was read; refuses when another came between.
    pub async fn change_article(
        &mut self,
        before: &Article,
        state: State,
        origin: Origin,
        content: &Content,
        listing: &Listing,
    ) -> Result<i64> {
        let (number, version) = (before.number, before.version + 1);
        // A text that readers do not see leaves what they see alone: the live columns and version stay.
        let shows = state.is_public() && state != State::Amending;
        let listed = shows || !before.state.is_public();
        let update = if listed {
            "update article set version = $1, live_version = coalesce($2, live_version), state = $3, public = $4, \
             origin = $5, published_at = $6, modified_at = $7, changed_at = $8, listed_at = $9, section = $10, \
             series = $11, kind = $12, language = $13, headline = $14, labels = $15, bylines = $16, excerpt = $17, \
             seen_on = $18, lead_picture = $19 where number = $20 and version = $21"
        } else {
            "update article set version = $1, live_version = coalesce($2, live_version), state = $3, public = $4, \
             origin = $5, changed_at = $8 where number = $20 and version = $21"
        };
        let live = shows.then_some(version);
        let mut values = vec![version.into(), live.into()];
        values.extend(self.columns(state, origin, content, listing)?);
        values.extend([number.get().into(), before.version.into()]);
        if sql::run(&self.db, update, values).await? == 0 {
            let found = self.article(number).await?.map_or(0, |article| article.version);
            return Err(Error::Stale { number: number.get(), seen: before.version, found });
        }
        let wrote = self.add_revision(number, version, content).await?;
        if listed {
            self.unlink(number).await?;
            self.link(number, content, listing, state.is_public()).await?;
        } else if !state.is_public() {
            self.hide_links(number).await?;
        }
        let kind = match (before.state.is_public(), state.is_public()) {
            (false, true) => ChangeKind::ArticlePublished,
            (true, true) if shows => ChangeKind::ArticleUpdated,
            (true, false) => ChangeKind::ArticleWithdrawn,
            // Readers of a taken-down article see another page when it is retracted.
            _ if state == State::Retracted => ChangeKind::ArticleWithdrawn,
            _ if *content == before.content => ChangeKind::StateChanged,
            _ => ChangeKind::DraftSaved,
        };
        self.note_kept(kind, subjects(number, &[&before.content, content], &listing.reporters), wrote);
        Ok(version)
    }

    /// Adds a notice to an article.
    pub async fn add_notice(&mut self, number: ArticleNumber, notice: &Notice) -> Result<NoticeId> {
        let insert = "insert into notice (article, kind, ground, dated, placement, body) \
                      values ($1, $2, $3, $4, $5, $6) returning id";
        let row = NoticeRow {
            article: number.get(),
            kind: sql::word(&notice.kind)?,
            ground: sql::word(&notice.ground)?,
            dated: notice.dated.to_string(),
            placement: sql::word(&notice.placement)?,
            body: notice.text.clone(),
        };
        let hash = row.digest();
        let values = vec![
            row.article.into(),
            row.kind.into(),
            row.ground.into(),
            row.dated.into(),
            row.placement.into(),
            row.body.into(),
        ];
        let id = sql::value(&self.db, insert, values).await?.unwrap_or_default();
        let touch = "update article set changed_at = $1, notices = notices + 1 where number = $2";
        sql::run(&self.db, touch, vec![self.at.as_microsecond().into(), number.get().into()]).await?;
        let wrote = Voucher { row: Kept::Notice { id }, hash };
        self.note_kept(ChangeKind::NoticeAdded, vec![Subject::Article(number)], wrote);
        Ok(NoticeId(id))
    }

    async fn free_number(&mut self, wanted: Option<ArticleNumber>) -> Result<ArticleNumber> {
        if let Some(number) = wanted {
            let select = "select number from article where number = $1";
            if sql::value::<_, i64>(&self.db, select, vec![number.get().into()]).await?.is_none() {
                self.known.last_number = self.known.last_number.map(|last| last.max(number.get()));
                return Ok(number);
            }
        }
        let last = match self.known.last_number {
            Some(last) => last,
            None => {
                sql::value(&self.db, "select coalesce(max(number), 0) from article", vec![]).await?.unwrap_or_default()
            }
        };
        self.known.last_number = Some(last + 1);
        ArticleNumber::new(last + 1).ok_or_else(|| Error::Database("기사 번호를 더 줄 수 없습니다".into()))
    }

    /// The columns that both insert and update set, from `state` on, in the order of the table.
    fn columns(
        &self,
        state: State,
        origin: Origin,
        content: &Content,
        listing: &Listing,
    ) -> Result<Vec<sea_orm::Value>> {
        Ok(vec![
            state.key().into(),
            i64::from(state.is_public()).into(),
            sql::word(&origin)?.into(),
            listing.published_at.map(Timestamp::as_microsecond).into(),
            listing.modified_at.map(Timestamp::as_microsecond).into(),
            self.at.as_microsecond().into(),
            listing.listed_at.as_microsecond().into(),
            content.section.map(|id| id.0).into(),
            content.series.map(|id| id.0).into(),
            sql::word(&content.kind)?.into(),
            sql::word(&content.language)?.into(),
            content.headlines.headline.as_str().into(),
            sql::json(&content.headlines.labels)?.into(),
            sql::json(&content.bylines)?.into(),
            listing.excerpt.as_str().into(),
            content.seen_on.map(|day| day.to_string()).into(),
            content.lead_picture.as_ref().map(|id| id.as_str().to_owned()).into(),
        ])
    }

    async fn add_revision(&self, number: ArticleNumber, version: i64, content: &Content) -> Result<Voucher> {
        let text = sql::json(content)?;
        let row = Kept::Revision { article: number.get(), version };
        let wrote = kept::vouch(row, &text, self.at, &self.signature);
        let insert = "insert into revision (article, version, at, by_whom, content) values ($1, $2, $3, $4, $5)";
        let values = vec![
            number.get().into(),
            version.into(),
            self.at.as_microsecond().into(),
            self.signature.0.as_str().into(),
            text.into(),
        ];
        sql::run(&self.db, insert, values).await?;
        Ok(wrote)
    }

    /// Puts an article into the lists of its reporters and topics.
    async fn link(&self, number: ArticleNumber, content: &Content, listing: &Listing, public: bool) -> Result<()> {
        let topics: Vec<i64> = content.topics.iter().map(|id| id.0).collect();
        let reporters: Vec<i64> = listing.reporters.iter().map(|id| id.0).collect();
        for (table, column, ids) in [("article_reporter", "reporter", reporters), ("article_topic", "topic", topics)] {
            let insert = format!(
                "insert into {table} ({column}, article, public, listed_at) values ($1, $2, $3, $4) on conflict do nothing"
            );
            for id in ids {
                let listed_at = listing.listed_at.as_microsecond();
                let values = vec![id.into(), number.get().into(), i64::from(public).into(), listed_at.into()];
                sql::run(&self.db, &insert, values).await?;
            }
        }
        Ok(())
    }

    /// Takes an article out of those lists.
    async fn unlink(&self, number: ArticleNumber) -> Result<()> {
        for delete in
            ["delete from article_reporter where article = $1", "delete from article_topic where article = $1"]
        {
            sql::run(&self.db, delete, vec![number.get().into()]).await?;
        }
        Ok(())
    }

    /// Leaves an article in those lists, but lets readers not see it there.
    async fn hide_links(&self, number: ArticleNumber) -> Result<()> {
        let updates = [
            "update article_reporter set public = 0 where article = $1",
            "update article_topic set public = 0 where article = $1",
        ];
        for update in updates {
            sql::run(&self.db, update, vec![number.get().into()]).await?;
        }
        Ok(())
    }
}

/// Everything that an article stands under, before and after: the lists that a change of it touches.
fn subjects(number: ArticleNumber, contents: &[&Content], reporters: &[ReporterId]) -> Vec<Subject> {
    let mut subjects = vec![Subject::Article(number)];
    for content in contents {
        subjects.extend(content.section.map(Subject::Section));
        subjects.extend(content.series.map(Subject::Series));
        subjects.extend(content.topics.iter().copied().map(Subject::Topic));
    }
    subjects.extend(reporters.iter().copied().map(Subject::Reporter));
    subjects.sort();
    subjects.dedup();
    subjects
}
