//! What things are counted in: 명, 건, GW.
//!
//! Source of the list: the words after numbers in the news sentences of KLUE-NER, and the units of measure in common use.

use super::cursor::{Cursor, is_hangul};
use super::unit::Unit;

/// Counters by the number of their characters, from one on, each between blanks.
const COUNTERS: [&str; 6] = [
    " 개 명 건 곳 대 위 점 회 차 살 세 단 층 강 장 루 기 호 인 구 급 도 골 사 번 표 편 자 승 패 권 과 발 \
     등 석 주 종 촌 통 척 막 성 타 면 박 실 쪽 뷰 방 동 병 채 롤 톤 평 화 부 갑 칸 줄 잔 벌 팀 조 교 국 \
     필 올 컷 보 선 반 ",
    " 개국 개사 개소 개교 개월 개팀 개동 회차 차례 차전 차로 차선 세대 세트 마리 단계 강전 장면 가지 가구 \
     가마 루타 기통 호선 호기 호점 호차 호골 인승 인조 인분 인자 구역 경기 도움 주기 학년 학기 학급 학점 \
     사람 번째 표차 자녀 자루 자리 승째 권역 과목 배럴 등급 주년 종목 종류 순위 연승 연패 성급 타수 타점 \
     안타 홈런 삼진 실점 득점 마일 병상 미터 그램 리터 와트 부작 인치 피트 야드 노트 볼트 킬로 켤레 그루 \
     송이 묶음 상자 박스 교시 필지 세션 시즌 년생 년차 연차 봉지 포기 장병 토막 초반 군데 화소 ",
    " 라운드 무승부 언더파 오버파 페이지 에이커 헥타르 포인트 칼로리 큐비트 ",
    " 어시스트 리바운드 킬로미터 센티미터 밀리미터 킬로그램 제곱미터 \
     킬로와트 메가와트 기가와트 ",
    "",
    " 제곱킬로미터 ",
];

/// The longest counter that stands here.
fn hangul(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    let rest = cursor.rest();
    COUNTERS.iter().enumerate().rev().find_map(|(shorter, counters)| {
        let (at, last) = rest.char_indices().nth(shorter)?;
        let word = rest.get(..at + last.len_utf8())?;
        let (start, found) = counters.match_indices(word).find(|(start, _)| {
            let blank = |at: usize| counters.as_bytes().get(at) == Some(&b' ');
            start.checked_sub(1).is_some_and(blank) && blank(start + word.len())
        })?;
        cursor.eat(found);
        counters.get(start..start + word.len())
    })
}

/// Units in Latin letters and signs, longer ones first. They must not run on in letters or digits.
const LATIN: [&str; 58] = [
    "km/h", "Gbps", "Mbps", "kcal", "㎞/h", "m/s", "km2", "km²", "kWh", "MWh", "GWh", "TWh", "GHz", "MHz", "ppm",
    "hPa", "m2", "m²", "m3", "m³", "km", "cm", "mm", "kg", "mg", "μg", "ml", "mL", "kW", "MW", "GW", "TW", "GB", "TB",
    "MB", "KB", "Hz", "dB", "ha", "°C", "nm", "㎢", "㎡", "㎥", "㎞", "㎝", "㎜", "㎏", "㎎", "㎍", "㎖", "㎾", "℃",
    "℉", "m", "g", "L", "t",
];

/// Native numerals, longer ones first, as they stand before a counter.
const NATIVE: [(&str, i64); 34] = [
    ("스물다섯", 25),
    ("스물두", 22),
    ("스물세", 23),
    ("스물네", 24),
    ("스물한", 21),
    ("열다섯", 15),
    ("열여섯", 16),
    ("열일곱", 17),
    ("열여덟", 18),
    ("열아홉", 19),
    ("열하나", 11),
    ("열한", 11),
    ("열두", 12),
    ("열세", 13),
    ("열네", 14),
    ("다섯", 5),
    ("여섯", 6),
    ("일곱", 7),
    ("여덟", 8),
    ("아홉", 9),
    ("스무", 20),
    ("서른", 30),
    ("마흔", 40),
    ("예순", 60),
    ("일흔", 70),
    ("여든", 80),
    ("아흔", 90),
    ("하나", 1),
    ("쉰", 50),
    ("열", 10),
    ("한", 1),
    ("두", 2),
    ("세", 3),
    ("네", 4),
];

