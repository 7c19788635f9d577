//! What holds for every collection of stories.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;

use jikji_news::{ArticleNumber, Reason, RelatedList, SeriesId, TopicId};
use jikji_search::{Relatedness, Story};
use proptest::prelude::*;

fn number(number: i64) -> ArticleNumber {
    ArticleNumber::new(number).unwrap()
}

fn told(number_: i64, headline: &str, body: &str) -> Story {
    Story {
        number: number(number_),
        headline: headline.to_owned(),
        decks: String::new(),
        body: body.to_owned(),
        series: None,
        topics: Vec::new(),
        section: None,
        published: None,
    }
}

fn index(stories: &[Story]) -> Relatedness {
    let mut index = Relatedness::default();
    for story in stories {
        index.put(story.clone());
    }
    index
}

fn numbers(list: &RelatedList) -> Vec<i64> {
    list.articles.iter().map(|related| related.number.get()).collect()
}

const BRIDGE: &str = "새나루시는 나루대교 정밀안전진단에서 D등급이 나왔다고 밝혔다. 나루대교의 케이블 부식이 심해 화물차 통행을 막는다. 시민들은 나루대교 우회로가 멀다고 했다.";
const TOLL: &str = "나루대교 통행료를 두고 시의회에서 논쟁이 벌어졌다. 나루대교 케이블 교체에 487억 원이 든다. 화물차 기사들은 우회로 부담이 크다고 했다.";
const CELLO: &str = "첼리스트 은가비가 새 음반을 냈다. 부두에서 녹음한 첼로 독주 여섯 곡을 담았다. 연주회는 다음 달 시민회관에서 열린다.";

#[test]
fn three_articles_are_enough_to_tell_what_belongs_together() {
    let index = index(&[
        told(1, "나루대교 D등급", BRIDGE),
        told(2, "나루대교 통행료 충돌", TOLL),
        told(3, "은가비 새 음반", CELLO),
    ]);
    assert_eq!(numbers(&index.related(number(1))), [2]);
    assert_eq!(index.related(number(1)).articles[0].reasons, [Reason::SameSubject]);
    assert_eq!(numbers(&index.related(number(3))), [0; 0]);
}

#[test]
fn neither_a_series_nor_a_topic_makes_a_relative_of_another_subject() {
    let plain = [told(1, "나루대교 D등급", BRIDGE), told(2, "나루대교 통행료", TOLL), told(3, "은가비 새 음반", CELLO)];
    let mut columns = plain.clone();
    let mut topics = plain;
    for (column, story) in columns.iter_mut().zip(&mut topics) {
        column.series = Some((SeriesId(7), "새나루 칼럼".to_owned()));
        story.topics = vec![(TopicId(1), "새나루".to_owned())];
    }
    assert_eq!(numbers(&index(&columns).related(number(1))), [2]);
    assert_eq!(numbers(&index(&topics).related(number(1))), [2]);
}

#[test]
fn reasons_stand_in_the_order_in_which_a_reader_would_be_told() {
    let mut stories = [told(1, "나루대교 D등급", BRIDGE), told(2, "나루대교 통행료", TOLL)];
    for story in &mut stories {
        story.series = Some((SeriesId(7), "새나루 칼럼".to_owned()));
        story.topics = vec![(TopicId(1), "나루대교".to_owned())];
    }
    let series = Reason::SameSeries { name: "새나루 칼럼".to_owned() };
    let topic = Reason::SameTopic { name: "나루대교".to_owned() };
    let related = index(&stories).related(number(1));
    assert_eq!(related.articles[0].reasons, [series, topic, Reason::SameSubject]);
}

#[test]
fn nearer_in_time_comes_first() {
    let later = TOLL.replace("시의회", "도의회");
    let mut stories = [told(1, "나루대교 D등급", BRIDGE), told(2, "통행료 논쟁", TOLL), told(3, "통행료 논쟁", &later)];
    stories[1].body += " 어제 오후의 일이다. 회의는 자정을 넘겨 끝났고 방청석은 가득 찼다. 결론은 다음 달로 미뤄졌다.";
    stories[2].body += " 공청회는 세 시간 이어졌다. 전문가 다섯 명이 발제했고 자료집은 누리집에서 볼 수 있다.";
    for (story, day) in stories.iter_mut().zip([1_000, 990, 10]) {
        story.published = Some(day * 86_400);
    }
    assert_eq!(numbers(&index(&stories).related(number(1))), [2, 3]);
}

