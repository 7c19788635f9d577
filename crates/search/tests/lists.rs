//! Related lists that follow the index, and the reasons that they tell.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use jikji_news::{ArticleNumber, Reason, RelatedList, SeriesId, TopicId};
use jikji_search::{Document, Index, Lists, Position};
use jikji_text::Analyser;

const FLOOD: [&str; 4] = [
    "물레천이 넘쳐 버들동 주택 142가구가 물에 잠겼다. 주민 318명은 물레초등학교로 대피했다. 버들펌프장은 멈춰 있었다.",
    "물레천이 넘친 버들동 침수 가구에 300만 원씩 지원한다. 물레초등학교에 대피한 주민은 기숙사로 옮긴다.",
    "물레천이 넘치던 밤 버들펌프장 3대 중 1대는 멈춰 있었다. 침수 가구 주민은 예산을 깎은 의회를 탓했다.",
    "첼리스트가 옛 곡물 창고에서 무반주 모음곡 여섯 곡을 연주한다. 고향에서 여는 독주회는 15년 만이다.",
];

struct Desk {
    folder: tempfile::TempDir,
    index: Index,
    lists: Lists,
    seq: i64,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let index = Index::open(folder.path(), Analyser::rules()).unwrap();
        let lists = Lists::open(folder.path()).unwrap();
        Self { folder, index, lists, seq: 0 }
    }

    /// Commits, refreshes, and answers whose lists changed.
    fn commit(&mut self, touched: &[i64]) -> BTreeSet<i64> {
        self.seq += 1;
        let position = Position { epoch: "one".into(), seq: self.seq };
        self.index.commit(&position).unwrap();
        let touched = touched.iter().map(|&touched| number(touched)).collect();
        let changed = self.lists.refresh(&self.index.searcher().unwrap(), &touched, &position).unwrap();
        assert_eq!(self.lists.position().unwrap(), Some(position));
        changed.into_iter().map(ArticleNumber::get).collect()
    }

    fn put(&mut self, document: Document) -> BTreeSet<i64> {
        let number = document.number.get();
        self.index.put(&document).unwrap();
        self.commit(&[number])
    }

    fn list(&self, of: i64) -> RelatedList {
        self.lists.get(number(of)).unwrap().unwrap().list
    }

    fn numbers(&self, of: i64) -> BTreeSet<i64> {
        self.list(of).articles.iter().map(|related| related.number.get()).collect()
    }

    fn reasons(&self, of: i64, other: i64) -> Vec<Reason> {
        let list = self.list(of).articles;
        list.into_iter()
            .find(|related| related.number == number(other))
            .map(|related| related.reasons)
            .unwrap_or_default()
    }
}

fn number(number: i64) -> ArticleNumber {
    ArticleNumber::new(number).unwrap()
}

/// A story of a day with these words.
fn story(of: i64, day: i64, text: &str) -> Document {
    let mut document = Document::new(number(of), text.split('.').next().unwrap(), text);
    document.published =
        Some(Timestamp::from_second(1_760_000_000 + day * 86_400).unwrap().to_zoned_datetime(TimeZone::UTC));
    document
}

#[test]
fn a_new_story_enters_the_lists_of_those_it_belongs_to() {
    let mut desk = Desk::new();
    for (number, text) in (1..).zip(FLOOD) {
        desk.put(story(number, number, text));
    }
    assert_eq!(desk.numbers(3), BTreeSet::from([1, 2]));
    assert_eq!(desk.numbers(1), BTreeSet::from([2, 3]), "the older lists count the new story in");
    assert!(desk.numbers(4).is_empty());
    assert!(desk.reasons(1, 3).contains(&Reason::FollowUp), "{:?}", desk.list(1));
    assert!(desk.reasons(3, 1).contains(&Reason::SameEvent), "{:?}", desk.list(3));

    // A changed story leaves the lists where it does not belong any more, one that is taken down leaves all.
    let changed = desk.put(story(2, 2, FLOOD[3]));
    assert_eq!(changed, BTreeSet::from([1, 2, 3]));
    assert_eq!(desk.numbers(1), BTreeSet::from([3]));
    let mut hidden = story(3, 3, FLOOD[2]);
    hidden.live = false;
    assert_eq!(desk.put(hidden), BTreeSet::from([1, 3]));
    assert!(desk.numbers(1).is_empty());
    assert_eq!(desk.lists.get(number(3)).unwrap(), None);
}

