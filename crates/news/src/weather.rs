//! The weather strip: what the Korea Meteorological Administration observed at its stations (FACTS §1).

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

macro_rules! skies {
    ($($variant:ident $word:literal $doc:literal,)*) => {
        /// The sky over a station, in the vocabulary of the administration's surface map.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Sky {
            $(#[doc = $doc] #[serde(rename = $word)] $variant,)*
        }

        impl Sky {
            /// Every sky.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word as the administration writes it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

skies! {
    Clear "맑음" "Icon 01.",
    FewClouds "구름조금" "Icon 02.",
    MostlyCloudy "구름많음" "Icon 03.",
    Overcast "흐림" "Icon 04.",
    Shower "소나기" "Icon 07.",
    Rain "비" "Icon 08.",
    Snow "눈" "Icon 11.",
    RainOrSnow "비/눈" "Icon 12.",
    SnowOrRain "눈/비" "Icon 13.",
    Thunder "천둥번개" "Icon 14.",
    Fog "안개" "Icon 15.",
    YellowDust "황사" "Icon 16.",
    Mist "박무" "Icon 17.",
    Haze "연무" "Icon 18.",
    Drizzle "빗방울" "Icon 20.",
    Flurry "눈날림" "Icon 21.",
    DrizzleOrFlurry "빗방울/눈날림" "Icon 22.",
}

/// The stations of the surface map, in the order of the feed.
pub const STATIONS: &[&str] = &[
    "속초",
    "북춘천",
    "철원",
    "동두천",
    "파주",
    "대관령",
    "춘천",
    "백령도",
    "북강릉",
    "강릉",
    "동해",
    "서울",
    "인천",
    "원주",
    "울릉도",
    "수원",
    "영월",
    "충주",
    "서산",
    "울진",
    "청주",
    "대전",
    "추풍령",
    "안동",
    "상주",
    "포항",
    "군산",
    "대구",
    "전주",
    "울산",
    "창원",
    "광주",
    "부산",
    "통영",
    "목포",
    "여수",
    "흑산도",
    "완도",
    "고창",
    "순천",
    "진도(첨찰산)",
    "홍성",
    "제주",
    "고산",
    "성산",
    "서귀포",
    "진주",
    "강화",
    "양평",
    "이천",
    "인제",
    "홍천",
    "태백",
    "정선군",
    "제천",
    "보은",
    "천안",
    "보령",
    "부여",
    "금산",
    "부안",
    "임실",
    "정읍",
    "남원",
    "장수",
    "고창군",
    "영광군",
    "김해시",
    "순창군",
    "북창원",
    "양산시",
    "보성군",
    "강진군",
    "장흥",
    "해남",
    "고흥",
    "의령군",
    "함양군",
    "광양시",
    "진도군",
    "봉화",
    "영주",
    "문경",
    "청송군",
    "영덕",
    "의성",
    "구미",
    "영천",
    "경주시",
    "거창",
    "합천",
    "밀양",
    "산청",
    "거제",
    "남해",
];

/// Takes `맑음서울` apart, for pages print sky and station without a blank. `-서울` has no sky. A station that the list does
/// not know is taken too, as what follows the longest sky; `None` when no sky stands in front or no station behind.
pub fn split_sky_and_station(glued: &str) -> Option<(Option<Sky>, &str)> {
    let glued = glued.trim();
    if let Some(station) = glued.strip_prefix('-') {
        let station = station.trim_start();
        return (!station.is_empty()).then_some((None, station));
    }
    if STATIONS.contains(&glued) {
        return Some((None, glued));
    }
    let mut skies: Vec<Sky> = Sky::ALL.iter().copied().filter(|sky| glued.starts_with(sky.word())).collect();
    skies.sort_by_key(|sky| std::cmp::Reverse(sky.word().len()));
    let readings: Vec<(Sky, &str)> = skies
        .into_iter()
        .filter_map(|sky| Some((sky, glued.strip_prefix(sky.word())?.trim_start())))
        .filter(|(_, station)| !station.is_empty())
        .collect();
    // The longest sky wins, but a known station outdoes it.
    let known = readings.iter().find(|(_, station)| STATIONS.contains(station));
    known.or(readings.first()).map(|(sky, station)| (Some(*sky), *station))
}

/// What one station reported. Missing is missing, and -9.0 is a temperature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// The station's name as the administration spells it.
    pub station: String,
    /// The sky, where it was observed.
    pub sky: Option<Sky>,
    /// Degrees Celsius.
    pub temperature: Option<f64>,
}

/// Where the observations come from; decides how they are labelled and when they make room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum WeatherSource {
    /// Read off an imported page that was seen on this day.
    Imported {
        /// The day.
        seen_on: civil::Date,
    },
    /// Fetched from the administration.
    Live {
        /// When it was observed.
        observed_at: Timestamp,
    },
    /// Made up for a demo paper, and marked as such.
    Sample,
}

/// The weather as the strip shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weather {
    /// Where it comes from.
    pub source: WeatherSource,
    /// The credit line that the Weather Act demands: 기상청 제공.
    pub credit: String,
    /// The stations, in the order shown.
    pub observations: Vec<Observation>,
}