#[test]
fn a_copy_is_listed_once_and_never_under_itself() {
    let copy = TOLL.replace("논쟁이 벌어졌다", "논쟁이 일었다");
    let index = index(&[
        told(1, "나루대교 D등급", BRIDGE),
        told(2, "통행료 충돌", TOLL),
        told(3, "통행료 충돌", &copy),
        told(4, "새 음반", CELLO),
    ]);
    assert_eq!(index.related(number(1)).total(), 1);
    assert_eq!(numbers(&index.related(number(2))), [1]);
}

#[test]
fn counting_stops_at_the_capacity() {
    let stories: Vec<Story> = (1..=150)
        .map(|index| {
            let own: String = (0..40)
                .map(|step| char::from_u32(0xac00 + (index * 67 + step * 13) as u32 % 11_000).unwrap())
                .collect();
            told(index, "나루대교", &format!("{BRIDGE} {own}"))
        })
        .chain((151..=900).map(|index| told(index, "새 음반", CELLO)))
        .collect();
    let list = index(&stories).related(number(1));
    assert_eq!(list.total(), RelatedList::CAPACITY);
}

#[test]
fn stories_without_words_are_no_relatives() {
    let index = index(&[told(1, "", ""), told(2, "", "…"), told(3, "", " ")]);
    assert_eq!(index.related(number(1)), RelatedList::default());
    assert_eq!(index.related(number(9)), RelatedList::default());
}

/// Stories of a few words out of few, so that they meet often.
fn stories() -> impl Strategy<Value = Vec<Story>> {
    let words =
        ["나루대교", "통행료", "물레천", "범람", "온새미셀", "배터리", "은가비", "첼로", "등대", "축제", "습지"];
    let text = prop::collection::vec(prop::sample::select(words.to_vec()), 0..12).prop_map(|words| words.join(" "));
    let story =
        (1..20_i64, text.clone(), text, prop::option::of(0..2_i64), 0..4_i64, prop::option::of(0..9_000_000_i64));
    let story = story.prop_map(|(number, headline, body, series, topic, published)| Story {
        series: series.map(|id| (SeriesId(id), id.to_string())),
        topics: (topic > 0).then(|| (TopicId(topic), topic.to_string())).into_iter().collect(),
        published,
        ..told(number, &headline, &body)
    });
    prop::collection::vec(story, 0..24)
}

/// The last story of each number, as the index holds them in the end.
fn last(stories: &[Story]) -> Vec<Story> {
    let mut seen = BTreeSet::new();
    let mut last: Vec<Story> = stories.iter().rev().filter(|story| seen.insert(story.number)).cloned().collect();
    last.reverse();
    last
}

proptest! {
    #[test]
    fn the_answer_depends_on_the_stories_alone(stories in stories()) {
        let grown = index(&stories);
        let mut twice = index(&stories);
        for story in &stories[..stories.len() / 2] {
            twice.remove(story.number);
        }
        let last = last(&stories);
        for story in last.iter().rev() {
            twice.put(story.clone());
        }
        prop_assert_eq!(grown.len(), last.len());
        prop_assert_eq!(grown.len(), twice.len());
        for story in &last {
            prop_assert_eq!(grown.related(story.number), twice.related(story.number));
            prop_assert_eq!(grown.related(story.number), grown.related(story.number));
        }
    }

    #[test]
    fn a_list_is_in_order_and_holds_others_that_are_there(stories in stories(), gone in 1..20_i64) {
        let mut index = index(&stories);
        index.remove(number(gone));
        prop_assert_eq!(index.related(number(gone)), RelatedList::default());
        let there = stories.iter().map(|story| story.number).filter(|other| *other != number(gone));
        let there: BTreeSet<ArticleNumber> = there.collect();
        for story in &there {
            let list = index.related(*story);
            prop_assert!(list.articles.windows(2).all(|pair| pair[0].score >= pair[1].score));
            let mut seen = BTreeSet::from([*story]);
            for related in &list.articles {
                prop_assert!(seen.insert(related.number) && there.contains(&related.number));
                prop_assert!((0.0..=1.0).contains(&related.score) && !related.reasons.is_empty());
            }
        }
    }
}
