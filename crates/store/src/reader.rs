//! The door for reading: selects only, over connections that the database itself keeps from writing.

mod accounts;
mod articles;
mod board;
mod imports;
pub(crate) mod jobs;
pub(crate) mod lexicon;
mod lists;
mod names;
mod paper;
mod related;
mod staff;
mod steps;
mod texts;

use jiff::Timestamp;
use jikji_news::{
    Article, ArticleNumber, Banner, Change, Content, LegacyFamily, Masthead, Picture, PictureId, ProposedWord,
    RelatedChoice, Reporter, ReporterId, Section, Series, SeriesId, Settings, State, Synonyms, Topic, TopicId, Weather,
    Word,
};
use sea_orm::{DatabaseConnection, TransactionTrait};

use crate::dialect::sqlite;
use crate::{Card, Cursor, Job, JobState, ListOf, LogHead, Proof, Result, log, proof, schema};

pub(crate) use accounts::{attempts, credential, link_at, session_at};
pub(crate) use articles::stored_article;
pub use board::InWork;
pub use imports::ImportOrigin;
pub(crate) use imports::{article_of_identity, import_origin};
pub(crate) use names::{reporter_named, section_named, series_named, slug_taken, topic_named};
pub(crate) use paper::{latest_setting, weather};
pub(crate) use related::related_choice;
pub(crate) use staff::{all_members, member, member_at, writers_of};
pub use steps::TakenStep;
pub use texts::Text;

/// Reads a paper. Cheap to clone; a page is given one, and so cannot write.
#[derive(Debug, Clone)]
pub struct Reader {
    db: DatabaseConnection,
}

impl Reader {
    pub(crate) fn new(db: DatabaseConnection) -> Self {
        Self { db }
    }

    /// Lets go of the database.
    pub async fn close(self) -> Result<()> {
        Ok(self.db.close().await?)
    }

    /// Where the change log ends.
    pub async fn log_head(&self) -> Result<LogHead> {
        log::head(&self.db).await
    }

    /// Which history the log belongs to: a random word, renewed by restoring the paper.
    pub async fn epoch(&self) -> Result<String> {
        paper::epoch(&self.db).await
    }

    /// The changes after a place, oldest first, at most so many.
    pub async fn changes_after(&self, seq: i64, most: u32) -> Result<Vec<Change>> {
        log::after(&self.db, seq, most).await
    }

    /// Proves the change log against itself and the rows it vouches for, as they stand together at this moment. `known` is an
    /// end that the log had at an earlier time: it must still hold it.
    pub async fn prove(&self, known: Option<&LogHead>) -> Result<Proof> {
        let snapshot = self.db.begin().await?;
        let proof = proof::prove(&snapshot, known).await?;
        snapshot.rollback().await?;
        Ok(proof)
    }

    /// How many entries of the log are dated after a moment, and the date of the latest; `None` when there is none.
    pub async fn changes_dated_after(&self, moment: Timestamp) -> Result<Option<(i64, Timestamp)>> {
        log::dated_after(&self.db, moment).await
    }

    /// The schema of the database.
    pub async fn schema(&self) -> Result<i64> {
        schema::current(&self.db).await
    }

