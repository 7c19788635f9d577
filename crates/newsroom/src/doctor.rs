//! Examining a paper, and saying what to do.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use jikji_search::Condition;
use jikji_store::{Error as StoreError, JobState, Media, PaperDir, Reader, Store};
use serde::Serialize;

use crate::catalogue::position as catalogue_position;
use crate::jobs::REMEMBERED;
use crate::{MediaFiles, Result};

/// With less room than this on the disk, something should be done.
const LITTLE_ROOM: u64 = 1 << 30;

/// So many jobs that failed are looked at; with more of them the first is as good as any.
const MANY: u32 = 1_000;

/// A clock may be corrected by so much without anybody caring.
const CORRECTION: SignedDuration = SignedDuration::from_mins(2);

/// How it stands with what was examined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing has to be done.
    Fine,
    /// Something should be done; nothing is lost.
    Advice,
    /// Something is broken or lost.
    Damaged,
}

/// What one examination found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was examined, as scripts know it.
    pub check: &'static str,
    /// The same in a word.
    pub name: &'static str,
    /// How it stands.
    pub verdict: Verdict,
    /// What was found.
    pub told: String,
    /// What to do; `None` where nothing has to be done.
    pub remedy: Option<String>,
}

/// What was examined.
#[derive(Debug, Clone, Copy)]
pub struct Check(pub &'static str, pub &'static str);

impl Check {
    /// Nothing has to be done.
    pub fn fine(self, told: impl Into<String>) -> Finding {
        Finding { check: self.0, name: self.1, verdict: Verdict::Fine, told: told.into(), remedy: None }
    }

    /// Something should be done.
    pub fn advice(self, told: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding { verdict: Verdict::Advice, remedy: Some(remedy.into()), ..self.fine(told) }
    }

    /// Something is broken.
    pub fn damaged(self, told: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding { verdict: Verdict::Damaged, remedy: Some(remedy.into()), ..self.fine(told) }
    }
}

const LOCK: Check = Check("lock", "사용");
const DISK: Check = Check("disk", "디스크");
const SCHEMA: Check = Check("schema", "스키마");
const DATABASE: Check = Check("database", "데이터베이스");
const LOG: Check = Check("log", "변경 기록");
const CLOCK: Check = Check("clock", "시계");
const MEDIA: Check = Check("media", "사진·배너 파일");
const INDEX: Check = Check("index", "검색 색인");
const JOBS: Check = Check("jobs", "맡긴 일");
const MASTHEAD: Check = Check("masthead", "발행 정보");

const FROM_BACKUP: &str = "가장 새 백업에서 되살리세요: jikji restore 백업 새폴더. 지금 폴더는 버리지 말고 남겨 두세요";

/// Examines the paper in a directory beside whoever serves it; writes nothing. What cannot be examined counts as damaged.
pub async fn examine(dir: &PaperDir, now: Timestamp) -> Vec<Finding> {
    let mut findings = vec![told(LOCK, lock(dir)), told(DISK, disk(dir.root()))];
    let reader = match Store::look(dir).await {
        Ok(reader) => reader,
        Err(error) => {
            findings.push(unopened(&error));
            return findings;
        }
    };
    findings.push(told(SCHEMA, schema(&reader).await));
    findings.push(told(DATABASE, database(&reader).await));
    findings.push(told(LOG, log(&reader).await));
    findings.push(told(CLOCK, clock(&reader, now).await));
    findings.push(told(INDEX, index(&reader, dir).await));
    findings.push(told(JOBS, jobs(&reader, now).await));
    findings.push(told(MEDIA, media(&reader, dir).await));
    findings.push(told(MASTHEAD, masthead(&reader).await));
    if let Err(error) = reader.close().await {
        tracing::debug!(%error, "the database was not let go of in order");
    }
    findings
}

/// The finding of an examination, or that it could not be made.
fn told(check: Check, finding: Result<Finding>) -> Finding {
    finding.unwrap_or_else(|error| check.damaged(error.to_string(), FROM_BACKUP))
}