impl Weather {
    /// Whether this may take the place of what the paper shows now. An import never replaces a live observation or a
    /// newer import; anything replaces a sample, and a live observation everything but a later one.
    pub fn may_replace(&self, shown: Option<&Self>) -> bool {
        use WeatherSource::{Imported, Live, Sample};
        match (self.source, shown.map(|shown| shown.source)) {
            (_, None) => true,
            (Sample, Some(_)) => false,
            (_, Some(Sample)) => true,
            (Imported { seen_on }, Some(Imported { seen_on: shown })) => seen_on >= shown,
            (Imported { .. }, Some(Live { .. })) => false,
            (Live { .. }, Some(Imported { .. })) => true,
            (Live { observed_at }, Some(Live { observed_at: shown })) => observed_at >= shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sky_and_station_are_told_apart_by_vocabulary() {
        let cases = [
            ("맑음동두천", Some((Some(Sky::Clear), "동두천"))),
            ("구름조금광주", Some((Some(Sky::FewClouds), "광주"))),
            ("흐림제주", Some((Some(Sky::Overcast), "제주"))),
            ("눈날림대관령", Some((Some(Sky::Flurry), "대관령"))),
            ("눈울릉도", Some((Some(Sky::Snow), "울릉도"))),
            ("비/눈 속초", Some((Some(Sky::RainOrSnow), "속초"))),
            ("빗방울/눈날림인제", Some((Some(Sky::DrizzleOrFlurry), "인제"))),
            ("-철원", Some((None, "철원"))),
            ("서울", Some((None, "서울"))),
            ("맑음새나루", Some((Some(Sky::Clear), "새나루"))),
            ("맑음", None),
            ("새나루", None),
            ("", None),
        ];
        for (glued, expected) in cases {
            assert_eq!(split_sky_and_station(glued), expected, "{glued}");
        }
    }

    #[test]
    fn every_sky_before_every_station_comes_apart() {
        for sky in Sky::ALL {
            for station in STATIONS {
                let glued = format!("{}{station}", sky.word());
                assert_eq!(split_sky_and_station(&glued), Some((Some(*sky), *station)));
            }
        }
    }

    #[test]
    fn an_import_makes_room_and_never_pushes_in() {
        let weather = |source| Weather { source, credit: "기상청 제공".into(), observations: Vec::new() };
        let imported = |day| weather(WeatherSource::Imported { seen_on: civil::date(2026, 1, day) });
        let live = |second| weather(WeatherSource::Live { observed_at: Timestamp::from_second(second).unwrap() });
        let sample = weather(WeatherSource::Sample);
        assert!(imported(12).may_replace(None));
        assert!(imported(12).may_replace(Some(&sample)));
        assert!(imported(13).may_replace(Some(&imported(12))));
        assert!(!imported(11).may_replace(Some(&imported(12))));
        assert!(!imported(12).may_replace(Some(&live(0))));
        assert!(live(1).may_replace(Some(&live(0))));
        assert!(!live(0).may_replace(Some(&live(1))));
        assert!(!sample.may_replace(Some(&imported(12))));
    }
}