    /// What the database itself finds broken in its file, a line each; none in a sound one.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        sqlite::complaints(&self.db).await
    }

    /// The jobs in a state, those that were due last first, at most so many. The failed ones are what a person must see.
    pub async fn jobs(&self, state: JobState, most: u32) -> Result<Vec<Job>> {
        jobs::jobs(&self.db, state, most).await
    }

    /// The job with a key.
    pub async fn job_at(&self, key: &str) -> Result<Option<Job>> {
        jobs::job_at(&self.db, key).await
    }

    /// The next moment at which a worker may find something to do; `None` while nothing waits.
    pub async fn next_job_at(&self) -> Result<Option<Timestamp>> {
        jobs::next_job_at(&self.db).await
    }

    /// The steps of the workflow that an article took, oldest first, with the reasons given.
    pub async fn steps_of(&self, number: ArticleNumber) -> Result<Vec<TakenStep>> {
        steps::steps_of(&self.db, number).await
    }

    /// Every word that the desk decided on, known and refused, by word.
    pub async fn words(&self) -> Result<Vec<Word>> {
        lexicon::words(&self.db).await
    }

    /// The synonyms that the paper keeps, by word.
    pub async fn synonyms(&self) -> Result<Vec<Synonyms>> {
        lexicon::synonyms(&self.db).await
    }

    /// Words for the desk to decide on, those seen most first, at most so many.
    pub async fn proposed_words(&self, most: u32) -> Result<Vec<ProposedWord>> {
        lexicon::proposed_words(&self.db, most).await
    }

    /// What an editor wants among the related articles of one; nothing where nobody chose.
    pub async fn related_choice(&self, number: ArticleNumber) -> Result<RelatedChoice> {
        related_choice(&self.db, number).await
    }

    /// The masthead; all holes in a paper that was never given one.
    pub async fn masthead(&self) -> Result<Masthead> {
        Ok(latest_setting(&self.db, "masthead").await?.unwrap_or_default())
    }

    /// The house rules.
    pub async fn settings(&self) -> Result<Settings> {
        Ok(latest_setting(&self.db, "settings").await?.unwrap_or_default())
    }

    /// The weather to show.
    pub async fn weather(&self) -> Result<Option<Weather>> {
        weather(&self.db).await
    }

    /// Every banner, by slot and position.
    pub async fn banners(&self) -> Result<Vec<Banner>> {
        paper::banners(&self.db).await
    }

    /// The sections, in the order of the menu.
    pub async fn sections(&self) -> Result<Vec<Section>> {
        names::sections(&self.db).await
    }

    /// Every series, by name.
    pub async fn all_series(&self) -> Result<Vec<Series>> {
        names::all_series(&self.db).await
    }

    /// A series.
    pub async fn series(&self, id: SeriesId) -> Result<Option<Series>> {
        names::series(&self.db, id).await
    }

    /// The section under this slug.
    pub async fn section_at(&self, slug: &str) -> Result<Option<Section>> {
        names::section_at(&self.db, slug).await
    }

    /// The series under this slug.
    pub async fn series_at(&self, slug: &str) -> Result<Option<Series>> {
        names::series_at(&self.db, slug).await
    }

    /// The reporter under this slug.
    pub async fn reporter_at(&self, slug: &str) -> Result<Option<Reporter>> {
        names::reporter_at(&self.db, slug).await
    }

    /// The topic under this slug.
    pub async fn topic_at(&self, slug: &str) -> Result<Option<Topic>> {
        names::topic_at(&self.db, slug).await
    }

    /// The reporters of an article, for the links of its byline.
    pub async fn reporters_of(&self, number: ArticleNumber) -> Result<Vec<Reporter>> {
        names::reporters_of(&self.db, number).await
    }

    /// The topic of this name.
    pub async fn topic_named(&self, name: &str) -> Result<Option<TopicId>> {
        names::topic_named(&self.db, name).await
    }

    /// The topics of these keys, in any order.
    pub async fn topics(&self, ids: &[TopicId]) -> Result<Vec<Topic>> {
        names::topics(&self.db, ids).await
    }

    /// These reporters, in no order; who is not there is left out.
    pub async fn reporters(&self, ids: &[ReporterId]) -> Result<Vec<Reporter>> {
        names::reporters(&self.db, ids).await
    }

    /// The topics of an article.
    pub async fn topics_of(&self, number: ArticleNumber) -> Result<Vec<Topic>> {
        names::topics_of(&self.db, number).await
    }

    /// An article with the text that readers see; `None` while they see none.
    pub async fn live_article(&self, number: ArticleNumber) -> Result<Option<Article>> {
        Ok(stored_article(&self.db, number, true).await?.filter(|article| article.state.is_public()))
    }

    /// An article with its newest text, in whatever state.
    pub async fn article(&self, number: ArticleNumber) -> Result<Option<Article>> {
        stored_article(&self.db, number, false).await
    }

    /// The text that an article had in one of its versions; `None` where it never had that.
    pub async fn revision(&self, number: ArticleNumber, version: i64) -> Result<Option<Content>> {
        articles::revision(&self.db, number, version).await
    }

    /// The texts of these articles in whatever state: what readers see, else the newest. By number; who is not there is left out.
    pub async fn texts(&self, numbers: &[ArticleNumber]) -> Result<Vec<Text>> {
        texts::texts(&self.db, numbers).await
    }

    /// The texts of the articles above a number as [`Reader::texts`], ascending, at most so many: for whoever walks through all.
    pub async fn texts_above(&self, number: i64, most: u32) -> Result<Vec<Text>> {
        texts::texts_above(&self.db, number, most).await
    }

    /// How many articles there are in whatever state.
    pub async fn count_texts(&self) -> Result<i64> {
        texts::count(&self.db).await
    }

    /// The state of an article; `None` where there is none of this number.
    pub async fn state_of(&self, number: ArticleNumber) -> Result<Option<State>> {
        articles::state_of(&self.db, number).await
    }

    /// The numbers of public articles above a number, ascending, at most so many: for whoever walks through all of them.
    pub async fn numbers_above(&self, number: i64, most: u32) -> Result<Vec<ArticleNumber>> {
        lists::numbers_above(&self.db, number, most).await
    }

    /// The public articles of a list, newest first, from a place on.
    pub async fn list(&self, of: ListOf, from: Option<Cursor>, most: u32) -> Result<Vec<Card>> {
        lists::list(&self.db, of, from, most).await
    }

    /// The place of the article that stands so many above a place, to go back the way one came down; `None` where fewer stand
    /// above it.
    pub async fn place_above(&self, of: ListOf, from: Cursor, steps: u32) -> Result<Option<Cursor>> {
        lists::place_above(&self.db, of, from, steps).await
    }

    /// How many public articles a list holds.
    pub async fn count(&self, of: ListOf) -> Result<i64> {
        lists::count(&self.db, of).await
    }

    /// The public articles of these numbers, in this order; the others are left out.
    pub async fn cards(&self, numbers: &[ArticleNumber]) -> Result<Vec<Card>> {
        lists::cards(&self.db, numbers).await
    }

    /// The article that had this number in another system. With more than one host of the family, the given one counts;
    /// without it the number must be known of one host only.
    pub async fn legacy_article(
        &self,
        family: LegacyFamily,
        number: ArticleNumber,
        host: Option<&str>,
    ) -> Result<Option<ArticleNumber>> {
        imports::legacy_article(&self.db, family, number, host).await
    }

    /// The old numbers of a family above a number, ascending, at most so many, each with the article that had it: those that lead
    /// to one public article whatever the host.
    pub async fn legacy_addresses(
        &self,
        family: LegacyFamily,
        above: i64,
        most: u32,
    ) -> Result<Vec<(ArticleNumber, ArticleNumber)>> {
        imports::legacy_addresses(&self.db, family, above, most).await
    }

    /// The pictures of these keys, in any order.
    pub async fn pictures(&self, ids: &[PictureId]) -> Result<Vec<Picture>> {
        paper::pictures(&self.db, ids).await
    }

    /// The pictures behind a key, in the order of their keys, at most so many: for whoever walks through all of them.
    pub async fn pictures_after(&self, id: Option<&PictureId>, most: u32) -> Result<Vec<Picture>> {
        paper::pictures_after(&self.db, id, most).await
    }
}