fn unopened(error: &StoreError) -> Finding {
    let told = error.to_string();
    match error {
        StoreError::NewerSchema { .. } => {
            SCHEMA.damaged(told, "이 신문을 마지막으로 연 판이나 그보다 새 판의 직지를 쓰세요. 신문은 그대로입니다")
        }
        StoreError::NotWritable { .. } => DATABASE.damaged(told, "폴더의 소유자와 권한을 확인하세요"),
        _ => DATABASE.damaged(told, FROM_BACKUP),
    }
}

fn lock(dir: &PaperDir) -> Result<Finding> {
    Ok(match dir.holder()? {
        Some(holder) => LOCK.fine(format!("지금 쓰는 프로그램: {holder}")),
        None => LOCK.fine("지금 쓰는 프로그램이 없습니다"),
    })
}

fn disk(root: &Path) -> Result<Finding> {
    let stat = rustix::fs::statvfs(root).map_err(|error| StoreError::from_io(root, &error.into()))?;
    let free = stat.f_bavail.saturating_mul(stat.f_frsize);
    let told = format!("남은 공간 {}MiB", free >> 20);
    Ok(if free >= LITTLE_ROOM {
        DISK.fine(told)
    } else {
        DISK.advice(told, "공간을 비우세요. 가득 차면 독자는 그대로 읽지만 새 기사를 저장하지 못합니다")
    })
}

async fn schema(reader: &Reader) -> Result<Finding> {
    let (found, known) = (reader.schema().await?, Store::newest_schema());
    let told = format!("스키마 {found}");
    Ok(if found == known {
        SCHEMA.fine(told)
    } else {
        let remedy = "이 판으로 열면 새 스키마로 바뀌고 되돌릴 수 없습니다. 먼저 백업하세요: jikji backup";
        SCHEMA.advice(format!("{told}, 이 프로그램은 {known}"), remedy)
    })
}

async fn database(reader: &Reader) -> Result<Finding> {
    let complaints = reader.complaints().await?;
    Ok(match complaints.first() {
        None => DATABASE.fine("깨진 곳이 없습니다"),
        Some(first) => DATABASE.damaged(format!("깨진 곳이 있습니다: {first}"), FROM_BACKUP),
    })
}

async fn log(reader: &Reader) -> Result<Finding> {
    let proof = reader.prove(None).await?;
    Ok(match proof.fault {
        None => LOG.fine(format!("항목 {}개가 모두 이어지고, 적힌 글 {}건이 그대로입니다", proof.entries, proof.kept)),
        Some(fault) => LOG.damaged(fault.to_string(), FROM_BACKUP),
    })
}

async fn clock(reader: &Reader, now: Timestamp) -> Result<Finding> {
    let ahead = reader.changes_dated_after(now.saturating_add(CORRECTION).unwrap_or(now)).await?;
    Ok(match ahead {
        None => CLOCK.fine(format!("지금은 {now:.0}, 기록은 모두 그 전입니다")),
        Some((entries, latest)) => CLOCK.advice(
            format!("지금은 {now:.0}인데, 그 뒤의 시각으로 적힌 항목이 {entries}개 있습니다(가장 늦은 것 {latest:.0})"),
            "기계의 시계를 맞추세요. 지금이 맞다면 전에 시계가 앞서 갔던 것이고, 기록은 그대로 쓸 수 있습니다",
        ),
    })
}

