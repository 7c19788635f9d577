//! The pieces that samples are put together from.

use jiff::{ZonedDateTime, civil, tz};
use jikji_news::{HideAfter, Language, Masthead, Observation, Reason, Section, SectionId, Sky, Weather, WeatherSource};

use crate::address;
use crate::parts::{BannerView, Chrome, Day, Figure, Frame, Image, Link, Moment, Teaser};

/// The moment at which the samples are shown: a Monday in January.
pub(super) fn now() -> ZonedDateTime {
    let zone = tz::TimeZone::fixed(tz::offset(9));
    civil::date(2026, 1, 12).at(9, 30, 0, 0).to_zoned_datetime(zone).unwrap_or_default()
}

/// The masthead of an invented paper.
pub(super) fn masthead() -> Masthead {
    Masthead {
        name: "물빛신문".into(),
        registration_number: "가온,아00042".into(),
        registered_on: Some(civil::date(2019, 3, 4)),
        publisher: "한가람".into(),
        editor: "윤새벽(종합), 도하늘(오피니언)".into(),
        address: "가온도 물빛시 나루로 12, 3층".into(),
        phone: "000-123-4567".into(),
        email: "desk@mulbit.example".into(),
        youth_protection_officer: "윤새벽".into(),
        company: Some("주식회사 물빛미디어".into()),
        first_published_on: Some(civil::date(2019, 5, 1)),
        business_number: Some("000-00-00000".into()),
    }
}

/// The sections of the invented paper.
pub(super) fn section_menu() -> Vec<Section> {
    let names = [
        ("jeongchi", "정치·행정"),
        ("gyeongje", "경제"),
        ("sahoe", "사회"),
        ("saneop", "산업·기술"),
        ("munhwa", "문화"),
        ("opinion", "오피니언"),
    ];
    let section = |(position, (slug, name)): (i64, (&str, &str))| Section {
        id: SectionId(position + 1),
        slug: slug.into(),
        name: name.into(),
        position,
    };
    (0..).zip(names).map(section).collect()
}

/// Sixteen stations, one of them with nothing but its sky, one below zero by nine degrees sharp.
pub(super) fn weather(source: WeatherSource) -> Weather {
    let stations = [
        (Some(Sky::Clear), "동두천", Some(-11.2)),
        (Some(Sky::Clear), "강릉", Some(-6.3)),
        (Some(Sky::Clear), "서울", Some(-9.0)),
        (Some(Sky::Snow), "대전", Some(-7.8)),
        (Some(Sky::Thunder), "대구", Some(-5.6)),
        (Some(Sky::Fog), "울산", None),
        (Some(Sky::FewClouds), "광주", Some(-4.6)),
        (Some(Sky::MostlyCloudy), "부산", Some(-3.7)),
        (Some(Sky::Overcast), "고창", Some(-6.1)),
        (Some(Sky::Rain), "제주", Some(2.1)),
        (None, "강화", Some(-11.1)),
        (Some(Sky::YellowDust), "보은", Some(-10.0)),
        (Some(Sky::Drizzle), "금산", Some(-9.7)),
        (Some(Sky::Flurry), "강진군", Some(-5.2)),
        (Some(Sky::Shower), "경주시", Some(-5.7)),
        (Some(Sky::RainOrSnow), "거제", Some(-2.3)),
    ];
    let observation = |(sky, station, temperature): (Option<Sky>, &str, Option<f64>)| Observation {
        station: station.into(),
        sky,
        temperature,
    };
    Weather { source, credit: "기상청 제공".into(), observations: stations.map(observation).into() }
}

/// The chrome of the page at `path`, with weather of this source.
pub(super) fn chrome(language: Language, path: &str, source: Option<WeatherSource>) -> Chrome {
    let (masthead, sections, now) = (masthead(), section_menu(), now());
    let weather = source.map(weather);
    let frame = Frame {
        language,
        masthead: &masthead,
        sections: &sections,
        weather: weather.as_ref(),
        hide_weather_after: HideAfter::default(),
        now: &now,
        public_url: "https://mulbit.example",
    };
    Chrome::new(&frame, path)
}

/// The chrome of most samples.
pub(super) fn plain_chrome(language: Language, path: &str) -> Chrome {
    chrome(language, path, Some(WeatherSource::Sample))
}

/// So many hours before the samples are shown.
pub(super) fn hours_ago(hours: i64, language: Language) -> Moment {
    let now = now();
    let then = now.timestamp() - jiff::SignedDuration::from_hours(hours);
    Moment::of(then, &now, language)
}

/// A picture of the sample files, 3:2 unless its name says otherwise.
pub(super) fn image(name: &str) -> Image {
    let height = |width: u32| if name.ends_with("square") { width } else { width * 2 / 3 };
    let files: Vec<String> = [480, 960, 1440].map(|width| format!("{} {width}w", file(name, width))).into();
    Image {
        src: file(name, 960),
        srcset: Some(files.join(", ")),
        webp: None,
        width: 1440,
        height: height(1440),
        alt: "부두에 선 크레인 세 대와 그 앞을 지나는 배".into(),
        focus: "fx2 fy2".into(),
    }
}

fn file(name: &str, width: u32) -> String {
    address::media(&format!("{name}-{width}.webp"))
}

/// A picture with caption and credit.
pub(super) fn figure(name: &str) -> Figure {
    Figure {
        image: image(name),
        caption: Some("해질 무렵 물빛항 2부두. 자동화 크레인은 다음 달부터 밤에도 움직인다.".into()),
        credit: Some("물빛신문".into()),
    }
}

