//! Organisations by name and by the ends of their names.

use super::name::without_particle;

/// Ends of names of organisations by their last letter.
const fn ends(last: char) -> &'static [&'static str] {
    match last {
        '교' => &["대학교", "초등학교", "중학교", "고등학교"],
        '원' => &["대학원", "연구원", "병원", "의료원", "법원", "진흥원", "관리원", "평가원"],
        '학' => &["대학", "화학"],
        '행' => &["은행"],
        '권' => &["증권"],
        '자' => &["전자"],
        '차' => &["자동차"],
        '룹' => &["그룹"],
        '회' => &["협회", "학회", "위원회", "연합회", "시의회", "도의회", "구의회"],
        '소' => &["연구소"],
        '단' => &["재단", "공단"],
        '사' => &["공사"],
        '문' => &["신문"],
        '보' => &["일보"],
        '송' => &["방송"],
        '신' => &["통신"],
        '조' => &["노조"],
        '맹' => &["연맹"],
        '합' => &["연합"],
        '터' => &["센터"],
        '서' => &["경찰서", "소방서"],
        '청' => &["경찰청", "검찰청", "교육청", "시청", "구청", "도청", "군청"],
        '검' => &["지검"],
        '법' => &["지법", "고법"],
        '위' => &["선관위", "공정위", "금융위", "방통위", "인권위"],
        '험' => &["보험"],
        '드' => &["카드"],
        '공' => &["항공"],
        '설' => &["건설"],
        '업' => &["중공업"],
        '약' => &["제약"],
        '산' => &["물산"],
        '부' => &["통상부"],
        '당' => &["민주당", "진보당", "누리당"],
        _ => &[],
    }
}

/// Organisations whose names have no such end.
fn is_known(name: &str) -> bool {
    matches!(
        name,
        "경찰"
            | "검찰"
            | "정부"
            | "국회"
            | "청와대"
            | "대통령실"
            | "백악관"
            | "법무부"
            | "외교부"
            | "국방부"
            | "교육부"
            | "통일부"
            | "환경부"
            | "노동부"
            | "고용노동부"
            | "국토부"
            | "국토교통부"
            | "기획재정부"
            | "기재부"
            | "보건복지부"
            | "복지부"
            | "여성가족부"
            | "행정안전부"
            | "행안부"
            | "안전행정부"
            | "문화체육관광부"
            | "문체부"
            | "농림축산식품부"
            | "해양수산부"
            | "산업통상자원부"
            | "과학기술정보통신부"
            | "중소벤처기업부"
            | "국세청"
            | "관세청"
            | "통계청"
            | "기상청"
            | "병무청"
            | "특허청"
            | "산림청"
            | "소방청"
            | "질병관리청"
            | "식약처"
            | "국정원"
            | "감사원"
            | "헌법재판소"
            | "헌재"
            | "대법원"
            | "국무부"
            | "재무부"
            | "금감원"
            | "금융감독원"
            | "한국은행"
            | "한은"
            | "국민연금"
            | "건보공단"
            | "코레일"
            | "한전"
            | "한수원"
            | "삼성"
            | "현대차"
            | "기아"
            | "롯데"
            | "한화"
            | "두산"
            | "포스코"
            | "네이버"
            | "카카오"
            | "구글"
            | "애플"
            | "메타"
            | "테슬라"
            | "엔비디아"
            | "마이크로소프트"
            | "아마존"
            | "오픈AI"
            | "유엔"
            | "나토"
            | "국민의힘"
            | "더불어민주당"
            | "새누리당"
            | "새정치민주연합"
            | "통합진보당"
            | "정의당"
            | "조국혁신당"
            | "로이터"
            | "블룸버그"
            | "대한축구협회"
            | "탈레반"
            | "하마스"
            | "참여연대"
            | "민주노총"
            | "한국노총"
            | "전교조"
    )
}

/// Capitals that are no organisation.
fn is_other(capitals: &str) -> bool {
    matches!(
        capitals,
        "US" | "USD"
            | "EUR"
            | "KRW"
            | "JPY"
            | "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "AI"
            | "TV"
            | "DVD"
            | "CD"
            | "PC"
            | "IT"
            | "GDP"
            | "SNS"
            | "UFO"
            | "CCTV"
            | "KTX"
            | "LED"
            | "LTE"
            | "USB"
            | "DNA"
            | "MC"
            | "PD"
            | "VIP"
            | "MVP"
            | "OST"
            | "TF"
            | "FTA"
            | "PO"
            | "DJ"
            | "EPL"
            | "GPU"
            | "CPU"
            | "API"
            | "ETF"
            | "AR"
            | "VR"
            | "HIV"
    )
}

/// The organisation that a word begins with and that only a particle follows.
pub(super) fn organisation(word: &str) -> Option<&str> {
    let bare = [word, without_particle(word)];
    if let Some(name) = bare.into_iter().find(|name| is_known(name) || has_end(name)) {
        return Some(name);
    }
    let (capitals, rest) = word.split_at_checked(word.bytes().take_while(u8::is_ascii_uppercase).count())?;
    let fits = (2..=6).contains(&capitals.len()) && (rest.is_empty() || super::name::PARTICLES.contains(&rest));
    (fits && !is_other(capitals)).then_some(capitals)
}

/// Whether a word ends as organisations do; the end alone (은행, 협회) is none.
fn has_end(name: &str) -> bool {
    let last = name.chars().next_back().unwrap_or(' ');
    ends(last).iter().any(|end| name.strip_suffix(end).is_some_and(|rest| rest.chars().nth(1).is_some()))
}
