//! Sample fronts, lists, errors and set-up pages.

use jikji_news::{Language, Masthead};

use super::pieces::{banner, day, image, masthead, plain_chrome, related_teasers, section_menu, teaser, teasers};
use crate::pages::{
    ErrorPage, FrontPage, LatestPage, RelatedPage, ReporterPage, ReporterView, SectionPage, SeriesPage, SetupPage,
    TopicPage,
};
use crate::parts::{Chrome, DayGroup, Frame, Image, Link, Pager, SectionBlock, Teaser};
use crate::{address, json_ld};

/// The second of five pages of a list.
fn pager(list: &str) -> Option<Pager> {
    let older = Some(address::before(list, "1768186440000000.17.3"));
    Some(Pager { page: 2, pages: 5, newer: Some(list.to_owned()), older })
}

/// A full front in both languages, one without a picture, and one without an article.
pub(crate) fn fronts() -> Vec<FrontPage> {
    let empty = |language| {
        let mut chrome = plain_chrome(language, "/");
        chrome.head.json_ld = Some(json_ld::front(&chrome));
        let (secondary, latest, blocks, banners) = Default::default();
        FrontPage { chrome, lead: None, secondary, latest, blocks, opinion: None, banners }
    };
    let full = |language| FrontPage {
        lead: Some(Teaser {
            labels: vec!["속보".into()],
            series: Some(Link::new("항구의 내일", address::series(language, "port"))),
            ..teaser(0, language)
        }),
        secondary: teasers(5, language).split_off(1),
        latest: teasers(8, language),
        blocks: blocks(language),
        opinion: Some(opinion(language)),
        banners: vec![banner("front", 970, 250)],
        ..empty(language)
    };
    let mut plain = full(Language::Ko);
    plain.lead = plain.lead.map(|lead| Teaser { picture: None, labels: Vec::new(), series: None, ..lead });
    plain.banners.clear();
    plain.opinion = None;
    vec![full(Language::Ko), full(Language::En), plain, empty(Language::Ko), empty(Language::En)]
}

fn blocks(language: Language) -> Vec<SectionBlock> {
    let mut blocks: Vec<SectionBlock> = section_menu()
        .iter()
        .take(5)
        .enumerate()
        .map(|(position, section)| {
            let link = Link::new(section.name.clone(), address::section(language, &section.slug));
            let stories = [0, 1, 4, 5].map(|index| teaser(index + position * 8, language));
            SectionBlock::new(position, link, stories.into())
        })
        .collect();
    let last = Link::new("사람", address::section(language, "saram"));
    blocks.push(SectionBlock::new(5, last, [3, 7].map(|index| teaser(index, language)).into()));
    blocks
}

fn opinion(language: Language) -> SectionBlock {
    let columnist = |index: usize, headline: &str, name: &str| Teaser {
        headline: headline.into(),
        byline: Some(name.into()),
        portrait: (index != 2).then(|| Image { alt: String::new(), ..image("face-square") }),
        picture: None,
        ..teaser(index, language)
    };
    let teasers = vec![
        columnist(0, "다리는 길이가 아니라 시간을 잇는다", "정로아 논설위원"),
        columnist(1, "기계가 밤을 맡을 때 사람이 맡을 것", "진서후 물빛대 교수"),
        columnist(2, "작은 도서관이 큰 일을 한다", "여운 소설가"),
    ];
    let link = Link::new("오피니언", address::section(language, "opinion"));
    SectionBlock::new(1, link, teasers)
}

/// A first page with its lead, a later one, and an empty one.
pub(crate) fn sections() -> Vec<SectionPage> {
    let page = |language| SectionPage {
        chrome: plain_chrome(language, "/sections/sahoe").titled("사회").in_section("sahoe"),
        name: "사회".into(),
        lead: Some(teaser(0, language)),
        teasers: teasers(9, language).split_off(1),
        pager: pager("/sections/sahoe").map(|pager| Pager { page: 1, newer: None, ..pager }),
    };
    let later = SectionPage { lead: None, pager: pager("/sections/sahoe"), ..page(Language::Ko) };
    let empty = SectionPage { lead: None, teasers: Vec::new(), pager: None, ..page(Language::Ko) };
    vec![page(Language::Ko), page(Language::En), later, empty]
}

/// A series in both languages, and an empty one.
pub(crate) fn serieses() -> Vec<SeriesPage> {
    let page = |language| SeriesPage {
        chrome: plain_chrome(language, "/series/port").titled("항구의 내일"),
        name: "항구의 내일".into(),
        description: Some("자동화 부두와 새 항로, 그 사이에서 일하는 사람들을 따라갑니다.".into()),
        total: 23,
        teasers: teasers(6, language),
        pager: pager("/series/port"),
    };
    let empty = SeriesPage { description: None, total: 0, teasers: Vec::new(), pager: None, ..page(Language::Ko) };
    vec![page(Language::Ko), page(Language::En), empty]
}

