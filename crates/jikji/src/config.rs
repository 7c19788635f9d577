//! `paper.toml`: settings of the machine and the theme, each also from the environment.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, bail};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use jikji_news::HideAfter;
use jikji_web::PublicUrl;
use serde::Deserialize;

/// What a new paper's `paper.toml` says: every setting with what it does, none of them set.
pub(crate) const TEMPLATE: &str = include_str!("paper.toml");

/// The settings of a paper.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// Where `serve` listens.
    listen: Option<Listen>,
    /// The address under which readers know the paper, such as `https://paper.example`.
    public_url: Option<Address>,
    /// The paper's time zone by its IANA name.
    time_zone: Zone,
    weather: WeatherConfig,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WeatherConfig {
    hide_after: Hide,
}

/// The settings by path, for the environment: `JIKJI_` and the path in capitals.
const PATHS: &[&[&str]] = &[&["listen"], &["public_url"], &["time_zone"], &["weather", "hide_after"]];

impl Config {
    /// Reads `paper.toml` (a file that is not there is an empty one) and the environment, which wins.
    pub(crate) fn read(file: &Path, env: impl Fn(&str) -> Option<String>) -> anyhow::Result<Self> {
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => bail!("{}을 읽을 수 없습니다: {error}", file.display()),
        };
        // The file is judged alone first, so that its faults are told with line and column.
        if let Err(error) = toml::from_str::<Self>(&text) {
            bail!("{}에 잘못이 있습니다.\n{error}", file.display());
        }
        let mut table: toml::Table = toml::from_str(&text).with_context(|| format!("{}", file.display()))?;
        for path in PATHS {
            let name = format!("JIKJI_{}", path.join("_").to_uppercase());
            let Some(value) = env(&name) else { continue };
            set(&mut table, path, value);
            if let Err(error) = table.clone().try_into::<Self>() {
                bail!("환경 변수 {name}의 값이 잘못되었습니다: {}", error.message());
            }
        }
        Ok(table.try_into()?)
    }

    /// Where to listen, 127.0.0.1:8080 unless set.
    pub(crate) fn listen(&self) -> SocketAddr {
        self.listen.as_ref().map_or(SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)), |listen| listen.0)
    }

    /// Where readers find the paper.
    pub(crate) fn public_url(&self) -> Option<&PublicUrl> {
        self.public_url.as_ref().map(|address| &address.0)
    }

    /// The paper's time zone.
    pub(crate) fn zone(&self) -> TimeZone {
        self.time_zone.0.clone()
    }

    /// After how long a live observation is hidden.
    pub(crate) fn hide_weather_after(&self) -> HideAfter {
        self.weather.hide_after.0
    }
}

fn set(table: &mut toml::Table, path: &[&str], value: String) {
    match path {
        [] => {}
        [name] => {
            table.insert((*name).to_owned(), toml::Value::String(value));
        }
        [room, rest @ ..] => {
            let inner = table.entry(*room).or_insert_with(|| toml::Value::Table(toml::Table::new()));
            if let toml::Value::Table(inner) = inner {
                set(inner, rest, value);
            }
        }
    }
}

macro_rules! from_string {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                Self::parse(&text)
            }
        }
    };
}

#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
struct Listen(SocketAddr);
from_string!(Listen);

impl Listen {
    fn parse(text: &str) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_| format!("`{text}`는 들을 주소가 아닙니다. 보기: 127.0.0.1:8080"))
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
struct Address(PublicUrl);
from_string!(Address);

impl Address {
    fn parse(text: &str) -> Result<Self, String> {
        PublicUrl::try_from(text.to_owned()).map(Self)
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
struct Zone(TimeZone);
from_string!(Zone);

impl Default for Zone {
    fn default() -> Self {
        // The bundled database has it; were it to lack it, Korea's clock would still be nine hours ahead.
        Self(TimeZone::get("Asia/Seoul").unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(9))))
    }
}

impl Zone {
    fn parse(text: &str) -> Result<Self, String> {
        TimeZone::get(text).map(Self).map_err(|_| format!("`{text}`는 시간대 이름이 아닙니다. 보기: Asia/Seoul"))
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "String")]
struct Hide(HideAfter);
from_string!(Hide);

impl Hide {
    fn parse(text: &str) -> Result<Self, String> {
        if text == "never" {
            return Ok(Self(HideAfter::Never));
        }
        match text.parse::<SignedDuration>() {
            Ok(span) if span.as_secs() > 0 => Ok(Self(HideAfter::Seconds(span.as_secs()))),
            _ => Err(format!("`{text}`는 시간이 아닙니다. 보기: 12h, 90m, never")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, env: &[(&str, &str)]) -> Result<Config, String> {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("paper.toml");
        std::fs::write(&file, text).unwrap();
        let look = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Config::read(&file, look).map_err(|error| error.to_string())
    }

    #[test]
    fn the_template_sets_nothing() {
        let config = read(TEMPLATE, &[]).unwrap();
        assert_eq!(config.listen().to_string(), "127.0.0.1:8080");
        assert_eq!(config.hide_weather_after(), HideAfter::Seconds(12 * 3600));
    }

    #[test]
    fn the_environment_wins() {
        let file = "listen = '127.0.0.1:9000'\n[weather]\nhide_after = '90m'\n";
        assert_eq!(read(file, &[]).unwrap().hide_weather_after(), HideAfter::Seconds(5400));
        let env = [("JIKJI_WEATHER_HIDE_AFTER", "never"), ("JIKJI_LISTEN", "[::1]:80")];
        let config = read(file, &env).unwrap();
        assert_eq!(config.hide_weather_after(), HideAfter::Never);
        assert_eq!(config.listen().to_string(), "[::1]:80");
        let wrong = read("", &[("JIKJI_LISTEN", "everywhere")]).unwrap_err();
        assert!(wrong.contains("JIKJI_LISTEN") && wrong.contains("everywhere"), "{wrong}");
    }

    #[test]
    fn faults_are_told_with_their_place_and_the_valid_names() {
        let unknown = read("\n[weather]\nhide_afer = '12h'\n", &[]).unwrap_err();
        for part in ["line 3", "column 1", "hide_afer", "hide_after", "paper.toml"] {
            assert!(unknown.contains(part), "{part}: {unknown}");
        }
        for wrong in
            ["listen = 5", "listen = 'x'", "time_zone = 'Mars'", "weather.hide_after = '-1h'", "public_url = 'x'", "= "]
        {
            let told = read(wrong, &[]).unwrap_err();
            assert!(told.contains("line 1"), "{told}");
        }
    }
}
