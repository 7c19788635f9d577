//! The judged table, the articles it judges, and the measures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jikji_news::{ArticleNumber, Related, RelatedList, SectionId, SeriesId, TopicId};
use jikji_search::{Document, Index, Position, Searcher};
use jikji_text::Analyser;

/// Which articles belong to which.
pub struct Judged(BTreeMap<i64, BTreeSet<i64>>);

impl Judged {
    /// The judgements of the demo paper.
    pub fn demo() -> Self {
        let mut pairs: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
        for row in include_str!("demo.tsv").lines().filter(|row| !row.starts_with('#')) {
            let mut columns = row.split('\t').map(|column| column.split(' ').filter_map(|number| number.parse().ok()));
            let one: Vec<i64> = columns.next().unwrap().collect();
            let two: Vec<i64> = columns.next().unwrap().collect();
            for &left in &one {
                for &right in if two.is_empty() { &one } else { &two } {
                    if left != right {
                        pairs.entry(left).or_default().insert(right);
                        pairs.entry(right).or_default().insert(left);
                    }
                }
            }
        }
        Self(pairs)
    }
}

/// Articles to be held against each other; the demo's are numbered by their files.
pub struct Paper {
    pub articles: Vec<Document>,
    folder: tempfile::TempDir,
}

impl Paper {
    /// The articles of the demo paper, with the places for dates left out.
    pub fn demo() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/paper/articles");
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        let mut names = Names::default();
        let articles = files.iter().map(|file| article(file, &mut names)).collect();
        Self { articles, folder: tempfile::tempdir().unwrap() }
    }

    /// Adds so many articles of chance about other towns and things, in ordinary newspaper Korean.
    pub fn add_foreign(&mut self, count: usize) {
        let next = self.articles.len();
        self.articles.extend((0..count).map(|place| foreign(number(next + place), place as u64)));
    }

    /// A search over all of them.
    pub fn searcher(&self, analyser: Analyser) -> Searcher {
        let index = Index::open(self.folder.path(), analyser).unwrap();
        for article in &self.articles {
            index.put(article).unwrap();
        }
        index.commit(&Position { epoch: "demo".into(), seq: 1 }).unwrap();
        index.searcher().unwrap()
    }
}

/// The measures of one run.
#[derive(Debug, Clone, Copy)]
pub struct Quality {
    /// Mean average precision of the ranking over the articles to which something belongs.
    pub map: f32,
    /// Of the first five (or as many as belong), the part that belongs.
    pub precision_at_5: f32,
    /// Of all that is listed, for every article, the part that belongs.
    pub precision: f32,
    /// How far what the lists hold is from what they should hold, as a part of it.
    pub total: f32,
}

impl Quality {
    /// Measures lists and rankings.
    pub fn of(
        judged: &Judged,
        list: impl Fn(ArticleNumber) -> RelatedList,
        ranking: impl Fn(ArticleNumber) -> Vec<Related>,
    ) -> Self {
        let (mut average, mut five, mut listed, mut hits) = (0.0, 0.0, 0, 0);
        let due: usize = judged.0.values().map(BTreeSet::len).sum();
        for article in 1..=60 {
            let number = ArticleNumber::new(article).unwrap();
            let belongs =
                |related: &Related| judged.0.get(&article).is_some_and(|own| own.contains(&related.number.get()));
            let list = list(number).articles;
            listed += list.len();
            hits += list.iter().filter(|related| belongs(related)).count();
            let Some(own) = judged.0.get(&article) else { continue };
            let ranking = ranking(number);
            let mut met = 0;
            for (rank, _) in ranking.iter().enumerate().filter(|(_, related)| belongs(related)) {
                met += 1;
                average += met as f32 / (rank + 1) as f32 / own.len() as f32;
            }
            five += ranking.iter().take(5).filter(|related| belongs(related)).count() as f32 / own.len().min(5) as f32;
        }
        let asked = judged.0.len() as f32;
        Self {
            map: average / asked,
            precision_at_5: five / asked,
            precision: hits as f32 / listed as f32,
            total: listed as f32 / due as f32 - 1.0,
        }
    }