#[test]
fn lists_that_followed_are_those_counted_anew_once_swept() {
    let mut desk = Desk::new();
    for (number, text) in (1..).zip(FLOOD.iter().chain(&FLOOD)) {
        desk.put(story(number, number, text));
    }
    let searcher = desk.index.searcher().unwrap();
    let due = desk.lists.due(None, searcher.stories().unwrap(), 100).unwrap();
    assert!(due.is_sorted_by(|one, two| one > two), "the newest first: {due:?}");
    desk.lists.recount(&searcher, &due).unwrap();
    assert_eq!(desk.lists.due(None, searcher.stories().unwrap(), 100).unwrap(), []);
    for of in 1..=8 {
        let (kept, counted) = (desk.list(of), searcher.related(number(of)).unwrap());
        let seen = |list: &RelatedList| {
            list.articles.iter().map(|related| (related.number, related.reasons.clone())).collect::<Vec<_>>()
        };
        assert_eq!(seen(&kept), seen(&counted), "{of}");
        assert!(!desk.numbers(of).contains(&((of + 3) % 8 + 1)), "a copy is folded into its story");
    }
}

#[test]
fn many_at_once_are_counted_when_there_is_time() {
    let mut desk = Desk::new();
    for of in 1..=60 {
        desk.index.put(&story(of, of, FLOOD[of as usize % 3])).unwrap();
    }
    desk.commit(&(1..=60).collect::<Vec<_>>());
    let kept = desk.lists.get(number(7)).unwrap().unwrap();
    assert!(kept.due && kept.list.articles.is_empty());
    let searcher = desk.index.searcher().unwrap();
    let due = desk.lists.due(None, 60, 10).unwrap();
    assert_eq!((due.len(), due[0]), (10, number(60)));
    assert_eq!(desk.lists.due(due.last().copied(), 60, 10).unwrap()[0], number(50));
    desk.lists.recount(&searcher, &due).unwrap();
    assert_eq!(desk.lists.due(None, 60, 10).unwrap()[0], number(50));
}

#[test]
fn parts_of_a_series_know_the_part_before_and_after() {
    let mut desk = Desk::new();
    for (of, text) in [(5, FLOOD[0]), (6, FLOOD[3]), (7, "새나루항의 무인 크레인을 돌보는 사람들이 관제실에 있다.")]
    {
        let mut part = story(of, of, text);
        part.series = Some((SeriesId(3), "항구의 내일".into()));
        part.topics = vec![(TopicId(of), format!("주제 {of}"))];
        desk.put(part);
    }
    let name = || "항구의 내일".to_owned();
    assert_eq!(desk.reasons(6, 5), [Reason::EarlierPart { name: name() }]);
    assert_eq!(desk.reasons(6, 7), [Reason::NextPart { name: name() }]);
    assert_eq!(desk.reasons(5, 6), [Reason::NextPart { name: name() }]);
    assert_eq!(desk.reasons(7, 6), [Reason::EarlierPart { name: name() }]);
}

#[test]
fn a_damaged_file_is_thrown_away() {
    let desk = Desk::new();
    let file = desk.folder.path().join("related.redb");
    drop(desk.lists);
    std::fs::write(&file, b"no database").unwrap();
    let lists = Lists::open(desk.folder.path()).unwrap();
    assert_eq!((lists.position().unwrap(), lists.get(number(1)).unwrap()), (None, None));
}
