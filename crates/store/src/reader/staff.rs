//! Reading the staff.

use jikji_news::{ArticleNumber, Email, Staff, StaffId};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::Reader;
use crate::{Result, sql};

/// The newest standing of each member, which is what holds.
const STANDINGS: &str = "select t.staff as staff, t.value as value from standing t \
                         join staff s on s.id = t.staff and s.version = t.version";

impl Reader {
    /// A member of the staff.
    pub async fn staff(&self, id: StaffId) -> Result<Option<Staff>> {
        member(&self.db, id).await
    }

    /// The member of the staff who signs in with this address.
    pub async fn staff_at(&self, email: &Email) -> Result<Option<Staff>> {
        member_at(&self.db, email).await
    }

    /// The whole staff, in the order of their keys, closed accounts too.
    pub async fn all_staff(&self) -> Result<Vec<Staff>> {
        all_members(&self.db).await
    }

    /// Whose article it is; nobody's where it was imported.
    pub async fn writers_of(&self, number: ArticleNumber) -> Result<Vec<StaffId>> {
        writers_of(&self.db, number).await
    }
}

pub(crate) async fn member<C: ConnectionTrait>(db: &C, id: StaffId) -> Result<Option<Staff>> {
    Ok(members(db, &format!("{STANDINGS} where s.id = $1"), vec![id.0.into()]).await?.pop())
}

pub(crate) async fn member_at<C: ConnectionTrait>(db: &C, email: &Email) -> Result<Option<Staff>> {
    Ok(members(db, &format!("{STANDINGS} where s.email = $1"), vec![email.as_str().into()]).await?.pop())
}

pub(crate) async fn all_members<C: ConnectionTrait>(db: &C) -> Result<Vec<Staff>> {
    members(db, &format!("{STANDINGS} order by s.id"), vec![]).await
}

pub(crate) async fn writers_of<C: ConnectionTrait>(db: &C, number: ArticleNumber) -> Result<Vec<StaffId>> {
    let select = "select staff from writer where article = $1 order by staff";
    let rows = sql::rows(db, select, vec![number.get().into()]).await?;
    rows.iter().map(|row| Ok(StaffId(row.try_get_by_index(0)?))).collect()
}

async fn members<C: ConnectionTrait>(db: &C, select: &str, values: Vec<sea_orm::Value>) -> Result<Vec<Staff>> {
    #[derive(FromQueryResult)]
    struct Row {
        staff: i64,
        value: String,
    }
    let rows: Vec<Row> = sql::records(db, select, values).await?;
    rows.into_iter().map(|row| sql::parse(|| format!("standing {}", row.staff), &row.value)).collect()
}