    /// Falls over where it is worse than it should be.
    pub fn holds(&self, least: Self) {
        assert!(self.map >= least.map, "mean average precision {} of {least:?}", self.map);
        assert!(self.precision_at_5 >= least.precision_at_5, "precision at 5 {} of {least:?}", self.precision_at_5);
        assert!(self.precision >= least.precision, "precision {} of {least:?}", self.precision);
        assert!(self.total.abs() <= least.total, "total off by {} of {least:?}", self.total);
    }
}

fn number(place: usize) -> ArticleNumber {
    ArticleNumber::new(place as i64 + 1).unwrap()
}

fn article(file: &Path, names: &mut Names) -> Document {
    let text = fs::read_to_string(file).unwrap();
    let mut parts = text.splitn(3, "+++\n").skip(1);
    let (front, body) = (parts.next().unwrap(), parts.next().unwrap());
    let place: i64 = file.file_name().unwrap().to_str().unwrap().split('-').next().unwrap().parse().unwrap();
    let body: String = body.split("{{").map(|piece| piece.split("}}").last().unwrap()).collect();
    let mut document = Document::new(ArticleNumber::new(place).unwrap(), strings(front, "headline").concat(), body);
    document.decks = strings(front, "decks");
    document.series = strings(front, "series").pop().map(|name| (SeriesId(names.key(&name)), name));
    document.topics = strings(front, "topics").into_iter().map(|name| (TopicId(names.key(&name)), name)).collect();
    document.section = strings(front, "section").pop().map(|name| (SectionId(names.key(&name)), name));
    document.published = strings(front, "published").pop().map(|stamp| time(&stamp));
    document
}

/// The strings in quotation marks of a key of the front matter; none where the key is missing.
fn strings(front: &str, key: &str) -> Vec<String> {
    let line = front.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='));
    line.map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect()).unwrap_or_default()
}

/// "24d 05:50" (24 days ago at this time) as a time of a fixed year.
fn time(stamp: &str) -> jiff::ZonedDateTime {
    let (days, time) = stamp.split_once("d ").unwrap();
    let (hours, minutes) = time.split_once(':').unwrap();
    let number = |text: &str| text.parse::<i64>().unwrap();
    let seconds = (20_000 - number(days)) * 86_400 + number(hours) * 3_600 + number(minutes) * 60;
    jiff::Timestamp::from_second(seconds).unwrap().to_zoned_datetime(jiff::tz::TimeZone::UTC)
}

/// An article about a town, people and a thing that no other article knows, told in the words that all articles use.
fn foreign(number: ArticleNumber, seed: u64) -> Document {
    const THINGS: [&str; 12] =
        ["공원", "도서관", "병원", "터널", "학교", "시장", "공장", "축제", "하천", "버스", "아파트", "체육관"];
    const DEEDS: [&str; 12] = [
        "문을 연다고 밝혔다",
        "공사를 시작했다",
        "예산을 늘리기로 했다",
        "주민 설명회를 열었다",
        "점검에 나섰다",
        "조례를 통과시켰다",
        "운영 시간을 바꾼다",
        "새 이름을 얻었다",
        "사고 원인을 조사한다",
        "지원금을 준다",
        "이용객이 늘었다",
        "계획을 미뤘다",
    ];
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let town = dice.name(2) + "시";
    let person = dice.name(3);
    let thing = dice.name(2) + dice.one(&THINGS);
    let mut body = String::new();
    for _ in 0..8 {
        let (deed, other) = (dice.one(&DEEDS), dice.name(2));
        let (number, day) = (dice.below(900) + 10, dice.below(28) + 1);
        body += &format!(
            "{town}는 {day}일 {thing} {deed}. 사업비는 {number}억 원이다. {person} 시장은 “{other} 주민의 의견을 듣겠다”고 말했다. "
        );
    }
    let mut document = Document::new(number, format!("{town} {thing} {}", dice.one(&DEEDS)), body);
    document.published = Some(time("12d 10:00"));
    document
}

/// Numbers of chance, the same for the same beginning.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len() as u64) as usize]
    }

    /// A name of so many syllables.
    fn name(&mut self, syllables: usize) -> String {
        (0..syllables).map(|_| char::from_u32(0xac00 + self.below(11_172) as u32).unwrap()).collect()
    }
}

/// Keys for names.
#[derive(Default)]
struct Names(BTreeMap<String, i64>);

impl Names {
    fn key(&mut self, name: &str) -> i64 {
        let next = self.0.len() as i64 + 1;
        *self.0.entry(name.to_owned()).or_insert(next)
    }
}
