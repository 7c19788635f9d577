//! Sample articles.

use jikji_news::{ArticleKind, Document, Ground, Language, NoticeKind, TimeLabel, WeatherSource};

use super::bodies::{plain_body, rich_body, short_body};
use super::pieces::{banner, chrome, day, figure, hours_ago, plain_chrome, related_teasers};
use crate::parts::{BylineGroup, Chrome, Link, NoticeView, RelatedBlock, Times, Writer, body};
use crate::{address, json_ld, pages::ArticlePage};

const LONG: &str = "국제표준화기구전기자동차배터리안전성평가위원회산하고전압직류충전시스템호환성검증실무작업반";
const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'{{ 7*7 }}{% raw %}&amp;";

/// Every sort of article.
pub(crate) fn articles() -> Vec<ArticlePage> {
    let kinds = [ArticleKind::PressRelease, ArticleKind::Wire, ArticleKind::Contributed, ArticleKind::Advertorial];
    let mut pages =
        vec![full(Language::Ko), full(Language::En), bare(), imported(), text_only(), long_words(), hostile()];
    pages.extend(kinds.map(|kind| ArticlePage { kind, bylines: Vec::new(), ..text_only() }));
    pages.extend([TimeLabel::Registered, TimeLabel::Approved].map(with_time_label));
    pages.extend(NoticeKind::ALL.map(|kind| with_notice(kind, Ground::Own)));
    pages.extend([Ground::Claim, Ground::Arbitration, Ground::Court].map(with_ground));
    pages
}

/// An article that has everything.
fn full(language: Language) -> ArticlePage {
    let chrome = plain_chrome(language, "/articles/1187").titled("물빛대교 보수 14개월 앞당긴다").in_section("sahoe");
    let (body, facts) = rich_body(language);
    let chrome = chrome.described(Some("물빛시는 다리 상판 교체를 두 구간으로 나눠 동시에 벌인다.".into()));
    let mut page = ArticlePage {
        number: 1187,
        language: Language::Ko,
        section: Some(Link::new("사회", address::section(language, "sahoe"))),
        series: Some(Link::new("항구의 내일", address::series(language, "hangguui-naeil"))),
        labels: vec!["단독".into(), "르포".into()],
        headline: "물빛대교 보수 14개월 앞당긴다…야간 통제는 내달 끝, 통행료는 공사 뒤에".into(),
        decks: vec!["상판 두 구간 동시 교체, 공사비 38억 원 늘어".into(), "시의회 “늘어난 비용 근거 내라”".into()],
        bylines: vec![writers(language)],
        lead: Some(figure("bridge")),
        body,
        facts,
        topics: topics(language),
        banners_end: vec![banner("end", 970, 250)],
        banners_side: vec![banner("side-1", 300, 250), banner("side-2", 300, 250)],
        related: Some(RelatedBlock {
            total: 93,
            address: format!("{}/articles/1187/related", address::prefix(language)),
            teasers: related_teasers(4, language),
        }),
        ..empty(chrome)
    };
    page.times.published = Some(hours_ago(26, language));
    page.times.modified = Some(hours_ago(2, language));
    page.chrome.head.kind = "article";
    page.chrome.head.image = Some("https://mulbit.example/media/bridge-1440.webp".into());
    page.chrome.head.json_ld = Some(json_ld::article(&page));
    page
}

fn topics(language: Language) -> Vec<Link> {
    let topics = [("물빛대교", "mulbitdaegyo"), ("통행료", "tonghaengnyo")];
    topics.map(|(name, slug)| Link::new(name, address::topic(language, slug))).into()
}

/// The least an article can be.
fn empty(chrome: Chrome) -> ArticlePage {
    ArticlePage {
        chrome,
        number: 1,
        language: Language::Ko,
        section: None,
        series: None,
        labels: Vec::new(),
        kind: ArticleKind::Own,
        headline: "제목만 있는 기사".into(),
        decks: Vec::new(),
        bylines: Vec::new(),
        times: Times { label: TimeLabel::Entered, published: None, modified: None, seen_on: None },
        notices_above: Vec::new(),
        lead: None,
        body: Vec::new(),
        notices_below: Vec::new(),
        topics: Vec::new(),
        copyright: None,
        banners_end: Vec::new(),
        banners_side: Vec::new(),
        facts: None,
        related: None,
    }
}

fn bare() -> ArticlePage {
    empty(chrome(Language::Ko, "/articles/1", None).titled("제목만 있는 기사"))
}

