//! The weather strip.

use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::ZonedDateTime;
use jikji_news::{HideAfter, Language, Observation, Sky, Weather, WeatherSource};
use serde::Serialize;

use super::{Day, Moment};

/// The weather at the head of a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeatherStrip {
    /// 기상청 제공.
    pub credit: String,
    /// How old it is.
    pub age: WeatherAge,
    /// The stations, never empty.
    pub stations: Vec<Station>,
    /// The same for strips that say the same, so that one that was drawn need not be drawn again for every page.
    pub seal: u64,
}

/// What readers must know about the age of the weather.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum WeatherAge {
    /// Observed within the last two hours.
    Fresh,
    /// Observed earlier.
    Stale {
        /// When.
        moment: Moment,
    },
    /// Taken from an imported page.
    Imported {
        /// The day the page was seen.
        day: Day,
    },
    /// Invented for a demo.
    Sample,
}

/// What one station reports.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Station {
    /// The station.
    pub name: String,
    /// The sky: the name of its sign and of the message `sky-{key}`.
    pub sky: Option<&'static str>,
    /// The temperature in degrees Celsius, with one decimal: `-9.0`.
    pub temperature: Option<String>,
}

impl WeatherStrip {
    /// Seconds after which a live observation shows its time.
    pub const STALE_AFTER: i64 = 2 * 3600;

    /// The strip at `now`, in the paper's zone; `None` when the observation is too old to be shown, or says nothing.
    pub fn of(weather: &Weather, hide_after: HideAfter, now: &ZonedDateTime, language: Language) -> Option<Self> {
        let age = match weather.source {
            WeatherSource::Imported { seen_on } => WeatherAge::Imported { day: Day::of(seen_on, language) },
            WeatherSource::Sample => WeatherAge::Sample,
            WeatherSource::Live { observed_at } => {
                let seconds = now.timestamp().duration_since(observed_at).as_secs();
                match hide_after {
                    HideAfter::Seconds(limit) if seconds > limit => return None,
                    _ if seconds > Self::STALE_AFTER => {
                        WeatherAge::Stale { moment: Moment::of(observed_at, now, language) }
                    }
                    _ => WeatherAge::Fresh,
                }
            }
        };
        let stations: Vec<Station> = weather.observations.iter().filter_map(Station::of).collect();
        (!stations.is_empty()).then(|| {
            let mut hasher = DefaultHasher::new();
            (&weather.credit, &age, &stations).hash(&mut hasher);
            Self { credit: weather.credit.clone(), age, stations, seal: hasher.finish() }
        })
    }
}

impl Station {
    /// A station's report; `None` when it reported nothing.
    pub fn of(observation: &Observation) -> Option<Self> {
        if observation.sky.is_none() && observation.temperature.is_none() {
            return None;
        }
        Some(Self {
            name: observation.station.clone(),
            sky: observation.sky.map(sky_key),
            temperature: observation.temperature.map(|degrees| format!("{degrees:.1}")),
        })
    }
}

/// The name of a sky's sign.
fn sky_key(sky: Sky) -> &'static str {
    match sky {
        Sky::Clear => "clear",
        Sky::FewClouds => "few-clouds",
        Sky::MostlyCloudy => "mostly-cloudy",
        Sky::Overcast => "overcast",
        Sky::Shower => "shower",
        Sky::Rain => "rain",
        Sky::Snow => "snow",
        Sky::RainOrSnow => "rain-or-snow",
        Sky::SnowOrRain => "snow-or-rain",
        Sky::Thunder => "thunder",
        Sky::Fog => "fog",
        Sky::YellowDust => "yellow-dust",
        Sky::Mist => "mist",
        Sky::Haze => "haze",
        Sky::Drizzle => "drizzle",
        Sky::Flurry => "flurry",
        Sky::DrizzleOrFlurry => "drizzle-or-flurry",
    }
}