/// A banner with a picture of its own.
pub(super) fn banner(name: &str, width: u32, height: u32) -> BannerView {
    let alt = "겨울 바다 기차 여행, 물빛역에서 떠납니다 – 나루여행사".to_owned();
    let shaped = |shape: &str, width, height| {
        let src = address::media(&format!("banner-{name}{shape}.webp"));
        let srcset = Some(format!("{src} {}w", width * 2));
        Image { src, srcset, width, height, alt: alt.clone(), focus: "fx2 fy2".into(), ..Image::default() }
    };
    let (image, narrow) = (shaped("", width, height), (width > 500).then(|| shaped("-box", 300, 250)));
    BannerView { image, narrow, address: "https://naru-travel.example/winter".into() }
}

/// The day on which the samples are shown.
pub(super) fn day() -> Day {
    Day::of(now().date(), Language::Ko)
}

/// What a sample story is told with.
struct Story {
    headline: &'static str,
    excerpt: &'static str,
    section: (&'static str, &'static str),
    picture: Option<&'static str>,
}

const STORIES: [Story; 8] = [
    Story {
        headline: "물빛대교 보수 14개월 앞당긴다…야간 통제는 내달 끝",
        excerpt: "물빛시는 12일 다리 상판 교체를 두 구간으로 나눠 동시에 벌이기로 했다고 밝혔다. 통행료는 공사가 끝날 때까지 받지 않는다.",
        section: ("sahoe", "사회"),
        picture: Some("bridge"),
    },
    Story {
        headline: "자동화 부두 첫 밤 근무, 사람은 어디에 섰나",
        excerpt: "크레인 기사 34명이 관제실로 자리를 옮겼다. 노사는 새 업무의 쉬는 시간을 두고 다시 마주 앉는다.",
        section: ("gyeongje", "경제"),
        picture: Some("port"),
    },
    Story {
        headline: "“글자를 모르던 어르신 스물두 분이 시집을 냈습니다”",
        excerpt: "해든읍 작은 도서관의 두 해가 책 한 권으로 묶였다.",
        section: ("munhwa", "문화"),
        picture: Some("library"),
    },
    Story {
        headline: "갈밭습지 저어새 61마리…10년 새 가장 많아",
        excerpt: "물빛대 조사단이 지난주 나흘 동안 세었다.",
        section: ("sahoe", "사회"),
        picture: None,
    },
    Story {
        headline: "시의회, 추경 1,240억 원 의결…버스 준공영제 예산은 절반 깎여",
        excerpt: "찬성 11명, 반대 6명이었다. 깎인 예산은 예비비로 돌린다.",
        section: ("jeongchi", "정치·행정"),
        picture: Some("council"),
    },
    Story {
        headline: "전고체 전지, 공장에서 가장 어려운 것은 ‘마른 공기’",
        excerpt: "시험 생산 넉 달, 불량의 절반이 습도에서 나왔다.",
        section: ("saneop", "산업·기술"),
        picture: Some("factory"),
    },
    Story {
        headline: "동지 지나도 붐비는 나루시장 새벽 경매",
        excerpt: "방어 값이 지난해보다 12.5% 내렸다.",
        section: ("gyeongje", "경제"),
        picture: Some("market"),
    },
    Story {
        headline: "등대 불빛 아래서 첼로를",
        excerpt: "한겨울 야외 공연에 900명이 모였다.",
        section: ("munhwa", "문화"),
        picture: None,
    },
];

/// The n-th sample story as a list shows it; they repeat.
pub(super) fn teaser(index: usize, language: Language) -> Teaser {
    let story = &STORIES[index % STORIES.len()];
    let (slug, section) = story.section;
    let hours = i64::try_from(index).unwrap_or_default() * 3 + 1;
    Teaser {
        address: format!("{}/articles/{}", address::prefix(language), 1200 - index),
        language: Language::Ko,
        headline: story.headline.into(),
        section: Some(Link::new(section, address::section(language, slug))),
        excerpt: Some(story.excerpt.into()),
        picture: story.picture.map(|name| Image { alt: String::new(), ..image(name) }),
        byline: Some("윤슬 기자".into()),
        published: Some(hours_ago(hours, language)),
        ..Teaser::default()
    }
}

/// The first sample stories.
pub(super) fn teasers(count: usize, language: Language) -> Vec<Teaser> {
    (0..count).map(|index| teaser(index, language)).collect()
}

/// Related articles with a reason each.
pub(super) fn related_teasers(count: usize, language: Language) -> Vec<Teaser> {
    let reasons = [
        Reason::Chosen,
        Reason::EarlierPart { name: "항구의 내일".into() },
        Reason::NextPart { name: "항구의 내일".into() },
        Reason::SameSeries { name: "항구의 내일".into() },
        Reason::FollowUp,
        Reason::SameEvent,
        Reason::SamePeople { names: vec!["진서후".into(), "하진우".into()] },
        Reason::SameOrganisations { names: vec!["가온구조안전연구원".into()] },
        Reason::SameTopic { name: "물빛대교".into() },
        Reason::SameSubject,
    ];
    let with_reason = |index: usize| Teaser {
        reasons: reasons.get(index % reasons.len()).cloned().into_iter().collect(),
        ..teaser(index, language)
    };
    (1..=count).map(with_reason).collect()
}
