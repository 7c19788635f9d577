//! From the nouns of the paper to what is printed.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::{SignedDuration, Timestamp, ZonedDateTime, civil, tz};
use jikji_news::{
    Block, Byline, BylinePattern, Focal, Format, HideAfter, Inline, Language, Mark, Observation, Picture, PictureBlock,
    PictureId, Rendition, Sky, Weather, WeatherSource, marked_text, plain_text,
};
use jikji_render::pages::ArticlePage;
use jikji_render::parts::{BodyBlock, Day, Figure, Moment, Span, WeatherAge, WeatherStrip, body, bylines};
use jikji_render::{CachePolicy, Page, Renderer, address};

fn now() -> ZonedDateTime {
    civil::date(2026, 1, 12).at(0, 30, 0, 0).to_zoned_datetime(tz::TimeZone::fixed(tz::offset(9))).unwrap()
}

fn line(inlines: Vec<Inline>) -> Vec<Span> {
    let document = [jikji_news::Block::Paragraph { content: inlines }].into_iter().collect();
    match body(&document, &|_: &_| None).remove(0) {
        BodyBlock::Paragraph { line } => line,
        other => panic!("{other:?}"),
    }
}

/// A line in a short notation: `b(…)`, `a(…)`.
fn notation(line: &[Span]) -> String {
    line.iter()
        .map(|span| match span {
            Span::Text { text } => text.clone(),
            Span::Break => "/".to_owned(),
            Span::Sentence { spans, .. } => format!("={}=", notation(spans)),
            Span::Bold { spans } => format!("b({})", notation(spans)),
            Span::Italic { spans } => format!("i({})", notation(spans)),
            Span::Strike { spans } => format!("s({})", notation(spans)),
            Span::Subscript { spans } => format!("sub({})", notation(spans)),
            Span::Superscript { spans } => format!("sup({})", notation(spans)),
            Span::Link { spans, foreign, .. } => format!("{}({})", if *foreign { "A" } else { "a" }, notation(spans)),
        })
        .collect()
}

