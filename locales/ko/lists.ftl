# 첫 화면과 목록

front-latest = 방금 들어온 소식
front-empty-title = 아직 실린 기사가 없습니다
front-empty-text = 첫 기사가 출고되면 이 자리에 실립니다.
list-empty = 아직 기사가 없습니다.
series = 연재
series-total = 모두 { $total }편
topic = 주제
topic-total = 모두 { $total }건
reporter-articles = 기사 { $total }건
related-of = 이 기사와 함께 읽는 기사
related-total = 모두 { $total }건
related-empty = 관련기사가 없습니다.
advertorial = 광고
