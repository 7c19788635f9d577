//! Ordinary newspaper Korean: the bigrams that stand in many articles whatever they tell.
//!
//! A paper with three articles cannot know which of its words are rare. It is therefore counted together with an
//! imagined pile of ordinary articles, of which these bigrams are known: then "했다" is common from the first day, and
//! one threshold does for three articles and for three hundred. In a large collection the pile weighs nothing. Counted
//! in the demo paper's articles, kept where a second collection of Korean news agreed; parts of a hundred, rounded to
//! the steps below.

use jikji_text::bigrams;

/// How many articles lie on the imagined pile.
pub(crate) const STORIES: f32 = 50.0;

/// The part of all articles, and the bigrams that about so many of them have.
const BIGRAMS: [(f32, &str); 7] = [
    (0.90, "으로 에서 했다 이다 한다"),
    (0.75, "었다 말했 있다 라고 하는 까지 다고 에는 장은 가운 시간 았다 운데 하고"),
    (
        0.55,
        "이라 다는 부터 지난 혔다 원이 지만 겠다 명이 밝혔 들어 원을 것이 동안 사람 사는 된다 리는 서는 시장 \
         들이 기로 보다 였다 자는 는다 다시 대로 모두 원은",
    ),
    (
        0.35,
        "다음 아니 있는 졌다 리를 설명 시작 안에 에게 이었 함께 기를 장에 가장 결과 어진 으면 같은 보고 지는 \
         하지 없다 자리 조사 주민 하면 것은 됐다 사이 않는 않았 지를 공개 관계 기준 니다 들은 떨어 렸다 리가 \
         사가 오전 전에 하다 것으 나는 대표 드는 명을 사를 왔다 회에",
    ),
    (
        0.25,
        "니라 만에 면서 문을 오는 요구 위원 일이 자를 학교 계획 기가 기간 난해 는데 라는 시민 운영 원에 이에 \
         있었 장을 장이 정하 지금 지에 다른 따라 르면 리에 새로 에도 오후 이어 지원 처음 확인 것을 계를 르는 \
         발표 서도 소리 연구 이날 인을 자가 장의 하기 하나 현장 회사 그러 났다 도록 두고 따르 때문 람들 명은 \
         문제 않은 없는 이는 지가 차례 계약 내용 는지 명에 문에 문이 받은 사에 상을 씨는 안을 안전 우리 의회 \
         지역 필요 했고 회의",
    ),
    (
        0.17,
        "거리 그는 기록 냈다 되는 료를 만들 사업 아직 어가 이상 전화 주는 교육 내려 도로 들의 러나 리고 민들 \
         바로 부분 사의 수를 않고 의원 이들 일에 일을 금을 기에 나왔 대에 명의 수가 어지 업체 원의 원장 원회 \
         으나 으며 이고 이용 인은 있어 전문 정이 제로 지적 차를 참여 평가 했으",
    ),
    (
        0.12,
        "거나 과정 들을 목표 부를 실제 아들 아이 야기 올라 위를 이가 이를 이름 이며 이번 전체 점을 제가 치를 \
         해야 간의 계속 규모 당시 도에 많은 무원 문가 받는 받았 비상 사고 생각 설치 속도 역에 열린 예상 오르 \
         의를 제안 진행 하게 학생 해서 화를 결정 고가 공동 기업 돌리 받아 사들 사실 상에 알려 앞서 요일 위해 \
         의견 이나 이미 인이 제를 중에 지하 체가 최근 피해 하려 회장",
    ),
];

/// The hash of each of these bigrams with the number of articles on the pile that have it.
pub(crate) fn terms() -> impl Iterator<Item = (u64, f32)> {
    BIGRAMS.iter().flat_map(|&(part, words)| bigrams(words).map(move |hash| (hash, part * STORIES)))
}