/// A topic in both languages, and one whose only article was withdrawn.
pub(crate) fn topics() -> Vec<TopicPage> {
    let page = |language| TopicPage {
        chrome: plain_chrome(language, "/topics/mulbitdaegyo").titled("물빛대교"),
        name: "물빛대교".into(),
        total: 31,
        teasers: teasers(6, language),
        pager: pager("/topics/mulbitdaegyo"),
    };
    let empty = TopicPage { total: 0, teasers: Vec::new(), pager: None, ..page(Language::Ko) };
    vec![page(Language::Ko), page(Language::En), empty]
}

/// A reporter with a face, one without anything.
pub(crate) fn reporters() -> Vec<ReporterPage> {
    let page = |language| ReporterPage {
        chrome: plain_chrome(language, "/reporters/yunseul").titled("윤슬 기자"),
        reporter: ReporterView {
            name: "윤슬".into(),
            role: Some("기자".into()),
            outlet: Some("물빛신문".into()),
            email: Some("yunseul@mulbit.example".into()),
            introduction: Some("다리와 길, 그 위를 지나는 사람들의 이야기를 씁니다.".into()),
            portrait: Some(image("face-square")),
        },
        total: 1187,
        teasers: teasers(6, language),
        pager: pager("/reporters/yunseul"),
    };
    let unknown = ReporterPage {
        reporter: ReporterView { name: "편집부".into(), ..ReporterView::default() },
        total: 0,
        teasers: Vec::new(),
        pager: None,
        ..page(Language::Ko)
    };
    vec![page(Language::Ko), page(Language::En), unknown]
}

/// All related articles of one, and a list that has become empty.
pub(crate) fn relateds() -> Vec<RelatedPage> {
    let page = |language| RelatedPage {
        chrome: plain_chrome(language, "/articles/1187/related").titled("관련기사"),
        article: Link::new("물빛대교 보수 14개월 앞당긴다", format!("{}/articles/1187", address::prefix(language))),
        total: 93,
        teasers: related_teasers(8, language),
        pager: pager("/articles/1187/related"),
    };
    let empty = RelatedPage { total: 0, teasers: Vec::new(), pager: None, ..page(Language::Ko) };
    vec![page(Language::Ko), page(Language::En), empty]
}

/// Two days, and none.
pub(crate) fn latests() -> Vec<LatestPage> {
    let page = |language| LatestPage {
        chrome: plain_chrome(language, "/latest"),
        days: vec![
            DayGroup { day: day(), teasers: teasers(5, language) },
            DayGroup { day: day(), teasers: teasers(8, language).split_off(5) },
        ],
        pager: pager("/latest"),
    };
    let empty = LatestPage { days: Vec::new(), pager: None, ..page(Language::Ko) };
    vec![page(Language::Ko), page(Language::En), empty]
}

/// Every status in both languages.
pub(crate) fn errors() -> Vec<ErrorPage> {
    let page = |language, status| {
        let mut chrome = plain_chrome(language, "/");
        chrome.head.canonical = None;
        chrome.head.indexed = false;
        ErrorPage { latest: teasers(5, language), ..ErrorPage::new(chrome, status) }
    };
    let statuses = ErrorPage::KNOWN.into_iter().chain([418, 507]);
    let mut pages: Vec<ErrorPage> =
        statuses.flat_map(|status| Language::ALL.map(|language| page(language, status))).collect();
    let reason = Some("취재원 보호를 위해 편집국이 기사를 취소했습니다.".to_owned());
    pages.push(ErrorPage { reason, ..page(Language::Ko, 410) });
    pages.push(ErrorPage { latest: Vec::new(), ..page(Language::Ko, 500) });
    pages
}

/// A masthead with holes, in both languages, and an empty one.
pub(crate) fn setups() -> Vec<SetupPage> {
    let holes = Masthead { phone: String::new(), youth_protection_officer: String::new(), ..masthead() };
    let page = |language, masthead: &Masthead| {
        let now = super::pieces::now();
        let frame = Frame {
            language,
            masthead,
            sections: &[],
            weather: None,
            hide_weather_after: jikji_news::HideAfter::Never,
            now: &now,
            public_url: "https://mulbit.example",
        };
        SetupPage::new(Chrome::nowhere(&frame), masthead)
    };
    vec![page(Language::Ko, &holes), page(Language::En, &holes), page(Language::Ko, &Masthead::default())]
}
