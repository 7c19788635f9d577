# 기사 화면

time-entered = 입력
time-registered = 등록
time-approved = 승인
time-modified = 수정
time-unknown = { $label } 시각 미확인
time-unknown-seen = { $label } 시각 미확인 ({ $day } 확인)

kind-press_release = 보도자료
kind-wire = 제휴 기사
kind-contributed = 기고
kind-advertorial = 기사형 광고

notice-own_correction = 바로잡습니다
notice-correction_report = 정정보도문
notice-reply_report = 반론보도문
notice-correction_and_reply = 정정 및 반론보도문
notice-followup_report = 추후보도문
notice-clarification = 알려왔습니다
ground-claim = 청구 수용
ground-arbitration = 언론중재위원회 조정
ground-court = 법원 판결

editors-note = 편집자주
embed = { $provider }에서 보기
topics = 주제
table = 표

facts = 이 기사의 숫자·출처
facts-open = { $count }가지 보기
facts-amounts = 금액
facts-dates = 날짜
facts-sources = 출처

related = 관련기사
related-more = { $total }건의 관련기사 더보기
reason-chosen = 편집자가 고른 기사
reason-earlier_part = 이 연재의 앞 편 · { $name }
reason-next_part = 이 연재의 다음 편 · { $name }
reason-same_series = 같은 연재 · { $name }
reason-follow_up = 이어진 소식
reason-same_event = 같은 사건
reason-same_people = 같은 인물 · { $names }
reason-same_organisations = 같은 기관 · { $names }
reason-same_topic = 같은 주제 · { $name }
reason-same_subject = 같은 내용을 다룬 기사
