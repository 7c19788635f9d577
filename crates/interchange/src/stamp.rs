//! 입력 and 수정: the times of an article as pages print them (FACTS §2).

use jiff::{Timestamp, civil};
use jikji_news::Byline;
use jikji_text::{parse_day, parse_stamp};

use crate::Page;
use crate::furniture::is_furniture;
use crate::page::KOREA;
use crate::signature::credited;

/// Which of the two clocks a label names; the longer labels first, for they contain the shorter ones.
const LABELS: &[(&str, Clock)] = &[
    ("최종편집", Clock::Modified),
    ("최종수정", Clock::Modified),
    ("최종 수정", Clock::Modified),
    ("기사수정", Clock::Modified),
    ("수정", Clock::Modified),
    ("업데이트", Clock::Modified),
    ("기사입력", Clock::Published),
    ("입력", Clock::Published),
    ("등록", Clock::Published),
    ("승인", Clock::Published),
    ("송고", Clock::Published),
    ("발행", Clock::Published),
];

/// What may stand between a label and its time, or between two of them.
const JOINTS: [char; 9] = [':', '：', ' ', ',', '·', '/', '[', ']', '-'];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    Published,
    Modified,
}

/// What a line of times tells.
#[derive(Debug, Default)]
pub(crate) struct Stamps {
    published: Option<Timestamp>,
    modified: Option<Timestamp>,
    /// Labelled days without a time of day.
    days: Vec<String>,
    bylines: Vec<Byline>,
}

impl Stamps {
    /// Reads a line that holds nothing but labelled times, a writer and page furniture: `입력 2026.01.12 09:00 | 수정 …`,
    /// `윤슬 기자 | 등록 : 2026-01-12 09:00`, `2023/06/23 10:12 송고`. `None` as soon as anything else stands in it.
    pub(crate) fn read(line: &str) -> Option<Self> {
        const LONGEST: usize = 300;
        if line.len() > LONGEST || !line.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut stamps = Self::default();
        for segment in line.split(['|', 'ㅣ', '｜']).map(str::trim).filter(|segment| !segment.is_empty()) {
            stamps.take_segment(segment)?;
        }
        let told = stamps.published.is_some() || stamps.modified.is_some() || !stamps.days.is_empty();
        told.then_some(stamps)
    }

    fn take_segment(&mut self, segment: &str) -> Option<()> {
        let mut rest = segment;
        while let Some((before, clock, after)) = next_label(rest) {
            // A time may stand before its label (`… 송고`), which is then the last word.
            if after.trim().is_empty() {
                return self.take(clock, before);
            }
            if !before.trim_matches(JOINTS).is_empty() {
                self.take_other(before)?;
            }
            let end = next_label(after).map_or(after.len(), |(piece, ..)| piece.len());
            let (piece, following) = after.split_at_checked(end)?;
            self.take(clock, piece)?;
            rest = following;
        }
        if rest.trim_matches(JOINTS).is_empty() { Some(()) } else { self.take_other(rest) }
    }

    fn take(&mut self, clock: Clock, piece: &str) -> Option<()> {
        let piece = piece.trim_start_matches("일시").trim_start_matches('일').trim_matches(JOINTS);
        match parse_stamp(piece) {
            Ok(moment) => self.set(clock, in_korea(moment)?),
            Err(_) => {
                parse_day(piece).ok()?;
                self.days.push(piece.to_owned());
            }
        }
        Some(())
    }

    fn set(&mut self, clock: Clock, moment: Timestamp) {
        let place = match clock {
            Clock::Published => &mut self.published,
            Clock::Modified => &mut self.modified,
        };
        // 입력 comes before 승인, and is the one that counts.
        place.get_or_insert(moment);
    }

    fn take_other(&mut self, piece: &str) -> Option<()> {
        if is_furniture(piece.trim()) {
            return Some(());
        }
        let bylines = credited(piece);
        if bylines.is_empty() {
            return None;
        }
        self.bylines.extend(bylines);
        Some(())
    }

    /// Writes into the page what it does not know yet.
    pub(crate) fn apply(self, page: &mut Page) {
        page.published_at = page.published_at.or(self.published);
        page.modified_at = page.modified_at.or(self.modified);
        for day in self.days {
            page.remark(format!("날짜만 있고 시각이 없어 비워 둡니다: {day}."));
        }
        crate::signature::add(self.bylines, page);
    }
}

/// Text before the next label, the label's clock, and the text after it. A label begins a word.
fn next_label(text: &str) -> Option<(&str, Clock, &str)> {
    let found = LABELS.iter().filter_map(|&(label, clock)| {
        let (before, after) = text.split_once(label)?;
        let begins = before.chars().next_back().is_none_or(|letter| JOINTS.contains(&letter) || letter == '(');
        begins.then_some((before, clock, after))
    });
    found.min_by_key(|(before, ..)| before.len())
}

/// A moment as machines write it (`article:published_time`, JSON-LD) or as people do. Without a zone it is Korea's.
pub(crate) fn machine_time(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment);
    }
    let moment = text.parse::<civil::DateTime>().ok().filter(|_| text.contains(':'));
    moment.or_else(|| parse_stamp(text).ok()).and_then(in_korea)
}

fn in_korea(moment: civil::DateTime) -> Option<Timestamp> {
    KOREA.to_timestamp(moment).ok()
}