/// Texts under their marks.
type Pieces = Vec<(&'static str, Vec<Mark>)>;

#[test]
fn marks_nest() {
    let link = |to: &str| Mark::Link { href: to.to_owned().try_into().unwrap() };
    let (own, foreign) = (link("/latest"), link("https://a.example/"));
    let cases: Vec<(Pieces, &str)> = vec![
        (vec![("가", vec![])], "가"),
        (vec![("가", vec![Mark::Bold]), ("나", vec![Mark::Bold])], "b(가나)"),
        (vec![("가", vec![Mark::Bold]), ("나", vec![]), ("다", vec![Mark::Bold])], "b(가)나b(다)"),
        (vec![("가", vec![Mark::Bold, foreign.clone()]), ("나", vec![foreign.clone()])], "b(A(가))A(나)"),
        (vec![("가", vec![own.clone(), Mark::Bold]), ("나", vec![own.clone()])], "a(b(가)나)"),
        (vec![("가", vec![own.clone(), Mark::Italic, foreign.clone()])], "a(i(가))"),
        (vec![("가", vec![own]), ("나", vec![foreign])], "a(가)A(나)"),
        (vec![("가", vec![Mark::Bold, Mark::Bold])], "b(가)"),
    ];
    for (pieces, expected) in cases {
        let inlines = pieces.into_iter().flat_map(|(text, marks)| marked_text(text, marks)).collect();
        assert_eq!(notation(&line(inlines)), expected);
    }
    let broken = [plain_text("가"), vec![Inline::Break], plain_text("나")].concat();
    assert_eq!(notation(&line(broken)), "가/나");
}

#[test]
fn bylines_are_grouped_by_outlet() {
    let all: Vec<Byline> = [("물빛신문", "윤슬 기자"), ("물빛신문", "가람빛 기자"), ("가온통신", "두솔빛 특파원")]
        .into_iter()
        .filter_map(|(outlet, writer)| Byline::parse(writer, Some(outlet)))
        .collect();
    let groups = bylines(&BylinePattern::default(), &all, |byline| (byline.name == "윤슬").then(|| "/r/y".to_owned()));
    let printed: Vec<String> = groups
        .iter()
        .map(|group| {
            let people: Vec<&str> = group.people.iter().map(|writer| writer.signature.as_str()).collect();
            format!(
                "{}{}{}{}{}",
                group.before,
                group.outlet.as_deref().unwrap_or(""),
                group.between,
                people.join("·"),
                group.after
            )
        })
        .collect();
    assert_eq!(printed.join(" "), BylinePattern::default().print(&all));
    assert_eq!(groups[0].people[0].address.as_deref(), Some("/r/y"));
    let nameless =
        bylines(&BylinePattern::default(), &[Byline { name: "봉하늬".into(), ..Byline::default() }], |_| None);
    assert_eq!((nameless[0].between.as_str(), nameless[0].outlet.as_deref()), ("", None));
}

fn strip(source: WeatherSource, hide_after: HideAfter) -> Option<WeatherStrip> {
    let observation = |station: &str, sky, temperature| Observation { station: station.into(), sky, temperature };
    let observations = vec![
        observation("서울", Some(Sky::Clear), Some(-9.0)),
        observation("강화", None, None),
        observation("제주", None, Some(2.14)),
    ];
    let weather = Weather { source, credit: "기상청 제공".into(), observations };
    WeatherStrip::of(&weather, hide_after, &now(), Language::Ko)
}

#[test]
fn weather_says_how_old_it_is() {
    let live = |hours| WeatherSource::Live { observed_at: now().timestamp() - SignedDuration::from_hours(hours) };
    let usual = HideAfter::default();
    assert_eq!(strip(live(1), usual).unwrap().age, WeatherAge::Fresh);
    assert!(matches!(strip(live(3), usual).unwrap().age, WeatherAge::Stale { moment } if moment.brief == "01.11"));
    assert_eq!(strip(live(13), usual), None);
    assert!(strip(live(1300), HideAfter::Never).is_some());
    let imported = strip(WeatherSource::Imported { seen_on: civil::date(2025, 1, 1) }, usual).unwrap();
    assert!(matches!(imported.age, WeatherAge::Imported { day } if day.short == "2025.01.01"));
    let stations: Vec<(String, Option<String>)> =
        imported.stations.into_iter().map(|station| (station.name, station.temperature)).collect();
    assert_eq!(stations, [("서울".into(), Some("-9.0".into())), ("제주".into(), Some("2.1".into()))]);
}

#[test]
fn every_sky_has_a_sign_and_a_word() {
    let renderer = Renderer::new(None).unwrap();
    let observations =
        Sky::ALL.iter().map(|sky| Observation { station: "서울".into(), sky: Some(*sky), temperature: None });
    let weather =
        Weather {
            source: WeatherSource::Sample, credit: "기상청 제공".into(), observations: observations.collect()
        };
    for mut page in ArticlePage::samples().into_iter().take(2) {
        page.chrome.weather = WeatherStrip::of(&weather, HideAfter::Never, &now(), page.chrome.language);
        let html = renderer.render(&page).unwrap();
        let strip = html.split_once("class=\"stations\"").and_then(|(_, rest)| rest.split_once("</ul>")).unwrap().0;
        assert_eq!(strip.matches("<svg class=\"sign\"").count(), Sky::ALL.len());
        if page.chrome.language == Language::Ko {
            assert!(Sky::ALL.iter().all(|sky| html.contains(&format!(">{}</span>", sky.word()))));
        }
    }
}

#[test]
fn days_and_times_are_the_papers() {
    let at = |text: &str| Moment::of(text.parse::<Timestamp>().unwrap(), &now(), Language::Ko);
    assert_eq!(at("2026-01-11T15:10:00Z").brief, "00:10");
    assert_eq!(at("2026-01-11T14:50:00Z").brief, "01.11");
    assert_eq!(at("2025-12-31T14:50:00Z").brief, "2025.12.31");
    assert_eq!(at("2026-01-11T15:10:09.5Z").machine, "2026-01-12T00:10:09+09:00");
    assert_eq!(Day::of(civil::date(2026, 1, 12), Language::Ko).text, "2026.01.12 (월)");
}

#[test]
fn addresses_and_policies_are_written_in_one_way() {
    assert_eq!(address::front(Language::En), "/en/");
    assert_eq!(address::section(Language::En, "sahoe"), "/en/sections/sahoe");
    assert_eq!(address::related(Language::Ko, 7.try_into().unwrap()), "/articles/7/related");
    assert_eq!(CachePolicy::READERS.header(), "public, max-age=60, s-maxage=300, stale-while-revalidate=600");
    assert_eq!(CachePolicy::Immutable.header(), "public, max-age=31536000, immutable");
}

#[test]
fn a_text_may_crop_its_picture_elsewhere() {
    let id = PictureId::of(b"x");
    let rendition = Rendition { file: "x-480.jpg".into(), format: Format::Jpeg, width: 480, height: 320 };
    let picture = Picture {
        id: id.clone(),
        width: 480,
        height: 320,
        alt: None,
        caption: None,
        credit: None,
        focal: Focal { x: 0.1, y: 0.1 },
        tone: None,
        renditions: vec![rendition],
    };
    let focus = |focal| {
        let attrs = PictureBlock { picture: Some(id.clone()), focal, ..PictureBlock::default() };
        match body(&[Block::Picture { attrs }].into_iter().collect(), &|_: &_| Figure::of(&picture)).remove(0) {
            BodyBlock::Figure { figure } => figure.image.focus,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(focus(None), "fx0 fy0");
    assert_eq!(focus(Some(Focal { x: 0.9, y: 0.5 })), "fx4 fy2");
}
