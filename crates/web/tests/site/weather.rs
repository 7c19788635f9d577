#![expect(clippy::unwrap_used, reason = "a test may panic")]

use jiff::civil::date;
use jikji_news::{HideAfter, Observation, Sky, Weather, WeatherSource};
use jikji_testkit::masthead;
use jikji_web::SiteConfig;

use crate::newsstand::Newsstand;

fn weather(source: WeatherSource) -> Weather {
    let seoul = Observation { station: "서울".into(), sky: Some(Sky::Clear), temperature: Some(-9.0) };
    Weather { source, credit: "기상청 제공".into(), observations: vec![seoul] }
}

async fn showing(config: SiteConfig, source: WeatherSource) -> Newsstand {
    let stand = Newsstand::with(&masthead(), config).await;
    stand.paper.write(async |tx| tx.set_weather(&weather(source)).await).await;
    stand
}

async fn seen(stand: &Newsstand, at: &str) -> String {
    stand.paper.clock().set(at.parse().unwrap());
    stand.get("/").await.text()
}

#[tokio::test]
async fn an_imported_observation_is_dated_and_stays() {
    let stand = showing(SiteConfig::default(), WeatherSource::Imported { seen_on: date(2026, 1, 12) }).await;
    for at in ["2026-01-12T03:00:00Z", "2027-06-01T03:00:00Z"] {
        let text = seen(&stand, at).await;
        assert!(text.contains("서울") && text.contains("-9.0") && text.contains("기상청 제공"), "{text}");
        assert!(text.contains("2026.01.12"), "{text}");
    }
}

#[tokio::test]
async fn a_live_observation_ages() {
    let observed_at = "2026-01-12T00:00:00Z".parse().unwrap();
    let stand = showing(SiteConfig::default(), WeatherSource::Live { observed_at }).await;
    let fresh = seen(&stand, "2026-01-12T01:59:00Z").await;
    assert!(fresh.contains("서울") && !fresh.contains("09:00"), "{fresh}");
    let stale = seen(&stand, "2026-01-12T02:01:00Z").await;
    assert!(stale.contains("서울") && stale.contains("09:00"), "{stale}");
    let gone = seen(&stand, "2026-01-12T12:00:01Z").await;
    assert!(!gone.contains("서울") && !gone.contains("기상청"), "{gone}");
}

#[tokio::test]
async fn how_long_it_is_shown_is_a_setting() {
    let observed_at = "2026-01-12T00:00:00Z".parse().unwrap();
    let never = SiteConfig { weather_hide_after: HideAfter::Never, ..SiteConfig::default() };
    let stand = showing(never, WeatherSource::Live { observed_at }).await;
    assert!(seen(&stand, "2026-03-12T00:00:00Z").await.contains("서울"));
    let soon = SiteConfig { weather_hide_after: HideAfter::Seconds(60), ..SiteConfig::default() };
    let stand = showing(soon, WeatherSource::Live { observed_at }).await;
    assert!(!seen(&stand, "2026-01-12T00:02:00Z").await.contains("서울"));
}

#[tokio::test]
async fn invented_weather_says_so() {
    let stand = showing(SiteConfig::default(), WeatherSource::Sample).await;
    let reply = stand.get("/").await;
    let word = jikji_render::Renderer::new(None).unwrap().word(jikji_news::Language::Ko, "weather-sample");
    assert!(reply.text().contains(&word), "{word}: {}", reply.text());
}
