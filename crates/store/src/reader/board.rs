//! Reading the board: the articles that are in work.

use jiff::Timestamp;
use jikji_news::{ArticleNumber, Reach, SectionId, StaffId, State};
use sea_orm::{FromQueryResult, Value};

use super::Reader;
use crate::{Error, Result, sql};

/// An article on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InWork {
    /// Its number.
    pub number: ArticleNumber,
    /// Where it is.
    pub state: State,
    /// Its headline; may be empty still.
    pub headline: String,
    /// Its section; may be none still.
    pub section: Option<SectionId>,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

#[derive(FromQueryResult)]
struct Row {
    number: i64,
    state: String,
    headline: String,
    section: Option<i64>,
    changed_at: i64,
}

/// What waits for somebody to do something about it.
const WORK: &str =
    "a.state in ('draft', 'filed', 'desking', 'sent_back', 'held', 'scheduled', 'amending', 'taken_down')";

impl Reader {
    /// The articles in work that somebody may read, the last changed first, at most so many.
    pub async fn board(&self, reach: &Reach, most: u32) -> Result<Vec<InWork>> {
        let (which, values): (String, Vec<Value>) = match reach {
            Reach::Nothing => return Ok(Vec::new()),
            Reach::Everything => ("1 = 1".to_owned(), Vec::new()),
            Reach::Sections { sections, own } => {
                let own_ones = "a.number in (select article from writer where staff = $1)";
                let values = [own.0].into_iter().chain(sections.iter().map(|section| section.0)).map(Value::from);
                let which = if sections.is_empty() {
                    own_ones.to_owned()
                } else {
                    format!("({own_ones} or a.section in ({}))", sql::places(2, sections.len()))
                };
                (which, values.collect())
            }
        };
        self.in_work(&which, values, most).await
    }

    /// The articles in work that are somebody's own, the last changed first, at most so many.
    pub async fn own_work(&self, staff: StaffId, most: u32) -> Result<Vec<InWork>> {
        self.in_work("a.number in (select article from writer where staff = $1)", vec![staff.0.into()], most).await
    }

    async fn in_work(&self, which: &str, mut values: Vec<Value>, most: u32) -> Result<Vec<InWork>> {
        let select = format!(
            "select a.number, a.state, a.headline, a.section, a.changed_at from article a where {WORK} and {which} \
             order by a.changed_at desc, a.number desc limit ${}",
            values.len() + 1
        );
        values.push(i64::from(most).into());
        let rows: Vec<Row> = sql::records(&self.db, &select, values).await?;
        rows.into_iter()
            .map(|row| {
                let damaged =
                    |why: &str| Error::Damaged { what: format!("article {}", row.number), why: why.to_owned() };
                Ok(InWork {
                    number: ArticleNumber::new(row.number).ok_or_else(|| damaged("number"))?,
                    state: State::from_key(&row.state).ok_or_else(|| damaged("state"))?,
                    headline: row.headline,
                    section: row.section.map(SectionId),
                    changed_at: sql::moment(row.changed_at)?,
                })
            })
            .collect()
    }
}
