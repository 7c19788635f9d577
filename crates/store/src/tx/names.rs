//! Writing sections, series, reporters and topics: each is made once for its name, with a slug that no other has.

use jikji_news::{ChangeKind, PictureId, ReporterId, SectionId, SeriesId, Subject, TopicId};
use jikji_text::slug;

use super::Tx;
use crate::{Result, reader, sql};

impl Tx {
    /// The section of this name, made at the end of the menu when there is none.
    pub async fn section(&mut self, name: &str) -> Result<SectionId> {
        if let Some(id) = self.known.id("section", name) {
            return Ok(SectionId(id));
        }
        if let Some(id) = reader::section_named(&self.db, name).await? {
            self.known.remember("section", name, id.0);
            return Ok(id);
        }
        let slug = self.free_slug("section", name).await?;
        let insert = "insert into section (slug, name, position) \
                      values ($1, $2, (select count(*) from section)) returning id";
        let id = SectionId(sql::value(&self.db, insert, vec![slug.into(), name.into()]).await?.unwrap_or_default());
        self.note(ChangeKind::SectionCreated, vec![Subject::Section(id)]);
        Ok(id)
    }

    /// The series of this name, made when there is none.
    pub async fn series(&mut self, name: &str, description: Option<&str>) -> Result<SeriesId> {
        if let Some(id) = self.known.id("series", name) {
            return Ok(SeriesId(id));
        }
        if let Some(id) = reader::series_named(&self.db, name).await? {
            self.known.remember("series", name, id.0);
            return Ok(id);
        }
        let slug = self.free_slug("series", name).await?;
        let insert = "insert into series (slug, name, description) values ($1, $2, $3) returning id";
        let values = vec![slug.into(), name.into(), description.map(str::to_owned).into()];
        let id = SeriesId(sql::value(&self.db, insert, values).await?.unwrap_or_default());
        self.note(ChangeKind::SeriesCreated, vec![Subject::Series(id)]);
        Ok(id)
    }

    /// The topic of this name, made when there is none.
    pub async fn topic(&mut self, name: &str) -> Result<TopicId> {
        if let Some(id) = self.known.id("topic", name) {
            return Ok(TopicId(id));
        }
        if let Some(id) = reader::topic_named(&self.db, name).await? {
            self.known.remember("topic", name, id.0);
            return Ok(id);
        }
        let slug = self.free_slug("topic", name).await?;
        let insert = "insert into topic (slug, name) values ($1, $2) returning id";
        let id = TopicId(sql::value(&self.db, insert, vec![slug.into(), name.into()]).await?.unwrap_or_default());
        self.note(ChangeKind::TopicCreated, vec![Subject::Topic(id)]);
        Ok(id)
    }

    /// The reporter of this name and outlet, made when there is none; what is known of one who is there already stays.
    pub async fn reporter(&mut self, name: &str, outlet: Option<&str>, role: Option<&str>) -> Result<ReporterId> {
        let outlet = outlet.unwrap_or_default();
        let both = format!("{outlet}={name}");
        if let Some(id) = self.known.id("reporter", &both) {
            return Ok(ReporterId(id));
        }
        if let Some(id) = reader::reporter_named(&self.db, name, outlet).await? {
            self.known.remember("reporter", &both, id.0);
            return Ok(id);
        }
        let slug = self.free_slug("reporter", name).await?;
        let insert = "insert into reporter (slug, name, outlet, role) values ($1, $2, $3, $4) returning id";
        let values = vec![slug.into(), name.into(), outlet.into(), role.map(str::to_owned).into()];
        let id = ReporterId(sql::value(&self.db, insert, values).await?.unwrap_or_default());
        self.note(ChangeKind::ReporterCreated, vec![Subject::Reporter(id)]);
        Ok(id)
    }

    /// Sets what readers see of a reporter beside the name.
    pub async fn introduce_reporter(
        &mut self,
        id: ReporterId,
        email: Option<&str>,
        introduction: Option<&str>,
        portrait: Option<&PictureId>,
    ) -> Result<()> {
        let update = "update reporter set email = $1, introduction = $2, portrait = $3 where id = $4";
        let values = vec![
            email.map(str::to_owned).into(),
            introduction.map(str::to_owned).into(),
            portrait.map(|id| id.as_str().to_owned()).into(),
            id.0.into(),
        ];
        sql::run(&self.db, update, values).await?;
        self.note(ChangeKind::ReporterChanged, vec![Subject::Reporter(id)]);
        Ok(())
    }

    /// The slug of a name, with `-2`, `-3` … behind it where others of the table took it.
    async fn free_slug(&self, table: &'static str, name: &str) -> Result<String> {
        let base = slug(name);
        let mut candidate = base.clone();
        let mut count = 1;
        while reader::slug_taken(&self.db, table, &candidate).await? {
            count += 1;
            candidate = format!("{base}-{count}");
        }
        Ok(candidate)
    }
}
