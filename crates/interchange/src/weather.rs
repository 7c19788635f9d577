//! The weather strip of a page, line by line (FACTS §1).

use jikji_news::{Observation, STATIONS, split_sky_and_station};

use crate::Page;

const BULLETS: [char; 6] = ['•', '·', '∙', '▪', '*', '◦'];
const DEGREES: [&str; 3] = ["℃", "°C", "˚C"];

/// Reads `• 맑음동두천 -11.2℃`. A temperature of `-`, or none, is unknown; -9.0 is a temperature. A bullet or the sign of a
/// degree must be there, so that no sentence is taken for weather.
pub(crate) fn observation(line: &str) -> Option<Observation> {
    const LONGEST: usize = 120;
    if line.len() > LONGEST {
        return None;
    }
    let bare = line.trim_start_matches(BULLETS).trim_start();
    let bulleted = bare.len() < line.len();
    let without_degree = DEGREES.iter().find_map(|sign| bare.strip_suffix(sign)).map(str::trim_end);
    let measured = without_degree.unwrap_or(bare);
    let (glued, temperature) = match measured.rsplit_once(' ') {
        Some((glued, "-")) => (glued, None),
        Some((glued, number)) if degrees(number).is_some() => (glued, degrees(number)),
        _ => match measured.strip_suffix('-').filter(|_| without_degree.is_some() || bulleted) {
            Some(glued) => (glued, None),
            None => (measured, None),
        },
    };
    let glued = glued.trim();
    let named = split_sky_and_station(glued);
    let certain = named.is_some_and(|(_, station)| STATIONS.contains(&station));
    let skied = named.is_some_and(|(sky, _)| sky.is_some());
    let shaped = bulleted && (without_degree.is_some() || skied && glued.len() < measured.trim().len());
    // A station nobody knows needs the whole shape around it: a bullet, and a degree or a sky with its missing temperature; a
    // known one needs a bullet or a degree.
    if glued.is_empty() || !(shaped || certain && (bulleted || without_degree.is_some())) {
        return None;
    }
    let (sky, station) = named.unwrap_or((None, glued));
    Some(Observation { station: station.to_owned(), sky, temperature })
}

/// Whether a line begins as an item of a list does.
pub(crate) fn is_bulleted(line: &str) -> bool {
    line.starts_with(BULLETS)
}

/// A decimal number with a sign, and nothing else that `f64` would read.
fn degrees(number: &str) -> Option<f64> {
    let number = number.replace(['−', '–'], "-");
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.'));
    if plain { number.parse().ok() } else { None }
}

/// Whether the line is the credit that the Weather Act demands.
pub(crate) fn is_credit(line: &str) -> bool {
    line.len() <= 60 && line.contains("기상청") && line.contains("제공") && !line.ends_with('.')
}

/// Keeps an observation, and remarks on what the lists do not know.
pub(crate) fn keep(observation: Observation, page: &mut Page) {
    let station = &observation.station;
    if !STATIONS.contains(&station.as_str()) {
        page.remark(format!("관측소 “{station}”: 기상청 목록에 없는 이름입니다. 적힌 그대로 두었습니다."));
    }
    page.weather.push(observation);
}