/// A page of another system, as it comes in: its time is unknown, its weather has a date.
fn imported() -> ArticlePage {
    let source = WeatherSource::Imported { seen_on: jiff::civil::date(2026, 1, 12) };
    let chrome = chrome(Language::Ko, "/articles/7", Some(source)).titled("항만공사, 물동량 통계 다시 낸다");
    let mut page = ArticlePage {
        section: Some(Link::new("경제", "/sections/gyeongje")),
        series: Some(Link::new("테크칼럼", "/series/tekeukalreom")),
        headline: "항만공사, 물동량 통계 다시 낸다…두 기관이 벌이는 \"같은 숫자 다른 해석\"의 속사정".into(),
        bylines: vec![writers(Language::Ko)],
        body: plain_body(),
        copyright: Some("© 물빛신문. 무단 전재 및 재배포, AI 학습 및 활용 금지".into()),
        ..empty(chrome)
    };
    page.times.seen_on = Some(day());
    page.chrome.head.json_ld = Some(json_ld::article(&page));
    page
}

/// Live weather of three hours ago, two writers of two outlets, no picture.
fn text_only() -> ArticlePage {
    let observed_at = super::pieces::now().timestamp() - jiff::SignedDuration::from_hours(3);
    let chrome =
        chrome(Language::Ko, "/articles/9", Some(WeatherSource::Live { observed_at })).titled("갈밭습지 저어새");
    let wire = BylineGroup {
        outlet: Some("가온통신".into()),
        people: vec![writer("두솔빛", "특파원", None)],
        ..writers(Language::Ko)
    };
    let mut page = ArticlePage {
        section: Some(Link::new("사회", "/sections/sahoe")),
        headline: "갈밭습지 저어새 61마리…10년 새 가장 많아".into(),
        decks: vec!["물빛대 조사단, 나흘 동안 세어".into()],
        bylines: vec![writers(Language::Ko), wire],
        body: plain_body(),
        related: Some(RelatedBlock {
            total: 1,
            address: "/articles/9/related".into(),
            teasers: related_teasers(1, Language::Ko),
        }),
        ..empty(chrome)
    };
    page.times.published = Some(hours_ago(1, Language::Ko));
    page
}

/// Words that no line holds, in every field.
fn long_words() -> ArticlePage {
    ArticlePage {
        series: Some(Link::new(LONG, "/series/long")),
        section: Some(Link::new(LONG, "/sections/long")),
        labels: vec!["속보".into(), LONG.into()],
        headline: format!("{LONG} https://mulbit.example/{}", "a".repeat(120)),
        decks: vec![LONG.repeat(3)],
        topics: vec![Link::new(LONG, "/topics/long"); 5],
        body: body(&Document::from_iter([jikji_news::Block::paragraph(LONG.repeat(4))]), &|_: &_| None),
        ..bare()
    }
}

/// Text that would like to be markup.
fn hostile() -> ArticlePage {
    let mut page = ArticlePage {
        section: Some(Link::new(HOSTILE, "/sections/x")),
        series: Some(Link::new(HOSTILE, "/series/x")),
        labels: vec![HOSTILE.into()],
        headline: HOSTILE.into(),
        decks: vec![HOSTILE.into()],
        topics: vec![Link::new(HOSTILE, "/topics/x")],
        body: short_body(HOSTILE),
        copyright: Some(HOSTILE.into()),
        ..bare()
    };
    page.chrome = page.chrome.titled(HOSTILE).described(Some(HOSTILE.into()));
    page.chrome.head.json_ld = Some(json_ld::article(&page));
    page
}

fn with_time_label(label: TimeLabel) -> ArticlePage {
    let mut page = bare();
    page.times = Times { label, published: Some(hours_ago(400, Language::Ko)), modified: None, seen_on: None };
    page
}

fn with_notice(kind: NoticeKind, ground: Ground) -> ArticlePage {
    let text = "12일 자 1면에서 보수 기간을 24개월이라고 썼으나 실제 기간은 14개월이어서 바로잡습니다.";
    let notice =
        NoticeView {
            kind, ground, day: day(), paragraphs: vec![text.into(), "독자와 관계자께 사과드립니다.".into()]
        };
    ArticlePage { notices_above: vec![notice.clone()], notices_below: vec![notice], ..text_only() }
}

fn with_ground(ground: Ground) -> ArticlePage {
    with_notice(NoticeKind::CorrectionReport, ground)
}

fn writer(name: &str, role: &str, address: Option<String>) -> Writer {
    Writer { name: name.into(), role: Some(role.into()), signature: format!("{name} {role}"), address, email: None }
}

/// Two writers of the paper, one of whom has a page.
fn writers(language: Language) -> BylineGroup {
    BylineGroup {
        before: "[".into(),
        outlet: Some("물빛신문".into()),
        between: "=".into(),
        people: vec![
            writer("윤슬", "기자", Some(address::reporter(language, "yunseul"))),
            writer("가람빛", "인턴기자", None),
        ],
        after: "]".into(),
    }
}
