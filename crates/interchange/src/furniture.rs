//! Lines that belong to the page, not to the article: rights, addresses for tips, the imprint, buttons.

use jikji_text::is_complete_sentence;

/// Words of buttons and counters, whole lines. A counter may have its number behind it.
const BUTTONS: &[&str] = &[
    "ADVERTISEMENT",
    "SNS 기사보내기",
    "TOP",
    "URL 복사",
    "URL복사",
    "가",
    "가+",
    "가-",
    "공유",
    "공유하기",
    "글씨키우기",
    "글자크기 설정",
    "기사공유하기",
    "기사보내기",
    "기사스크랩하기",
    "기사목록",
    "네이버",
    "다른 공유 찾기",
    "다른기사 보기",
    "다음기사",
    "닫기",
    "댓글",
    "댓글쓰기",
    "로그인",
    "맨위로",
    "메일보내기",
    "목록",
    "바로가기",
    "본문 글씨 줄이기",
    "본문 글씨 키우기",
    "스크랩",
    "이 기사를 공유합니다",
    "이미지 확대",
    "이메일 보내기",
    "이전기사",
    "인쇄",
    "인쇄하기",
    "조회",
    "조회수",
    "좋아요",
    "카카오톡",
    "트위터",
    "페이스북",
    "프린트",
    "프린트하기",
];

const RIGHTS: &[&str] =
    &["무단전재", "무단 전재", "재배포 금지", "재배포금지", "ll rights reserved", "LL RIGHTS RESERVED"];
const RIGHTS_HEADS: &[&str] = &["저작권자", "Copyright", "COPYRIGHT", "copyright", "ⓒ", "©"];
const TIPS: &[&str] =
    &["제보는 ", "제보 ", "기사제보", "기사 제보", "기사 및 사진 제보", "기사 문의나 제보", "기사문의", "독자제보"];
const IMPRINT: &[&str] = &[
    "등록번호",
    "등록일자",
    "발행인",
    "편집인",
    "발행일자",
    "청소년보호책임자",
    "사업자등록번호",
    "제호",
    "통신판매업",
    "발행소",
];

/// Whether a whole line is furniture. Careful: a sentence about rights or tips is the article's.
pub(crate) fn is_furniture(line: &str) -> bool {
    const LONGEST: usize = 1200;
    line.len() <= LONGEST && (is_button(line) || is_rights(line) || is_tip(line) || is_imprint(line) || is_sheet(line))
}

/// A line that stands for an advertisement whose picture is gone.
pub(crate) fn is_banner(line: &str) -> bool {
    matches!(line, "배너" | "광고" | "[광고]" | "AD")
}

fn is_button(line: &str) -> bool {
    let word = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '(' | ')' | ' '));
    BUTTONS.contains(&line) || word.len() < line.len() && matches!(word, "댓글" | "조회" | "조회수" | "좋아요" | "공유")
}

/// The forms of copyright lines: `<저작권자(c) … 무단 전재-재배포 금지>`, `[ⓒ … & … , 무단전재 및 재배포 금지]` and their like.
fn is_rights(line: &str) -> bool {
    const LONGEST: usize = 500;
    let bare = line.trim_start_matches(['[', '<', '(', '【', '〈', ' ', '※']);
    let headed = RIGHTS_HEADS.iter().any(|head| bare.starts_with(head));
    let worded = RIGHTS.iter().any(|words| line.contains(words));
    line.len() <= LONGEST && !line.ends_with("다.") && (worded || headed && !is_complete_sentence(line))
}

fn is_tip(line: &str) -> bool {
    const LONGEST: usize = 250;
    line.len() <= LONGEST && TIPS.iter().any(|tip| line.starts_with(tip)) && !is_complete_sentence(line)
}

fn is_imprint(line: &str) -> bool {
    IMPRINT.iter().filter(|word| line.contains(**word)).nth(1).is_some() && !line.ends_with("다.")
}

/// Where it stood in print: `2015-11-17 22면`, `▶관련기사 17면`.
fn is_sheet(line: &str) -> bool {
    const LONGEST: usize = 40;
    let number = line.strip_suffix('면').and_then(|line| line.rsplit(' ').next());
    line.len() <= LONGEST
        && number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        && (line.starts_with('▶') || line.starts_with(|c: char| c.is_ascii_digit()))
}
