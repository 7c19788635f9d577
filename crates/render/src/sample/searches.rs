//! Sample searches.

use jikji_news::Language;

use super::pieces::{plain_chrome, teaser, teasers};
use crate::address::{self, Asking};
use crate::pages::{SearchOutcome, SearchPage, SearchResults};
use crate::parts::{Filter, FilterChoice, HitView, Link, Pager, Piece, Sort};

const HOSTILE: &str = "\"><script>alert(1)</script>' OR 1=1 -- {{ 7*7 }} %00";

/// A full answer in both languages, one narrowed down, a loose one, none at all, none behind filters, nothing asked, an
/// index that rests, and a question that would like to be markup.
pub(crate) fn searches() -> Vec<SearchPage> {
    let found = |language, query: &str, results| page(language, query, SearchOutcome::Found(Box::new(results)));
    let ko = Language::Ko;
    let narrowed = SearchResults {
        total: 2,
        chosen: vec![Link::new("사회", "/search?q=물빛대교"), Link::new("2026", "/search?q=물빛대교")],
        unfiltered: Some("/search?q=물빛대교".into()),
        ..results(ko, "물빛대교", 2)
    };
    let loose = SearchResults { loose: true, ..results(ko, "물빛대교 우주선", 3) };
    let meant = Some(Link::new("물빛대교", "/search?q=물빛대교"));
    let none = SearchResults { did_you_mean: meant, ..SearchResults::default() };
    let none_here =
        SearchResults { chosen: narrowed.chosen.clone(), unfiltered: narrowed.unfiltered.clone(), ..none.clone() };
    let rests = |language| SearchOutcome::Resting { latest: teasers(5, language) };
    let hostile = SearchResults { did_you_mean: Some(Link::new(HOSTILE, "/search?q=x")), ..results(ko, HOSTILE, 1) };
    vec![
        found(ko, "물빛대교", results(ko, "물빛대교", 8)),
        found(Language::En, "물빛대교", results(Language::En, "물빛대교", 8)),
        found(ko, "물빛대교", narrowed),
        found(ko, "물빛대교 우주선", loose),
        found(ko, "물비대교", none.clone()),
        found(Language::En, "물비대교", none),
        found(ko, "물비대교", none_here),
        page(ko, "", SearchOutcome::Unasked),
        page(Language::En, "", SearchOutcome::Unasked),
        page(ko, "물빛대교", rests(ko)),
        page(Language::En, "물빛대교", rests(Language::En)),
        found(ko, HOSTILE, hostile),
    ]
}

fn page(language: Language, query: &str, outcome: SearchOutcome) -> SearchPage {
    let mut chrome = plain_chrome(language, "/search");
    chrome.head.indexed = false;
    SearchPage { chrome, query: query.into(), longest: 200, outcome }
}

fn results(language: Language, query: &str, count: usize) -> SearchResults {
    let asking = |with: Asking<'_>| address::search(language, &Asking { query, ..with });
    let hit = |index| {
        let teaser = teaser(index, language);
        let headline = marked(&teaser.headline, query);
        let passage = marked(&format!("…시에 따르면 {query} 상판은 공장에서 미리 만들어 바지선으로 옮긴다…"), query);
        HitView { teaser, headline, passage }
    };
    let choice = |name: &str, count, with: Asking<'_>, current| FilterChoice {
        name: name.into(),
        count,
        address: asking(with),
        current,
    };
    let section =
        |name, slug, count, current| choice(name, count, Asking { section: Some(slug), ..Asking::default() }, current);
    let year = |name, count| choice(name, count, Asking { year: Some(2026), ..Asking::default() }, false);
    let reporter = |name, slug, count| choice(name, count, Asking { reporter: Some(slug), ..Asking::default() }, false);
    SearchResults {
        total: 1187,
        hits: (0..count).map(hit).collect(),
        sorts: vec![
            Sort { key: "relevance", address: asking(Asking::default()), current: true },
            Sort { key: "time", address: asking(Asking { sort: Some("time"), ..Asking::default() }), current: false },
        ],
        filters: vec![
            Filter {
                key: "section",
                choices: vec![section("사회", "sahoe", 812, true), section("정치·행정", "jeongchi", 375, false)],
            },
            Filter { key: "year", choices: vec![year("2026", 31), year("2025", 1156)] },
            Filter {
                key: "reporter",
                choices: vec![reporter("윤슬", "yunseul", 9), reporter("가람빛", "garambit", 2)],
            },
        ],
        pager: Some(Pager {
            page: 2,
            pages: 119,
            newer: Some(asking(Asking::default())),
            older: Some(asking(Asking { from: Some("1768186440.20"), ..Asking::default() })),
        }),
        ..SearchResults::default()
    }
}

fn marked(text: &str, query: &str) -> Vec<Piece> {
    let marks: Vec<_> = text.match_indices(query).map(|(at, found)| at..at + found.len()).collect();
    Piece::cut(text, &marks)
}