/// Counters that native numerals take, and nouns that are often counted without one.
const NATIVE_COUNTERS: [&str; 58] = [
    "번째", "번", "명", "차례", "가지", "사람", "마리", "개국", "개월", "개", "건", "곳", "장", "대", "편", "권", "채",
    "척", "살", "배", "방", "줄", "잔", "벌", "그루", "송이", "갈래", "군데", "통", "폭", "쌍", "켤레", "자녀", "아들",
    "딸", "모녀", "모자", "남매", "자매", "형제", "선수", "남자", "여자", "아이", "회사", "은행", "나라", "팀", "시즌",
    "경기", "골", "의상", "남녀", "정상", "구", "그룹", "여성", "남성",
];

/// The counter that stands here. Where the number is followed by nothing known there is none.
pub(super) fn counter(cursor: &mut Cursor<'_>, blank: bool) -> Option<Unit> {
    let mut here = *cursor;
    if let Some(name) = here.eat_any(&LATIN) {
        let ends = !here.peek().is_some_and(|next| next.is_ascii_alphanumeric());
        *cursor = if ends { here } else { *cursor };
        return ends.then_some(Unit::Things(name));
    }
    let name = hangul(&mut here)?;
    if is_other_word(name, here, blank) {
        return None;
    }
    *cursor = here;
    Some(Unit::Things(name))
}

/// Whether a counter is the beginning of another word: 5·18 기념, 4대강, 2차량.
fn is_other_word(name: &str, here: Cursor<'_>, blank: bool) -> bool {
    let Some(next) = here.peek().filter(|&next| is_hangul(next)) else { return false };
    // Behind a blank a short counter is one only if nothing but a particle follows it: 3 개가, not 3 개인.
    if blank {
        return !is_particle(next, here);
    }
    match name {
        "대" => matches!(next, '강' | '통' | '학' | '표'),
        "위" => matches!(next, '원' | '반' | '성'),
        "도" => matches!(next, '시' | '로' | '민' | '지') && !matches!(here.rest().chars().nth(1), Some(' ')),
        "기" => matches!(next, '관' | '업' | '자' | '간'),
        "사" => matches!(next, '단' | '관' | '람'),
        "회" => matches!(next, '사' | '원' | '의'),
        "부" => matches!(next, '산' | '대'),
        "자" => matches!(next, '회' | '동' | '전'),
        "인" => matches!(next, '치' | '터'),
        "군" => true,
        _ => false,
    }
}

/// Whether what follows begins with a particle or a word that closes a number.
pub(super) fn is_particle(next: char, here: Cursor<'_>) -> bool {
    if !is_hangul(next) {
        return true;
    }
    const PARTICLES: [&str; 44] = [
        "을",
        "를",
        "이",
        "가",
        "은",
        "는",
        "의",
        "에",
        "로",
        "으로",
        "과",
        "와",
        "도",
        "만",
        "까지",
        "부터",
        "씩",
        "쯤",
        "여",
        "보다",
        "이나",
        "나",
        "이라",
        "라",
        "였",
        "이었",
        "입니다",
        "이다",
        "다",
        "인",
        "마다",
        "당",
        "째",
        "짜리",
        "대",
        "선",
        "들",
        "밖",
        "뿐",
        "정도",
        "가량",
        "이상",
        "이하",
        "미만",
    ];
    PARTICLES.iter().any(|particle| here.rest().starts_with(particle))
}

/// A native numeral with its counter: 두 명, 세 번째, 첫 번째. Gives the number and the counter.
pub(super) fn native(cursor: &mut Cursor<'_>) -> Option<(i64, &'static str)> {
    let mut here = *cursor;
    if here.eat("첫") {
        here.eat_blank();
        let name = here.eat_any(&["번째", "째"])?;
        *cursor = here;
        return Some((1, name));
    }
    let (_, value) = NATIVE.iter().copied().find(|(word, _)| here.eat(word))?;
    if value == 1 && here.before().ends_with("하나") {
        let ends = here.peek().is_none_or(|next| "를의인로가뿐만".contains(next) || !is_hangul(next));
        *cursor = here;
        return ends.then_some((1, ""));
    }
    here.eat("여");
    here.eat_blank();
    let name = here.eat_any(&NATIVE_COUNTERS).or_else(|| here.eat_any(&["째"]))?;
    if !is_particle(here.peek().unwrap_or(' '), here) {
        return None;
    }
    *cursor = here;
    Some((value, name))
}
