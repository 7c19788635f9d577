//! When the clock changes a page that nobody touches.

use jiff::{SignedDuration, Timestamp, ZonedDateTime};
use jikji_news::{HideAfter, Weather, WeatherSource};
use jikji_render::parts::WeatherStrip;

/// The first moment after `now` at which a page would be another: the paper's midnight, which turns the date line and the words
/// for today; live weather that comes to show its time, or is hidden.
pub(crate) fn fresh_until(now: &ZonedDateTime, weather: Option<&Weather>, hide_after: HideAfter) -> Timestamp {
    let midnight = now.date().tomorrow().ok().and_then(|day| day.to_zoned_datetime(now.time_zone().clone()).ok());
    let mut moments: Vec<Timestamp> = midnight.map(|start| start.timestamp()).into_iter().collect();
    if let Some(WeatherSource::Live { observed_at }) = weather.map(|weather| weather.source) {
        let ages = [Some(WeatherStrip::STALE_AFTER), hide_after.seconds()];
        // At the age itself nothing has changed yet; a second later it has.
        let turns = ages.into_iter().flatten().map(|age| SignedDuration::from_secs(age + 1));
        moments.extend(turns.filter_map(|age| observed_at.checked_add(age).ok()));
    }
    moments.into_iter().filter(|moment| *moment > now.timestamp()).min().unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;

    fn at(text: &str) -> ZonedDateTime {
        text.parse::<Timestamp>().unwrap().to_zoned_datetime(TimeZone::get("Asia/Seoul").unwrap())
    }

    #[test]
    fn the_earliest_turn_counts() {
        let live = Weather {
            source: WeatherSource::Live { observed_at: at("2026-01-12T03:00:00+09:00").timestamp() },
            credit: "기상청 제공".into(),
            observations: Vec::new(),
        };
        let until = |now: &str, weather: Option<&Weather>, hide: HideAfter| {
            fresh_until(&at(now), weather, hide).to_zoned_datetime(TimeZone::get("Asia/Seoul").unwrap()).to_string()
        };
        let starts = |moment: String, expected: &str| assert!(moment.starts_with(expected), "{moment}");
        let half_a_day = HideAfter::Seconds(12 * 3600);
        starts(until("2026-01-12T12:00:00+09:00", None, half_a_day), "2026-01-13T00:00:00");
        starts(until("2026-01-12T04:00:00+09:00", Some(&live), half_a_day), "2026-01-12T05:00:01");
        starts(until("2026-01-12T06:00:00+09:00", Some(&live), half_a_day), "2026-01-12T15:00:01");
        starts(until("2026-01-12T16:00:00+09:00", Some(&live), half_a_day), "2026-01-13T00:00:00");
        starts(until("2026-01-12T06:00:00+09:00", Some(&live), HideAfter::Never), "2026-01-13T00:00:00");
        starts(until("2028-02-28T23:59:59+09:00", None, half_a_day), "2028-02-29T00:00:00");
    }
}