/// The index is derived: whatever is wrong with it, nothing is lost.
async fn index(reader: &Reader, dir: &PaperDir) -> Result<Finding> {
    const ANEW: &str = "다시 만드세요: jikji reindex --paper 폴더. serve는 스스로 다시 만듭니다";
    let (head, epoch) = (reader.log_head().await?.seq, reader.epoch().await?);
    let (condition, documents) = match jikji_search::look(&dir.index()) {
        Ok(Some(found)) => found,
        Ok(None) => return Ok(INDEX.fine("아직 없습니다. 신문을 열어 보이면 만들어집니다")),
        Err(error) => return Ok(INDEX.advice(error.to_string(), "index/ 폴더의 소유자와 권한을 확인하세요")),
    };
    let position = match condition {
        Condition::At(position) => catalogue_position(&position),
        Condition::Fresh => return Ok(INDEX.fine("만들고 있습니다")),
        Condition::Unusable(why) => return Ok(INDEX.advice(format!("쓸 수 없습니다: {why}"), ANEW)),
    };
    if position.epoch != epoch || position.seq > head {
        return Ok(INDEX.advice("다른 이력의 색인입니다(되살린 신문에 옛 색인이 남아 있음)", ANEW));
    }
    let (behind, articles) = (head - position.seq, reader.count_texts().await?.unsigned_abs());
    if behind > 0 {
        return Ok(INDEX.fine(format!("변경 기록보다 {behind}항목 뒤에 있습니다. 신문이 열려 있으면 곧 따라잡습니다")));
    }
    Ok(if documents == articles {
        INDEX.fine(format!("기사 {articles}건이 모두 있고, 변경 기록의 끝에 있습니다"))
    } else {
        INDEX.advice(format!("기사는 {articles}건인데 색인에는 {documents}건이 있습니다"), ANEW)
    })
}

async fn jobs(reader: &Reader, now: Timestamp) -> Result<Finding> {
    let since = now.saturating_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
    let mut failed = reader.jobs(JobState::Failed, MANY).await?;
    failed.retain(|job| job.finished_at.is_some_and(|at| at >= since));
    let Some(first) = failed.first() else { return Ok(JOBS.fine("끝내 하지 못한 일이 없습니다")) };
    let why = first.last_error.as_deref().unwrap_or("까닭이 적혀 있지 않음");
    let (kind, payload, due) = (&first.kind, &first.payload, first.due_at);
    Ok(JOBS.advice(
        format!("끝내 하지 못한 일이 {}건 있습니다: {kind} {payload} ({due:.0}에 하기로 함): {why} …", failed.len()),
        "까닭을 없애고 손으로 하세요. 예약 출고라면 기사를 다시 예약하거나 바로 출고하면 됩니다. 한 달이 지나면 더 알리지 않습니다",
    ))
}

async fn media(reader: &Reader, dir: &PaperDir) -> Result<Finding> {
    let files = MediaFiles::examine(reader, &Media::new(dir.media())).await?;
    let orphans = match files.orphans {
        0 => String::new(),
        orphans => format!(". 아무도 쓰지 않는 파일 {orphans}개(해롭지 않음)"),
    };
    if files.missing.count == 0 && files.empty.count == 0 {
        return Ok(MEDIA.fine(format!("파일 {}개가 모두 있습니다{orphans}", files.named)));
    }
    let first = [&files.missing, &files.empty].into_iter().find_map(|names| names.first.first());
    let told = format!(
        "파일 {}개 가운데 없는 것 {}개, 빈 것 {}개: {} …{orphans}",
        files.named,
        files.missing.count,
        files.empty.count,
        first.map_or("", String::as_str),
    );
    let place = dir.media();
    Ok(MEDIA.damaged(told, format!("백업의 media/에서 그 파일을 {}에 되돌려 놓으세요", place.display())))
}

async fn masthead(reader: &Reader) -> Result<Finding> {
    let missing = reader.masthead().await?.missing();
    if missing.is_empty() {
        return Ok(MASTHEAD.fine("법이 정한 것이 모두 있습니다"));
    }
    let words: Vec<&str> = missing.iter().map(|duty| duty.word()).collect();
    Ok(MASTHEAD.advice(
        format!("빈 것: {}. 기사 대신 준비 안내를 보여 주고 있습니다", words.join(", ")),
        "채우세요: jikji masthead --paper 폴더 masthead.toml",
    ))
}
