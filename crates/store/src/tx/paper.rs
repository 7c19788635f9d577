//! Writing what stands on every page, and pictures.

use jikji_news::{Banner, BannerId, ChangeKind, Masthead, Picture, Settings, Subject, Weather};
use serde::Serialize;

use super::Tx;
use crate::kept::{self, Voucher};
use crate::{Kept, Result, reader, sql};

impl Tx {
    /// Notes the founding of the paper: the first entry of its log, with a new epoch for its followers.
    pub async fn found(&mut self, epoch: &str) -> Result<()> {
        let insert = "insert into meta (name, value) values ('epoch', $1)";
        sql::run(&self.db, insert, vec![epoch.into()]).await?;
        self.note(ChangeKind::PaperFounded, vec![Subject::Paper]);
        Ok(())
    }

    /// Notes that the paper was restored from a backup, with a new epoch: what followers knew belongs to another history.
    pub async fn restore(&mut self, epoch: &str) -> Result<()> {
        let update = "update meta set value = $1 where name = 'epoch'";
        sql::run(&self.db, update, vec![epoch.into()]).await?;
        self.note(ChangeKind::PaperRestored, vec![Subject::Paper]);
        Ok(())
    }

    /// Stores a new version of the masthead.
    pub async fn set_masthead(&mut self, masthead: &Masthead) -> Result<()> {
        let wrote = self.add_setting("masthead", masthead).await?;
        self.note_kept(ChangeKind::MastheadChanged, vec![Subject::Paper], wrote);
        Ok(())
    }

    /// Stores a new version of the house rules.
    pub async fn set_settings(&mut self, settings: &Settings) -> Result<()> {
        let wrote = self.add_setting("settings", settings).await?;
        self.note_kept(ChangeKind::SettingsChanged, vec![Subject::Paper], wrote);
        Ok(())
    }

    async fn add_setting<T: Serialize>(&self, name: &str, value: &T) -> Result<Voucher> {
        let text = sql::json(value)?;
        let insert = "insert into setting (name, version, value, at, by_whom) \
                      values ($1, (select coalesce(max(version), 0) + 1 from setting where name = $1), $2, $3, $4) \
                      returning version";
        let values =
            vec![name.into(), text.as_str().into(), self.at.as_microsecond().into(), self.signature.0.as_str().into()];
        let version = sql::value(&self.db, insert, values).await?.unwrap_or_default();
        Ok(kept::vouch(Kept::Setting { name: name.to_owned(), version }, &text, self.at, &self.signature))
    }

    /// Shows this weather, if it may take the place of what is shown; answers whether it did.
    pub async fn set_weather(&mut self, weather: &Weather) -> Result<bool> {
        if self.known.weather.is_none() {
            self.known.weather = reader::weather(&self.db).await?;
        }
        let shown = self.known.weather.as_ref();
        if shown == Some(weather) || !weather.may_replace(shown) {
            return Ok(false);
        }
        let upsert = "insert into weather (id, at, value) values (1, $1, $2) \
                      on conflict (id) do update set at = excluded.at, value = excluded.value";
        sql::run(&self.db, upsert, vec![self.at.as_microsecond().into(), sql::json(weather)?.into()]).await?;
        self.known.weather = Some(weather.clone());
        self.note(ChangeKind::WeatherChanged, vec![Subject::Paper]);
        Ok(true)
    }

    /// Stores a picture; one that is there already is the same one.
    pub async fn add_picture(&mut self, picture: &Picture) -> Result<()> {
        let insert = "insert into picture (id, value) values ($1, $2) on conflict do nothing";
        let values = vec![picture.id.as_str().into(), sql::json(picture)?.into()];
        if sql::run(&self.db, insert, values).await? > 0 {
            self.note(ChangeKind::PictureAdded, vec![Subject::Picture(picture.id.clone())]);
        }
        Ok(())
    }

    /// Stores a banner.
    pub async fn add_banner(&mut self, banner: &Banner) -> Result<BannerId> {
        let insert = "insert into banner (slot, position, value) values ($1, $2, $3) returning id";
        let values = vec![banner.slot.key().into(), banner.position.into(), sql::json(banner)?.into()];
        let id = BannerId(sql::value(&self.db, insert, values).await?.unwrap_or_default());
        self.note(ChangeKind::BannersChanged, vec![Subject::Banner(id)]);
        Ok(id)
    }
}
