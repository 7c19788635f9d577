//! How well related articles are found, on the demo paper: 60 articles of which 42 belong to seven story lines.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jikji_news::{ArticleNumber, SectionId, SeriesId, TopicId};
use jikji_search::{Relatedness, Story};

/// An article with the story line that it belongs to.
struct Told {
    line: Option<String>,
    story: Story,
}

/// The measures of one run.
#[derive(Debug)]
struct Quality {
    /// Mean average precision over the articles of a line; what the threshold keeps out counts as never found.
    map: f32,
    /// Of the first five (or as many as the line has), the part that belongs.
    precision_at_5: f32,
    /// Of all that is listed for articles of a line, the part that belongs.
    precision: f32,
    /// Of all that belongs, the part that is listed.
    recall: f32,
    /// What the lists hold, by what they should hold.
    total: f32,
}

/// The bounds leave room for an editor's hand in the articles, not for a worse method.
#[test]
fn story_lines_are_found() {
    let quality = measure(&paper());
    println!("with topics: {quality:?}");
    assert!(quality.map >= 0.87, "{quality:?}");
    assert!(quality.precision_at_5 >= 0.85, "{quality:?}");
    assert!(quality.precision >= 0.77, "{quality:?}");
    assert!(quality.recall >= 0.9, "{quality:?}");
    assert!((0.8..=1.25).contains(&quality.total), "{quality:?}");
}

/// Imported pages have nothing but their words: then fewer are found, and what is found belongs all the more.
#[test]
fn story_lines_are_found_without_topics_series_and_times() {
    let mut paper = paper();
    for told in &mut paper {
        told.story.topics.clear();
        told.story.series = None;
        told.story.published = None;
    }
    let quality = measure(&paper);
    println!("words alone: {quality:?}");
    assert!(quality.map >= 0.67, "{quality:?}");
    assert!(quality.precision >= 0.87, "{quality:?}");
    assert!(quality.recall >= 0.7, "{quality:?}");
}

fn measure(paper: &[Told]) -> Quality {
    let mut index = Relatedness::default();
    for told in paper {
        index.put(told.story.clone());
    }
    let lines: BTreeMap<ArticleNumber, &str> =
        paper.iter().filter_map(|told| Some((told.story.number, told.line.as_deref()?))).collect();
    let (mut average, mut five, mut asked, mut listed, mut hits, mut due) = (0.0, 0.0, 0.0, 0, 0, 0);
    for (number, line) in &lines {
        let expected = lines.values().filter(|other| *other == line).count() - 1;
        let list = index.related(*number);
        let belongs: Vec<bool> = list.articles.iter().map(|related| lines.get(&related.number) == Some(line)).collect();
        let mut met = 0;
        for (rank, _) in belongs.iter().enumerate().filter(|(_, belongs)| **belongs) {
            met += 1;
            average += met as f32 / (rank + 1) as f32 / expected as f32;
        }
        five += belongs.iter().take(5).filter(|belongs| **belongs).count() as f32 / expected.min(5) as f32;
        asked += 1.0;
        (listed, hits, due) = (listed + belongs.len(), hits + met, due + expected);
    }
    Quality {
        map: average / asked,
        precision_at_5: five / asked,
        precision: hits as f32 / listed as f32,
        recall: hits as f32 / due as f32,
        total: listed as f32 / due as f32,
    }
}

/// The articles of the demo paper, with the places for dates left out.
fn paper() -> Vec<Told> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/paper/articles");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut topics = Names::default();
    let mut series = Names::default();
    let mut sections = Names::default();
    let told = files.iter().enumerate().map(|(index, file)| {
        let text = fs::read_to_string(file).unwrap();
        let mut parts = text.splitn(3, "+++\n").skip(1);
        let (front, body) = (parts.next().unwrap(), parts.next().unwrap());
        Told {
            line: strings(front, "story").pop(),
            story: Story {
                number: ArticleNumber::new(index as i64 + 1).unwrap(),
                headline: strings(front, "headline").concat(),
                decks: strings(front, "decks").join("\n"),
                body: body.split("{{").map(|piece| piece.split("}}").last().unwrap()).collect(),
                series: strings(front, "series").pop().map(|name| (SeriesId(series.key(&name)), name)),
                topics: strings(front, "topics").into_iter().map(|name| (TopicId(topics.key(&name)), name)).collect(),
                section: strings(front, "section").pop().map(|name| SectionId(sections.key(&name))),
                published: strings(front, "published").pop().map(|stamp| seconds(&stamp)),
            },
        }
    });
    told.collect()
}

/// The strings in quotation marks of a key of the front matter; none where the key is missing.
fn strings(front: &str, key: &str) -> Vec<String> {
    let line = front.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='));
    line.map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect()).unwrap_or_default()
}

/// "24d 05:50" (24 days ago at this time) as seconds after a day far back.
fn seconds(stamp: &str) -> i64 {
    let (days, time) = stamp.split_once("d ").unwrap();
    let (hours, minutes) = time.split_once(':').unwrap();
    let number = |text: &str| text.parse::<i64>().unwrap();
    (1_000 - number(days)) * 86_400 + number(hours) * 3_600 + number(minutes) * 60
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
